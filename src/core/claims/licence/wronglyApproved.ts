/** Judges what is said to be approved, or to have been: wrong where a source denies it. */
import type { Dataset } from '../../dataset/dataset.ts';
import { endOfDevelopment, licencesEver, statusOf, type Scope } from '../../dataset/questions.ts';
import type { Drug } from '../../dataset/schema.ts';
import { usualIndication } from '../reading/setting.ts';
import type { Claim, Judgement } from '../types.ts';
import { aboutAll, byDenial, scopeOf } from './licence.ts';

/** Without a disease in the text the drug must have no licence there at all. */
function noOtherUse(dataset: Dataset, drug: Drug, scope: Scope): boolean {
  return statusOf(dataset, drug, { jurisdiction: scope.jurisdiction, on: scope.on }).approved === 'no';
}

/** Said to be approved, while a source says that it is not. */
export function approvedWrongly(claim: Claim, dataset: Dataset): Judgement | undefined {
  const drug = dataset.drugs.get(claim.subject.id)!;
  const scope = scopeOf(claim, drug);
  const indication = usualIndication(dataset, scope.indication);
  if (
    claim.orIn?.some((jurisdiction) => statusOf(dataset, drug, { ...scope, jurisdiction, indication, brand: undefined }).approved !== 'no')
  )
    return undefined;
  if (!claim.setting.indicationSaid && !noOtherUse(dataset, drug, scope)) return undefined;
  // "Delgocitinib (Corectim)" in a US sentence means the drug; a product of its own, such as a solution, is judged by itself.
  const own = statusOf(dataset, drug, scope);
  const other = ofOtherBrand(claim, dataset, drug, scope);
  if (other) return other;
  const { approved, against } = own.against?.brands?.includes(scope.brand ?? '')
    ? own
    : statusOf(dataset, drug, { ...scope, brand: undefined });
  if (approved !== 'no' || !against) return undefined;
  if (claim.ages && (against.kind === 'not-approved' || against.kind === 'off-label') && against.population) return undefined;
  return byDenial(claim, dataset, drug, against);
}

/** Said to have been approved once, while a source says that it is not, and no licence was ever given. */
export function judgeNever(claim: Claim, dataset: Dataset): Judgement | undefined {
  const drug = dataset.drugs.get(claim.subject.id);
  if (!drug || claim.ages) return undefined;
  if (!claim.setting.jurisdictionSaid) return judgeNowhere(claim, dataset, drug);
  const scope = {
    ...scopeOf(claim, drug),
    indication: claim.setting.indicationSaid ? usualIndication(dataset, claim.setting.indication) : undefined,
  };
  if (licencesEver(dataset, drug, { ...scope, brand: undefined, strength: undefined }).length > 0) return undefined;
  const { against } = statusOf(dataset, drug, scope);
  return against && against.kind !== 'withdrawal' ? byDenial(claim, dataset, drug, against) : undefined;
}

/** Said to have been approved, no matter where: wrong when no place ever did, and a source tells that its development has ended. */
function judgeNowhere(claim: Claim, dataset: Dataset, drug: Drug): Judgement | undefined {
  const places = dataset.vocabulary.jurisdictions.map(({ id }) => id);
  if (places.some((jurisdiction) => licencesEver(dataset, drug, { jurisdiction }).length > 0)) return undefined;
  const end = endOfDevelopment(dataset, drug, scopeOf(claim, drug));
  return end && { claim, verdict: 'wrong', reason: { kind: 'not-approved', drug, fact: end }, evidence: aboutAll(dataset, [end]) };
}

/** A brand said to be licensed for what another brand of the drug is licensed for, while it has uses of its own. */
function ofOtherBrand(claim: Claim, dataset: Dataset, drug: Drug, scope: Scope): Judgement | undefined {
  if (!scope.brand || !claim.subject.at || !claim.setting.indicationSaid) return undefined;
  const { brand, ...whole } = scope;
  const { licences } = statusOf(dataset, drug, { ...whole, route: undefined });
  const others = licences.every((l) => l.judge !== false && l.brands !== undefined && l.brands.length > 0 && !l.brands.includes(brand));
  const own = drug.brands.find((b) => b.name === brand);
  const ownUses = statusOf(dataset, drug, { jurisdiction: scope.jurisdiction, on: scope.on, brand }).licences.some((l) =>
    l.brands?.includes(brand),
  );
  const otherWay = own?.route !== undefined && licences.every((l) => l.route !== undefined && l.route !== own.route);
  const [licence] = licences;
  return licence && others && (ownUses || otherWay)
    ? { claim, verdict: 'wrong', reason: { kind: 'licence', drug, licence }, evidence: aboutAll(dataset, [licence]) }
    : undefined;
}

/** "All JAK inhibitors are approved for ...": broken by a member of which a source says that it is not. */
export function approvedClassWrongly(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { subject, setting } = claim;
  if (!claim.every || !setting.indicationSaid || claim.ages) return undefined;
  for (const drug of dataset.membersOf(subject.id)) {
    const scope: Scope = { jurisdiction: setting.jurisdiction, on: setting.on, indication: usualIndication(dataset, setting.indication) };
    const { approved, against } = statusOf(dataset, drug, { ...scope, route: subject.route });
    if (approved === 'no' && against) return byDenial(claim, dataset, drug, against);
  }
  return undefined;
}
