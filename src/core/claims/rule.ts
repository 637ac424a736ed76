/** What a rule has to offer: one object, one file. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Clause } from './clauses.ts';
import type { Claim, Judgement, RuleId } from './types.ts';

/** One example of a rule: a text, what it is judged by, and (for `flags`) how. The tests run every one of them. */
export interface Example {
  readonly text: string;
  /** Judged as of this day. */
  readonly asOf?: string;
  readonly verdict?: 'outdated' | 'wrong';
}

export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly means: string;
  readonly why: string;
  readonly fix: string;
  readonly severity: 'warning' | 'information';
  /** Also reads sentences about guidance that name no drug. */
  readonly withoutDrug?: boolean;
  readonly flags: readonly Example[];
  readonly passes: readonly Example[];
  /** Reads the claims of this type out of a clause. */
  readonly read: (clause: Clause) => Claim[];
  /** Judges one claim; `undefined` = it holds, or the data cannot say. */
  readonly judge: (claim: Claim, dataset: Dataset) => Judgement | undefined;
}
