/**
 * Finds names that a word may be a slip of, in a few look-ups: words and names meet by their skeleton (the consonants that one hears)
 * or by what is left of both when one consonant is taken out. Wrong vowels and doubled letters thus cost nothing, and one wrong,
 * lost, added or swapped consonant is bridged. Source: the symmetric deletion idea of SymSpell (W. Garbe, 2012), on skeletons.
 */
import { firstAt } from '../firstAt.ts';
import type { NameTable, SpelledName } from './nameTable.ts';
import { soundOf } from './sound.ts';

/** Shorter skeletons have too many neighbours to take a consonant out. */
const LONG = 4;
/** Shorter words are left alone. */
export const SHORTEST = 5;
/** 2 ** 21, so that key and number of a name fit the 53 bits of a whole number. */
const MOST_NAMES = 2_097_152;

export interface Skeletons {
  /** The names whose skeleton meets that of `word` (lower case, letters only). */
  readonly meet: (word: string) => readonly SpelledName[];
}

/** The consonants of a sound, with its first letter; a vowel there is `a`. Equal neighbours count once. */
function skeletonOf(fold: string): string {
  const sound = soundOf(fold);
  return (sound.slice(0, 1).replace(/[eiou]/, 'a') + sound.slice(1).replace(/[aeiou]+/g, '')).replace(/(.)\1+/g, '$1');
}

/** Calls `use` with a hash of the skeleton and of all that one deletion leaves of it. Hashes are of 32 bits; a clash only costs time. */
function eachKey(skeleton: string, use: (key: number) => void): void {
  use(hash(skeleton, -1));
  if (skeleton.length >= LONG) for (let i = 0; i < skeleton.length; i++) use(hash(skeleton, i));
}

/** FNV-1a, leaving out the letter at `without`. */
function hash(text: string, without: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) if (i !== without) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Arranges the single-word names of a table. */
export function buildSkeletons(table: NameTable): Skeletons {
  // A key and the number of its name in one number, so that they sort as plain numbers do.
  const pairs: number[] = [];
  table.names.forEach(({ fold }, i) => {
    if (fold.length >= SHORTEST && /^[a-z]+$/.test(fold)) eachKey(skeletonOf(fold), (key) => pairs.push(key * MOST_NAMES + i));
  });
  const sorted = Float64Array.from(pairs).sort();
  return {
    meet: (word) => {
      const met = new Set<number>();
      eachKey(skeletonOf(word), (key) => {
        for (let i = firstAt(sorted.length, (at) => sorted[at]! < key * MOST_NAMES); sorted[i]! < (key + 1) * MOST_NAMES; i++)
          met.add(sorted[i]! % MOST_NAMES);
      });
      return [...met].map((i) => table.names[i]!);
    },
  };
}
