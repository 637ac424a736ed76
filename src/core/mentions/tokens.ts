/** Words of a text with their offsets. A word is a run of letters and digits; everything else separates. */

export interface Token {
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The word in lower case, without soft hyphens. */
  readonly fold: string;
}

const OTHER = 0;
const LETTER = 1;
/** A soft hyphen, a joiner or another character without width: part of the word it stands in. */
const INVISIBLE = 2;

/** What each code unit is, worked out once: reading a class from a table is much quicker than asking a regular expression. */
const CLASS = new Uint8Array(0x10000);
/** The lower case of each code unit that has one of a single unit. */
const LOWER = new Uint16Array(0x10000);
const ready = new Uint8Array(0x100);
const INVISIBLES = '\u00AD\u200B\u200C\u200D\u2060\uFEFF';

/** Fills the table for the 256 code units around `code`; a text uses few such pages. */
function fill(code: number): void {
  const first = code & 0xff00;
  for (let unit = first; unit < first + 0x100; unit++) {
    const char = String.fromCharCode(unit);
    if (/[\p{L}\p{N}]/u.test(char)) CLASS[unit] = LETTER;
    else if (INVISIBLES.includes(char)) CLASS[unit] = INVISIBLE;
    // Both halves of a character beyond the first plane: letters, as far as names go, or signs that no name has.
    else CLASS[unit] = OTHER;
    const lower = char.toLowerCase();
    LOWER[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
  }
  ready[first >> 8] = 1;
}
fill(0);

function classOf(code: number): number {
  if (ready[code >> 8] === 0) fill(code);
  return CLASS[code]!;
}

/** The lower case of a code unit. */
export function lowerOf(code: number): number {
  if (ready[code >> 8] === 0) fill(code);
  return LOWER[code]!;
}

/** A letter or digit, or what is taken for one. */
export function isLetter(code: number): boolean {
  return classOf(code) === LETTER;
}

/** A character without width. */
export function isInvisible(code: number): boolean {
  return classOf(code) === INVISIBLE;
}

/** The offset of the first word at or behind `from`; the length of the text when there is none. */
export function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) !== LETTER) at++;
  return at;
}

/** The offset behind the word that begins at `start`. */
export function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && classOf(text.charCodeAt(at)) !== OTHER) at++;
  while (classOf(text.charCodeAt(at - 1)) === INVISIBLE) at--;
  return at;
}

const ANY_INVISIBLE = new RegExp(`[${INVISIBLES}]`, 'g');

/** A word or part of a text as it is compared: lower case, without what cannot be seen. */
export function foldWord(word: string): string {
  const seen = hasInvisible(word) ? word.replace(ANY_INVISIBLE, '') : word;
  return seen.toLowerCase();
}

/** The same text without what cannot be seen, capitals kept. */
export function visible(text: string): string {
  return hasInvisible(text) ? text.replace(ANY_INVISIBLE, '') : text;
}

function hasInvisible(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (classOf(text.charCodeAt(i)) === INVISIBLE) return true;
  return false;
}

/** All words of a text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = wordStart(text, 0); start < text.length;) {
    const end = wordEnd(text, start);
    tokens.push({ start, end, fold: foldWord(text.slice(start, end)) });
    start = wordStart(text, end);
  }
  return tokens;
}

/**
 * What stands between two words, with all white space, hyphens and dashes alike: "calcineurin-inhibitor" is "calcineurin
 * inhibitor"; a trade mark sign is nothing.
 */
export function foldGap(gap: string): string {
  if (gap === ' ' || gap === '-') return ' ';
  return visible(gap)
    .replace(/[®™©]/g, '')
    .replace(/[\s\-\u2010-\u2015\u2212\uFE63\uFF0D]+/g, ' ');
}
