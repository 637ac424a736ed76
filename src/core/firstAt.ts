/**
 * Binary search: the first of `length` sorted places that is not below what is looked for; `length` when all are.
 * @param isBelow true for a beginning of the places, false from then on.
 */
export function firstAt(length: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
