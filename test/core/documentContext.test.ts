import assert from 'node:assert/strict';
import { check, checker, TODAY } from './support.ts';

const found = (text: string, asOf = TODAY, reviewedKeys?: string[]): string[] =>
  checker()
    .check(text, { asOf, ...(reviewedKeys && { reviewedKeys }) })
    .map((f) => f.rule)
    .filter((rule) => rule !== 'changed-since-review');
const ONLY = 'Dupilumab is the only biologic approved for atopic dermatitis.';
const ADULTS = 'Abrocitinib is approved for adults only.';

describe('the context of a document', () => {
  it('is the place that its front matter says', () => {
    assert.equal(check(ADULTS, '2023-06-30').length, 1);
    assert.equal(check(`---\njurisdiction: EU\n---\n\n${ADULTS}`, '2023-06-30').length, 0);
    assert.equal(check(`---\njurisdiction: eu\n---\n\n${ADULTS}`, '2023-06-30').length, 0);
  });
  it('is the place of the caller when the document says none', () => assert.equal(check(ADULTS, '2023-06-30', 'EU').length, 0));
  it('is the place of the front matter before that of the caller', () =>
    assert.equal(check(`---\njurisdiction: US\n---\n\n${ADULTS}`, '2023-06-30', 'EU').length, 1));
  it('is not the place of a quotation', () => assert.equal(check(`> In the EU it is not so.\n\n${ADULTS}`, '2023-06-30').length, 1));
  it('gives way to the place that a sentence names', () => {
    assert.equal(check(`---\njurisdiction: EU\n---\n\nIn the US, abrocitinib is approved for adults only.`, '2023-06-30').length, 1);
  });
  it('is the disease that its front matter says', () => {
    const text = 'Delgocitinib is not approved in the US.';
    assert.deepEqual(found(`---\nindication: chronic hand eczema\n---\n\n${text}`), ['approval-status']);
    assert.deepEqual(found(`---\nindication: atopic-dermatitis\n---\n\n${text}`), []);
  });

  describe('whose page is dated', () => {
    const page = (more: string): string => `---\nlastReviewed: 2021-06-01\n${more}---\n\n${ONLY}`;
    it('is judged as it stands today', () => assert.deepEqual(found(page('')), ['only-first-newest']));
    it('is judged at its own day when it asks for that', () => assert.deepEqual(found(page('asOf: published\n')), []));
    it('is judged at the day asked for when that is earlier', () =>
      assert.deepEqual(found(page('asOf: published\n').replace('2021', '2022'), '2021-06-01'), []));
    it('is judged today when it asks but has no date', () =>
      assert.deepEqual(found(`---\nasOf: published\n---\n\n${ONLY}`), ['only-first-newest']));
    it('has its date under the keys of the caller', () => {
      const text = `---\npublished: 2021-06-01\nasOf: published\n---\n\n${ONLY}`;
      assert.deepEqual(found(text), ['only-first-newest']);
      assert.deepEqual(found(text, TODAY, ['published']), []);
    });
  });
});
