import assert from 'node:assert/strict';
import { commentMarks } from '../../src/core/commentMarks.ts';
import { ignoreInFile } from '../../src/core/ignoreFile.ts';
import { check } from './support.ts';

const BOX = 'Upadacitinib has no boxed warning.';
const IGNORE = '<!-- classwise-disable-file boxed-warning -->';

describe('ignoring a rule in a file', () => {
  const CASES: [where: string, before: string, after: string][] = [
    ['at the top', `${BOX}\n`, `${IGNORE}\n\n${BOX}\n`],
    ['before a blank line', `\n${BOX}\n`, `${IGNORE}\n\n${BOX}\n`],
    ['behind the front matter', `---\ntitle: x\n---\n${BOX}\n`, `---\ntitle: x\n---\n\n${IGNORE}\n\n${BOX}\n`],
    ['behind the front matter with its blank line', `---\ntitle: x\n---\n\n${BOX}\n`, `---\ntitle: x\n---\n\n${IGNORE}\n\n${BOX}\n`],
    ['behind a byte order mark', `\uFEFF${BOX}\n`, `\uFEFF${IGNORE}\n\n${BOX}\n`],
    ['with the document’s line ends', `${BOX}\r\nText.\r\n`, `${IGNORE}\r\n\r\n${BOX}\r\nText.\r\n`],
    [
      'in the comment that is there',
      `<!-- classwise-disable-file count: ours -->\n\n${BOX}\n`,
      `<!-- classwise-disable-file count, boxed-warning: ours -->\n\n${BOX}\n`,
    ],
    [
      'in the comment without a reason',
      `${BOX}\n\n<!-- classwise-disable-file count -->\n`,
      `${BOX}\n\n<!-- classwise-disable-file count, boxed-warning -->\n`,
    ],
  ];
  for (const [where, before, after] of CASES)
    it(`writes its comment ${where}`, () => {
      assert.equal(check(before).length, 1);
      const { start, end, newText } = ignoreInFile(before, 'boxed-warning');
      const changed = before.slice(0, start) + newText + before.slice(end);
      assert.equal(changed, after);
      assert.deepEqual(check(changed), []);
    });

  it('writes a comment of MDX where the document is one, and adds to it', () => {
    const marks = commentMarks('mdx');
    const edited = (source: string, rule: string): string => {
      const { start, end, newText } = ignoreInFile(source, rule, marks);
      return source.slice(0, start) + newText + source.slice(end);
    };
    const once = edited(`${BOX}\n`, 'count');
    assert.equal(once, `{/* classwise-disable-file count */}\n\n${BOX}\n`);
    const twice = edited(once, 'boxed-warning');
    assert.equal(twice, `{/* classwise-disable-file count, boxed-warning */}\n\n${BOX}\n`);
    assert.deepEqual(check(twice), []);
  });
});
