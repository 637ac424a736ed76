/** Finds names in the clean text of a block: one pass, the longest name first, case and ambiguity rules as the data has them. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Route } from '../dataset/schema.ts';
import { believed, type Unsure } from './drugCues.ts';
import { introducedAt, placesOf } from './introduced.ts';
import type { NameEntry, NameIndex, Target } from './nameIndex.ts';
import { foldGap, foldWord, visible, wordEnd, wordStart } from './tokens.ts';

/** A name found in a text; offsets are into that text, UTF-16 code units. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly target: Target;
}

/** A drug, brand or class named in a text. */
export interface Mention extends Found {
  readonly kind: 'drug' | 'brand' | 'class';
  /** Drug id, or class id for a class. */
  readonly id: string;
  /** The canonical name: INN for drugs, the class's own name for classes. */
  readonly name: string;
  readonly brand?: string;
  readonly resolution: 'exact' | 'synonym' | 'brand' | 'class' | 'abbreviation';
  /** The route that the words around the name say ("topical", "cream", "tablets") or that the brand has. */
  readonly route?: Route;
  /** The strength written behind it: `0.15%`. */
  readonly strength?: string;
  /** A special form right behind it that is a product of its own: `oral solution`, `foam`. */
  readonly form?: string;
  /** The name describes something else: "steroid-free", "dupilumab-treated". */
  readonly attributive: boolean;
  /** No name, but a pronoun or noun phrase that stands for one. */
  readonly carried?: boolean;
}

export interface Findings {
  readonly mentions: readonly Mention[];
  /** Diseases, places and bodies. */
  readonly terms: readonly Found[];
  /** Names that only the lexicon knows. */
  readonly lexicon: readonly LexiconFound[];
}

export type LexiconFound = Found & { readonly target: Extract<Target, { kind: 'lexicon' }> };

/** Abbreviations that a document has explained, with what they stand for when only the lexicon knows it. Grows as blocks are read. */
export type Introductions = Map<string, LexiconFound['target'] | undefined>;

/** More than this does not stand between two words of a name. */
const LONGEST_GAP = 40;

/** Words beside which a short or ambiguous name is believed to be a drug's. */
const DRUG_CUE =
  /\b(?:drugs?|creams?|ointments?|gels?|foams?|lotions?|tablets?|capsules?|injections?|inject(?:ed|ing)?|mg|mcg|µg|doses?|dosing|dosage|prescri\w+|treat\w*|therap\w+|medicines?|medications?|topicals?|steroids?|inhibitors?|agonists?|antibod\w+|biologics?|patients?|labels?|approved|FDA|EMA|eczema|dermatitis)\b/i;

/** Finds all names in `text`. Linear in the text: words that begin no name are passed over, and names are at most a few words long. */
export function findNames(text: string, index: NameIndex, dataset: Dataset, introduced?: Introductions): Findings {
  const mentions: Mention[] = [];
  const terms: Found[] = [];
  const lexicon: LexiconFound[] = [];
  const unsure: (LexiconFound & Unsure)[] = [];
  let cue: boolean | undefined;
  const may = (e: NameEntry): boolean => !e.ambiguous || e.target.kind === 'lexicon' || (cue ??= DRUG_CUE.test(text));
  for (let start = index.nextStart(text, 0), behind: number; start >= 0; start = index.nextStart(text, behind)) {
    const firstEnd = wordEnd(text, start);
    const hit = bestAt(index, text, start, firstEnd, may);
    behind = hit?.end ?? firstEnd;
    if (!hit) continue;
    const { entry, end } = hit;
    const found: Found = { start, end, text: text.slice(start, end), target: entry.target };
    if (entry.target.kind === 'lexicon') {
      if (entry.ambiguous)
        unsure.push({ ...found, target: entry.target, text: visible(found.text), body: entry.body ?? false, noun: !entry.exactCase });
      else if (!isAdjective(entry.target, text, end)) lexicon.push({ ...found, target: entry.target });
    } else {
      const mention = toMention(found, text, dataset);
      if (mention) {
        if (!index.wide || !isAdjective(entry.target, text, end)) mentions.push(mention);
      } else if (isTerm(found, text)) terms.push(found);
    }
  }
  return {
    mentions,
    terms,
    lexicon: index.wide ? settled(text, mentions, lexicon, unsure, introduced ?? new Map<string, undefined>()) : lexicon,
  };
}

/** The longest name at `start` that may stand there, with the offset behind it. */
function bestAt(
  index: NameIndex,
  text: string,
  start: number,
  firstEnd: number,
  may: (entry: NameEntry) => boolean,
): { entry: NameEntry; end: number } | undefined {
  const entries = index.get(foldWord(text.slice(start, firstEnd)));
  if (!entries) return undefined;
  // Many names share their first word; the second tells nearly all of them apart.
  let second: string | undefined;
  for (const entry of entries) {
    if (entry.words.length > 1) {
      second ??= secondWord(text, firstEnd);
      if (entry.words[1] !== second) continue;
    }
    const end = matchEnd(entry, text, start, firstEnd);
    if (end !== undefined && may(entry)) return { entry, end };
  }
  return undefined;
}

function secondWord(text: string, from: number): string {
  const start = wordStart(text, from);
  return start < text.length && start - from <= LONGEST_GAP ? foldWord(text.slice(start, wordEnd(text, start))) : '';
}

/** The lexicon's names with those ambiguous ones that the text bears out, and the abbreviations that it explains. */
function settled(
  text: string,
  mentions: readonly Mention[],
  lexicon: readonly LexiconFound[],
  unsure: readonly (LexiconFound & Unsure)[],
  introduced: Introductions,
): LexiconFound[] {
  const sure = [...mentions, ...lexicon].sort((a, b) => a.start - b.start);
  if (sure.length === 0 && unsure.length === 0 && introduced.size === 0) return [];
  for (const { start, end, target } of sure) {
    const short = introducedAt(text, start, end);
    if (short && !introduced.has(short.text)) introduced.set(short.text, target.kind === 'lexicon' ? target : undefined);
  }
  const taken = believed(text, unsure, sure, introduced);
  const found = [...lexicon, ...unsure.filter((u) => taken.has(u))];
  const free = (start: number, end: number): boolean => ![...found, ...mentions].some((f) => f.start < end && f.end > start);
  for (const [short, target] of introduced) {
    if (!target) continue;
    for (const start of placesOf(short, text)) {
      const end = start + short.length;
      if (free(start, end)) found.push({ start, end, text: short, target });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A disease, place or body; but not the "British" of "British Columbia" or the "England" of a journal's name. */
function isTerm(found: Found, text: string): boolean {
  if (found.target.kind !== 'place' && found.target.kind !== 'body' && found.target.kind !== 'indication') return false;
  if (found.target.kind !== 'place') return true;
  if (/\bNew\s+$/.test(text.slice(Math.max(0, found.start - 5), found.start))) return false;
  const adjective = /(?:an|ish|ese|iss)s?$/i.test(found.text);
  return !(adjective && /^\s+\p{Lu}\p{Ll}/u.test(text.slice(found.end, found.end + 4)));
}

const DESCRIBED =
  /^[\s-]+(?:effects?|activit(?:y|ies)|actions?|potency|propert(?:y|ies)|receptors?|binding|sites?|levels?|responses?|response elements?|pathways?|signal\w*|metabolism|(?:bio)?synthesis|production|secretion|deficiency|insufficiency|insensitivity|excess|genes?|hormones?|index|plausibility|rebound|suggestions?|suggestibility|inductions?|trance|states?|mothers?|fathers?|parents?|sex|age|samples?|materials?|fluids?|clocks?|rhythms?|basis|markers?|relevance|significance|variation|variability|systems?|process\w*|functions?|replicates?|behaviou?r|mechanisms?|warfare|scien\w+|weapons?|tissues?|diversity|pupils?|experience|nucle(?:us|i)|structures?|rings?|amines?|compounds of)\b/i;

/** "anticoagulant effect", "opioid receptors": the word describes, it names no medicine. */
function isAdjective(target: Target, text: string, end: number): boolean {
  const singular = target.kind === 'lexicon' ? target.name === 'group' && target.singular : target.kind === 'class' && !target.plural;
  return singular && DESCRIBED.test(text.slice(end, end + 30));
}

/** The offset behind the name when the text at `start` is this name. */
function matchEnd(entry: NameEntry, text: string, start: number, firstEnd: number): number | undefined {
  let end = firstEnd;
  for (let k = 1; k < entry.words.length; k++) {
    const next = wordStart(text, end);
    if (next === text.length || next - end > LONGEST_GAP || foldGap(text.slice(end, next)) !== entry.gaps[k - 1]) return undefined;
    end = wordEnd(text, next);
    if (foldWord(text.slice(next, end)) !== entry.words[k]) return undefined;
  }
  if (entry.exactCase && foldGap(text.slice(start, end)) !== entry.written) return undefined;
  return end;
}

function toMention(found: Found, text: string, dataset: Dataset): Mention | undefined {
  const { target } = found;
  if (target.kind !== 'drug' && target.kind !== 'brand' && target.kind !== 'class') return undefined;
  const before = text.slice(Math.max(0, found.start - 40), found.start);
  const after = text.slice(found.end, found.end + 40);
  if (target.kind === 'class' && /\bnon-?\s?$/i.test(before)) return undefined;
  const attributive = /^-(?:free|sparing|na[iï]ve|treated|responsive|resistant|induced|related|associated|based|like)\b/i.test(after);
  const strength =
    /^\s*(?:\([^)]*\)\s*)?(?:(?:creams?|ointments?|gels?|foams?|lotions?|tablets?)\s+)?\(?(\d+(?:\.\d+)?)\s?(%|mg)(?!\/|\s*to)/.exec(after);
  const form =
    /^\s*(?:\([^)]*\)\s*)?(?:\d+(?:\.\d+)?\s?%\s*)?(oral solution|foam|spray|eye drops|suspension)\b/i.exec(after)?.[1] ??
    (target.kind === 'class' ? undefined : /\b(systemic|intralesional|inhaled|nasal|generic)\s+$/i.exec(before)?.[1]);
  const route =
    routeAround(before, after) ??
    (target.kind === 'brand' ? target.route : undefined) ??
    (target.kind === 'class' ? (dataset.classes.get(target.id)?.route ?? routeInName(found.text)) : undefined);
  return {
    start: found.start,
    end: found.end,
    text: found.text,
    target,
    kind: target.kind,
    id: target.id,
    name: (target.kind === 'class' ? dataset.classes.get(target.id)?.name : dataset.drugs.get(target.id)?.name) ?? found.text,
    resolution: target.kind === 'drug' ? target.resolution : target.kind,
    attributive,
    brand: target.kind === 'brand' ? target.brand : undefined,
    route,
    form: form?.toLowerCase(),
    strength: strength ? `${strength[1]}${strength[2] === '%' ? '%' : ' mg'}` : undefined,
    carried: undefined,
  };
}

const ROUTE_BEFORE: readonly [RegExp, Route][] = [
  [/\b(?:topical|topically applied)\s+(?:prescription\s+)?$|\b(?:creams?|ointments?|tubes?)\s+of\s+$/i, 'topical'],
  [/\boral\s+$|\b(?:tablets?|pills?|capsules?)\s+of\s+$/i, 'oral'],
  [/\b(?:injectable|subcutaneous)\s+$/i, 'subcutaneous'],
];
const ROUTE_AFTER: readonly [RegExp, Route][] = [
  [/^\s*(?:\([^)]*\)\s*)?(?:\d+(?:\.\d+)?\s?%\s*)?(?:\([^)]*\)\s*)?(?:creams?|ointments?|gels?|foams?|lotions?)\b/i, 'topical'],
  [/^\s*(?:\([^)]*\)\s*)?(?:\d+\s?mg\s*)?(?:tablets?|capsules?|oral solution|pills?)\b/i, 'oral'],
  [/^\s*(?:that (?:is|are) )?(?:taken|given) (?:by mouth|orally)\b/i, 'oral'],
  [/^\s*(?:that (?:is|are) )?(?:applied|put|used) (?:to|on) the skin\b/i, 'topical'],
];

/** "JAK tablets": the last word of a class's name tells the route. */
function routeInName(name: string): Route | undefined {
  const last = / \w+$/.exec(name)?.[0];
  return last ? ROUTE_AFTER.find(([re]) => re.test(last))?.[1] : undefined;
}

/** A form right behind the name or a route right before it. "Oral and topical X" names both, so it narrows nothing. */
function routeAround(before: string, after: string): Route | undefined {
  if (/\b(?:oral|topical|systemic|injectable)\s+(?:and|or|and\/or)\s+(?:oral|topical|systemic|injectable)\s+$/i.test(before))
    return undefined;
  return ROUTE_BEFORE.find(([re]) => re.test(before))?.[1] ?? ROUTE_AFTER.find(([re]) => re.test(after))?.[1];
}
