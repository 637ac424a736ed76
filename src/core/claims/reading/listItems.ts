/** A list item that goes on where its lead-in stopped ("Approved for:" "adults only") is read together with it, as one sentence. */
import type { Findings } from '../../mentions/findMentions.ts';
import { rewritten, type Block } from '../../text/block.ts';
import { SpanText } from '../../text/spans.ts';
import { splitSentences, type Span } from '../../text/sentences.ts';
import { HAS_FINITE } from './clauses.ts';
import { within } from './sentence.ts';

/** The lead-in's last sentence and the item's first one as a block of its own, with the names in both. */
export interface JoinedItem {
  readonly block: Block;
  readonly names: Findings;
}

/** @returns `undefined` when the block is no item, has no lead-in or is a sentence by itself. */
export function joinedItem(block: Block, namesIn: ReadonlyMap<Block, Findings>): JoinedItem | undefined {
  const { leadIn } = block;
  if (block.kind !== 'item' || !leadIn) return undefined;
  const lead = splitSentences(leadIn.text.replace(/\s*:?\s*$/, '')).at(-1);
  const item = splitSentences(block.text)[0];
  if (!lead || !item || isWhole(block.text.slice(item.start, item.end))) return undefined;
  const spans = new SpanText();
  spans.addFrom(leadIn.spans, lead.start, lead.end);
  spans.add(' ', leadIn.spans.sourceEndOf(lead.end));
  const joinedAt = spans.text.length;
  spans.addFrom(block.spans, item.start, item.end);
  const moved = <T extends Span>(list: readonly T[] | undefined, span: Span, by: number): T[] =>
    within(list ?? [], span).map((x) => ({ ...x, start: x.start + by, end: x.end + by }));
  const [a, b] = [namesIn.get(leadIn), namesIn.get(block)];
  const [back, on] = [-lead.start, joinedAt - item.start];
  return {
    block: rewritten({ ...block, leadIn: undefined }, spans, joinedAt),
    names: {
      mentions: [...moved(a?.mentions, lead, back), ...moved(b?.mentions, item, on)],
      terms: [...moved(a?.terms, lead, back), ...moved(b?.terms, item, on)],
      lexicon: [],
    },
  };
}

/** "Dupilumab is approved ..." needs no lead-in; "are at least 12 years old" and "adults only" do. */
function isWhole(text: string): boolean {
  return /^\W*\p{Lu}/u.test(text) && (HAS_FINITE.test(text) || /^\W*\S+\s+\S.*\b\w{3,}ed\b.*[.!?]$/su.test(text));
}
