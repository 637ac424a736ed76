// How long the extension takes to be loaded, with its data ready: each in a fresh process, interleaved, beside the Markdown parser alone.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../scripts/lib/project.mjs';
import { DATA_READY, PARSER } from './contenders.mjs';
import { interleave, ratioOf, spreadOf } from './measure.mjs';

const ROUNDS = 15;

// As esbuild.mjs ships it.
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'cjs',
  target: 'es2022',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  external: ['vscode'],
  loader: { '.txt': 'text' },
  logLevel: 'warning',
};

async function makeBundles() {
  const parser = "import { GFM, parser } from '@lezer/markdown'; export const markdown = parser.configure(GFM);";
  await build({ ...common, stdin: { contents: '', resolveDir: root }, outfile: 'out/bench/empty.cjs' });
  await build({ ...common, stdin: { contents: parser, resolveDir: root }, outfile: 'out/bench/parser.cjs' });
  await build({ ...common, entryPoints: ['bench/suite/load.ts'], outfile: 'out/bench/load.cjs' });
}

/** Milliseconds of `work`, measured inside of a fresh process, so that nothing is warm. */
function inFreshProcess(work) {
  const script = `${stub}; const t = process.hrtime.bigint(); ${work}; process.stdout.write(String(Number(process.hrtime.bigint() - t) / 1e6));`;
  return Number(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }));
}

// The extension's own code runs without VS Code. Loading asks VS Code only for classes and constants: whatever is asked for is there, and does nothing.
const stub = `const vscode = new Proxy(class {}, { get: (target, key) => (key in target ? target[key] : vscode), apply: () => vscode, getPrototypeOf: () => vscode }); const M = require('node:module'); const load = M._load; M._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest))`;
const works = {
  'an empty bundle': "require('./out/bench/empty.cjs')",
  [PARSER]: "require('./out/bench/parser.cjs')",
  'the extension': "require('./out/bench/load.cjs')",
  [DATA_READY]: "require('./out/bench/load.cjs').ready()",
  'the extension, first hover answered': "if (!require('./out/bench/load.cjs').firstHover()) throw new Error('the hover is empty')",
};

/** @returns `rows` of milliseconds and ratios to the parser alone, and the ratio that has a target */
export async function measureLoad() {
  await makeBundles();
  const contenders = Object.fromEntries(Object.entries(works).map(([name, work]) => [name, () => inFreshProcess(work)]));
  const samples = await interleave(contenders, { rounds: ROUNDS, warmUp: 1, input: () => undefined });
  const rows = Object.keys(works).map((name) => ({ name, ms: spreadOf(samples[name]), ratio: ratioOf(samples, name, PARSER) }));
  const kilobytes = Math.round(fs.statSync(path.join(root, 'out/bench/load.cjs')).size / 1024);
  return { rows, kilobytes, dataReady: ratioOf(samples, DATA_READY, PARSER) };
}
