// Shortens a text whose lines are made of fragments that come back ("hydrochloride", " Receptor Antagonist", "azole"): each
// fragment is written as two printable characters. src/core/dataset/fragments.ts reads it.

/** Characters that the lexicon's own text does not use: the first of the two that stand for a fragment. */
const LEADS = '#$%*:<>?@_`';
/** The second: plain printable characters that need no escape in source code. */
const SECONDS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((char) => !'"\'\\`$'.includes(char));
const CODES = [...LEADS].flatMap((lead) => SECONDS.map((second) => lead + second));

const LONGEST = 40;

/** Pairs of neighbours are joined, the most frequent first: every text so made is a candidate. Deterministic. */
function candidates(text, joins) {
  const texts = [...new Set(text)];
  const numbers = new Map(texts.map((char, i) => [char, i]));
  const at = Int32Array.from(text, (char) => numbers.get(char));
  const next = Int32Array.from(at, (_, i) => i + 1);
  const previous = Int32Array.from(at, (_, i) => i - 1);
  const lineEnd = numbers.get('\n') ?? -1;
  const SHIFT = 1 << 16;
  const places = new Map();
  const joinable = (a, b) => a !== lineEnd && b !== lineEnd && texts[a].length + texts[b].length <= LONGEST;
  const note = (i) => {
    const j = next[i];
    if (i < 0 || j >= at.length || !joinable(at[i], at[j])) return;
    const key = at[i] * SHIFT + at[j];
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  };
  for (let i = 0; i < at.length; i++) note(i);
  const dead = new Uint8Array(at.length);
  const join = (key, list) => {
    const [a, b] = [Math.floor(key / SHIFT), key % SHIFT];
    const joined = texts.push(texts[a] + texts[b]) - 1;
    for (const i of list) {
      const j = next[i];
      // The list may hold places that have changed since.
      if (dead[i] || at[i] !== a || j >= at.length || at[j] !== b) continue;
      at[i] = joined;
      dead[j] = 1;
      next[i] = next[j];
      if (next[j] < at.length) previous[next[j]] = i;
      if (previous[i] >= 0) note(previous[i]);
      note(i);
    }
  };
  // A few at a time: looking for the most frequent pair costs more than joining it.
  for (let n = 0; n < joins;) {
    const most = [...places].filter(([, list]) => list.length > 3).sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
    if (most.length === 0) break;
    const batch = most.slice(0, 10 + Math.floor(n / 10));
    for (const [key] of batch) {
      join(key, places.get(key));
      places.delete(key);
    }
    n += batch.length;
  }
  return texts.filter((t) => t.length > 2);
}

/** The cheapest way to write `line` with the fragments: a list of fragments and single characters. */
function split(line, root) {
  const cost = new Int32Array(line.length + 1);
  const step = new Int32Array(line.length);
  for (let i = line.length - 1; i >= 0; i--) {
    cost[i] = cost[i + 1] + 1;
    step[i] = 1;
    let node = root;
    for (let j = i; j < line.length && (node = node.get(line[j])); j++) {
      if (node.whole && cost[j + 1] + 2 < cost[i]) {
        cost[i] = cost[j + 1] + 2;
        step[i] = j + 1 - i;
      }
    }
  }
  const parts = [];
  for (let i = 0; i < line.length; i += step[i]) parts.push(line.slice(i, i + step[i]));
  return parts;
}

function trie(fragments) {
  const root = new Map();
  for (const fragment of fragments) {
    let node = root;
    for (const char of fragment) {
      if (!node.has(char)) node.set(char, new Map());
      node = node.get(char);
    }
    node.whole = true;
  }
  return root;
}

/** Each fragment with what it saves when the lines are written with all of them. */
function savings(lines, fragments) {
  const counts = new Map(fragments.map((fragment) => [fragment, 0]));
  const root = trie(fragments);
  for (const line of lines) for (const part of split(line, root)) if (part.length > 1) counts.set(part, counts.get(part) + 1);
  return [...counts].map(([fragment, n]) => ({ fragment, saves: n * (fragment.length - 2) - fragment.length - 1 }));
}

/**
 * Shortens a text.
 * @param text lines; none of the characters in LEADS occurs in it
 * @returns a line that lists the fragments, parted by tabs (a tab within one is written as a line tabulation), and the text
 */
export function shorten(text) {
  for (const lead of LEADS) if (text.includes(lead)) throw new Error(`"${lead}" stands for fragments; it cannot be in the lexicon`);
  const lines = text.split('\n');
  let fragments = candidates(text, 9000);
  // Fewer at a time: what one fragment saves depends on which others there are.
  for (const share of [3, 2, 1.5, 1.3, 1.2, 1.1, 1.05, 1, 1]) {
    fragments = savings(lines, fragments)
      .filter(({ saves }) => saves > 0)
      .sort((a, b) => b.saves - a.saves || (a.fragment < b.fragment ? -1 : 1))
      .slice(0, Math.floor(CODES.length * share))
      .map(({ fragment }) => fragment);
  }
  const codes = new Map(fragments.map((fragment, i) => [fragment, CODES[i]]));
  const root = trie(fragments);
  const body = lines.map((line) =>
    split(line, root)
      .map((part) => (part.length > 1 ? codes.get(part) : part))
      .join(''),
  );
  return [fragments.map((fragment) => fragment.replaceAll('\t', '\v')).join('\t'), ...body].join('\n');
}
