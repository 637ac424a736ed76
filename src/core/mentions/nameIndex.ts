/** Every name Classwise knows, arranged by first word, so that one pass over a text finds them all. */
import type { Dataset } from '../dataset/dataset.ts';
import type { LexiconNameKind } from '../dataset/lexicon.ts';
import type { Jurisdiction, Route } from '../dataset/schema.ts';
import { foldGap, tokenize } from './tokens.ts';

/** What a name stands for. */
export type Target =
  | { readonly kind: 'drug'; readonly id: string; readonly resolution: 'exact' | 'synonym' | 'abbreviation' }
  | {
      readonly kind: 'brand';
      readonly id: string;
      readonly brand: string;
      readonly jurisdictions: readonly Jurisdiction[];
      readonly route?: Route | undefined;
      readonly form?: string | undefined;
    }
  | { readonly kind: 'class'; readonly id: string; readonly plural: boolean }
  | { readonly kind: 'indication'; readonly id: string }
  | { readonly kind: 'place'; readonly jurisdiction: Jurisdiction }
  | { readonly kind: 'body'; readonly id: string; readonly jurisdiction: Jurisdiction; readonly regulator: boolean }
  /** Known to the lexicon only: `entry` is its number there. */
  | { readonly kind: 'lexicon'; readonly entry: number; readonly name: LexiconNameKind; readonly singular: boolean };

export interface NameEntry {
  /** As written in the data. */
  readonly name: string;
  readonly words: readonly string[];
  /** What stands between the words, folded. */
  readonly gaps: readonly string[];
  /** The name from its first word to its last, gaps folded: "U.S" of "U.S." */
  readonly written: string;
  /** Must be written with these very capitals. */
  readonly exactCase: boolean;
  /** Also an everyday word or a short abbreviation: counts only with a drug word near by. */
  readonly ambiguous: boolean;
  readonly target: Target;
}

export type NameIndex = ReadonlyMap<string, readonly NameEntry[]>;

/** Names this short are easily something else (source: design, "names of four letters or fewer"). */
const SHORT = 4;

/** A name made ready for matching; `undefined` when it holds no word. */
export function nameEntry(name: string, target: Target, rule: Pick<NameEntry, 'exactCase' | 'ambiguous'>): NameEntry | undefined {
  const tokens = tokenize(name);
  const first = tokens[0];
  if (!first) return undefined;
  return {
    name,
    words: tokens.map((t) => t.fold),
    gaps: tokens.slice(1).map((t, i) => foldGap(name.slice(tokens[i]!.end, t.start))),
    written: foldGap(name.slice(first.start, tokens.at(-1)!.end)),
    ...rule,
    target,
  };
}

/** Arranges the names of a dataset; entries under one first word stand longest first. */
export function buildNameIndex(dataset: Dataset): NameIndex {
  const index = new Map<string, NameEntry[]>();
  const add = (name: string, target: Target, rule: { case?: 'exact' | 'fold' | undefined; ambiguous?: boolean | undefined } = {}): void => {
    const short = name.length <= SHORT;
    const term = target.kind !== 'drug' && target.kind !== 'brand' && target.kind !== 'class';
    const entry = nameEntry(name, target, {
      exactCase: rule.case ? rule.case === 'exact' : short && !term,
      ambiguous: rule.ambiguous ?? (short && !term),
    });
    if (!entry) return;
    const first = entry.words[0]!;
    index.set(first, [...(index.get(first) ?? []), entry]);
  };

  for (const drug of dataset.drugs.values()) {
    add(drug.name, { kind: 'drug', id: drug.id, resolution: 'exact' }, { case: 'fold', ambiguous: false });
    for (const n of drug.names) {
      if (n.name === drug.name) continue;
      add(n.name, { kind: 'drug', id: drug.id, resolution: n.kind === 'abbreviation' ? 'abbreviation' : 'synonym' }, n);
    }
    for (const b of drug.brands)
      add(b.name, { kind: 'brand', id: drug.id, brand: b.name, jurisdictions: b.jurisdictions, route: b.route, form: b.form });
  }
  for (const group of dataset.classes.values())
    for (const n of group.names) add(n.name, { kind: 'class', id: group.id, plural: n.kind === 'plural' }, n);
  for (const indication of dataset.vocabulary.indications)
    for (const n of indication.names) add(n.name, { kind: 'indication', id: indication.id }, n);
  for (const place of dataset.vocabulary.jurisdictions)
    for (const n of place.places) add(n.name, { kind: 'place', jurisdiction: place.id }, n);
  for (const body of dataset.vocabulary.bodies) {
    for (const n of body.names)
      add(n.name, { kind: 'body', id: body.id, jurisdiction: body.jurisdiction, regulator: body.kind === 'regulator' }, n);
  }
  for (const entries of index.values())
    entries.sort((a, b) => b.words.length - a.words.length || Number(a.ambiguous) - Number(b.ambiguous));
  return index;
}

/** The longest name is tried first; of equally long ones, the one that needs no cue. */
export function longestFirst(a: NameEntry, b: NameEntry): number {
  return b.words.length - a.words.length || Number(a.ambiguous) - Number(b.ambiguous);
}
