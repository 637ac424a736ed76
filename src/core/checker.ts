/** The composition root: one dataset in, a few frozen functions out. Editor, web, command line, tests and benchmarks all call these. */
import { withoutAccepted } from './accepted.ts';
import { judgeSentence } from './claims/judge.ts';
import { sentencesOf } from './claims/reading/sentences.ts';
import { warnedOf } from './claims/safety/warned.ts';
import { parseDate, type Day } from './dataset/calendar.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { Jurisdiction } from './dataset/schema.ts';
import { documentContext, REVIEWED_KEYS, saidPlace, type CheckOptions, type DocumentContext } from './documentContext.ts';
import { oneEach, toFinding, type Finding } from './findings.ts';
import type { Findings } from './mentions/findMentions.ts';
import { prepareNameRules } from './nameRules/index.ts';
import { createNames, type Bundled, type Names } from './names.ts';
import { readReview, reviewFindings, type Review } from './review/findings.ts';
import { readSuppressions } from './suppressions.ts';
import { readProse, type Prose } from './text/prose.ts';
import { readReviewDate } from './text/reviewDate.ts';

export type { CheckOptions, PlaceSource } from './documentContext.ts';
export type { Fix } from './describe/fixes.ts';
export type { Finding } from './findings.ts';
export type { NameKind, NameRef, SourceMention } from './names.ts';
export type { Review } from './review/findings.ts';

/** What a document is about, for which place by whose word, and the day it is judged at. */
export type About = Pick<DocumentContext, 'jurisdiction' | 'placeFrom' | 'indication' | 'on'>;

/** What stands in for what the document itself says of its review. */
export interface ReviewAsked {
  readonly reviewed?: string | undefined;
  readonly place?: Jurisdiction | undefined;
}

/** A document read as a whole. */
export interface Reviewed {
  readonly findings: Finding[];
  readonly context: About;
  /** Its last review and what has changed since; `undefined` when the document is silent. */
  readonly review: Review | undefined;
}

export interface Checker {
  readonly dataset: Dataset;
  /** Judges what a document claims. Sorted by place; never throws, whatever the text. */
  readonly check: (source: string, options: CheckOptions) => Finding[];
  /** As `check`, with the place and disease that the document is about, and its last review. */
  readonly review: (source: string, options: CheckOptions) => Reviewed;
  /** The drugs, brands, combinations and classes that the prose of a document names, in order. */
  readonly mentions: Names['mentions'];
  /** The name at a source offset, or `undefined` when there is none or it is not prose. */
  readonly mentionAt: Names['mentionAt'];
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
  const judgeNames = prepareNameRules({ dataset, lexicon: () => bundled.lexicon?.(), speller: bundled.words && names.speller });

  const read = (source: string, options: CheckOptions): Read => {
    const prose = readProse(source);
    const named = prose.blocks.map(names.known);
    return { prose, named, context: documentContext(dataset, prose.frontMatter, ownWords(prose, named), options, warnedOf(prose, named)) };
  };

  const reviewOf = (document: Read, options: CheckOptions, until: Day, { reviewed, place }: ReviewAsked = {}): Review | undefined => {
    const { prose, named, context } = document;
    const date = reviewed
      ? { date: reviewed, text: reviewed, start: 0, end: 0 }
      : readReviewDate(prose.frontMatter, prose.blocks, options.reviewedKeys ?? REVIEWED_KEYS);
    // Who judges at an earlier day than the data's does not live then: a later date need not be in the future.
    const today = options.asOf > dataset.asOf ? options.asOf : dataset.asOf;
    const query = { jurisdiction: place ?? context.jurisdiction, until, today };
    return date && readReview(dataset, { blocks: prose.blocks, named }, date, query);
  };

  const review: Checker['review'] = (source, options) => {
    const document = read(source, options);
    const { prose, named, context } = document;
    const hidden = readSuppressions(source, prose);
    const findings = sentencesOf(prose, named, context).flatMap(({ sentence, block }) =>
      judgeSentence(sentence).map((j) => toFinding(dataset, { source, block, start: sentence.start, end: sentence.end }, j)),
    );
    const ofNames = judgeNames({
      source,
      blocks: prose.blocks,
      named,
      jurisdiction: context.jurisdiction,
      place: saidPlace(prose.frontMatter, options.house === undefined ? options : { jurisdiction: options.house ?? undefined }),
      naming: options.naming ?? {},
      hides: hidden.hides,
    });
    const last = reviewOf(document, options, context.on);
    const ofReview = last ? reviewFindings(dataset, last, context.jurisdiction) : [];
    const shown = [...findings, ...ofNames, ...ofReview].filter((f) => !hidden.hides(f.rule, f.start));
    return { findings: withoutAccepted(source, oneEach(shown), options.accepted ?? []), context, review: last };
  };

  return Object.freeze({
    dataset,
    check: (source: string, options: CheckOptions) => review(source, options).findings,
    review,
    mentions: names.mentions,
    mentionAt: names.mentionAt,
    card: names.card,
    lookUp: names.lookUp,
    switches: names.switches,
    complete: names.complete,
    search: names.search,
    speller: names.speller,
    lastReview: (source: string, options: CheckOptions & ReviewAsked) =>
      reviewOf(read(source, options), options, parseDate(options.asOf)?.last ?? 0, options),
    contextOf: (source: string, options: CheckOptions) => read(source, options).context,
  });
}

interface Read {
  readonly prose: Prose;
  readonly named: Findings[];
  readonly context: DocumentContext;
}

/** What the document itself names: quotations and reference lists say nothing about its own place and subject. */
function ownWords(prose: Prose, named: readonly Findings[]): Findings[] {
  return named.filter((_, i) => !prose.blocks[i]!.quoted && !prose.blocks[i]!.reference);
}
