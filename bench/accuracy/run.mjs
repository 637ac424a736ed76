// npm run accuracy: how many of the labelled bad sentences are flagged, and how many of the fine ones. Ends with 1 when a set falls
// below its recorded floor (floor.json). A wrong verdict met anywhere becomes a line of a set (see sets.ts).
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildData, loadSource } from '../../scripts/build-data.mjs';
import { complain, root } from '../../scripts/lib/project.mjs';

const USAGE = `Usage: npm run accuracy -- [--quiet | --summary | --json] [--record]

  --quiet     the tables alone, without the sentences
  --summary   one line a set
  --json      everything, for machines
  --record    make today's figures the floor
  -h, --help  this text`;

const here = path.join(root, 'bench', 'accuracy');
const floorFile = path.join(here, 'floor.json');
const readFloor = () => (fs.existsSync(floorFile) ? JSON.parse(fs.readFileSync(floorFile, 'utf8')) : {});

function readOptions() {
  const flag = { type: 'boolean' };
  const options = { quiet: flag, summary: flag, json: flag, record: flag, help: { ...flag, short: 'h' } };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    // node:util's messages go on with advice about positional arguments.
    throw new Error(`npm run accuracy: ${error.message.split('. ')[0]}; --help tells the options`);
  }
}

async function main() {
  const values = readOptions();
  if (values.help) return console.log(USAGE);
  await buildData();
  const accuracy = await loadSource('bench/accuracy/engine.ts');
  const sets = accuracy.scoreAll(here);
  const scores = sets.map((scored) => accuracy.scoresOf(scored).all);
  if (values.record) fs.writeFileSync(floorFile, `${JSON.stringify(accuracy.floorOf(scores), undefined, 2)}\n`);
  const floor = readFloor();
  const below = accuracy.belowFloor(scores, floor);

  if (values.json) console.log(JSON.stringify({ sets: sets.map(accuracy.asJson), floor, below }, undefined, 2));
  else if (values.summary) for (const score of scores) console.log(accuracy.summary(score, floor));
  else
    for (const scored of sets) {
      console.log(`${accuracy.table(scored)}\n`);
      if (!values.quiet) console.log(`${accuracy.lists(scored)}\n`);
    }
  for (const line of below) console.error(line);
  if (below.length > 0) process.exitCode = 1;
}

await main().catch((error) => {
  complain(error);
  process.exitCode = 2;
});
