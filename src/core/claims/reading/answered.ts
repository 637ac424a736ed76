/** "Is A approved for children? Not yet.", "How many are there? Two.": what question and answer come to, as a statement. */
import type { Mention } from '../../mentions/findMentions.ts';
import type { Span } from '../../text/sentences.ts';
import type { Sentence } from './sentence.ts';
import { spanOf } from './gapping.ts';
import { Respelled, type Read } from './respelled.ts';
import { groups } from './subjects.ts';

const OPENING = String.raw`^\W*(?:Q\s*[.:]\s*)?`;
/** "Is A approved?", "Can children have A?", "Does A carry a warning?" */
const YES_OR_NO = new RegExp(String.raw`${OPENING}(?<verb>is|are|has|have|can|may|does|do)\s+(?=\S)`, 'i');
const SUBJECT =
  /^(?:it|they|there|(?:this|the)\s+(?:drug|medicine|cream|ointment|tablet|biologic|antibody|treatment)|(?:(?:young|small|older)\s+)?(?:children|babies|infants|toddlers|teenagers|adolescents|adults|people|patients|kids|doctors)(?:\s+(?:under|over|from|of|with)\s+(?:the\s+age\s+of\s+)?[\w-]+(?:\s+(?:years|months))?)?|pregnant\s+women)(?=\s)/i;
const PRONOUN = /^(?:it|they|(?:this|the)\s)/i;
const WHO = new RegExp(String.raw`${OPENING}who\s+(?=(?:can|may|is|should)\s)`, 'i');
const HOW_MANY = new RegExp(String.raw`${OPENING}how\s+many\s+(?=\S)`, 'i');
const WHAT_IS = new RegExp(String.raw`${OPENING}(?:what|which)\s+(?<verb>is|are)\s+(?=the\s)`, 'i');
const HOW_IS = new RegExp(String.raw`${OPENING}how\s+(?<verb>is|are)\s+(?=\S)`, 'i');
const WHAT_AGE = new RegExp(String.raw`${OPENING}(?:from|at)\s+what\s+age\s+(?<verb>can|may|is)\s+(?=\S)`, 'i');

/** With nothing in it that takes the answer back. */
const YES = /^\W*(?:A\s*[.:]\s*)?yes\b(?![^.]*\b(?:but|if|only|except|unless|although|though|depend\w*|some|sometimes|not)\b)/i;
const NO = /^\W*(?:A\s*[.:]\s*)?(?:no|not\s+yet)(?=\s*(?:[.,;:!–—]|$))(?![^.]*\b(?:but|unless|except|necessarily|all)\b)/i;
const NUMBER =
  /^\W*(?:A\s*[.:]\s*)?(?<number>(?:only\s+|just\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}))(?=\s*(?:[.,;:!–—]|$))/i;
/** A fragment that a statement can go on with. */
const FRAGMENT = /^\W*(?:A\s*[.:]\s*)?(?<words>[^.;:!?]{2,60}?)\s*[.!]?\s*$/i;
const FINITE = /\b(?:is|are|was|were|has|have|can|may|must|should|will|does|do|if|depends?)\b/i;
/** "No, it does not." */
const SHORT = /,\s+(?:it|they|he|she)\s+(?:is|are|does|do|has|have|can)(?:n['’]t|\s+not)?(?=\W*$)/i;
const ANSWERS = /^\W*(?:A\s*[.:]\s*)?(?:yes|no|not\s+yet)\b/i;
/** Does a text open as an answer does? */
export const isAnswer = (text: string): boolean => ANSWERS.test(text);
export const isQuestion = (text: string): boolean => text.includes('?') && /\?\W*$/.test(text);

/** @returns the statement, which stands where the answer does; `undefined` where question and answer make none. */
export function answered(read: Read, question: Sentence | undefined): Read | undefined {
  if (!question || question.text.length > 200 || read.block.quoted || read.sentence.antecedents.disowned) return undefined;
  const text = question.block.text.slice(question.start, question.end).replace(/\?\W*$/, '');
  const asked = { text, sentence: question };
  const answer = read.sentence.text;
  const yesOrNo = YES_OR_NO.exec(text);
  // "No, it is for adults only": what follows says it by itself.
  if (yesOrNo && (read.sentence.own.length > 0 || FINITE.test(answer.replace(SHORT, '')))) return undefined;
  if (yesOrNo)
    return YES.test(answer) ? stated(read, asked, yesOrNo, '') : NO.test(answer) ? stated(read, asked, yesOrNo, ' not') : undefined;
  const number = NUMBER.exec(answer);
  const many = HOW_MANY.exec(text);
  if (many) return number ? joined(read, asked, { after: number.groups!['number']!, from: many[0].length }) : undefined;
  const words = FRAGMENT.exec(answer)?.groups!['words'];
  if (!words || FINITE.test(words)) return undefined;
  const who = WHO.exec(text);
  if (who) return joined(read, asked, { after: words, from: who[0].length });
  const what = WHAT_IS.exec(text);
  if (what) return joined(read, asked, { from: what[0].length, verb: what.groups!['verb']!, before: words });
  const how = HOW_IS.exec(text) ?? WHAT_AGE.exec(text);
  return how ? stated(read, asked, how, '', words) : undefined;
}

/** A question, and its text without the mark at its end. */
interface Asked {
  readonly text: string;
  readonly sentence: Sentence;
}

/** "Is A approved" as "A is (not) approved"; with an answer's words behind it. */
function stated(read: Read, { text, sentence }: Asked, opening: RegExpExecArray, not: string, words?: string): Read | undefined {
  const from = opening[0].length;
  const subject = subjectAt(sentence, text, from);
  if (subject === undefined || (!words && !/\p{L}/u.test(text.slice(subject)))) return undefined;
  // "Are they biologics? No. Do they carry a warning?": whoever a pronoun means must have been named as a drug.
  if (PRONOUN.test(text.slice(from, subject)) && sentence.antecedents.last.some((s) => s.kind !== 'drug')) return undefined;
  // "Is it still in trials? No.": "not still" says nothing of its own.
  if (not && /\b(?:still|already|any\s+longer)\b/i.test(text)) return undefined;
  const verb = opening.groups!['verb']!.toLowerCase();
  const { start } = sentence;
  const said = new Respelled(read);
  const at = read.sentence.start;
  said.insertFrom({ start: start + from, end: start + subject }, at, sentence);
  // "Is there a": "there is no".
  const no = not && /^\s+(?:an?|any)\s/.exec(text.slice(subject));
  const none = no !== null && no !== '' && (/^(?:is|are)$/.test(verb) ? /^there$/i.test(text.slice(from, subject)) : false);
  said.insert(` ${verb}${none ? ' no ' : not}`, at);
  said.insertFrom({ start: start + subject + (none ? no[0].length : 0), end: start + text.length }, at, sentence);
  if (words) takeWords(read, said, words);
  return said.read(spanOfAnswer(read));
}

/** The answer before the question's words, or behind them and the verb. */
function joined(read: Read, { text, sentence }: Asked, parts: { after?: string; from: number; verb?: string; before?: string }): Read {
  const said = new Respelled(read);
  const { start } = sentence;
  const at = read.sentence.start;
  if (parts.after) {
    takeWords(read, said, parts.after);
    said.insert(' ', at);
  }
  said.insertFrom({ start: start + parts.from, end: start + text.length }, at, sentence);
  if (parts.before) {
    said.insert(` ${parts.verb!.toLowerCase()}`, at);
    takeWords(read, said, parts.before);
  }
  return said.read(spanOfAnswer(read));
}

function takeWords({ sentence }: Read, said: Respelled, words: string): void {
  const at = sentence.start + sentence.text.indexOf(words);
  said.insert(' ', at);
  said.take({ start: at, end: at + words.length });
}

/** Where the subject of a question ends that begins at `from`; offsets in its text. */
function subjectAt(sentence: Sentence, text: string, from: number): number | undefined {
  const first: readonly Mention[] | undefined = groups({ mentions: sentence.own, sentence })[0];
  const before = first && text.slice(from, first[0]!.start - sentence.start);
  if (first && /^(?:the\s+|oral\s+|topical\s+)?$/i.test(before!)) return spanOf(first, sentence.block.text).end - sentence.start;
  const named = SUBJECT.exec(text.slice(from));
  return named ? from + named[0].length : undefined;
}

function spanOfAnswer({ sentence }: Read): Span {
  const words = /^[^]*?(?=\s*(?:[,;:.!?–—]|$))/.exec(sentence.text)![0];
  return { start: sentence.start, end: sentence.start + Math.max(words.length, 1) };
}
