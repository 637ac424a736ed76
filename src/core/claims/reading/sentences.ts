/** The sentences of a document in order, each with what pronouns in it may mean and what the text around it is about. */
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { Findings } from '../../mentions/findMentions.ts';
import type { Block, Prose } from '../../text/prose.ts';
import { splitSentences } from '../../text/sentences.ts';
import { namesAnother } from './strangers.ts';
import { leadOf, timeAround } from './dated.ts';
import { Disowned } from './disowned.ts';
import { Before, BlockBefore } from './before.ts';
import { joinedItem } from './listItems.ts';
import { bodiesIn } from '../guidance/bodies.ts';
import { readSentence, within, type Antecedents, type DocumentContext, type Sentence } from './clauses.ts';
import { withProduct } from './product.ts';
import { isLeftOut } from './outside.ts';
import { DISEASE_WORD } from './qualifiers.ts';
import { indicationsIn, MIXED, placesIn } from './setting.ts';
import { topicOf } from './subjects.ts';
import type { Subject } from '../types.ts';

/** Of how many guideline bodies a document's later sentences can still speak as "it" and "the academy". */
const MOST_BODIES = 6;

/** Words by which a sentence goes on about what was named before. */
const STILL_OF_IT =
  /\b(?:it|its|they|them|their|this|these|both|the (?:drugs?|medicines?|creams?|ointments?|tablets?|injections?|antibod(?:y|ies)|biologics?|class))\b/i;

const NO_BODIES: readonly never[] = [];
const NOTHING: Findings = { mentions: [], terms: [], lexicon: [] };

/** Reads all sentences. `named` holds the names found in each block of `prose`, in the same order. */
export function sentencesOf(prose: Prose, named: readonly Findings[], context: DocumentContext): { sentence: Sentence; block: Block }[] {
  const out: { sentence: Sentence; block: Block }[] = [];
  const namesIn = new Map(prose.blocks.map((block, i) => [block, named[i] ?? NOTHING]));
  let last: readonly Subject[] = [];
  let distance = 0;
  let stranger: { sentence: number; heading: Block | undefined } | undefined;
  /** What was named before the last sentence of each block: what a pronoun in a lead-in means. */
  const beforeLast = new Map<Block, Pick<Antecedents, 'last' | 'distance'>>();
  let bodies: { id: string; sentence: number; words: string }[] = [];
  const disowning = new Disowned(prose.blocks);
  let disease: { id: string | undefined; heading: Block | undefined } = { id: undefined, heading: undefined };
  for (const block of prose.blocks) {
    const disowned = disowning.block(block);
    const around = surroundings(block, namesIn, context);
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
        disowned,
        bodies: [],
      };
      out.push({ sentence: readSentence(joined.block, span, joined.names, context, antecedents), block: joined.block });
    }
    const spans = splitSentences(block.text);
    const inBlock = new BlockBefore(block, spans, namesIn, disowned);
    for (const [i, span] of spans.entries()) {
      const found = leadOf(block.text.slice(span.start, span.end), i === 0);
      // "Ebglyss in the US, 2024: ..." is about the drug, not about the year.
      const inLead = found && within(namesIn.get(block)!.mentions, { start: span.start, end: span.start + found.length });
      const lead = inLead && inLead.length > 0 ? undefined : found;
      const antecedents = new Before(
        {
          last,
          distance: distance + 1,
          stranger: stranger && stranger.heading === block.headings[0] ? out.length - stranger.sentence : undefined,
          heading: around.subjects,
          place,
          indication: around.indication,
          time: lead ? { of: lead.time, length: lead.length } : time,
          indicationNear: around.indicationNear,
          disease: disease.heading === block.headings[0] ? disease.id : undefined,
          bodies: bodies.length > 0 ? bodies.map((b) => ({ id: b.id, distance: out.length - b.sentence, words: b.words })) : NO_BODIES,
        },
        inBlock,
        i,
      );
      if (lead?.entry) time = { of: lead.time, length: 0 };
      beforeLast.set(block, antecedents);
      const sentence = readSentence(block, span, namesIn.get(block)!, context, antecedents);
      const named = bodiesIn(context.dataset, sentence.terms, block.text).reverse();
      bodies = [
        ...named.map(({ id, at }) => ({ id, sentence: out.length, words: block.text.slice(at?.start ?? 0, at?.end ?? 0) })),
        ...bodies,
      ].slice(0, MOST_BODIES);
      out.push({ sentence, block });
      const diseases = indicationsIn(sentence.terms);
      if (diseases.length > 0) disease = { id: only(diseases)?.[0] ?? MIXED, heading: block.headings[0] };
      const said = placesIn(sentence.terms);
      if (said.length > 0)
        place =
          said.length === 1 && sentence.terms.every((t) => placesIn([t]).length === 0 || !isLeftOut({ sentence }, t)) ? said[0] : undefined;
      // Names without a clear topic leave nothing that a pronoun could safely mean.
      const foreign =
        sentence.own.length === 0 &&
        last.length + around.subjects.length > 0 &&
        (namesAnother(sentence.text, sentence.start, []) || within(namesIn.get(block)!.lexicon, span).length > 0);
      if (foreign) stranger = { sentence: out.length - 1, heading: block.headings[0] };
      else if (sentence.own.length > 0) stranger = undefined;
      if (sentence.own.length > 0) [last, distance] = [knownTopic(sentence).map((s) => withProduct(s, { ...span, sentence })), 0];
      else if (foreign) [last, distance] = [[], 0];
      else if (last.length === 0) continue;
      else if (STILL_OF_IT.test(sentence.text)) distance = Math.min(distance, 1);
      else distance++;
    }
  }
  return out;
}

/** "A and B are biologics", of which the data knows neither: "they" are A and B, not the class. */
function knownTopic(sentence: Sentence): readonly Subject[] {
  const topic = topicOf(sentence);
  return topic[0]?.kind === 'class' && namesAnother(sentence.text, sentence.start, sentence.own) ? [] : topic;
}

interface Surroundings {
  /** The one drug or class of the table row or heading. */
  readonly subjects: readonly Subject[];
  readonly place: Jurisdiction | undefined;
  readonly indication: string | undefined;
  /** It stands right above, not only in the title of the page. */
  readonly indicationNear: boolean;
}

/** What a block is about by where it stands: its row and column in a table, the words that introduce its list, the heading above. */
function surroundings(block: Block, namesIn: ReadonlyMap<Block, Findings>, context: DocumentContext): Surroundings {
  const above = [block.column, block.row, block.leadIn, ...block.headings].filter((b) => b !== undefined && b !== block) as Block[];
  const first = <T>(read: (names: Findings, at: Block) => T | undefined): T | undefined => {
    for (const b of above) {
      const found = read(namesIn.get(b) ?? NOTHING, b);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  // "Psoriasis: A and B are approved. C is not.": a heading within the paragraph.
  const opening = namesIn.get(block)?.terms.find((t) => t.target.kind === 'indication' && /^\W*$/.test(block.text.slice(0, t.start)));
  const runIn = opening && /^:\s/.test(block.text.slice(opening.end)) ? indicationsIn([opening])[0] : undefined;
  return {
    subjects: first((names, at) => only(topicIn(at, names, context))) ?? [],
    place: first((names) => only(placesIn(names.terms))?.[0]),
    indication: runIn ?? first((names, at) => only(indicationsIn(names.terms))?.[0] ?? (isOtherDisease(at, names) ? MIXED : undefined)),
    indicationNear:
      runIn !== undefined ||
      above
        .slice(0, above.length - Math.max(0, block.headings.length - 1))
        .some((b) => indicationsIn(namesIn.get(b)?.terms ?? []).length === 1),
  };
}

/** Does a heading name a disease that is none of ours? What stands below is about that. */
function isOtherDisease({ kind, text }: Block, { terms, mentions }: Findings): boolean {
  return kind === 'heading' && mentions.length === 0 && indicationsIn(terms).length === 0 && text.length < 50 && DISEASE_WORD.test(text);
}

/** A list of exactly one; with more, the block does not say which. */
function only<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 1 ? list : undefined;
}

function topicIn(block: Block, names: Findings, context: DocumentContext): readonly Subject[] {
  if (names.mentions.length === 0) return [];
  const nothing: Antecedents = { last: [], distance: 0, heading: [], place: undefined, indication: undefined };
  return topicOf(readSentence(block, { start: 0, end: block.text.length }, names, context, nothing));
}
