/** Words by which texts speak of licensing, and how to tell that they are denied. Shared by the rules. */
import { matchesOf } from '../../text/matches.ts';
import type { Clause } from './sentence.ts';

/** "approved" and its kin, as an adjective or participle. */
export const APPROVED = String.raw`(?:(?:FDA_*|EMA|EU|MHRA|US|UK)[- ])?(?:approved|licen[sc]ed|authori[sz]ed|cleared|registered|green-?lit|(?<!\bsimply\s)waved through|indicated|labell?ed|on[- ]label|OK(?:['’]?d|ed)|okayed|passed(?<=\b(?:FDA_*|EMA|MHRA|agency|regulators?|authorit(?:y|ies)|ministry)\s(?:(?:has|have)\s(?:so\sfar\s|yet\s|not\s)?)?passed))`;
/** Nouns of having a licence: "holds FDA approval", "has a licence". */
export const APPROVAL = String.raw`(?:(?:FDA_*|EMA|EU|MHRA|US|marketing|regulatory)\s+)?(?:approval|licen[cs]e|authori[sz]ation|clearance|registration|go-ahead|green light|nod|backing|blessing|indication|(?:OK|okay|sign-off)(?<=\b(?:FDA_*|EMA|FDA['’]s|EMA['’]s|regulatory|agency['’]s)\s(?:OK|okay|sign-off)))`;
/** A clause with one of these is about a licence or about supply. */
export const LICENCE_WORDS = new RegExp(String.raw`\b(?:${APPROVED}|${APPROVAL}|prescribed|available|launched|on the market)\b`, 'i');
export const REGULATOR_ACTS = String.raw`(?:has|have)\s+(?:\w+\s+){0,2}(?:approved|licen[sc]ed|authori[sz]ed|cleared)`;

const NEGATOR =
  /\b(?:not|none(?! other)|never(?!-)|hardly|barely|scarcely|no longer|nor|neither|cannot|without|lacks?|lacking|nobody|no\s+one|nowhere|yet to|un(?:approved|licensed)|fails? to)\b|n't\b|\bno\s+(?:\w+\s+){0,3}$/i;

/** "Eczema is not among the diseases for which doctors can prescribe X on label." */
const NOT_AMONG = /(?:\bnot|n['’]t)\s+(?:among|amongst|one\s+of)\b/i;

/** "In none of the countries where it is sold does it have". */
const IN_NONE = /\bin\s+none\s+of\s+(?:the|these|those|them)\b/i;

/** Is the word at block offset `at` denied by something shortly before it in the clause? "Not only" denies nothing. */
export function isDenied(clause: Clause, at: number): boolean {
  const before = clause.text
    .slice(0, at - clause.start)
    .replace(/\bnot only\b|\bwithout (?:(?:any|a) )?(?:rivals?|equals?|peers?|parallel|doubt|question|exception)\b/gi, '')
    // "Not, as many think, a steroid".
    .replace(/\b(not|never|no longer),[^,]{1,60},/gi, '$1')
    .replace(/\b(?:FDA_*|EMA|US|UK)[- ]$/, '');
  const near = /(?:\S+\s+){0,7}\S*$/.exec(before)?.[0] ?? before;
  return NEGATOR.test(near) || NOT_AMONG.test(before) || IN_NONE.test(before);
}

/** All matches of `pattern` (global) in the clause, with block offsets. */
export function cuesIn(
  clause: Clause,
  pattern: RegExp,
): { start: number; end: number; text: string; groups: Record<string, string | undefined> }[] {
  return matchesOf(clause.text, pattern).map((m) => ({
    start: clause.start + m.index,
    end: clause.start + m.index + m[0].length,
    text: m[0],
    groups: m.groups ?? {},
  }));
}

interface Placed {
  readonly at?: { readonly start: number; readonly end: number } | undefined;
}

/** The part of the block that a finding marks: subject and predicate when they stand close together, else the predicate. */
export function markOf(
  clause: Clause,
  subjects: readonly Placed[],
  subject: Placed,
  cue: { start: number; end: number },
): { start: number; end: number } {
  if (subjects.length > 1 && subject.at) return { ...subject.at };
  if (!subject.at || subject.at.start < clause.start) return { start: cue.start, end: cue.end };
  return { start: Math.min(subject.at.start, cue.start), end: Math.max(subject.at.end, cue.end) };
}
