/** The gate may open for nothing; it may never stay closed before a text in which the patterns match. */
import assert from 'node:assert/strict';
import * as path from 'node:path';
import fc from 'fast-check';
import { readSets } from '../../../bench/accuracy/sets.ts';
import { rules } from '../../../src/core/claims/rules/index.ts';
import { splitClauses } from '../../../src/core/claims/reading/clauses.ts';
import { sentencesOf } from '../../../src/core/claims/reading/sentences.ts';
import { countNames } from '../../../src/core/document/counted.ts';
import { documentContext } from '../../../src/core/documentContext.ts';
import { createNames } from '../../../src/core/names.ts';
import { readProse } from '../../../src/core/text/prose.ts';
import { prepareGate, type Cues } from '../../../src/core/patterns/gate.ts';
import { bundled, TODAY } from '../support.ts';

const cuesOf = (rule: (typeof rules)[number]): Cues => (typeof rule.cues === 'function' ? rule.cues(bundled()) : rule.cues);
const matches = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0;
  return pattern.test(text);
};

describe('the gate', () => {
  const gate = prepareGate([[/\bapproved\b/i], [[/\bnot\b/, /\bapproved\b/]], [/\bphase\s+[1-4]\b/]]);
  const cases: Record<string, number> = {
    'It is Approved.': 0b001,
    'It is not yet approved.': 0b011,
    'It is unapproved, and not liked.': 0,
    'In phase  3.': 0b100,
    'In PHASE  3.': 0,
    '': 0,
    approved: 0b001,
  };
  for (const [text, open] of Object.entries(cases)) it(`opens ${open.toString(2)} for "${text}"`, () => assert.equal(gate(text), open));

  it('forgets a text before it reads the next one', () => {
    assert.equal(gate('not'), 0);
    assert.equal(gate('approved'), 0b001);
  });

  it('reads a long text behind a short one', () => assert.equal(gate(`${'word '.repeat(5000)}approved`), 0b001));

  it('keeps apart more strings than 16 bits can count', () => {
    const word = (i: number): string => [...String(i).padStart(6, '0')].map((d) => 'abcdefghij'[Number(d)]).join('');
    const many = prepareGate([Array.from({ length: 70_000 }, (_, i) => new RegExp(`\\b${word(i)}\\b`)), [/\bzebra\b/]]);
    assert.deepEqual([many('zebra'), many(word(69_999)), many(word(70_000)), many(word(1))], [2, 1, 0, 1]);
  });

  it('tries a pattern that needs nothing', () => {
    const open = prepareGate([[/[a-z]/]]);
    assert.deepEqual([open(''), open('1'), open('a')], [0, 0, 1]);
  });

  it('tries no pattern for readers that do not want it', () => assert.equal(prepareGate([[/[a-z]/], [/[a-z]/]], 0b10)(''), 0b01));

  it('looks behind the first ten signs as well', () => {
    const open = prepareGate([[/\bthe\s+last\s+word\s+on\b/]], 0);
    assert.deepEqual([open('the last word, on'), open('the last year, word for word')], [1, 0]);
  });

  it('knows its own strings from those of other gates', () => {
    const [one, two] = [prepareGate([[/\balpha\b/]]), prepareGate([[/\bbeta\b/], [/\balpha\b/]])];
    assert.deepEqual([one('alpha beta'), two('alpha beta'), one('beta'), two('beta')], [1, 0b11, 0, 1]);
  });

  it('finds what a gate made later asks for in the text searched last', () => {
    assert.equal(prepareGate([[/\bgamma\b/]])('delta'), 0);
    assert.equal(prepareGate([[/\bdelta\b/]])('delta'), 1);
  });

  it('asks for readers by their bits', () => {
    const open = prepareGate([[/\bone\b/], [/\bone\b/, /\btwo\b/], [[/\bone\b/, /\btwo\b/]]]);
    assert.deepEqual([open('one'), open('two'), open('one two'), open('one two', 0b101), open('one', 0)], [0b011, 0b010, 0b111, 0b101, 0]);
  });

  it('is open where a pattern matches in a piece of the text', () => {
    const open = prepareGate([[/^\W*approved\b/], [/\blabel$/], [/(?<!\bnot\s)\bsold\b/]]);
    assert.equal(open('It is not sold, but approved, by its label, as such'), 0b111);
  });
});

describe('the gate of the rules', function () {
  this.timeout(60_000);

  it('is open for every labelled sentence in which all patterns of a cue match', () => {
    const sentences = readSets(path.resolve('bench/accuracy')).flatMap((set) => set.documents.flatMap((d) => d.cases.map((c) => c.text)));
    const gate = prepareGate(rules.map(cuesOf));
    let seen = 0;
    for (const text of sentences) {
      const open = gate(text);
      rules.forEach((rule, i) => {
        const cue = cuesOf(rule).find((c) => [c].flat().every((pattern) => matches(pattern, text)));
        if (cue === undefined) return;
        seen++;
        assert.ok(open & (1 << i), `${rule.id} is closed for "${text}", in which ${[cue].flat().join(' and ')} match`);
      });
    }
    assert.ok(seen > 2000, `${seen} matches`);
  });

  it('is open, or the rule asks for more, wherever a rule reads a claim', () => {
    const dataset = bundled();
    const gate = prepareGate(rules.map(cuesOf));
    const names = createNames(dataset, {});
    let seen = 0;
    for (const { text } of readSets(path.resolve('bench/accuracy')).flatMap((set) => set.documents)) {
      const prose = readProse(text);
      const named = prose.blocks.map(names.known);
      const blocks = { blocks: prose.blocks, named };
      const context = documentContext(dataset, prose.frontMatter, countNames(blocks), { asOf: TODAY });
      for (const { sentence } of sentencesOf(blocks, context).sentences) {
        const open = gate(sentence.text);
        rules.forEach((rule, i) => {
          const claims = splitClauses(sentence).flatMap((clause) => rule.read(clause));
          if (claims.length === 0) return;
          seen++;
          assert.ok(open & (1 << i) || rule.also?.(sentence), `${rule.id} reads a claim in "${sentence.text}", but is not called for it`);
        });
      }
    }
    assert.ok(seen > 1000, `${seen} sentences with claims`);
  });

  // Of the patterns for which fast-check can write matching texts: those without a look ahead or behind. Word boundaries are left to chance.
  const patterns = rules.flatMap((rule) => cuesOf(rule).flatMap((cue) => [cue].flat()));
  const written = patterns.flatMap((pattern) => {
    try {
      return [
        { pattern, matching: fc.stringMatching(new RegExp(pattern.source.replaceAll('\\b', ''), pattern.flags.replace(/[gi]/g, ''))) },
      ];
    } catch {
      return [];
    }
  });

  it('is open for texts written to match a pattern', () => {
    let seen = 0;
    for (const { pattern, matching } of written) {
      const gate = prepareGate([[pattern]]);
      const open = fc.property(matching, fc.string({ unit: 'grapheme', maxLength: 6 }), fc.boolean(), (match, beside, loud) => {
        const text = `${beside} ${loud ? match.toUpperCase() : match} ${beside}`;
        if (!matches(pattern, text)) return;
        seen++;
        assert.equal(gate(text), 1);
      });
      fc.assert(open, { numRuns: 100 });
    }
    assert.ok(written.length > 30 && seen > 1000, `${seen} matches of ${written.length} out of ${patterns.length} patterns`);
  });
});
