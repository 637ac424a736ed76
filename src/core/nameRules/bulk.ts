/** Fixes that are safe to apply all at once: those of names. A clinical claim is the writer's and is never among them. */
import type { Fix } from '../describe/fixes.ts';
import type { Edit } from '../text/edit.ts';
import type { Finding } from '../findings.ts';

/** The fix of a finding that may be applied together with others'; `undefined` for claims. */
export function bulkFix(finding: Pick<Finding, 'fixes'>): Fix | undefined {
  return finding.fixes.find((fix) => fix.bulk);
}

/** The edits of all such fixes, by place. Of edits that overlap, the first one stands. */
export function bulkEdits(findings: readonly Pick<Finding, 'fixes'>[]): Edit[] {
  const edits = findings.flatMap((finding) => bulkFix(finding)?.edits ?? []).sort((a, b) => a.start - b.start || a.end - b.end);
  let reached = -1;
  return edits.filter((edit) => {
    if (edit.start < reached) return false;
    reached = edit.end;
    return true;
  });
}

/** A text with edits made that do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.start - a.start).reduce((text, e) => text.slice(0, e.start) + e.newText + text.slice(e.end), source);
}

/** Edits that overlap wait for the next round; more rounds than these are never needed. */
const ROUNDS = 4;

/** A text with all fixes made that are safe to make together, and how many they were. */
export function mended(source: string, check: (source: string) => readonly Finding[]): { readonly source: string; readonly count: number } {
  let text = source;
  let count = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = bulkEdits(check(text));
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
    count += edits.length;
  }
  return { source: text, count };
}
