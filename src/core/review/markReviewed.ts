/** The edit that says that a document was reviewed on a day: the date that stands there, written anew in its own form. */
import { dateInWords, MONTHS } from '../dataset/calendar.ts';
import { setFrontMatter } from '../text/writeFrontMatter.ts';
import type { ReviewDate } from '../text/reviewDate.ts';

/** Replaces the source from `start` to `end` (UTF-16 code units) by `newText`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * @param day the day of the review, `YYYY-MM-DD`
 * @param key the front matter key for a document that says no date yet
 */
export function markReviewed(source: string, review: ReviewDate | undefined, day: string, key: string): Edit {
  if (!review) return setFrontMatter(source, key, day);
  const { start, end } = review;
  const written = source.slice(start, end);
  // What is no date has no form to keep, and a day in numbers could be two.
  const keeps = review.date !== undefined && !/^\d+([-/.])\d+\1\d{4}$/.test(written);
  const newText = keeps ? inForm(written, day) : review.key ? day : dateInWords(day);
  return { start, end, newText };
}

/** `day` as `written` has its date: "4 March 2024", "Mar 4th, 2024", "2024-03", "2024/03/04". */
function inForm(written: string, day: string): string {
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(written)) return `${day}${written.slice(day.length).replace(/\d(?=[\d:.]*(?:$|[Z+\s-]))/g, '0')}`;
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(written)) return day.slice(0, written.length);
  const [year, month, dayOfMonth] = day.split('-') as [string, string, string];
  const yearFirst = /^\d{4}([-/.])\d+\1\d+$/.exec(written);
  if (yearFirst) return [year, month, dayOfMonth].join(yearFirst[1]);
  return written
    .replace(/\b(?:19|20)\d{2}\b/, year)
    .replace(/\p{L}{3,}\.?/u, (name) => monthLike(name, Number(month)))
    .replace(/\b(\d{1,2})(st|nd|rd|th)?\b/i, (_, old: string, ordinal: string | undefined) => {
      const number = old.length === 2 && old.startsWith('0') ? dayOfMonth : String(Number(dayOfMonth));
      return `${number}${ordinal ? ordinalOf(Number(dayOfMonth)) : ''}`;
    });
}

/** The month's name as short and in the capitals of another month's. */
function monthLike(written: string, month: number): string {
  const full = MONTHS[month - 1]!;
  const bare = written.replace(/\.$/, '');
  const isWhole = MONTHS.includes(bare.toLowerCase());
  const name = isWhole ? full : full.slice(0, 3);
  const cased = bare === bare.toUpperCase() ? name.toUpperCase() : /^\p{Lu}/u.test(bare) ? name[0]!.toUpperCase() + name.slice(1) : name;
  // "May" is never shortened.
  return cased + (written.endsWith('.') && name.length < full.length ? '.' : '');
}

function ordinalOf(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
