/** Reads from which age a text says that a drug may be used, and for whom it says that it may not. */
import { alternative, ofStrength, strengthAbove } from './ageStrengths.ts';
import { isExclusive, isUpperEnd, keptBefore } from './ageExclusive.ts';
import { isOfTrials, oneDrug } from './ageSubjects.ts';
import { readOnlyFor, readUnknown } from './ageFragments.ts';
import { months } from '../../dataset/calendar.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { HAS_FINITE } from '../reading/clauses.ts';
import type { Clause } from '../reading/sentence.ts';
import { APPROVED, cuesIn, isDenied } from '../reading/cues.ts';
import { datesOutsideAsides, isAssertion } from '../reading/mood.ts';
import { isLimited } from '../reading/limits.ts';
import { isNoLimit } from '../reading/negation.ts';
import { isOfOthers } from '../reading/others.ts';
import {
  DENIED_AFTER,
  DENIED_BEFORE,
  DOSING,
  FRAGMENT,
  LICENSING,
  NOT_KNOWN,
  OF_NOBODY,
  OF_THE_LICENCE,
  ONLY_FRAGMENT,
  VERBLESS,
  YOUNGER,
} from './ageWords.ts';
import { isAgeCell, isNarrowedTable, withBareAge } from './ageCells.ts';
import { isLocalPolicy, severityIn } from '../reading/qualifiers.ts';
import { isOfSomethingElse } from './somethingOf.ts';
import { segmentsOf } from '../reading/segments.ts';
import { MIXED, settingsOf } from '../reading/setting.ts';
import { groups, licensee, subjectBehind, subjectsOf } from '../reading/subjects.ts';
import type { Claim, Subject } from '../types.ts';

export const ageCues: Cues = [LICENSING, NOT_KNOWN, FRAGMENT, ONLY_FRAGMENT];

/** All claims about a labelled age in a clause. */
export function readAges(from: Clause): Claim[] {
  const clause = withBareAge(from);
  // What an appraisal covers is no label.
  if (clause.ages.length === 0 || isLocalPolicy(clause) || isOfPayer(clause) || ofAppraisal(clause) || /\bfunded\b/i.test(clause.text))
    return [];
  const special = [...readUnknown(clause), ...readOnlyFor(clause)];
  if (special.length > 0) return special;
  return DOSING.test(clause.text.replace(NO_DOSE, ' '))
    ? []
    : segmentsOf(clause)
        .filter((part) => part.ages.length > 0)
        .flatMap(readLicensed);
}

/** Of the text, of what the paragraph has said before, or of the row of a table: "X (NICE TA681)". */
function ofAppraisal({ sentence: { text, block, start } }: Clause): boolean {
  if (/\bTA\s?\d{2,4}\b/.test(block.text.slice(0, start)) && !/\b(?:licen[cs]|label|approv|authori[sz]|indicat)/i.test(text)) return true;
  return /\bTA\s?\d{2,4}\b/.test(block.row && block.row !== block ? `${block.row.text} ${text}` : text);
}

/** "Can be offered to adults on the NHS": whom a payer pays for. */
function isOfPayer({ sentence }: Clause): boolean {
  const { vocabulary } = sentence.context.dataset;
  const payers = vocabulary.bodies.filter((b) => b.kind === 'payer');
  // "Who can get it on the PBS?", above a list.
  const { headings, leadIn, kind } = sentence.block;
  const above = kind === 'item' || kind === 'cell' ? `${headings[0]?.text ?? ''} ${leadIn?.text ?? ''}` : '';
  const payer =
    sentence.terms.some(({ target }) => target.kind === 'body' && payers.some((b) => b.id === target.id)) ||
    (above !== ' ' && payers.some((b) => b.names.some(({ name }) => above.includes(name))));
  return (
    (payer || /\b(?:this|that|the)\s+(?:guidance|appraisal|recommendation)\b/i.test(sentence.text)) &&
    !/\b(?:licen[cs]|label|approv|authori[sz]|indicat)/i.test(sentence.text)
  );
}

/** "Have no approved dose": no licence at all. */
const NO_DOSE = /(?<=\bno\s+(?:approved|licen[sc]ed|labelled)\s+)dose\b/gi;

/** "Has lowered the age from 2 years to 3 months": two ages, of which the second holds. */
const LOWERED =
  /\b(?:lower(?:s|ed|ing)?|dropp?(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:es?|ed|ing)|brought\s+down|came\s+down|mov(?:es?|ed|ing)|fell|goes|went|widen(?:s|ed|ing)?|extend(?:s|ed|ing)?)\b[^.;]*\bfrom\b[^.;]*\bto\b/i;

/** "The labelled strength from 6 years is 1%": which strength an age gets. */
const STRENGTH_IS = /\bstrength\b[^.;]*\s(?:is|are)\s+(?:the\s+)?\d+(?:\.\d+)?\s?(?:%|mg)/i;

const OFF_LABEL = /\b(?:prescribe|give|use|have)\s+(?:it|them|\p{L}{5,25})\s+off[- ]label\b/iu;

/** "Neither adults nor teenagers are excluded". */
const NOBODY_OUT = /^\W*(?:neither|no|none|nobody)\b.*\b(?:excluded|left\s+out|shut\s+out|barred)\b/i;

/** "Under 12 the disease has to be severe": how severe is what the age decides. */
const MUST_BE_SEVERE = /\b(?:(?:has|have)\s+to|must)\s+be\s+severe\b/i;

/** "Those of 10 are outside the label, those of 15 are not". */
const TWICE_OUT = /\b(?:not|outside|beyond|off[- ]label)\b[^.;]*,\s[^.;,]*\b(?:is|are)(?:\s+not|n['’]t)\W*$/i;

function readLicensed(clause: Clause): Claim[] {
  // "Who wants to treat a child with it has to prescribe it off-label": what `off-label` reads.
  if (
    OFF_LABEL.test(clause.text) ||
    TWICE_OUT.test(clause.sentence.text) ||
    MUST_BE_SEVERE.test(clause.text) ||
    NOBODY_OUT.test(clause.text) ||
    LOWERED.test(clause.text) ||
    STRENGTH_IS.test(clause.text) ||
    isOfTrials(clause) ||
    isPastParticiple(clause)
  )
    return [];
  const cues = cuesIn(clause, LICENSING);
  const [cue] = cues.length > 0 ? cues : verbless(clause);
  if (
    !cue ||
    ASKS_FOR.test(clause.text.slice(0, cue.end - clause.start)) ||
    !isAssertion(clause, cue.start) ||
    /\bno\s+other\b/i.test(clause.text.slice(0, cue.start - clause.start))
  )
    return [];
  // "People aged 65 or over": no label begins there.
  const near = agesOf(clause, cue).filter((a) => !isNoLimit(clause, a.start) && lowest(a) <= OLDEST_START);
  const out = near.filter((a) => isDeniedGroup(clause, cue, a));
  const allowed = near.filter((a) => !out.includes(a));
  // "Not licensed in adolescents below 40 kg": of some of them.
  const denied = out.length > 0 && isLimited(clause, clause.end) ? [] : out;
  // "Those aged 12 to 17": the young end decides; a word says less than a number.
  const main = allowed.find((a) => !a.word) ?? [...allowed].sort((a, b) => lowest(a) - lowest(b))[0];
  return [...(main ? [main] : []), ...denied].flatMap((ages) => {
    const found = subjectOf(clause, cue, ages);
    if (!found || isOfOthers(clause, found) || (ages !== main && isOfSomethingElse(clause, found))) return [];
    const subject = ofStrength(ofStrength(found, strengthAbove(clause)), clause.sentence.block.text.slice(clause.start, ages.start));
    const only = /^\s+(?:only|alone)\b/.exec(clause.sentence.block.text.slice(ages.end, clause.end))?.[0].length ?? 0;
    const past =
      ages === main && WAS_LICENSED.test(clause.text) && clause.sentence.dates.length === 0 && !PAST_TIME.test(clause.sentence.text);
    return settingsOf(clause, { timeless: past })
      .filter((setting) => setting.indication !== MIXED)
      .map((setting) => ({
        rule: 'labelled-age' as const,
        subject,
        predicate: past ? 'was-for' : ages === main ? 'for' : 'not-for',
        setting,
        ages,
        exclusive: isExclusive(clause, cue, ages),
        states:
          isLicenceStatement(clause, cue, ages) &&
          !/^(?:['’]s\b|[^,.;]{0,30},\s+(?:for|in)\s+whom\b)/i.test(clause.sentence.block.text.slice(ages.end)),
        younger: YOUNGER.test(clause.sentence.block.text),
        date: datesOutsideAsides(clause).find((d) =>
          /\b(?:since|from|in)\s+(?:\w+\s+)?$/i.test(clause.sentence.block.text.slice(clause.start, d.start)),
        )?.date,
        allAges: [
          ...clause.sentence.ages.filter((a) => !out.includes(a) && !isKeptOut(clause, a) && !isOfAnother(clause, a, subject)),
          ...alternative(clause, ages),
        ],
        severity: severityIn(clause),
        value: { start: ages.start, end: ages.end },
        start: Math.min(cue.start, ages.start),
        end: Math.max(cue.end, ages.end + only),
      }));
  });
}

/** "Has asked the EMA to let teenagers have it": nothing is decided. */
const ASKS_FOR =
  /\b(?:asks?|asked|urges?|urged|petition\w*|wants?|would\s+like)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*|regulators?|agency|authorit(?:y|ies))\s+to\b/u;

/** "Licensed for adults; it has not been extended to teenagers": the rest of the sentence keeps a group out. */
function isKeptOut(clause: Clause, group: AgeGroup): boolean {
  if (clause.ages.includes(group) || group.start < clause.start) return false;
  const { text } = clause.sentence.block;
  // "For adults only; data in adolescents are awaited".
  const more = text.slice(clause.end, clause.sentence.end);
  if (/\b(?:data|trials?|stud(?:y|ies)|results?)\b/i.test(more) && !OF_THE_LICENCE.test(more)) return true;
  const part = /[^;,.()]*$/.exec(text.slice(clause.start, group.start))![0];
  return DENIED_BEFORE.test(part) || DENIED_AFTER.test(text.slice(group.end, clause.sentence.end));
}

/** "X can be had from 12 years, whereas Y ...": in another clause, of another drug. */
function isOfAnother({ sentence, start, end }: Clause, age: AgeGroup, subject: Subject): boolean {
  if (age.start >= start && age.end <= end) return false;
  const named = sentence.own.filter((m) => m.kind !== 'class' && m.end <= age.start).at(-1);
  // "Incyte would like it to be used from 2": what is wished for is no licence.
  const { text } = sentence.block;
  if (age.end <= start && /\b(?:would\s+like|wants?|wishes|hopes?)\b/i.test(text.slice(sentence.start, age.start))) return true;
  return named !== undefined && named.id !== subject.id && named.end > 0 && !(named.start >= start && named.end <= end);
}

/** "First approved for those of 12 and over, X is ...": how it was at first. */
const FIRST_APPROVED = new RegExp(String.raw`^\W*(?:first|once|long|previously|until\s+\w+)\s+(?:only\s+)?${APPROVED}\b`, 'i');

function isPastParticiple(clause: Clause): boolean {
  return FIRST_APPROVED.test(clause.text) && clause.end < clause.sentence.end - 1 && !HAS_FINITE.test(clause.text);
}

/** "Was approved for people of 12 and over", without a date: some licence must have had that age. */
const WAS_LICENSED = new RegExp(String.raw`\b(?:was|were)\s+(?:\w+\s+)?${APPROVED}\b`, 'i');
const PAST_TIME = /\b(?:initially|originally|at first|first|until|then|before|formerly|once|when|after|recently|just|newly|trials?)\b/i;

/** "12 years and over, nobody younger" in a list below the drug's name. */
function verbless(clause: Clause): ReturnType<typeof cuesIn> {
  const { block } = clause.sentence;
  // "For prurigo, too? No. Adults only.": of what was asked.
  if (block.text.slice(0, clause.sentence.start).includes('?')) return [];
  if ((block.kind !== 'item' && block.kind !== 'cell') || DOSING.test(clause.sentence.text) || isNarrowedTable(clause)) return [];
  return VERBLESS.test(clause.text) || !HAS_FINITE.test(clause.text)
    ? [{ start: clause.start, end: clause.start, text: isAgeCell(clause) ? 'label' : '', groups: {} }]
    : [];
}

function subjectOf(clause: Clause, cue: { start: number; end: number }, ages: AgeGroup): Subject | undefined {
  const kept = keptBefore(clause, ages);
  const between = kept === undefined ? undefined : groups(clause).find((g) => g[0]!.start >= kept && g.at(-1)!.end <= ages.start);
  // "X ointment, from 3 months": without a verb the name in the line decides.
  const named = cue.start === clause.start ? groups(clause).find((g) => g[0]!.kind !== 'class' && g.at(-1)!.end <= ages.start) : undefined;
  const own = between ?? named;
  const before = own ? subjectsOf(own) : licensee(clause, cue.start, cue.end);
  // "You must be 12 or older to use X", "only adults can have X": the drug is the object.
  const behind = before.length > 0 ? before : subjectBehind(clause, Math.max(cue.end, ages.end), 60);
  const found = behind.length > 0 ? behind : spokenOf(clause);
  return oneDrug(found, clause);
}

/** "Teenagers qualify from 12", "for hives you must be 12": of the one drug spoken of right before, or above. */
function spokenOf({ sentence, terms }: Clause): Subject[] {
  const { last, distance, heading, stranger } = sentence.antecedents;
  const told = terms.some((t) => t.target.kind === 'indication') || OF_NOBODY.test(sentence.text);
  if (!told || sentence.mentions.length > 0 || stranger !== undefined) return [];
  // What was spoken of a while ago has to be what the heading names.
  const same = last.length === 0 || (last.length === 1 && last[0]!.id === heading[0]?.id);
  const near = last.length > 0 && distance <= 1 ? last : same ? heading : [];
  return near.length === 1 && near[0]!.kind === 'drug' ? [{ ...near[0]!, at: undefined }] : [];
}

/** "Has since approved it for adults", "the European Commission has authorised it in adults". */
const STEP =
  /\b(?:has|have)\s+since\b|\b(?:announced?|announces|says?|said)\s+that\b[^.;]{0,60}\b(?:has|have)\s+(?:now\s+)?(?:approved|authori[sz]ed|licen[sc]ed|cleared)\b/i;

/** Is the licence itself spoken of ("is indicated in adults"), not only a use ("can be given to adults")? */
function isLicenceStatement(clause: Clause, cue: { start: number; end: number; text: string }, ages: AgeGroup): boolean {
  // "For adults, X is the only drug approved": for whom it is told, not whom the licence covers.
  if (/^(?:for|in|among)\b/i.test(clause.text) && clause.sentence.block.text.slice(ages.end, cue.start).includes(',')) return false;
  // "Has since approved it for adults" tells of a step, not of where it ended.
  if (STEP.test(clause.text)) return false;
  // A leaflet's "is used in adults to treat eczema".
  const leaflet = /\bused\s+(?:only\s+)?(?:in|by)\b/i.test(cue.text) && /\bto\s+treat\b/i.test(clause.text);
  return (leaflet || OF_THE_LICENCE.test(cue.text)) && !isDenied(clause, Math.max(cue.end, ages.start));
}

/** "Who aren't immunocompromised": denies nothing of the age. */
const WHO_NOT = /\bwho\s+(?:are|is|have|has|do|does)(?:n['’]t|\s+not)\s+(?:[\w-]+\s*){1,3}/gi;

function isDeniedGroup(clause: Clause, cue: { start: number; end: number; text: string }, ages: AgeGroup): boolean {
  const { text } = clause.sentence.block;
  // "Doesn't go beyond adults": they are those who are in.
  if (isUpperEnd(text, cue, ages)) return false;
  // "Closed to", "too young for", "cannot": the words deny by themselves.
  if (
    /\b(?:closed|away\s+from|back\s+from|cannot|can['’]t|mustn['’]t|not|n['’]t|too\s+young|off[- ]limits|out\s+of\s+bounds|out\s+of\s+luck|do\s+without|in\s+no|stops?\s+short|wait)\b/i.test(
      // Who has to wait until an age may have it from then on.
      ages.below ? cue.text : cue.text.replace(/\bwait\b/gi, ''),
    ) &&
    !/\bnot\s+only\b/i.test(cue.text)
  )
    return true;
  if (OUTSIDE.test(cue.text)) return true;
  // "No X product is licensed below 18".
  if (/^\W*(?:no\s+(?!(?:one|body|longer)\b)\p{L}|none\s|neither\s)/iu.test(text.slice(clause.start, cue.start))) return true;
  const before = text.slice(Math.max(clause.start, Math.min(cue.start, ages.start) - 60), ages.start);
  // "No younger than", "not under 12": only where a group without a lower bound, or a word, is kept out.
  if (ages.min && !ages.word && !ages.max && /\b(?:no|not)\s+$/i.test(before)) return false;
  const own = ages.start >= cue.start ? before : `${before}${text.slice(ages.end, cue.start)}`;
  return (
    DENIED_BEFORE.test(
      own.replace(WHO_NOT, ' ').replace(/\bnot only\b|\b(?:nobody|no one|none|nothing)\s+(?:but|except|other than)\b/gi, ''),
    ) || DENIED_AFTER.test(text.slice(ages.end, clause.end))
  );
}

/** "For a child of six it lies outside the label". */
const OUTSIDE = /\b(?:outside|beyond)\b/i;

/** The ages that a cue speaks of: those behind it, else those before it ("only adults can have X"). */
function agesOf(clause: Clause, cue: { start: number; end: number }): AgeGroup[] {
  const { text } = clause.sentence.block;
  const near = (a: AgeGroup): boolean => text.slice(cue.end, Math.max(cue.end, a.start)).replace(/\([^()]*\)/g, '').length < 160;
  // "Adolescents can't get X, as the label stops at adults": the group right before the words.
  const doer = clause.ages.filter((a) => a.end <= cue.start && cue.start - a.end < 3);
  if (doer.length > 0 && clause.ages.every((a) => doer.includes(a) || text.slice(cue.end, a.start).includes(','))) return doer;
  const behind = clause.ages.filter((a) => a.end > cue.start && near(a));
  return behind.length > 0 ? behind : clause.ages.filter((a) => a.end <= cue.start);
}

/** No label begins above the age of an adult, however it is drawn (21 in some older ones). */
const OLDEST_START = months({ value: 21, unit: 'year' });

function lowest(group: AgeGroup): number {
  return group.min ? months(group.min) : 0;
}
