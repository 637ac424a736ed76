import assert from 'node:assert/strict';
import {
  approvedMembers,
  ageHistory,
  boxedWarning,
  endOfDevelopment,
  statusOf,
  youngestAge,
  type Scope,
} from '../../../src/core/dataset/questions.ts';
import type { Dataset } from '../../../src/core/dataset/dataset.ts';
import {
  approval,
  box,
  day,
  drug,
  drugClass,
  drugOf,
  expansion,
  madeUp,
  monthsOld,
  notApproved,
  smallDataset,
  withdrawal,
  years,
} from '../support.ts';
import { createDataset } from '../../../src/core/dataset/dataset.ts';

const AD = 'atopic-dermatitis';
const us = (on: string, more: Partial<Scope> = {}): Scope => ({ jurisdiction: 'US', on: day(on), indication: AD, ...more });

describe('the status of a drug', () => {
  const data = smallDataset([drug('novumab', [approval('n-1', '2020-05-10', 18)])]);
  const status = (on: string, more: Partial<Scope> = {}, from: Dataset = data) => statusOf(from, drugOf('novumab', from), us(on, more));

  it('is no the day before the approval and yes on the day', () => {
    assert.equal(status('2020-05-09').approved, 'no');
    assert.equal(status('2020-05-10').approved, 'yes');
  });
  it('names the first licence', () => assert.equal(status('2023-01-01').first?.id, 'n-1'));
  it('is asked of one place only', () => assert.equal(status('2023-01-01', { jurisdiction: 'EU' }).approved, 'no'));
  it('is asked of one use only', () => assert.equal(status('2023-01-01', { indication: 'vitiligo' }).approved, 'no'));
  it('counts a member of a family of diseases for the family', () =>
    assert.equal(status('2023-01-01', { indication: 'eczema' }).approved, 'yes'));
  it('does not count another member of the family', () => assert.equal(status('2023-01-01', { indication: 'hand-eczema' }).approved, 'no'));
  it('is asked of any use when none is named', () => assert.equal(status('2023-01-01', { indication: undefined }).approved, 'yes'));

  it('is maybe within a month or year that is not told closer', () => {
    const from = smallDataset([drug('novumab', [approval('n-1', '2020-05', 18)])]);
    assert.deepEqual(
      ['2020-04-30', '2020-05-01', '2020-05-30', '2020-05-31'].map((on) => status(on, {}, from).approved),
      ['no', 'maybe', 'maybe', 'yes'],
    );
  });
  it('is maybe before the day on which an undated approval was verified, and yes from then on', () => {
    const from = smallDataset([drug('novumab', [approval('n-1', undefined, 18)])]);
    assert.deepEqual([status('2023-12-31', {}, from).approved, status('2024-01-01', {}, from).approved], ['maybe', 'yes']);
  });
  it('is no before an undated expansion could have widened anything', () => {
    const undated = { ...expansion('n-2', '2020-01-01', 6, { supersedes: ['n-1'] }), date: undefined };
    const from = smallDataset([drug('novumab', [approval('n-1', '2020-05-10', 18), undated])]);
    assert.deepEqual(
      ['2020-05-09', '2020-05-10'].map((on) => status(on, {}, from).approved),
      ['no', 'yes'],
    );
  });
  it('ends with a withdrawal', () => {
    const from = smallDataset([drug('novumab', [approval('n-1', '2020-05-10', 18), withdrawal('n-2', '2022-03-01', ['n-1'])])]);
    assert.equal(status('2022-02-28', {}, from).approved, 'yes');
    const after = status('2022-03-01', {}, from);
    assert.equal(after.approved, 'no');
    assert.equal(after.against?.id, 'n-2');
  });
  it('does not end with the withdrawal of another approval', () => {
    const from = smallDataset([
      drug('novumab', [approval('n-1', '2020-05-10', 18), approval('n-3', '2021-01-01', 18), withdrawal('n-2', '2022-03-01', ['n-3'])]),
    ]);
    assert.equal(status('2023-01-01', {}, from).approved, 'yes');
  });
  it('does not end with an age expansion that replaces the approval', () => {
    const from = smallDataset([
      drug('novumab', [approval('n-1', '2020-05-10', 18), expansion('n-2', '2022-01-01', 12, { supersedes: ['n-1'] })]),
    ]);
    const now = status('2023-01-01', {}, from);
    assert.equal(now.approved, 'yes');
    assert.equal(now.first?.id, 'n-1');
    assert.deepEqual(
      now.licences.map((l) => l.id),
      ['n-2'],
    );
  });
  it('keeps routes apart', () => {
    const from = smallDataset([drug('novumab', [approval('n-1', '2020-05-10', 18, { route: 'topical' })])]);
    assert.equal(status('2023-01-01', { route: 'topical' }, from).approved, 'yes');
    assert.equal(status('2023-01-01', { route: 'oral' }, from).approved, 'no');
    assert.equal(status('2023-01-01', {}, from).approved, 'yes');
  });
  it('keeps brands apart', () => {
    const from = smallDataset([drug('novumab', [approval('n-1', '2020-05-10', 18, { brands: ['Nova'] })])]);
    assert.equal(status('2023-01-01', { brand: 'Nova' }, from).approved, 'yes');
    assert.equal(status('2023-01-01', { brand: 'Other' }, from).approved, 'no');
  });
  it('keeps strengths apart', () => {
    const from = smallDataset([drug('novumab', [approval('n-1', '2020-05-10', 18, { strengths: ['1%'] })])]);
    assert.equal(status('2023-01-01', { strength: '1%' }, from).approved, 'yes');
    assert.equal(status('2023-01-01', { strength: '2%' }, from).approved, 'no');
  });
  it('has a reason against it only where a source gives one', () => {
    const from = smallDataset([drug('novumab', [notApproved('n-1', '2022-01-01')])]);
    assert.equal(status('2021-12-31', {}, from).against, undefined);
    assert.equal(status('2022-01-01', {}, from).against?.id, 'n-1');
    assert.equal(status('2022-01-01', { jurisdiction: 'EU' }, from).against, undefined);
  });
  it('takes a reason against it from everywhere', () => {
    const from = smallDataset([drug('novumab', [notApproved('n-1', '2022-01-01', { jurisdiction: 'INT' })])]);
    assert.equal(status('2022-01-01', { jurisdiction: 'EU' }, from).against?.id, 'n-1');
  });
  it('takes no reason from a fact that must not judge', () => {
    const from = smallDataset([drug('novumab', [notApproved('n-1', '2022-01-01', { judge: false })])]);
    assert.equal(status('2023-01-01', {}, from).against, undefined);
  });
});

describe('the labelled age', () => {
  const facts = [
    approval('n-1', '2020-05-10', 18),
    expansion('n-2', '2022-06-01', 12, { supersedes: ['n-1'] }),
    expansion('n-3', '2023-06', 6, { supersedes: ['n-2'] }),
  ];
  const data = smallDataset([drug('novumab', facts)]);
  const youngest = (on: string, from: Dataset = data): string | undefined => {
    const found = youngestAge(from, drugOf('novumab', from), us(on));
    return found && `${found.age.value} ${found.age.unit}`;
  };

  it('goes down on the day of an expansion', () =>
    assert.deepEqual(
      ['2022-05-31', '2022-06-01'].map((on) => youngest(on)),
      ['18 year', '12 year'],
    ));
  it('is not known while an expansion may or may not have come', () => assert.equal(youngest('2023-06-15'), undefined));
  it('is known again when the month of the expansion is over', () => assert.equal(youngest('2023-06-30'), '6 year'));
  it('is none before the approval', () => assert.equal(youngest('2020-05-09'), undefined));
  it('is not known when the licence states none', () => {
    const from = smallDataset([drug('novumab', [approval('n-1', '2020-05-10', undefined)])]);
    assert.equal(youngest('2023-01-01', from), undefined);
  });
  it('is the youngest of licences that stand side by side', () => {
    const from = smallDataset([
      drug('novumab', [
        approval('n-1', '2020-05-10', 6),
        expansion('n-2', '2022-01-01', 2, { population: { minAge: years(2), maxAge: years(5) } }),
      ]),
    ]);
    assert.deepEqual(
      ['2021-12-31', '2022-01-01'].map((on) => youngest(on, from)),
      ['6 year', '2 year'],
    );
  });
  it('compares months with years', () => {
    const from = smallDataset([
      drug('novumab', [
        approval('n-1', '2020-05-10', 1),
        approval('n-2', '2020-05-10', undefined, { population: { minAge: monthsOld(11) } }),
      ]),
    ]);
    assert.equal(youngest('2023-01-01', from), '11 month');
  });
  it('has a history of steps, each with its days', () => {
    const steps = ageHistory(data, drugOf('novumab', data), { jurisdiction: 'US', indication: AD });
    assert.deepEqual(
      steps.map((s) => [s.age.value, s.from, s.to, s.next?.id]),
      [
        [18, '2020-05-10', '2022-06-01', 'n-2'],
        [12, '2022-06-01', '2023-06', 'n-3'],
        [6, '2023-06', undefined, undefined],
      ],
    );
  });
});

describe('the boxed warning', () => {
  const on = (from: Dataset, date: string, more: Partial<Scope> = {}): string | undefined =>
    boxedWarning(from, drugOf('novumab', from), us(date, more))?.id;

  it('is not known without a fact', () => assert.equal(on(smallDataset([drug('novumab', [])]), '2023-01-01'), undefined));
  it('stands from its day on', () => {
    const from = smallDataset([drug('novumab', [box('b-1', '2021-09-01', true)])]);
    assert.deepEqual([on(from, '2021-08-31'), on(from, '2021-09-01')], [undefined, 'b-1']);
  });
  it('is the later one of two', () => {
    const from = smallDataset([
      drug('novumab', [box('b-1', '2020-01-01', false), box('b-2', '2021-09-01', true, { supersedes: ['b-1'] })]),
    ]);
    assert.deepEqual([on(from, '2021-08-31'), on(from, '2021-09-01')], ['b-1', 'b-2']);
  });
  it('comes from the class where the drug has none of its own', () => {
    const withClass = (facts: Parameters<typeof drug>[1]) =>
      createDataset([
        {
          ...madeUp([drug('novumab', facts)]),
          classes: [drugClass('medicine'), drugClass('blocker', ['medicine'], [box('c-1', '2020-01-01', true)])],
        },
      ]);
    const licensed = approval('n-1', '2020-01-01', 18);
    assert.equal(on(withClass([licensed]), '2023-01-01'), 'c-1');
    assert.equal(on(withClass([licensed, box('b-1', '2020-01-01', false)]), '2023-01-01'), 'b-1');
    assert.equal(on(withClass([]), '2023-01-01'), undefined, 'a drug that is not licensed has no label');
  });
  it('keeps routes apart', () => {
    const from = smallDataset([drug('novumab', [box('b-1', '2020-01-01', true, { route: 'oral' })])]);
    assert.deepEqual([on(from, '2023-01-01', { route: 'oral' }), on(from, '2023-01-01', { route: 'topical' })], ['b-1', undefined]);
  });
});

describe('the members of a class', () => {
  const data = smallDataset([
    drug('bmab', [approval('b', '2021-01-01', 18)]),
    drug('amab', [approval('a', '2020-01-01', 18)]),
    drug('cmab', [approval('c', '2022', 18)]),
    drug('dmab', [approval('d', '2020-01-01', 18, { indication: 'vitiligo' })]),
    drug('other', [approval('o', '2019-01-01', 18)], { classes: ['medicine'] }),
  ]);
  const members = (classId: string | undefined, on: string): { approved: string[]; unsure: string[] } => {
    const { approved, unsure } = approvedMembers(data, classId, us(on));
    return { approved: approved.map((m) => m.drug.id), unsure: unsure.map((d) => d.id) };
  };

  it('stand in the order of their first licence', () =>
    assert.deepEqual(members('blocker', '2023-01-01').approved, ['amab', 'bmab', 'cmab']));
  it('are those of the day', () => assert.deepEqual(members('blocker', '2020-12-31'), { approved: ['amab'], unsure: [] }));
  it('are unsure while a date is too vague', () =>
    assert.deepEqual(members('blocker', '2022-06-30'), { approved: ['amab', 'bmab'], unsure: ['cmab'] }));
  it('include those of the classes below', () =>
    assert.deepEqual(members('medicine', '2023-01-01').approved, ['other', 'amab', 'bmab', 'cmab']));
  it('are all drugs when no class is named', () => assert.equal(members(undefined, '2023-01-01').approved.length, 4));
  it('are none of a class that is not there', () => assert.deepEqual(members('nothing', '2023-01-01').approved, []));
});

describe('the end of a development', () => {
  it('is a final refusal or a stop, not a request for more', () => {
    const refusal = (id: string, outcome: 'final' | 'complete-response' | 'delayed') =>
      ({ ...notApproved(id, '2022-01-28'), kind: 'refusal' as const, outcome }) as never;
    const ended = (outcome: 'final' | 'complete-response' | 'delayed', on: string): string | undefined => {
      const from = smallDataset([drug('novumab', [refusal('r-1', outcome)])]);
      return endOfDevelopment(from, drugOf('novumab', from), us(on))?.id;
    };
    assert.equal(ended('final', '2022-01-28'), 'r-1');
    assert.equal(ended('final', '2022-01-27'), undefined);
    assert.equal(ended('complete-response', '2023-01-01'), undefined);
    assert.equal(ended('delayed', '2023-01-01'), undefined);
  });
});
