/** Sentences by which texts say what a body's guidance makes of a drug: recommended, not, silent, only these, before others. */
import type { FoundCue } from './stanceBodies.ts';
import { NUMBERED, bodiesOf, citedFor, isAppraisal, nearestBodies, orBehind, withOther } from './stanceBodies.ts';
import { bodiesBefore, dayOfGuidance, guidanceSetting, jurisdictionOf, topicsSaid } from './bodies.ts';
import type { NamedBody } from './houses.ts';
import type { Clause } from '../reading/sentence.ts';
import type { Cues } from '../../patterns/gate.ts';
import { cuesIn, isDenied, markOf } from '../reading/cues.ts';
import { severityIn, unexplained } from '../reading/qualifiers.ts';
import { cellOf } from '../reading/cells.ts';
import { isExclusive, LIST_ENDS, listedBefore, STOPS_THERE } from './exclusive.ts';
import { COVER_CUES } from './leaningCues.ts';
import {
  AGAINST_ADDING,
  ANY_OTHER,
  BAD_LIST,
  DRAFT,
  FIRST_LINE,
  GAP,
  LETS,
  NARROW,
  NONE_FINAL,
  OF_GUIDANCE,
  ORDER,
  OR_OVER,
  SETTLED,
  widened,
} from './stanceLimits.ts';
import { STANCE_CUES, type Stance, type StanceCue } from './stanceCues.ts';
import { groups, soleDrug, subjectFor, subjectsOf } from '../reading/subjects.ts';
import { isUsedSo } from '../licence/somethingOf.ts';
import { upTo } from '../../text/matches.ts';
import type { Claim, Subject } from '../types.ts';

export const stanceCues: Cues = [
  [ORDER, LETS],
  ...STANCE_CUES.map((cue) => cue.pattern),
  ...COVER_CUES.map((cue) => [cue.pattern, NUMBERED]),
];

/** The claims that a clause makes about what guidance says of drugs. */
export function readStances(clause: Clause): Claim[] {
  if (
    clause.mentions.length === 0 &&
    !/\b(?:it|them|these|this|either|(?:its|their)\s+use)\b/i.test(clause.text) &&
    !WITHOUT_NAME.test(clause.text)
  )
    return [];
  // "The two guidelines disagree: dermatologists favour it, allergists don't": whose each of them is, is not read.
  if (AT_ODDS.test(clause.sentence.text) && clause.terms.every(({ target }) => target.kind !== 'body')) return [];
  const bodies = bodiesOf(clause);
  if (bodies.length === 0 || SETTLED.test(clause.sentence.text.replace(NONE_FINAL, ''))) return [];
  // "The former is against X, the latter recommends it", in one clause.
  if (/\bthe\s+former\b[^.;]*\bthe\s+latter\b/i.test(clause.text)) return [];
  if (DRAFT.test(clause.sentence.text) && (clause.sentence.dates.length > 0 || OUT_NOW.test(clause.sentence.text))) return [];
  const order = readOrder(clause, bodies);
  if (order.length > 0) return order;
  const taken: { start: number; end: number }[] = [];
  const claims: Claim[] = [];
  for (const cue of clause.ages.length > 0 && isAppraisal(clause) ? [...STANCE_CUES, ...COVER_CUES] : STANCE_CUES) {
    for (const found of cuesIn(clause, cue.pattern)) {
      if (taken.some((t) => found.start < t.end && t.start < found.end)) continue;
      taken.push(found);
      claims.push(...toClaims(clause, cue, found, bodies));
    }
  }
  return claims;
}

/** "In draft guidance out today": news of a day. */
const OUT_NOW = /\b(?:out\s+today|published\s+(?:today|yesterday)|(?:today|yesterday)['’]s|this\s+(?:week|morning)|today,)/i;

const AT_ODDS = /\b(?:disagree|differ|diverge|conflict|contradict|part\s+ways|at\s+odds|split|divided)\b/i;

/** Verdicts told without the drug, which the sentence or the table names elsewhere. */
const WITHOUT_NAME = /\b(?:favou?r|yes|no|voice|mind|view|agree)\b/i;

function toClaims(clause: Clause, cue: StanceCue, found: FoundCue, bodies: readonly NamedBody[]): Claim[] {
  const affirms = cue.stance === 'for' || cue.stance === 'only' || cue.stance === 'agree';
  // A regulator approves, and what it does is no guidance.
  if (/approv/i.test(found.text) && clause.terms.some(({ target }) => target.kind === 'body' && target.regulator)) return [];
  // "Lists X among the drugs it advises against."
  if (/^(?:lists?|names?|counts?)\b/i.test(found.text) && BAD_LIST.test(clause.text)) return [];
  if (affirms && isDenied(clause, found.start)) return [];
  // "Has said nothing on X since 2023": it has before.
  if (cue.stance === 'silent' && /\bsince\s+(?:\w+\s+)?\d{4}\b/i.test(clause.text)) return [];
  if (
    NARROW.test(
      cue.stance === 'for'
        ? widened(clause).replace(STOPS_THERE, '')
        : clause.text
            .replace(FIRST_LINE, cue.stance === 'only' ? '' : '$&')
            .replace(OR_OVER, '')
            .replace(AGAINST_ADDING, '')
            .replace(ANY_OTHER, ''),
    )
  )
    return [];
  // "Does not recommend X for mild disease; nor does it recommend Y": for that, too.
  if (/^nor\b/i.test(clause.text) && clause.before && (NARROW.test(clause.before.text) || /\bmild\b/i.test(clause.before.text))) return [];
  // "Does not recommend X in people with tuberculosis": what narrows a denial leaves the rest open.
  if (cue.stance === 'not-for' || cue.stance === 'against') {
    const near = upTo(/,/, clause.sentence.block.text.slice(found.end, clause.end)).length + found.end;
    const named = clause.mentions.filter((m) => m.start >= found.end && m.start <= near).at(-1);
    const from = cue.drug === 'behind' && named ? Math.max(found.end, named.end) : found.end;
    if (/[\p{L}\d]/u.test(unexplained(clause, from, true).replace(OF_GUIDANCE, ' '))) return [];
  }
  // That something is recommended for mild disease can be held against the severity that guidance names; a denial cannot.
  if (!(cue.stance === 'for') && /\bmild\b(?![- ]to[- ]moderate)/i.test(clause.text)) return [];
  // Children without an age: whether they are covered cannot be told.
  // Unless it is an appraisal, whose text gives the age.
  const told = clause.ages.some((a) => !a.word) || (cue.stance === 'for' && isAppraisal(clause));
  if (cue.stance !== 'agree' && !told && topicsSaid(clause.sentence).children) return [];
  const own = drugsOf(clause, cue, found).map((s) => withOwnRoute(clause, s));
  const subjects = own.length > 0 || cue.stance !== 'agree' ? own : broachedBefore(clause);
  // "Strongly recommends A, and B only conditionally": which is which is not read.
  if (subjects.length === 0 || (subjects.length > 1 && /\bstrong/i.test(clause.text) && /\b(?:conditional|weak)/i.test(clause.text)))
    return [];
  // "X as a first systemic treatment isn't recommended".
  if (cue.stance === 'not-for' && cue.drug === 'before' && subjects.some((s) => isUsedSo(clause, s, found.start))) return [];
  const meant =
    cue.stance === 'agree' && cue.drug === 'before'
      ? withOther(clause, bodies)
      : cue.drug === 'before' || cue.stance === 'agree'
        ? nearestBodies(clause, bodies, found)
        : orBehind(clause, bodies, found);
  const how = /\b(?:strong|conditional|weak)/i
    .exec(cue.stance === 'only' || /^(?:give|grant|assign|recommendation)/i.test(found.text) ? clause.text : found.text)?.[0]
    .toLowerCase();
  const strength = how === undefined ? undefined : how === 'strong' ? 'strongly' : 'conditionally';
  const only = cue.stance === 'only' || (cue.stance === 'for' && isExclusive(clause, found, subjects));
  const stance: Stance = only ? 'only' : cue.stance === 'for' ? (strength ?? 'for') : cue.stance;
  return claimsFor(clause, meant, only ? subjects.slice(0, 1) : subjects, stance, found, subjects, strength);
}

function claimsFor(
  clause: Clause,
  bodies: readonly NamedBody[],
  subjects: readonly Subject[],
  stance: Stance,
  mark: { start: number; end: number },
  all: readonly Subject[],
  strength?: string,
): Claim[] {
  const { dataset } = clause.sentence.context;
  // "Has not decided whether to" supposes, and states that nothing is decided.
  const on = dayOfGuidance(
    clause,
    mark.start,
    'guidance',
    stance === 'silent' && /\b(?:whether|if)\b/i.test(clause.text.slice(mark.start - clause.start, mark.end - clause.start)),
  );
  if (on === undefined) return [];
  const cited = citedFor(clause);
  // Of an edition that the data does not hold nothing is known.
  if (cited.some((c) => c.former)) return [];
  const group = clause.mentions.find((m) => m.kind === 'class' && !all.some((s) => s.id === m.id));
  return bodies.flatMap((body) => {
    const setting = guidanceSetting(clause, jurisdictionOf(dataset, body.id), on);
    const editions = cited.filter((c) => c.guideline.body === body.id && !c.former).map((c) => c.guideline.id);
    return subjects.map((subject) => ({
      rule: 'guideline-superseded' as const,
      subject,
      predicate: stance,
      setting,
      body: body.id,
      editions: editions.length > 0 ? editions : undefined,
      bodies: stance === 'agree' ? [...new Set(bodies.map((b) => b.id))] : undefined,
      ages: clause.ages[0],
      every: stance === 'not-for' && subject.kind === 'class' && isAny(clause, subject),
      severity: severityIn(clause),
      ...(strength && stance === 'only' && { strength }),
      ...(stance === 'only' && LIST_ENDS.test(clause.text) && { last: true }),
      named: all.map((s) => s.id),
      scope: group && { classId: group.id, route: group.route },
      ...markOf(clause, all, subject, mark),
    }));
  });
}

/** "Oral antibiotics" is a name of the class, and tells the route all the same. */
function withOwnRoute({ sentence }: Clause, subject: Subject): Subject {
  const name = subject.at ? sentence.block.text.slice(subject.at.start, subject.at.end) : '';
  return subject.route === undefined && /^oral\b/i.test(name) ? { ...subject, route: 'oral' } : subject;
}

function drugsOf(clause: Clause, cue: StanceCue, found: FoundCue): Subject[] {
  const last = clause.before ? groups(clause.before).at(-1) : undefined;
  if (cue.drug === 'nearby') return cue.stance === 'only' ? listedBefore(clause, last ? subjectsOf(last) : []) : drugNearby(clause);
  return cue.drug === 'behind' ? drugsBehind(clause, found.end) : subjectFor(clause, found.start, found.end);
}

/** The one drug of the sentence, else that of the table's row, else the one that the sentence before was about. */
function drugNearby(clause: Clause): Subject[] {
  const { sentence } = clause;
  const { antecedents } = sentence;
  const sole = sentence.own.length > 0 ? soleDrug(sentence) : cellOf(clause)?.subject;
  if (sole || sentence.own.length > 0) return sole ? [sole] : [];
  return antecedents.distance <= 1 && antecedents.last.length === 1 ? antecedents.last.map((s) => ({ ...s, at: undefined })) : [];
}

/** "Has not recommended any biologic": denied of each of them. */
function isAny(clause: Clause, { at }: Subject): boolean {
  return (
    at !== undefined &&
    /\b(?:any|a\s+single|one)\s+(?:of\s+the\s+)?(?:\w+\s+)?$/i.test(clause.sentence.block.text.slice(clause.start, at.start))
  );
}

/** "When it comes to X, ...": the drugs that a clause before brings up. */
function broachedBefore(clause: Clause): Subject[] {
  const { before } = clause;
  const [group] =
    before && /^(?:when it comes to|as (?:to|for|regards)|regarding|concerning|on)\b/i.test(before.text) ? groups(before) : [];
  return group ? subjectsOf(group) : [];
}

/** The drugs right behind the verb, or what "it" behind it means. */
function drugsBehind(clause: Clause, end: number): Subject[] {
  const { text } = clause.sentence.block;
  const all = groups(clause);
  const behind = all.find((g) => g[0]!.start >= end);
  if (behind && behind[0]!.start - end < 70 && GAP.test(text.slice(end, behind[0]!.start))) {
    // "The biologics dupilumab and tralokinumab": the drugs, not their class.
    const next = behind[0]!.kind === 'class' ? all[all.indexOf(behind) + 1] : undefined;
    const close =
      next &&
      next[0]!.kind !== 'class' &&
      /^[\s,(:]*(?:(?:such as|including|like|namely|e\.g\.)\s+)?$/i.test(text.slice(behind.at(-1)!.end, next[0]!.start));
    return subjectsOf(close ? next : behind);
  }
  if (
    !/^\s*(?:(?:on|about|for|of)\s+)?(?:it|them|either|both|(?:its|their)\s+use|(?:these|those)(?=\s+(?:two|three|four|five)\b|\s*[.,;]|\s+(?:is|are)\b))\b/i.test(
      text.slice(end, clause.end),
    )
  )
    return [];
  const before = clause.before ? groups(clause.before).at(-1) : undefined;
  const own = all.filter((g) => g.at(-1)!.end < end).at(-1);
  if (own ?? before) return subjectsOf((own ?? before)!);
  const { distance, last } = clause.sentence.antecedents;
  // "These five" are five.
  const number = /^\s*(?:these|those)\s+(two|three|four|five)\b/i.exec(text.slice(end, clause.end))?.[1]?.toLowerCase();
  if (number && NUMBERS.indexOf(number) !== last.length) return [];
  return distance <= 1 ? last.map((s) => ({ ...s, at: undefined })) : [];
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five'];

function readOrder(clause: Clause, bodies: readonly NamedBody[]): Claim[] {
  if (!LETS.test(clause.text)) return [];
  return cuesIn(clause, ORDER).flatMap((cue) => {
    const negative = /^(?:does|do|need|have|without|no)\b/i.test(cue.text);
    const lead = clause.text.slice(0, cue.start - clause.start);
    if (
      /\b(?:not|never|cannot|no|nor|none|only after|neither|missing|absent|yet\s+to)\b|n['’]t\b/i.test(
        negative ? lead.replace(/\b(?:does|do)\b/gi, '') : lead,
      )
    )
      return [];
    const before = groups(clause).filter((g) => g.at(-1)!.end <= cue.start && g[0]!.kind !== undefined);
    const behind = groups(clause).find((g) => g[0]!.start >= cue.end);
    const group = before.at(-1) ?? behind;
    const subjects = group ? subjectsOf(group) : [];
    return claimsFor(clause, bodiesBefore(clause, bodies, clause.end).slice(0, 1), subjects, 'first-line', cue, subjects);
  });
}
