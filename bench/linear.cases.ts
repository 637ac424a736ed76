/** Work grows with the length of a text, never with its square: twice the text takes less than three times the time. */
import assert from 'node:assert/strict';
import { splitSentences } from '../src/core/text/sentences.ts';
import { findAges } from '../src/core/text/ages.ts';
import { findDates } from '../src/core/text/dates.ts';
import { readProse } from '../src/core/text/prose.ts';
import { check } from '../test/core/support.ts';

const PARAGRAPH =
  'Dupilumab is approved for adults and children aged 6 to 11 years with atopic dermatitis since 2017. It is a biologic (an IL-4 inhibitor), and tralokinumab was approved in December 2021 by the FDA. ';
const repeat = (piece: string) => (n: number) => piece.repeat(Math.ceil(n / piece.length));

/** What is read, and texts of about `n` characters to read. */
const CASES: readonly [string, (text: string) => unknown, Record<string, (n: number) => string>][] = [
  [
    'checking',
    (text) => check(text),
    {
      'one long paragraph': repeat(PARAGRAPH),
      'one long sentence': repeat(PARAGRAPH.replaceAll('.', ',')),
      'many names': repeat('dupilumab '),
      'names of two systems': repeat('Cyclosporine works. Ciclosporin does. '),
      'many ages': repeat('12 years and older '),
      'many dates': repeat('1 May 2020 '),
      'many numbers': repeat('12 '),
      'many "and"': repeat('and '),
      'one long word': repeat('a'),
      'many exceptions': repeat('unlike dupilumab and '),
      'many places with ages': (n) => `Dupilumab: ${repeat('US from 2 years, ')(n)}`,
      'many dated entries': repeat('May 2019: Dupilumab is approved from 12 years. '),
      'many dated headings': repeat('## May 2019\n\nDupilumab is approved.\n\n'),
      'many answers to choose from': (n) => `Which of the following is true?\n\n${repeat('- Dupilumab is a steroid.\n')(n)}`,
      'many denials': repeat('that is not true, '),
    },
  ],
  [
    'reading prose',
    (text) => readProse(text),
    {
      'shortcodes without end': repeat('{{<'),
      'shortcodes without end, with blanks': repeat('{{< '),
      'fences without end': repeat('::: {'),
      'citation keys': repeat('[@a; '),
      'bare keys': repeat('@a '),
      dollars: repeat('$$'),
      'dollars apart': repeat(' $a'),
      braces: repeat('{'),
      brackets: repeat('['),
      parentheses: repeat('('),
      quotes: repeat(`'"`),
      asterisks: repeat('*'),
      'strong without end': repeat('**a'),
      'links without end': repeat('[a]('),
      'labels without end': repeat('[a]['),
      'comments without end': repeat('<!-- '),
      'comments without end in a line': (n) => `a ${'<!-- '.repeat(n / 5)}`,
      'blanks before no line break': (n) => `a${' '.repeat(n)}x`,
      'reference headings': repeat('References\n\n'),
    },
  ],
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
