/** The facts in memory: read-only maps over the bundled data and a writer's own, merged by id. */
import { parseDate, type Day } from './calendar.ts';
import type { Drug, DrugClass, Fact, Guideline, Jurisdiction, RawDataset, Source, Vocabulary } from './schema.ts';

/** A fact with the drug, class or guideline it is about. */
export interface FactAbout {
  readonly fact: Fact;
  readonly subject: { readonly kind: 'drug' | 'class' | 'guideline'; readonly id: string; readonly name: string };
}

export interface Dataset {
  readonly version: string;
  /** The last day the facts were looked at; nothing is known about later days. */
  readonly asOf: string;
  readonly title: string;
  /** The disease meant where a text names none. */
  readonly indication: string | undefined;
  readonly drugs: ReadonlyMap<string, Drug>;
  readonly classes: ReadonlyMap<string, DrugClass>;
  readonly guidelines: ReadonlyMap<string, Guideline>;
  /** Read when it is first asked for. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly vocabulary: Vocabulary;
  readonly facts: ReadonlyMap<string, FactAbout>;
  /** Ids of the facts that later facts replaced, with the facts that did. */
  readonly supersededBy: ReadonlyMap<string, readonly Fact[]>;
  /** A class with all classes below it. */
  readonly classesWithin: (classId: string) => ReadonlySet<string>;
  /** The drugs of a class and of the classes below it, by id. */
  readonly membersOf: (classId: string) => readonly Drug[];
  /** A disease family with everything that belongs to it: `eczema` -> itself, atopic dermatitis, hand eczema ... */
  readonly indicationsWithin: (indicationId: string) => ReadonlySet<string>;
  readonly jurisdiction: (id: Jurisdiction) => Vocabulary['jurisdictions'][number];
}

/**
 * Puts datasets together, later ones over earlier ones: drugs and classes are joined by id, their facts replaced by id.
 * The parts are expected to be validated (`validate.ts`); only the first needs a version, a date and a vocabulary.
 */
export function createDataset(parts: readonly RawDataset[]): Dataset {
  const drugs = new Map<string, Drug>();
  const classes = new Map<string, DrugClass>();
  const guidelines = new Map<string, Guideline>();
  const vocabulary: Vocabulary = { indications: [], jurisdictions: [], bodies: [], topics: [] };
  const alike = alikeFacts(parts);
  for (const part of parts) {
    for (const drug of part.drugs ?? []) drugs.set(drug.id, joinDrug(drugs.get(drug.id), alike(drug)));
    for (const group of part.classes ?? []) classes.set(group.id, joinClass(classes.get(group.id), alike(group)));
    for (const guideline of part.guidelines ?? []) guidelines.set(guideline.id, guideline);
    for (const key of ['indications', 'jurisdictions', 'bodies', 'topics'] as const) {
      const list = vocabulary[key] as { id: string }[];
      for (const entry of part.vocabulary?.[key] ?? []) replaceById(list, entry);
    }
  }
  const facts = new Map<string, FactAbout>();
  const supersededBy = new Map<string, Fact[]>();
  const index = (subject: FactAbout['subject'], list: readonly Fact[]): void => {
    for (const fact of list) {
      facts.set(fact.id, { fact, subject });
      for (const id of fact.supersedes ?? []) supersededBy.set(id, [...(supersededBy.get(id) ?? []), fact]);
    }
  };
  for (const drug of drugs.values()) index({ kind: 'drug', id: drug.id, name: drug.name }, drug.facts);
  for (const group of classes.values()) index({ kind: 'class', id: group.id, name: group.name }, group.facts);

  const classesWithin = memo((id: string) => descendants(id, [...classes.values()], (c) => c.parents));
  const membersOf = memo((id: string) => {
    const within = classesWithin(id);
    return [...drugs.values()]
      .filter((d) => d.classes.some((c) => within.has(c)))
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  });
  let sources: ReadonlyMap<string, Source> | undefined;
  const jurisdictions = new Map(vocabulary.jurisdictions.map((j) => [j.id, j]));
  return Object.freeze({
    version: parts.find((p) => p.version)?.version ?? '0',
    asOf: parts.find((p) => p.asOf)?.asOf ?? '1900-01-01',
    title: parts.find((p) => p.title)?.title ?? '',
    indication: parts.find((p) => p.indication)?.indication,
    drugs,
    classes,
    guidelines,
    get sources() {
      return (sources ??= new Map(
        parts.flatMap((part) =>
          Object.entries(part.sources ?? {}).map(([id, { url, publisher, type, published, title }]) => [
            id,
            { url, publisher, type, published, title },
          ]),
        ),
      ));
    },
    vocabulary,
    facts,
    supersededBy,
    classesWithin,
    membersOf,
    indicationsWithin: memo((id: string) => descendants(id, vocabulary.indications, (i) => i.parents ?? [])),
    jurisdiction: (id: Jurisdiction) => jurisdictions.get(id) ?? { id, name: id, places: [], verb: 'approved' },
  });
}

/**
 * Gives all facts of a kind the same keys, `undefined` where one says nothing: code that meets three hundred sorts of objects is slow at each.
 * @returns the subject with its facts so
 */
function alikeFacts(parts: readonly RawDataset[]): <T extends { readonly facts: Fact[] }>(subject: T) => T {
  const blanks = new Map<string, Record<string, undefined>>();
  for (const part of parts)
    for (const { facts } of [...(part.drugs ?? []), ...(part.classes ?? [])])
      for (const fact of facts) {
        const blank = blanks.get(fact.kind) ?? {};
        for (const key of Object.keys(fact)) blank[key] = undefined;
        blanks.set(fact.kind, blank);
      }
  return (subject) => ({ ...subject, facts: subject.facts.map((fact) => ({ ...blanks.get(fact.kind), ...fact })) });
}

/** The day up to which the dataset reaches. */
export function lastDay(dataset: Dataset): Day {
  return parseDate(dataset.asOf)?.last ?? 19000101;
}

function joinDrug(old: Drug | undefined, add: Drug): Drug {
  if (!old) return add;
  return {
    ...old,
    ...add,
    names: joinBy([...old.names, ...add.names], (n) => n.name),
    brands: joinBy([...old.brands, ...add.brands], (b) => b.name),
    classes: [...new Set([...old.classes, ...add.classes])],
    facts: joinBy([...old.facts, ...add.facts], (f) => f.id),
  };
}

function joinClass(old: DrugClass | undefined, add: DrugClass): DrugClass {
  if (!old) return add;
  return {
    ...old,
    ...add,
    names: joinBy([...old.names, ...add.names], (n) => n.name),
    facts: joinBy([...old.facts, ...add.facts], (f) => f.id),
  };
}

/** Later entries take the place of earlier ones with the same key. */
function joinBy<T>(list: readonly T[], key: (entry: T) => string): T[] {
  return [...new Map(list.map((entry) => [key(entry), entry])).values()];
}

function replaceById(list: { id: string }[], entry: { id: string }): void {
  const at = list.findIndex((e) => e.id === entry.id);
  if (at >= 0) list[at] = entry;
  else list.push(entry);
}

function descendants<T extends { id: string }>(id: string, all: readonly T[], parentsOf: (t: T) => readonly string[]): ReadonlySet<string> {
  const within = new Set([id]);
  for (let grew = true; grew;) {
    grew = false;
    for (const entry of all) {
      if (!within.has(entry.id) && parentsOf(entry).some((p) => within.has(p))) {
        within.add(entry.id);
        grew = true;
      }
    }
  }
  return within;
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}
