/** The facts and names that the program carries, read on first use. */
import json from '../out/data/dataset.txt';
import lexicon from '../out/data/lexicon.txt';
import wordList from '../out/data/words.txt';
import { expandDataset } from './core/dataset/expand.ts';
import { parseLexicon, type Lexicon } from './core/dataset/lexicon.ts';
import type { RawDataset } from './core/dataset/schema.ts';
import { parseWords, type Words } from './core/spelling/words.ts';

let data: RawDataset | undefined;

/** The bundled dataset; parsed once, and never changed by what is merged over it. */
export function bundledDataset(): RawDataset {
  return (data ??= expandDataset(json));
}

let names: Lexicon | undefined;

/** The bundled lexicon; opened once. */
export function bundledLexicon(): Lexicon {
  return (names ??= parseLexicon(lexicon));
}

let words: Words | undefined;

/** The bundled word list; opened once. */
export function bundledWords(): Words {
  return (words ??= parseWords(wordList));
}

/** What a checker opens when it needs it. */
export const bundled = { lexicon: bundledLexicon, words: bundledWords };
