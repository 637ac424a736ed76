// npm run bench:claims: what understanding claims costs. Ratios: the claims stage to a bare word tokenizer over the same text, and to what
// comes before it, parse and mentions together (names, spelling, naming), and to the parse and the names alone. Interleaved runs, medians.
// Ends with 1 when, on text without claims, the claims cost more than parse and mentions.
import fs from 'node:fs';
import path from 'node:path';
import { buildData, loadSource } from '../scripts/build-data.mjs';
import { complain, root } from '../scripts/lib/project.mjs';

/** Enough for the code to be compiled: an editor, or a check of many files, has read texts before. */
const WARM_UP = 20;
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
function measure(text, { tokenize, parseAndNames, otherMentions, claims }) {
  const times = { tokens: [], parse: [], others: [], claims: [] };
  let findings = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const own = text.replaceAll('\n\n', ` (${round})\n\n`);
    let read;
    const each = {
      tokens: timed(() => tokenize(own)),
      parse: timed(() => (read = parseAndNames(own))),
      others: timed(() => otherMentions(read)),
      claims: timed(() => (findings = claims(read))),
    };
    if (round >= WARM_UP) for (const [name, ms] of Object.entries(each)) times[name].push(ms);
  }
  return { findings, ...Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])) };
}

function fixtures() {
  const files = fs.readdirSync(path.join(root, FIXTURES)).filter((file) => file.endsWith('.md'));
  return files.map((file) => fs.readFileSync(path.join(root, FIXTURES, file), 'utf8')).join('\n\n');
}

async function main() {
  await buildData();
  const stages = await loadSource('bench/claims.parts.ts');
  const { generated, tokenize } = stages;
  const texts = [
    { name: 'no drug named', text: generated(12_000, 0), target: TARGET },
    { name: 'one sentence in five names a drug', text: generated(12_000, 20), target: TARGET },
    // Nothing is at fault, though every other sentence claims something: told for comparison.
    { name: 'true claims, about other diseases', text: fixtures(), target: Infinity },
  ];
  for (const { name, text, target } of texts) {
    const { tokens, parse, others, claims, findings } = measure(text, stages);
    const ratio = claims / (parse + others);
    const above = ratio > target;
    console.log(
      [
        name.padEnd(34),
        `${tokenize(text)} words`,
        `claims / tokenizer ${(claims / tokens).toFixed(1)}`,
        `claims / (parse + mentions) ${ratio.toFixed(2)}${above ? ` ABOVE ${target}` : ''}`,
        `of parse and names alone ${(claims / parse).toFixed(2)}`,
        `ms: tokenizer ${tokens.toFixed(1)}, parse and names ${parse.toFixed(1)}, other mentions ${others.toFixed(1)}, claims ${claims.toFixed(1)}`,
        `${findings} findings`,
      ].join('  '),
    );
    if (above) process.exitCode = 1;
  }
}

await main().catch((error) => {
  complain(error);
  process.exitCode = 1;
});
