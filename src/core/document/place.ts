/** Findings of a part as findings of the document. */
import type { Finding } from '../findings.ts';

/** The finding with every offset moved by `by`. */
export function movedBy<F extends Finding>(finding: F, by: number): F {
  if (by === 0) return finding;
  const at = <S extends { readonly start: number; readonly end: number }>(span: S): S => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    ...at(finding),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(at) })),
    ...(finding.touched && { touched: finding.touched.map(at) }),
  };
}
