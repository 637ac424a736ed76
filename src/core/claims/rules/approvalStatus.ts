/** `approval-status`: approved, not approved, under investigation. */
import type { Dataset, FactAbout } from '../../dataset/dataset.ts';
import { months } from '../../dataset/calendar.ts';
import { approvedMembers, endOfDevelopment, statusOf, youngestAge, type Scope } from '../../dataset/questions.ts';
import type { Age, Drug, Fact } from '../../dataset/schema.ts';
import type { AgeGroup } from '../../text/ages.ts';
import type { Clause } from '../clauses.ts';
import { APPROVAL, APPROVED, cuesIn, isDenied, markOf } from '../cues.ts';
import { isAssertion } from '../mood.ts';
import { MIXED, settingsOf, usualIndication } from '../setting.ts';
import { groups, subjectBehind, subjectFor, subjectsOf } from '../subjects.ts';
import { isNarrowed, isQualified, namesUnknownUse, severityIn } from '../qualifiers.ts';
import type { Rule } from '../rule.ts';
import { productOf, type Claim, type Judgement, type Reason, type Subject } from '../types.ts';

const BE = String.raw`(?:is|are|being|been|remains?|still|currently|now|stays?|presently)`;
const INVESTIGATIONAL = new RegExp(
  [
    String.raw`\b(?:investigational|experimental)\b(?!\s+(?:stud|model|data|evidence))`,
    String.raw`\b(?:under|in)\s+(?:active\s+|ongoing\s+|clinical\s+|late[- ]stage\s+|early\s+)*(?:investigation|development|evaluation|study)\b(?!\s+of\b)`,
    String.raw`\b(?:still\s+|currently\s+)+(?:being\s+)?(?:investigated|studied|tested|evaluated|developed|trialled)\b`,
    String.raw`\b${BE}\s+(?:(?!safe\b|effective\b|better\b|tolerated\b|good\b)\w+\s+){0,5}?(?:in|through|into|to|undergoing|confined to)\s+(?:late[- ]stage\s+|early\s+|clinical\s+|ongoing\s+|pivotal\s+)*(?:trials|clinical trials|the pipeline|phase\s+(?:[1-4]|I{1,3}|one|two|three)\b[ab]?(?:\s+(?:trials?|studies|testing|development))?)`,
    String.raw`\bawait(?:s|ing)\s+(?:an?\s+|its\s+|the\s+)?(?:\w+\s+){0,3}?(?:approval|decision|authori[sz]ation|clearance|licen[cs]e|ruling)\b`,
    String.raw`\b(?:approval|decision|ruling)\s+(?:\w+\s+){0,8}?(?:is|are)\s+(?:still\s+|now\s+)?(?:expected|pending|awaited|anticipated)\b`,
    String.raw`\bis\s+expected\s+to\s+be\s+approved\b`,
    String.raw`\b(?:is|are)\s+(?:also\s+|now\s+)?being\s+(?:tested|studied|investigated|developed|evaluated|trialled)\b`,
    String.raw`\bpending\s+(?:FDA\s+|EMA\s+|regulatory\s+)?(?:approval|review|decision)\b`,
    String.raw`\bunder\s+(?:regulatory\s+|FDA\s+|EMA\s+|priority\s+)?review\b`,
  ].join('|'),
  'gi',
);
/** The regulator's or the maker's own doing: the drug stands behind the verb. */
const ACTIVE = new RegExp(
  [
    String.raw`\b(?:is|are)\s+(?:still\s+|currently\s+|now\s+)*(?:reviewing|evaluating|considering|assessing|developing|testing)\b`,
    String.raw`\b(?:is|are)\s+expected\s+to\s+(?:rule|decide)\s+on\b`,
    String.raw`\b(?:has|have)\s+(?:not\s+(?:yet\s+)?|never\s+|yet\s+to\s+)(?:approved?|licen[sc]ed?|authori[sz]ed?|clear(?:ed)?)\b`,
    String.raw`\bno\s+(?:regulator|agency|authority)\s+has\s+(?:yet\s+)?(?:approved|licen[sc]ed|cleared)\b`,
    String.raw`\b(?:FDA|EMA|MHRA)\s+(?:decision|ruling|verdict)\s+on\b(?=.{0,80}\b(?:is|are)\s+(?:still\s+)?(?:expected|pending|awaited|due|to come)\b)`,
    String.raw`\bexpects?\s+to\s+(?:submit|file)\b`,
  ].join('|'),
  'gi',
);
const HAS_LICENCE = new RegExp(
  String.raw`(?<!\b(?:the|only|first|sole|newest|latest|an?)\s+(?:(?!is\b|are\b|was\b|were\b|has\b|have\b|not\b)[\w-]+\s+){0,3})(?<![\w-])${APPROVED}\b(?!\s+(?:drugs?|treatments?|medicines?|medications?|therap\w+|biologics?|labels?|prescribing|product|uses?|doses?|strengths?|topical|indications?|ages?|option)\b)|\b(?:has|have|holds?|lacks?|lacking|without|no|received|gained|got|won)\s+(?:\w+\s+){0,3}?${APPROVAL}\b`,
  'gi',
);
const OFF_LABEL = /\b(?:off[- ]label|unlicen[sc]ed|unapproved)\b/gi;

type Predicate = 'investigational' | 'not-approved' | 'off-label' | 'approved';

/** What a cue says of whom. */
interface Statement {
  readonly predicate: Predicate;
  readonly subjects: readonly Subject[];
  readonly mark: { readonly start: number; readonly end: number };
  /** Judged today even when it names another date. */
  readonly timeless?: boolean;
}

function read(clause: Clause): Claim[] {
  if (isNarrowed(clause)) return [];
  const developing = [...underInvestigation(clause), ...byRegulatorOrMaker(clause)].flatMap((s) => toClaims(clause, s));
  return developing.length > 0 ? developing : [...licensed(clause), ...offLabel(clause)].flatMap((s) => toClaims(clause, s));
}

function underInvestigation(clause: Clause): Statement[] {
  return cuesIn(clause, INVESTIGATIONAL)
    .filter((cue) => !isDenied(clause, cue.start) && !namesUnknownUse(clause, cue.end))
    .map((cue) => ({
      predicate: 'investigational',
      subjects: describedBy(clause, cue) ?? subjectFor(clause, cue.start, cue.end),
      mark: cue,
    }));
}

function byRegulatorOrMaker(clause: Clause): Statement[] {
  return cuesIn(clause, ACTIVE)
    .filter((cue) => !isDenied(clause, cue.start) && !(/^(?:no|has|have)\b/i.test(cue.text) && isQualified(clause, cue.end)))
    .filter(
      (cue) =>
        !/^\s*(?:the|its|an?|new)?\s*(?:label|labelling|labeling|reports?|safety|risks?|data|results)\b/i.test(
          clause.sentence.block.text.slice(cue.end, clause.end),
        ),
    )
    .map((cue) => ({
      predicate: /^(?:no|has|have)\b/i.test(cue.text) ? 'not-approved' : 'investigational',
      subjects: subjectBehind(clause, cue.end),
      mark: cue,
      // An expectation is about the future: a date in it does not make it history.
      timeless: /expect|decision|ruling|verdict/i.test(cue.text),
    }));
}

function licensed(clause: Clause): Statement[] {
  // "Approved only for ..." is the indication's claim.
  if (/\bonly\b|\bsolely\b|\bexclusively\b/i.test(clause.text)) return [];
  return cuesIn(clause, HAS_LICENCE).flatMap((cue) => {
    const denied = isDenied(clause, cue.start) || /\b(?:lack(?:s|ing)?|without|no|not|never|yet to)\b/i.test(cue.text);
    // "Not approved under 12" is the labelled age's claim; what narrows a denial else is nobody's.
    if (denied && (clause.ages.length > 0 || isQualified(clause, cue.end))) return [];
    const subjects = subjectFor(clause, cue.start, cue.end);
    const start = cue.start - (denied ? negationLength(clause, cue.start) : 0);
    return [{ predicate: denied ? 'not-approved' : 'approved', subjects, mark: { start, end: cue.end } }];
  });
}

/** How much of "is not", "has no" stands right before the cue and is marked with it. */
function negationLength(clause: Clause, at: number): number {
  const before = clause.text.slice(0, at - clause.start);
  return /\b(?:has|have|is|are)?\s*(?:not|no|never)\s+(?:\w+\s+)?$/i.exec(before)?.[0].trimStart().length ?? 0;
}

function offLabel(clause: Clause): Statement[] {
  return cuesIn(clause, OFF_LABEL)
    .filter((cue) => !isDenied(clause, cue.start))
    .map((cue) => ({ predicate: 'off-label', subjects: subjectFor(clause, cue.start, cue.end), mark: cue }));
}

function toClaims(clause: Clause, { predicate, subjects, mark, timeless = false }: Statement): Claim[] {
  if (!isAssertion(clause, mark.start) || subjects.some((s) => isNone(clause, s))) return [];
  return settingsOf(clause, { at: mark.end, timeless })
    .filter((setting) => setting.indication !== MIXED)
    .flatMap((setting) =>
      subjects.map((subject) => ({
        rule: 'approval-status' as const,
        subject,
        predicate,
        setting,
        ages: clause.ages[0],
        severity: severityIn(clause),
        ...markOf(clause, subjects, subject, mark),
      })),
    );
}

/** "No biologic is approved" is a count, and judged as one. */
function isNone(clause: Clause, { kind, at }: Subject): boolean {
  return (
    kind === 'class' && at !== undefined && /\bno\s+(?:[\w-]+\s+){0,2}$/i.test(clause.sentence.block.text.slice(clause.start, at.start))
  );
}

/** "the investigational JAK inhibitor delgocitinib": the adjective's own noun. */
function describedBy(clause: Clause, cue: { start: number; end: number; text: string }): Subject[] | undefined {
  if (!/^(?:investigational|experimental)/i.test(cue.text)) return undefined;
  const group = groups(clause).find((g) => g[0]!.start >= cue.end && g[0]!.kind !== 'class');
  const between = group && clause.sentence.block.text.slice(cue.end, group[0]!.start);
  return group && /^[\s\w/()-]{0,50}$/.test(between!) && !/\b(?:is|are|was|for|of|in|than|and|to|with)\b/.test(between!)
    ? subjectsOf(group)
    : undefined;
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { subject, setting } = claim;
  if (subject.kind === 'class') return judgeClass(claim, dataset);
  const drug = dataset.drugs.get(subject.id)!;
  let scope: Scope = {
    jurisdiction: setting.jurisdiction,
    on: setting.on,
    // Where nothing names a disease, any use shows that a drug is no longer investigational; a denial may mean the usual disease.
    indication: setting.indicationAssumed && claim.predicate === 'investigational' ? undefined : setting.indication,
    ...productOf(subject, drug, setting.jurisdiction),
  };
  if (claim.predicate === 'approved') return approvedWrongly(claim, dataset, drug, scope);
  // "Eczema" in a denial means what it usually means: a licence for hand eczema alone does not refute it.
  if (claim.predicate === 'off-label' && setting.indicationAssumed) return undefined;
  const denial = claim.predicate !== 'investigational';
  const assumed = { ...scope, indication: usualIndication(dataset, setting.indication) };
  if (setting.indicationAssumed && statusOf(dataset, drug, assumed).approved === 'yes') scope = assumed;
  const narrow = denial ? { ...scope, indication: usualIndication(dataset, scope.indication) } : scope;
  const status = statusOf(dataset, drug, narrow);
  if (status.approved === 'yes' && status.first!.judge !== false) {
    if (claim.ages && !coversGroup(claim.ages, youngestAge(dataset, drug, narrow)?.age)) return undefined;
    if (claim.severity && !status.licences.some((l) => l.population.severity === claim.severity)) return undefined;
    return {
      claim,
      verdict: status.first!.date ? 'outdated' : 'wrong',
      since: status.first!.date,
      reason: { kind: 'approved', drug, licence: status.first! },
      evidence: about(dataset, [status.first!]),
    };
  }
  if (denial || status.approved !== 'no') return undefined;
  const end = endOfDevelopment(dataset, drug, { ...scope, indication: usualIndication(dataset, scope.indication) });
  return (
    end && { claim, verdict: 'outdated', since: end.date, reason: { kind: 'ended', drug, fact: end }, evidence: about(dataset, [end]) }
  );
}

/** Does a label from `youngest` on take in the whole age group that the text speaks of? */
function coversGroup(group: AgeGroup, youngest: Age | undefined): boolean {
  return youngest !== undefined && group.min !== undefined && months(youngest) <= months(group.min);
}

/** Without a disease in the text the drug must have no licence there at all. */
function noOtherUse(dataset: Dataset, drug: Drug, scope: Scope): boolean {
  return statusOf(dataset, drug, { jurisdiction: scope.jurisdiction, on: scope.on }).approved === 'no';
}

/** Said to be approved, while a source says that it is not. */
function approvedWrongly(claim: Claim, dataset: Dataset, drug: Drug, scope: Scope): Judgement | undefined {
  if (!claim.setting.indicationSaid && !noOtherUse(dataset, drug, scope)) return undefined;
  const status = statusOf(dataset, drug, { ...scope, brand: undefined });
  const against = status.against;
  if (status.approved !== 'no' || !against) return undefined;
  if (claim.ages && against.kind !== 'withdrawal') return undefined;
  const verdict = against.kind === 'withdrawal' ? 'outdated' : 'wrong';
  return {
    claim,
    verdict,
    since: against.kind === 'withdrawal' ? against.date : undefined,
    reason: { kind: 'not-approved', drug, fact: against },
    evidence: about(dataset, [against]),
  };
}

/** "JAK inhibitors are experimental": broken by any member that is licensed for the use. */
function judgeClass(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { subject, setting } = claim;
  if (claim.predicate === 'approved' || !setting.indication) return undefined;
  const scope: Scope = {
    jurisdiction: setting.jurisdiction,
    on: setting.on,
    indication: usualIndication(dataset, setting.indication),
    route: subject.route,
  };
  if (claim.severity || claim.ages) return undefined;
  const first = approvedMembers(dataset, subject.id, scope).approved.find((m) => m.first.date && m.first.judge !== false);
  if (!first) return undefined;
  const reason: Reason = { kind: 'approved', drug: first.drug, licence: first.first };
  return { claim, verdict: 'outdated', since: first.first.date, reason, evidence: about(dataset, [first.first]) };
}

function about(dataset: Dataset, facts: readonly Fact[]): FactAbout[] {
  return facts.map((f) => dataset.facts.get(f.id)!);
}

export const approvalStatus: Rule = {
  id: 'approval-status',
  title: 'Approval status',
  means: 'A sentence says that a drug is approved, not approved or still under investigation, and the dated facts say otherwise.',
  why: 'Readers plan treatment by it: a drug called investigational long after its approval is not asked for, one called approved where it is not may be used without a licence.',
  fix: 'Say what the regulator has decided, where and since when, or date the sentence.',
  severity: 'warning',
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
