/** The edit that asks for a rule's findings not to be shown in a file: a comment at its top, or one more rule in the comment that is there. */
import { commentMarks } from './commentMarks.ts';
import { readFrontMatter } from './text/frontMatter.ts';

/** Replaces the source from `start` to `end` (UTF-16 code units) by `newText`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A comment of its own line that names rules: one without names hides every rule already. */
const COMMENT = /^(?<open>(?:<!--|\{\/\*)\s*classwise-disable-file\s+(?<rules>[^:>*\s][^:>*]*?))\s*(?=:|-->|\*\/\})/m;

export function ignoreInFile(source: string, rule: string, marks = commentMarks('markdown')): Edit {
  const there = COMMENT.exec(source);
  if (there) {
    const at = there.index + there.groups!['open']!.length;
    return { start: at, end: at, newText: `${there.groups!['rules']!.endsWith(',') ? '' : ','} ${rule}` };
  }
  const newline = /\r\n|\n/.exec(source)?.[0] ?? '\n';
  const frontMatter = readFrontMatter(source);
  const at = frontMatter?.end ?? (source.startsWith('\uFEFF') ? 1 : 0);
  const blank = /^\s*?(?:\r?\n)/.test(source.slice(at));
  const before = !frontMatter ? '' : /[\r\n]$/.test(source.slice(0, at)) ? newline : newline.repeat(2);
  return {
    start: at,
    end: at,
    newText: `${before}${marks.open} classwise-disable-file ${rule} ${marks.close}${newline}${blank ? '' : newline}`,
  };
}
