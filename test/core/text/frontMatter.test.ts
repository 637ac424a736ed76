import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../src/core/text/frontMatter.ts';

const entries = (source: string): Record<string, string> | undefined => {
  const read = readFrontMatter(source);
  return read && Object.fromEntries(read.entries.map((e) => [e.key, e.value]));
};

describe('front matter', () => {
  const READ: [what: string, source: string, entries: Record<string, string>][] = [
    ['plain values', '---\na: one\nb: two words\n---\n', { a: 'one', b: 'two words' }],
    ['quoted values', '---\na: "one"\nb: \'two\'\n---\n', { a: 'one', b: 'two' }],
    ['a value with a colon', '---\na: b: c\n---\n', { a: 'b: c' }],
    ['values without their comments', '---\na: one # two\nb: # three\n---\n', { a: 'one', b: '' }],
    ['a mark of number in a quoted value', '---\na: "one # two"\n---\n', { a: 'one # two' }],
    ['CRLF line ends', '---\r\na: one\r\n---\r\n', { a: 'one' }],
    ['a byte order mark', '\uFEFF---\na: one\n---\n', { a: 'one' }],
    ['an end of dots', '---\na: one\n...\n', { a: 'one' }],
    ['top-level keys only', '---\na: one\n  b: two\nc:\n  - d: three\n---\n', { a: 'one', c: '' }],
    ['keys with underscores and hyphens', '---\nlast_reviewed: x\nlast-updated: y\n---\n', { last_reviewed: 'x', 'last-updated': 'y' }],
    ['nothing at all', '---\n---\n', {}],
  ];
  for (const [what, source, expected] of READ) it(`reads ${what}`, () => assert.deepEqual(entries(source), expected));

  const NONE: [what: string, source: string][] = [
    ['it is never closed', '---\na: one\n'],
    ['it stands behind a blank line', '\n---\na: one\n---\n'],
    ['it is indented', ' ---\na: one\n---\n'],
    ['its fence is longer', '----\na: one\n----\n'],
    ['the document is empty', ''],
  ];
  for (const [what, source] of NONE) it(`is none when ${what}`, () => assert.equal(readFrontMatter(source), undefined));

  it('ends behind its closing fence', () => {
    const source = '---\r\na: one\r\n---\r\nText';
    assert.equal(source.slice(readFrontMatter(source)!.end), 'Text');
  });
  it('knows where its values stand', () => {
    const source = '\uFEFF---\na: one # two\nb: "three"\n---\n';
    for (const e of readFrontMatter(source)!.entries) assert.equal(source.slice(e.start, e.end), e.value);
  });
});
