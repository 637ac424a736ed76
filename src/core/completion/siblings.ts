/** Behind "topical JAK inhibitor " one of them is likely to follow: its members by that route, those licensed here first. */
import { lastDay, type Dataset } from '../dataset/dataset.ts';
import type { Lexicon } from '../dataset/lexicon.ts';
import { approvedMembers } from '../dataset/questions.ts';
import type { Jurisdiction, Route } from '../dataset/schema.ts';

/** A class named right before the cursor. */
export interface ClassBefore {
  /** Of the dataset. */
  readonly id?: string | undefined;
  /** Of the lexicon. */
  readonly entry?: number | undefined;
  readonly route?: Route | undefined;
}

/** The names of the members, the likeliest first. */
export function membersNamed(dataset: Dataset, lexicon: Lexicon | undefined, named: ClassBefore, jurisdiction: Jurisdiction): string[] {
  if (named.id !== undefined) {
    const { id, route } = named;
    const scope = { jurisdiction, on: lastDay(dataset), route, indication: dataset.indication };
    const { approved } = approvedMembers(dataset, id, scope);
    const byRoute = dataset.membersOf(id).filter((d) => !route || d.brands.some((b) => b.route === route));
    return [...new Set([...approved.map((m) => m.drug.name), ...byRoute.map((d) => d.name)])];
  }
  const entry = named.entry === undefined ? undefined : lexicon?.entry(named.entry);
  return entry?.kind === 'group' ? (lexicon?.members(entry).map((m) => m.name) ?? []) : [];
}
