/** The sections of a drug's page. */
import type { Drug, Jurisdiction } from '../dataset/schema.ts';
import type { CardLine } from '../describe/card.ts';
import { siblingsOf } from '../describe/siblings.ts';
import { capital } from '../describe/words.ts';
import { eventsOf, type TimelineEvent } from './events.ts';
import { eventTable } from './eventTable.ts';
import type { Lane } from './layout.ts';
import { markup } from './markup.ts';
import type { PageContext } from './context.ts';
import { linesSection, notesSection, type Section } from './sections.ts';
import { siblingTable } from './siblings.ts';
import { timeline } from './timeline.ts';

export function drugSections(context: PageContext, drug: Drug): Section[] {
  const { dataset, card, place } = context;
  const events = eventsOf(dataset, { drugs: new Set([drug.id]), on: place.on, indication: place.indication });
  const first = new Set([`status:${place.jurisdiction}`, 'class', 'boxed-warning', 'brands', 'names']);
  const isStatus = (l: CardLine): boolean => l.part.startsWith('status:') || l.part.startsWith('history:');
  return [
    ...linesSection(
      'glance',
      'At a glance',
      card.lines.filter((l) => first.has(l.part)),
    ),
    ...timelineSection(context, drug.name, events),
    ...siblingSections(context, drug),
    ...linesSection(
      'places',
      'Place by place',
      card.lines.filter((l) => isStatus(l) && !first.has(l.part)),
    ),
    ...notesSection(
      card.lines.filter((l) => !first.has(l.part) && !isStatus(l)),
      events,
    ),
  ];
}

function timelineSection({ dataset, place }: PageContext, name: string, events: readonly TimelineEvent[]): Section[] {
  if (events.length === 0) return [];
  const all = [...new Set<Jurisdiction>([place.jurisdiction, ...dataset.vocabulary.jurisdictions.map((j) => j.id)])];
  const lanes: Lane[] = all.map((id) => ({
    label: capital(dataset.jurisdiction(id).name),
    events: events.filter((e) => e.jurisdiction === id),
  }));
  const drawn = timeline(dataset, { id: 'tl', title: `Timeline of ${name}`, lanes, on: place.on });
  const table = eventTable(dataset, events, {
    caption: `Events of ${name}, the newest first`,
    names: events.some((e) => e.subject.name !== name),
  });
  const count = `${events.length} ${events.length === 1 ? 'event' : 'events'}`;
  return [
    {
      id: 'timeline',
      title: 'Timeline',
      body: markup`${drawn?.markup}<details><summary>The timeline as a table (${count})</summary>${table}</details>`,
      cited: events.flatMap((e) => e.sources),
      ...(drawn && { style: drawn.style }),
    },
  ];
}

/** One table for each class of the drug; classes with the same members share the first one's. */
function siblingSections({ dataset, place, frame }: PageContext, drug: Drug): Section[] {
  const seen = new Set<string>();
  const tables = drug.classes.flatMap((id) => {
    const group = dataset.classes.get(id);
    const members = dataset.membersOf(id);
    const key = members.map((m) => m.id).join(' ');
    if (!group || members.length < 2 || seen.has(key)) return [];
    seen.add(key);
    const link = frame.linkTo?.({ kind: 'class', id });
    const heading = capital(group.name);
    return [
      markup`<h3>${link ? markup`<a href="${link}">${heading}</a>` : heading}</h3>
${siblingTable(dataset, siblingsOf(dataset, members, place), {
  className: heading,
  self: drug.id,
  place,
  linkTo: (other) => frame.linkTo?.({ kind: 'drug', id: other.id }),
})}`,
    ];
  });
  return tables.length > 0 ? [{ id: 'siblings', title: 'Beside its class', body: markup`${tables}` }] : [];
}
