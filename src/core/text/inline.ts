/** The clean text of one block: markup that is not read is left out, and every character left knows its place in the source. */
import type { SyntaxNode } from '@lezer/common';
import { tableOf } from '../table.ts';
import { SpanText } from './spans.ts';
import { matchesOf } from './matches.ts';

/** What stands in for something that is not read: no letter, no space, so that words never grow together. */
export const HIDDEN = '\uFFFC';

/** Nodes that are never read, and leave a mark so that the words around them stay apart. */
const HIDDEN_NODES = new Set(['InlineCode', 'URL', 'Autolink', 'Image', 'LinkLabel', 'LinkTitle', 'Entity']);
/** Marks that vanish without a trace: the words around them belong together. */
const SILENT_NODES = new Set([
  'EmphasisMark',
  'LinkMark',
  'StrikethroughMark',
  'HeaderMark',
  'HTMLTag',
  'TaskMarker',
  'QuoteMark',
  'ProcessingInstruction',
]);
/** A statement struck out is taken back, as in <del>; a name struck out is still named. */
const STATEMENT = /\b(?:is|are|was|were|has|have|had|can|may|will|not|no|only|approved|licen[sc]ed|authori[sz]ed)\s/i;
const QUIET_TAGS = /^<(code|kbd|samp|script|style|cite|q|del|s|math|svg)\b/i;

/** Reads the text of a block, with comments handed to `onComment`. */
export function readInline(source: string, offset: number, node: SyntaxNode, onComment: (node: SyntaxNode) => void): SpanText {
  const out = new SpanText();
  let at = node.from;
  let quietUntil: string | undefined;
  const copy = (to: number): void => {
    if (to > at && !quietUntil) addText(out, source, at + offset, to + offset);
    at = Math.max(at, to);
  };
  const visit = (parent: SyntaxNode, until = parent.to): void => {
    for (let child = parent.firstChild; child && child.from < until; child = child.nextSibling) {
      if (child.name === 'Comment') onComment(child);
      const text = source.slice(child.from + offset, child.to + offset);
      if (child.name === 'Link') {
        if (isCitation(text)) {
          copy(child.from);
          if (!quietUntil) out.add(HIDDEN, child.from + offset);
        } else {
          visit(child, closingBracket(child));
          copy(closingBracket(child));
        }
        at = child.to;
        continue;
      }
      if (child.name === 'Strikethrough' && STATEMENT.test(text)) {
        copy(child.from);
        at = child.to;
      } else if (HIDDEN_NODES.has(child.name) || child.name === 'Comment') {
        copy(child.from);
        if (!quietUntil && child.name !== 'Comment') out.add(child.name === 'Entity' ? decode(text) : HIDDEN, child.from + offset);
        at = child.to;
      } else if (SILENT_NODES.has(child.name)) {
        copy(child.from);
        at = child.to;
        if (child.name === 'HTMLTag') quietUntil = quietAfter(text, quietUntil);
        // The space behind "#" and ">" belongs to the mark.
        if (child.name === 'HeaderMark' || child.name === 'QuoteMark') while (at < node.to && /[ \t]/.test(source[at + offset]!)) at++;
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

/** Where the text of a link ends: what is behind it is its target. */
function closingBracket(link: SyntaxNode): number {
  return link.getChildren('LinkMark')[1]?.from ?? link.to;
}

const ENTITIES = tableOf({
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  quot: '"',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hyphen: '-',
  hellip: '…',
  plusmn: '±',
  times: '×',
  micro: 'µ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  kappa: 'κ',
});
const SILENT_ENTITIES = new Set(['shy', 'reg', 'trade', 'zwnj', 'zwj', 'ZeroWidthSpace']);

/** The character that an entity stands for; nothing for invisible ones and trade-mark signs. */
function decode(entity: string): string {
  const name = entity.slice(1, -1);
  if (SILENT_ENTITIES.has(name)) return '';
  const code = /^#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  const number = code ? (code[1] ? parseInt(code[1], 16) : Number(code[2])) : 0;
  // One character for one, so that places in the text stay places in the source.
  const character = number > 31 && number < 0xd800 ? String.fromCharCode(number) : ENTITIES[name];
  return character ? plain(character).replace(DROPPED, '') : HIDDEN;
}

/** `[12]`, `[3, 4]`, `[^note]`, `[@key; @other]`: who said it, not what is said. */
function isCitation(text: string): boolean {
  return /^!?\[(?:\^[^\]]*|[\d\s,;–-]+|[^\]]*(?:^|[\s;[-])@[\w][^\]]*)\]/.test(text);
}

function quietAfter(tag: string, now: string | undefined): string | undefined {
  if (now) return tag.toLowerCase().startsWith(`</${now}`) ? undefined : now;
  return /\/>$/.test(tag) ? undefined : QUIET_TAGS.exec(tag)?.[1]?.toLowerCase();
}

/** The look-behind lets a long run of blanks be tried once, from its start. */
const LINE_BREAK = /(?:(?<![ \t])[ \t]+)?(?:\r\n|\n|\r)[ \t]*(?:>[ \t]*)*/g;
/** In runs, so that a million of them are one piece. */
const DROPPED = /[\u00AD\u200B\u2060\uFEFF\u00AE\u2122\u2120]+/g;

/** No more blanks than these mean anything; patterns that look for blanks would go over longer runs again and again. */
const MORE_BLANKS = /(?<=[ \t\u00A0]{20})[ \t\u00A0]+/g;

const LEFT_OUT = new RegExp(`${LINE_BREAK.source}|${DROPPED.source}|${MORE_BLANKS.source}`, 'g');

/** Copies source text, with line breaks as one space and invisible characters and trade-mark signs left out. */
function addText(out: SpanText, source: string, from: number, to: number): void {
  const raw = source.slice(from, to);
  let at = 0;
  for (const piece of matchesOf(raw, LEFT_OUT)) {
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

/** Quarto and Pandoc marks that Markdown's own grammar does not know. Each pattern is linear in the text: one that is never closed ends where the next begins. */
const FOREIGN = [
  /\$\$[^$]*\$\$/g,
  /\$(?=[^\s$])[^$\n]{0,200}[^\s$]\$(?!\d)/g,
  /\{\{<[^>{]*(?:\{(?!\{<)[^>{]*)*>\}\}/g,
  /(?:^|(?<=\s)):::+\s*(?:\{[^{}]*\}|[\w-]+)?/g,
  /\{[.#:=%][^{}]*\}|\{[\w-]+=[^{}]*\}/g,
  /\{\/[^{}]{0,2000}\/\}|\{[\w$.?()[\]'"]+\}/g,
  // A citation key: marks belong to it only within, so that the full stop behind it ends the sentence.
  /(?<![\p{L}\d.])-?@[\p{L}\d_]+(?:[:.#$%&+?<>~/-]+[\p{L}\d_]+)*/gu,
];

function hide(spans: SpanText): void {
  for (const pattern of FOREIGN) {
    if (!/[$:{@]/.test(spans.text)) return;
    spans.blank(pattern, HIDDEN);
  }
}
