/** Texts put together from pieces: where their characters stand in the source. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SpanText } from '../../../src/core/text/spans.ts';

const SOURCE = 'A starts at 12 and B at 18.';

describe('a text put together from pieces', () => {
  const text = new SpanText();
  text.add('B', 19);
  text.insert(' starts', 20);
  text.add(' at 18.', 20);

  it('reads as its pieces', () => assert.equal(text.text, 'B starts at 18.'));
  it('knows where what was taken stands', () =>
    assert.deepEqual([text.sourceOf(0), text.sourceEndOf(text.text.length)], [19, SOURCE.length]));
  it('has inserted words stand where they are read', () => assert.deepEqual([text.sourceOf(3), text.sourceEndOf(4)], [20, 20]));
  it('has words that stand for others end where those end', () => {
    const other = new SpanText();
    other.insert('approved', 2, 14);
    assert.deepEqual(other.rangeOf(0, 'approved'.length), { start: 2, end: 14 });
  });
  it('does not show inserted words as part of the source', () => assert.equal(text.indexOf(10), undefined));
  it('keeps inserted words when it is itself taken from', () => {
    const copy = new SpanText();
    copy.addFrom(text, 1, 9);
    assert.deepEqual([copy.text, copy.sourceOf(2)], [' starts ', 20]);
    const other = new SpanText();
    other.insert('approved', 2, 14);
    copy.addFrom(other, 2, 5);
    assert.deepEqual(copy.rangeOf(8, 11), { start: 2, end: 14 });
  });

  it('marks a stretch of the source from its first to its last character, in whatever order its pieces stand', () => {
    const piece = fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 10 }), inserted: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat(60), fc.nat(60), (pieces, a, b) => {
        const spans = new SpanText();
        for (const { start, length, inserted } of pieces)
          if (inserted) spans.insert('x'.repeat(length), start);
          else spans.add('y'.repeat(length), start);
        const [from, to] = [Math.min(a, b) % spans.text.length, (Math.max(a, b) % spans.text.length) + 1];
        if (to <= from) return;
        const { start, end } = spans.rangeOf(from, to);
        assert.ok(start <= end && start >= 0 && end <= 50, `${start} to ${end}`);
        for (let i = from; i < to; i++)
          assert.ok(spans.sourceOf(i) >= start && spans.sourceEndOf(i + 1) <= end, `${i} in ${start} to ${end}`);
      }),
    );
  });
});
