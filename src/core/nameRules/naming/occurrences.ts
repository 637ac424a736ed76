/** Where a document uses the names, leaving out where it only speaks of them. */
import type { Dataset } from '../../dataset/dataset.ts';
import { findNames, type Found } from '../../mentions/findMentions.ts';
import type { Block } from '../../text/prose.ts';
import { splitSentences, type Span } from '../../text/sentences.ts';
import type { NameDocument } from '../rule.ts';
import { isAboutAnother, isCited, isForeign, isNamingTalk, isQuoted, joinsNames } from './explained.ts';
import type { NameTable, TableName } from './nameTable.ts';

/** A use of a name. */
export interface Occurrence {
  readonly name: TableName;
  readonly block: Block;
  /** Offsets in the block's text. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** As the document writes it. */
  readonly text: string;
  /** The sentence has another name of the same drug, which it compares with or sets against this one. */
  readonly besideAnother: boolean;
}

interface Hit extends Found {
  readonly name: TableName;
  readonly sentence: Span;
}

/** All uses of names in the document's own words, in order. */
export function occurrencesIn(document: NameDocument, dataset: Dataset, table: NameTable): Occurrence[] {
  const rows = new Map<Block, Hit[]>();
  const inBlocks = document.blocks.map((block, i) => {
    if (block.quoted || block.reference || isCited(block)) return [];
    const found = findNames(block.text, table.index, dataset).lexicon.filter((f) => f.target.entry >= 0);
    if (found.length === 0) return [];
    const sentences = splitSentences(block.text);
    const hits = found.map((f): Hit => ({ ...f, name: table.names[f.target.entry]!, sentence: sentenceAt(sentences, f, block) }));
    const row = block.kind === 'cell' || block.kind === 'header-cell' ? (block.row ?? block) : undefined;
    if (row) rows.set(row, [...(rows.get(row) ?? []), ...hits]);
    const kept = hits.filter(
      (hit, n) =>
        !joinsNames(block.text, hit, hits[n - 1]) &&
        !joinsNames(block.text, hits[n + 1], hit) &&
        !isQuoted(block.text, hit) &&
        !isNamingTalk(block, hit.sentence) &&
        !isAboutAnother(block, document.source, hit) &&
        !isForeign(document, i, hit),
    );
    return kept.map((hit) => ({ block, hit, beside: hits.some((h) => isOther(h, hit) && h.sentence === hit.sentence) }));
  });
  return inBlocks.flat().flatMap(({ block, hit, beside }): Occurrence[] => {
    // Two names of one drug in a row of a table are its names here and there.
    const row = rows.get(block.row ?? block);
    if (row?.some((h) => isOther(h, hit))) return [];
    const start = block.spans.sourceOf(hit.start);
    if (document.hides('naming', start)) return [];
    const end = block.spans.sourceEndOf(hit.end);
    return [{ name: hit.name, block, from: hit.start, to: hit.end, start, end, text: hit.text, besideAnother: beside }];
  });
}

function isOther(a: Hit, b: Hit): boolean {
  return a.name.substance === b.name.substance && a.name.name !== b.name.name;
}

function sentenceAt(sentences: readonly Span[], { start }: Found, block: Block): Span {
  return sentences.find((s) => s.start <= start && start < s.end) ?? { start: 0, end: block.text.length };
}
