/** Ages told in a fragment: "not known whether safe under 12", "..., but not in children", "..., but only for adults". */
import type { AgeGroup } from '../../text/ages.ts';
import type { Claim } from '../types.ts';
import type { Clause } from '../reading/sentence.ts';
import { FRAGMENT, LICENSING, NOT_KNOWN, ONLY_FRAGMENT, YOUNGER } from './ageWords.ts';
import { MIXED, settingsOf } from '../reading/setting.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { groups, licensee, subjectFor, subjectsOf } from '../reading/subjects.ts';
import { isAssertion } from '../reading/mood.ts';
import { isOfTrials, oneDrug } from './ageSubjects.ts';
import { severityIn } from '../reading/qualifiers.ts';

/** "Not known whether safe under 12", "but not in children". */
export function readUnknown(clause: Clause): Claim[] {
  const { sentence } = clause;
  const unknown = NOT_KNOWN.exec(clause.text);
  const fragment =
    FRAGMENT.test(clause.text) && clause.before && [...cuesIn(clause.before, LICENSING), ...cuesIn(clause.before, GIVEN_FOR)].length > 0
      ? clause.before
      : undefined;
  const ages = clause.ages.find((a) => a.max && a.below) ?? clause.ages.find((a) => a.word && a.max);
  if ((!unknown && !fragment) || !ages || /\?\s*$/.test(sentence.text) || sentence.block.quoted || isOfTrials(clause)) return [];
  const found = fragment
    ? subjectFor(fragment, fragment.end, fragment.end)
    : subjectsOf(groups(clause).find((g) => g[0]!.kind !== 'class') ?? []);
  const subject = oneDrug(found, clause);
  if (!subject) return [];
  const mark = unknown ? around(clause.start + unknown.index, unknown[0].length, ages) : { start: clause.start, end: ages.end };
  return settingsOf(clause)
    .filter((setting) => setting.indication !== MIXED)
    .map((setting) => ({
      rule: 'labelled-age' as const,
      subject,
      predicate: 'not-for',
      setting,
      ages,
      value: { start: ages.start, end: ages.end },
      ...mark,
    }));
}

const GIVEN_FOR = /\b(?:is|are)\s+(?:given|used|taken|prescribed|meant)\s+for\b|\b(?:is|are)\s+(?:available|given|offered|open)\s+to\b/gi;

/** "Is licensed in the US, but only for adults". */
export function readOnlyFor(clause: Clause): Claim[] {
  const { before, sentence } = clause;
  const [ages] = clause.ages;
  if (!before || !ages || !ONLY_FRAGMENT.test(clause.text) || isOfTrials(before) || isOfTrials(clause)) return [];
  const [cue] = [...cuesIn(before, LICENSING), ...cuesIn(before, GIVEN_FOR)];
  if (!cue || before.ages.length > 0 || isDenied(before, cue.start) || !isAssertion(before, cue.start)) return [];
  if (/^\s+(?:who|whose|that|with)\b/i.test(sentence.block.text.slice(ages.end, clause.end))) return [];
  const subject = oneDrug(licensee(before, cue.start, cue.end), before);
  if (!subject) return [];
  return settingsOf(before)
    .filter((setting) => setting.indication !== MIXED)
    .map((setting) => ({
      rule: 'labelled-age' as const,
      subject,
      predicate: 'for',
      setting,
      ages,
      exclusive: true,
      states: true,
      younger: YOUNGER.test(sentence.block.text),
      allAges: sentence.ages,
      severity: severityIn(before),
      value: { start: ages.start, end: ages.end },
      start: clause.start,
      end: ages.end,
    }));
}

/** From the first of the two to the last: the age may stand before the words. */
function around(start: number, length: number, ages: AgeGroup): { start: number; end: number } {
  return { start: Math.min(start, ages.start), end: Math.max(start + length, ages.end) };
}
