// Where a class snippet goes in a document: a block of its own, and its footnotes at the end.
import assert from 'node:assert/strict';
import { BY_LINK, citingWay } from '../../../src/core/describe/citing.ts';
import { snippetsOf, type Snippet, type SnippetKind } from '../../../src/core/describe/snippets/index.ts';
import { asBlock, inPlaceOf, type Insertion } from '../../../src/core/describe/snippets/place.ts';
import { applyEdits } from '../../../src/core/nameRules/bulk.ts';
import { readProse } from '../../../src/core/text/prose.ts';
import { inserted } from '../../support/snippetSyntax.ts';
import { AD, approval, day, drug, smallDataset } from '../support.ts';

const snippet = (text: string, definitions: string[] = [], kind: SnippetKind = 'patient'): Snippet => ({
  prefix: 'cw-x',
  title: 'x',
  label: 'x',
  kind,
  classId: 'x',
  text,
  definitions,
  bibliography: undefined,
});

/** The document with the insertion made, `^` where the cursor comes to rest. */
function done(source: string, { at, body, edits }: Insertion, to = at, cursor = '^'): string {
  const text = inserted(body.replace('$0', cursor));
  return applyEdits(source, [...edits, { start: at, end: to, newText: text }]);
}
/** The document after the command, run at the bar. */
function after(marked: string, what = snippet('T')): string {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  return done(source, asBlock(source, offset, what));
}

describe('a class summary at the cursor', () => {
  const CASES: [where: string, before: string, after: string][] = [
    ['an empty document', '|', 'T^\n'],
    ['an empty line between paragraphs', 'A.\n\n|\n\nB.\n', 'A.\n\nT^\n\n\nB.\n'],
    ['the one empty line between paragraphs', 'A.\n|\nB.\n', 'A.\n\nT^\n\nB.\n'],
    ['an empty first line', '|\nB.\n', 'T^\n\nB.\n'],
    ['the end of a document', 'A.\n\n|', 'A.\n\nT^\n'],
    ['the middle of a word: below the paragraph', 'Use dupi|lumab.\nMore.\n\nB.\n', 'Use dupilumab.\nMore.\n\nT^\n\nB.\n'],
    ['the last line, without an end', 'A|.', 'A.\n\nT^\n'],
    ['right before a paragraph: below it', '|A.\n\nB.\n', 'A.\n\nT^\n\nB.\n'],
    ['a list: below the whole of it', '- a|\n- b\n\nB.\n', '- a\n- b\n\nT^\n\nB.\n'],
    ['code, between its fences: below it', '```\na\n|\nb\n```\n\nB.\n', '```\na\n\nb\n```\n\nT^\n\nB.\n'],
    ['a quotation: below it', '> a|\n> b\n\nB.\n', '> a\n> b\n\nT^\n\nB.\n'],
    ['a table: below it', '| a |\n|---|\n| b |\n\nB.\n'.replace('b', 'b|'), '| a |\n|---|\n| b |\n\nT^\n\nB.\n'],
    ['a heading: below it', '# A|\nB.\n', '# A\n\nT^\n\nB.\n'],
    ['the front matter: below it', '|---\ntitle: x\n---\n\nB.\n', '---\ntitle: x\n---\n\nT^\n\nB.\n'],
    ['lines that end as on Windows', 'A|.\r\n\r\nB.\r\n', 'A.\r\n\nT^\n\r\nB.\r\n'],
  ];
  for (const [where, before, expected] of CASES) {
    it(`is a block of its own: ${where}`, () => {
      const first = before.startsWith('| a |') ? before.indexOf('b|') + 1 : before.indexOf('|');
      const source = before.slice(0, first) + before.slice(first + 1);
      assert.equal(done(source, asBlock(source, first, snippet('T'))), expected);
    });
  }
  it('is read as a block of its own, wherever the cursor stands', () => {
    const source = '---\ntitle: x\n---\n\n# A\n\nOne\ntwo.\n\n- a\n\n  b\n- c\n\n> q\n\n```\ncode\n```\n\n| t |\n|---|\n| u |\n\nEnd.';
    for (let offset = 0; offset <= source.length; offset++) {
      const text = done(source, asBlock(source, offset, snippet('Inserted *sentence*.')), undefined, '');
      const block = readProse(text).blocks.find((b) => b.text.startsWith('Inserted'));
      assert.equal(block?.text, 'Inserted sentence.', `at ${offset}`);
      assert.equal(block.kind, 'paragraph');
      assert.equal(block.quoted, false);
    }
  });
  it('puts its footnotes behind those at the end of the document', () => {
    const noted = snippet('T[^2]', ['[^2]: Two.']);
    assert.equal(after('A.[^1]|\n\nB.\n\n[^1]: One.\n', noted), 'A.[^1]\n\nT[^2]^\n\nB.\n\n[^1]: One.\n[^2]: Two.\n');
  });
  it('has its footnotes with it where the document ends there', () => {
    const noted = snippet('T[^2]', ['[^2]: Two $5.']);
    assert.equal(after('A.|\n', noted), 'A.\n\nT[^2]^\n\n[^2]: Two $5.\n');
  });
});

describe('a class snippet that was typed', () => {
  const typed = (marked: string, what: Snippet): string => {
    const start = marked.indexOf('cw-x');
    return done(marked, inPlaceOf(marked, { start, end: start + 4 }, what), start + 4);
  };
  it('takes the place of its prefix', () => {
    assert.equal(typed('A cw-x', snippet('T')), 'A T^');
  });
  it('begins on a line of its own where it is a table or a quotation', () => {
    assert.equal(typed('A cw-x', snippet('| T |', [], 'table')), 'A \n\n| T |^');
    assert.equal(typed('  cw-x', snippet('> T', [], 'safety')), '  > T^');
  });
  it('brings its footnotes to the end of the document', () => {
    assert.equal(typed('cw-x\n\nB.\n', snippet('T[^a]', ['[^a]: A.'])), 'T[^a]^\n\nB.\n\n[^a]: A.\n');
  });
});

describe('a second summary of one class', () => {
  it('cites by the footnotes that the first one brought', () => {
    const dataset = smallDataset([drug('novumab', [approval('n-1', '2020-05-10', 18)])]);
    const insert = (source: string): string => {
      const asked = { jurisdiction: 'US' as const, on: day('2024-06-01'), indication: AD, citing: source ? citingWay(source) : BY_LINK };
      const [first] = snippetsOf(dataset, dataset.classes.get('blocker')!, asked);
      return done(source, asBlock(source, source.length, first!))
        .replace('^\n', '\n')
        .replace(/\^$/, '');
    };
    const twice = insert(insert('A.[^1]\n\n[^1]: One.\n'));
    assert.equal(twice.match(/novumab \([^)]+\)\[\^2\]/g)?.length, 2);
    assert.equal(twice.match(/^\[\^2\]:/gm)?.length, 1);
  });
});
