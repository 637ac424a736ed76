/**
 * Questions about the facts. Every one is asked as of a day and for a jurisdiction; answers carry the facts they rest on.
 * `maybe` and `undefined` mean that the data cannot say: callers stay silent then.
 */
import { compareDates, happenedBy, months, parseDate, type Certainty, type Day } from './calendar.ts';
import type { Dataset } from './dataset.ts';
import type { Age, Drug, Fact, FactOf, Jurisdiction, Licence, Route } from './schema.ts';

/** What is asked about: a use of a product, in a place, on a day. */
export interface Scope {
  readonly jurisdiction: Jurisdiction;
  readonly on: Day;
  /** Indication id; a family (`eczema`) stands for everything in it. Left out: any use. */
  readonly indication?: string | undefined;
  readonly route?: Route | undefined;
  readonly brand?: string | undefined;
  /** As labels write it: `0.15%`. */
  readonly strength?: string | undefined;
  /** A form that is a product of its own: only licences that name it count. */
  readonly form?: string | undefined;
}

export function isLicence(fact: Fact): fact is Licence {
  return fact.kind === 'approval' || fact.kind === 'age-expansion' || fact.kind === 'indication-expansion';
}

/** Whether `fact` was true by `on`. A fact without a date is known from the day it was verified. */
export function begunBy(fact: Fact, on: Day): Certainty {
  if (fact.date) return happenedBy(fact.date, on);
  return happenedBy(fact.verified, on) === 'yes' ? 'yes' : 'maybe';
}

/** Whether `fact` still stood on `on`: begun, not ended, and not replaced by then. */
export function inForce(dataset: Dataset, fact: Fact, on: Day): Certainty {
  const begun = begunBy(fact, on);
  if (begun === 'no') return 'no';
  if (fact.until) {
    const end = parseDate(fact.until)!;
    if (end.last < on) return 'no';
    if (end.first < on && end.first !== end.last) return 'maybe';
  }
  const replaced = dataset.supersededBy.get(fact.id)?.map((later) => begunBy(later, on)) ?? [];
  if (replaced.includes('yes')) return 'no';
  return replaced.includes('maybe') ? 'maybe' : begun;
}

/** All licences ever given that fit the scope, whatever the day, oldest first. */
export function licencesEver(dataset: Dataset, drug: Drug, scope: Omit<Scope, 'on'>): Licence[] {
  return drug.facts
    .filter((f): f is Licence => isLicence(f) && f.jurisdiction === scope.jurisdiction && isOfUse(dataset, f, scope))
    .sort((a, b) => compareDates(sortDate(a), sortDate(b)));
}

/** An approval without a date came first, an expansion without one later than those that have. */
function sortDate(fact: Licence): string {
  return fact.date ?? (fact.kind === 'approval' ? '0001' : '9999');
}

/** Is it about the disease and the product in scope, wherever? */
function isOfUse(
  dataset: Dataset,
  fact: Licence | FactOf<'not-approved' | 'off-label' | 'refusal' | 'pipeline' | 'withdrawal'>,
  scope: Omit<Scope, 'on'>,
): boolean {
  if (scope.indication && !dataset.indicationsWithin(scope.indication).has(fact.indication)) return false;
  if (scope.route && fact.route && fact.route !== scope.route) return false;
  if (scope.strength && fact.strengths?.length && !fact.strengths.includes(scope.strength)) return false;
  if (scope.form && !fact.form?.includes(scope.form)) return false;
  return !(scope.brand && fact.brands?.length && !fact.brands.includes(scope.brand));
}

export interface Status {
  readonly approved: Certainty;
  /** The first licence for this use; its date is "since when". */
  readonly first?: Licence;
  /** Licences in force on the day, the widest last. */
  readonly licences: readonly Licence[];
  /** Why not, when a source says so: a refusal, a withdrawal, an explicit "not approved". */
  readonly against?: FactOf<'not-approved' | 'off-label' | 'refusal' | 'withdrawal'>;
}

/** Is `drug` licensed for the use in scope? `no` only means that no licence is in the data; `against` is the proof. */
export function statusOf(dataset: Dataset, drug: Drug, scope: Scope): Status {
  const ever = licencesEver(dataset, drug, scope);
  const ended = (f: Licence): Certainty =>
    worst(
      drug.facts
        .filter((w): w is FactOf<'withdrawal'> => w.kind === 'withdrawal' && w.ends.includes(f.id))
        .map((w) => begunBy(w, scope.on)),
    );
  const begun = ever.filter((f) => begunBy(f, scope.on) !== 'no' && !precedesWhatItReplaces(dataset, f, scope.on));
  const alive = begun.filter((f) => ended(f) !== 'yes');
  const sure = alive.filter((f) => begunBy(f, scope.on) === 'yes' && ended(f) === 'no');
  const approved: Certainty = sure.length > 0 ? 'yes' : alive.length > 0 ? 'maybe' : 'no';
  const against = approved === 'yes' ? undefined : findAgainst(dataset, drug, scope);
  return {
    approved,
    licences: alive.filter((f) => inForce(dataset, f, scope.on) !== 'no'),
    ...(sure[0] ? { first: sure[0] } : {}),
    ...(against ? { against } : {}),
  };
}

/** An undated fact cannot have begun before a fact that it replaced. */
function precedesWhatItReplaces(dataset: Dataset, fact: Fact, on: Day): boolean {
  const replaced = fact.supersedes?.flatMap((id) => dataset.facts.get(id)?.fact ?? []) ?? [];
  return !fact.date && replaced.some((old) => begunBy(old, on) === 'no');
}

function worst(answers: readonly Certainty[]): Certainty {
  return answers.includes('yes') ? 'yes' : answers.includes('maybe') ? 'maybe' : 'no';
}

function findAgainst(dataset: Dataset, drug: Drug, scope: Scope): Status['against'] {
  const against = drug.facts.filter(
    (f): f is NonNullable<Status['against']> =>
      (f.kind === 'not-approved' ||
        f.kind === 'withdrawal' ||
        (f.kind === 'off-label' && !f.population) ||
        (f.kind === 'refusal' && f.outcome === 'final')) &&
      (f.jurisdiction === scope.jurisdiction || f.jurisdiction === 'INT') &&
      isOfUse(dataset, f, scope) &&
      f.judge !== false &&
      begunBy(f, scope.on) === 'yes' &&
      isOfProduct(drug, f, scope),
  );
  return against.sort((a, b) => compareDates(b.date ?? '0001', a.date ?? '0001'))[0];
}

/** A denial about one product of a drug that has others speaks of that product only. */
function isOfProduct(drug: Drug, fact: Pick<FactOf<'not-approved'>, 'brands' | 'form' | 'jurisdiction'>, scope: Scope): boolean {
  const others = drug.brands.some((b) => b.jurisdictions.includes(fact.jurisdiction) && !fact.brands?.includes(b.name));
  if (!fact.brands?.length || !fact.form || !others) return true;
  return (scope.brand !== undefined && fact.brands.includes(scope.brand)) || (scope.form !== undefined && fact.form.includes(scope.form));
}

/** Refusals, withdrawals, stops and the like that ended an application or a development by the day. */
export function endOfDevelopment(dataset: Dataset, drug: Drug, scope: Scope): FactOf<'refusal' | 'pipeline'> | undefined {
  return drug.facts.find(
    (f): f is FactOf<'refusal' | 'pipeline'> =>
      ((f.kind === 'refusal' && f.outcome === 'final') || (f.kind === 'pipeline' && f.stage === 'stopped')) &&
      (f.jurisdiction === scope.jurisdiction || f.jurisdiction === 'INT') &&
      isOfUse(dataset, f, scope) &&
      f.judge !== false &&
      begunBy(f, scope.on) === 'yes',
  );
}

/** The youngest age a label covers, and the fact that says so. */
export interface Youngest {
  readonly age: Age;
  readonly fact: Licence;
}

/**
 * The youngest labelled age for the use in scope.
 * @returns `undefined` when the drug is not licensed for it, when a licence states no age, or when the day falls into a date's imprecision.
 */
export function youngestAge(dataset: Dataset, drug: Drug, scope: Scope): Youngest | undefined {
  const { approved, licences } = statusOf(dataset, drug, scope);
  if (approved !== 'yes' || licences.some((f) => !f.population.minAge || inForce(dataset, f, scope.on) === 'maybe')) return undefined;
  const youngest = [...licences].sort((a, b) => months(a.population.minAge!) - months(b.population.minAge!))[0];
  return youngest ? { age: youngest.population.minAge!, fact: youngest } : undefined;
}

/** One stretch of the labelled minimum age: from this fact on, until the next step. */
export interface AgeStep extends Youngest {
  readonly from: string | undefined;
  /** The date of the fact that ended this step. */
  readonly to?: string;
  readonly next?: Licence;
}

/** How the labelled minimum age went down (or up) over time, oldest step first. */
export function ageHistory(dataset: Dataset, drug: Drug, scope: Omit<Scope, 'on'>): AgeStep[] {
  const steps: { age: Age; fact: Licence; from: string | undefined }[] = [];
  for (const fact of licencesEver(dataset, drug, scope)) {
    const replaced = !fact.date && dataset.supersededBy.has(fact.id) && fact.population.minAge;
    const day = parseDate(fact.date ?? fact.verified)?.last;
    const now = replaced ? { age: replaced, fact } : day ? youngestAge(dataset, drug, { ...scope, on: day }) : undefined;
    const last = steps.at(-1);
    if (now && (!last || months(last.age) !== months(now.age))) steps.push({ ...now, from: fact.date });
  }
  return steps.map((step, i) => {
    const next = steps[i + 1];
    return next ? { ...step, next: next.fact, ...(next.from ? { to: next.from } : {}) } : step;
  });
}

/**
 * The boxed warning on the label on a day; a fact of its class where the drug is licensed and has none of its own.
 * `undefined`: the data cannot say. Only US labels carry boxed warnings. Facts with `judge: false` are among the answers.
 */
export function boxedWarning(dataset: Dataset, drug: Drug, scope: Scope): FactOf<'boxed-warning'> | undefined {
  const own = boxIn(dataset, drug.facts, scope);
  if (own || statusOf(dataset, drug, { jurisdiction: scope.jurisdiction, on: scope.on, route: scope.route }).approved !== 'yes') return own;
  return drug.classes.map((id) => boxIn(dataset, dataset.classes.get(id)?.facts ?? [], scope)).find(Boolean);
}

function boxIn(dataset: Dataset, facts: readonly Fact[], scope: Scope): FactOf<'boxed-warning'> | undefined {
  const fitting = facts.filter(
    (f): f is FactOf<'boxed-warning'> =>
      f.kind === 'boxed-warning' &&
      f.jurisdiction === scope.jurisdiction &&
      !(scope.route && f.route && f.route !== scope.route) &&
      !(scope.brand && f.brands?.length && !f.brands.includes(scope.brand)) &&
      inForce(dataset, f, scope.on) === 'yes',
  );
  return fitting.sort((a, b) => compareDates(b.date ?? '0001', a.date ?? '0001'))[0];
}

/** Which drugs of a class a scope covers. */
export interface Members {
  /** Licensed on the day, in order of first licence (undated ones first). */
  readonly approved: readonly { readonly drug: Drug; readonly first: Licence }[];
  /** Members whose status on the day the data cannot tell. */
  readonly unsure: readonly Drug[];
}

/** The members of a class, or of any class when left out, that are licensed for the use in scope. */
export function approvedMembers(dataset: Dataset, classId: string | undefined, scope: Scope): Members {
  const approved: { drug: Drug; first: Licence }[] = [];
  const unsure: Drug[] = [];
  for (const drug of classId ? dataset.membersOf(classId) : dataset.drugs.values()) {
    const status = statusOf(dataset, drug, scope);
    if (status.approved === 'yes') approved.push({ drug, first: status.first! });
    else if (status.approved === 'maybe') unsure.push(drug);
  }
  approved.sort((a, b) => compareDates(a.first.date ?? '0001', b.first.date ?? '0001'));
  return { approved, unsure };
}
