/** What a document's names tell of the document as a whole, counted part by part. */
import type { Jurisdiction } from '../dataset/schema.ts';
import { boxToldOf } from '../claims/safety/warned.ts';
import type { NamedBlocks } from '../claims/reading/sentences.ts';

type Counts<K> = ReadonlyMap<K, number>;

/** Each map in the order in which its names first come. */
export interface NamesCounted {
  /** The places that the document's own words speak of, by themselves or by their bodies, and how often. */
  readonly places: Counts<Jurisdiction>;
  /** The diseases that its own words name, and how often. */
  readonly indications: Counts<string>;
  /** The drugs and classes that it tells of a boxed warning. */
  readonly warned: ReadonlySet<string>;
}

/** Counts the names of some blocks. Quotations and reference lists say nothing about a document's own place and subject. */
export function countNames({ blocks, named }: NamedBlocks): NamesCounted {
  const places = new Map<Jurisdiction, number>();
  const indications = new Map<string, number>();
  const warned = new Set<string>();
  blocks.forEach((block, i) => {
    const { mentions, terms } = named[i]!;
    for (const id of boxToldOf(block, mentions)) warned.add(id);
    if (block.quoted || block.reference) return;
    for (const { target } of terms) {
      if (target.kind === 'indication') count(indications, target.id);
      else if ((target.kind === 'place' || target.kind === 'body') && target.jurisdiction !== 'INT') count(places, target.jurisdiction);
    }
  });
  return { places, indications, warned };
}

function count<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The counts of several parts as those of the whole. */
export function sumOf(parts: Iterable<NamesCounted>): NamesCounted {
  const places = new Map<Jurisdiction, number>();
  const indications = new Map<string, number>();
  const warned = new Set<string>();
  for (const part of parts) {
    for (const [place, times] of part.places) count(places, place, times);
    for (const [id, times] of part.indications) count(indications, id, times);
    for (const id of part.warned) warned.add(id);
  }
  return { places, indications, warned };
}
