/** Which brand a text gives which drug: "X (B)", "X is sold as B", "the generic name of B is X", "B is the brand here". */
import type { Mention } from '../../mentions/findMentions.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';

export interface Pairing {
  readonly brand: Mention;
  /** The drug it is given to; left out for "B is the brand that Americans know". */
  readonly drug: Mention | undefined;
  /** Said of what it is called, so that the place named counts; in brackets it may be the writer's own choice. */
  readonly naming: boolean;
  /** "Sold only as B". */
  readonly only: boolean;
  readonly start: number;
  readonly end: number;
}

const BRACKET =
  /^\s*[®™]?\s*(?:(?:cream|ointment|tablets?|injection)\s*)?[([]\s*(?:(?:brand(?: name)?s?|trade ?name|generic(?: name)?|active ingredient|sold as|marketed as|also known as|known as|aka)\s*:?\s*)?["“]?$/i;
const BRACKET_END =
  /^\s*[®™]?["”]?\s*(?:(?:cream|ointment|tablets?|injection|gel|foam)\s*)?(?:\d+(?:\.\d+)?\s?(?:%|mg)\s*)?(?:cream|ointment|tablets?)?\s*[)\],;]/i;
const NAME = String.raw`(?:(?:the\s+|its\s+|a\s+)?(?:brand|trade|proprietary|product|US|American|European|Japanese|British|generic|commercial)?[- ]?(?:names?|brands?)\s+(?:of\s+|is\s+)?)?`;
/** "Called", "branded": what stands behind the word is a name. */
const CALLED = String.raw`(?:branded|called|named)\b[^.;()]{0,50}?\s*(?:\b(?:as|under|by)\b)?`;
/** "Sold", "known", "goes": only "as", "under" or "by", or a word for a name, tells that one follows. */
const OFFERED = String.raw`(?:sold|marketed|known|available|launched|reaches|arrives|traded|trades|goes?|dispensed|prescribed|(?:is|are)\s+(?:on the market|on sale))\b[^.;()]{0,50}?(?:\s(?:as|under|by)\b|(?=\s(?:the\s+|its\s+|a\s+)?(?:brand|trade|proprietary|product|generic|commercial)?[- ]?(?:names?|brands?)\s))`;
const SOLD_AS = new RegExp(
  String.raw`^[\s®™]*(?:\([^()]*\)\s*)?(?:cream|ointment|tablets?|injections?)?\s*,?\s*(?:(?:which|that)\s+)?(?:(?:is|are|gets?|comes?|goes?|(?:has|have)\s+(?:long\s+)?been)\s+)?(?:(?:now|also|still|only|usually|commonly|currently|better|best)\s+)*(?:${CALLED}|${OFFERED})\s*(?:only\s+as\s+)?${NAME}["“]?$`,
  'i',
);
const ITS_BRAND = /^['’]s\s+(?:\w+\s+)?(?:brand|trade)(?:[- ]?name)?\s+(?:in (?:the )?\w+\s+)?is\s+$/i;
const CALLS = /\b(?:knows?|sells?|markets?|calls?|prescribes?|dispenses?|stocks?|hands?\s+out)\s+(?:the\s+\w+\s+)?$/i;
const SOLD_BEFORE =
  /\b(?:it|this (?:drug|medicine|antibody|cream|ointment)|the (?:drug|medicine|antibody|cream|ointment)|which)\s+(?:is|goes)\s+(?:\w+\s+)?(?:sold|marketed|known|branded|called|available|by)\b[^.;,]{0,40}?(?:\b(?:as|under|by|called)\s+)?(?:the\s+(?:brand |trade )?name\s+)?$/i;
const BRAND_OF =
  /^[\s®™]*(?:,|is|,?\s*which is|–|—|-)?\s*(?:not\s+)?(?:the|a|an)?\s*(?:\w+\s+)?(?:brand(?:[- ]name)?(?:\s+(?:form|version|product|drug|name))?|trade ?name|proprietary name|tablet brand|branded (?:form|version)|(?:US|American|European|EU|UK|British|Japanese|Canadian|Australian|Chinese)\s+(?:brand\s+|trade\s+)?name)\s+(?:of|for|under which [\w\s]{2,40} (?:sells?|markets?))\s+(?:the\s+)?(?:drug\s+|antibody\s+|generic\s+|JAK inhibitor\s+)?$/i;
/** "B is what doctors call X", "B by its generic name, X", "B is the name under which X". */
const CALLED_SO =
  /^[\s®™]*(?:is\s+what\s+(?:\w+\s+){1,3}(?:calls?|knows?)\s+|(?:by|under)\s+its\s+(?:generic|proper|non-?proprietary)\s+name,?\s+|is\s+the\s+(?:brand|trade)?[- ]?name\s+under\s+which\s+)$/i;
const HOLDS =
  /^[\s®™]*(?:['’]s)?[,\s]*(?:whose\s+|which\s+|and\s+its\s+|its\s+)?(?:(?:cream|ointment|tablets?|capsules?|injections?|pens?)\s+)?(?:contains?|holds?|is\s+(?:made|prepared)\s+(?:from|of|with)|is|(?:active (?:ingredient|substance)|generic(?: name)?|(?:non-?proprietary|proper|INN|international) name)(?:\s+(?:of\s+\w+|in [\w ]{2,20}))?\s+is)\s+(?:called\s+|the drug\s+|a form of\s+)?$/i;
const HOLDS_END = /^\s*[®™]?\s*(?:[.,;)]|$|-[a-z]{4}\b|(?:tablets?|cream|ointment|injection|in|from|by|under|made|and)\b)/i;
const NAME_BEFORE =
  /\b(?:brand(?:[- ]name)?|trade ?name|generic(?: name)?|active (?:ingredient|substance)|(?:non-?proprietary|proper) name)\b[^.;,]{0,60}$/i;
const IS = /^[\s®™]*(?:\([^()]*\)\s*)?(?:[^.;,()]{0,25}\s)?is\s+(?:called\s+|named\s+|known as\s+)?["“]?$/i;
const BRAND_HERE = /^[\s®™]*(?:is|remains)\s+(?:the\s+|its\s+|what\s+)(?:[\w.]+\s+)?(?:brand|trade ?name|name)\b/i;
const DENIED = /\b(?:not|never|no longer|n['’]t|neither|nor|unlike|rather than|formerly|previously|used to|once|was|were)\b/i;

/** What is said of a brand that stands alone. */
export const brandHereCues: Cues = [SOLD_BEFORE, BRAND_HERE];

/** "B is the only brand of X": generics are no brands. */
const ONLY_BRAND = /\bonly\s+(?:brand|trade|proprietary)\b/i;

/** All such pairs in a clause: two names next to one another, one a brand and one not. */
export function pairingsIn(clause: Clause): Pairing[] {
  const { text } = clause.sentence.block;
  const { end: last } = clause.sentence;
  // ", whose active ingredient is ..." is a clause of its own: the second name may stand there.
  const names = clause.sentence.mentions.filter((m) => m.kind !== 'class' && m.start >= clause.start);
  const out: Pairing[] = [];
  for (let i = 0; i < names.length && names[i]!.start < clause.end; i++) {
    const first = names[i]!;
    const next = names[i + 1];
    const before = text.slice(clause.start, first.start);
    const after = text.slice(first.end, last);
    if (first.kind === 'brand' && BRAND_HERE.test(after) && !DENIED.test(clause.text) && !(next && next.id !== first.id))
      out.push({ brand: first, drug: undefined, naming: true, only: false, start: first.start, end: first.end });
    // "It is sold as B in P": whatever "it" is, B must be a name there.
    if (first.kind === 'brand' && !names.some((m) => m.start < first.start) && SOLD_BEFORE.test(before) && !DENIED.test(before))
      out.push({ brand: first, drug: undefined, naming: true, only: false, start: first.start, end: first.end });
    if (!next || (first.kind === 'brand') === (next.kind === 'brand')) continue;
    const gap = text.slice(first.end, next.start);
    const tail = text.slice(next.end, last);
    const naming = namingBetween(before, gap, tail, first);
    const bracket = BRACKET.test(gap) && BRACKET_END.test(tail) && !isCrowded(text, names, next);
    if (!naming && !bracket) continue;
    if (DENIED.test(gap) || /\b(?:not|never)\s+(?:\w+\s+)?$/i.test(before)) continue;
    const [brand, drug] = first.kind === 'brand' ? [first, next] : [next, first];
    out.push({ brand, drug, naming, only: naming && /\bonly\b/i.test(gap) && !ONLY_BRAND.test(gap), start: first.start, end: next.end });
  }
  return out;
}

function namingBetween(before: string, gap: string, tail: string, first: Mention): boolean {
  if (SOLD_AS.test(gap) || ITS_BRAND.test(gap) || /^\s+(?:carries|bears|has|uses)\s+the\s+(?:brand |trade )?name\s+["“]?$/i.test(gap))
    return true;
  if (CALLS.test(before) && /^\s+(?:as|under the (?:brand |trade )?names?)\s+["“]?$/i.test(gap)) return true;
  if (first.kind === 'brand' && (BRAND_OF.test(gap) || CALLED_SO.test(gap))) return true;
  if (NAME_BEFORE.test(before) && IS.test(gap)) return true;
  if (/^\s+is\s+the\s+(?:generic(?:\s+name)?|active (?:ingredient|substance)|non-?proprietary name)\s+(?:of|in|for)\s+$/i.test(gap))
    return true;
  return first.kind === 'brand' && HOLDS.test(gap) && HOLDS_END.test(tail);
}

/** "(B, C)" behind a list of drugs: which is whose, the order says, not the neighbourhood. */
function isCrowded(text: string, names: readonly Mention[], inside: Mention): boolean {
  const close = text.indexOf(')', inside.end);
  return names.some((m) => m !== inside && m.start > inside.end && m.start < close);
}
