/** What the guidance of a body says of a drug or class on a day: the facts that a claim about it is held against. */
import { months } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce, licencesEver } from '../../dataset/questions.ts';
import type { Drug, Fact, FactOf, Guideline, Population } from '../../dataset/schema.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { successorOf } from './bodies.ts';
import { documentsOf } from './houses.ts';
import type { Setting, Subject } from '../types.ts';

export type Position = FactOf<'guideline'>;

export interface PositionQuery {
  readonly subject: Subject;
  readonly setting: Setting;
  /** Whose guidance. */
  readonly body: string;
  /** Only what these documents say, whether they still stand or not. */
  readonly editions?: readonly string[] | undefined;
  readonly ages?: AgeGroup | undefined;
  readonly severity?: string | undefined;
}

/** The positions that stand on the day for the disease, ages and severity in question. */
export function positionsOf(dataset: Dataset, query: PositionQuery): Position[] {
  const { subject, setting, editions } = query;
  const documents = new Map(documentsOf(dataset, query.body).map((g) => [g.id, g]));
  const stands = (fact: Fact): fact is Position => {
    if (fact.kind !== 'guideline' || fact.judge === false) return false;
    const document = documents.get(fact.guideline);
    if (!document || inForce(dataset, fact, setting.on) !== 'yes') return false;
    const asked = editions ? editions.includes(document.id) : !successorOf(dataset, document, setting.on);
    return asked && fits(dataset, fact, document, query);
  };
  if (subject.kind === 'class') {
    const own = (dataset.classes.get(subject.id)?.facts ?? []).filter(stands).filter((f) => f.direction !== 'neutral');
    return [...own, ...dataset.membersOf(subject.id).flatMap((drug) => drug.facts.filter(stands))];
  }
  const drug = dataset.drugs.get(subject.id);
  const own = drug?.facts.filter(stands) ?? [];
  if (own.length > 0) return own;
  // A class's "for" need not mean every drug of it; its "against" does.
  return ancestors(dataset, drug?.classes ?? []).flatMap((id) =>
    classFacts(dataset, id).filter(
      (f): f is Position => stands(f) && (f.direction === 'against' || (drug!.classes.includes(id) && wasThere(dataset, drug!, f))),
    ),
  );
}

/** Was the drug on the market when the guidance on its class came out? What came later it cannot have meant. */
function wasThere(dataset: Dataset, drug: Drug, position: Position): boolean {
  const out = sinceOf(dataset, position);
  const licences = licencesEver(dataset, drug, { jurisdiction: position.jurisdiction });
  return out === undefined || licences.length === 0 || licences.some((l) => l.date === undefined || l.date <= out);
}

/** What is said of a class holds for a drug of it when it takes a side. */
function classFacts(dataset: Dataset, id: string): Fact[] {
  return (dataset.classes.get(id)?.facts ?? []).filter((f) => f.kind === 'guideline' && f.direction !== 'neutral');
}

function ancestors(dataset: Dataset, ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => [id, ...ancestors(dataset, dataset.classes.get(id)?.parents ?? [])]))];
}

function fits(dataset: Dataset, fact: Position, document: Guideline, { subject, setting, ages, severity }: PositionQuery): boolean {
  if (subject.route && fact.route && subject.route !== fact.route) return false;
  // Of a class a position on one route says nothing about the other.
  if (subject.kind === 'class' && fact.route && !subject.route && dataset.classes.get(subject.id)?.route !== fact.route) {
    if (new Set(dataset.membersOf(subject.id).flatMap((d) => d.brands.flatMap((b) => b.route ?? []))).size > 1) return false;
  }
  const disease = fact.indication ?? document.indication;
  if (disease && !setting.indicationAssumed && setting.indication) {
    if (!dataset.indicationsWithin(setting.indication).has(disease)) return false;
  }
  const { population } = fact;
  if (severity && population?.severity && population.severity !== 'any' && population.severity !== severity) return false;
  return !ages || covers(population, ages);
}

/** Does a position reach over the whole age group that the text speaks of? Without an age it may be about adults only. */
function covers(population: Population | undefined, ages: AgeGroup): boolean {
  if (!population?.minAge || !ages.min) return false;
  if (months(ages.min) < months(population.minAge)) return false;
  return !population.maxAge || (ages.max !== undefined && months(ages.max) <= months(population.maxAge));
}

/** The date from which on a position stood. */
export function sinceOf(dataset: Dataset, fact: Position): string | undefined {
  return fact.date ?? dataset.guidelines.get(fact.guideline)?.date;
}
