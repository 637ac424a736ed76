/** What is merged, and what comes of it. */
import type { FindingRecord } from '../formats/records.ts';

export interface Part {
  readonly name: string;
  readonly text: string;
}

export interface Merged {
  readonly text: string;
  readonly severities: readonly FindingRecord['severity'][];
  /** What the runs could not check, and why: each thing once, as a line to tell. */
  readonly failures: readonly string[];
}
