import assert from 'node:assert/strict';
import { reviewRules } from '../../../src/core/review/rule.ts';
import { checker, TODAY } from '../support.ts';

const found = (text: string) =>
  checker()
    .check(text, { asOf: TODAY })
    .filter((f) => reviewRules.some((rule) => rule.id === f.rule));

describe('the rules about the review date', () => {
  for (const rule of reviewRules) {
    describe(rule.id, () => {
      it('says what it means, why it matters and how to mend it', () => {
        for (const text of [rule.means, rule.why, rule.fix]) assert.match(text, /\S{3}.*\.$/s);
        assert.ok(rule.flags.length >= 3 && rule.passes.length >= 3);
      });
      for (const { text } of rule.flags)
        it(`flags "${text}"`, () => {
          const [finding, ...others] = found(text);
          assert.deepEqual([finding?.rule, finding?.severity, others.length], [rule.id, rule.severity, 0]);
          assert.match(finding!.message, /^["A-Z\d].*\.$/s);
        });
      for (const { text } of rule.passes) it(`does not flag "${text}"`, () => assert.deepEqual(found(text), []));
    });
  }
});
