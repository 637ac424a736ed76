/** A snippet while it is written: text made safe for Markdown and for VS Code's snippet syntax, tab stops in order, citations. */
import { dateInWords, earlierDate } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Drug, Fact } from '../../dataset/schema.ts';
import { Citer, type CitingWay } from '../citing.ts';
import { escapeMarkdown } from '../escape.ts';
import type { Place } from '../siblings.ts';
import { evidenceOf, type Evidence } from '../words.ts';

/** By which names drugs go. */
export type NameSystem = 'INN' | 'USAN';

export class Draft {
  readonly citer: Citer;
  readonly #cited: Evidence[] = [];
  #stops = 0;

  constructor(
    readonly dataset: Dataset,
    readonly place: Place,
    way: CitingWay,
    private readonly names: NameSystem,
  ) {
    this.citer = new Citer(way);
  }

  /** The day up to which the text holds: the data's, or that of a document that is judged at an earlier one. */
  get asOf(): string {
    return dateInWords(earlierDate(this.dataset.asOf, this.place.on));
  }

  /** What a drug is called where the text is read. */
  nameOf({ name, names }: Drug): string {
    return (this.names === 'USAN' && names.find((n) => n.kind === 'USAN')?.name) || name;
  }

  /** Text as the reader is to see it. */
  say(text: string): string {
    return escapeSnippet(escapeMarkdown(text));
  }

  /** A place where the writer has to decide; says what about. */
  stop(what: string): string {
    return `\${${++this.#stops}:[${this.say(what)}]}`;
  }

  /** The citations alone; empty where no fact has an address. */
  cite(facts: readonly (Fact | undefined)[]): string {
    return escapeSnippet(this.citer.cite(this.#evidence(facts)));
  }

  /** `text` with its citations behind it: footnotes close up, keys and links stand apart. */
  proven(text: string, facts: readonly (Fact | undefined)[]): string {
    const marks = this.cite(facts);
    if (!marks) return text;
    const { style } = this.citer.way;
    return style === 'footnote' ? `${text}${marks}` : `${text} ${style === 'link' ? `(${marks})` : marks}`;
  }

  /** As `proven`, but links wait for `sources()`: in a sentence they would be longer than what they prove. */
  noted(text: string, facts: readonly (Fact | undefined)[]): string {
    if (this.citer.way.style !== 'link') return this.proven(text, facts);
    this.#cited.push(...this.#evidence(facts));
    return text;
  }

  /** The line of links for what was noted; in the other styles everything is said in its place. */
  sources(): string[] {
    if (this.citer.way.style !== 'link') return [];
    const links = escapeSnippet(this.citer.cite(this.#cited));
    return [`${links ? `Sources: ${links}; ` : 'Source: '}Classwise data ${this.say(this.dataset.version)}.`];
  }

  #evidence(facts: readonly (Fact | undefined)[]): Evidence[] {
    return facts.flatMap((fact) => {
      const about = fact && this.dataset.facts.get(fact.id);
      return about ? evidenceOf(this.dataset, about) : [];
    });
  }
}

export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, (c) => `\\${c}`);
}
