// What understanding claims costs, beside a bare tokenizer and beside what comes before it: the parse and the mentions.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadSource } from '../../scripts/build-data.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { interleave, ratioOf, spreadOf, timed } from './measure.mjs';

/** Enough for the code to be compiled: an editor, or a check of many files, has read texts before. */
const WARM_UP = 20;
/** Each takes a few milliseconds. */
const ROUNDS = 41;
const WORDS = 12_000;
const TRUE_CLAIMS = path.join(root, 'test', 'fixtures', 'other-diseases');

/** @returns for each kind of text: how long each stage takes, and the claims in relation to the others */
export async function measureClaims() {
  const stages = await loadSource('bench/suite/claims.ts');
  const texts = {
    'no drug is named': stages.generated(WORDS, 0),
    'one sentence in five names a drug': stages.generated(WORDS, 20),
    // Nothing is at fault, though every other sentence claims something: told for comparison.
    'true claims about other diseases': read(TRUE_CLAIMS),
  };
  const rows = [];
  for (const [name, text] of Object.entries(texts)) rows.push({ name, ...(await measure(text, stages)) });
  return rows;
}

function read(folder) {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.md'));
  return files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8')).join('\n\n');
}

async function measure(text, { tokenize, parseAndNames, parseAndMentions, claims }) {
  const samples = await interleave(
    {
      tokens: (own) => timed([own.text], tokenize),
      names: (own) => timed([own.text], parseAndNames),
      mentions: (own) => timed([own.text], parseAndMentions),
      claims: (own) => timed([own.read], claims),
    },
    {
      rounds: ROUNDS,
      warmUp: WARM_UP,
      input: (round) => {
        const own = text.replaceAll('\n\n', ` (${round + WARM_UP})\n\n`);
        return { text: own, read: parseAndNames(own) };
      },
    },
  );
  const ms = Object.fromEntries(Object.entries(samples).map(([stage, list]) => [stage, spreadOf(list)]));
  const beside = Object.fromEntries(['tokens', 'names', 'mentions'].map((stage) => [stage, ratioOf(samples, 'claims', stage)]));
  return { words: tokenize(text), ms, beside };
}
