/** Words that are no slips: further drug names, and the ordinary words and proper names that lie near a drug's. */
import { once } from '../once.ts';
import { foldName } from '../dataset/nameForms.ts';

export interface Words {
  /** A drug name that the data has nothing else about. `name` as anybody writes it. */
  readonly isName: (name: string) => boolean;
  /** An ordinary word or a proper name. `fold` in lower case. */
  readonly isWord: (fold: string) => boolean;
  /** A name that is written more often than others. `fold`: see `foldName`. */
  readonly isCommon: (fold: string) => boolean;
}

/** No words at all: every name near a drug's is taken for a slip. */
export const NO_WORDS: Words = { isName: () => false, isWord: () => false, isCommon: () => false };

/**
 * Reads the list made by `scripts/words/build.mjs`: a line `classwise-words 1`, a line of names, one of
 * words and one of names written often. Each is sorted and
 * front-coded: a letter (`a` = 0, `b` = 1 ...) says how much of the word before is kept, the rest follows, a blank parts words;
 * `_` stands for a blank in a name. Throws when it is of another format.
 */
export function parseWords(text: string): Words {
  const [header, names, words, common] = text.split('\n');
  if (header !== 'classwise-words 1') throw new Error('this is not a word list of format 1');
  const nameSet = once(() => decode(names ?? ''));
  const wordSet = once(() => decode(words ?? ''));
  const commonSet = once(() => decode(common ?? ''));
  const parts = once(() => new Set([...nameSet()].flatMap((n) => n.split(/[^a-z]+/))));
  return {
    isName: (name) => nameSet().has(foldName(name)),
    isWord: (fold) => wordSet().has(fold) || parts().has(fold),
    isCommon: (fold) => commonSet().has(fold),
  };
}

/** Packs words for `parseWords`. */
export function packWords(names: Iterable<string>, words: Iterable<string>, common: Iterable<string>): string {
  return ['classwise-words 1', encode(names), encode(words), encode(common), ''].join('\n');
}

const KEPT_MOST = 25;

function encode(words: Iterable<string>): string {
  let before = '';
  return [...new Set(words)]
    .map((w) => w.replace(/ /g, '_'))
    .sort()
    .map((word) => {
      let kept = 0;
      while (kept < KEPT_MOST && kept < word.length && word[kept] === before[kept]) kept++;
      before = word;
      return String.fromCharCode(97 + kept) + word.slice(kept);
    })
    .join(' ');
}

function decode(line: string): ReadonlySet<string> {
  const words = new Set<string>();
  if (!line) return words;
  let before = '';
  for (const piece of line.split(' ')) {
    before = before.slice(0, piece.charCodeAt(0) - 97) + piece.slice(1);
    words.add(before.replace(/_/g, ' '));
  }
  return words;
}
