/** Edits of a JSON text that a person has laid out: one value is set or one entry is added, and every other character stays. */
import { blankComments, endOfString, withoutComments } from './comments.ts';
import { isTooDeep } from './depth.ts';

/** Replaces the text from `start` to `end` (UTF-16 code units) by `newText`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Where a value stands, and its parts where it has some. */
interface Node {
  readonly start: number;
  readonly end: number;
  readonly kind: 'object' | 'array' | 'other';
  readonly members: readonly { readonly key: string | undefined; readonly start: number; readonly value: Node }[];
}

/**
 * The edits that set a key of the outermost object.
 * @returns `undefined` when the text is no JSON object; a text without anything in it counts as an empty one
 */
export function setKey(text: string, key: string, value: Json): TextEdit[] | undefined {
  if (isEmpty(text)) return [fresh(text, { [key]: value })];
  const root = readRoot(text);
  if (!root) return undefined;
  const there = root.members.find((m) => m.key === key);
  const layout = layoutOf(text, root);
  if (there) return [{ start: there.value.start, end: there.value.end, newText: write(value, layout, 1) }];
  return insert(text, root, `${JSON.stringify(key)}: ${write(value, layout, 1)}`, layout, 1);
}

/** The edits that add an entry at the end of the list `key` of the outermost object; `undefined` as above, or when `key` is no list. */
export function addToList(text: string, key: string, entry: Json): TextEdit[] | undefined {
  if (isEmpty(text)) return [fresh(text, { [key]: [entry] })];
  const root = readRoot(text);
  const list = root?.members.find((m) => m.key === key)?.value;
  if (root && !list) return setKey(text, key, [entry]);
  if (!root || list?.kind !== 'array') return undefined;
  const layout = layoutOf(text, root);
  return insert(text, list, write(entry, layout, 2), layout, 2);
}

interface Layout {
  readonly newline: string;
  readonly indent: string;
}

function isEmpty(text: string): boolean {
  return (
    withoutComments(text)
      .replace(/^\uFEFF/, '')
      .trim() === ''
  );
}

/** What a text with nothing but comments or blanks becomes. */
function fresh(text: string, value: Json): TextEdit {
  const layout = { newline: text.includes('\r\n') ? '\r\n' : '\n', indent: '  ' };
  const gap = text.trim() && !text.endsWith('\n') ? layout.newline : '';
  return { start: text.length, end: text.length, newText: `${gap}${write(value, layout, 0)}${layout.newline}` };
}

/** A new member behind the last one: on a line of its own, with the comma that the last one now needs. */
function insert(text: string, node: Node, member: string, { newline, indent }: Layout, depth: number): TextEdit[] {
  const line = `${newline}${indent.repeat(depth)}`;
  const last = node.members.at(-1);
  if (!last) {
    // Comments that stand in an empty list keep their place before the new entry.
    const inner = text.slice(node.start + 1, node.end - 1);
    const at = node.start + 1 + inner.trimEnd().length;
    return [{ start: at, end: node.end - 1, newText: `${line}${member}${newline}${indent.repeat(depth - 1)}` }];
  }
  const { end } = last.value;
  const comma = /^\s*,/.exec(blankComments(text).slice(end, node.end - 1));
  const behind = end + (comma?.[0].length ?? 0);
  // A comment on the last member's own line is about that member.
  const remark = /^[ \t]*(?:\/\/[^\n\r]*|\/\*[^\n\r]*?\*\/(?=[ \t]*[\r\n]))/.exec(text.slice(behind, node.end - 1));
  const at = behind + (remark?.[0].length ?? 0);
  const closing = text.slice(at, node.end - 1).includes('\n') ? '' : `${newline}${indent.repeat(depth - 1)}`;
  const added = { start: at, end: closing ? node.end - 1 : at, newText: `${line}${member}${comma ? ',' : ''}${closing}` };
  return comma ? [added] : at === end ? [{ ...added, newText: `,${added.newText}` }] : [{ start: end, end, newText: ',' }, added];
}

/** A value as JSON, an entry of a list that holds no other lists or objects on one line. */
function write(value: Json, { newline, indent }: Layout, depth: number): string {
  if (Array.isArray(value) && value.length > 0) {
    const line = `${newline}${indent.repeat(depth + 1)}`;
    return `[${value.map((v: Json) => `${line}${oneLine(v)}`).join(',')}${newline}${indent.repeat(depth)}]`;
  }
  if (depth > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return oneLine(value);
  const members = Object.entries(value).map(([k, v]) => `${indent}${JSON.stringify(k)}: ${write(v ?? null, { newline, indent }, 1)}`);
  return `{${newline}${members.join(`,${newline}`)}${newline}}`;
}

/** `{ "rule": "count", "text": "..." }`. */
function oneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((v: Json) => oneLine(v)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, v]) => v !== undefined);
  return `{ ${members.map(([k, v]) => `${JSON.stringify(k)}: ${oneLine(v as Json)}`).join(', ')} }`;
}

function layoutOf(text: string, root: Node): Layout {
  const first = root.members[0];
  const before = first && /\n([ \t]+)$/.exec(text.slice(root.start, first.start))?.[1];
  return { newline: text.includes('\r\n') ? '\r\n' : '\n', indent: before ?? '  ' };
}

/** The outermost object with its parts; `undefined` when the text is no JSON, or no object. */
function readRoot(text: string): Node | undefined {
  const bare = withoutComments(text).replace(/^\uFEFF/, ' ');
  try {
    if (isTooDeep(JSON.parse(bare))) return undefined;
  } catch {
    return undefined;
  }
  const root = readNode(bare, 0);
  return root.kind === 'object' ? root : undefined;
}

const BLANK = /\s*/y;
const SCALAR = /[^\s,\]}]+/y;

/** Reads the value at or behind `at` of a text that is known to be JSON. */
function readNode(json: string, at: number): Node {
  let pos = behind(BLANK, json, at);
  const start = pos;
  const open = json[pos];
  if (open !== '{' && open !== '[') return { start, end: behindScalar(json, pos), kind: 'other', members: [] };
  const members: { key: string | undefined; start: number; value: Node }[] = [];
  pos = behind(BLANK, json, pos + 1);
  while (json[pos] !== '}' && json[pos] !== ']') {
    const from = pos;
    let key: string | undefined;
    if (open === '{') {
      pos = behindScalar(json, pos);
      key = JSON.parse(json.slice(from, pos)) as string;
      // The colon.
      pos = behind(BLANK, json, pos) + 1;
    }
    const value = readNode(json, pos);
    members.push({ key, start: from, value });
    pos = behind(BLANK, json, value.end);
    if (json[pos] === ',') pos = behind(BLANK, json, pos + 1);
  }
  return { start, end: pos + 1, kind: open === '{' ? 'object' : 'array', members };
}

function behindScalar(json: string, at: number): number {
  return json[at] === '"' ? endOfString(json, at) : behind(SCALAR, json, at);
}

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
