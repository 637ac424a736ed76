import assert from 'node:assert/strict';
import { acceptanceOf, type Accepted } from '../../src/core/accepted.ts';
import { checker, TODAY } from './support.ts';

const BOX = 'Upadacitinib has no boxed warning.';
const check = (source: string, accepted: readonly Accepted[] = []) => checker().check(source, { asOf: TODAY, accepted });
const accept = (source: string, reason = 'it is so'): Accepted => acceptanceOf(source, check(source)[0]!, reason);

describe('an accepted finding', () => {
  it('is known by its rule, its words and its neighbours', () => {
    assert.deepEqual(accept(`In the guide it says: ${BOX} The rest follows here, and more.\n`), {
      rule: 'boxed-warning',
      text: 'has no boxed warning',
      before: 'guide it says: Upadacitinib',
      after: '. The rest follows',
      reason: 'it is so',
    });
    assert.deepEqual(accept(BOX), {
      rule: 'boxed-warning',
      text: 'has no boxed warning',
      before: 'Upadacitinib',
      after: '.',
      reason: 'it is so',
    });
  });

  const entry = accept(`The label says: ${BOX} Really.\n`);
  const KEPT: [what: string, source: string][] = [
    ['where it was', `The label says: ${BOX} Really.\n`],
    ['on another line', `Before.\n\nAnd more.\n\nThe label says: ${BOX} Really.\n`],
    ['when the line is broken', `The label\nsays: Upadacitinib has\nno boxed warning.\nReally.\n`],
    ['when its words are emphasised', `The **label** says: *Upadacitinib* has no boxed warning. Really.\n`],
    ['when the paragraph grows', `So it is. The label says: ${BOX} Really. Yes.\n`],
  ];
  for (const [what, source] of KEPT)
    it(`stays accepted ${what}`, () => {
      assert.equal(check(source).length, 1);
      assert.deepEqual(check(source, [entry]), []);
    });

  const SHOWN: [what: string, source: string][] = [
    ['when its words change', 'The label says: Upadacitinib does not have a boxed warning. Really.\n'],
    ['when its neighbours change', `The page says: ${BOX} Really.\n`],
    ['when it is said of another drug', 'The label says: Abrocitinib has no boxed warning. Really.\n'],
  ];
  for (const [what, source] of SHOWN)
    it(`is shown again ${what}`, () => {
      assert.equal(check(source).length, 1);
      assert.equal(check(source, [entry]).length, 1);
    });

  it('accepts nothing of another rule', () => {
    assert.equal(check(`The label says: ${BOX} Really.\n`, [{ ...entry, rule: 'count' }]).length, 1);
  });
});
