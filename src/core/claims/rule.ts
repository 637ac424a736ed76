/** What a rule has to offer: one object, one file. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Clause } from './reading/clauses.ts';
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
  /**
   * What a sentence must hold to be read: of each group one word. The first four letters of a word count, and `%`, `(`, `-`, `'` and `0` (a digit) are words, too.
   * A table's cells are always read. Words that the rule's patterns can do without do not belong here.
   */
  readonly words: readonly string[];
  /** Also reads sentences that name no drug and no class, but a disease, or guidance, or nothing but its own words. */
  readonly withoutDrug?: 'disease' | 'guidance' | 'words';
  readonly flags: readonly Example[];
  readonly passes: readonly Example[];
  /** Reads the claims of this type out of a clause. */
  readonly read: (clause: Clause) => Claim[];
  /** Judges one claim; `undefined` = it holds, or the data cannot say. */
  readonly judge: (claim: Claim, dataset: Dataset) => Judgement | undefined;
}
