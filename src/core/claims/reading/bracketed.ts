/** "The biologics approved are A (from 6 months), B (adults only)", "C (2022)", "D (an injection)": what brackets behind a name say of it. */
import type { Mention } from '../../mentions/findMentions.ts';
import type { Span } from '../../text/sentences.ts';
import { HAS_FINITE } from './clauses.ts';
import { within, type Sentence } from './sentence.ts';
import { APPROVED } from './cues.ts';
import { Respelled, type Read } from './respelled.ts';
import { indicationsIn } from './setting.ts';

/** The list is one of licences: "has approved A (...)", "approved biologics: A (...)", "the approved ones are A (...)". */
const OF_A_LICENCE = new RegExp(
  String.raw`\b(?:is|are|has|have|been)\s+(?:now\s+|so\s+far\s+|been\s+)*${APPROVED}\b|^\W*(?:the\s+)?(?:[\w-]+\s+){0,3}?${APPROVED}\b[^:.;]{0,60}?(?::|\s(?:are|include)\s)|\b${APPROVED}\s+for\s[^.;:]{3,40}?\s(?:are|include)\s`,
  'i',
);
/** Said of another time, guessed, asked or of a trial: not read. */
const NOT_SO =
  /\b(?:was|were|had|if|whether|when|until|before|would|could|might|trials?|stud(?:y|ies|ied)|tested|initially|originally|formerly|then)\b|\?/i;
/** What the sentence says of the licences it lists is not so of them. */
const DENIED = /\b(?:not|no|none|never|nor|neither|without|lacks?|un\w+ed|than|except|only)\b|n['’]t\b/i;
/** Whose year is it that stands behind a name? */
/** Somebody acts who licenses nothing. */
const OF_OTHERS = /\b(?:we|our|clinic|hospital|patients?\s+on|papers?|insurers?|gives?|gave|prescribes?)\b/i;
const OF_ANOTHER_YEAR = /\b(?:labels?|labelling|labeling|guidelines?|reviews?|et\s+al|updates?|edition|pages?|leaflets?|published)\b/i;
const BRACKETS = /^[\s®™]{0,3}\((?<inner>[^()]{2,60})\)/;
/** What may stand beside an age there. */
const LITTLE = /^(?:(?:only|for|from|in|licen[sc]ed|approved|aged?|ages|people|patients|those|and|the|of|at|alone|US)\b|[\s,])*$/i;
const BESIDE_A_YEAR = /^(?:(?:approved|licen[sc]ed|since|in|from)\b|[\s,])*$/i;
const LEADS = /^(?:only\s+)?(?:for|from|in)\b/i;
/** Goes on behind "is". */
const PREDICATE = /^(?:an?|still|not|given|taken|injected|swallowed|applied)\s/i;

/** What the brackets leave out before their words. */
type Kind = 'age' | 'year' | 'predicate';

/** A name with something in brackets behind it. Block offsets. */
interface Bracketed {
  readonly kind: Kind;
  readonly name: Mention;
  readonly inner: Span;
}

/** What brackets say, each as a sentence, and the sentence around them. */
export interface Opened {
  readonly around: Read;
  readonly inside: readonly Read[];
}

export function openBrackets(read: Read): Opened {
  const { sentence, block } = read;
  const all =
    block.kind === 'heading' || block.quoted || !sentence.text.includes('(') || NOT_SO.test(sentence.text) ? [] : bracketedIn(sentence);
  return all.length === 0 ? { around: read, inside: [] } : { around: withoutSettings(read, all), inside: insideOf(read, all) };
}

/** "X (not approved in the US) is licensed here": the place is that of the brackets alone. */
function withoutSettings(read: Read, all: readonly Bracketed[]): Read {
  const { sentence } = read;
  const own = all.filter(({ kind, inner }) => kind === 'predicate' && within(sentence.terms, inner).length > 0);
  if (own.length === 0) return read;
  const words = new Respelled(read);
  let at = sentence.start;
  for (const { name, inner } of own) {
    words.take({ start: at, end: name.end });
    at = inner.end + 1;
  }
  words.take({ start: at, end: sentence.end });
  return words.read();
}

function insideOf(read: Read, all: readonly Bracketed[]): Read[] {
  const { sentence } = read;
  const outside = all.reduce((text, { inner }) => {
    const [from, to] = [inner.start - sentence.start, inner.end - sentence.start];
    return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }, sentence.text);
  const years = all.filter((one) => one.kind === 'year').length;
  if (sentence.dates.length > years) return [];
  const ofLicences =
    OF_A_LICENCE.test(outside) &&
    !OF_OTHERS.test(outside) &&
    !sentence.terms.some(({ target }) => target.kind === 'body' && !target.regulator) &&
    !DENIED.test(outside) &&
    indicationsIn(sentence.terms).length < 2;
  const ofYears = ofLicences && years > 1 && !OF_ANOTHER_YEAR.test(outside);
  return all.filter(({ kind }) => (kind === 'predicate' ? true : kind === 'year' ? ofYears : ofLicences)).map((one) => spell(read, one));
}

function bracketedIn(sentence: Sentence): Bracketed[] {
  const { text } = sentence.block;
  return sentence.own.flatMap((name) => {
    const match = name.kind === 'class' || name.attributive ? null : BRACKETS.exec(text.slice(name.end, sentence.end));
    if (!match) return [];
    const start = name.end + match[0].indexOf('(') + 1;
    const inner = { start, end: start + match.groups!['inner']!.length };
    const kind = kindOf(sentence, inner);
    return kind ? [{ kind, name, inner }] : [];
  });
}

function kindOf(sentence: Sentence, inner: Span): Kind | undefined {
  const { text } = sentence.block;
  const alone = (spans: readonly Span[], beside: RegExp): boolean => {
    const own = within(spans, inner);
    return own.length === 1 && beside.test(text.slice(inner.start, own[0]!.start) + text.slice(own[0]!.end, inner.end));
  };
  if (alone(sentence.ages, LITTLE)) return 'age';
  if (alone(sentence.dates, BESIDE_A_YEAR)) return 'year';
  const words = text.slice(inner.start, inner.end);
  return PREDICATE.test(words) && !HAS_FINITE.test(words) ? 'predicate' : undefined;
}

function spell(read: Read, { kind, name, inner }: Bracketed): Read {
  const { sentence, block } = read;
  const words = new Respelled(read);
  const inside = block.text.slice(inner.start, inner.end);
  words.take(name);
  if (kind === 'predicate') words.insert(' is ', inner.start);
  else if (kind === 'year') words.insert(' was approved in ', inner.start);
  else words.insert(LEADS.test(inside) ? ' is licensed ' : ' is licensed for people aged ', inner.start);
  words.take(kind === 'year' ? within(sentence.dates, inner)[0]! : inner);
  if (kind !== 'predicate') settingOf(sentence, inner.end, words);
  return words.read({ start: name.start, end: inner.end + 1 });
}

/** The disease and the place that the sentence as a whole is about. */
function settingOf(sentence: Sentence, at: number, words: Respelled): void {
  for (const term of sentence.terms) {
    const { target } = term;
    if (target.kind === 'indication') words.insert(' for ', at);
    else if (target.kind === 'place') words.insert(' in ', at);
    else if (target.kind === 'body' && target.regulator) words.insert(' by the ', at);
    else continue;
    words.insertFrom(term, at);
  }
}
