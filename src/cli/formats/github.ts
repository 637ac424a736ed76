/** Findings as annotations of a GitHub Actions run: one workflow command a line. */
import { visible } from '../../core/describe/report.ts';
import type { FindingRecord } from './records.ts';
import type { Reporter } from './reporter.ts';

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice' } as const;

export function githubReporter(): Reporter {
  return {
    file: ({ findings }) => findings.map(({ record }) => annotation(record)).join(''),
    end: ({ failures }) =>
      failures.map(({ file, message }) => command('error', { ...(file !== undefined && { file }), title: 'Classwise' }, message)).join(''),
  };
}

function annotation(f: FindingRecord): string {
  const at = { file: f.file, line: f.startLine, endLine: f.endLine };
  // Columns are understood within one line only.
  const columns: Readonly<Record<string, number>> = f.startLine === f.endLine ? { col: f.startColumn, endColumn: f.endColumn } : {};
  const source = f.evidence[0]?.url ? ` (${f.evidence[0].url})` : '';
  return command(COMMANDS[f.severity], { ...at, ...columns, title: `${f.verdict}: ${f.rule}` }, `${f.message}${source}`);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeData(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`,
  );
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

/** Line breaks as GitHub reads them; other control characters made visible. */
function escapeData(text: string): string {
  const lines = text.split(/(\r|\n)/).map((part) => (/^[\r\n]$/.test(part) ? part : visible(part)));
  return lines.join('').replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
