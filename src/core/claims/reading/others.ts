/** Clauses that are about others than the drug just named: "its rivals", "the rest", "the stronger one", "X's competitors". */
import type { Clause } from './sentence.ts';
import type { Subject } from '../types.ts';

const KIN = String.raw`(?:rivals?|competitors?|competition|successors?|predecessors?|relatives?|siblings?|cousins?|sisters?|peers?|followers?|forerunners?|alternatives?|biosimilars?|generics?|copies|companions?|neighbou?rs?)`;
/** At the head of a clause. */
const OTHERS = new RegExp(
  String.raw`^\W*(?:(?:and|but|while|whereas|though|although|yet|so)\s+)?(?:(?:all\s+|the\s+|both\s+|these\s+|those\s+)*(?:(?:two|three|four|five|six)\s+)?(?:others|other\s+(?:one|two|three|four|five)|rest|remaining\s+\w+|remainder)\b|the\s+(?:stronger|weaker|higher|lower|larger|smaller|bigger|milder)\b|one\s+(?:is|of\s+(?:them|which|these))\b|the\s+\w+\s+of\s+which\b|(?:its|their|his|her)\s+(?:[\w-]+\s+){0,2}?${KIN}\b)`,
  'i',
);
/** Behind the name. */
const ITS_OTHERS = new RegExp(String.raw`^[\s®™]*['’]s?\s+(?:[\w-]+\s+){0,2}?${KIN}\b`, 'i');
/** "The higher of which", behind a comma. */
const OF_WHICH = /,\s+the\s+\w+(?:\s+\w+)?\s+of\s+which\b/i;

/** Is it others that the clause speaks of, and not the subject? */
export function isOfOthers({ text, start, sentence }: Clause, { at }: Subject): boolean {
  const inside = at !== undefined && at.start >= start;
  if (at && ITS_OTHERS.test(sentence.block.text.slice(at.end, sentence.end))) return true;
  return OF_WHICH.test(text) || (!inside && OTHERS.test(text));
}
