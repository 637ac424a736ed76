/** Finds names in the clean text of a block: one pass, the longest name first, case and ambiguity rules as the data has them. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Route } from '../dataset/schema.ts';
import type { NameEntry, NameIndex, Target } from './nameIndex.ts';
import { foldGap, tokenize, type Token } from './tokens.ts';

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
  readonly lexicon: readonly (Found & { readonly target: Extract<Target, { kind: 'lexicon' }> })[];
}

/** Words beside which a short or ambiguous name is believed to be a drug's. */
const DRUG_CUE =
  /\b(?:drugs?|creams?|ointments?|gels?|foams?|lotions?|tablets?|capsules?|injections?|inject(?:ed|ing)?|mg|mcg|µg|doses?|dosing|dosage|prescri\w+|treat\w*|therap\w+|medicines?|medications?|topicals?|steroids?|inhibitors?|agonists?|antibod\w+|biologics?|patients?|labels?|approved|FDA|EMA|eczema|dermatitis)\b/i;

/** Finds all names in `text`. Linear in the text: each word is looked up once, and names are at most a few words long. */
export function findNames(text: string, index: NameIndex, dataset: Dataset): Findings {
  const tokens = tokenize(text);
  const mentions: Mention[] = [];
  const terms: Found[] = [];
  const lexicon: Findings['lexicon'][number][] = [];
  let cue: boolean | undefined;
  for (let i = 0; i < tokens.length;) {
    const entry = index.get(tokens[i]!.fold)?.find((e) => matchesAt(e, tokens, i, text) && (!e.ambiguous || (cue ??= DRUG_CUE.test(text))));
    if (!entry) {
      i++;
      continue;
    }
    const start = tokens[i]!.start;
    const end = tokens[i + entry.words.length - 1]!.end;
    const found: Found = { start, end, text: text.slice(start, end), target: entry.target };
    const mention = toMention(found, text, dataset);
    if (mention) mentions.push(mention);
    else if (entry.target.kind === 'lexicon') {
      if (!isAdjective(entry.target, text.slice(end, end + 30))) lexicon.push({ ...found, target: entry.target });
    } else if (isTerm(found, text)) terms.push(found);
    i += entry.words.length;
  }
  return { mentions, terms, lexicon };
}

/** A disease, place or body; but not the "British" of "British Columbia" or the "England" of a journal's name. */
function isTerm(found: Found, text: string): boolean {
  if (found.target.kind !== 'place' && found.target.kind !== 'body' && found.target.kind !== 'indication') return false;
  if (found.target.kind !== 'place') return true;
  if (/\bNew\s+$/.test(text.slice(Math.max(0, found.start - 5), found.start))) return false;
  const adjective = /(?:an|ish|ese|iss)s?$/i.test(found.text);
  return !(adjective && /^\s+\p{Lu}\p{Ll}/u.test(text.slice(found.end, found.end + 4)));
}

/** "anticoagulant effect", "opioid receptors": the word describes, it names no medicine. */
function isAdjective(target: Extract<Target, { kind: 'lexicon' }>, after: string): boolean {
  return (
    target.name === 'group' &&
    target.singular &&
    /^\s+(?:effects?|activit(?:y|ies)|actions?|propert(?:y|ies)|receptors?|levels?|responses?|pathways?|signal\w*|synthesis|production|deficiency)\b/i.test(
      after,
    )
  );
}

function matchesAt(entry: NameEntry, tokens: readonly Token[], at: number, text: string): boolean {
  const last = tokens[at + entry.words.length - 1];
  if (!last) return false;
  for (let k = 1; k < entry.words.length; k++) {
    const token = tokens[at + k]!;
    if (token.fold !== entry.words[k] || foldGap(text.slice(tokens[at + k - 1]!.end, token.start)) !== entry.gaps[k - 1]) return false;
  }
  if (!entry.exactCase) return true;
  const first = tokens[at]!;
  return foldGap(text.slice(first.start, last.end)) === entry.written;
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
    (target.kind === 'class' ? dataset.classes.get(target.id)?.route : undefined);
  return {
    ...found,
    kind: target.kind,
    id: target.id,
    name: (target.kind === 'class' ? dataset.classes.get(target.id)?.name : dataset.drugs.get(target.id)?.name) ?? found.text,
    resolution: target.kind === 'drug' ? target.resolution : target.kind,
    attributive,
    ...(target.kind === 'brand' && { brand: target.brand }),
    ...(route && { route }),
    ...(form && { form: form.toLowerCase() }),
    ...(strength && { strength: `${strength[1]}${strength[2] === '%' ? '%' : ' mg'}` }),
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

/** A form right behind the name or a route right before it. "Oral and topical X" names both, so it narrows nothing. */
function routeAround(before: string, after: string): Route | undefined {
  if (/\b(?:oral|topical|systemic|injectable)\s+(?:and|or|and\/or)\s+(?:oral|topical|systemic|injectable)\s+$/i.test(before))
    return undefined;
  return ROUTE_BEFORE.find(([re]) => re.test(before))?.[1] ?? ROUTE_AFTER.find(([re]) => re.test(after))?.[1];
}
