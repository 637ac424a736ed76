/** Dates in numbers alone, `31/01/2024` or `2024/1/31`: what they may mean, for those who wrote one where a date is asked for. */
import { parseDate } from '../dataset/calendar.ts';
import { matchesOf } from './matches.ts';

const NUMERIC = /(?<![\d/.-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}))(?![\d/-]|\.\d)/;

const EACH_NUMERIC = new RegExp(NUMERIC, 'g');

export interface NumericDate {
  /** Left out when it could be two days or is none. */
  readonly date?: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** All dates in numbers of a text, also those that are no day of the calendar. */
export function findNumericDates(text: string): NumericDate[] {
  return matchesOf(text, EACH_NUMERIC).map((match) => {
    const days = meanings(match);
    return { ...(days.length === 1 && { date: days[0] }), start: match.index, end: match.index + match[0].length };
  });
}

/** The days, `YYYY-MM-DD`, that a date in numbers may mean: day before month, month before day. Empty for what is none. */
export function readNumericDate(text: string): string[] {
  const match = NUMERIC.exec(text);
  return match?.[0] === text ? meanings(match) : [];
}

function meanings(match: RegExpExecArray | RegExpMatchArray): string[] {
  const iso = (year: string, month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, year, , month, day, first, , second, last] = match;
  const read = year ? [iso(year, month!, day!)] : [iso(last!, second!, first!), iso(last!, first!, second!)];
  return [...new Set(read)].filter((date) => parseDate(date));
}
