/** A disease that a text points back to instead of naming it: "not approved for it", "for that disease", "no such indication". */
import type { Clause } from './sentence.ts';
import { APPROVED, cuesIn } from './cues.ts';
import { isNarrowed } from './qualifiers.ts';

const POINTS =
  /^\s*(?:there\s+|here\s+|yet\s+|so\s+far\s+|at\s+present\s+|currently\s+)?(?:for|in|against|to\s+treat)\s+(?:it|(?:this|that|the\s+(?:same|latter|former)|either|any\s+of\s+(?:these|them)|these|those)(?:\s+(?:two\s+)?(?:disease|condition|indication|use|purpose|disorder|illness|setting|skin\s+(?:disease|condition))s?)?|them|both)(?=\s*(?:[.,;:)]|$|(?:in|by|either|yet|at|so|there|here|because|as|and|or|but|anywhere)\b))/i;
/** "For this condition", "for the disease": the one that the text is about. */
export const THE_DISEASE = /\b(?:for|in|against)\s+(?:the|this)\s+(?:disease|condition|indication)\b/i;
const LICENSED = new RegExp(String.raw`\b${APPROVED}\b`, 'gi');
const SUCH = /\b(?:no|any|such|not\s+(?:have|hold))\s+(?:such\s+)?(?:an?\s+)?(?:indication|licen[cs]e|approval|authori[sz]ation|use)\b/i;

/** Does the clause point back to a use, right behind its words at `at` (block offset)? */
export function pointsBack(clause: Clause, at: number): boolean {
  const { text } = clause.sentence.block;
  if (POINTS.test(text.slice(at, clause.end)) || isSuch(clause)) return true;
  return cuesIn(clause, LICENSED).some((cue) => cue.start >= at && POINTS.test(text.slice(cue.end, clause.end)));
}

function isSuch(clause: Clause): boolean {
  return /\bsuch\b/i.test(clause.text) && SUCH.test(clause.text);
}

/** The id of the disease that is pointed to: the one named last before the clause. `undefined`: the text does not say which, or which use of it. */
export function pointedDisease(clause: Clause): string | undefined {
  const { sentence } = clause;
  // "Such" takes up all that was said of the use: an interval, a combination.
  if (isSuch(clause) && isNarrowed(clause.with({ text: sentence.text }))) return undefined;
  const before = sentence.terms.filter((t) => t.target.kind === 'indication' && t.end <= clause.start).at(-1)?.target;
  if (before?.kind === 'indication') return before.id;
  return sentence.antecedents.disease ?? sentence.antecedents.indication;
}
