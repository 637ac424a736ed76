/** Every name Classwise knows, arranged by first word, so that one pass over a text finds them all. */
import type { Dataset } from '../dataset/dataset.ts';
import type { LexiconNameKind } from '../dataset/lexicon.ts';
import type { Jurisdiction, Route } from '../dataset/schema.ts';
import { foldGap, isInvisible, isLetter, lowerOf, tokenize, wordEnd } from './tokens.ts';

/** What a name stands for. */
export type Target =
  | { readonly kind: 'drug'; readonly id: string; readonly resolution: 'exact' | 'synonym' | 'abbreviation' }
  | {
      readonly kind: 'brand';
      readonly id: string;
      readonly brand: string;
      readonly jurisdictions: readonly Jurisdiction[];
      readonly route?: Route | undefined;
      readonly form?: string | undefined;
    }
  | { readonly kind: 'class'; readonly id: string; readonly plural: boolean }
  | { readonly kind: 'indication'; readonly id: string }
  | { readonly kind: 'place'; readonly jurisdiction: Jurisdiction }
  | { readonly kind: 'body'; readonly id: string; readonly jurisdiction: Jurisdiction; readonly regulator: boolean }
  /** Known to the lexicon only: `entry` is its number there. */
  | { readonly kind: 'lexicon'; readonly entry: number; readonly name: LexiconNameKind; readonly singular: boolean };

export interface NameEntry {
  /** As written in the data. */
  readonly name: string;
  readonly words: readonly string[];
  /** What stands between the words, folded. */
  readonly gaps: readonly string[];
  /** The name from its first word to its last, gaps folded: "U.S" of "U.S." */
  readonly written: string;
  /** Must be written with these very capitals. */
  readonly exactCase: boolean;
  /** Also an everyday word or a short abbreviation: counts only with a drug word near by. */
  readonly ambiguous: boolean;
  /** The body, food or a laboratory has it too. */
  readonly body?: boolean;
  readonly target: Target;
}

/** Names to be made when a text has their first word. */
export interface Later {
  /** The first words, folded, of names that have not been made. */
  readonly words: () => readonly string[];
  /** The names that begin with this word, given those already there; `undefined` when there are none or they have been made. */
  readonly take: (word: string, known: readonly NameEntry[]) => readonly NameEntry[] | undefined;
}

/** @param words what the names are made of, by first word; emptied as they are made */
export function later<T>(words: Map<string, T>, make: (word: string, of: T, known: readonly NameEntry[]) => readonly NameEntry[]): Later {
  return {
    words: () => [...words.keys()],
    take: (word, known) => {
      const of = words.get(word);
      if (of === undefined) return undefined;
      words.delete(word);
      return make(word, of, known);
    },
  };
}

/** Names by their first word, with a quick no for words that begin none. */
export class NameIndex {
  /** Whether it holds the lexicon's names too. */
  readonly wide: boolean;
  readonly #byFirst = new Map<string, readonly NameEntry[]>();
  readonly #later: Later | undefined;
  /** Bits of the hashes of the first letters of all first words. */
  readonly #starts = new Uint8Array(HASHES >> 3);

  constructor(wide = false, later?: Later) {
    this.wide = wide;
    this.#later = later;
    for (const word of later?.words() ?? []) this.#note(word);
  }

  /** The names that begin with this folded word, the longest first. */
  get(word: string): readonly NameEntry[] | undefined {
    const more = this.#later?.take(word, this.#byFirst.get(word) ?? []);
    if (more) this.add(word, more);
    return this.#byFirst.get(word);
  }

  /** All names. */
  *values(): Iterable<readonly NameEntry[]> {
    for (const word of this.#later?.words() ?? []) this.get(word);
    yield* this.#byFirst.values();
  }

  add(word: string, entries: readonly NameEntry[]): void {
    this.#byFirst.set(word, [...(this.#byFirst.get(word) ?? []), ...entries].sort(longestFirst));
    this.#note(word);
  }

  /** A copy that holds the lexicon's names, too; they are only made when a text has their first word. */
  widened(later: Later): NameIndex {
    const copy = new NameIndex(true, later);
    for (const [word, entries] of this.#byFirst) copy.#byFirst.set(word, entries);
    this.#starts.forEach((bits, i) => (copy.#starts[i]! |= bits));
    return copy;
  }

  /** The offset of the first word at or behind `from` like which some name begins; -1 when there is none. Allocates nothing. */
  nextStart(text: string, from: number): number {
    const starts = this.#starts;
    const { length } = text;
    for (let at = from; at < length;) {
      if (!isLetter(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const start = at;
      const hash = hashOf(text, start);
      if ((starts[hash >> 3]! & (1 << (hash & 7))) !== 0) return start;
      at = wordEnd(text, start);
    }
    return -1;
  }

  #note(word: string): void {
    const hash = hashOf(word, 0);
    this.#starts[hash >> 3]! |= 1 << (hash & 7);
  }
}

const HASHES = 1 << 16;
/** So many letters tell most words that are no names from those that may be. */
const LETTERS = 5;

/** A hash of the first letters of the word at `start`, whatever their capitals. */
function hashOf(text: string, start: number): number {
  let hash = 0;
  for (let i = start, letters = 0; i < text.length && letters < LETTERS; i++) {
    const code = text.charCodeAt(i);
    if (!isLetter(code)) {
      if (isInvisible(code)) continue;
      break;
    }
    hash = (hash * 31 + lowerOf(code)) & (HASHES - 1);
    letters++;
  }
  return hash;
}

/** Names this short are easily something else (source: design, "names of four letters or fewer"). */
const SHORT = 4;

/** A name made ready for matching; `undefined` when it holds no word. */
export function nameEntry(name: string, target: Target, rule: Pick<NameEntry, 'exactCase' | 'ambiguous' | 'body'>): NameEntry | undefined {
  const tokens = tokenize(name);
  const first = tokens[0];
  if (!first) return undefined;
  return {
    name,
    words: tokens.map((t) => t.fold),
    gaps: tokens.slice(1).map((t, i) => foldGap(name.slice(tokens[i]!.end, t.start))),
    written: foldGap(name.slice(first.start, tokens.at(-1)!.end)),
    exactCase: rule.exactCase,
    ambiguous: rule.ambiguous,
    body: rule.body,
    target,
  };
}

/** Arranges the names of a dataset; entries under one first word stand longest first. */
export function buildNameIndex(dataset: Dataset): NameIndex {
  const byFirst = new Map<string, NameEntry[]>();
  const add = (name: string, target: Target, rule: { case?: 'exact' | 'fold' | undefined; ambiguous?: boolean | undefined } = {}): void => {
    const short = name.length <= SHORT;
    const term = target.kind !== 'drug' && target.kind !== 'brand' && target.kind !== 'class';
    const entry = nameEntry(name, target, {
      exactCase: rule.case ? rule.case === 'exact' : short && !term,
      ambiguous: rule.ambiguous ?? (short && !term),
    });
    if (!entry) return;
    const list = byFirst.get(entry.words[0]!);
    if (list) list.push(entry);
    else byFirst.set(entry.words[0]!, [entry]);
  };

  for (const drug of dataset.drugs.values()) {
    add(drug.name, { kind: 'drug', id: drug.id, resolution: 'exact' }, { case: 'fold', ambiguous: false });
    for (const n of drug.names) {
      if (n.name === drug.name) continue;
      add(n.name, { kind: 'drug', id: drug.id, resolution: n.kind === 'abbreviation' ? 'abbreviation' : 'synonym' }, n);
    }
    for (const b of drug.brands)
      add(b.name, { kind: 'brand', id: drug.id, brand: b.name, jurisdictions: b.jurisdictions, route: b.route, form: b.form });
  }
  for (const group of dataset.classes.values())
    for (const n of group.names) add(n.name, { kind: 'class', id: group.id, plural: n.kind === 'plural' }, n);
  for (const indication of dataset.vocabulary.indications)
    for (const n of indication.names) add(n.name, { kind: 'indication', id: indication.id }, n);
  for (const place of dataset.vocabulary.jurisdictions)
    for (const n of place.places) add(n.name, { kind: 'place', jurisdiction: place.id }, n);
  for (const body of dataset.vocabulary.bodies) {
    for (const n of body.names)
      add(n.name, { kind: 'body', id: body.id, jurisdiction: body.jurisdiction, regulator: body.kind === 'regulator' }, n);
  }
  const index = new NameIndex();
  for (const [word, entries] of byFirst) index.add(word, entries);
  return index;
}

/** The longest name is tried first; of equally long ones, the one that needs no cue. */
function longestFirst(a: NameEntry, b: NameEntry): number {
  return b.words.length - a.words.length || Number(a.ambiguous) - Number(b.ambiguous);
}
