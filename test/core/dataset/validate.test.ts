import assert from 'node:assert/strict';
import { crossCheck, validatePart } from '../../../src/core/dataset/validate.ts';
import { approval, box, drug, drugClass, madeUp, notApproved, withdrawal } from '../support.ts';

type Json = Record<string, unknown>;

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
/** A valid drug as JSON, with one change. */
const broken = (change: (json: { facts: Json[] } & Json) => void): unknown => {
  const json = copy(drug('novumab', [approval('n-1', '2020-05-10', 18), notApproved('n-2', '2021-01-01')])) as unknown as {
    facts: Json[];
  } & Json;
  change(json);
  return json;
};
const problemsOf = (json: unknown): string[] => {
  const result = validatePart('drug', 'novumab.json', json);
  return 'problems' in result ? result.problems.map((p) => `${p.file} ${p.path}: ${p.message}`) : [];
};

describe('a data file', () => {
  it('is valid as the tests make it', () => assert.deepEqual(problemsOf(broken(() => {})), []));

  const BROKEN: [what: string, change: (json: { facts: Json[] } & Json) => void, path: string, message: RegExp][] = [
    ['a day that is not in the calendar', (j) => (j.facts[0]!['date'] = '2020-02-30'), 'facts[0].date', /not in the calendar/],
    ['a date in another form', (j) => (j.facts[0]!['date'] = '10 May 2020'), 'facts[0].date', /YYYY-MM-DD/],
    ['a month that is none', (j) => (j.facts[0]!['date'] = '2020-13'), 'facts[0].date', /YYYY-MM/],
    ['a fact without a source', (j) => (j.facts[0]!['sources'] = []), 'facts[0].sources', /at least one source/],
    ['a fact without a day of verification', (j) => delete j.facts[0]!['verified'], 'facts[0].verified', /missing|expected/i],
    ['a place nobody knows', (j) => (j.facts[1]!['jurisdiction'] = 'XX'), 'facts[1].jurisdiction', /"XX" is not one of .*US/],
    ['a kind nobody knows', (j) => (j.facts[1]!['kind'] = 'rumour'), 'facts[1].kind', /rumour.* is not one of/],
    ['a field nobody knows', (j) => (j.facts[1]!['colour'] = 'red'), 'facts[1].colour', /"colour" is not a field here/],
    ['an age as text', (j) => (j.facts[0]!['population'] = { minAge: '12 years' }), 'facts[0].population.minAge', /expected/],
    [
      'an age below zero',
      (j) => (j.facts[0]!['population'] = { minAge: { value: -1, unit: 'year' } }),
      'facts[0].population.minAge.value',
      /-1/,
    ],
    [
      'an age in weeks',
      (j) => (j.facts[0]!['population'] = { minAge: { value: 6, unit: 'week' } }),
      'facts[0].population.minAge.unit',
      /"week" is not one of/,
    ],
    [
      'a severity nobody knows',
      (j) => (j.facts[0]!['population'] = { severity: 'awful' }),
      'facts[0].population.severity',
      /"awful" is not one of/,
    ],
    ['an id with capitals', (j) => (j['id'] = 'Novumab'), 'id', /lower case/],
    ['an empty name', (j) => (j['name'] = ''), 'name', /write something/],
    ['no class', (j) => (j['classes'] = []), 'classes', /./],
    ['no facts', (j) => delete (j as Json)['facts'], 'facts', /missing|expected/i],
    ['a brand without a place', (j) => (j['brands'] = [{ name: 'Nova', jurisdictions: [] }]), 'brands[0].jurisdictions', /./],
  ];
  for (const [what, change, path, message] of BROKEN) {
    it(`is refused for ${what}, with its file and path`, () => {
      const problems = problemsOf(broken(change));
      assert.equal(problems.length, 1, problems.join('\n'));
      const [problem] = problems;
      assert.ok(problem!.startsWith(`novumab.json ${path}: `), problem);
      assert.match(problem!, message);
    });
  }
  it('is told all its problems at once', () => {
    const problems = problemsOf(
      broken((j) => {
        j.facts[0]!['date'] = 'soon';
        j.facts[1]!['jurisdiction'] = 'XX';
      }),
    );
    assert.equal(problems.length, 2);
  });
  for (const json of [null, [], 'text', 12])
    it(`is refused when it is ${JSON.stringify(json)}`, () => assert.ok(problemsOf(json).length > 0));
});

describe('the check across files', () => {
  const problems = (data: Parameters<typeof crossCheck>[0]): string[] =>
    crossCheck(data, (id) => `${id}.json`).map((p) => `${p.file} ${p.path}: ${p.message}`);
  const one = (data: Parameters<typeof crossCheck>[0], start: string, message: RegExp): void => {
    const found = problems(data);
    assert.equal(found.length, 1, found.join('\n'));
    assert.ok(found[0]!.startsWith(start), found[0]);
    assert.match(found[0]!, message);
  };

  it('finds nothing in whole data', () => assert.deepEqual(problems(madeUp([drug('novumab', [approval('n-1', '2020-05-10', 18)])])), []));
  it('finds a class that is not there', () =>
    one(madeUp([drug('novumab', [], { classes: ['nothing'] })]), 'novumab.json classes[0]: ', /class "nothing" does not exist/));
  it('finds a parent that is not there', () =>
    one(madeUp([], { classes: [drugClass('blocker', ['nothing'])] }), 'blocker.json parents[0]: ', /class "nothing"/));
  it('finds a source that is not there', () =>
    one(
      madeUp([drug('novumab', [{ ...approval('n-1', '2020', 18), sources: ['made-up', 'nowhere'] }])]),
      'novumab.json facts[0].sources[1]: ',
      /source "nowhere"/,
    ));
  it('finds an indication that is not there', () =>
    one(
      madeUp([drug('novumab', [approval('n-1', '2020', 18, { indication: 'gout' })])]),
      'novumab.json facts[0].indication: ',
      /indication "gout"/,
    ));
  it('finds a replaced fact that is not there', () =>
    one(
      madeUp([drug('novumab', [approval('n-1', '2020', 18, { supersedes: ['n-0'] })])]),
      'novumab.json facts[0].supersedes[0]: ',
      /fact "n-0"/,
    ));
  it('finds an ended approval that is not there', () =>
    one(madeUp([drug('novumab', [withdrawal('n-1', '2020', ['n-0'])])]), 'novumab.json facts[0].ends[0]: ', /fact "n-0"/));
  it('finds a fact that stands twice', () =>
    one(
      madeUp([drug('novumab', [box('n-1', '2020', true)]), drug('other', [box('n-1', '2021', true)])]),
      'other.json facts[0].id: ',
      /stands twice/,
    ));
});
