/** `indication`: for which disease, severity and place in treatment a drug is licensed, and for which only. */
import { compareDates, months } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce, licencesEver, statusOf } from '../../dataset/questions.ts';
import type { Licence } from '../../dataset/schema.ts';
import type { Found } from '../../mentions/findMentions.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { wordsOf, type Clause } from '../reading/sentence.ts';
import { APPROVAL, APPROVED, cuesIn, isDenied } from '../reading/cues.ts';
import { overlaps, scopeOf } from '../licence/licence.ts';
import { asProduct } from '../licence/oneProduct.ts';
import { judgeSeverityAtAge, readSeverityAtAge, severityAtAgeCues } from '../licence/severityAtAge.ts';
import { isAssertion } from '../reading/mood.ts';
import { isNarrowed, SEVERITY, severityIn } from '../reading/qualifiers.ts';
import type { Rule } from '../rule.ts';
import { indicationsIn, MIXED, settingsOf, usualIndication } from '../reading/setting.ts';
import { licensee, soleDrug } from '../reading/subjects.ts';
import type { Claim, Judgement, Subject } from '../types.ts';

/** "approved only for psoriasis", "only approved for psoriasis". */
const WHERE = String.raw`(?:\s+(?:in|by)\s+(?:the\s+)?[\w.]+(?:\s+[A-Z]\w+)?)?`;
/** "The FDA has approved X only for psoriasis." */
const OBJECT = String.raw`(?:(?<=\b(?:has|have)\s(?:so\sfar\s)?\S+)\s+(?!for\b|in\b|by\b|only\b)\S+(?:\s+(?:cream|ointment|tablets|injections?|foam))?)?`;
const ONLY_FOR = new RegExp(
  String.raw`(?<![\w-])${APPROVED}${OBJECT}${WHERE}\s+(?:only|solely|exclusively)\s+for\b|(?<!\b(?:the|an?|its)\s+)\b(?:only|solely|exclusively)\s+(?:been\s+)?${APPROVED}${WHERE}\s+for\b`,
  'gi',
);

/** "Its approval is for X": what the licence is for, and no more. */
const LICENCE_IS_FOR = new RegExp(
  String.raw`(?<=['’]s\s|\b(?:its|the)\s)(?:[\w-]+\s+)?(?:approval|licen[cs]e|indication|authori[sz]ation)\s+(?:(?:in|by)\s+(?:the\s+)?[\w.]+\s+)?(?:is|covers?)\s+(?:for\s+|only\s+for\s+|only\s+)?`,
  'gi',
);
/** "X is its sole US indication", "the one disease for which it is licensed". */
const SOLE_USE =
  /\b(?:sole|only|one|single)\s+(?:(?:US|EU|UK|FDA|approved|licen[sc]ed|labelled|authori[sz]ed|FDA-approved)\s+)*(?:indication|disease|use|condition)\b/gi;

/** "Approved for X alone", "for X and nothing else". */
const FOR_ALONE = new RegExp(String.raw`(?<![\w-])${APPROVED}${OBJECT}${WHERE}\s+for\b`, 'gi');
const ALONE = /^\s*(?:alone(?!\s+among)|only|and\s+(?:for\s+)?(?:nothing|no\s+other\s+\w+)(?:\s+else)?|,?\s*full\s+stop)\b/i;

/** As `ALONE`, anywhere. */
const SAYS_ALONE = /\b(?:alone|only|nothing|no\s+other|full\s+stop)\b/i;

/** "For X only from age 12", "for X only if ...": what follows is restricted, not the disease. */
const ONLY_WHEN =
  /^\s*only\b(?!\s*(?:$|[.,;:)]|(?:and|but|so\s+far|at\s+present|for\s+now|now|today|currently|to\s+date|as\s+yet|yet)\b))/i;

/** Who is licensed; in the active voice the drug may stand within the words. */
function licensedBy(clause: Clause, cue: { start: number; end: number }): Subject[] {
  const own = licensee(clause, cue.start, cue.end).filter((s) => s.kind === 'drug');
  const sole = own.length === 0 ? soleDrug(clause.sentence) : undefined;
  return sole?.at && sole.at.start >= cue.start && sole.at.end <= cue.end ? [sole] : own;
}

function forAlone(clause: Clause): Claim[] {
  return cuesIn(clause, FOR_ALONE).flatMap((cue) => {
    const first = diseaseBehind(clause, cue.end);
    const diseases = clause.terms.filter((t) => t.target.kind === 'indication');
    const last = diseases.find((t) => ALONE.test(clause.sentence.block.text.slice(t.end, clause.end))) ?? diseases.at(-1);
    const behind = last && clause.sentence.block.text.slice(last.end, clause.end);
    if (!first || !last || !ALONE.test(behind!) || ONLY_WHEN.test(behind!)) return [];
    const subjects = licensedBy(clause, cue);
    if (subjects.length !== 1 || isDenied(clause, cue.start) || !isAssertion(clause, cue.start)) return [];
    return toClaims(clause, subjects[0]!, { start: cue.start, end: last.end }, first);
  });
}

function read(clause: Clause): Claim[] {
  return [
    ...onlyFor(clause),
    ...forAlone(clause),
    ...isFor(clause),
    ...soleUse(clause),
    ...nothingElse(clause),
    ...severityAndLine(clause),
    ...readSeverityAtAge(clause),
  ];
}

function onlyFor(clause: Clause): Claim[] {
  return cuesIn(clause, ONLY_FOR).flatMap((cue) => {
    const first = diseaseBehind(clause, cue.end);
    const subjects = licensedBy(clause, cue);
    if (!first || subjects.length !== 1 || isDenied(clause, cue.start) || !isAssertion(clause, cue.start)) return [];
    const { block, text: whole } = clause.sentence;
    const behind = block.text.slice(first.end, clause.end);
    // "In hand eczema only for ...": something else than the disease is restricted.
    const inDisease =
      /^(?:In|For|Within)\b/.test(whole) && indicationsIn(clause.sentence.terms.filter((t) => t.start < cue.start)).length > 0;
    if (inDisease || /\b(?:that|which|not|who|when|after)\b/i.test(behind)) return [];
    return toClaims(clause, subjects[0]!, { start: cue.start, end: first.end }, first);
  });
}

/** "X's approval is for Y". */
function isFor(clause: Clause): Claim[] {
  return cuesIn(clause, LICENCE_IS_FOR).flatMap((cue) => {
    const first = diseaseBehind(clause, cue.end);
    const sole = soleDrug(clause.sentence);
    // "Covers X, too" tells of more.
    const more = /\b(?:too|also|as\s+well|including|among)\b/i.test(clause.text);
    return first && sole && !more && !isDenied(clause, cue.end) && isAssertion(clause, cue.start)
      ? toClaims(clause, sole, { start: cue.start, end: first.end }, first)
      : [];
  });
}

/** "Y is the only disease for which X is approved". */
function soleUse(clause: Clause): Claim[] {
  const sole = soleDrug(clause.sentence);
  return cuesIn(clause, SOLE_USE).flatMap((cue) => {
    const named = clause.terms.filter((t) => t.target.kind === 'indication');
    if (!sole || named.length === 0 || isDenied(clause, cue.start) || !isAssertion(clause, cue.start)) return [];
    return toClaims(clause, sole, { start: cue.start, end: cue.end }, named[0]!);
  });
}

/** "X is a cream for Y and may be sold for nothing else". */
const NOTHING_ELSE =
  /\b(?:may|can|is|are|must)\s+(?:not\s+)?(?:be\s+)?(?:sold|used|prescribed|marketed|approved|licen[sc]ed)\s+for\s+(?:nothing|no\s+other\s+(?:disease|condition|use)|anything)\b(?:\s+else)?/gi;

function nothingElse(clause: Clause): Claim[] {
  const sole = soleDrug(clause.sentence);
  return cuesIn(clause, NOTHING_ELSE).flatMap((cue) => {
    if (/anything/i.test(cue.text) !== /\bnot\b/i.test(cue.text) || (/nothing|anything/i.test(cue.text) && !/else$/i.test(cue.text)))
      return [];
    const first = clause.sentence.terms.filter((t) => t.target.kind === 'indication' && t.end <= cue.start).at(-1);
    const plain = clause.with({ terms: first ? [first, ...clause.terms] : clause.terms });
    return sole && first && isAssertion(clause, cue.start) ? toClaims(plain, sole, cue, first) : [];
  });
}

/** The disease right behind the words; "only for adults with X", "only for severe cases of X" restrict something else. */
function diseaseBehind(clause: Clause, end: number): Found | undefined {
  const first = clause.terms.find((t) => t.start >= end && t.target.kind === 'indication');
  const between = first && clause.sentence.block.text.slice(end, first.start);
  return between !== undefined &&
    !/[\p{L}]/u.test(between.replace(/\b(?:plaque|adult|chronic|the|treatment|treating|of|atopic|use|in|mild|moderate|severe|to)\b/giu, ''))
    ? first
    : undefined;
}

function toClaims(clause: Clause, subject: Subject, mark: { start: number; end: number }, first: Found): Claim[] {
  const own = indicationsIn(
    clause.terms.filter(
      (t) =>
        t.start >= first.start && (t.end <= Math.max(mark.end, first.end) || !SUPPOSES.test(wordsOf(clause.sentence, mark.end, t.start))),
    ),
  );
  // Another disease in the sentence, a strength or a form: what "only" is about is not plain.
  if (subject.strength || subject.form) return [];
  // "In children under 12 only for severe X": of that age only severe disease, or the use of another age is left out.
  const ages = narrowed(clause, mark.start);
  if (ages === 'unclear' || (ages && severityIn(clause))) return [];
  const elsewhere = indicationsIn(clause.sentence.terms).filter((id) => !own.includes(id));
  // "For X only; Y would be its second use": what is supposed behind it is no use yet.
  const supposed = SUPPOSES.test(wordsOf(clause.sentence, mark.end, clause.sentence.end));
  const named = elsewhere.length > 0 && !clause.before && !supposed ? [...own, ...elsewhere] : own;
  return settingsOf(clause, { at: mark.end })
    .filter((setting) => setting.indication !== MIXED)
    .map((setting) => ({ rule: 'indication' as const, subject, predicate: 'only-for', setting, named, ...(ages && { ages }), ...mark }));
}

const SUPPOSES = /\b(?:would|could|might|may)\b/i;

const YOUNG_OR_LIGHT = /\b(?:younger|smaller|lighter|below|under|\d+\s?kg|at\s+(?:the\s+)?age|at\s+[\w-]+\s+(?:years?|months?))\b/i;

/** The age group that the sentence speaks of: `unclear` where it has no lower bound. Adults are everybody's group. */
function narrowed(clause: Clause, before: number): AgeGroup | 'unclear' | undefined {
  const [first] = clause.sentence.ages;
  if (!first) return YOUNG_OR_LIGHT.test(wordsOf(clause.sentence, clause.sentence.start, before)) ? 'unclear' : undefined;
  return first.min ? first : 'unclear';
}

const LICENSED_FOR = new RegExp(String.raw`(?<![\w-])${APPROVED}\b|\b${APPROVAL}\b`, 'gi');
const FIRST_LINE =
  /\b(?:first[- ]line|as (?:a|the) first (?:treatment|choice|step)|before (?:any )?other (?:systemic|topical)?\s?(?:treatments?|drugs?|medicines?)|treatment-na[iï]ve)\b/i;

/** "Approved for the disease, leaving mild forms off-label": those are not said to be licensed. */
const LEAVES_OUT = /\bleav(?:es|ing)\s[^.;]{2,60}?\b(?:off[- ]label|unlicen[sc]ed|uncovered|out)\b/i;

/** "Licensed for mild atopic dermatitis", "approved as a first-line treatment". */
function severityAndLine(clause: Clause): Claim[] {
  const [cue] = cuesIn(clause, LICENSED_FOR);
  if (!cue || isDenied(clause, cue.start) || !isAssertion(clause, cue.start) || isNarrowed(clause)) return [];
  const subjects = licensee(clause, cue.start, cue.end).filter((s) => s.kind === 'drug');
  const severity = LEAVES_OUT.test(clause.text) ? undefined : severityIn(clause);
  const line = FIRST_LINE.exec(clause.text);
  // An age of its own narrows a severity, not a place in treatment.
  if (subjects.length === 0 || (!severity && !line) || (!line && clause.ages.some((a) => !a.word))) return [];
  return settingsOf(clause, { at: cue.end, each: true })
    .filter((setting) => setting.indication !== MIXED && !setting.indicationAssumed)
    .flatMap((setting) => subjects.map((subject) => ({ setting, subject })))
    .flatMap(({ setting, subject }) => {
      const claim = { rule: 'indication' as const, subject, setting, severity, start: cue.start, end: cue.end };
      const alone = subjects.length === 1 && setting.indicationSaid && clause.ages.every((a) => a.word);
      return [
        ...(severity && alone ? [{ ...claim, predicate: 'severity' }] : []),
        ...(line ? [{ ...claim, predicate: 'first-line', severity: undefined }] : []),
      ];
    });
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  if (claim.predicate === 'severity-at-age') return judgeSeverityAtAge(claim, dataset);
  return claim.predicate === 'only-for' ? judgeOnlyFor(claim, dataset) : judgePlace(claim, dataset);
}

/** A severity or a place in treatment that no licence for the disease has. */
function judgePlace(claim: Claim, dataset: Dataset): Judgement | undefined {
  const drug = dataset.drugs.get(claim.subject.id)!;
  const scope = { ...scopeOf(claim, drug), indication: usualIndication(dataset, claim.setting.indication) };
  const { approved, licences } = statusOf(dataset, drug, scope);
  if (approved !== 'yes' || licences.some((l) => l.judge === false || inForce(dataset, l, scope.on) !== 'yes')) return undefined;
  const fits = (l: Licence): boolean =>
    claim.predicate === 'severity'
      ? !l.population.severity || l.population.severity === 'any' || overlaps(l.population.severity, claim.severity!)
      : l.line === undefined || l.line === 'first' || l.line === 'systemic-candidate';
  if (licences.some(fits)) return undefined;
  const fact = licences.at(-1)!;
  return { claim, verdict: 'wrong', reason: { kind: 'licence', drug, licence: fact }, evidence: [dataset.facts.get(fact.id)!] };
}

function judgeOnlyFor(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, subject } = claim;
  const drug = asProduct(dataset.drugs.get(subject.id)!, subject);
  const scope = { jurisdiction: setting.jurisdiction, on: setting.on, route: subject.route };
  const named = new Set(
    claim.named!.flatMap((id) => [
      ...dataset.indicationsWithin(id),
      ...dataset.vocabulary.indications.filter((i) => dataset.indicationsWithin(i.id).has(id)).map((i) => i.id),
    ]),
  );
  const other = licencesEver(dataset, drug, scope)
    .filter(
      (f) =>
        f.date &&
        f.judge !== false &&
        !named.has(f.indication) &&
        (!claim.ages || reaches(f, claim.ages)) &&
        statusOf(dataset, drug, { ...scope, indication: f.indication }).first === f,
    )
    .sort((a, b) => compareDates(a.date!, b.date!));
  if (other.length === 0) return undefined;
  return {
    claim,
    verdict: 'outdated',
    since: other[0]!.date,
    reason: { kind: 'also', drug, licences: other },
    evidence: other.map((f) => dataset.facts.get(f.id)!),
  };
}

/** Is the licence surely for people as young as the youngest of the group? */
function reaches({ population }: Licence, { min }: AgeGroup): boolean {
  return min !== undefined && population.minAge !== undefined && months(population.minAge) <= months(min);
}

export const indication: Rule = {
  id: 'indication',
  title: 'Indication',
  means: 'A sentence says that a drug is licensed for one disease only, and it has been licensed for another since.',
  why: 'Readers with the other disease do not learn that the treatment is licensed for them.',
  fix: 'Name the other indication with its date, or leave the "only" out.',
  severity: 'warning',
  cues: [
    ONLY_FOR,
    LICENCE_IS_FOR,
    SOLE_USE,
    NOTHING_ELSE,
    [FOR_ALONE, SAYS_ALONE],
    [LICENSED_FOR, FIRST_LINE],
    [LICENSED_FOR, SEVERITY],
    ...severityAtAgeCues,
  ],
  flags: [
    { text: 'Tapinarof is approved in the US only for plaque psoriasis.', verdict: 'outdated' },
    { text: 'Ruxolitinib cream is only approved by the FDA for atopic dermatitis.', verdict: 'outdated' },
    { text: 'Nemolizumab is licensed in the United States exclusively for prurigo nodularis.', verdict: 'outdated' },
  ],
  passes: [
    { text: 'Tapinarof is approved in the US only for plaque psoriasis.', asOf: '2024-06-30' },
    { text: 'Delgocitinib cream is approved in the US only for chronic hand eczema.' },
    { text: 'Until December 2024, tapinarof was approved only for plaque psoriasis.' },
  ],
  read,
  judge,
};
