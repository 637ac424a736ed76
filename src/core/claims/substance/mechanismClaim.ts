/** What every reading of a mechanism comes to. */
import type { Clause } from '../reading/sentence.ts';
import type { Claim, Subject } from '../types.ts';
import { standing } from '../reading/standing.ts';

/** @param value what a fix would change; the mark itself where nothing smaller is. */
export function mechanismClaim(
  clause: Clause,
  subject: Subject,
  predicate: string,
  named: readonly string[],
  mark: { start: number; end: number },
  value: { start: number; end: number } = mark,
): Claim {
  return {
    rule: 'mechanism',
    subject,
    predicate,
    setting: standing(clause),
    start: mark.start,
    end: mark.end,
    value: { start: value.start, end: value.end },
    named,
  };
}
