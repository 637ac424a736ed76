/** The members of a class side by side: what a writer compares them by, in the place and for the disease of the document. */
import { ageInWords, dateInWords, months, parseDate, type Certainty, type Day } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { boxedWarning, licencesEver, statusOf, youngestAge, type Status, type Youngest } from '../dataset/questions.ts';
import type { Drug, FactOf, Jurisdiction, Route } from '../dataset/schema.ts';
import { listInWords, topicsInWords } from './words.ts';

export interface Place {
  readonly jurisdiction: Jurisdiction;
  readonly on: Day;
  readonly indication: string;
}

/** A member: the facts, and what they say in words. Words are empty where the data says nothing. */
export interface Sibling {
  readonly drug: Drug;
  readonly approved: Certainty;
  readonly first: Status['first'];
  readonly against: Status['against'];
  readonly youngest: Youngest | undefined;
  readonly mechanisms: readonly FactOf<'mechanism'>[];
  /** Of the US label: no other has one. */
  readonly boxed: FactOf<'boxed-warning'> | undefined;
  readonly route: string;
  readonly target: string;
  readonly age: string;
  readonly box: string;
}

/** Those licensed for the disease first, the oldest licence leading; then the others by name. */
export function siblingsOf(dataset: Dataset, members: readonly Drug[], place: Place): Sibling[] {
  const asked = members.map((drug) => {
    const sibling = siblingOf(dataset, drug, place);
    const day = sibling.approved === 'yes' ? (parseDate(sibling.first?.date ?? '')?.first ?? 0) : Number.POSITIVE_INFINITY;
    return { sibling, day };
  });
  // Infinity minus itself is no number: equals stay in the order of names.
  return asked.sort((a, b) => (a.day === b.day ? 0 : a.day - b.day)).map(({ sibling }) => sibling);
}

function siblingOf(dataset: Dataset, drug: Drug, place: Place): Sibling {
  const routes = routesOf(dataset, drug, place);
  const status = statusOf(dataset, drug, place);
  const youngest = youngestAge(dataset, drug, place);
  const boxed = boxedWarning(dataset, drug, { jurisdiction: 'US', on: place.on, route: routes.length === 1 ? routes[0] : undefined });
  const mechanisms = drug.facts.filter((f): f is FactOf<'mechanism'> => f.kind === 'mechanism' && f.targets.length > 0);
  return {
    drug,
    approved: status.approved,
    first: status.first,
    against: status.against,
    youngest,
    mechanisms,
    boxed,
    route: listInWords(routes),
    target: [...new Set(mechanisms.map((f) => `${f.action} ${listInWords(f.targets)}`))].join('; '),
    age: ageOf(dataset, place, status, youngest),
    box: boxed ? boxInWords(dataset, boxed) : '',
  };
}

/** Of the licences for the disease where there are any, else of all, else of the brands. */
function routesOf(dataset: Dataset, drug: Drug, { jurisdiction, indication }: Place): Route[] {
  const known = [
    licencesEver(dataset, drug, { jurisdiction, indication }),
    licencesEver(dataset, drug, { jurisdiction }),
    drug.brands.filter((b) => b.jurisdictions.includes(jurisdiction) && !b.former),
    drug.facts.flatMap((f) => (f.kind === 'route' ? f.routes.map((route) => ({ route })) : [])),
  ].map((list) => [...new Set(list.flatMap((entry) => entry.route ?? []))]);
  return known.find((routes) => routes.length > 0) ?? [];
}

function ageOf(dataset: Dataset, { jurisdiction }: Place, { approved, against, first }: Status, youngest: Youngest | undefined): string {
  if (approved === 'no') return against ? `not ${dataset.jurisdiction(jurisdiction).verb}` : 'no approval in the data';
  if (!youngest) return first?.date ? `age not in the data; since ${dateInWords(first.date)}` : 'age not in the data';
  return `${youngestInWords(youngest)}${youngest.fact.date ? `, since ${dateInWords(youngest.fact.date)}` : ''}`;
}

/** `adults`, `2 years`, `6 years or younger`. */
function youngestInWords({ age, fact }: Youngest): string {
  return months(age) === 216 ? 'adults' : `${ageInWords(age)}${fact.population.orYounger ? ' or younger' : ''}`;
}

/** `for adults`, `from 2 years`. */
export function ageLimitInWords(youngest: Youngest): string {
  const age = youngestInWords(youngest);
  return age === 'adults' ? 'for adults' : `from ${age}`;
}

function boxInWords(dataset: Dataset, box: FactOf<'boxed-warning'>): string {
  return box.present ? `yes: ${topicsInWords(dataset, box.topics)}` : `none, as of ${dateInWords(box.verified)}`;
}
