/** `count`: how many drugs of a class are licensed for a use. */
import { months } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce } from '../../dataset/questions.ts';
import type { Clause } from '../clauses.ts';
import { membersIn, setOf } from '../comparison.ts';
import { APPROVAL, APPROVED, cuesIn, isDenied, REGULATOR_ACTS } from '../cues.ts';
import { isAssertion } from '../mood.ts';
import { MIXED, settingsOf, usualIndication } from '../setting.ts';
import type { Rule } from '../rule.ts';
import { subjectOf, type Claim, type Judgement } from '../types.ts';

const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ');
const AMOUNT = new RegExp(
  String.raw`(?<more>\b(?:at least|more than|over)\s+)?(?:\b(?:only|just|so far|currently|now)\s+)*\b(?:(?<number>\d{1,2}|a single|${NUMBERS.slice(1).join('|')})|(?<none>no(?=\s))|(?<few>(?:only|just|no more than)\s+(?:the use of\s+)?(?:only\s+)?a few))\s+$`,
  'i',
);
const LICENSED = new RegExp(
  String.raw`(?<![\w-])${APPROVED}\b|\b${APPROVAL}\b|${REGULATOR_ACTS}|\b(?:available|on the (?:\w+ )?market|reached the market|marketed)\b|\blet\b.{0,40}\bthrough\b`,
  'i',
);
const MORE_TO_COME =
  /\b(?:additional|further|more|other|new)\s+(?:\w+\s+){0,2}?(?:approvals?|ones?|drugs?|members?|options?)\b.{0,60}\b(?:soon|likely|probabl[ey]|expected|close|imminent|on the way|coming|follow|near future)\b/i;
/** "One or two": no single number is said. */
const OF_SEVERAL = /\b(?:\d+|one|two|three|four|five|first|another)\s*(?:or|to|and|,|-|–)\s*$/i;
/** "Two biologics approved in the US target IL-13": approved ones that do something, not how many are approved. */
const RESTRICTIVE =
  /^[^.;]{0,20}?(?<!\b(?:is|are|been|were|now|currently|have|has|also|only|fully|,)\s)\b(?:approved|licen[sc]ed|authori[sz]ed|cleared)\b[^.;]{0,60}\b(?:target|block|act|work|bind|inhibit|share|cause|have|carry|are|come|need|cost)s?\b/i;
/** "a few" counts up to three (Oxford: "a small number"; with more than that licensed, more have come). */
const A_FEW = 3;

function read(clause: Clause): Claim[] {
  const claims: Claim[] = [];
  const { block } = clause.sentence;
  for (const mention of clause.mentions) {
    if (mention.kind !== 'class' || mention.attributive) continue;
    const lead = block.text
      .slice(clause.start, mention.start)
      .replace(
        /(?:\b(?:oral|topical|systemic|injectable|different|such|FDA-approved|approved|licensed|prescription)\b(?:\s+and\s+|\s+or\s+|\s*))+$/i,
        '',
      );
    const amount = AMOUNT.exec(lead);
    if (!amount || !LICENSED.test(clause.text) || !isAssertion(clause, mention.start)) continue;
    const g = amount.groups!;
    // "Two of the ...", "two other ...", "no JAK inhibitor other than": not the whole count.
    if (/\b(?:other than|except|apart from|besides|another|than)\b/i.test(clause.sentence.text)) continue;
    if (OF_SEVERAL.test(lead.slice(0, amount.index)) || RESTRICTIVE.test(block.text.slice(mention.end, clause.end))) continue;
    const few = g['few'] !== undefined;
    if (few && !MORE_TO_COME.test(clause.sentence.text)) continue;
    if (!g['none'] && cuesIn(clause, new RegExp(LICENSED.source, 'gi')).some((c) => isDenied(clause, c.start))) continue;
    const count = few
      ? A_FEW
      : g['none']
        ? 0
        : /^\d/.test(g['number']!)
          ? Number(g['number'])
          : Math.max(1, NUMBERS.indexOf(g['number']!.toLowerCase()));
    const ages = clause.ages.find(
      (a) => a.start > mention.end && !(a.word && a.min && months(a.min) >= months({ value: 18, unit: 'year' })),
    );
    for (const setting of settingsOf(clause)) {
      if (setting.indication === MIXED) continue;
      claims.push({
        rule: 'count',
        subject: subjectOf(mention),
        predicate: few ? 'few' : g['more'] ? 'at-least' : 'exactly',
        setting,
        count: g['more'] && /more than|over/i.test(g['more']) ? count + 1 : count,
        scope: setOf(mention, ages),
        start: clause.start + amount.index,
        end: mention.end,
      });
    }
  }
  return claims;
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting } = claim;
  const family = claim.predicate === 'few' ? familyOf(claim, dataset) : undefined;
  const counted = family ? wholeFamily(claim, dataset, family) : membersIn(dataset, claim.scope!, setting);
  if (!counted) return undefined;
  // Without a disease the text may mean the usual one or any: it must be wrong either way.
  const usual = setting.indicationAssumed ? membersIn(dataset, claim.scope!, { ...setting, indicationAssumed: false }) : undefined;
  if (usual && holds(claim, usual.length)) return undefined;
  if (holds(claim, counted.length)) return undefined;
  const claimed = claim.count!;
  const fewer = counted.length > claimed;
  const since = fewer ? counted[claimed]?.first.date : undefined;
  if (fewer && !since) return undefined;
  // The data may lack a member: that there are fewer than the text says needs a source that counted them.
  if (!fewer && !vouchedFor(claim, dataset, counted.length)) return undefined;
  return {
    claim,
    verdict: fewer ? 'outdated' : 'wrong',
    since,
    reason: { kind: 'count', claimed: claim.predicate === 'few' ? undefined : claimed, members: counted },
    evidence: counted.map((m) => dataset.facts.get(m.first.id)!),
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
