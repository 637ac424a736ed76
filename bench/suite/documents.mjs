// One document of each size: a full check beside the floors and the peers, and what the editor asks while somebody works on it.
import { FULL, LEZER, LOOP, TOKENIZER } from './contenders.mjs';
import { bareLoop, lezer, tokenizer } from './floors.mjs';
import { keystrokes } from './keystrokes.mjs';
import { interleave, ratioOf, spreadOf, timed } from './measure.mjs';

/** A sample of short texts is made of so many that they have this length together, or it would be too short for the clock. */
const CHARACTERS_A_SAMPLE = 300_000;
const SEED = 1000;

/** Large texts take their time and vary little. */
const roundsFor = (characters, rounds) => (characters > 2_000_000 ? Math.min(3, rounds) : rounds);
const warmUpFor = (characters) => (characters > 2_000_000 ? 1 : characters > 200_000 ? 3 : 10);

/** @returns for each size its `rows`, the `ratio` of any two contenders, and who was `left` out and why */
export async function measureDocuments(engine, peers, { sizes, rounds }) {
  const results = [];
  for (const characters of sizes) results.push(await measureSize(engine, peers, characters, roundsFor(characters, rounds)));
  return results;
}

async function measureSize(engine, peers, characters, rounds) {
  const times = Math.max(1, Math.round(CHARACTERS_A_SAMPLE / characters));
  let findings = 0;
  const contenders = {
    [LOOP]: (texts) => timed(texts, bareLoop, 10),
    [TOKENIZER]: (texts) => timed(texts, tokenizer, 4),
    [LEZER]: (texts) => timed(texts, lezer),
    [FULL]: (texts) => timed(texts, (text) => (findings = engine.check(text).length)),
    ...keystrokes(engine, characters),
  };
  const left = [];
  for (const peer of peers) {
    const before = peer.reason;
    if (peer.expect(characters, rounds)) contenders[peer.name] = (texts, round) => peer.sample(texts, round);
    else left.push(`${peer.name}: ${before ? 'left out as before' : peer.reason}`);
  }
  const input = (round) => Array.from({ length: times }, (_, i) => engine.corpus(SEED + 1000 * i + round, characters));
  const samples = await interleave(contenders, { rounds, warmUp: warmUpFor(characters), input });
  for (const peer of peers) if (peer.name in contenders && peer.reason) left.push(`${peer.name}: ${peer.reason}`);
  const ratio = (name, against) => ratioOf(samples, name, against);
  const took = Object.keys(contenders).filter((name) => samples[name].some((ms) => ms !== undefined));
  const rows = took.map((name) => ({
    name,
    ms: spreadOf(samples[name]),
    ratios: Object.fromEntries([TOKENIZER, LEZER, FULL].map((against) => [against, ratio(name, against)])),
  }));
  return { characters, findings, rows, left, ratio };
}
