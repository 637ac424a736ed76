/** The names nearest to a misspelled one. */
import { foldName } from '../dataset/nameForms.ts';
import { distanceFrom } from './bitDistance.ts';
import { letterCost } from './letterCost.ts';
import { letterMask, ones, type NameTable, type SpelledName } from './nameTable.ts';
import { soundOf, soundOfName } from './sound.ts';

export interface Near {
  readonly name: SpelledName;
  /** About 1 a slip; 0 = the same letters. */
  readonly distance: number;
  /** What to write instead, where it is more than the name ("tacrolimus ointment"). */
  readonly instead?: string;
}

/** So many names by plain edit distance are looked at closely. */
const LOOKED_AT = 120;
/** How much of the distance is by sound and how much by letters. */
const BY_SOUND = 0.5;
/** How far a commonly written name is preferred to a rare one, in slips. */
const COMMON = 0.35;
/** With more edits than these, whatever its length, a name is another name; a third of the letters may be wrong in any case. */
const MOST_EDITS = 3;
const WRONG_SHARE = 0.4;
/** Farther than this, in slips for each letter, nothing is near. */
const FAR = 0.3;
const FAR_AT_LEAST = 1.5;
/** Names that are so much farther than the nearest are not meant. */
const SPREAD = 1.5;

/** Written as it sounds, however it looks: at least so far. */
const ONLY_BY_SOUND = 0.5;

/**
 * The distance between two spellings, each given with its sound: about 1 a slip.
 * @param most above this the distance need not be known: `Infinity` is given back
 */
export function distanceBetween(a: string, soundA: string, b: string, soundB: string, most = Infinity): number {
  const sound = letterCost(soundA, soundB, most / BY_SOUND);
  if (sound === Infinity) return Infinity;
  const letters = letterCost(a, b, (most - BY_SOUND * sound) / (1 - BY_SOUND));
  return Math.min((1 - BY_SOUND) * letters + BY_SOUND * sound, sound + ONLY_BY_SOUND);
}

/** How near a name is, with the commoner one before the rarer. */
export function rankOf({ name, distance }: Near): number {
  return distance - (COMMON * name.common) / 1000;
}

/** Names near `asked`, nearest first. Linear in the table. */
export function nearestNames(table: NameTable, asked: string, most: number): Near[] {
  const fold = foldName(asked);
  if (fold.length < 2) return [];
  const sound = soundOf(fold);
  const limit = Math.max(MOST_EDITS, Math.ceil(fold.length * WRONG_SHARE));
  const far = Math.max(FAR_AT_LEAST, fold.length * FAR);
  const near = roughlyNear(table, fold, limit)
    .map((name) => ({ name, distance: distanceBetween(fold, sound, name.fold, soundOfName(name), far) }))
    .filter((n) => n.distance <= far)
    .sort((a, b) => rankOf(a) - rankOf(b));
  const best = near[0];
  return best ? near.filter((n) => rankOf(n) <= rankOf(best) + SPREAD).slice(0, most) : [];
}

/** The names within `limit` edits, at most `LOOKED_AT` and those as near as the last of them. */
function roughlyNear(table: NameTable, fold: string, limit: number): SpelledName[] {
  const distance = distanceFrom(fold);
  const letters = letterMask(fold);
  const rough: [number, SpelledName][] = [];
  table.names.forEach((name, i) => {
    if (Math.abs(name.fold.length - fold.length) > limit) return;
    const mask = table.masks[i]!;
    // A letter that only one of them has costs an edit at least.
    if (ones(letters & ~mask) > limit || ones(mask & ~letters) > limit) return;
    const d = distance(name.fold);
    if (d <= limit) rough.push([d, name]);
  });
  rough.sort((a, b) => a[0] - b[0]);
  const cut = rough[LOOKED_AT]?.[0] ?? Infinity;
  return rough.filter(([d], i) => i < LOOKED_AT || d <= cut).map(([, name]) => name);
}
