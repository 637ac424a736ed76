/** What is wrong with a review date, and what has happened since, as findings at the date. */
import { dateInWords, parseDate } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import type { Fix } from '../describe/fixes.ts';
import { evidenceOf, inPlace, listInWords } from '../describe/words.ts';
import type { Finding } from '../findings.ts';
import { readNumericDate } from '../text/numericDates.ts';
import type { ReviewDate } from '../text/reviewDate.ts';
import { areLabelChanges, changesSince, type Change, type ChangesQuery, type TouchablePart, type TouchingChange } from './changes.ts';
import { changedSinceReview, reviewDate, type ReviewRule } from './rule.ts';

/** A document's review: the date, what is wrong with it, and what has changed since. */
export interface Review {
  readonly date: ReviewDate;
  /** Why the date cannot be used, and how to mend it. */
  readonly fault?: { readonly message: string; readonly fixes: readonly Fix[] };
  /** Oldest first; empty when the date cannot be used. */
  readonly changes: readonly TouchingChange[];
  /** How many sentences of the document the changes touch. */
  readonly touched: number;
}

/** @param today the day on which the document is read, `YYYY-MM-DD` */
export function readReview(
  dataset: Dataset,
  parts: readonly TouchablePart[],
  date: ReviewDate,
  query: Omit<ChangesQuery, 'after'> & { readonly today: string },
): Review {
  const fault = faultOf(date, query.today);
  if (fault) return { date, fault, changes: [], touched: 0 };
  return { date, ...changesSince(dataset, parts, { ...query, after: date.date! }) };
}

/** A review's findings: at most one. */
export function reviewFindings(dataset: Dataset, review: Review, jurisdiction: Jurisdiction): Finding[] {
  const { date, fault, changes } = review;
  const at = { start: date.start, end: date.end };
  const claim = { subject: 'review', jurisdiction, indication: null };
  if (fault)
    return [
      {
        ...about(reviewDate),
        ...at,
        verdict: 'wrong',
        message: fault.message,
        claim: { ...claim, type: 'review-date', predicate: 'dated', since: null },
        evidence: [],
        fixes: fault.fixes,
      },
    ];
  if (changes.length === 0) return [];
  return [
    {
      ...about(changedSinceReview),
      ...at,
      verdict: 'outdated',
      message: message(dataset, review, jurisdiction),
      claim: { ...claim, type: 'changed-since-review', predicate: 'reviewed', since: changes[0]!.about.fact.date ?? null },
      evidence: changes.map((c) => evidenceOf(dataset, c.about)),
      fixes: [],
      touched: changes.flatMap((c) => c.first(MOST_TOUCHED).map((s) => ({ ...s, evidence: c.about.fact.id }))),
    },
  ];
}

/** `7 label changes since this review`; with `No` where there are none. */
export function changesInWords(changes: readonly Change[]): string {
  const what = areLabelChanges(changes) ? 'label change' : 'change';
  return `${changes.length === 0 ? 'No' : changes.length} ${what}${changes.length === 1 ? '' : 's'} since this review`;
}

function about({ id, severity }: ReviewRule): Pick<Finding, 'rule' | 'severity'> {
  return { rule: id, severity };
}

/** Of the sentences that one change touches, so many are listed with it: nobody reads hundreds. */
const MOST_TOUCHED = 10;
/** More drugs than this are not named in a message; the evidence lists them all. */
const MOST_NAMED = 6;

function message(dataset: Dataset, { date, changes, touched }: Review, jurisdiction: Jurisdiction): string {
  const dates = new Map<string, string[]>();
  for (const { about } of changes) dates.set(about.subject.name, [...(dates.get(about.subject.name) ?? []), dateInWords(about.fact.date!)]);
  const named = [...dates].map(([name, days]) => `${name} (${listInWords([...new Set(days)])})`);
  const more = named.length - MOST_NAMED;
  const shown = more > 1 ? [...named.slice(0, MOST_NAMED), `${more} more`] : named;
  const [they, these] = [
    changes.length === 1 ? 'It touches' : 'They touch',
    touched === 1 ? '1 sentence: check it' : `${touched} sentences: check these`,
  ];
  return `${changesInWords(changes)} of ${dateInWords(date.date!)} ${inPlace(dataset, jurisdiction)}: ${listInWords(shown)}. ${they} ${these}, then date the review anew.`;
}

/** What keeps a review date from being used. */
function faultOf({ date, text, ...at }: ReviewDate, today: string): Review['fault'] {
  if (date)
    return parseDate(date)!.first > parseDate(today)!.last
      ? {
          message: `The review date ${text} is in the future: today is ${dateInWords(today)}. Give the day of a review that has taken place.`,
          fixes: [],
        }
      : undefined;
  const days = readNumericDate(text.trim());
  return {
    message:
      days.length > 1
        ? `"${text}" may be ${listInWords(days.map(dateInWords), 'or')}; write it as YYYY-MM-DD.`
        : `"${text}" is not a date; write it as YYYY-MM-DD, for example ${today}.`,
    fixes: dateFixes(days, at),
  };
}

/** The dates that one in numbers may mean, each as a fix. */
function dateFixes(days: readonly string[], { start, end }: Pick<ReviewDate, 'start' | 'end'>): Fix[] {
  return days.map((day) => ({
    title: `Change to ${day}${days.length > 1 ? ` (${dateInWords(day)})` : ''}`,
    edits: [{ start, end, newText: day }],
    kind: days.length > 1 ? 'choice' : 'value',
  }));
}
