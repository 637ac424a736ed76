// How long the bundled data takes to be ready, beside the extension's own code as it is shipped (minified) but without the data:
// both in fresh processes, interleaved, median of 15. Ends with 1 when the data takes longer than the code.
// npm run bench:load
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const ROUNDS = 15;

// As esbuild.mjs ships it.
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'cjs',
  target: 'es2022',
  mainFields: ['module', 'main'],
};

// The data alone, as the extension reads it: the facts as typed objects, the lexicon opened.
await build({
  ...common,
  stdin: { contents: "export { bundledDataset, bundledLexicon } from './src/bundled.ts';", resolveDir: root },
  platform: 'neutral',
  loader: { '.txt': 'text' },
  outfile: 'out/bench/data.cjs',
});

/** The data is an empty string. */
const withoutData = {
  name: 'without-data',
  setup(bundle) {
    bundle.onLoad({ filter: /\.txt$/ }, () => ({ contents: '', loader: 'text' }));
  },
};
// The extension alone, built as esbuild.mjs ships it.
await build({
  ...common,
  entryPoints: ['src/extension.ts'],
  platform: 'neutral',
  external: ['vscode'],
  plugins: [withoutData],
  outfile: 'out/bench/extension.cjs',
});

/** Measured inside of a fresh process, so that nothing is warm: milliseconds of `work`. */
function inFreshProcess(work) {
  const script = `const t = process.hrtime.bigint(); ${work}; process.stdout.write(String(Number(process.hrtime.bigint() - t) / 1e6));`;
  return Number(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }));
}

// The extension's own code runs without VS Code. Loading asks VS Code only for classes and constants: whatever is asked for is there, and does nothing.
const stub = `const vscode = new Proxy(class {}, { get: (target, key) => (key in target ? target[key] : vscode), apply: () => vscode, getPrototypeOf: () => vscode }); const M = require('node:module'); const load = M._load; M._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest))`;
const work = {
  'extension code': `${stub}; require('./out/bench/extension.cjs')`,
  'data (deep set and lexicon)': `const d = require('./out/bench/data.cjs'); d.bundledDataset(); d.bundledLexicon()`,
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
const ratio = data / code;
console.log(`ratio data / code              ${ratio.toFixed(2)} (above 1 fails)`);
console.log(
  `sizes: deep set ${size('out/data/dataset.txt')}, lexicon ${size('out/data/lexicon.txt')}, code minified ${size('out/bench/extension.cjs')}`,
);
if (ratio > 1) process.exitCode = 1;
