/** What names.mjs measures: completion, search and spelling as they are, and fuse.js over the same names in full. */
import Fuse from 'fuse.js';
import { bundled, bundledDataset, bundledLexicon, bundledWords } from '../src/bundled.ts';
import { createChecker } from '../src/core/checker.ts';
import { createDataset } from '../src/core/dataset/dataset.ts';
import { buildNameTable } from '../src/core/spelling/nameTable.ts';
import { searchNames } from '../src/core/search.ts';
import { createAcceptsNames } from '../src/core/text/prose.ts';

const dataset = createDataset([bundledDataset()]);
const checker = createChecker(dataset, bundled);
export const table = buildNameTable(dataset, bundledLexicon(), bundledWords());
const fuse = new Fuse(table.names, { keys: ['name'], threshold: 0.35, distance: 20, ignoreFieldNorm: true });

export const complete = (typed: string): string[] =>
  checker.complete({ before: `Treat with ${typed}`, jurisdiction: 'US' }).map((c) => c.label);
export const search = (typed: string): string[] => searchNames(table, typed);
export const suggest = (typed: string): string[] =>
  checker
    .speller()
    .suggest(typed)
    .map((s) => s.name);
export const slip = (word: string): string[] =>
  checker
    .speller()
    .slipOf(word)
    .map((n) => n.name.name);
export const fullFuse = (typed: string): string[] => fuse.search(typed, { limit: 30 }).map((hit) => hit.item.name);

const paragraph = 'The cream was used twice a day, and after eight weeks the itch of most of them had eased; nobody stopped it early. ';

/** A document of about `kilobytes`, at whose end a writer types. */
export const documentOf = (kilobytes: number): string =>
  `${paragraph.repeat(4).trim()}\n\n`.repeat(Math.ceil((kilobytes * 256) / paragraph.length));
/** Where a name may stand; asked at every keystroke. */
export const accepts = createAcceptsNames();
