/** Findings for people, on a terminal: grouped by file, each with its line, the words it is about, what is true and the source. */
import type { Finding } from '../findings.ts';
import type { LineMap } from '../text/lineMap.ts';

export interface FileFindings {
  readonly file: string;
  readonly lines: LineMap;
  readonly findings: readonly Finding[];
}

const CODES = { bold: 1, dim: 2, red: 31, yellow: 33, cyan: 36 } as const;

/** Colours text for a terminal, or leaves it as it is. */
function painter(colour: boolean): (style: keyof typeof CODES, text: string) => string {
  return (style, text) => (colour ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text);
}

/** The report of one file; empty when it has no findings. */
export function textReport({ file, lines, findings }: FileFindings, colour: boolean): string {
  const paint = painter(colour);
  const severity = { error: paint('red', 'error'), warning: paint('yellow', 'warning'), information: paint('cyan', 'information') };
  return findings
    .map((f) => {
      const { line, column } = lines.at(f.start);
      const end = lines.at(f.end);
      const source = lines.line(line);
      const from = Math.max(0, column - 1 - 60);
      const shown = source.slice(from, from + 110);
      const width = Math.max(1, (end.line === line ? end.column : from + shown.length + 1) - column);
      const caret = `${' '.repeat(column - 1 - from)}${'^'.repeat(Math.min(width, shown.length - (column - 1 - from)))}`;
      const [first] = f.evidence;
      const proof = first
        ? [first.date ? `${first.date}` : undefined, first.jurisdiction, first.publisher, first.url].filter(Boolean).join(' · ')
        : '';
      return [
        `${paint('bold', `${file}:${line}:${column}`)} ${severity[f.severity]} ${f.verdict} ${paint('dim', `[${f.rule}]`)}`,
        `    ${paint('dim', `${from > 0 ? '…' : ''}${shown}`)}`,
        `    ${from > 0 ? ' ' : ''}${paint('yellow', caret)}`,
        `  ${f.message}`,
        ...(proof ? [`  ${paint('dim', `Evidence: ${proof}`)}`] : []),
        '',
        '',
      ].join('\n');
    })
    .join('');
}

/** The closing line: how much was read and found, and how far the facts reach. */
export function textSummary(files: number, findings: number, asOf: string): string {
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(findings, 'finding')} in ${count(files, 'document')}. Facts as of ${asOf}.\n`;
}
