/** The day a document says it was last reviewed. */
import type { FrontMatter } from './frontMatter.ts';
import { parseDate } from '../dataset/calendar.ts';
import { findDates } from './dates.ts';
import { findNumericDates, readNumericDate, type NumericDate } from './numericDates.ts';
import type { Block } from './block.ts';

export interface ReviewDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; left out when what stands there is no date. */
  readonly date?: string;
  /** As written. */
  readonly text: string;
  /** Source offsets, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The front matter key that holds it; left out for a visible line. */
  readonly key?: string;
}

const OWN = '(?:page|article|leaflet|document|content|guide|handout|sheet|information|text|date)';
/** The page speaks of itself: the words begin a sentence or a part of it, or have the page for their subject. */
const OF_THE_PAGE = String.raw`(?:^|[.,;:·|(•–—]\s*|\s-\s|\band\s+)(?:(?:this|the|our)\s+)?(?:${OWN}\s+)?(?:of\s+)?(?:(?:was|is|has been)\s+)?`;
/** Words between "reviewed" and its date: no full stop but that of an initial or a title. */
const UP_TO_DATE = String.raw`(?:[^.;]|(?<=\b\p{Lu}\p{L}?)\.){0,60}`;
const VISIBLE = new RegExp(
  [
    String.raw`${OF_THE_PAGE}(?:last|medically|clinically)\s+(?:reviewed|updated|checked|revised|review|update|revision)\b${UP_TO_DATE}$`,
    // Not "the guideline (2022, updated 2025)".
    String.raw`${OF_THE_PAGE}(?<!\(\d{4},\s{0,3})(?:reviewed|updated|checked|revised)\b\s*(?:by\b${UP_TO_DATE}|:?\s*(?:on|in)?\s*)$`,
  ].join('|'),
  'iu',
);
/** A line that announces its date with a colon and has nothing else to say. */
const ANNOUNCED = new RegExp(
  String.raw`${OF_THE_PAGE}(?:last\s+|medically\s+|clinically\s+)?(?:reviewed|updated|checked|revised)\s*(?:on\s*)?:\s*$`,
  'iu',
);

/** The review date that the front matter holds: that of the first of `keys`. `undefined` when it is silent. */
export function statedReviewDate(frontMatter: FrontMatter | undefined, keys: readonly string[]): ReviewDate | undefined {
  const entry = keys.flatMap((key) => frontMatter?.entries.filter((e) => e.key === key && e.value && !isComputed(key, e.value)) ?? [])[0];
  if (!entry) return undefined;
  const date = readDate(entry.value);
  return { ...(date ? { date } : {}), text: entry.value, start: entry.start, end: entry.end, key: entry.key };
}

/** The review date of a visible line such as "Last reviewed: October 2023", the first one. `undefined` when the blocks are silent. */
export function visibleReviewDate(blocks: readonly Block[]): ReviewDate | undefined {
  for (const block of blocks) {
    if (block.quoted || block.reference) continue;
    const found = inBlock(block.text);
    if (found)
      return {
        ...(found.date ? { date: found.date } : {}),
        text: block.text.slice(found.start, found.end),
        start: block.spans.sourceOf(found.start),
        end: block.spans.sourceEndOf(found.end),
      };
  }
  return undefined;
}

/** A template or a word by which the publishing tool fills in the date: nothing that the document itself says. */
function isComputed(key: string, value: string): boolean {
  if (/\{\{|<%|`|\$\(|^!/.test(value)) return true;
  return !/review/i.test(key) && /^(?:today|now|last-modified|auto|git)$/i.test(value);
}

function inBlock(text: string): NumericDate | undefined {
  const numeric = findNumericDates(text);
  // The year of a date in numbers is no date of its own.
  const written = findDates(text).filter((d) => !numeric.some((n) => d.start >= n.start && d.end <= n.end));
  return [...written, ...numeric].find(({ date, start }) => {
    const before = text.slice(Math.max(0, start - 90), start);
    // Digits that are no date, right behind the announcement of one, are a slip; elsewhere they may be anything.
    return date ? VISIBLE.test(before) : ANNOUNCED.test(before);
  });
}

/** ISO first (a time behind it is ignored), else a date in words or numbers that fills the value. */
function readDate(value: string): string | undefined {
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ].*)?$/.exec(value)?.[1];
  if (iso) return parseDate(iso) ? iso : undefined;
  const [written] = findDates(value);
  if (written && written.end - written.start >= value.trim().length - 1) return written.date;
  const numeric = readNumericDate(value.trim());
  return numeric.length === 1 && !/^\d{4}/.test(value) ? numeric[0] : undefined;
}
