/** When a name is not used but spoken of: as an alias, in a quotation, a title, a talk of spellings, or as another country has it. */
import { firstAt } from '../../firstAt.ts';
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { Findings, Found } from '../../mentions/findMentions.ts';
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/sentences.ts';
import type { NameDocument } from '../rule.ts';
import type { TableName } from './nameTable.ts';
import type { Use } from './use.ts';
import { namesOf } from './places.ts';
import type { System } from './substances.ts';
import { matchesOf } from '../../text/matches.ts';

interface Named extends Span {
  readonly name: TableName;
}

/** A sentence, with what is asked of it when a name is found there. */
export interface SentenceOfNames extends Span {
  /** It speaks of names. */
  readonly isTalk: () => boolean;
  /** The places that it names. */
  readonly places: () => ReadonlySet<Jurisdiction>;
}

/** How far apart two names of one drug may stand to be told as such. */
const NEAR = 60;
const JOINT = /[([/=–—]|\b(?:or|also|aka|a\.k\.a|i\.e|that is|known|called|named|termed|formerly|previously|synonym\w*)\b/i;

/** "Ciclosporin (also called cyclosporine)": does the later name stand beside the earlier one as another name of the same drug? */
export function joinsNames(text: string, later: Named | undefined, earlier: Named | undefined): boolean {
  if (!later || !earlier || later.name.substance !== earlier.name.substance || later.name.name === earlier.name.name) return false;
  if (later.name.systems.includes('suffixed') !== earlier.name.systems.includes('suffixed') && later.start - earlier.end > 3) return false;
  const gap = text.slice(earlier.end, later.start);
  return gap.length <= NEAR && !/[.;]\s/.test(gap) && (JOINT.test(gap) || /^[\s,]*$/.test(gap));
}

const TALK =
  /\b(?:(?:also|formerly|previously|once|originally|better|commonly|otherwise|now|then|still|often|widely|internationally|(?:is|was|are|were) ?(?:usually|sometimes)?)\s+(?:called|known|named|termed|spelled|spelt|written|referred to)|known (?:as|in|by|here|there|outside|elsewhere)|called|(?:re-?)?named|goes by|spell(?:ed|ing|ings|s)?|spelt|synonyms?|alias(?:es)?|r?INNs?|USANs?|BANs?|non-?proprietary|(?:US|U\.S\.|UK|EU|American|British|European|Australian|Canadian|international|generic|proper|approved|adopted|other|old|older|former|new|official|drug)\s+names?|name changes?|two names|same (?:drug|medicine|substance|thing)|terminology|nomenclature|search(?:ed)? (?:terms?|for|strategy)|keywords?|MeSH|suffix(?:es)?|four letters)\b|\b(?:Americans?|Britons?|British|Europeans?|Canadians?|Australians?)\b[^.]{0,30}\b(?:writes?|says?|calls?|uses?|prefers?)\b/i;

/** Does the sentence, or the header of the cell's column, speak of names? */
export function isNamingTalk({ text, column }: Block, { start, end }: Span): boolean {
  return (
    TALK.test(text.slice(start, end)) || (column !== undefined && /\b(?:names?|INN|USAN|BAN|synonyms?|spelling|term)\b/i.test(column.text))
  );
}

const QUOTED = /“[^”]{0,1000}”|„[^“”]{0,1000}[“”]|«[^»]{0,1000}»|"[^"]{0,1000}"/g;

/** What stands between quotation marks; a quotation longer than a paragraph is none. */
export function quotedSpans(text: string): Span[] {
  return matchesOf(text, QUOTED).map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
}

/** An entry of a reference list outside of one: authors, year, volume and pages, or an identifier. */
export function isCited({ text }: Block): boolean {
  return (
    /\bdoi\s*:|\bdoi\.org\b|\bPMID\b|\b(?:19|20)\d\d\s*;\s*\d+|\bNCT\d{8}\b.*\bClinicalTrials\b/i.test(text) ||
    (/\bet al\b/.test(text) && /^\W*(?:\d+\W+)?\p{Lu}[\p{L}'-]+,?\s+\p{Lu}{1,3}\b/u.test(text))
  );
}

const STAIN = /\b(?:stain(?:s|ed|ing)?|dyes?|dyed|reagents?|culture medi\w+|broth|agar)\b/i;

/** The word belongs to something else: a title in emphasis or a link, a proper name in capitals, a stain. */
export function isAboutAnother(block: Block, source: string, { start, end, sentence }: Named & { readonly sentence: Span }): boolean {
  if (STAIN.test(block.text.slice(Math.max(sentence.start, start - NEAR), Math.min(sentence.end, end + NEAR)))) return true;
  return isProperName(block, start, end, sentence) || isTitle(block, source, start, end);
}

/** "the European Ciclosporin Trial": a capital within a sentence, beside another. */
function isProperName({ kind, text }: Block, start: number, end: number, sentence: Span): boolean {
  if (kind !== 'paragraph' && kind !== 'item') return false;
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) || start === sentence.start) return false;
  return (
    /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) ||
    /(?<!^|[.:!?] )\b\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(sentence.start, start - 30), start))
  );
}

/** Words enough in one emphasis or link to be somebody's title. */
const TITLE_WORDS = 4;
/** How far around a name its title may reach. */
const TITLE_REACH = 200;

function isTitle({ start: from, end: to, spans }: Block, source: string, start: number, end: number): boolean {
  const at = { start: spans.sourceOf(start), end: spans.sourceEndOf(end) };
  const before = source.slice(Math.max(from, at.start - TITLE_REACH), at.start);
  const after = source.slice(at.end, Math.min(to, at.end + TITLE_REACH));
  const name = source.slice(at.start, at.end);
  return [LINKED, EMPHASISED].some(([opened, closed]) => {
    const left = opened.exec(before)?.[1];
    const right = closed.exec(after)?.[1];
    if (left === undefined || right === undefined) return false;
    const whole = `${left}${name}${right}`.trim();
    return /^\p{Lu}/u.test(whole) && whole.split(/\s+/).length >= TITLE_WORDS;
  });
}

const LINKED = [/\[([^\][]*)$/, /^([^\][]*)\]\(/] as const;
const EMPHASISED = [/(?<![*_\p{L}\d])[*_](?![*_\s])([^*_\n]*)$/u, /^([^*_\n]*)[*_](?![*_\p{L}\d])/u] as const;

/**
 * "In the US, acetaminophen ...": the sentence names another place than the document's, and says it as that place does. Where nobody said
 * the document's place and it speaks of several, each has its own names.
 */
export function isForeign({ place, jurisdiction, naming, severalPlaces }: NameDocument, use: Use): boolean {
  // The name that another country's label has behind its brand: "Adbry (tralokinumab-ldrm)" outside of the US.
  if (use.ofBrandIn && !use.ofBrandIn.includes(place ?? jurisdiction)) return true;
  if (naming.names && naming.names !== 'auto' && naming.names !== 'off') return false;
  const open = place === undefined && severalPlaces;
  return use.places.some((p) => (open || p !== jurisdiction) && use.name.systems.some((s) => hasNames(p, s)));
}

/** The places, not the bodies, that a stretch of a block names. */
export function placesIn({ terms }: Findings, { start, end }: Span): Set<Jurisdiction> {
  return placesOf(terms.filter((t) => t.start >= start && t.end <= end && t.target.kind === 'place'));
}

function placesOf(terms: readonly Found[]): Set<Jurisdiction> {
  const places = terms.flatMap(({ target }) => (target.kind === 'place' || target.kind === 'body' ? [target.jurisdiction] : []));
  return new Set(places.filter((p) => p !== 'INT'));
}

function hasNames(place: Jurisdiction, system: System): boolean {
  return system === 'suffixed' ? place === 'US' : (namesOf(place)?.accepted.includes(system) ?? false);
}

/** The places of the brand that a name stands behind, in brackets, where the brand is one of the United States. */
export function brandBefore({ mentions }: Findings, start: number): readonly Jurisdiction[] | undefined {
  const next = firstAt(mentions.length, (i) => mentions[i]!.start < start);
  const brand = mentions.slice(Math.max(0, next - 1), next).find((m) => m.kind === 'brand' && start - m.end <= 3);
  return brand?.target.kind === 'brand' && brand.target.jurisdictions.includes('US') ? brand.target.jurisdictions : undefined;
}
