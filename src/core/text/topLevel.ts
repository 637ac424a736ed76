/** The blocks of a document's top level: where a new one can stand between them. */
import { readFrontMatter } from './frontMatter.ts';
import { markdown } from './markdown.ts';

/**
 * The end of the block of the document's top level (a paragraph, a whole list, table or quotation, code, the front matter) that stands at
 * an offset; `undefined` where none does.
 */
export function outermostBlockEnd(source: string, offset: number): number | undefined {
  const from = readFrontMatter(source)?.end ?? 0;
  if (offset < from) return from;
  const block = markdown.parse(source.slice(from)).topNode.childBefore(offset - from + 1);
  return block && block.to >= offset - from ? block.to + from : undefined;
}
