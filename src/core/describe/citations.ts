/** The citation of a finding's evidence behind its sentence, in the way in which the document cites. */
import type { Finding } from '../findings.ts';
import type { Block } from '../text/block.ts';
import { readProse } from '../text/prose.ts';
import { splitSentences } from '../text/sentences.ts';
import { Citer, citingWay, definitionsAtEnd, type BibliographyEntries, type CitingWay } from './citing.ts';
import type { Edit } from '../text/edit.ts';

export interface Citation {
  readonly style: CitingWay['style'];
  readonly edits: readonly Edit[];
  readonly bibliography?: BibliographyEntries | undefined;
}

/** Cites the first evidence that has an address behind the finding's sentence; `undefined` when there is none, or no sentence. */
export function citationOf(source: string, finding: Pick<Finding, 'start' | 'end' | 'evidence'>): Citation | undefined {
  const evidence = finding.evidence.find((e) => e.url !== null);
  if (!evidence) return undefined;
  const { blocks } = readProse(source);
  const block = blocks.find((b) => finding.start >= b.start && finding.end <= b.end);
  const at = block && sentenceEnd(source, block, finding);
  if (!at) return undefined;
  const citer = new Citer(citingWay(source));
  const { style } = citer.way;
  const mark = citer.cite([evidence]);
  if (style === 'footnote') return { style, edits: footnote(source, at.behind, mark, citer.definitions) };
  const newText = style === 'link' ? ` (${mark})` : ` ${mark}`;
  return { style, edits: [{ start: at.inside, end: at.inside, newText }], bibliography: citer.bibliography };
}

/** Offsets before and behind the mark that ends the finding's sentence. */
function sentenceEnd(source: string, block: Block, { end }: Pick<Finding, 'end'>): { inside: number; behind: number } | undefined {
  const { text, spans } = block;
  const sentence = splitSentences(text).find((s) => spans.sourceEndOf(s.end) >= end);
  if (!sentence) return undefined;
  const words = text.slice(sentence.start, sentence.end).replace(/[\s.?!:;]+$/, '').length;
  // A mark of emphasis or a link that ends there is not to be cut.
  const past = (at: number): number => at + (/^(?:\*+|_+|\]\([^)\s]*\))+/.exec(source.slice(at))?.[0].length ?? 0);
  return { inside: past(spans.sourceEndOf(sentence.start + words)), behind: past(spans.sourceEndOf(sentence.end)) };
}

function footnote(source: string, at: number, mark: string, definitions: readonly string[]): Edit[] {
  if (definitions.length === 0) return [{ start: at, end: at, newText: mark }];
  const end = definitionsAtEnd(source, definitions);
  // Two edits at one place have no order.
  if (at >= end.start) return [{ ...end, newText: `${mark}${end.newText}` }];
  return [{ start: at, end: at, newText: mark }, end];
}
