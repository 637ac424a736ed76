/** A checker over dataset and lexicon, as editor and command line have it, and its findings about names. */
import { bundled as names } from '../../../src/bundled.ts';
import { createChecker, type Checker, type CheckOptions, type Finding } from '../../../src/core/checker.ts';
import { nameRules } from '../../../src/core/nameRules/index.ts';
import { bundled, TODAY } from '../support.ts';

let overAll: Checker | undefined;
const checker = (): Checker => (overAll ??= createChecker(bundled(), names));

/** Findings of rules about names in a document. */
export const checkNames = (text: string, options: Partial<CheckOptions> = {}): Finding[] =>
  checker()
    .check(text, { asOf: TODAY, ...options })
    .filter((f) => nameRules.some((rule) => rule.id === f.rule));
