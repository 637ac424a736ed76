/** Whatever a text holds, everything that the editor asks of it answers, and what is found lies on whole characters and the right words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as path from 'node:path';
import { readSets } from '../../../bench/accuracy/sets.ts';
import { bundled as carried, bundledDataset } from '../../../src/bundled.ts';
import { createChecker, type Finding, type SourceMention } from '../../../src/core/checker.ts';
import { createDataset } from '../../../src/core/dataset/dataset.ts';
import { cardToHover } from '../../../src/core/describe/render.ts';
import { readProse } from '../../../src/core/text/prose.ts';
import { LONG_MARKUP, LONG_ODDITIES, LONG_PROSE } from '../../support/hostile/long.ts';
import { TODAY } from '../support.ts';

/** As it is shipped: with the lexicon and the word list behind the data. */
const checker = createChecker(createDataset([bundledDataset()]), carried);
const OPTIONS = { asOf: TODAY };
const PARTS = new Set(['class', 'status', 'boxed-warning', 'sources', 'more']);

/** Characters that are not seen, turn the text around, or are only half there. */
const UNSEEN =
  '\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD|\u202A|\u202B|\u202D|\u202E|\u202C|\u2066|\u2067|\u2068|\u2069|\u061C|\0|\uD83D|\uDE00|\u0301|\u2028|\u2029|\u0085|\v|\f|\uFFFC|\uFFFD|\uFFFF|\u{10FFFF}|\x1B[31m'.split(
    '|',
  );
const OPENERS =
  '(|[|{|<|"|“|*|**|_|`|```|~~~|~~|$|$$|<!--|<![CDATA[|<?|<a href="|{{<|{/*|:::|![|[^1]:|[a]: <|> |- |  - |1. |# ||a||---\n|&#|&constructor;|&#x110000;|@|\\|http://a.b/(|classwise-disable|<!-- classwise-disable -->'.split(
    '|',
  );
const NAMES = [
  'dupilumab',
  'Rinvoq',
  'JAK inhibitors',
  'amoxicillin',
  'upadacitnib',
  'topical calcineurin inhibitor',
  'Ciclosporin',
  'cyclosporine',
];
const WORDS =
  ' | |\n|\n\n|\r| is the only biologic approved in the US |. |, | aged 12 years and older | since 2017 | mg |Last reviewed: October 2023|a'.split(
    '|',
  );

const piece = fc.oneof(
  fc.constantFrom(...UNSEEN),
  fc.constantFrom(...OPENERS),
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
  // A name with something unseen within.
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...UNSEEN), fc.nat(12))
    .map(([name, c, at]) => name.slice(0, at) + c + name.slice(at)),
);
const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(piece, fc.integer({ min: 2, max: 300 }), piece).map(([p, n, end]) => p.repeat(n) + end) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 100 }) },
);
/** What stands between the pieces of sentences that were cut: marks, as people type them, and words that lead on. */
const SEAMS = [
  '',
  ' ',
  '--',
  '-',
  ' – ',
  '...',
  '/',
  ', ',
  ': ',
  '; ',
  ' (',
  ') ',
  '"',
  '%',
  "'s ",
  ' and ',
  ' or ',
  ' but not ',
  ' than ',
  ' it ',
];
const settings = { numRuns: 200, seed: 20261122, endOnFailure: false } as const;

/** No place may lie between the halves of a character. */
function assertWhole(text: string, { start, end }: Pick<Finding, 'start' | 'end'>): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
  for (const at of [start, end])
    assert.ok(!(/[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')), `${at} is within a character`);
}

function assertFindings(text: string, findings: readonly Finding[]): void {
  for (const f of findings) {
    assertWhole(text, f);
    assert.ok(f.start < f.end && /\S/.test(text.slice(f.start, f.end)), 'it marks words');
    for (const touched of f.touched ?? []) assertWhole(text, touched);
    for (const { edits } of f.fixes) {
      let last = 0;
      for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
        assertWhole(text, edit);
        assert.ok(edit.start >= last, 'edits do not overlap');
        last = edit.end;
      }
    }
  }
}

/** The letters of a mention stand where it says, in their order: what is between them is markup. */
function assertNames(text: string, mentions: readonly SourceMention[]): void {
  let last = 0;
  for (const m of mentions) {
    assertWhole(text, m);
    assert.ok(m.start >= last && m.end > m.start, 'mentions are in order');
    last = m.end;
    let at = m.start;
    for (const letter of m.text.replace(/[^\p{L}\p{N}]/gu, '')) {
      const found = text.indexOf(letter, at);
      assert.ok(found >= 0 && found < m.end, `"${letter}" of ${m.text} stands between ${m.start} and ${m.end}`);
      at = found + letter.length;
    }
  }
}

function assertHover(text: string, at: number): void {
  const found = checker.mentionAt(text, at);
  if (!found) return;
  assert.ok(found.start <= at && at <= found.end);
  const card = checker.card(found, { ...OPTIONS, ...checker.contextOf(text, OPTIONS) });
  assert.ok(card, `there is a card for ${found.id}`);
  assert.ok(cardToHover(card, PARTS, { named: found, more: 'command:x' }).length > 0);
}

function assertCompletions(before: string): void {
  for (const c of checker.complete({ before, jurisdiction: 'US' })) {
    assert.ok(c.replaces >= 0 && c.replaces <= before.length, `${c.replaces} of ${before.length}`);
    assertWhole(before, { start: before.length - c.replaces, end: before.length });
    assert.ok(c.label && c.insert);
    assert.doesNotMatch(before.slice(before.length - c.replaces), /[\n\r]/, 'it stays on its line');
  }
}

function assertAll(text: string): void {
  const reviewed = checker.review(text, OPTIONS);
  assertFindings(text, reviewed.findings);
  const mentions = checker.mentions(text);
  assertNames(text, mentions);
  for (const at of [0, text.length >> 1, text.length, ...mentions.slice(0, 2).map((m) => m.end - 1)]) assertHover(text, at);
  assertCompletions(text);
}

describe('a hostile text', () => {
  it('is answered like any other, whatever it holds', () => {
    fc.assert(fc.property(hostile, assertAll), settings);
  });
  it('is completed at any place in it', () => {
    fc.assert(
      fc.property(hostile, fc.nat(), (text, n) => assertCompletions(text.slice(0, n % (text.length + 1)))),
      settings,
    );
  });

  it('is answered when it is made of sentences that were cut and joined', function () {
    this.timeout(60_000);
    const sets = readSets(path.resolve('bench/accuracy'));
    const sentences = sets.flatMap((set) => set.documents.flatMap((d) => d.cases.map((c) => c.text)));
    const cut = fc.tuple(fc.constantFrom(...sentences), fc.nat(), fc.nat()).map(([text, a, b]) => {
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)];
      return from < to ? text.slice(from, to) : text.slice(0, from) + text.slice(to);
    });
    const named = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...SEAMS)).map(([name, seam]) => `${name}${seam}`);
    const joined = fc.array(fc.oneof({ weight: 3, arbitrary: cut }, named, fc.constantFrom(...SEAMS)), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(joined, (parts) => assertFindings(parts.join(''), checker.review(parts.join(''), OPTIONS).findings)),
      { ...settings, numRuns: 3000 },
    );
  });

  const TEXTS = Object.entries({ ...LONG_PROSE, ...LONG_MARKUP, ...LONG_ODDITIES });
  for (const [name, make] of TEXTS)
    it(`of thousands of characters is answered: ${name}`, function () {
      this.timeout(5000);
      assertAll(make(6000));
    });

  for (const blank of [' ', '\t', '\u00A0'])
    it(`of many blanks is read as one of few: ${JSON.stringify(blank)}`, () => {
      const source = `Dupilumab${blank.repeat(5000)}is${blank.repeat(5000)}approved.`;
      const [block] = readProse(source).blocks;
      assert.ok(block!.text.length < 100, `${block!.text.length} characters are left`);
      assertAll(source);
    });

  const MILLION = 1_000_000;
  const HUGE: Readonly<Record<string, () => string>> = {
    'a million brackets': () => '['.repeat(MILLION),
    'a line of a million characters': () => 'A treatment helps. '.repeat(MILLION / 19),
    'a million NULs': () => '\0'.repeat(MILLION),
    'a million unseen characters in a name': () => `dupi${'\u200B'.repeat(MILLION)}lumab`,
    'half a million quotations within one another': () => `${'>'.repeat(MILLION / 2)} dupilumab`,
  };
  for (const [name, make] of Object.entries(HUGE))
    it(`is answered: ${name}`, function () {
      this.timeout(8000);
      assertAll(make());
    });
});
