/** "Did you mean": names close to what a person typed. fuse.js ranks the few candidates that begin alike and are about as long. */
import Fuse from 'fuse.js/basic';
import type { Dataset } from './dataset/dataset.ts';
import type { Lexicon } from './dataset/lexicon.ts';

/** Every name of the dataset that a person may look for, with what it stands for. */
function datasetNames(dataset: Dataset): { name: string; key: string }[] {
  const drugs = [...dataset.drugs.values()].flatMap((d) =>
    [d.name, ...d.names.map((n) => n.name), ...d.brands.map((b) => b.name)].map((name) => ({ name, key: `drug ${d.id}` })),
  );
  const classes = [...dataset.classes.values()].flatMap((c) => c.names.map((n) => ({ name: n.name, key: `class ${c.id}` })));
  return [...drugs, ...classes];
}

/** The nearest of a few words, such as the values of an option; `undefined` when none is near. */
export function nearest(query: string, words: readonly string[]): string | undefined {
  return rank(
    words.map((name) => ({ name, key: name })),
    query,
    1,
  )[0];
}

/** How much longer or shorter a candidate may be. */
const LENGTH_SPREAD = 4;

/** The names nearest to `query`, best first, each drug or class once; those of the dataset before those of the lexicon. Empty when nothing is near. */
export function suggestNames(dataset: Dataset, query: string, most = 5, lexicon?: Lexicon): string[] {
  const own = rank(datasetNames(dataset), query, most);
  const more = own.length < most && lexicon ? rank(alike(lexicon, query), query, most) : [];
  return [...new Set([...own, ...more])].slice(0, most);
}

/** Names that share the first letter, or the second to fourth, and are about as long. */
function alike(lexicon: Lexicon, query: string): { name: string; key: string }[] {
  const fold = query.toLowerCase();
  const inner = fold.slice(1, 4);
  return lexicon
    .names()
    .filter((n) => Math.abs(n.name.length - query.length) <= LENGTH_SPREAD && (n.fold[0] === fold[0] || n.fold.slice(1, 4) === inner))
    .map((n) => ({ name: n.name, key: String(n.entry) }));
}

function rank(names: readonly { name: string; key: string }[], query: string, most: number): string[] {
  const fuse = new Fuse(names, { keys: ['name'], threshold: 0.35, distance: 20, ignoreFieldNorm: true });
  const seen = new Map<string, string>();
  for (const { item } of fuse.search(query, { limit: 10 * most }))
    if (!seen.has(item.key) && seen.size < most) seen.set(item.key, item.name);
  return [...seen.values()];
}
