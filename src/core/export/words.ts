/** Every name that Classwise knows as single words, for spell checkers, which look at one word at a time. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Lexicon } from '../dataset/lexicon.ts';

export interface ExportWord {
  /** In the capitals of the data. */
  readonly word: string;
  /** A whole brand name, no everyday word: it has these very capitals wherever it stands. */
  readonly brand: boolean;
}

interface KnownName {
  readonly name: string;
  readonly brand: boolean;
  readonly ambiguous: boolean;
}

/** Letters and digits, with apostrophes and hyphens between them. */
const CHUNK = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
/** One letter or two are no word to any spell checker. */
const SHORTEST = 3;

/** All words of all names, each once, sorted by letters and then by capitals. */
export function exportWords(dataset: Dataset, lexicon: Lexicon | undefined): ExportWord[] {
  const words = new Set<string>();
  const brands = new Set<string>();
  const others = new Set<string>();
  for (const { name, brand, ambiguous } of namesOf(dataset, lexicon)) {
    const chunks = name.normalize('NFC').match(CHUNK) ?? [];
    for (const chunk of chunks)
      for (const word of new Set([chunk, ...chunk.split(/['’-]/)]))
        if (word.length >= SHORTEST && /\p{L}{2}/u.test(word)) {
          words.add(word);
          if (brand && !ambiguous && word === name && /^\p{L}+$/u.test(name)) brands.add(word);
          else if (!brand || ambiguous) others.add(word);
        }
  }
  return sorted([...words]).map((word) => ({ word, brand: brands.has(word) && !others.has(word) }));
}

/** By letters and then by capitals, in code units: the same everywhere, whatever the language of the machine. */
export function sorted(words: readonly string[]): string[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...words].sort((a, b) => compare(a.toLowerCase(), b.toLowerCase()) || compare(a, b));
}

function namesOf(dataset: Dataset, lexicon: Lexicon | undefined): KnownName[] {
  const drugs = [...dataset.drugs.values()].flatMap((d) => [
    { name: d.name, brand: false, ambiguous: false },
    ...d.names.map((n) => ({ name: n.name, brand: false, ambiguous: n.ambiguous ?? false })),
    ...d.brands.map((b) => ({ name: b.name, brand: true, ambiguous: false })),
  ]);
  const classes = [...dataset.classes.values()].flatMap((c) => c.names.map(({ name }) => ({ name, brand: false, ambiguous: false })));
  const others = lexicon?.names() ?? [];
  return [
    ...drugs,
    ...classes,
    ...others.map(({ name, kind, ambiguous }) => ({ name, brand: kind === 'brand' || kind === 'combination', ambiguous })),
  ];
}
