/** The names of the lexicon, arranged like those of the dataset, so that one pass finds both. */
import type { Lexicon, LexiconName } from '../dataset/lexicon.ts';
import { foldName } from '../dataset/nameForms.ts';
import { later, nameEntry, type NameEntry, type NameIndex } from './nameIndex.ts';
import { foldWord, wordEnd, wordStart } from './tokens.ts';

/**
 * A name index with the lexicon's names added. Of each it keeps only the first word and whose it is; the names are made when a text holds
 * that word. Where both know a name, the dataset's entry stands.
 */
export function withLexicon(index: NameIndex, lexicon: Lexicon): NameIndex {
  const words = new Map<string, number[]>();
  const add = (first: string, entry: number): void => {
    const entries = words.get(first);
    if (!entries) words.set(first, [entry]);
    else if (entries.at(-1) !== entry) entries.push(entry);
  };
  const namesOf = (first: string, entries: readonly number[]): LexiconName[] =>
    entries.flatMap((entry) => lexicon.written(entry)).filter(({ name }) => firstOf(name) === first);
  const signed: [name: string, entry: number][] = [];
  lexicon.eachName((name, entry) => {
    const start = wordStart(name, 0);
    if (start === 0) add(foldWord(name.slice(0, wordEnd(name, 0))), entry);
    else if (start < name.length) signed.push([name, entry]);
  });
  // "(+)-amphetamine" without its sign is the name of something else.
  const isOther = (name: string): boolean => {
    const plain = foldName(name.slice(wordStart(name, 0)));
    return namesOf(firstOf(name), words.get(firstOf(name)) ?? []).some(({ fold }) => fold === plain);
  };
  const own = signed.filter(([name]) => !isOther(name));
  const left = new Set(signed.filter((s) => !own.includes(s)).map(([name]) => name));
  for (const [name, entry] of own) add(firstOf(name), entry);
  return index.widened(
    later(words, (first, entries, known) => {
      const names = namesOf(first, entries).filter(({ name }) => !left.has(name));
      return entriesOf(names, known);
    }),
  );
}

/** The first word of a name, folded. */
function firstOf(name: string): string {
  const start = wordStart(name, 0);
  return foldWord(name.slice(start, wordEnd(name, start)));
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
