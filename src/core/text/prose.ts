/**
 * The one place that decides what of a Markdown document is prose: a real parse, from which code, HTML, link targets,
 * citation keys, maths and other marks are left out. What is left is a list of blocks, each a clean text with a way back to the source.
 */
import type { SyntaxNode, Tree } from '@lezer/common';
import type { Block, BlockKind } from './block.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { HIDDEN, readInline } from './inline.ts';
import { markdown, withPlainLineEnds } from './markdown.ts';
import { LONGEST_BYLINE } from './parts.ts';
import { createReparser } from './reparse.ts';
import type { SpanText } from './spans.ts';

export interface Prose {
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  /** HTML comments, for `<!-- classwise-disable ... -->`. */
  readonly comments: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** Reads a document. Never throws; whatever is not understood is left out. */
export function readProse(source: string): Prose {
  return readPart(source, { first: true, last: true, headings: [] });
}

/** Where a part stands in its document. */
export interface PartPlace {
  readonly first: boolean;
  readonly last: boolean;
  /** The headings that it stands under, nearest first. */
  readonly headings: readonly Block[];
}

export interface PartProse extends Prose {
  /** The headings that what follows stands under, nearest first. */
  readonly headings: readonly Block[];
  /** Nothing that it opens goes on behind its end. */
  readonly closed: boolean;
  /** Where blocks of the document itself, within no other, begin behind an offset. */
  readonly topsBehind: (offset: number) => Iterable<number>;
}

/** A paragraph that stands in for the text behind a part. */
const REST = 'x';

/** Reads a part of a document: see parts.ts. Offsets count from the part's start. Never throws. */
export function readPart(source: string, { first, last, headings }: PartPlace): PartProse {
  const frontMatter = first ? readFrontMatter(source) : undefined;
  // A byte order mark is no character of the first line.
  const offset = frontMatter?.end ?? (first && source.startsWith('\uFEFF') ? 1 : 0);
  const reader = new BlockReader(source, offset, { first, headings });
  let closed = last;
  let topsBehind: PartProse['topsBehind'] = () => [];
  try {
    const own = withPlainLineEnds(offset ? source.slice(offset) : source);
    const tree = markdown.parse(last ? own : own + REST);
    const rest = tree.topNode.lastChild;
    closed ||= rest?.name === 'Paragraph' && rest.from === own.length;
    topsBehind = (behind) => topsOf(tree, behind - offset, own.length, offset);
    reader.walk(tree);
  } catch (error) {
    // Markup nested so deep that the stack overflows is no text: what was read before it counts.
    if (!(error instanceof RangeError)) throw error;
  }
  return { frontMatter, blocks: reader.blocks, comments: reader.comments, headings: reader.headings, closed, topsBehind };
}

function* topsOf(tree: Tree, behind: number, end: number, offset: number): Iterable<number> {
  for (let node = tree.topNode.childAfter(behind); node && node.from < end; node = node.nextSibling)
    if (node.from > behind) yield node.from + offset;
}

const CLOSED = new Set([
  'FencedCode',
  'CodeBlock',
  'InlineCode',
  'HTMLBlock',
  'HTMLTag',
  'Comment',
  'CommentBlock',
  'URL',
  'Autolink',
  'LinkTitle',
  'LinkLabel',
  'LinkReference',
  'Image',
  'Entity',
  'ProcessingInstructionBlock',
]);

/**
 * May a name be written at a source offset? No within code, HTML, link targets, front matter, maths, attributes and citation keys.
 * The function returned remembers the text it was asked about last, so that a question about the next keystroke costs little.
 */
export function createAcceptsNames(): (source: string, offset: number) => boolean {
  const parse = createReparser(markdown);
  return (source, offset) => {
    const from = readFrontMatter(source)?.end ?? 0;
    return offset >= from && accepts(parse(withPlainLineEnds(from ? source.slice(from) : source)), source, from, offset);
  };
}

function accepts(tree: Tree, source: string, from: number, offset: number): boolean {
  for (let node: SyntaxNode | null = tree.resolveInner(offset - from, -1); node; node = node.parent) {
    if (
      CLOSED.has(node.name) &&
      (offset - from < node.to || /^(?:FencedCode|CodeBlock|HTMLBlock|CommentBlock|URL)$/.test(node.name)) &&
      offset - from > node.from
    )
      return false;
  }
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  const isOpen = (open: string, close: string): boolean => line.lastIndexOf(open) > line.lastIndexOf(close);
  return !isOpen('{', '}') && !isOpen('](', ')') && !/(?:@[\w:.-]*|\$[^\s$][^$]*|^:::.*)$/.test(line);
}

const REFERENCE_HEADING =
  /^(?:\d+\.?\s*)?(?:references?|reference list|bibliography|literature(?: cited)?|works cited|sources|citations|further reading|notes and references)\s*:?$/i;

const MODULE_CODE =
  /^(?:import\s+(?:[\w*{},\s$]+\sfrom\s+)?["'][^"'\n]+["']|export\s+(?:(?:const|let|var|default|function|async|class)\s|[{*]))/;

/** The level of a short line that stands where a heading would. */
const LIKE_HEADING = 7;

/** Walks the parse tree block by block, keeping the context that later readers ask for. */
class BlockReader {
  readonly blocks: Block[] = [];
  readonly comments: { start: number; end: number; text: string }[] = [];
  headings: readonly Block[];
  #inReferences: boolean;
  #leadIn: Block | undefined;
  /** Behind it stands nothing of the source. */
  readonly #end: number;

  constructor(
    private readonly source: string,
    private readonly offset: number,
    private readonly place: Pick<PartPlace, 'first' | 'headings'>,
  ) {
    this.headings = place.headings;
    this.#inReferences = place.headings.some(isReference);
    this.#end = source.length - offset;
  }

  walk(tree: Tree): void {
    this.#children(tree.topNode, { quoted: false, item: false });
  }

  #children(node: SyntaxNode, where: { quoted: boolean; item: boolean }): void {
    for (let child = node.firstChild; child && child.from < this.#end; child = child.nextSibling) this.#block(child, where);
  }

  #block(node: SyntaxNode, where: { quoted: boolean; item: boolean }): void {
    const name = node.name;
    if (name === 'Paragraph' && !this.#isModuleCode(node)) this.#paragraph(node, where);
    else if (/^(?:ATX|Setext)Heading/.test(name)) this.#heading(node, Number(name.slice(-1)), where);
    else if (name === 'Blockquote') this.#children(node, { ...where, quoted: !this.#isCallout(node) });
    else if (name === 'BulletList' || name === 'OrderedList') this.#list(node, where);
    else if (name === 'Table') this.#table(node, where);
    else if (name === 'Task') this.#add(node, 'item', where);
    else if (name === 'CommentBlock' || name === 'HTMLBlock') this.#commentsIn(node);
  }

  #paragraph(node: SyntaxNode, where: { quoted: boolean; item: boolean }): void {
    const spans = this.#read(node);
    const text = spans.text;
    if (!where.item && isHeadingLike(isBold(node) ? text.replace(/\?\s*$/, '') : text) && this.#standsAlone(node)) {
      this.#setHeading(this.#push(node, 'heading', spans, where, LIKE_HEADING), LIKE_HEADING);
      return;
    }
    const bullet = /^\s*[•·▪‣◦]\s*/.test(text);
    const block = this.#push(node, where.item || bullet ? 'item' : 'paragraph', spans, where);
    if (!where.item && !bullet) this.#leadIn = /:\s*$/.test(text) ? block : undefined;
  }

  #heading(node: SyntaxNode, level: number, where: { quoted: boolean; item: boolean }): void {
    this.#setHeading(this.#push(node, 'heading', this.#read(node), where, level), level);
  }

  #setHeading(block: Block, level: number): void {
    // A short line below "References" is an entry of the list, not the end of it.
    const keeps = (h: Block): boolean =>
      (h.level ?? LIKE_HEADING) < level || (level === LIKE_HEADING && isReference(h) && !isReference(block));
    this.headings = [block, ...this.headings.filter(keeps)];
    this.#inReferences = this.headings.some(isReference);
    this.#leadIn = undefined;
  }

  #list(node: SyntaxNode, where: { quoted: boolean; item: boolean }): void {
    const before = this.#leadIn;
    const listed: Block[] = [];
    for (let item = node.firstChild; item; item = item.nextSibling) {
      this.#leadIn = before;
      const next = this.blocks.length;
      this.#children(item, { ...where, item: true });
      if (this.blocks[next]) listed.push(this.blocks[next]);
    }
    if (before && !where.item) before.listed = listed;
    this.#leadIn = where.item ? before : undefined;
  }

  #table(node: SyntaxNode, where: { quoted: boolean; item: boolean }): void {
    let columns: Block[] = [];
    for (let row = node.firstChild; row; row = row.nextSibling) {
      if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
      const header = row.name === 'TableHeader';
      let first: Block | undefined;
      const made: Block[] = [];
      for (const { node: cell, column } of this.#cells(row)) {
        const context = header ? {} : { column: columns[column], row: first };
        const block = this.#push(cell, header ? 'header-cell' : 'cell', this.#read(cell), where, undefined, context);
        first ??= block;
        made[column] = block;
      }
      if (header) for (const block of made) if (block) block.beside = made.filter(Boolean);
      if (header) columns = made;
    }
    this.#leadIn = undefined;
  }

  /** The cells of a row; Lezer leaves out empty ones, so the bars decide the column. */
  #cells(row: SyntaxNode): { node: SyntaxNode; column: number }[] {
    const cells: { node: SyntaxNode; column: number }[] = [];
    let column = row.firstChild?.name === 'TableDelimiter' ? -1 : 0;
    for (let part = row.firstChild; part; part = part.nextSibling) {
      if (part.name === 'TableDelimiter') column++;
      else if (part.name === 'TableCell') cells.push({ node: part, column });
    }
    return cells;
  }

  #add(node: SyntaxNode, kind: BlockKind, where: { quoted: boolean }): void {
    this.#push(node, kind, this.#read(node), where);
  }

  #push(
    node: SyntaxNode,
    kind: BlockKind,
    spans: SpanText,
    where: { quoted: boolean },
    level?: number,
    cell: { column?: Block | undefined; row?: Block | undefined } = {},
  ): Block {
    const block: Block = {
      kind,
      start: node.from + this.offset,
      end: node.to + this.offset,
      text: spans.text,
      spans,
      level,
      quoted: where.quoted,
      reference: this.#inReferences || spans.text.startsWith(`${HIDDEN}:`),
      byline: level === LIKE_HEADING && this.#isByline(node) ? true : undefined,
      headings: this.headings,
      leadIn: kind === 'heading' || kind === 'paragraph' ? undefined : this.#leadIn,
      listed: undefined,
      joinedAt: undefined,
      standsAt: undefined,
      beside: undefined,
      column: cell.column,
      row: cell.row,
    };
    this.blocks.push(block);
    return block;
  }

  #isByline(node: SyntaxNode): boolean {
    const title = this.headings[0];
    const line = this.source.slice(node.from + this.offset, node.to + this.offset);
    if (line.length > LONGEST_BYLINE || !/\d/.test(line)) return false;
    if (!title) return this.place.first && node.from + this.offset === 0;
    return title === this.blocks.at(-1) && title.level === 1 && node.from + this.offset - title.end < 8;
  }

  #read(node: SyntaxNode): SpanText {
    return readInline(this.source, this.offset, node, (comment) => this.#comment(comment));
  }

  #comment(node: SyntaxNode): void {
    const start = node.from + this.offset;
    const end = node.to + this.offset;
    this.comments.push({ start, end, text: this.source.slice(start, end) });
  }

  /** A block of HTML has more on its lines than the comment: a carriage return at the least. */
  #commentsIn(node: SyntaxNode): void {
    const from = node.from + this.offset;
    const html = this.source.slice(from, node.to + this.offset);
    for (let at = html.indexOf('<!--'); at >= 0;) {
      const close = html.indexOf('-->', at + 4);
      if (close < 0) return;
      this.comments.push({ start: from + at, end: from + close + 3, text: html.slice(at, close + 3) });
      at = html.indexOf('<!--', close + 3);
    }
  }

  /** `> [!NOTE]` and its like are the author's own words, not a quotation. */
  #isCallout(node: SyntaxNode): boolean {
    return /^>\s*\[![A-Za-z]+\]/.test(this.source.slice(node.from + this.offset, node.from + this.offset + 24));
  }

  /** An `import` or `export` line of MDX. */
  #isModuleCode(node: SyntaxNode): boolean {
    return MODULE_CODE.test(this.source.slice(node.from + this.offset, Math.min(node.to, node.from + 300) + this.offset));
  }

  #standsAlone(node: SyntaxNode): boolean {
    return node.nextSibling !== null && !/[\r\n]/.test(this.source.slice(node.from + this.offset, node.to + this.offset));
  }
}

/** Does a heading stand above a list of references? */
function isReference(heading: Block): boolean {
  return REFERENCE_HEADING.test(heading.text.trim());
}

/** Is all of a paragraph in bold? "**Who can get it?**", which stands for a heading. */
function isBold({ firstChild, from, to }: SyntaxNode): boolean {
  return firstChild?.name === 'StrongEmphasis' && firstChild.from === from && firstChild.to === to;
}

/** A short line without a closing mark, as plain-text articles set their headings. */
function isHeadingLike(text: string): boolean {
  const line = text.trim();
  return (
    line.length > 0 &&
    !/:\s/.test(line) &&
    line.length <= 80 &&
    line.split(/\s+/).length <= 9 &&
    /[\p{L}\d)]$/u.test(line) &&
    /^[\p{Lu}\d]/u.test(line)
  );
}
