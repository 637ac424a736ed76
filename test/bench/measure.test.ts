/** What is made of times. */
import assert from 'node:assert/strict';
import { interleave, ratioOf, spreadOf } from '../../bench/suite/measure.mjs';
import { figure, readmePartOf } from '../../bench/suite/report.mjs';

describe('measuring', () => {
  it('gives median and quartiles of what there is', () => {
    assert.deepEqual(spreadOf([5, undefined, 1, 3, 2, 4]), { median: 3, low: 2, high: 4, rounds: 5 });
    assert.equal(spreadOf([undefined]), undefined);
  });

  it('compares within rounds, and only those in which both took part', () => {
    const samples = { slow: [10, 40, undefined, 90], quick: [1, 2, 3, 3] };
    assert.deepEqual(ratioOf(samples, 'slow', 'quick'), { median: 20, low: 15, high: 25, rounds: 3 });
    assert.equal(ratioOf(samples, 'slow', 'nobody'), undefined);
  });

  it('keeps what was measured after the warm-up, each round on its own input', async () => {
    const seen: number[] = [];
    const double = (input: number): number => {
      seen.push(input);
      return input * 2;
    };
    const samples = await interleave({ double, same: (input) => input }, { rounds: 2, warmUp: 1, input: (round) => round + 10 });
    assert.deepEqual(samples, { double: [20, 22], same: [10, 11] });
    assert.deepEqual(seen, [9, 10, 11]);
  });

  it('writes figures with as many digits as tell something', () => {
    assert.deepEqual([12345.6, 12.34, 1.234, 0.1234, 0.01234, 0].map(figure), ['12,346', '12.3', '1.23', '0.12', '0.012', '0']);
  });

  it('finds the part for the README in a results page', () => {
    assert.equal(readmePartOf('# Results\n\n<!-- readme:begin -->\nfast\n\nenough\n<!-- readme:end -->\n'), 'fast\n\nenough');
    assert.equal(readmePartOf('# Results\n'), undefined);
  });
});
