/** The engine and the modules of the accuracy run, in one bundle for run.mjs. */
import { bundled, bundledDataset } from '../../src/bundled.ts';
import { createChecker, type Finding } from '../../src/core/checker.ts';
import { createDataset } from '../../src/core/dataset/dataset.ts';
import { reviewRules } from '../../src/core/review/rule.ts';
import { scoreSet, type Scored } from './score.ts';
import { LABELLED_AS_OF, readSets } from './sets.ts';

export { belowFloor, floorOf } from './floor.ts';
export { asJson, lists, summary, table } from './report.ts';
export { scoresOf } from './score.ts';

/** Judges every set below `dir`, a sentence by the place that its words name, else by the US label, as the editor would. */
export function scoreAll(dir: string): Scored[] {
  const checker = createChecker(createDataset([bundledDataset()]), bundled);
  // The labels are about sentences; what has changed since a page's own date is no verdict on any of them.
  const ofPage = new Set<string>(reviewRules.map((rule) => rule.id));
  const check = (text: string): Finding[] => checker.check(text, { asOf: LABELLED_AS_OF }).filter((f) => !ofPage.has(f.rule));
  return readSets(dir).map((set) => scoreSet(set, check));
}
