/** The facts told plainly: sentences for each drug of which the data is sure, with the verdict that the facts give them. */
import { ageInWords, months } from '../../../src/core/dataset/calendar.ts';
import { ageHistory, boxedWarning, statusOf, youngestAge } from '../../../src/core/dataset/questions.ts';
import type { Drug } from '../../../src/core/dataset/schema.ts';
import { bundled, day, scope } from '../../core/support.ts';
import type { Sentence } from './sentences.ts';
import { capital } from './world.ts';

const PLACES = {
  US: { regulator: 'the FDA', name: 'the US' },
  EU: { regulator: 'the European Commission', name: 'the European Union' },
  UK: { regulator: 'the MHRA', name: 'the UK' },
} as const;
type Place = keyof typeof PLACES;

/** Text, whether it is bad, and the claim type. */
type Told = readonly [text: string, bad: boolean, type: string];

/** All of them, as of a day. */
export function told(asOf: string): Sentence[] {
  const all = [...bundled().drugs.values()].flatMap((drug) => [
    ...(Object.keys(PLACES) as Place[]).flatMap((place) => [...approvals(drug, place, asOf), ...ages(drug, place, asOf)]),
    ...boxes(drug, asOf),
  ]);
  return all.map(([text, bad, type]) => ({ text: capital(text), asOf, bad, type }));
}

/** "X is (not) approved by the FDA for atopic dermatitis." */
function approvals(drug: Drug, place: Place, asOf: string): Told[] {
  const { approved, against, licences } = statusOf(bundled(), drug, scope(place, asOf));
  if (approved === 'maybe' || (approved === 'no' && !against) || licences.some((l) => l.judge === false)) return [];
  const tell = (not: string): string => `${drug.name} is ${not}approved by ${PLACES[place].regulator} for atopic dermatitis.`;
  return [
    [tell(''), approved === 'no', 'approval-status'],
    [tell('not '), approved === 'yes', 'approval-status'],
  ];
}

/** The age of the label, and the ages that it had before: those were true once. */
function ages(drug: Drug, place: Place, asOf: string): Told[] {
  const where = scope(place, asOf);
  const now = youngestAge(bundled(), drug, where);
  if (!now || now.fact.judge === false || now.fact.strengths?.length) return [];
  const history = ageHistory(bundled(), drug, where).filter((step) => months(step.age) >= months(now.age));
  const yearly = [...new Set(history.filter((step) => step.age.unit === 'year').map((step) => ageInWords(step.age)))];
  return yearly.map((age) => [
    `${drug.name} is approved in ${PLACES[place].name} for atopic dermatitis in people ${age} and older.`,
    age !== ageInWords(now.age),
    'labelled-age',
  ]);
}

/** "X has no boxed warning." Only US labels have one. */
function boxes(drug: Drug, asOf: string): Told[] {
  const box = boxedWarning(bundled(), drug, { jurisdiction: 'US', on: day(asOf) });
  return box && box.judge !== false ? [[`in the US, ${drug.name} has no boxed warning.`, box.present, 'boxed-warning']] : [];
}
