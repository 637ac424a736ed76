/** Words of a document's own prose that may be a slip of a drug's name and nothing else. */
import { HIDDEN } from '../../text/inline.ts';
import type { Block } from '../../text/block.ts';
import { wordEnd, wordStart } from '../../mentions/tokens.ts';
import type { Near } from '../../spelling/nearest.ts';
import { SHORTEST } from '../../spelling/skeletons.ts';
import type { Held, Speller } from '../../spelling/speller.ts';

export interface UnsureWord {
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** It stands in the source as it reads, without markup within. */
  readonly whole: boolean;
  /** It may be the name of a person, a place or a firm. */
  readonly proper: boolean;
}

/** A capital inside a sentence may be that of a person, a place or a firm: only a slip this small is one then. */
const PROPER_NAME = 0.35;
/** Words beside which a name is a medicine's. */
const MEDICINE =
  /\b(?:mg|mcg|µg|ml|iu|drugs?|medicines?|medications?|creams?|ointments?|gels?|lotions?|tablets?|capsules?|injections?|doses?|dosing|prescri\w+|treat\w*|therap\w+|takes?|taking|generic|brand)\b/i;
const AROUND = 60;

/** The words of some blocks that may be misspelled names, in order. Linear in the text. */
export function unsureWords(blocks: readonly Block[], source: string, speller: Speller, fine: FineWords): UnsureWord[] {
  return blocks.flatMap((block) => (block.reference || block.quoted ? [] : inBlock(block, source, speller, fine)));
}

const NOTHING: readonly UnsureWord[] = [];
const PLACES = 1 << 12;

/**
 * Words that are slips of nothing, each in the one place that its letters give it. A language has few words that are written all the time:
 * they are known again where they stand, without being cut out of the text.
 */
export class FineWords {
  readonly #words: string[] = Array.from({ length: PLACES }, () => '');

  has(text: string, start: number, end: number): boolean {
    const word = this.#words[placeOf(text, start, end)]!;
    return word.length === end - start && text.startsWith(word, start);
  }

  add(word: string): void {
    this.#words[placeOf(word, 0, word.length)] = word;
  }
}

/** By the length of a word, its first four and its last two letters. */
function placeOf(text: string, start: number, end: number): number {
  let place = end - start;
  for (let i = start; i < start + 4; i++) place = Math.imul(place, 31) + text.charCodeAt(i);
  place = Math.imul(place, 31) + text.charCodeAt(end - 2);
  return (Math.imul(place, 31) + text.charCodeAt(end - 1)) & (PLACES - 1);
}

function inBlock({ text, spans }: Block, source: string, speller: Speller, fine: FineWords): readonly UnsureWord[] {
  let found: UnsureWord[] | undefined;
  for (let start = wordStart(text, 0), end: number; start < text.length; start = wordStart(text, end)) {
    end = wordEnd(text, start);
    if (end - start < SHORTEST || fine.has(text, start, end)) continue;
    const word = text.slice(start, end);
    if (!speller.mayBeSlip(word)) {
      fine.add(word);
      continue;
    }
    if (isPartOfCode(text, start, end)) continue;
    const at = { start: spans.sourceOf(start), end: spans.sourceEndOf(end) };
    const proper = isProperName(text, start, word) && !MEDICINE.test(text.slice(Math.max(0, start - AROUND), end + AROUND));
    (found ??= []).push({ start: at.start, end: at.end, word, whole: source.slice(at.start, at.end) === word, proper });
  }
  return found ?? NOTHING;
}

/** The names that such a word is a slip of, the likeliest first. `held`: names (folded) that the document holds; they are likelier to be meant. */
export function slipsOf({ word, proper }: UnsureWord, held: Held, speller: Speller): readonly Near[] {
  const near = speller.slipOf(word, held);
  return near.length > 0 && proper && near[0]!.distance > PROPER_NAME ? [] : near;
}

/** Part of an address, a path, an identifier, a handle; or next to something that is not read. */
function isPartOfCode(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (/\p{Ll}\p{Lu}/u.test(text.slice(start, end))) return true;
  if (/[@#_\\~$%&=<>*]/.test(before) || /[@_\\=<>*]/.test(after) || before === HIDDEN || after === HIDDEN) return true;
  // "/x/" is part of a path, "A/B" is two names.
  const between = (mark: string, beyond: string | undefined): boolean => mark === '/' && !/\p{L}/u.test(beyond ?? '');
  if (between(before, text[start - 2]) || between(after, text[end + 1])) return true;
  return (
    (before === '.' && /\S/.test(text[start - 2] ?? ' ')) ||
    (after === '.' && /[\p{L}\d]/u.test(text[end + 1] ?? '')) ||
    (after === ':' && text[end + 1] === '/')
  );
}

/** Begins with a capital where no sentence does. */
function isProperName(text: string, start: number, word: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
  return /[^\s.!?:;([{"“‘'•|>-][\s"“‘'([]*$/.test(text.slice(Math.max(0, start - 8), start));
}
