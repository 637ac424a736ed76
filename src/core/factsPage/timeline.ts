/**
 * The timeline as a picture. It works without scripts: each mark can be reached with Tab and says itself what it stands for, and the text of
 * the mark that is pointed at or focused is shown below the picture.
 */
import { dateInWords, type Day } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { EVENT_KINDS, type TimelineEvent } from './events.ts';
import { AIR, layOut, MARK, type Lane, type Layout, type PlacedEvent, type PlacedLane } from './layout.ts';
import { markup, type Markup } from './markup.ts';
import { icon, KIND_NAMES, shape } from './shapes.ts';

export interface Timeline {
  readonly markup: Markup;
  /** The rules that show the text of the mark in use; part of the page's style. */
  readonly style: string;
}

export interface TimelineAsked {
  /** Letters and digits, its own on the page. */
  readonly id: string;
  /** What the picture shows, for those who do not see it. */
  readonly title: string;
  readonly lanes: readonly Lane[];
  readonly on: Day;
}

/** @returns `undefined` where nothing is dated. */
export function timeline(dataset: Dataset, { id, title, lanes, on }: TimelineAsked): Timeline | undefined {
  const layout = layOut(lanes, on);
  const events = layout.lanes.flatMap((lane) => lane.events.map((placed) => placed.event));
  if (events.length === 0) return undefined;
  const numbers = new Map(events.map((event, i) => [event, i]));
  const mark = (placed: PlacedEvent): Markup => markOf(dataset, placed, `${id}m${numbers.get(placed.event)}`);
  const picture = markup`<svg viewBox="0 0 ${layout.width} ${layout.height}" role="group" aria-label="${title}" aria-describedby="${id}desc">
<desc id="${id}desc">${describe(layout, events)}</desc>
${ground(layout)}
${layout.lanes.map((lane) => laneOf(lane, mark))}
</svg>`;
  const told = events.map((event, i) => markup`<p id="${id}t${i}">${tellEvent(dataset, event)}</p>`);
  return {
    markup: markup`<figure class="timeline" id="${id}">
<div class="scroll">${picture}</div>
<ul class="legend">${legend(events)}</ul>
<div class="told" aria-hidden="true"><p class="hint">Point at a mark, or move to it with Tab, to read it here.</p>${told}</div>
</figure>`,
    style: events.map((_, i) => `#${id}:has(#${id}m${i}:is(:hover,:focus)) #${id}t${i}{display:block}`).join('\n'),
  };
}

function describe({ lanes }: Layout, events: readonly TimelineEvent[]): string {
  const count = `${events.length} dated ${events.length === 1 ? 'event' : 'events'}`;
  return `Time runs from left to right. ${count} in ${lanes.length} ${lanes.length === 1 ? 'row' : 'rows'}: ${lanes.map((l) => l.label).join(', ')}. The same as a table follows.`;
}

/** What lies under the marks: the lanes, the years upon them, and today. */
function ground({ lanes, width, years, height, top, today }: Layout): Markup {
  return markup`<g class="ground" aria-hidden="true">
${lanes.map((lane) => markup`<rect x="0.5" y="${lane.top}" width="${width - 1}" height="${lane.height}" rx="3"/>`)}
${years.map(({ year, x }) => markup`<path d="M${x} ${top - 6}V${height}"/><text x="${x}" y="12" text-anchor="middle">${year}</text>`)}
<path class="today" d="M${today} ${top - 6}V${height}"/>
</g>`;
}

function laneOf(lane: PlacedLane, mark: (placed: PlacedEvent) => Markup): Markup {
  return markup`<g role="group" aria-label="${lane.label}"><text class="lane-name" x="8" y="${lane.labelY}" aria-hidden="true">${lane.label}</text>
${lane.events.map(mark)}
</g>`;
}

function markOf(dataset: Dataset, { event, x, y, from, to, side }: PlacedEvent, id: string): Markup {
  const stretch = to - from > 2 * MARK && markup`<path class="stretch" d="M${from} ${y + 9}H${to}"/>`;
  const [at, anchor] = side === 'right' ? [x + MARK + AIR, 'start'] : [x - MARK - AIR, 'end'];
  return markup`${stretch}<g class="mark ${event.kind}" id="${id}" role="img" tabindex="0" aria-label="${tellEvent(dataset, event)}">
<g transform="translate(${x} ${y})"><circle class="ring" r="${MARK}"/>${shape(event.kind)}</g>
${event.label && markup`<text x="${at}" y="${y + 4}" text-anchor="${anchor}">${event.label}</text>`}</g>
`;
}

/** `28 March 2017, United States, approval of dupilumab: ...`. */
function tellEvent(dataset: Dataset, { date, jurisdiction, what, subject, text }: TimelineEvent): string {
  return `${date ? dateInWords(date) : 'Not dated'}, ${dataset.jurisdiction(jurisdiction).name}, ${what} (${subject.name}): ${text}`;
}

function legend(events: readonly TimelineEvent[]): Markup[] {
  const used = new Set(events.map((e) => e.kind));
  return EVENT_KINDS.filter((kind) => used.has(kind)).map((kind) => markup`<li>${icon(kind)} ${KIND_NAMES[kind]}</li>`);
}
