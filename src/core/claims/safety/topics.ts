/** Which risks, tests and conditions a text speaks of, by the words that the vocabulary has for each. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Span } from '../../text/sentences.ts';
import { matchesOf } from '../../text/matches.ts';

/** A topic named in a text; offsets are into that text. */
export interface NamedTopic extends Span {
  readonly id: string;
}

interface Patterns {
  /** Any word of any topic: most clauses hold none. */
  readonly any: RegExp;
  readonly each: readonly { readonly id: string; readonly pattern: RegExp }[];
}

const patterns = new WeakMap<Dataset, Patterns>();

function patternsOf(dataset: Dataset): Patterns {
  let known = patterns.get(dataset);
  if (!known) {
    const words = dataset.vocabulary.topics.map((t) => ({ id: t.id, any: alternatives([...t.words, t.name]) }));
    known = {
      any: new RegExp(words.map((w) => w.any).join('|'), 'i'),
      each: words.map(({ id, any }) => ({ id, pattern: new RegExp(String.raw`(?<![\p{L}\d-])(?:${any})(?:e?s)?(?![\p{L}\d])`, 'giu') })),
    };
    patterns.set(dataset, known);
  }
  return known;
}

function alternatives(words: readonly string[]): string {
  return words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/[- ]/g, String.raw`[-\s]`)).join('|');
}

/** The topics that `text` names, in the vocabulary's order. "Non-live" and "inactivated" vaccines are no live ones. */
export function topicsIn(dataset: Dataset, text: string): NamedTopic[] {
  const { any, each } = patternsOf(dataset);
  if (!any.test(text)) return [];
  return each.flatMap(({ id, pattern }) =>
    matchesOf(text, pattern).map((match) => ({ id, start: match.index, end: match.index + match[0].length })),
  );
}
