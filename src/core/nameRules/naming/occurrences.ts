/** Where a part of a document uses the names, leaving out where it only speaks of them. Linear in the text: what is asked of a sentence is asked once. */
import type { Dataset } from '../../dataset/dataset.ts';
import { once } from '../../once.ts';
import { findNames, type Findings, type Found } from '../../mentions/findMentions.ts';
import type { Block } from '../../text/block.ts';
import { splitSentences, type Span } from '../../text/sentences.ts';
import type { NamePart } from '../rule.ts';
import {
  brandBefore,
  isAboutAnother,
  isCited,
  isNamingTalk,
  joinsNames,
  placesIn,
  quotedSpans,
  type SentenceOfNames,
} from './explained.ts';
import type { NameTable, TableName } from './nameTable.ts';
import type { Substance } from './substances.ts';
import type { Use } from './use.ts';

/** As much of the text as decides about an article before a name, and about a salt behind it. */
const BEFORE = 5;
const BEHIND = 30;

interface Sentence extends SentenceOfNames {
  readonly names: NamesUsed;
}

interface Hit extends Found {
  readonly name: TableName;
  readonly sentence: Sentence;
  readonly block: Block;
  /** What is named in the block. */
  readonly named: Findings;
}

/** A sentence this long is no sentence: a table squeezed into a line, or a text made to be slow. */
const LONGEST_SENTENCE = 1500;

/** All uses of names in a part's own words, in order. */
export function usesIn(part: NamePart, dataset: Dataset, table: NameTable): Use[] {
  const rows = new Map<Block, NamesUsed>();
  const kept = part.blocks.flatMap((block, i) => {
    if (block.quoted || block.reference) return [];
    const hits = hitsIn(part, i, dataset, table);
    if (hits.length === 0 || isCited(block)) return [];
    if (block.kind === 'cell') for (const { name } of hits) namesOfRow(rows, block).add(name);
    return spokenAs(part, hits);
  });
  return kept.flatMap(({ block, name, sentence, start: from, end: to, text, named }): Use[] => {
    // Two names of one drug in a row of a table are its names here and there.
    if (block.kind === 'cell' && namesOfRow(rows, block).several(name)) return [];
    const at = { start: block.spans.sourceOf(from), end: block.spans.sourceEndOf(to) };
    const ofBrandIn = name.systems.includes('suffixed') ? brandBefore(named, from) : undefined;
    return [
      {
        name,
        ...at,
        text,
        written: part.source.slice(at.start, at.end),
        before: part.source.slice(Math.max(0, at.start - BEFORE), at.start),
        behind: block.text.slice(to, to + BEHIND),
        besideAnother: sentence.names.several(name),
        places: [...sentence.places()],
        ...(ofBrandIn && { ofBrandIn }),
      },
    ];
  });
}

/** All names of a block, with their sentences. */
function hitsIn(part: NamePart, i: number, dataset: Dataset, table: NameTable): Hit[] {
  const block = part.blocks[i]!;
  const found = findNames(block.text, table.index, dataset).lexicon.filter((f) => f.target.entry >= 0);
  if (found.length === 0) return [];
  const sentenceAt = ascending(splitSentences(block.text).map((span) => sentenceOf(part, i, span)));
  return found.flatMap((f): Hit[] => {
    const sentence = sentenceAt(f.start);
    if (!sentence || sentence.end - sentence.start > LONGEST_SENTENCE) return [];
    const name = table.names[f.target.entry]!;
    sentence.names.add(name);
    return [{ start: f.start, end: f.end, text: f.text, target: f.target, name, sentence, block, named: part.named[i]! }];
  });
}

function sentenceOf(part: NamePart, i: number, { start, end }: Span): Sentence {
  return {
    start,
    end,
    isTalk: once(() => isNamingTalk(part.blocks[i]!, { start, end })),
    places: once(() => placesIn(part.named[i]!, { start, end })),
    names: new NamesUsed(),
  };
}

/** The hits that are meant as names of drugs. */
function spokenAs({ source }: NamePart, hits: readonly Hit[]): Hit[] {
  const { block } = hits[0]!;
  const quotation = ascending(quotedSpans(block.text));
  return hits.filter(
    (hit, n) =>
      !quotation(hit.start) &&
      !joinsNames(block.text, hit, hits[n - 1]) &&
      !joinsNames(block.text, hits[n + 1], hit) &&
      !hit.sentence.isTalk() &&
      !isAboutAnother(block, source, hit),
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
