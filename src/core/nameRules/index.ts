/** The rules about names. A new one is a new file and a line here. */
import { naming } from './naming/naming.ts';
import { drugSpelling } from './spelling/drugSpelling.ts';
import type { Finding } from '../findings.ts';
import type { Holder, NameData, NameDocument, NamePart, NameRule, NamesHeld } from './rule.ts';

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
  readonly add: (part: Holder, found: NamesFound) => void;
  /** Takes back what was added. */
  readonly remove: (part: Holder) => void;
  /** Judges what the parts hold; the offsets of the findings are the document's. */
  readonly judge: (document: NameDocument) => Finding[];
}

export function prepareNameRules(data: NameData): NameReaders {
  const readers = nameRules.map((rule) => rule.prepare(data));
  return {
    read: (part) => {
      const found = readers.map((reader) => reader.read(part));
      return found.some((list) => list.length > 0) ? found : undefined;
    },
    open: () => openNames(readers.map((reader) => reader.open())),
  };
}

function openNames(rules: readonly NamesHeld<unknown>[]): NamesOfDocument {
  return {
    add: (part, found) =>
      rules.forEach((rule, i) => {
        if (found[i]!.length > 0) rule.add(part, found[i]!);
      }),
    remove: (part) => rules.forEach((rule) => rule.remove(part)),
    judge: (document) => rules.flatMap((rule) => rule.judge(document)),
  };
}
