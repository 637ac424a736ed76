/** `labelled-age`: from which age a label covers a use. */
import { months } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Drug, Jurisdiction } from '../../dataset/schema.ts';
import { ageHistory, youngestAge, type Scope } from '../../dataset/questions.ts';
import type { AgeGroup } from '../../text/ages.ts';
import type { Clause } from '../clauses.ts';
import { APPROVAL, APPROVED, cuesIn, isDenied } from '../cues.ts';
import { isAssertion } from '../mood.ts';
import { MIXED, settingsOf, usualIndication } from '../setting.ts';
import { groups, subjectBehind, subjectFor, subjectsOf } from '../subjects.ts';
import { isLocalPolicy, isNarrowed } from '../qualifiers.ts';
import type { Rule } from '../rule.ts';
import { productOf, type Claim, type Judgement } from '../types.ts';

/** Words that make an age a labelled one. */
const LICENSING = new RegExp(
  String.raw`(?<![\w-])${APPROVED}\b|\b${APPROVAL}\b|\b(?:limited|restricted|reserved)\s+to\b|\b(?:may|can)\s+(?:now\s+|only\s+|not\s+|also\s+)*be\s+(?:used|given|prescribed|taken)\b|\blabel\s+(?:starts?|begins?|covers?)\b|\bstarts?\s+at\b|\bfor\s+use\s+in\b|\bused\s+to\s+treat\b|\ballows?\b|\b(?:is|are)\s+(?:only\s+)?for\b(?!\s+(?:the|use))|\b(?:can(?:not)?|may)\s+(?:not\s+|only\s+)?(?:have|use|take|receive)\b|\bmust\s+be\b(?=.{0,40}\bto\s+(?:use|take|have|receive|get)\b)`,
  'gi',
);
const EXCLUSIVE =
  /\b(?:only|solely|exclusively|limited to|restricted to|reserved for|confined to|just|alone|nobody younger|no one younger|not in anybody younger)\b/i;

/** "It is not known whether X is safe and effective in children younger than 12": labels say so of ages they do not cover. */
const NOT_KNOWN = /\b(?:not\s+(?:yet\s+)?known|unknown|(?:not|never)\s+(?:yet\s+)?been\s+(?:established|studied|tested))\b/i;
/** "..., but not in children": the verb is the one of the clause before. */
const FRAGMENT = /^(?:but\s+)?not\s+(?:in|for)\b/i;

function read(clause: Clause): Claim[] {
  if (clause.ages.length === 0 || isNarrowed(clause) || isLocalPolicy(clause)) return [];
  const special = readDenied(clause);
  return special.length > 0 ? special : readLicensed(clause);
}

/** Denials that are no plain "not approved under 12". */
function readDenied(clause: Clause): Claim[] {
  const { sentence } = clause;
  const unknown = NOT_KNOWN.exec(clause.text);
  const fragment = FRAGMENT.test(clause.text) && clause.before && cuesIn(clause.before, LICENSING).length > 0 ? clause.before : undefined;
  const ages = clause.ages.find((a) => a.max && a.below) ?? clause.ages.find((a) => a.word && a.max);
  if ((!unknown && !fragment) || !ages || /\?\s*$/.test(sentence.text) || sentence.block.quoted) return [];
  const subjects = (fragment ? subjectFor(fragment, fragment.end, fragment.end) : subjectsOf(groups(clause)[0] ?? [])).filter(
    (s) => s.kind === 'drug',
  );
  if (subjects.length !== 1 || isOfTrials(clause)) return [];
  const mark = unknown ? { start: clause.start + unknown.index, end: ages.end } : { start: clause.start, end: ages.end };
  return settingsOf(clause)
    .filter((setting) => setting.indication !== MIXED)
    .map((setting) => ({ rule: 'labelled-age' as const, subject: subjects[0]!, predicate: 'not-for', setting, ages, ...mark }));
}

function readLicensed(clause: Clause): Claim[] {
  const claims: Claim[] = [];
  for (const cue of cuesIn(clause, LICENSING)) {
    const ages = ageFor(clause, cue);
    if (!ages || !isAssertion(clause, cue.start) || isOfTrials(clause)) continue;
    const before = subjectFor(clause, cue.start, cue.end);
    // "You must be 12 or older to use X", "only adults can have X": the drug is the object.
    const subjects = (before.length > 0 ? before : subjectBehind(clause, Math.max(cue.end, ages.end), 40)).filter((s) => s.kind === 'drug');
    if (subjects.length !== 1) continue;
    const exclusive = isExclusive(clause, cue, ages);
    const predicate = isDenied(clause, cue.start) || isDenied(clause, ages.start) ? 'not-for' : 'for';
    for (const setting of settingsOf(clause)) {
      if (setting.indication === MIXED) continue;
      const only = /^\s+only\b/.exec(clause.sentence.block.text.slice(ages.end, clause.end))?.[0].length ?? 0;
      const mark = { start: Math.min(cue.start, ages.start), end: Math.max(cue.end, ages.end + only) };
      claims.push({
        rule: 'labelled-age',
        subject: subjects[0]!,
        predicate,
        setting,
        ages,
        exclusive,
        allAges: clause.sentence.ages,
        ...mark,
      });
    }
    break;
  }
  return claims;
}

/** "Only" counts where it touches the verb or the age, not elsewhere in the clause. */
function isExclusive(clause: Clause, cue: { start: number; end: number }, ages: AgeGroup): boolean {
  const { text } = clause.sentence.block;
  // "Only for adults who have failed X": what they have done is the restriction.
  if (
    /^\s+(?:who|whose|that)\b(?!\s+(?:have|has|are living|live)\s+(?:moderate|severe|atopic|eczema))/i.test(
      text.slice(ages.end, clause.sentence.end),
    )
  )
    return false;
  const before = /\b(?:only|solely|exclusively)\s+(?:\w+\s+){0,2}$/i.test(text.slice(clause.start, cue.start));
  const between = EXCLUSIVE.test(text.slice(cue.start, ages.start));
  return (
    before ||
    between ||
    /^\s*(?:patients\s+|people\s+)?(?:only|alone)\b|\b(?:nobody|no one|not in anybody)\s+younger\b/i.test(
      text.slice(ages.end, clause.end),
    ) ||
    /\bonly\s+$/i.test(text.slice(clause.start, ages.start))
  );
}

/** The age that a cue speaks of: behind it, else before it ("only adults can have X"); a number before a word ("children from 2 years"). */
function ageFor(clause: Clause, cue: { start: number; end: number }): AgeGroup | undefined {
  const behind = clause.ages.filter((a) => a.start >= cue.start && a.start - cue.end < 140);
  const near = behind.length > 0 ? behind : clause.ages.filter((a) => a.end <= cue.start);
  return near.find((a) => !a.word) ?? near[0];
}

function isOfTrials(clause: Clause): boolean {
  return /\b(?:trials?|study|studies|tested|phase)\b/i.test(clause.text);
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, subject, ages } = claim;
  const drug = dataset.drugs.get(subject.id)!;
  const indication = setting.indication ? usualIndication(dataset, setting.indication) : onlyIndication(claim, dataset);
  if (!indication || !ages) return undefined;
  const scope: Scope = {
    jurisdiction: setting.jurisdiction,
    on: setting.on,
    indication,
    ...productOf(subject, drug, setting.jurisdiction),
  };
  const actual = youngestAge(dataset, drug, scope);
  if (!actual || actual.fact.judge === false) return undefined;
  // A strength that the label facts do not tell apart may have an age of its own.
  if (subject.strength && !actual.fact.strengths?.includes(subject.strength)) return undefined;
  if (claim.allAges?.some((a) => a !== ages && a.min && months(a.min) === months(actual.age))) return undefined;
  const broken = claim.predicate === 'not-for' ? deniesLabel(ages, months(actual.age)) : contradicts(claim, ages, months(actual.age));
  if (!broken) return undefined;
  const claimed = claim.predicate === 'for' ? ages.min : undefined;
  const history = ageHistory(dataset, drug, scope);
  const was = claimed ? history.find((step) => months(step.age) === months(claimed) && step.next) : history.find((step) => step.next);
  if (broken === 'too-young' && !refutesYoung(claim, dataset)) return undefined;
  // An age above the oldest step on record may be a step that the data lacks.
  const startKnown = history[0] !== undefined && history[0].fact.kind !== 'age-expansion';
  if (broken === 'too-old' && claimed && !startKnown && !history.some((step) => months(step.age) >= months(claimed))) return undefined;
  // The step in force now ended what the text says; the first step below the claimed age says since when.
  const next = claimed
    ? history.find((s) => months(s.age) < months(claimed))
    : history.find((s) => deniesLabel(ages, months(s.age)) !== undefined);
  const outdated = broken === 'too-old' && (was !== undefined || claim.predicate === 'not-for') && next?.from !== undefined;
  const fact = outdated && next ? next.fact : actual.fact;
  return {
    claim,
    verdict: outdated ? 'outdated' : 'wrong',
    since: outdated ? next?.from : undefined,
    reason: { kind: 'age', drug, claimed, actual, was },
    evidence: [...new Set([actual.fact.id, fact.id])].map((id) => dataset.facts.get(id)!),
  };
}

/** Does "for these ages" say less than the label (`too-old`) or more (`too-young`)? */
function contradicts(claim: Claim, ages: AgeGroup, labelled: number): 'too-old' | 'too-young' | undefined {
  if (!ages.min) return undefined;
  const from = months(ages.min);
  if (from < labelled) return ages.word ? undefined : 'too-young';
  // "For adults" or "for children aged 6 to 11" names a group that is covered; only "12 and older" or "adults only" draws the lower bound.
  const bound = claim.exclusive === true || (!ages.word && ages.max === undefined);
  return bound && from > labelled ? 'too-old' : undefined;
}

/** "Not approved under 12", "not for adolescents": broken when the label goes below that. */
function deniesLabel(ages: AgeGroup, labelled: number): 'too-old' | undefined {
  if (ages.max && ages.below) return labelled < months(ages.max) ? 'too-old' : undefined;
  if (ages.max && ages.min) return labelled <= months(ages.min) ? 'too-old' : undefined;
  return undefined;
}

/** Said to be licensed for younger people than the label covers: only when no use of the drug there goes that low. */
function refutesYoung(claim: Claim, dataset: Dataset): boolean {
  const { setting, subject, ages } = claim;
  const drug = dataset.drugs.get(subject.id)!;
  const anyUse = youngestAge(dataset, drug, { jurisdiction: setting.jurisdiction, on: setting.on, strength: subject.strength });
  return anyUse !== undefined && months(anyUse.age) > months(ages!.min!) && !isUnsettled(drug, setting.jurisdiction, months(ages!.min!));
}

/** An application or a doubtful fact reaches down to that age: what came of it is not known. */
function isUnsettled(drug: Drug, jurisdiction: Jurisdiction, age: number): boolean {
  return drug.facts.some((fact) => {
    if (fact.jurisdiction !== jurisdiction && fact.jurisdiction !== 'INT') return false;
    if (fact.kind !== 'pipeline' && !(fact.kind === 'not-approved' && fact.judge === false)) return false;
    return fact.population?.minAge === undefined || months(fact.population.minAge) <= age;
  });
}

/** Without a disease in the text: the drug's only licensed use there, if it has just one. */
function onlyIndication(claim: Claim, dataset: Dataset): string | undefined {
  const drug = dataset.drugs.get(claim.subject.id)!;
  const uses = new Set(
    drug.facts.flatMap((f) =>
      (f.kind === 'approval' || f.kind === 'indication-expansion') && f.jurisdiction === claim.setting.jurisdiction ? [f.indication] : [],
    ),
  );
  return uses.size === 1 ? [...uses][0] : undefined;
}

export const labelledAge: Rule = {
  id: 'labelled-age',
  title: 'Labelled age',
  means: 'A sentence says from which age a drug is licensed for a use, and the label says another age.',
  why: 'Children are kept from a licensed treatment, or given one outside its label.',
  fix: 'Write the age of the current label, with its country and date.',
  severity: 'warning',
  flags: [
    { text: 'Ruxolitinib cream is approved in the US for atopic dermatitis in people aged 12 years and older.', verdict: 'outdated' },
    { text: 'In the United States abrocitinib is licensed for adults only.', verdict: 'outdated' },
    { text: 'Cibinqo is not licensed for adolescents in the European Union.', verdict: 'outdated' },
  ],
  passes: [
    { text: 'Ruxolitinib cream is approved in the US for atopic dermatitis from 2 years of age.' },
    { text: 'On 21 September 2021 the FDA approved ruxolitinib cream for people aged 12 years and older.' },
    { text: 'Participants were 12 years of age or older.' },
    { text: 'Ruxolitinib cream is approved in the US for atopic dermatitis in people aged 12 years and older.', asOf: '2025-09-17' },
  ],
  read,
  judge,
};
