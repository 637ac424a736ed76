/** Who is first, only or newest, and which guideline stands, with the history as the oracle. */
import assert from 'node:assert/strict';
import { currentGuidelines, standings, type Standings } from '../../../src/core/dataset/standings.ts';
import type { Jurisdiction, Route } from '../../../src/core/dataset/schema.ts';
import { AD, approval, bundled, day, drug, scope, smallDataset } from '../support.ts';

/** The answer with names in place of drugs. */
const named = (s: Standings | undefined) => s && { count: s.count, first: s.first?.id, only: s.only?.id, newest: s.newest?.id };

interface Standing {
  readonly classId: string | undefined;
  readonly place?: Jurisdiction;
  readonly on: string;
  readonly route?: Route;
  readonly indication?: string;
  readonly count: number;
  readonly first?: string;
  readonly only?: string;
  readonly newest?: string;
}

const STANDINGS: Standing[] = [
  // Dupilumab stood alone until tralokinumab on 28 December 2021.
  { classId: 'biologic', on: '2017-03-27', count: 0 },
  { classId: 'biologic', on: '2017-03-28', count: 1, first: 'dupilumab', only: 'dupilumab', newest: 'dupilumab' },
  { classId: 'biologic', on: '2021-12-01', count: 1, first: 'dupilumab', only: 'dupilumab', newest: 'dupilumab' },
  { classId: 'biologic', on: '2021-12-27', count: 1, first: 'dupilumab', only: 'dupilumab', newest: 'dupilumab' },
  { classId: 'biologic', on: '2021-12-28', count: 2, first: 'dupilumab', newest: 'tralokinumab' },
  { classId: 'biologic', on: '2024-09-12', count: 2, first: 'dupilumab', newest: 'tralokinumab' },
  { classId: 'biologic', on: '2024-09-13', count: 3, first: 'dupilumab', newest: 'lebrikizumab' },
  { classId: 'biologic', on: '2026-11-22', count: 4, first: 'dupilumab', newest: 'nemolizumab' },
  { classId: 'biologic', place: 'EU', on: '2026-11-22', count: 4, first: 'dupilumab', newest: 'nemolizumab' },
  { classId: 'il-13-inhibitor', on: '2024-09-12', count: 1, first: 'tralokinumab', only: 'tralokinumab', newest: 'tralokinumab' },
  { classId: 'il-13-inhibitor', on: '2024-09-13', count: 2, first: 'tralokinumab', newest: 'lebrikizumab' },
  // Three topical PDE4 inhibitors since difamilast on 12 February 2026.
  {
    classId: 'pde4-inhibitor',
    route: 'topical',
    on: '2024-07-08',
    count: 1,
    first: 'crisaborole',
    only: 'crisaborole',
    newest: 'crisaborole',
  },
  { classId: 'pde4-inhibitor', route: 'topical', on: '2024-07-09', count: 2, first: 'crisaborole', newest: 'roflumilast' },
  { classId: 'pde4-inhibitor', route: 'topical', on: '2026-02-11', count: 2, first: 'crisaborole', newest: 'roflumilast' },
  { classId: 'pde4-inhibitor', route: 'topical', on: '2026-02-12', count: 3, first: 'crisaborole', newest: 'difamilast' },
  { classId: 'pde4-inhibitor', route: 'topical', on: '2026-11-22', count: 3, first: 'crisaborole', newest: 'difamilast' },
  // Upadacitinib and abrocitinib came on the same day: neither is first, neither is newest.
  { classId: 'jak-inhibitor', route: 'oral', on: '2022-01-13', count: 0 },
  { classId: 'jak-inhibitor', route: 'oral', on: '2022-01-14', count: 2 },
  { classId: 'jak-inhibitor', route: 'oral', on: '2026-11-22', count: 2 },
  { classId: 'jak-inhibitor', on: '2026-11-22', count: 3, first: 'ruxolitinib' },
  {
    classId: 'jak-inhibitor',
    route: 'topical',
    on: '2026-11-22',
    count: 1,
    first: 'ruxolitinib',
    only: 'ruxolitinib',
    newest: 'ruxolitinib',
  },
  {
    classId: 'jak-inhibitor',
    route: 'topical',
    indication: 'chronic-hand-eczema',
    on: '2025-07-23',
    count: 1,
    first: 'delgocitinib',
    only: 'delgocitinib',
    newest: 'delgocitinib',
  },
  { classId: undefined, indication: 'chronic-hand-eczema', on: '2025-07-22', count: 0 },
  { classId: 'ahr-agonist', on: '2026-11-22', count: 1, first: 'tapinarof', only: 'tapinarof', newest: 'tapinarof' },
  { classId: 'ox40-inhibitor', on: '2026-11-22', count: 0 },
];

describe('standings', () => {
  for (const { classId, place = 'US', on, route, indication = AD, ...expected } of STANDINGS) {
    it(`of ${[route, classId ?? 'any drug'].filter(Boolean).join(' ')} for ${indication} in ${place} on ${on}: ${expected.count}`, () => {
      assert.deepEqual(named(standings(bundled(), classId, scope(place, on, { route, indication }))), {
        first: undefined,
        only: undefined,
        newest: undefined,
        ...expected,
      });
    });
  }
  it('names the members in the order of their licences', () => {
    assert.deepEqual(
      standings(bundled(), 'biologic', scope('US', '2026-11-22'))?.members.map((d) => d.id),
      ['dupilumab', 'tralokinumab', 'lebrikizumab', 'nemolizumab'],
    );
  });
  it('are not known on a day within the imprecision of a date', () => {
    const dataset = smallDataset([drug('oldmab', [approval('o-1', '2020-05-10', 18)]), drug('novumab', [approval('n-1', '2022-05', 18)])]);
    const on = (date: string) => named(standings(dataset, 'blocker', scope('US', date)));
    assert.deepEqual(on('2022-04-30'), { count: 1, first: 'oldmab', only: 'oldmab', newest: 'oldmab' });
    assert.equal(on('2022-05-15'), undefined);
    assert.deepEqual(on('2022-05-31'), { count: 2, first: 'oldmab', only: undefined, newest: 'novumab' });
  });
  it('name no first and no newest where dates overlap or are missing', () => {
    const two = (a: string | undefined, b: string) =>
      named(
        standings(
          smallDataset([drug('a', [approval('a-1', a, 18)]), drug('b', [approval('b-1', b, 18)])]),
          'blocker',
          scope('US', '2024-01-01'),
        ),
      );
    const neither = { count: 2, first: undefined, only: undefined, newest: undefined };
    assert.deepEqual(two('2021', '2021-06-01'), neither);
    assert.deepEqual(two('2021-06', '2021-06'), neither);
    assert.deepEqual(two(undefined, '2021-06'), neither);
    assert.deepEqual(two('2020', '2021-06-01'), { ...neither, first: 'a', newest: 'b' });
  });
});

/** The guidelines of a body that stand on a day, in whatever order: some are dated to the year only. */
const GUIDELINES: [body: string, topic: string | undefined, on: string, ids: string[]][] = [
  ['aad', undefined, '2013-12-31', []],
  ['aad', undefined, '2023-01-10', ['aad-2014']],
  ['aad', undefined, '2023-01-11', ['aad-2023-topical']],
  ['aad', undefined, '2023-12-31', ['aad-2024-systemic', 'aad-2023-topical']],
  ['aad', undefined, '2025-06-16', ['aad-2024-systemic', 'aad-2023-topical']],
  // The focused update extends the two; it ends neither.
  ['aad', undefined, '2025-06-17', ['aad-2025-update', 'aad-2024-systemic', 'aad-2023-topical']],
  ['aad', 'topical', '2026-11-22', ['aad-2023-topical']],
  // Its day is not known: it counts from the day it was seen.
  ['aad', 'paediatric', '2026-11-21', []],
  ['aad', 'paediatric', '2026-11-22', ['aad-paediatric']],
  ['euroguiderm', undefined, '2022-05-31', []],
  ['euroguiderm', undefined, '2022-06-30', ['euroguiderm-2022']],
  ['euroguiderm', undefined, '2025-05-01', ['euroguiderm-2022']],
  ['euroguiderm', undefined, '2025-05-02', ['euroguiderm-2025']],
  ['euroguiderm', undefined, '2026-11-22', ['euroguiderm-2025']],
  ['jda', 'whole', '2020-12-31', []],
  ['jda', 'whole', '2021-12-31', ['jda-2021']],
  ['jda', 'whole', '2023-12-31', ['jda-2021']],
  // Dated to the year only: within that year the old one still counts.
  ['jda', 'whole', '2024-06-30', ['jda-2021']],
  ['jda', 'whole', '2024-12-31', ['jda-2024']],
  ['jda', 'whole', '2026-11-22', ['jda-2024']],
  ['nobody', undefined, '2026-11-22', []],
];

describe('current guidelines', () => {
  for (const [body, topic, on, ids] of GUIDELINES) {
    it(`of ${body}${topic ? ` (${topic})` : ''} on ${on}: ${ids.join(', ') || 'none'}`, () => {
      const current = currentGuidelines(bundled(), body, day(on), topic).map((g) => g.id);
      assert.deepEqual(current.sort(), [...ids].sort());
    });
  }
  it('come newest first', () => {
    assert.equal(currentGuidelines(bundled(), 'aad', day('2026-10-31'))[0]?.id, 'aad-2025-update');
  });
});
