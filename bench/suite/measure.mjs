// Timing, and what is made of times: medians of ratios, each within one round.

/** Keeps what was worked out from being left out as useless. */
export const last = { result: undefined };

/** Milliseconds that `work` takes for one of `texts`, of which it reads each so many `times`. */
export function timed(texts, work, times = 1) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) for (const text of texts) last.result = work(text);
  return Number(process.hrtime.bigint() - start) / 1e6 / (times * texts.length);
}
/**
 * Lets contenders work in turn. Each round has an input of its own, so that nothing can be remembered from the round before, and begins
 * with another contender, so that none always clears up after the same one.
 * @param contenders name -> `sample(input, round)`, which gives milliseconds, or `undefined` when it sits the round out
 * @returns name -> milliseconds by round
 */
export async function interleave(contenders, { rounds, warmUp, input }) {
  const names = Object.keys(contenders);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    const own = input(round);
    const first = (round + warmUp) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const ms = await contenders[name](own, round);
      if (round >= 0) samples[name][round] = ms;
    }
  }
  return samples;
}

/** Median and quartiles. `undefined` of nothing. */
export function spreadOf(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const at = (share) => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), rounds: sorted.length };
}

/** The spread of the rounds' ratios; rounds in which one of the two sat out do not count. */
export function ratioOf(samples, name, against) {
  const [above = [], below = []] = [samples[name], samples[against]];
  return spreadOf(Array.from(above, (ms, round) => (ms === undefined || below[round] === undefined ? undefined : ms / below[round])));
}
