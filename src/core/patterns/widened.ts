/**
 * A pattern without what must not stand around a match. Whoever reads a sentence may cut it first, and at a cut `^`, `$` and "not behind"
 * hold that do not hold in the whole: the widened pattern matches in the whole wherever the pattern matches in a piece of it. What must
 * stand there is kept: where a piece holds it, the whole does.
 */

/** Group openings that look ahead or behind for what must not stand there. */
const NOT_THERE = /\(\?<?!/y;
/** "No letter, digit or other sign before": a piece begins at a word, so that no letter and no digit stands there in the whole either. */
const NO_WORD_BEFORE = /\(\?<!(?:\\w|\[(?!\^)[^\]]*\\w[^\]]*\])\)/y;

/** The pattern with each `^`, `$`, and "not ahead" and "not behind" left out; without state of its own. */
export function widened({ source, flags }: Pick<RegExp, 'source' | 'flags'>): RegExp {
  let wide = '';
  for (let at = 0; at < source.length;) {
    const end = endOfUnit(source, at);
    const sign = source[at]!;
    if (sign === '^' || sign === '$') wide += NOTHING;
    else if (isAt(NOT_THERE, source, at)) {
      wide += isAt(NO_WORD_BEFORE, source, at) ? String.raw`(?<!\w)` : NOTHING;
      at = endOfGroup(source, at);
      continue;
    } else wide += source.slice(at, end);
    at = end;
  }
  return new RegExp(wide, flags.replace(/[gyd]/g, ''));
}

/** What stands between the bars of a pattern that are in none of its groups; the pattern matches where one of them does. */
export function alternativesOf({ source }: RegExp): string[] {
  const found: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length;) {
    if (source[at] === '|') {
      found.push(source.slice(start, at));
      start = at + 1;
    }
    at = source[at] === '(' ? endOfGroup(source, at) : endOfUnit(source, at);
  }
  found.push(source.slice(start));
  return found;
}

/** Stands where something was, so that a quantifier or a bar beside it keeps its meaning. */
const NOTHING = '(?:)';

function isAt(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}

/** The offset behind an escape, a class or a single sign. */
function endOfUnit(source: string, at: number): number {
  if (source[at] === '\\') return at + 2;
  if (source[at] !== '[') return at + 1;
  let end = at + 1;
  while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end + 1;
}

/** The offset behind a group that opens at `start`. */
export function endOfGroup(source: string, start: number): number {
  let depth = 0;
  for (let at = start; ; at = endOfUnit(source, at)) {
    if (source[at] === '(') depth++;
    else if (source[at] === ')' && --depth === 0) return at + 1;
  }
}
