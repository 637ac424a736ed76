/** Which risks, tests and conditions a text speaks of, by the words that the vocabulary has for each. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Span } from '../text/sentences.ts';

/** A topic named in a text; offsets are into that text. */
export interface NamedTopic extends Span {
  readonly id: string;
}

const patterns = new WeakMap<Dataset, readonly { readonly id: string; readonly pattern: RegExp }[]>();

function patternsOf(dataset: Dataset): readonly { readonly id: string; readonly pattern: RegExp }[] {
  let known = patterns.get(dataset);
  if (!known) {
    known = dataset.vocabulary.topics.map(({ id, name, words }) => {
      const all = [...words, name].map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/[- ]/g, String.raw`[-\s]`));
      return { id, pattern: new RegExp(String.raw`(?<![\p{L}\d-])(?:${all.join('|')})(?:e?s)?(?![\p{L}\d])`, 'giu') };
    });
    patterns.set(dataset, known);
  }
  return known;
}

/** The topics that `text` names, in the vocabulary's order. "Non-live" and "inactivated" vaccines are no live ones. */
export function topicsIn(dataset: Dataset, text: string): NamedTopic[] {
  return patternsOf(dataset).flatMap(({ id, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ id, start: match.index, end: match.index + match[0].length })),
  );
}
