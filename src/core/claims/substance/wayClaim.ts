/** What every reading of a route, form or strength comes to. */
import type { Route } from '../../dataset/schema.ts';
import type { Clause } from '../reading/sentence.ts';
import { settingsOf } from '../reading/setting.ts';
import { standing } from '../reading/standing.ts';
import type { Claim, Subject } from '../types.ts';
import { formOf } from './forms.ts';

export type Manner = 'noun' | 'adjective' | 'said' | 'loose';

/** The claim that the words for a form or a way make; none where they name neither. */
export function claimOf(clause: Clause, subject: Subject, words: string, mark: { start: number; end: number }, manner: Manner): Claim[] {
  const form = formOf(words.replace(/\s+/g, ' '));
  return form ? [make(clause, subject, form.routes, form.form, mark, manner)] : [];
}

/** @param manner how firmly it is said; what the judging goes by. */
export function make(
  clause: Clause,
  subject: Subject,
  routes: readonly Route[],
  form: string | undefined,
  mark: { start: number; end: number },
  manner: string,
): Claim {
  const [said] = settingsOf(clause, { timeless: true });
  const setting = said ?? standing(clause);
  return {
    rule: 'route-form',
    subject: form ? { ...subject, form } : { ...subject, form: undefined },
    predicate: manner,
    setting,
    ...mark,
    value: mark,
    named: routes,
  };
}

export function strengthClaim(from: Clause, subject: Subject, strength: string, mark: { start: number; end: number }): Claim {
  // "The 0.05% cream is for small children, the 0.3% cream for psoriasis": the disease of another strength, or of another drug.
  const another = /\d\s?%/.exec(from.sentence.block.text.slice(mark.end, from.end));
  const others = from.mentions.filter((m) => m.kind !== 'class' && m.start >= mark.end && m.id !== subject.id).map((m) => m.start);
  const reach = Math.min(another ? mark.end + another.index : Infinity, ...others);
  const own = <T extends { readonly start: number }>(list: readonly T[]): T[] => list.filter((t) => t.start < reach);
  const clause =
    reach < from.end ? from.with({ terms: own(from.terms), sentence: from.sentence.with({ terms: own(from.sentence.terms) }) }) : from;
  return { ...make(clause, subject, [], undefined, mark, 'strength'), subject: { ...subject, strength } };
}
