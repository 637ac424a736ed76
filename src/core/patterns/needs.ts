/**
 * What a text must hold for a pattern to match in it, read off the pattern's own source: `\b(?:has|have)\s+approval\b` needs " has " or
 * " have ", and " approval ". After R. Cox, "Regular Expression Matching with a Trigram Index" (2012), with word boundaries added.
 * Never too much: what is not understood needs nothing.
 */
import { endOfGroup } from './widened.ts';

/** One of these must stand in the folded text (`fold`). Each begins with a blank: so only the words' beginnings need be looked at. */
export type Need = readonly string[];

/** What one part of a pattern tells: all that it can match, while that is little, and what else must stand in the text. */
interface Part {
  readonly exact?: readonly string[];
  readonly needs: readonly Need[];
  /** What stands behind the place, or before it, without being part of the match. */
  readonly ahead?: readonly string[] | undefined;
  readonly behind?: Part;
  /** All that it can match ends in a blank; nothing may match, too, where it is `optional`. */
  readonly blankEnd?: boolean;
  readonly optional?: boolean;
  /** Of a group: the parts of each of its branches. */
  readonly branches?: readonly (readonly Part[])[];
}

/** A place between two symbols of which one is a blank, until both are known. */
const EDGE = '|';
const BLANK = ' ';
const ANYTHING: Part = { needs: [] };
const QUANTIFIER = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;
const OPENING = /\?(?:<?[=!]|:|<[^>]+>)/y;
const CODE = /u([\dA-F]{4})|x([\dA-F]{2})|u\{[\dA-F]+\}|[pP]\{[^}]*\}|k<[^>]*>/iy;
const LETTERS = /[a-zA-Z]+(?![*+?{])/y;
/** The inside of `(?<![\w-])`. */
const NO_WORD = /^(?:\\w|\[(?!\^)[^\]]*\\w[^\]]*\])$/;
const A_BLANK: Part = { exact: [BLANK], needs: [] };
const NO_WIDTH: Part = { exact: [''], needs: [] };
/** More strings than this are not kept apart. */
const MOST = 16;
/** More symbols than this make a class "anything". */
const MOST_SYMBOLS = 4;
/** Shorter strings stand in nearly every sentence; with a digit, two symbols tell enough. */
const SHORTEST = 3;
/** No string need be longer to be rare. */
const LONGEST = 10;
/** More rounds than this are not written out. */
const MOST_ROUNDS = 4;

/** What has been worked out of groups, by their source: patterns are made of the same ones. */
export type Groups = Map<string, Part>;

/** The branches of a pattern, told by its source: a text in which it matches meets every need of one of them. */
export function branchesOf(pattern: string, groups: Groups = new Map()): readonly (readonly Need[])[] {
  return new Reader(pattern, groups).branches().map((row) => needsOf(inOrder(row)));
}

/**
 * The symbol of a character in a folded text: a letter in lower case, `0` for a digit, a blank for all else; the two signs that `/iu` takes
 * for letters are letters. Blanks in a row are one there.
 */
export function fold(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 97 && code <= 122) return character;
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code >= 48 && code <= 57) return '0';
  return character === '\u017F' ? 's' : character === '\u212A' ? 'k' : BLANK;
}

function needsOf({ exact, needs }: Part): readonly Need[] {
  return exact ? [...needs, ...asNeeds(exact)] : needs;
}

/** Strings as needs, each from its first blank on, and long ones by their last words as well; none when one is too short to tell anything. */
function asNeeds(strings: readonly string[]): readonly Need[] {
  const whole = strings.map(fromBlank);
  if (whole.some((string) => string.length < (string.includes('0') ? 2 : SHORTEST))) return [];
  const first = [...new Set(whole.map((string) => string.slice(0, LONGEST)))];
  const last = whole.map(lastWords);
  return last.every((string) => string.length >= SHORTEST) ? [first, [...new Set(last)]] : [first];
}

/** From its first blank or edge on, blanks and edges in a row as one blank. */
function fromBlank(run: string): string {
  let string = '';
  for (const symbol of run) {
    const blank = symbol === BLANK || symbol === EDGE;
    if (blank && !string.endsWith(BLANK)) string += BLANK;
    else if (!blank && string) string += symbol;
  }
  return string;
}

/** Of a string that is longer than it need be: as many of its last words as are not; else nothing. */
function lastWords(string: string): string {
  return string.length <= LONGEST ? '' : string.slice(string.indexOf(BLANK, string.length - LONGEST)).slice(0, LONGEST);
}

function cross(left: readonly string[], right: readonly string[]): readonly string[] {
  if (right.length === 1) return right[0] === '' ? left : left.map((l) => l + right[0]!);
  if (left.length === 1) return left[0] === '' ? right : right.map((r) => left[0]! + r);
  return [...new Set(left.flatMap((l) => right.map((r) => l + r)))];
}

/** One of several: their strings together, or of each branch the need that tells most. */
function oneOf(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!;
  const strings = parts.flatMap((p) => p.exact ?? []);
  if (parts.every((p) => p.exact && p.needs.length === 0) && strings.length <= MOST) return { exact: [...new Set(strings)], needs: [] };
  const best = parts.flatMap((p) => [...needsOf(p)].sort((a, b) => telling(b) - telling(a)).slice(0, 1));
  const needs = best.length === parts.length ? [[...new Set(best.flat())]] : [];
  return { needs, blankEnd: parts.every(endsBlank), optional: parts.some((p) => p.optional) };
}

/** Words that stand in most sentences. */
const COMMON = new Set(
  'a an and are as at be been by can for from has have in is it its may no not of on or that the their this to was were which with'.split(
    ' ',
  ),
);

function endsBlank({ exact, blankEnd }: Part): boolean {
  return exact ? exact.every((s) => s.endsWith(BLANK) || s.endsWith(EDGE)) : blankEnd === true;
}

/** How much it tells that a text meets a need: long strings tell more than short ones, few more than many, common words nothing. */
export function telling(need: Need): number {
  const common = need.some((s) => COMMON.has(s.trim())) ? COMMON.size : 0;
  return Math.min(...need.map((s) => s.length)) - need.length / 10 - common;
}

/** What has been worked out of a group, by itself and behind a blank: in a pattern with many branches it is asked for again and again. */
const known = new WeakMap<readonly (readonly Part[])[], { alone?: Part; behindBlank?: Part }>();

/** A group as one part, its branches taken together. */
function together(part: Part, behindBlank = false): Part {
  if (!part.branches || part.exact) return part;
  let own = known.get(part.branches);
  if (!own) known.set(part.branches, (own = {}));
  if (behindBlank) return (own.behindBlank ??= oneOf(part.branches.map((row) => inOrder([A_BLANK, ...row]))));
  return (own.alone ??= oneOf(part.branches.map(inOrder)));
}

/** One after the other. */
function inOrder(parts: readonly Part[]): Part {
  const needs: Need[] = [];
  let run: readonly string[] = [''];
  let whole = true;
  const close = (): void => {
    needs.push(...asNeeds(run));
    whole = false;
  };
  for (const given of parts) {
    const before = endsBlank({ exact: run, needs: [] });
    const part = together(given, before);
    needs.push(...part.needs);
    if (part.ahead) needs.push(...asNeeds(cross(run, part.ahead)));
    if (part.behind && run.join('') === '') run = part.behind.exact ?? [endsBlank(part.behind) ? BLANK : ''];
    else if (part.exact && run.length * part.exact.length <= MOST) run = cross(run, part.exact);
    else {
      // A word that begins behind what is not told still begins behind a blank: "is (?:now )*approved".
      const blank = part.exact ? before : endsBlank(part) && (before || !part.optional);
      close();
      run = cross([blank ? BLANK : ''], part.exact ?? ['']);
    }
  }
  if (whole) return { exact: run, needs };
  close();
  return { needs, blankEnd: endsBlank({ exact: run, needs: [] }) };
}

/** All strings of branches that are nothing but strings, while they are few. */
function stringsOf(branches: readonly (readonly Part[])[]): string[] | undefined {
  const all = new Set<string>();
  for (const row of branches) {
    let run: readonly string[] = [''];
    for (const { exact, needs, behind } of row) {
      if (!exact || needs.length > 0 || behind || run.length * exact.length > MOST) return undefined;
      run = cross(run, exact);
    }
    for (const string of run) all.add(string);
    if (all.size > MOST) return undefined;
  }
  return [...all];
}

/** All of `least` to `most` strings in a row. */
function rounds(strings: readonly string[], least: number, most: number): string[] {
  const out: string[] = [];
  let row: readonly string[] = [''];
  for (let round = 1; round <= most; round++) {
    row = cross(row, strings);
    if (round >= least) out.push(...row);
  }
  return out;
}

function isBlank({ exact }: Part): boolean {
  return exact?.length === 1 && exact[0] === BLANK;
}

/** Reads the source of a pattern (ECMA-262, 22.2.1). It has been compiled, so it is well formed. */
class Reader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly groups: Groups,
  ) {}

  /** The parts of each branch, one after the other. */
  branches(): (readonly Part[])[] {
    const rows = this.sequences();
    while (this.source[this.at] === '|') {
      this.at++;
      rows.push(...this.sequences());
    }
    return rows;
  }

  /** A sequence; with a large group in it, one for each branch of the first such group, so that the branch keeps what stands beside it. */
  private sequences(): (readonly Part[])[] {
    const parts: Part[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      parts.push(...this.repeated(this.single()));
    }
    const at = parts.findIndex((part) => part.branches !== undefined && !part.exact);
    if (at < 0) return [parts];
    return parts[at]!.branches!.map((row) => [...parts.slice(0, at), ...row, ...parts.slice(at + 1)]);
  }

  /** A part with the quantifier behind it. */
  private repeated(part: Part): Part[] {
    const [sign] = this.source.slice(this.at, this.at + 1);
    if (sign !== '?' && sign !== '*' && sign !== '+' && sign !== '{') return [part];
    QUANTIFIER.lastIndex = this.at;
    const match = QUANTIFIER.exec(this.source);
    if (!match) return [part];
    this.at += match[0].length;
    const least = sign === '*' || sign === '?' ? 0 : Number(match[1] ?? 1);
    if (isBlank(part)) return [least > 0 ? part : { exact: [BLANK, ''], needs: [] }];
    if (sign === '?' && part.exact) return [{ exact: [...part.exact, ''], needs: [] }];
    if (least === 0) return [{ needs: [], blankEnd: endsBlank(together(part)), optional: true }];
    const most = match[2] ? Number(match[3] || Infinity) : least;
    if (sign === '{' && part.exact && most <= MOST_ROUNDS) return [{ exact: rounds(part.exact, least, most), needs: part.needs }];
    // Once at least: it begins and ends with the part, whatever stands between.
    return [together(part), ANYTHING, together(part)];
  }

  private single(): Part {
    const sign = this.source[this.at++]!;
    if (sign === '(') return this.group();
    if (sign === '[') return this.anyOf();
    if (sign === '.') return ANYTHING;
    // A text to be searched begins at a word.
    if (sign === '^') return { exact: [EDGE], needs: [] };
    if (sign === '$') return NO_WIDTH;
    if (sign !== '\\') return { exact: [this.letters(sign)], needs: [] };
    const symbols = this.escaped();
    return symbols === undefined ? ANYTHING : { exact: symbols, needs: [] };
  }

  /** A letter, with those behind it that no quantifier parts from it. */
  private letters(first: string): string {
    LETTERS.lastIndex = this.at;
    const more = LETTERS.exec(this.source)?.[0] ?? '';
    this.at += more.length;
    return fold(first) + more.toLowerCase();
  }

  private group(): Part {
    const begin = this.at;
    const end = endOfGroup(this.source, begin - 1);
    const whole = this.source.slice(begin, end - 1);
    let own = this.groups.get(whole);
    if (!own) this.groups.set(whole, (own = this.readGroup(whole)));
    this.at = end;
    return own;
  }

  /** @param whole what stands between the brackets */
  private readGroup(whole: string): Part {
    OPENING.lastIndex = 0;
    const kind = OPENING.exec(whole)?.[0] ?? '';
    this.at += kind.length;
    const branches = this.branches();
    const source = whole.slice(kind.length);
    // No letter there: an edge. Any other "not" needs nothing.
    if (kind.endsWith('!')) return NO_WORD.test(source) ? { exact: [EDGE], needs: [] } : NO_WIDTH;
    const exact = stringsOf(branches);
    const group: Part = exact ? { exact, needs: [] } : { needs: [], branches };
    if (!kind.endsWith('=')) return group;
    // What is looked at has no width, but stands in the text as well.
    const inside = together(group);
    const seen = { exact: [''], needs: needsOf(inside) };
    return kind === '?=' ? { ...seen, ahead: inside.exact } : { ...seen, behind: inside };
  }

  /** The symbols of an escape behind its backslash; `undefined` for any. */
  private escaped(): string[] | undefined {
    const letter = this.source[this.at++]!;
    if (letter === 'b') return [EDGE];
    if (letter === 'B') return [''];
    if (letter === 'd') return ['0'];
    if ('sWnrtfv0'.includes(letter)) return [BLANK];
    CODE.lastIndex = this.at - 1;
    const match = CODE.exec(this.source);
    if (match) {
      this.at = CODE.lastIndex;
      const digits = match[1] ?? match[2];
      return digits ? [fold(String.fromCharCode(Number.parseInt(digits, 16)))] : undefined;
    }
    return /[a-z\d]/i.test(letter) ? undefined : [fold(letter)];
  }

  private anyOf(): Part {
    const negated = this.source[this.at] === '^';
    const symbols = new Set<string>();
    let any = negated;
    let last: string | undefined;
    while (this.source[this.at] !== ']') {
      let sign = this.source[this.at++]!;
      if (sign === '-' && last !== undefined && this.source[this.at] !== ']') {
        // A range: of digits it is one symbol, of anything else too many to tell.
        const to = this.source[this.at++]!;
        if (to === '\\') this.escaped();
        if (/\d/.test(last) && /\d/.test(to)) symbols.add('0');
        else any = true;
        last = undefined;
        continue;
      }
      if (sign === '\\') {
        const escaped = this.escaped();
        if (escaped === undefined) any = true;
        else for (const symbol of escaped) symbols.add(symbol === EDGE ? BLANK : symbol);
        // A range may begin with it.
        last = sign;
        continue;
      }
      last = sign;
      symbols.add((sign = fold(sign)));
    }
    this.at++;
    return any || symbols.size > MOST_SYMBOLS ? ANYTHING : { exact: [...symbols], needs: [] };
  }
}
