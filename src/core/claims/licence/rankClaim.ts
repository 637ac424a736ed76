/** What the readings of "the only", "the first" and "the newest" share: what restricts their set, its age group, and the claims made of it. */
import { months } from '../../dataset/calendar.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { wordsOf, type Clause } from '../reading/sentence.ts';
import { APPROVAL, APPROVED } from '../reading/cues.ts';
import { indicationsIn, MIXED, settingsOf } from '../reading/setting.ts';
import type { Claim, Subject } from '../types.ts';
import type { SetNoun } from './comparison.ts';

export type Rank = 'only' | 'first' | 'newest';

/** Nouns that stand for any drug at all need a word of licensing, or a disease, to be counted. */
export const LICENSED = new RegExp(
  String.raw`\b(?:${APPROVED}|${APPROVAL}|prescribed|on the (?:\w+ )?market|marketed|made\s+it\s+to|available|launched|labelled|(?:has|have)\s+an?\s+label|let\s+through)\b`,
  'i',
);
/** "The only one that works at night": counted over something that the data cannot count. "That is approved" restricts nothing more. */
export const RESTRICTED =
  /^[^.;,]{0,40}?\b(?:I|we|she|he|my|our|his|her|him)\b|^[^.;,]{0,80}?\b(?:in\s+stock|mixed|containing|among\s+(?:the\s+)?(?:creams|ointments|topicals|tablets|pills|injections)|covered|listed|stocked|tiers?|base|(?:that|which)(?!\s+(?:(?:is|are|was|has|have|had)\s+(?:been\s+|ever\s+|so far\s+|currently\s+|US\s+|FDA\s+)*(?:\w+-)?(?:approv\w*|licen[sc]\w*|authori[sz]\w*|clear\w*|available)|[^.;,]{0,70}?\b(?:can|may)\s+(?:be\s+)?(?:used?|prescribed?|given?|have|get|offer|give|take|receive)\b|any\s+regulator\s+(?:in\s+the\s+world|anywhere)\s+has\b|(?:the\s+|any\s+|an?\s+)?[\w.]+\s+has\b|(?:you|doctors|dermatologists|prescribers|patients|people|adults|any(?:body|one)|every(?:body|one)|Europeans|Americans|Britons|they|one)\s+(?:in\s+(?:the\s+)?[A-Z]\w*(?:\s+[A-Z]\w+)?\s+)?(?:can|may)\b|you['’]ll\s+find\b|has\s+(?:an?\s+)?(?:[\w.]+\s+){0,2}?(?:clearance|approval|authori[sz]ation|licen[cs]e|indication)|money\s+can\s+buy\b|there\s+is\b|exists?\b))|whose|made\s+(?:in|as|from|of)|(?:made|produced|sold|marketed|developed|owned)\s+by|as (?:a|an) \w+|targeting|blocking|acting|aimed|given|taken|needing|requiring|without|with (?:(?:an?|the)(?!\s+(?:[\w.'’]+\s+){0,2}?(?:approval|licen[cs]e|authori[sz]ation|clearance|okay|OK|nod|blessing|go-ahead|backing|green\s+light|indication|label)\b)|no|proven|data|evidence)|in (?:its class)|of its kind|of (?:the|its|this|that) (?:class|kind|group|type|family))\b/i;

const ADULT = months({ value: 18, unit: 'year' });

/** The age group that narrows the set; adults and older are no narrowing. */
export function agesFor(clause: Clause, after: number): AgeGroup | undefined {
  const narrowing = clause.sentence.ages.filter((a) => !(a.word && a.min && !a.max && months(a.min) >= ADULT));
  return narrowing.find((a) => a.start > after) ?? narrowing.find((a) => a.end <= after);
}

export function claimsOf(
  clause: Clause,
  subjects: readonly Subject[],
  rank: Rank,
  noun: SetNoun,
  mark: { start: number; end: number },
  at: number,
): Claim[] {
  const named = subjects.map((s) => s.id);
  const worldwide = rank === 'first' && WORLDWIDE.test(clause.text);
  if (worldwide) return worldFirst(clause, subjects, noun, mark, named);
  // "X, also used against A, is the only one licensed for B": the disease behind the words.
  const behind = indicationsIn(clause.terms.filter((t) => t.start >= at));
  const each = behind.length === 1 && indicationsIn(clause.terms).length > 1;
  const settings = settingsOf(clause, { at, timeless: rank === 'first', anywhere: true, each }).filter(
    (setting) => setting.indication !== MIXED,
  );
  const places = settings.map((s) => s.jurisdiction);
  const together = rank === 'only' && places.length > 1 && /\bboth\b/i.test(wordsOf(clause.sentence, noun.end, clause.end));
  // "The only one in the country": of a place, whichever it is.
  const inCountry = rank === 'only' && /\bin\s+(?:the|this)\s+country\b/i.test(clause.text);
  return (together ? settings.slice(0, 1) : settings).map((setting) => ({
    rule: 'only-first-newest' as const,
    subject: subjects[0]!,
    predicate: rank,
    setting: inCountry ? { ...setting, jurisdictionSaid: true } : setting,
    scope: noun.set,
    named,
    anyUse: rank === 'only' && ANY_USE.test(clause.sentence.text),
    places: together ? places.slice(1) : undefined,
    ...mark,
  }));
}

/** "Of any kind", "for any disease": counted over all uses. */
const ANY_USE =
  /\bthat\s+(?:you|one)(?:['’]ll|\s+can|\s+will)?\s+(?:find|buy)s?\b|\b(?:for|in)\s+(?:any|whatever|whichever)\s+(?:\w+\s+)?(?:disease|condition|indication|use|purpose)\b|\bapproval\s+(?:at\s+all|of\s+any\s+kind)\b|\bany\s+approval\b/i;

const WORLDWIDE = /\b(?:world['’]?s?|worldwide|anywhere|globally|in\s+any\s+(?:other\s+)?country|of\s+all\s+countries)\b/i;

/** "The world's first": compared over all places. */
function worldFirst(
  clause: Clause,
  subjects: readonly Subject[],
  noun: SetNoun,
  mark: { start: number; end: number },
  named: string[],
): Claim[] {
  const { context } = clause.sentence;
  const indication = indicationsIn(clause.terms);
  if (indication.length > 1) return [];
  const setting = {
    jurisdiction: 'INT' as const,
    jurisdictionSaid: true,
    indication: indication[0],
    indicationSaid: indication.length > 0,
    indicationAssumed: indication.length === 0,
    on: context.on,
  };
  const scope = { ...noun.set, worldwide: true };
  return [{ rule: 'only-first-newest', subject: subjects[0]!, predicate: 'first', setting, scope, named, ...mark }];
}
