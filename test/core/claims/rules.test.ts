/** Every rule's own examples: what its documentation page shows is what it does. */
import assert from 'node:assert/strict';
import { rules } from '../../../src/core/claims/rules/index.ts';
import { check, TODAY } from '../support.ts';

describe('the rules', () => {
  it('have ids of their own', () => assert.equal(new Set(rules.map((r) => r.id)).size, rules.length));

  for (const rule of rules) {
    describe(rule.id, () => {
      it('says what it means, why it matters and how to mend it', () => {
        for (const text of [rule.title, rule.means, rule.why, rule.fix]) assert.match(text, /\S{3}/);
        for (const text of [rule.means, rule.why, rule.fix]) assert.match(text, /\.$/);
      });
      it('has examples of both kinds', () => assert.ok(rule.flags.length >= 3 && rule.passes.length >= 3));

      for (const { text, asOf = TODAY, verdict } of rule.flags) {
        it(`flags ${asOf === TODAY ? '' : `as of ${asOf} `}"${text}"`, () => {
          const found = check(text, asOf).filter((f) => f.rule === rule.id);
          assert.equal(found.length >= 1, true, 'nothing was found');
          for (const f of found) {
            assert.equal(f.severity, rule.severity);
            if (verdict) assert.equal(f.verdict, verdict);
            assert.match(f.message, /^[A-Z0-9].*\.$/s);
            assert.ok(
              f.evidence.some((e) => e.url),
              'no source stands behind it',
            );
            assert.equal(f.claim.type, rule.id);
            if (f.verdict === 'outdated') assert.ok(f.claim.since && f.claim.since <= asOf, `outdated since ${f.claim.since}`);
          }
        });
      }
      for (const { text, asOf = TODAY } of rule.passes) {
        it(`does not flag ${asOf === TODAY ? '' : `as of ${asOf} `}"${text}"`, () => {
          assert.deepEqual(
            check(text, asOf).map((f) => `${f.rule}: ${f.message}`),
            [],
          );
        });
      }
    });
  }
});
