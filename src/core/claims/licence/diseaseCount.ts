/** For how many diseases a drug is licensed: "approved for six diseases", "its eighth and most recent indication". */
import { compareDates } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { begunBy } from '../../dataset/questions.ts';
import type { FactOf } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { APPROVED, cuesIn } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { settingsOf } from '../reading/setting.ts';
import { soleDrug, subjectFor } from '../reading/subjects.ts';
import type { Claim, Judgement } from '../types.ts';
import { NUMBER_WORDS, numberIn } from './numbers.ts';

/** "approved for six diseases": counted by sources, not by us. */
const DISEASES = new RegExp(
  String.raw`\b(?:${APPROVED}|(?:has|have|holds?|with)\s+(?:[\w.]+\s+){0,3}?(?:approvals?|licen[cs]es?|authori[sz]ations?))\s+(?:[\w.]+\s+){0,5}?(?:for|to\s+treat|in)\s+(?<number>\d{1,2}|${NUMBER_WORDS})\s+(?:(?!mg\b|weeks?\b|years?\b)[\w-]+\s+){0,2}?(?:diseases|conditions|indications|disorders)\b|\b(?<number2>\d{1,2}|${NUMBER_WORDS})\s+(?:\w+\s+){0,2}?(?:approved|licensed|labelled|(?:FDA_*|US|EU|UK)(?:-\w+)?)\s+(?:diseases|conditions|indications|uses)\b|\b(?<number3>\d{1,2}|${NUMBER_WORDS})\s+(?:diseases|conditions|indications|uses)\b(?=[^;]{0,40}\b(?:label|licen[cs]e|approval)\b)|\b(?:treats|(?<=\blabel\s(?:now\s)?)(?:names|lists|covers|includes|counts))\s+(?:now\s+)?(?<number5>\d{1,2}|${NUMBER_WORDS})\s+(?:diseases|conditions|indications)\b|(?<=\b(?:tally|number|total|count)\b[^;]{0,60}\b(?:diseases|indications|conditions|uses)\b[^;]{0,40}\s(?:is|are|stands\s+at|comes\s+to)\s(?:now\s|already\s)?)(?<number4>\d{1,2}|${NUMBER_WORDS})\b`,
  'gi',
);
/** "Its eighth and most recent indication": as many as that, and no more. */
const NTH = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const LATEST_NTH = new RegExp(
  String.raw`\b(?<nth>${NTH.join('|')})\s+(?:and\s+(?:most\s+recent|latest|newest|last)|\(?(?:the\s+)?latest\)?)\s+(?:\w+\s+){0,2}?(?:indication|disease|use|condition)\b`,
  'gi',
);

export const diseaseCountCues: Cues = [DISEASES, LATEST_NTH];

const OTHERS_BEHIND = /^\s*(?:other\s+than|apart\s+from|besides|beyond|of\s+the|for\s+(?:adults|adolescents|children|infants))\b/i;

export function readDiseases(clause: Clause): Claim[] {
  const counted = [
    ...cuesIn(clause, DISEASES).map((cue) => ({
      cue,
      count: numberIn(
        (cue.groups['number'] ?? cue.groups['number2'] ?? cue.groups['number3'] ?? cue.groups['number4'] ?? cue.groups['number5'])!,
      ),
    })),
    ...cuesIn(clause, LATEST_NTH).map((cue) => ({ cue, count: NTH.indexOf(cue.groups['nth']!.toLowerCase()) + 1 })),
  ];
  return counted.flatMap(({ cue, count }) => {
    const own = subjectFor(clause, cue.start, cue.end).filter((s) => s.kind === 'drug');
    const sole = soleDrug(clause.sentence);
    const subject = own.length === 1 ? own[0] : own.length === 0 ? sole : undefined;
    const { text } = clause.sentence;
    // "Eight diseases other than eczema", "besides eczema, eight diseases", "four diseases of the skin": some of them.
    if (
      OTHERS_BEHIND.test(text.slice(cue.end - clause.sentence.start)) ||
      /^\W*(?:besides|beyond|apart\s+from|in\s+addition\s+to)\b/i.test(text)
    )
      return [];
    if (!subject || !isAssertion(clause, cue.start)) return [];
    return settingsOf(clause, { at: cue.end }).map((setting) => ({
      rule: 'count' as const,
      subject,
      predicate: 'diseases',
      setting,
      count,
      start: cue.start,
      end: cue.end,
    }));
  });
}

/** The number of diseases, as sources counted it over time. */
export function judgeDiseases(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting } = claim;
  const drug = dataset.drugs.get(claim.subject.id)!;
  const tallies = drug.facts.filter(
    (f): f is FactOf<'tally'> =>
      f.kind === 'tally' &&
      f.count !== undefined &&
      !f.class &&
      !f.members &&
      f.jurisdiction === setting.jurisdiction &&
      f.judge !== false &&
      f.date !== undefined,
  );
  const later = tallies
    .filter((f) => f.count! > claim.count! && begunBy(f, setting.on) === 'yes')
    .sort((a, b) => compareDates(a.date!, b.date!));
  const now = later.at(-1);
  return (
    now && {
      claim,
      verdict: 'outdated',
      since: later[0]!.date,
      reason: { kind: 'tally', drug, count: now.count!, fact: now },
      evidence: [dataset.facts.get(now.id)!],
    }
  );
}
