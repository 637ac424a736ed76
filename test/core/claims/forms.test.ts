/** The words for routes and forms. */
import assert from 'node:assert/strict';
import { formOf, routeInWords } from '../../../src/core/claims/substance/forms.ts';

describe('forms', () => {
  const cases: Record<string, string[]> = {
    tablets: ['oral'],
    'by mouth': ['oral'],
    cream: ['topical'],
    'rubbed into the skin': ['topical'],
    'injection under the skin': ['subcutaneous'],
    subcutaneously: ['subcutaneous'],
    infusion: ['intravenous'],
    'into a vein': ['intravenous'],
    'eye drops': ['ophthalmic'],
    inhaler: ['inhaled'],
    injectable: ['subcutaneous', 'intramuscular', 'intravenous'],
    'auto-injector': ['subcutaneous', 'intramuscular', 'intravenous'],
  };
  for (const [words, routes] of Object.entries(cases)) it(`"${words}"`, () => assert.deepEqual(formOf(words)?.routes, routes));
  it('know which exclude others of their route', () => assert.equal(formOf('Ointment')?.form, 'ointment'));
  it('leave other words alone', () => assert.equal(formOf('needle-free'), undefined));
  it('have words for a route', () => assert.equal(routeInWords('subcutaneous'), 'injected under the skin'));
});
