/** Words of a text with their offsets. A word is a run of letters and digits; everything else separates. */

export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word in lower case. */
  readonly fold: string;
}

const WORD = /[\p{L}\p{N}]+/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD))
    tokens.push({ start: match.index, end: match.index + match[0].length, fold: match[0].toLowerCase() });
  return tokens;
}

/** What stands between two words, with all white space and hyphens alike: "calcineurin-inhibitor" is "calcineurin inhibitor". */
export function foldGap(gap: string): string {
  return gap.replace(/[\s-]+/g, ' ');
}
