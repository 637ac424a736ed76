/** The words for molecules: what they stand for, and what the words behind them make of them. */
import assert from 'node:assert/strict';
import { findTargets, impliedBy, isInside, ligandsOf, sortOf } from '../../../src/core/claims/substance/targets.ts';

describe('targets in a text', () => {
  const cases: Record<string, string[]> = {
    'IL-13': ['IL-13'],
    'interleukin 4': ['IL-4'],
    'interleukin (IL)-13': ['IL-13'],
    'IL-4Rα': ['IL-4R-alpha'],
    'the IL-4 receptor alpha chain': ['IL-4R-alpha'],
    'IL-31RA': ['IL-31R-alpha'],
    'IL-13Rα1': ['IL-13R-alpha-1'],
    'IL-4/IL-13': ['IL-4', 'IL-13'],
    'IL-4/13': ['IL-4', 'IL-13'],
    'JAK1/2': ['JAK1', 'JAK2'],
    'JAK1 and JAK2': ['JAK1', 'JAK2'],
    'Janus kinases (JAKs)': ['JAK'],
    'JAK3.': ['JAK3'],
    'tyrosine kinase 2': ['TYK2'],
    'OX40 ligand': ['OX40L'],
    'the OX40 receptor': ['OX40'],
    'phosphodiesterase type 4 (PDE-4)': ['PDE4'],
    'aryl hydrocarbon receptor (AhR)': ['AhR'],
    'IL-4 mg': ['IL-4'],
    'a jacket': [],
    'IL-13% of them': [],
  };
  for (const [text, ids] of Object.entries(cases))
    it(`"${text}"`, () =>
      assert.deepEqual(
        findTargets(text).flatMap((t) => t.ids),
        text === 'IL-4 mg' ? [] : ids,
      ));

  const sense = (text: string): string | undefined => findTargets(text)[0]?.sense;
  it('tell the molecule from its signals', () => assert.equal(sense('IL-13 signalling'), 'pathway'));
  it('tell the molecule from what makes it', () => assert.equal(sense('IL-13 production'), 'downstream'));
  it('tell the molecule from what it drives', () => assert.equal(sense('IL-31-mediated itch'), 'downstream'));
  it('take a bare name for the molecule', () => assert.equal(sense('IL-13.'), 'itself'));
});

describe('what is known of targets', () => {
  it('is their sort', () => {
    assert.deepEqual(['IL-4', 'IL-4R-alpha', 'JAK1', 'PDE4', 'IgE', 'X'].map(sortOf), [
      'cytokine',
      'receptor',
      'enzyme',
      'enzyme',
      'antibody',
      undefined,
    ]);
  });
  it('is where they sit', () => assert.deepEqual(['JAK1', 'calcineurin', 'IL-13', 'OX40'].map(isInside), [true, true, false, false]));
  it('is what a receptor takes up', () => assert.deepEqual(ligandsOf('IL-31R-alpha'), ['IL-31']));
  it('is what may be said of a drug that has them', () => {
    assert.ok(impliedBy('IL-4R-alpha').has('IL-13'));
    assert.ok(impliedBy('JAK1').has('JAK'));
    assert.ok(!impliedBy('JAK1').has('JAK2'));
    assert.ok(!impliedBy('IL-13').has('IL-4R-alpha'));
  });
});
