/** What only has to do with a drug: "a spray of X", "the reimbursement of X", "stopping X". That it is not approved says nothing of X. */
import { HAS_FINITE, wholeOf } from '../reading/clauses.ts';
import type { Clause } from '../reading/sentence.ts';
import { upTo } from '../../text/matches.ts';
import { unexplainedIn } from '../reading/qualifiers.ts';
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
  // "No strength of X": X in none of them.
  const noun = /^\W*no\s+(?:strength|form|version|formulation|dose)s?\s+of\s/i.test(before)
    ? undefined
    : NOUN_OF.exec(before)?.groups!['noun'];
  const verb = DOING.exec(before)?.groups!['verb'];
  return (noun !== undefined && !THE_DRUG_ITSELF.test(noun)) || (verb !== undefined && !USING.test(verb));
}

/** "X under a bandage", "X as a first-line drug", "X on the lips": right behind the name, in words that are no disease, place or age. */
const USED_SO =
  /^[\s®™]*(?:\([^()]*\)\s*)?(?:(?:cream|ointment|gel|foam|tablets?|capsules?|injections?)\s+)?(?:(?<alone>alone\s)|(?:as(?!\s+(?:an?\s+)?(?:cream|ointment|gel|foam|tablet|pill|capsule|injection|yet|of|a\s+(?:treatment|therapy))\b)|under(?!\s+review\b)|with|without|before|after|during|over|via|through|along|alongside|instead|on|in|for|at|to)\s)/i;
/** "Continuous use of X", "a shorter course of X", "adding Y to X". */
const SUCH_USE =
  /(?:(?:^|\s)(?!(?:the|any|no|its|this|that|such|clinical|medical|for|and|of|an?|[\w-]*(?:approved|labelled|licensed))\s)[\w-]+\s+use\s+of|\ban?\s+[\w-]+er\s+\w+\s+of|^\W*(?:adding|switching|moving|changing)\s[^,;]{2,40}\sto)\s+(?:(?:the|oral|topical)\s+)*$/i;
/** "A cheaper X", "crushed X tablets", "subcutaneous X": a variant. */
const VARIANT =
  /\ban?\s+(?:(?!(?:other|another|newer|older|blocker|cleaner|inhibitor)\b)[\w-]*(?:er|er-acting)|more\s+[\w-]+|less\s+[\w-]+)\s+$|\b(?:subcutaneous|intravenous|injectable|injected|inhaled|intranasal|crushed|compounded|liquid|home-made)\s+$/i;

/** Is a way to use the subject spoken of, or a variant of it, which may well not be licensed? @param until block offset of the predicate */
export function isUsedSo(clause: Clause, { at }: Subject, until: number): boolean {
  if (!at || at.start < clause.start || until < at.end) return false;
  const before = clause.text.slice(0, at.start - clause.start);
  if (SUCH_USE.test(before) || VARIANT.test(before) || opensUsedSo(clause, at.start)) return true;
  const behind = clause.sentence.block.text.slice(at.end, until);
  const way = USED_SO.exec(behind);
  if (!way) return false;
  if (way.groups!['alone']) return true;
  const verb = VERB.exec(behind);
  return /\p{L}/u.test(unexplainedIn(clause, at.end, verb ? at.end + verb.index : until).replace(LITTLE, ' '));
}

/** "As a foam, X is not approved", "in that strength", "at this age": a form, a strength or an age that the name alone does not have. */
const AS_SUCH =
  /^\W*(?:as\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}?(?:cream|ointment|gel|foam|spray|lotion|tablet|pill|capsule|injection|solution|infusion|inhaler)s?\b|(?:in|at|with)\s+(?:this|that|such\s+an?|her|his|their|those)\s+(?:age|ages|age\s+group|form|strength|dose|way|setting|group|case|use)\b)/i;
const OPENS =
  /^\W*(?:(?:and|but|so|yet),?\s+)?(?:as|over|under|before|until|except|without|with|after|during|other\s+than|in|on|for|against|through|via|by)\s/i;
/** "As many readers know, X is not approved", "as said above": no use. */
const AS_KNOWN =
  /^\W*as\s+(?:(?:\p{L}+\s+){1,2}knows?|(?:\p{L}+\s+)?(?:said|noted|mentioned|described|explained|shown|stated|reported|seen)(?:\s+(?:above|before|earlier|below))?)\W*$/iu;
/** Where, when and on which account: no use. */
const NO_USE =
  /\b(?:as|far|of|over|under|before|until|after|during|fact|short|brief|particular|general|practice|all|most|many|summary|contrast|addition|example|instance|moment|future|past|view|light|end|meantime|against|dermatology|medicine|account|balance|average|whole|basis|paper|reasons?|reality|spite|despite|words?|place|areas?|places|regions?|continent|date|now|today|law|rule|rules|result|contrary|comparison|opposed|others?|first|last|recent|many|several|few|long|short|time|then|these|those|which|name|brand|substance|class|group|family|generics?|product|rest|world|present|therefore|thus|however|oral|topical|systemic|application|review|consideration|development|eczema's?)\b/gi;

/** Does the clause open with a way to use the drug that stands at block offset `until`? */
function opensUsedSo({ sentence }: Clause, until: number): boolean {
  const opening = upTo(/,/, sentence.block.text.slice(sentence.start, until));
  if (AS_SUCH.test(opening)) return true;
  if (!OPENS.test(opening) || opening.length > 90 || HAS_FINITE.test(opening) || AS_KNOWN.test(opening)) return false;
  return /\p{L}/u.test(
    unexplainedIn(wholeOf(sentence), sentence.start, sentence.start + opening.length)
      .replace(LITTLE, ' ')
      .replace(NO_USE, ' '),
  );
}

const VERB =
  /\b(?:is|are|was|were|isn|aren|wasn|has|have|hasn|haven|would|counts?|means?|remains?|does|do|goes|going|lacks?|needs?|keeps?|stays?)\b/i;
/** Words that change nothing there. */
const LITTLE =
  /\b(?:as|as\s+yet|to|yet|n['’]?t|not|isn|aren|wasn|hasn|haven|has|have|been|is|are|was|were|still|remains?|being|only|patients|people|those|children|adolescents|teenagers|infants|babies|toddlers|aged|years?|months?|older|younger|who|with|treatments?|treating|topicals?|sufferers|an?|the|this|country|girls?|boys?|child|of|s|working|once|more|again|January|February|March|April|May|June|July|August|September|October|November|December|\d+)\b/gi;
