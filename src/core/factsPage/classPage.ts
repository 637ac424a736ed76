/** The sections of a class's page. Its timeline has a row for each member, one picture for each place, that of the document open. */
import type { DrugClass, Jurisdiction } from '../dataset/schema.ts';
import type { CardLine } from '../describe/card.ts';
import { siblingsOf } from '../describe/siblings.ts';
import { capital } from '../describe/words.ts';
import { eventsOf, type TimelineEvent } from './events.ts';
import { eventTable } from './eventTable.ts';
import type { Lane } from './layout.ts';
import { markup, type Markup } from './markup.ts';
import type { PageContext } from './context.ts';
import { linesSection, notesSection, type Section } from './sections.ts';
import { siblingTable } from './siblings.ts';
import { timeline } from './timeline.ts';

export function classSections(context: PageContext, group: DrugClass): Section[] {
  const { dataset, card, place } = context;
  const members = dataset.membersOf(group.id);
  const events = eventsOf(dataset, {
    drugs: new Set(members.map((m) => m.id)),
    classes: dataset.classesWithin(group.id),
    on: place.on,
    indication: place.indication,
  });
  const first = new Set(['class', `status:${place.jurisdiction}`, 'boxed-warning']);
  const isStatus = (l: CardLine): boolean => l.part.startsWith('status:');
  // The table of members says it better.
  const rest = card.lines.filter((l) => !first.has(l.part) && !isStatus(l) && l.part !== 'members' && l.part !== 'classes');
  return [
    ...linesSection(
      'glance',
      'At a glance',
      card.lines.filter((l) => first.has(l.part)),
    ),
    ...classesWithin(context, group),
    ...memberSection(context, group),
    ...timelineSection(context, group, events),
    ...linesSection(
      'places',
      'Place by place',
      card.lines.filter((l) => isStatus(l) && !first.has(l.part)),
    ),
    ...notesSection(rest, events),
  ];
}

function classesWithin({ dataset, frame }: PageContext, group: DrugClass): Section[] {
  const below = [...dataset.classes.values()].filter((c) => c.parents.includes(group.id));
  const above = group.parents.flatMap((id) => dataset.classes.get(id) ?? []);
  const named = (c: DrugClass): Markup => {
    const link = frame.linkTo?.({ kind: 'class', id: c.id });
    return link ? markup`<a href="${link}">${c.name}</a>` : markup`${c.name}`;
  };
  const list = (title: string, classes: readonly DrugClass[]): Markup | undefined =>
    classes.length > 0 ? markup`<p>${title}: ${classes.map((c, i) => [i > 0 && ', ', named(c)])}.</p>\n` : undefined;
  if (below.length + above.length === 0) return [];
  return [{ id: 'classes', title: 'Classes around it', body: markup`${list('Part of', above)}${list('Holds', below)}` }];
}

function memberSection({ dataset, place, frame }: PageContext, group: DrugClass): Section[] {
  const siblings = siblingsOf(dataset, dataset.membersOf(group.id), place);
  if (siblings.length === 0) return [];
  const table = siblingTable(dataset, siblings, {
    className: capital(group.name),
    place,
    linkTo: (drug) => frame.linkTo?.({ kind: 'drug', id: drug.id }),
  });
  return [{ id: 'siblings', title: 'Side by side', body: table }];
}

function timelineSection({ dataset, place }: PageContext, group: DrugClass, events: readonly TimelineEvent[]): Section[] {
  if (events.length === 0) return [];
  const all = [...new Set<Jurisdiction>([place.jurisdiction, ...dataset.vocabulary.jurisdictions.map((j) => j.id)])];
  const drawn = all.flatMap((jurisdiction) => {
    const name = capital(dataset.jurisdiction(jurisdiction).name);
    const here = events.filter((e) => e.jurisdiction === jurisdiction);
    const picture = timeline(dataset, {
      id: `tl${jurisdiction.toLowerCase()}`,
      title: `Timeline of ${group.name}, ${name}`,
      lanes: lanesOf(here),
      on: place.on,
    });
    return picture ? [{ name, open: jurisdiction === place.jurisdiction, ...picture }] : [];
  });
  const pictures = drawn.map(({ name, open, markup: picture }) =>
    open ? markup`<h3>${name}</h3>${picture}` : markup`<details><summary>${name}</summary>${picture}</details>`,
  );
  const table = eventTable(dataset, events, { caption: `Events of ${group.name}, the newest first`, names: true });
  return [
    {
      id: 'timeline',
      title: 'Timeline',
      body: markup`${pictures}<details><summary>The timeline as a table (${events.length} ${events.length === 1 ? 'event' : 'events'})</summary>${table}</details>`,
      cited: events.flatMap((e) => e.sources),
      style: drawn.map((d) => d.style).join('\n'),
    },
  ];
}

/** The class itself first, then the drugs in the order in which they came. */
function lanesOf(events: readonly TimelineEvent[]): Lane[] {
  const subjects = [...new Map(events.filter((e) => e.days).map((e) => [`${e.subject.kind} ${e.subject.id}`, e.subject])).values()];
  const ordered = [...subjects.filter((s) => s.kind === 'class'), ...subjects.filter((s) => s.kind !== 'class')];
  return ordered.map((subject) => ({
    label: subject.kind === 'class' ? `${subject.name} (the class)` : subject.name,
    events: events.filter((e) => e.subject.id === subject.id && e.subject.kind === subject.kind),
  }));
}
