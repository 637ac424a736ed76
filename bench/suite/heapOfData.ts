/** What the data holds in memory: the facts alone, and with each kind of question that opens more of it. For memory.mjs. */
import { bundled, bundledDataset } from '../../src/bundled.ts';
import { createChecker, type Checker } from '../../src/core/checker.ts';
import { withUserData } from '../../src/core/dataset/userData.ts';
import { weigh } from './heap.ts';

let checker: Checker;
const facts = weigh(() => {
  const { dataset } = withUserData(bundledDataset(), []);
  checker = createChecker(dataset, bundled);
  // Sources wait until one of them is shown.
  return dataset.sources.size;
});
const [drug] = [...checker!.dataset.drugs.values()];
const before = 'Treat with ';
const text = `${before}${drug!.name}, or with what is known by other names.`;
const asked = { asOf: checker!.dataset.asOf };
const check = weigh(() => checker.check(text, asked));
const hover = weigh(() => checker.card(checker.mentionAt(text, before.length + 1)!, asked));
const completion = weigh(() => [
  checker.complete({ before: text.slice(0, before.length + 3), jurisdiction: 'US' }),
  checker.speller().suggest(drug!.name.slice(1)),
]);
process.stdout.write(JSON.stringify({ facts, check, hover, completion, all: facts + check + hover + completion }));
