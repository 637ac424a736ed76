import assert from 'node:assert/strict';
import { readProse } from '../../../src/core/text/prose.ts';
import { statedReviewDate, visibleReviewDate } from '../../../src/core/text/reviewDate.ts';

const KEYS = ['lastReviewed', 'last_reviewed', 'reviewed', 'last_updated', 'date'];
const read = (source: string) => {
  const { frontMatter, blocks } = readProse(source);
  return statedReviewDate(frontMatter, KEYS) ?? visibleReviewDate(blocks);
};

describe('the review date', () => {
  const FOUND: [what: string, source: string, date: string][] = [
    ['of the front matter', '---\nlastReviewed: 2024-03-04\n---\n', '2024-03-04'],
    ['of the front matter to the month', '---\nreviewed: 2024-03\n---\n', '2024-03'],
    ['of the front matter with a time', '---\ndate: 2024-03-04T10:00:00Z\n---\n', '2024-03-04'],
    ['of the front matter in words', '---\nlast_updated: March 4, 2024\n---\n', '2024-03-04'],
    ['of the front matter in quotes', '---\ndate: "2024-03-04"\n---\n', '2024-03-04'],
    ['by the first key, whatever the order', '---\ndate: 2020-01-01\nlastReviewed: 2024-03-04\n---\n', '2024-03-04'],
    ['of a visible line', 'Text.\n\nLast reviewed: October 2023\n', '2023-10'],
    ['of a visible sentence', 'Medically reviewed by A. Body on March 4, 2024.\n', '2024-03-04'],
    ['of a line with titles', 'Medically reviewed by Dr. Ann Body, M.D., Ph.D., on March 4, 2024.', '2024-03-04'],
    ['of an emphasised line', '*Last updated 4 March 2024*\n', '2024-03-04'],
    ['of a line that begins with it', '*Updated March 2022*\n', '2022-03'],
    ['of a part of a line', 'Sheet 14 · revised March 2019 · [Print](https://example.org)\n', '2019-03'],
    ['of a sentence about the page', 'This page was last reviewed on 4 March 2024.\n', '2024-03-04'],
    ['of a line in numbers', 'Last reviewed: 31/01/2024\n', '2024-01-31'],
    ['of the front matter before a visible one', '---\nreviewed: 2024-03-04\n---\n\nLast reviewed: October 2023\n', '2024-03-04'],
    ['of a visible line when the front matter is silent', '---\ntitle: x\nreviewed:\n---\n\nLast reviewed: October 2023\n', '2023-10'],
  ];
  for (const [what, source, date] of FOUND) it(`is found ${what}`, () => assert.equal(read(source)?.date, date));

  const NONE: [what: string, source: string][] = [
    ['there is none', 'Text.'],
    ['a date stands alone', 'Approved on 4 March 2024.'],
    ['the sentence is over', 'It was reviewed. It came on March 4, 2024.'],
    ['a guideline was updated', 'The guideline was updated in March 2024.'],
    ['a regulator updated a label', 'The FDA last updated the label in March 2024.'],
    ['another date follows', 'Updated guidelines came out in March 2024.'],
    ['the next review is announced', 'Next review: March 2024'],
    ['the line is quoted', '> Last reviewed: October 2023'],
    ['the line is a reference', '## References\n\n1. A page. Last reviewed October 2023.'],
    ['the line is code', '`Last reviewed: October 2023`'],
  ];
  for (const [what, source] of NONE) it(`is silent when ${what}`, () => assert.equal(read(source), undefined));

  for (const value of ['soon', '2024-02-30', '04/03/2024', '2024-3-4']) {
    it(`is no date but what is written when it says "${value}"`, () => {
      const found = read(`---\nlastReviewed: ${value}\n---\n`);
      assert.deepEqual([found?.date, found?.text], [undefined, value]);
    });
  }
  it('knows where it stands', () => {
    for (const source of ['---\nreviewed: 2024-03-04\n---\n', 'Last **reviewed**: October 2023 by us']) {
      const found = read(source)!;
      assert.equal(source.slice(found.start, found.end), found.text);
    }
  });
});
