/** Joins JSON Lines that `check` wrote in several places into what one run would have written. */
import { UsageError } from '../errors.ts';
import type { FindingRecord } from '../formats/records.ts';
import type { Merged, Part } from './part.ts';

/** Sorted by document; what stands in two parts is there once. */
export function mergeJsonl(parts: readonly Part[]): Merged {
  const lines = new Map<string, Pick<FindingRecord, 'file' | 'severity'>>();
  for (const { name, text } of parts)
    text
      .replace(/^\uFEFF/, '')
      .split('\n')
      .forEach((line, i) => {
        if (line.trim()) lines.set(line, readRecord(line, `${name} line ${i + 1}`));
      });
  // Within a document the order is that of its run.
  const sorted = [...lines].sort(([, a], [, b]) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { text: sorted.map(([line]) => `${line}\n`).join(''), severities: sorted.map(([, record]) => record.severity), failed: false };
}

const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'information']);

function readRecord(line: string, where: string): Pick<FindingRecord, 'file' | 'severity'> {
  try {
    const record = JSON.parse(line) as Partial<FindingRecord> | null;
    if (typeof record?.file === 'string' && SEVERITIES.has(record.severity)) return { file: record.file, severity: record.severity! };
  } catch {
    // Told below, as any other line that is no record.
  }
  throw new UsageError(`${where}: is no finding; write the parts with classwise check --format jsonl`);
}
