/** Twice the text never costs more than twice the work and a little: counted in steps, which no busy machine can change. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Counted } from '../support/steps.ts';

/** What grows as n log n is 2.2 times as much here, a square 4 times. */
const MOST_GROWTH = 2.3;
/** So few characters looked at for each of the text are what reading it costs, however they grow. */
const FEW = 10;

describe('work on a text', () => {
  const pairs = new Map<string, Counted[]>();
  before(async function () {
    this.timeout(60_000);
    const { stdout } = await promisify(execFile)(process.execPath, ['out/test/support/steps.mjs'], { maxBuffer: 1 << 26 });
    for (const line of stdout.split('\n').filter(Boolean)) {
      const counted = JSON.parse(line) as Counted;
      pairs.set(counted.name, [...(pairs.get(counted.name) ?? []), counted]);
    }
  });

  for (const what of ['check', 'mentions', 'hover', 'complete'])
    it(`grows no faster than the text: ${what}`, () => {
      const ours = [...pairs].filter(([name]) => name.startsWith(`${what}:`));
      assert.ok(ours.length > 60, `${ours.length} texts were measured`);
      const slow = ours.flatMap(([name, [once, twice]]) => {
        assert.ok(once && twice && once.steps > 0, name);
        const [steps, looked] = [twice.steps / once.steps, twice.looked / once.looked];
        if (steps <= MOST_GROWTH && (looked <= MOST_GROWTH || twice.looked < FEW * twice.length)) return [];
        return [`${name}: ${steps.toFixed(2)} times the steps (${twice.steps}), ${looked.toFixed(2)} times looked at (${twice.looked})`];
      });
      assert.deepEqual(slow, []);
    });
});
