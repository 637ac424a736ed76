/** The parts that pages are made of: lines of the card, notes by kind, sources. */
import { compareDates, dateInWords } from '../dataset/calendar.ts';
import type { CardLine } from '../describe/card.ts';
import { safeUrl } from '../describe/escape.ts';
import { capital, type Citation } from '../describe/words.ts';
import type { TimelineEvent } from './events.ts';
import { markup, sourceLink, sourceLinks, type Markup } from './markup.ts';

export interface Section {
  /** The id of its heading. */
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
  readonly cited?: readonly Citation[];
  /** Rules of its own for the page's style. */
  readonly style?: string;
}

/** Lines of a card as a list, each with its sources. */
export function lines(list: readonly CardLine[]): Markup {
  return markup`<ul class="lines">${list.map((l) => markup`<li>${l.text}${sourceLinks(l.sources)}</li>\n`)}</ul>`;
}

/** The section of these lines; none without lines. */
export function linesSection(id: string, title: string, list: readonly CardLine[]): Section[] {
  return list.length > 0 ? [{ id, title, body: lines(list), cited: list.flatMap((l) => l.sources) }] : [];
}

/** Headings of the further facts, by the card's names of them. */
const NOTE_TITLES: Readonly<Record<string, string>> = {
  guideline: 'Guidelines',
  contraindication: 'Contraindications',
  warning: 'Warnings',
  monitoring: 'Monitoring',
  'label-change': 'Label',
  'off-label': 'Off-label use',
  pipeline: 'In development',
  availability: 'On the market',
  statement: 'Also said',
};

/** Everything else the card tells, under a heading for each kind; what the timeline says already is left out. */
export function notesSection(list: readonly CardLine[], events: readonly TimelineEvent[]): Section[] {
  const told = new Set(events.flatMap((e) => [e.text, `${e.jurisdiction}: ${e.text}`]));
  const left = list.filter((l) => !told.has(l.text));
  if (left.length === 0) return [];
  const kinds = [...new Set(left.map((l) => l.part))].sort((a, b) => rank(a) - rank(b));
  const body = kinds.map(
    (kind) => markup`<h3>${NOTE_TITLES[kind] ?? capital(kind.replace(/-/g, ' '))}</h3>${lines(left.filter((l) => l.part === kind))}`,
  );
  return [{ id: 'notes', title: 'More from the data', body: markup`${body}`, cited: left.flatMap((l) => l.sources) }];
}

function rank(kind: string): number {
  const at = Object.keys(NOTE_TITLES).indexOf(kind);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** Every source once, primary ones first, the newest leading. */
export function sourceList(cited: readonly Citation[]): Markup {
  const each = [...new Map(cited.map((c) => [c.url, c])).values()].sort(
    (a, b) =>
      Number(b.primary) - Number(a.primary) ||
      compareDates(b.date ?? '0001', a.date ?? '0001') ||
      (a.publisher < b.publisher ? -1 : Number(a.publisher > b.publisher)),
  );
  const items = each.map((c) => {
    const site = safeUrl(c.url) && /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(c.url)?.[1];
    const rest = [c.date ? dateInWords(c.date) : 'not dated', site, c.primary ? 'primary source' : 'secondary source'].filter(Boolean);
    return markup`<li>${sourceLink(c)}: ${rest.join(', ')}</li>\n`;
  });
  return markup`<ul class="source-list">${items}</ul>`;
}
