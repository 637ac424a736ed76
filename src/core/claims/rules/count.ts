/** `count`: how many drugs of a class are licensed for a use. */
import { compareDates, months } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { begunBy, inForce } from '../../dataset/questions.ts';
import type { FactOf } from '../../dataset/schema.ts';
import type { AgeGroup } from '../../text/ages.ts';
import type { Clause } from '../clauses.ts';
import { membersIn, routeSaid, setOf } from '../comparison.ts';
import { APPROVAL, APPROVED, cuesIn, isDenied, REGULATOR_ACTS } from '../cues.ts';
import { isAssertion } from '../mood.ts';
import { MIXED, settingsOf, usualIndication } from '../setting.ts';
import { subjectFor } from '../subjects.ts';
import type { Rule } from '../rule.ts';
import { subjectOf, type Claim, type ComparisonSet, type Judgement, type Subject } from '../types.ts';

const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ');
const AMOUNT = new RegExp(
  String.raw`(?<more>\b(?:at least|more than|over)\s+)?(?:\b(?:only|just|so far|currently|now)\s+)*\b(?:(?<number>\d{1,2}|a single|${NUMBERS.slice(1).join('|')})|(?<none>no(?=\s))|(?<few>(?:only|just|no more than)\s+(?:the use of\s+)?(?:only\s+)?a few))\s+$`,
  'i',
);
const LICENSED = new RegExp(
  String.raw`(?<![\w-])${APPROVED}\b|\b${APPROVAL}\b|${REGULATOR_ACTS}|\b(?:available|on the (?:\w+ )?market|reached the market|marketed)\b|\blet\b.{0,40}\bthrough\b`,
  'i',
);
const EVERY_LICENSED = new RegExp(LICENSED, 'gi');
const MORE_TO_COME =
  /\b(?:additional|further|more|other|new)\s+(?:\w+\s+){0,2}?(?:approvals?|ones?|drugs?|members?|options?)\b.{0,60}\b(?:soon|likely|probabl[ey]|expected|close|imminent|on the way|coming|follow|near future)\b/i;
/** "Two biologics targeting IL-13 are approved": a part of the class. */
const MODIFIED =
  /^\s*,?\s*(?:targeting|blocking|acting|binding|against|that\b(?!\s+(?:is|are|has|have)\b)|which\b|with|given|taken|made|from)\b/i;
/** "Two are approved in the US, and three in the EU": which number goes with which place is not read. */
const ELLIPSIS = new RegExp(
  String.raw`,?\s+(?:and|but)\s+(?:only\s+)?(?:\d{1,2}|none|${NUMBERS.slice(1).join('|')})\s+(?:more\s+)?in\b`,
  'i',
);
/** "One or two": no single number is said. */
const OF_SEVERAL = /\b(?:\d+|one|two|three|four|five|first|another)\s*(?:or|to|and|,|-|–)\s*$/i;
/** "Two biologics approved in the US target IL-13": approved ones that do something, not how many are approved. */
const RESTRICTIVE =
  /^[^.;]{0,20}?(?<!\b(?:is|are|been|were|now|currently|have|has|also|only|fully|,)\s)\b(?:approved|licen[sc]ed|authori[sz]ed|cleared)\b[^.;]{0,60}\b(?:target|block|act|work|bind|inhibit|share|cause|have|carry|are|come|need|cost)s?\b/i;
/** "a few" counts up to three (Oxford: "a small number"; with more than that licensed, more have come). */
const A_FEW = 3;

/** "Drug", "treatment": any drug at all, as far as the data goes. */
const ANY_DRUG =
  /\b(?:(?<route>oral|topical|injectable)\s+)?(?:FDA-approved\s+|approved\s+|licensed\s+)?(?:drugs?|medicines?|medications?|treatments?)\b/gi;
/** "approved for six diseases": counted by sources, not by us. */
const DISEASES = new RegExp(
  String.raw`\b${APPROVED}\s+(?:\w+\s+){0,2}?for\s+(?<number>\d{1,2}|${NUMBERS.slice(1).join('|')})\s+(?:different\s+|separate\s+)?(?:diseases|conditions|indications|disorders)\b`,
  'gi',
);

/** What is counted, and where its noun stands. */
interface Noun {
  readonly subject: Subject;
  readonly scope: ComparisonSet;
  readonly start: number;
  readonly end: number;
  readonly anyDrug: boolean;
}

function read(clause: Clause): Claim[] {
  return [...nounsIn(clause).flatMap((noun) => readNoun(clause, noun)), ...readDiseases(clause)];
}

function nounsIn(clause: Clause): Noun[] {
  const ages = (after: number): AgeGroup | undefined => clause.sentence.ages.find((a) => a.start > after && !isAdults(a));
  const classes = clause.mentions
    .filter((m) => m.kind === 'class' && !m.attributive)
    .map((m) => ({ subject: subjectOf(m), scope: setOf(m, ages(m.end)), start: m.start, end: m.end, anyDrug: false }));
  if (classes.length > 0) return classes;
  const any: Subject = { kind: 'class', id: '', name: 'drug' };
  return cuesIn(clause, ANY_DRUG).map((cue) => {
    const route = routeSaid(cue.groups['route']);
    return { subject: any, scope: { classId: undefined, route, ages: ages(cue.end) }, start: cue.start, end: cue.end, anyDrug: true };
  });
}

function isAdults(group: AgeGroup): boolean {
  return group.word === true && group.min !== undefined && months(group.min) >= months({ value: 18, unit: 'year' });
}

const MODIFIERS =
  /(?:\b(?:oral|topical|systemic|injectable|different|such|FDA-approved|approved|licensed|prescription)\b(?:\s+and\s+|\s+or\s+|\s*))+$/i;

function readNoun(clause: Clause, noun: Noun): Claim[] {
  const { block, text } = clause.sentence;
  const lead = block.text.slice(clause.start, noun.start).replace(MODIFIERS, '');
  const amount = AMOUNT.exec(lead);
  if (!amount || !LICENSED.test(clause.text) || !isAssertion(clause, noun.start) || ELLIPSIS.test(text)) return [];
  const g = amount.groups!;
  // "Two of the ...", "two other ...", "no JAK inhibitor other than": not the whole count.
  if (/\b(?:other than|except|apart from|besides|another|than)\b/i.test(text)) return [];
  if (
    MODIFIED.test(block.text.slice(noun.end, clause.end)) ||
    clause.dates.some((d) => /\bsince\s+$/i.test(block.text.slice(clause.start, d.start)))
  )
    return [];
  if (OF_SEVERAL.test(lead.slice(0, amount.index)) || RESTRICTIVE.test(block.text.slice(noun.end, clause.end))) return [];
  // Of all drugs the data knows a part: enough to show that there are more than said, for a disease that is named in full.
  if (noun.anyDrug && (/\b(?:mild|moderate|severe|cure|line|new|that|which|with)\b/i.test(clause.text) || g['few'] || g['more'])) return [];
  if (g['few'] && !MORE_TO_COME.test(text)) return [];
  if (!g['none'] && cuesIn(clause, EVERY_LICENSED).some((c) => isDenied(clause, c.start))) return [];
  const exact = numberOf(g);
  const predicate = g['few'] ? 'few' : g['more'] ? 'at-least' : 'exactly';
  const count = g['more'] && /more than|over/i.test(g['more']) ? exact + 1 : exact;
  return settingsOf(clause)
    .filter((setting) => setting.indication !== MIXED && (!noun.anyDrug || setting.indicationSaid))
    .map((setting) => ({
      rule: 'count' as const,
      subject: noun.subject,
      predicate,
      setting,
      count,
      scope: noun.scope,
      start: clause.start + amount.index,
      end: noun.end,
    }));
}

function numberOf(g: Record<string, string | undefined>): number {
  if (g['few']) return A_FEW;
  if (g['none']) return 0;
  const word = g['number']!.toLowerCase();
  // "A single" is one.
  return /^\d/.test(word) ? Number(word) : Math.max(1, NUMBERS.indexOf(word));
}

function readDiseases(clause: Clause): Claim[] {
  return cuesIn(clause, DISEASES).flatMap((cue) => {
    const subjects = subjectFor(clause, cue.start, cue.end).filter((s) => s.kind === 'drug');
    if (subjects.length !== 1 || !isAssertion(clause, cue.start)) return [];
    const count = numberOf(cue.groups);
    return settingsOf(clause, { at: cue.end }).map((setting) => ({
      rule: 'count' as const,
      subject: subjects[0]!,
      predicate: 'diseases',
      setting,
      count,
      start: cue.start,
      end: cue.end,
    }));
  });
}

/** The number of diseases, as sources counted it over time. */
function judgeDiseases(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting } = claim;
  const drug = dataset.drugs.get(claim.subject.id)!;
  const tallies = drug.facts.filter(
    (f): f is FactOf<'tally'> =>
      f.kind === 'tally' &&
      f.count !== undefined &&
      !f.class &&
      !f.members &&
      f.jurisdiction === setting.jurisdiction &&
      f.judge !== false &&
      f.date !== undefined,
  );
  const later = tallies
    .filter((f) => f.count! > claim.count! && begunBy(f, setting.on) === 'yes')
    .sort((a, b) => compareDates(a.date!, b.date!));
  const now = later.at(-1);
  return (
    now && {
      claim,
      verdict: 'outdated',
      since: later[0]!.date,
      reason: { kind: 'tally', drug, count: now.count!, fact: now },
      evidence: [dataset.facts.get(now.id)!],
    }
  );
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting } = claim;
  if (claim.predicate === 'diseases') return judgeDiseases(claim, dataset);
  const family = claim.predicate === 'few' ? familyOf(claim, dataset) : undefined;
  const counted = family ? wholeFamily(claim, dataset, family) : membersIn(dataset, claim.scope!, setting);
  if (!counted) return undefined;
  // Without a disease the text may mean the usual one or any: it must be wrong either way.
  const usual = setting.indicationAssumed ? membersIn(dataset, claim.scope!, { ...setting, indicationAssumed: false }) : undefined;
  if (usual && holds(claim, usual.length)) return undefined;
  if (holds(claim, counted.length)) return undefined;
  const claimed = claim.count!;
  const more = counted.length > claimed;
  const since = more ? counted[claimed]?.first.date : undefined;
  // The data may lack a member: that there are fewer than the text says needs a source that counted them.
  if (!more && !vouchedFor(claim, dataset, counted.length)) return undefined;
  return {
    claim,
    verdict: since ? 'outdated' : 'wrong',
    since,
    reason: { kind: 'count', claimed: claim.predicate === 'few' ? undefined : claimed, members: counted },
    // First the one that broke the count.
    evidence: [...counted.slice(claimed), ...counted.slice(0, claimed)].map((m) => dataset.facts.get(m.first.id)!),
  };
}

function holds({ predicate, count }: Claim, counted: number): boolean {
  if (predicate === 'at-least') return counted >= count!;
  return predicate === 'few' ? counted <= count! : counted === count;
}

/** Did a source count the very same number for this class, disease and place? */
function vouchedFor(claim: Claim, dataset: Dataset, counted: number): boolean {
  const { setting, subject, scope } = claim;
  const indication = usualIndication(dataset, setting.indication);
  return [...dataset.facts.values()].some(
    ({ fact }) =>
      fact.kind === 'tally' &&
      fact.judge !== false &&
      fact.count === counted &&
      fact.class === subject.id &&
      fact.jurisdiction === setting.jurisdiction &&
      fact.indication === indication &&
      (fact.route ?? scope?.route) === scope?.route &&
      inForce(dataset, fact, setting.on) === 'yes',
  );
}

/** "Eczema" without more: for a vague count everything in the family counts. */
function familyOf(claim: Claim, dataset: Dataset): string | undefined {
  const id = claim.setting.indication;
  return dataset.vocabulary.indications.find((i) => i.id === id)?.usually ? id : undefined;
}

function wholeFamily(claim: Claim, dataset: Dataset, family: string): ReturnType<typeof membersIn> {
  const all = [...dataset.indicationsWithin(family)]
    .filter((id) => id !== family)
    .map((indication) => membersIn(dataset, claim.scope!, { ...claim.setting, indication }));
  if (all.some((m) => m === undefined)) return undefined;
  const seen = new Map(all.flatMap((m) => m!).map((m) => [m.drug.id, m]));
  return [...seen.values()].sort((a, b) => ((a.first.date ?? '0') < (b.first.date ?? '0') ? -1 : 1));
}

export const count: Rule = {
  id: 'count',
  title: 'Counts',
  means: 'A sentence says how many drugs of a class are licensed for a use, and the number has changed.',
  why: 'A count ages with every approval; an old one hides treatments.',
  fix: 'Give the present number with its date, or name the drugs instead.',
  severity: 'warning',
  flags: [
    { text: 'Two topical PDE4 inhibitors are approved by the FDA for atopic dermatitis.', verdict: 'outdated' },
    { text: 'No oral JAK inhibitor is FDA approved for eczema.', verdict: 'outdated' },
    {
      text: 'The FDA has approved only a few oral and topical JAK inhibitors for eczema, but additional approvals will likely occur soon.',
      verdict: 'outdated',
    },
  ],
  passes: [
    { text: 'Three topical PDE4 inhibitors are approved by the FDA for atopic dermatitis.' },
    { text: 'Two topical PDE4 inhibitors are approved by the FDA for atopic dermatitis.', asOf: '2025-06-30' },
    { text: 'Two oral JAK inhibitors, upadacitinib and abrocitinib, are approved by the FDA for atopic dermatitis.' },
  ],
  read,
  judge,
};
