/**
 * Plain JSON data, packed: keys of equal objects and strings that come back are written once (phrases: see `phrases.ts`).
 * About half the size of the same data as JSON, and about as quick to read.
 *
 * A packed value is: a string as itself or, when it is in the table, as its number; `[ARRAY, ...items]`; `[NUMBER, n]`;
 * `[shape, ...values]` for an object whose keys are `shapes[shape]` (numbers of the table); `true`, `false` and `null` as they are.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type PackedValue = string | number | boolean | null | readonly PackedValue[];

export interface Packed {
  readonly strings: readonly string[];
  readonly shapes: readonly (readonly number[])[];
  readonly value: PackedValue;
}

const ARRAY = -1;
const NUMBER = -2;

/** Packs `value`. Keys whose value is `undefined` are left out, as in JSON. */
export function pack(value: Json): Packed {
  const counts = new Map<string, number>();
  const keys = new Set<string>();
  countStrings(value, counts, keys);
  // Common strings get the short numbers; a short string is better written out than put into the table.
  const repeated = [...counts].filter(([text, n]) => n > 1 && text.length > 2).sort((a, b) => b[1] - a[1]);
  const table = [...new Set([...repeated.map(([text]) => text), ...keys])];
  const numberOf = new Map(table.map((text, i) => [text, i]));
  const shapes: number[][] = [];
  const shapeOf = new Map<string, number>();

  const write = (v: Json): PackedValue => {
    if (typeof v === 'string') return numberOf.get(v) ?? v;
    if (typeof v === 'number') return [NUMBER, v];
    if (v === null || typeof v === 'boolean') return v;
    if (isArray(v)) return [ARRAY, ...v.map(write)];
    const own = Object.keys(v).filter((key) => v[key] !== undefined);
    const shape = own.join('\n');
    if (!shapeOf.has(shape)) {
      shapeOf.set(shape, shapes.length);
      shapes.push(own.map((key) => numberOf.get(key)!));
    }
    return [shapeOf.get(shape)!, ...own.map((key) => write(v[key]!))];
  };
  const packed = write(value);
  return { strings: table, shapes, value: packed };
}

/** The value that was packed. */
export function unpack({ strings, shapes, value }: Packed): Json {
  const keysOf = shapes.map((shape) => shape.map((key) => strings[key]!));
  const read = (v: PackedValue): Json => {
    if (typeof v === 'number') return strings[v]!;
    if (typeof v !== 'object' || v === null) return v;
    const head = v[0] as number;
    if (head === NUMBER) return v[1] as number;
    if (head === ARRAY) {
      const items: Json[] = [];
      for (let i = 1; i < v.length; i++) items.push(read(v[i]!));
      return items;
    }
    const keys = keysOf[head]!;
    const object: Record<string, Json> = {};
    for (let i = 0; i < keys.length; i++) object[keys[i]!] = read(v[i + 1]!);
    return object;
  };
  return read(value);
}

function isArray(v: Json): v is readonly Json[] {
  return Array.isArray(v);
}

function countStrings(v: Json, counts: Map<string, number>, keys: Set<string>): void {
  if (typeof v === 'string') counts.set(v, (counts.get(v) ?? 0) + 1);
  if (typeof v !== 'object' || v === null) return;
  if (isArray(v)) for (const item of v) countStrings(item, counts, keys);
  else
    for (const [key, inner] of Object.entries(v)) {
      keys.add(key);
      countStrings(inner, counts, keys);
    }
}
