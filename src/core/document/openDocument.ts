/**
 * A document that is kept open: an edit reads again only the parts that it touches, and judges again only those that it can mean
 * something for. What a check of the whole text from nothing would say is what it says, always (openDocument.property.test.ts).
 */
import { withoutAccepted } from '../accepted.ts';
import { judgeRead } from '../claims/judge.ts';
import { NOTHING_CARRIED, sentencesOf, type Carried, type NamedBlocks } from '../claims/reading/sentences.ts';
import type { Day } from '../dataset/calendar.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import { documentContext, REVIEWED_KEYS, saidPlace, type CheckOptions, type DocumentContext } from '../documentContext.ts';
import { oneEach, toFinding, type Finding } from '../findings.ts';
import type { SourceMention } from '../names.ts';
import type { NamesOfDocument } from '../nameRules/index.ts';
import { touchableIn } from '../review/changes.ts';
import { readReview, reviewFindings, type Review } from '../review/findings.ts';
import { suppressionsOf, type DirectedPart } from '../suppressions.ts';
import type { Edit } from '../text/edit.ts';
import { statedReviewDate, visibleReviewDate, type ReviewDate } from '../text/reviewDate.ts';
import { NamesSummed } from './counted.ts';
import { Part, sameCarried, sameHeadings, type PartJudged } from './part.ts';
import { checkEdits, edited, lengthOf, newParts } from './partList.ts';
import { NONE, widened, type Range } from './range.ts';
import type { Reader } from './reader.ts';

/** What a document is about, for which place by whose word, and the day it is judged at. */
export type About = Pick<DocumentContext, 'jurisdiction' | 'placeFrom' | 'indication' | 'on'>;

/** What stands in for what the document itself says of its review. */
export interface ReviewAsked {
  readonly reviewed?: string | undefined;
  readonly place?: Jurisdiction | undefined;
}

/** A document read as a whole. */
export interface Reviewed {
  readonly findings: Finding[];
  readonly context: About;
  /** Its last review and what has changed since; `undefined` when the document is silent. */
  readonly review: Review | undefined;
}

const NO_HEADINGS: NamedBlocks = { blocks: [], named: [] };

export class OpenDocument {
  #parts: Part[];
  readonly #sums = new NamesSummed();
  readonly #names: NamesOfDocument;
  /** Parts in which something was found, and parts with directives: few, so that a keystroke need not ask all of them. */
  readonly #found = new Set<Part>();
  readonly #directed = new Set<Part>();
  /** Parts that have not been read, or not where they now stand. */
  #unread: Range;
  /** Parts that have been read since they were judged. */
  #unjudged: Range = NONE;
  #length = 0;
  #context: DocumentContext | undefined;
  /** What the parts were judged by. */
  #judgedBy = '';
  #reviewed: Reviewed | undefined;

  constructor(
    private readonly reader: Reader,
    source: string,
    private readonly options: CheckOptions,
  ) {
    this.#names = reader.names.open();
    this.#parts = newParts(source, true, reader.partSize);
    this.#unread = { from: 0, to: this.#parts.length };
  }

  /**
   * Takes edits in, each of which counts from the text that the one before it left. Throws a RangeError, and changes nothing, when one lies
   * outside of that.
   */
  edit(changes: readonly Edit[]): void {
    if (changes.length === 0) return;
    checkEdits(changes, lengthOf(this.#parts));
    this.#context = this.#reviewed = undefined;
    for (const change of changes) {
      const { parts, gone, from, to, more } = edited(this.#parts, change, this.reader.partSize);
      this.#parts = parts;
      this.#forget(gone);
      this.#unread = widened(this.#unread, { from, to }, more);
      this.#unjudged = widened(this.#unjudged, { from, to }, more);
    }
  }

  #forget(parts: readonly Part[]): void {
    for (const part of parts) {
      if (part.read) this.#sums.remove(part.read.counted);
      if (part.names) this.#names.remove(part);
      this.#found.delete(part);
      this.#directed.delete(part);
      part.forget();
    }
  }

  /** The text as it stands. */
  get source(): string {
    return this.#parts.map((part) => part.text).join('');
  }

  /** All findings of the text as it stands, sorted by place. */
  findings(): Finding[] {
    return this.review().findings;
  }

  /** The findings, what the document is about, and its last review. */
  review(): Reviewed {
    return (this.#reviewed ??= this.#review());
  }

  /** The place and disease that the document is about. */
  context(): DocumentContext {
    return (this.#context ??= this.#read());
  }

  /** The last review and what has changed since, up to a day. `undefined` when the document is silent. */
  lastReview(until: Day, { reviewed, place }: ReviewAsked = {}): Review | undefined {
    const { dataset, known } = this.reader;
    const { options } = this;
    const { jurisdiction } = this.context();
    const date = reviewed ? { date: reviewed, text: reviewed, start: 0, end: 0 } : this.#reviewDate();
    if (!date) return undefined;
    // Who judges at an earlier day than the data's does not live then: a later date need not be in the future.
    const today = options.asOf > dataset.asOf ? options.asOf : dataset.asOf;
    const parts = this.#parts.map((part) => ({
      base: part.base,
      touchable: (part.touchable ??= touchableIn(dataset, part.blocks(known))),
    }));
    for (const part of this.#parts) part.rest();
    return readReview(dataset, parts, date, { jurisdiction: place ?? jurisdiction, until, today });
  }

  /** The name at an offset, or `undefined` when there is none or it is not prose. */
  mentionAt(offset: number): SourceMention | undefined {
    this.context();
    for (const part of this.#parts) {
      const { base, text } = part;
      if (offset < base || offset > base + text.length) continue;
      const found = this.reader.mentionIn(part.blocks(this.reader.known).blocks, offset - base);
      part.rest();
      if (found) return { ...found, start: found.start + base, end: found.end + base };
    }
    return undefined;
  }

  #read(): DocumentContext {
    const { dataset, known } = this.reader;
    const { from } = this.#unread;
    let { to } = this.#unread;
    let more = 0;
    let above = from > 0 ? this.#parts[from - 1]!.read!.below : NO_HEADINGS;
    let i = from;
    for (; i < this.#parts.length; i++) {
      const part = this.#parts[i]!;
      const last = i === this.#parts.length - 1;
      if (part.read?.last === last && sameHeadings(part.read.above, above)) {
        if (i >= to) break;
      } else {
        this.#forget([part]);
        const read = part.readBelow(above, last, known);
        if (!read.closed || read.closedAt !== undefined) {
          // Not to be taken for counted.
          part.forget();
          const others = read.closedAt === undefined ? this.#join(i) : this.#split(i, read.closedAt);
          to += others;
          more += others;
          this.#unread = { from, to };
          i--;
          continue;
        }
        this.#sums.add(read.counted);
        if (read.directives.length > 0) this.#directed.add(part);
      }
      above = part.read!.below;
    }
    this.#unread = NONE;
    this.#unjudged = widened(this.#unjudged, { from, to: i }, more);
    this.#length = 0;
    for (const part of this.#parts) {
      part.base = this.#length;
      this.#length += part.text.length;
    }
    return documentContext(dataset, this.#parts[0]!.read!.frontMatter, this.#sums.all, this.options);
  }

  /** What a part opens goes on behind it: it becomes one with as much again of what follows. @returns how many parts more there are */
  #join(at: number): number {
    const { text, first, openUpTo = text.length, isSettled } = this.#parts[at]!;
    let to = at + 1;
    let joined = text;
    while (to < this.#parts.length && joined.length < 2 * text.length) joined += this.#parts[to++]!.text;
    const gone = this.#parts.splice(at, to - at, new Part(joined, first, openUpTo, isSettled));
    this.#forget(gone);
    return 1 - gone.length;
  }

  /** What a part opened has ended: it is cut there from what was put to it. @returns how many parts more there are */
  #split(at: number, end: number): number {
    const { text, first } = this.#parts[at]!;
    const rest = newParts(text.slice(end), false, this.reader.partSize);
    this.#parts.splice(at, 1, new Part(text.slice(0, end), first, undefined, true), ...rest);
    return rest.length;
  }

  #review(): Reviewed {
    const { dataset, drugsNamed } = this.reader;
    const { options } = this;
    const context = this.context();
    this.#judge(context, this.#reviewDate() !== undefined);
    const claims = inOrder(this.#found).flatMap((part) => part.placedFindings());
    const directed = inOrder(this.#directed).map((part): DirectedPart => {
      const next = this.#parts[this.#parts.indexOf(part) + 1];
      return { base: part.base, directives: part.read!.directives, next };
    });
    const hidden = suppressionsOf(directed, this.#length);
    const { frontMatter } = this.#parts[0]!.read!;
    const { drugs, written, allPlaces } = this.#sums.all;
    const ofNames = this.#names.judge({
      jurisdiction: context.jurisdiction,
      place: saidPlace(frontMatter, options.house === undefined ? options : { jurisdiction: options.house ?? undefined }),
      naming: options.naming ?? {},
      held: {
        has: (name) =>
          written.has(name) ||
          (drugsNamed()
            .get(name)
            ?.some((id) => drugs.has(id)) ??
            false),
      },
      severalPlaces: allPlaces.size > 1,
      hidden,
    });
    const review = this.lastReview(context.on);
    const ofReview = review ? reviewFindings(dataset, review, context.jurisdiction) : [];
    const shown = oneEach([...claims, ...ofNames, ...ofReview].filter((f) => !hidden.hides(f.rule, f.start)));
    const accepted = options.accepted ?? [];
    return { findings: accepted.length > 0 ? withoutAccepted(this.source, shown, accepted) : shown, context, review };
  }

  /** Judges the parts that were read anew, and those behind them for which they leave something else than before. */
  #judge(context: DocumentContext, dated: boolean): void {
    const { dataset, known, names } = this.reader;
    const { dataset: _, warned, ...rest } = context;
    const judgedBy = JSON.stringify([rest, [...warned].sort()]);
    if (judgedBy !== this.#judgedBy) {
      this.#judgedBy = judgedBy;
      for (const part of this.#parts) part.judged = undefined;
      this.#found.clear();
      this.#unjudged = { from: 0, to: this.#parts.length };
    }
    const { from, to } = this.#unjudged;
    let carried = from > 0 ? this.#parts[from - 1]!.judged!.after : NOTHING_CARRIED;
    for (let i = from; i < this.#parts.length; i++) {
      const part = this.#parts[i]!;
      if (!part.judged || !sameCarried(part.judged.before, carried)) {
        part.judged = this.#judged(part, context, carried);
        if (part.judged.findings.length > 0) this.#found.add(part);
        else this.#found.delete(part);
      } else if (i >= to) break;
      if (part.names === undefined) {
        part.names = names.read({ source: part.text, ...part.blocks(known) }) ?? null;
        if (part.names) this.#names.add(part, part.names);
      }
      if (dated) part.touchable ??= touchableIn(dataset, part.blocks(known));
      part.rest();
      carried = part.judged.after;
    }
    this.#unjudged = NONE;
  }

  #judged(part: Part, context: DocumentContext, carried: Carried): PartJudged {
    const { dataset, known } = this.reader;
    const blocks = part.blocks(known);
    const around = { headings: part.read!.above, carried, headingBehind: blocks.headingBehind };
    const { sentences, carried: after } = sentencesOf(blocks, context, around);
    // Sentence by sentence, so that what is read in other words can be forgotten.
    const findings = sentences.flatMap((read, i) =>
      judgeRead(read, sentences[i - 1]).map(({ block, sentence, judgement }) =>
        toFinding(dataset, { source: part.text, block, start: sentence.start, end: sentence.end }, judgement),
      ),
    );
    return { before: carried, after, findings };
  }

  #reviewDate(): ReviewDate | undefined {
    const stated = statedReviewDate(this.#parts[0]!.read!.frontMatter, this.options.reviewedKeys ?? REVIEWED_KEYS);
    if (stated) return stated;
    for (const part of this.#parts) {
      const { base } = part;
      if (part.reviewDate === undefined) {
        part.reviewDate = visibleReviewDate(part.blocks(this.reader.known).blocks) ?? null;
        if (part.judged) part.rest();
      }
      if (part.reviewDate) return { ...part.reviewDate, start: base + part.reviewDate.start, end: base + part.reviewDate.end };
    }
    return undefined;
  }
}

function inOrder(parts: Iterable<Part>): Part[] {
  return [...parts].sort((a, b) => a.base - b.base);
}
