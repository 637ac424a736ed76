/** Which parts of a document are to be read or judged anew, as others come and go around them. */

/** Parts from one number up to another, which is not among them. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
export const NONE: Range = { from: 0, to: 0 };

/** The range that holds both, where `by` has come into the list later and made it longer by `more`. */
export function widened(range: Range, by: Range, more: number): Range {
  if (range.from >= range.to) return by;
  return { from: Math.min(range.from, by.from), to: Math.max(by.to, range.to + more) };
}
