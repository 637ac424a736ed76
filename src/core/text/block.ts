/** A piece of a document's prose: a heading, a paragraph, a list item or a table cell, with where it stands. */
import type { SpanText } from './spans.ts';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'header-cell' | 'cell';

export interface Block {
  readonly kind: BlockKind;
  /** Source offsets of the block, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The clean text; offsets within it become source offsets through `spans`. */
  readonly text: string;
  readonly spans: SpanText;
  /** 1 to 6 for Markdown headings, 7 for a short line that stands where a heading would. */
  readonly level?: number;
  /** Inside a block quotation. */
  readonly quoted: boolean;
  /** In a section or list of references, where titles of other people's works stand. */
  readonly reference: boolean;
  /** A short line with a date, right below the title or at the very top: the date is the page's own. */
  readonly byline?: true;
  /** The heading it stands under, nearest first. */
  readonly headings: readonly Block[];
  /** The paragraph that introduces the list or table ("Approved for:"). */
  readonly leadIn?: Block;
  /** For such a paragraph: the first block of each item of its list, those of lists within it left out. */
  listed?: readonly Block[];
  /** For a lead-in and a list item read together: the offset in `text` at which the item begins. */
  readonly joinedAt?: number;
  /** For a part of a sentence that is read with words of another part: where it stands, in source offsets. */
  readonly standsAt?: { readonly start: number; readonly end: number };
  /** For a header cell: all header cells of its table. */
  beside?: readonly Block[];
  /** For a table cell: its column's header and its row's first cell. */
  readonly column?: Block;
  readonly row?: Block;
}

/** The block with another text, in which what was another one may begin at `joinedAt`, and which stands at `standsAt`. */
export function rewritten(
  { kind, start, end, level, quoted, reference, byline, headings, leadIn, listed, beside, column, row }: Block,
  spans: SpanText,
  joinedAt: Block['joinedAt'],
  standsAt?: Block['standsAt'],
): Block {
  // All blocks have the same keys in the same order: what reads them is several times as fast then.
  return {
    kind,
    start,
    end,
    text: spans.text,
    spans,
    level,
    quoted,
    reference,
    byline,
    headings,
    leadIn,
    listed,
    joinedAt,
    standsAt,
    beside,
    column,
    row,
  };
}
