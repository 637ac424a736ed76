/** The boxed warning that was just spoken of, told by less than its name: "X has one too", "Y is the only one without one", "the cream was let off". */
import { cuesIn } from '../reading/cues.ts';
import type { Clause } from '../reading/sentence.ts';
import { isAssertion } from '../reading/mood.ts';
import { settingsOf } from '../reading/setting.ts';
import { groups, soleDrug, subjectBehind, subjectsOf } from '../reading/subjects.ts';
import type { Claim, Subject } from '../types.ts';
import { BOXED } from './boxWords.ts';

const HAS_ONE = /\b(?:has|have|had|carr(?:y|ies)|bears?|gets?)\s+one(?=\s*(?:[.,;:]|$)|\s+(?:too|as\s+well|also|either|since)\b)/gi;
const WITHOUT_ONE = /\b(?:without|free\s+of|lacks?|lacking|spared)\s+one(?=\s*(?:[.,;:]|$)|\s+(?:too|as\s+well|also|either)\b)/gi;
const LET_OFF = /\b(?:was|were|is|are|got|has\s+been|have\s+been)\s+(?:let\s+off|spared|exempt(?:ed)?)(?=\s*(?:[.,;:]|$))/gi;
/** "... doesn't apply to it". */
const NOT_APPLIED = /\b(?:does|do)(?:\s+not|n['’]t)\s+(?:apply|extend|go|reach)\s+(?:to|as\s+far\s+as)\s+/gi;
const DENIED = /\b(?:not|never|no|none|neither|nor)\b|n['’]t\b/i;
/** How far back the words may stand that the pronoun means, in characters. */
const REACH = 320;

export const boxPronounCues = [HAS_ONE, WITHOUT_ONE, [LET_OFF, BOXED], [NOT_APPLIED, BOXED]];

export function readBoxPronoun(clause: Clause): Claim[] {
  const { block, start } = clause.sentence;
  const earlier = block.text.slice(Math.max(0, start - REACH), clause.start);
  const own = block.text.slice(start, clause.end);
  return [
    ...(BOXED.test(earlier) ? [...having(clause, HAS_ONE, false), ...having(clause, WITHOUT_ONE, true)] : []),
    ...(BOXED.test(block.text.slice(start, clause.start)) ? having(clause, LET_OFF, true) : []),
    ...(BOXED.test(own) ? notApplied(clause) : []),
  ];
}

function having(clause: Clause, pattern: RegExp, lacks: boolean): Claim[] {
  return cuesIn(clause, pattern).flatMap((cue) => {
    const before = clause.text.slice(0, cue.start - clause.start);
    const group = groups(clause)
      .filter((g) => g.at(-1)!.end <= cue.start)
      .at(-1);
    // "None of them has one" is told of several in other words.
    if (
      !group ||
      /\b(?:only|none|some|most|not\s+(?:all|every|each|any))\s+(?:of\s+)?(?:the\s+|these\s+|those\s+|them\s+)?(?:\w+\s+){0,3}$/i.test(
        before.slice(0, group[0]!.start - clause.start),
      )
    )
      return [];
    // "Apart from X none of the creams has one".
    if (/\b(?:none|no\s+other|nothing|nobody)\b/i.test(before.slice(group.at(-1)!.end - clause.start))) return [];
    const none = DENIED.test(before.slice(Math.max(0, group.at(-1)!.end - clause.start))) !== lacks;
    const behind = before.slice(group.at(-1)!.end - clause.start);
    const every = /\b(?:all|every|each|any|whichever)\s+(?:\w+\s+)?$/i.test(before.slice(0, group[0]!.start - clause.start));
    const subjects = subjectsOf(group).map((s) => (s.kind === 'class' ? withForm(s, behind) : s));
    return claims(clause, subjects, none ? 'no-box' : every ? 'all-box' : 'has-box', cue);
  });
}

function notApplied(clause: Clause): Claim[] {
  return cuesIn(clause, NOT_APPLIED).flatMap((cue) => {
    const behind = subjectBehind(clause, cue.end, 20);
    const sole = /^(?:it|them)\b/i.test(clause.sentence.block.text.slice(cue.end)) ? soleDrug(clause.sentence) : undefined;
    return claims(clause, behind.length > 0 ? behind : sole ? [sole] : [], 'no-box', cue);
  });
}

/** "Any JAK inhibitor in cream form": those of that form. */
function withForm(subject: Subject, behind: string): Subject {
  return /^\s*(?:in|as)\s+(?:an?\s+)?(?:cream|ointment)\b/i.test(behind) ? { ...subject, route: 'topical' } : subject;
}

function claims(clause: Clause, subjects: readonly Subject[], predicate: string, { start, end }: { start: number; end: number }): Claim[] {
  if (!isAssertion(clause, start)) return [];
  return settingsOf(clause, { at: end }).flatMap((setting) =>
    subjects.map((subject) => ({ rule: 'boxed-warning' as const, subject, setting, predicate, start, end })),
  );
}
