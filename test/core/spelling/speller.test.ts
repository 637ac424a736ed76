import assert from 'node:assert/strict';
import { foldName } from '../../../src/core/dataset/nameForms.ts';
import { lines, speller, table } from './support.ts';

const share = (n: number, of: number): string => `${((100 * n) / of).toFixed(1)} %`;

describe('misspelled names (bench/spelling)', () => {
  const pairs = lines('misspellings.tsv').map((line) => line.split('\t') as [string, string]);

  it('are suggested right: first for at least 98 %, among five for at least 99 %', () => {
    const places = pairs.map(([typed, meant]) =>
      speller()
        .suggest(typed)
        .findIndex((s) => foldName(s.name) === foldName(meant)),
    );
    const first = places.filter((p) => p === 0).length;
    const five = places.filter((p) => p >= 0).length;
    assert.ok(first / pairs.length >= 0.98, share(first, pairs.length));
    assert.ok(five / pairs.length >= 0.99, share(five, pairs.length));
  });

  it('in a text are seen for at least 90 %, and are never taken for another name in more than 1 %', () => {
    const found = pairs.map(([typed, meant]) => ({ meant, near: speller().slipOf(typed) }));
    const right = found.filter(({ meant, near }) => near.some((n) => n.name.fold === foldName(meant))).length;
    const other = found.filter(({ meant, near }) => near.length > 0 && near[0]!.name.fold !== foldName(meant)).length;
    assert.ok(right / pairs.length >= 0.9, share(right, pairs.length));
    assert.ok(other / pairs.length <= 0.01, share(other, pairs.length));
  });
});

describe('what is no slip', () => {
  it('no name that is known is corrected, and none gets a suggestion', () => {
    assert.deepEqual(
      table()
        .names.filter(({ name }) => speller().slipOf(name).length > 0 || speller().suggest(name).length > 0)
        .map((n) => n.name),
      [],
    );
  });
  it('at most 2 % of words near a name are taken for it (bench/spelling/words.txt)', () => {
    const words = lines('words.txt');
    const taken = words.filter((word) => speller().slipOf(word).length > 0);
    assert.ok(taken.length / words.length <= 0.02, taken.join(', '));
  });
  for (const word of ['statins', 'Dupixents', 'dermatitis', 'ibid', 'tear', 'naïve', 'x1', '']) {
    it(`"${word}" is left alone`, () => assert.deepEqual(speller().slipOf(word), []));
  }
});

describe('a slip', () => {
  for (const [typed, ...meant] of [
    ['dupilumabb', 'dupilumab'],
    ['upadacitnib', 'upadacitinib'],
    ['Rinvoque', 'Rinvoq'],
    ['crisaborol', 'crisaborole'],
    ['PREDNIZONE', 'prednisone'],
    ['fosamacks', 'Fosamax'],
  ] as const) {
    it(`${typed} is one of ${meant.join(' or ')}`, () =>
      assert.deepEqual(
        speller()
          .slipOf(typed)
          .map((n) => n.name.name),
        meant,
      ));
  }
  it('is likelier that of a name the document holds', () => {
    const alone = speller().slipOf('duplimab');
    const held = speller().slipOf('duplimab', new Set(['dupilumab']));
    assert.deepEqual(
      held.map((n) => n.name.name),
      ['dupilumab'],
    );
    assert.ok(alone.length <= 1);
  });
});
