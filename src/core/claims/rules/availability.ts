/** `availability`: launched, sold, withdrawn, paid for, and whether a generic or biosimilar exists. */
import { parseDate, type Day } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce, statusOf } from '../../dataset/questions.ts';
import { jurisdictionId, type Drug, type Fact, type FactOf, type Jurisdiction, type Licence } from '../../dataset/schema.ts';
import { positionsOf, sinceOf, type Position } from '../guidance/positions.ts';
import { asProduct } from '../licence/oneProduct.ts';
import type { Rule } from '../rule.ts';
import { usualIndication } from '../reading/setting.ts';
import { otherPresentations, presentationCues, readPresentations } from '../licence/presentations.ts';
import { copiesCues, readCopies } from '../licence/copies.ts';
import { readSupply, supplyCues, type Supply } from '../licence/supply.ts';
import type { Claim, Judgement, Reason } from '../types.ts';

type Supplied = FactOf<'availability'>;

/** How long after its licence a drug may well not be on the market yet, in years (as days are written). */
const YEAR = 10000;

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  if (claim.predicate === 'one-presentation') return contradicted(claim, dataset, otherPresentations(claim, dataset));
  const drugs = drugsOf(claim, dataset);
  switch (claim.predicate as Supply) {
    case 'no-generic':
      return contradicted(
        claim,
        dataset,
        drugs.flatMap((d) => supplies(claim, dataset, d, ['generic'])),
      );
    case 'no-biosimilar':
      return contradicted(
        claim,
        dataset,
        drugs.flatMap((d) => supplies(claim, dataset, d, ['biosimilar'])),
      );
    case 'brand-only':
      return contradicted(
        claim,
        dataset,
        drugs.flatMap((d) => supplies(claim, dataset, d, ['generic', 'biosimilar'])),
      );
    case 'prescription-only':
      return contradicted(
        claim,
        dataset,
        drugs.flatMap((d) => supplies(claim, dataset, d, ['over-the-counter'])),
      );
    case 'not-launched':
      return drugs.length === 1 ? (launched(claim, dataset, drugs[0]!) ?? longLicensed(claim, dataset, drugs[0]!)) : undefined;
    case 'soon':
      return drugs.length === 1
        ? (launched(claim, dataset, drugs[0]!) ?? ended(claim, dataset, drugs[0]!) ?? longLicensed(claim, dataset, drugs[0]!))
        : undefined;
    case 'available':
      return drugs.length === 1 ? ended(claim, dataset, drugs[0]!) : undefined;
    case 'only-in':
      return drugs.length === 1 ? elsewhere(claim, dataset, drugs[0]!) : undefined;
    case 'not-funded':
      return paidFor(claim, dataset);
  }
}

/** The drug, or all of a class: what is denied of a class is broken by one of it. */
function drugsOf({ subject }: Claim, dataset: Dataset): readonly Drug[] {
  return subject.kind === 'class' ? dataset.membersOf(subject.id) : [dataset.drugs.get(subject.id)!];
}

/** What the data knows of a drug's supply, where a brand or route that the text names does not rule it out. */
function supplies({ subject, setting }: Claim, dataset: Dataset, drug: Drug, statuses: readonly Supplied['status'][]): Supplied[] {
  const route = subject.route;
  return drug.facts.filter(
    (f): f is Supplied =>
      f.kind === 'availability' &&
      statuses.includes(f.status) &&
      f.judge !== false &&
      f.jurisdiction === setting.jurisdiction &&
      !(route && f.route && route !== f.route) &&
      inForce(dataset, f, setting.on) === 'yes',
  );
}

function launched(claim: Claim, dataset: Dataset, drug: Drug): Judgement | undefined {
  // "Not on the market for atopic dermatitis": it may be for another disease.
  const { setting } = claim;
  const asked = setting.indicationSaid ? usualIndication(dataset, setting.indication) : undefined;
  if (asked && statusOf(dataset, drug, { jurisdiction: setting.jurisdiction, on: setting.on, indication: asked }).approved !== 'yes')
    return undefined;
  const copies = new Set(drug.facts.flatMap((f) => (f.kind === 'availability' && f.status === 'biosimilar' ? (f.brands ?? []) : [])));
  const { brand, form } = claim.subject;
  const isForm = (name: string): boolean => drug.brands.every((b) => b.name !== name || b.form === undefined || b.form === form);
  const own = supplies(claim, dataset, asProduct(drug, claim.subject), ['launched']).filter(
    (f) =>
      (brand ? (f.brands ?? [brand]).includes(brand) : !f.brands?.some((b) => copies.has(b))) &&
      (form === undefined || f.brands === undefined || f.brands.some(isForm)),
  );
  return contradicted(claim, dataset, own);
}

/** "Not yet available", long after the licence for this very use. */
function longLicensed(claim: Claim, dataset: Dataset, drug: Drug): Judgement | undefined {
  const { setting, subject } = claim;
  if (
    !claim.exclusive ||
    claim.ages ||
    drug.facts.some(
      (f) =>
        f.kind === 'withdrawal' || (f.kind === 'availability' && f.status === 'never-launched' && f.jurisdiction === setting.jurisdiction),
    )
  )
    return undefined;
  if (subject.form !== undefined) return undefined;
  const product = asProduct(drug, subject);
  const first = licenceIn(dataset, product, setting.jurisdiction, setting.on, usualIndication(dataset, setting.indication), subject.route);
  return first?.date && parseDate(first.date)!.last + YEAR <= setting.on ? licensed(claim, dataset, drug, first) : undefined;
}

function licenceIn(
  dataset: Dataset,
  drug: Drug,
  jurisdiction: Jurisdiction,
  on: Day,
  indication: string | undefined,
  route: Licence['route'],
): Licence | undefined {
  const status = statusOf(dataset, drug, { jurisdiction, on, indication, route });
  return status.approved === 'yes' && status.first?.judge !== false ? status.first : undefined;
}

/** Said to be sold, or to come, where its authorisation has ended. */
function ended(claim: Claim, dataset: Dataset, drug: Drug): Judgement | undefined {
  const { setting, subject } = claim;
  const { jurisdiction, on } = setting;
  if (statusOf(dataset, drug, { jurisdiction, on, route: subject.route }).approved !== 'no') return undefined;
  const end = drug.facts.find(
    (f) =>
      (f.kind === 'withdrawal' || (f.kind === 'availability' && f.status === 'discontinued')) &&
      f.jurisdiction === jurisdiction &&
      f.judge !== false &&
      inForce(dataset, f, on) === 'yes',
  );
  return end && contradicted(claim, dataset, [end]);
}

/** "Only in Japan", while it is licensed in another place too. */
function elsewhere(claim: Claim, dataset: Dataset, drug: Drug): Judgement | undefined {
  const { setting, named = [], subject } = claim;
  // "It is sold only in Japan", of the brand that the page is about.
  const brand = drug.brands.find((b) => b.name === (subject.product?.brand ?? subject.brand));
  if (brand?.jurisdictions.every((j) => named.includes(j))) return undefined;
  const indication = setting.indicationSaid ? usualIndication(dataset, setting.indication) : undefined;
  const others = jurisdictionId.options.filter(
    (j) => j !== 'INT' && j !== 'OTHER' && !named.includes(j) && !(named.includes('EU') && j === 'UK'),
  );
  for (const jurisdiction of others) {
    const first = licenceIn(dataset, asProduct(drug, subject), jurisdiction, setting.on, indication, subject.route);
    if (!first?.date) continue;
    return licensed({ ...claim, setting: { ...setting, jurisdiction } }, dataset, drug, first);
  }
  return undefined;
}

/** "Not available on the NHS", while its payers recommend it. */
function paidFor(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { subject, setting, ages, severity } = claim;
  // Denied of a class, it is broken by any of its drugs, whatever the way in.
  const subjects =
    subject.kind === 'class'
      ? dataset.membersOf(subject.id).map((d) => ({ kind: 'drug' as const, id: d.id, name: d.name, route: subject.route }))
      : [];
  const positions = [subject, ...subjects].flatMap((s) => positionsOf(dataset, { subject: s, setting, body: claim.body!, ages, severity }));
  if (subject.kind === 'class' && positions.length > 0)
    return byPosition(
      claim,
      dataset,
      positions.find((p) => p.direction === 'for'),
    );
  if (positions.some((p) => p.direction === 'against')) return undefined;
  return byPosition(
    claim,
    dataset,
    positions.find((p) => p.direction === 'for'),
  );
}

function byPosition(claim: Claim, dataset: Dataset, yes: Position | undefined): Judgement | undefined {
  const since = yes && sinceOf(dataset, yes);
  return (
    yes && {
      claim,
      verdict: since ? 'outdated' : 'wrong',
      since,
      reason: { kind: 'fact', fact: yes },
      evidence: [dataset.facts.get(yes.id)!],
    }
  );
}

function licensed(claim: Claim, dataset: Dataset, drug: Drug, licence: Licence): Judgement {
  const reason: Reason = { kind: 'approved', drug, licence };
  return { claim, verdict: 'outdated', since: licence.date, reason, evidence: [dataset.facts.get(licence.id)!] };
}

/** Outdated from the first of the facts on; wrong when none has a date. */
function contradicted(claim: Claim, dataset: Dataset, facts: readonly Fact[]): Judgement | undefined {
  const sorted = [...facts].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const first = sorted[0];
  return (
    first && {
      claim,
      verdict: first.date ? 'outdated' : 'wrong',
      since: first.date,
      reason: { kind: 'fact', fact: first },
      evidence: sorted.map((f) => dataset.facts.get(f.id)!),
    }
  );
}

export const availability: Rule = {
  id: 'availability',
  title: 'Availability',
  means:
    'A sentence says that a drug has no generic or biosimilar, is not on the market, is to be launched or is not paid for, and the facts say otherwise.',
  why: 'What readers believe to be out of reach or out of their means they do not ask for; what is no longer sold they ask for in vain.',
  fix: 'Say what is on the market, where and since when.',
  severity: 'warning',
  cues: [...supplyCues, ...copiesCues, ...presentationCues],
  flags: [
    { text: 'Xolair has no biosimilar in the US.', verdict: 'outdated' },
    { text: 'Pimecrolimus cream has no generic in the US.', verdict: 'outdated' },
    { text: 'Delgocitinib cream is not yet on the market in the US.', verdict: 'outdated' },
    { text: 'European patients will soon be able to get Staquis, a steroid-free ointment.', verdict: 'outdated' },
    { text: 'Tralokinumab is not available on the NHS.', verdict: 'outdated' },
  ],
  passes: [
    { text: 'Xolair has no biosimilar in the US.', asOf: '2025-01-31' },
    { text: 'Staquis is no longer authorised in the EU; the company gave up the licence without ever launching it.' },
    { text: 'Dupixent has no biosimilar in the US.' },
    { text: 'Is there a generic of Elidel?' },
  ],
  read: (clause) => [...readSupply(clause), ...readCopies(clause), ...readPresentations(clause)],
  judge,
};
