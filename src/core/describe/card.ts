/** What Classwise knows of a drug or class, as short labelled lines with their sources: hover, `show` and completion all use it. */
import { ageInWords, dateInWords, happenedBy, type Day } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import {
  approvedMembers,
  ageHistory,
  boxedWarning,
  inForce,
  isLicence,
  licencesEver,
  statusOf,
  youngestAge,
  type Youngest,
} from '../dataset/questions.ts';
import type { Drug, DrugClass, Fact, FactOf, Jurisdiction, Licence } from '../dataset/schema.ts';
import { ageLimitInWords } from './siblings.ts';
import {
  ageGroupInWords,
  capital,
  citationsOf,
  diseaseInWords,
  indicationName,
  inPlace,
  listInWords,
  topicsInWords,
  type Citation,
} from './words.ts';

export interface CardLine {
  /** What the line is about; empty for the first. `class | status:US | boxed-warning | members | brands | ...` */
  readonly part: string;
  readonly text: string;
  readonly sources: readonly Citation[];
}
export interface Card {
  readonly kind: 'drug' | 'class';
  readonly id: string;
  readonly title: string;
  readonly lines: readonly CardLine[];
  /** The dataset's date: nothing later is known. */
  readonly asOf: string;
}

export interface CardOptions {
  readonly jurisdiction: Jurisdiction;
  readonly on: Day;
  /** The disease of the document; the dataset's own when left out. */
  readonly indication?: string | undefined;
}

/** Everything about a drug: at most `class, status of the jurisdiction, boxed warning` are needed at a glance and stand first. */
export function drugCard(dataset: Dataset, drug: Drug, options: CardOptions): Card {
  const lines: CardLine[] = [classLine(dataset, drug, options)];
  const others = jurisdictionsOf(drug).filter((j) => j !== options.jurisdiction && j !== 'INT');
  lines.push(statusLine(dataset, drug, options.jurisdiction, options));
  const box = boxLine(dataset, drug, options);
  if (box) lines.push(box);
  for (const jurisdiction of others) lines.push(statusLine(dataset, drug, jurisdiction, options));
  lines.push(...historyLines(dataset, drug, options), ...noteLines(dataset, drug.facts, options));
  const brands = listInWords([
    ...new Set(drug.brands.map((b) => `${b.name} (${b.jurisdictions.join(', ')}${b.former ? ', former' : ''})`)),
  ]);
  if (brands) lines.push({ part: 'brands', text: `Brands: ${brands}.`, sources: [] });
  const names = drug.names.filter((n) => n.name !== drug.name && n.kind !== 'abbreviation').map((n) => n.name);
  if (names.length > 0) lines.push({ part: 'names', text: `Other names: ${listInWords(names)}.`, sources: [] });
  return { kind: 'drug', id: drug.id, title: titleOf(drug, options.jurisdiction), lines, asOf: dataset.asOf };
}

function titleOf(drug: Drug, jurisdiction: Jurisdiction): string {
  const brands = drug.brands.filter((b) => b.jurisdictions.includes(jurisdiction) && !b.former).map((b) => b.name);
  return `${drug.name}${brands.length > 0 ? ` (${brands.slice(0, 3).join(', ')})` : ''}`;
}

function classLine(dataset: Dataset, drug: Drug, options: CardOptions): CardLine {
  const classes = drug.classes.flatMap((id) => dataset.classes.get(id) ?? []);
  const mechanism = drug.facts.find((f) => f.kind === 'mechanism');
  const siblings = siblingsOf(dataset, drug, options).map((d) => d.name);
  const what = listInWords(classes.map((c) => c.name));
  const does =
    mechanism?.kind === 'mechanism' && mechanism.targets.length > 0 ? `; ${mechanism.action} ${listInWords(mechanism.targets)}` : '';
  const more = siblings.length > 8 ? [...siblings.slice(0, 8), `${siblings.length - 8} more`] : siblings;
  const same = more.length > 0 ? ` Same class: ${listInWords(more)}.` : '';
  return { part: 'class', text: `${capital(what)}${does}.${same}`, sources: mechanism ? citationsOf(dataset, mechanism) : [] };
}

/** The other members of the drug's classes, those licensed for the disease first. */
function siblingsOf(dataset: Dataset, drug: Drug, { jurisdiction, on, indication = defaultIndication(dataset) }: CardOptions): Drug[] {
  const all = [...new Set(drug.classes.flatMap((id) => dataset.membersOf(id)))].filter((d) => d.id !== drug.id);
  const licensed = (d: Drug): boolean => statusOf(dataset, d, { jurisdiction, on, indication }).approved === 'yes';
  return [...all.filter(licensed), ...all.filter((d) => !licensed(d))];
}

function jurisdictionsOf(drug: Drug): Jurisdiction[] {
  const known = new Set(
    drug.facts
      .filter((f) => isLicence(f) || f.kind === 'not-approved' || f.kind === 'refusal' || f.kind === 'withdrawal' || f.kind === 'off-label')
      .map((f) => f.jurisdiction),
  );
  return (['US', 'EU', 'UK', 'JP', 'CA', 'AU', 'CN'] as const).filter((j) => known.has(j) || j === 'US' || j === 'EU');
}

/** "United States: approved for moderate to severe atopic dermatitis from 6 months, since 28 March 2017; also for ...". */
function statusLine(
  dataset: Dataset,
  drug: Drug,
  jurisdiction: Jurisdiction,
  { on, indication = defaultIndication(dataset) }: CardOptions,
): CardLine {
  const place = dataset.jurisdiction(jurisdiction);
  const main = statusOf(dataset, drug, { jurisdiction, on, indication });
  const facts: Fact[] = [];
  const parts: string[] = [];
  if (main.approved === 'yes' && main.first) {
    const youngest = youngestAge(dataset, drug, { jurisdiction, on, indication });
    const widest = main.licences.at(-1) ?? main.first;
    facts.push(...(youngest ? [youngest.fact] : []), main.first);
    const use = diseaseInWords(dataset, widest.indication, sameSeverity(main.licences));
    parts.push(`${place.verb} for ${use} ${sinceInWords(main.first, youngest)}`.trimEnd());
  } else if (main.against) {
    facts.push(main.against);
    const story =
      main.against.kind === 'refusal' || main.against.kind === 'withdrawal' ? `: ${main.against.summary.replace(/\.$/, '')}` : '';
    parts.push(`not ${place.verb} for ${indicationName(dataset, indication)}${story}`);
  } else {
    parts.push(`no approval for ${indicationName(dataset, indication)} in the data as of ${dateInWords(dataset.asOf)}`);
  }
  const also = otherUses(dataset, drug, jurisdiction, on, indication);
  if (also.length > 0) parts.push(`${main.approved === 'yes' ? 'also for' : `${place.verb} for`} ${listInWords(also)}`);
  return {
    part: `status:${jurisdiction}`,
    text: `${place.name}: ${parts.join('; ')}.`,
    sources: facts.flatMap((f) => citationsOf(dataset, f)).slice(0, 4),
  };
}

function sameSeverity(licences: readonly Licence[]): Licence['population']['severity'] {
  const all = new Set(licences.map((l) => l.population.severity));
  return all.size === 1 ? [...all][0] : undefined;
}

function otherUses(dataset: Dataset, drug: Drug, jurisdiction: Jurisdiction, on: Day, indication: string): string[] {
  const family = dataset.indicationsWithin(indication);
  const ids = new Set(
    licencesEver(dataset, drug, { jurisdiction })
      .map((f) => f.indication)
      .filter((id) => !family.has(id)),
  );
  return [...ids]
    .filter((id) => statusOf(dataset, drug, { jurisdiction, on, indication: id }).approved === 'yes')
    .map((id) => {
      const youngest = youngestAge(dataset, drug, { jurisdiction, on, indication: id });
      return `${indicationName(dataset, id)}${youngest ? ` (${ageGroupInWords({ minAge: youngest.age })})` : ''}`;
    });
}

function boxLine(dataset: Dataset, drug: Drug, { on }: CardOptions): CardLine | undefined {
  const box = boxedWarning(dataset, drug, { jurisdiction: 'US', on });
  if (!box) return undefined;
  const text = box.present
    ? `Boxed warning (US): ${topicsInWords(dataset, box.topics)}${boxDate(dataset, drug, box, on)}${box.brands?.length ? ` (${listInWords(box.brands)})` : ''}.`
    : `Boxed warning (US): none on the label as of ${dateInWords(box.verified)}.`;
  return { part: 'boxed-warning', text, sources: citationsOf(dataset, box) };
}

/** "Since" only when the drug came with its box; else the date tells the label or action that was read. */
export function boxDate(dataset: Dataset, drug: Drug, box: FactOf<'boxed-warning'>, on: Day): string {
  if (!box.date) return '';
  const first = statusOf(dataset, drug, { jurisdiction: 'US', on, route: box.route }).first;
  return first?.date === box.date ? `; on the label since ${dateInWords(box.date)}` : `; label as of ${dateInWords(box.date)}`;
}

/** How the labelled age came down, for those who look closer. */
function historyLines(dataset: Dataset, drug: Drug, { on, indication = defaultIndication(dataset) }: CardOptions): CardLine[] {
  return jurisdictionsOf(drug).flatMap((jurisdiction) => {
    const steps = ageHistory(dataset, drug, { jurisdiction, indication }).filter((s) => s.from && happenedBy(s.from, on) === 'yes');
    if (steps.length < 2) return [];
    const text = `Labelled age for ${indicationName(dataset, indication)} ${inPlace(dataset, jurisdiction)}: ${steps.map((s) => `from ${ageInWords(s.age)} since ${dateInWords(s.from!)}`).join('; ')}.`;
    return [{ part: `history:${jurisdiction}`, text, sources: steps.flatMap((s) => citationsOf(dataset, s.fact).slice(0, 1)) }];
  });
}

const NOTE_KINDS = new Set<Fact['kind']>([
  'refusal',
  'withdrawal',
  'pipeline',
  'contraindication',
  'availability',
  'monitoring',
  'warning',
  'off-label',
  'label-change',
  'guideline',
  'statement',
]);

/** Every further fact, in the data's own sentence. */
function noteLines(dataset: Dataset, facts: readonly Fact[], { on }: CardOptions): CardLine[] {
  return facts
    .filter((f) => NOTE_KINDS.has(f.kind) && inForce(dataset, f, on) === 'yes')
    .map((f) => ({
      part: f.kind,
      text: `${f.jurisdiction === 'INT' ? '' : `${f.jurisdiction}: `}${f.summary}`,
      sources: citationsOf(dataset, f),
    }));
}

/** A class: what it is, who is licensed for the disease in the jurisdiction, who is not. */
export function classCard(dataset: Dataset, group: DrugClass, options: CardOptions): Card {
  const { jurisdiction, on, indication = defaultIndication(dataset) } = options;
  const lines: CardLine[] = [{ part: 'class', text: group.about.professional, sources: [] }];
  const members = dataset.membersOf(group.id);
  // The drugs of a class outside the deep set are in the lexicon: nothing is known of their approvals.
  for (const place of group.outside ? [] : [...new Set<Jurisdiction>([jurisdiction, 'US', 'EU'])]) {
    const { approved } = approvedMembers(dataset, group.id, { jurisdiction: place, on, indication });
    const name = dataset.jurisdiction(place).name;
    const disease = indicationName(dataset, indication);
    const text = approved.length
      ? `${name}: ${approved.length} ${dataset.jurisdiction(place).verb} for ${disease}: ${listInWords(approved.map((m) => memberInWords(dataset, m.drug, m.first, place, on, indication)))}.`
      : `${name}: the data names no approval for ${disease} in this class.`;
    lines.push({ part: `status:${place}`, text, sources: approved.flatMap((m) => citationsOf(dataset, m.first).slice(0, 1)) });
  }
  const boxes = members.flatMap((drug) => {
    const fact = boxedWarning(dataset, drug, { jurisdiction: 'US', on });
    return fact ? [{ drug, fact }] : [];
  });
  const withBox = boxes.filter((b) => b.fact.present);
  const without = boxes.filter((b) => !b.fact.present);
  if (boxes.length > 0) {
    const parts = [
      withBox.length > 0 ? `on ${listInWords(withBox.map((b) => b.drug.name))}` : '',
      without.length > 0 ? `none on ${listInWords(without.map((b) => b.drug.name))}` : '',
    ].filter(Boolean);
    lines.push({
      part: 'boxed-warning',
      text: `Boxed warning (US): ${parts.join('; ')}.`,
      sources: boxes.flatMap((b) => citationsOf(dataset, b.fact).slice(0, 1)),
    });
  }
  if (members.length > 0)
    lines.push({ part: 'members', text: `Members in the data: ${listInWords(members.map((m) => m.name))}.`, sources: [] });
  const below = [...dataset.classes.values()].filter((c) => c.parents.includes(group.id)).map((c) => c.name);
  if (below.length > 0) lines.push({ part: 'classes', text: `Classes within: ${listInWords(below)}.`, sources: [] });
  lines.push(...noteLines(dataset, group.facts, options));
  return { kind: 'class', id: group.id, title: group.name, lines, asOf: dataset.asOf };
}

function memberInWords(dataset: Dataset, drug: Drug, first: Licence, jurisdiction: Jurisdiction, on: Day, indication: string): string {
  const parts = [first.route, sinceInWords(first, youngestAge(dataset, drug, { jurisdiction, on, indication }))].filter(Boolean);
  return `${drug.name}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

/** "since 21 September 2021, from 2 years since 18 September 2025": an age never stands beside the date of an older label. */
export function sinceInWords(first: Licence, youngest: Youngest | undefined): string {
  const since = first.date ? `since ${dateInWords(first.date)}` : '';
  if (!youngest) return since;
  const age = ageLimitInWords(youngest);
  if (youngest.fact.id === first.id) return [age, since].filter(Boolean).join(', ');
  return [since, `${age}${youngest.fact.date ? ` since ${dateInWords(youngest.fact.date)}` : ''}`].filter(Boolean).join(', ');
}

/** The disease meant where nothing names one (`data/dataset.json`). */
export function defaultIndication(dataset: Dataset): string {
  return dataset.indication ?? dataset.vocabulary.indications[0]?.id ?? '';
}
