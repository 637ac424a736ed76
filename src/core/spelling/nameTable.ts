/** Every name that a person may mean to spell, each once, with what it stands for and how commonly it is written. */
import type { Dataset } from '../dataset/dataset.ts';
import { KIND_OF, type Lexicon, type LexiconNameKind } from '../dataset/lexicon.ts';
import { foldName, pluralOf, type NameKind } from '../dataset/nameForms.ts';
import { ByFold } from './byFold.ts';
import { NO_WORDS, type Words } from './words.ts';

export interface SpelledName {
  /** As the data writes it. */
  readonly name: string;
  /** See `foldName`. */
  readonly fold: string;
  readonly kind: NameKind;
  /** What it stands for in the dataset: a drug's or class's id. */
  readonly id?: string;
  /** What it stands for in the lexicon. */
  readonly entry?: number;
  /**
   * 0 = rarely written, 1000 = of the deep set or of those written most. Decides between names equally near. A whole number: thousands of
   * fractions would each be an object of its own.
   */
  readonly common: number;
}

export interface NameTable {
  readonly names: readonly SpelledName[];
  /** Which letters each of `names` holds; see `letterMask`. */
  readonly masks: Int32Array;
  /** The name of this folded form. */
  readonly get: (fold: string) => SpelledName | undefined;
}

/** How readily a kind of name is what somebody meant. Salts, suffixed and salted forms are long for their plain names. */
const KIND_WEIGHT: Readonly<Record<LexiconNameKind, number>> = {
  generic: 1,
  brand: 1,
  synonym: 0.7,
  combination: 0.6,
  group: 0.5,
  salt: 0.2,
  suffixed: 0.1,
};
/** So many names of a substance make it one of the commonest. */
const MANY_NAMES = 12;

/** Puts the table together; names of the dataset come first. */
export function buildNameTable(dataset: Dataset, lexicon: Lexicon | undefined, words: Words = NO_WORDS): NameTable {
  const table = new ByFold<SpelledName>();
  const add = (name: string, kind: NameKind, of: { readonly id: string } | { readonly entry: number }, common: number): void => {
    const fold = foldName(name);
    if (fold.length > 1) table.add({ name, fold, kind, ...of, common: Math.round(1000 * (words.isCommon(fold) ? 1 : common)) });
  };
  for (const { id, name, names, brands } of dataset.drugs.values()) {
    add(name, 'drug', { id }, 1);
    for (const n of names) if (n.kind !== 'abbreviation') add(n.name, 'drug', { id }, 0.9);
    for (const b of brands) add(b.name, 'brand', { id }, 0.9);
  }
  // Of a class's names its own is offered first.
  for (const { id, name, names } of dataset.classes.values())
    for (const n of names)
      if (n.kind !== 'abbreviation') add(n.name, 'class', { id }, n.name === name || n.name === pluralOf(name) ? 0.9 : 0.8);
  if (lexicon) {
    const all = lexicon.names();
    const counts = new Map<number, number>();
    for (const n of all) if (n.kind !== 'group') counts.set(n.entry, (counts.get(n.entry) ?? 0) + 1);
    for (const n of all) {
      if (n.number === 'abbreviation') continue;
      const known = Math.min(1, (counts.get(n.entry) ?? 1) / MANY_NAMES);
      add(n.name, KIND_OF[n.kind], { entry: n.entry }, KIND_WEIGHT[n.kind] * (0.3 + 0.5 * known));
    }
  }
  const { names } = table;
  return { names, masks: Int32Array.from(names, (n) => letterMask(n.fold)), get: (fold) => table.get(fold) };
}

/** The letters a to z that a folded name holds, one bit each. */
export function letterMask(fold: string): number {
  let mask = 0;
  for (let i = 0; i < fold.length; i++) {
    const letter = fold.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return mask;
}

/** The number of set bits of a mask. */
export function ones(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n;
}
