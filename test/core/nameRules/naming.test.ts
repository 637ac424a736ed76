/** What a naming finding says and offers, and what its fixes leave alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckOptions, Finding } from '../../../src/core/checker.ts';
import { applyEdits, bulkEdits, bulkFix } from '../../../src/core/nameRules/bulk.ts';
import { inCapitalsOf } from '../../../src/core/nameRules/naming/edits.ts';
import { substancesOf } from '../../../src/core/nameRules/naming/substances.ts';
import { bundledLexicon } from '../../../src/bundled.ts';
import { createChecker } from '../../../src/core/checker.ts';
import { bundled, drug, smallDataset, TODAY } from '../support.ts';
import { checkNames } from './support.ts';

const fixAll = (text: string, options: Partial<CheckOptions> = {}): string => applyEdits(text, bulkEdits(checkNames(text, options)));
const only = (text: string, options: Partial<CheckOptions> = {}): Finding => {
  const found = checkNames(text, options);
  assert.equal(found.length, 1, found.map((f) => f.message).join('\n'));
  return found[0]!;
};

describe('a naming finding', () => {
  const MIXED = 'Ciclosporin works. Start ciclosporin. Cyclosporine harms kidneys. Stop cyclosporine then.';

  it('stands at the first use that deviates, one for a drug', () => {
    const text = `${MIXED} Ciclosporin.`;
    const { start, end, claim, verdict, severity } = only(text);
    assert.equal(text.slice(start, end), 'Cyclosporine');
    assert.deepEqual(
      [verdict, severity, claim.type, claim.subject, claim.predicate],
      ['wrong', 'information', 'naming', 'ciclosporin', 'mixed'],
    );
  });
  it('tells what is written how often, what is expected and why, and by whose word', () => {
    const { message, evidence } = only(`${MIXED} Ciclosporin.`);
    assert.match(message, /^This document writes cyclosporine \(USAN, twice\) and ciclosporin \(INN, 3 times\): names of one drug\./);
    assert.match(message, /Keep to ciclosporin, which it uses more often\. Kinds of names: Classwise data of 22 November 2026\.$/);
    assert.equal(evidence[0]?.id, 'int-cyclosporine-names');
    assert.match(String(evidence[0]?.url), /^https?:/);
  });
  it('names the place, the project or the other drugs that it goes by', () => {
    assert.match(
      only('Take acetaminophen.', { jurisdiction: 'UK' }).message,
      /In the United Kingdom medicines go by INN or BAN: paracetamol \(INN\)/,
    );
    assert.match(only('Take acetaminophen.', { naming: { names: 'INN' } }).message, /This project goes by INN: paracetamol \(INN\)/);
    assert.match(
      only('Acetaminophen, albuterol and cyclosporine are here. Aciclovir is not.').message,
      /writes aciclovir \(INN, once\), but names its other drugs by US adopted names: acetaminophen, albuterol and cyclosporine\. To match them: acyclovir \(USAN\)/,
    );
  });
  it('has the names of the lexicon as evidence where there is no dated fact', () => {
    assert.deepEqual(only('Take acetaminophen.', { jurisdiction: 'UK' }).evidence[0], {
      id: 'names-paracetamol',
      date: bundled().asOf,
      jurisdiction: 'INT',
      fact: 'Paracetamol (INN) and acetaminophen (USAN) are names of one drug.',
      url: null,
      publisher: 'Classwise names',
    });
  });
  it('goes by the front matter before the setting', () => {
    assert.equal(checkNames('---\njurisdiction: US\n---\nTake acetaminophen.', { jurisdiction: 'UK' }).length, 0);
    assert.equal(checkNames('---\njurisdiction: UK\n---\nTake acetaminophen.', { jurisdiction: 'US' }).length, 1);
  });
  it('does not take a country that is only named for the place of the document', () => {
    assert.deepEqual(checkNames('The MHRA licensed it in the UK. Take acetaminophen.'), []);
    assert.deepEqual(checkNames('The FDA approved it in the US. Take paracetamol.'), []);
  });
  it('knows the names of a dataset of its own, without a lexicon', () => {
    const names = [
      { name: 'fooline', kind: 'INN' },
      { name: 'phooline', kind: 'USAN' },
    ] as const;
    const own = createChecker(smallDataset([drug('fooline', [], { names: [...names] })]));
    assert.equal(own.check('Phooline. Fooline. Fooline.', { asOf: TODAY }).length, 1);
    assert.equal(own.check('Phooline. Acetaminophen. Paracetamol.', { asOf: TODAY }).length, 0);
  });
});

describe('the fixes of a naming finding', () => {
  it('are one for here and one for all, of which the latter may go in bulk', () => {
    const { fixes } = only('Ciclosporin. Ciclosporin. Ciclosporin. Cyclosporine. No cyclosporine.');
    assert.deepEqual(
      fixes.map((f) => [f.title, f.edits.length, f.kind, f.bulk]),
      [
        ['Change to "Ciclosporin"', 1, 'value', undefined],
        ['Change all 2 in this document to "ciclosporin"', 2, 'choice', true],
      ],
    );
  });
  it('are one where the name stands once', () => {
    const { fixes } = only('Take acetaminophen.', { jurisdiction: 'UK' });
    assert.deepEqual(
      fixes.map((f) => [f.title, f.bulk]),
      [['Change to "paracetamol"', true]],
    );
  });

  const FIXED: readonly [string, string][] = [
    ['Acetaminophen, ACETAMINOPHEN and acetaminophen.', 'Paracetamol, PARACETAMOL and paracetamol.'],
    [
      '**Cyclosporine**-treated; [cyclosporine](https://example.org/cyclosporine)',
      '**Ciclosporin**-treated; [ciclosporin](https://example.org/cyclosporine)',
    ],
    ['Take an acetaminophen tablet. An acetaminophen tablet.', 'Take a paracetamol tablet. A paracetamol tablet.'],
    ['A meperidine dose, an albuterol inhaler.', 'A pethidine dose, a salbutamol inhaler.'],
    ["Acetaminophen's dose", "Paracetamol's dose"],
    ['Acyclovir sodium is given.', 'Aciclovir sodium is given.'],
    ['# Penicillin G Benzathine', '# Benzathine Benzylpenicillin'],
    ['Penicillin\nG is given.', 'Benzylpenicillin is given.'],
    ['Tralokinumab-ldrm and Fam-trastuzumab deruxtecan-nxki.', 'Tralokinumab and Trastuzumab deruxtecan.'],
  ];
  for (const [before, after] of FIXED)
    it(`make "${before}" into "${after}"`, () => assert.equal(fixAll(before, { jurisdiction: 'UK' }), after));

  it('never touch a name with markup within it', () => {
    const text = 'Cyclo*sporine* is written. Cyclosporine is, too.';
    assert.equal(fixAll(text, { jurisdiction: 'UK' }), 'Cyclo*sporine* is written. Ciclosporin is, too.');
  });
  it('are in bulk for names only', () => {
    const claim = createChecker(bundled(), { lexicon: bundledLexicon }).check('Upadacitinib has no boxed warning.', { asOf: TODAY });
    assert.equal(claim.length, 1);
    assert.equal(bulkFix(claim[0]!), undefined);
  });
  it('in bulk do not overlap', () => {
    const fix = (start: number, end: number) =>
      ({ fixes: [{ title: 'x', kind: 'value', bulk: true, edits: [{ start, end, newText: 'y' }] }] }) as const;
    assert.deepEqual(
      bulkEdits([fix(4, 8), fix(0, 3), fix(6, 9)]).map((e) => e.start),
      [0, 4],
    );
  });
});

describe('capitals', () => {
  for (const [written, name, expected] of [
    ['Cyclosporine', 'ciclosporin', 'Ciclosporin'],
    ['CYCLOSPORINE', 'ciclosporin', 'CICLOSPORIN'],
    ['penicillin G', 'benzylpenicillin', 'benzylpenicillin'],
    ['Penicillin G', 'benzylpenicillin', 'Benzylpenicillin'],
    ['Gold Sodium Thiomalate', 'sodium aurothiomalate', 'Sodium Aurothiomalate'],
    ['Gold sodium thiomalate', 'sodium aurothiomalate', 'Sodium aurothiomalate'],
  ] as const)
    it(`of ${written} make ${expected}`, () => assert.equal(inCapitalsOf(written, name), expected));
});

describe('fixing all names', () => {
  const pairs = substancesOf(bundled(), bundledLexicon()).filter((s) => s.inn !== s.usan);
  const name = fc.constantFrom(...pairs).chain((s) => fc.constantFrom(s.inn, s.usan));
  const sentence = fc
    .tuple(fc.constantFrom('', 'Give ', 'In heart failure, ', '- Then '), name, fc.constantFrom(' is given', ' 5 mg', ', once more', ''))
    .map(([before, drug, after]) => `${before}${before ? drug : drug[0]!.toUpperCase() + drug.slice(1)}${after}.`);
  const options = fc.record({
    jurisdiction: fc.constantFrom(undefined, 'US', 'UK', 'EU', 'CA'),
    naming: fc.record({
      names: fc.constantFrom('auto', 'INN', 'USAN', 'BAN', 'off'),
      suffix: fc.constantFrom('auto', 'drop'),
    }),
  });
  const known = new Set(pairs.flatMap((s) => s.names.map((n) => n.name.toLowerCase())));
  const NAMES = new RegExp(
    `(?<![\\p{L}\\d])(?:an? )?(?:${[...known].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d])`,
    'giu',
  );

  it('leaves no naming finding, and changes nothing but names', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 14 }), options, (sentences, chosen) => {
        const text = sentences.join('\n\n');
        const fixed = fixAll(text, chosen);
        assert.deepEqual(checkNames(fixed, chosen), []);
        assert.equal(fixed.replace(NAMES, '#'), text.replace(NAMES, '#'));
      }),
      { numRuns: 300 },
    );
  });
  it('changes nothing where there is no finding', () => {
    assert.equal(fixAll('Ciclosporin works.\r\n\r\nNo.'), 'Ciclosporin works.\r\n\r\nNo.');
  });
});
