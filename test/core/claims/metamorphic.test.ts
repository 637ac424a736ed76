/**
 * What is said decides the verdict, not how: every labelled sentence and every example of a rule, reworded in ways that change nothing,
 * keeps the verdict that was right before. Failures are listed with original and rewrite; `npm run rewording` lists them all.
 */
import assert from 'node:assert/strict';
import { equalsOf } from '../../support/metamorphic/equals.ts';
import { reword, rewritings, shareOf, tell, type Outcome } from '../../support/metamorphic/run.ts';
import { sentences, type Sentence } from '../../support/metamorphic/sentences.ts';
import type { Rewriting } from '../../support/metamorphic/world.ts';
import { check, drugOf, TODAY } from '../support.ts';

/** What a rewriting has to keep at the least: a share of the rewrites of flagged sentences, and of those that are rightly silent. */
interface Least {
  readonly flagged: number;
  readonly silent: number;
  /** So many rewrites there are at the least: a rewriting that suits no sentence tests nothing. */
  readonly rewrites: number;
}

/** Beside each the measured shares (kept of all), from `npm run rewording` on 2026-11-22. They only ever go up. */
const LEAST: Readonly<Record<string, Least>> = {
  'brand for generic': { flagged: 0.97, silent: 0.98, rewrites: 380 }, // 212 of 212 (1.000) and 238 of 238 (1.000)
  'generic for brand': { flagged: 0.97, silent: 0.98, rewrites: 150 }, // 85 of 85 (1.000) and 92 of 92 (1.000)
  'another name of the disease': { flagged: 0.97, silent: 0.98, rewrites: 985 }, // 590 of 590 (1.000) and 573 of 573 (1.000)
  'another name of the regulator': { flagged: 0.97, silent: 0.98, rewrites: 435 }, // 288 of 288 (1.000) and 224 of 224 (1.000)
  'another wording of the age': { flagged: 0.97, silent: 0.98, rewrites: 345 }, // 191 of 191 (1.000) and 215 of 215 (1.000)
  'another word for approved': { flagged: 0.97, silent: 0.98, rewrites: 1250 }, // 734 of 735 (0.999) and 740 of 740 (1.000)
  'a clause added': { flagged: 0.97, silent: 0.98, rewrites: 4695 }, // 2614 of 2628 (0.995) and 2895 of 2898 (0.999)
  'the place moved': { flagged: 0.97, silent: 0.95, rewrites: 150 }, // 104 of 104 (1.000) and 76 of 76 (1.000)
  'marks around the name': { flagged: 0.97, silent: 0.98, rewrites: 3205 }, // 1757 of 1757 (1.000) and 2018 of 2018 (1.000)
  'lines wrapped': { flagged: 0.97, silent: 0.98, rewrites: 2485 }, // 1307 of 1307 (1.000) and 1621 of 1621 (1.000)
  'another place on the page': { flagged: 0.97, silent: 0.98, rewrites: 4190 }, // 2205 of 2205 (1.000) and 2730 of 2730 (1.000)
  'active for passive': { flagged: 0.95, silent: 0.98, rewrites: 120 }, // 75 of 78 (0.962) and 64 of 64 (1.000)
  'a drug of equal standing': { flagged: 0.95, silent: 0.97, rewrites: 75 }, // 44 of 45 (0.978) and 45 of 45 (1.000)
};

describe('a sentence reworded keeps its verdict', () => {
  const all = sentences();

  it('in every way of rewording that there is', () =>
    assert.deepEqual(
      Object.keys(LEAST),
      rewritings.map((r) => r.id),
    ));

  for (const rewriting of rewritings) {
    const least = LEAST[rewriting.id]!;
    it(`${rewriting.id}: at least ${least.flagged * 100} % stay flagged and ${least.silent * 100} % stay silent`, () => {
      const outcome = reword(rewriting, all, check);
      const { flagged, silent } = outcome;
      assert.ok(flagged.all + silent.all >= least.rewrites, `only ${flagged.all + silent.all} rewrites`);
      assert.ok(shareOf(flagged) >= least.flagged, report(outcome, true));
      assert.ok(shareOf(silent) >= least.silent, report(outcome, false));
    });
  }
});

function report({ rewriting, flagged, silent, failures }: Outcome, before: boolean): string {
  const { kept, all } = before ? flagged : silent;
  const lost = failures.filter((f) => f.before === before);
  return `${rewriting}: only ${kept} of ${all} rewrites keep their verdict\n\n${lost.map(tell).join('\n\n')}`;
}

describe('the rewording itself', () => {
  const sentence = (text: string, type = 'age'): Sentence => ({ text, asOf: TODAY, bad: true, type });
  const rewritten = (id: string, text: string, type?: string): string[] =>
    rewritings.find((r) => r.id === id)!.rewrite(sentence(text, type));

  it('notices a verdict that changes, and tells original and rewrite', () => {
    const negated: Rewriting = { id: 'negated', rewrite: ({ text }) => [text.replace(' has ', ' does not have ')] };
    const original = 'Upadacitinib has no boxed warning.';
    const { flagged, failures } = reword(negated, [sentence(original)], (text) => (text === original ? [{ rule: 'r', message: 'm' }] : []));
    assert.deepEqual(flagged, { all: 1, kept: 0 });
    assert.match(
      tell(failures[0]!),
      /original \(flagged, .*\): Upadacitinib has no .*\n.*rewrite {2}\(not flagged\): Upadacitinib does not have no/,
    );
  });
  it('leaves out sentences that are judged wrongly as they stand', () => {
    const same: Rewriting = { id: 'same', rewrite: ({ text }) => [`${text} `] };
    assert.equal(reword(same, [sentence('Nothing.')], () => []).flagged.all, 0);
  });

  it('takes the brand that is sold in the place meant', () => {
    const brand = (text: string): string[] => rewritten('brand for generic', text);
    assert.deepEqual(brand('Tralokinumab is licensed for adults.'), ['Adbry is licensed for adults.']);
    assert.deepEqual(brand('Tralokinumab is licensed in the EU for adults.'), ['Adtralza is licensed in the EU for adults.']);
    assert.deepEqual(brand('Generic tralokinumab is sold in the US.'), []);
    assert.deepEqual(brand('Tralokinumab (Adbry) is licensed for adults.'), []);
  });
  it('writes the form with a generic name that is several products', () => {
    assert.deepEqual(rewritten('generic for brand', 'Opzelura is for adults.'), ['Ruxolitinib cream is for adults.']);
  });
  it('knows the ways to write an age', () => {
    assert.ok(
      rewritten('another wording of the age', 'It is for patients 12 years of age and older.').includes(
        'It is for patients aged 12 and up.',
      ),
    );
    assert.deepEqual(rewritten('another wording of the age', 'Store it below 25 degrees.'), []);
  });
  it('turns active and passive', () => {
    const turned = (text: string): string[] => rewritten('active for passive', text);
    assert.deepEqual(turned('The FDA has approved dupilumab for atopic dermatitis.'), [
      'Dupilumab has been approved by the FDA for atopic dermatitis.',
    ]);
    assert.deepEqual(turned('Dupilumab is not approved by the FDA for atopic dermatitis.'), [
      'The FDA has not approved dupilumab for atopic dermatitis.',
    ]);
    assert.deepEqual(turned('Dupilumab is approved by the FDA for asthma and is injected.'), []);
  });
  it('moves a place only in a sentence of one part', () => {
    assert.deepEqual(rewritten('the place moved', 'In Japan, dupilumab is for adults.'), ['Dupilumab is for adults in Japan.']);
    assert.deepEqual(rewritten('the place moved', 'In Japan, dupilumab is for adults, not for children.'), []);
  });
  it('takes another drug only where it stands alike on the day', () => {
    const equals = (id: string, asOf: string): string[] => equalsOf(drugOf(id), 'US', asOf).map((d) => d.id);
    assert.ok(equals('upadacitinib', TODAY).includes('abrocitinib'));
    assert.ok(!equals('upadacitinib', TODAY).includes('baricitinib'));
    // Until February 2023 abrocitinib was for adults only.
    assert.ok(!equals('upadacitinib', '2022-06-30').includes('abrocitinib'));
  });
});
