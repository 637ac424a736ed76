/** The names nearest to a misspelled one. */
import { foldName } from '../dataset/nameForms.ts';
import { distanceFrom } from './bitDistance.ts';
import { letterCost } from './letterCost.ts';
import type { NameTable, SpelledName } from './nameTable.ts';
import { soundOf } from './sound.ts';

export interface Near {
  readonly name: SpelledName;
  /** About 1 a slip; 0 = the same letters. */
  readonly distance: number;
}

/** So many names by plain edit distance are looked at closely. */
const LOOKED_AT = 120;
/** How much of the distance is by sound and how much by letters. */
const BY_SOUND = 0.5;
/** How far a commonly written name is preferred to a rare one, in slips. */
const COMMON = 0.35;
/** Farther than this share of its letters, a name is another name. */
const TOO_FAR = 0.5;

/** Names near `asked`, nearest first. Linear in the table. */
export function nearestNames(table: NameTable, asked: string, most: number): Near[] {
  const fold = foldName(asked);
  if (fold.length < 2) return [];
  const sound = soundOf(fold);
  const fromFold = distanceFrom(fold);
  const limit = Math.max(2, Math.ceil(fold.length * TOO_FAR));
  const rough: [number, SpelledName][] = [];
  for (const name of table.names) {
    if (Math.abs(name.fold.length - fold.length) > limit) continue;
    const d = fromFold(name.fold);
    if (d <= limit) rough.push([d, name]);
  }
  rough.sort((a, b) => a[0] - b[0]);
  const cut = rough[LOOKED_AT]?.[0] ?? Infinity;
  const near = rough
    .filter(([d], i) => i < LOOKED_AT || d <= cut)
    .map(([, name]) => ({
      name,
      distance: (1 - BY_SOUND) * letterCost(fold, name.fold) + BY_SOUND * letterCost(sound, soundOf(name.fold)),
    }));
  const rank = (n: Near): number => n.distance - COMMON * n.name.common;
  return near
    .filter((n) => n.distance <= limit)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}
