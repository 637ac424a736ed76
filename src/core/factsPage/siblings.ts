/** The members of a class side by side: what a writer compares them by, in the place and for the disease of the document. */
import { ageInWords, dateInWords, months, parseDate, type Day } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { boxedWarning, licencesEver, statusOf, youngestAge } from '../dataset/questions.ts';
import type { Drug, Jurisdiction, Route } from '../dataset/schema.ts';
import { indicationName, inPlace, listInWords } from '../describe/words.ts';
import { markup, type Markup } from './markup.ts';

export interface Place {
  readonly jurisdiction: Jurisdiction;
  readonly on: Day;
  readonly indication: string;
}

export interface Sibling {
  readonly drug: Drug;
  readonly licensed: boolean;
  readonly route: string;
  readonly target: string;
  readonly age: string;
  readonly box: string;
}

const UNKNOWN = 'not in the data';

/** Those licensed for the disease first, the oldest licence leading; then the others by name. */
export function siblingsOf(dataset: Dataset, members: readonly Drug[], place: Place): Sibling[] {
  const asked = members.map((drug) => {
    const status = statusOf(dataset, drug, place);
    const day = status.approved === 'yes' ? (parseDate(status.first?.date ?? '')?.first ?? 0) : Number.POSITIVE_INFINITY;
    return { row: rowOf(dataset, drug, place), day };
  });
  // Infinity minus itself is no number: equals stay in the order of names.
  return asked.sort((a, b) => (a.day === b.day ? 0 : a.day - b.day)).map(({ row }) => row);
}

function rowOf(dataset: Dataset, drug: Drug, place: Place): Sibling {
  const routes = routesOf(dataset, drug, place);
  return {
    drug,
    licensed: statusOf(dataset, drug, place).approved === 'yes',
    route: listInWords(routes) || UNKNOWN,
    target: targetOf(drug),
    age: ageOf(dataset, drug, place),
    box: boxOf(dataset, drug, place, routes.length === 1 ? routes[0] : undefined),
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

function targetOf(drug: Drug): string {
  const parts = drug.facts.flatMap((f) =>
    f.kind === 'mechanism' && f.targets.length > 0 ? [`${f.action} ${listInWords(f.targets)}`] : [],
  );
  return [...new Set(parts)].join('; ') || UNKNOWN;
}

function ageOf(dataset: Dataset, drug: Drug, place: Place): string {
  const { approved, against, first } = statusOf(dataset, drug, place);
  if (approved === 'no') return against ? `not ${dataset.jurisdiction(place.jurisdiction).verb}` : 'no approval in the data';
  const youngest = youngestAge(dataset, drug, place);
  if (!youngest) return first?.date ? `age not in the data; since ${dateInWords(first.date)}` : 'age not in the data';
  const who =
    months(youngest.age) === 216 ? 'adults' : `${ageInWords(youngest.age)}${youngest.fact.population.orYounger ? ' or younger' : ''}`;
  return `${who}${youngest.fact.date ? `, since ${dateInWords(youngest.fact.date)}` : ''}`;
}

function boxOf(dataset: Dataset, drug: Drug, { on }: Place, route: Route | undefined): string {
  const box = boxedWarning(dataset, drug, { jurisdiction: 'US', on, route });
  if (!box) return UNKNOWN;
  const topics = box.topics.map((id) => dataset.vocabulary.topics.find((t) => t.id === id)?.name ?? id);
  return box.present ? `yes: ${listInWords(topics)}` : `none, as of ${dateInWords(box.verified)}`;
}

export interface SiblingTable {
  readonly className: string;
  /** The drug the page is about. */
  readonly self?: string | undefined;
  readonly place: Place;
  readonly linkTo: (drug: Drug) => string | undefined;
}

export function siblingTable(dataset: Dataset, siblings: readonly Sibling[], { className, self, place, linkTo }: SiblingTable): Markup {
  const rows = siblings.map((s) => {
    const link = s.drug.id === self ? undefined : linkTo(s.drug);
    const name = link ? markup`<a href="${link}">${s.drug.name}</a>` : markup`${s.drug.name}`;
    const state = [s.drug.id === self && 'self', !s.licensed && 'unlicensed'].filter(Boolean).join(' ');
    return markup`<tr class="${state}"><th scope="row">${name}${s.drug.id === self && ' (this drug)'}</th><td>${s.route}</td><td>${s.target}</td><td>${s.age}</td><td>${s.box}</td></tr>
`;
  });
  const caption = `${className}: members side by side, ${inPlace(dataset, place.jurisdiction)}, for ${indicationName(dataset, place.indication)}`;
  return markup`<div class="scroll"><table class="siblings"><caption>${caption}</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Route</th><th scope="col">Target</th><th scope="col">Youngest age</th><th scope="col">Boxed warning (US label)</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
