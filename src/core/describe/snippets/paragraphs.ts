/**
 * What a class is and which of its members are licensed, as a paragraph: in a professional and in a patient-friendly wording. Members are
 * "included": that there is no other one is in no fact.
 */
import type { Drug, DrugClass, Jurisdiction } from '../../dataset/schema.ts';
import { sinceInWords } from '../card.ts';
import { ageLimitInWords, type Sibling } from '../siblings.ts';
import { capital, indicationName, inPlace, listInWords } from '../words.ts';
import { boxSentences } from './boxes.ts';
import type { Draft } from './draft.ts';

export function professional(draft: Draft, group: DrugClass, siblings: readonly Sibling[]): string {
  const members = siblings.filter((s) => s.approved === 'yes');
  const about = `**${draft.say(capital(group.name))}**: ${draft.say(group.about.professional)}`;
  const list = members.map((m) => named(draft, m, [m.first?.route, m.first && sinceInWords(m.first, m.youngest)]));
  const all = siblings.map((s) => draft.say(draft.nameOf(s.drug)));
  const said =
    members.length > 0
      ? `${draft.say(`As of ${draft.asOf}, those ${licensedFor(draft)} ${inPlace(draft.dataset, draft.place.jurisdiction)} include `)}${listInWords(list)}.`
      : all.length > 0 && `${draft.say(`Members in the data of ${draft.asOf}: `)}${listInWords(all)}.`;
  return paragraph(draft, [about, said, unsure(draft, siblings), ...boxSentences(draft, members, false), draft.stop('place in treatment')]);
}

export function patient(draft: Draft, group: DrugClass, siblings: readonly Sibling[]): string {
  const members = siblings.filter((s) => s.approved === 'yes');
  const list = members.map((m) => named(draft, m, [brandOf(m.drug, draft.place.jurisdiction), m.youngest && ageLimitInWords(m.youngest)]));
  const place = capital(inPlace(draft.dataset, draft.place.jurisdiction));
  const said =
    members.length > 0 &&
    `${draft.say(`${place}, the medicines of this group that are ${licensedFor(draft)} include `)}${listInWords(list)}${draft.say(` (as of ${draft.asOf}).`)}`;
  return paragraph(draft, [
    draft.say(group.about.patient),
    said,
    unsure(draft, siblings),
    ...boxSentences(draft, members, true),
    draft.stop('whom to ask'),
  ]);
}

/** A name with what is known of it in brackets, and the proof behind them. */
function named(draft: Draft, { drug, first, youngest }: Sibling, known: readonly (string | undefined)[]): string {
  const kept = known.filter(Boolean).join(', ');
  return draft.noted(draft.say(`${draft.nameOf(drug)}${kept && ` (${kept})`}`), [first, youngest?.fact]);
}

function licensedFor({ dataset, place }: Draft): string {
  return `${dataset.jurisdiction(place.jurisdiction).verb} for ${indicationName(dataset, place.indication)}`;
}

/** A list that leaves out a member in doubt would say that it is not licensed. */
function unsure(draft: Draft, siblings: readonly Sibling[]): string {
  const names = siblings.filter((s) => s.approved === 'maybe').map((s) => draft.nameOf(s.drug));
  return names.length > 0 ? draft.stop(`not certain in the data: ${listInWords(names)}`) : '';
}

function brandOf(drug: Drug, jurisdiction: Jurisdiction): string | undefined {
  return drug.brands.find((b) => b.jurisdictions.includes(jurisdiction) && !b.former)?.name;
}

function paragraph(draft: Draft, sentences: readonly (string | false)[]): string {
  return [sentences.filter(Boolean).join(' '), ...draft.sources()].join('\n\n');
}
