/** Whose boxed warning a text speaks of where it names that of another drug, too. */
import type { Clause } from '../reading/sentence.ts';
import { groups, subjectFor, subjectsOf } from '../reading/subjects.ts';
import type { Subject } from '../types.ts';

/** "No boxed warning like that of A": A's is only what it is compared with. */
const COMPARED = /^\s*,?\s*(?:such\s+as|like|as|similar\s+to|comparable\s+(?:to|with))\s+(?:that|those|the\s+ones?)\b/i;
/** "A does not share the boxed warning of B": A's, whatever B has. */
const OWNS =
  /^[^,;:]*\b(?:has|have|had|shares?|shared|carr(?:y|ies)|bears?|gets?|got|receives?|inherits?|with|without|lacks?|needs?|comes?|spared)\b[^,;:]*$/i;
const ANOTHERS = /^\s+(?:of|on|that|carried|borne|known|seen|printed|required|attached)\b/i;

/**
 * The drugs before the words at `cue` (block offsets), where the ones behind only tell of which box the text speaks.
 * @returns an empty list where nothing but a comparison names a drug; `undefined` where the words are no such comparison.
 */
export function ownerOf(clause: Clause, cue: { start: number; end: number }, behind: readonly Subject[]): Subject[] | undefined {
  const { text } = clause.sentence.block;
  const here = groups(clause)
    .filter((g) => g.at(-1)!.end <= cue.start)
    .at(-1);
  // "Since little of A is taken up, its label was spared the box of B".
  const own = here ?? (clause.before && /^its?\b/i.test(clause.text) ? groups(clause.before).at(-1) : undefined);
  const after = text.slice(cue.end, clause.end);
  if (COMPARED.test(after)) return own ? subjectFor(clause, cue.start, cue.end) : [];
  const owns =
    own !== undefined &&
    behind.length > 0 &&
    ANOTHERS.test(after) &&
    OWNS.test(text.slice(here ? own.at(-1)!.end : clause.start, cue.start)) &&
    !behind.some((s) => own.some((m) => m.id === s.id));
  return owns ? subjectsOf(own) : undefined;
}

/** "Like all steroid creams it carries one": said of the whole class. */
export function likenedClass(clause: Clause, before: number): Subject[] {
  const { text } = clause.sentence.block;
  const group = groups(clause).find((g) => g[0]!.kind === 'class' && g.at(-1)!.end <= before);
  const alike = group && /\b(?:like|as\s+with)\s+(?:all|every|each|any)\s+(?:other\s+)?$/i.test(text.slice(clause.start, group[0]!.start));
  return alike ? subjectsOf(group) : [];
}
