/**
 * "A is licensed from 12 years, B only from 18": the verb stands once and goes for both. Each part is read as a sentence of its own, in
 * which the words that were left out stand where they would have been.
 */
import type { Mention } from '../../mentions/findMentions.ts';
import type { Span } from '../../text/sentences.ts';
import { HAS_FINITE } from './clauses.ts';
import { within, type Sentence } from './sentence.ts';
import { APPROVED } from './cues.ts';
import { indicationsIn, placesIn } from './setting.ts';
import { Respelled, type Read } from './respelled.ts';
import { groups } from './subjects.ts';

/** What stands between the end of one part and the name that opens the next. */
const SEPARATOR =
  /(?:(?<echo>,?\s+(?:and\s+(?:so|neither)|as|nor)\s+(?:is|are|was|were|has|have|does|do|did|can)\s+)|[,;]\s+(?:(?:and|but|while|whereas)\s+)?|\s+(?:and|but|while|whereas)\s+)(?:the\s+)?$/i;
/** "..., and so is B", "B too": B all the same. */
const NOTHING_ELSE = /^\W*$/;
const TOO = /^\s*,?\s*(?:too|as\s+well|likewise|also)\W*$/i;
/** Before a name that belongs to the part it stands in: "sold as X". */
const OBJECT = /\b(?:as|of|under\s+the\s+(?:brand\s+)?name|called|named)\s+$/i;
/** Words before the first name that make something else of it than the subject. */
const ANOTHER_WAY = /\b(?:unlike|like|than|while|whereas|although|though|if|when|whether|after|besides|apart|except|how|what|why)\b/i;
export const VERB = new RegExp(
  String.raw`${HAS_FINITE.source}|\b${APPROVED}\b|\b(?:binds?|inhibits?|starts?|begins?|acts?|hits?|costs?|launched|reached|won|neutrali[sz]es?)\b`,
  'i',
);
/** How a part without a verb goes on behind its name. */
const GOES_ON =
  /^\s*(?:,\s+)?(?<one>one\s+(?=on\b|about\b|for\b|from\b))?(?:by\s+contrast,?\s+)?(?:(?:only|just|merely|solely|still|even)\s+)*(?:(?<late>not\s+(?:before|until|under|below)|no\s+earlier\s+than|at)|(?<preposition>from|for|in|by|as|of|since|to|under|on|about|against)|(?<article>an?|the)|(?=(?:IL|TYK|JAK|OX|PDE)-?\d))\b/;
/** "B does not", "B none". */
const DENIES = /^\s*(?:(?:does|do|did|is|are|has|have|can|was)(?:\s+not|n['’]t)|not|none|(?:has|have)\s+none)$/;
/** What is denied of a part that says no more than "not": "is approved" becomes "is not approved", "has a licence" "has no licence". */
const DENIED: readonly (readonly [RegExp, string])[] = [
  [/^(?<verb>\s+(?:\w+\s+)?(?:has|have|carry|carries|bears?|needs?|comes?\s+with))\s+(?:an?|the|its\s+own)\s/, ' no '],
  [/^(?<verb>\s+(?:is|are|was|were|has\s+been|have\s+been|can|may))\s(?!\s*(?:not|no|an?|the|only|also)\b)/, ' not '],
];
const TARGET = /\b(?:the\s+)?(?:IL|TYK|JAK|OX|PDE)-?\d/;
const IS_A = /^[^,;]*?\b(?:is|are|was|were|remains?)(?=\s+(?:an?|the)\s)/i;
/** "From 18", where the part before says "from 12 years". */
const BARE_AGE = /(?<=\b(?:from|at|before|until|under|below|than)\s+(?:the\s+age\s+of\s+|age\s+)?)\d{1,2}(?<unit>\s+years)?(?=\s*$)/;
/** What leads to an age, a date, a place or a disease. */
const LEADS_TO =
  /(?:\s+(?:only|just|solely|strictly))?\s+(?:(?:for|in|from|at|to|on|since|by|against|of|until|under|over)\s+)?(?:(?:the\s+age\s+of|the|age|ages|aged|patients|people|those|children)\s+)*$/i;
/** Between a part's preposition and what it leads to. */
const NEXT = /^\s*(?:(?:the\s+age\s+of|the|age|ages|aged|patients|people|those|children)\s+)*$/i;
const AT = /^\W*at$/i;
const PRODUCT =
  /^[®™]?(?:\s?\))?(?:\s+\([^()]{1,30}\))?(?:\s+\d+(?:\.\d+)?\s?(?:%|mg))?(?:\s+(?:creams?|ointments?|foam|gel|lotion|solution|tablets?|capsules?|pills?|injections?))?(?![\w-])/i;
/** What an age, a date or a disease may still have behind it, with nothing else told. */
const NO_MORE = /^(?:\s*(?:years|months|of\s+age|and\s+(?:older|over|up)|only|alone))*\s*$/i;
/** Said of the first drug alone. */
const OF_ITS_OWN =
  /\b(?:only|first|newest|latest|sole|oldest|last|one\s+of)\b|\b(?:is|are|was)\s+(?:an?|the)\s+(?:[\w-]+\s+){1,3}?(?:approved|licen[sc]ed|authori[sz]ed|cleared|given|taken|used)\b/i;
const LONGEST_PART = 90;

/** @returns the sentence itself where nothing is left out, else each of its parts as a sentence. */
export function withoutGaps(read: Read): readonly Read[] {
  const { sentence, block } = read;
  if ((block.kind !== 'paragraph' && block.kind !== 'item') || block.quoted || !namesSeveral(sentence.own)) return [read];
  const parts = partsOf(sentence);
  return parts ? [headOf(read, parts), ...parts.rest.map((part) => spell(read, parts, part))] : [read];
}

function namesSeveral(own: readonly Mention[]): boolean {
  const first = own.find((m) => m.kind !== 'class');
  return first !== undefined && own.some((m) => m.kind !== 'class' && m.id !== first.id);
}

/** A part behind the first: where its name stands, what follows it, and what of the first part goes before that. Block offsets. */
interface Part {
  readonly name: Span;
  readonly rest: Span;
  /** The first part's words between its name and what this part has instead. */
  readonly verb: Span;
  /** What it says behind that. */
  readonly more?: Span;
  /** What the first part says behind it, where this one tells of no place and no disease there. */
  readonly tail?: Span | undefined;
  /** How it begins, where that is read as other words: "not before 18" as "only from 18". */
  readonly opening?: { readonly end: number; readonly words: string } | undefined;
  /** It ends in a bare number, which is one of years. */
  readonly bare?: boolean;
  /** "B does not": the first part's verb, the denial, and what is denied. */
  readonly denied?: Denial;
}

interface Denial {
  readonly verb: Span;
  readonly words: string;
  readonly object: Span;
}

interface Parts {
  /** The first name. */
  readonly name: Span;
  /** Where the first part ends. */
  readonly cut: number;
  readonly rest: readonly Part[];
  /** The end of the last part, where it goes for all. */
  readonly shared: Span | undefined;
  readonly bare: boolean;
}

function partsOf(sentence: Sentence): Parts | undefined {
  const { start } = sentence;
  const text = sentence.block.text;
  const end = endOfWords(text, start, sentence.end);
  const [first, ...others] = groups({ mentions: sentence.own, sentence }).filter((g) => g[0]!.kind !== 'class');
  if (!first || others.length === 0 || ANOTHER_WAY.test(text.slice(start, first[0]!.start)) || text.slice(end, sentence.end).includes('?'))
    return undefined;
  const starts: { cut: number; name: Span; echo: boolean }[] = [];
  let before = spanOf(first, text).end;
  let said = false;
  for (const group of others) {
    const between = text.slice(before, group[0]!.start);
    const separator = SEPARATOR.exec(between);
    said ||= separator === null || separator.index > 0;
    if (separator && said)
      starts.push({ cut: before + separator.index, name: spanOf(group, text), echo: separator.groups!['echo'] !== undefined });
    else if (!OBJECT.test(between)) return undefined;
    before = spanOf(group, text).end;
  }
  if (starts.length === 0) return undefined;
  const name = spanOf(first, text);
  const head = { start: name.end, end: starts[0]!.cut };
  if (!VERB.test(text.slice(start, name.start) + text.slice(head.start, head.end))) return undefined;
  const rest = starts.map((part, i) => partOf(sentence, { name, head }, part, starts[i + 1]?.cut ?? end));
  if (rest.some((part) => part === undefined)) return undefined;
  const { shared, open } = sharedEnd(
    sentence,
    { start, end: head.end },
    rest as Part[],
    /\band\s+(?:the\s+)?$/i.test(text.slice(start, starts.at(-1)!.name.start)),
  );
  return open ? undefined : { name, cut: head.end, rest: rest as Part[], shared, bare: isBare(text.slice(head.start, head.end)) };
}

/** "A in 2017, B in 2021 and C in 2024 for asthma": the disease, or the place, that only the last part tells is that of all; without an "and" it may be its own. */
function sharedEnd(sentence: Sentence, head: Span, parts: readonly Part[], joined: boolean): { shared?: Span | undefined; open: boolean } {
  const told = (span: Span, read: (terms: Sentence['terms']) => readonly unknown[]): boolean =>
    read(within(sentence.terms, span)).length > 0;
  const last = parts.at(-1)!;
  const more = last.more && !last.denied ? last.more : undefined;
  for (const read of [indicationsIn, placesIn]) {
    if (told(head, read)) continue;
    if (more && told(more, read)) return joined ? { shared: more, open: false } : { open: true };
    // "A is licensed, B in Japan": of one of them alone, or of another kind than the first part has.
    if (parts.some((part) => told(part.rest, read)) && read === indicationsIn) return { open: true };
  }
  return { open: false };
}

/** With the brand in brackets and the form behind it: "X (Y) cream". */
export function spanOf(group: readonly Mention[], text: string): Span {
  const { end } = group.at(-1)!;
  // "X-treated patients": nothing of a product stands behind the name.
  return { start: group[0]!.start, end: end + (PRODUCT.exec(text.slice(end))?.[0].length ?? 0) };
}

function partOf(
  sentence: Sentence,
  first: { name: Span; head: Span },
  { name, echo }: { name: Span; echo: boolean },
  end: number,
): Part | undefined {
  const { text } = sentence.block;
  const rest = { start: name.end, end };
  const { head } = first;
  const words = text.slice(rest.start, rest.end);
  const said = text.slice(head.start, head.end);
  if (TOO.test(words) || (echo && NOTHING_ELSE.test(words)))
    return saysMore(said) ? undefined : { name, rest: { start: end, end }, verb: head };
  if (echo) return undefined;
  if (DENIES.test(words)) {
    const denied = denialOf(said, head);
    return denied === undefined ? undefined : { name, rest, verb: { start: head.start, end: head.start }, denied };
  }
  const match = GOES_ON.exec(words);
  // "Was approved in 2017 as the first, B in 2021", "a cream approved from 2 years, B from 12": not all of it is said of B.
  if (saysMore(said) || OF_ITS_OWN.test(said)) return undefined;
  if (!match || words.length > LONGEST_PART || HAS_FINITE.test(words) || /[()]/.test(words.slice(match[0].length))) return undefined;
  const { preposition, article, late, one } = match.groups!;
  const before = text.slice(sentence.start, first.name.start);
  const instead = preposition || late ? sameKind(sentence, head, { start: rest.start + match[0].length, end }) : undefined;
  let verb: number | undefined;
  if (instead) verb = said.slice(0, instead.of.start - head.start).replace(LEADS_TO, '').length;
  else if (article) verb = IS_A.exec(said)?.[0].length;
  else if (!late) verb = firstAfterVerb(said, preposition ? new RegExp(String.raw`\s+(?:only\s+)?${preposition}\b`, 'i') : TARGET, before);
  if (verb === undefined || !VERB.test(before + said.slice(0, verb))) return undefined;
  const more = { start: instead?.by.end ?? rest.end, end: rest.end };
  const behind = instead && { start: instead.of.end, end: head.end };
  const tail = behind && NO_MORE.test(text.slice(more.start, more.end)) && tells(sentence, behind) ? behind : undefined;
  const opening =
    late !== undefined
      ? { end: rest.start + match[0].length, words: AT.test(match[0]) ? ' from' : ' only from' }
      : one === undefined
        ? undefined
        : { end: rest.start + match[0].indexOf(one) + one.length, words: ' ' };
  const bare = isBare(words);
  return { name, rest, verb: { start: head.start, end: head.start + verb }, more, tail, opening, bare };
}

/** What a part has right behind its preposition, and what of the same kind the first part has: an age, a date, a place or a disease. */
function sameKind(sentence: Sentence, head: Span, rest: Span): { of: Span; by: Span } | undefined {
  const { text } = sentence.block;
  const places = sentence.terms.filter((t) => placesIn([t]).length > 0);
  const diseases = sentence.terms.filter((t) => indicationsIn([t]).length > 0);
  const kinds: readonly (readonly Span[])[] = [
    [...sentence.ages, ...[head, rest].flatMap((span) => bareAge(text, span))],
    sentence.dates,
    places,
    diseases,
  ];
  for (const kind of kinds) {
    const by = kind.find(
      (x) => x.end > rest.start && x.end <= rest.end && NEXT.test(text.slice(rest.start, Math.max(x.start, rest.start))),
    );
    const of = kind.find((x) => x.start >= head.start && x.end <= head.end);
    if (by && of) return { of, by };
  }
  return undefined;
}

function bareAge(text: string, { start, end }: Span): Span[] {
  const from = Math.max(0, start - 20);
  const match = BARE_AGE.exec(text.slice(from, end));
  return match && from + match.index >= start ? [{ start: from + match.index, end }] : [];
}

/** Where the words end of a stretch that may end in punctuation. */
export function endOfWords(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[.!;:,\s]/.test(text[at - 1]!)) at--;
  return at;
}

/** Is it a place or a disease, and nothing else but the words that lead to it? */
function tells({ terms, block }: Sentence, span: Span): boolean {
  const own = within(terms, span).filter((t) => indicationsIn([t]).length + placesIn([t]).length > 0);
  const rest = own.reduceRight(
    (text, t) => text.slice(0, t.start - span.start) + text.slice(t.end - span.start),
    block.text.slice(span.start, span.end),
  );
  return own.length > 0 && /^(?:\s|\b(?:in|for|the|of|and|older|over|up|years|with|patients|people)\b)*$/i.test(rest);
}

/** Does it end in a number that lacks its unit? */
function isBare(text: string): boolean {
  const match = BARE_AGE.exec(text);
  return match !== null && !match.groups!['unit'];
}

/** Where the pattern matches first behind a verb; `before` stands before the text. */
function firstAfterVerb(text: string, pattern: RegExp, before: string): number | undefined {
  for (let at = 0; ;) {
    const match = pattern.exec(text.slice(at));
    if (!match) return undefined;
    if (VERB.test(before + text.slice(0, at + match.index))) return at + match.index;
    at += match.index + match[0].length;
  }
}

function headOf(read: Read, { cut, bare, shared }: Parts): Read {
  const words = new Respelled(read);
  words.take({ start: read.sentence.start, end: cut });
  if (bare) words.insert(' years', cut);
  if (shared) words.insertFrom(shared, cut);
  return words.read();
}

function spell(read: Read, { name, shared }: Parts, part: Part): Read {
  const words = new Respelled(read);
  words.insertFrom({ start: read.sentence.start, end: name.start }, part.name.start);
  words.take(part.name);
  if (part.denied === undefined) {
    words.insertFrom(part.verb, part.name.end);
    if (part.opening) words.insert(part.opening.words, part.name.end);
    words.take({ start: part.opening?.end ?? part.rest.start, end: part.rest.end });
    if (part.bare) words.insert(' years', part.rest.end);
    const end = shared && shared.end > part.rest.end ? shared : part.tail;
    if (end) words.insertFrom(end, part.rest.end);
  } else {
    words.insertFrom(part.denied.verb, part.rest.end);
    words.insert(part.denied.words, part.rest.end);
    words.insertFrom(part.denied.object, part.rest.end);
  }
  return words.read({ start: part.name.start, end: part.rest.end });
}

/** "Is taken by mouth and has a licence, B is not": which of the two is denied is not read. */
function denialOf(said: string, head: Span): Denial | undefined {
  if (saysMore(said)) return undefined;
  for (const [pattern, words] of DENIED) {
    const match = pattern.exec(said);
    const verb = match && { start: head.start, end: head.start + match.groups!['verb']!.length };
    if (verb) return { verb, words, object: { start: head.start + match[0].length, end: head.end } };
  }
  return undefined;
}

/** Does it hold a second statement? What goes for another drug is then not clear. */
export function saysMore(said: string): boolean {
  return (
    (said.match(new RegExp(HAS_FINITE.source, 'gi')) ?? []).length > 1 ||
    /\b(?:and|but|or)\s+(?:\w+\s+)?(?:is|are|was|has|have|can|may|carries|treats)\b/i.test(said)
  );
}
