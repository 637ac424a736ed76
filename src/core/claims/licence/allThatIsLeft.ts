/** "The only step that is left is an immunosuppressant": broken by what is in none of the classes named. */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { isAssertion } from '../reading/mood.ts';
import { MIXED, settingsOf } from '../reading/setting.ts';
import { groups, subjectsOf } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';

const LEFT =
  /\b(?:the\s+(?:only|sole|one)|all)\s+(?:other\s+|remaining\s+)?(?:(?:next|further|treatment|systemic)\s+)?(?:step|option|choice|thing|treatment|possibility|alternative|answer|recourse)?\s*(?:(?:that|which)(?:['’]s|\s+(?:is|remains?|then\s+remains))(?:\s+(?:then|still))?(?:\s+(?:left|open|available|to\s+\w+))?|left|remaining|open)\s+(?:then\s+)?(?:is|are)\s+(?:(?:an?|the|with|to\s+\w+)\s+)*$/i;

/** Of some people other drugs may be ruled out, or out of reach. */
const FOR_SOME =
  /\b(?:pregnan\w*|breast\w*|child\w*|infants?|babies|elderly|older|cancer|kidney|liver|afford\w*|insur\w*|countr\w*|NHS|clinics?|hospitals?|allerg\w*|refus\w*)\b/i;

export const leftCues: Cues = [LEFT];

export function readAllThatIsLeft(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  const first = clause.mentions.find((m) => !m.carried && !m.attributive);
  if (first?.kind !== 'class' || /\b(?:topicals?|creams?|ointments?)\b/i.test(clause.text)) return [];
  if (FOR_SOME.test(clause.sentence.text)) return [];
  const cue = LEFT.exec(text.slice(clause.start, first.start));
  const group = groups(clause).find((g) => g.includes(first));
  if (!cue || !group || !isAssertion(clause, clause.start + cue.index)) return [];
  const mark = { start: clause.start + cue.index, end: group.at(-1)!.end };
  return settingsOf(clause)
    .filter((setting) => setting.indication !== MIXED && !setting.indicationAssumed)
    .map((setting) => ({
      rule: 'only-first-newest' as const,
      subject: subjectsOf(group)[0]!,
      predicate: 'only-class',
      setting: { ...setting, indicationSaid: true },
      scope: { classId: undefined, route: undefined, systemic: true },
      named: subjectsOf(group).map((s) => s.id),
      ...mark,
    }));
}
