/** What mentions.mjs measures, each over a whole text. */
import { readFileSync } from 'node:fs';
import { bundledDataset, bundledLexicon } from '../src/bundled.ts';
import { createDataset } from '../src/core/dataset/dataset.ts';
import { findNames } from '../src/core/mentions/findMentions.ts';
import { withLexicon } from '../src/core/mentions/lexiconNames.ts';
import { buildNameIndex } from '../src/core/mentions/nameIndex.ts';

const dataset = createDataset([bundledDataset()]);
const deep = buildNameIndex(dataset);
const wide = withLexicon(deep, bundledLexicon());

/** The least that any reading of a text costs: a regular expression that stops at each word. */
export function words(paragraphs: readonly string[]): number {
  let count = 0;
  for (const text of paragraphs) {
    const word = /[A-Za-z0-9]+/g;
    while (word.test(text)) count++;
  }
  return count;
}

/** Names of the dataset and of the lexicon, as hover and `classwise mentions` look for them. */
export const allNames = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((n, text) => {
    const found = findNames(text, wide, dataset);
    return n + found.mentions.length + found.lexicon.length;
  }, 0);

/** Names of the dataset alone, as claims need them. */
export const deepNames = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((n, text) => n + findNames(text, deep, dataset).mentions.length, 0);

/** Paragraphs of `files`, over and over, until there are `characters` of them; each a text of its own. */
export function paragraphsOf(files: readonly string[], characters: number): string[] {
  const all = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .replace(/\[\[[dbgn]:(.+?)\]\]/g, '$1')
      .split(/\n{2,}/),
  );
  const paragraphs: string[] = [];
  for (let i = 0, length = 0; length < characters; i++) {
    const text = `${all[i % all.length]!} (${i})`;
    paragraphs.push(text);
    length += text.length;
  }
  return paragraphs;
}
