/** A sentence cut into clauses, each with the names, ages and dates it holds and the mood it is said in. */
import { firstAt } from '../../firstAt.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { Found, Mention } from '../../mentions/findMentions.ts';
import { findAges, type AgeGroup } from '../../text/ages.ts';
import { findDates, type WrittenDate } from '../../text/dates.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Block } from '../../text/prose.ts';
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

export interface Sentence extends Span {
  readonly block: Block;
  readonly text: string;
  /** The names that stand in it. */
  readonly own: readonly Mention[];
  /** Names, and the pronouns and noun phrases that stand for names (`carried`). */
  readonly mentions: readonly Mention[];
  readonly terms: readonly Found[];
  /** Read when first asked for: most sentences make no claim. */
  readonly ages: readonly AgeGroup[];
  readonly dates: readonly WrittenDate[];
  readonly context: DocumentContext;
  /** Drugs or classes that a pronoun in this sentence may mean, from the sentences and headings before. */
  readonly antecedents: Antecedents;
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

export interface Clause extends Span {
  readonly sentence: Sentence;
  /** The clause's own words; long names of bodies stand as one word. */
  readonly text: string;
  /** The clause before it in the sentence, whose subject it may share. */
  readonly before: Clause | undefined;
  readonly mentions: readonly Mention[];
  readonly terms: readonly Found[];
  readonly ages: readonly AgeGroup[];
  readonly dates: readonly WrittenDate[];
}

/** Reads what stands in a sentence of `block`. */
export function readSentence(
  block: Block,
  span: Span,
  names: { mentions: readonly Mention[]; terms: readonly Found[]; lexicon?: readonly Span[] },
  context: DocumentContext,
  antecedents: Antecedents,
): Sentence {
  return new ReadSentence(block, span, names, context, antecedents);
}

/** The sentence with something of it read otherwise; a copy by `...` would lose what is read only when asked for. */
export function reread(
  sentence: Sentence,
  changes: Partial<Pick<Sentence, 'text' | 'mentions' | 'terms' | 'context' | 'dates' | 'ages'>>,
): Sentence {
  return Object.create(sentence, Object.getOwnPropertyDescriptors(changes)) as Sentence;
}

/** A class, so that what is read only when asked for costs nothing where nobody asks. */
class ReadSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly own: readonly Mention[];
  readonly terms: readonly Found[];
  /** Classes that stand for one drug of theirs. */
  private readonly definite: readonly Mention[];
  /** Names of medicines that only the lexicon knows. */
  private readonly others: readonly Span[];
  private readMentions: readonly Mention[] | undefined = undefined;
  private readAges: readonly AgeGroup[] | undefined = undefined;
  private readDates: readonly WrittenDate[] | undefined = undefined;

  constructor(
    readonly block: Block,
    span: Span,
    names: { mentions: readonly Mention[]; terms: readonly Found[]; lexicon?: readonly Span[] },
    readonly context: DocumentContext,
    readonly antecedents: Antecedents,
  ) {
    this.start = span.start;
    this.end = span.end;
    const named = within(names.mentions, span);
    this.definite = named.filter((m) => isDefinite(m, block.text));
    this.own = this.definite.length > 0 ? named.filter((m) => !this.definite.includes(m)) : named;
    this.terms = within(names.terms, span);
    this.others = within(names.lexicon ?? [], span);
    this.text = bodiesAsWords(this.written, span.start, this.terms);
  }

  get mentions(): readonly Mention[] {
    if (!this.readMentions) {
      const { dataset } = this.context;
      const carried = [
        ...anaphorsIn(dataset, this.block, this, this.own, this.antecedents, this.others),
        ...definiteIn(dataset, this.definite, this.own, this.antecedents),
      ];
      if (this.own.length === 0 && carried.length === 0) {
        const implied = this.others.length === 0 ? impliedTopic(this) : undefined;
        return (this.readMentions = implied ? [implied] : this.own);
      }
      this.readMentions = carried.length > 0 ? [...carried, ...this.own].sort((a, b) => a.start - b.start) : this.own;
    }
    return this.readMentions;
  }

  get ages(): readonly AgeGroup[] {
    return (this.readAges ??= this.shifted(findAges(this.written)));
  }

  get dates(): readonly WrittenDate[] {
    return (this.readDates ??= this.shifted(findDates(this.written)));
  }

  private get written(): string {
    return this.block.text.slice(this.start, this.end);
  }

  private shifted<T extends Span>(list: readonly T[]): T[] {
    return list.map((x) => ({ ...x, start: x.start + this.start, end: x.end + this.start }));
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

const FINITE = String.raw`(?:is|are|was|were|has|have|had|can|cannot|may|must|should|will|does|do|did|remains?|carr(?:y|ies)|became|becomes?|gets?|got|comes?|contains?|targets?|blocks?|works?|treats)(?:n['’]t)?`;
/** Does a text hold a verb that makes it a statement? */
export const HAS_FINITE = new RegExp(`\\b${FINITE}\\b`, 'i');
/** Where a clause may end: looked for in one pass, each place then looked at by itself. */
const JOINTS =
  /;\s+|:\s+|\s[–—-]{1,3}\s|—|,?\s+(?<word>but|while|whilst|whereas|although|though|because|yet|and)\s+|,\s+(?=(?<relative>which|who|whose|where)\b|(?<aside>(?:[A-Z]{2,4}-)?(?:approved|licen[sc]ed|authori[sz]ed|cleared|sold|marketed|labell?ed|launched)\b)|(?:so|having|as|since|once)\b)/gi;
/** ", and NHS patients won't ...", ", and the trials go on". */
const AND_THEY =
  /(?:[\p{L}-]+\s+){0,3}?\p{Ll}{3,}s\s+(?:(?:in|of|with|for)\s+[^,;]{2,60}?\s)?(?:won['’]t|will|can(?:not|['’]t)?|go\s+on|keep|continue)\b/uy;
const NOBODY_BUT = /\b(?:nobody|no one|none|nothing|anything|anybody|all|everywhere|anywhere|nowhere|countr(?:y|ies))$/i;
const YET_CLAUSE = /(?:the|it|they|more|further|additional|guidelines|no)\b/iy;
const FOUR_WORDS = /\S+(?:\s+\S+){3}/y;
/** "and the cream is ..." starts a clause; "A, B, and C are ..." does not. */
const AND_CLAUSE = new RegExp(
  String.raw`(?:(?:the|its?|they|this|these|that|those|there|both|neither|no|some|many|most)\s+)(?:[\w-]+\s+){0,4}${FINITE}\b|(?:(?:is|are|was|were|has|have|can)(?:n['’]t)?|carries|may|remains|comes)\s`,
  'y',
);
/** ", and dupilumab is ..." : a name, then a verb at once. */
const AND_NAME = new RegExp(String.raw`[\w'’-]+(?:\s+[\w-]+){0,2}?(?:\s+\([^()]{1,30}\))?\s+${FINITE}\b`, 'y');
/** ", and no other biologic has ..." */
const NO_OTHER = new RegExp(String.raw`no\s+other\s+(?:[\w-]+\s+){1,4}?${FINITE}\b`, 'y');
/** ", and in the US it is ..." */
const AND_IN = /in\s+(?:the\s+)?\p{Lu}[\w.]*(?:\s\p{Lu}\w*)?\s+(?:it|they|the|is|are|\w+\s+(?:is|are|has))\b/uy;
/** ", which was launched in May, is": behind the second comma the main clause goes on. */
const RELATIVE = new RegExp(
  String.raw`,\s+(?:which|who|whose|where)\b[^,;()]{1,90}(,\s+)(?=(?:${FINITE}|\p{Lu}[\w-]+|[\w-]+(?:\s+[\w-]+)?\s+(?:for|${FINITE}))\b)`,
  'uy',
);

/** "X, licensed in Japan, has no US approval": the participle has a place, a use and ages of its own. */
const ASIDE = new RegExp(String.raw`,\s+(?:[A-Z]{2,4}-)?\w+\s[^;:()]{2,90}?(,\s+)(?=(?:(?:also|still|now|however)\s+)?${FINITE}\b)`, 'y');

/** All places at which the text parts into clauses: what stands between them is left out. */
function cutsIn(text: string): Span[] {
  const cuts: Span[] = [];
  for (const match of matchesOf(text, JOINTS)) {
    const start = match.index;
    const end = start + match[0].length;
    const aside = match.groups!['aside'] ? at(ASIDE, text, start) : null;
    if (match.groups!['aside'] ? aside : isCut(text, start, end, match.groups!['word']?.toLowerCase())) cuts.push({ start, end });
    const relative = match.groups!['relative'] ? at(RELATIVE, text, start) : aside;
    if (relative) {
      const close = start + relative[0].length;
      cuts.push({ start: close - relative[1]!.length, end: close });
    }
  }
  return cuts;
}

function isCut(text: string, start: number, end: number, word: string | undefined): boolean {
  if (word === 'and') {
    const comma = text[start] === ',';
    if (comma && (at(AND_IN, text, end) || at(NO_OTHER, text, end))) return true;
    if (comma && at(AND_THEY, text, end) && HAS_FINITE.test(text.slice(0, start))) return true;
    return (at(AND_CLAUSE, text, end) !== null || (comma && at(AND_NAME, text, end) !== null)) && HAS_FINITE.test(text.slice(0, start));
  }
  if (word === 'but') return !NOBODY_BUT.test(text.slice(Math.max(0, start - 12), start));
  if (word === 'yet') return at(YET_CLAUSE, text, end) !== null && !/\bas$/i.test(text.slice(Math.max(0, start - 3), start));
  return text[start] !== ':' || at(FOUR_WORDS, text, end) !== null;
}

/** Matches a sticky pattern at one place. */
function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** A sentence that opens with a side clause: the main clause starts behind its comma. */
const OPENERS =
  /^(?:(?:like|with)(?=\s+[^,]{3,50}\s(?:and|or)\s[^,]{3,30},\s)|although|though|while|whilst|whereas|if|when|because|since|unlike|apart from|contrary to|until|before|after|once|in contrast to|as well as|despite|besides|in addition to|compared with|approved|licensed|launched|cleared|first approved|taken by mouth)\b/i;

/** "Apart from A, B and C, ...": the comma behind the list. */
const LIST_OPENER =
  /^(?:unlike|apart from|besides|in contrast to|as well as|in addition to|compared with)\s+(?:[\w-]+,\s+){1,6}(?:and|or)?\s*[\w-]+(?:,?\s+(?:and|or)\s+[\w-]+)(,\s+)/i;

/** Cuts a sentence into clauses. Text in parentheses stays where it is. */
export function splitClauses(sentence: Sentence): Clause[] {
  const { text, start: base } = sentence;
  const cuts = cutsIn(text);
  if (OPENERS.test(text)) {
    const comma = LIST_OPENER.exec(text) ?? /^[^,]*(,\s+)/.exec(text);
    if (comma) cuts.push({ start: comma[0].length - comma[1]!.length, end: comma[0].length });
  }
  if (cuts.length === 0) return /[\p{L}\d]/u.test(text) ? [wholeOf(sentence)] : [];
  const shielded = text.includes('(') ? parentheses(text) : [];
  const kept = cuts.filter((c) => !shielded.some((p) => c.start > p.start && c.end < p.end)).sort((a, b) => a.start - b.start);
  const clauses: Clause[] = [];
  let start = 0;
  for (const cut of [...kept, { start: text.length, end: text.length }]) {
    if (cut.start < start) continue;
    if (/[\p{L}\d]/u.test(text.slice(start, cut.start))) {
      const span = { start: base + start, end: base + cut.start };
      clauses.push({
        ...span,
        sentence,
        text: text.slice(start, cut.start),
        before: clauses.at(-1),
        mentions: within(sentence.mentions, span),
        terms: within(sentence.terms, span),
        ages: within(sentence.ages, span),
        dates: within(sentence.dates, span),
      });
    }
    start = cut.end;
  }
  return clauses;
}

/** A sentence that is one clause; most are. Of what it holds only what a rule asks for is read. */
const wholeOf = (sentence: Sentence): Clause => ({
  start: sentence.start,
  end: sentence.start + sentence.text.length,
  sentence,
  text: sentence.text,
  before: undefined,
  get mentions() {
    return sentence.mentions;
  },
  get terms() {
    return sentence.terms;
  },
  get ages() {
    return sentence.ages;
  },
  get dates() {
    return sentence.dates;
  },
});

const IN_PARENTHESES = /\([^()]*\)/g;

function parentheses(text: string): Span[] {
  return matchesOf(text, IN_PARENTHESES).map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
