/** Who is first, only or newest, which guideline is current, and what happened between two days. All as of a day, from the dated facts. */
import { compareDates, happenedBy, parseDate, type Day } from './calendar.ts';
import type { Dataset, FactAbout } from './dataset.ts';
import { approvedMembers, isLicence, type Scope } from './questions.ts';
import type { Drug, Fact, Guideline, Jurisdiction, Licence } from './schema.ts';

export interface Standings {
  /** How many are licensed. */
  readonly count: number;
  readonly members: readonly Drug[];
  /** Licensed before all others; left out when dates do not decide. */
  readonly first?: Drug;
  /** Licensed alone. */
  readonly only?: Drug;
  /** Licensed after all others; left out when dates do not decide. */
  readonly newest?: Drug;
}

/**
 * The standing of a class (or, left out, of all drugs) for the use in scope.
 * @returns `undefined` when some member's status on the day is not certain, so that nothing can be said of all.
 */
export function standings(dataset: Dataset, classId: string | undefined, scope: Scope): Standings | undefined {
  const { approved, unsure } = approvedMembers(dataset, classId, scope);
  if (unsure.length > 0) return undefined;
  const ends = { first: outermost(approved, -1), newest: outermost(approved, 1) };
  return {
    count: approved.length,
    members: approved.map((m) => m.drug),
    ...(ends.first && { first: ends.first }),
    ...(ends.newest && { newest: ends.newest }),
    ...(approved.length === 1 && { only: approved[0]!.drug }),
  };
}

/** The member whose date lies certainly before (-1) or after (1) all others'. */
function outermost(members: readonly { readonly drug: Drug; readonly first: Licence }[], direction: -1 | 1): Drug | undefined {
  const days = members.map((m) => (m.first.date ? parseDate(m.first.date) : undefined));
  const at = members.findIndex((_, i) => {
    const own = days[i];
    return own && days.every((other, k) => k === i || (other && (direction < 0 ? own.last < other.first : own.first > other.last)));
  });
  return at >= 0 ? members[at]!.drug : undefined;
}

/** The guidelines of a body (and topic) that stood on a day: published, and not replaced by a later one that was published by then. Newest first. */
export function currentGuidelines(dataset: Dataset, body: string, on: Day, topic?: string): Guideline[] {
  const published = [...dataset.guidelines.values()].filter(
    (g) => g.body === body && (!topic || g.topic === topic) && happenedBy(g.date, on) === 'yes',
  );
  const replaced = new Set(
    [...dataset.guidelines.values()].filter((g) => happenedBy(g.date, on) === 'yes').flatMap((g) => g.supersedes ?? []),
  );
  return published.filter((g) => !replaced.has(g.id)).sort((a, b) => compareDates(b.date, a.date));
}

/** Kinds of facts that are events: something changed on that day. */
const EVENTS = new Set<Fact['kind']>([
  'approval',
  'age-expansion',
  'indication-expansion',
  'refusal',
  'withdrawal',
  'boxed-warning',
  'label-change',
  'warning',
  'availability',
]);

export interface EventQuery {
  /** Drug ids; left out: all drugs and classes. The classes of the drugs count along. */
  readonly drugs?: ReadonlySet<string> | undefined;
  /** Class ids whose own events count as well. */
  readonly classes?: ReadonlySet<string> | undefined;
  readonly jurisdiction?: Jurisdiction | undefined;
  /** Events certainly later than this date, in whatever precision. */
  readonly after: string;
  /** Events certainly not later than this day. */
  readonly until: Day;
}

/** The dated events for a set of drugs, oldest first, each once. Facts that only record what a source showed when it was looked at are no events. */
export function eventsBetween(dataset: Dataset, query: EventQuery): FactAbout[] {
  const after = parseDate(query.after)?.last ?? 0;
  const classes = new Set([...(query.classes ?? []), ...[...(query.drugs ?? [])].flatMap((id) => dataset.drugs.get(id)?.classes ?? [])]);
  const wanted = ({ subject }: FactAbout): boolean =>
    !query.drugs || (subject.kind === 'drug' ? query.drugs.has(subject.id) : classes.has(subject.id));
  return [...dataset.facts.values()]
    .filter((about) => {
      const { fact } = about;
      if (!fact.date || !EVENTS.has(fact.kind) || isOnlySeen(dataset, fact)) return false;
      if (query.jurisdiction && fact.jurisdiction !== query.jurisdiction) return false;
      return parseDate(fact.date)!.first > after && happenedBy(fact.date, query.until) === 'yes' && wanted(about);
    })
    .sort((a, b) => compareDates(a.fact.date!, b.fact.date!) || (a.fact.id < b.fact.id ? -1 : 1));
}

/** "Still in force on the day we looked", "no boxed warning": a state that was seen, not a change. */
function isOnlySeen(dataset: Dataset, fact: Fact): boolean {
  if (fact.date === dataset.asOf) return true;
  if (fact.kind === 'boxed-warning') return !fact.present;
  if (fact.kind === 'availability') return fact.status === 'none-found';
  return !isLicence(fact) && fact.judge === false;
}
