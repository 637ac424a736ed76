/** Old facts say so themselves. */
import type { Dataset } from '../core/dataset/dataset.ts';
import { monthsTooOld } from '../core/dataset/staleness.ts';
import type { Io } from './io.ts';

export function warnIfOld(dataset: Dataset, io: Io): void {
  const age = monthsTooOld(dataset.asOf, io.today);
  if (age !== undefined) io.err(`classwise: the facts are of ${dataset.asOf}, ${age} months old; newer approvals are not known to it\n`);
}
