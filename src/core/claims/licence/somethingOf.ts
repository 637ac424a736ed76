/** What only has to do with a drug: "a spray of X", "the reimbursement of X", "stopping X". That it is not approved says nothing of X. */
import type { Clause } from '../reading/clauses.ts';
import type { Subject } from '../types.ts';

/** The noun before "of X", where it opens the clause. */
const NOUN_OF =
  /^\W*(?:(?:and|but|so|yet|still),?\s+)?(?:(?:an?|the|any|every|another|this|that|such)\s+)?(?:[\w-]+\s+){0,2}?(?<noun>[a-z-]+)\s+of\s+(?:(?:the|an?|oral|topical)\s+)*$/i;
/** Nouns with which it is the drug all the same: who or how many, its use, its licence, its way there. */
const THE_DRUG_ITSELF =
  /^(?:none|neither|both|all|any|each|one|two|three|some|many|most|few|half|rest|members?|kinds?|types?|class|family|group|brands?|uses?|treatment|therapy|courses?|prescriptions?|prescribing|tablets?|pills?|creams?|ointments?|gels?|injections?|capsules?|product|medicines?|approvals?|licen[cs]es?|licensing|authori[sz]ation|clearance|registration|indication|labels?|labelling|labeling|applications?|submission|filing|reviews?|development|testing|tests?|trials?|studies|study|evaluation|investigation|examination|assessment|makers?|manufacturers?|sales?|launch|marketing|outside|because|instead|inhibitors?|blockers?|generation)$/i;
const DOING = /^\W*(?<verb>\p{L}+ing)\s+(?:the\s+)?$/iu;
const USING =
  /^(?:using|taking|giving|prescribing|applying|treating|trying|swallowing|injecting|selling|marketing|including|according|being|having)$/i;

/** Is the subject only what the clause's first words have to do with? */
export function isOfSomethingElse(clause: Clause, { at }: Subject): boolean {
  if (!at || at.start < clause.start) return false;
  const before = clause.text.slice(0, at.start - clause.start);
  const noun = NOUN_OF.exec(before)?.groups!['noun'];
  const verb = DOING.exec(before)?.groups!['verb'];
  return (noun !== undefined && !THE_DRUG_ITSELF.test(noun)) || (verb !== undefined && !USING.test(verb));
}

/** "X under a bandage", "X as a first-line drug": right behind the name. */
const USED_SO =
  /^[\s®™]*(?:(?:cream|ointment|gel|foam|tablets?|capsules?|injections?)\s+)?(?:as(?!\s+(?:an?\s+)?(?:cream|ointment|gel|foam|tablet|pill|capsule|injection|yet)\b)|under(?!\s+review\b)|with|without|before|after|during|over|via|through|along|alongside|instead)\s/i;
/** "Continuous use of X". */
const SUCH_USE =
  /(?:^|\s)(?!(?:the|any|no|its|this|that|such|clinical|medical|for|and|of|an?|[\w-]*(?:approved|labelled|licensed))\s)[\w-]+\s+use\s+of\s+(?:(?:the|oral|topical)\s+)*$/i;

/** Is a way to use the subject spoken of, which may well not be licensed? */
export function isUsedSo(clause: Clause, { at }: Subject): boolean {
  if (!at || at.start < clause.start) return false;
  return USED_SO.test(clause.text.slice(at.end - clause.start)) || SUCH_USE.test(clause.text.slice(0, at.start - clause.start));
}
