/** Which readers a text is worth reading for: one pass over its characters finds the strings that their patterns need. */
import { branchesOf, fold, telling } from './needs.ts';
import { alternativesOf, widened } from './widened.ts';

/** Patterns of which one must match for there to be anything to read; where several stand together, each of them. */
export type Cues = readonly (RegExp | readonly RegExp[])[];

/** Blank, the letters, any digit. */
const SYMBOLS = 28;
const BLANK = 0;
const DIGIT = SYMBOLS - 1;
const ASCII = 128;
const FOLDED = Uint8Array.from({ length: ASCII }, (_, code) => numberOf(fold(String.fromCharCode(code))));

function numberOf(symbol: string): number {
  if (symbol === ' ') return BLANK;
  return symbol === '0' ? DIGIT : symbol.charCodeAt(0) - 96;
}

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

/**
 * Prepares the cues of several readers for one look at a text.
 * @param readers the cues of each
 * @param confirmed the readers, by their bits, whose patterns are tried where they may match: those whose work costs more than that; left
 *   out: all
 * @returns a function from a text to a bit for each reader (at most 31): set where its cues may match, clear where they cannot, or where
 *   the reader is none of those asked for
 */
export function prepareGate(readers: readonly Cues[], confirmed = -1): Gate {
  const strings = new Strings();
  const known = new Map<RegExp, Pattern>();
  const always: Alternative[] = [];
  /** By string: the branches to look at when it is found. */
  const called: Branch[][] = [];
  const patternOf = (source: RegExp): Pattern => {
    const own = known.get(source);
    if (own) return own;
    const pattern: Pattern = { flags: source.flags, cues: [], bits: 0, open: 0, waiting: [], matched: 0 };
    known.set(source, pattern);
    for (const one of alternativesOf(source)) addAlternative({ source: one, pattern, open: 0 });
    return pattern;
  };
  const addAlternative = (alternative: Alternative): void => {
    const branches = branchesOf(alternative.source);
    if (branches.some((needs) => needs.length === 0)) always.push(alternative);
    else
      for (const needs of branches) {
        // A third need would hardly close it.
        const [first, second] = [...needs].sort((a, b) => telling(b) - telling(a));
        const branch = { alternative, other: second && strings.add(second) };
        for (const string of strings.add(first!)) (called[string] ??= []).push(branch);
      }
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
  for (const [string, list] of called.entries()) if (list) called[string] = list.slice();
  /** By string: the bits of all whom it calls. */
  const callers = Int32Array.from({ length: strings.size }, (_, i) =>
    (called[i] ?? []).reduce((bits, b) => bits | b.alternative.pattern.bits, 0),
  );
  const found = new Uint32Array(strings.size);
  let round = 0;

  const isOpen = (pattern: Pattern): boolean => pattern.open === round;
  const isFound = (string: number): boolean => found[string] === round;

  return (text, asked = -1) => {
    round++;
    /** The readers asked for whose cues have not been found. */
    let left = asked;
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
    strings.find(text, found, round);
    for (const one of always) if ((asked & one.pattern.bits) !== 0) opens(one);
    for (let i = 0; i < strings.hits.length; i++) {
      const string = strings.hits[i]!;
      if ((callers[string]! & left) === 0) continue;
      for (const { alternative, other } of called[string]!)
        if ((left & alternative.pattern.bits) !== 0 && alternative.open !== round && (other === undefined || other.some(isFound)))
          opens(alternative);
    }
    return asked & ~left;
  };
}

/** Nodes that there is room for at first. */
const ROOM = 4096;
type Numbers = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Strings, numbered, in a tree of their symbols behind the blank that each begins with. */
class Strings {
  /** By node and symbol: the next node, 0 for none. The root is 0. */
  private next: Numbers = new Uint16Array(SYMBOLS * ROOM);
  private nodes = 1;
  /** By node: the number of the string that ends there, plus 1. */
  private ends: Numbers = new Uint16Array(ROOM);
  /** By three symbols: 1 where some string begins so. Most words of a text are done with at one look. */
  private readonly begins = new Uint8Array(SYMBOLS ** 3);
  size = 0;
  /** Those that stand in the text searched last, each once. */
  readonly hits: number[] = [];

  /** @returns the number of each string. */
  add(strings: readonly string[]): number[] {
    return strings.map((string) => {
      let node = 0;
      let key = 0;
      for (let i = 1; i < string.length; i++) {
        const symbol = numberOf(string[i]!);
        node = this.#child(node, symbol);
        if (i <= 3) key = key * SYMBOLS + symbol;
      }
      if (this.ends[node] === 0) {
        this.ends[node] = ++this.size;
        const free = SYMBOLS ** Math.max(0, 4 - string.length);
        if (free === 1) this.begins[key] = 1;
        else this.begins.fill(1, key * free, (key + 1) * free);
      }
      return this.ends[node]! - 1;
    });
  }

  #child(node: number, symbol: number): number {
    const at = node * SYMBOLS + symbol;
    if (this.next[at] !== 0) return this.next[at]!;
    if (this.nodes === this.ends.length) [this.next, this.ends] = [larger(this.next, this.nodes), larger(this.ends, this.nodes)];
    return (this.next[at] = this.nodes++);
  }

  /** Finds all strings that stand in a text; `found` gets `mark` for each. */
  find(text: string, found: Uint32Array, mark: number): void {
    const { symbols, words, count } = folded(text);
    const { begins, next, ends, hits } = this;
    hits.length = 0;
    for (let word = 0; word < count; word++) {
      let at = words[word]!;
      if (begins[(symbols[at]! * SYMBOLS + symbols[at + 1]!) * SYMBOLS + symbols[at + 2]!] === 0) continue;
      // It ends at the text's last blanks at the latest: no string has two in a row.
      for (let node = next[symbols[at]!]!; node !== 0; node = next[node * SYMBOLS + symbols[++at]!]!) {
        const end = ends[node]! - 1;
        if (end >= 0 && found[end] !== mark) {
          found[end] = mark;
          hits.push(end);
        }
      }
    }
  }
}

/** A text's symbols, of blanks in a row only one, and where its words begin. */
interface Folded {
  symbols: Uint8Array;
  words: Uint32Array;
  /** How many words. */
  count: number;
}

/** The text folded last: the gates look at the same sentence one after the other. */
const last: Folded & { text: string } = { text: '', symbols: new Uint8Array(1024), words: new Uint32Array(1024), count: 0 };

function folded(text: string): Folded {
  if (text === last.text) return last;
  if (last.symbols.length < text.length + 4) {
    last.symbols = new Uint8Array(2 * text.length + 4);
    last.words = new Uint32Array(2 * text.length + 4);
  }
  const { symbols, words } = last;
  let length = 0;
  let count = 0;
  let before = BLANK;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const symbol = code < ASCII ? FOLDED[code]! : numberOfOther(code);
    if (before === BLANK) {
      if (symbol === BLANK) continue;
      words[count++] = length;
    }
    symbols[length++] = before = symbol;
  }
  symbols[length] = symbols[length + 1] = symbols[length + 2] = BLANK;
  last.text = text;
  last.count = count;
  return last;
}

/** Twice the room. Numbers up to that many nodes: a dataset of a person's own may name more documents than 16 bits can count. */
function larger(array: Numbers, nodes: number): Numbers {
  const copy = 2 * nodes > 0x10000 ? new Uint32Array(array.length * 2) : new Uint16Array(array.length * 2);
  copy.set(array);
  return copy;
}

/** Of code units beyond ASCII: the two that case-insensitive Unicode patterns take for letters, else a blank. */
function numberOfOther(code: number): number {
  return code === 0x17f || code === 0x212a ? numberOf(fold(String.fromCharCode(code))) : 0;
}
