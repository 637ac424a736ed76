// What the data and a document hold in memory, after the collector has been asked to clear up: here, and only here, it is.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { root } from '../../scripts/lib/project.mjs';
import { spreadOf } from './measure.mjs';

const RUNS = 3;
const CHARACTERS = 1_000_000;
/** As many as an hour of typing has. */
const EDITS = 100_000;
const MEGABYTE = 1024 * 1024;

/** What each run of a script prints: bytes. */
async function weigh(name, runs, ...args) {
  const outfile = `out/bench/${name}.cjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/suite/${name}.ts`],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    loader: { '.txt': 'text' },
    outfile,
    logLevel: 'warning',
  });
  const run = () => JSON.parse(execFileSync(process.execPath, ['--expose-gc', outfile, ...args], { cwd: root, encoding: 'utf8' }));
  return Array.from({ length: runs }, run);
}

/** @returns megabytes of the data by what opened them, and of a document of one million characters */
export async function measureMemory() {
  const [data, documents] = [await weigh('heapOfData', RUNS), await weigh('heapOfDocument', RUNS, String(CHARACTERS))];
  const megabytes = (runs, name) => spreadOf(runs.map((run) => (run[name] === undefined ? undefined : run[name] / MEGABYTE)));
  return {
    data: Object.fromEntries(Object.keys(data[0]).map((name) => [name, megabytes(data, name)])),
    document: megabytes(documents, 'document'),
    typing: await measureTyping(),
  };
}

/** @returns megabytes in each quarter of the edits, and those of the last in relation to the second */
async function measureTyping() {
  const [heaps] = await weigh('heapOfTyping', 1, String(EDITS));
  const size = heaps.length / 4;
  const quarters = [0, 1, 2, 3].map((i) => spreadOf(heaps.slice(i * size, (i + 1) * size).map((bytes) => bytes / MEGABYTE)));
  return { edits: EDITS, quarters, growth: spreadOf([quarters[3].median / quarters[1].median]) };
}
