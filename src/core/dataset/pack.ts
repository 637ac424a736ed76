/**
 * Plain JSON data, packed: the keys of equal objects and the strings that come back are written once.
 * Half the size of the same data as JSON, and about as quick to read.
 *
 * A packed value is: a string as itself or, when it is in the table, as its number; `[ARRAY, ...items]`; `[NUMBER, n]`;
 * `[shape, ...values]` for an object whose keys are `shapes[shape]`; `true`, `false` and `null` as they are.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type PackedValue = string | number | boolean | null | readonly PackedValue[];

export interface Packed {
  readonly strings: readonly string[];
  readonly shapes: readonly (readonly string[])[];
  readonly value: PackedValue;
}

const ARRAY = -1;
const NUMBER = -2;

/** Packs `value`. Keys whose value is `undefined` are left out, as in JSON. */
export function pack(value: Json): Packed {
  const counts = new Map<string, number>();
  countStrings(value, counts);
  // Common strings get the short numbers; a string that is no longer than its number is better written out.
  const strings = [...counts]
    .filter(([text, n]) => n > 1 && text.length > 2)
    .sort((a, b) => b[1] - a[1])
    .map(([text]) => text);
  const numberOf = new Map(strings.map((text, i) => [text, i]));
  const shapes: string[][] = [];
  const shapeOf = new Map<string, number>();

  const write = (v: Json): PackedValue => {
    if (typeof v === 'string') return numberOf.get(v) ?? v;
    if (typeof v === 'number') return [NUMBER, v];
    if (v === null || typeof v === 'boolean') return v;
    if (isArray(v)) return [ARRAY, ...v.map(write)];
    const keys = Object.keys(v).filter((key) => v[key] !== undefined);
    const id = keys.join('\n');
    if (!shapeOf.has(id)) {
      shapeOf.set(id, shapes.length);
      shapes.push(keys);
    }
    return [shapeOf.get(id)!, ...keys.map((key) => write(v[key]!))];
  };
  const packed = write(value);
  return { strings, shapes, value: packed };
}

/** The value that was packed. */
export function unpack({ strings, shapes, value }: Packed): Json {
  const read = (v: PackedValue): Json => {
    if (typeof v === 'number') return strings[v]!;
    if (typeof v !== 'object' || v === null) return v;
    const head = v[0] as number;
    if (head === NUMBER) return v[1] as number;
    if (head === ARRAY) {
      const items: Json[] = new Array(v.length - 1);
      for (let i = 1; i < v.length; i++) items[i - 1] = read(v[i]!);
      return items;
    }
    const keys = shapes[head]!;
    const object: Record<string, Json> = {};
    for (let i = 0; i < keys.length; i++) object[keys[i]!] = read(v[i + 1]!);
    return object;
  };
  return read(value);
}

function isArray(v: Json): v is readonly Json[] {
  return Array.isArray(v);
}

function countStrings(v: Json, counts: Map<string, number>): void {
  if (typeof v === 'string') counts.set(v, (counts.get(v) ?? 0) + 1);
  else if (typeof v === 'object' && v !== null) for (const inner of isArray(v) ? v : Object.values(v)) countStrings(inner, counts);
}
