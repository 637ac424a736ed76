/** What a person looks for: a name typed in part or not quite right. fuse.js ranks the few names that come into question. */
import Fuse from 'fuse.js/basic';
import { foldName } from './dataset/nameForms.ts';
import { distanceFrom } from './spelling/bitDistance.ts';
import { nearestNames } from './spelling/nearest.ts';
import type { NameTable, SpelledName } from './spelling/nameTable.ts';

/** Of each kind, so many names go to fuse.js; it would take some 30 ms for all of them (bench/names.mjs). */
const CANDIDATES = 30;

/** The names nearest to `query`, best first, each drug or class once. Empty when nothing is near. */
export function searchNames(table: NameTable, query: string, most = 5): string[] {
  const near = nearestNames(table, query, CANDIDATES).map((n) => n.name);
  const candidates = [...new Set([...near, ...holding(table, foldName(query))])];
  const fuse = new Fuse(candidates, { keys: ['name'], threshold: 0.4, distance: 20, ignoreFieldNorm: true });
  const ranked = fuse.search(query).map((hit) => hit.item);
  const seen = new Map<string, string>();
  for (const name of [...ranked, ...near]) {
    const key = name.entry === undefined ? `${name.kind === 'class'} ${name.id}` : `${name.entry}`;
    if (!seen.has(key) && seen.size < most) seen.set(key, name.name);
  }
  return [...seen.values()];
}

/** Of a word, so many letters may be wrong (two that have changed places count twice). */
const SLIPS = 0.4;

/** The nearest of a few words, such as the values of an option: one with few slips, else one that begins alike; `undefined` when none is near. */
export function nearest(query: string, words: readonly string[]): string | undefined {
  const distance = distanceFrom(query.toLowerCase());
  const [best] = words.map((word) => ({ word, slips: distance(word.toLowerCase()) })).sort((a, b) => a.slips - b.slips);
  if (best && best.slips <= Math.ceil(query.length * SLIPS)) return best.word;
  return query.length < 3 ? undefined : words.find((word) => word.startsWith(query) || (word.length > 3 && query.startsWith(word)));
}

/** Names in which every word that was typed begins a word, the commonest first. */
function holding(table: NameTable, query: string): SpelledName[] {
  const words = query.split(/[^\p{L}\d]+/u).filter((word) => word.length > 1);
  if (words.length === 0) return [];
  return table.names
    .filter(({ fold }) => words.every((word) => ` ${fold}`.includes(` ${word}`)))
    .sort((a, b) => b.common - a.common)
    .slice(0, CANDIDATES);
}
