/** By which routes, in which forms and strengths the data has a drug, and whether it can be sure that there are no others. */
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce, isLicence } from '../../dataset/questions.ts';
import type { Day } from '../../dataset/calendar.ts';
import type { Drug, Fact, FactOf, Route } from '../../dataset/schema.ts';

export interface KnownRoutes {
  readonly routes: ReadonlySet<Route>;
  /** Every product is told with its route: what is not among them does not exist. */
  readonly complete: boolean;
  /** The facts that name a route, the most telling first. */
  readonly facts: readonly Fact[];
}

type Routed = FactOf<'route'>;

/** All routes of a drug, or of one of its brands. */
export function knownRoutes(dataset: Dataset, drug: Drug, on: Day, brand?: string): KnownRoutes {
  const inUse = drug.facts.filter((f) => f.judge !== false && inForce(dataset, f, on) !== 'no');
  const about = inUse.filter((f) => brand === undefined || brandsOf(f).includes(brand));
  const facts = about.filter((f) => routesOf(f).length > 0).sort((a, b) => rank(a) - rank(b));
  const brands = drug.brands.filter((b) => brand === undefined || b.name === brand);
  const routes = new Set([...facts.flatMap(routesOf), ...brands.flatMap((b) => b.route ?? [])]);
  const all = drug.facts.flatMap(routesOf);
  const complete =
    brand === undefined
      ? routes.size > 0 && brands.every((b) => b.route !== undefined) && all.length > 0
      : brands.some((b) => b.route !== undefined);
  return {
    routes,
    complete,
    facts: facts.length > 0 ? facts : inUse.filter((f) => routesOf(f).length > 0).sort((a, b) => rank(a) - rank(b)),
  };
}

function rank(fact: Fact): number {
  return ['route', 'brand', 'strength', 'approval'].indexOf(fact.kind) + 1 || 9;
}

function routesOf(fact: Fact): readonly Route[] {
  if (fact.kind === 'route') return fact.routes;
  if (isLicence(fact) || fact.kind === 'strength' || fact.kind === 'brand' || fact.kind === 'pipeline')
    return fact.route ? [fact.route] : [];
  return [];
}

function brandsOf(fact: Fact): readonly string[] {
  return 'brands' in fact ? (fact.brands ?? []) : [];
}

/** The fact that rules these routes out: for any use, or for the disease that the text names. */
export function ruledOut(
  dataset: Dataset,
  drug: Drug,
  routes: readonly Route[],
  on: Day,
  indication: string | undefined,
): Routed | undefined {
  const known = knownRoutes(dataset, drug, on).routes;
  return drug.facts.find((f): f is Routed => {
    if (f.kind !== 'route' || f.judge === false || inForce(dataset, f, on) !== 'yes') return false;
    if (!routes.every((r) => (f.notRoutes ?? []).includes(r))) return false;
    // "No tablets" of a drug that has tablets for another disease is true of this disease alone.
    return !routes.some((r) => known.has(r)) || (f.indication !== undefined && f.indication === indication);
  });
}

/** The forms that the data knows of a brand, or of the drug where all its products share them; empty when it cannot tell. */
export function knownFormsOf(drug: Drug, brand: string | undefined): ReadonlySet<string> {
  const brands = drug.brands.filter((b) => brand === undefined || b.name === brand);
  if (brands.length === 0 || brands.some((b) => b.form === undefined)) return new Set();
  const facts = drug.facts.filter((f) => brand === undefined || brandsOf(f).includes(brand));
  return new Set([...brands.map((b) => b.form!), ...facts.flatMap((f) => ('form' in f && f.form ? [f.form] : []))].map(simple));
}

function simple(form: string): string {
  return form
    .toLowerCase()
    .replace(/^extended-release /, '')
    .replace(/s$/, '');
}

/** Strengths in which the brand (or, without one, the drug) exists or is tried anywhere, as labels write them. */
export function strengthsOf(
  drug: Drug,
  brand: string | undefined,
  unit: '%' | 'mg',
): { strengths: ReadonlySet<string>; fact: Fact | undefined } {
  const facts = drug.facts.filter(
    (f) => 'strengths' in f && (f.strengths ?? []).some((s) => s.endsWith(unit)) && (brand === undefined || brandsOf(f).includes(brand)),
  );
  // In milligrams a fact about one disease's doses lists not all that is sold.
  const listing = unit === '%' ? facts : facts.filter((f) => f.kind === 'strength' && f.indication === undefined && f.form !== undefined);
  const all = unit === '%' ? facts : listing.length > 0 ? facts : [];
  return {
    strengths: new Set(all.flatMap((f) => ('strengths' in f ? (f.strengths ?? []) : []))),
    fact: listing.find((f) => f.judge !== false && f.kind === 'strength') ?? listing.find((f) => f.judge !== false),
  };
}
