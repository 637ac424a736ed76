/** How a document cites, decided once for findings and snippets alike: footnotes, links, or keys of its bibliography; and citations in that way. */
import { dateInWords } from '../dataset/calendar.ts';
import { readFrontMatter } from '../text/frontMatter.ts';
import { escapeMarkdown, markdownLink } from './escape.ts';
import type { Edit } from '../text/edit.ts';
import type { Evidence } from './words.ts';

/** The way of a document, and what is there already that a new citation has to fit in with. */
export interface CitingWay {
  readonly style: 'footnote' | 'link' | 'key';
  /** Labels of footnotes, by the addresses that they lead to. */
  readonly defined: ReadonlyMap<string, string>;
  readonly labels: readonly string[];
  /** The file of the bibliography, as the document names it; for keys. */
  readonly bibliography?: string | undefined;
}

/** What the bibliography of a document needs. */
export interface BibliographyEntries {
  readonly file: string;
  readonly entries: readonly { readonly key: string; readonly text: string }[];
}

/** For texts that belong to no document. */
export const BY_LINK: CitingWay = { style: 'link', defined: new Map(), labels: [] };

const DEFINITION = /^\[\^([^\]\s]+)\]:.*$/gm;

/** A bibliography wins where its keys are in use or nothing else is; then footnotes, then links. Who has none of them gets footnotes. */
export function citingWay(source: string): CitingWay {
  const bibliography = bibliographyOf(source);
  const labels = [...source.matchAll(/\[\^([^\]\s]+)\]/g)].map((m) => m[1]!);
  const hasLinks = /(?<!!)\[[^\]]+\]\(https?:/.test(source);
  const byKey = bibliography !== undefined && (/\[@[\w:]/.test(source) || !(labels.length > 0 || hasLinks));
  const urls = (line: string): string[] => line.match(/https?:[^\s<>)]+/g) ?? [];
  const defined = [...source.matchAll(DEFINITION)].flatMap(([line, label]) => urls(line).map((url) => [url, label!] as const));
  return {
    style: byKey ? 'key' : labels.length === 0 && hasLinks ? 'link' : 'footnote',
    // The first one counts where an address has several.
    defined: new Map(defined.reverse()),
    labels,
    bibliography,
  };
}

/** Writes citations in one way, and collects what has to stand elsewhere for them. */
export class Citer {
  /** Lines for the end of the document. */
  readonly definitions: string[] = [];
  readonly #entries: { key: string; text: string }[] = [];
  /** The label or key of each address. */
  readonly #marks: Map<string, string>;
  #last: number | undefined;

  constructor(readonly way: CitingWay) {
    this.#marks = new Map(way.style === 'footnote' ? way.defined : []);
    // Where all others are numbers, so are the new ones.
    const numbered = way.labels.length > 0 && way.labels.every((label) => /^\d+$/.test(label));
    this.#last = numbered ? way.labels.reduce((most, label) => Math.max(most, Number(label)), 0) : undefined;
  }

  /** `[^1][^2]`, `[@a; @b]` or `[FDA, 18 September 2025](https://…)`, each address once; empty without any address. */
  cite(evidence: readonly Evidence[]): string {
    const each = new Map(evidence.flatMap((e) => (e.url === null ? [] : [[e.url, e] as const])));
    if (this.way.style === 'link') return [...each].map(([url, e]) => markdownLink(citedName(e), url)).join(', ');
    const marks = [...each].map(([url, e]) => this.#markOf(url, e));
    if (this.way.style === 'footnote') return marks.map((label) => `[^${label}]`).join('');
    return marks.length > 0 ? `[${marks.map((key) => `@${key}`).join('; ')}]` : '';
  }

  get bibliography(): BibliographyEntries | undefined {
    const { bibliography: file } = this.way;
    return file && this.#entries.length > 0 ? { file, entries: this.#entries } : undefined;
  }

  #markOf(url: string, evidence: Evidence): string {
    const there = this.#marks.get(url);
    if (there) return there;
    const mark = this.way.style === 'key' || this.#last === undefined ? evidence.id : String(++this.#last);
    this.#marks.set(url, mark);
    if (this.way.style === 'key') this.#entries.push({ key: mark, text: bibTeX(mark, evidence) });
    else this.definitions.push(`[^${mark}]: ${escapeMarkdown(`${citedName(evidence)}: ${evidence.fact}`)} <${url}>`);
    return mark;
  }
}

/** Puts the lines at the end of the document, right below those that are there. */
export function definitionsAtEnd(source: string, definitions: readonly string[]): Edit {
  const newline = newlineOf(source);
  const body = source.trimEnd();
  const afterAnother = /^\[\^[^\]\s]+\]:/.test(body.slice(body.lastIndexOf('\n') + 1));
  const gap = afterAnother ? newline : newline.repeat(2);
  return { start: body.length, end: source.length, newText: `${gap}${definitions.join(newline)}${newline}` };
}

export function newlineOf(source: string): string {
  return /\r\n|\n/.exec(source)?.[0] ?? '\n';
}

/** A publisher without what its name has in brackets: which page, which edition, by which way. */
export function publisherOf({ publisher }: { readonly publisher: string | null }): string {
  return publisher?.replace(/\s*\(.*$/, '') || publisher || 'Source';
}

/** `FDA, 18 September 2025`. */
function citedName({ publisher, date }: Evidence): string {
  return [publisherOf({ publisher }), date ? dateInWords(date) : undefined].filter(Boolean).join(', ');
}

/** The first `.bib` that the front matter names, alone, in brackets or in a list below. */
function bibliographyOf(source: string): string | undefined {
  const head = source.slice(0, readFrontMatter(source)?.end ?? 0);
  const value = /^bibliography[ \t]*:(.*(?:\r?\n(?:[ \t]|- ).*)*)/m.exec(head)?.[1] ?? '';
  return value
    .split(/[[\],\r\n]/)
    .map((file) =>
      file
        .replace(/^\s*(?:- )?\s*|\s+#.*$/g, '')
        .trim()
        .replace(/^["']|["']$/g, ''),
    )
    .find((file) => file.toLowerCase().endsWith('.bib'));
}

function bibTeX(key: string, { publisher, date, fact, url }: Evidence): string {
  const plain = (text: string): string => text.replace(/[\\{}]/g, '').replace(/([%&#$_])/g, '\\$1');
  const fields = [
    `author = {{${plain(publisher ?? 'Unknown')}}}`,
    `title = {{${plain(fact.replace(/\.$/, ''))}}}`,
    ...(date ? [`date = {${date}}`] : []),
    `url = {${url}}`,
  ];
  return `@online{${key},\n  ${fields.join(',\n  ')},\n}\n`;
}
