/** The names of the lexicon, arranged like those of the dataset, so that one pass finds both. */
import type { Lexicon, LexiconName } from '../dataset/lexicon.ts';
import { nameEntry, type NameEntry, type NameIndex } from './nameIndex.ts';
import { foldWord, wordEnd, wordStart } from './tokens.ts';

/**
 * A name index with the lexicon's names added; they are taken apart when a text holds their first word. Where both know a name, the
 * dataset's entry stands.
 */
export function withLexicon(index: NameIndex, lexicon: Lexicon): NameIndex {
  const all = index.widened();
  const byFirst = new Map<string, LexiconName[]>();
  for (const name of lexicon.names()) {
    const start = wordStart(name.name, 0);
    // "(+)-amphetamine" without its sign is the name of something else.
    if (start === name.name.length || (start > 0 && lexicon.find(name.name.slice(start)).length > 0)) continue;
    const first = foldWord(name.name.slice(start, wordEnd(name.name, start)));
    const list = byFirst.get(first);
    if (list) list.push(name);
    else byFirst.set(first, [name]);
  }
  for (const [first, names] of byFirst) all.addLater(first, (known) => [...known, ...entriesOf(names, known)]);
  return all;
}

function entriesOf(names: readonly LexiconName[], known: readonly NameEntry[]): NameEntry[] {
  const taken = new Set(known.map((e) => e.words.join(' ')));
  return names.flatMap((name) => {
    const { exactCase, ambiguous, body } = name;
    const target = { kind: 'lexicon', entry: name.entry, name: name.kind, singular: name.number === 'singular' } as const;
    const entry = nameEntry(name.name, target, { exactCase, ambiguous, body });
    return entry && !taken.has(entry.words.join(' ')) ? [entry] : [];
  });
}
