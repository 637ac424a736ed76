/** The names of all such drugs, arranged for one pass over a text. */
import { foldName } from '../../dataset/nameForms.ts';
import { nameEntry, NameIndex, type NameEntry } from '../../mentions/nameIndex.ts';
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
  const byFirst = new Map<string, NameEntry[]>();
  const add = (name: string, entry: number, ambiguous: boolean): void => {
    const target = { kind: 'lexicon', entry, name: 'synonym', singular: false } as const;
    const made = nameEntry(name, target, { exactCase: false, ambiguous });
    if (!made) return;
    const list = byFirst.get(made.words[0]!);
    if (list) list.push(made);
    else byFirst.set(made.words[0]!, [made]);
  };
  const known = new Set(names.map(({ name }) => foldName(name)));
  const words = new Set([...known].flatMap((fold) => fold.split(' ')));
  const cautious = new Set<string>();
  for (const { name, fold, kind, ambiguous, body } of opened?.names() ?? []) {
    if (known.has(fold)) {
      // A hormone has two names, too, when it is measured.
      if (ambiguous && !body && kind !== 'brand' && kind !== 'combination' && kind !== 'group') cautious.add(fold);
    } else if (kind !== 'salt' && /^[\p{L}\d]/u.test(name) && fold.includes(' ') && fold.split(' ').some((word) => words.has(word))) {
      // What is longer than one of our names, and not its salt, is something else and hides it.
      add(name, -1, ambiguous);
    }
  }
  names.forEach(({ name }, i) => add(name, i, cautious.has(foldName(name))));
  const index = new NameIndex();
  for (const [word, entries] of byFirst) index.add(word, entries);
  return { index, names };
}
