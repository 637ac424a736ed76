/** "There are three biologics for eczema", "doctors have three JAK inhibitors to choose from": a count of what is licensed, without the word. */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/clauses.ts';
import { isLocalPolicy } from '../reading/qualifiers.ts';
import type { SetNoun } from './comparison.ts';
import { NUMBER_WORDS } from './numbers.ts';

/** What stands right before the number. */
const BEFORE = String.raw`(?:\bthere\s+(?:are|is)|\bthere['’]s|\bthat['’]s|\bthat\s+(?:is|makes)|\b(?:we|you|they|doctors|dermatologists|prescribers|physicians|(?:patients|people|adults)(?:\s+with\s+[\w-]+(?:\s+dermatitis)?)?|families|clinicians)\s+(?:(?:now|currently|today|still)\s+)?(?:have|can\s+choose\s+(?:among|between|from))|\bchoose\s+(?:among|between|from))\s+(?:(?:now|currently|today|still|only|just|exactly)\s+)*`;
const THERE_ARE = new RegExp(`${BEFORE}$`, 'i');
export const atHandCues: Cues = [new RegExp(String.raw`${BEFORE}(?:\d{1,2}|${NUMBER_WORDS})\s`, 'i')];
/** What stands right behind the noun, but for the disease. */
const FOR_DISEASE =
  /^\s*(?:at\s+hand\s+|to\s+choose\s+from\s+|available\s+)?(?:(?:(?:that|which)\s+(?:is|are)\s+)?(?:put|used|given|taken)\s+(?:on|for|in|against)|for|against|in)\s+(?:treating\s+)?$/i;
/** "Three biologics to choose from." */
const CHOICE = /^\s*(?:at\s+hand|to\s+choose\s+from|available)\s*(?:[.,;:]|$)/i;
/** Chosen, studied or told of here: not all that there are. */
const SOME_OF_THEM =
  /\b(?:here|below|above|this|our|following|such|main|common\w*|important|best|stud(?:y|ies|ied)|trials?|tested|compared|reviewed|discussed|covered|listed|recommend\w*|formulary|stock\w*|new|newer|older|other|more|promising|pipeline|development)\b/i;

/** Does the amount before the noun count what there is for a disease that the clause names? */
export function isAtHand(clause: Clause, amount: { readonly start: number }, noun: SetNoun): boolean {
  const { block } = clause.sentence;
  if (!noun.mention || SOME_OF_THEM.test(clause.text) || isLocalPolicy(clause)) return false;
  if (!THERE_ARE.test(block.text.slice(clause.start, amount.start))) return false;
  const behind = block.text.slice(noun.end, clause.sentence.end);
  if (CHOICE.test(behind)) return clause.terms.some((t) => t.target.kind === 'indication' && t.end <= amount.start);
  const disease = clause.terms.find((t) => t.target.kind === 'indication' && t.start >= noun.end);
  return (
    disease !== undefined &&
    FOR_DISEASE.test(block.text.slice(noun.end, disease.start)) &&
    /^\s*(?:[.,;:)]|$|(?:in|and|but|namely)\b)/i.test(block.text.slice(disease.end, clause.sentence.end))
  );
}
