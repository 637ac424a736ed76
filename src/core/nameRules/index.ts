/** The rules about names. A new one is a new file and a line here. */
import type { Finding } from '../findings.ts';
import { naming } from './naming/naming.ts';
import { drugSpelling } from './spelling/drugSpelling.ts';
import type { NameData, NameDocument, NameRule } from './rule.ts';

export const nameRules: readonly NameRule[] = Object.freeze([drugSpelling, naming]);

/** All rules about names over a dataset, as one question to a document. */
export function prepareNameRules(data: NameData): (document: NameDocument) => Finding[] {
  const checks = nameRules.map((rule) => rule.prepare(data));
  return (document) => checks.flatMap((check) => check(document));
}
