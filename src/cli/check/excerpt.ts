/** The line that a finding stands on, as far as a terminal can show it. */
import type { Finding } from '../../core/checker.ts';
import type { LineMap } from '../../core/text/lineMap.ts';
import type { Excerpt } from './results.ts';

/** So much of a long line is shown before the finding, and so much in all. */
const BEFORE = 60;
const WIDTH = 110;

/** What stands behind the end of the line is not marked. */
export function excerptOf(lines: LineMap, { start, end }: Pick<Finding, 'start' | 'end'>): Excerpt {
  const { line, column } = lines.at(start);
  const last = lines.at(end);
  const source = lines.line(line).replace(/\t/g, ' ');
  const cutAt = Math.max(0, column - 1 - BEFORE);
  const text = source.slice(cutAt, cutAt + WIDTH);
  const from = column - 1 - cutAt;
  const until = last.line === line ? last.column - 1 - cutAt : text.length;
  return { text, cut: cutAt > 0, from, length: Math.max(1, Math.min(until, text.length) - from) };
}
