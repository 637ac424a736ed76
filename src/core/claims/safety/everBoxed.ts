/** "X came to market without a boxed warning": a denial told of the past, of a drug that has had one from its first day. */
import { parseDate } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { licencesEver } from '../../dataset/questions.ts';
import type { Drug, FactOf } from '../../dataset/schema.ts';
import type { Clause } from '../reading/sentence.ts';
import { settingsOf } from '../reading/setting.ts';
import type { Claim, Setting } from '../types.ts';

/** Told of a time before the drug was sold, or of what was never printed. */
const NOT_YET =
  /\b(?:before|until|till|prior|trials?|stud(?:y|ies)|phase|candidate|expect\w*|propos\w*|hop(?:e|ed|ing)|plan\w*|appli(?:ed|cation)|fil(?:ed|ing)|draft|would)\b/i;
/** "In 2019", "by early 2020": the clause is about that time, not about the launch. */
const AT_A_TIME = /\b(?:in|by|during|as of|around|through)\s+(?:\w+\s+){0,2}$/i;

/** Where and when such a denial holds, and the first day it tells of; empty where the clause tells of the present. */
export function settingsOfPast(clause: Clause): { settings: Setting[]; date: string | undefined } {
  const { sentence } = clause;
  if (NOT_YET.test(sentence.text)) return { settings: [], date: undefined };
  const told = sentence.dates.filter((d) => AT_A_TIME.test(sentence.text.slice(0, d.start - sentence.start)));
  return { settings: settingsOf(clause, { timeless: true }), date: told.map((d) => d.date).sort()[0] };
}

/** A label is dated with the approval that brought it, give or take some days. */
const WITH_APPROVAL = 7;

/** Was the drug, by this route, first approved with this box, and did it have it on the day that the claim tells of? */
export function isFromTheStart(dataset: Dataset, drug: Drug, box: FactOf<'boxed-warning'>, { subject, setting, date }: Claim): boolean {
  const from = box.date === undefined ? undefined : parseDate(box.date)?.first;
  const routes = new Set(drug.brands.flatMap((b) => b.route ?? []));
  if (from === undefined || (subject.route === undefined && routes.size !== 1)) return false;
  const licences = licencesEver(dataset, drug, { jurisdiction: setting.jurisdiction, route: subject.route });
  const first = Math.min(...licences.map((l) => (l.date === undefined ? -Infinity : (parseDate(l.date)?.first ?? -Infinity))));
  return Math.abs(from - first) <= WITH_APPROVAL && (date === undefined || (parseDate(date)?.last ?? 0) >= from);
}
