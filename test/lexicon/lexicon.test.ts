import * as assert from 'node:assert/strict';
import { foldName } from '../../src/core/dataset/nameForms.ts';
import { parseLexicon, type CombinationEntry, type GroupEntry, type MoietyEntry } from '../../src/core/dataset/lexicon.ts';
import { drugsOf, entriesOf, lexicon } from './support.ts';

const moiety = (name: string): MoietyEntry => {
  const entry = entriesOf(name).find((e) => e.kind === 'moiety');
  assert.ok(entry, `${name} is not in the lexicon`);
  return entry;
};
const hit = (name: string, kind: string) => lexicon.find(name).find((h) => h.kind === kind);

describe('the lexicon', () => {
  it('knows a drug by its name whatever the capitals', () => {
    assert.deepEqual(drugsOf('DUPILUMAB'), ['dupilumab']);
  });

  it('knows a biologic by its four-letter suffix', () => {
    assert.deepEqual(drugsOf('adalimumab-aacf'), ['adalimumab']);
    assert.equal(lexicon.find('adalimumab-aacf')[0]!.kind, 'suffixed');
  });

  it('knows a salt by the drug it is of', () => {
    assert.deepEqual(drugsOf('abacavir sulfate'), ['abacavir']);
    assert.equal(lexicon.find('abacavir sulfate')[0]!.kind, 'salt');
  });

  it('writes the INN and tells USAN and BAN apart', () => {
    const drug = moiety('cyclosporine');
    assert.equal(drug.name, 'ciclosporin');
    assert.deepEqual(
      drug.synonyms.filter((s) => s.kind !== 'synonym').map((s) => `${s.kind} ${s.name}`),
      ['USAN cyclosporine', 'BAN cyclosporin'],
    );
  });

  it('writes out salts of the USAN, which are stored in short', () => {
    assert.deepEqual(drugsOf('albuterol sulfate'), ['salbutamol']);
  });

  it('knows brands with where they are known', () => {
    assert.deepEqual(drugsOf('Dupixent'), ['dupilumab']);
    assert.equal(hit('Dupixent', 'brand')?.jurisdiction, 'US');
    assert.deepEqual(drugsOf('Eladynos'), ['abaloparatide']);
    assert.equal(hit('Eladynos', 'brand')?.jurisdiction, 'EU');
  });

  it('gives all drugs of a brand that stands for several', () => {
    assert.deepEqual(drugsOf('Emend').sort(), ['aprepitant', 'fosaprepitant']);
  });

  it('takes a combination apart', () => {
    const combination = lexicon.combination('triumeq');
    assert.deepEqual(
      combination?.formulas.map((f) => f.map((d) => d.name)),
      [['abacavir', 'dolutegravir', 'lamivudine']],
    );
    assert.ok(moiety('lamivudine').combinations.some((c) => c.id === 'triumeq'));
  });

  it('keeps the formulas of a combination apart', () => {
    const entry = lexicon.combination('Akynzeo') as CombinationEntry;
    assert.equal(entry.formulas.length, 2);
  });

  it('says whose the class text is', () => {
    assert.deepEqual(moiety('dupilumab').class, { texts: ['Interleukin-4 Receptor alpha Antagonist'], source: 'FDA' });
    assert.equal(moiety('aceclofenac').class?.source, 'editorial');
    assert.equal(moiety('acamprosate').class, undefined);
  });

  it('gives routes and the first approval where it is sourced', () => {
    const drug = moiety('dupilumab');
    assert.deepEqual(drug.routes, ['subcutaneous']);
    assert.deepEqual(drug.firstApproval, { jurisdiction: 'US', date: '2017-03-28' });
  });

  it('leaves out approvals that were only remembered', () => {
    for (const name of ['abrocitinib', 'tenofovir disoproxil']) assert.equal(moiety(name).firstApproval, undefined, name);
  });

  it('wants capitals and a drug word for names that are everyday words', () => {
    for (const name of ['Soma', 'Today', 'Android', 'Julie', 'Plan B']) {
      assert.ok(lexicon.find(name).length > 0, name);
      for (const h of lexicon.find(name)) assert.ok(h.exactCase && h.ambiguous, name);
    }
  });

  it("wants a drug word for the body's own substances", () => {
    for (const name of ['cortisol', 'folate', 'dopamine', 'urea']) assert.ok(lexicon.find(name)[0]!.ambiguous, name);
  });

  it('wants a drug word for names of four letters or fewer', () => {
    for (const name of lexicon.names()) if (name.kind !== 'group' && name.name.length <= 4) assert.ok(name.ambiguous, name.name);
  });

  it('has nothing under an unknown name', () => {
    assert.deepEqual(lexicon.find('nosuchdrugium'), []);
    assert.equal(lexicon.combination('Dupixent'), undefined);
  });

  it('folds hyphens, blanks and trade marks alike', () => {
    assert.equal(foldName('Beta‑Blocker®'), 'beta blocker');
    assert.equal(foldName('  Solu - Medrol™ '), 'solu medrol');
    assert.equal(foldName('plain name'), 'plain name');
  });

  it('refuses a string of another format and an entry that does not exist', () => {
    assert.throws(() => parseLexicon('{}'), /not a lexicon/);
    assert.throws(() => lexicon.entry(999_999), /no entry 999999/);
  });
});

describe('the class words of the lexicon', () => {
  const group = (name: string): GroupEntry => {
    const entry = entriesOf(name).find((e) => e.kind === 'group');
    assert.ok(entry, `${name} is no class word`);
    return entry;
  };

  it('are known in singular, plural and abbreviation', () => {
    for (const name of [
      'statin',
      'statins',
      'NSAIDs',
      'beta-blocker',
      'beta blockers',
      'β-blockers',
      'ACE inhibitors',
      'SSRIs',
      'tricyclic antidepressants',
      'thiazides',
    ])
      group(name);
    assert.equal(group('nonsteroidal anti-inflammatory drugs').id, group('NSAID').id);
  });

  it('are written out from alternatives in brackets', () => {
    for (const name of [
      'angiotensin-converting enzyme inhibitors',
      'HMG-CoA reductase inhibitor',
      'oral hypoglycemic agents',
      'benzodiazepines',
    ])
      group(name);
    assert.deepEqual(
      lexicon.names().filter((n) => n.name.includes('[') || n.name.includes('|')),
      [],
    );
  });

  it('have members', () => {
    const members = lexicon.members(group('statins')).map((m) => m.name);
    assert.ok(members.includes('atorvastatin') && !members.includes('nystatin'));
    assert.ok(moiety('atorvastatin').groups.some((g) => g.id === 'statin'));
  });

  it('want their capitals when they are abbreviations', () => {
    for (const name of lexicon.names()) if (name.number === 'abbreviation') assert.ok(name.exactCase, name.name);
  });
});
