/** What every format of `check` is: text before the first document, for each document, and at the end, so that nothing has to be kept. */
import type { Dataset } from '../../core/dataset/dataset.ts';
import type { FileResult } from '../check/results.ts';

/** What is known when all documents have been checked. */
export interface Summary {
  readonly documents: number;
  readonly findings: number;
  /** Documents, configs and datasets that could not be used. */
  readonly failures: readonly Failure[];
  /** Names that were mended, or would be. */
  readonly mended: number;
  readonly interrupted: boolean;
}

export interface Failure {
  /** The document; left out where it is not about one. */
  readonly file?: string;
  readonly message: string;
}

/** What holds for the whole run. */
export interface ReportFrame {
  readonly dataset: Dataset;
  readonly asOf: string;
  readonly colour: boolean;
  /** What is written is one part of several (`--shard`), to be joined by `merge`. */
  readonly part?: boolean;
}

export interface Reporter {
  readonly begin?: () => string;
  readonly file: (result: FileResult) => string;
  readonly end?: (summary: Summary) => string;
}
