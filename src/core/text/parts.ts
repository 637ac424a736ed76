/**
 * Where a document can be cut into parts that are read by themselves: before a heading or a paragraph, behind a blank line. Whatever is open
 * there ends, but for fenced code, comments and some HTML: whoever reads a part finds out (`closed`).
 */
import { OPENS_FRONT_MATTER, readFrontMatter } from './frontMatter.ts';

/** UTF-16 code units that a part has at least: less is read in no time, more costs at each keystroke. A list or a fence is never cut. */
export const PART_SIZE = 2048;

/** A longer line is no byline. */
export const LONGEST_BYLINE = 200;

/**
 * What a heading, or a paragraph, may begin with where it can begin nothing else: a letter, also behind an opening mark of emphasis,
 * quotation or parenthesis, or a number that no list is counted by.
 */
const BEGINNING = String.raw`#{1,6}[ \t]|(?:\*{1,3}|_{1,3})?["“‘(]?\p{L}|\d+ \p{L}`;
const BEGINS = new RegExp(`^(?:${BEGINNING})`, 'u');
const BLANK_LINE = new RegExp(String.raw`\n[ \t]*\r?\n(?=${BEGINNING})`, 'gu');
/** What a line of MDX code begins with; it is no paragraph. */
const CODE = /^(?:import|export)\b/;
/** The second line of a table, whose first one may begin with a letter; or of a heading, which then stays uncut. */
const UNDERLINE = /^[ \t]*[|:-][ \t|:-]*\r?$/;
const ENDS_WITH_BLANK_LINE = /\n[ \t]*\r?\n$/;

/**
 * The lengths of the parts of a text, which add up to its own; never empty.
 * @param first the text begins a document, and may have front matter
 * @param size that a part has at least, but for the last one
 */
export function partsOf(text: string, first: boolean, size = PART_SIZE): number[] {
  const own = first ? readFrontMatter(text) : undefined;
  // Front matter that is never closed is text, until a line far below closes it.
  if (first && !own && OPENS_FRONT_MATTER.test(text)) return [text.length];
  const lengths: number[] = [];
  let from = 0;
  while (from < text.length || lengths.length === 0) {
    const to = nextCut(text, Math.max(from + size, from === 0 ? (own?.end ?? 0) : 0));
    lengths.push(to - from);
    from = to;
  }
  return lengths;
}

/** The first offset behind `from` at which the text can be cut; its end where there is none. */
function nextCut(text: string, from: number): number {
  BLANK_LINE.lastIndex = from;
  for (let match = BLANK_LINE.exec(text); match; match = BLANK_LINE.exec(text)) {
    const at = match.index + match[0].length;
    if (mayCut(text, at)) return at;
    BLANK_LINE.lastIndex = at - 1;
  }
  return text.length;
}

/** Can a document be cut between two texts? What stands right before and right behind the place decides. */
export function canCut(before: string, after: string): boolean {
  if (!ENDS_WITH_BLANK_LINE.test(before.slice(-LONGEST_BLANK))) return false;
  return BEGINS.test(after) && mayCut(after, 0);
}

/** A line of blanks that is longer is not looked at as a whole. */
const LONGEST_BLANK = 200;

/** Behind a blank line stands one that may begin a part; does it? */
function mayCut(text: string, start: number): boolean {
  if (text[start] === '#') return true;
  const line = lineAt(text, start);
  if (CODE.test(line) || UNDERLINE.test(lineAt(text, start + line.length + 1))) return false;
  // Right below the title, a line with a date is the page's own.
  return line.length > LONGEST_BYLINE || !/\d/.test(line);
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}
