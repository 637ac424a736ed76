// npm run bench:mentions: what finding names costs, as a ratio to a bare RegExp.test loop over the words of the same text in the same
// run. Interleaved rounds, median of the rounds' ratios, 1 MB. Ends with 1 when a ratio is above its target.
import path from 'node:path';
import { buildData, loadSource } from '../scripts/build-data.mjs';
import { complain, root } from '../scripts/lib/project.mjs';

const ROUNDS = 15;
const CHARACTERS = 1_000_000;
/** Measured when this was written, times 1.3 for noise. */
const TARGETS = { 'no drugs': 9, 'no drugs, many ambiguous': 50, 'three names a sentence': 60 };

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

function timed(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

async function main() {
  await buildData();
  const { allNames, deepNames, paragraphsOf, words } = await loadSource('bench/mentions.parts.ts');
  const fixture = (name) => path.join(root, 'test', 'fixtures', 'mentions', name);
  const texts = {
    'no drugs': paragraphsOf([path.join(root, 'CONTRIBUTING.md')], CHARACTERS),
    'no drugs, many ambiguous': paragraphsOf([fixture('no-drugs.md')], CHARACTERS),
    'three names a sentence': paragraphsOf([fixture('seen.md'), fixture('fresh.md')], CHARACTERS),
  };
  for (const [name, text] of Object.entries(texts)) {
    const rounds = { bare: [], deep: [], all: [] };
    for (let round = 0; round < ROUNDS; round++) {
      rounds.bare.push(timed(() => words(text)));
      rounds.deep.push(timed(() => deepNames(text)));
      rounds.all.push(timed(() => allNames(text)));
    }
    const ratio = (list) => median(list.map((ms, i) => ms / rounds.bare[i]));
    const all = ratio(rounds.all);
    const above = all > TARGETS[name] ? `  ABOVE ${TARGETS[name]}` : '';
    console.log(
      `${name.padEnd(24)} ${words(text)} words, ${allNames(text)} names: all names / bare loop ${all.toFixed(1)}${above}, dataset's names / bare loop ${ratio(rounds.deep).toFixed(1)}` +
        `  (ms for 1 MB: bare ${median(rounds.bare).toFixed(1)}, dataset ${median(rounds.deep).toFixed(1)}, all ${median(rounds.all).toFixed(1)})`,
    );
    if (above) process.exitCode = 1;
  }
}

await main().catch((error) => {
  complain(error);
  process.exitCode = 1;
});
