import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { distanceFrom } from '../../../src/core/spelling/bitDistance.ts';
import { letterCost } from '../../../src/core/spelling/letterCost.ts';
import { soundOf } from '../../../src/core/spelling/sound.ts';

/** Edit distance as the textbook has it. */
function textbook(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]));
    row = next;
  }
  return row[b.length]!;
}

const word = fc.string({ unit: fc.constantFrom(...'abcdeimnorst '), maxLength: 31 });

describe('edit distance in bits', () => {
  it('is the textbook distance of words up to 31 letters', () =>
    fc.assert(fc.property(word, word, (a, b) => assert.equal(distanceFrom(a)(b), textbook(a, b)))));

  it('to a beginning is that of the nearest beginning of about its length', () =>
    fc.assert(
      fc.property(word, word, (a, b) => {
        const lengths = [-1, 0, 1, 2].map((more) => a.length + more).filter((n) => n >= 0 && n <= b.length);
        if (a.length === 0 || lengths.length === 0) return;
        assert.equal(distanceFrom(a, true)(b), Math.min(...lengths.map((n) => textbook(a, b.slice(0, n)))));
      }),
    ));
});

describe('the cost of a slip', () => {
  it('is nothing for the same word, and the same both ways', () =>
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(letterCost(a, a), 0);
        assert.ok(Math.abs(letterCost(a, b) - letterCost(b, a)) < 1e-9);
      }),
    ));
  it('is something for another word', () => fc.assert(fc.property(word, word, (a, b) => assert.ok(a === b || letterCost(a, b) > 0))));

  for (const [name, lighter, heavier] of [
    ['dupilumab', 'dupillumab', 'dupilfumab'],
    ['dupilumab', 'dupilemab', 'dupiltmab'],
    ['dupilumab', 'dupliumab', 'dlpiuumab'],
    ['prednisone', 'prednizone', 'prednikone'],
    ['metoprolol', 'metropolol', 'metotrolol'],
    ['pravastatin', 'pravastin', 'pravasttt'],
    ['warfarin', 'warfarine', 'warfarink'],
    ['theophylline', 'teophylline', 'theopylline'.replace('h', 'x')],
  ] as const) {
    it(`${lighter} is nearer to ${name} than ${heavier}`, () => assert.ok(letterCost(name, lighter) < letterCost(name, heavier)));
  }
});

describe('the sound of a name', () => {
  for (const [a, b] of [
    ['xanax', 'zanaks'],
    ['phenytoin', 'fenytoin'],
    ['fosamax', 'fosamacks'],
    ['lasix', 'lassicks'],
    ['amoxicillin', 'amoxicilin'],
    ['chlorambucil', 'klorambucil'],
    ['seroquel', 'serokel'],
    ['psilocybin', 'silocibin'],
    ['amlodipine', 'amlodipin'],
  ] as const) {
    it(`of ${a} is that of ${b}`, () => assert.equal(soundOf(a), soundOf(b)));
  }
  it('keeps other consonants apart', () => assert.notEqual(soundOf('clonidine'), soundOf('clozapine')));
});
