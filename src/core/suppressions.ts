/** Comments such as `<!-- classwise-disable-line rule: reason -->`, also those of MDX: which findings a document asks not to see. */
import { HIDDEN } from './text/inline.ts';
import type { Prose } from './text/prose.ts';

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Suppressions {
  /** Is `rule` switched off at the source offset? */
  readonly hides: (rule: string, offset: number) => boolean;
}

const DIRECTIVE =
  /^(?:<!--|\{\/\*)\s*classwise-(disable-line|disable-next-line|disable-file|disable|enable)\b\s*([^:]*?)\s*(?::[^]*)?(?:-->|\*\/\})$/;

/** Reads the directives of a document. No rule named = all rules; several are separated by commas or spaces. */
export function readSuppressions(source: string, prose: Pick<Prose, 'comments' | 'blocks'>): Suppressions {
  const comments = [...prose.comments, ...mdxComments(source, prose)].sort((a, b) => a.start - b.start);
  const spans: { start: number; end: number; rules: readonly string[] }[] = [];
  const open: { start: number; rules: readonly string[] }[] = [];
  // "enable" alone ends every "disable"; with a rule it ends those of that rule.
  const close = (rules: readonly string[], comment: Comment): void => {
    const ends = open.filter((o) => rules.length === 0 || o.rules.some((r) => rules.includes(r)));
    for (const o of ends) {
      open.splice(open.indexOf(o), 1);
      const over = rules.length === 0 ? o.rules : o.rules.filter((r) => rules.includes(r));
      spans.push({ start: o.start, end: comment.start, rules: over });
      const left = o.rules.filter((r) => !over.includes(r));
      if (left.length > 0) open.push({ start: o.start, rules: left });
    }
  };
  for (const comment of comments) {
    const match = DIRECTIVE.exec(comment.text);
    if (!match) continue;
    const rules = match[2]!.split(/[\s,]+/).filter(Boolean);
    const kind = match[1]!;
    if (kind === 'disable-file') spans.push({ start: 0, end: source.length, rules });
    else if (kind === 'disable-line') spans.push({ ...lineAround(source, comment.start), rules });
    else if (kind === 'disable-next-line') spans.push({ ...nextLine(source, comment.end), rules });
    else if (kind === 'disable') open.push({ start: comment.end, rules });
    else close(rules, comment);
  }
  for (const o of open) spans.push({ start: o.start, end: source.length, rules: o.rules });
  return {
    hides: (rule, offset) => spans.some((s) => offset >= s.start && offset <= s.end && (s.rules.length === 0 || s.rules.includes(rule))),
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

function lineAround(source: string, at: number): { start: number; end: number } {
  const end = source.indexOf('\n', at);
  return { start: source.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? source.length : end };
}

/** The next line that is not blank: a comment of its own stands as a block before the paragraph. */
function nextLine(source: string, at: number): { start: number; end: number } {
  const rest = /^[^\n]*\n(?:[ \t]*\r?\n)*/.exec(source.slice(at));
  const start = at + (rest?.[0].length ?? 0);
  return lineAround(source, start);
}
