/** A finding for people, on a terminal: its place, its line with a mark below the words, what is true and the source. */
import type { Finding } from '../findings.ts';
import type { LineMap } from '../text/lineMap.ts';

/** A stretch of a line, and where in it the finding stands. */
export interface Excerpt {
  readonly text: string;
  /** Something stands before it. */
  readonly cut: boolean;
  readonly from: number;
  readonly length: number;
}

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

/** What of a finding a person is told, with its place from 1 on. */
export interface Told extends Pick<Finding, 'rule' | 'verdict' | 'severity' | 'message' | 'evidence'> {
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
}

/**
 * Text of a document, or a file's name, as a terminal may show it: control characters and marks that turn the direction of writing are
 * made visible, one for one, and what GitHub Actions would take for a command is none.
 */
export function visible(text: string): string {
  return text
    .replace(/[\0-\x1F\x7F]/g, (c) => (c === '\x7F' ? '\u2421' : String.fromCharCode(0x2400 + c.charCodeAt(0))))
    .replace(/[\x80-\x9F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')
    .replace(/##\[/g, '#\uFF03[')
    .replace(/^\s*::/, (marks) => marks.replace('::', ':\uFF1A'));
}

type Style = (text: string) => string;
/** How to make text stand out, if at all. */
export type Paint = Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'cyan', Style>>;

const same: Style = (text) => text;
export const PLAIN: Paint = { bold: same, dim: same, red: same, yellow: same, cyan: same };

/** Several lines, the last one ended. */
export function findingInText(
  { file, startLine, startColumn, severity, verdict, rule, message, evidence }: Told,
  excerpt: Excerpt,
  paint: Paint,
): string {
  const loud = { error: paint.red, warning: paint.yellow, information: paint.cyan }[severity];
  const gap = excerpt.cut ? '…' : '';
  const caret = `${' '.repeat(gap.length + excerpt.from)}${'^'.repeat(excerpt.length)}`;
  const [first] = evidence;
  const proof = first ? [first.date, first.jurisdiction, first.publisher, first.url].filter(Boolean).join(' · ') : '';
  return [
    `${paint.bold(`${visible(file)}:${startLine}:${startColumn}`)} ${loud(severity)} ${verdict} ${paint.dim(`[${rule}]`)}`,
    `    ${paint.dim(`${gap}${visible(excerpt.text)}`)}`,
    `    ${paint.yellow(caret)}`,
    `  ${visible(message)}`,
    ...(proof ? [`  ${paint.dim(`Evidence: ${visible(proof)}`)}`] : []),
    '',
  ].join('\n');
}

/** `1 finding`, `2 findings`. */
export function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
