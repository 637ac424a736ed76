/** Which rules a sentence is worth reading for: one look at each of its words, before any pattern runs. */
import type { Rule } from './rule.ts';

/** Words are told apart by their first letters: "approved", "approval" and "approves" are one. */
const LETTERS = 4;
/** Room for a letter in a key: 26 letters, 5 signs, and 0 for none. `0` stands for any digit, `'` for either apostrophe. */
const BASE = 32;
const SIGNS: Readonly<Record<string, number>> = { '%': 27, '(': 28, '-': 29, "'": 30, '0': 31 };
const SIGN_CODES = new Map([
  [37, SIGNS['%']!],
  [40, SIGNS['(']!],
  [45, SIGNS['-']!],
  [39, SIGNS["'"]!],
  [0x2019, SIGNS["'"]!],
]);

/**
 * Arranges the words of rules (at most 30 groups of words in all).
 * @returns a function from a text to the rules of whose every group of words it holds one, in their own order.
 */
export function triggers(rules: readonly Rule[]): (text: string) => readonly Rule[] {
  const masks = new Map<number, number>();
  let bit = 1;
  const needs = rules.map((rule) => {
    let need = 0;
    for (const group of rule.words) {
      for (const word of group.split(' ')) masks.set(keyOf(word), (masks.get(keyOf(word)) ?? 0) | bit);
      need |= bit;
      bit <<= 1;
    }
    return need;
  });
  const chosen = new Map<number, readonly Rule[]>();
  return (text) => {
    const mask = maskOf(text, masks);
    let list = chosen.get(mask);
    if (!list) chosen.set(mask, (list = rules.filter((_, i) => (mask & needs[i]!) === needs[i]!)));
    return list;
  };
}

/** All groups that the words of a text belong to. One pass over its characters. */
function maskOf(text: string, masks: ReadonlyMap<number, number>): number {
  let mask = 0;
  let key = 0;
  let length = 0;
  for (let i = 0; i <= text.length; i++) {
    const letter = letterOf(text.charCodeAt(i));
    if (letter > 0 && letter <= 26) {
      if (length < LETTERS) key = key * BASE + letter;
      length++;
      continue;
    }
    if (length > 0) mask |= masks.get(key) ?? 0;
    if (letter > 26) mask |= masks.get(letter) ?? 0;
    key = length = 0;
  }
  return mask;
}

function keyOf(word: string): number {
  const sign = SIGNS[word];
  if (sign !== undefined) return sign;
  let key = 0;
  for (const character of word.slice(0, LETTERS)) key = key * BASE + letterOf(character.charCodeAt(0));
  return key;
}

/** 1 to 26 for a letter of either case, the number of a sign, else 0. */
function letterOf(code: number): number {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return lower - 96;
  if (code >= 48 && code <= 57) return SIGNS['0']!;
  return code === 32 ? 0 : (SIGN_CODES.get(code) ?? 0);
}
