/** The names of all such drugs, arranged for one pass over a text. */
import { foldName } from '../../dataset/nameForms.ts';
import { later, nameEntry, NameIndex, type NameEntry } from '../../mentions/nameIndex.ts';
import { foldWord, wordEnd, wordStart } from '../../mentions/tokens.ts';
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

/** The number of a name, or a longer name of something else. */
type Listed = number | string;

/** Makes the table. Costs a pass over the lexicon. */
export function nameTable({ dataset, lexicon }: NameData): NameTable {
  const opened = lexicon();
  const names = substancesOf(dataset, opened).flatMap((substance) => substance.names.map((name) => ({ ...name, substance })));
  const byFirst = new Map<string, Listed[]>();
  const add = (name: string, listed: Listed): void => {
    const start = wordStart(name, 0);
    const first = foldWord(name.slice(start, wordEnd(name, start)));
    const list = byFirst.get(first);
    if (list) list.push(listed);
    else if (first) byFirst.set(first, [listed]);
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
      add(name, name);
    }
  }
  names.forEach(({ name }, i) => add(name, i));
  const entryOf = (listed: Listed): NameEntry[] => {
    const own = typeof listed === 'number';
    const name = own ? names[listed]!.name : listed;
    const target = { kind: 'lexicon', entry: own ? listed : -1, name: 'synonym', singular: false } as const;
    const made = nameEntry(name, target, { exactCase: false, ambiguous: own && cautious.has(foldName(name)) });
    return made ? [made] : [];
  };
  const ofWord = later(byFirst, (_, listed) => listed.flatMap(entryOf));
  return { index: new NameIndex(false, ofWord), names };
}
