/** The Markdown that documents are read as: GitHub's, parsed in linear time, and quickly where nothing is marked up. */
import { GFM, parser as commonmark, type InlineContext, type MarkdownConfig } from '@lezer/markdown';

/** Characters at which inline markup may begin or end: ! & * < [ \ ] _ ` ~ */
const MARKS = new Set([33, 38, 42, 60, 91, 92, 93, 95, 96, 126]);
const IS_MARK = Uint8Array.from({ length: 128 }, (_, code) => (MARKS.has(code) ? 1 : 0));
const BLANK = 32;

/**
 * Steps over text without markup at once: the parser asks all of its inline parsers at each character. In a text with an `@` any word
 * may be an address, so nothing is stepped over there.
 */
function plainRuns(): MarkdownConfig {
  let last: InlineContext | undefined;
  let mayHoldAddress = false;
  const parse = (cx: InlineContext, _: number, pos: number): number => {
    if (cx !== last) [last, mayHoldAddress] = [cx, cx.slice(cx.offset, cx.end).includes('@')];
    if (mayHoldAddress) return -1;
    let end = pos;
    while (end < cx.end && !mayBegin(cx, end)) end++;
    return end > pos ? end : -1;
  };
  return { parseInline: [{ name: 'PlainRuns', before: 'Escape', parse }] };
}

function mayBegin(cx: InlineContext, pos: number): boolean {
  const code = cx.char(pos);
  if (code === BLANK) return cx.char(pos + 1) === BLANK;
  if (code >= 128) return false;
  return IS_MARK[code] === 1 || isLinkStart(cx, code, pos);
}

/** The first two letters of `www.`, `http`, `mailto:` or `xmpp:`, which become links without any mark. */
function isLinkStart(cx: InlineContext, code: number, pos: number): boolean {
  const next = code === 119 ? 119 : code === 104 ? 116 : code === 109 ? 97 : code === 120 ? 109 : -1;
  return next >= 0 && cx.char(pos + 1) === next;
}

/** Marks of emphasis and brackets that one paragraph may have; no paragraph that people write comes near. */
const MOST_MARKS = 2000;
/** Characters in which the ends of one paragraph's links, comments and declarations may be looked for, all together. */
const MOST_LOOKED_AT = 20_000_000;

/**
 * The parser looks back over all open marks, and ahead over all that is left, for each closing one. Behind the limits, marks are text,
 * so that the work stays linear.
 */
function limits(): MarkdownConfig {
  const seen = new WeakMap<InlineContext, { marks: number; brackets: number; lookedAt: number }>();
  const parse = (cx: InlineContext, next: number, pos: number): number => {
    // Only the first of several blanks can begin a hard break.
    if (next === 32) return cx.char(pos - 1) === 32 ? pos + 1 : -1;
    const isBracket = next === 93;
    const isDeclaration = next === 60 && (cx.char(pos + 1) === 33 || cx.char(pos + 1) === 63);
    if (!isBracket && !isDeclaration && next !== 42 && next !== 95 && next !== 126) return -1;
    let count = seen.get(cx);
    if (!count) seen.set(cx, (count = { marks: 0, brackets: 0, lookedAt: 0 }));
    if (isDeclaration) return (count.lookedAt += cx.end - pos) > MOST_LOOKED_AT ? pos + 1 : -1;
    if (!isBracket) return ++count.marks > MOST_MARKS ? pos + 1 : -1;
    // Behind a bracket, only a target or a label makes the parser look far.
    const after = cx.char(pos + 1);
    if (after === 40 || after === 91) count.lookedAt += cx.end - pos;
    return ++count.brackets > MOST_MARKS * 5 || count.lookedAt > MOST_LOOKED_AT ? pos + 1 : -1;
  };
  return { parseInline: [{ name: 'Limits', before: 'Escape', parse }] };
}

export const markdown = commonmark.configure([GFM, plainRuns(), limits()]);
