import assert from 'node:assert/strict';
import { REVIEWED_KEYS } from '../../../src/core/documentContext.ts';
import { markReviewed } from '../../../src/core/review/markReviewed.ts';
import { readProse } from '../../../src/core/text/prose.ts';
import { statedReviewDate, visibleReviewDate } from '../../../src/core/text/reviewDate.ts';

const DAY = '2026-11-02';
const marked = (source: string): string => {
  const { frontMatter, blocks } = readProse(source);
  const { start, end, newText } = markReviewed(
    source,
    statedReviewDate(frontMatter, REVIEWED_KEYS) ?? visibleReviewDate(blocks),
    DAY,
    'lastReviewed',
  );
  return source.slice(0, start) + newText + source.slice(end);
};

describe('marking as reviewed', () => {
  const WRITTEN: [before: string, after: string][] = [
    ['---\nreviewed: 2024-03-04\n---\n', '---\nreviewed: 2026-11-02\n---\n'],
    ['---\nreviewed: 2024-03\n---\n', '---\nreviewed: 2026-11\n---\n'],
    ['---\nreviewed: 2024\n---\n', '---\nreviewed: 2026\n---\n'],
    ['---\ndate: "2024-03-04" # of the text\n---\n', '---\ndate: "2026-11-02" # of the text\n---\n'],
    ['---\ndate: 2024-03-04T10:20:30Z\n---\n', '---\ndate: 2026-11-02T00:00:00Z\n---\n'],
    ['---\ndate: 2024-03-04 10:20\n---\n', '---\ndate: 2026-11-02 00:00\n---\n'],
    ['---\nreviewed: March 4, 2024\n---\n', '---\nreviewed: November 2, 2026\n---\n'],
    ['---\r\nreviewed: 2024-03-04\r\n---\r\n', '---\r\nreviewed: 2026-11-02\r\n---\r\n'],
    ['---\nreviewed: soon\n---\n', '---\nreviewed: 2026-11-02\n---\n'],
    ['Last reviewed: October 2023\n', 'Last reviewed: November 2026\n'],
    ['Last reviewed: 4 March 2024.', 'Last reviewed: 2 November 2026.'],
    ['Last reviewed: 04 March 2024', 'Last reviewed: 02 November 2026'],
    ['Last reviewed: 4th of March 2024', 'Last reviewed: 2nd of November 2026'],
    ['Last reviewed: Mar. 4, 2024', 'Last reviewed: Nov. 2, 2026'],
    ['Last reviewed: MAR 4 2024', 'Last reviewed: NOV 2 2026'],
    ['Last reviewed: 2023', 'Last reviewed: 2026'],
    ['Last reviewed: 31/12/2023', 'Last reviewed: 2 November 2026'],
    ['Last reviewed: 2023/12/31', 'Last reviewed: 2026/11/02'],
    ['Last reviewed: 04/03/2023', 'Last reviewed: 2 November 2026'],
    ['*Last **updated** 4 March\n2024*\n', '*Last **updated** 2 November\n2026*\n'],
    ['Medically reviewed by A. Body on March 4, 2024.\n', 'Medically reviewed by A. Body on November 2, 2026.\n'],
    ['Text.\n', '---\nlastReviewed: 2026-11-02\n---\n\nText.\n'],
    ['---\ntitle: x\n---\nText.\n', '---\ntitle: x\nlastReviewed: 2026-11-02\n---\nText.\n'],
    ['---\nlastReviewed:\n---\nText.\n', '---\nlastReviewed: 2026-11-02\n---\nText.\n'],
  ];
  for (const [before, after] of WRITTEN)
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
      assert.equal(marked(before), after);
      assert.equal(marked(after), after);
    });
});
