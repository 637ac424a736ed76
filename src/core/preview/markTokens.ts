/** Puts marks into a document that markdown-it has parsed, around the words as they are shown. */
import { oneLine, type PreviewMark } from './marks.ts';

/** As much of markdown-it's token as is needed here. */
export interface Token {
  type: string;
  content: string;
  map: [number, number] | null;
  children: Token[] | null;
}

/**
 * The tokens with the marks among them; those given stay as they are, for VS Code keeps them. A mark whose words cannot be found where
 * they should be is left out.
 */
export function markTokens<T extends Token>(tokens: readonly T[], source: string, marks: readonly PreviewMark[]): T[] {
  const lines = lineStarts(source);
  const left = new Set(marks);
  let around: [number, number] | null = null;
  return tokens.map((token) => {
    if (token.map) around = token.map;
    if (token.type !== 'inline' || !token.children || !around) return token;
    const [start, end] = [lines[around[0]] ?? 0, lines[around[1]] ?? source.length];
    const here = [...left].filter(
      ({ block }) =>
        start <= block.start && block.end <= end && (token.map !== null || isCell(token, source.slice(block.start, block.end))),
    );
    if (here.length === 0) return token;
    for (const mark of here) left.delete(mark);
    return changed(token, { children: markChildren(token.children, here) });
  });
}

/** A copy, with the methods that markdown-it gives its tokens. */
function changed<T extends Token>(token: T, changes: Partial<Token>): T {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as T, token, changes);
}

function html(content: string): Token {
  return { type: 'html_inline', content, map: null, children: null };
}

/** The cells of a table row have no lines of their own. */
function isCell(token: Token, written: string): boolean {
  return token.content.trim() === written.trim();
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

interface Cut {
  readonly at: number;
  readonly html: string;
}

function markChildren(children: readonly Token[], marks: readonly PreviewMark[]): Token[] {
  const shown = children.map((c) =>
    c.type === 'text' ? c.content : c.type === 'softbreak' || c.type === 'hardbreak' ? ' ' : (STANDS_FOR[c.type] ?? ''),
  );
  const whole = shown.join('');
  const cuts = marks
    .flatMap((mark) => {
      const at = find(whole, mark);
      return at ? [{ ...at, mark }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const out: Token[] = [];
  let from = 0;
  for (const [i, child] of children.entries()) {
    const to = from + shown[i]!.length;
    if (child.type === 'text') out.push(...cutText(child, from, cutsWithin(cuts, from, to)));
    else out.push(child);
    from = to;
  }
  return out;
}

/** What stands in the text for what is not read. */
const STANDS_FOR: Readonly<Record<string, string>> = { code_inline: '\uFFFC' };

function find(whole: string, { text, nth }: PreviewMark): { start: number; end: number } | undefined {
  const flat = oneLine(whole);
  // Offsets are those of `whole` only where white space was single.
  const searched = flat.length === whole.length ? flat : whole;
  let start = -1;
  for (let i = 0; i <= nth; i++) {
    start = searched.indexOf(text, start + 1);
    if (start < 0) return undefined;
  }
  return { start, end: start + text.length };
}

/** Openings and closings within one text; a mark that goes on behind it is closed and opened anew, so that tags stay nested. */
function cutsWithin(marks: readonly { start: number; end: number; mark: PreviewMark }[], from: number, to: number): Cut[] {
  const cuts: Cut[] = [];
  let last = from;
  for (const { start, end, mark } of marks) {
    const [a, b] = [Math.max(start, last), Math.min(end, to)];
    if (a >= b) continue;
    cuts.push({ at: a, html: opening(mark) }, { at: b, html: '</span>' });
    last = b;
  }
  return cuts;
}

function opening({ kind, severity, title }: PreviewMark): string {
  const classes = kind === 'finding' ? `classwise-finding classwise-${severity ?? 'warning'}` : 'classwise-name';
  return `<span class="${classes}" title="${escapeAttribute(title)}">`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function cutText(token: Token, from: number, cuts: readonly Cut[]): Token[] {
  if (cuts.length === 0) return [token];
  const out: Token[] = [];
  let at = 0;
  const push = (to: number): void => {
    if (to > at) out.push(changed(token, { content: token.content.slice(at, to) }));
    at = to;
  };
  for (const cut of cuts) {
    push(cut.at - from);
    out.push(html(cut.html));
  }
  push(token.content.length);
  return out;
}
