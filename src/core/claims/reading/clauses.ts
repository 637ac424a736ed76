/** Where a sentence parts into clauses. */
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/sentences.ts';
import { Clause, type Sentence } from './sentence.ts';

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
    if (/[\p{L}\d]/u.test(text.slice(start, cut.start)))
      clauses.push(new Clause(sentence, base + start, base + cut.start, text.slice(start, cut.start), clauses.at(-1), false));
    start = cut.end;
  }
  return clauses;
}

/** A sentence that is one clause; most are. Of what it holds only what a rule asks for is read. */
export const wholeOf = (sentence: Sentence): Clause =>
  new Clause(sentence, sentence.start, sentence.start + sentence.text.length, sentence.text, undefined, true);

const IN_PARENTHESES = /\([^()]*\)/g;

function parentheses(text: string): Span[] {
  return matchesOf(text, IN_PARENTHESES).map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
