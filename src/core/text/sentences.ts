/** Where sentences begin and end in the clean text of a block. One pass, no look back beyond a word. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'e.g i.e vs etc al dr mr mrs ms prof st fig figs no nos vol pp approx ca cf ed eds inc ltd co jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k resp min max incl excl'.split(
    ' ',
  ),
);
/** `U.S.`, `e.g.` and the like may close a sentence too: only a capital that cannot go on decides. */
const PLACES = new Set(['u.s', 'u.k', 'u.s.a', 'etc', 'al']);
const STARTERS =
  /^(?:The|This|These|Those|It|They|In|On|At|For|However|But|And|A|An|As|If|When|While|Its|Their|There|Both|Such|Other|Some|All|No|He|She|We|You|Most)\b/;

const MARK = /[.?!]/g;

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.test(text) ? MARK.lastIndex - 1 : -1;
}

/** Splits `text` into sentences without the white space around them. Semicolons and colons do not split. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let run: Run | undefined;
  const close = (end: number): void => {
    while (start < end && /\s/.test(text[start]!)) start++;
    let last = end;
    while (last > start && /\s/.test(text[last - 1]!)) last--;
    if (last > start) spans.push({ start, end: last });
    start = end;
  };
  for (let i = nextMark(text, 0); i >= 0; i = nextMark(text, i + 1)) {
    if (!run || i >= run.end) run = runOfMarks(text, i);
    const end = endOfStop(text, i, run);
    if (end === undefined) continue;
    close(end);
    i = end - 1;
  }
  close(text.length);
  return spans;
}

/** Marks in a row, which all look at the same text behind them. */
interface Run {
  readonly end: number;
  /** Behind the quotation marks and brackets that follow. */
  readonly closed: number;
}

function runOfMarks(text: string, start: number): Run {
  let end = start + 1;
  while (end < text.length && /[.?!]/.test(text[end]!)) end++;
  let closed = end;
  while (closed < text.length && /["'”’)\]\uFFFC]/.test(text[closed]!)) closed++;
  return { end, closed };
}

/** The offset behind the sentence that the mark at `i` ends, or `undefined` when it ends none. */
function endOfStop(text: string, i: number, run: Run): number | undefined {
  let { end } = run;
  if (text.charCodeAt(end) !== SPACE) {
    // Closing quotation marks and brackets, and footnote numbers glued to the stop ("symptoms.1,2 When"), belong to the sentence.
    const tail = /^(?:["'”’)\]\uFFFC]|\d{1,3}(?=[\s,–-]|$)(?:[,–-]\d{1,3})*(?=\s|$))+/.exec(text.slice(end, end + 24));
    if (tail && !/\d/.test(text[i - 1] ?? '')) end += tail[0].length;
    else end = run.closed;
    if (end >= text.length) return end;
    if (!/\s/.test(text[end]!)) return undefined;
  }
  if (text[i] !== '.') return end;
  const next = behindBlanks(text, end);
  if (/^\p{Ll}/u.test(next)) return undefined;
  const word = wordBefore(text, i);
  if (PLACES.has(word)) return STARTERS.test(next) ? end : undefined;
  // An initial; but not the end of "doesn't." and "Crohn's."
  if (ABBREVIATIONS.has(word) || (/^\p{L}$/u.test(word) && !/['’]/.test(text[i - 2] ?? ''))) return undefined;
  return end;
}

const SPACE = 32;
/** Letters that decide how a sentence goes on. */
const AHEAD = 16;
/** More blanks than these are not looked behind. */
const MOST_BLANKS = 48;
/** The longest abbreviation has fewer letters and stops. */
const LONGEST_WORD = 12;

function behindBlanks(text: string, from: number): string {
  const one = text.charCodeAt(from + 1);
  if (text.charCodeAt(from) === SPACE && isAsciiLetter(one)) return text.slice(from + 1, from + 1 + AHEAD);
  return text
    .slice(from, from + MOST_BLANKS + AHEAD)
    .trimStart()
    .slice(0, AHEAD);
}

/** The word, with the stops in it, that ends at an offset: as much of it as an abbreviation may have. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start <= LONGEST_WORD && (isAsciiLetter(text.charCodeAt(start - 1)) || text[start - 1] === '.')) start--;
  if (start > 0 && text.charCodeAt(start - 1) > 127)
    return (/[\p{L}.]+$/u.exec(text.slice(Math.max(0, end - LONGEST_WORD), end))?.[0] ?? '').toLowerCase();
  return text.slice(Math.max(start, end - LONGEST_WORD), end).toLowerCase();
}

function isAsciiLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}
