/** Where, for what and when a clause speaks: its own words first, then its sentence's, then the document's. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import type { Found } from '../mentions/findMentions.ts';
import type { Clause } from './clauses.ts';
import { dayOf } from './mood.ts';
import type { Setting } from './types.ts';

const ANYWHERE = /\b(?:worldwide|world|anywhere|globally|any country|every country|internationally|elsewhere)\b/i;

/** The settings in which a clause makes its claim: one for each place it names. Empty when it is not about the present. */
export function settingsOf(clause: Clause): Setting[] {
  const { context } = clause.sentence;
  const on = dayOf(clause, context.on);
  if (on === undefined || ANYWHERE.test(clause.text)) return [];
  const places = placesIn(clause.terms);
  const said = places.length > 0 ? places : placesIn(clause.sentence.terms);
  const indication = indicationFor(clause);
  return (said.length > 0 ? said : [clause.sentence.antecedents.place ?? context.jurisdiction]).map((jurisdiction) => ({
    jurisdiction,
    jurisdictionSaid: said.length > 0,
    indication: indication ?? clause.sentence.antecedents.indication ?? context.indication,
    indicationSaid: indication !== undefined,
    on,
  }));
}

/** The places that names of countries and bodies stand for, each once. */
export function placesIn(terms: readonly Found[]): Jurisdiction[] {
  const found = terms.flatMap(({ target }) =>
    target.kind === 'place' || (target.kind === 'body' && target.jurisdiction !== 'INT') ? [target.jurisdiction] : [],
  );
  return [...new Set(found)];
}

/** The disease a clause names; several related ones count as their family, several unrelated ones as none that can be judged. */
function indicationFor(clause: Clause): string | undefined {
  const { dataset } = clause.sentence.context;
  const own = indicationsIn(clause.terms);
  const all = own.length > 0 ? own : indicationsIn(clause.sentence.terms);
  if (all.length <= 1) return all[0];
  return all.find((family) => all.every((id) => dataset.indicationsWithin(family).has(id))) ?? MIXED;
}

/** Several diseases in one clause: which one a claim is about cannot be told. */
export const MIXED = 'mixed';

/** The diseases that names stand for, each once. */
export function indicationsIn(terms: readonly Found[]): string[] {
  return [...new Set(terms.flatMap(({ target }) => (target.kind === 'indication' ? [target.id] : [])))];
}

/** What a bare family word usually means ("eczema" -> atopic dermatitis); the id itself for all others. */
export function usualIndication(dataset: Dataset, id: string | undefined): string | undefined {
  return dataset.vocabulary.indications.find((i) => i.id === id)?.usually ?? id;
}
