/** What "which" at the start of a clause means: the name right before it, even one that is only an aside of the sentence ("unlike A, which ..."). */
import { groups, subjectsOf } from './subjects.ts';
import type { Clause } from './sentence.ts';
import type { Subject } from '../types.ts';

/** The names that a relative clause is about; `undefined` for a clause that is none, an empty list where no name stands right before it. */
export function relatedTo(clause: Clause): Subject[] | undefined {
  if (!/^(?:which|who|whose|that)\b/i.test(clause.text)) return undefined;
  const { sentence } = clause;
  const before = sentence.mentions.filter((m) => m.end <= clause.start);
  const last = groups({ sentence, mentions: before }).at(-1);
  if (!last) return undefined;
  return /^\s*[®™]?\s*(?:\([^()]*\)?|\))?\s*(?:cream|ointment|gel|foam|tablets?|injections?)?\s*,?\s*$/i.test(
    sentence.block.text.slice(last.at(-1)!.end, clause.start),
  )
    ? subjectsOf(last)
    : undefined;
}
