/**
 * The one place that decides what of a Markdown document is prose: a real parse, from which code, HTML, link targets,
 * citation keys, maths and other marks are left out. What is left is a list of blocks, each a clean text with a way back to the source.
 */
import type { SyntaxNode, Tree } from '@lezer/common';
import { GFM, parser as commonmark } from '@lezer/markdown';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { SpanText } from './spans.ts';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'header-cell' | 'cell';

export interface Block {
  readonly kind: BlockKind;
  /** Source offsets of the block, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The clean text; offsets within it become source offsets through `spans`. */
  readonly text: string;
  readonly spans: SpanText;
  /** 1 to 6 for Markdown headings, 7 for a short line that stands where a heading would. */
  readonly level?: number;
  /** Inside a block quotation. */
  readonly quoted: boolean;
  /** In a section or list of references, where titles of other people's works stand. */
  readonly reference: boolean;
  /** The heading it stands under, nearest first. */
  readonly headings: readonly Block[];
  /** The paragraph that introduces the list or table ("Approved for:"). */
  readonly leadIn?: Block;
  /** For a table cell: its column's header and its row's first cell. */
  readonly column?: Block;
  readonly row?: Block;
}

export interface Prose {
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  /** HTML comments, for `<!-- classwise-disable ... -->`. */
  readonly comments: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

const parser = commonmark.configure([GFM]);
/** What stands in for something that is not read: no letter, no space, so that words never grow together. */
export const HIDDEN = '\uFFFC';

/** Reads a document. Never throws; whatever is not understood is left out. */
export function readProse(source: string): Prose {
  const frontMatter = readFrontMatter(source);
  const offset = frontMatter?.end ?? 0;
  const tree = parser.parse(offset ? source.slice(offset) : source);
  const reader = new BlockReader(source, offset);
  reader.walk(tree);
  return { frontMatter, blocks: reader.blocks, comments: reader.comments };
}

const REFERENCE_HEADING = /^(?:\d+\.?\s*)?(?:references?|bibliography|literature(?: cited)?|works cited|sources|citations|further reading|notes and references)\s*:?$/i;

/** Walks the parse tree block by block, keeping the context that later readers ask for. */
class BlockReader {
  readonly blocks: Block[] = [];
  readonly comments: { start: number; end: number; text: string }[] = [];
  #headings: Block[] = [];
  #leadIn: Block | undefined;

  constructor(
    private readonly source: string,
    private readonly offset: number,
  ) {}

  walk(tree: Tree): void {
    this.#children(tree.topNode, { quoted: false, item: false });
  }

  #children(node: SyntaxNode, where: { quoted: boolean; item: boolean }): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.#block(child, where);
  }

  #block(node: SyntaxNode, where: { quoted: boolean; item: boolean }): void {
    const name = node.name;
    if (name === 'Paragraph') this.#paragraph(node, where);
    else if (/^(?:ATX|Setext)Heading/.test(name)) this.#heading(node, Number(name.slice(-1)), where);
    else if (name === 'Blockquote') this.#children(node, { ...where, quoted: !this.#isCallout(node) });
    else if (name === 'BulletList' || name === 'OrderedList') this.#list(node, where);
    else if (name === 'Table') this.#table(node, where);
    else if (name === 'Task') this.#add(node, 'item', where);
    else if (name === 'CommentBlock') this.#comment(node);
    else if (name === 'HTMLBlock') this.#commentsIn(node);
  }

  #paragraph(node: SyntaxNode, where: { quoted: boolean; item: boolean }): void {
    const spans = this.#read(node);
    const text = spans.text;
    if (!where.item && isHeadingLike(text) && this.#standsAlone(node)) {
      this.#setHeading(this.#push(node, 'heading', spans, where, 7), 7);
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
    const keeps = (h: Block): boolean => (h.level ?? 7) < level || (level === 7 && REFERENCE_HEADING.test(h.text.trim()));
    this.#headings = [block, ...this.#headings.filter(keeps)];
    this.#leadIn = undefined;
  }

  #list(node: SyntaxNode, where: { quoted: boolean; item: boolean }): void {
    const before = this.#leadIn;
    for (let item = node.firstChild; item; item = item.nextSibling) {
      this.#leadIn = before;
      this.#children(item, { ...where, item: true });
    }
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
      quoted: where.quoted,
      reference: this.#headings.some((h) => REFERENCE_HEADING.test(h.text.trim())) || spans.text.startsWith(`${HIDDEN}:`),
      headings: this.#headings,
      ...(level !== undefined && { level }),
      ...(this.#leadIn && kind !== 'heading' && kind !== 'paragraph' && { leadIn: this.#leadIn }),
      ...(cell.column && { column: cell.column }),
      ...(cell.row && { row: cell.row }),
    };
    this.blocks.push(block);
    return block;
  }

  #read(node: SyntaxNode): SpanText {
    return readInline(this.source, this.offset, node, (comment) => this.#comment(comment));
  }

  #comment(node: SyntaxNode): void {
    const start = node.from + this.offset;
    const end = node.to + this.offset;
    this.comments.push({ start, end, text: this.source.slice(start, end) });
  }

  #commentsIn(node: SyntaxNode): void {
    const from = node.from + this.offset;
    for (const match of this.source.slice(from, node.to + this.offset).matchAll(/<!--[^]*?-->/g)) {
      this.comments.push({ start: from + match.index, end: from + match.index + match[0].length, text: match[0] });
    }
  }

  /** `> [!NOTE]` and its like are the author's own words, not a quotation. */
  #isCallout(node: SyntaxNode): boolean {
    return /^>\s*\[![A-Za-z]+\]/.test(this.source.slice(node.from + this.offset, node.from + this.offset + 24));
  }

  #standsAlone(node: SyntaxNode): boolean {
    return node.nextSibling !== null && !/[\r\n]/.test(this.source.slice(node.from + this.offset, node.to + this.offset));
  }
}

/** A short line without a closing mark, as plain-text articles set their headings. */
function isHeadingLike(text: string): boolean {
  const line = text.trim();
  return line.length > 0 && line.length <= 80 && line.split(/\s+/).length <= 9 && /[\p{L}\d)]$/u.test(line) && /^[\p{Lu}\d]/u.test(line);
}

/** Nodes that are never read, and leave a mark so that the words around them stay apart. */
const HIDDEN_NODES = new Set(['InlineCode', 'URL', 'Autolink', 'Image', 'LinkLabel', 'LinkTitle', 'Entity']);
/** Marks that vanish without a trace: the words around them belong together. */
const SILENT_NODES = new Set(['EmphasisMark', 'LinkMark', 'StrikethroughMark', 'HeaderMark', 'HTMLTag', 'TaskMarker', 'QuoteMark', 'ProcessingInstruction']);
const QUIET_TAGS = /^<(code|kbd|samp|script|style|cite|q|del|s|math|svg)\b/i;

function readInline(source: string, offset: number, node: SyntaxNode, onComment: (node: SyntaxNode) => void): SpanText {
  const out = new SpanText();
  let at = node.from;
  let quietUntil: string | undefined;
  const copy = (to: number): void => {
    if (to > at && !quietUntil) addText(out, source, at + offset, to + offset);
    at = Math.max(at, to);
  };
  const visit = (parent: SyntaxNode): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.name === 'Comment') onComment(child);
      const text = source.slice(child.from + offset, child.to + offset);
      if (child.name === 'Link') {
        if (isCitation(text)) {
          copy(child.from);
          if (!quietUntil) out.add(HIDDEN, child.from + offset);
          at = child.to;
        } else visit(child);
        continue;
      }
      if (HIDDEN_NODES.has(child.name) || child.name === 'Comment') {
        copy(child.from);
        if (!quietUntil && child.name !== 'Comment') out.add(child.name === 'Entity' && text === '&nbsp;' ? ' ' : HIDDEN, child.from + offset);
        at = child.to;
      } else if (SILENT_NODES.has(child.name)) {
        copy(child.from);
        at = child.to;
        if (child.name === 'HTMLTag') quietUntil = quietAfter(text, quietUntil);
      } else if (child.name === 'HardBreak' || child.name === 'Escape') {
        copy(child.from);
        if (child.name === 'Escape') at = child.from + 1;
        else {
          if (!quietUntil) out.add(' ', child.from + offset);
          at = child.to;
        }
      } else visit(child);
    }
  };
  visit(node);
  copy(node.to);
  hide(out);
  return out;
}

/** `[12]`, `[3, 4]`, `[^note]`, `[@key; @other]`: who said it, not what is said. */
function isCitation(text: string): boolean {
  return /^!?\[(?:\^[^\]]*|[\d\s,;–-]+|[^\]]*(?:^|[\s;[-])@[\w][^\]]*)\]/.test(text);
}

function quietAfter(tag: string, now: string | undefined): string | undefined {
  if (now) return tag.toLowerCase().startsWith(`</${now}`) ? undefined : now;
  return /\/>$/.test(tag) ? undefined : QUIET_TAGS.exec(tag)?.[1]?.toLowerCase();
}

const LINE_BREAK = /[ \t]*(?:\r\n|\n|\r)[ \t]*(?:>[ \t]*)*/g;
const DROPPED = /[\u00AD\u200B\u2060\uFEFF\u00AE\u2122\u2120]/g;

/** Copies source text, with line breaks as one space and invisible characters and trade-mark signs left out. */
function addText(out: SpanText, source: string, from: number, to: number): void {
  const raw = source.slice(from, to);
  let at = 0;
  for (const piece of raw.matchAll(new RegExp(`${LINE_BREAK.source}|${DROPPED.source}`, 'g'))) {
    out.add(plain(raw.slice(at, piece.index)), from + at);
    if (/[\r\n]/.test(piece[0])) out.add(' ', from + piece.index);
    at = piece.index + piece[0].length;
  }
  out.add(plain(raw.slice(at)), from + at);
}

/** One character for one: spaces, hyphens and apostrophes that only look different. */
function plain(text: string): string {
  return text
    .replace(/[\u00A0\u2007\u2009\u200A\u202F\t]/g, ' ')
    .replace(/[\u2010\u2011\u2012]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'");
}

/** Quarto and Pandoc marks that Markdown's own grammar does not know. Each pattern is linear in the text. */
const FOREIGN = [
  /\$\$[^$]*\$\$/g,
  /\$(?=[^\s$])[^$\n]{0,200}[^\s$]\$(?!\d)/g,
  /\{\{<[^>]*>\}\}/g,
  /(?:^|(?<=\s)):::+\s*(?:\{[^}]*\}|[\w-]+)?/g,
  /\{[.#:=%][^{}]*\}|\{[\w-]+=[^{}]*\}/g,
  /(?<![\p{L}\d.])-?@[\p{L}\d_][\p{L}\d_:.#$%&+?<>~/-]*/gu,
];

function hide(spans: SpanText): void {
  for (const pattern of FOREIGN) {
    if (!/[$:{@]/.test(spans.text)) return;
    for (const match of spans.text.matchAll(pattern)) spans.blank(match.index, match.index + match[0].length, HIDDEN);
  }
}
