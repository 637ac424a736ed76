/** The timeline of a document: its review, what has happened since, and the facts that its sentences have missed. A still picture, for paper too. */
import { dateInWords, parseDate } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { TimelineEvent } from '../factsPage/events.ts';
import { EVENT_KINDS } from '../factsPage/events.ts';
import { AIR, layOut, MARK, type Lane, type Layout, type PlacedEvent } from '../factsPage/layout.ts';
import { markup, type Markup } from '../factsPage/markup.ts';
import { icon, KIND_NAMES, shape } from '../factsPage/shapes.ts';
import type { ReportedDocument } from './document.ts';

/** A row for each drug. More rows are no picture any more: those with the latest news stay. */
const MOST_LANES = 12;

/** @returns `undefined` where nothing is dated. */
export function picture(dataset: Dataset, document: ReportedDocument, asOf: string): Markup | undefined {
  const origin = document.reviewed === undefined ? undefined : parseDate(document.reviewed);
  const layout = layOut(lanesOf(document.proofs), parseDate(asOf)?.last ?? 0, origin);
  if (layout.lanes.length === 0) return undefined;
  const events = layout.lanes.flatMap((lane) => lane.events.map((e) => e.event));
  const used = EVENT_KINDS.filter((kind) => events.some((e) => e.kind === kind));
  return markup`<figure class="timeline"><div class="scroll"><svg viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-label="${told(document, events)}">
${ground(layout)}
${layout.lanes.map((lane) => markup`<text class="lane-name" x="8" y="${lane.labelY}">${lane.label}</text>${lane.events.map((e) => mark(dataset, e))}`)}
</svg></div>
<ul class="legend">${used.map((kind) => markup`<li>${icon(kind)} ${KIND_NAMES[kind]}</li>`)}${layout.origin !== undefined && markup`<li>${line('review')} review</li>`}<li>${line('today')} today</li></ul></figure>
`;
}

function lanesOf(events: readonly TimelineEvent[]): Lane[] {
  const lanes = new Map<string, TimelineEvent[]>();
  for (const event of events) lanes.set(event.subject.name, [...(lanes.get(event.subject.name) ?? []), event]);
  const latest = (list: readonly TimelineEvent[]): number => Math.max(0, ...list.map((e) => e.days?.first ?? 0));
  const shown = new Set(
    [...lanes]
      .sort((a, b) => latest(b[1]) - latest(a[1]))
      .slice(0, MOST_LANES)
      .map(([label]) => label),
  );
  return [...lanes].filter(([label]) => shown.has(label)).map(([label, list]) => ({ label, events: list }));
}

function told({ file, reviewed }: ReportedDocument, events: readonly TimelineEvent[]): string {
  const count = `${events.length} dated ${events.length === 1 ? 'event' : 'events'}`;
  return `Timeline of ${file}: ${reviewed ? `review of ${dateInWords(reviewed)}, ` : ''}${count}. The same as a list follows.`;
}

function ground({ lanes, width, years, height, top, today, origin }: Layout): Markup {
  return markup`<g class="ground">
${lanes.map((lane) => markup`<rect x="0.5" y="${lane.top}" width="${width - 1}" height="${lane.height}" rx="3"/>`)}
${years.map(({ year, x }) => markup`<path d="M${x} ${top - 6}V${height}"/><text x="${x}" y="12" text-anchor="middle">${year}</text>`)}
${origin !== undefined && markup`<path class="review" d="M${origin} ${top - 6}V${height}"/>`}
<path class="today" d="M${today} ${top - 6}V${height}"/>
</g>`;
}

function mark(dataset: Dataset, { event, x, y, side }: PlacedEvent): Markup {
  const [at, anchor] = side === 'right' ? [x + MARK + AIR, 'start'] : [x - MARK - AIR, 'end'];
  const title = `${event.date ? dateInWords(event.date) : ''}, ${dataset.jurisdiction(event.jurisdiction).name}: ${event.text}`;
  return markup`<g class="mark ${event.kind}"><title>${title}</title><g transform="translate(${x} ${y})">${shape(event.kind)}</g>${event.label && markup`<text x="${at}" y="${y + 4}" text-anchor="${anchor}">${event.label}</text>`}</g>
`;
}

function line(kind: 'review' | 'today'): Markup {
  return markup`<svg class="ground" width="8" height="16" viewBox="0 0 8 16" aria-hidden="true"><path class="${kind}" d="M4 0V16"/></svg>`;
}
