/** The stages of reading a text that claims.mjs measures, each over a whole text. */
import { bundled, bundledDataset } from '../../src/bundled.ts';
import { judgeRead } from '../../src/core/claims/judge.ts';
import { sentencesOf } from '../../src/core/claims/reading/sentences.ts';
import { createDataset } from '../../src/core/dataset/dataset.ts';
import { countNames } from '../../src/core/document/counted.ts';
import { createReader } from '../../src/core/document/reader.ts';
import { documentContext } from '../../src/core/documentContext.ts';
import type { Findings } from '../../src/core/mentions/findMentions.ts';
import { createNames } from '../../src/core/names.ts';
import { readProse, type Prose } from '../../src/core/text/prose.ts';

const dataset = createDataset([bundledDataset()]);
const names = createNames(dataset, bundled);
const reader = createReader(dataset, names, bundled);

/** The least that any reading of a text costs: one look at each of its words. */
export function tokenize(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) words++;
  return words;
}

interface Read {
  readonly prose: Prose;
  readonly named: Findings[];
}

/** What is prose, and which names of the dataset it holds: what claims are about. */
export function parseAndNames(source: string): Read {
  const prose = readProse(source);
  return { prose, named: prose.blocks.map(names.known) };
}

/** And the rest of the mentions: names of the lexicon, misspelled or of another country's kind. */
export function parseAndMentions(source: string): void {
  const { prose, named } = parseAndNames(source);
  reader.names.read({ source, blocks: prose.blocks, named });
}

/** The claims stage: what the document is about, its sentences, and what they claim. @returns how many findings */
export function claims({ prose, named }: Read): number {
  const blocks = { blocks: prose.blocks, named };
  const context = documentContext(dataset, prose.frontMatter, countNames(blocks), { asOf: dataset.asOf });
  const { sentences } = sentencesOf(blocks, context);
  return sentences.reduce((findings, read, i) => findings + judgeRead(read, sentences[i - 1]).length, 0);
}

/** Prose without a claim: `drugs` says how many of a hundred sentences name a drug of the dataset. */
export function generated(words: number, drugs: number): string {
  const known = [...dataset.drugs.values()].map((d) => d.name);
  const paragraphs: string[] = [];
  for (let sentence = 0, count = 0; count < words;) {
    const parts: string[] = [];
    for (let i = 0; i < 5; i++, sentence++) {
      const name = (sentence * 37) % 100 < drugs ? known[sentence % known.length] : undefined;
      parts.push(name ? SENTENCES[sentence % SENTENCES.length]!.replace(/\bit\b/, name) : SENTENCES[sentence % SENTENCES.length]!);
    }
    paragraphs.push(parts.join(' '));
    count += tokenize(paragraphs.at(-1)!);
  }
  return paragraphs.join('\n\n');
}

const SENTENCES = [
  'The clinic asks every family to bring a list of what was used in the last four weeks, with the dates on which it was changed.',
  'Sleep is often better after the second visit, and school reports tell more than any score.',
  'Most people keep it in the bathroom, although a cool and dark cupboard would be the better place.',
  'In a survey of 214 nurses, half had explained it to a parent in the week before.',
  'Write down how much of it is left, and whether the skin stings, burns or itches afterwards.',
  'The pharmacist can help when the parcel is late or when it looks different from the last one.',
  'On rounds we talked about the budget, the new rooms and the training plan for the spring.',
];
