/** The edit that gives a front matter key a value: in its place, as a new line, or with a front matter of its own. */
import { readFrontMatter } from './frontMatter.ts';

/** Replaces the source from `start` to `end` (UTF-16 code units) by `newText`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** @param value plain: no quotes and no escapes are added. An empty value that stands there already is filled in. */
export function setFrontMatter(source: string, key: string, value: string): Edit {
  const newline = /\r\n|\n/.exec(source)?.[0] ?? '\n';
  const frontMatter = readFrontMatter(source);
  if (!frontMatter) {
    const at = source.startsWith('\uFEFF') ? 1 : 0;
    return { start: at, end: at, newText: ['---', `${key}: ${value}`, '---', '', ''].join(newline) };
  }
  const entry = frontMatter.entries.find((e) => e.key === key);
  if (entry) {
    const glued = entry.start === entry.end && source[entry.start - 1] === ':';
    return { start: entry.start, end: entry.end, newText: `${glued ? ' ' : ''}${value}` };
  }
  // The closing fence is the last line of the front matter, with or without a line's end behind it.
  const fence = /(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r)?$/.exec(source.slice(0, frontMatter.end))!;
  return { start: fence.index, end: fence.index, newText: `${key}: ${value}${newline}` };
}
