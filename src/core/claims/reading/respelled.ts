/** A sentence told in other words, of which some stand elsewhere in the text, or are only meant. */
import type { Found, Mention } from '../../mentions/findMentions.ts';
import { rewritten, type Block } from '../../text/block.ts';
import { SpanText } from '../../text/spans.ts';
import type { Span } from '../../text/sentences.ts';
import { readSentence, within, type Sentence } from './sentence.ts';

/** A sentence and the block that it is a sentence of. */
export interface Read {
  readonly sentence: Sentence;
  readonly block: Block;
  /** What it may be the answer to: the sentence before it, or the heading above. */
  readonly question?: Sentence | undefined;
  /** For a line of a monograph ("Route: by mouth"): the heading above that names a drug. */
  readonly about?: Sentence | undefined;
}

/** How much of the block around it a sentence is read with: a copy of all would make long paragraphs cost their square. */
const AROUND = 300;

/** A sentence put together from pieces of another, with the names in them. */
export class Respelled {
  readonly #spans = new SpanText();
  readonly #mentions: Mention[] = [];
  readonly #terms: Found[] = [];
  readonly #start: number;

  constructor(private readonly from: Read) {
    const { start } = from.sentence;
    this.#spans.addFrom(from.block.spans, Math.max(0, start - AROUND), start);
    this.#start = this.#spans.text.length;
  }

  take(span: Span): void {
    this.#names(span);
    this.#spans.addFrom(this.from.block.spans, span.start, span.end);
  }

  /** Words of the sentence, or of another one of the block, that are read at another place. */
  insertFrom(span: Span, at: number, of = this.from.sentence): void {
    this.#names(span, of);
    this.insert(of.block.text.slice(span.start, span.end), at);
  }

  /** Words that stand at `at`, or in place of what stands from there to `end`. */
  insert(words: string, at: number, end = at): void {
    const { spans } = this.from.block;
    this.#spans.insert(words, end > at ? spans.sourceOf(at) : spans.sourceEndOf(at), spans.sourceEndOf(end));
  }

  #names(span: Span, { own, terms } = this.from.sentence): void {
    const by = this.#spans.text.length - span.start;
    const moved = <T extends Span>(list: readonly T[]): T[] =>
      within(list, span).map((x) => ({ ...x, start: x.start + by, end: x.end + by }));
    this.#mentions.push(...moved(own));
    this.#terms.push(...moved(terms));
  }

  /** @param standsAt what of the sentence a finding marks; left out: its own words. Block offsets. */
  read(standsAt?: Span): Read {
    const { block, sentence } = this.from;
    const { end, context, antecedents } = sentence;
    const spans = this.#spans;
    if (!ENDED.test(spans.text.slice(-4))) spans.insert('.', block.spans.sourceEndOf(end));
    const span = { start: this.#start, end: spans.text.length };
    spans.addFrom(block.spans, end, Math.min(block.text.length, end + AROUND));
    const marked = standsAt && { start: block.spans.sourceOf(standsAt.start), end: block.spans.sourceEndOf(standsAt.end) };
    const joined = block.joinedAt === undefined ? undefined : spans.indexOf(block.spans.sourceOf(block.joinedAt));
    const own = rewritten(block, spans, joined, marked ?? block.standsAt);
    const names = { mentions: this.#mentions, terms: this.#terms };
    return { sentence: readSentence(own, span, names, context, antecedents), block: own, question: undefined, about: undefined };
  }
}

const ENDED = /[.!?]["'”’)\s]*$/;
