/** What has happened to the drugs of a document since its review, and which of its sentences each event touches. */
import type { Day } from '../dataset/calendar.ts';
import type { Dataset, FactAbout } from '../dataset/dataset.ts';
import type { Fact, Jurisdiction } from '../dataset/schema.ts';
import { eventsBetween } from '../dataset/standings.ts';
import type { Findings } from '../mentions/findMentions.ts';
import type { Block } from '../text/prose.ts';
import { splitSentences, type Span } from '../text/sentences.ts';

export interface Change {
  readonly about: FactAbout;
  /** The sentences that name the drug or a class that tells of it, as source offsets, in order. */
  readonly sentences: readonly Span[];
}

export interface ChangesQuery {
  readonly jurisdiction: Jurisdiction;
  /** The day of the review, in whatever precision. */
  readonly after: string;
  /** Nothing later counts. */
  readonly until: Day;
}

/** A document's blocks with the dataset's names found in each. */
export interface NamedProse {
  readonly blocks: readonly Block[];
  readonly named: readonly Findings[];
}

/** The dated events, oldest first, each once. Titles in reference lists name no drug of the document's own. */
export function changesSince(dataset: Dataset, document: NamedProse, query: ChangesQuery): Change[] {
  const places = placesOf(dataset, document);
  const events = eventsBetween(dataset, { ...query, drugs: places.drugs, classes: places.classes });
  return events.map((about) => ({ about, sentences: touchedBy(dataset, about, places) }));
}

/** Kinds of events that change a label; the others are news about the drug. */
const LABEL = new Set<Fact['kind']>(['approval', 'age-expansion', 'indication-expansion', 'boxed-warning', 'warning', 'label-change']);

/** Are all of them changes of a label? */
export function areLabelChanges(changes: readonly Change[]): boolean {
  return changes.every(({ about }) => LABEL.has(about.fact.kind));
}

interface Places {
  readonly drugs: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** Drug or class id -> the sentences that name it; those of a drug include the ones that name a class of it. */
  readonly sentences: ReadonlyMap<string, readonly Span[]>;
}

function placesOf(dataset: Dataset, { blocks, named }: NamedProse): Places {
  const drugs = new Set<string>();
  const classes = new Set<string>();
  const sentences = new Map<string, Span[]>();
  const add = (key: string, sentence: Span): void => {
    const list = sentences.get(key);
    if (list) list.push(sentence);
    else sentences.set(key, [sentence]);
  };
  blocks.forEach((block, i) => {
    const { mentions } = named[i]!;
    if (block.reference || mentions.length === 0) return;
    const spans = splitSentences(block.text);
    for (const { kind, id, start } of mentions) {
      const own = spans.find((s) => start >= s.start && start < s.end);
      if (!own || (kind === 'class' && !standsForMembers(dataset, id))) continue;
      const sentence = toSource(block, own);
      const meant = kind === 'class' ? dataset.membersOf(id).map((d) => d.id) : [id];
      for (const drug of meant) {
        drugs.add(drug);
        add(drug, sentence);
      }
      if (kind !== 'class') continue;
      classes.add(id);
      add(classKey(id), sentence);
    }
  });
  return { drugs, classes, sentences };
}

/** A drug and a class may have the same id. */
function classKey(id: string): string {
  return `class ${id}`;
}

/** A class made of classes ("biologic") says what kind of thing a drug is; it names no drugs. */
function standsForMembers(dataset: Dataset, id: string): boolean {
  const group = dataset.classes.get(id);
  return group !== undefined && (group.parents.length > 0 || dataset.classesWithin(id).size === 1);
}

function toSource({ spans }: Block, { start, end }: Span): Span {
  return { start: spans.sourceOf(start), end: spans.sourceEndOf(end) };
}

function touchedBy(dataset: Dataset, { subject }: FactAbout, { sentences }: Places): Span[] {
  const keys = subject.kind === 'class' ? [classKey(subject.id), ...dataset.membersOf(subject.id).map((d) => d.id)] : [subject.id];
  const each = new Map(keys.flatMap((key) => sentences.get(key) ?? []).map((sentence) => [sentence.start, sentence]));
  return [...each.values()].sort((a, b) => a.start - b.start);
}
