import * as fs from 'node:fs';
import { compileLexicon } from '../../scripts/lexicon/compile.mjs';
import { parseLexicon, type LexiconEntry, type MoietyEntry } from '../../src/core/dataset/lexicon.ts';

/** The shipped data, as text. */
export const tableText = fs.readFileSync('data/lexicon.tsv', 'utf8');
export const groupsText = fs.readFileSync('data/groups.json', 'utf8');

export const compiled = compileLexicon(tableText, groupsText);
export const lexicon = parseLexicon(compiled);

/** Everything the lexicon has under a name. */
export const entriesOf = (name: string): LexiconEntry[] => lexicon.find(name).map((hit) => lexicon.entry(hit.entry));

/** The ids of the drugs that a name stands for. */
export const drugsOf = (name: string): string[] =>
  entriesOf(name)
    .filter((entry): entry is MoietyEntry => entry.kind === 'moiety')
    .map((entry) => entry.id);

export const all = <T>(list: Iterable<T>): T[] => [...list];
