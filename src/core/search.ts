/** "Did you mean": names close to what a person typed. fuse.js ranks a few candidates that share letters with it. */
import Fuse from 'fuse.js/basic';
import type { Dataset } from './dataset/dataset.ts';

export interface NameHit {
  readonly name: string;
  readonly kind: 'drug' | 'brand' | 'class';
  readonly id: string;
}

/** Every name of the dataset that a person may look for. */
export function allNames(dataset: Dataset): NameHit[] {
  const hits: NameHit[] = [];
  for (const drug of dataset.drugs.values()) {
    hits.push({ name: drug.name, kind: 'drug', id: drug.id });
    for (const n of drug.names) if (n.name !== drug.name) hits.push({ name: n.name, kind: 'drug', id: drug.id });
    for (const b of drug.brands) hits.push({ name: b.name, kind: 'brand', id: drug.id });
  }
  for (const group of dataset.classes.values()) for (const n of group.names) hits.push({ name: n.name, kind: 'class', id: group.id });
  return hits;
}

/** The names nearest to `query`, best first, each drug or class once. Empty when nothing is near. */
export function suggestNames(dataset: Dataset, query: string, most = 5): NameHit[] {
  const fuse = new Fuse(allNames(dataset), { keys: ['name'], threshold: 0.4, distance: 30, ignoreFieldNorm: true, minMatchCharLength: 2 });
  const seen = new Set<string>();
  const out: NameHit[] = [];
  for (const { item } of fuse.search(query, { limit: 40 })) {
    const key = `${item.kind === 'class' ? 'class' : 'drug'}:${item.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    out.push(item);
    if (out.length === most) break;
  }
  return out;
}
