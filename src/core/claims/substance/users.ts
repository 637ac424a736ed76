/** How those who take a drug are said to take it ("people on X inject themselves"), and a bare line about the drug of the heading. */
import type { Route } from '../../dataset/schema.ts';
import type { Mention } from '../../mentions/findMentions.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { isStatedAsWay } from '../reading/standing.ts';
import { subjectOf, type Claim, type Subject } from '../types.ts';
import { FORM_NOUN, FORM_WAY } from './forms.ts';
import { claimOf, make } from './wayClaim.ts';

const PEOPLE = String.raw`(?:patients|people|adults|adolescents|teenagers|children|men|women|users|takers|those)`;
/** "People on X", "users of X". */
const WHO_TAKE = new RegExp(
  String.raw`\b${PEOPLE}\s+(?:on|of|taking|using|receiving|given|prescribed|treated\s+with|who\s+(?:take|use|have|get|are\s+(?:on|given|prescribed|treated\s+with)))\s+$`,
  'i',
);
/** "X patients", "X users". */
const TAKERS = /^[\s®™-]*(?:patients|users|takers)\b/i;
const HELPERS = String.raw`(?:(?:usually|often|simply|just|then|also|can|must|may|should|have\s+to|need\s+to|get\s+to|(?:learn|are\s+taught|are\s+shown)(?:\s+how)?\s+to)\s+){0,3}`;
const DO = new RegExp(
  String.raw`^[\s®™]*${HELPERS}(?:(?<injected>(?:self-)?inject(?:\s+(?:it|themselves|the\s+(?:drug|dose|medicine)))?|give\s+themselves\s+(?:an?|the|their)\s+(?:\w+\s+)?(?:shots?|jabs?|injections?)|(?:use|work|handle)\s+(?:an?|the)\s+(?:auto-?injector|pre-?filled\s+(?:pen|syringe)|injection\s+pen|injector\s+pen))|(?<oral>swallow\s+it\b|(?:swallow|take|pop)\s+(?:an?|one|the|their)\s+(?:(?:daily|small|single|morning|evening)\s+)?(?:tablets?|pills?|capsules?)|take\s+it\s+by\s+mouth)|(?<topical>(?:rub|smear|dab|spread|massage)\s+(?:it|the\s+(?:drug|cream|ointment|medicine))\b))(?=\s*(?:[.,;]|$)|\s+(?:an?|on|once|twice|every|each|in|into|under|at|with|daily|weekly|themselves)\b)`,
  'i',
);
/** What is done may be done with something else: "inject themselves with insulin", "a tablet of folic acid". */
const SOMETHING_ELSE = /\b(?:of|insulin|instead|with(?!\s+(?:an?|the|their|water|food|breakfast|meals)\b))\b/i;

/** As `DO`, anywhere: the telling words of it. */
const DOES_SO =
  /\b(?:inject(?:\s+(?:it|themselves|the))|self-inject|give\s+themselves|auto-?injector|injector\s+pen|pre-?filled|swallow|(?:take|pop)\s+(?:an?|one|the|their)\s|take\s+it\s+by|rub|smear|dab|massage)\b/i;

export const userCues: Cues = [DOES_SO];

/** What people inject themselves goes under the skin. */
const SELF_INJECTED: readonly Route[] = ['subcutaneous'];

export function readUsers(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  const drugs = clause.sentence.mentions.filter((m) => m.kind !== 'class');
  // "People on X learn to inject Y": which of the two is injected is left alone.
  if (drugs.some((m) => m.id !== drugs[0]!.id) || !DOES_SO.test(clause.text)) return [];
  return clause.mentions.flatMap((mention) => {
    const behind = text.slice(mention.end, clause.end);
    const takers = TAKERS.exec(behind);
    const who = takers ? isAtStart(clause, mention) : WHO_TAKE.test(text.slice(clause.start, mention.start));
    if (mention.kind === 'class' || !who) return [];
    const from = mention.end + (takers?.[0].length ?? 0);
    const said = DO.exec(text.slice(from, clause.end));
    if (!said || SOMETHING_ELSE.test(text.slice(from + said[0].length, clause.end)) || !isStatedAsWay(clause, from)) return [];
    const way = said.groups!['injected'] ? SELF_INJECTED : [(said.groups!['oral'] ? 'oral' : 'topical') as Route];
    const mark = { start: mention.start, end: from + said[0].length };
    return [make(clause, { ...subjectOf(mention), route: undefined }, way, undefined, mark, 'said')];
  });
}

/** "X patients inject": nothing but small words stand before X, so that it is no list and no comparison. */
function isAtStart(clause: Clause, { start }: Mention): boolean {
  return /^\W*(?:(?:all|most|the|our|these|adult|young|many)\s+)*$/i.test(clause.sentence.block.text.slice(clause.start, start));
}

const OFTEN = String.raw`(?:(?:once|twice|usually|always|normally|daily|weekly|only)\s+)`;
/** "Self-injected every week.", "A daily tablet." */
const BARE = new RegExp(
  String.raw`^\W*(?:${OFTEN}{0,2}(?:(?:given|taken|used|applied|put)\s+(?:as\s+an?\s+(?:\w+\s+)?)?)?(?<way>${FORM_WAY})\b|(?:(?:given|taken|used|supplied)\s+as\s+)?an?\s+(?:(?:once|twice)-?\s?)?(?:(?:daily|weekly|monthly|fortnightly)\s+)?(?<noun>${FORM_NOUN})\b)`,
  'i',
);
/** What may follow in such a line. */
const BARE_END =
  /^(?:\s|,|\b(?:an?|the|once|twice|every|each|other|second|two|three|four|a|day|week|month|days|weeks|months|daily|weekly|monthly|with|without|food|water|meals?|in|morning|evening|at|home|under|skin|by|mouth|or|and|night|thinly|to)\b)*[.;]?\s*$/i;
/** A heading of what comes after the drug, or beside it. */
const NOT_OF_IT = /\b(?:from|after|instead|switch\w*|versus|vs|alternatives?|unlike|stop\w*|before|beyond|fail\w*|not|no|or|and|with)\b/i;

/** "Swallowed twice a day.", below the heading of a drug. */
export function readBare(clause: Clause): Claim[] {
  const { sentence } = clause;
  const { heading, last } = sentence.antecedents;
  const [subject] = heading;
  if (heading.length !== 1 || subject?.kind !== 'drug' || clause.start !== sentence.start || sentence.block.kind === 'cell') return [];
  if (sentence.own.length > 0 || last.some((s) => s.id !== subject.id) || sentence.antecedents.stranger !== undefined) return [];
  const said = BARE.exec(clause.text);
  if (!said || !BARE_END.test(sentence.text.slice(said[0].length)) || !isStatedAsWay(clause, clause.start)) return [];
  if (!isOfIt(clause, subject)) return [];
  const words = (said.groups!['way'] ?? said.groups!['noun'])!;
  const start = clause.start + said[0].length - words.length;
  return claimOf(clause, { ...subject, route: undefined, at: undefined }, words, { start, end: clause.start + said[0].length }, 'loose');
}

/** "Dose", "How it is taken": a heading below the drug's own that goes on with it. */
const GOES_ON = /^\W*(?:how\b|dos(?:e|es|age|ing)\b|routes?\b|forms?\b|administration\b|taking\b|using\b|use\b)/i;

/** Is the heading right above the drug's, and not that of a vaccine or of what comes after it? */
function isOfIt({ sentence }: Clause, { id }: Subject): boolean {
  const heading = sentence.block.headings[0]?.text ?? '';
  const drug = sentence.context.dataset.drugs.get(id);
  if (!drug || NOT_OF_IT.test(heading)) return false;
  const own = heading.toLowerCase();
  return GOES_ON.test(heading) || [drug, ...drug.names, ...drug.brands].some(({ name }) => own.includes(name.toLowerCase()));
}
