/** Drugs written as one product: "lopinavir/ritonavir", "amlodipine + atorvastatin". */

/** A drug named in a text; offsets in UTF-16 code units of the text. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly id: string;
}

const JOINED = /^\s?[/+]\s?$|^[-\u2010-\u2013]$/;
const AND = /^\s+and\s+$/;
/** Before "A and B", a sign that A and B are compared, or the last of a list. */
const APART = /(?:,|;|\band|\bor|\bof|\bbetween|\bboth|\bneither|\beither)\s+(?:oral |the )?$/i;

/** At most so many ingredients are looked for in one product. */
const MOST = 5;

/**
 * Neighbours that name the ingredients of a product, as first and last number in `parts`.
 * @param parts in the order of the text
 * @param isProduct whether drugs with these ids are sold together
 */
export function productsIn(
  text: string,
  parts: readonly Part[],
  isProduct: (ids: readonly string[]) => boolean,
): [first: number, last: number][] {
  const products: [number, number][] = [];
  for (let first = 0; first < parts.length; first++) {
    let last = first;
    while (last + 1 < parts.length && last - first + 1 < MOST && areJoined(text, parts, first, last)) last++;
    while (last > first && !isProduct(parts.slice(first, last + 1).map((p) => p.id))) last--;
    if (last === first) continue;
    products.push([first, last]);
    first = last;
  }
  return products;
}

function areJoined(text: string, parts: readonly Part[], first: number, at: number): boolean {
  const [left, right] = [parts[at]!, parts[at + 1]!];
  if (left.kind !== 'drug' || right.kind !== 'drug') return false;
  const gap = text.slice(left.end, right.start);
  if (JOINED.test(gap)) return true;
  return at === first && AND.test(gap) && !APART.test(text.slice(Math.max(0, left.start - 20), left.start));
}
