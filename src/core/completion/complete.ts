/** What a writer may be about to type: names by their beginning, by another of their names and despite a slip; siblings behind a class. */
import { firstAt } from '../firstAt.ts';
import { once } from '../once.ts';
import { foldName } from '../dataset/nameForms.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Lexicon } from '../dataset/lexicon.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import { distanceFrom } from '../spelling/bitDistance.ts';
import { beginningCost } from '../spelling/letterCost.ts';
import { letterMask, ones, type NameTable, type SpelledName } from '../spelling/nameTable.ts';
import { describeName, linkedNames } from './linked.ts';
import { membersNamed, type ClassBefore } from './siblings.ts';

export interface Asked {
  /** The line up to the cursor. */
  readonly before: string;
  readonly jurisdiction: Jurisdiction;
  /** At most so many names. */
  readonly most?: number;
}

export interface Completion {
  readonly label: string;
  /** What to write: the label, in capitals as typed. */
  readonly insert: string;
  /** How many code units before the cursor it replaces. */
  readonly replaces: number;
  readonly name: Pick<SpelledName, 'kind' | 'id' | 'entry'>;
  /** What it is, in a few words, with its other name. */
  readonly detail: string;
}

export type Complete = (asked: Asked) => Completion[];

const MOST = 20;
/** With fewer names than these, slips are looked for as well. */
const FEW = 3;
/** Shorter beginnings hold too little to tell a slip. */
const LETTERS_FOR_SLIPS = 4;
/** From how many letters on how many slips (see letterCost) a beginning may hold, and how many single letters may then be wrong. */
const SLIPS: readonly { readonly letters: number; readonly cost: number; readonly edits: number }[] = [
  { letters: 10, cost: 2, edits: 3 },
  { letters: 7, cost: 1.5, edits: 2 },
  { letters: 6, cost: 1.2, edits: 2 },
  { letters: 0, cost: 1, edits: 1 },
];
/** At most so many names are offered for a slip. */
const SLIPS_OFFERED = 5;
/** So many names that begin as typed bring their other names along. */
const LINKED = 8;

/** Makes the completion of names over a table. `classBefore` tells which class a text ends with. */
export function createCompleter(
  dataset: Dataset,
  lexicon: Lexicon | undefined,
  table: NameTable,
  classBefore: (text: string) => ClassBefore | undefined,
): Complete {
  // The next letter mostly asks about the same names again.
  const describe = memo((name: SpelledName, place: Jurisdiction) => describeName(dataset, lexicon, name, place));
  const linkedTo = memo((name: SpelledName, place: Jurisdiction) => linkedNames(dataset, lexicon, table, name, place));
  const sorted = once(() => [...table.names].sort((a, b) => (a.fold < b.fold ? -1 : 1)));

  /** The names that begin with `prefix`, the commonest first. */
  const beginning = (prefix: string): SpelledName[] => {
    const names = sorted();
    let at = firstAt(names.length, (i) => names[i]!.fold < prefix);
    const found: SpelledName[] = [];
    for (; at < names.length && names[at]!.fold.startsWith(prefix); at++) found.push(names[at]!);
    return found.sort((a, b) => b.common - a.common || a.fold.length - b.fold.length);
  };

  /** The names that begin nearly so, the nearest first. */
  const nearly = (prefix: string): SpelledName[] => {
    const distance = distanceFrom(prefix, true);
    const { cost: most, edits } = SLIPS.find(({ letters }) => prefix.length >= letters)!;
    const found: [number, SpelledName][] = [];
    const letters = letterMask(prefix);
    for (let i = 0; i < table.masks.length; i++) {
      // Most names end here, without a look at the name itself.
      if (ones(letters & ~table.masks[i]!) > edits) continue;
      const name = table.names[i]!;
      if (name.fold.length < prefix.length - 1 || distance(name.fold) > edits) continue;
      const cost = beginningCost(prefix, name.fold);
      if (cost <= most) found.push([cost - 0.3 * (name.common / 1000), name]);
    }
    return found
      .sort((a, b) => a[0] - b[0])
      .slice(0, SLIPS_OFFERED)
      .map(([, name]) => name);
  };

  return ({ before, jurisdiction, most = MOST }) => {
    const out = new Map<string, Completion>();
    const offer = (name: SpelledName, typed: string): void => {
      if (out.has(name.fold) || out.size >= most || name.name.includes('(')) return;
      const { kind, id, entry } = name;
      out.set(name.fold, {
        label: name.name,
        insert: inCapitalsOf(typed, name.name),
        replaces: typed.length,
        name: { kind, ...(id !== undefined && { id }), ...(entry !== undefined && { entry }) },
        detail: describe(name, jurisdiction),
      });
    };
    const tails = typedTails(before);
    const word = tails.at(-1) ?? '';
    const named = classBefore(before.slice(0, before.length - word.length));
    for (const sibling of named ? membersNamed(dataset, lexicon, named, jurisdiction) : []) {
      const name = table.get(foldName(sibling));
      if (name?.fold.startsWith(foldName(word))) offer(name, word);
    }
    if (word === '' && !named) for (const name of table.names) if (name.id !== undefined) offer(name, word);
    for (const typed of tails) {
      const hits = beginning(foldName(typed));
      const linked = hits.slice(0, LINKED).map((hit) => linkedTo(hit, jurisdiction));
      hits.forEach((hit, i) => {
        offer(hit, typed);
        linked[i]?.forEach((name) => offer(name, typed));
      });
    }
    if (out.size < FEW && word.length >= LETTERS_FOR_SLIPS)
      for (const name of nearly(foldName(word))) {
        offer(name, word);
        linkedTo(name, jurisdiction).forEach((other) => offer(other, word));
      }
    return [...out.values()];
  };
}

/** The last three, two and one words before the cursor, as far as a name may be made of them. */
function typedTails(before: string): string[] {
  const words = /(?:[\p{L}\d][\p{L}\d-]* ){0,2}[\p{L}\d][\p{L}\d-]*$/u.exec(before)?.[0];
  if (!words) return [];
  const starts = [0, ...[...words.matchAll(/ /g)].map((m) => m.index + 1)];
  return starts.map((start) => words.slice(start));
}

/** `name` in the capitals of what was typed, unless it has capitals of its own. */
function inCapitalsOf(typed: string, name: string): string {
  if (name !== name.toLowerCase() || typed === '' || typed === typed.toLowerCase()) return name;
  if (typed.length > 2 && typed === typed.toUpperCase()) return name.toUpperCase();
  return /^\p{Lu}/u.test(typed) ? name[0]!.toUpperCase() + name.slice(1) : name;
}

/** Remembers what was made of a name for a place. */
function memo<T>(make: (name: SpelledName, place: Jurisdiction) => T): (name: SpelledName, place: Jurisdiction) => T {
  const made = new Map<Jurisdiction, WeakMap<SpelledName, T>>();
  return (name, place) => {
    const here = made.get(place) ?? new WeakMap<SpelledName, T>();
    made.set(place, here);
    const known = here.get(name);
    if (known !== undefined) return known;
    const value = make(name, place);
    here.set(name, value);
    return value;
  };
}
