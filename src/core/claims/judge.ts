/** From a sentence to what is wrong in it: the rules that its words call for read its clauses and judge what they find. */
import { isOfAnimals } from './reading/animals.ts';
import { HAS_FINITE, splitClauses, type Sentence } from './reading/clauses.ts';
import { usualIndication } from './reading/setting.ts';
import { whereSold } from './licence/oneProduct.ts';
import { withProduct } from './reading/product.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rule.ts';
import { prepareGate } from '../patterns/gate.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Claim, Judgement } from './types.ts';

/** A sentence this long is no sentence: a table squeezed into a line, or a text made to be slow. */
const LONGEST_SENTENCE = 1500;

/** A sentence that names neither drug nor body may still speak of guidance. */
const GUIDANCE = /\b(?:guidelines?|guidance|recommend\w*|update[ds]?|meta-analys[ei]s|reviews?|appraisals?)\b/i;

/** "Approved from 12 years." below a drug's heading is about the drug. */
const BEGINS_BARE =
  /^\W*(?:approved|licen[sc]ed|authori[sz]ed|cleared|indicated|still|currently|now|not|no|none|only|for|from|under|available|without|with|is|are|has)\b/i;

/** "A decision is expected later this year": what was spoken of before is with the regulator. */
const WITH_REGULATOR = /\b(?:applications?|filings?|submissions?|dossiers?|reviews?|reviewed|decisions?|verdicts?|rulings?)\b/i;

const gates = new WeakMap<Dataset, (text: string) => number>();

/** Which rules a sentence is worth reading for; their patterns are taken apart when the first sentence is. */
function gateOf(dataset: Dataset): (text: string) => number {
  let gate = gates.get(dataset);
  if (!gate) gates.set(dataset, (gate = prepareGate(rules.map(({ cues }) => (typeof cues === 'function' ? cues(dataset) : cues)))));
  return gate;
}

const NONE: readonly Rule[] = [];
const withMore = rules.filter((rule) => rule.also !== undefined);

function calledBy(sentence: Sentence): readonly Rule[] {
  const open = gateOf(sentence.context.dataset)(sentence.text);
  if (open === 0 && !withMore.some((rule) => rule.also!(sentence))) return NONE;
  return rules.filter((rule, i) => (open & (1 << i)) !== 0 || rule.also?.(sentence));
}

/** Judges a sentence. Cheap for most: without a name, or without a word of any rule, nothing of it is read. */
export function judgeSentence(sentence: Sentence): Judgement[] {
  const { block, text, context } = sentence;
  if (block.quoted || block.reference || text.length > LONGEST_SENTENCE) return [];
  const readers = readersOf(sentence);
  if (readers.length === 0 || isRowLabel(sentence) || sentence.antecedents.disowned || isOfAnimals(sentence)) return [];
  const judgements: Judgement[] = [];
  for (const clause of splitClauses(sentence)) {
    for (const rule of readers) {
      for (const claim of rule.read(clause)) {
        const narrowed = whereSold({ ...claim, subject: withProduct(claim.subject, clause, claim.end) }, context.dataset);
        const judgement = rule.judge(narrowed, context.dataset);
        if (judgement && heldNever(rule, narrowed, sentence)) judgements.push(judgement);
      }
    }
  }
  return judgements;
}

/** "Boxed warning" at the head of a row: what the cells behind it are about, and no statement. */
function isRowLabel({ block, text, own }: Sentence): boolean {
  return block.kind === 'cell' && (block.row ?? block) === block && own.length === 0 && !HAS_FINITE.test(text);
}

/** Was nothing before it said of another disease or of a part of the licence? */
function isOfWhole({ antecedents, context }: Sentence): boolean {
  const { dataset } = context;
  const own = usualIndication(dataset, context.indication ?? dataset.indication);
  return !antecedents.narrowed && (antecedents.diseases ?? []).every((id) => usualIndication(dataset, id) === own);
}

/** Told of a month or a year, a claim is at fault only if it is so from its first day to its last. */
function heldNever(rule: Rule, claim: Claim, { antecedents, context }: Sentence): boolean {
  const time = antecedents.time?.of;
  if (!time || time === 'past' || claim.setting.on !== Math.min(time.last, context.on)) return true;
  return time.first === time.last || rule.judge({ ...claim, setting: { ...claim.setting, on: time.first } }, context.dataset) !== undefined;
}

function readersOf(sentence: Sentence): readonly Rule[] {
  const { block, text, terms, antecedents } = sentence;
  const wanted = calledBy(sentence);
  // A cell is about what its row names.
  if (wanted.length === 0 || block.kind === 'cell' || sentence.mentions.length > 0) return wanted;
  if (antecedents.heading.length > 0 && (block.kind === 'item' || BEGINS_BARE.test(text))) return wanted;
  const goesOn =
    WITH_REGULATOR.test(text) && (antecedents.distance <= 2 ? antecedents.last : antecedents.heading).length === 1 && isOfWhole(sentence);
  const disease = terms.some((t) => t.target.kind === 'indication');
  const guidance =
    GUIDANCE.test(text) || terms.some((t) => t.target.kind === 'body' && !t.target.regulator) || antecedents.bodies?.[0]?.distance === 1;
  return wanted.filter(
    ({ id, withoutDrug }) =>
      withoutDrug === 'words' ||
      (withoutDrug === 'disease' && disease) ||
      (withoutDrug === 'guidance' && guidance) ||
      (goesOn && id === 'approval-status'),
  );
}
