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

interface Listed {
  readonly name: string;
  readonly entry: number;
  readonly ambiguous: boolean;
}

function entryOf({ name, entry, ambiguous }: Listed): NameEntry[] {
  const made = nameEntry(name, { kind: 'lexicon', entry, name: 'synonym', singular: false }, { exactCase: false, ambiguous });
  return made ? [made] : [];
}

/** Makes the table. Costs a pass over the lexicon. */
export function nameTable({ dataset, lexicon }: NameData): NameTable {
  const opened = lexicon();
  const names = substancesOf(dataset, opened).flatMap((substance) => substance.names.map((name) => ({ ...name, substance })));
  const byFirst = new Map<string, Listed[]>();
  const add = (name: string, entry: number, ambiguous: boolean): void => {
    const start = wordStart(name, 0);
    const first = foldWord(name.slice(start, wordEnd(name, start)));
    const list = byFirst.get(first);
    if (list) list.push({ name, entry, ambiguous });
    else if (first) byFirst.set(first, [{ name, entry, ambiguous }]);
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
  return {
    index: new NameIndex(
      false,
      later(byFirst, (_, listed) => listed.flatMap(entryOf)),
    ),
    names,
  };
}
