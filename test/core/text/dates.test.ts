import assert from 'node:assert/strict';
import { findDates } from '../../../src/core/text/dates.ts';

/** The dates of a text, each as `written = ISO`. */
const dates = (text: string): string[] => findDates(text).map((d) => `${text.slice(d.start, d.end)} = ${d.date}`);

const FOUND: [text: string, ...dates: string[]][] = [
  ['on 2024-07-09 it', '2024-07-09 = 2024-07-09'],
  ['in 2024-07 it', '2024-07 = 2024-07'],
  ['on 9 July 2024', '9 July 2024 = 2024-07-09'],
  ['on 9th July 2024', '9th July 2024 = 2024-07-09'],
  ['on the 9th of July, 2024', '9th of July, 2024 = 2024-07-09'],
  ['on 09 Jul 2024', '09 Jul 2024 = 2024-07-09'],
  ['on July 9, 2024, it', 'July 9, 2024 = 2024-07-09'],
  ['on July 9 2024', 'July 9 2024 = 2024-07-09'],
  ['on Sept. 13, 2024', 'Sept. 13, 2024 = 2024-09-13'],
  ['in July 2024', 'July 2024 = 2024-07'],
  ['in July of 2024', 'July of 2024 = 2024-07'],
  ['in Dec. 2024', 'Dec. 2024 = 2024-12'],
  ['in december 2024', 'december 2024 = 2024-12'],
  ['in May 2024', 'May 2024 = 2024-05'],
  ['in 2024', '2024 = 2024'],
  ['since 2024, and', '2024 = 2024'],
  ['It began in 2024.', '2024 = 2024'],
  ['(2019)', '2019 = 2019'],
  ['on 29 February 2024', '29 February 2024 = 2024-02-29'],
  ['between March 2019 and 2021', 'March 2019 = 2019-03', '2021 = 2021'],
];
const NOT_FOUND: [why: string, text: string][] = [
  ['a day that does not exist', 'on 31 April 2024 it'],
  ['the 29th of February of a common year', 'on 29 February 2023'],
  ['a month that does not exist', 'on 2024-13-01'],
  ['a year long ago', 'in 1799'],
  ['a percentage', 'by 2000% more'],
  ['a decimal', 'of 2000.5 mg'],
  ['a number of thousands', 'of 2,000 people'],
  ['a longer number', 'id 20240'],
  ['a month without a year', 'in July it may'],
  ['may as a verb', 'it may help'],
];

describe('dates', () => {
  for (const [text, ...expected] of FOUND) it(`reads "${text}"`, () => assert.deepEqual(dates(text), expected));
  for (const [why, text] of NOT_FOUND) it(`does not read ${why}`, () => assert.deepEqual(dates(text), []));
});
