/** For all texts and all edits: a document kept open says what a check of its text from nothing says. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OpenDocument } from '../../../src/core/document/openDocument.ts';
import { partsOf } from '../../../src/core/text/parts.ts';
import type { Block } from '../../../src/core/text/block.ts';
import { readPart, readProse } from '../../../src/core/text/prose.ts';
import type { Edit } from '../../../src/core/text/edit.ts';
import { apply, inOnePiece, opened, said } from './support.ts';
import { blocksOfText } from './texts.ts';

/** A document of several parts. */
const text = fc
  .tuple(
    fc.constantFrom('', '', '\uFEFF', '---\njurisdiction: UK\n---\n', '---\nlastReviewed: 2019-05-01\n---\n\n', '---\n'),
    blocksOfText(60),
  )
  .map(([front, body]) => front + body);

/** An edit, placed by where it stands in the text: the same for every length. */
interface Move {
  readonly at: number;
  readonly length: number;
  readonly newText: string;
}
const place = fc.oneof({ weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }, fc.constantFrom(0, 1));
const move: fc.Arbitrary<Move> = fc.record({
  at: place,
  length: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 6000 }) },
  ),
  newText: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...'abx .,:;#-*>|`\n"(['.split(''), '\r\n', '\uD83D', '\uDE00', '\u200B', '') },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '```\n',
        '\n\n~~~\n\n',
        '<!--',
        '-->',
        '\n\n<!-- classwise-disable -->\n\n',
        '\n<!-- classwise-disable-next-line -->\n\n',
        '<div>\n\n',
        '<pre>\n\n',
        '</pre>',
        '\n\n# Myths\n\n',
        '\n\n## References\n\n',
        '\n\n# Psoriasis\n\n',
        '---\n',
        '\n\n---\n\n',
        '\n\n',
        '\n',
        '\n\nApproved only:\n\n',
        '\n\n| Drug | Ages |\n|---|---|\n| Dupilumab | 12 years |\n\n',
        '\n\nDrug | Ages\n---|---\nDupilumab | 12 years\n\n',
        '- [ ] ',
        '> ',
        '    ',
        'boxed warning',
      ),
    },
    { weight: 2, arbitrary: blocksOfText(4) },
  ),
});
/** Several edits between two looks, as a paste with many cursors makes them. */
const moves = fc.array(fc.array(move, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

function editAt(length: number, { at, length: much, newText }: Move): Edit {
  const start = Math.floor(at * length);
  return { start, end: Math.min(length, start + much), newText };
}

/** Makes the edits of one step, together or, with a look between, one by one. @returns the text that they make */
function step(document: OpenDocument, source: string, list: readonly Move[], look?: () => void): string {
  const edits: Edit[] = [];
  for (const m of list) {
    edits.push(editAt(source.length, m));
    source = apply(source, edits.at(-1)!);
  }
  if (!look) document.edit(edits);
  else
    for (const edit of edits) {
      document.edit([edit]);
      look();
    }
  return source;
}

describe('a document kept open, for all texts and edits', () => {
  it('says what a check of its text from nothing says', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(text, moves, place, fc.constantFrom('nothing', 'name', 'context', 'review'), (start, script, at, look) => {
        const document = opened(start);
        let source = start;
        document.findings();
        for (const list of script) {
          source = step(document, source, list, look === 'context' ? () => document.context() : undefined);
          assert.equal(document.source, source);
          // Whatever else was asked before, the answer is the same.
          if (look === 'name') document.mentionAt(Math.floor(at * source.length));
          else if (look === 'review') document.lastReview(20261122);
          assert.deepEqual(said(document), said(inOnePiece(source)));
        }
      }),
      { numRuns: 150, seed: 20261122, endOnFailure: false },
    );
  });
  it('says so, too, of what is typed letter by letter', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(text, place, blocksOfText(2), (start, at, typed) => {
        const document = opened(start);
        let source = start;
        let offset = Math.floor(at * start.length);
        for (const letter of typed.slice(0, 300).split('')) {
          document.edit([{ start: offset, end: offset, newText: letter }]);
          source = apply(source, { start: offset, end: offset, newText: letter });
          offset++;
          document.findings();
        }
        assert.deepEqual(said(document), said(inOnePiece(source)));
      }),
      { numRuns: 20, seed: 7, endOnFailure: false },
    );
  });
});

describe('the parts of a text', () => {
  it('read one by one have the blocks of the whole', function () {
    this.timeout(60_000);
    const shape = (block: Block, base: number): unknown => ({
      kind: block.kind,
      start: block.start + base,
      end: block.end + base,
      text: block.text,
      level: block.level,
      quoted: block.quoted,
      reference: block.reference,
      byline: block.byline,
      headings: block.headings.map((h) => h.text),
      leadIn: block.leadIn?.text,
      listed: block.listed?.map((b) => b.text),
      column: block.column?.text,
      row: block.row?.text,
    });
    let cut = 0;
    fc.assert(
      fc.property(text, (source) => {
        const lengths = partsOf(source, true, 1);
        assert.equal(
          lengths.reduce((a, b) => a + b, 0),
          source.length,
        );
        const blocks: unknown[] = [];
        let headings: readonly Block[] = [];
        let base = 0;
        let pending = '';
        lengths.forEach((length, i) => {
          const from = base - pending.length;
          const own = pending + source.slice(base, base + length);
          base += length;
          const read = readPart(own, { first: from === 0, last: i === lengths.length - 1, headings });
          if (!read.closed) return void (pending = own);
          pending = '';
          if (from > 0) cut++;
          blocks.push(...read.blocks.map((b) => shape(b, from)));
          headings = read.headings;
        });
        assert.deepEqual(
          blocks,
          readProse(source).blocks.map((b) => shape(b, 0)),
        );
      }),
      { numRuns: 1000, seed: 20261122, endOnFailure: false },
    );
    assert.ok(cut > 5000, `${cut} cuts`);
  });
});
