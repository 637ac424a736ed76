/** Reading labelled sets: what is taken, and what is refused with file and line. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readClaims, readPages, readSets } from '../../bench/accuracy/sets.ts';
import { folder } from '../core/support.ts';

const label = (more: object): string =>
  JSON.stringify({ doc: '001', sentence: 'One is approved.', label: 'ok', claimType: 'count', confidence: 'high', why: 'so', ...more });
const claim = (more: object): string =>
  JSON.stringify({ text: 'One is approved.', label: 'current', claimType: 'count', why: 'so', ...more });

describe('the labelled sets', () => {
  let dir = '';
  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'classwise-sets-'));
    fs.mkdirSync(path.join(dir, 'claims'));
    fs.mkdirSync(path.join(dir, 'pages', 'small', 'docs'), { recursive: true });
  });
  afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));

  const claims = (...lines: string[]) => {
    fs.writeFileSync(path.join(dir, 'claims', 'small.jsonl'), lines.join('\n'));
    return readClaims(path.join(dir, 'claims', 'small.jsonl'));
  };
  const pages = (text: string, ...lines: string[]) => {
    fs.writeFileSync(path.join(dir, 'pages', 'small', 'docs', '001.md'), text);
    fs.writeFileSync(path.join(dir, 'pages', 'small', 'labels.jsonl'), lines.join('\n'));
    return readPages(path.join(dir, 'pages', 'small'));
  };

  it('are every file of claims/ and every folder of pages/', () => {
    claims(claim({}));
    pages('One is approved.', label({}));
    assert.deepEqual(
      readSets(dir).map((s) => s.name),
      ['claims/small', 'pages/small'],
    );
  });
  it('take a sentence as a document of its own', () => {
    const [first, second] = claims(claim({ label: 'wrong' }), '', claim({ label: 'not-a-claim' })).documents;
    assert.deepEqual([first!.cases[0]!.bad, second!.cases[0]!.bad], [true, false]);
    assert.equal(second!.cases[0]!.where, 'small.jsonl:3');
  });
  it('find a sentence in its document', () => {
    const [found] = pages('# Title\n\nOne is approved. More.', label({})).documents[0]!.cases;
    assert.deepEqual([found!.start, found!.end, found!.where], [9, 25, '001.md:3']);
  });
  it('take several labels of a sentence as one, bad when one of them is', () => {
    const [found, more] = pages('One is approved.', label({ claimType: 'age' }), label({ label: 'wrong', confidence: 'low' })).documents[0]!
      .cases;
    assert.equal(more, undefined);
    assert.deepEqual([found!.bad, found!.types, found!.counts], [true, ['count'], false]);
  });
  it('hold documents without labels too', () => assert.equal(pages('Nothing.').documents.length, 1));

  it('refuse what is no JSON', () => assert.throws(() => claims(claim({}), '{'), /small\.jsonl:2: /));
  it('refuse an unknown label', () =>
    assert.throws(() => claims(claim({ label: 'ok' })), /small\.jsonl:1: "label" is ok; it can be current/));
  it('refuse a missing field', () => assert.throws(() => claims(claim({ why: undefined })), /small\.jsonl:1: "why" must be a text/));
  it('refuse a sentence that is not in its document', () =>
    assert.throws(() => pages('Other.', label({})), /labels\.jsonl:1: .*does not hold/));
  it('refuse a document that is not there', () => assert.throws(() => pages('', label({ doc: '002' })), /there is no docs\/002\.md/));

  it('of the project can all be read', () => {
    const sets = readSets(folder('bench', 'accuracy'));
    assert.ok(sets.length >= 2);
    for (const set of sets)
      assert.ok(
        set.documents.some((d) => d.cases.length > 0),
        set.name,
      );
  });
});
