import assert from 'node:assert/strict';
import { statusOf } from '../../../src/core/dataset/questions.ts';
import { readUserFile, withUserData } from '../../../src/core/dataset/userData.ts';
import { createChecker } from '../../../src/core/checker.ts';
import { approval, day, drug, drugClass, drugOf, expansion, madeUp } from '../support.ts';

const base = madeUp([drug('novumab', [approval('n-1', '2020-05-10', 18)])]);
const json = (value: unknown): string => JSON.stringify(value);
const own = (id: string, facts = [approval(`${id}-1`, '2021-01-01', 18)]): string => json(drug(id, facts));
const merge = (...texts: string[]) =>
  withUserData(
    base,
    texts.map((text, i) => ({ file: `own-${i + 1}.json`, text })),
  );
const AD = { jurisdiction: 'US' as const, on: day('2023-01-01'), indication: 'atopic-dermatitis' };

describe("a writer's own facts", () => {
  it('add a drug', () => {
    const { dataset, problems } = merge(own('mymab'));
    assert.deepEqual(problems, []);
    assert.deepEqual([...dataset.drugs.keys()], ['novumab', 'mymab']);
    assert.equal(statusOf(dataset, drugOf('mymab', dataset), AD).approved, 'yes');
  });
  it('add a fact to a bundled drug, which keeps its others', () => {
    const { dataset } = merge(own('novumab', [approval('own-1', '2021-01-01', 18, { jurisdiction: 'EU' })]));
    assert.deepEqual(
      drugOf('novumab', dataset).facts.map((f) => f.id),
      ['n-1', 'own-1'],
    );
  });
  it('take the place of a bundled fact with the same id', () => {
    const { dataset } = merge(own('novumab', [approval('n-1', '2022-01-01', 12)]));
    const { facts } = drugOf('novumab', dataset);
    assert.deepEqual(
      facts.map((f) => [f.id, f.date]),
      [['n-1', '2022-01-01']],
    );
  });
  it('may replace a bundled fact from a day on', () => {
    const { dataset, problems } = merge(own('novumab', [expansion('own-1', '2022-01-01', 6, { supersedes: ['n-1'] })]));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      statusOf(dataset, drugOf('novumab', dataset), AD).licences.map((l) => l.id),
      ['own-1'],
    );
  });
  it('add a class', () => {
    const { dataset, problems } = merge(json(drugClass('new-class', ['medicine'])));
    assert.deepEqual(problems, []);
    assert.ok(dataset.classes.has('new-class'));
  });
  it('may be a whole dataset with its own sources', () => {
    const text = json({
      sources: { mine: { url: 'https://example.org/mine', publisher: 'Me', type: 'primary' } },
      drugs: [drug('mymab', [{ ...approval('m-1', '2021', 18), sources: ['mine'] }])],
    });
    const { dataset, problems } = merge(text);
    assert.deepEqual(problems, []);
    assert.equal(dataset.sources.get('mine')?.publisher, 'Me');
  });
  it('may build on one another, in order', () => {
    const { problems } = merge(json(drugClass('new-class', ['medicine'])), json(drug('mymab', [], { classes: ['new-class'] })));
    assert.deepEqual(problems, []);
  });
  it('may begin with a byte order mark', () => assert.deepEqual(merge(`\uFEFF${own('mymab')}`).problems, []));
  it('leave the bundled facts as they were', () => {
    const before = json(base);
    merge(own('novumab', [approval('n-1', '2022-01-01', 12)]));
    assert.equal(json(base), before);
  });
  it('keep the version, date and title of the bundled data', () => {
    const { dataset } = merge(json({ version: '9', asOf: '2030-01-01', title: 'Mine' }));
    assert.deepEqual([dataset.version, dataset.asOf, dataset.title], ['1', '2024-01-01', 'Made up']);
  });
  it('are named in texts like the bundled ones', () => {
    const { dataset } = merge(own('mymab'));
    assert.deepEqual(
      createChecker(dataset)
        .mentions('Take mymab now.')
        .map((m) => m.id),
      ['mymab'],
    );
  });

  const BROKEN: [what: string, text: string, path: string, message: RegExp][] = [
    ['is no JSON', '{ "drugs": [ }', '', /not valid JSON/],
    ['is empty', '', '', /not valid JSON/],
    ['is no object', '[]', '', /./],
    ['has a field nobody knows', json({ pills: [] }), 'pills', /not a field/],
    ['has a wrong date', own('mymab', [approval('m-1', '2021-02-30', 18)]), 'facts[0].date', /not in the calendar/],
    ['names a class nobody has', json(drug('mymab', [], { classes: ['nothing'] })), 'classes[0]', /class "nothing" does not exist/],
    [
      'names a source nobody has',
      own('mymab', [{ ...approval('m-1', '2021', 18), sources: ['nowhere'] }]),
      'facts[0].sources[0]',
      /source "nowhere"/,
    ],
    [
      'names an indication nobody has',
      own('mymab', [approval('m-1', '2021', 18, { indication: 'gout' })]),
      'facts[0].indication',
      /indication "gout"/,
    ],
  ];
  for (const [what, text, path, message] of BROKEN) {
    it(`leave out a file that ${what}, say where and why, and use the others`, () => {
      const { dataset, problems } = merge(own('firstmab'), text, own('lastmab'));
      assert.equal(problems.length, 1, json(problems));
      assert.deepEqual([problems[0]!.file, problems[0]!.path], ['own-2.json', path]);
      assert.match(problems[0]!.message, message);
      assert.deepEqual([...dataset.drugs.keys()], ['novumab', 'firstmab', 'lastmab']);
    });
  }

  it('are read as a drug, a class or a dataset by their shape', () => {
    const keys = (text: string): string[] => {
      const read = readUserFile('own.json', text);
      return 'data' in read ? Object.keys(read.data) : [];
    };
    assert.deepEqual(keys(own('mymab')), ['drugs']);
    assert.deepEqual(keys(json(drugClass('new-class'))), ['classes']);
    assert.deepEqual(keys(json({ guidelines: [] })), ['guidelines']);
  });
});
