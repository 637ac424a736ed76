/** Abbreviations that a text explains itself: "carbamazepine (CBZ)". */
import { isAbbreviation } from './drugCues.ts';

/** An abbreviation right behind the name it stands for; offsets in UTF-16 code units. */
export interface Introduced {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const IN_BRACKETS = /^[®™]?\s*[([]\s*([\p{Lu}\d][\p{L}\d+/-]{1,9}?)\s*[)\];,]/u;

/**
 * The abbreviation that stands in brackets behind a name, if its letters come in the name in this order.
 * @param text the whole text
 * @param start of the name
 * @param end of the name
 */
export function introducedAt(text: string, start: number, end: number): Introduced | undefined {
  const match = IN_BRACKETS.exec(text.slice(end, end + 20));
  const short = match?.[1];
  if (!short || !/\p{Lu}/u.test(short) || !isAbbreviation(short) || !comesFrom(short, text.slice(start, end))) return undefined;
  const at = end + match[0].indexOf(short);
  return { start: at, end: at + short.length, text: short };
}

/** "CBZ" from "carbamazepine": the first letter is the name's or a word's in it, the others follow in order; a plural "s" is free. */
function comesFrom(short: string, name: string): boolean {
  const letters = short
    .replace(/(?<=\p{Lu})s$/u, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  const from = name.toLowerCase();
  for (let first = 0; first < from.length; first++) {
    if (from[first] !== letters[0] || (first > 0 && /[\p{L}]/u.test(from[first - 1]!))) continue;
    let at = first;
    for (const letter of letters.slice(1)) at = at < 0 ? -1 : from.indexOf(letter, at + 1);
    if (at >= 0) return true;
  }
  return false;
}

/** The offsets at which the abbreviation stands as a word of its own. */
export function placesOf(short: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length)) {
    if (
      !/[\p{L}\d]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\d]/u.test(text.slice(at + short.length, at + short.length + 2))
    )
      places.push(at);
  }
  return places;
}
