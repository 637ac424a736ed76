/** Dates as people write them. */
import { MONTHS, parseDate } from '../dataset/calendar.ts';
import { matchesOf } from './matches.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WRITTEN = new RegExp(
  [
    String.raw`\b(?<iso>\d{4}-\d{2}(?:-\d{2})?)\b`,
    String.raw`\b(?<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<m1>${MONTH})\.?,?\s+(?<y1>(?:19|20)\d{2})\b`,
    String.raw`\b(?<m2>${MONTH})\.?\s+(?<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y2>(?:19|20)\d{2})\b`,
    String.raw`\b(?<m3>${MONTH})\.?,?\s+(?:of\s+)?(?<y3>(?:19|20)\d{2})\b`,
    String.raw`(?<![\d.,/-])(?<y4>(?:19|20)\d{2})(?![\d%]|[.,]\d|-\d)`,
  ].join('|'),
  'gi',
);

/** What every date has. */
const YEAR = /\d{4}/;

export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
}

/** All dates from 1900 to 2099 in `text`, with the precision they are written in; `base` is added to their offsets. Days that do not exist are left out. */
export function findDates(text: string, base = 0): WrittenDate[] {
  if (!YEAR.test(text)) return [];
  const found: WrittenDate[] = [];
  for (const match of matchesOf(text, WRITTEN)) {
    const g = match.groups!;
    const date = g['iso'] ?? compose(g['y1'] ?? g['y2'] ?? g['y3'] ?? g['y4']!, g['m1'] ?? g['m2'] ?? g['m3'], g['d1'] ?? g['d2']);
    if (parseDate(date)) found.push({ start: base + match.index, end: base + match.index + match[0].length, date });
  }
  return found;
}

function compose(year: string, month: string | undefined, day: string | undefined): string {
  if (!month) return year;
  const number = MONTHS.findIndex((m) => m.startsWith(month.toLowerCase().slice(0, 3))) + 1;
  return [year, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}
