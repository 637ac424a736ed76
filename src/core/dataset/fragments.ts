/**
 * Texts whose fragments come back again and again, each written as two characters. `scripts/lexicon/fragments.mjs` shortens, this
 * puts back. The first line lists the fragments, parted by tabs (`\v` is a tab within one); a lead character and a second one,
 * both printable, are the number of a fragment.
 */

const LEADS = '#$%*:<>?@_`';
/** Codes 33 to 126 without those that source code would escape. */
const SECONDS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((char) => !'"\'\\`$'.includes(char));

const LINE_END = 10;

/**
 * The lines of the text as it was before it was shortened. Each is a string of its own: cut out of one long text, a single Greek
 * letter would cost two bytes for every character of all of them.
 */
export function lengthen(short: string): string[] {
  const end = short.indexOf('\n');
  const fragments = short
    .slice(0, end)
    .split('\t')
    .map((fragment) => fragment.replaceAll('\v', '\t'));
  // By character codes: what stands for the lead and the second.
  const leadAt = new Int16Array(128).fill(-1);
  [...LEADS].forEach((char, i) => (leadAt[char.charCodeAt(0)] = i * SECONDS.length));
  const secondAt = new Int16Array(128);
  SECONDS.forEach((char, i) => (secondAt[char.charCodeAt(0)] = i));
  const lines: string[] = [];
  let parts: string[] = [];
  let from = end + 1;
  for (let i = from; i < short.length; i++) {
    const code = short.charCodeAt(i);
    const lead = code < 128 ? leadAt[code]! : -1;
    if (lead < 0 && code !== LINE_END) continue;
    if (i > from) parts.push(short.slice(from, i));
    if (lead < 0) {
      lines.push(parts.join(''));
      parts = [];
    } else parts.push(fragments[lead + secondAt[short.charCodeAt(++i)]!]!);
    from = i + 1;
  }
  parts.push(short.slice(from));
  lines.push(parts.join(''));
  return lines;
}
