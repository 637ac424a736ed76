// npm run bench: how fast Classwise is, as ratios to floors and to other programs within one run. Prints tables and writes bench/RESULTS.md,
// from which `npm run generate` fills the README. Ends with 1 when a target is missed, after all has been measured and written.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { buildData, loadSource } from '../scripts/build-data.mjs';
import { installPeers } from '../scripts/lib/install.mjs';
import { complain, root } from '../scripts/lib/project.mjs';
import { measureClaims } from './suite/claims.mjs';
import { measureDocuments } from './suite/documents.mjs';
import { measureGrowth } from './suite/growth.mjs';
import { measureLoad } from './suite/load.mjs';
import { measureMemory } from './suite/memory.mjs';
import { Peer } from './suite/peer.mjs';
import { PEERS } from './suite/peers.mjs';
import { asText, resultsPage, tables } from './suite/report.mjs';
import { judge } from './suite/targets.mjs';

const SIZES = { '10KB': 10_000, '100KB': 100_000, '1MB': 1_000_000, '10MB': 10_000_000 };
const PARTS = ['documents', 'claims', 'growth', 'load', 'memory'];
const WHOLE = path.join('bench', 'RESULTS.md');
/** The README tells of whole runs only. */
const NARROWED = path.join('out', 'bench', 'RESULTS.md');

const USAGE = `Usage: npm run bench -- [--only PART,...] [--sizes SIZE,...] [--peers none|fast|all] [--rounds N] [--out FILE]

  --only PART,...   ${PARTS.join(', ')}; all when left out
  --sizes SIZE,...  ${Object.keys(SIZES).join(', ')}; all when left out
  --peers WHICH     the programs to compare with; fast leaves out those that take minutes (default: all)
  --rounds N        rounds of each comparison, 3 at most for 10MB (default: 9)
  --out FILE        where the results go (default: ${WHOLE}, or ${NARROWED} when not all is measured)
  -h, --help        this text`;

function parsed() {
  const text = { type: 'string' };
  const options = { only: text, sizes: text, peers: text, rounds: text, out: text, help: { type: 'boolean', short: 'h', default: false } };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    // node:util's messages go on with advice about positional arguments.
    throw new Error(`npm run bench: ${error.message.split('. ')[0]}; --help tells the options`);
  }
}

function readOptions() {
  const values = parsed();
  const listed = (name, known) => {
    const words = values[name]?.split(',') ?? known;
    const odd = words.find((word) => !known.includes(word));
    if (odd !== undefined) throw new Error(`--${name} takes ${known.join(', ')}, not "${odd}"`);
    return words;
  };
  const rounds = Number(values.rounds ?? 9);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a number from 1 on');
  const peers = values.peers ?? 'all';
  if (!Object.hasOwn(PEERS, peers)) throw new Error(`--peers takes ${Object.keys(PEERS).join(', ')}`);
  const whole = !values.only && !values.sizes && peers === 'all' && rounds >= 9;
  const sizes = listed('sizes', Object.keys(SIZES)).map((name) => SIZES[name]);
  return {
    help: values.help,
    only: listed('only', PARTS),
    sizes,
    peers: PEERS[peers],
    rounds,
    out: values.out ?? (whole ? WHOLE : NARROWED),
  };
}

const machine = () => ({
  cpu: os.cpus()[0].model.trim(),
  cores: os.availableParallelism(),
  memory: Math.round(os.totalmem() / 1024 ** 3),
  system: `${os.type()} ${os.arch()}`,
  node: process.version.slice(1),
});

async function withPeers(names, work) {
  if (names.length > 0) await installPeers();
  const peers = names.map((name) => new Peer(name));
  try {
    await Promise.all(peers.map((peer) => peer.start()));
    return await work(peers);
  } finally {
    for (const peer of peers) peer.stop();
  }
}

async function measure({ only, sizes, peers, rounds }) {
  const parts = {
    load: () => measureLoad(),
    memory: () => measureMemory(),
    claims: () => measureClaims(),
    documents: (engine) => withPeers(peers, (started) => measureDocuments(engine, started, { sizes, rounds })),
    growth: (engine, engineWith) => measureGrowth(engine, engineWith, { rounds }),
  };
  const results = {};
  // The engine is opened after the parts that measure fresh processes.
  for (const [name, part] of Object.entries(parts)) {
    if (!only.includes(name)) continue;
    console.error(`measuring ${name} ...`);
    const { engine, engineWith } = await loadSource('bench/suite/engine.ts');
    results[name] = await part(engine, engineWith);
  }
  return results;
}

async function main() {
  const options = readOptions();
  if (options.help) return console.log(USAGE);
  await buildData();
  const results = await measure(options);
  const command = ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ');
  Object.assign(results, { machine: machine(), date: new Date().toISOString().slice(0, 10), command });
  console.log(tables(results).map(asText).join('\n\n'));
  const file = path.resolve(root, options.out);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, resultsPage(results));
  console.log(`\nwrote ${path.relative(root, file)}${options.out === WHOLE ? '; npm run generate takes its figures into the README' : ''}`);
  if (judge(results).some(({ met }) => met === false)) process.exitCode = 1;
}

await main().catch((error) => {
  complain(error);
  process.exitCode = 2;
});
