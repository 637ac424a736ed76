import assert from 'node:assert/strict';
import { applyLevels, readConfig } from '../../src/core/config.ts';
import { ruleIds } from '../../src/core/rules.ts';

const read = (json: unknown) => readConfig('.classwise.json', typeof json === 'string' ? json : JSON.stringify(json));
const problemsOf = (json: unknown): string[] => {
  const result = read(json);
  return 'problems' in result ? result.problems.map((p) => `${p.path}: ${p.message}`) : [];
};

describe('a config', () => {
  it('is read with every setting', () => {
    const config = {
      $schema: 'x',
      jurisdiction: 'UK',
      rules: Object.fromEntries(ruleIds.map((id) => [id, 'off'])),
      reviewedKeys: ['checked'],
      naming: { names: 'INN', suffix: 'drop' },
      datasets: ['formulary.json'],
      ignore: ['archive/**'],
      accepted: [{ rule: 'count', text: 'three', before: 'all', reason: 'counted by hand' }],
    };
    assert.deepEqual(read(config), { config });
    assert.deepEqual(read({}), { config: {} });
  });
  it('may begin with a byte order mark', () => {
    assert.deepEqual(read('\uFEFF{"jurisdiction":"EU"}'), { config: { jurisdiction: 'EU' } });
  });
  it('that is no JSON is refused', () => {
    assert.match(problemsOf('{"rules":')[0]!, /^: not valid JSON: .*; correct it there$/);
  });

  it('may have comments and last commas', () => {
    const text = '// The house\n{\n  /* where */ "jurisdiction": "EU", // "US"\n  "ignore": ["http://x/**",],\n}\n';
    assert.deepEqual(read(text), { config: { jurisdiction: 'EU', ignore: ['http://x/**'] } });
  });
  it('with an acceptance that lacks its reason says so', () => {
    assert.deepEqual(problemsOf({ accepted: [{ rule: 'count', text: 'three' }] }), [
      'accepted.0.reason: the key "reason" is missing; add it',
    ]);
    assert.match(
      problemsOf({ accepted: [{ rule: 'counts', text: 'three', reason: '' }] })[0]!,
      /^accepted\.0\.rule: found "counts", expected/,
    );
    assert.match(problemsOf({ accepted: [{ line: 3 }] }).join(), /no such key; known are rule, text, before, after, reason/);
  });

  for (const json of [[], [{ jurisdiction: 'US' }]])
    it(`that is the list ${JSON.stringify(json)} is refused`, () => {
      assert.deepEqual(problemsOf(json), [': expected an object, found a list']);
    });
  it('with a list of rules is refused', () => {
    assert.deepEqual(problemsOf({ rules: [] }), ['rules: expected an object, found a list']);
    assert.deepEqual(problemsOf({ rules: ['count'] }), ['rules: expected an object, found a list']);
  });
  for (const json of [null, 7, 'text'])
    it(`that is ${JSON.stringify(json)} is refused`, () => {
      assert.match(problemsOf(JSON.stringify(json))[0]!, /^: found .*, expected an object$/);
    });

  it('with an unknown setting tells the known ones', () => {
    assert.deepEqual(problemsOf({ rule: {} }), [
      'rule: there is no such setting; known are $schema, jurisdiction, rules, reviewedKeys, naming, datasets, ignore, accepted',
    ]);
  });
  it('with an unknown rule tells the known ones', () => {
    assert.deepEqual(problemsOf({ rules: { counts: 'off' } }), [`rules.counts: there is no such rule; known are ${ruleIds.join(', ')}`]);
  });
  it('with an unknown level tells the known ones', () => {
    assert.match(problemsOf({ rules: { count: 'loud' } })[0]!, /^rules\.count: found "loud", expected .*"off".*"error"/);
  });
  it('with another naming tells what may stand there', () => {
    assert.match(problemsOf({ naming: { names: 'inn' } })[0]!, /^naming\.names: found "inn", expected .*"auto".*"INN".*"off"/);
    assert.match(problemsOf({ naming: { suffix: 'never' } })[0]!, /^naming\.suffix: found "never", expected .*"auto".*"drop"/);
    assert.deepEqual(problemsOf({ naming: { name: 'INN' } }), ['naming.name: there is no such key; known are names, suffix']);
    assert.deepEqual(problemsOf({ naming: [] }), ['naming: expected an object, found a list']);
    assert.deepEqual(problemsOf({ naming: 'INN' }), ['naming: found "INN", expected an object']);
  });
  for (const jurisdiction of ['US', 'EU', 'UK', 'JP', 'CA', 'AU'])
    it(`takes ${jurisdiction}`, () => {
      assert.deepEqual(read({ jurisdiction }), { config: { jurisdiction } });
    });
  for (const jurisdiction of ['INT', 'OTHER', 'us', ''])
    it(`refuses "${jurisdiction}" as jurisdiction`, () => {
      assert.match(problemsOf({ jurisdiction })[0]!, /^jurisdiction: found .*, expected .*"US".*"AU"/);
    });
});

describe('levels', () => {
  const finding = { rule: 'count', severity: 'warning' } as const;
  it('change or silence the findings of their rule only', () => {
    assert.deepEqual(applyLevels([finding], undefined), [finding]);
    assert.deepEqual(applyLevels([finding], { 'boxed-warning': 'off' }), [finding]);
    assert.deepEqual(applyLevels([finding], { count: 'off' }), []);
    assert.deepEqual(applyLevels([finding], { count: 'error' }), [{ ...finding, severity: 'error' }]);
  });
});
