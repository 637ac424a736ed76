/**
 * The strings that patterns need, all of them found in one pass over a text: those of every gate together, since the gates look at the same
 * sentence one after the other.
 */
import { fold } from './needs.ts';

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

/** Of code units beyond ASCII: the two that case-insensitive Unicode patterns take for letters, else a blank. */
function numberOfOther(code: number): number {
  return code === 0x17f || code === 0x212a ? numberOf(fold(String.fromCharCode(code))) : BLANK;
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
  /** By three symbols: 1 where some string begins so. Many words of a text are done with at one look. */
  private readonly begins = new Uint8Array(SYMBOLS ** 3);
  private size = 0;

  /** The text searched last, and how many strings there were then. */
  private text: string | undefined;
  private among = 0;
  /** Those that stand in it, each once, and by number the search that found it last. */
  readonly hits: number[] = [];
  private found = new Uint32Array(ROOM);
  private searches = 0;

  /** Its symbols, of blanks in a row only one, and where its words begin. */
  private symbols = new Uint8Array(1024);
  private words = new Uint32Array(1024);

  /** @returns the number of each string; one that is known keeps its number. */
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
    if (this.nodes === this.ends.length) {
      // By a quarter: twice the room would mostly stay empty.
      const room = this.nodes + (this.nodes >> 2);
      [this.next, this.ends] = [larger(this.next, SYMBOLS, room), larger(this.ends, 1, room)];
    }
    return (this.next[at] = this.nodes++);
  }

  /** Looks for all strings in a text: `hits` are those that stand in it. */
  search(text: string): void {
    if (this.among === this.size && text === this.text) return;
    this.text = text;
    this.among = this.size;
    this.searches++;
    this.hits.length = 0;
    if (this.found.length < this.size) this.found = new Uint32Array(2 * this.size);
    this.#find(this.#fold(text));
  }

  /** Does one of these strings, told by their numbers, stand in the text searched last? */
  stands(strings: readonly number[]): boolean {
    const { found, searches } = this;
    for (let i = 0; i < strings.length; i++) if (found[strings[i]!] === searches) return true;
    return false;
  }

  #find(count: number): void {
    const { symbols, words, begins, next, ends, hits, found, searches } = this;
    for (let word = 0; word < count; word++) {
      let at = words[word]!;
      if (begins[(symbols[at]! * SYMBOLS + symbols[at + 1]!) * SYMBOLS + symbols[at + 2]!] === 0) continue;
      // It ends at the text's last blanks at the latest: no string has two in a row.
      for (let node = next[symbols[at]!]!; node !== 0; node = next[node * SYMBOLS + symbols[++at]!]!) {
        const end = ends[node]! - 1;
        if (end >= 0 && found[end] !== searches) {
          found[end] = searches;
          hits.push(end);
        }
      }
    }
  }

  /** @returns how many words the text has. */
  #fold(text: string): number {
    if (this.symbols.length < text.length + 4) {
      this.symbols = new Uint8Array(2 * text.length + 4);
      this.words = new Uint32Array(2 * text.length + 4);
    }
    const { symbols, words } = this;
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
    return count;
  }
}

/** The strings of all gates. */
export const STRINGS = new Strings();

/** With room for so many nodes. Numbers up to that many: a dataset of a person's own may name more documents than 16 bits can count. */
function larger(array: Numbers, each: number, nodes: number): Numbers {
  const copy = nodes > 0x10000 ? new Uint32Array(each * nodes) : new Uint16Array(each * nodes);
  copy.set(array);
  return copy;
}
