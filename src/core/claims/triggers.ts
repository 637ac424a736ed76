/** Which rules a sentence is worth reading for: one look at each of its words, before any pattern runs. */
import type { Rule } from './rule.ts';

/** Words are told apart by their first letters: "approved", "approval" and "approves" are one. */
const LETTERS = 4;
const WORD = /[a-z]+/gi;

/**
 * Arranges the words of rules.
 * @returns a function from a text to the rules that have one of their words in it, in their own order.
 */
export function triggers(rules: readonly Rule[]): (text: string) => readonly Rule[] {
  const masks = new Map<string, number>();
  rules.forEach((rule, i) => {
    for (const word of rule.words) {
      const key = word.slice(0, LETTERS).toLowerCase();
      masks.set(key, (masks.get(key) ?? 0) | (1 << i));
    }
  });
  const chosen = new Map<number, readonly Rule[]>();
  return (text) => {
    let mask = 0;
    for (const [word] of text.matchAll(WORD)) mask |= masks.get(word.slice(0, LETTERS).toLowerCase()) ?? 0;
    let list = chosen.get(mask);
    if (!list) chosen.set(mask, (list = rules.filter((_, i) => mask & (1 << i))));
    return list;
  };
}
