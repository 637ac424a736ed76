/** What a count or a superlative is counted over: a class, a route and an age, read from the words around it. */
import { months, type Day } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { approvedMembers, youngestAge, type Scope } from '../dataset/questions.ts';
import type { Drug, Fact, Route } from '../dataset/schema.ts';
import type { Mention } from '../mentions/findMentions.ts';
import type { AgeGroup } from '../text/ages.ts';
import { usualIndication } from './setting.ts';
import type { ComparisonSet, Setting } from './types.ts';

export interface Member {
  readonly drug: Drug;
  readonly first: Fact;
}

const ROUTES: Readonly<Record<string, Route>> = { oral: 'oral', topical: 'topical', injectable: 'subcutaneous' };

/** The route that an adjective before "drug" or "treatment" names; `undefined` for none. */
export function routeSaid(word: string | undefined): Route | undefined {
  return word === undefined ? undefined : ROUTES[word.toLowerCase()];
}

/** The set that a class name stands for, with the route the text gives it. */
export function setOf(mention: Mention | undefined, ages?: AgeGroup): ComparisonSet {
  return { classId: mention?.id, route: mention?.route, ages };
}

/**
 * The members of a set that are licensed in a setting, oldest first.
 * @returns `undefined` when for some member the data cannot tell, so that nothing can be counted.
 */
export function membersIn(dataset: Dataset, set: ComparisonSet, setting: Setting, on: Day = setting.on): Member[] | undefined {
  // Where nothing names a disease, "the only topical JAK inhibitor" is counted over every use.
  const indication = setting.indicationAssumed ? undefined : usualIndication(dataset, setting.indication);
  const scope: Scope = { jurisdiction: setting.jurisdiction, on, indication, route: set.route };
  const { approved, unsure } = approvedMembers(dataset, set.classId, scope);
  if (unsure.length > 0 || approved.some((m) => m.first.judge === false)) return undefined;
  return set.ages ? approved.filter((m) => coversAges(dataset, m.drug, scope, set.ages!)) : [...approved];
}

/** Does the label reach into the age group ("under 12", "6 months to 5 years")? */
function coversAges(dataset: Dataset, drug: Drug, scope: Scope, ages: AgeGroup): boolean {
  const youngest = youngestAge(dataset, drug, scope);
  if (!youngest) return true;
  const reach = months(youngest.age);
  if (ages.below && ages.max) return reach < months(ages.max);
  return ages.min ? reach <= months(ages.min) : true;
}
