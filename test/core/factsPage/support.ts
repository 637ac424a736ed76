/** Reading a facts page as a person or a screen reader would: what is said, under which heading, and what can be reached. */
import { classCard, drugCard } from '../../../src/core/describe/card.ts';
import type { Dataset } from '../../../src/core/dataset/dataset.ts';
import type { Jurisdiction } from '../../../src/core/dataset/schema.ts';
import { factsPage } from '../../../src/core/factsPage/page.ts';
import type { PageFrame } from '../../../src/core/factsPage/context.ts';
import { day, TODAY } from '../support.ts';

export const FRAME: PageFrame = {
  nonce: 'n0nce',
  linkTo: ({ kind, id }) => `command:open?${kind}.${id}`,
  inPlace: (jurisdiction) => `command:in?${jurisdiction}`,
};

export interface Asked {
  readonly jurisdiction?: Jurisdiction;
  readonly on?: string;
  readonly frame?: PageFrame;
}

export function drugPage(dataset: Dataset, id: string, asked: Asked = {}): string {
  return pageOf(dataset, 'drug', id, asked);
}

export function classPage(dataset: Dataset, id: string, asked: Asked = {}): string {
  return pageOf(dataset, 'class', id, asked);
}

function pageOf(dataset: Dataset, kind: 'drug' | 'class', id: string, { jurisdiction = 'US', on = TODAY, frame = FRAME }: Asked): string {
  const place = { jurisdiction, on: day(on) };
  const card = kind === 'drug' ? drugCard(dataset, dataset.drugs.get(id)!, place) : classCard(dataset, dataset.classes.get(id)!, place);
  return factsPage(dataset, { subject: { kind, id, lexiconOnly: false }, card, ...place }, frame);
}

/** Text without its tags. */
export const plain = (html: string): string =>
  html
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands under a second-level heading; '' where there is no such heading. */
export function section(html: string, title: string): string {
  return new RegExp(`<h2[^>]*>${title}</h2>([^]*?)</section>`).exec(html)?.[1] ?? '';
}

/** The texts of the marks of a timeline, in the order of the Tab key. */
export const marks = (html: string): string[] =>
  [...html.matchAll(/role="img" tabindex="0" aria-label="([^"]*)"/g)].map((m) => plain(m[1]!));

/** The cells of the table with this class, row by row, without the heading. */
export function rows(html: string, table: 'events' | 'siblings'): string[][] {
  const body = new RegExp(`<table class="${table}">[^]*?<tbody>([^]*?)</tbody>`).exec(html)?.[1] ?? '';
  return [...body.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map((row) =>
    [...row[1]!.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map((cell) => plain(cell[1]!)),
  );
}

export const links = (html: string): string[] => [...html.matchAll(/<a href="([^"]*)"/g)].map((m) => plain(m[1]!));

/** Opening and closing tags in order, to see that every element that is opened is closed. */
export function unclosed(html: string): string[] {
  const open: string[] = [];
  const VOID = /^(?:meta|path|circle|rect|!doctype)$/i;
  for (const [, close, name, self] of html.replace(/<style[^]*?<\/style>/g, '').matchAll(/<(\/?)([!\w]+)[^>]*?(\/?)>/g)) {
    if (self || VOID.test(name!)) continue;
    if (!close) open.push(name!);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}
