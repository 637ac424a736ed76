/** How texts say that a drug is still on its way: in trials, before a regulator, planned. Each reading tells who is meant and where it stands. */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { namesAnother } from '../reading/strangers.ts';
import { isForUnknownUse, isLocalPolicy, namesUnknownUse, isQualified } from '../reading/qualifiers.ts';
import { relatedTo } from '../reading/relative.ts';
import { placesIn } from '../reading/setting.ts';
import { groups, soleDrug, subjectBehind, subjectFor, subjectsOf } from '../reading/subjects.ts';
import { placeOfMaker } from '../substance/companies.ts';
import type { Jurisdiction } from '../../dataset/schema.ts';
import { DOING, IF_APPROVED, IN_HANDS, STATE, UNDECIDED } from './developmentWords.ts';
import { isMarketing, isOfRegulator } from './atRegulator.ts';
import { openQuestionCues, readOpenQuestion } from './openQuestion.ts';
import type { Subject } from '../types.ts';

/** A reading of a clause: what is said of whom, and where. */
export interface Statement {
  readonly predicate: 'investigational' | 'unfinished' | 'not-approved' | 'approved' | 'developing' | 'unreported';
  readonly subjects: readonly Subject[];
  readonly mark: { readonly start: number; readonly end: number };
  /** An expectation is about the future: a date or a past tense in it does not make it history. */
  readonly timeless?: boolean;
  /** The words ask or suppose ("to see whether it works") and still tell where the drug stands. */
  readonly supposes?: boolean;
  /** Where it stands there, when the text names no place but a company that has the drug in one. */
  readonly place?: Jurisdiction | undefined;
}

const ABOUT_SOMETHING_ELSE =
  /^\s*(?:the|its|an?|new)?\s*(?:label|labelling|labeling|reports?|safety|risks?|data|results|side effects?|long-term|combin\w+|dos\w+|biosimilars?|generics?)\b/i;

/** All readings of a clause that put a drug on its way to a licence. */
export function readDevelopment(clause: Clause): Statement[] {
  const said = allDevelopment(clause);
  return said.length > 0 && isForUnknownUse(clause) ? [] : said;
}

function allDevelopment(clause: Clause): Statement[] {
  if (IS_OVER.test(clause.sentence.text)) return [];
  if (NO_REGULATOR.test(clause.text) && !clause.terms.some(({ target }) => target.kind === 'body')) return [];
  return [
    ...underInvestigation(clause),
    ...others(clause),
    ...undecided(clause),
    ...ifApproved(clause),
    ...inHands(clause),
    ...readOpenQuestion(clause),
  ];
}

/** "Had been getting X ready", "stopped it while still in trials": told of what has ended. */
const IS_OVER =
  /\bhad\s+been\s+\p{L}+ing\b|\b(?:stopped|ended|halted|abandoned|dropped|sank|killed)\s+(?:it|them|the\s+(?:drug|project|programme))\s+(?:while|when)\b/iu;

/** Who reviews and decides is a hospital, an insurer or a journal, or what is reviewed is a text. */
const NO_REGULATOR =
  /\b(?:committee|insurers?|formulary|journal|hospital|(?:health|her|his|my)\s+plan|manuscript|leaflet|(?:this|the|our)\s+(?:page|article|paper|guideline|text))\b/i;

export const developmentCues: Cues = [STATE, DOING, IF_APPROVED, UNDECIDED, IN_HANDS, ...openQuestionCues];

function inHands(clause: Clause): Statement[] {
  return cuesIn(clause, IN_HANDS)
    .filter((cue) => !isDenied(clause, cue.start))
    .map((cue) => ({ predicate: 'developing', subjects: handled(clause, cue), mark: cue }));
}

function handled(clause: Clause, cue: { start: number; end: number; text: string }): Subject[] {
  // "Phase 3 of X, which ..., is in full swing".
  if (/^(?:is|are)\b/i.test(cue.text) && /(?:swing|way|ongoing|continuing)$/i.test(cue.text)) return ofPhase(clause);
  const own = relatedTo(clause) ?? nearest(clause, cue);
  const behind = own.length > 0 ? own : subjectBehind(clause, cue.end, 60);
  const spoken = behind.length > 0 || !/^development/i.test(cue.text) ? undefined : spokenOf(clause, { text: 'pivotal' });
  return spoken ? [spoken] : behind;
}

function ofPhase(clause: Clause): Subject[] {
  let first = clause;
  while (first.before) first = first.before;
  const [group] = first !== clause && /^phase\s+\w+\s+(?:[\w-]+\s+)?(?:of|with)\s/i.test(first.text) ? groups(first) : [];
  return group ? subjectsOf(group) : [];
}

const SOON = /\b(?:horizon|works|offing|making|corner|up-and-coming)$/i;

const SOMETHING_ABOUT =
  /\b(?:signals?|risks?|safety|links?|reports?|questions?|effects?|doses?|intervals?|combinations?|labels?|warnings?|suppl(?:y|ies)|prices?)\s+(?:\w+\s+){0,2}?(?:for|of|with|to|in|between)\s+(?:\w+\s+)?$/i;

const OTHER_HEAD =
  /^\s+(?:biosimilars?|generics?|cop(?:y|ies)|copycats?|alternatives?|rivals?|competitors?|successors?|users?|trials?\s+data|labels?|price|costs?)\b|\b(?:does|do)\s+(?:is|are)\b/i;
/** A noun right before the name, tied to it: something about it. */
const PART_BEFORE = /\p{Ll}{3,}\s+(?:of|on|for|about|against|with)\s+(?:the\s+)?$/iu;
const WHOLE_BEFORE =
  /\b(?:uses?|using|treatment|treating|therapy|applications?|filings?|submissions?|dossiers?|approval|licen[cs]e|authori[sz]ation|decision|verdict|ruling|reviews?|phase\s+\w+|trials?|stud(?:y|ies)|development|creams?|ointments?|tablets?|injections?|form|products?|candidate|antibody|drug|rests?|lies?|based|hopes?)\s+(?:of|on|for|about|with)\s+(?:the\s+)?$/i;

/** "Longer intervals for X are on the horizon", "a signal for X is under evaluation": something about X is, not X. */
function isItself(clause: Clause, { at }: Subject, cue: { start: number; text: string }): boolean {
  if (!at || at.start > cue.start) return true;
  const before = clause.text.slice(0, Math.max(0, at.start - clause.start));
  // "X's role", "X biosimilars", "the reimbursement of X".
  const behind = clause.sentence.block.text.slice(at.end, cue.start);
  // "Four are approved and one is in phase 3".
  if (/\band\s+(?:one|two|three|another|others|more|some)\s*$/i.test(behind)) return false;
  if (OF_A_PART.test(behind) || OTHER_HEAD.test(behind) || (PART_BEFORE.test(before) && !WHOLE_BEFORE.test(before))) return false;
  return !SOMETHING_ABOUT.test(before) && !(SOON.test(cue.text) && /\p{Ll}{3,}\s+(?:\w+\s+)?(?:for|of|with|to|on|after)\s/u.test(before));
}

/** "She awaits approval of X by her plan": an insurer's, a hospital's. */
const AWAITS = /^(?:await|wait|hop)/i;
const OF_A_PATIENT =
  /\b(?:insur\w+|(?:health\s+)?plans?|payers?|famil(?:y|ies)|mothers?|fathers?|parents?|patients?|brothers?|sisters?|she|he|her|his|we|hospitals?|committees?|boards?|doctors?|dermatologists?|school|formular\w+)\b/i;

/** "X wants Europe to open it to patients of 12 and is waiting". */
const OF_A_COMPANY =
  /\b(?:wants?|(?:has|have)\s+asked|asks?)\s+(?:Europe|Brussels|Washington|the\s+(?:FDA|EMA|EU|agency|regulator|Commission))/;

const HANGS = /\b(?:stuck|up|limbo|stalled|hold)$/i;
const AT_REGULATOR = /\b(?:FDA_*|EMA|MHRA|agency|regulators?|approval)\b/;

/** "An unapproved, investigational product": both, and neither denies the other. */
function isUnapprovedToo(clause: Clause, at: number): boolean {
  return /\bun(?:approved|licen[sc]ed|authori[sz]ed)(?:,|\s+and|,\s+and)?\s+$/i.test(clause.text.slice(0, at - clause.start));
}

function underInvestigation(clause: Clause): Statement[] {
  return (
    cuesIn(clause, STATE)
      .filter((cue) => (isUnapprovedToo(clause, cue.start) || !isDenied(clause, cue.start)) && !namesUnknownUse(clause, cue.end))
      // What hangs in the air may be anything; at a regulator it is the licence.
      .filter((cue) => !HANGS.test(cue.text) || AT_REGULATOR.test(clause.sentence.text))
      .filter((cue) => !AWAITS.test(cue.text) || OF_A_COMPANY.test(clause.text) || !OF_A_PATIENT.test(clause.text))
      .map((cue) => ({
        // "Has not got beyond phase 2" may be true of what was given up.
        predicate: /^(?:has|have)\b/i.test(cue.text) ? 'unfinished' : 'investigational',
        subjects: (describedBy(clause, cue) ?? nearest(clause, cue)).filter((s) => isItself(clause, s, cue)),
        mark: cue,
        // "To participants of trials" is no trial's own account.
        supposes: cue.text.endsWith('participants'),
      }))
  );
}

function others(clause: Clause): Statement[] {
  const { text } = clause.sentence.block;
  return cuesIn(clause, DOING)
    .filter((cue) => !isDenied(clause, cue.start) && !ABOUT_SOMETHING_ELSE.test(text.slice(cue.end, clause.end)))
    .filter((cue) => !/^reviews?$|\bwaiting$/i.test(cue.text) || isOfRegulator(clause))
    .filter((cue) => !/^(?:application|filing|submission|dossier)$/i.test(cue.text) || isMarketing(clause, cue.start))
    .filter(
      (cue) =>
        !/\b(?:in|for)\s+(?:the|this|that)\s+(?:same\s+)?(?:setting|condition|indication|use|situation)\b/i.test(
          text.slice(cue.end, clause.end),
        ),
    )
    .map((cue) => {
      const named = groups(clause).some((g) => g[0]!.start >= cue.end);
      const sole = named ? undefined : (soleDrug(clause.sentence) ?? spokenOf(clause, cue));
      const behind = sole ? [sole] : subjectBehind(clause, cue.end, 90);
      // "Has filed X for a disease without a name here", "a review of X's label".
      const subjects = behind.filter(
        (s) =>
          !s.at || s.at.end <= clause.start || !(namesUnknownUse(clause, s.at.end) || OF_A_PART.test(text.slice(s.at.end, clause.end))),
      );
      return {
        predicate: 'investigational',
        subjects,
        place: FILED.test(cue.text) && subjects.length === 1 ? placeMeant(clause, subjects[0]!.id) : undefined,
        mark: cue,
        timeless: true,
        supposes: true,
      };
    });
}

const OF_A_PART =
  /^['’]s?\s+(?!(?:extension|application|filing|submission|dossier|NDA|BLA|approval|phase(?!\s+(?:4|IV|four)\b)|pivotal|late-stage)\b)\p{Ll}/u;
const FILED = /\b(?:filed|submitted|applied|submit|file|filing|apply)\b/i;

function placeMeant({ sentence }: Clause, drugId: string): Jurisdiction | undefined {
  const said = sentence.antecedents.place ?? sentence.terms.find(({ target }) => target.kind === 'place' || target.kind === 'body');
  return said ? undefined : placeOfMaker(sentence.context.dataset, drugId, sentence.block.text);
}

/** "The company plans to hand in its submission": without any name in the sentence, what was spoken of just before. */
function spokenOf(clause: Clause, cue: { text: string }): Subject | undefined {
  const { mentions, antecedents, text } = clause.sentence;
  if (
    mentions.length > 0 ||
    !/\b(?:submission|filing|application|approval|dossier|decision|verdict|ruling|reviews?|pivotal|phase|late-stage)\b/i.test(
      `${cue.text} ${text}`,
    )
  )
    return undefined;
  const near = antecedents.distance <= 2 && antecedents.last.length === 1 ? antecedents.last[0] : antecedents.heading[0];
  return near?.kind === 'drug' ? { ...near, at: undefined } : undefined;
}

const GOT_THERE = /\b(?:it|over|crossed)\s+to\s+(?:the\s+)?$/i;

function undecided(clause: Clause): Statement[] {
  const { text } = clause.sentence.block;
  return cuesIn(clause, UNDECIDED)
    .filter((cue) => !/(?:access\s+to|reach)$/i.test(cue.text) || isOfPeopleThere(clause))
    .filter((cue) => !GOT_THERE.test(cue.text) || clause.terms.some((t) => t.start === cue.end && t.target.kind === 'place'))
    .filter(
      (cue) =>
        !isQualified(
          clause,
          objectEnd(clause, cue.end),
          clause.mentions.every((m) => m.kind === 'class'),
        ) && !ABOUT_SOMETHING_ELSE.test(text.slice(cue.end, clause.end)),
    )
    .map((cue) => {
      const behind = subjectBehind(clause, cue.end);
      const sole = soleDrug(clause.sentence);
      return { predicate: 'not-approved', subjects: behind.length > 0 ? behind : sole ? [sole] : [], mark: cue, supposes: true };
    });
}

/** Behind "an oral JAK inhibitor", the object at once: the route is its own. */
function objectEnd({ mentions, sentence }: Clause, end: number): number {
  const object = mentions.find((m) => m.start >= end);
  return object && /^\s*(?:an?\s+|any\s+|the\s+)?(?:oral|topical)\s+$/i.test(sentence.block.text.slice(end, object.start))
    ? object.end
    : end;
}

/** "European patients have no access to X": those of a place, not those who cannot pay. */
function isOfPeopleThere(clause: Clause): boolean {
  return (
    clause.terms.some((t) => placesIn([t]).length > 0) &&
    !/\b(?:without(?!\s+access)|uninsured|poor|rural|who|whose)\b/i.test(clause.text) &&
    !isLocalPolicy(clause)
  );
}

function ifApproved(clause: Clause): Statement[] {
  const own = cuesIn(clause, IF_APPROVED).map((cue) => ({ cue, subjects: subjectFor(clause, cue.start, cue.end) }));
  return [...own, ...openedByIf(clause)].map(({ cue, subjects }) => {
    const sole = soleDrug(clause.sentence);
    return {
      predicate: 'investigational',
      subjects: subjects.length === 1 ? subjects : sole ? [sole] : [],
      mark: cue,
      timeless: true,
      supposes: true,
    };
  });
}

const IF_ALONE =
  /^if\s+(?:(?:eventually\s+)?(?:approved|licen[sc]ed|cleared|authori[sz]ed)|(?:the\s+)?(?:regulators?|FDA_*|EMA|agency)\s+(?:approves?|clears?|licen[cs]es?)\s+it)$/i;

/** "If approved, X will be ...": the condition is a clause of its own. */
function openedByIf(clause: Clause): { cue: { start: number; end: number }; subjects: Subject[] }[] {
  const { before } = clause;
  const verb = before && IF_ALONE.test(before.text.trim()) ? /\b(?:would|will|could|may|might)\b/i.exec(clause.text) : null;
  if (!verb) return [];
  const at = clause.start + verb.index;
  return [{ cue: { start: before!.start, end: before!.end }, subjects: subjectFor(clause, at, at + verb[0].length) }];
}

/** The grammatical subject; where none is found, the one drug that the sentence is about. */
function nearest(clause: Clause, cue: { start: number; end: number }): Subject[] {
  // "Approval of X is expected": within the words.
  const inside = clause.mentions.filter((m) => m.kind !== 'class' && !m.attributive && m.start > cue.start && m.end < cue.end);
  if (inside.length > 0) return subjectsOf(inside);
  const own = subjectFor(clause, cue.start, cue.end);
  if (own.length > 0) return own;
  // "The maker is awaiting a decision on X".
  const awaited = /^\s+(?:(?:in|by)\s+(?:the\s+)?\w+\s+)?(?:on|about|for|of|to)\s/i.test(clause.text.slice(cue.end - clause.start))
    ? subjectBehind(clause, cue.end, 30)
    : [];
  if (awaited.length > 0) return awaited;
  // "The following are still under investigation: A": the list behind the words.
  if (/\b(?:the following|these|among (?:them|those)|examples?)\b/i.test(clause.text.slice(0, cue.start - clause.start))) {
    const behind = groups(clause).find((g) => g[0]!.start >= cue.end);
    if (behind) return subjectsOf(behind);
  }
  // "Patients are still waiting for its approval", "vitiligo is at the trial stage": of the one drug of the sentence.
  const before = clause.text.slice(0, cue.start - clause.start);
  const named = clause.mentions.length > 0 || namesAnother(before, clause.start, clause.mentions);
  const disease = clause.terms.some((t) => t.target.kind === 'indication' && t.end <= cue.start);
  // "An antibody to A, which is moving forward": the one drug that the sentence is about.
  const { block, start: from } = clause.sentence;
  const relative =
    /^(?:which|that)\s+(?:is|are|has|have|remains?)\b/i.test(clause.text) && APPOSED.test(block.text.slice(from, clause.start));
  const sole = (!named && (disease || PEOPLE.test(before))) || relative ? soleDrug(clause.sentence) : undefined;
  return sole ? [sole] : [];
}

const APPOSED =
  /,\s+an?\s+[^,;]{0,40}?\b(?:antibody|inhibitor|drug|cream|medicine|agent|agonist|antagonist|blocker|molecule)\b[^,;]*,\s*$/i;
const PEOPLE = /\b(?:patients|counterparts|families|parents|doctors|dermatologists|prescribers|Americans|Europeans|Britons|Canadians)\b/i;

/** "the investigational JAK inhibitor delgocitinib": the adjective's own noun. */
function describedBy(clause: Clause, cue: { start: number; end: number; text: string }): Subject[] | undefined {
  if (!/^(?:investigational|experimental)/i.test(cue.text)) return undefined;
  // "The experimental antibody", of the one spoken of.
  const meant = clause.mentions.filter((m) => m.carried && m.start < cue.start && cue.end < m.end);
  if (meant.length > 0) return subjectsOf(meant);
  const group = groups(clause).find((g) => g[0]!.start >= cue.end && g[0]!.kind !== 'class');
  const between = group && clause.sentence.block.text.slice(cue.end, group[0]!.start);
  return group && /^[\s\w/()-]{0,50}$/.test(between!) && !/\b(?:is|are|was|for|of|in|than|and|to|with|that|which|whom)\b/.test(between!)
    ? subjectsOf(group)
    : undefined;
}
