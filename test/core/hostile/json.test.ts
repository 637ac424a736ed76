/** Configs and datasets are data, never code: whatever stands in them becomes a clear problem, and nothing else changes. */
import assert from 'node:assert/strict';
import { createChecker } from '../../../src/core/checker.ts';
import { readConfig } from '../../../src/core/config.ts';
import { withUserData } from '../../../src/core/dataset/userData.ts';
import type { Problem } from '../../../src/core/dataset/validate.ts';
import { blankComments, withoutComments } from '../../../src/core/json/comments.ts';
import { addToList, setKey } from '../../../src/core/json/edits.ts';
import { applyEdits } from '../../../src/core/nameRules/bulk.ts';
import { approval, drug, madeUp, TODAY } from '../support.ts';

const base = madeUp([drug('novumab', [approval('n-1', '2020-05-10', 18)])]);
const ofConfig = (text: string): readonly Problem[] => {
  const read = readConfig('.classwise.json', text);
  return 'problems' in read ? read.problems : [];
};
const ofDataset = (text: string): readonly Problem[] => withUserData(base, [{ file: 'own.json', text }]).problems;

describe('JSON nested without end', () => {
  const DEEP = 200_000;
  const lists = '['.repeat(DEEP) + ']'.repeat(DEEP);
  const objects = '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP);
  const wrapped = (text: string): string[] => [
    text,
    `{"accepted":[${text}]}`,
    `{"rules":{"count":${text}}}`,
    `{"drugs":[{"facts":[${text}]}]}`,
  ];

  for (const [what, read, file] of [
    ['config', ofConfig, '.classwise.json'],
    ['dataset', ofDataset, 'own.json'],
  ] as const)
    it(`is one clear problem of a ${what}`, () => {
      for (const text of [...wrapped(lists), ...wrapped(objects)]) {
        assert.deepEqual(read(text), [
          { file, path: '', message: 'nested more than 64 levels deep; no config or dataset is: correct it there' },
        ]);
      }
    });
  it('and never closed is no valid JSON', () => {
    for (const text of ['['.repeat(DEEP), '{"a":'.repeat(DEEP)]) assert.match(ofConfig(text)[0]!.message, /^not valid JSON/);
  });
  it('is not written into', () => {
    for (const text of [lists, objects]) {
      assert.equal(setKey(`{"a":${text}}`, 'jurisdiction', 'US'), undefined);
      assert.equal(addToList(`{"a":${text}}`, 'accepted', {}), undefined);
    }
  });
});

describe('JSON without measure', () => {
  it('is told with the first of its problems', () => {
    const drugs = Array.from({ length: 50_000 }, () => ({ x: 1 }));
    assert.equal(ofDataset(JSON.stringify({ drugs })).length, 100);
    assert.equal(ofConfig(JSON.stringify({ accepted: drugs })).length, 100);
  });
  it('is told in a few words', () => {
    for (const problem of [
      ...ofConfig(JSON.stringify({ jurisdiction: 'x'.repeat(5e6) })),
      ...ofDataset(JSON.stringify({ asOf: 'x'.repeat(5e6) })),
    ])
      assert.ok(problem.message.length < 300, problem.message.slice(0, 400));
  });
  const REPEATED: readonly (readonly [what: string, text: string])[] = [
    ['a string of millions', `"${'x'.repeat(2e7)}"`],
    ['escapes by the million', `"${'\\n'.repeat(1e7)}"`],
    ['escaped quotation marks that close nothing', '"\\'.repeat(2e6)],
    ['comments that close nothing', '/* '.repeat(1e6)],
    ['comments on lines of their own', '// a\n'.repeat(1e6)],
    ['slashes', '/'.repeat(4e6)],
    ['commas', ', '.repeat(1e6)],
  ];
  for (const [what, text] of REPEATED)
    it(`is read in one go: ${what}`, function () {
      this.timeout(4000);
      assert.equal(withoutComments(text).length, text.length);
    });
  it('is edited in one go: a line of slashes behind the last entry', function () {
    this.timeout(2000);
    const text = `{\n  "jurisdiction": "US"\n  ${'/'.repeat(200)}\n}`;
    const edited = applyEdits(text, addToList(text, 'accepted', { rule: 'count' })!);
    assert.deepEqual(JSON.parse(withoutComments(edited)), { jurisdiction: 'US', accepted: [{ rule: 'count' }] });
    assert.ok(edited.includes('/'.repeat(200)));
  });
});

describe('comments in JSON', () => {
  const CASES: readonly (readonly [text: string, bare: string])[] = [
    ['{ "a": 1 } // b', '{ "a": 1 }     '],
    ['{ /* a */ "b": 1 }', '{         "b": 1 }'],
    ['"// a" "/* b */"', '"// a" "/* b */"'],
    ['"a \\" // b" // c', '"a \\" // b"     '],
    ['// a\r\n1', '    \r\n1'],
    ['/* a\nb */1', '    \n    1'],
    ['/* a', '/* a'],
    ['1 / 2', '1 / 2'],
    ['"a // b\n// c', '"a // b\n    '],
  ];
  for (const [text, bare] of CASES) it(`are blanks: ${JSON.stringify(text)}`, () => assert.equal(blankComments(text), bare));
});

describe('names that every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  const own = (id: string, more: object = {}): string =>
    JSON.stringify(drug('mymab', [{ ...approval('m-1', '2021-01-01', 18), ...more, sources: [id] }]));

  afterEach('nothing was added to them', () => {
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.deepEqual(Object.keys(Object.prototype), []);
  });
  for (const name of NAMES) {
    it(`are no settings, rules or fields: ${name}`, () => {
      const value = '{ "polluted": 1 }';
      assert.match(ofConfig(`{ "${name}": ${value} }`)[0]!.message, /there is no such setting/);
      assert.match(ofConfig(`{ "rules": { "${name}": "off" } }`)[0]!.message, /there is no such rule/);
      assert.match(ofDataset(`{ "${name}": ${value} }`)[0]!.message, /is not a field here/);
    });
    it(`are no sources that a fact could name: ${name}`, () => {
      assert.ok(ofDataset(own(name)).length > 0);
    });
    it(`are words like any other where facts name targets: ${name}`, () => {
      const mechanism = {
        id: 'm-2',
        kind: 'mechanism',
        jurisdiction: 'INT',
        summary: 'Works.',
        sources: ['made-up'],
        verified: '2024-01-01',
        action: 'inhibits',
        targets: [name],
      };
      const { dataset, problems } = withUserData(base, [{ file: 'own.json', text: JSON.stringify(drug('mymab', [mechanism as never])) }]);
      assert.deepEqual(problems, []);
      const text = `Mymab inhibits IL-13. Mymab blocks JAK. IL-13 is a receptor. ${name}: mymab. &${name}; Mymab.`;
      assert.doesNotThrow(() => createChecker(dataset).check(text, { asOf: TODAY }));
    });
    it(`are words like any other in a document: ${name}`, () => {
      const text = `---\n${name}: x\nreviewed: ${name}\njurisdiction: ${name}\n---\n\n&${name}; [^${name}] [@${name}] novumab ${name} {${name}=1} <${name}>\n\n<!-- classwise-disable-line ${name} -->`;
      const checker = createChecker(withUserData(base, []).dataset);
      const options = { asOf: TODAY, reviewedKeys: [name] };
      assert.doesNotThrow(() => [checker.review(text, options), checker.lastReview(text, options)]);
      assert.equal(checker.mentions(text).length, 1);
      assert.equal(checker.lookUp(name), undefined);
      assert.equal(checker.card({ kind: 'drug', id: name }, options), undefined);
      assert.equal(checker.card({ kind: 'class', id: name }, options), undefined);
    });
  }
});
