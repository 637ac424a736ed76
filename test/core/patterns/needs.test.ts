/** What is read off a pattern's source. */
import assert from 'node:assert/strict';
import { branchesOf } from '../../../src/core/patterns/needs.ts';

describe('what a pattern needs in a text', () => {
  const cases: readonly [RegExp, string, string[][][]][] = [
    [/\bapproved\b/i, 'a word', [[[' approved ']]]],
    [/\b(?:has|have)\s+approval\b/, 'words in a row, as one, and by the last of them', [[[' has appro', ' have appr'], [' approval ']]]],
    [/\blicen[cs]ed?\b/, 'spellings', [[[' licenced ', ' licence ', ' licensed ', ' license ']]]],
    [/\bapproved\b|\bon the market\b/, 'branches, each by itself', [[[' approved ']], [[' on the ma'], [' market ']]]],
    [/\bnot\s+(?:\w+\s+){0,3}approved\b/, 'a word behind words that are not told', [[[' not '], [' approved ']]]],
    [/\bphase\s+(?=[23]\b)/, 'what is looked at ahead', [[[' phase 0 '], [' phase ']]]],
    [
      /(?<=\b(?:its|the)\s)label/,
      'what is looked at behind',
      [
        [
          [' its ', ' the '],
          [' its label', ' the label'],
        ],
      ],
    ],
    [
      /(?<![\w-])\d{1,2}(?=\s)/,
      'numbers, digit by digit',
      [
        [
          [' 0 ', ' 00 '],
          [' 0', ' 00'],
        ],
      ],
    ],
    [/(?<!un)approved/, 'nothing of what must not stand there', [[]]],
    [/\b(?:un)?approved\b/, 'both with and without what may be left out', [[[' unapprove', ' approved ']]]],
    [/\bno(?:ne)?\b|\bcan['’]t\b/u, 'short words and apostrophes', [[[' none ', ' no ']], [[' can t ']]]],
    [/\b[\u0061-\u007A]bc\b|\b[\x61-\x7A]bc\b|\b[+-\]]abc\b/, 'nothing of a range, however it is written', [[], [], []]],
    [/\b[\s-]abc\b/, 'a blank of what is none of a word', [[[' abc ']]]],
    [/[a-z]+\d/, 'nothing where nothing is told', [[]]],
    [/\p{L}+itis\b|\b\x41BC|\b\u0041BC/u, 'nothing of escapes for kinds of letters', [[], [[' abc']], [[' abc']]]],
  ];
  for (const [pattern, means, needs] of cases) it(`${pattern.source}: ${means}`, () => assert.deepEqual(branchesOf(pattern.source), needs));
});
