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

/** By two letters: what it costs to take one for the other. */
const LETTERS = 26;
const SUBSTITUTION = Float64Array.from({ length: LETTERS ** 2 }, (_, pair) =>
  substitution(String.fromCharCode(97 + Math.floor(pair / LETTERS)), String.fromCharCode(97 + (pair % LETTERS))),
);

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.has(a) && VOWELS.has(b)) return VOWEL_FOR_VOWEL;
  const pair = a + b;
  if (alike.has(pair)) return ALIKE_CONSONANTS;
  return near.has(pair) ? NEIGHBOUR_KEYS : 1;
}

/** As `substitution`, of code units. */
function substituted(x: number, y: number): number {
  if (x === y) return 0;
  const [a, b] = [x - 97, y - 97];
  return a >= 0 && a < LETTERS && b >= 0 && b < LETTERS ? SUBSTITUTION[a * LETTERS + b]! : 1;
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
function isTwin(word: Uint16Array, i: number): boolean {
  return i > 2 && word[i - 1] === word[i - 3] && word[i - 1] !== word[i - 2];
}

/** The three letters before `i` are those before `j`, turned round or with one of them at the other end. */
function isMoved(a: Uint16Array, b: Uint16Array, i: number, j: number): boolean {
  const x = a[i - 3];
  const y = a[i - 2];
  const z = a[i - 1];
  const p = b[j - 3];
  const q = b[j - 2];
  const r = b[j - 1];
  return (x === r && y === p && z === q) || (x === q && y === r && z === p) || (x === r && y === q && z === p);
}

/**
 * The cost of turning one spelling into the other: 0 = the same, about 1 a slip. Symmetric. Lower-case letters expected.
 * Damerau's optimal string alignment with the costs above, and with letters that moved by two places. O(n·m).
 * @param most above this the cost need not be known: `Infinity` is given back
 */
export function letterCost(a: string, b: string, most = Infinity): number {
  const cost = lastRow(a, b, most)?.[b.length] ?? Infinity;
  return cost > most ? Infinity : cost;
}

/** The cost of turning `a` into the nearest beginning of `b` that is about as long. */
export function beginningCost(a: string, b: string): number {
  const row = lastRow(a, b.slice(0, a.length + 2))!;
  return Math.min(...row.slice(Math.max(0, a.length - 1), Math.min(b.length, a.length + 2) + 1));
}

/** Room for two spellings and four rows, used again and again: a word is compared with thousands of names. */
const roomFor = (letters: number) => ({
  letters,
  codesA: new Uint16Array(letters),
  codesB: new Uint16Array(letters),
  /** What it costs to lose each letter. */
  lostA: new Float64Array(letters),
  lostB: new Float64Array(letters),
  rows: Array.from({ length: 4 }, () => new Float64Array(letters + 1)),
});

let workspace = roomFor(64);

function spell(word: string, codes: Uint16Array, lost: Float64Array): void {
  for (let i = 0; i < word.length; i++) {
    codes[i] = word.charCodeAt(i);
    lost[i] = single(word, i);
  }
}

/** The costs of turning `a` into each beginning of `b`, valid until the next call; `undefined` when all of them will be above `most`. */
function lastRow(wordA: string, wordB: string, most = Infinity): Float64Array | undefined {
  const n = wordA.length;
  const m = wordB.length;
  if (workspace.letters < Math.max(n, m)) workspace = roomFor(2 * Math.max(n, m));
  const { codesA: a, codesB: b, lostA, lostB } = workspace;
  spell(wordA, a, lostA);
  spell(wordB, b, lostB);
  let [earlier, before, above, row] = workspace.rows as [Float64Array, Float64Array, Float64Array, Float64Array];
  above[0] = 0;
  // How many rows in a row lie above `most` altogether: no step reaches over more than three.
  let over = 0;
  for (let j = 1; j <= m; j++) above[j] = above[j - 1]! + lostB[j - 1]!;
  for (let i = 1; i <= n; i++) {
    const lost = lostA[i - 1]!;
    const twinA = isTwin(a, i);
    let least = (row[0] = above[0]! + lost);
    for (let j = 1; j <= m; j++) {
      const first = i === 1 && j === 1 && a[0] !== b[0] ? FIRST_LETTER : 0;
      let cost = above[j - 1]! + substituted(a[i - 1]!, b[j - 1]!) + first;
      const dropped = above[j]! + lost;
      if (dropped < cost) cost = dropped;
      const added = row[j - 1]! + lostB[j - 1]!;
      if (added < cost) cost = added;
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== a[i - 2]) {
        const swapped = before[j - 2]! + SWAPPED;
        if (swapped < cost) cost = swapped;
      }
      if (twinA) {
        const without = before[j]! + LOST_TWIN;
        if (without < cost) cost = without;
      }
      if (isTwin(b, j)) {
        const without = row[j - 2]! + LOST_TWIN;
        if (without < cost) cost = without;
      }
      if (i > 2 && j > 2 && isMoved(a, b, i, j)) {
        const moved = earlier[j - 3]! + MOVED;
        if (moved < cost) cost = moved;
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    over = least > most ? over + 1 : 0;
    if (over === 3) return undefined;
    [earlier, before, above, row] = [before, above, row, earlier];
  }
  return above;
}
