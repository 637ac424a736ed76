/** What happened to a drug or a class: the dated facts as marks of a timeline, and the licences that no source dates. */
import { months, parseDate, type Day, type DayRange } from '../dataset/calendar.ts';
import type { Dataset, FactAbout } from '../dataset/dataset.ts';
import { isLicence } from '../dataset/questions.ts';
import type { Age, Fact, Jurisdiction } from '../dataset/schema.ts';
import { eventsBetween } from '../dataset/standings.ts';
import { citationsOf, indicationName, type Citation } from '../describe/words.ts';

/** Kinds of marks; each has a shape of its own. In the order of the legend. */
export const EVENT_KINDS = ['approval', 'age', 'use', 'boxed-warning', 'warning', 'ended', 'market'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface TimelineEvent {
  readonly id: string;
  readonly kind: EventKind;
  /** What kind of thing happened, for the table: `approval`, `wider age`. */
  readonly what: string;
  /** A word or two beside the mark; may be empty. */
  readonly label: string;
  /** It is about another disease than the page's own. */
  readonly aside: boolean;
  readonly jurisdiction: Jurisdiction;
  readonly subject: FactAbout['subject'];
  /** Left out where no source dates it: such an event is in the table only. */
  readonly date?: string;
  readonly days?: DayRange;
  readonly text: string;
  readonly sources: readonly Citation[];
}

/** The kinds and words of the facts that can be events. */
const KINDS: Partial<Record<Fact['kind'], readonly [EventKind, string]>> = {
  approval: ['approval', 'approval'],
  'age-expansion': ['age', 'wider age'],
  'indication-expansion': ['use', 'new use'],
  'boxed-warning': ['boxed-warning', 'boxed warning'],
  warning: ['warning', 'warning'],
  'label-change': ['warning', 'label change'],
  refusal: ['ended', 'refusal'],
  withdrawal: ['ended', 'withdrawal'],
  availability: ['market', 'availability'],
};

export interface EventsAsked {
  /** Ids of drugs; facts of their classes count along. */
  readonly drugs: ReadonlySet<string>;
  /** Ids of the classes whose own facts are wanted; left out: those of the drugs. */
  readonly classes?: ReadonlySet<string>;
  readonly on: Day;
  /** The disease that labels of marks need not name. */
  readonly indication: string;
}

/** The events by a day, oldest first, those without a date before all others. */
export function eventsOf(dataset: Dataset, asked: EventsAsked): TimelineEvent[] {
  const own = dataset.indicationsWithin(asked.indication);
  const dated = eventsBetween(dataset, { drugs: asked.drugs, after: '0001', until: asked.on });
  const undated = [...dataset.facts.values()].filter(
    ({ fact, subject }) => !fact.date && isLicence(fact) && subject.kind === 'drug' && asked.drugs.has(subject.id),
  );
  const all = [...undated, ...dated].filter(({ subject }) => subject.kind !== 'class' || !asked.classes || asked.classes.has(subject.id));
  return all.flatMap(
    (about) =>
      eventOf(
        dataset,
        about,
        own,
        all.some((other) => isTwin(about, other)),
      ) ?? [],
  );
}

/** These facts as events, oldest first; those that are none are left out. */
export function eventsOfFacts(dataset: Dataset, facts: readonly FactAbout[], indication: string): TimelineEvent[] {
  const own = dataset.indicationsWithin(indication);
  return facts.flatMap((about) => eventOf(dataset, about, own, false) ?? []).sort((a, b) => (a.days?.first ?? 0) - (b.days?.first ?? 0));
}

/** Two licences of one day: only their strengths tell them apart. */
function isTwin(a: FactAbout, b: FactAbout): boolean {
  return (
    a.fact !== b.fact &&
    isLicence(a.fact) &&
    isLicence(b.fact) &&
    a.subject.id === b.subject.id &&
    a.fact.jurisdiction === b.fact.jurisdiction &&
    a.fact.indication === b.fact.indication &&
    a.fact.date === b.fact.date
  );
}

function eventOf(dataset: Dataset, { fact, subject }: FactAbout, own: ReadonlySet<string>, twin: boolean): TimelineEvent | undefined {
  const known = KINDS[fact.kind];
  if (!known) return undefined;
  const days = fact.date ? parseDate(fact.date) : undefined;
  const aside = 'indication' in fact && fact.indication && !own.has(fact.indication) ? fact.indication : undefined;
  const strength = twin && isLicence(fact) ? fact.strengths?.join('/') : undefined;
  return {
    id: fact.id,
    kind: known[0],
    what: whatOf(fact) ?? known[1],
    label: shortened([aside && indicationName(dataset, aside), labelOf(fact), strength].filter(Boolean).join(', ')),
    aside: aside !== undefined,
    jurisdiction: fact.jurisdiction,
    subject,
    ...(fact.date && { date: fact.date }),
    ...(days && { days }),
    text: fact.summary,
    sources: citationsOf(dataset, fact),
  };
}

/** Longer labels would leave the picture; the mark itself tells all. */
const LONGEST_LABEL = 50;

function shortened(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}

/** Where one kind of fact tells different things. */
function whatOf(fact: Fact): string | undefined {
  if (fact.kind === 'availability') return fact.status.replace(/-/g, ' ');
  return fact.kind === 'refusal' && fact.outcome === 'delayed' ? 'delay' : undefined;
}

const OUTCOMES = { final: 'refused', 'complete-response': 'refused for now', delayed: 'delayed' } as const;

function labelOf(fact: Fact): string | undefined {
  if (isLicence(fact)) return fact.population.minAge && shortAge(fact.population.minAge);
  if (fact.kind === 'boxed-warning') return fact.present ? 'boxed warning' : 'no boxed warning';
  if (fact.kind === 'refusal') return OUTCOMES[fact.outcome];
  if (fact.kind === 'withdrawal') return 'withdrawn';
  return whatOf(fact);
}

function shortAge(age: Age): string {
  return months(age) === 216 ? 'adults' : `${age.value} ${age.unit === 'year' ? 'y' : 'mo'}`;
}
