/** `labelled-age`: from which age a label covers a use. */
import { months } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Drug, Fact, Jurisdiction, Severity } from '../../dataset/schema.ts';
import { ageHistory, begunBy, isLicence, licencesEver, statusOf, youngestAge, type Scope, type Youngest } from '../../dataset/questions.ts';
import { AGE_WORD, type AgeGroup } from '../../text/ages.ts';
import { ageCues, readAges } from '../licence/ageClaims.ts';
import { OF_NOBODY } from '../licence/ageWords.ts';
import { byDenial, coversSeverity } from '../licence/licence.ts';
import { asProduct } from '../licence/oneProduct.ts';
import type { Sentence } from '../reading/sentence.ts';
import { usualIndication } from '../reading/setting.ts';
import type { Rule } from '../rule.ts';
import { productOf, type Claim, type Judgement, type Setting } from '../types.ts';

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, subject, ages } = claim;
  const drug = asProduct(dataset.drugs.get(subject.id)!, subject, claim.predicate === 'for');
  const indication = indicationMeant(claim, dataset, drug);
  if (!indication || !ages) return undefined;
  const scope: Scope = {
    jurisdiction: setting.jurisdiction,
    on: setting.on,
    indication,
    ...productOf(subject, drug, setting.jurisdiction),
  };
  if (claim.predicate === 'was-for') return judgePast(claim, dataset, drug, scope);
  // "From 12 years it takes in moderate disease": younger people may be covered for severe disease alone.
  const oneGrade = claim.severity === 'mild' || claim.severity === 'moderate';
  const actual =
    claim.predicate === 'not-for' || oneGrade ? youngestWith(dataset, drug, scope, claim.severity) : youngestAge(dataset, drug, scope);
  if (!actual) return claim.predicate === 'for' ? judgeEnded(claim, dataset, drug, scope) : undefined;
  if (actual.fact.judge === false) return undefined;
  // A strength that the label facts do not tell apart may have an age of its own.
  const strengths = new Set(
    drug.facts.flatMap((f) => (isLicence(f) && f.jurisdiction === setting.jurisdiction ? (f.strengths ?? []) : [])),
  );
  if (strengths.size > 1 && subject.strength && !actual.fact.strengths?.includes(subject.strength)) return undefined;
  const named = (claim.allAges ?? []).filter((a) => a !== ages && !(a.word && claim.predicate === 'not-for'));
  if (named.some((a) => a.min && months(a.min) === months(actual.age))) return undefined;
  const broken = claim.predicate === 'not-for' ? deniesLabel(ages, months(actual.age)) : contradicts(claim, ages, months(actual.age));
  // "For babies with moderate disease": which severity the label has for them is the indication's claim.
  if (!broken || (broken === 'too-young' && ages.word && claim.severity)) return undefined;
  const claimed = claim.predicate === 'for' ? ages.min : undefined;
  // "Moderate-to-severe disease from 12 years": so it is.
  const ofSeverity = claim.severity && claimed && youngestWith(dataset, drug, scope, claim.severity);
  if (ofSeverity && months(ofSeverity.age) === months(claimed)) return undefined;
  const history = ageHistory(dataset, drug, scope);
  // "Since 2021 also from the age of 2": true of that year's decision, whatever came later.
  if (
    claim.date &&
    claimed &&
    history.some((step) => months(step.age) === months(claimed) && step.from?.startsWith(claim.date!.slice(0, 4)))
  )
    return undefined;
  const was = claimed ? history.find((step) => months(step.age) === months(claimed) && step.next) : history.find((step) => step.next);
  if (broken === 'too-young' && (actual.fact.population.orYounger || !refutesYoung(claim, dataset))) return undefined;
  // "Is approved for adults" is less than the label says, no error, unless the label once said just that.
  const partly = claim.predicate === 'for' && !isBound(claim, ages);
  if (partly && broken === 'too-old' && !was) return undefined;
  // An age above the oldest step on record is a step that the data lacks, where the record does not begin with the first licence.
  const lacking =
    history[0]?.fact.kind === 'age-expansion' && claimed !== undefined && !history.some((s) => months(s.age) >= months(claimed));
  // The step in force now ended what the text says; the first step below the claimed age says since when.
  const next = claimed
    ? history.find((s) => months(s.age) < months(claimed))
    : history.find((s) => deniesLabel(ages, months(s.age)) !== undefined);
  // A trial in younger people, or an absence that nobody has confirmed, is shown, and what is said is no certain error.
  const doubts = broken === 'too-young' ? youngerFacts(dataset, drug, { ...setting, indication }, months(claimed ?? ages.max!)) : [];
  const outdated = broken === 'too-old' && (was !== undefined || lacking || claim.predicate === 'not-for') && next?.from !== undefined;
  const fact = outdated && next ? next.fact : actual.fact;
  return {
    claim,
    verdict: outdated ? 'outdated' : 'wrong',
    since: outdated ? next?.from : undefined,
    ...((doubts.length > 0 || (partly && broken === 'too-old')) && { severity: 'information' as const }),
    reason: { kind: 'age', drug, claimed, actual, was },
    evidence: [...new Set([actual.fact.id, fact.id, ...doubts.map((d) => d.id)])].map((id) => dataset.facts.get(id)!),
  };
}

/** "It is for people from 2 years": the product has no licence any more. */
function judgeEnded(claim: Claim, dataset: Dataset, drug: Drug, scope: Scope): Judgement | undefined {
  const { approved, against } = statusOf(dataset, drug, scope);
  return claim.subject.product?.brand && approved === 'no' && against?.kind === 'withdrawal'
    ? byDenial(claim, dataset, drug, against)
    : undefined;
}

/** The youngest age of the licences that take in the severity that a denial speaks of. */
function youngestWith(dataset: Dataset, drug: Drug, scope: Scope, severity: Severity | undefined): Youngest | undefined {
  const youngest = youngestAge(dataset, drug, scope);
  if (!youngest || coversSeverity(youngest.fact.population.severity, severity)) return youngest;
  return statusOf(dataset, drug, scope)
    .licences.filter((l) => l.population.minAge && coversSeverity(l.population.severity, severity))
    .map((fact) => ({ age: fact.population.minAge!, fact }))
    .sort((a, b) => months(a.age) - months(b.age))[0];
}

/** "Was approved for people of 12 and over": wrong when no licence ever had that age. */
function judgePast(claim: Claim, dataset: Dataset, drug: Drug, scope: Scope): Judgement | undefined {
  const { ages, setting } = claim;
  const said = setting.indicationSaid || onlyIndication(drug, setting.jurisdiction) !== undefined;
  if (!said || !ages?.min || ages.max || (ages.word && !claim.exclusive)) return undefined;
  const ever = licencesEver(dataset, drug, scope);
  const last = ever.at(-1);
  if (!last || ever.some((f) => !f.population.minAge || f.judge === false || months(f.population.minAge) === months(ages.min!)))
    return undefined;
  if (ever[0]!.kind === 'age-expansion' || isUnsettled(dataset, drug, setting, months(ages.min))) return undefined;
  return {
    claim,
    verdict: 'wrong',
    reason: { kind: 'age', drug, claimed: ages.min, actual: { age: last.population.minAge!, fact: last } },
    evidence: [dataset.facts.get(last.id)!],
  };
}

/** Does "for these ages" say less than the label (`too-old`) or more (`too-young`)? */
function contradicts(claim: Claim, ages: AgeGroup, labelled: number): 'too-old' | 'too-young' | undefined {
  // "Approved for babies under one year", where the label begins above them.
  if (!ages.min) {
    const allOf = !ages.word || ages.max?.unit === 'month';
    return ages.max && ages.below && allOf && claim.states && labelled >= months(ages.max) ? 'too-young' : undefined;
  }
  const from = months(ages.min);
  if (from < labelled) return ages.word || (ages.over && labelled - from <= months({ value: 1, unit: 'year' })) ? undefined : 'too-young';
  // "For adults" or "for children aged 6 to 11" names a group that is covered; only "12 and older" or "adults only" draws the lower bound.
  return from > labelled && (isBound(claim, ages) || namesNobodyYounger(claim, ages)) ? 'too-old' : undefined;
}

/** Does the text draw the lower bound itself ("12 and older", "adults only")? */
function isBound(claim: Claim, ages: AgeGroup): boolean {
  return claim.exclusive === true || (!ages.word && ages.max === undefined);
}

/** "Is indicated in adults", with no word of younger people in the sentence: the group that the licence is said to have. */
function namesNobodyYounger(claim: Claim, ages: AgeGroup): boolean {
  return (
    claim.states === true &&
    ages.word === true &&
    ages.max === undefined &&
    (claim.allAges ?? []).every((a) => a === ages || isAsOld(a, ages))
  );
}

function isAsOld(group: AgeGroup, as: AgeGroup): boolean {
  return group.min !== undefined && months(group.min) >= months(as.min!);
}

/** "Not approved under 12", "not for adolescents": broken when the label goes below that. */
function deniesLabel(ages: AgeGroup, labelled: number): 'too-old' | undefined {
  if (ages.max && ages.below) return labelled < months(ages.max) ? 'too-old' : undefined;
  if (ages.max) return labelled <= months(ages.min ?? ages.max) ? 'too-old' : undefined;
  return undefined;
}

/** Said to be licensed for younger people than the label covers: only when no use of the drug there goes that low. */
function refutesYoung(claim: Claim, dataset: Dataset): boolean {
  const { setting, subject, ages } = claim;
  const drug = dataset.drugs.get(subject.id)!;
  const from = ages!.min ? months(ages!.min) : 0;
  if (setting.indicationSaid) return !isUnsettled(dataset, drug, setting, from);
  const anyUse = youngestAge(dataset, drug, {
    jurisdiction: setting.jurisdiction,
    on: setting.on,
    strength: subject.strength ?? subject.product?.strength,
  });
  return anyUse !== undefined && months(anyUse.age) > from && !isUnsettled(dataset, drug, setting, from);
}

/** An application reaches down to that age: what came of it is not known. */
const isUnsettled = (dataset: Dataset, drug: Drug, setting: Setting, age: number): boolean =>
  youngerFacts(dataset, drug, setting, age).some((f) => f.kind === 'pipeline' && f.stage === 'filed');

/** Trials, applications and absences that nobody has confirmed, of people that young. */
function youngerFacts(dataset: Dataset, drug: Drug, { jurisdiction, on, indication }: Setting, age: number): Fact[] {
  return drug.facts.filter((fact) => {
    if ((fact.jurisdiction !== jurisdiction && fact.jurisdiction !== 'INT') || begunBy(fact, on) === 'no') return false;
    if (fact.kind !== 'pipeline' && !(fact.kind === 'not-approved' && fact.judge === false)) return false;
    if (indication && !dataset.indicationsWithin(indication).has(fact.indication)) return false;
    return fact.population?.minAge === undefined || months(fact.population.minAge) <= age;
  });
}

/** The disease of the text; where its sentence names none, and the drug never had a licence for the page's, the drug's only use there. */
function indicationMeant({ setting }: Claim, dataset: Dataset, drug: Drug): string | undefined {
  const { jurisdiction, indicationSaid, indicationAbove } = setting;
  const indication = usualIndication(dataset, setting.indication);
  if (indication && (indicationSaid || indicationAbove || licencesEver(dataset, drug, { jurisdiction, indication }).length > 0))
    return indication;
  return onlyIndication(drug, jurisdiction) ?? indication;
}

/** The drug's only licensed use in a place, if it has just one. */
function onlyIndication(drug: Drug, jurisdiction: Jurisdiction): string | undefined {
  const uses = new Set(
    drug.facts.flatMap((f) =>
      (f.kind === 'approval' || f.kind === 'indication-expansion') && f.jurisdiction === jurisdiction ? [f.indication] : [],
    ),
  );
  return uses.size === 1 ? [...uses][0] : undefined;
}

/** "18 years": in a column of ages a lower bound. */
const isBareNumber = ({ block, text }: Sentence): boolean =>
  block.kind === 'cell' && text.length < 40 && /^\W*(?:ages?d?\s+)?\d/i.test(text);

export const labelledAge: Rule = {
  id: 'labelled-age',
  title: 'Labelled age',
  means: 'A sentence says from which age a drug is licensed for a use, and the label says another age.',
  why: 'Children are kept from a licensed treatment, or given one outside its label.',
  fix: 'Write the age of the current label, with its country and date.',
  severity: 'warning',
  cues: ageCues.map((cue) => [AGE_WORD, cue].flat()),
  only: (sentence) => sentence.ages.length > 0 || isBareNumber(sentence),
  // A list's item and a table's cell may tell the age alone.
  also: (sentence) =>
    ((isBareNumber(sentence) || ((sentence.block.kind === 'item' || sentence.block.kind === 'cell') && sentence.ages.length > 0)) &&
      (sentence.antecedents.heading.length > 0 || sentence.mentions.length > 0)) ||
    (sentence.own.length === 0 && OF_NOBODY.test(sentence.text) && sentence.ages.length > 0 && sentence.mentions.length === 0),
  flags: [
    { text: 'Ruxolitinib cream is approved in the US for atopic dermatitis in people aged 12 years and older.', verdict: 'outdated' },
    { text: 'In the United States abrocitinib is licensed for adults only.', verdict: 'outdated' },
    { text: 'Cibinqo is not licensed for adolescents in the European Union.', verdict: 'outdated' },
  ],
  passes: [
    { text: 'Ruxolitinib cream is approved in the US for atopic dermatitis from 2 years of age.' },
    { text: 'On 21 September 2021 the FDA approved ruxolitinib cream for people aged 12 years and older.' },
    { text: 'Participants were 12 years of age or older.' },
    { text: 'Ruxolitinib cream is approved in the US for atopic dermatitis in people aged 12 years and older.', asOf: '2025-09-17' },
  ],
  read: readAges,
  judge,
};
