import assert from 'node:assert/strict';
import { findNames, type Mention } from '../../../src/core/mentions/findMentions.ts';
import { buildNameIndex, type NameIndex } from '../../../src/core/mentions/nameIndex.ts';
import type { Dataset } from '../../../src/core/dataset/dataset.ts';
import { bundled, drug, smallDataset } from '../support.ts';

let index: NameIndex | undefined;
const find = (text: string): readonly Mention[] => findNames(text, (index ??= buildNameIndex(bundled())), bundled()).mentions;
/** Mentions in short: `written = id`. */
const found = (text: string): string[] => find(text).map((m) => `${m.text} = ${m.id}`);
const only = (text: string): Mention => {
  const all = find(text);
  assert.equal(all.length, 1, `"${text}" should hold one name, holds ${all.map((m) => m.text).join(', ') || 'none'}`);
  return all[0]!;
};

describe('names', () => {
  const FOUND: [what: string, text: string, ...names: string[]][] = [
    ['an INN', 'take dupilumab now', 'dupilumab = dupilumab'],
    ['an INN in capitals', 'DUPILUMAB is here', 'DUPILUMAB = dupilumab'],
    ['an INN at a sentence start', 'Dupilumab is here', 'Dupilumab = dupilumab'],
    ['an INN in brackets', 'an antibody (dupilumab)', 'dupilumab = dupilumab'],
    ['an INN before a slash', 'dupilumab/tralokinumab', 'dupilumab = dupilumab', 'tralokinumab = tralokinumab'],
    ['an INN with a possessive', "dupilumab's label", 'dupilumab = dupilumab'],
    ['an INN before a hyphen', 'dupilumab-treated adults', 'dupilumab = dupilumab'],
    ['an INN behind a hyphen', 'non-dupilumab drugs', 'dupilumab = dupilumab'],
    ['a USAN', 'take cyclosporine now', 'cyclosporine = ciclosporin'],
    ['a former spelling', 'take cyclosporin now', 'cyclosporin = ciclosporin'],
    ['a suffixed biologic name', 'lebrikizumab-lbkz is an antibody', 'lebrikizumab-lbkz = lebrikizumab'],
    ['a salt', 'clobetasol propionate cream', 'clobetasol propionate = clobetasol-propionate'],
    ['a brand', 'take Rinvoq now', 'Rinvoq = upadacitinib'],
    ['a brand in capitals', 'take RINVOQ now', 'RINVOQ = upadacitinib'],
    ['a brand of several words', 'take Rinvoq LQ now', 'Rinvoq LQ = upadacitinib'],
    ['a brand of two strengths', 'take Xeljanz XR daily', 'Xeljanz XR = tofacitinib'],
    ['a code name', 'the antibody AMG 451 failed', 'AMG 451 = rocatinlimab'],
    ['a class', 'a JAK inhibitor helps', 'JAK inhibitor = jak-inhibitor'],
    ['a class in the plural', 'JAK inhibitors help', 'JAK inhibitors = jak-inhibitor'],
    ['a class with a hyphen', 'JAK-inhibitors help', 'JAK-inhibitors = jak-inhibitor'],
    ['a class written out', 'Janus kinase inhibitors help', 'Janus kinase inhibitors = jak-inhibitor'],
    ['a class with its abbreviation within', 'Janus kinase (JAK) inhibitors help', 'Janus kinase (JAK) inhibitors = jak-inhibitor'],
    ['a class with two spaces', 'JAK  inhibitors help', 'JAK  inhibitors = jak-inhibitor'],
    ['a class at a sentence start', 'Topical corticosteroids help', 'Topical corticosteroids = topical-corticosteroid'],
    ['a class in title case', 'Calcineurin Inhibitors', 'Calcineurin Inhibitors = calcineurin-inhibitor'],
    ['an everyday class name', 'a steroid cream helps', 'steroid cream = topical-corticosteroid'],
  ];
  for (const [what, text, ...names] of FOUND) it(`finds ${what}: "${text}"`, () => assert.deepEqual(found(text), names));

  const LONGEST: [longer: string, text: string, name: string, id: string][] = [
    ['topical corticosteroid over corticosteroid', 'topical corticosteroids', 'topical corticosteroids', 'topical-corticosteroid'],
    [
      'topical calcineurin inhibitor over calcineurin inhibitor',
      'a topical calcineurin inhibitor',
      'topical calcineurin inhibitor',
      'topical-calcineurin-inhibitor',
    ],
    ['Jakafi XR over Jakafi', 'Jakafi XR', 'Jakafi XR', 'ruxolitinib'],
    ['mycophenolate mofetil over mycophenolate', 'mycophenolate mofetil', 'mycophenolate mofetil', 'mycophenolate-mofetil'],
    ['a suffixed name over the bare one', 'tralokinumab-ldrm', 'tralokinumab-ldrm', 'tralokinumab'],
    ['OX40 ligand inhibitor over OX40 inhibitor', 'an OX40 ligand inhibitor', 'OX40 ligand inhibitor', 'ox40l-inhibitor'],
    ['a drug with its acetate', 'methylprednisolone acetate', 'methylprednisolone acetate', 'methylprednisolone'],
  ];
  for (const [longer, text, name, id] of LONGEST) {
    it(`prefers ${longer}`, () => {
      const mention = only(text);
      assert.deepEqual([mention.text, mention.id], [name, id]);
    });
  }

  const NOT_FOUND: [what: string, text: string][] = [
    ['a part of a word', 'dupilumabs and predupilumab'],
    ['a word that only looks alike', 'the prednison of the east'],
    ['a name across a full stop', 'a JAK. Inhibitors'],
    ['a name across a comma', 'a JAK, inhibitor'],
    ['non-steroid as a steroid', 'a non-steroid cream'],
    ['nonsteroidal as a steroid', 'a nonsteroidal cream'],
    ['an abbreviation in other capitals', 'the mtx drug dose'],
    ['an abbreviation without a drug word near by', 'The TCS conference was in May'],
    ['AZA as a place', 'The road to AZA is long'],
    ['a code in other capitals', 'the antibody amg 451 failed'],
  ];
  for (const [what, text] of NOT_FOUND) it(`does not find ${what}: "${text}"`, () => assert.deepEqual(found(text), []));

  const CUED: [text: string, id: string][] = [
    ['MTX 15 mg a week', 'methotrexate'],
    ['patients on AZA', 'azathioprine'],
    ['MMF therapy', 'mycophenolate-mofetil'],
    ['TCS for eczema', 'topical-corticosteroid'],
    ['a JAKi for atopic dermatitis', 'jak-inhibitor'],
  ];
  for (const [text, id] of CUED) it(`finds an abbreviation beside a drug word: "${text}"`, () => assert.equal(only(text).id, id));

  it('lie where they stand', () => {
    for (const m of find('First Rinvoq® 15 mg, then (dupilumab) and JAK inhibitors.')) {
      assert.equal('First Rinvoq® 15 mg, then (dupilumab) and JAK inhibitors.'.slice(m.start, m.end), m.text);
    }
  });
  it('say how they were resolved', () => {
    const kinds = ['dupilumab', 'cyclosporine', 'Rinvoq', 'JAK inhibitors', 'MTX drug'].map((t) => only(t).resolution);
    assert.deepEqual(kinds, ['exact', 'synonym', 'brand', 'class', 'abbreviation']);
  });
  it('carry the name that Classwise writes', () => {
    assert.equal(only('cyclosporine').name, 'ciclosporin');
    assert.equal(only('Rinvoq').name, 'upadacitinib');
    assert.equal(only('Janus kinase inhibitors').name, 'JAK inhibitor');
  });
  it('carry the brand they were written as', () => assert.equal(only('OPZELURA').brand, 'Opzelura'));
});

describe('what stands around a name', () => {
  const ROUTES: [text: string, route: string | undefined][] = [
    ['ruxolitinib cream', 'topical'],
    ['ruxolitinib 1.5% cream', 'topical'],
    ['ruxolitinib (Opzelura) cream', 'topical'],
    ['topical ruxolitinib', 'topical'],
    ['oral ruxolitinib', 'oral'],
    ['ruxolitinib tablets', 'oral'],
    ['ruxolitinib 5 mg tablets', 'oral'],
    ['ruxolitinib taken by mouth', 'oral'],
    ['ruxolitinib that is applied to the skin', 'topical'],
    ['subcutaneous methotrexate', 'subcutaneous'],
    ['injectable methotrexate', 'subcutaneous'],
    ['Opzelura', 'topical'],
    ['Jakafi', 'oral'],
    ['oral JAK inhibitors', 'oral'],
    ['topical JAK inhibitors', 'topical'],
    ['JAK inhibitor creams', 'topical'],
    ['topical corticosteroids', 'topical'],
    ['topical prescription PDE4 inhibitors', 'topical'],
    ['ruxolitinib', undefined],
    ['oral and topical JAK inhibitors', undefined],
    ['topical or oral JAK inhibitors', undefined],
    ['ruxolitinib and a cream', undefined],
  ];
  for (const [text, route] of ROUTES)
    it(`gives the route ${route ?? 'none'} in "${text}"`, () => assert.equal(find(text)[0]?.route, route));

  const STRENGTHS: [text: string, strength: string | undefined][] = [
    ['roflumilast 0.15% cream', '0.15%'],
    ['roflumilast 0.15 % cream', '0.15%'],
    ['roflumilast cream 0.15%', '0.15%'],
    ['Zoryve (roflumilast) cream 0.3%', '0.3%'],
    ['upadacitinib 15 mg', '15 mg'],
    ['upadacitinib 15mg', '15 mg'],
    ['tacrolimus ointment (0.03%)', '0.03%'],
    ['upadacitinib 15 mg/day', undefined],
    ['upadacitinib 15 mg to 30 mg', undefined],
    ['upadacitinib for 12 weeks', undefined],
    ['upadacitinib helped 40% of them', undefined],
  ];
  for (const [text, strength] of STRENGTHS)
    it(`gives the strength ${strength ?? 'none'} in "${text}"`, () => assert.equal(find(text)[0]?.strength, strength));

  const ATTRIBUTIVE: [text: string, attributive: boolean][] = [
    ['a steroid-free cream', true],
    ['steroid-sparing drugs', true],
    ['dupilumab-treated adults', true],
    ['dupilumab-naïve adults', true],
    ['dupilumab-naive adults', true],
    ['steroid-induced acne', true],
    ['dupilumab-associated conjunctivitis', true],
    ['dupilumab helps', false],
    ['JAK inhibitor tablets', false],
    ['steroid creams', false],
  ];
  for (const [text, attributive] of ATTRIBUTIVE)
    it(`is ${attributive ? '' : 'not '}attributive in "${text}"`, () => assert.equal(find(text)[0]?.attributive, attributive));
});

describe('a name of four letters or fewer', () => {
  const dataset: Dataset = smallDataset([
    drug('abcd', [], {
      name: 'zephyrmab',
      names: [{ name: 'ZEP', kind: 'abbreviation' }],
      brands: [{ name: 'Zeph', jurisdictions: ['US'] }],
    }),
    drug('longname', [], { name: 'zephyrolast', names: [{ name: 'Zephyr', kind: 'synonym', ambiguous: true }] }),
  ]);
  const names = (text: string): string[] => findNames(text, buildNameIndex(dataset), dataset).mentions.map((m) => m.id);

  it('counts with its capitals and a drug word', () => assert.deepEqual(names('ZEP cream and Zeph tablets'), ['abcd', 'abcd']));
  it('does not count without its capitals', () => assert.deepEqual(names('zep cream and ZEPH tablets'), []));
  it('does not count without a drug word', () => assert.deepEqual(names('The ZEP met Zeph'), []));
  it('is like a longer one that is marked as ambiguous', () => {
    assert.deepEqual(names('a Zephyr blew'), []);
    assert.deepEqual(names('Zephyr tablets'), ['longname']);
  });
});

describe('terms', () => {
  const terms = (text: string): string[] =>
    findNames(text, (index ??= buildNameIndex(bundled())), bundled()).terms.map(
      (t) => `${t.text} = ${'id' in t.target ? t.target.id : 'jurisdiction' in t.target ? t.target.jurisdiction : ''}`,
    );
  const TERMS: [text: string, ...terms: string[]][] = [
    ['for atopic dermatitis', 'atopic dermatitis = atopic-dermatitis'],
    ['for chronic hand eczema', 'chronic hand eczema = chronic-hand-eczema'],
    ['for hand eczema', 'hand eczema = chronic-hand-eczema'],
    ['for eczema', 'eczema = eczema'],
    ['in the US', 'US = US'],
    ['in the U.S. now', 'U.S = US'],
    ['in the European Union', 'European Union = EU'],
    ['by the FDA', 'FDA = fda'],
    ['by the Food and Drug Administration', 'Food and Drug Administration = fda'],
    ['in the UK', 'UK = UK'],
    ['tell us and them'],
    ['an eu- prefix'],
    ['a nice cream'],
    ['an ad for it'],
  ];
  for (const [text, ...expected] of TERMS)
    it(`are ${expected.length === 0 ? 'none ' : ''}in "${text}"`, () => assert.deepEqual(terms(text), expected));
});
