/** What is loaded until the first hover: the extension as it is, and its data made ready. For load.mjs, which makes bundles of it. */
import '../../src/extension.ts';
import { bundled, bundledDataset, bundledLexicon } from '../../src/bundled.ts';
import { createChecker } from '../../src/core/checker.ts';
import { withUserData } from '../../src/core/dataset/userData.ts';

/** The facts as typed objects, the lexicon opened, and a checker over them. */
export function ready() {
  bundledLexicon();
  return createChecker(withUserData(bundledDataset(), []).dataset, bundled);
}

/** Somebody points at a name of the dataset. @returns whether anything is known of it */
export function firstHover(): boolean {
  const checker = ready();
  const [drug] = [...checker.dataset.drugs.values()];
  const mention = checker.mentionAt(`Treat with ${drug!.name}.`, 'Treat with '.length + 1);
  return mention !== undefined && checker.card(mention, { asOf: checker.dataset.asOf }) !== undefined;
}
