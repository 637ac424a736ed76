import assert from 'node:assert/strict';
import { commentMarks } from '../../src/core/commentMarks.ts';
import { ignoreOnLine } from '../../src/core/ignoreLine.ts';
import { check } from './support.ts';

const BOX = 'Upadacitinib has no boxed warning.';
const IGNORE = '<!-- classwise-disable-line boxed-warning -->';

describe('ignoring a finding on its line', () => {
  const CASES: [where: string, before: string, after: string][] = [
    ['in a paragraph', `${BOX}\nNext line.\n`, `${BOX} ${IGNORE}\nNext line.\n`],
    ['at the end of the document', BOX, `${BOX} ${IGNORE}`],
    ['on a line that ends with CRLF', `${BOX}\r\nNext line.\r\n`, `${BOX} ${IGNORE}\r\nNext line.\r\n`],
    ['before blanks that break the line', `${BOX}  \nNext line.\n`, `${BOX} ${IGNORE}  \nNext line.\n`],
    ['before a backslash that breaks the line', `${BOX}\\\nNext line.\n`, `${BOX} ${IGNORE}\\\nNext line.\n`],
    ['in a list', `- ${BOX}\n- Text.\n`, `- ${BOX} ${IGNORE}\n- Text.\n`],
    ['in a row of a table', `| A |\n|---|\n| ${BOX} |\n`, `| A |\n|---|\n| ${BOX} ${IGNORE} |\n`],
    ['in a heading', `# ${BOX}\n`, `# ${BOX} ${IGNORE}\n`],
    ['in a heading that is closed', `# ${BOX} #\n`, `# ${BOX} ${IGNORE} #\n`],
    [
      'where another rule is ignored',
      `${BOX} <!-- classwise-disable-line count -->`,
      `${BOX} <!-- classwise-disable-line count, boxed-warning -->`,
    ],
    [
      'where another rule is ignored for a reason',
      `${BOX} <!-- classwise-disable-line count: counted twice -->`,
      `${BOX} <!-- classwise-disable-line count, boxed-warning: counted twice -->`,
    ],
  ];
  for (const [where, before, after] of CASES) {
    it(`writes its comment ${where}`, () => {
      const [found] = check(before);
      assert.equal(found?.rule, 'boxed-warning');
      const edit = ignoreOnLine(before, found.start, found.rule);
      const changed = before.slice(0, edit.start) + edit.newText + before.slice(edit.end);
      assert.equal(changed, after);
      assert.deepEqual(check(changed), []);
    });
  }

  it('writes a comment of MDX where the document is one, and adds to it', () => {
    const marks = commentMarks('mdx');
    const edited = (source: string, rule: string): string => {
      const { start, end, newText } = ignoreOnLine(source, 0, rule, marks);
      return source.slice(0, start) + newText + source.slice(end);
    };
    const once = edited(`${BOX}\n`, 'count');
    assert.equal(once, `${BOX} {/* classwise-disable-line count */}\n`);
    const twice = edited(once, 'boxed-warning');
    assert.equal(twice, `${BOX} {/* classwise-disable-line count, boxed-warning */}\n`);
    assert.deepEqual(check(twice), []);
  });
});
