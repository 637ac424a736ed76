import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { packWords, parseWords } from '../../../src/core/spelling/words.ts';
import { bundledWords } from '../../../src/bundled.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcxyz'), minLength: 1, maxLength: 40 });

describe('the word list', () => {
  it('gives back what was packed, and nothing else', () =>
    fc.assert(
      fc.property(fc.array(word), fc.array(word), word, (names, words, other) => {
        const list = parseWords(packWords(names, words, names));
        for (const n of names) assert.ok(list.isName(n) && list.isCommon(n) && list.isWord(n), n);
        for (const w of words) assert.ok(list.isWord(w), w);
        assert.equal(list.isName(other), names.includes(other));
        assert.equal(list.isWord(other), words.includes(other) || names.includes(other));
      }),
    ));
  it('keeps names of several words, and knows each of their words', () => {
    const list = parseWords(packWords(['acetic acid', 'acetyl chloride'], ['fennel'], []));
    assert.ok(list.isName('Acetic Acid') && list.isWord('acetyl') && !list.isName('acetyl'));
  });
  it('of another format is refused', () => assert.throws(() => parseWords('words 0\na\nb'), /format 1/));
  it('that is bundled knows names the lexicon has not, and ordinary words near a name', () => {
    assert.ok(bundledWords().isName('abafungin'));
    assert.ok(bundledWords().isWord('phosphatic'));
    assert.ok(!bundledWords().isWord('dupilumabb'));
  });
});
