/**
 * What sentences have spoken of last, as one follows the other. Most sentences speak of nothing that was named before: what those behind a
 * name leave of it is only looked at when somebody asks what "it" means.
 */
import type { Block } from '../../text/block.ts';
import type { LexiconFound } from '../../mentions/findMentions.ts';
import { within, type Sentence } from './sentence.ts';
import { namesAnother } from './strangers.ts';
import type { Subject } from '../types.ts';

/** Words by which a sentence goes on about what was named before. */
const STILL_OF_IT =
  /\b(?:it|its|they|them|their|this|these|both|the (?:drugs?|medicines?|creams?|ointments?|tablets?|injections?|antibod(?:y|ies)|biologics?|class))\b/i;

/** What a sentence finds spoken of before it. */
export interface SpokenOf {
  readonly last: readonly Subject[];
  /** How many sentences ago, but for the one that asks. */
  readonly distance: number;
  /** The last sentence that named medicines which the data does not know, by its number, and the heading it stands under. */
  readonly stranger: { readonly sentence: number; readonly heading: Block | undefined } | undefined;
}

/** A sentence that names nothing of its own. */
interface Follower {
  readonly sentence: Sentence;
  readonly number: number;
  /** Names in its block that only the lexicon knows. */
  readonly lexicon: readonly LexiconFound[];
  /** The row or the heading is about a drug. */
  readonly below: boolean;
}

/** A sentence with names of its own, or the beginning, and the sentences behind it up to the next. */
export class Spoken {
  readonly #states: SpokenOf[] = [];
  readonly #followers: Follower[] = [];

  /**
   * @param mayBeMeant false where nothing is that a sentence behind it could mean
   * @param begin what is spoken of right behind it: only read when somebody asks
   */
  constructor(
    readonly mayBeMeant: boolean,
    private readonly begin: () => SpokenOf,
  ) {}

  /** How many of the sentences behind it make a difference so far. */
  get followers(): number {
    return this.#followers.length;
  }

  follow(follower: Follower): void {
    if (this.mayBeMeant || follower.below) this.#followers.push(follower);
  }

  /** What is spoken of behind so many followers. */
  behind(followers: number): SpokenOf {
    if (this.#states.length === 0) this.#states.push(this.begin());
    for (let i = this.#states.length; i <= followers; i++) this.#states.push(after(this.#states[i - 1]!, this.#followers[i - 1]!));
    return this.#states[followers]!;
  }
}

function after(state: SpokenOf, { sentence, number, lexicon, below }: Follower): SpokenOf {
  const { last, distance } = state;
  // Names without a clear topic leave nothing that a pronoun could safely mean.
  if ((last.length > 0 || below) && (namesAnother(sentence.text, sentence.start, []) || within(lexicon, sentence).length > 0))
    return { last: [], distance: 0, stranger: { sentence: number, heading: sentence.block.headings[0] } };
  if (last.length === 0) return state;
  return { last, distance: STILL_OF_IT.test(sentence.text) ? Math.min(distance, 1) : distance + 1, stranger: state.stranger };
}
