/**
 * Time travel: the same sentences judged at four days give the verdicts of those days, and a document that was true on a day has no
 * finding then. `test/fixtures/as-of/timeline.md` says of each sentence when it is true; the truths come from the dated facts in `data/`.
 */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { check, folder } from '../support.ts';

/** The days of the test by their year. */
const DAYS: Readonly<Record<string, string>> = { 2018: '2018-01-01', 2022: '2022-06-30', 2024: '2024-01-31', 2026: '2026-11-22' };

interface Dated {
  readonly sentence: string;
  /** Where the sentence stands in the document. */
  readonly start: number;
  readonly end: number;
  /** By year, what the facts say of it. Years without an entry: they do not say. */
  readonly verdicts: Readonly<Record<string, 'true' | 'false'>>;
}

const MARK = / \{((?:(?:true|false)(?: \d{4})+(?:; )?)+)\}$/;

/** The document without its marks, and the sentences that had one. */
function readTimeline(source: string): { text: string; dated: Dated[] } {
  const dated: Dated[] = [];
  let text = '';
  for (const line of source.split('\n')) {
    const mark = MARK.exec(line);
    const sentence = mark ? line.slice(0, mark.index) : line;
    if (mark) {
      const entries = mark[1]!.split('; ').flatMap((part) => {
        const [verdict, ...years] = part.split(' ');
        for (const year of years) assert.ok(DAYS[year], `the test has no day in ${year}: "${line}"`);
        return years.map((year) => [year, verdict] as [string, 'true']);
      });
      assert.equal(new Set(entries.map(([year]) => year)).size, entries.length, `a year is named twice: "${line}"`);
      dated.push({ sentence, start: text.length, end: text.length + sentence.length, verdicts: Object.fromEntries(entries) });
    } else assert.ok(!/[{}]/.test(line), `a mark that cannot be read: "${line}"`);
    text += `${sentence}\n`;
  }
  return { text, dated };
}

const dir = folder('test', 'fixtures', 'as-of');
const read = (file: string): string => fs.readFileSync(path.join(dir, file), 'utf8');

describe('the same document, judged at another day', () => {
  const { text, dated } = readTimeline(read('timeline.md'));

  it('holds many sentences, on all four days', () => {
    assert.ok(dated.length >= 40);
    for (const year of Object.keys(DAYS)) {
      const count = (verdict: string): number => dated.filter((d) => d.verdicts[year] === verdict).length;
      // In 2018 hardly anything had happened yet that could be contradicted.
      assert.ok(
        count('true') >= 12 && count('false') >= (year === '2018' ? 4 : 15),
        `${year}: ${count('true')} true, ${count('false')} false`,
      );
    }
    assert.ok(dated.filter((d) => Object.values(d.verdicts).includes('true') && Object.values(d.verdicts).includes('false')).length >= 25);
  });

  for (const [year, asOf] of Object.entries(DAYS)) {
    it(`gives the verdicts of ${asOf}`, () => {
      const findings = check(text, asOf);
      const odd = dated.flatMap(({ sentence, start, end, verdicts }) => {
        const here = findings.filter((f) => f.start >= start && f.end <= end);
        if (verdicts[year] === 'true' && here.length > 0)
          return [`true, but flagged: "${sentence}": ${here.map((f) => f.message).join(' ')}`];
        if (verdicts[year] === 'false' && here.length === 0) return [`false, but not flagged: "${sentence}"`];
        return [];
      });
      assert.deepEqual(odd, []);
    });

    it(`finds nothing in what is true on ${asOf}`, () => {
      const lines = dated.filter((d) => d.verdicts[year] === 'true').map((d) => d.sentence);
      assert.deepEqual(
        check(lines.join('\n\n'), asOf).map((f) => f.message),
        [],
      );
    });

    it(`tells of no fact that is later than ${asOf}`, () => {
      for (const { message, claim, evidence } of check(text, asOf)) {
        assert.ok(!claim.since || claim.since <= asOf, message);
        for (const { date } of evidence) assert.ok(!date || date <= asOf, `${date}: ${message}`);
      }
    });
  }
});

describe('a document that was true on its day', () => {
  const documents = fs.readdirSync(dir).filter((f) => f.startsWith('true-'));
  const dayOf = (file: string): string => /^true-(.*)\.md$/.exec(file)![1]!;

  it('is there for each of the days', () => assert.deepEqual(documents.map(dayOf), Object.values(DAYS)));

  for (const file of documents) {
    it(`has no finding on ${dayOf(file)}`, () => {
      assert.deepEqual(
        check(read(file), dayOf(file), 'US').map((f) => f.message),
        [],
      );
    });
    if (dayOf(file) !== DAYS[2026])
      it(`of ${dayOf(file)} has several findings today`, () => assert.ok(check(read(file), DAYS[2026], 'US').length >= 5));
  }
});
