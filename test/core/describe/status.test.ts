import assert from 'node:assert/strict';
import { statusInWords, type PlaceSaidBy } from '../../../src/core/describe/status.ts';
import type { Jurisdiction } from '../../../src/core/dataset/schema.ts';
import { bundled } from '../support.ts';

const status = (today: string, jurisdiction: Jurisdiction = 'US', saidBy: PlaceSaidBy = 'nobody') =>
  statusInWords({ asOf: '2026-01-10', jurisdiction: bundled().jurisdiction }, { jurisdiction, saidBy }, today);

describe('the status', () => {
  it('says the place and the month of the data', () => {
    assert.equal(status('2026-02-01').text, 'US · data Jan 2026');
    assert.equal(status('2026-02-01', 'JP').text, 'JP · data Jan 2026');
  });
  const SAID: [PlaceSaidBy, RegExp][] = [
    ['front-matter', /^Judged for the European Union, as the front matter of this document says/],
    ['project', /as \.classwise\.json says\.$/],
    ['folder', /as the setting of this folder says\.$/],
    ['workspace', /as the setting of this workspace says\.$/],
    ['user', /as your setting says\.$/],
    ['text', /the one place that this document names\.$/],
    ['nobody', /because nothing says otherwise\.$/],
  ];
  for (const [saidBy, words] of SAID)
    it(`tells that the place comes from: ${saidBy}`, () => assert.match(status('2026-02-01', 'EU', saidBy).details[0]!, words));

  it('reads well aloud, without signs', () => {
    assert.equal(
      status('2026-02-01').label,
      'Classwise. Judged for the United States, because nothing says otherwise. Facts as of 10 January 2026.',
    );
  });
  it('says when the data is more than six months old, and how old', () => {
    assert.deepEqual([status('2026-07-12').old, status('2026-07-13').old], [false, true]);
    const old = status('2026-09-10');
    assert.equal(old.text, 'US · old data Jan 2026');
    assert.match(old.details[1]!, /^The facts are of 10 January 2026, 8 months old; newer approvals are not known/);
    assert.match(old.label, /8 months old/);
  });
});
