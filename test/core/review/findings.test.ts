import assert from 'node:assert/strict';
import { createChecker, type Finding } from '../../../src/core/checker.ts';
import type { Drug, DrugClass, Jurisdiction } from '../../../src/core/dataset/schema.ts';
import { changesInWords } from '../../../src/core/review/findings.ts';
import { applyEdits } from '../../../src/core/nameRules/bulk.ts';
import { approval, box, drug, drugClass, expansion, smallDataset } from '../support.ts';

const ON = '2024-01-01';
const DRUGS: Drug[] = [
  drug('alphamab', [
    approval('a-first', '2020-01-15', 18),
    expansion('a-younger', '2022-06-01', 12, { supersedes: ['a-first'] }),
    approval('a-eu', '2022-07-01', 18, { jurisdiction: 'EU' }),
    box('a-none', '2023-06-01', false),
  ]),
  drug('betamab', [approval('b-first', '2023-03', 18)]),
  drug('gammatinib', [{ ...approval('g', '2021-01-01', 18), kind: 'availability', status: 'generic' }], { classes: ['maker'] }),
];
const CLASSES: DrugClass[] = [drugClass('medicine'), drugClass('blocker', ['medicine']), drugClass('maker')];
const made = createChecker(smallDataset(DRUGS, { classes: CLASSES }));
const review = (source: string, jurisdiction: Jurisdiction = 'US') => made.review(source, { asOf: ON, jurisdiction }).review;
const finding = (source: string, asOf = ON): Finding | undefined =>
  made.check(source, { asOf, jurisdiction: 'US' }).find((f) => f.rule === 'changed-since-review' || f.rule === 'review-date');
const changed = (source: string, jurisdiction?: Jurisdiction): string[] =>
  review(source, jurisdiction)!.changes.map((c) => c.about.fact.id);

describe('changes since a review', () => {
  const COUNTED: [what: string, source: string, ids: string[], jurisdiction?: Jurisdiction][] = [
    ['are those of the drugs that the document names', '---\nreviewed: 2021-01-01\n---\n\nAlphamab helps.\n', ['a-younger']],
    ['are later than the review, not of its month', '---\nreviewed: 2022-06\n---\n\nAlphamab helps.\n', []],
    ['count an event of a month', '---\nreviewed: 2022-12-31\n---\n\nBetamab helps.\n', ['b-first']],
    ['are those of the document’s place', '---\nreviewed: 2021-01-01\njurisdiction: EU\n---\n\nAlphamab helps.\n', ['a-eu']],
    ['are those of the place asked for', '---\nreviewed: 2021-01-01\n---\n\nAlphamab helps.\n', ['a-eu'], 'EU'],
    ['are those of the members of a class', '---\nreviewed: 2021-06-01\n---\n\nBlockers help.\n', ['a-younger', 'b-first']],
    ['count no members for a class of classes', '---\nreviewed: 2021-06-01\n---\n\nEvery medicine helps.\n', []],
    ['count no drug of the reference list alone', '---\nreviewed: 2021-06-01\n---\n\n## References\n\n1. Alphamab.\n', []],
    ['count each event once', '---\nreviewed: 2021-06-01\n---\n\nAlphamab helps. Alphamab is a blocker.\n', ['a-younger', 'b-first']],
    ['are none where no drug is named', '---\nreviewed: 2010\n---\n\nText.\n', []],
    ['are none since a review of this day', `---\nreviewed: ${ON}\n---\n\nAlphamab helps.\n`, []],
    ['are none in a page that is judged at its own date', '---\ndate: 2021-06-01\nasOf: published\n---\n\nAlphamab helps.\n', []],
  ];
  for (const [what, source, ids, jurisdiction] of COUNTED) it(what, () => assert.deepEqual(changed(source, jurisdiction), ids));

  it('tell the sentences that they touch', () => {
    const source = '---\nreviewed: 2021-06-01\n---\n\nFirst. Alphamab *helps*. Betamab waits.\n\n- Some blockers do not.\n';
    const touched = review(source)!.changes.map((c) => c.sentences.map((s) => source.slice(s.start, s.end)));
    assert.deepEqual(touched, [
      ['Alphamab *helps*.', 'Some blockers do not.'],
      ['Betamab waits.', 'Some blockers do not.'],
    ]);
  });

  it('are said at the date, with the drugs, the days and the evidence', () => {
    const source = '---\nreviewed: 2021-06-01\n---\n\nAlphamab helps. Betamab waits.\n';
    const found = finding(source)!;
    assert.equal(source.slice(found.start, found.end), '2021-06-01');
    assert.deepEqual([found.rule, found.verdict, found.severity], ['changed-since-review', 'outdated', 'information']);
    assert.equal(
      found.message,
      '2 label changes since this review of 1 June 2021 in the United States: alphamab (1 June 2022) and betamab (March 2023). They touch 2 sentences: check these, then date the review anew.',
    );
    assert.deepEqual(
      found.evidence.map((e) => [e.id, e.date]),
      [
        ['a-younger', '2022-06-01'],
        ['b-first', '2023-03'],
      ],
    );
    assert.deepEqual(
      found.touched!.map((t) => [t.evidence, source.slice(t.start, t.end)]),
      [
        ['a-younger', 'Alphamab helps.'],
        ['b-first', 'Betamab waits.'],
      ],
    );
    assert.equal(found.claim.since, '2022-06-01');
  });

  it('are not all changes of a label', () => {
    assert.equal(changesInWords(review('---\nreviewed: 2019\n---\n\nGammatinib helps.\n')!.changes), '1 change since this review');
    assert.equal(changesInWords(review('---\nreviewed: 2021-01-01\n---\n\nAlphamab.\n')!.changes), '1 label change since this review');
    assert.equal(changesInWords([]), 'No label changes since this review');
  });

  it('are silent where the document asks for it', () => {
    const source = '---\nreviewed: 2021-06-01\n---\n<!-- classwise-disable-file changed-since-review -->\n\nAlphamab helps.\n';
    assert.equal(finding(source), undefined);
    assert.equal(changed(source).length, 1);
  });
});

describe('a review date that cannot be used', () => {
  const FAULTS: [what: string, source: string, message: RegExp, ...fixed: string[]][] = [
    [
      'is no day of the calendar',
      '---\nreviewed: 2023-02-30\n---\n',
      /^"2023-02-30" is not a date; write it as YYYY-MM-DD, for example 2024-01-01\.$/,
    ],
    ['is no date', '---\nlastReviewed: last spring\n---\n', /^"last spring" is not a date; write it as YYYY-MM-DD/],
    ['has no zeros', '---\nreviewed: 2023-3-4\n---\n', /is not a date/, '2023-03-04'],
    [
      'could be two days',
      '---\nreviewed: 04/03/2023\n---\n',
      /^"04\/03\/2023" may be 4 March 2023 or 3 April 2023; write it as YYYY-MM-DD\.$/,
      '2023-03-04',
      '2023-04-03',
    ],
    [
      'could be two days in a visible line',
      'Last reviewed: 04.03.2023\n',
      /may be 4 March 2023 or 3 April 2023/,
      '2023-03-04',
      '2023-04-03',
    ],
    [
      'lies in the future',
      '---\nreviewed: 2024-01-02\n---\n',
      /^The review date 2024-01-02 is in the future: today is 1 January 2024\. Give the day of a review that has taken place\.$/,
    ],
    ['lies in the future in a visible line', 'Last reviewed: February 2024\n', /^The review date February 2024 is in the future/],
    ['is a place-holder', '---\nlastReviewed: TODO\n---\n', /^"TODO" is not a date/],
  ];
  for (const [what, source, message, ...fixed] of FAULTS)
    it(`because it ${what} is an error that tells the remedy`, () => {
      const found = finding(source)!;
      assert.deepEqual([found.rule, found.verdict, found.severity], ['review-date', 'wrong', 'error']);
      assert.match(found.message, message);
      assert.deepEqual(
        found.fixes.map((fix) => applyEdits(source, fix.edits)),
        fixed.map((date) => source.slice(0, found.start) + date + source.slice(found.end)),
      );
      assert.ok(found.fixes.every((fix) => !fix.bulk && (fix.kind === 'value') === (fixed.length === 1)));
    });

  it('is not in the future for who judges at an earlier day than that of the facts', () => {
    assert.equal(finding('---\nreviewed: 2023-06-01\n---\n\nAlphamab helps.\n', '2022-01-01'), undefined);
  });

  const SILENT: [what: string, source: string][] = [
    ['this month', '---\nreviewed: 2024-01\n---\n'],
    ['a date that the publishing tool fills in', '---\ndate: today\n---\n'],
    ['a date that code fills in', '---\ndate: "`r Sys.Date()`"\n---\n'],
    ['a date that a template fills in', '---\nlastReviewed: "{{ page.date }}"\n---\n'],
    ['a key without a value', '---\nreviewed:\n---\n'],
    ['an unambiguous date in numbers', '---\nreviewed: 31/12/2023\n---\n'],
  ];
  for (const [what, source] of SILENT) it(`is not ${what}`, () => assert.equal(finding(source), undefined));
});
