/** Work grows with the length of a text, never with its square: twice the text takes less than three times the time. */
import assert from 'node:assert/strict';
import { splitSentences } from '../src/core/text/sentences.ts';
import { findAges } from '../src/core/text/ages.ts';
import { findDates } from '../src/core/text/dates.ts';
import { readProse } from '../src/core/text/prose.ts';
import { check } from '../test/core/support.ts';
import { LONG_MARKUP, LONG_PROSE, type Long } from '../test/support/hostile/long.ts';

const repeat = (piece: string) => (n: number) => piece.repeat(Math.ceil(n / piece.length));

/** What is read, and texts of about `n` characters to read. */
const CASES: readonly [string, (text: string) => unknown, Readonly<Record<string, Long>>][] = [
  ['checking', (text) => check(text), LONG_PROSE],
  ['reading prose', (text) => readProse(text), LONG_MARKUP],
  [
    'splitting sentences',
    splitSentences,
    { stops: (n) => `a${'.'.repeat(n)}x`, 'stops and blanks': (n) => `a${'.'.repeat(n)}${' '.repeat(n)}x` },
  ],
  ['finding ages', findAges, { 'a number and blanks': (n) => `12${' '.repeat(n)}x`, words: repeat('adults ') }],
  ['finding dates', findDates, { years: repeat('2020 '), 'a month and blanks': (n) => `May${' '.repeat(n)}x` }],
];

/** Milliseconds, the best of three. */
function best(work: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** A text that takes long enough to be measured, or one so long that what it takes does not matter. */
const MEASURABLE = 12;
const LONGEST = 200_000;

describe('time grows with the length of the text', () => {
  for (const [what, read, texts] of CASES) {
    for (const [name, make] of Object.entries(texts)) {
      it(`${what}: ${name}`, () => {
        let length = 25_000;
        let time = best(() => read(make(length)));
        while (time < MEASURABLE && length < LONGEST) {
          length *= 2;
          time = best(() => read(make(length)));
        }
        if (time < MEASURABLE) return;
        const ratio = (): number => best(() => read(make(2 * length))) / best(() => read(make(length)));
        // A busy machine may slow one measurement; a square never gets better.
        let least = ratio();
        for (let i = 0; i < 3 && least >= 3; i++) least = Math.min(least, ratio());
        assert.ok(least < 3, `twice ${length} characters took ${least.toFixed(1)} times as long (${time.toFixed(0)} ms for once)`);
      });
    }
  }
});
