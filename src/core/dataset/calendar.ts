/** Calendar arithmetic on dates of any precision (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), and ages. No clock: today is always passed in. */
import type { Age } from './schema.ts';

/** A day as the number `yyyymmdd`. */
export type Day = number;

/** A stretch of days, both ends included. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/** `maybe`: the date is known to the month or year only, and the day asked about lies within it. */
export type Certainty = 'yes' | 'no' | 'maybe';

export const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** What dates have been read as: those of the facts are asked about with every claim. */
const read = new Map<string, DayRange | undefined>();
/** The facts have some thousand dates; those of texts come and go. */
const MOST_KEPT = 5000;

/** The days that an ISO date of any precision covers, or `undefined` when it is no date of the calendar. */
export function parseDate(date: string): DayRange | undefined {
  let range = read.get(date);
  if (range || read.has(date)) return range;
  range = readDate(date);
  if (read.size === MOST_KEPT) read.clear();
  read.set(date, range);
  return range;
}

function readDate(date: string): DayRange | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (month > 12 || (match[2] && month < 1)) return undefined;
  if (match[3] && (day < 1 || day > daysIn(year, month))) return undefined;
  return {
    first: year * 10000 + (month || 1) * 100 + (day || 1),
    last: year * 10000 + (month || 12) * 100 + (day || daysIn(year, month || 12)),
  };
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** A date in words: `23 July 2025`, `December 2021`, `2020`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month ? MONTHS[Number(month) - 1]! : undefined;
  return [day ? String(Number(day)) : undefined, name ? name[0]!.toUpperCase() + name.slice(1) : undefined, year].filter(Boolean).join(' ');
}

/** Had what is dated `date` happened by the end of `on`? */
export function happenedBy(date: string, on: Day): Certainty {
  const days = parseDate(date);
  if (!days) return 'maybe';
  if (days.last <= on) return 'yes';
  return days.first > on ? 'no' : 'maybe';
}

/** Orders dates of any precision by their first possible day. */
export function compareDates(a: string, b: string): number {
  return (parseDate(a)?.first ?? 0) - (parseDate(b)?.first ?? 0);
}

/** An age in months, to compare ages of different units. */
export function months(a: Age): number {
  return a.unit === 'month' ? a.value : a.value * 12;
}

/** `12 years`, `6 months`, `1 year`. */
export function ageInWords(a: Age): string {
  return `${a.value} ${a.unit}${a.value === 1 ? '' : 's'}`;
}

/** The earlier one of a date and a day, as a date: what is said of an earlier day is what was known then. */
export function earlierDate(date: string, day: Day): string {
  const other = String(day)
    .padStart(8, '0')
    .replace(/^(....)(..)/, '$1-$2-');
  return other < date ? other : date;
}
