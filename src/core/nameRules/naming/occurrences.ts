/** Where a document uses the names, leaving out where it only speaks of them. Linear in the text: what is asked of a sentence is asked once. */
import type { Dataset } from '../../dataset/dataset.ts';
import { once } from '../../once.ts';
import { findNames, type Found } from '../../mentions/findMentions.ts';
import type { Block } from '../../text/prose.ts';
import { splitSentences, type Span } from '../../text/sentences.ts';
import type { NameDocument } from '../rule.ts';
import {
  isAboutAnother,
  isCited,
  isForeign,
  isNamingTalk,
  joinsNames,
  placesIn,
  quotedSpans,
  severalPlaces,
  type SentenceOfNames,
} from './explained.ts';
import type { NameTable, TableName } from './nameTable.ts';
import type { Substance } from './substances.ts';

/** A use of a name. */
export interface Occurrence {
  readonly name: TableName;
  readonly block: Block;
  /** Where it ends in the block's text. */
  readonly to: number;
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** As the document writes it. */
  readonly text: string;
  /** The sentence has another name of the same drug, which it compares with or sets against this one. */
  readonly besideAnother: boolean;
}

interface Sentence extends SentenceOfNames {
  readonly names: NamesUsed;
}

interface Hit extends Found {
  readonly name: TableName;
  readonly sentence: Sentence;
  readonly block: Block;
}

/** A sentence this long is no sentence: a table squeezed into a line, or a text made to be slow. */
const LONGEST_SENTENCE = 1500;

/** All uses of names in the document's own words, in order. */
export function occurrencesIn(document: NameDocument, dataset: Dataset, table: NameTable): Occurrence[] {
  const rows = new Map<Block, NamesUsed>();
  const speaksOfSeveral = once(() => severalPlaces(document));
  const kept = document.blocks.flatMap((block, i) => {
    if (block.quoted || block.reference || isCited(block)) return [];
    const hits = hitsIn(document, i, dataset, table);
    if (block.kind === 'cell') for (const { name } of hits) namesOfRow(rows, block).add(name);
    return hits.length === 0 ? [] : spokenAs(document, i, hits, speaksOfSeveral);
  });
  return kept.flatMap(({ block, name, sentence, start: from, end: to, text }): Occurrence[] => {
    // Two names of one drug in a row of a table are its names here and there.
    if (block.kind === 'cell' && namesOfRow(rows, block).several(name)) return [];
    const start = block.spans.sourceOf(from);
    if (document.hides('naming', start)) return [];
    return [{ name, block, to, start, end: block.spans.sourceEndOf(to), text, besideAnother: sentence.names.several(name) }];
  });
}

/** All names of a block, with their sentences. */
function hitsIn(document: NameDocument, i: number, dataset: Dataset, table: NameTable): Hit[] {
  const block = document.blocks[i]!;
  const found = findNames(block.text, table.index, dataset).lexicon.filter((f) => f.target.entry >= 0);
  if (found.length === 0) return [];
  const sentenceAt = ascending(splitSentences(block.text).map((span) => sentenceOf(document, i, span)));
  return found.flatMap((f): Hit[] => {
    const sentence = sentenceAt(f.start);
    if (!sentence || sentence.end - sentence.start > LONGEST_SENTENCE) return [];
    const name = table.names[f.target.entry]!;
    sentence.names.add(name);
    return [{ ...f, name, sentence, block }];
  });
}

function sentenceOf(document: NameDocument, i: number, { start, end }: Span): Sentence {
  return {
    start,
    end,
    isTalk: once(() => isNamingTalk(document.blocks[i]!, { start, end })),
    places: once(() => placesIn(document.named[i]!, { start, end })),
    names: new NamesUsed(),
  };
}

/** The hits that are meant as names of drugs in this document. */
function spokenAs(document: NameDocument, i: number, hits: readonly Hit[], speaksOfSeveral: () => boolean): Hit[] {
  const { block } = hits[0]!;
  const quotation = ascending(quotedSpans(block.text));
  return hits.filter(
    (hit, n) =>
      !quotation(hit.start) &&
      !joinsNames(block.text, hit, hits[n - 1]) &&
      !joinsNames(block.text, hits[n + 1], hit) &&
      !hit.sentence.isTalk() &&
      !isAboutAnother(block, document.source, hit) &&
      !isForeign(document, i, hit, speaksOfSeveral),
  );
}

/** Which of some spans holds an offset; the spans and the offsets that are asked for both ascend. */
function ascending<S extends Span>(spans: readonly S[]): (offset: number) => S | undefined {
  let at = 0;
  return (offset) => {
    while (at < spans.length && spans[at]!.end <= offset) at++;
    const span = spans[at];
    return span && span.start <= offset ? span : undefined;
  };
}

/** Which drugs some words name, and by how many names. */
class NamesUsed {
  readonly #names = new Map<Substance, Set<string>>();

  add({ substance, name }: TableName): void {
    const names = this.#names.get(substance);
    if (names) names.add(name);
    else this.#names.set(substance, new Set([name]));
  }

  /** Is the drug named by another name, too? */
  several({ substance }: TableName): boolean {
    return (this.#names.get(substance)?.size ?? 0) > 1;
  }
}

/** The first cell of a row stands for all of it. */
function namesOfRow(rows: Map<Block, NamesUsed>, block: Block): NamesUsed {
  const key = block.row ?? block;
  const names = rows.get(key) ?? new NamesUsed();
  rows.set(key, names);
  return names;
}
