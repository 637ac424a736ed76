import assert from 'node:assert/strict';
import { classwise, folderWith, removeFolders } from './support.ts';

const US_NAMES = 'Take acetaminophen for the fever. Acetaminophen helps.';

describe('classwise check, of names', () => {
  afterEach(removeFolders);

  it('goes by the place that somebody said, and by none that nobody did', async () => {
    const ran = await classwise(['check', '-', '--format', 'jsonl', '--jurisdiction', 'UK'], { stdin: US_NAMES });
    assert.equal(ran.code, 0, 'information fails nothing');
    assert.deepEqual(
      ran.records.map((r) => [r['rule'], r['verdict'], r['severity'], r['start'], r['end']]),
      [['naming', 'wrong', 'information', 5, 18]],
    );
    assert.equal((await classwise(['check', '-', '--format', 'jsonl'], { stdin: US_NAMES })).out, '');
  });
  it('writes the fixes with their edits, for here and for all', async () => {
    const [record] = (await classwise(['check', '-', '--format', 'jsonl', '--jurisdiction', 'UK'], { stdin: US_NAMES })).records;
    assert.deepEqual(record!['fixes'], [
      { title: 'Change to "paracetamol"', edits: [{ start: 5, end: 18, newText: 'paracetamol' }] },
      {
        title: 'Change all 2 in this document to "paracetamol"',
        edits: [
          { start: 5, end: 18, newText: 'paracetamol' },
          { start: 34, end: 47, newText: 'Paracetamol' },
        ],
      },
    ]);
    const claim = record!['claim'] as Record<string, unknown>;
    assert.deepEqual(claim, {
      type: 'naming',
      subject: 'paracetamol',
      predicate: 'place',
      jurisdiction: 'UK',
      indication: null,
      since: null,
    });
    const [proof] = record!['evidence'] as Record<string, unknown>[];
    for (const key of ['id', 'date', 'jurisdiction', 'fact']) assert.equal(typeof proof![key], 'string', key);
  });
  it('writes them as JSON and as text, too', async () => {
    const json = await classwise(['check', '-', '--format', 'json', '--jurisdiction', 'UK'], { stdin: US_NAMES });
    assert.equal((JSON.parse(json.out) as unknown[]).length, 1);
    const text = await classwise(['check', '-', '--jurisdiction', 'UK'], { stdin: US_NAMES });
    assert.match(text.out, /<stdin>:1:6 information wrong \[naming\]\n.*\n +\^{13}\n/);
    assert.match(text.out, /Evidence: .*Classwise names/);
  });

  it('does not take --jurisdiction US, which goes without saying, for the choice of the house', async () => {
    const names = 'Ciclosporin and paracetamol are taken by mouth.\n';
    const us = await classwise(['check', '-', '--jurisdiction', 'US', '--format', 'jsonl'], { stdin: names });
    assert.deepEqual(us.records, []);
    const { out } = await classwise(['check', '-'], { stdin: `---\njurisdiction: US\n---\n${names}` });
    assert.match(out, /\[naming\]/);
  });

  const CONFIGS: readonly [string, object, number][] = [
    ['the choice of the project', { naming: { names: 'INN' } }, 1],
    ['the place of the project', { jurisdiction: 'UK' }, 1],
    ['a choice over the place', { jurisdiction: 'UK', naming: { names: 'USAN' } }, 0],
    ['a rule that is off', { jurisdiction: 'UK', rules: { naming: 'off' } }, 0],
    ['names that are off', { jurisdiction: 'UK', naming: { names: 'off' } }, 0],
  ];
  for (const [what, config, count] of CONFIGS)
    it(`goes by ${what}`, async () => {
      const cwd = folderWith({ 'a.md': US_NAMES, '.classwise.json': JSON.stringify(config) });
      assert.equal((await classwise(['check', 'a.md', '--format', 'jsonl'], { cwd })).records.length, count);
    });
  it('is as loud as the project says', async () => {
    const cwd = folderWith({ 'a.md': US_NAMES, '.classwise.json': '{"jurisdiction":"UK","rules":{"naming":"error"}}' });
    assert.equal((await classwise(['check', 'a.md'], { cwd })).code, 1);
  });
  it('tells of a naming that it does not know, and where', async () => {
    const cwd = folderWith({ 'a.md': US_NAMES, '.classwise.json': '{"naming":{"names":"inn"}}' });
    const ran = await classwise(['check', 'a.md'], { cwd });
    assert.equal(ran.code, 2);
    assert.match(ran.err, /^classwise: \.classwise\.json at naming\.names: found "inn", expected .*"INN"/);
  });
});
