/** From a reading of who is licensed, or not, or on the way, to the claims that it makes: where, for what, for whom. */
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { AgeGroup } from '../../text/ages.ts';
import type { Clause } from '../reading/sentence.ts';
import { isMedicine } from '../reading/strangers.ts';
import { markOf } from '../reading/cues.ts';
import type { UseStatement } from './labelledUses.ts';
import { ageAbove } from '../reading/agesAbove.ts';
import { isOfOthers } from '../reading/others.ts';
import { isOfOtherUses } from '../reading/outside.ts';
import { youngBefore } from '../reading/limits.ts';
import { partMeant } from './partOfClass.ts';
import { isOfSomethingElse, isUsedSo } from './somethingOf.ts';
import { isNarrowedByColumn } from '../reading/columns.ts';
import { isAssertion } from '../reading/mood.ts';
import { isNarrowed, severityIn } from '../reading/qualifiers.ts';
import { indicationsIn, MIXED, placesIn, settingsOf } from '../reading/setting.ts';
import { isApposed } from '../reading/subjects.ts';
import type { Claim, Subject } from '../types.ts';

/** "Licensed for A, with B still at the trial stage": the disease right before the words. */
function diseaseWith({ terms, sentence }: Clause, at: number): string | undefined {
  const { text } = sentence.block;
  const last = terms.filter((t) => t.target.kind === 'indication' && t.end <= at).at(-1);
  const stands =
    last &&
    /,\s+with\s+(?:\w+\s+)?$/i.test(text.slice(sentence.start, last.start)) &&
    /^\s+(?:(?:still|currently|now|yet)\s+)*$/i.test(text.slice(last.end, at));
  return stands ? indicationsIn([last])[0] : undefined;
}

export type Placed = UseStatement & {
  readonly place?: Jurisdiction | undefined;
  readonly cueStart?: number;
  readonly past?: boolean;
};

/** "Was approved by the FDA", without a date: what never was, never was. */
const WAS = /\b(?:was|were|had\s+(?:\w+\s+)?been)\s+(?:\w+\s+)?$/i;

export function toClaims(
  clause: Clause,
  {
    predicate,
    subjects,
    mark,
    timeless = false,
    supposes = false,
    place,
    disease = diseaseWith(clause, mark.start),
    cueStart = mark.start,
    past: told = false,
  }: Placed,
): Claim[] {
  if (predicate !== 'approved' && (isNarrowedByColumn(clause.sentence) || isOfOtherUses(clause) || NO_OTHER_PLACE.test(clause.text)))
    return [];
  // "X weekly was studied but is not approved".
  if (predicate === 'not-approved' && clause.before && /^(?:is\s+|was\s+)?not\b/i.test(clause.text) && isNarrowed(clause.before)) return [];
  // Below "Children under 12": what is denied is denied for them.
  const above = predicate === 'approved' ? undefined : ageAbove(clause.sentence);
  if (above === 'unclear') return [];
  const past =
    told ||
    (predicate === 'approved' && clause.sentence.dates.length === 0 && WAS.test(clause.sentence.block.text.slice(clause.start, cueStart)));
  const { context, antecedents } = clause.sentence;
  const thisDisease = THIS_DISEASE.test(clause.sentence.block.text.slice(mark.end, clause.end));
  const reach = predicate === 'investigational' || predicate === 'unfinished' ? 0 : undefined;
  if (!isAssertion(clause, mark.start, { supposes, ...(reach !== undefined && { reach }) }) || subjects.some((s) => isNone(clause, s)))
    return [];
  const where = place ?? placeOfLicence(clause, mark);
  const asking = {
    at: endOfObject(clause, mark.end, subjects),
    timeless: timeless || past,
    each: true,
    anywhere: predicate !== 'approved',
    elsewhere: predicate === 'not-approved' || predicate === 'unreported' || predicate === 'investigational' || predicate === 'unfinished',
    ...(where && { place: where }),
  };
  const here = settingsOf(clause, asking);
  // "Trials go on around the world", or from a country without facts: a development that has ended has ended everywhere.
  const everywhere = here.length === 0 && ON_ITS_WAY.has(predicate);
  return (
    (everywhere ? settingsOf(clause, { ...asking, everywhere }) : here)
      .map((setting) => (disease ? { ...setting, indication: disease, indicationSaid: true, indicationAssumed: false } : setting))
      .filter((setting) => setting.indication !== MIXED)
      // "For this disease" means one, though nothing names it.
      .map((setting) => (thisDisease ? { ...setting, indicationAssumed: false } : setting))
      .flatMap((setting) =>
        subjects
          .filter((subject) => !isApposed(clause, subject) && !isNextOne(clause, subject))
          .filter((subject) => predicate === 'approved' || !isUsedSo(clause, subject, mark.start))
          .filter((subject) => (predicate === 'approved' || !isOfSomethingElse(clause, subject)) && !isOfOthers(clause, subject))
          .flatMap((named) => {
            const part = partMeant(clause, named, mark.end);
            if (!part) return [];
            const { subject } = part;
            return {
              rule: 'approval-status' as const,
              subject,
              named: part.except,
              scope: part.systemic ? { classId: subject.id, route: subject.route, systemic: true } : undefined,
              predicate: past ? 'was-approved' : everywhere ? 'developing' : predicate,
              setting,
              ages:
                clause.ages.find((a) => !a.word) ??
                clause.ages[0] ??
                above ??
                (predicate === 'not-approved' ? youngBefore(clause) : filedFor(clause)),
              severity: severityIn(clause),
              every: isEvery(clause, subject),
              ...(predicate === 'approved' && !setting.jurisdictionSaid && !antecedents.place && { orIn: context.places }),
              anyUse: ANY_USE.test(clause.sentence.text) || (setting.indicationAssumed && isBare(clause, mark.end)),
              ...markOf(clause, subjects, named, mark),
            };
          }),
      )
  );
}

/** Behind "an application for X": what follows the words is not what it is for. */
function endOfObject({ sentence }: Clause, end: number, subjects: readonly Subject[]): number {
  const at = subjects[0]?.at;
  return at && at.start >= end && /^\s+(?:for|of|on)\s+(?:the\s+)?$/i.test(sentence.block.text.slice(end, at.start)) ? at.end : end;
}

/** "X, the American cousin, has no European licence": the licence's own place. */
function placeOfLicence({ terms }: Clause, { start, end }: { start: number; end: number }): Jurisdiction | undefined {
  const [place, ...more] = placesIn(terms.filter((t) => t.start >= start && t.end <= end && t.target.kind === 'place'));
  return more.length === 0 ? place : undefined;
}

/** "Has filed X for adolescents and is awaiting a decision": what is awaited is for them. */
function filedFor({ before, text }: Clause): AgeGroup | undefined {
  return before && /^\W*(?:an?|the|its)\s+(?:application|filing|submission)\b/i.test(text)
    ? before.ages[0]
    : before && /\b(?:filed|submitted|applied|applications?|filing|submission|seeks?|seeking)\b/i.test(before.text)
      ? before.ages[0]
      : undefined;
}

/** "No other country has approved it": than the one that was spoken of. */
const NO_OTHER_PLACE = /\bno\s+other\s+(?:[\w-]+\s+)?(?:country|countries|market|regulator|agency|authority|place)\b/i;

const ON_ITS_WAY: ReadonlySet<string> = new Set(['investigational', 'unfinished', 'developing']);
const NEXT_BEFORE = /\ban?\s+(?:second|third|fourth|fifth|sixth|seventh|further|new|newer)\s+(?:[\w-]+\s+){0,2}$/i;

/** "A second JAK inhibitor is not approved yet": the first may well be. */
function isNextOne({ sentence, start }: Clause, { kind, at }: Subject): boolean {
  if (kind !== 'class' || at === undefined) return false;
  const { text } = sentence.block;
  // "The calcineurin inhibitor voclosporin": a drug that the data does not know.
  const behind = /^\s+(\p{Ll}+)/u.exec(text.slice(at.end))?.[1] ?? '';
  return isMedicine(behind) || NEXT_BEFORE.test(text.slice(start, at.start));
}

const THIS_DISEASE = /\b(?:this|that|the)\s+(?:\w+\s+)?(?:disease|condition|indication|disorder|use|purpose)\b/i;

/** "Has not approved X.": denied without a word of what for. */
function isBare(clause: Clause, end: number): boolean {
  return !/\b(?:for|in|as|to|it)\b(?!\s+(?:the\s+)?(?:US|UK|EU|United|Canada|Japan|Europe|Australia|China)\b)/i.test(
    clause.sentence.block.text.slice(end, clause.end),
  );
}

const ANY_USE =
  /^\W*no\s+uses?\s+of\b|\b(?:whatever|whichever|no matter (?:what|which)|for any|of any)\s+(?:the\s+)?(?:diseases?|use|condition|indication)\b|\bfor\s+(?:anything|any\s+purpose)\b/i;

/** "All JAK inhibitors", "each of the biologics". */
function isEvery(clause: Clause, { at }: Subject): boolean {
  if (!at) return false;
  const { text } = clause.sentence.block;
  // "All JAK inhibitors approved for X carry ..." says nothing of the others.
  const said = /^\s*,?\s*(?:(?:are|is|have|has|,)\s*(?:now\s+|all\s+)*(?:been\s+)?|all\s+)/i.test(text.slice(at.end));
  return (
    /^\s*,?\s*all\b/i.test(text.slice(at.end)) ||
    (said && /\b(?:all|every|each|any)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+)?$/i.test(text.slice(clause.start, at.start)))
  );
}

/** "No biologic is approved" is a count, and judged as one. */
function isNone(clause: Clause, { kind, at }: Subject): boolean {
  return (
    kind === 'class' && at !== undefined && /\bno\s+(?:[\w-]+\s+){0,2}$/i.test(clause.sentence.block.text.slice(clause.start, at.start))
  );
}
