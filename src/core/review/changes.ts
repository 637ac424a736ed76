/** What has happened to the drugs of a document since its review, and which of its sentences each event touches. */
import type { Day } from '../dataset/calendar.ts';
import type { Dataset, FactAbout } from '../dataset/dataset.ts';
import { once } from '../once.ts';
import type { Fact, Jurisdiction } from '../dataset/schema.ts';
import { eventsBetween } from '../dataset/standings.ts';
import type { NamedBlocks } from '../claims/reading/sentences.ts';
import type { Block } from '../text/block.ts';
import { splitSentences, type Span } from '../text/sentences.ts';

export interface Change {
  readonly about: FactAbout;
  /** The sentences that name the drug or a class that tells of it, as source offsets, in order. */
  readonly sentences: readonly Span[];
}

/** A change whose sentences are looked for when they are asked for. */
export interface TouchingChange extends Change {
  /** The first of the sentences, up to so many. */
  readonly first: (most: number) => readonly Span[];
}

/** What has changed, and how many sentences of the document that touches, each counted once. */
export interface Changes {
  readonly changes: readonly TouchingChange[];
  readonly touched: number;
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
export function changesSince(dataset: Dataset, parts: readonly TouchablePart[], query: ChangesQuery): Changes {
  const drugs = new Map<string, TouchablePart[]>();
  const classes = new Map<string, TouchablePart[]>();
  for (const part of parts) {
    for (const id of part.touchable.drugs.keys()) add(drugs, id, part);
    for (const id of part.touchable.classes.keys()) add(classes, id, part);
  }
  const events = eventsBetween(dataset, { ...query, drugs: new Set(drugs.keys()), classes: new Set(classes.keys()) });
  const touching = events.map(({ subject }) => keysOf(dataset, subject));
  const all = { drugs: [...new Set(touching.flatMap((t) => t.drugs))], classes: [...new Set(touching.flatMap((t) => t.classes))] };
  const memo = JSON.stringify(all);
  const changes = events.map((about, i): TouchingChange => {
    const keys = touching[i]!;
    const holding = new Set([...keys.drugs.flatMap((id) => drugs.get(id) ?? []), ...keys.classes.flatMap((id) => classes.get(id) ?? [])]);
    const inOrder = once(() => [...holding].sort((a, b) => a.base - b.base));
    return new LazyChange(about, () => sentencesOf(inOrder(), keys));
  });
  return { changes, touched: parts.reduce((sum, part) => sum + touchedIn(part.touchable, all, memo), 0) };
}

/** A page may name a drug in thousands of sentences, which nobody asks for while it is written. */
class LazyChange implements TouchingChange {
  #sentences: readonly Span[] | undefined;

  constructor(
    readonly about: FactAbout,
    private readonly each: () => Iterable<Span>,
  ) {}

  get sentences(): readonly Span[] {
    return (this.#sentences ??= [...this.each()]);
  }

  first(most: number): readonly Span[] {
    const found: Span[] = [];
    for (const sentence of this.each()) if (found.push(sentence) >= most) break;
    return found;
  }
}

interface Keys {
  readonly drugs: readonly string[];
  readonly classes: readonly string[];
}

function keysOf(dataset: Dataset, { kind, id }: FactAbout['subject']): Keys {
  return kind === 'class' ? { drugs: dataset.membersOf(id).map((d) => d.id), classes: [id] } : { drugs: [id], classes: [] };
}

function* sentencesOf(parts: readonly TouchablePart[], keys: Keys): Iterable<Span> {
  for (const { base, touchable } of parts)
    for (const { start, end } of sentencesIn(touchable, keys)) yield { start: base + start, end: base + end };
}

/** The sentences of a part under some keys, each once, in order. */
function sentencesIn({ drugs, classes }: Touchable, keys: Keys): Span[] {
  const each = new Map<number, Span>();
  for (const id of keys.classes) for (const sentence of classes.get(id) ?? []) each.set(sentence.start, sentence);
  for (const id of keys.drugs) for (const sentence of drugs.get(id) ?? []) each.set(sentence.start, sentence);
  return [...each.values()].sort((a, b) => a.start - b.start);
}

/** By part: how many of its sentences were counted last, and what was counted. */
const counted = new WeakMap<Touchable, { readonly memo: string; readonly count: number }>();

function touchedIn(touchable: Touchable, keys: Keys, memo: string): number {
  let last = counted.get(touchable);
  if (last?.memo !== memo) counted.set(touchable, (last = { memo, count: sentencesIn(touchable, keys).length }));
  return last.count;
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

function add<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

/** A class made of classes ("biologic") says what kind of thing a drug is; it names no drugs. */
function standsForMembers(dataset: Dataset, id: string): boolean {
  const group = dataset.classes.get(id);
  return group !== undefined && (group.parents.length > 0 || dataset.classesWithin(id).size === 1);
}

function toSource({ spans }: Block, { start, end }: Span): Span {
  return { start: spans.sourceOf(start), end: spans.sourceEndOf(end) };
}
