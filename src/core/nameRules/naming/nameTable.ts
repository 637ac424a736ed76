/** The names of all such drugs, arranged for one pass over a text. */
import { foldName } from '../../dataset/nameForms.ts';
import { longestFirst, nameEntry, type NameEntry, type NameIndex } from '../../mentions/nameIndex.ts';
import type { NameData } from '../rule.ts';
import { substancesOf, type Substance, type SystemName } from './substances.ts';

/** A name with the drug it belongs to. */
export interface TableName extends SystemName {
  readonly substance: Substance;
}

export interface NameTable {
  /** Every hit of it has in `target.entry` a number in `names`, or -1 for a longer name of something else. */
  readonly index: NameIndex;
  readonly names: readonly TableName[];
}

/** Makes the table. Costs a pass over the lexicon. */
export function nameTable({ dataset, lexicon }: NameData): NameTable {
  const opened = lexicon();
  const names = substancesOf(dataset, opened).flatMap((substance) => substance.names.map((name) => ({ ...name, substance })));
  const index = new Map<string, NameEntry[]>();
  const cautious = new Set(opened?.names().flatMap((n) => (n.ambiguous && n.kind !== 'brand' && n.kind !== 'combination' ? [n.fold] : [])));
  const add = (name: string, entry: number): void => {
    const target = { kind: 'lexicon', entry, name: 'synonym', singular: false } as const;
    const made = nameEntry(name, target, { exactCase: false, ambiguous: cautious.has(foldName(name)) });
    if (!made) return;
    const list = index.get(made.words[0]!);
    if (list) list.push(made);
    else index.set(made.words[0]!, [made]);
  };
  names.forEach(({ name }, i) => add(name, i));
  const known = new Set(names.map(({ name }) => foldName(name)));
  const words = new Set(names.flatMap(({ name }) => foldName(name).split(' ')));
  // "Adrenalin" is a brand, "X embonate" a name of its own: what is longer than one of our names, and not its salt, hides it.
  for (const { name, fold, kind } of opened?.names() ?? []) {
    if (kind === 'salt' || known.has(fold) || !fold.includes(' ')) continue;
    if (fold.split(' ').some((word) => words.has(word))) add(name, -1);
  }
  for (const entries of index.values()) entries.sort(longestFirst);
  return { index, names };
}
