/** Where a place of a document stands after edits. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** `rangeLength` code units at `rangeOffset` have given way to `text`. */
export interface Replaced {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** @returns the place after edits, each of which counts from the text that the one before it left; `undefined` when one reached into it. */
export function moved<T extends Place>(place: T, edits: readonly Replaced[]): T | undefined {
  let { start, end } = place;
  for (const { rangeOffset, rangeLength, text } of edits) {
    if (rangeOffset >= end) continue;
    if (rangeOffset + rangeLength > start) return undefined;
    const by = text.length - rangeLength;
    start += by;
    end += by;
  }
  return { ...place, start, end };
}
