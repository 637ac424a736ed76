/** The metamorphic test's measurements, in one bundle for rewording.mjs. */
export { reword, rewritings, shareOf, tell } from '../test/support/metamorphic/run.ts';
export { sentences } from '../test/support/metamorphic/sentences.ts';
export { check } from '../test/core/support.ts';
