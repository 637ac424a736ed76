import assert from 'node:assert/strict';
import { bundled, bundledDataset, bundledLexicon } from '../../src/bundled.ts';
import { createChecker } from '../../src/core/checker.ts';
import { createDataset } from '../../src/core/dataset/dataset.ts';
import { classwise } from './support.ts';

describe('show and the lexicon', () => {
  const checker = createChecker(createDataset([bundledDataset()]), bundled);
  const lexicon = bundledLexicon();
  const answers = (name: string): boolean => {
    const hit = checker.lookUp(name);
    return hit !== undefined && checker.card(hit, { asOf: '2026-11-22' }) !== undefined;
  };

  it('answers for at least 2,700 substances and 5,500 brand names, and for every single one', () => {
    const names = lexicon.names();
    const generics = new Set(names.filter((n) => n.kind === 'generic').map((n) => n.name));
    const brands = new Set(names.filter((n) => n.kind === 'brand' || n.kind === 'combination').map((n) => n.name));
    assert.ok(generics.size >= 2700, `${generics.size} substances`);
    assert.ok(brands.size >= 5500, `${brands.size} brand names`);
    assert.deepEqual(
      [...generics, ...brands].filter((name) => !answers(name)),
      [],
    );
  });
  it('says whose words a class text is', async () => {
    assert.match((await classwise(['show', 'ibuprofen'])).out, /Class \(FDA\): /);
    assert.match((await classwise(['show', 'abacavir'])).out, /Class \(editorial\): /);
  });
  it('knows a combination by its ingredients and a class word by its meaning', async () => {
    assert.match((await classwise(['show', 'Symbicort'])).out, /Combination brand \(US\) of budesonide and formoterol/);
    assert.match((await classwise(['show', 'NSAIDs'])).out, /anti-inflammatory drug/);
  });
  it('suggests names of the lexicon too', async () => {
    const { code, err } = await classwise(['show', 'metfornin']);
    assert.equal(code, 1);
    assert.match(err, /did you mean metformin/);
  });
  it('never judges a claim by the lexicon', () => {
    assert.deepEqual(
      checker.check('Metformin is still under investigation in the United States. Ibuprofen has no boxed warning.', { asOf: '2026-11-22' }),
      [],
    );
  });
});
