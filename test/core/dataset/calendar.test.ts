import assert from 'node:assert/strict';
import { ageInWords, compareDates, dateInWords, happenedBy, months, parseDate } from '../../../src/core/dataset/calendar.ts';

describe('calendar', () => {
  const DATES: [date: string, first: number, last: number][] = [
    ['2024-09-13', 20240913, 20240913],
    ['2024-09', 20240901, 20240930],
    ['2024', 20240101, 20241231],
    ['2024-02', 20240201, 20240229],
    ['2023-02', 20230201, 20230228],
    ['2000-02-29', 20000229, 20000229],
  ];
  for (const [date, first, last] of DATES)
    it(`reads ${date} as the days it covers`, () => assert.deepEqual(parseDate(date), { first, last }));

  const NO_DATES = [
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13',
    '2024-00',
    '2024-01-00',
    '2024-1-1',
    '24-01-01',
    '',
    'today',
    '2024-01-01T00:00',
    ' 2024',
  ];
  for (const date of NO_DATES) it(`reads no date in "${date}"`, () => assert.equal(parseDate(date), undefined));

  it('says that a day has come once it is over or now', () => {
    assert.equal(happenedBy('2024-09-13', 20240912), 'no');
    assert.equal(happenedBy('2024-09-13', 20240913), 'yes');
  });
  it('does not know about days within a month or year that is not told closer', () => {
    assert.equal(happenedBy('2024-09', 20240831), 'no');
    assert.equal(happenedBy('2024-09', 20240901), 'maybe');
    assert.equal(happenedBy('2024-09', 20240929), 'maybe');
    assert.equal(happenedBy('2024-09', 20240930), 'yes');
    assert.equal(happenedBy('2024', 20240630), 'maybe');
    assert.equal(happenedBy('2024', 20241231), 'yes');
  });
  it('does not know about what is no date', () => assert.equal(happenedBy('soon', 20240630), 'maybe'));
  it('orders dates of any precision', () => {
    assert.deepEqual(['2024-09-13', '2023', '2024', '2024-09', '2023-12-31'].sort(compareDates), [
      '2023',
      '2023-12-31',
      '2024',
      '2024-09',
      '2024-09-13',
    ]);
  });
  it('writes dates in words', () => {
    assert.deepEqual(['2025-07-23', '2021-12', '2020', '2024-09-03'].map(dateInWords), [
      '23 July 2025',
      'December 2021',
      '2020',
      '3 September 2024',
    ]);
  });
  it('compares ages of different units in months', () => {
    assert.equal(months({ value: 2, unit: 'year' }), 24);
    assert.equal(months({ value: 6, unit: 'month' }), 6);
  });
  it('writes ages in words', () => {
    assert.equal(ageInWords({ value: 1, unit: 'year' }), '1 year');
    assert.equal(ageInWords({ value: 6, unit: 'month' }), '6 months');
  });
});
