/** The currency of a library: its documents ranked by how out of date they are. */
import { parseDate } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { dateInWords } from '../dataset/calendar.ts';
import { nameRules } from '../nameRules/index.ts';
import type { ReportedDocument, ReportedFinding } from './document.ts';

export interface CurrencyReport {
  readonly dataset: Dataset;
  /** The day at which the documents were judged. */
  readonly asOf: string;
  readonly documents: readonly ReportedDocument[];
  /** What could not be checked. */
  readonly failures: readonly { readonly file?: string; readonly message: string }[];
  readonly interrupted: boolean;
}

export interface RankedDocument {
  readonly document: ReportedDocument;
  /** Sentences about drugs that are not true as they stand. */
  readonly claims: readonly ReportedFinding[];
  /** Names that are mixed or misspelled: they age nothing. */
  readonly names: readonly ReportedFinding[];
  /** The day from which something in it has not been true, or of the first change since its review. */
  readonly since?: string;
  readonly outOfDate: boolean;
}

export interface Totals {
  readonly documents: number;
  readonly outOfDate: number;
  readonly claims: number;
  readonly undated: number;
}

/** How the ranking is made, for those who read it. */
export const RANKING =
  'The documents with the most sentences that are no longer true come first; then those with the most changes since their review; then those that have been out of date the longest.';

const NAMES: ReadonlySet<string> = new Set(nameRules.map((rule) => rule.id));

/** The most out of date first; documents alike in all that counts by name. */
export function rankDocuments(documents: readonly ReportedDocument[]): RankedDocument[] {
  return documents
    .map(rank)
    .sort(
      (a, b) =>
        b.claims.length - a.claims.length ||
        b.document.changes.length - a.document.changes.length ||
        first(a.since) - first(b.since) ||
        (a.document.file < b.document.file ? -1 : 1),
    );
}

export function totalsOf(ranked: readonly RankedDocument[]): Totals {
  return {
    documents: ranked.length,
    outOfDate: ranked.filter((r) => r.outOfDate).length,
    claims: ranked.reduce((n, r) => n + r.claims.length, 0),
    undated: ranked.filter((r) => r.document.reviewed === undefined).length,
  };
}

/** `22 November 2023`, or why there is none. */
export function reviewInWords({ reviewed, fault }: ReportedDocument): string {
  if (reviewed !== undefined) return dateInWords(reviewed);
  return fault === undefined ? 'not dated' : 'date not usable';
}

/** `3 documents`, `1 change`. */
export function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

function rank(document: ReportedDocument): RankedDocument {
  const claims = document.findings.filter((f) => !NAMES.has(f.rule));
  const names = document.findings.filter((f) => NAMES.has(f.rule));
  const days = [...claims.map((f) => f.since), document.changes[0]?.date].filter((day): day is string => Boolean(day));
  const since = days.sort((a, b) => first(a) - first(b))[0];
  return { document, claims, names, ...(since && { since }), outOfDate: claims.length + document.changes.length > 0 };
}

/** The first day that a date may mean; what is not dated comes last. */
function first(date: string | undefined): number {
  return (date && parseDate(date)?.first) || Infinity;
}
