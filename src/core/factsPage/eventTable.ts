/** The timeline as a table: the same events, with those that no source dates, and the sources. */
import { dateInWords } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { TimelineEvent } from './events.ts';
import { markup, sourceLinks, type Markup } from './markup.ts';
import { icon } from './shapes.ts';

export interface EventTable {
  readonly caption: string;
  /** Whether a column says whom each event is about. */
  readonly names: boolean;
}

/** The newest first: a writer asks what holds now. */
export function eventTable(dataset: Dataset, events: readonly TimelineEvent[], { caption, names }: EventTable): Markup {
  const rows = [...events].reverse().map(
    (event) => markup`<tr><th scope="row">${event.date ? dateInWords(event.date) : 'date not known'}</th>
<td>${dataset.jurisdiction(event.jurisdiction).name}</td>${names && markup`<td>${event.subject.name}</td>`}
<td class="what">${icon(event.kind)} ${event.what}</td><td>${event.text}${sourceLinks(event.sources, 3)}</td></tr>
`,
  );
  return markup`<div class="scroll"><table class="events"><caption>${caption}</caption>
<thead><tr><th scope="col">Date</th><th scope="col">Where</th>${names && markup`<th scope="col">Who</th>`}<th scope="col">What</th><th scope="col">Fact and sources</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
