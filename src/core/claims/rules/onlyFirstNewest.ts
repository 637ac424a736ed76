/** `only-first-newest`: the only, the first or the newest one of its kind. */
import { parseDate } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Mention } from '../../mentions/findMentions.ts';
import { within, type Clause } from '../clauses.ts';
import { membersIn, routeSaid, setOf, type Member } from '../comparison.ts';
import { cuesIn, isDenied } from '../cues.ts';
import { isAssertion } from '../mood.ts';
import { MIXED, settingsOf } from '../setting.ts';
import { groups, subjectFor, subjectsOf } from '../subjects.ts';
import type { Rule } from '../rule.ts';
import type { Claim, ComparisonSet, Judgement, Subject } from '../types.ts';

const RANK =
  /\b(?:the|its|currently the|still the|a)\s+(?:\w+\s+){0,2}?(?<rank>first and only|first and,? so far,? only|only|sole|single|newest|latest|most recent(?:ly approved)?|first)\b(?!\s+(?:way|thing|difference|time|reason|one of|when|if|after|as|contraindication|enzyme|in\b|step|line|choice|other|of\b))|\b(?<none>no (?:other|type|treatment type|class)(?:\s+\w+){0,3}\s+(?:is|are) (?:more recent|newer))\b/gi;
/** Nouns that stand for any drug at all; they need a word of licensing to be counted. */
const ANY =
  /^(?:(?:(?:FDA|EMA|EU)-)?(?:approved|licen[sc]ed|authori[sz]ed)\s+|prescription\s+|available\s+|(?<route>topical|oral)\s+)*(?:treatments?|drugs?|medicines?|medications?|therap(?:y|ies)|agents?|options?)\b/i;
const LICENSED = /\b(?:(?:FDA|EMA|EU|MHRA)[- ])?(?:approved|licen[sc]ed|authori[sz]ed|cleared|indicated|approval|licen[cs]e)\b/i;
/** "The only one that targets X": counted over something the data cannot count. "That is approved" restricts nothing more. */
const RESTRICTED =
  /^[^.;,]{0,80}?\b(?:(?:that|which)(?!\s+(?:is|are|was|has|have|had)\s+(?:been\s+|so far\s+|currently\s+)*(?:\w+-)?(?:approved|licen[sc]ed|authori[sz]ed|cleared))|whose|as (?:a|an) \w+|by mouth|targeting|blocking|acting|given|taken|needing|requiring|without|with (?:a|an|no|proven|data|evidence)|in (?:tablet|pill|its class))\b/i;
const CLASS_NOUN =
  /^(?:\s*(?:and\s+)?(?:most\s+\w+\s+)?(?:drug\s+|treatment\s+|medication\s+)?(?:class|classes|type of (?:treatment|drug|medicine|medication|therapy)|group|category|generation)\b(?!\s+of\s+(?!treatments?\b|drugs?\b|medicines?\b|medications?\b|therap)))/i;
/** "Apart from X, no biologic is approved", "no other biologic than X". */
const NO_OTHER = /\bno\s+(?:other\s+)?(?:FDA-)?(?:approved\s+|licensed\s+)?(?:oral\s+|topical\s+)?$/i;
const BESIDES = /\b(?:apart from|other than|except(?: for)?|besides|than)\s+$/i;

type Cue = ReturnType<typeof cuesIn>[number];

function read(clause: Clause): Claim[] {
  return [...cuesIn(clause, RANK).flatMap((cue) => readRank(clause, cue)), ...readNoOther(clause)];
}

function readRank(clause: Clause, cue: Cue): Claim[] {
  const { block } = clause.sentence;
  if (!isAssertion(clause, cue.start) || isDenied(clause, cue.start)) return [];
  const behind = block.text.slice(cue.end, clause.end);
  const head = headClass(clause, cue.end);
  const ofClasses = CLASS_NOUN.test(behind) && !head;
  const named = cue.groups['none']
    ? 'newest'
    : /only|sole|single/i.test(cue.groups['rank']!)
      ? 'only'
      : /^first$/i.test(cue.groups['rank']!)
        ? 'first'
        : 'newest';
  if (!head && !ofClasses && !(named !== 'first' && ANY.test(behind.trim()) && LICENSED.test(behind))) return [];
  if (RESTRICTED.test(block.text.slice(head?.end ?? cue.end, clause.sentence.end))) return [];
  const around = subjectsAround(clause, cue, head?.end ?? cue.end);
  const subjects = ofClasses && around.some((s) => s.kind !== 'class') ? classBefore(clause, cue.start) : around;
  if (subjects.length === 0 || subjects.some((s) => (s.kind === 'class') !== ofClasses)) return [];
  const ages = within(clause.ages, clause).find((a) => a.start > cue.start && !(a.word && a.min));
  // Who was first in an age group, the present labels do not tell.
  if (named === 'first' && (ofClasses || clause.ages.length > 0 || !LICENSED.test(clause.text))) return [];
  const noun = ofClasses ? CLASS_NOUN.exec(behind)![0].length : (ANY.exec(behind.trimStart())?.[0].length ?? 0) + 1;
  const mark = { start: cue.start, end: Math.min(head?.end ?? cue.end + noun, clause.end) };
  const route = routeSaid(ANY.exec(behind.trim())?.groups?.['route']);
  const scope = head ? setOf(head, ages) : { classId: undefined, route, ages };
  return claimsOf(clause, subjects, ofClasses ? 'newest-class' : named, scope, mark, cue.end);
}

function claimsOf(
  clause: Clause,
  subjects: readonly Subject[],
  predicate: string,
  scope: ComparisonSet,
  mark: { start: number; end: number },
  at: number,
): Claim[] {
  const named = subjects.map((s) => s.id);
  return settingsOf(clause, { at, timeless: predicate === 'first' })
    .filter((setting) => setting.indication !== MIXED)
    .map((setting) => ({ rule: 'only-first-newest' as const, subject: subjects[0]!, predicate, setting, scope, named, ...mark }));
}

/** What may stand between "the only" and its class; another adjective ("alternative", "subcutaneous") narrows it. */
const PLAIN_LEAD =
  /^(?:\s|(?:\w+-)?(?:approved|licen[sc]ed|authori[sz]ed|cleared)\b|available\b|topical\b|oral\b|prescription\b|systemic\b)*$/i;

/** The class right behind "the only": "the only topical JAK inhibitor". */
function headClass(clause: Clause, from: number): Mention | undefined {
  return clause.mentions.find(
    (m) => m.kind === 'class' && m.start >= from && m.start - from < 60 && PLAIN_LEAD.test(clause.sentence.block.text.slice(from, m.start)),
  );
}

function readNoOther(clause: Clause): Claim[] {
  const { sentence } = clause;
  const text = sentence.block.text;
  const besides =
    groups({ mentions: sentence.mentions, sentence }).find(
      (g) => g[0]!.kind !== 'class' && BESIDES.test(text.slice(sentence.start, g[0]!.start)),
    ) ?? [];
  const head = clause.mentions.find((m) => m.kind === 'class' && NO_OTHER.test(text.slice(clause.start, m.start)));
  if (
    besides.length === 0 ||
    !head ||
    RESTRICTED.test(text.slice(head.end, sentence.end)) ||
    !LICENSED.test(clause.text) ||
    !isAssertion(clause, head.start)
  )
    return [];
  const ages = clause.ages.find((a) => !(a.word && a.min));
  return claimsOf(clause, subjectsOf(besides), 'only', setOf(head, ages), { start: head.start, end: head.end }, head.end);
}

/** "X is the only ...", "X, the only ..., is", "the only ... is X". */
function subjectsAround(clause: Clause, cue: { start: number; end: number }, headEnd: number): Subject[] {
  const { text } = clause.sentence.block;
  // "As the only approved biologic, X ...": the subject of the main clause.
  if (/^As\s+(?:the|its)\b/.test(clause.sentence.text)) {
    const main = clause.sentence.mentions.filter((m) => m.start >= headEnd && m.kind !== 'class');
    return main[0] ? subjectsOf([main[0]]) : [];
  }
  const lead = { ...clause, mentions: clause.mentions.filter((m) => m.end <= cue.start) };
  if (groups(lead).length > 0) return subjectFor(lead, cue.start, cue.end);
  // "The only biologics approved are A, B and C": the names behind the verb, before anything carried over.
  const behind = groups(clause).find((g) => g[0]!.start >= headEnd && g[0]!.kind !== 'class');
  if (behind && /\b(?:is|are|remains?)\s+(?:still\s+|currently\s+)?$/i.test(text.slice(headEnd, behind[0]!.start)))
    return subjectsOf(behind);
  return /s$/i.test(text.slice(cue.end, headEnd).trim()) && /^\s*The\b/.test(text.slice(clause.start, cue.end))
    ? []
    : subjectFor(lead, cue.start, cue.end);
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
  if (claim.predicate === 'first') return judgeFirst(claim, dataset, members);
  const named = new Set(claim.named);
  const own = members.filter((m) => named.has(m.drug.id));
  if (own.length === 0) return undefined;
  return claim.predicate === 'only' ? judgeOnly(claim, dataset, members, own, named) : judgeNewest(claim, dataset, members, own);
}

/** "The first" is wrong when another one's date lies certainly before. */
function judgeFirst(claim: Claim, dataset: Dataset, members: readonly Member[]): Judgement | undefined {
  const own = members.find((m) => m.drug.id === claim.subject.id)?.first;
  const other = members[0];
  if (!own?.date || !other?.first.date || members.some((m) => !m.first.date)) return undefined;
  if (parseDate(other.first.date)!.last >= parseDate(own.date)!.first) return undefined;
  return { claim, verdict: 'wrong', reason: { kind: 'earlier', other }, evidence: [dataset.facts.get(other.first.id)!] };
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
