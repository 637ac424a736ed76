/** The parts of a document as edits change them. */
import type { Edit } from '../text/edit.ts';
import { canCut, partsOf } from '../text/parts.ts';
import { OPENS_FRONT_MATTER, readFrontMatter } from '../text/frontMatter.ts';
import { Part } from './part.ts';

/** A part that has become smaller than this share of what a new one has at least is read together with the next one. */
const SMALLEST = 1 / 4;

/**
 * A text as parts.
 * @param first it begins a document
 * @param size that a part has at least
 */
export function newParts(text: string, first: boolean, size: number): Part[] {
  let at = 0;
  return partsOf(text, first, size).map((length, i) => {
    const part = new Part(text.slice(at, at + length), first && i === 0);
    at += length;
    return part;
  });
}

export interface EditedParts {
  readonly parts: Part[];
  /** Those whose place the new ones take. */
  readonly gone: readonly Part[];
  /** The new ones among them: from here up to `to`. */
  readonly from: number;
  readonly to: number;
  /** How many parts more there are. */
  readonly more: number;
}

/** The parts after an edit, which has to lie within the text. */
export function edited(parts: readonly Part[], { start, end, newText }: Edit, size: number): EditedParts {
  let from = 0;
  let base = 0;
  while (from < parts.length - 1 && base + parts[from]!.text.length <= start) base += parts[from++]!.text.length;
  let to = from;
  let reached = base + parts[from]!.text.length;
  while (to < parts.length - 1 && reached < end) reached += parts[++to]!.text.length;
  const behind = parts[to]!.text.slice(end - (reached - parts[to]!.text.length));
  let text = parts[from]!.text.slice(0, start - base) + newText + behind;
  for (let before = -1; before !== text.length;) {
    before = text.length;
    while (from > 0 && !canCut(parts[from - 1]!.text, text)) text = parts[--from]!.text + text;
    if (from === 0 && OPENS_FRONT_MATTER.test(text) && !readFrontMatter(text)) {
      for (const part of parts.slice(to + 1)) text += part.text;
      to = parts.length - 1;
    }
    // What comes to stand behind the first lines may make something else of them.
    while (to < parts.length - 1 && (text.length < size * SMALLEST || !canCut(text, parts[to + 1]!.text))) text += parts[++to]!.text;
  }
  const made = newParts(text, from === 0, size);
  return {
    parts: [...parts.slice(0, from), ...made, ...parts.slice(to + 1)],
    gone: parts.slice(from, to + 1),
    from,
    to: from + made.length,
    more: made.length - (to - from + 1),
  };
}

/** Throws a RangeError for an edit that lies outside of a text of this length, which each of them changes. */
export function checkEdits(edits: readonly Edit[], length: number): void {
  for (const { start, end, newText } of edits) {
    if (!(start >= 0 && start <= end && end <= length))
      throw new RangeError(`an edit from ${start} to ${end} lies outside of the text, which has ${length} code units`);
    length += newText.length - (end - start);
  }
}

export function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.text.length, 0);
}
