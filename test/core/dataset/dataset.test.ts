import assert from 'node:assert/strict';
import { createDataset, lastDay } from '../../../src/core/dataset/dataset.ts';
import { pack, type Json } from '../../../src/core/dataset/pack.ts';
import { squeeze } from '../../../src/core/dataset/phrases.ts';
import { expandDataset } from '../../../src/core/dataset/expand.ts';
import { approval, bundled, drug, drugClass, expansion, madeUp, smallDataset } from '../support.ts';

describe('a dataset', () => {
  const data = createDataset([
    {
      ...madeUp([
        drug('bmab', [approval('b-1', '2020', 18)]),
        drug('amab', [approval('a-1', '2020', 18), expansion('a-2', '2021', 12, { supersedes: ['a-1'] })], { classes: ['narrow'] }),
      ]),
      classes: [drugClass('medicine'), drugClass('blocker', ['medicine']), drugClass('narrow', ['blocker'])],
    },
  ]);

  it('finds each fact with its subject', () =>
    assert.deepEqual(data.facts.get('b-1')?.subject, { kind: 'drug', id: 'bmab', name: 'bmab' }));
  it('knows what replaced a fact', () =>
    assert.deepEqual(
      data.supersededBy.get('a-1')?.map((f) => f.id),
      ['a-2'],
    ));
  it('counts the classes below to a class', () => assert.deepEqual([...data.classesWithin('blocker')], ['blocker', 'narrow']));
  it('counts the drugs of the classes below to a class, by name', () =>
    assert.deepEqual(
      data.membersOf('medicine').map((d) => d.id),
      ['amab', 'bmab'],
    ));
  it('has no members of a class that is not there', () => assert.deepEqual(data.membersOf('nothing'), []));
  it('counts the diseases of a family to it', () =>
    assert.deepEqual([...data.indicationsWithin('eczema')], ['eczema', 'atopic-dermatitis', 'hand-eczema']));
  it('has a word for a place it does not know', () => assert.equal(data.jurisdiction('JP').name, 'JP'));
  it('reaches to the day it is of', () => assert.equal(lastDay(data), 20240101));
  it('cannot be changed', () => assert.throws(() => Object.assign(data, { version: '2' })));
  it('ends a circle of classes', () => {
    const circle = smallDataset([], { classes: [drugClass('a', ['b']), drugClass('b', ['a'])] });
    assert.deepEqual([...circle.classesWithin('a')].sort(), ['a', 'b']);
  });
  it('can be made of nothing', () => assert.equal(createDataset([]).drugs.size, 0));
});

describe('the bundled dataset', () => {
  it('knows its version, date and disease', () => {
    assert.match(bundled().version, /^\d{4}\.\d{1,2}\.\d{1,2}/);
    assert.match(bundled().asOf, /^\d{4}-\d{2}-\d{2}$/);
    assert.equal(bundled().indication, 'atopic-dermatitis');
  });
  it('gets back the day of verification that its compact form leaves out', () => {
    const { verified, ...compact } = approval('n-1', '2020', 18);
    const kept = { ...approval('n-2', '2020', 18), verified: '2023-03-03' };
    const { sources, ...rest } = madeUp([drug('novumab', [compact as never, kept])]);
    const listed = Object.entries(sources!).map(([id, source]) => ({ id, ...source }));
    const json = [rest, listed].map((part) => squeeze(JSON.stringify(pack(part as Json)))).join('\n');
    assert.ok(verified);
    assert.deepEqual(
      expandDataset(json).drugs![0]!.facts.map((f) => f.verified),
      ['2024-01-01', '2023-03-03'],
    );
  });
});
