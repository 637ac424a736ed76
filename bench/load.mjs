// How long the bundled data takes to be ready, beside the extension's own code: both in fresh processes, interleaved, median of 15.
// npm run bench:load
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const ROUNDS = 15;

/** Measured inside of a fresh process, so that nothing is warm: milliseconds of `work`. */
function inFreshProcess(work) {
  const script = `const t = process.hrtime.bigint(); ${work}; process.stdout.write(String(Number(process.hrtime.bigint() - t) / 1e6));`;
  return Number(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }));
}

const stub = `require('node:module')._load = ((load) => (name, ...rest) => (name === 'vscode' ? {} : load(name, ...rest)))(require('node:module')._load)`;
const work = {
  'extension code': `${stub}; require('./dist/extension.js')`,
  'data (deep set and lexicon)': `require('./out/bench/data.cjs').load()`,
};

const times = Object.fromEntries(Object.keys(work).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) for (const [name, code] of Object.entries(work)) times[name].push(inFreshProcess(code));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const size = (file) => `${Math.round(fs.statSync(path.join(root, file)).size / 1024)} KB`;
for (const [name, list] of Object.entries(times))
  console.log(
    `${name.padEnd(30)} median ${median(list).toFixed(1)} ms (${Math.min(...list).toFixed(1)} to ${Math.max(...list).toFixed(1)})`,
  );
const [code, data] = Object.values(times).map(median);
console.log(`ratio data / code              ${(data / code).toFixed(2)} (below 1 is the goal)`);
console.log(
  `sizes: deep set ${size('out/data/dataset.txt')}${fs.existsSync(path.join(root, 'out/data/lexicon.txt')) ? `, lexicon ${size('out/data/lexicon.txt')}` : ''}, extension with both ${size('dist/extension.js')}`,
);
