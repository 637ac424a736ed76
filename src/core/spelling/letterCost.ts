/** How unlike two spellings are, by the slips that people make: wrong vowels and doubled letters count less than wrong consonants. */

const VOWELS = new Set('aeiouy');
/** Consonants that are taken for one another by ear. */
const ALIKE = ['ck', 'cs', 'sz', 'kq', 'xz', 'fv', 'td', 'bp', 'gj', 'mn', 'vw', 'ij', 'gk', 'xs', 'lr', 'cg'];
const alike = new Set(ALIKE.flatMap(([a, b]) => [`${a}${b}`, `${b}${a}`]));

/** Letters next to one another on a keyboard. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const near = new Set(
  ROWS.flatMap((row, r) =>
    [...row].flatMap((letter, i) =>
      [row[i + 1], ROWS[r + 1]?.[i], ROWS[r + 1]?.[i - 1]].flatMap((n) => (n ? [letter + n, n + letter] : [])),
    ),
  ),
);

const VOWEL_FOR_VOWEL = 0.45;
const ALIKE_CONSONANTS = 0.55;
const NEIGHBOUR_KEYS = 0.85;
const DOUBLED = 0.3;
const LOST_VOWEL = 0.7;
const LOST_H = 0.45;
const LOST_CONSONANT = 0.95;
const LAST_E = 0.3;
const SWAPPED = 0.6;
/** "Metropolol": a letter that moved over two others; "veramapil": two letters swapped over a third. */
const MOVED = 0.9;
/** "Pravastin": of two syllables that are alike, one is left out. */
const LOST_TWIN = 0.9;
/** The first letter is seldom wrong. */
const FIRST_LETTER = 0.4;

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.has(a) && VOWELS.has(b)) return VOWEL_FOR_VOWEL;
  const pair = a + b;
  if (alike.has(pair)) return ALIKE_CONSONANTS;
  return near.has(pair) ? NEIGHBOUR_KEYS : 1;
}

/** A letter that one spelling has at `i` and the other has not. */
function single(word: string, i: number): number {
  const letter = word[i]!;
  if (letter === word[i - 1] || letter === word[i + 1]) return DOUBLED;
  if (letter === 'e' && i === word.length - 1) return LAST_E;
  if (letter === 'h') return LOST_H;
  return VOWELS.has(letter) ? LOST_VOWEL : letter === ' ' || letter === '-' ? DOUBLED : LOST_CONSONANT;
}

/** The two letters before `i` repeat those before them, the later of which may have its own neighbour: "tat", "oprop". */
function isTwin(word: string, i: number): boolean {
  return i > 2 && word[i - 1] === word[i - 3] && word[i - 1] !== word[i - 2];
}

/** The three letters before `i` are those before `j`, turned round or with one of them at the other end. */
function isMoved(a: string, b: string, i: number, j: number): boolean {
  const [x, y, z] = [a[i - 3], a[i - 2], a[i - 1]];
  const [p, q, r] = [b[j - 3], b[j - 2], b[j - 1]];
  return (x === r && y === p && z === q) || (x === q && y === r && z === p) || (x === r && y === q && z === p);
}

/**
 * The cost of turning one spelling into the other: 0 = the same, about 1 a slip. Symmetric. Lower-case letters expected.
 * Damerau's optimal string alignment with the costs above, and with letters that moved by two places. O(n·m).
 */
export function letterCost(a: string, b: string): number {
  return lastRow(a, b)[b.length]!;
}

/** The cost of turning `a` into the nearest beginning of `b` that is about as long. */
export function beginningCost(a: string, b: string): number {
  const row = lastRow(a, b.slice(0, a.length + 2));
  return Math.min(...row.slice(Math.max(0, a.length - 1)));
}

/** The costs of turning `a` into each beginning of `b`. */
function lastRow(a: string, b: string): number[] {
  const n = a.length;
  const m = b.length;
  let earlier: number[] = [];
  let before: number[] = [];
  let above: number[] = [0];
  for (let j = 1; j <= m; j++) above[j] = above[j - 1]! + single(b, j - 1);
  for (let i = 1; i <= n; i++) {
    const row: number[] = [above[0]! + single(a, i - 1)];
    for (let j = 1; j <= m; j++) {
      const first = i === 1 && j === 1 && a[0] !== b[0] ? FIRST_LETTER : 0;
      let cost = above[j - 1]! + substitution(a[i - 1]!, b[j - 1]!) + first;
      const dropped = above[j]! + single(a, i - 1);
      if (dropped < cost) cost = dropped;
      const added = row[j - 1]! + single(b, j - 1);
      if (added < cost) cost = added;
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== a[i - 2]) {
        const swapped = before[j - 2]! + SWAPPED;
        if (swapped < cost) cost = swapped;
      }
      if (isTwin(a, i)) {
        const lost = before[j]! + LOST_TWIN;
        if (lost < cost) cost = lost;
      }
      if (isTwin(b, j)) {
        const lost = row[j - 2]! + LOST_TWIN;
        if (lost < cost) cost = lost;
      }
      if (i > 2 && j > 2 && isMoved(a, b, i, j)) {
        const moved = earlier[j - 3]! + MOVED;
        if (moved < cost) cost = moved;
      }
      row[j] = cost;
    }
    earlier = before;
    before = above;
    above = row;
  }
  return above;
}
