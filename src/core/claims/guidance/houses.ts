/** Bodies that are called by what they are: "the academy", "the allergists' task force", "the panel", "it". */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Guideline } from '../../dataset/schema.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/sentences.ts';
import type { Antecedents } from '../reading/sentence.ts';

type Body = Dataset['vocabulary']['bodies'][number];

/** A body that a clause names, and where; `at` is left out when an earlier sentence named it. */
export interface NamedBody {
  readonly id: string;
  readonly at?: { readonly start: number; readonly end: number } | undefined;
}

/** The kind of house that bodies are called by, and the field of its members. */
const HOUSE =
  /(?:\b(?:the|this|that)\s+|(?<=^\W*(?:US\s|American\s)?)(?=\w+ists['’]\s))(?:(?:19|20)\d{2}\s+)?(?:(?<field>allerg|dermatolog|pa?ediatric)\w+['’]?s?\s+|joint\s+){0,2}(?:(?:19|20)\d{2}\s+)?(?:US\s+|American\s+)?(?<kind>academy|task force|institute|association|council|consortium|society|panel|committee|(?<=\b(?:(?:allerg|dermatolog|pa?ediatric)\w+['’]|allergy)\s(?:\d{4}\s)?(?:US\s|American\s)?)(?:guidelines?|guidance))\b(?!\s+(?:of|on|for)\b)/gi;
/** Kinds that no body is named by: the one of the field, or the one spoken of last. */
const NAMELESS = /^(?:panel|committee|guidelines?|guidance)$/i;
const PRONOUN = /\b(?:it|its|they|their)\b/i;
/** How many sentences ago "it", and "the academy" may have been named. */
export const NEAR = 1;
const FAR = 12;
/** How long "the panel" can be the only one that was spoken of. */
const PANEL = 4;

export function bodyOf(dataset: Dataset, id: string): Body | undefined {
  return dataset.vocabulary.bodies.find((b) => b.id === id);
}

/** The documents of a body; of a payer without any of its own ("the NHS"), those of the other payers in its place. */
export function documentsOf(dataset: Dataset, body: string): Guideline[] {
  const all = [...dataset.guidelines.values()];
  const own = all.filter((g) => g.body === body);
  const self = bodyOf(dataset, body);
  if (own.length > 0 || self?.kind !== 'payer') return own;
  const payers = new Set(
    dataset.vocabulary.bodies.filter((b) => b.kind === 'payer' && b.jurisdiction === self.jurisdiction).map((b) => b.id),
  );
  return all.filter((g) => payers.has(g.body));
}

function isCalled(body: Body | undefined, { kind, field }: Record<string, string | undefined>): boolean {
  const called = (word: string): boolean => body?.names.some((n) => new RegExp(`\\b${word}`, 'i').test(n.name)) ?? false;
  return (NAMELESS.test(kind!) ? field !== undefined : called(kind!)) && (!field || called(field.replace(/^pa?e/i, 'pa?e')));
}

/** Does a clause call a body by its kind, whichever one it is? */
const ANY_HOUSE = new RegExp(HOUSE.source, 'i');
export const callsHouse = (text: string): boolean => ANY_HOUSE.test(text);

/** Without one of these in a text none of its sentences calls a body by its kind; other kinds need one that was named before. */
export const namesHouse = (text: string): boolean =>
  text.includes('academy') || text.includes('task force') || /ists['’]\s|allergy\s/.test(text);

/** "The task force", where only one body is of that kind. */
export function housesIn(dataset: Dataset, named: readonly NamedBody[], text: string, { start, end }: Span): NamedBody[] {
  return matchesOf(text.slice(start, end), HOUSE).flatMap((match) => {
    const bodies = dataset.vocabulary.bodies.filter((b) => isCalled(b, match.groups!) && documentsOf(dataset, b.id).length > 0);
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    const known = named.some((b) => b.at!.start <= at.end && at.start <= b.at!.end);
    return bodies.length === 1 && !known ? [{ id: bodies[0]!.id, at }] : [];
  });
}

/**
 * The bodies that words of a clause mean by what the sentences before named: "the academy" of two, "the panel"; where none is
 * called so, "it".
 * @param text the clause; `start` its place in the block.
 */
export function carriedBodies(
  dataset: Dataset,
  { text, start }: { text: string; start: number },
  recent: NonNullable<Antecedents['bodies']>,
): NamedBody[] {
  if (recent.length === 0) return [];
  const houses = matchesOf(text, HOUSE);
  const found = houses.flatMap((match) => {
    const { kind, field } = match.groups!;
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    if (NAMELESS.test(kind!) && !field) {
      const spoken = new Set(recent.filter((b) => b.distance <= PANEL).map((b) => b.id));
      return spoken.size === 1 ? [{ id: recent[0]!.id, at }] : [];
    }
    const near = recent.filter((b) => b.distance <= FAR && isCalled(bodyOf(dataset, b.id), match.groups!));
    // Of two academies the one that the text called so; where it called neither, it is not clear which.
    const house = new RegExp(`\\b${kind}\\b`, 'i');
    const called = near.find((b) => house.test(b.words)) ?? (new Set(near.map((b) => b.id)).size === 1 ? near[0] : undefined);
    return called ? [{ id: called.id, at }] : [];
  });
  if (found.length > 0) return found;
  return houses.length === 0 && recent[0]!.distance <= NEAR && PRONOUN.test(text) ? [{ id: recent[0]!.id }] : [];
}
