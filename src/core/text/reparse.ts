/** Parses a text that differs from the one before in one place, at the cost of that place. */
import { TreeFragment, type Parser, type Tree } from '@lezer/common';

/** A parse function that remembers its last text: what stands before and behind the change is taken over from its tree. */
export function createReparser(parser: Parser): (text: string) => Tree {
  let last: { readonly text: string; readonly fragments: readonly TreeFragment[] } | undefined;
  return (text) => {
    const kept = last ? TreeFragment.applyChanges(last.fragments, [changeBetween(last.text, text)]) : [];
    const tree = parser.parse(text, kept);
    last = { text, fragments: TreeFragment.addTree(tree, kept) };
    return tree;
  };
}

/** The one stretch in which two texts differ; empty when they are the same. */
function changeBetween(a: string, b: string): { fromA: number; toA: number; fromB: number; toB: number } {
  const most = Math.min(a.length, b.length);
  let from = 0;
  while (from < most && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let behind = 0;
  while (behind < most - from && a.charCodeAt(a.length - 1 - behind) === b.charCodeAt(b.length - 1 - behind)) behind++;
  return { fromA: from, toA: a.length - behind, fromB: from, toB: b.length - behind };
}
