/** The day a document says it was last reviewed. */
import type { FrontMatter } from './frontMatter.ts';
import { parseDate } from '../dataset/calendar.ts';
import { findDates } from './dates.ts';
import type { Block } from './prose.ts';

export interface ReviewDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; left out when what stands there is no date. */
  readonly date?: string;
  /** As written. */
  readonly text: string;
  /** Source offsets, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const VISIBLE = /\b(?:last|medically|clinically)?\s*(?:reviewed|updated|checked|revised)\b(?:[^.;]|(?<=\b\p{Lu}\p{L}?)\.){0,60}$/iu;

/** The review date: the first of `keys` in the front matter, else a visible line such as "Last reviewed: October 2023". `undefined` when the document is silent. */
export function readReviewDate(
  frontMatter: FrontMatter | undefined,
  blocks: readonly Block[],
  keys: readonly string[],
): ReviewDate | undefined {
  const entry = keys.flatMap((key) => frontMatter?.entries.filter((e) => e.key === key && e.value) ?? [])[0];
  if (entry) {
    const date = readDate(entry.value);
    return { ...(date ? { date } : {}), text: entry.value, start: entry.start, end: entry.end };
  }
  for (const block of blocks) {
    if (block.quoted || block.reference) continue;
    for (const found of findDates(block.text)) {
      if (!VISIBLE.test(block.text.slice(Math.max(0, found.start - 90), found.start))) continue;
      return {
        date: found.date,
        text: block.text.slice(found.start, found.end),
        start: block.spans.sourceOf(found.start),
        end: block.spans.sourceEndOf(found.end),
      };
    }
  }
  return undefined;
}

/** ISO first (a time behind it is ignored), else a date in words that fills the value. */
function readDate(value: string): string | undefined {
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ].*)?$/.exec(value)?.[1];
  if (iso) return parseDate(iso) ? iso : undefined;
  const [written] = findDates(value);
  return written && written.end - written.start >= value.trim().length - 1 ? written.date : undefined;
}
