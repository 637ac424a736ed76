import assert from 'node:assert/strict';
import { foldGap, tokenize } from '../../../src/core/mentions/tokens.ts';

describe('tokens', () => {
  const TOKENS: [text: string, ...words: string[]][] = [
    ['IL-4Rα antagonist', 'il', '4rα', 'antagonist'],
    ["the drug's label", 'the', 'drug', 's', 'label'],
    ['0.15%', '0', '15'],
    ['naïve Ärzte', 'naïve', 'ärzte'],
    ['A–B', 'a', 'b'],
    ['😀 pills', 'pills'],
    [''],
  ];
  for (const [text, ...words] of TOKENS)
    it(`of "${text}" are ${words.join(', ') || 'none'}`, () =>
      assert.deepEqual(
        tokenize(text).map((t) => t.fold),
        words,
      ));

  it('lie where their words stand', () => {
    const text = '😀 JAK inhibitors';
    assert.deepEqual(
      tokenize(text).map((t) => text.slice(t.start, t.end)),
      ['JAK', 'inhibitors'],
    );
  });
  it('make hyphens and white space between words alike', () => {
    assert.equal(foldGap('-'), foldGap(' '));
    assert.equal(foldGap(' \n '), foldGap(' '));
    assert.notEqual(foldGap(', '), foldGap(' '));
    assert.notEqual(foldGap('/'), foldGap('-'));
  });
});
