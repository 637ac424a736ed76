/** Tells a slip of a drug's name from every other word, and says which name was meant. */
import { once } from '../once.ts';
import { foldName } from '../dataset/nameForms.ts';
import { distanceFrom } from './bitDistance.ts';
import type { NameTable, SpelledName } from './nameTable.ts';
import { distanceBetween, nearestNames, rankOf, type Near } from './nearest.ts';
import { takeApart } from './runTogether.ts';
import { buildSkeletons, SHORTEST } from './skeletons.ts';
import { soundOf, soundOfName } from './sound.ts';
import type { Words } from './words.ts';

export interface Suggestion {
  readonly name: string;
  readonly kind: SpelledName['kind'];
  /** About 1 a slip. */
  readonly distance: number;
}

/** Names, folded. */
export interface Held {
  has(name: string): boolean;
}

export interface Speller {
  /** Whether `name` is written as some name is, capitals and hyphens aside. */
  readonly knows: (name: string) => boolean;
  /** The names nearest to what somebody typed, best first; empty for a known name. */
  readonly suggest: (asked: string, most?: number) => Suggestion[];
  /**
   * The names that a word of a text is a slip of, best first; empty when it is a name, an ordinary word, or not near enough to be sure.
   * `nearby`: names that the document itself holds (folded); they are likelier to be meant.
   */
  readonly slipOf: (word: string, nearby?: Held) => readonly Near[];
  /** Is there a document in which `slipOf` would find something for the word? */
  readonly mayBeSlip: (word: string) => boolean;
  /**
   * How far `word` is from the nearest name that it would be taken for in the document most given to it, one that holds the name itself;
   * `undefined` when it would not.
   */
  readonly slipDistance: (word: string) => number | undefined;
}

/** How much likelier a name is that the document holds, and how much farther a slip of it may be. */
const HELD = 0.5;
const HELD_LIMIT = 0.2;
/** More letters than these are never lost or added. */
const MOST_LETTERS = 3;
/** Nor are more single letters wrong; this only spares the closer look. */
const MOST_EDITS = 4;
const MOST_REMEMBERED = 20_000;

/** What a word is a slip of: two words run together, or names as near as the document most given to them allows. */
interface Met {
  readonly parted: readonly Near[];
  readonly near: readonly Near[];
}
const NOTHING: Met = { parted: [], near: [] };
/** A blank left out counts as one small slip. */
const RUN_TOGETHER = 0.3;
/** Names that are this much farther than the best are not offered. */
const SPREAD = 0.6;
const OFFERED = 3;

/** From how many letters on how many slips are still the same name. */
const ALLOWED: readonly (readonly [letters: number, slips: number])[] = [
  [12, 1.8],
  [10, 1.55],
  [9, 1.35],
  [8, 1.15],
  [7, 1],
  [6, 0.75],
  [0, 0.55],
];

/** How many slips a word of so many letters may be away from a name. */
export function allowed(letters: number): number {
  return ALLOWED.find(([from]) => letters >= from)![1];
}

/** Makes a speller over a table of names. The index is built at the first word. */
export function createSpeller(table: NameTable, words: Words): Speller {
  const skeletons = once(() => buildSkeletons(table));
  const parts = once(() => new Set(table.names.flatMap((n) => (n.fold.includes(' ') ? n.fold.split(/[^a-z]+/) : []))));
  const knows = (name: string): boolean => table.get(foldName(name)) !== undefined || words.isName(name);
  const skipped = (fold: string): boolean =>
    fold.length < SHORTEST || !/^[a-z]+$/.test(fold) || knows(fold) || parts().has(fold) || words.isWord(fold) || isForm(fold, knows);
  const near = (fold: string, limit: number): Near[] => {
    const sound = soundOf(fold);
    const distance = distanceFrom(fold);
    return skeletons()
      .meet(fold)
      .filter((name) => Math.abs(name.fold.length - fold.length) <= MOST_LETTERS && distance(name.fold) <= MOST_EDITS)
      .map((name) => ({
        name,
        distance: distanceBetween(fold, sound, name.fold, soundOfName(name), limit),
      }))
      .filter(({ distance }) => distance <= limit);
  };
  const apart = (fold: string): Near[] => {
    const parted = takeApart(fold, table.get);
    return parted ? [{ name: parted.name, distance: RUN_TOGETHER, instead: parted.text }] : [];
  };
  /** Words of the texts before, which are mostly those of the next one: nearly all are slips of nothing. */
  let met = new Map<string, Met>();
  const meet = (fold: string): Met => {
    let found = met.get(fold);
    if (!found) {
      if (met.size >= MOST_REMEMBERED) met = new Map();
      found = skipped(fold) ? NOTHING : { parted: apart(fold), near: near(fold, allowed(fold.length) + HELD_LIMIT) };
      met.set(fold, found.parted.length + found.near.length > 0 ? found : NOTHING);
    }
    return found;
  };
  return {
    knows,
    suggest: (asked, most = 5) =>
      knows(asked)
        ? []
        : [...apart(asked.toLowerCase()), ...nearestNames(table, asked, most)]
            .filter((near, i, all) => all.findIndex((n) => n.name === near.name) === i)
            .slice(0, most)
            .map(({ name, distance }) => ({ name: name.name, kind: name.kind, distance })),
    slipOf: (word, nearby) => {
      const fold = word.toLowerCase();
      const { parted, near: all } = meet(fold);
      if (parted.length > 0 || all.length === 0) return parted;
      const limit = allowed(fold.length);
      const found = all.filter(({ name, distance }) => distance <= limit + (nearby?.has(name.fold) ? HELD_LIMIT : 0));
      const rank = (n: Near): number => rankOf(n) - HELD * Number(nearby?.has(n.name.fold) ?? false);
      found.sort((a, b) => rank(a) - rank(b));
      const best = found[0];
      return best ? found.filter((n) => rank(n) <= rank(best) + SPREAD).slice(0, OFFERED) : [];
    },
    mayBeSlip: (word) => meet(word.toLowerCase()) !== NOTHING,
    slipDistance: (word) => {
      const found = meet(word).near;
      return found.length > 0 ? Math.min(...found.map((n) => n.distance)) : undefined;
    },
  };
}

/** A plural of a name is that name. */
function isForm(fold: string, knows: (name: string) => boolean): boolean {
  return /[^s]s$/.test(fold) && (knows(fold.slice(0, -1)) || (fold.endsWith('es') && knows(fold.slice(0, -2))));
}
