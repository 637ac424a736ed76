/** The sentences of a document, or of a part of it, in order, each with what pronouns in it may mean and what the text around it is about. */
import type { Findings } from '../../mentions/findMentions.ts';
import type { Block } from '../../text/block.ts';
import { splitSentences } from '../../text/sentences.ts';
import { namesAnother } from './strangers.ts';
import { HAS_YEAR, leadOf, timeAround } from './dated.ts';
import { Disowned } from './disowned.ts';
import { Before, BlockBefore } from './before.ts';
import { isLine } from './labelled.ts';
import { joinedItem } from './listItems.ts';
import { bodiesToldOf } from '../guidance/bodies.ts';
import { namesHouse } from '../guidance/houses.ts';
import { readSentence, within, type Antecedents, type DocumentContext, type Sentence } from './sentence.ts';
import { isAnswer, isQuestion } from './answered.ts';
import { withProduct } from './product.ts';
import type { Read } from './respelled.ts';
import { isLeftOut } from './outside.ts';
import { indicationsIn, isCompared, MIXED, placesIn } from './setting.ts';
import { Spoken } from './spoken.ts';
import { belowHeadings, NOTHING, only, surroundings, whole } from './surroundings.ts';
import { topicOf } from './subjects.ts';
import type { Subject } from '../types.ts';

/** Of how many guideline bodies a document's later sentences can still speak as "it" and "the academy". */
const MOST_BODIES = 6;

const NO_BODIES: readonly never[] = [];

/** Blocks with the names found in each of them. */
export interface NamedBlocks {
  readonly blocks: readonly Block[];
  readonly named: readonly Findings[];
}

/** Where some blocks stand in their document. */
export interface Around {
  /** The headings above, nearest first. */
  readonly headings: NamedBlocks;
  readonly carried: Carried;
  /** The nearest heading above what follows the blocks. */
  readonly headingBehind: Block | undefined;
}

/**
 * What the sentences before leave to those behind them. What lies so far back that no sentence can mean it is forgotten, so that a change is
 * soon without effect on what follows: at the next sentence with a name at the latest.
 */
export interface Carried {
  readonly last: readonly Subject[];
  readonly distance: number;
  /** How many sentences ago medicines were named that the data does not know. */
  readonly stranger: number | undefined;
  readonly bodies: NonNullable<Antecedents['bodies']>;
  /** The disease named last below the heading that is still in force. */
  readonly disease: string | undefined;
  /** What was said last asks a question with answers to choose from. */
  readonly asks: boolean;
}

/** At the beginning of a document. */
export const NOTHING_CARRIED: Carried = { last: [], distance: 0, stranger: undefined, bodies: [], disease: undefined, asks: false };
const WHOLE: Around = { headings: { blocks: [], named: [] }, carried: NOTHING_CARRIED, headingBehind: undefined };

/** No sentence means what was named so many sentences ago: see the reaches in anaphora.ts and bodies.ts. */
const FORGOTTEN = 16;

export interface Sentences {
  readonly sentences: Read[];
  /** What they leave to the sentences behind them. */
  readonly carried: Carried;
}

/** Reads all sentences of some blocks. */
export function sentencesOf({ blocks, named }: NamedBlocks, context: DocumentContext, stand: Around = WHOLE): Sentences {
  const out: Read[] = [];
  const { carried, headings, headingBehind } = stand;
  const namesIn = new Map(headings.blocks.map((block, i) => [block, headings.named[i] ?? NOTHING]));
  blocks.forEach((block, i) => namesIn.set(block, named[i] ?? NOTHING));
  const heading = headings.blocks[0];
  const { last, distance } = carried;
  let spoken = new Spoken(last.length > 0, () => ({
    last,
    distance,
    stranger: carried.stranger === undefined ? undefined : { sentence: -carried.stranger, heading },
  }));
  /** What was named before the last sentence of each block: what a pronoun in a lead-in means. */
  const beforeLast = new Map<Block, Pick<Antecedents, 'last' | 'distance'>>();
  let bodies = carried.bodies.map(({ id, distance: ago, words }) => ({ id, sentence: -ago, words }));
  const disowning = new Disowned(blocks, carried.asks);
  let disease: { id: string | undefined; heading: Block | undefined } = { id: carried.disease, heading };
  let below = belowHeadings(headings.blocks, namesIn, context);
  for (const block of blocks) {
    const disowned = disowning.block(block);
    // The answers of a quiz go back to its questions, each to its own.
    if (block.kind === 'item' && AN_ANSWER.test(block.text))
      spoken = new Spoken(false, () => ({ last: [], distance: 0, stranger: undefined }));
    if (below.headings !== block.headings) below = belowHeadings(block.headings, namesIn, context);
    const around = surroundings(block, namesIn, context, below);
    let { place } = around;
    const dated = timeAround(block);
    let time = dated && { of: dated, length: 0 };
    const joined = joinedItem(block, namesIn);
    if (joined) {
      const span = { start: 0, end: joined.block.text.length };
      const meant = beforeLast.get(block.leadIn!);
      const antecedents = {
        last: meant?.last ?? [],
        distance: meant?.distance ?? 1,
        heading: around.subjects,
        place,
        indication: around.indication,
        time,
        disowned: disowned(),
        bodies: [],
      };
      const { block: one, names } = joined;
      out.push({ sentence: readSentence(one, span, names, context, antecedents), block: one, question: undefined, about: undefined });
    }
    const spans = splitSentences(block.text);
    const houses = namesHouse(block.text);
    const hasYear = HAS_YEAR.test(block.text);
    const inBlock = new BlockBefore(block, spans, namesIn, disowned);
    for (const [i, span] of spans.entries()) {
      const found = hasYear ? leadOf(block.text.slice(span.start, span.end), i === 0) : undefined;
      // "Ebglyss in the US, 2024: ..." is about the drug, not about the year.
      const inLead = found && within(namesIn.get(block)!.mentions, { start: span.start, end: span.start + found.length });
      const lead = inLead && inLead.length > 0 ? undefined : found;
      const antecedents = new Before(
        {
          around,
          place,
          time: lead ? { of: lead.time, length: lead.length } : time,
          disease: disease.heading === block.headings[0] ? disease.id : undefined,
          bodies: bodies.length > 0 ? bodies.map((b) => ({ id: b.id, distance: out.length - b.sentence, words: b.words })) : NO_BODIES,
        },
        { spoken, followers: spoken.followers, number: out.length },
        inBlock,
        i,
      );
      if (lead?.entry) time = { of: lead.time, length: 0 };
      beforeLast.set(block, antecedents);
      const sentence = readSentence(block, span, namesIn.get(block)!, context, antecedents);
      const question = questionOf(sentence, i === 0 ? undefined : out.at(-1), namesIn);
      out.push({ sentence, block, question, about: spans.length === 1 ? headingOf(sentence, namesIn) : undefined });
      if (sentence.terms.length > 0 || bodies.length > 0 || houses) {
        const named = bodiesToldOf(sentence);
        if (named.length > 0) {
          const recent = named.map(({ id, at }) => ({
            id,
            sentence: out.length - 1,
            words: block.text.slice(at?.start ?? 0, at?.end ?? 0),
          }));
          bodies = [...recent.reverse(), ...bodies].slice(0, MOST_BODIES);
        }
        if (indicationsIn(sentence.terms).length > 0) disease = { id: spokenDisease(sentence), heading: block.headings[0] };
        const said = placesIn(sentence.terms.filter((t) => !isCompared({ sentence }, t)));
        if (said.length > 0)
          place =
            said.length === 1 &&
            sentence.terms.every((t) => placesIn([t]).length === 0 || isCompared({ sentence }, t) || !isLeftOut({ sentence }, t))
              ? said[0]
              : undefined;
      }
      const names = namesIn.get(block)!;
      if (sentence.own.length === 0 || namesNone(sentence) || goesOnAboutStranger(sentence, spoken))
        spoken.follow({ sentence, number: out.length - 1, lexicon: names.lexicon, below: around.subjects.length > 0 });
      else
        spoken = new Spoken(true, () => ({
          last: knownTopic(sentence).map((s) => withProduct(s, { start: span.start, end: span.end, sentence })),
          distance: 0,
          stranger: undefined,
        }));
    }
  }
  const { last: left, distance: since, stranger } = spoken.behind(spoken.followers);
  const ago = (sentence: number): number => out.length - sentence;
  return {
    sentences: out,
    carried: {
      last: left.map((s) => ({ ...s, at: undefined })),
      distance: left.length === 0 ? 0 : Math.min(since, FORGOTTEN),
      stranger: stranger && stranger.heading === headingBehind && ago(stranger.sentence) < FORGOTTEN ? ago(stranger.sentence) : undefined,
      bodies: bodies.map((b) => ({ id: b.id, distance: ago(b.sentence), words: b.words })).filter((b) => b.distance < FORGOTTEN),
      disease: disease.heading === headingBehind ? disease.id : undefined,
      asks: disowning.asks,
    },
  };
}

/** What a sentence may answer: the one before it in its block; "Yes" and "No" at the beginning of a block, the heading above. */
function questionOf(sentence: Sentence, before: Read | undefined, namesIn: ReadonlyMap<Block, Findings>): Sentence | undefined {
  if (before) return isQuestion(before.sentence.text) ? before.sentence : undefined;
  const heading = sentence.block.headings[0];
  return heading && isQuestion(heading.text) && isAnswer(sentence.text) ? whole(heading, namesIn, sentence.context) : undefined;
}

/** The nearest heading above a line of a monograph that names a drug. */
function headingOf(sentence: Sentence, namesIn: ReadonlyMap<Block, Findings>): Sentence | undefined {
  const { block, text, own } = sentence;
  if ((block.kind !== 'paragraph' && block.kind !== 'item') || !isLine(text) || sentence.antecedents.heading.length !== 1) return undefined;
  const heading = block.headings.find((h) => namesIn.get(h)?.mentions.some((m) => m.kind !== 'class'));
  return heading && own.every((m) => m.kind !== 'class' || m.start > sentence.start)
    ? whole(heading, namesIn, sentence.context)
    : undefined;
}

/** The one disease that a sentence is about. "Other eczema biologics": a word before a kind of drug is not what "it" takes up. */
function spokenDisease({ terms, block }: Sentence): string {
  return only(indicationsIn(terms.filter((t) => !BEFORE_A_KIND.test(block.text.slice(t.end, t.end + 40)))))?.[0] ?? MIXED;
}

/** "No second biologic exists": what was spoken of stays what "it" means. */
function namesNone({ own, start, block }: Sentence): boolean {
  return own.every(
    (m) => m.kind === 'class' && /\bno\s+(?:other|second|further)\s+(?:[\w-]+\s+){0,2}$/i.test(block.text.slice(start, m.start)),
  );
}

/** "CM310 is in trials. It aims where X does. It is not approved.": the second "it" is the first one's, no matter which names stand between. */
function goesOnAboutStranger({ text, mentions }: Sentence, spoken: Spoken): boolean {
  if (!/^(?:It|Its)\b/.test(text) || mentions.some((m) => m.carried)) return false;
  const { last, stranger } = spoken.behind(spoken.followers);
  return last.length === 0 && stranger !== undefined;
}

/** "A and B are biologics", of which the data knows neither: "they" are A and B, not the class. */
function knownTopic(sentence: Sentence): readonly Subject[] {
  const topic = topicOf(sentence);
  // "Are these biologics?": asked of what was spoken of before.
  if (topic[0]?.kind === 'class' && isQuestion(sentence.text) && /^\W*(?:is|are)\s+(?:these|they|those|it|this)\b/i.test(sentence.text))
    return [];
  return topic[0]?.kind === 'class' && namesAnother(sentence.text, sentence.start, sentence.own) ? [] : topic;
}

const BEFORE_A_KIND =
  /^[\s-]+(?:biologics?|drugs?|medicines?|medications?|treatments?|therap(?:y|ies)|creams?|tablets?|pills?|injections?|antibod(?:y|ies))\b/i;
const AN_ANSWER = /^\W*(?:true|false|right|wrong|correct|incorrect|yes|no)\s*[.,;:!–—-]/i;
