/** Clinical Markdown for the benchmarks: the same number makes the same document. */
import { CODE, HEADINGS, ITEMS, LISTS, NAMING, NAMING_HEADINGS, NAMING_ITEMS, PLAIN } from './words.ts';
import type { Sources } from './drugNames.ts';

/** One name in so many words. */
const WORDS_A_NAME = 25;
/** One sentence that the facts contradict in so many characters. */
const CHARACTERS_AN_ERROR = 33_000;
/** Of a hundred sentences, so many claim something that is true. */
const CLAIMS = 3;
/** Of a hundred names, so many are of the dataset. */
const OF_THE_DATASET = 40;

/** Numbers that look random and are the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = (seed + 0x9e3779b9) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A document of about `characters`, from front matter to footnotes. */
export function corpus(seed: number, characters: number, sources: Sources): string {
  const text = new Writer(seed, sources).document(characters);
  // One flat string, as a file that was read: not a tree of the parts that it was put together from.
  return Buffer.from(text, 'utf8').toString('utf8');
}

class Writer {
  readonly #below: (below: number) => number;
  #parts: string[] = [];
  #length = 0;
  #words = 0;
  #names = 0;
  #errors = 0;
  #notes = 0;
  #pending: string[] = [];

  constructor(
    seed: number,
    private readonly sources: Sources,
  ) {
    this.#below = numbers(seed);
  }

  document(characters: number): string {
    this.#write(
      `---\ntitle: Notes of ward ${this.#below(40) + 1}\nauthor: the clinic\nkeywords: [care, notes]\n---\n\n# Notes of the clinic\n\n`,
    );
    while (this.#length < characters) this.#section();
    return this.#parts.join('');
  }

  #section(): void {
    this.#write(`${this.#chance(25) ? '##' : '###'} ${this.#line(HEADINGS, NAMING_HEADINGS)}\n\n`);
    for (let left = 2 + this.#below(3); left > 0; left--) this.#write(`${this.#paragraph()}\n\n`);
    if (this.#chance(35)) this.#write(`${this.#list()}\n`);
    if (this.#chance(15)) this.#write(`${this.#table()}\n`);
    if (this.#chance(8)) this.#write(`> ${this.#sentence()}\n\n`);
    if (this.#chance(6)) this.#write(`\`\`\`\n${this.#filled(this.#pick(CODE))}\n\`\`\`\n\n`);
    for (const note of this.#pending.splice(0)) this.#write(`${note}\n\n`);
  }

  #paragraph(): string {
    const sentences = Array.from({ length: 2 + this.#below(4) }, () => this.#marked(this.#sentence()));
    return sentences.join(' ');
  }

  /** The next sentence: an error or a claim where one is due, a name where there are too few of them, else about something else. */
  #sentence(): string {
    if (this.#length > (this.#errors + 0.5) * CHARACTERS_AN_ERROR) {
      this.#errors++;
      return this.#claim(this.sources.errors);
    }
    if (this.#chance(CLAIMS)) return this.#claim(this.sources.truths);
    const text = this.#filled(this.#pick(this.#wantsName() ? NAMING : PLAIN));
    this.#count(text);
    return text;
  }

  #claim(claims: readonly string[]): string {
    const text = this.#pick(claims);
    this.#names++;
    this.#count(text);
    return text;
  }

  /** A heading or an item, capitalised. */
  #line(plain: readonly string[], naming: readonly string[]): string {
    const text = capital(this.#filled(this.#pick(this.#wantsName() ? naming : plain)));
    this.#count(text);
    return text;
  }

  #list(): string {
    const numbered = this.#chance(30);
    const items = Array.from(
      { length: 3 + this.#below(4) },
      (_, i) => `${numbered ? `${i + 1}.` : '-'} ${this.#line(ITEMS, NAMING_ITEMS)}\n`,
    );
    return `${items.join('')}`;
  }

  #table(): string {
    const rows = Array.from({ length: 3 + this.#below(4) }, () => {
      const cells = [this.#wantsName() ? '{drug}' : '{care}', '{measure}', '{n}', '{p}.{d} %'];
      const row = this.#filled(`| ${cells.join(' | ')} |\n`);
      this.#count(row);
      return row;
    });
    return `| Group | Measure | Number | Share |\n|---|---|--:|--:|\n${rows.join('')}`;
  }

  /** Emphasis, a link, code or a footnote at some of the sentences. */
  #marked(sentence: string): string {
    const words = sentence.split(' ');
    const at = 1 + this.#below(Math.max(1, words.length - 2));
    const word = words[at];
    const roll = this.#below(100);
    if (!word || !/^[a-z]{4,}$/.test(word)) return sentence;
    if (roll < 8) words[at] = `*${word}*`;
    else if (roll < 14) words[at] = `**${word}**`;
    else if (roll < 19) words[at] = `[${word}](https://clinic.example/${word}/${this.#below(900)} "More")`;
    else if (roll < 21) words[at] = `\`${word}\``;
    else if (roll < 25) {
      this.#notes++;
      this.#pending.push(`[^n${this.#notes}]: ${this.#sentence()}`);
      return `${sentence}[^n${this.#notes}]`;
    }
    return words.join(' ');
  }

  /** With the slots filled: `{who}` as it stands in the list, `{Who}` with a capital. */
  #filled(template: string): string {
    return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const value = this.#slot(slot.toLowerCase());
      return slot === slot.toLowerCase() ? value : capital(value);
    });
  }

  #slot(slot: string): string {
    switch (slot) {
      case 'n':
        return String(12 + this.#below(480));
      case 'p':
        return String(3 + this.#below(90));
      case 'd':
        return String(1 + this.#below(9));
      case 'year':
        return String(2012 + this.#below(14));
      case 'drug':
        return this.#name('generics');
      case 'brand':
        return this.#name('brands');
      case 'classes':
        return this.#name('classes');
      default:
        return this.#filled(this.#pick(LISTS[slot] ?? [`{{${slot}}}`]));
    }
  }

  #name(kind: 'generics' | 'brands' | 'classes'): string {
    this.#names++;
    const { dataset, lexicon } = this.sources;
    const list = this.#chance(OF_THE_DATASET) || lexicon[kind].length === 0 ? dataset[kind] : lexicon[kind];
    // Some are written far more often than others.
    const share = this.#below(10_000) / 10_000;
    return list[Math.floor(share * share * list.length)]!;
  }

  #wantsName(): boolean {
    return this.#names * WORDS_A_NAME < this.#words;
  }

  #count(text: string): void {
    this.#words += text.split(' ').length;
  }

  #chance(percent: number): boolean {
    return this.#below(100) < percent;
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#below(list.length)]!;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
