import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { shorten } from '../../scripts/lexicon/fragments.mjs';
import { lengthen } from '../../src/core/dataset/fragments.ts';

describe('fragments', () => {
  const word = fc.constantFrom('azole', 'hydrochloride', 'α', '\t', ' Receptor Antagonist', 'x', '"', '\\', '|', 'ß');
  const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));

  it('give back every text that was shortened', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), (lines) => {
        const text = lines.join('\n');
        assert.equal(lengthen(shorten(text)).join('\n'), text);
      }),
      { numRuns: 60 },
    );
  });

  it('make a text that repeats itself short', () => {
    const text = Array.from({ length: 200 }, (_, i) => `drug${i} hydrochloride\tSelective Receptor Antagonist`).join('\n');
    assert.ok(shorten(text).length < text.length / 3, String(shorten(text).length));
  });

  it('refuse a text with one of the characters that stand for them', () => {
    assert.throws(() => shorten('a # b'), /"#" stands for fragments/);
  });
});
