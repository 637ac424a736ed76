/**
 * A document that is kept open: an edit reads again only the parts that it touches, and judges again only those that it can mean
 * something for. What a check of the whole text from nothing would say is what it says, always (openDocument.property.test.ts).
 */
import { withoutAccepted } from '../accepted.ts';
import { judgeSentence } from '../claims/judge.ts';
import { NOTHING_CARRIED, sentencesOf, type NamedBlocks } from '../claims/reading/sentences.ts';
import type { Day } from '../dataset/calendar.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import { documentContext, REVIEWED_KEYS, saidPlace, type CheckOptions, type DocumentContext } from '../documentContext.ts';
import { oneEach, toFinding, type Finding } from '../findings.ts';
import { touchableIn } from '../review/changes.ts';
import { readReview, reviewFindings, type Review } from '../review/findings.ts';
import { suppressionsOf, type Suppressions } from '../suppressions.ts';
import type { Edit } from '../text/edit.ts';
import { statedReviewDate, visibleReviewDate, type ReviewDate } from '../text/reviewDate.ts';
import { sumOf } from './counted.ts';
import { Part, sameCarried, sameHeadings } from './part.ts';
import { edited, newParts } from './partList.ts';
import { movedBy } from './place.ts';
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
  /** Parts from here up to `#readTo` have not been read, or not where they now stand. */
  #unread: { from: number; to: number };
  #context: DocumentContext | undefined;
  /** What the parts were judged by. */
  #judgedBy = '';
  #reviewed: Reviewed | undefined;

  constructor(
    private readonly reader: Reader,
    source: string,
    private readonly options: CheckOptions,
  ) {
    this.#parts = newParts(source, true, reader.partSize);
    this.#unread = { from: 0, to: this.#parts.length };
  }

  /** Takes edits in, each of which counts from the text that the one before it left. Throws a RangeError for one that lies outside of it. */
  edit(changes: readonly Edit[]): void {
    for (const change of changes) {
      const { parts, from, to, more } = edited(this.#parts, change, this.reader.partSize);
      this.#parts = parts;
      const { from: f, to: t } = this.#unread;
      this.#unread = f < t ? { from: Math.min(f, from), to: Math.max(to, t + more) } : { from, to };
    }
    if (changes.length > 0) this.#context = this.#reviewed = undefined;
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
    const parts = this.#placed((part) => (part.touchable ??= touchableIn(dataset, part.blocks(known))));
    const touchable = parts.map(({ base, found }) => ({ base, touchable: found }));
    this.#rest();
    return readReview(dataset, touchable, date, { jurisdiction: place ?? jurisdiction, until, today });
  }

  #read(): DocumentContext {
    const { known } = this.reader;
    const { from } = this.#unread;
    let above = from > 0 ? this.#parts[from - 1]!.read!.below : NO_HEADINGS;
    for (let i = from; i < this.#parts.length; i++) {
      const part = this.#parts[i]!;
      const last = i === this.#parts.length - 1;
      if (part.read?.last === last && sameHeadings(part.read.above, above)) {
        if (i >= this.#unread.to) break;
      } else if (!part.readBelow(above, last, known).closed) {
        this.#join(i);
        i--;
        continue;
      }
      above = part.read!.below;
    }
    this.#unread = { from: 0, to: 0 };
    const { frontMatter } = this.#parts[0]!.read!;
    return documentContext(this.reader.dataset, frontMatter, sumOf(this.#parts.map((part) => part.read!.counted)), this.options);
  }

  /** What a part opens goes on behind it: it becomes one with as much again of what follows. */
  #join(at: number): void {
    const { text, first } = this.#parts[at]!;
    let to = at + 1;
    let more = '';
    while (to < this.#parts.length && more.length < text.length) more += this.#parts[to++]!.text;
    this.#parts.splice(at, to - at, new Part(text + more, first));
    this.#unread.to = Math.max(at + 1, this.#unread.to - (to - at - 1));
  }

  #review(): Reviewed {
    const { dataset, names } = this.reader;
    const { options } = this;
    const context = this.context();
    this.#judge(context, this.#reviewDate() !== undefined);
    const hidden = this.#suppressions();
    const claims = this.#placed((part) => part.judged!.findings).flatMap(({ base, found }) => found.map((f) => movedBy(f, base)));
    const { frontMatter } = this.#parts[0]!.read!;
    const ofNames = names.judge(
      {
        jurisdiction: context.jurisdiction,
        place: saidPlace(frontMatter, options.house === undefined ? options : { jurisdiction: options.house ?? undefined }),
        naming: options.naming ?? {},
        hides: hidden.hides,
      },
      this.#placed((part) => part.names!),
    );
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
    const others = judgedBy !== this.#judgedBy;
    this.#judgedBy = judgedBy;
    let carried = NOTHING_CARRIED;
    for (const part of this.#parts) {
      if (others || !part.judged || !sameCarried(part.judged.before, carried)) {
        const { above, below } = part.read!;
        const around = { headings: above, carried, headingBehind: below.blocks[0] };
        const { sentences, carried: after } = sentencesOf(part.blocks(known), context, around);
        const findings = sentences.flatMap(({ sentence, block }) =>
          judgeSentence(sentence).map((j) => toFinding(dataset, { source: part.text, block, start: sentence.start, end: sentence.end }, j)),
        );
        part.judged = { before: carried, after, findings };
      }
      part.names ??= names.read({ source: part.text, ...part.blocks(known) });
      if (dated) part.touchable ??= touchableIn(dataset, part.blocks(known));
      part.rest();
      carried = part.judged.after;
    }
  }

  #suppressions(): Suppressions {
    return suppressionsOf(
      this.#placed((part) => part.read!.directives).map(({ base, found, part }) => ({ base, directives: found, source: part.text })),
    );
  }

  #reviewDate(): ReviewDate | undefined {
    const stated = statedReviewDate(this.#parts[0]!.read!.frontMatter, this.options.reviewedKeys ?? REVIEWED_KEYS);
    if (stated) return stated;
    let base = 0;
    for (const part of this.#parts) {
      if (part.reviewDate === undefined) part.reviewDate = visibleReviewDate(part.blocks(this.reader.known).blocks) ?? null;
      if (part.reviewDate) return { ...part.reviewDate, start: base + part.reviewDate.start, end: base + part.reviewDate.end };
      base += part.text.length;
    }
    return undefined;
  }

  /** Something of each part, with the offset at which the part begins. */
  #placed<T>(pick: (part: Part) => T): { readonly base: number; readonly found: T; readonly part: Part }[] {
    let base = 0;
    return this.#parts.map((part) => {
      const placed = { base, found: pick(part), part };
      base += part.text.length;
      return placed;
    });
  }

  #rest(): void {
    for (const part of this.#parts) part.rest();
  }
}
