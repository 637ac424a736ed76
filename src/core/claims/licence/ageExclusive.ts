/** Whether an age is said to be the only one, or the upper end. */
import type { AgeGroup } from '../../text/ages.ts';
import type { Clause } from '../reading/sentence.ts';
import { EXCLUSIVE, EXCLUSIVE_BEFORE, KEEPS, MUST_BE, YOUNGER_OUT } from './ageWords.ts';

/** "Doesn't go beyond adults", "reaches no further than adults". */
export function isUpperEnd(text: string, cue: { start: number; end: number }, ages: AgeGroup): boolean {
  return /\b(?:beyond|further\s+than|past)\s+$/i.test(text.slice(cue.start, ages.start)) && ages.word === true && ages.min !== undefined;
}

/** Where such words end before an age; `undefined` where there are none. */
export function keptBefore(clause: Clause, { start }: AgeGroup): number | undefined {
  const match = KEEPS.exec(clause.text.slice(0, Math.max(0, start - clause.start)));
  return match ? clause.start + match.index + match[0].length : undefined;
}

/** "Only X may be given to a six-year-old": the only drug, not the only age. The block's text, with that "only" blanked. */
function withoutOnlyDrug({ sentence, mentions, start }: Clause): string {
  return mentions.reduce((text, mention) => {
    const only = /\bonly\s+(?:the\s+)?$/i.exec(text.slice(start, mention.start))?.[0];
    return only ? text.slice(0, mention.start - only.length) + ' '.repeat(only.length) + text.slice(mention.start) : text;
  }, sentence.block.text);
}

/** "For adults, X is the only drug that is approved", "has just one licensed biologic": of drugs, not of ages. */
const ONLY_OF_DRUGS = /\b(?:the|its)\s+only\b|\b(?:only|just)\s+(?=(?:one|a\s+single|two|three|four)\b)/gi;

/** "Only" counts where it touches the verb or the age, not elsewhere in the clause. */
export function isExclusive(clause: Clause, cue: { start: number; end: number }, ages: AgeGroup): boolean {
  const { sentence } = clause;
  const text = withoutOnlyDrug(clause);
  if (YOUNGER_OUT.test(sentence.text.slice(ages.end - sentence.start)) || isUpperEnd(text, cue, ages)) return true;
  // "Only for adults who have failed X": what they have done is the restriction.
  if (
    /^\s+(?:who|whose|that)\b(?!\s+(?:have|has|are living|live)\s+(?:moderate|severe|atopic|eczema))/i.test(
      text.slice(ages.end, sentence.end),
    )
  )
    return false;
  const from = Math.min(cue.start, ages.start);
  if (keptBefore(clause, ages) !== undefined || MUST_BE.test(text.slice(cue.start, Math.max(cue.end, ages.start)))) return true;
  const before = EXCLUSIVE_BEFORE.test(text.slice(clause.start, from));
  const between = EXCLUSIVE.test(text.slice(from, Math.max(cue.start, ages.start)).replace(ONLY_OF_DRUGS, ' '));
  const behind = /^\s*(?:patients\s+|people\s+)?(?:only|alone|exclusively)\b/i.test(text.slice(ages.end, sentence.end));
  const onlyOnes = /^\s+(?:are|is)\s+the\s+(?:only|sole)\b/i.test(text.slice(ages.end, sentence.end));
  const hyphened = /^[- ]only\b/i.test(text.slice(ages.end));
  const touching = /\b(?:only|just|nobody but a|nobody but)\s+(?:a\s+)?$/i.test(text.slice(clause.start, ages.start));
  return before || between || behind || onlyOnes || hyphened || touching;
}
