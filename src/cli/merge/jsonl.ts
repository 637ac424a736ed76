/** Joins JSON Lines that `check` wrote in several places into what one run would have written. */
import { UsageError } from '../errors.ts';
import type { FailureRecord, FindingRecord } from '../formats/records.ts';
import type { Merged, Part } from './part.ts';

type Found = Pick<FindingRecord, 'file' | 'severity'>;

/** Findings sorted by document; what stands in two parts is there once. What could not be checked is told, not written: a whole run does the same. */
export function mergeJsonl(parts: readonly Part[]): Merged {
  const findings = new Map<string, Found>();
  const failures = new Set<string>();
  for (const { name, text } of parts)
    text
      .replace(/^\uFEFF/, '')
      .split('\n')
      .forEach((line, i) => {
        if (!line.trim()) return;
        const record = readRecord(line, `${name} line ${i + 1}`);
        if ('failure' in record) failures.add(record.file === undefined ? record.failure : `${record.file}: ${record.failure}`);
        else findings.set(line, record);
      });
  // Within a document the order is that of its run.
  const sorted = [...findings].sort(([, a], [, b]) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return {
    text: sorted.map(([line]) => `${line}\n`).join(''),
    severities: sorted.map(([, record]) => record.severity),
    failures: [...failures].sort(),
  };
}

const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'information']);

function readRecord(line: string, where: string): Found | FailureRecord {
  try {
    const record = JSON.parse(line) as Partial<FindingRecord & FailureRecord> | null;
    const { file, failure, severity } = record ?? {};
    if (typeof failure === 'string') return { ...(typeof file === 'string' && { file }), failure };
    if (typeof file === 'string' && SEVERITIES.has(severity)) return { file, severity: severity! };
  } catch {
    // Told below, as any other line that is no record.
  }
  throw new UsageError(`${where}: is no finding; write the parts with classwise check --format jsonl`);
}
