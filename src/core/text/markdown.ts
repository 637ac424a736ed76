/** The Markdown that documents are read as: GitHub's, parsed in linear time, and quickly where nothing is marked up. */
import { GFM, parser as commonmark, type InlineContext, type MarkdownConfig } from '@lezer/markdown';
import { limits } from './limits.ts';

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

export const markdown = commonmark.configure([GFM, plainRuns(), ...limits]);

/** The same text with a blank for each carriage return before a line feed: the parser ends blocks of HTML at a blank line, which has none. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', ' \n') : text;
}
