/** The names of the lexicon, arranged like those of the dataset, so that one pass finds both. */
import type { Lexicon } from '../dataset/lexicon.ts';
import { longestFirst, nameEntry, type NameEntry, type NameIndex } from './nameIndex.ts';

/** A name index with the lexicon's names added. Where both know a name, the dataset's entry stands. */
export function withLexicon(index: NameIndex, lexicon: Lexicon): NameIndex {
  const all = new Map<string, NameEntry[]>([...index].map(([word, entries]) => [word, [...entries]]));
  const known = new Set([...index.values()].flatMap((entries) => entries.map((e) => e.words.join(' '))));
  for (const name of lexicon.names()) {
    const { exactCase, ambiguous } = name;
    const target = { kind: 'lexicon', entry: name.entry, name: name.kind, singular: name.number === 'singular' } as const;
    const entry = nameEntry(name.name, target, { exactCase, ambiguous });
    if (!entry || known.has(entry.words.join(' '))) continue;
    const list = all.get(entry.words[0]!);
    if (list) list.push(entry);
    else all.set(entry.words[0]!, [entry]);
  }
  for (const entries of all.values()) if (entries.length > 1) entries.sort(longestFirst);
  return all;
}
