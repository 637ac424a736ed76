/** Words that are no slips: further drug names, and the ordinary words and proper names that lie near a drug's. */
import { firstAt } from '../firstAt.ts';
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
  if (!text.startsWith('classwise-words 1\n')) throw new Error('this is not a word list of format 1');
  // Cut when asked for: lines that wait in a closure would be held beside what has been made of them.
  const line = (number: number): string => text.split('\n')[number] ?? '';
  const nameSet = once(() => new SortedWords(line(1)));
  const wordSet = once(() => new SortedWords(line(2)));
  const commonSet = once(() => new SortedWords(line(3)));
  const parts = once(() => new Set([...nameSet().values()].filter((n) => /[^a-z]/.test(n)).flatMap((n) => n.split(/[^a-z]+/))));
  return {
    isName: (name) => nameSet().has(foldName(name)),
    isWord: (fold) => wordSet().has(fold) || nameSet().has(fold) || parts().has(fold),
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

/** The words of one line, as one string and where each of them begins: a set of so many strings would hold several times as much memory. */
class SortedWords {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(line: string) {
    const words: string[] = [];
    let before = '';
    for (const piece of line ? line.split(' ') : []) words.push((before = before.slice(0, piece.charCodeAt(0) - 97) + piece.slice(1)));
    this.#text = words.join(' ');
    this.#starts = new Uint32Array(words.length + 1);
    words.forEach((word, i) => (this.#starts[i + 1] = this.#starts[i]! + word.length + 1));
  }

  has(word: string): boolean {
    const sought = word.replaceAll(' ', '_');
    const at = firstAt(this.#starts.length - 1, (i) => this.#at(i) < sought);
    return at < this.#starts.length - 1 && this.#at(at) === sought;
  }

  *values(): Iterable<string> {
    for (let i = 0; i < this.#starts.length - 1; i++) yield this.#at(i).replaceAll('_', ' ');
  }

  #at(i: number): string {
    return this.#text.slice(this.#starts[i], this.#starts[i + 1]! - 1);
  }
}
