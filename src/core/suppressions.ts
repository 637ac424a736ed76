/** Comments such as `<!-- classwise-disable-line rule: reason -->`, also those of MDX: which findings a document asks not to see. */
import { firstAt } from './firstAt.ts';
import { HIDDEN } from './text/inline.ts';
import type { Prose } from './text/prose.ts';
import type { Span } from './text/sentences.ts';

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Suppressions {
  /** Is `rule` switched off at the source offset? */
  readonly hides: (rule: string, offset: number) => boolean;
  /** Is `rule` switched off anywhere? */
  readonly hidesSome: (rule: string) => boolean;
}

const DIRECTIVE =
  /^(?:<!--|\{\/\*)\s*classwise-(disable-line|disable-next-line|disable-file|disable|enable)\b\s*([^:]*?)\s*(?::[^]*)?(?:-->|\*\/\})$/;

/** A stretch of the document where some rules are switched off; none = all. */
interface Hidden extends Span {
  readonly rules: readonly string[];
}

/** A directive, with offsets from the start of the part of the document that it stands in. */
export interface Directive {
  readonly kind: 'disable-line' | 'disable-next-line' | 'disable-file' | 'disable' | 'enable';
  /** None = all. */
  readonly rules: readonly string[];
  /** The comment. */
  readonly start: number;
  readonly end: number;
  /** The line that it is about; left out where that is the first line of the next part. */
  readonly line?: Span;
}

/** Reads the directives of a part of a document, in order. No rule named = all rules; several are separated by commas or spaces. */
export function directivesIn(source: string, prose: Pick<Prose, 'comments' | 'blocks'>): Directive[] {
  const comments = [...prose.comments, ...mdxComments(source, prose)].sort((a, b) => a.start - b.start);
  return comments.flatMap(({ start, end, text }): Directive[] => {
    const match = DIRECTIVE.exec(text);
    if (!match) return [];
    const kind = match[1] as Directive['kind'];
    const line = kind === 'disable-line' ? lineAround(source, start) : kind === 'disable-next-line' ? nextLine(source, end) : undefined;
    return [{ kind, rules: match[2]!.split(/[\s,]+/).filter(Boolean), start, end, ...(line && { line }) }];
  });
}

/** A part of a document with directives in it, the offset at which it begins, and the part behind it. */
export interface DirectedPart {
  readonly base: number;
  readonly directives: readonly Directive[];
  readonly next: { readonly base: number; readonly text: string } | undefined;
}

const NOTHING_HIDDEN: Suppressions = { hides: () => false, hidesSome: () => false };

/**
 * What the directives of a document hide together.
 * @param parts those that have any, in order
 * @param end of the document
 */
export function suppressionsOf(parts: readonly DirectedPart[], end: number): Suppressions {
  if (parts.length === 0) return NOTHING_HIDDEN;
  const spans: Hidden[] = [];
  const lines: Hidden[] = [];
  const open: { start: number; rules: readonly string[] }[] = [];
  // "enable" alone ends every "disable"; with a rule it ends those of that rule.
  const close = (rules: readonly string[], at: number): void => {
    const ends = open.filter((o) => rules.length === 0 || o.rules.some((r) => rules.includes(r)));
    for (const o of ends) {
      open.splice(open.indexOf(o), 1);
      const over = rules.length === 0 ? o.rules : o.rules.filter((r) => rules.includes(r));
      spans.push({ start: o.start, end: at, rules: over });
      const left = o.rules.filter((r) => !over.includes(r));
      if (left.length > 0) open.push({ start: o.start, rules: left });
    }
  };
  for (const { base, directives, next } of parts) {
    for (const { kind, rules, line, ...at } of directives) {
      if (kind === 'disable-file') spans.push({ start: 0, end, rules });
      else if (kind === 'disable') open.push({ start: base + at.end, rules });
      else if (kind === 'enable') close(rules, base + at.start);
      else if (line) lines.push({ start: base + line.start, end: base + line.end, rules });
      else if (next) lines.push({ start: next.base, end: next.base + lineAround(next.text, 0).end, rules });
    }
  }
  for (const o of open) spans.push({ start: o.start, end, rules: o.rules });
  lines.sort((a, b) => a.start - b.start);
  const isAbout = ({ rules }: Hidden, rule: string): boolean => rules.length === 0 || rules.includes(rule);
  const within = (s: Hidden, rule: string, offset: number): boolean => offset >= s.start && offset <= s.end && isAbout(s, rule);
  return {
    hides: (rule, offset) => {
      // The lines that begin before the offset, the last one first, as long as they are the same line.
      const first = firstAt(lines.length, (i) => lines[i]!.start <= offset) - 1;
      for (let i = first; i >= 0 && lines[i]!.start === lines[first]!.start; i--) if (within(lines[i]!, rule, offset)) return true;
      return spans.some((s) => within(s, rule, offset));
    },
    hidesSome: (rule) => [...spans, ...lines].some((s) => isAbout(s, rule)),
  };
}

/** The comments of MDX that stand in prose. */
function mdxComments(source: string, { blocks }: Pick<Prose, 'blocks'>): Comment[] {
  if (!source.includes('{/*')) return [];
  return blocks.flatMap((block) =>
    [...source.slice(block.start, block.end).matchAll(/\{\/\*[^{}]{0,2000}?\*\/\}/g)].flatMap(({ 0: text, index }) => {
      const start = block.start + index;
      const at = block.spans.indexOf(start);
      // In code it is no comment, and not part of the text.
      const isComment = at !== undefined && block.spans.sourceOf(at) === start && block.text[at] === HIDDEN;
      return isComment ? [{ start, end: start + text.length, text }] : [];
    }),
  );
}

function lineAround(source: string, at: number): Span {
  const end = source.indexOf('\n', at);
  return { start: source.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? source.length : end };
}

/** The next line that is not blank: a comment of its own stands as a block before the paragraph. `undefined` behind the last line. */
function nextLine(source: string, at: number): Span | undefined {
  const rest = /^[^\n]*\n(?:[ \t]*\r?\n)*/.exec(source.slice(at));
  const start = rest ? at + rest[0].length : source.length;
  return start < source.length ? lineAround(source, start) : undefined;
}
