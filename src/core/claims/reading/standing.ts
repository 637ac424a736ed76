/** The setting of a claim that is true or not wherever and whenever it is made: what a drug is, and what it acts on. */
import { isAssertion } from './mood.ts';
import type { Clause } from './sentence.ts';
import type { Setting } from '../types.ts';

/** As `isAssertion`, and "What X does is ..." states what X does. */
export function isStated(clause: Clause, at: number): boolean {
  const cleft = /^What(?=\s[^,;]{3,60}\sdo(?:es)?\sis\b)/;
  if (!cleft.test(clause.sentence.text)) return isAssertion(clause, at);
  const plain = clause.sentence.with({ text: clause.sentence.text.replace(cleft, 'Thus') });
  return isAssertion(clause.with({ text: clause.text.replace(cleft, 'Thus'), sentence: plain }), at);
}

/** As `isAssertion`, and "you may swallow it" states how it is taken. */
export function isStatedAsWay(clause: Clause, at: number): boolean {
  const may = /\bmay\b(?=\s+(?:also\s+)?(?:be|swallow|inject|rub|take|have|put|come|use|apply)\b)/g;
  const mayFor = (text: string): string => text.replace(may, (word) => word.replace(/./g, '-'));
  return isAssertion(
    clause.with({ text: mayFor(clause.text), sentence: clause.sentence.with({ text: mayFor(clause.sentence.text) }) }),
    at,
  );
}

/** The document's place and day, whatever the clause names. */
export function standing(clause: Clause): Setting {
  const { context } = clause.sentence;
  return {
    jurisdiction: context.jurisdiction,
    jurisdictionSaid: false,
    indication: context.indication ?? context.dataset.indication,
    indicationSaid: false,
    indicationAssumed: context.indication === undefined,
    on: context.on,
  };
}
