// npm run bench:claims: what understanding claims costs, on text that holds none. Ratios: the claims stage to a bare word tokenizer over the
// same text, and to parse and mentions together. Interleaved runs, medians. Ends with 1 when the claims cost more than what comes before them.
import fs from 'node:fs';
import path from 'node:path';
import { buildData, loadSource } from '../scripts/build-data.mjs';
import { complain, root } from '../scripts/lib/project.mjs';

const WARM_UP = 3;
const ROUNDS = 21;
const TARGET = 1;
const FIXTURES = path.join('test', 'fixtures', 'other-diseases');

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

function timed(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Median milliseconds of each stage. Every round reads a text of its own, so that nothing can be remembered from the round before. */
function measure(text, stages) {
  const times = Object.fromEntries(Object.keys(stages).map((name) => [name, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const own = text.replaceAll('\n\n', ` (${round})\n\n`);
    for (const [name, work] of Object.entries(stages)) {
      const ms = timed(() => work(own));
      if (round >= WARM_UP) times[name].push(ms);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

function fixtures() {
  const files = fs.readdirSync(path.join(root, FIXTURES)).filter((file) => file.endsWith('.md'));
  return files.map((file) => fs.readFileSync(path.join(root, FIXTURES, file), 'utf8')).join('\n\n');
}

async function main() {
  await buildData();
  const { check, generated, parseAndMentions, tokenize } = await loadSource('bench/claims.parts.ts');
  const texts = {
    'prose about other diseases': fixtures(),
    'generated, no drug named': generated(12_000, 0),
    'generated, one sentence in five names a drug': generated(12_000, 20),
  };
  for (const [name, text] of Object.entries(texts)) {
    const { tokens, before, all } = measure(text, { tokens: tokenize, before: parseAndMentions, all: check });
    const claims = Math.max(0, all - before);
    const ratio = claims / before;
    console.log(
      `${name.padEnd(46)} ${String(tokenize(text)).padStart(6)} words: claims / tokenizer ${(claims / tokens).toFixed(1).padStart(5)}, claims / (parse + mentions) ${ratio.toFixed(2)}${ratio > TARGET ? `  ABOVE ${TARGET}` : ''}` +
        `  (ms: tokenizer ${tokens.toFixed(1)}, parse + mentions ${before.toFixed(1)}, all ${all.toFixed(1)}; findings ${check(text)})`,
    );
    if (ratio > TARGET) process.exitCode = 1;
  }
}

await main().catch((error) => {
  complain(error);
  process.exitCode = 1;
});
