/** The questions, asked of the bundled facts, with the history as the oracle. */
import assert from 'node:assert/strict';
import { ageInWords } from '../../../src/core/dataset/calendar.ts';
import { approvedMembers, boxedWarning, endOfDevelopment, statusOf, youngestAge, type Scope } from '../../../src/core/dataset/questions.ts';
import type { Jurisdiction, Route } from '../../../src/core/dataset/schema.ts';
import { AD, bundled, drugOf, scope } from '../support.ts';

/** From the first day on the answer is yes; on the day before it was not. */
const APPROVED_SINCE: [drug: string, place: Jurisdiction, before: string, first: string, indication?: string][] = [
  ['dupilumab', 'US', '2017-03-27', '2017-03-28'],
  ['dupilumab', 'US', '2018-10-18', '2018-10-19', 'asthma'],
  ['dupilumab', 'US', '2022-09-27', '2022-09-28', 'prurigo-nodularis'],
  ['tralokinumab', 'EU', '2021-06-16', '2021-06-17'],
  ['tralokinumab', 'US', '2021-12-27', '2021-12-28'],
  ['lebrikizumab', 'EU', '2023-11-16', '2023-11-17'],
  ['lebrikizumab', 'US', '2024-09-12', '2024-09-13'],
  ['nemolizumab', 'JP', '2022-03-27', '2022-03-28'],
  ['nemolizumab', 'US', '2024-12-12', '2024-12-13'],
  ['nemolizumab', 'EU', '2025-02-13', '2025-02-14'],
  ['nemolizumab', 'UK', '2025-02-17', '2025-02-18'],
  ['upadacitinib', 'US', '2022-01-13', '2022-01-14'],
  ['upadacitinib', 'EU', '2021-08-23', '2021-08-24'],
  ['abrocitinib', 'US', '2022-01-13', '2022-01-14'],
  ['abrocitinib', 'UK', '2021-09-08', '2021-09-09'],
  ['abrocitinib', 'JP', '2021-09-29', '2021-09-30'],
  ['abrocitinib', 'EU', '2021-12-09', '2021-12-10'],
  ['baricitinib', 'US', '2022-06-12', '2022-06-13', 'alopecia-areata'],
  ['ruxolitinib', 'US', '2021-09-20', '2021-09-21'],
  ['ruxolitinib', 'US', '2022-07-17', '2022-07-18', 'vitiligo'],
  ['ruxolitinib', 'EU', '2023-04-18', '2023-04-19', 'vitiligo'],
  ['delgocitinib', 'EU', '2024-09-22', '2024-09-23', 'chronic-hand-eczema'],
  ['delgocitinib', 'UK', '2024-11-28', '2024-11-29', 'chronic-hand-eczema'],
  ['delgocitinib', 'US', '2025-07-22', '2025-07-23', 'chronic-hand-eczema'],
  ['delgocitinib', 'CA', '2025-08-25', '2025-08-26', 'chronic-hand-eczema'],
  ['crisaborole', 'US', '2016-12-13', '2016-12-14'],
  ['roflumilast', 'US', '2024-07-08', '2024-07-09'],
  ['difamilast', 'JP', '2021-09-26', '2021-09-27'],
  ['difamilast', 'US', '2026-02-11', '2026-02-12'],
  ['tacrolimus', 'US', '2000-12-07', '2000-12-08'],
  ['tacrolimus', 'EU', '2002-02-26', '2002-02-27'],
  ['omalizumab', 'US', '2024-02-15', '2024-02-16', 'food-allergy'],
];

/** On none of these days is there a licence for it. */
const NOT_APPROVED: [drug: string, place: Jurisdiction, on: string, indication?: string][] = [
  ['baricitinib', 'US', '2026-11-22'],
  ['delgocitinib', 'US', '2026-11-22'],
  ['delgocitinib', 'EU', '2026-11-22'],
  ['tofacitinib', 'US', '2026-11-22'],
  ['apremilast', 'US', '2026-11-22'],
  ['ruxolitinib', 'EU', '2026-11-22'],
  ['crisaborole', 'EU', '2023-01-01'],
  ['methotrexate', 'US', '2026-11-22'],
  ['azathioprine', 'US', '2026-11-22'],
  ['mycophenolate-mofetil', 'US', '2026-11-22'],
  ['ciclosporin', 'US', '2026-11-22'],
  ['omalizumab', 'US', '2026-11-22'],
  ['rocatinlimab', 'US', '2026-11-22'],
  ['stapokibart', 'US', '2026-11-22'],
];

/** The youngest labelled age on a day. */
const YOUNGEST: [drug: string, place: Jurisdiction, on: string, age: string, more?: Partial<Scope>][] = [
  ['dupilumab', 'US', '2017-03-28', '18 years'],
  ['dupilumab', 'US', '2019-03-10', '18 years'],
  ['dupilumab', 'US', '2019-03-11', '12 years'],
  ['dupilumab', 'US', '2020-04-30', '12 years'],
  ['dupilumab', 'US', '2020-05-31', '6 years'],
  ['dupilumab', 'US', '2022-05-31', '6 years'],
  ['dupilumab', 'US', '2022-06-30', '6 months'],
  ['dupilumab', 'EU', '2019-08-05', '18 years'],
  ['dupilumab', 'EU', '2019-08-06', '12 years'],
  ['dupilumab', 'EU', '2023-03-20', '6 years'],
  ['dupilumab', 'EU', '2023-03-21', '6 months'],
  ['tralokinumab', 'US', '2023-11-30', '18 years'],
  ['tralokinumab', 'US', '2023-12-31', '12 years'],
  ['tralokinumab', 'EU', '2022-10-19', '18 years'],
  ['tralokinumab', 'EU', '2022-10-20', '12 years'],
  ['lebrikizumab', 'US', '2026-11-22', '12 years'],
  ['nemolizumab', 'US', '2026-11-22', '12 years'],
  ['nemolizumab', 'US', '2026-11-22', '18 years', { indication: 'prurigo-nodularis' }],
  ['upadacitinib', 'US', '2022-01-14', '12 years'],
  ['upadacitinib', 'US', '2026-11-22', '12 years'],
  ['upadacitinib', 'EU', '2026-11-22', '12 years'],
  ['abrocitinib', 'US', '2023-02-08', '18 years'],
  ['abrocitinib', 'US', '2023-02-09', '12 years'],
  ['abrocitinib', 'EU', '2024-03-20', '18 years'],
  ['abrocitinib', 'EU', '2024-03-21', '12 years'],
  ['abrocitinib', 'UK', '2022-01-01', '12 years'],
  ['ruxolitinib', 'US', '2025-09-17', '12 years', { brand: 'Opzelura' }],
  ['ruxolitinib', 'US', '2025-09-18', '2 years', { brand: 'Opzelura' }],
  ['ruxolitinib', 'US', '2026-11-22', '12 years', { indication: 'vitiligo' }],
  ['crisaborole', 'US', '2020-03-22', '2 years'],
  ['crisaborole', 'US', '2020-03-23', '3 months'],
  ['roflumilast', 'US', '2025-10-05', '6 years'],
  ['roflumilast', 'US', '2025-10-06', '2 years'],
  ['roflumilast', 'US', '2026-11-22', '6 years', { strength: '0.15%' }],
  ['difamilast', 'US', '2026-11-22', '2 years'],
  ['difamilast', 'JP', '2023-11-30', '2 years'],
  ['difamilast', 'JP', '2023-12-31', '3 months'],
  ['delgocitinib', 'JP', '2020-12-31', '16 years'],
  ['delgocitinib', 'JP', '2021-12-31', '2 years'],
  ['delgocitinib', 'JP', '2023-12-31', '6 months'],
  ['delgocitinib', 'US', '2026-11-22', '18 years', { indication: 'chronic-hand-eczema' }],
  ['tacrolimus', 'US', '2026-11-22', '2 years'],
  ['tacrolimus', 'US', '2026-11-22', '16 years', { strength: '0.1%' }],
  ['tapinarof', 'US', '2026-11-22', '2 years'],
  ['tapinarof', 'US', '2026-11-22', '18 years', { indication: 'plaque-psoriasis' }],
];

/** All members of a class that are licensed for the disease on a day, oldest first. */
const MEMBERS: [what: string, classId: string, place: Jurisdiction, on: string, members: string[], route?: Route, indication?: string][] = [
  ['the only biologic is dupilumab on 1 December 2021', 'biologic', 'US', '2021-12-01', ['dupilumab']],
  ['dupilumab is not the only biologic on 28 December 2021', 'biologic', 'US', '2021-12-28', ['dupilumab', 'tralokinumab']],
  ['there are three biologics on 13 September 2024', 'biologic', 'US', '2024-09-13', ['dupilumab', 'tralokinumab', 'lebrikizumab']],
  [
    'there are four biologics on 22 November 2026',
    'biologic',
    'US',
    '2026-11-22',
    ['dupilumab', 'tralokinumab', 'lebrikizumab', 'nemolizumab'],
  ],
  [
    'there are four biologics in the EU on 22 November 2026',
    'biologic',
    'EU',
    '2026-11-22',
    ['dupilumab', 'tralokinumab', 'lebrikizumab', 'nemolizumab'],
  ],
  ['the only IL-13 inhibitor is tralokinumab on 12 September 2024', 'il-13-inhibitor', 'US', '2024-09-12', ['tralokinumab']],
  ['there are two IL-13 inhibitors a day later', 'il-13-inhibitor', 'US', '2024-09-13', ['tralokinumab', 'lebrikizumab']],
  ['the only PDE4 inhibitor is crisaborole on 8 July 2024', 'pde4-inhibitor', 'US', '2024-07-08', ['crisaborole'], 'topical'],
  ['there are two PDE4 inhibitors on 11 February 2026', 'pde4-inhibitor', 'US', '2026-02-11', ['crisaborole', 'roflumilast'], 'topical'],
  [
    'there are three topical PDE4 inhibitors from 12 February 2026',
    'pde4-inhibitor',
    'US',
    '2026-02-12',
    ['crisaborole', 'roflumilast', 'difamilast'],
    'topical',
  ],
  ['there is no oral JAK inhibitor on 13 January 2022', 'jak-inhibitor', 'US', '2022-01-13', [], 'oral'],
  ['there are two oral JAK inhibitors from 14 January 2022', 'jak-inhibitor', 'US', '2022-01-14', ['abrocitinib', 'upadacitinib'], 'oral'],
  ['there is one topical JAK inhibitor', 'jak-inhibitor', 'US', '2026-11-22', ['ruxolitinib'], 'topical'],
  [
    'the topical JAK inhibitor for hand eczema is delgocitinib',
    'jak-inhibitor',
    'US',
    '2026-11-22',
    ['delgocitinib'],
    'topical',
    'chronic-hand-eczema',
  ],
  [
    'there are three oral JAK inhibitors in the EU',
    'jak-inhibitor',
    'EU',
    '2022-01-01',
    ['baricitinib', 'upadacitinib', 'abrocitinib'],
    'oral',
  ],
  ['there are two topical calcineurin inhibitors', 'topical-calcineurin-inhibitor', 'US', '2026-11-22', ['tacrolimus', 'pimecrolimus']],
  ['the only AhR agonist is tapinarof', 'ahr-agonist', 'US', '2026-11-22', ['tapinarof']],
  ['there is no OX40 inhibitor', 'ox40-inhibitor', 'US', '2026-11-22', []],
];

/** The boxed warning of the US label on a day; `undefined` where the data cannot say. */
const BOXES: [drug: string, on: string, present: boolean | undefined, route?: Route][] = [
  ['upadacitinib', '2026-11-22', true],
  ['abrocitinib', '2022-01-14', true],
  ['baricitinib', '2026-11-22', true],
  ['tofacitinib', '2026-11-22', true],
  ['ruxolitinib', '2026-11-22', true, 'topical'],
  ['delgocitinib', '2025-07-23', false, 'topical'],
  ['dupilumab', '2026-11-22', false],
  ['tralokinumab', '2026-11-22', false],
  ['lebrikizumab', '2026-11-22', false],
  ['nemolizumab', '2026-11-22', false],
  ['crisaborole', '2026-11-22', false],
  ['roflumilast', '2026-11-22', false, 'topical'],
  ['tapinarof', '2026-11-22', false],
  ['mometasone-furoate', '2026-11-22', false],
  ['tacrolimus', '2026-11-22', true],
  ['pimecrolimus', '2026-11-22', true],
  ['omalizumab', '2026-11-22', true],
  ['methotrexate', '2026-11-22', true],
  ['azathioprine', '2026-11-22', true],
  ['ciclosporin', '2026-11-22', true],
  ['mycophenolate-mofetil', '2026-11-22', true],
  ['stapokibart', '2026-11-22', undefined],
];

describe('history', () => {
  for (const [id, place, before, first, indication = AD] of APPROVED_SINCE) {
    it(`knows that ${id} is approved in ${place} for ${indication} since ${first}`, () => {
      const approved = (on: string): string => statusOf(bundled(), drugOf(id), scope(place, on, { indication })).approved;
      assert.deepEqual([approved(before), approved(first), approved('2026-11-22')], ['no', 'yes', 'yes']);
    });
  }
  for (const [id, place, on, indication = AD] of NOT_APPROVED) {
    it(`knows no approval of ${id} in ${place} for ${indication} on ${on}`, () => {
      assert.equal(statusOf(bundled(), drugOf(id), scope(place, on, { indication })).approved, 'no');
    });
  }
  for (const [id, place, on, age, more] of YOUNGEST) {
    it(`knows that ${id} is labelled from ${age} in ${place} on ${on}${more ? ` (${Object.values(more).join(', ')})` : ''}`, () => {
      const found = youngestAge(bundled(), drugOf(id), scope(place, on, more));
      assert.equal(found && ageInWords(found.age), age);
    });
  }
  for (const [what, classId, place, on, members, route, indication = AD] of MEMBERS) {
    it(`knows that ${what}`, () => {
      const { approved, unsure } = approvedMembers(bundled(), classId, scope(place, on, { indication, route }));
      assert.deepEqual(approved.map((m) => m.drug.id).sort(), [...members].sort());
      assert.deepEqual(
        unsure.map((d) => d.id),
        [],
      );
      const dates = approved.map((m) => m.first.date ?? '');
      assert.deepEqual(dates, [...dates].sort());
    });
  }
  for (const [id, on, present, route] of BOXES) {
    it(`knows ${present === undefined ? 'nothing about a' : present ? 'the' : 'that there is no'} boxed warning of ${id} on ${on}`, () => {
      assert.equal(boxedWarning(bundled(), drugOf(id), scope('US', on, { route }))?.present, present);
    });
  }

  it('knows that the EU withdrew crisaborole in 2022', () => {
    const approved = (on: string): string => statusOf(bundled(), drugOf('crisaborole'), scope('EU', on)).approved;
    assert.deepEqual(['2020-02-29', '2020-03-31', '2021-12-31', '2022-12-31'].map(approved), ['no', 'yes', 'yes', 'no']);
    assert.equal(statusOf(bundled(), drugOf('crisaborole'), scope('EU', '2023-01-01')).against?.kind, 'withdrawal');
  });
  it('knows that baricitinib for atopic dermatitis ended in the US on 28 January 2022', () => {
    const end = (on: string): string | undefined => endOfDevelopment(bundled(), drugOf('baricitinib'), scope('US', on))?.kind;
    assert.deepEqual([end('2022-01-27'), end('2022-01-28')], [undefined, 'refusal']);
  });
  it('knows that rocatinlimab was stopped on 3 March 2026', () => {
    const end = (on: string): string | undefined => endOfDevelopment(bundled(), drugOf('rocatinlimab'), scope('US', on))?.kind;
    assert.deepEqual([end('2026-03-02'), end('2026-03-03')], [undefined, 'pipeline']);
  });
  it('knows the two licences of tacrolimus ointment side by side', () => {
    const { licences } = statusOf(bundled(), drugOf('tacrolimus'), scope('US', '2026-11-22'));
    assert.deepEqual(licences.map((l) => l.strengths?.[0]).sort(), ['0.03%', '0.1%']);
  });
});
