/** The members of a class compared in a Markdown table, each row with its sources. A cell that the data cannot fill is a tab stop. */
import { dateInWords } from '../../dataset/calendar.ts';
import type { DrugClass } from '../../dataset/schema.ts';
import type { Sibling } from '../siblings.ts';
import { capital, indicationName, inPlace, listInWords, topicsInWords } from '../words.ts';
import { unsettled } from './boxes.ts';
import type { Draft } from './draft.ts';

/** `undefined` for a class without members. */
export function table(draft: Draft, group: DrugClass, siblings: readonly Sibling[]): string | undefined {
  const { dataset, place } = draft;
  const told = siblings.filter((s) => s.approved !== 'no' || s.against);
  // Of the others the data has no approval, which is no proof that there is none: whether to name them is for the writer to say.
  const rest = told.length > 0 ? siblings.filter((s) => !told.includes(s)) : [];
  const rows = told.length > 0 ? told : siblings;
  if (rows.length === 0) return undefined;
  const since = `${capital(dataset.jurisdiction(place.jurisdiction).verb)} since`;
  const where = `for ${indicationName(dataset, place.indication)} ${inPlace(dataset, place.jurisdiction)}`;
  return [
    `**${draft.say(capital(group.name))}: members side by side**, ${draft.say(where)} (Classwise data as of ${draft.say(draft.asOf)})`,
    '',
    row(['Name', 'Route', 'Target', 'Youngest labelled age', draft.say(since), 'Boxed warning (US label)', 'Source']),
    row(Array<string>(7).fill('---')),
    ...rows.map((sibling) => row(cells(draft, sibling))),
    '',
    [
      rest.length > 0 && draft.stop(`also of this class, no approval in the data: ${listInWords(rest.map((s) => draft.nameOf(s.drug)))}`),
      draft.stop('what sets them apart for your readers'),
    ]
      .filter(Boolean)
      .join(' '),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cells(draft: Draft, sibling: Sibling): string[] {
  const { drug, approved, first, against, youngest, mechanisms, boxed } = sibling;
  const said = (text: string | undefined): string => (text ? draft.say(text) : draft.stop('not in the data'));
  const not = approved === 'no' && against ? `not ${draft.dataset.jurisdiction(draft.place.jurisdiction).verb}` : undefined;
  return [
    draft.say(draft.nameOf(drug)),
    said(sibling.route),
    said(sibling.target),
    not ? '' : said(youngest && sibling.age),
    said(not ?? (first?.date && dateInWords(first.date))),
    boxed?.present
      ? `${draft.say(topicsInWords(draft.dataset, boxed.topics))}${unsettled(draft, boxed)}`
      : said(boxed && `none known as of ${dateInWords(boxed.verified)}`),
    draft.cite([first, youngest?.fact, not ? against : undefined, ...mechanisms, boxed]),
  ];
}
