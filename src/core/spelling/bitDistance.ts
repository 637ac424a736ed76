/**
 * Edit distance to many names, quickly: insertions, deletions and substitutions of letters, in one machine word per letter.
 * Source: G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", J. ACM 46 (1999),
 * in the form of H. Hyyrö (2003). Words beyond 31 letters are compared by their first 31.
 */
const MOST = 31;

/**
 * Makes ready to compare `pattern` with many texts.
 * @returns a function from a text to its distance; letters are UTF-16 code units. With `begins`, the distance to the nearest beginning
 * of the text that is about as long as the pattern.
 */
export function distanceFrom(pattern: string, begins = false): (text: string) => number {
  const m = Math.min(pattern.length, MOST);
  const masks = new Int32Array(128);
  for (let i = 0; i < m; i++) masks[pattern.charCodeAt(i) & 127]! |= 1 << i;
  const last = 1 << (m - 1);
  return (text) => {
    if (m === 0) return text.length;
    let plus = -1;
    let minus = 0;
    let score = m;
    const n = Math.min(text.length, begins ? m + 2 : MOST);
    let nearest = MOST;
    for (let j = 0; j < n; j++) {
      const eq = masks[text.charCodeAt(j) & 127]!;
      const xv = eq | minus;
      const xh = (((eq & plus) + plus) ^ plus) | eq;
      let ph = minus | ~(xh | plus);
      let mh = plus & xh;
      if (ph & last) score++;
      else if (mh & last) score--;
      ph = (ph << 1) | 1;
      mh <<= 1;
      plus = mh | ~(xv | ph);
      minus = ph & xv;
      if (score < nearest && j >= m - 2) nearest = score;
    }
    return begins && n >= m - 1 ? nearest : score;
  };
}
