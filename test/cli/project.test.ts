import assert from 'node:assert/strict';
import { classwise, folderWith, removeFolders } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const ADULTS = 'Abrocitinib is approved for adults only.';
const json = JSON.stringify;
const found = async (cwd: string, ...words: string[]): Promise<string[]> =>
  (await classwise(['check', '.', '--format', 'jsonl', '--as-of', '2023-06-01', ...words], { cwd })).records.map(
    (r) => `${String(r['file'])} ${String(r['severity'])}`,
  );

/** A drug of the writer's own. */
const OWN = {
  id: 'mymab',
  name: 'mymab',
  names: [],
  brands: [],
  classes: ['biologic'],
  facts: [
    {
      kind: 'approval',
      id: 'us-mymab-ad',
      jurisdiction: 'US',
      date: '2022-05-01',
      indication: 'atopic-dermatitis',
      population: { minAge: { value: 18, unit: 'year' } },
      summary: 'The FDA approved mymab for adults with atopic dermatitis.',
      sources: ['mine'],
      verified: '2023-01-01',
    },
  ],
};
const DATASET = { sources: { mine: { url: 'https://example.org/mymab', publisher: 'Me', type: 'primary' } }, drugs: [OWN] };

describe('a project', () => {
  afterEach(removeFolders);

  describe('with a .classwise.json', () => {
    it('says its place', async () => {
      assert.deepEqual(await found(folderWith({ 'a.md': ADULTS })), ['a.md warning']);
      assert.deepEqual(await found(folderWith({ 'a.md': ADULTS, '.classwise.json': json({ jurisdiction: 'EU' }) })), []);
    });
    it('gives way to --jurisdiction', async () => {
      const cwd = folderWith({ 'a.md': ADULTS, '.classwise.json': json({ jurisdiction: 'EU' }) });
      assert.deepEqual(await found(cwd, '--jurisdiction', 'US'), ['a.md warning']);
    });
    it('is found upwards from each file, the nearest first', async () => {
      const cwd = folderWith({
        '.classwise.json': json({ jurisdiction: 'EU' }),
        'eu/deep/a.md': ADULTS,
        'us/.classwise.json': json({ jurisdiction: 'US' }),
        'us/deep/b.md': ADULTS,
      });
      assert.deepEqual(await found(cwd), ['us/deep/b.md warning']);
    });
    it('gives way to --config', async () => {
      const cwd = folderWith({
        'a.md': ADULTS,
        '.classwise.json': json({ jurisdiction: 'EU' }),
        'other.json': json({ jurisdiction: 'US' }),
      });
      assert.deepEqual(await found(cwd, '--config', 'other.json'), ['a.md warning']);
    });
    it('says how loud a rule is', async () => {
      const level = (rule: string, to: string): Promise<string[]> =>
        found(folderWith({ 'a.md': OUTDATED, '.classwise.json': json({ rules: { [rule]: to } }) }));
      assert.deepEqual(await level('only-first-newest', 'off'), []);
      assert.deepEqual(await level('only-first-newest', 'error'), ['a.md error']);
      assert.deepEqual(await level('only-first-newest', 'information'), ['a.md information']);
      assert.deepEqual(await level('count', 'off'), ['a.md warning']);
    });
    it('makes the exit code depend on how loud the rule is', async () => {
      const cwd = folderWith({ 'a.md': OUTDATED, '.classwise.json': json({ rules: { 'only-first-newest': 'information' } }) });
      assert.equal((await classwise(['check', '.'], { cwd })).code, 0);
    });
    it('leaves out the files it ignores, wherever the command runs', async () => {
      const files = {
        '.classwise.json': json({ ignore: ['old/**', '*.draft.md'] }),
        'a.md': OUTDATED,
        'b.draft.md': OUTDATED,
        'old/c.md': OUTDATED,
        'old/d/e.md': OUTDATED,
      };
      assert.deepEqual(await found(folderWith(files)), ['a.md warning']);
      assert.deepEqual((await classwise(['check', 'e.md', '--format', 'jsonl'], { cwd: `${folderWith(files)}/old/d` })).records, []);
    });
    it('holds for standard input in its folder', async () => {
      const cwd = folderWith({ '.classwise.json': json({ jurisdiction: 'EU' }) });
      assert.deepEqual((await classwise(['check', '-', '--format', 'jsonl', '--as-of', '2023-06-01'], { cwd, stdin: ADULTS })).records, []);
    });

    const BROKEN: [what: string, text: string, message: RegExp][] = [
      ['is no JSON', '{ "jurisdiction": }', /\.classwise\.json: not valid JSON/],
      [
        'has a setting nobody knows',
        json({ jurisdicton: 'EU' }),
        /\.classwise\.json at jurisdicton: there is no such setting; known are .*jurisdiction/,
      ],
      ['has a place nobody knows', json({ jurisdiction: 'Mars' }), /\.classwise\.json at jurisdiction: found "Mars"/],
      ['has a level nobody knows', json({ rules: { count: 'loud' } }), /\.classwise\.json at rules\.count: found "loud"/],
      ['has one word for a list', json({ ignore: 'old' }), /\.classwise\.json at ignore: found "old"/],
    ];
    for (const [what, text, message] of BROKEN) {
      it(`that ${what} is reported once, and the rest works`, async () => {
        const cwd = folderWith({ '.classwise.json': text, 'a.md': OUTDATED, 'deep/b.md': OUTDATED });
        const ran = await classwise(['check', '.', '--format', 'jsonl'], { cwd });
        assert.equal(ran.code, 2);
        assert.match(ran.err, message);
        assert.equal(ran.err.trim().split('\n').length, 1);
        assert.deepEqual(
          ran.records.map((r) => r['file']),
          ['a.md', 'deep/b.md'],
        );
      });
    }
  });

  describe('with facts of its own', () => {
    const TEXT = 'No one takes mymab. Tralokinumab and dupilumab are the only biologics approved in the US for atopic dermatitis.\n';
    const judged = async (files: Record<string, string>, ...words: string[]): Promise<string> =>
      (await classwise(['mentions', 'a.md', '--format', 'jsonl', ...words], { cwd: folderWith({ 'a.md': TEXT, ...files }) })).records
        .map((r) => r['id'])
        .join(' ');

    it('knows a drug from --dataset', async () => {
      assert.equal(await judged({}), 'tralokinumab dupilumab biologic');
      assert.equal(await judged({ 'own.json': json(DATASET) }, '--dataset', 'own.json'), 'mymab tralokinumab dupilumab biologic');
    });
    it('knows a drug from the config, whose paths start at the config', async () => {
      assert.match(await judged({ '.classwise.json': json({ datasets: ['facts/own.json'] }), 'facts/own.json': json(DATASET) }), /^mymab /);
    });
    it('takes several --dataset', async () => {
      const second = { ...DATASET, drugs: [{ ...OWN, id: 'othermab', name: 'one', facts: [] }] };
      assert.equal(
        await judged({ 'a.json': json(DATASET), 'b.json': json(second) }, '--dataset', 'a.json', '--dataset', 'b.json'),
        'othermab mymab tralokinumab dupilumab biologic',
      );
    });
    it('judges by them', async () => {
      const check = async (...words: string[]): Promise<string[]> => {
        const cwd = folderWith({ 'a.md': 'Mymab is not approved in the US for atopic dermatitis.', 'own.json': json(DATASET) });
        return (await classwise(['check', 'a.md', '--format', 'jsonl', ...words], { cwd })).records.map(
          (r) => `${String(r['rule'])} ${String((r['evidence'] as { id: string }[])[0]!.id)}`,
        );
      };
      assert.deepEqual(await check(), []);
      assert.deepEqual(await check('--dataset', 'own.json'), ['approval-status us-mymab-ad']);
    });
    it('shows them', async () => {
      const cwd = folderWith({ 'own.json': json(DATASET) });
      const ran = await classwise(['show', 'mymab', '--dataset', 'own.json'], { cwd });
      assert.equal(ran.code, 0);
      assert.match(ran.out, /https:\/\/example\.org\/mymab/);
    });
    it('reports a broken file once, says where and how to mend it, and the rest works', async () => {
      const broken = { ...DATASET, drugs: [{ ...OWN, facts: [{ ...OWN.facts[0], date: '2022-02-30' }] }] };
      const cwd = folderWith({ 'broken.json': json(broken), 'a.md': OUTDATED, 'b/c.md': OUTDATED, 'b/.classwise.json': '{}' });
      const ran = await classwise(['check', '.', '--format', 'jsonl', '--dataset', 'broken.json'], { cwd });
      assert.equal(ran.code, 2);
      assert.match(ran.err, /^classwise: broken\.json at drugs\[0\]\.facts\[0\]\.date: .*not in the calendar/);
      assert.equal(ran.err.trim().split('\n').length, 1);
      assert.deepEqual(
        ran.records.map((r) => r['file']),
        ['a.md', 'b/c.md'],
      );
    });
    it('reports a file that is not there', async () => {
      const ran = await classwise(['show', 'dupilumab', '--dataset', 'no.json'], { cwd: folderWith({}) });
      assert.deepEqual([ran.code, /no\.json: cannot be read \(ENOENT: /.test(ran.err), /dupilumab/i.test(ran.out)], [2, true, true]);
    });
  });
});
