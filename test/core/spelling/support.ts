/** The speller over all names that the program carries. */
import * as fs from 'node:fs';
import { bundledLexicon, bundledWords } from '../../../src/bundled.ts';
import { buildNameTable, type NameTable } from '../../../src/core/spelling/nameTable.ts';
import { createSpeller, type Speller } from '../../../src/core/spelling/speller.ts';
import { bundled, folder } from '../support.ts';

let names: NameTable | undefined;
let made: Speller | undefined;

export const table = (): NameTable => (names ??= buildNameTable(bundled(), bundledLexicon(), bundledWords()));
export const speller = (): Speller => (made ??= createSpeller(table(), bundledWords()));

/** Lines of a file in bench/spelling. */
export const lines = (name: string): string[] =>
  fs
    .readFileSync(folder('bench', 'spelling', name), 'utf8')
    .trim()
    .split('\n');
