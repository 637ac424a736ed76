/** The safety box of a class: what each US label's boxed warning is about, by whose word and when, and what the class was warned of here. */
import { dateInWords } from '../../dataset/calendar.ts';
import { inForce, statusOf } from '../../dataset/questions.ts';
import type { Drug, DrugClass, Fact } from '../../dataset/schema.ts';
import { boxDate } from '../card.ts';
import { publisherOf } from '../citing.ts';
import { capital, citationsOf, listInWords, topicsInWords } from '../words.ts';
import { boxesOf, labelInWords, unsettled, type Box } from './boxes.ts';
import type { Draft } from './draft.ts';

/** `undefined` where the data tells no safety fact about the class. */
export function safetyBox(draft: Draft, group: DrugClass): string | undefined {
  const { dataset, place } = draft;
  const labels = new Map<Box, Drug[]>();
  const unread: string[] = [];
  for (const drug of dataset.membersOf(group.id)) {
    const boxes = boxesOf(draft, drug, group.route);
    for (const box of boxes) labels.set(box, [...(labels.get(box) ?? []), drug]);
    const sold = statusOf(dataset, drug, { jurisdiction: 'US', on: place.on, route: group.route }).approved === 'yes';
    if (boxes.length === 0 && sold) unread.push(draft.nameOf(drug));
  }
  const lines = [...[...labels].map(([box, drugs]) => labelLine(draft, box, drugs)), ...warningLines(draft, group)];
  if (lines.length === 0) return undefined;
  if (unread.length > 0) lines.push(draft.stop(`boxed warning not in the data, check the US labels: ${listInWords(unread)}`));
  return [
    `**${draft.say(capital(group.name))}: safety**, as of ${draft.say(draft.asOf)}`,
    '',
    ...lines.map((line) => `- ${line}`),
    '',
    draft.stop('what your readers should do'),
  ]
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
}

function labelLine(draft: Draft, box: Box, drugs: readonly Drug[]): string {
  const { dataset, place } = draft;
  const whose = `US ${drugs.length > 1 ? 'labels' : 'label'} of ${listInWords(drugs.map((drug) => labelInWords(draft, drug, box)))}`;
  const what = box.present
    ? `boxed warning about ${topicsInWords(dataset, box.topics)}${boxDate(dataset, drugs[0]!, box, place.on)}`
    : `no boxed warning known as of ${dateInWords(box.verified)}`;
  return `${saying(draft, `${whose}: ${what}`, box)}${unsettled(draft, box)}`;
}

/** Warnings about the class as a whole in the place of the document. */
function warningLines(draft: Draft, group: DrugClass): string[] {
  const { dataset, place } = draft;
  return group.facts
    .filter((f) => f.kind === 'warning' && f.jurisdiction === place.jurisdiction && f.judge !== false)
    .filter((f) => inForce(dataset, f, place.on) === 'yes')
    .map((f) => saying(draft, `${dataset.jurisdiction(f.jurisdiction).name}: ${f.summary.replace(/\.$/, '')}`, f));
}

/** A text with the name of who says so, which a link has in itself. */
function saying(draft: Draft, text: string, fact: Fact): string {
  const [source] = citationsOf(draft.dataset, fact);
  const who = source && draft.citer.way.style !== 'link' ? ` (${publisherOf(source)})` : '';
  return draft.proven(draft.say(`${text}${who}`), [fact]);
}
