import assert from 'node:assert/strict';
import { classwise, removeFolders, folderWith } from './support.ts';

interface Event {
  readonly id: string;
  readonly date: string;
  readonly jurisdiction: string;
  readonly drug: string;
  readonly kind: string;
  readonly fact: string;
  readonly url: string;
}

const events = async (...words: string[]): Promise<Event[]> =>
  JSON.parse((await classwise(['changes', '--format', 'json', ...words])).out) as Event[];

describe('classwise changes', () => {
  afterEach(removeFolders);

  describe('since October 2023 in the US', () => {
    let since: Event[];
    before(async () => {
      since = await events('--reviewed', '2023-10', '--jurisdiction', 'US');
    });
    for (const [date, drug, what] of [
      ['2023-12', 'tralokinumab', /12 years/],
      ['2024-07-09', 'roflumilast', /0\.15%/],
      ['2024-09-13', 'lebrikizumab', /atopic dermatitis/],
      ['2024-12-13', 'nemolizumab', /atopic dermatitis/],
      ['2024-12', 'tapinarof', /atopic dermatitis/],
      ['2025-07-23', 'delgocitinib', /chronic hand eczema/],
      ['2025-09-18', 'ruxolitinib', /2 years/],
      ['2025-10-06', 'roflumilast', /0\.05%/],
      ['2026-02-12', 'difamilast', /atopic dermatitis/],
    ] as const) {
      it(`lists ${drug} on ${date}`, () => {
        const found = since.filter((e) => e.drug === drug && e.date === date && what.test(e.fact));
        assert.equal(found.length, 1);
        assert.match(found[0]!.url, /^https?:\/\//);
      });
    }
    it('lists nothing twice', () => {
      assert.equal(new Set(since.map((e) => e.id)).size, since.length);
      assert.equal(new Set(since.map((e) => `${e.drug} ${e.date} ${e.fact}`)).size, since.length);
    });
    it('lists nothing from before the review, nothing from elsewhere, and in order', () => {
      assert.deepEqual(
        since.filter((e) => e.date < '2023-11' || e.jurisdiction !== 'US'),
        [],
      );
      const first = since.map((e) => e.date.padEnd(10, '-01'));
      assert.deepEqual(first, [...first].sort());
    });
  });

  it('keeps to the drugs asked for, and reads a class as its members', async () => {
    const named = await events('--reviewed', '2023-10', '--drugs', 'Opzelura, difamilast');
    assert.deepEqual(
      new Set(named.filter((e) => e.kind === 'approval' || e.kind === 'age-expansion').map((e) => e.drug)),
      new Set(['ruxolitinib', 'difamilast']),
    );
    const members = await events('--reviewed', '2023-10', '--drugs', 'PDE4 inhibitors');
    assert.ok(members.some((e) => e.drug === 'roflumilast') && members.some((e) => e.drug === 'difamilast'));
    assert.ok(!members.some((e) => e.drug === 'lebrikizumab'));
  });
  it('takes the review date and the drugs from a document', async () => {
    const cwd = folderWith({
      'a.md': '---\nlastReviewed: 2025-01-31\n---\n\nOpzelura is a cream.\n',
      'b.md': 'Medically reviewed on March 4, 2024. Nemolizumab helps.\n',
    });
    const { out, code } = await classwise(['changes', 'a.md', 'b.md'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /a\.md: \d+ changes? in the data since the review of 2025-01-31[^]*2025-09-18 US {2}ruxolitinib/);
    assert.match(out, /b\.md: \d+ changes? in the data since the review of 2024-03-04[^]*2024-12-13 US {2}nemolizumab/);
  });
  it('tells which lines each change touches, and takes the place asked for before that of the document', async () => {
    const text = '---\nlastReviewed: 2025-01-31\njurisdiction: US\n---\n\nOpzelura is a cream.\n\nRuxolitinib helps.\nSo does dupilumab.\n';
    const cwd = folderWith({ 'a.md': text });
    assert.match((await classwise(['changes', 'a.md'], { cwd })).out, /2025-09-18 US {2}ruxolitinib[^]*?touches lines 6, 8\n/);
    const found = JSON.parse((await classwise(['changes', 'a.md', '--format', 'json'], { cwd })).out) as {
      drug: string;
      sentences: { line: number; start: number; end: number }[];
    }[];
    const touched = found.find((e) => e.drug === 'ruxolitinib')!.sentences;
    assert.deepEqual(
      touched.map((s) => [s.line, text.slice(s.start, s.end)]),
      [
        [6, 'Opzelura is a cream.'],
        [8, 'Ruxolitinib helps.'],
      ],
    );
    assert.match((await classwise(['changes', 'a.md', '--jurisdiction', 'EU', '--reviewed', '2010'], { cwd })).out, / EU {2}dupilumab/);
  });
  it('says which document has no review date, and goes on', async () => {
    const cwd = folderWith({ 'a.md': 'Dupilumab.\n', 'b.md': '---\nreviewed: 2024-01-01\n---\n\nDupilumab.\n' });
    const { out, err } = await classwise(['changes', 'a.md', 'b.md'], { cwd });
    assert.match(err, /a\.md: says no review date; add lastReviewed/);
    assert.match(out, /b\.md: \d+ changes/);
  });
  it('refuses a review in the future, seen from the day asked about', async () => {
    const future = await classwise(['changes', '--reviewed', '2027-01']);
    assert.equal(future.code, 2);
    assert.match(future.err, /^classwise: --reviewed: 2027-01 is in the future; [^\n]*\n$/);
    assert.equal((await classwise(['changes', '--reviewed', '2024', '--as-of', '2023-12-31'])).code, 2);
    assert.equal((await classwise(['changes', '--reviewed', '2024', '--as-of', '2024-01-01'])).code, 0);
  });
  it('ends with 2 when a document gives a review date that is none, and goes on', async () => {
    const cwd = folderWith({
      'a.md': '---\nlastReviewed: last spring\n---\n\nDupilumab.\n',
      'b.md': '---\nreviewed: 2024-01-01\n---\n\nDupilumab.\n',
    });
    const { code, err, out } = await classwise(['changes', 'a.md', 'b.md'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /a\.md: "last spring" is not a date; write it as YYYY-MM-DD/);
    assert.match(out, /b\.md: \d+ changes/);
  });
  it('lists no fact that only says what a label still holds, and an event of a class once', async () => {
    const ids = (await events('--reviewed', '2023-10')).map((e) => e.id);
    const states = [
      'us-nemolizumab-combination',
      'us-dupilumab-label-2026-06',
      'us-delgocitinib-limits-cautions',
      'us-tapinarof-label-2026',
    ];
    assert.deepEqual(
      ids.filter((id) => states.includes(id) || id === 'us-jak-hypoglycemia-2026'),
      [],
    );
    assert.ok(ids.includes('us-jak-hypoglycemia-2026-baricitinib') && ids.includes('us-jak-hypoglycemia-2026-tofacitinib'));
  });
  it('says which date or name is wrong', async () => {
    assert.match((await classwise(['changes', '--reviewed', '2023-13'])).err, /--reviewed: "2023-13" is not a date; write it as/);
    const { code, err } = await classwise(['changes', '--reviewed', '2023-10', '--drugs', 'dupilumabb']);
    assert.equal(code, 2);
    assert.match(err, /"dupilumabb" is not known; did you mean dupilumab/);
  });
});

describe('classwise data', () => {
  afterEach(removeFolders);
  it('tells version, date and size of the facts', async () => {
    assert.match(
      (await classwise(['data', 'version'])).out,
      /Classwise data \S+, as of \d{4}-\d\d-\d\d: .*; \d+ drugs, \d+ classes, \d+ facts/,
    );
  });
  it('names file, place and remedy of what is wrong in a dataset, and passes a good one', async () => {
    const cwd = folderWith({
      'bad.json': JSON.stringify({ drugs: [{ id: 'x', name: 'x', names: [], brands: [], classes: ['no-such-class'], facts: [] }] }),
      'date.json': JSON.stringify({ asOf: '2026-02-30' }),
      'good.json': JSON.stringify({ drugs: [{ id: 'x', name: 'x', names: [], brands: [], classes: ['biologic'], facts: [] }] }),
    });
    const { code, out, err } = await classwise(['data', 'validate', 'bad.json', 'date.json', 'good.json'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /bad\.json at classes\[0\]: class "no-such-class" does not exist; correct the id or add it/);
    assert.match(err, /date\.json at asOf: .*this day is not in the calendar/);
    assert.match(out, /good\.json: fine/);
  });
  it('reports what takes the place of a bundled fact, and refuses a brand that is another drug’s', async () => {
    const source = { s: { url: 'https://example.org/', publisher: 'Example', type: 'primary' } };
    const drug = (over: object): string =>
      JSON.stringify({
        sources: source,
        drugs: [{ id: 'dupilumab', name: 'dupilumab', names: [], brands: [], classes: ['il-4-receptor-antagonist'], facts: [], ...over }],
      });
    const fact = {
      id: 'us-dupilumab-no-boxed-warning',
      kind: 'boxed-warning',
      jurisdiction: 'US',
      present: false,
      topics: [],
      summary: 'None.',
      sources: ['s'],
      verified: '2026-11-01',
    };
    const cwd = folderWith({
      'over.json': drug({ facts: [fact] }),
      'brand.json': drug({ brands: [{ name: 'Rinvoq', jurisdictions: ['US'] }] }),
    });
    assert.match(
      (await classwise(['data', 'validate', 'over.json'], { cwd })).out,
      /"us-dupilumab-no-boxed-warning" replaces the fact of that id/,
    );
    assert.match((await classwise(['data', 'validate', 'brand.json'], { cwd })).err, /"Rinvoq" is a brand of upadacitinib there already/);
  });
});
