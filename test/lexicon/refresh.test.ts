import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseCsv, rowsUnderHeading } from '../../scripts/lexicon/csv.mjs';
import { LOADERS, readSources, refresh } from '../../scripts/lexicon/refresh.mjs';
import { parseTable } from '../../scripts/lexicon/table.mjs';

const FILES = 'test/lexicon/files';
const tableText = fs.readFileSync(path.join(FILES, 'table.tsv'), 'utf8');
const { observations, found } = readSources(FILES);

/** What one source says about one thing, as short texts. */
const said = (source: string, what: string): string[] =>
  observations
    .filter((o) => o.source === source && o.what === what)
    .map((o) => [o.about ?? o.ingredients?.join(' + '), o.value].filter(Boolean).join(' = '));

describe('reading CSV', () => {
  it('understands quotes, doubled quotes, line breaks in quotes, a byte order mark and CRLF', () => {
    assert.deepEqual(parseCsv('\uFEFFa,"b ""c""\nd",e\r\n1,,3'), [
      ['a', 'b "c"\nd', 'e'],
      ['1', '', '3'],
    ]);
  });

  it('finds the heading below other lines, and none where there is none', () => {
    const records = parseCsv('Export of today\n\nA,B\n1,2\n');
    assert.deepEqual(rowsUnderHeading(records, ['A', 'B']), [{ A: '1', B: '2' }]);
    assert.equal(rowsUnderHeading(records, ['C']), undefined);
  });
});

describe('the loaders', () => {
  it('all find their files', () => {
    assert.equal(found.length, LOADERS.length);
  });

  it('take brands, routes and first approvals of original applications from Drugs@FDA', () => {
    assert.deepEqual(said('Drugs@FDA', 'usBrand'), [
      'ALPHAFENIL HYDROCHLORIDE = Alphanix',
      'ALPHAFENIL HYDROCHLORIDE = Alphanix Derm',
      'NOVELTIB FUMARATE = Novelta XR',
    ]);
    assert.deepEqual(said('Drugs@FDA', 'route'), [
      'ALPHAFENIL HYDROCHLORIDE = oral',
      'ALPHAFENIL HYDROCHLORIDE = topical',
      'NOVELTIB FUMARATE = oral',
    ]);
    assert.ok(said('Drugs@FDA', 'approval').includes('ALPHAFENIL HYDROCHLORIDE = 1999-05-04'), 'a supplement is no first approval');
    assert.deepEqual(said('Drugs@FDA', 'combination'), ['ALPHAFENIL HYDROCHLORIDE + BETAPRIL = Alphabet']);
  });

  it('leave out products that are approved only tentatively', () => {
    assert.ok(!observations.some((o) => o.about?.includes('TENTATINIB')));
  });

  it('read the Purple Book below its second heading too, with suffixes and dates in words', () => {
    assert.ok(said('Purple Book', 'suffixed').includes('gammamab-qxyz = gammamab-qxyz'));
    assert.deepEqual(said('Purple Book', 'approval'), ['gammamab = 2017-03-28']);
  });

  it("take FDA's class texts from openFDA, of original products only", () => {
    assert.deepEqual(said('openFDA', 'class').sort(), [
      'ALPHAFENIL HYDROCHLORIDE = Example Receptor Antagonist',
      'GAMMAMAB = Interleukin-99 Antagonist',
    ]);
  });

  it('take salts and brands from RxNorm, without suppressed rows', () => {
    assert.deepEqual(said('RxNorm', 'salt'), ['betapril = betapril maleate']);
    assert.deepEqual(said('RxNorm', 'usBrand'), ['betapril = Betaprex']);
    assert.deepEqual(said('RxNorm', 'combination'), ['alphafenil + betapril = Alphabet']);
  });

  it('take from DrugBank only that a name exists', () => {
    assert.deepEqual([...new Set(observations.filter((o) => o.source.startsWith('DrugBank')).map((o) => o.what))], ['confirm']);
  });

  it('take authorised human brands from EMA, no generics named after their substance', () => {
    assert.deepEqual(said('EMA', 'euBrand'), ['alphafenil hydrochloride = Alphanor', 'epsilon vaccine = Epsivax']);
    assert.deepEqual(said('EMA', 'combination'), ['alphafenil + betapril = Duobeta']);
  });
});

describe('refreshing the lexicon', () => {
  const { text, lines, report } = refresh(tableText, FILES);
  const rows = new Map(parseTable(text).map((row) => [row.id, row]));

  it('tells what is new', () => {
    assert.ok(report.new.includes('drug noveltib (Drugs@FDA)'));
    assert.ok(report.new.includes('alphafenil: EU brand Alphanor (EMA)'));
    assert.ok(report.new.includes('gammamab: name with suffix gammamab-qxyz (Purple Book)'));
    assert.ok(lines.some((line) => /^new: \d+$/.test(line)));
  });

  it('tells what changed', () => {
    assert.ok(report.changed.includes('gammamab: class "Old Class" -> "Interleukin-99 Antagonist" (openFDA)'));
    assert.ok(report.changed.includes('gammamab: first US approval unknown -> 2017-03-28 (Purple Book)'));
  });

  it('tells what is gone and keeps it', () => {
    assert.deepEqual(report.gone.sort(), ['alphafenil: US brand Today', 'deltacillin: EU brand Gonera']);
    assert.ok(rows.get('alphafenil')!.usBrands.includes('Today'));
  });

  it('adds lines and entries in the form of the table', () => {
    assert.deepEqual(rows.get('noveltib')!.usBrands, ['Novelta XR']);
    assert.deepEqual(rows.get('betapril')!.combinations, [
      { name: 'Alphabet', jurisdiction: 'US', others: ['alphafenil'] },
      { name: 'Duobeta', jurisdiction: 'EU', others: ['alphafenil'] },
    ]);
  });

  it('never overwrites what people curated', () => {
    const before = new Map(parseTable(tableText).map((row) => [row.id, row]));
    const row = rows.get('alphafenil')!;
    assert.deepEqual(row.classes, ['Alpha Things']);
    assert.equal(row.classSource, 'editorial');
    assert.deepEqual(row.flags, { ambiguous: ['Today'] });
    assert.ok(report.kept.some((line) => line.startsWith('alphafenil: class "Alpha Things" is editorial')));
    for (const [id, old] of before) {
      assert.equal(rows.get(id)!.name, old.name);
      assert.deepEqual(rows.get(id)!.synonyms.slice(0, old.synonyms.length), old.synonyms);
    }
  });

  it('finds nothing new the second time', () => {
    const again = refresh(text, FILES);
    assert.deepEqual(again.report.new, []);
    assert.deepEqual(again.report.changed, []);
    assert.equal(again.text, text);
  });

  it('calls no brand gone when a source that may have it is missing', () => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'lexicon-'));
    try {
      fs.copyFileSync(path.join(FILES, 'purplebook-search-october-data-download.csv'), path.join(dir, 'purplebook.csv'));
      assert.deepEqual(refresh(tableText, dir).report.gone, []);
    } finally {
      fs.rmSync(dir, { recursive: true });
    }
  });

  it('says where the files are described when there are none', () => {
    assert.throws(() => refresh(tableText, 'test/lexicon'), /docs\/data-sources\.md/);
  });
});
