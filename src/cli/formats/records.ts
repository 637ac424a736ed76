/** The machine-readable form of findings and mentions (contract). */
import type { Finding, SourceMention } from '../../core/checker.ts';
import type { LineMap } from '../../core/text/lineMap.ts';
import type { Summary } from './reporter.ts';

/** A finding with offsets from 0 and lines and columns from 1. */
export interface FindingRecord extends Pick<Finding, 'rule' | 'verdict' | 'severity' | 'message' | 'claim' | 'evidence'> {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixes: readonly { readonly title: string; readonly edits: Finding['fixes'][number]['edits'] }[];
}

export function findingRecord(file: string, lines: LineMap, f: Finding): FindingRecord {
  const start = lines.at(f.start);
  const end = lines.at(f.end);
  return {
    file,
    start: f.start,
    end: f.end,
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    rule: f.rule,
    verdict: f.verdict,
    severity: f.severity,
    message: f.message,
    claim: f.claim,
    evidence: f.evidence,
    fixes: f.fixes.map(({ title, edits }) => ({ title, edits })),
  };
}

export function mentionRecord(file: string, m: SourceMention): Record<string, unknown> {
  return { file, start: m.start, end: m.end, text: m.text, kind: m.kind, id: m.id, name: m.name, classes: m.classes };
}

/** What a part of a larger run could not check, and why; without a file where it is not about one. */
export interface FailureRecord {
  readonly file?: string;
  readonly failure: string;
}

export function failureRecords({ failures, interrupted }: Pick<Summary, 'failures' | 'interrupted'>): FailureRecord[] {
  const records = failures.map(({ file, message }): FailureRecord => ({ ...(file !== undefined && { file }), failure: message }));
  return interrupted ? [...records, { failure: INTERRUPTED }] : records;
}

/** What a run says of itself that did not come to its end. */
export const INTERRUPTED = 'interrupted before all documents were checked';
