/** Where in a document a snippet goes, and what has to stand around it and at the document's end. */
import { outermostBlockEnd } from '../../text/topLevel.ts';
import { definitionsAtEnd } from '../citing.ts';
import type { Edit } from '../../text/edit.ts';
import { escapeSnippet } from './draft.ts';
import type { Snippet } from './index.ts';

export interface Insertion {
  /** The offset at which `body` goes in; the edits lie behind it. */
  readonly at: number;
  /** In VS Code's snippet syntax. */
  readonly body: string;
  readonly edits: readonly Edit[];
}

/** A snippet as a block of its own at an offset, or below the block (paragraph, list, code, front matter ...) that stands there. */
export function asBlock(source: string, offset: number, snippet: Snippet): Insertion {
  const end = outermostBlockEnd(source, offset);
  const at = end === undefined ? lineStart(source, offset) : end + (/^[ \t]*\r?\n/.exec(source.slice(end))?.[0].length ?? 0);
  const above = source.slice(0, at);
  const before = /(?:^|\n)[ \t]*\r?\n$|^\s*$/.test(above) ? '' : above.endsWith('\n') ? '\n' : '\n\n';
  return withDefinitions(source, at, snippet, before, /^\s*?(?:\n|$)/.test(source.slice(at)) ? '\n' : '\n\n');
}

/** A snippet in the place of what was typed for it, from `start` to `end`. A table or a quotation has to begin on a line of its own. */
export function inPlaceOf(source: string, { start, end }: { readonly start: number; readonly end: number }, snippet: Snippet): Insertion {
  const line = source.slice(lineStart(source, start), start);
  const isBlock = snippet.kind === 'table' || snippet.kind === 'safety';
  return { ...withDefinitions(source, end, snippet, isBlock && line.trim() ? '\n\n' : '', ''), at: start };
}

function lineStart(source: string, offset: number): number {
  return source.slice(0, offset).lastIndexOf('\n') + 1;
}

/** Footnotes go to the end of the document: with the text where that ends there, else by an edit of their own. */
function withDefinitions(source: string, at: number, { text, definitions }: Snippet, before: string, after: string): Insertion {
  const body = `${before}${text}$0`;
  if (definitions.length === 0) return { at, body: body + after, edits: [] };
  if (source.slice(at).trim() === '') return { at, body: `${body}\n\n${escapeSnippet(definitions.join('\n'))}\n`, edits: [] };
  return { at, body: body + after, edits: [definitionsAtEnd(source, definitions)] };
}
