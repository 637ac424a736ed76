/** What has happened to the drugs of a document since its review, and which of its sentences each event touches. */
import type { Day } from '../dataset/calendar.ts';
import type { Dataset, FactAbout } from '../dataset/dataset.ts';
import type { Fact, Jurisdiction } from '../dataset/schema.ts';
import { eventsBetween } from '../dataset/standings.ts';
import type { NamedBlocks } from '../claims/reading/sentences.ts';
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

/** The sentences of a part of a document by what they name; offsets count from the part's start. */
export interface Touchable {
  /** By drug: also those that name a class of it. */
  readonly drugs: ReadonlyMap<string, readonly Span[]>;
  readonly classes: ReadonlyMap<string, readonly Span[]>;
}

/** A part with the offset at which it begins. */
export interface TouchablePart {
  readonly base: number;
  readonly touchable: Touchable;
}

/** The dated events, oldest first, each once. Titles in reference lists name no drug of the document's own. */
export function changesSince(dataset: Dataset, parts: readonly TouchablePart[], query: ChangesQuery): Change[] {
  const drugs = new Set<string>();
  const classes = new Set<string>();
  for (const { touchable } of parts) {
    for (const id of touchable.drugs.keys()) drugs.add(id);
    for (const id of touchable.classes.keys()) classes.add(id);
  }
  const events = eventsBetween(dataset, { ...query, drugs, classes });
  return events.map((about) => ({ about, sentences: touchedBy(dataset, about, parts) }));
}

/** Kinds of events that change a label; the others are news about the drug. */
const LABEL = new Set<Fact['kind']>(['approval', 'age-expansion', 'indication-expansion', 'boxed-warning', 'warning', 'label-change']);

/** Are all of them changes of a label? */
export function areLabelChanges(changes: readonly Change[]): boolean {
  return changes.every(({ about }) => LABEL.has(about.fact.kind));
}

/** The sentences of some blocks by what they name. */
export function touchableIn(dataset: Dataset, { blocks, named }: NamedBlocks): Touchable {
  const drugs = new Map<string, Span[]>();
  const classes = new Map<string, Span[]>();
  blocks.forEach((block, i) => {
    const { mentions } = named[i]!;
    if (block.reference || mentions.length === 0) return;
    const spans = splitSentences(block.text);
    for (const { kind, id, start } of mentions) {
      const own = spans.find((s) => start >= s.start && start < s.end);
      if (!own || (kind === 'class' && !standsForMembers(dataset, id))) continue;
      const sentence = toSource(block, own);
      for (const drug of kind === 'class' ? dataset.membersOf(id).map((d) => d.id) : [id]) add(drugs, drug, sentence);
      if (kind === 'class') add(classes, id, sentence);
    }
  });
  return { drugs, classes };
}

function add(lists: Map<string, Span[]>, key: string, sentence: Span): void {
  const list = lists.get(key);
  if (list) list.push(sentence);
  else lists.set(key, [sentence]);
}

/** A class made of classes ("biologic") says what kind of thing a drug is; it names no drugs. */
function standsForMembers(dataset: Dataset, id: string): boolean {
  const group = dataset.classes.get(id);
  return group !== undefined && (group.parents.length > 0 || dataset.classesWithin(id).size === 1);
}

function toSource({ spans }: Block, { start, end }: Span): Span {
  return { start: spans.sourceOf(start), end: spans.sourceEndOf(end) };
}

function touchedBy(dataset: Dataset, { subject }: FactAbout, parts: readonly TouchablePart[]): Span[] {
  const members = subject.kind === 'class' ? dataset.membersOf(subject.id).map((d) => d.id) : [subject.id];
  return parts.flatMap(({ base, touchable: { drugs, classes } }) => {
    const own = subject.kind === 'class' ? (classes.get(subject.id) ?? []) : [];
    const found = [...own, ...members.flatMap((id) => drugs.get(id) ?? [])];
    if (found.length === 0) return [];
    const each = new Map(found.map((sentence) => [sentence.start, sentence]));
    return [...each.values()].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start: base + start, end: base + end }));
  });
}
