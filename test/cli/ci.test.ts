/** What runs the check elsewhere: the step of the GitHub action and the entry of the pre-commit hook, run as those would run them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { folderWith, PROGRAM, removeFolders } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const OTHER = 'Abrocitinib is licensed in the US for adults only.';

interface Ended {
  readonly code: number | null;
  readonly out: string;
}

function run(command: string, words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, env: { ...process.env, NO_COLOR: '1', ...env }, encoding: 'utf8' });
  return { code: status, out: `${stdout}${stderr}` };
}

describe('the step of the GitHub action', function () {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  afterEach(removeFolders);

  const [, step] = fs
    .readFileSync('action.yml', 'utf8')
    .split(/^ {6}run: \|\n/m)
    .map((text) => text.replace(/^ {8}/gm, ''));
  const NOTHING = { OUTPUT: '', SINCE: '', JURISDICTION: '', RULES: '', SHARD: '' };
  const action = (cwd: string, inputs: Readonly<Record<string, string>>): Ended =>
    run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step!], cwd, {
      ...NOTHING,
      CLI: PROGRAM,
      FORMAT: 'github',
      FAIL_ON: 'warning',
      ...inputs,
    });

  it('annotates what it finds in paths with blanks, one a line, and fails', () => {
    const { code, out } = action(folderWith({ 'a b.md': OUTDATED, 'c/d.md': OTHER, 'e.md': OTHER }), { PATHS: 'a b.md\nc\n' });
    assert.equal(code, 1);
    assert.deepEqual(
      [...out.matchAll(/^::warning file=([^,]+),/gm)].map((m) => m[1]),
      ['a b.md', 'c/d.md'],
    );
  });
  it('writes a file in the format that is asked for', () => {
    const cwd = folderWith({ 'a.md': OUTDATED });
    const inputs = { PATHS: '.', FORMAT: 'sarif', OUTPUT: 'x.sarif', SHARD: '1/1', FAIL_ON: 'never', RULES: 'count', JURISDICTION: 'EU' };
    assert.deepEqual(action(cwd, inputs), { code: 0, out: '' });
    assert.equal((JSON.parse(fs.readFileSync(path.join(cwd, 'x.sarif'), 'utf8')) as { version: string }).version, '2.1.0');
  });
  it('takes inputs for words, never for commands or options', () => {
    const cwd = folderWith({});
    const { code, out } = action(cwd, { PATHS: '$(touch ran)\n--fix' });
    assert.equal(code, 2);
    assert.match(out, /\$\(touch ran\): no such file or folder\nclasswise: --fix: no such file or folder/);
    assert.deepEqual(fs.readdirSync(cwd), []);
  });
});

describe('the entry of the pre-commit hook', function () {
  afterEach(removeFolders);
  const [, entry] = /^ {2}entry: (.+)$/m.exec(fs.readFileSync('.pre-commit-hooks.yaml', 'utf8'))!;

  it('is a program that checks the files it is given', function () {
    if (process.platform === 'win32') this.skip();
    const { code, out } = run(path.resolve(entry!), ['a.md'], folderWith({ 'a.md': OUTDATED, 'b.md': OTHER }));
    assert.equal(code, 1);
    assert.match(out, /^a\.md 1 finding\n[^]*1 finding in 1 document/);
  });
});
