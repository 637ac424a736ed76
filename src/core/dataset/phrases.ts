/** Phrases that come back in many sentences of a JSON text, each written as one character that the text does not use. */

/** Characters of one byte in memory: a text of such characters only is read much quicker than one with others. */
const FIRST = 0x01;
const LAST = 0xff;
const CANDIDATES = 4000;

/** Which phrases of one to four words save most, as pairs of character and phrase. Deterministic. */
function learnPhrases(json: string, sentences: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const words = sentence.split(/(?<= )/);
    for (let from = 0; from < words.length; from++) {
      let phrase = '';
      for (let to = from; to < Math.min(from + 4, words.length); to++) {
        phrase += words[to]!;
        if (phrase.length > 4) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
      }
    }
  }
  const free = charactersNotIn(json);
  const saving = (phrase: string, n: number): number => n * (phrase.length - 2) - phrase.length - 8;
  const candidates = [...counts]
    .map(([phrase, n]) => ({ phrase, saves: saving(phrase, n) }))
    .filter((c) => c.saves > 0)
    .sort((a, b) => b.saves - a.saves || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, CANDIDATES);
  // A phrase inside of one already taken saves nothing any more: each is counted again in what is left.
  const chosen = new Map<string, string>();
  let rest = sentences.join('\n');
  for (const { phrase } of candidates) {
    const parts = rest.split(phrase);
    const char = free[chosen.size];
    if (char === undefined) break;
    if (saving(phrase, parts.length - 1) <= 0) continue;
    chosen.set(char, phrase);
    rest = parts.join(char);
  }
  return chosen;
}

function charactersNotIn(text: string): string[] {
  const used = new Set(text);
  const free: string[] = [];
  for (let code = FIRST; code <= LAST; code++) {
    const char = String.fromCharCode(code);
    // A line ends the list.
    if (!used.has(char) && char !== '\n' && char !== '\r') free.push(char);
  }
  return free;
}

/** The text with its common phrases as single characters: a line that lists them, then the text. The text must be JSON. */
export function squeeze(json: string): string {
  const phrases = learnPhrases(
    json,
    [...json.matchAll(/"([^"\\]{24,})"/g)].map((m) => m[1]!),
  );
  let body = json;
  for (const [char, phrase] of phrases) body = body.replaceAll(phrase, char);
  return `${JSON.stringify([...phrases])}\n${body}`;
}

/** The JSON that was squeezed. */
export function unsqueeze(text: string): string {
  const end = text.indexOf('\n');
  const phrases = Object.fromEntries(JSON.parse(text.slice(0, end)) as [string, string][]);
  const chars = Object.keys(phrases);
  if (chars.length === 0) return text.slice(end + 1);
  const any = new RegExp(`[${chars.join('').replace(/[\]\\^-]/g, String.raw`\$&`)}]`, 'g');
  return text.slice(end + 1).replace(any, (char) => phrases[char]!);
}
