/** `off-label`: said of a use that the label covers. */
import { cuesIn, isDenied } from '../reading/cues.ts';
import type { AgeGroup } from '../../text/ages.ts';
import type { Clause } from '../reading/sentence.ts';
import { judgeUnlicensed } from '../licence/licence.ts';
import { partMeant } from '../licence/partOfClass.ts';
import { isUsedSo } from '../licence/somethingOf.ts';
import { ageAround } from '../licence/subset.ts';
import { ageAbove } from '../reading/agesAbove.ts';
import { isOfOtherUses } from '../reading/outside.ts';
import { isOfOthers } from '../reading/others.ts';
import { isNarrowedByColumn } from '../reading/columns.ts';
import { isAssertion } from '../reading/mood.ts';
import { isForUnknownUse, isNarrowed, opensWithUnknownUse, severityIn } from '../reading/qualifiers.ts';
import type { Rule } from '../rule.ts';
import { indicationsIn, MIXED, placesIn, settingsOf } from '../reading/setting.ts';
import { soleDrug, subjectBehind, subjectFor } from '../reading/subjects.ts';
import type { Jurisdiction } from '../../dataset/schema.ts';
import { subjectOf, type Claim, type Subject } from '../types.ts';

const OFF_LABEL =
  /\b(?:off[- ]label|off[- ]licen[cs]e|unlicen[sc]ed|unapproved|outside\s+(?:of\s+)?(?:its|the|their)\s+(?:(?:approved|licen[sc]ed|US|EU|UK|FDA|American|European|British|Japanese|Canadian)\s+)?(?:labels?|labelling|labeling|licen[cs]es?|indications?|marketing authori[sz]ations?))\b/gi;

const THIS_USE = /^\W*(?:(?:but|and|though|although)\s+)?(?:this|that|such|the)\s+use\b/i;

/** "For a child's psoriasis": at an age that is not told. */
const OF_A_CHILD = /\b(?:child|infant|toddler|baby|teenager|boy|girl|youngster)(?:['’]s)?\b/i;

const AT_A_NUMBER =
  /^At\s+\d{1,2}\b|\b(?:before|below|until)\s+\d{1,2}\b|\b(?:is|being|aged|only|just|turned|yet)\s+(?:only\s+)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s*(?:[.,;]|$|years?\b|so\b))/i;

/** "Few doctors who prescribe it do so off-label". */
const SELDOM = /^\W*(?:none|few|hardly|no|not\s+(?:all|many))\b/i;

function read(clause: Clause): Claim[] {
  if (isNarrowed(clause) || isOfOtherUses(clause) || opensWithUnknownUse(clause) || isForUnknownUse(clause, true)) return [];
  if (clause.ages.length === 0 && OF_A_CHILD.test(clause.text)) return [];
  // "At 8 it is off-label", "he is only eight": at an age that is not read.
  if (clause.sentence.ages.length === 0 && (AT_A_NUMBER.test(clause.sentence.text) || ageAround(clause) === 'unclear')) return [];
  const above = ageAbove(clause.sentence);
  if (isNarrowedByColumn(clause.sentence)) return [];
  if (above === 'unclear') return [];
  return cuesIn(clause, OFF_LABEL).flatMap((cue) => {
    if (saysNotWhich(clause, cue) || SELDOM.test(clause.text.slice(0, cue.start - clause.start))) return [];
    // "Is off-label before other drugs have been tried".
    if (/^\s*(?:before|until|unless|without)\b/i.test(clause.sentence.block.text.slice(cue.end, clause.sentence.end))) return [];
    // "Children are sometimes given X, but this use is off-label": the use that was just told.
    const told = THIS_USE.test(clause.text.slice(0, cue.start - clause.start)) ? clause.before?.ages[0] : undefined;
    if (told?.word) return [];
    if (isDenied(clause, cue.start) || !isAssertion(clause, cue.start, { supposes: isVerdict(clause, cue.start) })) return [];
    const items = itemsBehind(clause, cue);
    if (items.length > 0) return items.flatMap((item) => claimsOf(clause, cue, item));
    const subjects = subjectsOf(clause, cue);
    const use = useBefore(clause, cue.start);
    return settingsOf(clause, { at: cue.end, anywhere: true })
      .map((s) => (use ? { ...s, indication: use, indicationSaid: true, indicationAssumed: false } : s))
      .filter((s) => s.indication !== MIXED)
      .flatMap((setting) =>
        subjects.flatMap((named) => {
          const part = isUsedSo(clause, named, cue.start) || isOfOthers(clause, named) ? undefined : partMeant(clause, named, cue.end);
          return part
            ? [
                {
                  rule: 'off-label' as const,
                  subject: part.subject,
                  named: part.except,
                  predicate: 'off-label',
                  setting,
                  ages: clause.ages.find((a) => !a.word) ?? clause.ages[0] ?? told ?? ofPerson(clause) ?? above,
                  severity: severityIn(clause),
                  value: { start: cue.start, end: cue.end },
                  start: cue.start,
                  end: cue.end,
                },
              ]
            : [];
        }),
      );
  });
}

/** "A psoriasis drug whose use in eczema is off-label": the disease right before the words. */
function useBefore({ terms, sentence }: Clause, at: number): string | undefined {
  const last = terms.filter((t) => t.target.kind === 'indication' && t.end <= at).at(-1);
  const between = last && sentence.block.text.slice(last.end, at);
  return last && /^\s+(?:is|are|remains?)\s+(?:still\s+)?$/i.test(between!) ? indicationsIn([last])[0] : undefined;
}

const AT_THAT_AGE = /\b(?:at|for|in)\s+(?:that|this|such\s+an)\s+(?:age|age\s+group)\b|\bin\s+them\b/i;

/** "In our patient, who is ten": the one age of the sentence. */
function ofPerson({ sentence }: Clause): AgeGroup | undefined {
  const [age, ...more] = sentence.ages;
  // "So it is off-label at that age".
  if (AT_THAT_AGE.test(sentence.text)) return sentence.ages.find((a) => !a.word) ?? age;
  return more.length === 0 && age?.min && age.max ? age : undefined;
}

/** "Has many off-label uses", "is often used off-label": some use is, and nothing tells that it is the one for the disease of the page. */
function saysNotWhich({ terms, sentence, text, start }: Clause, cue: { start: number; end: number }): boolean {
  if (sentence.ages.length > 0 || terms.some((t) => t.target.kind === 'indication')) return false;
  return (
    /^\s+(?:\w+\s+)?(?:uses?|indications|prescribing|prescriptions|practice|experience|data|reports?|cases?|treatments|therapies|options?)\b/i.test(
      text.slice(cue.end - start),
    ) || SOMETIMES.test(text.slice(0, cue.start - start))
  );
}

const SOMETIMES =
  /\b(?:often|sometimes|also|commonly|frequently|increasingly|occasionally|widely|rarely|at\s+times|much|some|most|many|part|few)\b/i;

/** "These are given off-label: A, B and, in the US too, C": the list behind a colon, each item with the place that its aside names. */
function itemsBehind(clause: Clause, cue: { end: number }): { subject: Subject; place: Jurisdiction | undefined }[] {
  const { sentence } = clause;
  const { text } = sentence.block;
  const colon = /^["'”’)\s]*(?:(?:here|there|too|are|include)\s*)?["'”’)\s]*:/.exec(text.slice(cue.end, sentence.end));
  if (!colon) return [];
  const start = cue.end + colon[0].length;
  const listed = sentence.mentions.filter((m) => m.start >= start && m.kind !== 'class' && !m.attributive && !m.carried);
  return listed.map((m, i) => {
    const from = listed[i - 1]?.end ?? start;
    const [place] = placesIn(sentence.terms.filter((t) => t.start >= from && t.end <= m.start));
    const own = placesIn(clause.terms.filter((t) => t.end <= cue.end));
    const around = sentence.antecedents.place ?? sentence.context.jurisdiction;
    return { subject: subjectOf(m), place: place ?? (own.length > 0 ? own[0]! : around) };
  });
}

function claimsOf(
  clause: Clause,
  cue: { start: number; end: number },
  { subject, place }: { subject: Subject; place: Jurisdiction | undefined },
): Claim[] {
  return settingsOf(clause, { at: cue.end, anywhere: true, ...(place && { place }) })
    .filter((s) => s.indication !== MIXED)
    .map((setting) => ({
      rule: 'off-label' as const,
      subject,
      predicate: 'off-label',
      setting,
      value: { start: cue.start, end: cue.end },
      ...subject.at!,
    }));
}

/** "Giving X to a child would be off-label" says how things are. */
function isVerdict(clause: Clause, at: number): boolean {
  return /\bwould\s+(?:still\s+|therefore\s+)?be\s+$/i.test(clause.text.slice(0, at - clause.start));
}

/** The subject before the words; the drug between verb and words ("use X off-label"); the one of the sentence. */
function subjectsOf(clause: Clause, cue: { start: number; end: number }): Subject[] {
  const before = subjectFor(clause, cue.start, cue.end);
  if (before.length > 0) return before;
  const behind = subjectBehind(clause, cue.end, 40);
  if (behind.length > 0) return behind;
  const sole = soleDrug(clause.sentence);
  return sole ? [sole] : [];
}

export const offLabel: Rule = {
  id: 'off-label',
  title: 'Off-label use',
  means: 'A sentence calls a use off-label that the label covers.',
  why: 'A use called off-label is withheld, paid for privately or taken on at the prescriber’s own risk without need.',
  fix: 'Say that the use is labelled, where and since when, or leave the words out.',
  severity: 'warning',
  cues: [OFF_LABEL],
  flags: [
    { text: 'Ruxolitinib cream is used off-label in the US for atopic dermatitis in five-year-olds.', verdict: 'outdated' },
    { text: 'In the United States, tapinarof is off-label for atopic dermatitis.', verdict: 'outdated' },
    { text: 'Ciclosporin is used off-label in the UK for severe atopic dermatitis.', verdict: 'wrong' },
  ],
  passes: [
    { text: 'In the US, baricitinib is off-label for atopic dermatitis.' },
    { text: 'Methotrexate is used off-label for atopic dermatitis.' },
    { text: 'In the United States, tapinarof is off-label for atopic dermatitis.', asOf: '2024-06-30' },
  ],
  read,
  judge: judgeUnlicensed,
};
