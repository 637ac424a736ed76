/** Numbers as texts write them: in figures, in words up to ten, "a pair of", "a trio of". */

const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ');
/** Alternatives of a pattern: one to ten. */
export const NUMBER_WORDS = NUMBERS.slice(1).join('|');

export function numberIn(written: string): number {
  const word = written.toLowerCase();
  if (/^\d/.test(word)) return Number(word);
  if (/pair/.test(word)) return 2;
  if (/trio/.test(word)) return 3;
  // "A single" is one.
  return Math.max(1, NUMBERS.indexOf(word));
}
