/** The score itself: which sentence a finding belongs to, what counts, and when the floor is broken. */
import assert from 'node:assert/strict';
import { belowFloor, floorOf } from '../../bench/accuracy/floor.ts';
import { lists, summary, table } from '../../bench/accuracy/report.ts';
import { falseAlarms, misses, scoreOf, scoreSet, scoresOf, sentenceOf, type Hit, type Score } from '../../bench/accuracy/score.ts';
import type { Case, LabelledSet } from '../../bench/accuracy/sets.ts';

const hit = (start: number, end: number): Hit => ({ start, end, rule: 'count', message: 'There are two.' });
const sentence = (text: string, start: number, label: string, more: Partial<Case> = {}): Case => ({
  where: `doc.md:${start}`,
  text,
  label,
  bad: label === 'outdated' || label === 'wrong',
  types: ['count'],
  why: 'as the label says',
  counts: true,
  start,
  end: start + text.length,
  ...more,
});

const BAD = sentence('One is approved.', 0, 'outdated');
const FINE = sentence('Two are approved.', 17, 'ok');
const OTHER = sentence('None is.', 40, 'wrong', { types: ['count', 'newest'] });
const page = (cases: Case[]): LabelledSet => ({
  name: 'pages/made-up',
  kind: 'pages',
  documents: [{ file: 'doc.md', text: ' '.repeat(60), cases }],
});
const scored = (cases: Case[], ...hits: Hit[]) => scoreSet(page(cases), () => hits);

describe('a finding', () => {
  it('belongs to the sentence that it overlaps most', () => assert.equal(sentenceOf(hit(10, 30), [BAD, FINE]), FINE));
  it('belongs to the earlier of two that it overlaps alike', () => assert.equal(sentenceOf(hit(14, 19), [FINE, BAD]), BAD));
  it('belongs to none that it only touches', () => assert.equal(sentenceOf(hit(16, 17), [BAD, FINE]), undefined));
  it('on unlabelled text is neither right nor wrong', () => {
    const result = scored([BAD], hit(50, 55));
    assert.equal(result.unlabelled.length, 1);
    assert.equal(scoresOf(result).all.precision, undefined);
  });
});

describe('the score of a set', () => {
  it('counts what was found and what was flagged without need', () => {
    const result = scored([BAD, FINE, OTHER], hit(0, 5), hit(20, 22));
    const { all } = scoresOf(result);
    assert.deepEqual([all.bad, all.found, all.fine, all.falseAlarms], [2, 1, 1, 1]);
    assert.deepEqual([all.precision, all.recall, all.f1], [0.5, 0.5, 0.5]);
    assert.deepEqual(
      misses(result).map((o) => o.text),
      [OTHER.text],
    );
    assert.deepEqual(
      falseAlarms(result).map((o) => o.text),
      [FINE.text],
    );
  });
  it('weighs every finding on a page in its precision, and a sentence once in its recall', () => {
    const { all } = scoresOf(scored([BAD, FINE], hit(0, 3), hit(4, 6), hit(7, 9), hit(20, 22)));
    assert.equal(all.precision, 0.75);
    assert.equal(all.recall, 1);
  });
  it('weighs a sentence that stands alone once', () => {
    const { outcomes } = scored([BAD, FINE], hit(0, 3), hit(4, 6), hit(20, 22));
    assert.equal(scoreOf('all', outcomes, 'claims').precision, 0.5);
  });
  it('leaves out sentences whose label is not sure, with the findings on them', () => {
    const result = scored([BAD, sentence('Two are approved.', 17, 'ok', { counts: false })], hit(0, 5), hit(20, 22));
    const { all } = scoresOf(result);
    assert.deepEqual([all.precision, all.fine, result.unlabelled.length], [1, 0, 0]);
  });
  it('counts a sentence of two types under both', () => {
    assert.deepEqual(
      scoresOf(scored([BAD, OTHER])).types.map((t) => [t.name, t.bad]),
      [
        ['count', 2],
        ['newest', 1],
      ],
    );
  });
  it('has no recall where nothing is bad, and no precision where nothing is flagged', () => {
    const { all } = scoresOf(scored([FINE]));
    assert.deepEqual([all.precision, all.recall, all.f1], [undefined, undefined, undefined]);
  });
  it('has F1 0 where all that is flagged is fine', () => assert.equal(scoresOf(scored([BAD, FINE], hit(20, 22))).all.f1, 0));
});

describe('the floor', () => {
  const score = (name: string, precision: number | undefined, recall: number): Score => ({
    name,
    bad: 9,
    fine: 9,
    found: 5,
    falseAlarms: 1,
    precision,
    recall,
    f1: 0.5,
  });

  it('is held by the figures that it was recorded from', () => {
    const scores = [score('a', 2 / 3, 0.5), score('b', 1, 41 / 85)];
    assert.deepEqual(belowFloor(scores, floorOf(scores)), []);
  });
  it('is broken by less, and says which set, how much and what was asked', () => {
    assert.deepEqual(belowFloor([score('a', 0.9, 0.5)], { a: { precision: 0.95, recall: 0.5 } }), [
      'a: precision 0.900 is below its floor 0.950',
    ]);
    assert.deepEqual(belowFloor([score('a', 0.95, 0.4)], { a: { precision: 0.95, recall: 0.5 } }), [
      'a: recall 0.400 is below its floor 0.500',
    ]);
  });
  it('is broken when nothing is flagged any more', () =>
    assert.equal(belowFloor([score('a', undefined, 0)], { a: { precision: 0.9, recall: 0.1 } }).length, 2));
  it('is asked for where a set has none', () => assert.match(belowFloor([score('new', 1, 1)], {})[0]!, /new has no recorded floor/));
  it('misses a set that went away', () =>
    assert.match(belowFloor([], { a: { precision: 1, recall: 1 } })[0]!, /a has a floor but is not there/));
});

describe('the report', () => {
  const result = scored([BAD, FINE, OTHER], hit(20, 22), hit(55, 58));

  it('has a line for each claim type and one for all', () => {
    const lines = table(result).split('\n');
    assert.deepEqual(
      lines.slice(2).map((line) => line.split(' ')[0]),
      ['count', 'newest', 'all'],
    );
    assert.match(lines.at(-1)!, /0\.000 +0\.000 +0\.000$/);
  });
  it('lists every miss, every false alarm and what no label judges', () => {
    const text = lists(result);
    for (const part of ['Missed (2)', BAD.text, OTHER.text, 'False alarms (1)', FINE.text, 'Findings on unlabelled text (1)'])
      assert.ok(text.includes(part), part);
  });
  it('says a set in one line', () => {
    assert.equal(
      summary(scoresOf(result).all, { 'pages/made-up': { precision: 0, recall: 0 } }),
      'accuracy pages/made-up: precision 0.000 (floor 0.000), recall 0.000 (floor 0.000), 0 of 2 found, 1 of 1 false alarms',
    );
  });
});
