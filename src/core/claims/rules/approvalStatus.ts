/** `approval-status`: approved, not approved, under investigation. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Found } from '../../mentions/findMentions.ts';
import type { Clause } from '../reading/sentence.ts';
import { namesAnother } from '../reading/strangers.ts';
import { APPROVAL, APPROVED, cuesIn, isDenied, LICENCE_WORDS } from '../reading/cues.ts';
import { developmentCues, readDevelopment } from '../licence/development.ts';
import { eventCues, judgeEvent, judgeRefusal, readEvents, readRefusals } from '../licence/approvalEvents.ts';
import { judgeUnreported, readUnreported, unreportedCues } from '../licence/unreported.ts';
import { toClaims, type Placed } from '../licence/statusClaims.ts';
import { judgeUnlicensed } from '../licence/licence.ts';
import { approvedClassWrongly, approvedWrongly, judgeNever } from '../licence/wronglyApproved.ts';
import { readUses, useCues } from '../licence/labelledUses.ts';
import { judgeOnlyThere, onlyThereCues, readOnlyThere } from '../licence/onlyThere.ts';
import { isOfNamedUse, pipelineCellCues, readPipelineCell } from '../licence/pipelineCells.ts';
import { isLimited } from '../reading/limits.ts';
import { NOT_ALL } from '../licence/partOfClass.ts';
import { isNarrowed, isQualified, namesUnknownUse, opensWithUnknownUse } from '../reading/qualifiers.ts';
import { placesIn } from '../reading/setting.ts';
import { groups, licensee, soleDrug, subjectBehind, subjectsOf } from '../reading/subjects.ts';
import type { Rule } from '../rule.ts';
import type { Claim, Judgement, Subject } from '../types.ts';
import { matchesOf } from '../../text/matches.ts';

const HAS_LICENCE = new RegExp(
  String.raw`(?<!\b(?:the|only|first|sole|newest|latest|an?)\s+(?:(?!is\b|are\b|was\b|were\b|has\b|have\b|not\b)[\w-]+\s+){0,3})(?<![\w-])${APPROVED}\b(?!\s+(?:drugs?|treatments?|(?<!\b(?:an?|not\s+an?)\s\w+\s)(?:medicines?|medications?)|therap\w+|biologics?|labels?|prescribing|product|uses?|doses?|strengths?|topical|indications?|ages?|option)\b)|\b(?:has|have|having|holds?|carr(?:y|ies)|bears?|enjoys?|boasts|lacks?|lacking|with|without|no|received|gained|got|won|win|given|granted|earned|secured)\s+(?:(?!not\b)[\w'’-]+\s+){0,3}?${APPROVAL}\b|\b(?:can(?:not|['’]t)|could\s+not)\s+(?:yet\s+|still\s+|so\s+far\s+|currently\s+)*be\s+(?:prescribed|had|bought)\b|\bwithin\s+(?:its|the|their)\s+(?:\w+\s+)?licen[cs]e\b|(?<=\b(?:is|are)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}?(?:medicines?|drugs?|creams?|ointments?|tablets?|treatments?|antibod(?:y|ies))\s+)${APPROVED}\b(?=\s+(?:in|by)\b)|(?<=\bnot\s+(?:yet\s+)?an?\s+(?:\w+\s+)?)${APPROVED}\s+(?:drug|medicine|treatment|product|therapy)\b|\b(?:can(?:not|['’]t)|could\s+not|(?<=\b(?:nobody|no\s+one|no\s+doctor)\s)can)\s+(?:yet\s+|still\s+)*(?:prescribe\b|get(?=\s[^.;,]{3,40}\son\s+prescription\b))`,
  'gi',
);

function read(clause: Clause): Claim[] {
  if (isNarrowed(upToCompany(clause))) return [];
  const developing = isOfNamedUse(clause)
    ? []
    : [...readDevelopment(clause), ...readPipelineCell(clause)].flatMap((s) => toClaims(clause, s));
  if (developing.length > 0) return developing;
  return [
    ...[...licensed(clause), ...givenBy(clause), ...contrasted(clause), ...readUses(clause)].flatMap((s) => toClaims(clause, s)),
    ...readUnreported(clause).flatMap((s) => toClaims(clause, s)),
    ...readEvents(clause),
    ...readRefusals(clause),
    ...readOnlyThere(clause),
  ];
}

/** "Approved in May 2022, together with Y": what came on the same day narrows nothing. */
function upToCompany(clause: Clause): Clause {
  const at = /,\s+together\s+with\s/i.exec(clause.text)?.index;
  return at !== undefined && clause.dates.some((d) => d.end <= clause.start + at)
    ? clause.with({ text: clause.text.slice(0, at) })
    : clause;
}

const ENDED = /\b(?:withdrawn|withdrew|withdrawal|discontinued|lapsed|revoked|lost|surrendered|forfeited|handed\s+back)\b/i;
const NOT_FOR_IT = /\b(?:not|never)\s+(?:to\s+treat|for|in|against)\s+(?:\w+\s+)?$/i;
const FORM_OF = /\b(?:liquid|solution|suspension|syrup)\s+(?:(?:form|version|formulation)\s+)?of\s/i;
const OTHER_FORM = /\b(?:its|the)\s+(?:(?:oral|new)\s+)?(?:liquid|solution|suspension|syrup)\b/i;

const ONE_MORE = /\b(?:p(?:a)?ediatric|adolescent|second|further|another|additional|broader|wider)\s+\S+$/i;

function licensed(clause: Clause): Placed[] {
  // "Approved only for ..." is the indication's claim.
  if (/\bonly\b|\bsolely\b|\bexclusively\b/i.test(clause.text)) return [];
  // "Authorised in 2020, but withdrawn since"; another form of the drug.
  const named = clause.mentions.some((m) => m.kind === 'brand' && !m.carried);
  if (ENDED.test(clause.sentence.text) || (named ? FORM_OF : OTHER_FORM).test(clause.sentence.text)) return [];
  return cuesIn(clause, HAS_LICENCE).flatMap((cue) => {
    if (NOT_ALL.test(clause.text.slice(0, cue.start - clause.start))) return [];
    // "Has yet to win a paediatric indication": one more; "neither of them lacks one": both have one.
    if (ONE_MORE.test(cue.text) || (/\black/i.test(cue.text) && /^\W*neither\b/i.test(clause.text))) return [];
    const denied =
      isDenied(clause, cue.start) ||
      NO_PRODUCT.test(clause.text.slice(0, cue.start - clause.start)) ||
      // "Approved not for eczema but for psoriasis".
      /^\s*,?\s*(?:though\s+)?(?:not\s+(?:for|in|to\s+treat)|nowhere|in\s+no\s+(?:country|place|market))\b|\sin\s+none\s+of\b/i.test(
        clause.sentence.block.text.slice(cue.end, clause.end),
      ) ||
      /\b(?:lack(?:s|ing)?|without|no|not|never|yet to|cannot)\b|can['’]t/i.test(cue.text);
    // "Not approved under 12", of a drug, is the labelled age's claim; what narrows a denial else is nobody's.
    const ofAges = clause.ages.some((a) => !isApart(clause, cue.end, a.start)) && clause.mentions.some((m) => m.kind !== 'class');
    if (
      denied &&
      (ofAges ||
        (isQualified(clause, cue.end) && !isForThem(clause, cue.end)) ||
        isLimited(clause, cue.start) ||
        opensWithUnknownUse(clause))
    )
      return [];
    // "Approved to keep a graft, not to treat eczema".
    const { text } = clause.sentence.block;
    if (!denied && clause.terms.some((t) => t.target.kind === 'indication' && NOT_FOR_IT.test(text.slice(clause.start, t.start))))
      return [];
    // "Approved by the FDA for arthritis, has no approval for eczema".
    if (
      !denied &&
      clause.before &&
      clause.end < clause.sentence.end &&
      clause.terms.every((t) => t.target.kind !== 'indication') &&
      namesUnknownUse(clause, afterPlace(clause, cue.end))
    )
      return [];
    // "Approved to keep the body from rejecting an organ": for what has no name here.
    if (
      !denied &&
      /^\s+to\s+(?!treat|be\b|use\b|help\b|control|manage|relieve|ease)\p{Ll}/u.test(text.slice(cue.end)) &&
      clause.terms.every((t) => t.target.kind !== 'indication' || t.start < cue.end)
    )
      return [];
    if (isSomewhere(clause, cue.end)) return [];
    // "No other biologic is approved" says nothing against the one.
    if (/\bno\s+other\b/i.test(clause.text.slice(0, cue.start - clause.start))) return [];
    // "Licensed: X" heads what follows, whatever stands before.
    const heads = /^(?:\s+(?:from|for|in|since|at)\s[^:;.]{2,60})?\s*:/.test(clause.sentence.block.text.slice(cue.end, clause.end + 2));
    const listed = heads ? listedBehind(clause, cue.end) : [];
    const own =
      listed.length > 0
        ? listed
        : /(?:prescribe|get)$/i.test(cue.text)
          ? subjectBehind(clause, cue.end, 40)
          : licensee(clause, cue.start, cue.end);
    const sole =
      own.length === 0 && !isOfAnother(clause, cue.start) && (denied || /^within/i.test(cue.text)) ? soleDrug(clause.sentence) : undefined;
    const subjects = sole ? [sole] : own;
    const start = cue.start - (denied ? negationLength(clause, cue.start) : 0);
    return [{ predicate: denied ? 'not-approved' : 'approved', subjects, mark: { start, end: cue.end }, cueStart: cue.start }];
  });
}

/** "X, which is not approved, worked well in adults": whom another predicate is about. */
function isApart({ sentence }: Clause, from: number, at: number): boolean {
  return (
    at > from &&
    /,\s[^,]*\p{Ll}{3,}/u.test(sentence.block.text.slice(from, at)) &&
    /,\s+(?:has|had|was|were|is|(?:\w+ly\s+)?\w+ed)\b/.test(sentence.block.text.slice(from, at))
  );
}

/** "On-label in London": in a place that the vocabulary does not know. */
function isSomewhere({ terms, dates, mentions, sentence, end }: Clause, from: number): boolean {
  const where = /^\s+in\s+(?:the\s+)?(?=\p{Lu}\p{Ll}+)/u.exec(sentence.block.text.slice(from, end));
  const at = from + (where?.[0].length ?? 0);
  return where !== null && [...terms, ...dates, ...mentions].every((known) => at < known.start || at >= known.end);
}

/** "Teens will have to wait, since X isn't approved for them." */
const isForThem = ({ before, sentence, end }: Clause, from: number): boolean =>
  before !== undefined && before.ages.length > 0 && /^\s+(?:yet\s+)?(?:for|in)\s+them\W*$/i.test(sentence.block.text.slice(from, end));

/** Behind "by the FDA", "in Japan" right after the words. */
function afterPlace({ terms }: Clause, end: number): number {
  return terms.find((t) => (t.target.kind === 'place' || t.target.kind === 'body') && t.start >= end && t.start - end < 12)?.end ?? end;
}

/** "Approved from 12 years: A, B and C": the drugs behind the colon. */
function listedBehind({ sentence }: Clause, end: number): Subject[] {
  const [first] = groups({ sentence, mentions: sentence.mentions.filter((m) => m.start >= end) });
  return first && first[0]!.kind !== 'class' ? subjectsOf(first) : [];
}

/** "No use of X has been approved", "no X product is licensed": of none of them. */
const NO_PRODUCT =
  /^\W*(?:(?:but|and|so\s+far|as\s+yet|to\s+date|still),?\s+)*no\s+(?:(?:use|uses|products?|preparations?|brands?|medicines?)\s+(?:of|with|containing)\s+\S+|\S+\s+(?:products?|preparations?|medicines?))\s+(?:(?:has|have|is|are|been|yet|so|far|ever|as|currently)\s+)*$/i;

/** "No tablet is approved", "rituximab is not approved": said of something else than the one drug of the sentence. */
function isOfAnother(clause: Clause, at: number): boolean {
  if (/^\s*(?:[\w-]+,\s+)?no\s(?!longer\b)/i.test(clause.text)) return true;
  return namesAnother(clause.text.slice(0, at - clause.start), clause.start, clause.mentions);
}

/** "The FDA approved X", without a date: what never was, never was. */
const GAVE =
  /(?<=\b(?:FDA_*|EMA|MHRA|TGA|Commission|Agency|Administration|Canada|regulators?|agency)\s(?:first\s|also\s|recently\s)?)(?:approved|licen[sc]ed|authori[sz]ed|cleared|green-?lit|gave\s+(?:its|the|a|an)\s+(?:\w+\s+)?(?:blessing|approval|nod|green\s+light|go-ahead|licen[cs]e)\s+to)\b/gi;

function givenBy(clause: Clause): Placed[] {
  if (clause.sentence.dates.length > 0 || clause.ages.length > 0 || /\bonly\b/i.test(clause.text)) return [];
  return cuesIn(clause, GAVE).map((cue) => ({
    predicate: 'approved',
    subjects: isDenied(clause, cue.start) ? [] : subjectBehind(clause, cue.end, 40),
    mark: cue,
    past: true,
  }));
}

/** How much of "is not", "has no" stands right before the cue and is marked with it. */
function negationLength(clause: Clause, at: number): number {
  const before = clause.text.slice(0, at - clause.start);
  return /\b(?:has|have|is|are)?\s*(?:not|no|never)\s+(?:\w+\s+)?$/i.exec(before)?.[0].trimStart().length ?? 0;
}

/** "Licensed in Europe, but not so far in the US": the second place is denied. */
const NOT_THERE =
  /\b(?:but|and|though|yet)\s+not\s+(?:yet\s+|so\s+far\s+|as\s+yet\s+|currently\s+|at\s+present\s+)*(?:in|by)\s+(?:the\s+)?/gi;
/** "... but not by NICE": whoever advises or pays licenses nothing. */
const isAdviser = (target: Found['target']): boolean => target.kind === 'body' && !target.regulator;
/** "... but not for vitiligo": the second disease is denied. */
const NOT_FOR = /^not\s+(?:yet\s+|so\s+far\s+|currently\s+)*(?:for|in)\s+/i;
const OF_STRENGTH = /\bstrengths?\b|\d\s?(?:%|mg\b)/i;
const MAY_BE_SOLD = /\bmay\s+be\s+(?:marketed|sold)\b/i;
function contrasted(clause: Clause): Placed[] {
  const { sentence } = clause;
  const sole = soleDrug(sentence);
  // "The 0.3% cream is approved for psoriasis, but not for eczema": another strength may be.
  if (!sole || OF_STRENGTH.test(sentence.text) || !(LICENCE_WORDS.test(sentence.text) || MAY_BE_SOLD.test(sentence.text))) return [];
  const disease = NOT_FOR.test(clause.text) && clause.before && clause.terms.some((t) => t.target.kind === 'indication');
  const out: Placed[] = disease ? [{ predicate: 'not-approved', subjects: [sole], mark: { start: clause.start, end: clause.end } }] : [];
  // "But" parts clauses, so the whole sentence is looked at, once.
  for (const match of clause.before ? [] : matchesOf(sentence.text, NOT_THERE)) {
    const start = sentence.start + match.index;
    const place = sentence.terms.find((t) => t.start === start + match[0].length && placesIn([t]).length > 0 && !isAdviser(t.target));
    if (place) out.push({ predicate: 'not-approved', subjects: [sole], mark: { start, end: place.end }, place: placesIn([place])[0] });
  }
  return out;
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  if (claim.predicate === 'dated-approval') return judgeEvent(claim, dataset);
  if (claim.predicate === 'only-there') return judgeOnlyThere(claim, dataset);
  if (claim.predicate === 'unreported') return judgeUnreported(claim, dataset);
  if (claim.predicate === 'refused') return judgeRefusal(claim, dataset);
  if (claim.predicate === 'was-approved') return judgeNever(claim, dataset);
  if (claim.predicate !== 'approved') return judgeUnlicensed(claim, dataset);
  return claim.subject.kind === 'class' ? approvedClassWrongly(claim, dataset) : approvedWrongly(claim, dataset);
}

export const approvalStatus: Rule = {
  id: 'approval-status',
  title: 'Approval status',
  means: 'A sentence says that a drug is approved, not approved or still under investigation, and the dated facts say otherwise.',
  why: 'Readers plan treatment by it: a drug called investigational long after its approval is not asked for, one called approved where it is not may be used without a licence.',
  fix: 'Say what the regulator has decided, where and since when, or date the sentence.',
  severity: 'warning',
  cues: [
    HAS_LICENCE,
    GAVE,
    ...useCues,
    [NOT_THERE, LICENCE_WORDS],
    [NOT_FOR, LICENCE_WORDS],
    [NOT_FOR, MAY_BE_SOLD],
    ...developmentCues,
    ...pipelineCellCues,
    ...eventCues,
    ...unreportedCues,
    ...onlyThereCues,
  ],
  flags: [
    { text: 'Tralokinumab is still under investigation in the United States for atopic dermatitis.', verdict: 'outdated' },
    {
      text: 'Other JAK inhibitors currently under investigation in the US for eczema include baricitinib and upadacitinib.',
      verdict: 'outdated',
    },
    { text: 'Lebrikizumab is not approved by the FDA for atopic dermatitis.', verdict: 'outdated' },
    { text: 'Baricitinib is approved by the FDA for atopic dermatitis.', verdict: 'wrong' },
  ],
  passes: [
    { text: 'Baricitinib is not FDA-approved for atopic dermatitis.' },
    { text: 'In 2019, tralokinumab was still under investigation for atopic dermatitis.' },
    { text: 'Is tralokinumab still under investigation?' },
    { text: 'Tralokinumab is still under investigation in the United States for atopic dermatitis.', asOf: '2020-06-30' },
  ],
  read,
  judge,
};
