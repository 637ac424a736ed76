/**
 * What keeps the parser's work linear in the text. For each closing mark it looks back over all open ones, and for each opening one ahead
 * over all that is left; behind the limits, marks are text. No page that people write comes near them.
 */
import type { BlockContext, InlineContext, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown';

/** So many steps back and ahead may be made in a paragraph: at least, and for each of its characters. */
const FREE_STEPS = 20_000;
const STEPS_A_CHARACTER = 64;
/** Longer runs of backticks open nothing, else each length would be looked for anew. */
const LONGEST_FENCE = 80;
/** Longer addresses are not looked into. */
const LONGEST_ADDRESS = 2000;
/** Quotations and lists within one another; what is deeper is a paragraph. */
const DEEPEST = 50;
/** Lines over which the definition of a link may go on. */
const LINES_OF_DEFINITION = 100;

const [SPACE, BANG, LEFT, RIGHT, STAR, LESS, MORE] = [32, 33, 40, 41, 42, 60, 62];
const [QUESTION, OPEN, BACKSLASH, CLOSE, UNDERSCORE, TICK, TILDE] = [63, 91, 92, 93, 95, 96, 126];

interface Work {
  left: number;
  /** Marks and brackets so far. */
  marks: number;
}

function inline(): MarkdownConfig {
  const seen = new WeakMap<InlineContext, Work>();
  const workOf = (cx: InlineContext): Work => {
    let work = seen.get(cx);
    if (!work) seen.set(cx, (work = { left: FREE_STEPS + STEPS_A_CHARACTER * (cx.end - cx.offset), marks: 0 }));
    return work;
  };
  const parse = (cx: InlineContext, next: number, pos: number): number => {
    switch (next) {
      case SPACE:
        // Only the first of several blanks can begin a hard break.
        return cx.char(pos - 1) === SPACE ? pos + 1 : -1;
      case TICK: {
        const end = endOfRun(cx, pos);
        return end - pos > LONGEST_FENCE ? end : -1;
      }
      case OPEN:
        workOf(cx).marks++;
        return -1;
      case STAR:
      case UNDERSCORE:
      case TILDE:
      case CLOSE:
      case LESS: {
        const work = workOf(cx);
        if (work.left < 0) return pos + 1;
        if (next !== LESS) work.left -= ++work.marks;
        if (next === CLOSE) work.left -= targetLength(cx, pos + 1);
        if (next === LESS) work.left -= tagLength(cx, pos);
        return work.left < 0 ? pos + 1 : -1;
      }
      default:
        return longAddress(cx, next, pos);
    }
  };
  return { parseInline: [{ name: 'Limits', before: 'Escape', parse }] };
}

function endOfRun(cx: InlineContext, pos: number): number {
  const mark = cx.char(pos);
  let end = pos;
  while (cx.char(end) === mark) end++;
  return end;
}

const isBlank = (code: number): boolean => code === SPACE || code === 9 || code === 10 || code === 13;

/** How far the parser looks behind a closing bracket for the address and title of a link. A label it gives up by itself. */
function targetLength(cx: InlineContext, from: number): number {
  if (cx.char(from) !== LEFT) return 0;
  let pos = from + 1;
  while (isBlank(cx.char(pos))) pos++;
  for (let depth = 0; pos < cx.end; pos++) {
    const code = cx.char(pos);
    if (isBlank(code) || (code === RIGHT && depth-- === 0)) break;
    if (code === LEFT) depth++;
    if (code === BACKSLASH) pos++;
  }
  if (cx.char(pos) === RIGHT) return pos - from;
  while (isBlank(cx.char(pos))) pos++;
  // A title in parentheses; one in quotation marks ends where the next begins.
  if (cx.char(pos) === LEFT) while (pos < cx.end && cx.char(pos) !== RIGHT) pos += cx.char(pos) === BACKSLASH ? 2 : 1;
  return pos - from;
}

/** How far the parser looks behind `<`: for a comment, an instruction or a declaration to its end, else for an address to the next blank. */
function tagLength(cx: InlineContext, from: number): number {
  const next = cx.char(from + 1);
  if (next === BANG || next === QUESTION) {
    const rest = cx.slice(from, cx.end);
    const end = rest.indexOf(next === QUESTION ? '?>' : rest.startsWith('<!--') ? '-->' : rest.startsWith('<![') ? ']]>' : '>');
    return end < 0 ? rest.length : end;
  }
  let pos = from + 1;
  while (pos < cx.end && cx.char(pos) !== MORE && !isBlank(cx.char(pos))) pos++;
  return pos - from;
}

const ADDRESS = /(?:www\.|https?:\/\/|mailto:|xmpp:)[^\s<]*/y;

/** The parser weighs the parentheses of an address for each one that it ends with. */
function longAddress(cx: InlineContext, next: number, pos: number): number {
  if (next !== 119 && next !== 104 && next !== 109 && next !== 120) return -1;
  ADDRESS.lastIndex = pos - cx.offset;
  const [found] = ADDRESS.exec(cx.text) ?? [];
  if (!found || found.length <= LONGEST_ADDRESS) return -1;
  cx.addElement(cx.elt('URL', pos, pos + found.length));
  return pos + found.length;
}

/** For each level a line's columns are counted anew. */
const depth: MarkdownConfig = {
  parseBlock: [
    {
      name: 'TooDeep',
      before: 'IndentedCode',
      parse(cx: BlockContext, line: Line): boolean {
        if (cx.depth <= DEEPEST || line.pos >= line.text.length) return false;
        const from = cx.lineStart + line.pos;
        const to = cx.lineStart + line.text.length;
        cx.addElement(cx.elt('Paragraph', from, to, cx.parser.parseInline(line.text.slice(line.pos), from)));
        cx.nextLine();
        return true;
      },
    },
  ],
};

/** For each line of a title that does not end, it is read anew from its beginning. */
function definitions(): MarkdownConfig {
  const lines = new WeakMap<LeafBlock, number>();
  const endLeaf = (_cx: BlockContext, _line: Line, leaf: LeafBlock): boolean => {
    if (leaf.content.charCodeAt(0) !== OPEN) return false;
    const count = (lines.get(leaf) ?? 1) + 1;
    lines.set(leaf, count);
    return count > LINES_OF_DEFINITION && /^\[(?:[^[\]\\]|\\[^]){1,999}\]:/.test(leaf.content);
  };
  return { parseBlock: [{ name: 'LongDefinition', endLeaf }] };
}

export const limits: readonly MarkdownConfig[] = [inline(), depth, definitions()];
