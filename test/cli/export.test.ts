import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import provenance from '../../data/lexicon-provenance.json';
import { classwise, folderWith, removeFolders } from './support.ts';

describe('classwise export', () => {
  afterEach(removeFolders);

  for (const format of ['cspell', 'vale'])
    it(`writes the words for ${format}, with the notices of their sources`, async () => {
      const ran = await classwise(['export', '--format', format]);
      assert.deepEqual([ran.code, ran.err], [0, '']);
      assert.match(ran.out, /^# Drug names of Classwise [\d.]+, as of \d{4}-\d\d-\d\d\.\n/);
      for (const notice of provenance.notices) assert.ok(ran.out.includes(`\n# ${notice}\n`), notice);
      assert.match(ran.out, /\nDupixent\n/);
    });
  it('writes to a file', async () => {
    const cwd = folderWith({ 'words/x': '' });
    const ran = await classwise(['export', '--format', 'cspell', '--output', 'words/drugs.txt'], { cwd });
    assert.deepEqual([ran.code, ran.out, ran.err], [0, '', '']);
    assert.match(fs.readFileSync(path.join(cwd, 'words/drugs.txt'), 'utf8'), /\ndupilumab\n/);
  });
  it("writes Hunspell's affix file beside its dictionary", async () => {
    const cwd = folderWith({});
    await classwise(['export', '--format', 'hunspell', '-o', 'drugs.dic'], { cwd });
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['drugs.aff', 'drugs.dic']);
    assert.match(fs.readFileSync(path.join(cwd, 'drugs.dic'), 'utf8'), /^\d+\n/);
    assert.match(fs.readFileSync(path.join(cwd, 'drugs.aff'), 'utf8'), /^# .*\nSET UTF-8\n/ms);
  });
  it('has the names of a dataset of one’s own, too', async () => {
    const cwd = folderWith({
      'own.json': JSON.stringify({
        drugs: [{ id: 'foolinib', name: 'foolinib', names: [], brands: [], classes: ['jak-inhibitor'], facts: [] }],
      }),
    });
    const ran = await classwise(['export', '--format', 'cspell', '--dataset', 'own.json'], { cwd });
    assert.deepEqual([ran.code, ran.err], [0, '']);
    assert.match(ran.out, /\nfoolinib\n/);
  });

  const WRONG: readonly [string[], RegExp][] = [
    [['export'], /export: say for which spell checker with --format: cspell, vale, hunspell/],
    [['export', '--format', 'hunspel'], /--format: "hunspel" is not one of cspell, vale, hunspell; did you mean hunspell\?/],
    [['export', '--format', 'xyz'], /--format: "xyz" is not one of cspell, vale, hunspell$/],
    [['export', '--format', 'vale', 'page.md'], /export: takes no files; write to one with --output page\.md/],
    [
      ['export', '--format', 'vale', '--output', 'nowhere/accept.txt'],
      /--output: nowhere\/accept\.txt cannot be written \(ENOENT: there is no such file or folder\)/,
    ],
    [['export', '--format', 'vale', '--output', '.'], /--output: \. cannot be written \(EISDIR: it is a folder\)/],
  ];
  for (const [line, message] of WRONG)
    it(`tells what is wrong with "${line.join(' ')}"`, async () => {
      const ran = await classwise(line, { cwd: folderWith({}) });
      assert.equal(ran.code, 2);
      assert.equal(ran.out, '');
      assert.match(ran.err.trimEnd(), message);
      assert.equal(ran.err.trimEnd().split('\n').length, 1);
    });
  it('is in the help', async () => {
    assert.match((await classwise(['--help'])).out, /export +write all names/);
    assert.match((await classwise(['export', '--help'])).out, /--output FILE/);
  });
});
