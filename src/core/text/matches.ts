/** All matches of a pattern in a text, as `String.matchAll` finds them, but without the copy of the pattern that each call of that makes. */

const NONE: readonly RegExpExecArray[] = [];

/** @param pattern with the flag `g`, without `u` where it may match nothing. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** The text before the first match of a pattern, or all of it; unlike `String.split` without a copy of the pattern. */
export function upTo(pattern: RegExp, text: string): string {
  const at = text.search(pattern);
  return at < 0 ? text : text.slice(0, at);
}
