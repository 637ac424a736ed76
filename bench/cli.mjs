// npm run bench:cli [-- --documents N --rounds N]: the command line over a generated library: how much faster two workers are than one, how memory grows
// with the number of documents, and what a document costs beside reading it. Ratios, each run a fresh process, medians of interleaved rounds.
// Ends with 1 when a target is missed.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../esbuild.mjs';
import { complain, root } from '../scripts/lib/project.mjs';
import { writeLibrary } from './library.mjs';

/** Flat: a tenth more for ten times the documents is what the list of their names may cost. */
const TARGETS = { speedUp: 1.6, memory: 1.1 };

/** Where the same work costs so much more in one round than in another, or so much of the processors went to others, the clock tells little. */
const MUCH_NOISE = 1.1;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** A fresh process over a folder: seconds, those of the processors, findings, and the most memory it held (KB, as the system counts it). */
function check(folder, ...options) {
  return new Promise((resolve, reject) => {
    const words = ['check', '.', '--format', 'jsonl', '--fail-on', 'never', '--as-of', '2026-11-22', ...options];
    const script = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write(JSON.stringify({ memory: maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 })); }); process.argv.splice(1, 0, ${JSON.stringify(path.join(root, 'dist/cli.js'))}); require(process.argv[1]);`;
    const started = performance.now();
    const child = spawn(process.execPath, ['-e', script, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let findings = 0;
    let said = '';
    child.stdout.on('data', (data) => (findings += data.toString().split('\n').length - 1));
    child.stderr.on('data', (data) => (said += data));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) return reject(new Error(`the run ended with ${code}: ${said}`));
      resolve({ seconds: (performance.now() - started) / 1000, findings, ...JSON.parse(said) });
    });
  });
}

async function main() {
  const { values } = parseArgs({ options: { documents: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' } } });
  const documents = Number(values.documents);
  await build();
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'classwise-bench-'));
  try {
    const bytes = writeLibrary(path.join(dir, 'all'), documents);
    writeLibrary(path.join(dir, 'tenth'), Math.ceil(documents / 10));
    const runs = { one: [], two: [], halves: [], tenth: [] };
    for (let round = 0; round < Number(values.rounds); round++) {
      runs.one.push(await check(path.join(dir, 'all'), '--workers', '1'));
      runs.two.push(await check(path.join(dir, 'all'), '--workers', '2'));
      // What the machine itself gives: two processes that know nothing of each other, each with a half.
      const halves = await Promise.all([1, 2].map((part) => check(path.join(dir, 'all'), '--workers', '1', '--shard', `${part}/2`)));
      runs.halves.push({ seconds: Math.max(...halves.map((h) => h.seconds)) });
      runs.tenth.push(await check(path.join(dir, 'tenth'), '--workers', '2'));
    }
    const of = (name, what) => median(runs[name].map((r) => r[what]));
    const speedUp = median(runs.one.map((r, i) => r.seconds / runs.two[i].seconds));
    const machine = median(runs.one.map((r, i) => r.seconds / runs.halves[i].seconds));
    const ofMachine = median(runs.halves.map((r, i) => r.seconds / runs.two[i].seconds));
    const alone = (2 * of('one', 'cpu')) / of('two', 'cpu');
    const share = of('two', 'cpu') / of('two', 'seconds') / 2;
    const memory = of('two', 'memory') / of('tenth', 'memory');
    const megabytes = bytes / 1024 / 1024;
    console.log(`${documents} documents, ${megabytes.toFixed(1)} MB, ${of('one', 'findings')} findings`);
    for (const [name, label] of Object.entries({ one: '1 worker', two: '2 workers' }))
      console.log(
        `${label.padEnd(10)} ${of(name, 'seconds').toFixed(1).padStart(5)} s, ${Math.round(documents / of(name, 'seconds'))} documents/s, ${(megabytes / of(name, 'seconds')).toFixed(2)} MB/s, at most ${Math.round(of(name, 'memory') / 1024)} MB`,
      );
    console.log(
      `speed-up from 1 to 2 workers    ${speedUp.toFixed(2)} by the clock, ${alone.toFixed(2)} by the processors' time (target ${TARGETS.speedUp})`,
    );
    console.log(
      `of two separate processes       ${machine.toFixed(2)}: what the machine gives, of which 2 workers reached ${ofMachine.toFixed(2)} with ${Math.round(share * 100)} % of two processors`,
    );
    const work = runs.one.map((r) => r.cpu);
    const noise = Math.max(...work) / Math.min(...work);
    if (noise > MUCH_NOISE || share < 1 / MUCH_NOISE)
      console.log(
        `others used the machine: the same work took up to ${noise.toFixed(2)} times the processors' time; measure again when it is quiet`,
      );
    console.log(`memory, all / a tenth of them   ${memory.toFixed(2)} (target below ${TARGETS.memory})`);
    const same = new Set([...runs.one, ...runs.two].map((r) => r.findings)).size === 1;
    if (!same) console.log('the runs found different things');
    if (!same || speedUp < TARGETS.speedUp || memory > TARGETS.memory) process.exitCode = 1;
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

await main().catch((error) => {
  complain(error);
  process.exitCode = 1;
});
