/** The rules about names. A new one is a new file and a line here. */
import { naming } from './naming/naming.ts';
import { drugSpelling } from './spelling/drugSpelling.ts';
import type { Finding } from '../findings.ts';
import type { NameData, NameDocument, NamePart, NameReader, NameRule } from './rule.ts';

export const nameRules: readonly NameRule[] = Object.freeze([drugSpelling, naming]);

/** What one part of a document holds for each of the rules. */
export type NamesFound = readonly (readonly unknown[])[];

/** All rules about names over a dataset, as one. */
export interface NameReaders {
  /** @returns what a part holds for each rule; `undefined` for nothing. */
  readonly read: (part: NamePart) => NamesFound | undefined;
  /** For a document: follows its parts as they come and go. */
  readonly open: () => NamesOfDocument;
}

export interface NamesOfDocument {
  readonly add: (found: NamesFound) => void;
  /** Takes back what was added. */
  readonly remove: (found: NamesFound) => void;
  /** Judges what the parts hold: all that was added, in the order of the document, each with the offset at which its part begins. */
  readonly judge: (document: NameDocument, parts: readonly { readonly base: number; readonly found: NamesFound }[]) => Finding[];
}

export function prepareNameRules(data: NameData): NameReaders {
  const readers = nameRules.map((rule) => rule.prepare(data));
  return {
    read: (part) => {
      const found = readers.map((reader) => reader.read(part));
      return found.some((list) => list.length > 0) ? found : undefined;
    },
    open: () => openNames(readers),
  };
}

function openNames(readers: readonly NameReader<unknown>[]): NamesOfDocument {
  const counts = readers.map(() => new Map<unknown, number>());
  const count = (found: NamesFound, by: 1 | -1): void =>
    readers.forEach((reader, i) => {
      for (const each of reader.keyOf ? found[i]! : []) {
        const key = reader.keyOf!(each);
        const sum = (counts[i]!.get(key) ?? 0) + by;
        if (sum === 0) counts[i]!.delete(key);
        else counts[i]!.set(key, sum);
      }
    });
  return {
    add: (found) => count(found, 1),
    remove: (found) => count(found, -1),
    judge: (document, parts) =>
      readers.flatMap((reader, i) => {
        const own = parts.flatMap(({ base, found }) => (found[i]!.length > 0 ? [{ base, found: found[i]! }] : []));
        return own.length > 0 ? reader.judge(document, own, counts[i]!) : [];
      }),
  };
}
