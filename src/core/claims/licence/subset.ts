/** What narrows a count or a superlative from behind: an age, a way of use, a target that only part of the set has. */
import type { Route } from '../../dataset/schema.ts';
import { findAges, type AgeGroup } from '../../text/ages.ts';
import type { Clause } from '../reading/sentence.ts';
import { FORM_NOUN, FORM_WAY, formOf } from '../substance/forms.ts';

/** "Four topical classes": the classes are counted, not the drugs. */
export const OTHER_NOUN =
  /^[\s-]+(?:drug\s+|treatment\s+)?(?:class(?:es)?|groups?|famil(?:y|ies)|kinds?|types?|categor(?:y|ies)|mechanisms?|targets?|pathways?|trials?|stud(?:y|ies)|brands?|labels?|companies|makers|manufacturers|guidelines?|uses?|indications?|strengths?|doses?|forms?|formulations?|ones?|alternatives?|generics?|biosimilars?|candidates?)\b|^\s+(?:of|from|in)\s+(?:the|this|that|its|each)\s+(?:[\w-]+\s+){0,3}?(?:class|family|group|kind|type|sort)\b/i;

/** "Altogether", "for any disease": over all uses, whatever disease was spoken of. */
export const OVER_ALL =
  /\b(?:altogether|all\s+told|in\s+all|in\s+total|overall|for\s+(?:any|some)\s+(?:disease|use|indication|condition|purpose)|for\s+one\s+(?:disease|use)\s+or\s+another|whatever\s+(?:the|their)\s+(?:disease|use|indication)s?)\b/i;

/** "At this age", "for children of that age": an age that stands before. */
const POINTS_TO_AGE =
  /\b(?:(?:at|for|in|of|under|below)\s+(?:children\s+(?:of|at)\s+)?(?:this|that|such\s+an?|the\s+same|so\s+young\s+an)\s+(?:\w+\s+)?(?:age|age\s+group|age\s+range|group|band)|(?:this|that|so)\s+young|(?:for|in)\s+them)\b/i;

const WAY = new RegExp(
  String.raw`\b(?:as|in)\s+(?:an?\s+|the\s+(?:form\s+of\s+(?:an?\s+)?)?)?(?<noun>${FORM_NOUN})\b|\b(?<way>${FORM_WAY})\b`,
  'i',
);

/** The route that the words behind a count give ("are approved as tablets"). */
export function wayBehind(text: string): Route | undefined {
  const said = WAY.exec(text)?.groups;
  const words = said?.['noun'] ?? said?.['way'];
  const routes = words ? formOf(words)?.routes : undefined;
  return routes?.[0];
}

/** The age group that "at this age", or a heading such as "Under 2", gives a sentence without an age of its own. */
export function ageAround(clause: Clause): AgeGroup | 'unclear' | undefined {
  const { block, ages } = clause.sentence;
  // "If your child is under 12, there is none", "a toddler of 18 months: none".
  const { before } = clause;
  const told =
    before && (/^\W*(?:if|when|where|for|in)\b/i.test(before.text) || /^[\s*]{0,3}:/.test(block.text.slice(before.end, clause.start)));
  if (told && before.ages.length > 0 && clause.ages.length === 0) return before.ages.find((a) => !a.word) ?? before.ages[0];
  if (ages.length > 0) return undefined;
  const heading = block.headings.at(0);
  const [above, ...more] = heading ? findAges(heading.text) : [];
  const points = POINTS_TO_AGE.test(clause.sentence.text);
  // "A boy of 9 has eczema. He has one biologic to choose from": one at his age.
  if (OF_A_PERSON.test(clause.text) && isOfAnAge(block.text.slice(0, clause.sentence.start))) return 'unclear';
  if (above && more.length === 0 && (points || !above.word)) return above;
  return points ? 'unclear' : undefined;
}

/** Somebody of whom a text has spoken before. */
const OF_A_PERSON =
  /\b(?:he|she|him|her|his|the\s+(?:boy|girl|child|baby|infant|toddler|teenager|patient|woman|man|mother|father|son|daughter))\b/i;

function isOfAnAge(text: string): boolean {
  return findAges(text).length > 0 || /\b(?:boy|girl|child|baby|infant|toddler|teenager|son|daughter|woman|man)\s+of\s+\d/i.test(text);
}

/** "Approved at the age of 8": whoever's label reaches down to it. */
const AT_AGE =
  /\b(?:at|aged|of)\s+(?:the\s+)?(?:age\s+(?:of\s+)?)?(?<age>\d{1,2})(?:\s+years?(?:\s+(?:old|of\s+age))?)?(?=\s*(?:[.,;)]|$|\s(?:in|by|for|with|who)\b))/i;

export function atAge(text: string): AgeGroup | undefined {
  const match = /\bage|\bold\b|\b(?:child|infant|baby|boy|girl|patient|toddler)\s+(?:of|aged)\b/i.test(text) ? AT_AGE.exec(text) : null;
  const value = Number(match?.groups!['age']);
  return match ? { start: match.index, end: match.index + match[0].length, min: { value, unit: 'year' } } : undefined;
}

/** "Two are approved that you take once a week": some of them. */
export const PICKED_OUT =
  /\b(?:that|which|whose)\s+(?!(?:is|are)\s+(?:mild|moderate|severe)\b|(?:(?:the\s+)?[A-Z]\w+\s+)?(?:is|are|has|have|was|were)\s+(?:\w+\s+)?(?:approved|licen[sc]ed|authori[sz]ed|cleared)|(?:targets?|blocks?|inhibits?|acts?\s+on|neutrali[sz]es?|binds?)\b)/i;

/** "Two oral drugs are approved, both JAK inhibitors". */
export function allOf(clause: Clause, from: number): string | undefined {
  const { text } = clause.sentence.block;
  return clause.sentence.mentions.find(
    (m) =>
      m.kind === 'class' &&
      m.start >= from &&
      /[,(–—-]\s*(?:both|all|each)\s+(?:of\s+them\s+)?(?:an?\s+)?(?:\w+\s+)?$/i.test(text.slice(from, m.start)),
  )?.id;
}
