/** What a block is about by where it stands: headings above, row and column of a table, words that introduce a list. */
import { once } from '../../once.ts';
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { Findings } from '../../mentions/findMentions.ts';
import type { Block } from '../../text/block.ts';
import type { Subject } from '../types.ts';
import { isQuestion } from './answered.ts';
import type { Surroundings } from './before.ts';
import { readSentence, type Antecedents, type DocumentContext, type Sentence } from './sentence.ts';
import { DISEASE_WORD } from './qualifiers.ts';
import { indicationsIn, MIXED, placesIn } from './setting.ts';
import { topicOf } from './subjects.ts';

export const NOTHING: Findings = { mentions: [], terms: [], lexicon: [] };

/** A block as one sentence, that stands for itself. */
export function whole(block: Block, namesIn: ReadonlyMap<Block, Findings>, context: DocumentContext): Sentence {
  const nothing: Antecedents = { last: [], distance: 0, heading: [], place: undefined, indication: undefined };
  return readSentence(block, { start: 0, end: block.text.length }, namesIn.get(block) ?? NOTHING, context, nothing);
}

/** What stands below some headings is about, unless something nearer tells. */
export interface BelowHeadings extends Surroundings {
  readonly headings: readonly Block[];
}

/** What a block is about by where it stands: its row and column in a table, the words that introduce its list, the heading above. */
export function surroundings(
  block: Block,
  namesIn: ReadonlyMap<Block, Findings>,
  context: DocumentContext,
  below: BelowHeadings,
): Surroundings {
  const { column, row, leadIn } = block;
  // "Psoriasis: A and B are approved. C is not.": a heading within the paragraph.
  const runIn = runInDisease(block, namesIn.get(block) ?? NOTHING);
  if (!column && !row && !leadIn && runIn === undefined) return below;
  const near = new Told([column, row, leadIn].filter((b) => b !== undefined && b !== block) as Block[], namesIn, context);
  return {
    subjects: near.subjects ?? below.subjects,
    place: near.place ?? below.place,
    indication: runIn ?? near.indication ?? below.indication,
    indicationNear: runIn !== undefined || near.oneIndication || below.indicationNear,
  };
}

const RUN_IN = /^(?:[^.?!:]{3,80}:|[^.?!:,]{3,40}(?:,[^.?!:,]{3,40}){0,3}\.)\s/;

/** The disease of a heading within the paragraph: "Psoriasis: ...", "**Food allergy, alopecia areata.** Not approved." `MIXED` for several. */
function runInDisease(block: Block, names: Findings): string | undefined {
  const label = RUN_IN.exec(block.text)?.[0] ?? '';
  const terms = names.terms.filter((t) => t.target.kind === 'indication' && t.end < label.length);
  const [opening] = terms;
  if (!opening || !/^\W*$/.test(block.text.slice(0, opening.start))) return undefined;
  if (label.endsWith(': ') && opening.end !== label.length - 2) return undefined;
  // "Psoriasis.", and no sentence about it.
  const rest = terms.reduceRight((text, t) => text.slice(0, t.start) + text.slice(t.end), label);
  if (!/^(?:\W|\b(?:and|or|with|of|the)\b)*$/.test(rest)) return undefined;
  const told = indicationsIn(terms);
  return told.length === 1 ? told[0] : MIXED;
}

const OF_OTHERS =
  /\b(?:competitors?|competition|rivals?|alternatives?|others?|what\s+(?:comes|is|['’]s)\s+next|(?:still\s+)?to\s+come|in\s+the\s+pipeline|the\s+rest)\b/i;

export function belowHeadings(headings: readonly Block[], namesIn: ReadonlyMap<Block, Findings>, context: DocumentContext): BelowHeadings {
  const above = new Told(headings, namesIn, context);
  // Below "Competitors" it is the others that are spoken of.
  const own = headings.findIndex((h) => topicIn(h, namesIn.get(h) ?? NOTHING, context).length > 0);
  const ofOthers = headings.slice(0, Math.max(0, own)).some((h) => OF_OTHERS.test(h.text));
  const indication = once(() => above.indication);
  const near = once(() => new Told(headings.slice(0, 1), namesIn, context).oneIndication);
  return {
    headings,
    subjects: ofOthers ? [] : (above.subjects ?? []),
    place: above.place,
    // Only claims ask for these.
    get indication() {
      return indication();
    },
    get indicationNear() {
      return near();
    },
  };
}

/** What some blocks, the nearest first, say of what stands below or beside them. */
class Told {
  constructor(
    private readonly blocks: readonly Block[],
    private readonly namesIn: ReadonlyMap<Block, Findings>,
    private readonly context: DocumentContext,
  ) {}

  get subjects(): readonly Subject[] | undefined {
    return this.#first((names, at) => only(topicIn(at, names, this.context)));
  }
  get place(): Jurisdiction | undefined {
    // A quotation for a heading tells of whom it is, not of a country.
    return this.#first((names, { text }) => (/^\s*["“]/.test(text) ? undefined : only(placesIn(names.terms))?.[0]));
  }
  get indication(): string | undefined {
    return this.#first((names, at) => only(indicationsIn(names.terms))?.[0] ?? (isOtherDisease(at, names) ? MIXED : undefined));
  }
  /** One of them names just one disease. */
  get oneIndication(): boolean {
    return this.blocks.some((b) => indicationsIn(this.namesIn.get(b)?.terms ?? []).length === 1);
  }

  #first<T>(read: (names: Findings, at: Block) => T | undefined): T | undefined {
    for (const b of this.blocks) {
      const found = read(this.namesIn.get(b) ?? NOTHING, b);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Does a heading name a disease that is none of ours? What stands below is about that. */
function isOtherDisease({ kind, text }: Block, { terms, mentions }: Findings): boolean {
  return kind === 'heading' && mentions.length === 0 && indicationsIn(terms).length === 0 && text.length < 50 && DISEASE_WORD.test(text);
}

/** A list of exactly one; with more, the block does not say which. */
export function only<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 1 ? list : undefined;
}

function topicIn(block: Block, names: Findings, context: DocumentContext): readonly Subject[] {
  if (names.mentions.length === 0) return [];
  const topic = topicOf(whole(block, new Map([[block, names]]), context));
  // "A PDE4 inhibitor?": what stands below is no PDE4 inhibitor for that.
  return topic[0]?.kind === 'class' && block.kind === 'heading' && isQuestion(block.text) && !/\s\S+\s\S+\s/.test(block.text) ? [] : topic;
}
