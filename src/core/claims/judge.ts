/** From a sentence to what is wrong in it: the rules that its words call for read its clauses and judge what they find. */
import { isOfAnimals } from './reading/animals.ts';
import { isEntry } from './reading/entries.ts';
import { HAS_FINITE, splitClauses } from './reading/clauses.ts';
import type { Sentence } from './reading/sentence.ts';
import { whereSold } from './licence/oneProduct.ts';
import { withProduct } from './reading/product.ts';
import { readersOf } from './readers.ts';
import { openBrackets } from './reading/bracketed.ts';
import { answered } from './reading/answered.ts';
import { fromLine } from './reading/labelled.ts';
import { isTakenBack } from './reading/negation.ts';
import { runIn } from './reading/runIn.ts';
import { echoed } from './reading/echoed.ts';
import { withoutGaps } from './reading/gapping.ts';
import type { Read } from './reading/respelled.ts';
import { restated } from './plainer/restated.ts';
import type { Rule } from './rule.ts';
import type { Claim, Judgement } from './types.ts';

/** A sentence this long is no sentence: a table squeezed into a line, or a text made to be slow. */
const LONGEST_SENTENCE = 1500;

/** What is wrong in a sentence, and the words in which it was read. */
export interface Judged extends Read {
  readonly judgement: Judgement;
}

/** A sentence may be roundabout in more than one way. */
const TIMES_RESTATED = 2;

/** Judges a sentence, and what it comes to with the words that it goes on from. `before` is the sentence before it, where there is one. */
export function judgeRead(read: Read, before?: Read): Judged[] {
  if (read.sentence.text.length > LONGEST_SENTENCE) return [];
  const echo = echoed(read, before);
  if (echo) return judgeWords(echo);
  const own = judgeWords(read);
  if (own.length > 0) return own;
  const statement = answered(read, read.question) ?? fromLine(read) ?? runIn(read, before);
  return statement ? judgeWords(statement) : own;
}

/** As they stand and, where nothing is found, in plainer words. */
function judgeWords(read: Read): Judged[] {
  let found = judgeReadings(read);
  let said: Read | undefined = read;
  for (let times = 0; found.length === 0 && times < TIMES_RESTATED && (said = restated(said)); times++) found = judgeReadings(said);
  return found;
}

/** With the words that it leaves out, and what its brackets say. */
function judgeReadings(read: Read): Judged[] {
  const judge = ({ sentence, block, question, about }: Read): Judged[] =>
    judgeSentence(sentence).map((judgement) => ({ sentence, block, question, about, judgement }));
  // Most sentences name nothing that words could be left out for.
  if (read.sentence.own.length === 0) return judge(read);
  const { around, inside } = openBrackets(read);
  const own = withoutGaps(around).flatMap(judge);
  // What is found without them as well is marked more closely.
  const again = ({ judgement: { claim } }: Judged): boolean =>
    own.some((o) => o.judgement.claim.rule === claim.rule && o.judgement.claim.subject.id === claim.subject.id);
  return [...own, ...inside.flatMap(judge).filter((one) => !again(one))];
}

/** Judges a sentence as it stands. Cheap for most: without a name, or without a word of any rule, nothing of it is read. */
export function judgeSentence(sentence: Sentence): Judgement[] {
  const { block, text, context } = sentence;
  if (block.quoted || isEntry(block, text) || text.length > LONGEST_SENTENCE) return [];
  const readers = readersOf(sentence);
  if (readers.length === 0 || isRowLabel(sentence) || sentence.antecedents.disowned || isOfAnimals(sentence)) return [];
  const judgements: Judgement[] = [];
  for (const clause of splitClauses(sentence)) {
    if (isTakenBack(clause)) continue;
    for (const rule of readers) {
      for (const claim of rule.read(clause)) {
        const narrowed = whereSold({ ...claim, subject: withProduct(claim.subject, clause, claim.end) }, context.dataset);
        const judgement = rule.judge(narrowed, context.dataset);
        if (judgement && !judgements.some((j) => saysTheSame(j, judgement)) && heldNever(rule, narrowed, sentence))
          judgements.push(judgement);
      }
    }
  }
  return judgements;
}

/** Where the same fact breaks two claims of a sentence, the second tells the reader nothing new; of how a drug works, two claims are two. */
const OF_ONE_LICENCE: ReadonlySet<Judgement['reason']['kind']> = new Set(['age', 'approved'] as const);

/** "For adults, not for teenagers", "..., which is also under review": one mistake, told twice in a sentence. */
function saysTheSame(a: Judgement, b: Judgement): boolean {
  return (
    OF_ONE_LICENCE.has(a.reason.kind) &&
    a.claim.rule === b.claim.rule &&
    a.claim.subject.id === b.claim.subject.id &&
    a.claim.setting.jurisdiction === b.claim.setting.jurisdiction &&
    a.reason.kind === b.reason.kind &&
    a.evidence.length === b.evidence.length &&
    a.evidence.every((e, i) => e.fact.id === b.evidence[i]!.fact.id)
  );
}

/** "Boxed warning" at the head of a row: what the cells behind it are about, and no statement. */
function isRowLabel({ block, text, own }: Sentence): boolean {
  return block.kind === 'cell' && (block.row ?? block) === block && own.length === 0 && !HAS_FINITE.test(text);
}

/** Told of a month or a year, a claim is at fault only if it is so from its first day to its last. */
function heldNever(rule: Rule, claim: Claim, { antecedents, context }: Sentence): boolean {
  const time = antecedents.time?.of;
  if (!time || time === 'past' || claim.setting.on !== Math.min(time.last, context.on)) return true;
  return time.first === time.last || rule.judge({ ...claim, setting: { ...claim.setting, on: time.first } }, context.dataset) !== undefined;
}
