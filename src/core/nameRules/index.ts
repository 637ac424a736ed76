/** The rules about names. A new one is a new file and a line here. */
import { naming } from './naming/naming.ts';
import { drugSpelling } from './spelling/drugSpelling.ts';
import type { NameData, NameReader, NameRule } from './rule.ts';

export const nameRules: readonly NameRule[] = Object.freeze([drugSpelling, naming]);

/** What one part of a document holds for each of the rules. */
export type NamesFound = readonly unknown[];

/** All rules about names over a dataset, as one. */
export function prepareNameRules(data: NameData): NameReader<NamesFound> {
  const readers = nameRules.map((rule) => rule.prepare(data));
  return {
    read: (part) => readers.map((reader) => reader.read(part)),
    judge: (document, parts) =>
      readers.flatMap((reader, i) =>
        reader.judge(
          document,
          parts.map(({ base, found }) => ({ base, found: found[i] })),
        ),
      ),
  };
}
