/** The marks of the timeline: told apart by shape first and colour second. */
import type { EventKind } from './events.ts';
import { markup, type Markup } from './markup.ts';

/** What the legend calls each kind. */
export const KIND_NAMES: Readonly<Record<EventKind, string>> = {
  approval: 'approval',
  age: 'wider age',
  use: 'new use',
  'boxed-warning': 'boxed warning',
  warning: 'warning or label change',
  ended: 'refusal, delay or withdrawal',
  market: 'on the market',
};

const SHAPES: Readonly<Record<EventKind, Markup>> = {
  approval: markup`<circle r="6"/>`,
  age: markup`<path d="M-7-5H7L0 7Z"/>`,
  use: markup`<path d="M0-7.5 7.5 0 0 7.5-7.5 0Z"/>`,
  'boxed-warning': markup`<rect x="-6.5" y="-6.5" width="13" height="13"/><path class="sign" d="M0-4V1.2M0 3.2V4.4"/>`,
  warning: markup`<path d="M0-6.5 6.5 5.5H-6.5Z"/>`,
  ended: markup`<path class="cross" d="M-5-5 5 5M5-5-5 5"/>`,
  market: markup`<rect x="-5.5" y="-4" width="11" height="8" rx="4"/>`,
};

/** The mark of a kind around the point 0, 0. */
export function shape(kind: EventKind): Markup {
  return SHAPES[kind];
}

/** A kind's mark as a picture of its own, for the legend and the table. */
export function icon(kind: EventKind): Markup {
  return markup`<svg class="icon ${kind}" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">${shape(kind)}</svg>`;
}
