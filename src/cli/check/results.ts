/** What is asked about documents, and what is answered: plain data, so that it can go to a worker thread and back. */
import type { AnyRuleId } from '../../core/ruleIds.ts';
import type { Accepted } from '../../core/accepted.ts';
import type { Excerpt } from '../../core/describe/report.ts';
import type { ReportedDocument } from '../../core/report/document.ts';
import type { Jurisdiction } from '../../core/dataset/schema.ts';
import type { Input } from '../files.ts';
import type { FindingRecord } from '../formats/records.ts';

/** Lines, first and last, both from 1. */
export type LineRange = readonly [first: number, last: number];

/** What holds for all documents of a run. */
export interface CheckSettings {
  readonly cwd: string;
  readonly config?: string | undefined;
  readonly datasets: readonly string[];
  readonly asOf: string;
  readonly jurisdiction?: Jurisdiction | undefined;
  /** Left out: all. */
  readonly rules?: readonly AnyRuleId[] | undefined;
  readonly maxMegabytes?: number | undefined;
  /** Whether names are mended, and whether in the files or only for show. */
  readonly fix?: 'write' | 'show' | undefined;
  /** What the output needs beside the findings. */
  readonly wants: { readonly acceptances: boolean; readonly document: boolean };
}

export interface CheckTask extends Input {
  /** The text itself, for what is no file. */
  readonly text?: string;
  /** Why it could not be read, where that is known already. */
  readonly failure?: string;
  /** The lines that count; left out: all. */
  readonly lines?: readonly LineRange[] | undefined;
}

/** A finding with what formats need to show it. */
export interface ShownFinding {
  readonly record: FindingRecord;
  /** The line it begins on, as far as it is shown. */
  readonly excerpt: Excerpt;
  /** The same for the same claim wherever it stands in its document. */
  readonly fingerprint: string;
  readonly acceptance?: Accepted;
}

export interface FileResult {
  readonly file: string;
  /** The config leaves it out. */
  readonly skipped?: true;
  /** Why it could not be checked. */
  readonly failure?: string;
  /** Configs and datasets that could not be used. */
  readonly problems: readonly string[];
  readonly findings: readonly ShownFinding[];
  /** The config that counts for it, where there is one. */
  readonly config?: string | undefined;
  /** The text begins with a byte order mark, which is no column for others. */
  readonly byteOrderMark?: boolean;
  /** How many names were, or would be, mended; and what that changes, as a patch. */
  readonly mended?: { readonly count: number; readonly patch?: string };
  readonly document?: ReportedDocument | undefined;
}
