/** What a rule has to offer: one object, one file. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Cues } from '../patterns/gate.ts';
import type { Clause, Sentence } from './reading/sentence.ts';
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
  /** The patterns of which one must match in a sentence for `read` to find anything there. */
  readonly cues: Cues | ((dataset: Dataset) => Cues);
  /** Of the sentences with such words only these are read. */
  readonly only?: (sentence: Sentence) => boolean;
  /** These sentences are read, too, whatever words they hold. */
  readonly also?: (sentence: Sentence) => boolean;
  /** Also reads sentences that name no drug and no class, but a disease, or guidance, or nothing but its own words. */
  readonly withoutDrug?: 'disease' | 'guidance' | 'words';
  readonly flags: readonly Example[];
  readonly passes: readonly Example[];
  /** Reads the claims of this type out of a clause. */
  readonly read: (clause: Clause) => Claim[];
  /** Judges one claim; `undefined` = it holds, or the data cannot say. */
  readonly judge: (claim: Claim, dataset: Dataset) => Judgement | undefined;
}
