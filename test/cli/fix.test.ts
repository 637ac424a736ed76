import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readConfig } from '../../src/core/config.ts';
import { classwise, folderWith, removeFolders } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const SLIPS = `# Page\r\n\r\nGive upadacitnib. ${OUTDATED}\r\n\r\nThen metotrexate.\r\n`;
const MENDED = SLIPS.replace('upadacitnib', 'upadacitinib').replace('metotrexate', 'methotrexate');
const read = (cwd: string, name: string): string => fs.readFileSync(path.join(cwd, name), 'utf8');

describe('check --fix', () => {
  afterEach(removeFolders);

  it('mends names in the files, leaves claims alone and tells what is left', async () => {
    const cwd = folderWith({ 'a.md': SLIPS, 'b.md': 'Nothing.' });
    const ran = await classwise(['check', '.', '--fix'], { cwd });
    assert.equal(read(cwd, 'a.md'), MENDED);
    assert.equal(ran.code, 1);
    assert.match(ran.out, /1 finding in 2 documents, 2 names mended\./);
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['a.md', 'b.md']);
  });
  it('has nothing left to do the second time', async () => {
    const cwd = folderWith({ 'a.md': SLIPS });
    await classwise(['check', '.', '--fix'], { cwd });
    const { mtimeMs } = fs.statSync(path.join(cwd, 'a.md'));
    await classwise(['check', '.', '--fix'], { cwd });
    assert.equal(fs.statSync(path.join(cwd, 'a.md')).mtimeMs, mtimeMs);
  });
  it('mends only what --rules names', async () => {
    const cwd = folderWith({ 'a.md': SLIPS });
    await classwise(['check', '.', '--fix', '--rules', 'naming'], { cwd });
    assert.equal(read(cwd, 'a.md'), SLIPS);
  });
  it('keeps links and rights', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = folderWith({ 'real.md': SLIPS });
    fs.chmodSync(path.join(cwd, 'real.md'), 0o640);
    fs.symlinkSync('real.md', path.join(cwd, 'link.md'));
    await classwise(['check', 'link.md', '--fix'], { cwd });
    assert.ok(fs.lstatSync(path.join(cwd, 'link.md')).isSymbolicLink());
    assert.equal(read(cwd, 'real.md'), MENDED);
    assert.equal(fs.statSync(path.join(cwd, 'real.md')).mode & 0o777, 0o640);
  });

  describe('with --dry-run', () => {
    it('shows a patch that git can apply, and writes nothing', async () => {
      const text = SLIPS.replaceAll('\r\n', '\n');
      const cwd = folderWith({ 'docs/a b.md': text });
      const ran = await classwise(['check', '.', '--fix', '--dry-run'], { cwd });
      assert.equal(read(cwd, 'docs/a b.md'), text);
      assert.equal(ran.code, 1);
      assert.match(ran.out, /^--- a\/docs\/a b\.md\t?\n\+\+\+ b\/docs\/a b\.md\t?\n@@ /);
      assert.equal(ran.err, '2 names would be mended\n');
      execFileSync('git', ['apply', '-'], { cwd, input: ran.out });
      assert.equal(read(cwd, 'docs/a b.md'), MENDED.replaceAll('\r\n', '\n'));
    });
    it('exits with 0 when there is nothing to mend', async () => {
      const ran = await classwise(['check', '.', '--fix', '--dry-run'], { cwd: folderWith({ 'a.md': OUTDATED }) });
      assert.deepEqual([ran.code, ran.out], [0, '']);
    });
  });
});

describe('check --accept', () => {
  afterEach(removeFolders);
  const config = (cwd: string, name = '.classwise.json'): unknown => {
    const result = readConfig(name, read(cwd, name));
    assert.ok('config' in result);
    return result.config.accepted;
  };

  it('writes what is found into the config, and finds it no more', async () => {
    const cwd = folderWith({ 'a.md': OUTDATED });
    const ran = await classwise(['check', '.', '--accept', 'as quoted in the trial'], { cwd });
    assert.equal(ran.code, 0);
    assert.equal(ran.err, '1 finding accepted in .classwise.json\n');
    assert.deepEqual(config(cwd), [
      {
        rule: 'only-first-newest',
        text: 'the only biologic',
        before: 'Dupilumab is',
        after: 'approved in the US',
        reason: 'as quoted in the trial',
      },
    ]);
    assert.equal((await classwise(['check', '.'], { cwd })).code, 0);
  });
  it('writes into the config of each document, and keeps what stands there', async () => {
    const cwd = folderWith({
      'a/.classwise.json': '{\n  // ours\n  "jurisdiction": "US"\n}\n',
      'a/x.md': OUTDATED,
      'a/y.md': OUTDATED,
      'b.md': OUTDATED,
    });
    const ran = await classwise(['check', '.', '--accept', 'yes'], { cwd });
    assert.deepEqual(ran.err.trim().split('\n'), ['1 finding accepted in a/.classwise.json', '1 finding accepted in .classwise.json']);
    assert.match(read(cwd, 'a/.classwise.json'), /\/\/ ours\n {2}"jurisdiction": "US",\n {2}"accepted": \[/);
  });
  it('accepts only what was asked for', async () => {
    const cwd = folderWith({ 'a.md': `${OUTDATED}\n\nGive upadacitnib.` });
    await classwise(['check', '.', '--accept', 'yes', '--rules', 'drug-spelling'], { cwd });
    assert.deepEqual(
      (config(cwd) as { rule: string }[]).map((a) => a.rule),
      ['drug-spelling'],
    );
  });
  it('writes nothing with --dry-run', async () => {
    const cwd = folderWith({ 'a.md': OUTDATED });
    const ran = await classwise(['check', '.', '--accept', 'yes', '--dry-run'], { cwd });
    assert.deepEqual([ran.err, fs.readdirSync(cwd)], ['1 finding would be accepted in .classwise.json\n', ['a.md']]);
  });
  it('does not write into a config that is broken', async () => {
    const cwd = folderWith({ 'a.md': OUTDATED, '.classwise.json': '{ "x": 1 }' });
    const ran = await classwise(['check', '.', '--accept', 'yes'], { cwd });
    assert.equal(ran.code, 2);
    assert.match(ran.err, /1 finding not accepted: \.classwise\.json is not valid; mend it first/);
    assert.equal(read(cwd, '.classwise.json'), '{ "x": 1 }');
  });
});
