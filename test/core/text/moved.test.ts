import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moved } from '../../../src/core/text/moved.ts';

const edit = (rangeOffset: number, rangeLength: number, text: string) => ({ rangeOffset, rangeLength, text });
const word = { start: 10, end: 15 };

describe('a place after edits', () => {
  it('moves with what is put in or taken out before it', () => {
    assert.deepEqual(moved(word, [edit(10, 0, 'ab')]), { start: 12, end: 17 });
    assert.deepEqual(moved(word, [edit(4, 6, 'a')]), { start: 5, end: 10 });
  });
  it('stays when something behind it changes', () => {
    assert.deepEqual(moved(word, [edit(15, 3, 'x')]), word);
  });
  it('is gone when an edit reaches into it', () => {
    for (const into of [edit(12, 0, 'x'), edit(9, 2, ''), edit(14, 4, ''), edit(0, 30, 'y')]) assert.equal(moved(word, [into]), undefined);
  });
  it('takes edits one after the other', () => {
    assert.deepEqual(moved(word, [edit(20, 1, ''), edit(0, 0, 'abc'), edit(0, 1, '')]), { start: 12, end: 17 });
    assert.equal(moved(word, [edit(0, 0, 'abcdefghij'), edit(21, 1, '')]), undefined);
  });
  it('keeps its other properties', () => {
    assert.deepEqual(moved({ ...word, rule: 'count' }, [edit(0, 1, '')]), { start: 9, end: 14, rule: 'count' });
  });
  it('holds the same words as before, whatever the edit', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz';
    const at = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(at, at, fc.string({ maxLength: 5 }), ([start, end], [from, to], put) => {
        const after = text.slice(0, from) + put + text.slice(to);
        const place = moved({ start, end }, [edit(from, to - from, put)]);
        if (place) assert.equal(after.slice(place.start, place.end), text.slice(start, end));
        else assert.ok(from < end && to > start);
      }),
    );
  });
});
