/** The composition root: one dataset in, a few frozen functions out. Editor, web, command line, tests and benchmarks all call these. */
import { parseDate } from './dataset/calendar.ts';
import type { Dataset } from './dataset/dataset.ts';
import { OpenDocument, type About, type ReviewAsked, type Reviewed } from './document/openDocument.ts';
import { createReader } from './document/reader.ts';
import type { CheckOptions } from './documentContext.ts';
import type { Finding } from './findings.ts';
import { createNames, type Bundled, type Names, type SourceMention } from './names.ts';
import type { Review } from './review/findings.ts';
import { readProse } from './text/prose.ts';

export type { About, OpenDocument, ReviewAsked, Reviewed } from './document/openDocument.ts';
export type { CheckOptions, PlaceSource } from './documentContext.ts';
export type { Fix } from './describe/fixes.ts';
export type { Finding } from './findings.ts';
export type { NameKind, NameRef, SourceMention } from './names.ts';
export type { Review } from './review/findings.ts';

export interface Checker {
  readonly dataset: Dataset;
  /** Judges what a document claims. Sorted by place; never throws, whatever the text. */
  readonly check: (source: string, options: CheckOptions) => Finding[];
  /** A document that follows edits: it says what `check` would say of its text, at the cost of what has changed. */
  readonly open: (source: string, options: CheckOptions) => OpenDocument;
  /** As `check`, with the place and disease that the document is about, and its last review. */
  readonly review: (source: string, options: CheckOptions) => Reviewed;
  /** The drugs, brands, combinations and classes that the prose of a document names, in order. */
  readonly mentions: Names['mentions'];
  /** The name at a source offset, or `undefined` when there is none or it is not prose. */
  readonly mentionAt: (source: string, offset: number) => SourceMention | undefined;
  /** What is known of a name; `undefined` for an id that does not exist. */
  readonly card: Names['card'];
  /** What exactly `name` stands for, whatever its capitals; the dataset's names before the lexicon's. */
  readonly lookUp: Names['lookUp'];
  /** The names that may take a name's place: brand and generic. */
  readonly switches: Names['switches'];
  /** The names that may be about to be typed, the likeliest first. */
  readonly complete: Names['complete'];
  /** The names nearest to what a person looks for, best first. */
  readonly search: Names['search'];
  /** Tells slips of names from other words. */
  readonly speller: Names['speller'];
  /** The last review and what has changed since, up to the day asked at. `undefined` when the document is silent. */
  readonly lastReview: (source: string, options: CheckOptions & ReviewAsked) => Review | undefined;
  /** The place and disease that a document is about, as `check` sees them. */
  readonly contextOf: (source: string, options: CheckOptions) => About;
}

/** Makes a checker over a dataset; the lexicon and the word list are opened when something is asked that the dataset does not know. */
export function createChecker(dataset: Dataset, bundled: Bundled = {}): Checker {
  const names = createNames(dataset, bundled);
  const reader = createReader(dataset, names, bundled);
  const open: Checker['open'] = (source, options) => new OpenDocument(reader, source, options);

  return Object.freeze({
    dataset,
    check: (source: string, options: CheckOptions) => open(source, options).findings(),
    open,
    review: (source: string, options: CheckOptions) => open(source, options).review(),
    mentions: names.mentions,
    mentionAt: (source: string, offset: number) => names.mentionIn(readProse(source).blocks, offset),
    card: names.card,
    lookUp: names.lookUp,
    switches: names.switches,
    complete: names.complete,
    search: names.search,
    speller: names.speller,
    lastReview: (source: string, options: CheckOptions & ReviewAsked) =>
      open(source, options).lastReview(parseDate(options.asOf)?.last ?? 0, options),
    contextOf: (source: string, options: CheckOptions) => open(source, options).context(),
  });
}
