/** Front matter at the very start of a document: where it ends, and its top-level `key: value` lines. */

export interface FrontMatterEntry {
  readonly key: string;
  /** The value without quotes and without a trailing comment. */
  readonly value: string;
  /** Where the value stands in the source, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}
export interface FrontMatter {
  /** The offset of the first character after the closing fence. */
  readonly end: number;
  readonly entries: readonly FrontMatterEntry[];
}

/** The first line of a document with front matter. */
export const OPENS_FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r?\n|\r)/;
const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/y;
const ENTRY = /^([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*)$/;

/**
 * Reads the front matter of `source`.
 * @returns `undefined` when there is none, or when it is never closed (then it is a thematic break and text).
 */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const open = OPENS_FRONT_MATTER.exec(source);
  if (!open) return undefined;
  const entries: FrontMatterEntry[] = [];
  LINE.lastIndex = open[0].length;
  while (LINE.lastIndex < source.length) {
    const at = LINE.lastIndex;
    const [all, line] = LINE.exec(source) as unknown as [string, string];
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return { end: at + all.length, entries };
    const entry = ENTRY.exec(line);
    if (entry) entries.push(valueAt(entry[1]!, entry[2]!, at + line.length - entry[2]!.length));
  }
  return undefined;
}

function valueAt(key: string, raw: string, at: number): FrontMatterEntry {
  const quoted = /^(["'])(.*?)\1/.exec(raw);
  if (quoted) return { key, value: quoted[2]!, start: at + 1, end: at + 1 + quoted[2]!.length };
  const value = raw.replace(/(?:^|[ \t])#[^]*$/, '').trimEnd();
  return { key, value, start: at, end: at + value.length };
}
