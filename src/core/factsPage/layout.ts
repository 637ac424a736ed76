/** Where the marks of a timeline stand: time runs from left to right, each lane packs its marks into as few rows as their labels allow. */
import type { Day, DayRange } from '../dataset/calendar.ts';
import type { TimelineEvent } from './events.ts';

export interface Lane {
  readonly label: string;
  readonly events: readonly TimelineEvent[];
}

export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly x: number;
  readonly y: number;
  /** The stretch that a date known to the month or year covers; as wide as nothing for a day. */
  readonly from: number;
  readonly to: number;
  /** On which side of the mark its label stands. */
  readonly side: 'right' | 'left';
}

export interface PlacedLane {
  readonly label: string;
  /** Where the lane begins, and the line its label stands on. */
  readonly top: number;
  readonly labelY: number;
  readonly height: number;
  readonly events: readonly PlacedEvent[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Where the lanes begin, below the years. */
  readonly top: number;
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly today: number;
  /** Where the day stands that the picture counts from, if it has one. */
  readonly origin?: number;
  readonly lanes: readonly PlacedLane[];
}

const WIDTH = 540;
const MARGIN = 18;
const TOP = 24;
const LANE_LABEL = 20;
const ROW = 22;
const LANE_GAP = 8;
/** Half a mark with the ring around it. */
export const MARK = 10;
/** Between a mark and its label. */
export const AIR = 4;
/** A cautious guess of a letter's width in the picture's own small type. */
const LETTER = 6.8;
const MOST_YEARS = 9;

/** Places the dated events; lanes without any are left out. `origin`: a day to show along with them. */
export function layOut(lanes: readonly Lane[], on: Day, origin?: DayRange): Layout {
  const shown = lanes
    .map(({ label, events }) => ({ label, events: events.filter((e) => e.days).sort(byRank) }))
    .filter(({ events }) => events.length > 0);
  const end = yearsOf(on);
  const days = [...shown.flatMap(({ events }) => events.map((e) => e.days!)), ...(origin ? [origin] : [])];
  const start = Math.min(Math.floor(end) - 1, ...days.map((d) => Math.floor(yearsOf(d.first))));
  const xOf = (years: number): number => round(MARGIN + ((years - start) / (end - start)) * (WIDTH - 2 * MARGIN));
  const placed: PlacedLane[] = [];
  let top = TOP;
  for (const { label, events } of shown) {
    const rows = pack(events, xOf);
    const height = LANE_LABEL + (Math.max(0, ...rows.map((r) => r.row)) + 1) * ROW;
    placed.push({
      label,
      top,
      labelY: top + 14,
      height,
      events: rows.map(({ row, ...rest }) => ({ ...rest, y: top + LANE_LABEL + row * ROW + ROW / 2 })),
    });
    top += height + LANE_GAP;
  }
  const from = origin && { origin: xOf((yearsOf(origin.first) + yearsOf(origin.last)) / 2) };
  return { width: WIDTH, height: top, top: TOP, years: yearTicks(start, end, xOf), today: xOf(end), ...from, lanes: placed };
}

/** What is about the page's own disease takes the upper rows, so that its age steps read as one line. */
function byRank(a: TimelineEvent, b: TimelineEvent): number {
  return Number(a.aside) - Number(b.aside) || a.days!.first - b.days!.first;
}

/** Gives each event the first row in which neither its mark nor its label touches another. */
function pack(events: readonly TimelineEvent[], xOf: (years: number) => number): (Omit<PlacedEvent, 'y'> & { row: number })[] {
  const taken: [from: number, to: number][][] = [];
  return events.map((event) => {
    const { first, last } = event.days!;
    const [from, to] = [xOf(yearsOf(first)), xOf(yearsOf(last))];
    const x = round((from + to) / 2);
    const letters = event.label ? event.label.length * LETTER + 2 * AIR : 0;
    const side = sideFor(x, MARK + letters);
    const span: [number, number] = side === 'right' ? [x - MARK, x + MARK + letters] : [x - MARK - letters, x + MARK];
    let row = 0;
    while (taken[row]?.some(([a, b]) => span[0] < b && span[1] > a)) row++;
    (taken[row] ??= []).push(span);
    return { event, x, from, to, side, row };
  });
}

/** Right of its mark, unless a label juts out of the picture there, and less so on the left. */
function sideFor(x: number, needed: number): PlacedEvent['side'] {
  const [right, left] = [x + needed - WIDTH, needed - x];
  return right > 0 && left < right ? 'left' : 'right';
}

function yearTicks(start: number, end: number, xOf: (years: number) => number): Layout['years'] {
  const step = [1, 2, 5, 10, 20, 50].find((s) => (end - start) / s <= MOST_YEARS) ?? 100;
  const ticks: { year: number; x: number }[] = [];
  for (let year = Math.ceil(start / step) * step; year <= end; year += step) ticks.push({ year, x: xOf(year) });
  return ticks;
}

/** A day as years and a fraction; months of 31 days are exact enough for a picture. */
function yearsOf(day: Day): number {
  return Math.floor(day / 10000) + (Math.floor((day % 10000) / 100) - 1) / 12 + ((day % 100) - 1) / 372;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
