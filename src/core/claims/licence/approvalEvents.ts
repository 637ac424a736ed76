/** "The FDA approved X for Y in April 2023": an approval told with its date, which must be among the dated ones. */
import { months, parseDate, type DayRange } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { licencesEver, statusOf } from '../../dataset/questions.ts';
import type { Drug, Fact, Licence } from '../../dataset/schema.ts';
import type { AgeGroup } from '../../text/ages.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause, Sentence } from '../reading/sentence.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { aboutAll } from './licence.ts';
import { isAssertion } from '../reading/mood.ts';
import { isNarrowed } from '../reading/qualifiers.ts';
import { indicationsIn, MIXED, placesIn, settingsOf, usualIndication } from '../reading/setting.ts';
import { groups, soleDrug, subjectsOf } from '../reading/subjects.ts';
import type { Claim, Judgement, Subject } from '../types.ts';

const DONE = String.raw`(?:approved|licen[sc]ed|authori[sz]ed|cleared|green-?lit)`;
const GIVEN = String.raw`(?:approval|licen[cs]e|authori[sz]ation|clearance|indication|go-ahead|green light|nod)`;
/** Said of the past: "was approved", "the FDA approved", "won approval", "its approval came". */
const EVENT = new RegExp(
  String.raw`\b(?:was|were|got|been)\s+(?:first\s+|initially\s+|originally\s+)?${DONE}\b|(?<=\b(?:FDA_*|EMA|MHRA|TGA|Commission|Canada|Japan|Agency|Administration|EU|Britain|Kingdom|UK|China|Australia|Brussels|Washington|regulators?|agency|authorit(?:y|ies))\s)(?:first\s+)?${DONE}\b|\b(?:won|gained|got|received|obtained|secured|earned|granted|given|gave)\s+(?:\w+\s+){0,5}?${GIVEN}\b|\bapproval\b[^.;]{0,40}\b(?:came|followed|dates\s+from|dates\s+back)\b|\b(?:extended|widened|broadened|expanded)\b[^.;]{0,40}\b(?:approval|label|licen[cs]e|indication)\b|\b(?:after|with|following)\s+(?:an?|its|the)\s+(?:[\w-]+\s+){0,3}?approval\s+(?=in\s|on\s)|,\s+${DONE}\s+(?:by\s+[^,;.]{0,30}\s)?(?=in\b|on\b)|\b(?:was|were)\s+added\s+to\b(?=[^.;]{0,60}\b(?:indication|label|licen[cs]e|approval)\b)|\bapproval\s+of\b(?=\s+[^.;,]{3,40}?\s(?:already\s+|also\s+)?(?:covered|included|took\s+in|was\s+for|was\s+limited)\b)`,
  'gi',
);
/** What an approval may be of other than a drug for a disease. */
const OF_SOMETHING_ELSE =
  /\b(?:pens?|syringes?|autoinjectors?|biosimilars?|generics?|foam|solution|formulations?|versions?|supplements?|label (?:update|change)|updated?|trials?|launched|orphan|breakthrough|fast track|priority|recommended|opinion|CHMP|filing|submitted|resubmi\w+)\b/i;
/** Announcements, letters and registers date one decision a few days apart. */
const TOLERANCE_DAYS = 10;
const DAY_SAID_TOLERANCE = 3;

/** "The FDA expanded the indication": of the drug that was just spoken of. */
function licenceSpokenOf({ mentions, text, antecedents }: Sentence): Subject | undefined {
  const [last, ...more] = antecedents.last;
  const meant = mentions.length === 0 && last?.kind === 'drug' && more.length === 0 && antecedents.distance <= 1;
  return meant && /\b(?:extended|widened|broadened|expanded)\s+(?:the|its)\s+(?:label|licen[cs]e|indication|approval)\b/i.test(text)
    ? { ...last, at: undefined }
    : undefined;
}

export function readEvents(clause: Clause): Claim[] {
  const { sentence } = clause;
  // "X was approved in May, together with Y": what is told of X.
  const beside = /,?\s+(?:together|along|alongside|at\s+the\s+same\s+time)\s+(?:with|as)\s/i.exec(sentence.text)?.index ?? Infinity;
  const told = sentence.with({ mentions: sentence.mentions.filter((m) => m.end <= sentence.start + beside) });
  const subject = soleDrug(told) ?? licenceSpokenOf(sentence);
  const subjects = subject ? [subject] : listIn(told);
  if (sentence.dates.length !== 1) return [];
  const claims = subjects.flatMap((one) => readEvent(clause, one, beside));
  // Of several drugs the date may be right for one: the name of the other is marked, and the date stays.
  return subjects.length === 1 ? claims : claims.map((claim) => ({ ...claim, ...claim.subject.at, value: undefined }));
}

/** "The FDA approved A and B": drugs that stand together, and no others. */
function listIn(sentence: Sentence): Subject[] {
  const [list, ...more] = groups({ mentions: sentence.mentions, sentence }).filter((g) => g[0]!.kind !== 'class');
  return list && more.length === 0 && !sentence.mentions.some((m) => m.carried || m.attributive) ? subjectsOf(list) : [];
}

function readEvent(clause: Clause, subject: Subject, beside: number): Claim[] {
  const { sentence } = clause;
  // "X foam was approved for A": of that form alone.
  const form = subject.at && /^[\s®™]*(foam|solution|lotion|gel)\b/i.exec(sentence.block.text.slice(subject.at.end))?.[1]?.toLowerCase();
  if (subject.form && !form) return [];
  if (OF_SOMETHING_ELSE.test(form ? sentence.text.replace(new RegExp(`\\b${form}\\b`, 'i'), '') : sentence.text)) return [];
  if (isNarrowed(clause.with({ text: clause.text.slice(0, Math.max(0, sentence.start + beside - clause.start)) }))) return [];
  const date = sentence.dates[0]!;
  const [cue] = cuesIn(clause, EVENT);
  if (!cue || date.start < clause.start || date.end > clause.end || isDenied(clause, cue.start) || !isAssertion(clause, cue.start))
    return [];
  if (
    !/\b(?:in|on|from|since|at the (?:start|end) of)\s+(?:\w+day,?\s+)?(?:early\s+|late\s+|mid-?)?$/i.test(
      sentence.block.text.slice(sentence.start, date.start),
    ) &&
    // "Its January 2022 approval covered".
    !/^\s+approval\s+of\b/i.test(sentence.block.text.slice(date.end))
  )
    return [];
  if (
    // "In November it was approved for X only": how it stood then.
    (/\bonly\W*$/i.test(clause.text) && clause.ages.length === 0) ||
    // "Approved there in July and by the FDA in September": whose the date is, is not read.
    /\bthere\b/i.test(clause.text) ||
    /\b(?:by\s+(?:the\s+end|mid|early|late|\d)|before(?!\s+any(?:one|body|where)?\b)|until|after(?!\s+(?:an?|its|the)\s+(?:[\w-]+\s+){0,3}?approval\s+(?:in|on)\s)|then|later)\b/i.test(
      clause.text,
    ) ||
    indicationsIn(sentence.terms).length > 1 ||
    placesIn(sentence.terms).length > 1
  )
    return [];
  // "For children from 6 years": the number says more than the word.
  const numbers = clause.ages.filter((a) => !a.word);
  const [own] = numbers.length === 1 ? numbers : clause.ages.length === 1 ? clause.ages : [];
  const ages = own?.max === undefined || (!own.word && own.min !== undefined) ? own : undefined;
  const onlyAges = ages && /^\s*(?:patients\s+)?(?:only|alone)\b/i.test(sentence.block.text.slice(ages.end));
  // "For the first time anywhere" tells of no other place.
  const plain = clause.with({
    text: clause.text.replace(/\bfirst(?:\s+time)?\s+anywhere(?:\s+in\s+the\s+world)?\b|\bbefore\s+any\s+other\s+country\b/gi, (w) =>
      '-'.repeat(w.length),
    ),
  });
  return settingsOf(plain, { at: cue.end, timeless: true })
    .filter((s) => s.indication !== MIXED && s.jurisdictionSaid && s.jurisdiction !== 'INT')
    .map((setting) => ({
      rule: 'approval-status' as const,
      subject: form ? { ...subject, form } : subject,
      predicate: 'dated-approval',
      setting,
      date: date.date,
      ages: ages && (ages.word ? onlyAges : true) ? ages : undefined,
      value: { start: date.start, end: date.end },
      start: Math.min(cue.start, date.start),
      end: Math.max(cue.end, date.end),
    }));
}

/** Wrong when the date is that of another decision, or when there was none. Silent where a licence has no date. */
export function judgeEvent(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, subject } = claim;
  const said = parseDate(claim.date!)!;
  if (said.first > setting.on) return undefined;
  const drug = dataset.drugs.get(subject.id)!;
  const scope = { jurisdiction: setting.jurisdiction, route: subject.route };
  const indication = setting.indicationAssumed ? undefined : usualIndication(dataset, setting.indication);
  const ofForm = (l: Licence): boolean => subject.form === undefined || l.form === subject.form;
  const all = licencesEver(dataset, drug, scope).filter(ofForm);
  const own = indication ? licencesEver(dataset, drug, { ...scope, indication }).filter(ofForm) : all;
  if (own.some((f) => !f.date || f.judge === false)) return undefined;
  const isOf = (f: Fact): boolean =>
    f.date !== undefined && touches(parseDate(f.date)!, said, claim.date!.length === 10 ? DAY_SAID_TOLERANCE : TOLERANCE_DAYS);
  const wrong = (fact: Fact): Judgement => ({
    claim,
    verdict: 'wrong',
    reason: { kind: 'fact', fact },
    evidence: aboutAll(dataset, [fact]),
  });
  const matching = own.filter(isOf);
  if (matching.length > 0) return claim.ages ? otherAge(matching, claim.ages, wrong) : undefined;
  const other = all.find(isOf);
  if (other) return setting.indicationSaid ? wrong(other) : undefined;
  if (own.length > 0) {
    // The nearest one is what the writer meant.
    const nearest = [...own].sort((a, b) => distance(parseDate(a.date!)!, said) - distance(parseDate(b.date!)!, said))[0]!;
    return indication ? wrong(nearest) : undefined;
  }
  if (subject.form) return undefined;
  const against = statusOf(dataset, drug, { ...scope, on: setting.on, indication }).against ?? stillInTrials(drug, said);
  return against && (indication || all.length === 0) ? wrong(against) : undefined;
}

/** The decision of that date was for another age. */
function otherAge(matching: readonly Licence[], ages: AgeGroup, wrong: (fact: Fact) => Judgement): Judgement | undefined {
  const said = months(ages.min!);
  return matching.every((f) => f.population.minAge && months(f.population.minAge) !== said) ? wrong(matching[0]!) : undefined;
}

const REFUSED =
  /\b(?:rejected|refused|turned\s+down|declined(?:\s+to\s+approve)?|said\s+no\s+to|knocked\s+back|denied)\b|\bcomplete\s+response\s+letter\b/gi;

export const eventCues: Cues = [EVENT, REFUSED];

/** "The FDA rejected X for Y in March 2025", "has turned down X". */
export function readRefusals(clause: Clause): Claim[] {
  const { sentence } = clause;
  const subject = soleDrug(sentence);
  const [cue] = cuesIn(clause, REFUSED);
  if (!subject || !cue || isDenied(clause, cue.start) || isNarrowed(clause) || !isAssertion(clause, cue.start)) return [];
  if (!clause.terms.some((t) => t.target.kind === 'body' && t.target.regulator) || sentence.dates.length > 1) return [];
  const date = sentence.dates[0]?.date;
  // Without a date only the perfect tense speaks of now.
  if (!date && !/\b(?:has|have)\s+(?:been\s+)?(?:\w+\s+)?$/i.test(clause.text.slice(0, cue.start - clause.start))) return [];
  return settingsOf(clause, { at: cue.end, timeless: true })
    .filter((s) => s.indication !== MIXED && s.indicationSaid)
    .map((setting) => ({ rule: 'approval-status' as const, subject, predicate: 'refused', setting, date, start: cue.start, end: cue.end }));
}

/** Broken when the drug was licensed for the use by then; true when a refusal of about that date is known. */
export function judgeRefusal(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, subject } = claim;
  const drug = dataset.drugs.get(subject.id)!;
  const said = claim.date ? parseDate(claim.date)! : undefined;
  const known = drug.facts.some(
    (f) =>
      f.kind === 'refusal' &&
      f.jurisdiction === setting.jurisdiction &&
      f.date &&
      said &&
      touches(parseDate(f.date)!, said, TOLERANCE_DAYS),
  );
  if (known) return undefined;
  const scope = {
    jurisdiction: setting.jurisdiction,
    indication: usualIndication(dataset, setting.indication),
    on: said ? said.first : setting.on,
  };
  const { approved, first } = statusOf(dataset, drug, scope);
  if (approved !== 'yes' || !first?.date || first.judge === false) return undefined;
  return {
    claim,
    verdict: said ? 'wrong' : 'outdated',
    since: said ? undefined : first.date,
    reason: { kind: 'approved', drug, licence: first },
    evidence: aboutAll(dataset, [first]),
  };
}

/** Nothing licensed anywhere, and in trials on a later day than the claimed approval. */
function stillInTrials(drug: Drug, said: DayRange): Fact | undefined {
  if (drug.facts.some((f) => f.kind === 'approval' || f.kind === 'indication-expansion')) return undefined;
  return drug.facts.find(
    (f) =>
      f.kind === 'pipeline' && f.stage !== 'stopped' && f.judge !== false && f.date !== undefined && parseDate(f.date)!.first > said.last,
  );
}

function touches(a: DayRange, b: DayRange, tolerance: number): boolean {
  return distance(a, b) <= tolerance;
}

/** Days between two stretches of time; 0 when they overlap. */
function distance(a: DayRange, b: DayRange): number {
  if (a.first <= b.last && b.first <= a.last) return 0;
  return a.last < b.first ? daysFrom(a.last, b.first) : daysFrom(b.last, a.first);
}

function daysFrom(from: number, to: number): number {
  const time = (day: number): number => Date.UTC(Math.floor(day / 10000), Math.floor((day % 10000) / 100) - 1, day % 100);
  return (time(to) - time(from)) / 86_400_000;
}
