/** Which readers a text is worth reading for: one pass over its characters finds the strings that their patterns need. */
import { branchesOf, telling, type Groups, type Need } from './needs.ts';
import { STRINGS } from './strings.ts';
import { alternativesOf, widened } from './widened.ts';

/** Patterns of which one must match for there to be anything to read; where several stand together, each of them. */
export type Cues = readonly (RegExp | readonly RegExp[])[];

/** A branch of an alternative, called by one of the strings that tell most; the numbers of those of which it needs one as well. */
interface Branch {
  readonly alternative: Alternative;
  readonly other: readonly number[] | undefined;
}

/** What stands between two bars of a pattern: tried by itself, so that a long list of phrases costs no more than those that may match. */
interface Alternative {
  readonly source: string;
  readonly pattern: Pattern;
  /** The round in which one of its branches had all it needs. */
  open: number;
  /** Made when it is first tried. */
  wide?: RegExp;
}

/** A pattern, whichever cues it is part of: several readers ask for the same words. */
interface Pattern {
  readonly flags: string;
  cues: Cue[];
  /** The bits of all their readers. */
  bits: number;
  /** The round in which one of its alternatives was opened last, and those opened since that have not been tried. */
  open: number;
  waiting: Alternative[];
  /** The round in which it matched. */
  matched: number;
}

/** Patterns that all must match, and the reader's bit. */
interface Cue {
  readonly patterns: Pattern[];
  readonly bit: number;
}

/** From a text to a bit for each reader, of those asked for; left out: all. */
export type Gate = (text: string, asked?: number) => number;

/** Whom each string calls. */
interface Calls {
  /** Alternatives that need no string. */
  readonly always: readonly Alternative[];
  /** By string: its list, plus 1; 0 for the strings of other gates. */
  readonly listOf: Uint16Array | Uint32Array;
  /** By list: the branches to look at when its string is found, and the bits of all of them. */
  readonly lists: readonly (readonly Branch[])[];
  readonly bits: Int32Array;
}

/** What is only needed for making them goes when they are made. */
function callsOf(readers: readonly Cues[]): Calls {
  const known = new Map<RegExp, Pattern>();
  const groups: Groups = new Map();
  const always: Alternative[] = [];
  const called = new Map<number, Branch[]>();
  /** The same list for the same strings: many branches need them. */
  const needed = new Map<string, readonly number[]>();
  const numbersOf = (need: Need): readonly number[] => {
    const key = need.join('|');
    const own = needed.get(key) ?? STRINGS.add(need);
    needed.set(key, own);
    return own;
  };
  const addAlternative = (alternative: Alternative): void => {
    const branches = branchesOf(alternative.source, groups);
    if (branches.some((needs) => needs.length === 0)) return void always.push(alternative);
    for (const needs of branches) {
      // A third need would hardly close it.
      const [first, ...others] = [...needs].sort((a, b) => telling(b) - telling(a));
      const second = others.find((need) => !isPartOf(need, first!));
      const branch = { alternative, other: second && numbersOf(second) };
      for (const string of numbersOf(first!)) {
        const list = called.get(string);
        if (list) list.push(branch);
        else called.set(string, [branch]);
      }
    }
  };
  const patternOf = (source: RegExp): Pattern => {
    const own = known.get(source);
    if (own) return own;
    const pattern: Pattern = { flags: source.flags, cues: [], bits: 0, open: 0, waiting: [], matched: 0 };
    known.set(source, pattern);
    for (const one of alternativesOf(source)) addAlternative({ source: one, pattern, open: 0 });
    return pattern;
  };
  readers.forEach((cues, reader) => {
    for (const sources of cues) {
      // Short patterns are tried first: they cost less.
      const patterns = [sources].flat().sort((a, b) => a.source.length - b.source.length);
      const cue: Cue = { patterns: patterns.map(patternOf), bit: 1 << reader };
      for (const pattern of cue.patterns) {
        pattern.cues.push(cue);
        pattern.bits |= cue.bit;
      }
    }
  });
  // A list that has grown holds room for many more: each is cut to what it has.
  for (const pattern of known.values()) pattern.cues = pattern.cues.slice();
  const lists = [...called.values()].map((list) => list.slice());
  const most = [...called.keys()].reduce((a, b) => Math.max(a, b), -1);
  const listOf = lists.length < 0xffff ? new Uint16Array(most + 1) : new Uint32Array(most + 1);
  [...called.keys()].forEach((string, i) => (listOf[string] = i + 1));
  return { always, listOf, lists, bits: Int32Array.from(lists, (list) => list.reduce((all, b) => all | b.alternative.pattern.bits, 0)) };
}

/**
 * Prepares the cues of several readers for one look at a text.
 * @param readers the cues of each
 * @param confirmed the readers, by their bits, whose patterns are tried where they may match: those whose work costs more than that; left
 *   out: all
 * @returns a function from a text to a bit for each reader (at most 31): set where its cues may match, clear where they cannot, or where
 *   the reader is none of those asked for
 */
export function prepareGate(readers: readonly Cues[], confirmed = -1): Gate {
  const { always, listOf, lists, bits } = callsOf(readers);
  let round = 0;
  /** What is being looked at, and the readers asked for whose cues have not been found in it. */
  let text = '';
  let left = 0;

  const isOpen = (pattern: Pattern): boolean => pattern.open === round;
  const matches = (pattern: Pattern): boolean => {
    for (let one; pattern.matched !== round && (one = pattern.waiting.pop());)
      if ((one.wide ??= widened({ source: one.source, flags: pattern.flags })).test(text)) pattern.matched = round;
    return pattern.matched === round;
  };
  const opens = (alternative: Alternative): void => {
    const { pattern } = alternative;
    alternative.open = round;
    if (pattern.open === round) pattern.waiting.push(alternative);
    else pattern.waiting = [alternative];
    pattern.open = round;
    for (const cue of pattern.cues)
      if ((left & cue.bit) !== 0 && cue.patterns.every(isOpen) && ((confirmed & cue.bit) === 0 || cue.patterns.every(matches)))
        left &= ~cue.bit;
  };

  return (given, asked = -1) => {
    round++;
    text = given;
    left = asked;
    STRINGS.search(text);
    for (const one of always) if ((asked & one.pattern.bits) !== 0) opens(one);
    const { hits } = STRINGS;
    for (let i = 0; i < hits.length; i++) {
      const list = hits[i]! < listOf.length ? listOf[hits[i]!]! - 1 : -1;
      if (list < 0 || (bits[list]! & left) === 0) continue;
      for (const { alternative, other } of lists[list]!)
        if ((left & alternative.pattern.bits) !== 0 && alternative.open !== round && (other === undefined || STRINGS.stands(other)))
          opens(alternative);
    }
    return asked & ~left;
  };
}

/** Whoever meets the one need meets the other as well. */
const isPartOf = (other: Need, need: Need): boolean => need.every((string) => other.some((o) => string.includes(o)));
