import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { foundIn, scoreFile, type Mark } from './marked.ts';

/** As measured when written, less a little; a file's figures may only rise. */
const FLOORS: Readonly<Record<string, Readonly<Record<Mark | 'precision', number>>>> = {
  'seen.md': { d: 0.98, b: 1, g: 0.97, n: 0.97, precision: 0.98 },
  'fresh-second.md': { d: 0.96, b: 1, g: 0.95, n: 0.95, precision: 0.98 },
  'fresh.md': { d: 0.97, b: 1, g: 0.97, n: 0.97, precision: 0.98 },
};

describe('names in abstracts and labels', () => {
  for (const [file, floor] of Object.entries(FLOORS)) {
    it(`are found as the marks of ${file} say`, () => {
      const score = scoreFile(`test/fixtures/mentions/${file}`);
      for (const kind of ['d', 'b', 'g', 'n'] as const)
        assert.ok(score.recall[kind] >= floor[kind], `recall of ${kind} is ${score.recall[kind]}:\n${score.missed.join('\n')}`);
      assert.ok(score.precision >= floor.precision, `precision is ${score.precision}:\n${score.wrong.join('\n')}`);
    });
  }
});

describe('clinical English without drugs', () => {
  it('holds no name', () => {
    for (const line of readFileSync('test/fixtures/mentions/no-drugs.md', 'utf8').split('\n')) assert.deepEqual(foundIn(line), [], line);
  });
});

describe('an ambiguous name', () => {
  const CASES: [what: string, text: string, ...found: string[]][] = [
    ['is a drug where it is given', 'Oral calcium was given.', 'calcium'],
    ['is a drug where its dose stands', 'Dopamine 5 µg/kg was started.', 'Dopamine'],
    ['is none where it is measured', 'Serum calcium and dopamine levels were normal.'],
    ['is a drug beside one in a list', 'Warfarin, vitamin K and alcohol were discussed.', 'Warfarin', 'vitamin K', 'alcohol'],
    ['is a drug where the text explains it', 'Carbamazepine (CBZ) is old. CBZ is cheap.', 'Carbamazepine', 'CBZ', 'CBZ'],
    ['is none without an explanation', 'The CBZ committee met.'],
    ['is a therapy, not a hormone', 'Insulin therapy lowered insulin levels.', 'Insulin'],
    ['is a receptor, not a drug', 'Dopamine receptors were labelled with haloperidol.', 'haloperidol'],
  ];
  for (const [what, text, ...found] of CASES) it(`${what}: "${text}"`, () => assert.deepEqual(foundIn(text), found));
});

describe('drugs written as one product', () => {
  const CASES: [what: string, text: string, ...found: string[]][] = [
    ['with a slash', 'Take lopinavir/ritonavir.', 'lopinavir/ritonavir'],
    ['with a plus', 'trimethoprim + sulfamethoxazole', 'trimethoprim + sulfamethoxazole'],
    ['with a word', 'Amlodipine and atorvastatin tablets', 'Amlodipine and atorvastatin'],
    ['of three', 'abacavir/lamivudine/zidovudine', 'abacavir/lamivudine/zidovudine'],
  ];
  for (const [what, text, ...found] of CASES) it(`are one ${what}: "${text}"`, () => assert.deepEqual(foundIn(text), found));

  const APART: [why: string, text: string, ...found: string[]][] = [
    ['not sold together', 'ibuprofen/warfarin', 'ibuprofen', 'warfarin'],
    ['compared', 'between amlodipine and atorvastatin', 'amlodipine', 'atorvastatin'],
    ['in a list', 'aspirin, amlodipine and atorvastatin', 'aspirin', 'amlodipine', 'atorvastatin'],
  ];
  for (const [why, text, ...found] of APART) it(`stay apart when ${why}: "${text}"`, () => assert.deepEqual(foundIn(text), found));
});
