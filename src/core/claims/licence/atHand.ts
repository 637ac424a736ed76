/** "There are three biologics for eczema", "doctors have three JAK inhibitors to choose from": a count of what is licensed, without the word. */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause, Sentence } from '../reading/sentence.ts';
import { isAssertion } from '../reading/mood.ts';
import { isLocalPolicy } from '../reading/qualifiers.ts';
import { MIXED, settingsOf } from '../reading/setting.ts';
import { subjectOf, type Claim, type Subject } from '../types.ts';
import type { SetNoun } from './comparison.ts';
import { NUMBER_WORDS, numberIn } from './numbers.ts';

/** What stands right before the number. */
const BEFORE = String.raw`(?:\bthere\s+(?:are|is)|\bthere['’]s|\b(?:we|you|they|doctors|dermatologists|prescribers|physicians|(?:patients|people|adults)(?:\s+with\s+[\w-]+(?:\s+dermatitis)?)?|families|clinicians|Americans|Europeans|(?:the\s+)?(?:US|EU|UK|United\s+States|United\s+Kingdom|European\s+Union|Europe|America|Britain|Japan|Canada))\s+(?:thus\s+|therefore\s+)?(?:(?:now|currently|today|still)\s+)?(?:have|has|can\s+(?:now\s+)?(?:choose|pick|select)\s+(?:among|between|from))|\b(?:choose|pick)\s+(?:among|between|from))\s+(?:(?:now|currently|today|still|only|just|exactly)\s+)*`;
const THERE_ARE = new RegExp(`${BEFORE}$`, 'i');
export const atHandCues: Cues = [
  new RegExp(String.raw`${BEFORE}(?:\d{1,2}|no|a\s+single|a\s+pair\s+of|a\s+trio\s+of|${NUMBER_WORDS})\s`, 'i'),
];
/** What stands right behind the noun, but for the disease. */
const FOR_DISEASE = /^\s*(?:at\s+hand\s+|to\s+choose\s+from\s+|available\s+)?(?:for|against|in)\s+(?:treating\s+)?$/i;
/** "Three biologics to choose from." */
const CHOICE = /^\s*(?:at\s+hand|to\s+choose\s+from|available)\s*(?:[.,;:]|$)/i;
const NARROWED_BEFORE = /\b(?:after|besides|beyond|addition|alongside|apart|except|other\s+than|once)\b/i;
/** Chosen, studied or told of here: not all that there are. */
const SOME_OF_THEM =
  /\b(?:here|below|above|this|our|following|such|main|common\w*|important|best|stud(?:y|ies|ied)|trials?|tested|compared|reviewed|discussed|covered|listed|recommend\w*|formulary|stock\w*|new|newer|older|other|more|promising|pipeline|development|phase|pregnan\w+|if|unless|after|besides|beyond|addition|alongside|apart|except|leave\w*)\b/i;

/** Does the amount before the noun count what there is for a disease that the clause names? */
export function isAtHand(clause: Clause, amount: { readonly start: number }, noun: SetNoun): boolean {
  const { block } = clause.sentence;
  // "For a six-year-old", "after dupilumab": fewer than there are.
  const before = block.text.slice(clause.sentence.start, amount.start);
  if (
    !(noun.mention || noun.set.steroidFree) ||
    SOME_OF_THEM.test(clause.text) ||
    NARROWED_BEFORE.test(before) ||
    clause.sentence.ages.length > 0 ||
    isLocalPolicy(clause)
  )
    return false;
  if (!THERE_ARE.test(block.text.slice(clause.start, amount.start))) return false;
  const behind = block.text.slice(noun.end, clause.sentence.end);
  // "Two eczema creams without a steroid".
  if (
    /^\s*[.;]?\s*$/.test(behind) &&
    clause.terms.some((t) => t.target.kind === 'indication' && t.start > amount.start && t.end <= noun.end)
  )
    return true;
  if (CHOICE.test(behind) || (/\b(?:choose|pick|select)\b/i.test(before) && /^\s*[:.]/.test(behind)))
    return clause.terms.some((t) => t.target.kind === 'indication' && t.end <= amount.start);
  const disease = clause.terms.find((t) => t.target.kind === 'indication' && t.start >= noun.end);
  return (
    disease !== undefined &&
    FOR_DISEASE.test(block.text.slice(noun.end, disease.start)) &&
    /^\s*(?:so\s+far|yet|as\s+yet|at\s+present|today|now|currently)?\s*(?:[.;:)]|$|,\s+(?:and\s+\S+\s+(?:is|are)\b|namely\b|and\s+there\b|the\s+(?:latest|newest|most\s+recent|last)\s+(?:one\s+)?being\b)|in\s+(?:the\s+)?\p{Lu}|and\s+no\b)/u.test(
      block.text.slice(disease.end, clause.sentence.end),
    )
  );
}

const OF_THEM = new RegExp(
  String.raw`^\W*(?:(?:so\s+far|at\s+present|currently|today|now|only|just|in\s+all),?\s+)*(?<number>\d{1,2}|${NUMBER_WORDS})\s+(?:of\s+them\s+|such\s+\w+\s+)?(?:is|are|has\s+been|have\s+been)\s+(?:now\s+|currently\s+|so\s+far\s+)?(?:FDA_*-)?(?:approved|licen[sc]ed|available|on\s+the\s+market|authori[sz]ed)\b(?=\s*(?:[.,;:)]|$|(?:in|by|on|for)\b))`,
  'i',
);

/** "PDE4 inhibitors are for the skin. Two are available in the US.": how many of the class that was spoken of right before. */
export function readNumberOfThem(clause: Clause): Claim[] {
  const { antecedents, start } = clause.sentence;
  const label = labelBefore(clause);
  const last = label ?? (antecedents.last.length === 1 && antecedents.distance === 1 ? antecedents.last[0] : undefined);
  const match = (label || clause.start === start) && last?.kind === 'class' ? OF_THEM.exec(clause.text) : null;
  if (!match || SOME_OF_THEM.test(clause.text) || !isAssertion(clause, clause.start)) return [];
  return settingsOf(clause)
    .filter((s) => s.indication !== MIXED)
    .map((setting) => ({
      rule: 'count' as const,
      subject: { ...last!, at: undefined },
      predicate: 'exactly',
      setting,
      count: numberIn(match.groups!['number']!),
      scope: { classId: last!.id, route: last!.route },
      start: clause.start,
      end: clause.start + match[0].length,
    }));
}

/** "Biologics: three are approved": the class that a label before the colon names. */
function labelBefore({ before, start, sentence }: Clause): Subject | undefined {
  const [label, ...more] = before?.mentions ?? [];
  if (!before || !label || label.kind !== 'class' || more.length > 0) return undefined;
  const { text } = sentence.block;
  const alone = !/\p{L}/u.test(text.slice(before.start, label.start) + text.slice(label.end, before.end));
  return alone && /^[\s*]*:/.test(text.slice(label.end, start)) ? { ...subjectOf(label), at: undefined } : undefined;
}

/** Does a sentence without a name count what was spoken of before it? */
export function countsThem({ text, antecedents }: Sentence): boolean {
  return OF_THEM.test(text) && antecedents.last.length === 1 && antecedents.last[0]!.kind === 'class';
}
