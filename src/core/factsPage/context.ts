/** What the parts of a facts page are made from, and what the host gives them. */
import type { Day } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import type { Card } from '../describe/card.ts';

/** How the page reaches the world around it. */
export interface PageFrame {
  /** For the page's own style: nothing else is allowed to have one. */
  readonly nonce: string;
  /** The address that opens the page of another name or for another place; `undefined`: no such links. */
  readonly linkTo?: ((to: { readonly kind: 'drug' | 'class'; readonly id: string }) => string) | undefined;
  readonly inPlace?: ((jurisdiction: Jurisdiction) => string) | undefined;
}

/** What the parts of a page are made from. */
export interface PageContext {
  readonly dataset: Dataset;
  readonly card: Card;
  readonly place: { readonly jurisdiction: Jurisdiction; readonly on: Day; readonly indication: string };
  readonly frame: PageFrame;
}
