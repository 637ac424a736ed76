/** Judges what denies a licence: "investigational", "not approved", "off-label". Broken by a licence in force for the very use. */
import { months } from '../../dataset/calendar.ts';
import type { Dataset, FactAbout } from '../../dataset/dataset.ts';
import {
  approvedMembers,
  endOfDevelopment,
  isLicence,
  statusOf,
  youngestAge,
  type Members,
  type Scope,
  type Status,
  type Youngest,
} from '../../dataset/questions.ts';
import type { Age, Drug, Fact, Licence, Severity } from '../../dataset/schema.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { usualIndication } from '../reading/setting.ts';
import { asProduct } from './oneProduct.ts';
import { productOf, type Claim, type Judgement, type Setting } from '../types.ts';

/** The use that a claim about a drug speaks of. */
export function scopeOf(claim: Claim, drug: Drug): Scope {
  const { setting, subject } = claim;
  const { jurisdiction, on, indication } = setting;
  const { route, brand, strength, form } = productOf(subject, drug, jurisdiction);
  return { jurisdiction, on, indication, route, brand, strength, form };
}

/**
 * Judges a claim that a drug or class is not licensed.
 * @returns a judgement when it is (with the first licence for the use as proof), or when its development has ended; else `undefined`.
 */
export function judgeUnlicensed(claim: Claim, dataset: Dataset): Judgement | undefined {
  if (claim.subject.kind === 'class') return judgeClass(claim, dataset);
  const { setting } = claim;
  const drug = asProduct(dataset.drugs.get(claim.subject.id)!, claim.subject);
  // A brand that is not sold in the place: the drug's other products there are not what the text speaks of.
  const brand = drug.brands.find((b) => b.name === claim.subject.brand);
  if (brand && claim.subject.at && !setting.jurisdictionSaid && !brand.jurisdictions.includes(setting.jurisdiction)) return undefined;
  const inDevelopment = claim.predicate === 'investigational' || claim.predicate === 'unfinished' || claim.predicate === 'developing';
  // "Off-label" without a disease: only of a drug with one licensed use is it plain what is meant.
  if (claim.predicate === 'off-label' && !setting.indicationSaid && !isOwnField(dataset, setting) && !hasOneUse(dataset, drug, setting))
    return undefined;
  const usual = { ...scopeOf(claim, drug), indication: usualIndication(dataset, setting.indication) };
  // A disease that only the page is about, and that the drug has nothing to do with, is not meant either.
  const anyUse =
    claim.anyUse === true ||
    setting.indicationAssumed ||
    (!setting.indicationSaid && !setting.indicationAbove && !concerns(dataset, drug, setting.indication)) ||
    // "In the US the cream is investigational": not for what it was never meant for there.
    (claim.predicate === 'investigational' && setting.indicationOfPage === true && !isMeantFor(dataset, drug, setting));
  // Where nothing names a disease, any use shows that the drug is licensed.
  const wide = anyUse ? { ...usual, indication: undefined } : inDevelopment ? { ...usual, indication: setting.indication } : usual;
  const scope = anyUse && statusOf(dataset, drug, usual).approved === 'yes' ? usual : wide;
  const status = statusOf(dataset, drug, scope);
  if (status.approved === 'yes' && claim.predicate !== 'developing') {
    const first = [status.first!, ...status.licences].find((l) => l.judge !== false);
    const fitting = fittingLicence(dataset, drug, scope, claim, status.licences);
    return first && fitting && byLicence(claim, dataset, drug, first, fitting);
  }
  if (!inDevelopment || claim.predicate === 'unfinished' || status.approved !== 'no') return undefined;
  const end = endOfDevelopment(dataset, drug, usual);
  return (
    end && { claim, verdict: 'outdated', since: end.date, reason: { kind: 'ended', drug, fact: end }, evidence: aboutAll(dataset, [end]) }
  );
}

/** Said to be licensed, while a source denies it or tells of the end of the licence. */
export function byDenial(claim: Claim, dataset: Dataset, drug: Drug, against: NonNullable<Status['against']>): Judgement {
  const ended = against.kind === 'withdrawal';
  return {
    claim,
    verdict: ended ? 'outdated' : 'wrong',
    since: ended ? against.date : undefined,
    reason: { kind: 'not-approved', drug, fact: against },
    evidence: aboutAll(dataset, [against]),
  };
}

/** Is the page about the disease that the dataset is made for? */
function isOwnField(dataset: Dataset, setting: Setting): boolean {
  return !setting.indicationAssumed && usualIndication(dataset, setting.indication) === dataset.indication;
}

/** Does any fact of the drug speak of the disease or its family? */
function concerns(dataset: Dataset, drug: Drug, indication: string | undefined): boolean {
  const within = indication ? dataset.indicationsWithin(indication) : new Set<string>();
  return drug.facts.some((f) => 'indication' in f && f.indication !== undefined && within.has(f.indication));
}

/** Was the drug ever licensed or in trials for the disease, in the place or wherever that is told? */
function isMeantFor(dataset: Dataset, drug: Drug, { indication, jurisdiction }: Setting): boolean {
  const within = indication ? dataset.indicationsWithin(indication) : new Set<string>();
  return drug.facts.some(
    (f) =>
      (isLicence(f) || f.kind === 'pipeline' || f.kind === 'refusal') &&
      (f.jurisdiction === jurisdiction || f.jurisdiction === 'INT') &&
      f.indication !== undefined &&
      within.has(f.indication),
  );
}

/** Are all its licences in the place for one disease, the usual one? */
function hasOneUse(dataset: Dataset, drug: Drug, setting: Setting): boolean {
  const uses = new Set(statusOf(dataset, drug, { jurisdiction: setting.jurisdiction, on: setting.on }).licences.map((l) => l.indication));
  return uses.size === 1 && uses.has(usualIndication(dataset, setting.indication) ?? '');
}

/** The licence that covers the ages and the severity that the text speaks of. */
function fittingLicence(dataset: Dataset, drug: Drug, scope: Scope, claim: Claim, licences: readonly Licence[]): Licence | undefined {
  const severe = licences.filter((l) => coversSeverity(l.population.severity, claim.severity));
  if (!claim.ages) return severe[0];
  const youngest = claim.severity ? youngestOf(severe) : youngestAge(dataset, drug, scope);
  if (!youngest) return isAdult(claim.ages) ? severe.find((l) => !l.population.minAge) : undefined;
  return coversGroup(claim.ages, youngest.age) ? (severe.find((l) => l === youngest.fact) ?? severe[0]) : undefined;
}

/** The youngest age among some licences. */
function youngestOf(licences: readonly Licence[]): Youngest | undefined {
  return licences
    .flatMap((fact) => (fact.population.minAge ? [{ age: fact.population.minAge, fact }] : []))
    .sort((a, b) => months(a.age) - months(b.age))[0];
}

function byLicence(claim: Claim, dataset: Dataset, drug: Drug, first: Licence, fitting: Licence): Judgement {
  const licence = claim.ages ? fitting : first;
  return {
    claim,
    verdict: licence.date ? 'outdated' : 'wrong',
    since: licence.date,
    reason: { kind: 'approved', drug, licence },
    evidence: aboutAll(dataset, [licence]),
  };
}

/** Does a label from `youngest` on take in the whole age group that the text speaks of? */
function coversGroup(group: AgeGroup, youngest: Age): boolean {
  if (group.min) return months(youngest) <= months(group.min);
  // "Children", "toddlers": most of the group, not only its oldest.
  return group.max !== undefined && group.below === true && months(youngest) * 4 <= months(group.max);
}

function isAdult(group: AgeGroup): boolean {
  return group.min !== undefined && months(group.min) >= months({ value: 18, unit: 'year' });
}

const GRADES: Readonly<Record<Severity, readonly number[]>> = {
  mild: [1],
  'mild-to-moderate': [1, 2],
  moderate: [2],
  'moderate-to-severe': [2, 3],
  severe: [3],
  any: [1, 2, 3],
};

/** Does a label for `labelled` disease take in everything that the text calls `said`? Labels without a severity cover all. */
export function coversSeverity(labelled: Severity | undefined, said: Severity | undefined): boolean {
  return !labelled || !said || GRADES[said].every((grade) => GRADES[labelled].includes(grade));
}

/** Do two severities have a grade in common? */
export function overlaps(a: Severity, b: Severity): boolean {
  return GRADES[a].some((grade) => GRADES[b].includes(grade)) && (GRADES[a].length === 1 || GRADES[b].length === 1 || a === b);
}

type Member = Members['approved'][number];

/** "JAK inhibitors are experimental": broken by any member that is licensed for the use. */
function judgeClass(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { subject, setting } = claim;
  if (!setting.indication || claim.severity) return undefined;
  const indication = usualIndication(dataset, setting.indication);
  const scope: Scope = { jurisdiction: setting.jurisdiction, on: setting.on, indication, route: subject.route };
  const { approved } = approvedMembers(dataset, subject.id, scope);
  const meant = approved.filter(
    (m) =>
      m.first.date &&
      m.first.judge !== false &&
      !claim.named?.includes(m.drug.id) &&
      !(claim.scope?.systemic && m.first.route === 'topical'),
  );
  if (claim.ages) return judgeClassAges(claim, dataset, meant, scope);
  const [first] = meant;
  return first && byLicence(claim, dataset, first.drug, first.first, first.first);
}

/** "JAK inhibitors are not approved for adolescents": broken by any member whose label takes in the whole group. */
function judgeClassAges(claim: Claim, dataset: Dataset, members: readonly Member[], scope: Scope): Judgement | undefined {
  for (const { drug } of members) {
    const youngest = youngestAge(dataset, drug, scope);
    if (youngest && youngest.fact.judge !== false && youngest.fact.date && coversGroup(claim.ages!, youngest.age))
      return byLicence(claim, dataset, drug, youngest.fact, youngest.fact);
  }
  return undefined;
}

/** Facts with the drug or class each is about, as evidence wants them. */
export function aboutAll(dataset: Dataset, facts: readonly Fact[]): FactAbout[] {
  return facts.map((f) => dataset.facts.get(f.id)!);
}
