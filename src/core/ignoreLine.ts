/** The edit that asks for a finding not to be shown on its line: a comment at the line's end, or one more rule in the comment that is there. */
import { commentMarks } from './commentMarks.ts';

/** Replaces the source from `start` to `end` (UTF-16 code units) by `newText`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

const COMMENT = /(?:<!--|\{\/\*)\s*classwise-disable-line\s+(?<rules>[^:>*]*?)\s*(?=:|-->|\*\/\})/;
/** What has to stay last on its line: blanks and a backslash that break it, the bar that closes a row, the marks that close a heading. */
const LAST = /(?:[ \t]*\|)?[ \t]*\\?[ \t]*\r?$/;
const CLOSING_HASHES = /[ \t]+#+[ \t]*\r?$/;

/** @param at a source offset on the line */
export function ignoreOnLine(source: string, at: number, rule: string, marks = commentMarks('markdown')): Edit {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const newline = source.indexOf('\n', at);
  const line = source.slice(start, newline < 0 ? source.length : newline);
  const there = COMMENT.exec(line);
  if (there) {
    const end = start + there.index + there[0].trimEnd().length;
    return { start: end, end, newText: `${/,$/.test(there.groups!['rules']!) ? '' : ','} ${rule}` };
  }
  const heading = /^ {0,3}#{1,6}[ \t]/.test(line) ? CLOSING_HASHES.exec(line) : null;
  const end = start + (heading ?? LAST.exec(line)!).index;
  return { start: end, end, newText: ` ${marks.open} classwise-disable-line ${rule} ${marks.close}` };
}
