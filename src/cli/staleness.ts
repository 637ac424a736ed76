/** Old facts say so themselves. */
import type { Dataset } from '../core/dataset/dataset.ts';
import type { Io } from './io.ts';

/** Six months (source: design, section 2). */
const OLD_AFTER_DAYS = 183;

/** Days between two ISO days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function warnIfOld(dataset: Dataset, io: Io): void {
  const age = daysBetween(dataset.asOf, io.today);
  if (age > OLD_AFTER_DAYS)
    io.err(`classwise: the facts are of ${dataset.asOf}, ${Math.round(age / 30)} months old; newer approvals are not known to it\n`);
}
