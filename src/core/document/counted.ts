/** What a document's names tell of the document as a whole: counted part by part, and summed as parts come and go. */
import { boxToldOf } from '../claims/safety/warned.ts';
import type { NamedBlocks } from '../claims/reading/sentences.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import { foldName } from '../dataset/nameForms.ts';

type Counts<K> = ReadonlyMap<K, number>;

export interface NamesCounted {
  /** The places that the document's own words speak of, by themselves or by their bodies, and how often. */
  readonly places: Counts<Jurisdiction>;
  /** As `places`, with those that quotations and reference lists speak of. */
  readonly allPlaces: Counts<Jurisdiction>;
  /** The diseases that its own words name, and how often. */
  readonly indications: Counts<string>;
  /** The drugs that it names, by whatever name, and how often. */
  readonly drugs: Counts<string>;
  /** Names of the dataset as it writes them, folded. */
  readonly written: Counts<string>;
  /** The drugs and classes that it tells of a boxed warning. */
  readonly warned: Counts<string>;
}

type Sums = { readonly [Kind in keyof NamesCounted]: NamesCounted[Kind] extends Counts<infer K> ? Map<K, number> : never };

const newSums = (): Sums => ({
  places: new Map(),
  allPlaces: new Map(),
  indications: new Map(),
  drugs: new Map(),
  written: new Map(),
  warned: new Map(),
});

/** Counts the names of some blocks. Quotations and reference lists say nothing about a document's own place and subject. */
export function countNames({ blocks, named }: NamedBlocks): NamesCounted {
  const sums = newSums();
  blocks.forEach((block, i) => {
    const { mentions, terms } = named[i]!;
    const own = !block.quoted && !block.reference;
    for (const { kind, id, text } of mentions) {
      count(sums.written, foldName(text), 1);
      if (kind !== 'class') count(sums.drugs, id, 1);
    }
    for (const id of boxToldOf(block, mentions)) count(sums.warned, id, 1);
    for (const { target } of terms) {
      if (target.kind === 'indication' && own) count(sums.indications, target.id, 1);
      if ((target.kind !== 'place' && target.kind !== 'body') || target.jurisdiction === 'INT') continue;
      count(sums.allPlaces, target.jurisdiction, 1);
      if (own) count(sums.places, target.jurisdiction, 1);
    }
  });
  return sums;
}

function count<K>(counts: Map<K, number>, key: K, by: number): void {
  const sum = (counts.get(key) ?? 0) + by;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

const KINDS = Object.keys(newSums()) as (keyof NamesCounted)[];

/** The sum over the parts of a document. */
export class NamesSummed {
  readonly #sums = newSums();

  get all(): NamesCounted {
    return this.#sums;
  }

  add(part: NamesCounted): void {
    this.#count(part, 1);
  }

  /** Takes back what was added. */
  remove(part: NamesCounted): void {
    this.#count(part, -1);
  }

  #count(part: NamesCounted, sign: 1 | -1): void {
    for (const kind of KINDS) {
      const sums = this.#sums[kind] as Map<unknown, number>;
      for (const [key, times] of part[kind] as Counts<unknown>) count(sums, key, sign * times);
    }
  }
}
