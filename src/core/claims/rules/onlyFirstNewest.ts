/** `only-first-newest`: the only, the first or the newest one of its kind. */
import { parseDate } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { within, type Clause } from '../clauses.ts';
import { membersIn, setOf, type Member } from '../comparison.ts';
import { cuesIn, isDenied } from '../cues.ts';
import { isAssertion } from '../mood.ts';
import { MIXED, settingsOf } from '../setting.ts';
import { groups, subjectFor, subjectsOf } from '../subjects.ts';
import type { Rule } from '../rule.ts';
import type { Claim, Judgement, Subject } from '../types.ts';

const RANK =
  /\b(?:the|its|currently the|still the|a)\s+(?:\w+\s+){0,2}?(?<rank>first and only|first and,? so far,? only|only|sole|single|newest|latest|most recent(?:ly approved)?)\b(?!\s+(?:way|thing|difference|time|reason|one of|when|if|after|as|contraindication|enzyme|in\b|step|line|choice))|\b(?<none>no (?:other|type|treatment type|class)(?:\s+\w+){0,3}\s+(?:is|are) (?:more recent|newer))\b/gi;
/** Nouns that stand for any drug at all; they need a word of licensing to be counted. */
const ANY = /^(?:[\w-]+\s+){0,4}?(?:treatments?|drugs?|medicines?|medications?|therap(?:y|ies)|agents?|options?)\b/i;
const LICENSED = /\b(?:(?:FDA|EMA|EU|MHRA)[- ])?(?:approved|licen[sc]ed|authori[sz]ed|cleared|indicated|approval|licen[cs]e)\b/i;
const RESTRICTED =
  /^[^.;]{0,80}?\b(?:that|which|whose|targeting|blocking|acting|given|taken|needing|requiring|without|with (?:a|an|no|proven|data|evidence)|in (?:tablet|pill|its class))\b/i;
const CLASS_NOUN =
  /^(?:\s*(?:and\s+)?(?:most\s+\w+\s+)?(?:drug\s+|treatment\s+|medication\s+)?(?:class|classes|type of (?:treatment|drug|medicine|medication|therapy)|group|category|generation)\b)/i;

function read(clause: Clause): Claim[] {
  const claims: Claim[] = [];
  const { block } = clause.sentence;
  for (const cue of cuesIn(clause, RANK)) {
    if (!isAssertion(clause, cue.start) || isDenied(clause, cue.start)) continue;
    const rank = cue.groups['none'] ? 'newest' : /only|sole|single/i.test(cue.groups['rank']!) ? 'only' : 'newest';
    const behind = block.text.slice(cue.end, clause.end);
    const head = clause.mentions.find(
      (m) =>
        m.kind === 'class' &&
        m.start >= cue.end &&
        m.start - cue.end < 60 &&
        !/\b(?:is|are|for|of|in)\b/.test(block.text.slice(cue.end, m.start)),
    );
    const ofClasses = CLASS_NOUN.test(behind) && !head;
    if (!head && !ofClasses && !(ANY.test(behind.trim()) && LICENSED.test(behind))) continue;
    const around = subjectsAround(clause, cue, head?.end ?? cue.end);
    const subjects = ofClasses && around.some((s) => s.kind !== 'class') ? classBefore(clause, cue.start) : around;
    if (
      subjects.length === 0 ||
      (ofClasses && subjects.some((s) => s.kind !== 'class')) ||
      (!ofClasses && subjects.some((s) => s.kind !== 'drug'))
    )
      continue;
    const end =
      head?.end ?? cue.end + (ofClasses ? CLASS_NOUN.exec(behind)![0].length : (ANY.exec(behind.trimStart())?.[0].length ?? 0) + 1);
    // "The only one that targets X": counted over something the data cannot count.
    if (RESTRICTED.test(block.text.slice(head?.end ?? cue.end, clause.sentence.end))) continue;
    const ages = within(clause.ages, clause).find((a) => a.start > cue.start && !a.word);
    for (const setting of settingsOf(clause)) {
      if (setting.indication === MIXED) continue;
      claims.push({
        rule: 'only-first-newest',
        subject: subjects[0]!,
        predicate: ofClasses ? 'newest-class' : rank,
        setting,
        scope: setOf(head, ages),
        words: subjects.map((s) => s.id).join(' '),
        start: cue.start,
        end: Math.min(end, clause.end),
      });
    }
  }
  return claims;
}

/** "X is the only ...", "X, the only ..., is", "the only ... is X". */
function subjectsAround(clause: Clause, cue: { start: number; end: number }, headEnd: number): Subject[] {
  const before = subjectFor({ ...clause, mentions: clause.mentions.filter((m) => m.end <= cue.start) }, cue.start, cue.end);
  if (before.length > 0) return before;
  const after = clause.mentions.filter((m) => m.start >= headEnd && m.kind !== 'class');
  const first = after[0];
  if (first && /\b(?:is|are|remains?)\s+(?:still\s+|currently\s+)?$/i.test(clause.sentence.block.text.slice(headEnd, first.start)))
    return subjectsOf(after);
  return [];
}

/** "JAK inhibitors such as A and B, which are the newest class": the class, not its examples. */
function classBefore(clause: Clause, at: number): Subject[] {
  const group = groups({
    ...clause,
    mentions: [...(clause.before?.mentions ?? []), ...clause.mentions].filter((m) => m.kind === 'class' && m.end <= at),
  }).at(-1);
  return group ? subjectsOf(group) : [];
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  if (claim.predicate === 'newest-class') return judgeNewestClass(claim, dataset);
  const members = membersIn(dataset, claim.scope!, claim.setting);
  if (!members) return undefined;
  const named = new Set(claim.words!.split(' '));
  const own = members.filter((m) => named.has(m.drug.id));
  if (own.length === 0) return undefined;
  return claim.predicate === 'only' ? judgeOnly(claim, dataset, members, own, named) : judgeNewest(claim, dataset, members, own);
}

function judgeOnly(
  claim: Claim,
  dataset: Dataset,
  members: readonly Member[],
  own: readonly Member[],
  named: ReadonlySet<string>,
): Judgement | undefined {
  const others = members.filter((m) => !named.has(m.drug.id));
  if (others.length === 0) return undefined;
  const since = others[0]!.first.date;
  const wasOnly =
    since !== undefined && own.some((m) => m.first.date !== undefined && parseDate(m.first.date)!.first < parseDate(since)!.first);
  return {
    claim,
    verdict: wasOnly ? 'outdated' : 'wrong',
    since: wasOnly ? since : undefined,
    reason: { kind: 'others', others },
    evidence: others.map((m) => dataset.facts.get(m.first.id)!),
  };
}

function judgeNewest(claim: Claim, dataset: Dataset, members: readonly Member[], own: readonly Member[]): Judgement | undefined {
  const ownDays = own.map((m) => (m.first.date ? parseDate(m.first.date)!.last : undefined));
  if (ownDays.includes(undefined)) return undefined;
  const last = Math.max(...(ownDays as number[]));
  const newer = members.filter((m) => m.first.date !== undefined && parseDate(m.first.date)!.first > last);
  const other = newer[0];
  return (
    other && {
      claim,
      verdict: 'outdated',
      since: other.first.date,
      reason: { kind: 'newer', other },
      evidence: newer.map((m) => dataset.facts.get(m.first.id)!),
    }
  );
}

/** "JAK inhibitors are the newest class": broken by a class whose first licence for the disease came later. */
function judgeNewestClass(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { subject, setting } = claim;
  const firstOf = (classId: string): Member | undefined =>
    membersIn(dataset, { classId, route: undefined }, setting)?.find((m) => m.first.date);
  const own = firstOf(subject.id);
  if (!own) return undefined;
  const ownDay = parseDate(own.first.date!)!.last;
  const leaves = [...dataset.classes.values()].filter(
    (c) => dataset.classesWithin(c.id).size === 1 && !dataset.classesWithin(subject.id).has(c.id),
  );
  const later = leaves
    .flatMap((c) => {
      const first = firstOf(c.id);
      return first && parseDate(first.first.date!)!.first > ownDay ? [{ other: first, className: c.name }] : [];
    })
    .sort((a, b) => parseDate(a.other.first.date!)!.first - parseDate(b.other.first.date!)!.first);
  const newest = later.at(-1);
  return (
    newest && {
      claim,
      verdict: 'outdated',
      since: later[0]!.other.first.date,
      reason: { kind: 'newer', ...newest },
      evidence: [dataset.facts.get(newest.other.first.id)!],
    }
  );
}

export const onlyFirstNewest: Rule = {
  id: 'only-first-newest',
  title: 'The only, the first, the newest',
  means: 'A sentence calls a drug the only or the newest one of its class or for a disease, and others have been licensed since.',
  why: '"The only one" hides alternatives from readers who may need them.',
  fix: 'Name the others, date the sentence, or leave the superlative out.',
  severity: 'warning',
  flags: [
    { text: 'Dupilumab is the only biologic approved for atopic dermatitis in the US.', verdict: 'outdated' },
    { text: 'Crisaborole remains the only topical PDE4 inhibitor approved by the FDA for eczema.', verdict: 'outdated' },
    { text: 'JAK inhibitors are the newest class of treatment for atopic dermatitis in the US.', verdict: 'outdated' },
  ],
  passes: [
    { text: 'Dupilumab is the only biologic approved for atopic dermatitis in the US.', asOf: '2021-12-01' },
    { text: 'Dupilumab was the first biologic approved for atopic dermatitis.' },
    { text: 'Dupilumab is the only biologic approved in the US for atopic dermatitis in children under 12 years.' },
  ],
  read,
  judge,
};
