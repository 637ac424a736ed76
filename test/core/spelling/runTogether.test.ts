import assert from 'node:assert/strict';
import { speller } from './support.ts';

describe('words run together', () => {
  for (const [typed, apart] of [
    ['tacrolimusointment', 'tacrolimus ointment'],
    ['dupilumabinjections', 'dupilumab injections'],
    ['Withdupilumab', 'with dupilumab'],
    ['topicaltacrolimus', 'topical tacrolimus'],
    ['abrocitinibupadacitinib', 'abrocitinib upadacitinib'],
    ['upadacitinibis', 'upadacitinib is'],
  ] as const) {
    it(`${typed} is ${apart}`, () => assert.deepEqual(speller().slipOf(typed)[0]?.instead, apart));
  }
  for (const word of [
    'heparinoid',
    'morphinelike',
    'penicillinase',
    'insulinotropic',
    'theophylline',
    'andrographolide',
    'tacrolimusolium',
  ])
    it(`"${word}" is not taken apart`, () => assert.equal(speller().slipOf(word)[0]?.instead, undefined));
  it('are suggested as the name that is in them', () => assert.equal(speller().suggest('tacrolimusointment')[0]?.name, 'tacrolimus'));
  it('that nobody parted are taken apart in a time that grows with their length', () =>
    assert.deepEqual(speller().slipOf('ab'.repeat(50_000)), []));
});
