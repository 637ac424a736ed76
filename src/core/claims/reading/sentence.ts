/** A sentence, and a clause of it: the words, and the names, ages and dates in them, read when they are first asked for. */
import { firstAt } from '../../firstAt.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { Found, Mention } from '../../mentions/findMentions.ts';
import { findAges, type AgeGroup } from '../../text/ages.ts';
import { findDates, type WrittenDate } from '../../text/dates.ts';
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/sentences.ts';
import type { Day } from '../../dataset/calendar.ts';
import { anaphorsIn } from './anaphora.ts';
import type { Time } from './dated.ts';
import { definiteIn, isDefinite } from './definite.ts';
import { impliedTopic } from './implied.ts';
import type { Subject } from '../types.ts';

/** What a document says about itself and what the caller asks for. */
export interface DocumentContext {
  readonly dataset: Dataset;
  readonly jurisdiction: Jurisdiction;
  /** The places that the document names, where it does not say which of several it is for. */
  readonly places?: readonly Jurisdiction[] | undefined;
  /** The disease the document is about, when its front matter, headings or text say so. */
  readonly indication: string | undefined;
  /** The day to judge at. */
  readonly on: Day;
  /** Drugs and classes whose boxed warning the document tells: to call them safe elsewhere hides nothing. */
  readonly warned: ReadonlySet<string>;
}

export interface Antecedents {
  readonly last: readonly Subject[];
  /** False where `last` is empty for sure; less costly to ask. */
  readonly mayMean?: boolean;
  /** The two drugs that the same block names before the sentence, where it names two: "both drugs". */
  readonly pair?: readonly Subject[];
  /** How many sentences ago `last` was named. */
  readonly distance: number;
  /** How many sentences ago medicines were named that the data does not know: "it" may mean them. */
  readonly stranger?: number | undefined;
  /** The one drug or class named in the heading above. */
  readonly heading: readonly Subject[];
  /** The one place that the sentences before it in the same paragraph, or the heading above, speak of. */
  readonly place: Jurisdiction | undefined;
  /** The disease that the table column or the heading names. */
  readonly indication: string | undefined;
  /** For the lead-in of a list: the drug that each item begins with; `undefined` where it begins with none. */
  readonly items?: readonly (string | undefined)[] | undefined;
  /** Diseases that the same block names before the sentence, and whether it speaks of an age, a device or a dose there. */
  readonly diseases?: readonly string[];
  readonly narrowed?: boolean;
  /** The time that a dated entry, a label, a heading or a table row gives the sentence; `length` of its words are the label itself. */
  readonly time?: { readonly of: Time; readonly length: number } | undefined;
  /** The text sets the sentence down only to disown it: a myth, an option of a quiz. */
  readonly disowned?: boolean | undefined;
  /** The one named right above, not only in the title of the page. */
  readonly indicationNear?: boolean;
  /** The disease named last in the sentences before, below the same heading. */
  readonly disease?: string | undefined;
  /** Guideline bodies named before, the last one first, each with how many sentences ago and by which words. */
  readonly bodies?: readonly { readonly id: string; readonly distance: number; readonly words: string }[];
}

/** Reads what stands in a sentence of `block`. */
export function readSentence(
  block: Block,
  span: Span,
  names: { mentions: readonly Mention[]; terms: readonly Found[]; lexicon?: readonly Span[] },
  context: DocumentContext,
  antecedents: Antecedents,
): Sentence {
  const named = within(names.mentions, span);
  const definite = named.filter((m) => isDefinite(m, block.text));
  const terms = within(names.terms, span);
  return new Sentence(
    block,
    span.start,
    span.end,
    bodiesAsWords(block.text.slice(span.start, span.end), span.start, terms),
    definite.length > 0 ? named.filter((m) => !definite.includes(m)) : named,
    terms,
    context,
    antecedents,
    definite,
    within(names.lexicon ?? [], span),
  );
}

type Lists = Partial<Pick<Reading, 'mentions' | 'ages' | 'dates'>>;

/**
 * What a stretch of text holds, read when it is first asked for: most sentences make no claim. Another reading of it takes over what it does
 * not read otherwise; a copy by `...` would lose that.
 */
abstract class Reading {
  private readMentions: readonly Mention[] | undefined = undefined;
  private readAges: readonly AgeGroup[] | undefined = undefined;
  private readDates: readonly WrittenDate[] | undefined = undefined;

  /** @param from what it is another reading of */
  constructor(private readonly from: Reading | undefined) {}

  /** Names, and the pronouns and noun phrases that stand for names (`carried`). */
  get mentions(): readonly Mention[] {
    return (this.readMentions ??= this.from ? this.from.mentions : this.findMentions());
  }

  get ages(): readonly AgeGroup[] {
    return (this.readAges ??= this.from ? this.from.ages : this.findAges());
  }

  get dates(): readonly WrittenDate[] {
    return (this.readDates ??= this.from ? this.from.dates : this.findDates());
  }

  protected abstract findMentions(): readonly Mention[];
  protected abstract findAges(): readonly AgeGroup[];
  protected abstract findDates(): readonly WrittenDate[];

  /** Sets what is read otherwise. */
  protected telling({ mentions, ages, dates }: Lists): this {
    this.readMentions = mentions;
    this.readAges = ages;
    this.readDates = dates;
    return this;
  }
}

export class Sentence extends Reading implements Span {
  /**
   * @param text its words, long names of bodies as one
   * @param own the names that stand in it
   * @param antecedents drugs or classes that a pronoun in it may mean, from the sentences and headings before
   * @param definite classes that stand for one drug of theirs
   * @param others names of medicines that only the lexicon knows
   * @param from the sentence that it is another reading of
   */
  constructor(
    readonly block: Block,
    readonly start: number,
    readonly end: number,
    readonly text: string,
    readonly own: readonly Mention[],
    readonly terms: readonly Found[],
    readonly context: DocumentContext,
    readonly antecedents: Antecedents,
    private readonly definite: readonly Mention[],
    private readonly others: readonly Span[],
    from?: Sentence,
  ) {
    super(from);
  }

  /** The sentence with something of it read otherwise. */
  with(changes: Lists & Partial<Pick<Sentence, 'text' | 'terms' | 'context'>>): Sentence {
    const { text = this.text, terms = this.terms, context = this.context } = changes;
    const { block, start, end, own, antecedents, definite, others } = this;
    return new Sentence(block, start, end, text, own, terms, context, antecedents, definite, others, this).telling(changes);
  }

  protected findMentions(): readonly Mention[] {
    const { dataset } = this.context;
    const carried = [
      ...anaphorsIn(dataset, this.block, this, this.own, this.antecedents, this.others),
      ...definiteIn(dataset, this.definite, this.own, this.antecedents),
    ];
    if (carried.length > 0) return [...carried, ...this.own].sort((a, b) => a.start - b.start);
    const implied = this.own.length === 0 && this.others.length === 0 ? impliedTopic(this) : undefined;
    return implied ? [implied] : this.own;
  }

  protected findAges(): readonly AgeGroup[] {
    return findAges(this.written, this.start);
  }

  protected findDates(): readonly WrittenDate[] {
    return findDates(this.written, this.start);
  }

  private get written(): string {
    return this.block.text.slice(this.start, this.end);
  }
}

/** A part of a sentence, or all of it, with what stands there. */
export class Clause extends Reading implements Span {
  private readTerms: readonly Found[] | undefined = undefined;

  /**
   * @param text its own words; long names of bodies stand as one word
   * @param before the clause before it in the sentence, whose subject it may share
   * @param whole it is all of the sentence
   * @param of the clause that it is another reading of
   */
  constructor(
    readonly sentence: Sentence,
    readonly start: number,
    readonly end: number,
    readonly text: string,
    readonly before: Clause | undefined,
    private readonly whole: boolean,
    private readonly of?: Clause,
  ) {
    super(of);
  }

  /** The clause with something of it read otherwise. */
  with(changes: Lists & Partial<Pick<Clause, 'start' | 'end' | 'sentence' | 'text' | 'terms'>>): Clause {
    const { sentence = this.sentence, start = this.start, end = this.end, text = this.text } = changes;
    const other = new Clause(sentence, start, end, text, this.before, this.whole, this).telling(changes);
    other.readTerms = changes.terms;
    return other;
  }

  get terms(): readonly Found[] {
    return (this.readTerms ??= this.of ? this.of.terms : this.inside(this.sentence.terms));
  }

  protected findMentions(): readonly Mention[] {
    return this.inside(this.sentence.mentions);
  }

  protected findAges(): readonly AgeGroup[] {
    return this.inside(this.sentence.ages);
  }

  protected findDates(): readonly WrittenDate[] {
    return this.inside(this.sentence.dates);
  }

  private inside<T extends Span>(list: readonly T[]): readonly T[] {
    return this.whole ? list : within(list, this);
  }
}

/** Writes a body's long name as one word of the same length ("Food and Drug Administration" as "FDA____"), so that patterns meet one word. */
function bodiesAsWords(text: string, start: number, terms: readonly Found[]): string {
  let out = text;
  for (const { target, start: from, end: to } of terms) {
    const name =
      target.kind === 'body' && text.slice(from - start, to - start).split(' ').length > 3
        ? target.id.split('-')[0]!.toUpperCase()
        : undefined;
    if (name && name.length <= to - from) out = out.slice(0, from - start) + name.padEnd(to - from, '_') + out.slice(to - start);
  }
  return out;
}

/** A sentence's words between two block offsets, long names of bodies as one word. */
export function wordsOf(sentence: Sentence, from: number, to: number): string {
  return sentence.text.slice(Math.max(0, from - sentence.start), Math.max(0, to - sentence.start));
}

/** What of `list`, which is sorted by start, lies within `span`. */
export function within<T extends Span>(list: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let i = firstAt(list.length, (at) => list[at]!.start < span.start); i < list.length && list[i]!.start < span.end; i++)
    if (list[i]!.end <= span.end) found.push(list[i]!);
  return found;
}
