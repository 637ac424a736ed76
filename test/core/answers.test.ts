import assert from 'node:assert/strict';
import { answerAbout, answerCheck } from '../../src/core/answers.ts';
import { checker, TODAY } from './support.ts';

const today = { asOf: TODAY };

describe('an answer about a name', () => {
  it('tells the status with its source and the date of the data', () => {
    const text = answerAbout(checker(), { name: ' Opzelura ' }, today);
    assert.match(text, /^# ruxolitinib/);
    assert.match(text, /\]\(https?:\/\//);
    assert.match(text, /Data as of \d{4}-\d{2}-\d{2}\./);
  });
  it('is that of the day and the place asked for', () => {
    const then = answerAbout(checker(), { name: 'tralokinumab', asOf: '2022-06-30' }, today);
    assert.ok(!/12 years/.test(then.split('\n').find((line) => /United States/.test(line)) ?? ''), then);
    assert.notEqual(
      answerAbout(checker(), { name: 'delgocitinib', jurisdiction: 'JP' }, today),
      answerAbout(checker(), { name: 'delgocitinib' }, today),
    );
  });
  it('offers names near an unknown one', () => {
    assert.match(answerAbout(checker(), { name: 'dupilumabb' }, today), /knows no .*dupilumab/);
  });
});

describe('an answer about a text', () => {
  it('tells each finding with its evidence', () => {
    const text = answerCheck(checker(), { text: 'In the US dupilumab is the only biologic approved for eczema.' }, today);
    assert.match(text, /“the only biologic” \(outdated, only-first-newest\): .*Evidence: /);
  });
  it('does not call right what it is silent about', () => {
    assert.match(
      answerCheck(checker(), { text: 'Dupilumab is an antibody.' }, today),
      /Nothing in the text contradicts.*not thereby confirmed/,
    );
  });
});

describe('what cannot be answered', () => {
  const CASES: [what: string, ask: () => string, says: RegExp][] = [
    ['no name', () => answerAbout(checker(), {}, today), /name: give/],
    ['a text that is none', () => answerCheck(checker(), { text: 5 }, today), /text: give/],
    [
      'a day that does not exist',
      () => answerAbout(checker(), { name: 'dupilumab', asOf: '2024-02-30' }, today),
      /asOf: "2024-02-30".*YYYY-MM-DD/,
    ],
    ['an unknown place', () => answerCheck(checker(), { text: '', jurisdiction: 'Mars' }, today), /jurisdiction: "Mars".*US, EU/],
  ];
  for (const [what, ask, says] of CASES)
    it(`is an error that says what to change: ${what}`, () => assert.throws(ask, { name: 'RangeError', message: says }));
});
