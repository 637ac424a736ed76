/** The work whose steps are counted: what the editor asks of a text, for every long text. Texts are never read twice: what is kept of one would be no work. */
import { bundledDataset, bundled as carried } from '../../src/bundled.ts';
import { createChecker } from '../../src/core/checker.ts';
import { createDataset } from '../../src/core/dataset/dataset.ts';
import { LONG_MARKUP, LONG_ODDITIES, LONG_PROSE } from './hostile/long.ts';
import type { Measured } from './steps.ts';

const ASKED = { asOf: '2026-11-22' };
const checker = createChecker(createDataset([bundledDataset()]), carried);
const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  check: (text) => checker.check(text, ASKED),
  mentions: (text) => checker.mentions(text),
  hover: (text) => checker.mentionAt(text, text.length >> 1),
  complete: (before) => checker.complete({ before, jurisdiction: 'US' }),
};

/** A text of this length and one of twice that are compared: long enough that what is done once does not count, and what is squared does. */
const LENGTH = 4000;

export function* measured(): Iterable<Measured> {
  // What is built on first use is no work on a text.
  for (const w of Object.values(WORK)) w('Dupilumab is the only biologic for eczema, upadacitnib not. clobe');
  for (const [name, make] of Object.entries({ ...LONG_PROSE, ...LONG_MARKUP, ...LONG_ODDITIES }))
    for (const [what, work] of Object.entries(WORK))
      for (const n of [LENGTH, 2 * LENGTH]) {
        const text = make(n);
        yield { name: `${what}: ${name}`, length: text.length, work: () => work(text) };
      }
}
