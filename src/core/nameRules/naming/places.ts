/** Which names go where. */
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { NamingChoice } from '../choice.ts';
import type { System } from './substances.ts';

/** The systems whose names are right, and the one to fall back on. */
export interface Expected {
  readonly accepted: readonly System[];
  readonly preferred: 'INN' | 'USAN';
  /** As a message names it. */
  readonly words: string;
}

const US: Expected = { accepted: ['USAN'], preferred: 'USAN', words: 'US adopted names' };
/**
 * Names of the European Union's directive on medicines (2001/83, article 1) are the INN where there is one; the United Kingdom followed
 * in 2003 and kept a few British names beside it. The data does not tell those from the ones that were given up, so both are let stand.
 */
const EUROPE: Expected = { accepted: ['INN', 'BAN'], preferred: 'INN', words: 'INN or BAN' };

/**
 * What a place's medicines go by; `undefined` where that is no one system, and only a mixture is worth a word. Australia took over INNs
 * between 2016 and 2020, with British names beside them for some. Canada's proper names are the INN for some drugs and the US name
 * for others (salbutamol, but acetaminophen), and Japan's JAN likewise.
 */
export function namesOf(place: Jurisdiction): Expected | undefined {
  if (place === 'US') return US;
  return place === 'EU' || place === 'UK' || place === 'AU' ? EUROPE : undefined;
}

/** What a project asks for. A house that writes British names writes the INN where Britain does. */
export function namesChosen(choice: NamingChoice['names']): Expected | undefined {
  if (choice === 'INN') return { accepted: ['INN'], preferred: 'INN', words: 'INN' };
  if (choice === 'USAN') return US;
  return choice === 'BAN' ? EUROPE : undefined;
}
