import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { compileLexicon } from '../../scripts/lexicon/compile.mjs';
import { COLUMNS, formatTable, idOf, parseTable } from '../../scripts/lexicon/table.mjs';
import { parseLexicon } from '../../src/core/dataset/lexicon.ts';
import { foldName } from '../../src/core/dataset/nameForms.ts';
import { compiled, groupsText, lexicon, tableText } from './support.ts';

const rows = parseTable(tableText);
const repeated = (list: readonly string[]): string[] => list.filter((entry, i) => list.indexOf(entry) !== i);

interface Group {
  id: string;
  name: string;
  means: string;
  names: { name: string; kind: string; case?: string }[];
}
const groups = JSON.parse(groupsText) as Group[];

describe('data/lexicon.tsv', () => {
  it('holds at least 2,700 drugs and 5,500 brand names', () => {
    const brands = new Set(
      lexicon
        .names()
        .filter((n) => n.kind === 'brand' || n.kind === 'combination')
        .map((n) => n.fold),
    );
    assert.ok(rows.length >= 2700, `${rows.length} drugs`);
    assert.ok(brands.size >= 5500, `${brands.size} brand names`);
  });

  it('is written as the script writes it', () => {
    assert.equal(formatTable(rows), tableText);
  });

  it('has no column of the WHO classification', () => {
    assert.ok(!COLUMNS.includes('atc'));
    assert.deepEqual(tableText.match(/\t[A-Z]\d{2}[A-Z]{2}\d{2}\b/g), null);
  });

  it('has each id once, made of the name', () => {
    assert.deepEqual(repeated(rows.map((row) => row.id)), []);
    for (const row of rows) assert.equal(row.id, idOf(row.name));
  });

  it('has no blank around an entry and no entry twice in a list', () => {
    for (const row of rows) {
      for (const list of [row.synonyms.map((s) => s.name), row.usBrands, row.euBrands, row.classes, row.routes]) {
        assert.deepEqual(repeated(list.map(foldName)), [], row.id);
        for (const entry of list) assert.equal(entry, entry.trim(), row.id);
      }
    }
  });

  it('flags only names that the drug has', () => {
    for (const row of rows) {
      const own = new Set([
        row.name,
        ...row.synonyms.map((s) => s.name),
        ...row.usBrands,
        ...row.euBrands,
        ...row.combinations.map((c) => c.name),
      ]);
      for (const name of [...(row.flags.ambiguous ?? []), ...(row.flags.body ?? []), ...(row.flags.curated ?? [])])
        assert.ok(own.has(name), `${row.id}: ${name}`);
    }
  });

  it('lists a combination under each of its ingredients', () => {
    const key = (brand: string, names: string[]): string => `${brand}: ${[...names].sort().join(' + ')}`;
    const listed = new Map(rows.map((row) => [row.name, new Set(row.combinations.map((c) => key(c.name, [row.name, ...c.others])))]));
    for (const row of rows) {
      for (const c of row.combinations) {
        for (const other of c.others)
          assert.ok(listed.get(other)?.has(key(c.name, [row.name, ...c.others])), `${c.name} is missing under ${other}`);
      }
    }
  });

  it('dates no approval after the day the data reaches to', () => {
    const { asOf } = JSON.parse(fs.readFileSync('data/lexicon-provenance.json', 'utf8')) as { asOf: string };
    for (const row of rows) assert.ok(row.firstUsApproval <= asOf, row.id);
  });

  it('names the line and the reason when a line is malformed', () => {
    const header = COLUMNS.join('\t');
    assert.throws(() => parseTable(`${header}\na\tb`), /lexicon\.tsv:2: 2 columns instead of 11/);
    assert.throws(() => parseTable(`${header}\na\ta\tx:y${'\t'.repeat(8)}`), /lexicon\.tsv:2: the synonym "x:y"/);
    assert.throws(() => parseTable(`${header}\na\ta\t\t\t\t\tSome Class\t\t\t\t`), /lexicon\.tsv:2: a class needs its class_source/);
    assert.throws(() => parseTable('id\tname\n'), /header/);
  });
});

describe('data/groups.json', () => {
  it('has at least 250 class words, each with an id of its own and a plain sentence', () => {
    assert.ok(groups.length >= 250);
    assert.deepEqual(repeated(groups.map((g) => g.id)), []);
    for (const g of groups) assert.match(g.means, /^[A-Z].*[^.]\.$/, g.id);
  });

  it('is found by its own name', () => {
    for (const g of groups.filter((entry) => !/ or /.test(entry.name))) {
      const ids = lexicon.find(g.name).map((hit) => lexicon.entry(hit.entry).id);
      assert.ok(ids.includes(g.id), `${g.id}: "${g.name}" is not among its names`);
    }
  });

  it('gives no name to two class words', () => {
    const owners = new Map<string, Set<number>>();
    for (const n of lexicon.names()) {
      if (n.kind !== 'group') continue;
      const key = n.exactCase ? n.name : n.fold;
      owners.set(key, (owners.get(key) ?? new Set()).add(n.entry));
    }
    assert.deepEqual(
      [...owners].filter(([, ids]) => ids.size > 1).map(([name]) => name),
      [],
    );
  });

  it('takes no name that is a drug', () => {
    const drugs = new Set(
      lexicon
        .names()
        .filter((n) => n.kind !== 'group' && n.kind !== 'brand')
        .map((n) => n.fold),
    );
    assert.deepEqual(
      lexicon
        .names()
        .filter((n) => n.kind === 'group' && drugs.has(n.fold))
        .map((n) => n.name),
      [],
    );
  });

  it('writes abbreviations in their exact capitals', () => {
    for (const g of groups) for (const n of g.names) assert.equal(n.case === 'exact', n.kind === 'abbreviation', `${g.id}: ${n.name}`);
  });
});

describe('the compiled lexicon', () => {
  it('holds at most 235,000 bytes', () => {
    assert.ok(Buffer.byteLength(compiled) <= 235_000, `${Buffer.byteLength(compiled)} bytes`);
  });

  it('gives back every line of the table', () => {
    rows.forEach((row, i) => {
      const entry = lexicon.entry(i);
      assert.equal(entry.kind, 'moiety');
      if (entry.kind !== 'moiety') return;
      const kinds: Record<string, string> = { syn: 'synonym', sfx: 'suffixed' };
      assert.equal(entry.id, row.id);
      assert.equal(entry.name, row.name);
      assert.deepEqual(
        entry.synonyms,
        row.synonyms.map((s) => ({ name: s.name, kind: kinds[s.kind] ?? s.kind })),
      );
      assert.deepEqual(entry.brands, [
        ...row.usBrands.map((name) => ({ name, jurisdiction: 'US' })),
        ...row.euBrands.map((name) => ({ name, jurisdiction: 'EU' })),
      ]);
      assert.deepEqual(entry.class, row.classSource ? { texts: row.classes, source: row.classSource } : undefined);
      assert.deepEqual(entry.routes, row.routes);
      assert.equal(entry.firstApproval?.date ?? '', row.firstUsApproval);
      assert.deepEqual([...new Set(row.combinations.map((c) => c.name))].sort(), entry.combinations.map((c) => c.name).sort());
    });
  });

  it('keeps an id that is not made of the name, and an EU combination', () => {
    const line = (cells: Record<string, string>): string => COLUMNS.map((column) => cells[column] ?? '').join('\t');
    const table = [
      COLUMNS.join('\t'),
      line({ id: 'a-one', name: 'alpha', combinations: 'EU:Both + beta', flags: 'ambiguous:alpha' }),
      line({ id: 'beta', name: 'beta', combinations: 'EU:Both + alpha', first_us_approval: '1938-02-01' }),
    ].join('\n');
    const small = parseLexicon(compileLexicon(table, []));
    const first = small.entry(0);
    assert.deepEqual([first.id, first.name], ['a-one', 'alpha']);
    assert.equal(small.combination('both')?.jurisdiction, 'EU');
    assert.deepEqual(
      small.combination('both')?.formulas[0]?.map((d) => d.id),
      ['a-one', 'beta'],
    );
    assert.ok(small.find('alpha')[0]!.ambiguous);
  });

  it('is not made when a combination or a class word points at nothing', () => {
    const table = `${COLUMNS.join('\t')}\na\ta\t\t\t\tB + missing\t\t\t\t\t\n`;
    assert.throws(() => compileLexicon(table, []), /the ingredient "missing" of B/);
    assert.throws(
      () => compileLexicon(`${COLUMNS.join('\t')}\n`, [{ id: 'g', name: 'g', means: 'G.', names: [], lexiconClasses: ['No Such*'] }]),
      /g: no drug of the lexicon has the class/,
    );
  });
});
