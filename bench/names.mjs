// npm run bench:names: finding names that are half typed or misspelled, against a full fuse.js search over the same names in the same run.
// Interleaved, medians. Ends with 1 when completing a keystroke in a 100 KB document costs more than a tenth of that search.
import fs from 'node:fs';
import path from 'node:path';
import { buildData, loadSource } from '../scripts/build-data.mjs';
import { complain, root } from '../scripts/lib/project.mjs';

const ROUNDS = 9;
const MOST = 0.1;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Median milliseconds a call, each work over the same queries in turn. */
function measure(works, queries) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, work] of Object.entries(works)) {
      const start = process.hrtime.bigint();
      for (const query of queries) work(query);
      // The first round makes ready.
      if (round > 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6 / queries.length);
    }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

function accuracy(find, pairs) {
  const fold = (name) => name.toLowerCase();
  const places = pairs.map(([typed, meant]) =>
    find(typed)
      .slice(0, 5)
      .findIndex((name) => fold(name) === fold(meant)),
  );
  const share = (n) => `${((100 * n) / pairs.length).toFixed(1)} %`.padStart(7);
  return `first ${share(places.filter((p) => p === 0).length)}, among five ${share(places.filter((p) => p >= 0).length)}`;
}

async function main() {
  await buildData();
  const names = await loadSource('bench/names.parts.ts');
  const pairs = fs
    .readFileSync(path.join(root, 'bench', 'spelling', 'misspellings.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const some = pairs.filter((_, i) => i % 20 === 0);
  console.log(`${names.table.names.length} names, ${pairs.length} misspellings of bench/spelling`);

  const source = names.documentOf(100);
  const keystroke = (typed) => {
    names.accepts(source + typed, source.length + typed.length);
    return names.complete(typed);
  };
  const beginnings = some.map(([, meant]) => meant.slice(0, 4));
  const slipped = some.map(([typed]) => typed.slice(0, 6));
  for (const [what, queries] of [
    ['four letters of a name', beginnings],
    ['six letters with a slip', slipped],
  ]) {
    const ms = measure({ list: names.complete, keystroke, fuse: names.fullFuse }, queries);
    const ratio = ms.keystroke / ms.fuse;
    console.log(
      `completion, ${what}: a keystroke in a 100 KB document ${ms.keystroke.toFixed(2)} ms (the list ${ms.list.toFixed(2)}) = ${ratio.toFixed(3)} of fuse.js in full (${ms.fuse.toFixed(1)} ms)${ratio > MOST ? `  ABOVE ${MOST}` : ''}`,
    );
    if (ratio > MOST) process.exitCode = 1;
  }

  const works = {
    'suggest (sound and letters)': names.suggest,
    'search (fuse.js over 60)': names.search,
    'fuse.js in full': names.fullFuse,
    'slip of a word in a text': names.slip,
  };
  const ms = measure(
    works,
    some.map(([typed]) => typed),
  );
  for (const [name, work] of Object.entries(works))
    console.log(
      `${name.padEnd(28)} ${ms[name].toFixed(2).padStart(7)} ms a word; ${accuracy(work, name === 'fuse.js in full' ? some : pairs)}`,
    );
}

await main().catch((error) => {
  complain(error);
  process.exitCode = 1;
});
