/** Folders, paths and devices that lead in circles or nowhere cost a message, not the run. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { classwise, folderWith, removeFolders } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.\n';
const onUnix = process.platform === 'win32' ? it.skip : it;

describe('on a hostile disk', () => {
  afterEach(removeFolders);

  onUnix('links that lead in circles are not followed', async () => {
    const cwd = folderWith({ 'a/page.md': OUTDATED });
    fs.symlinkSync('..', path.join(cwd, 'a/up'));
    fs.symlinkSync('.', path.join(cwd, 'a/here'));
    fs.symlinkSync('loop.md', path.join(cwd, 'loop.md'));
    for (const words of [['.'], ['**/*.md'], ['a']]) {
      const ran = await classwise(['check', ...words, '--format', 'jsonl'], { cwd });
      assert.deepEqual(
        ran.records.map((r) => r['file']),
        ['a/page.md'],
        words[0],
      );
    }
  });
  onUnix('a link that leads to itself is told, and the others are checked', async () => {
    const cwd = folderWith({ 'page.md': OUTDATED });
    fs.symlinkSync('loop.md', path.join(cwd, 'loop.md'));
    const ran = await classwise(['check', 'loop.md', 'page.md', '--format', 'jsonl'], { cwd });
    assert.deepEqual([ran.code, ran.records.length], [2, 1]);
    assert.match(ran.err, /^classwise: loop\.md: cannot be read \(ELOOP: its links lead in a circle\)\n$/);
  });
  it('folders within one another by the hundred are walked', async () => {
    const deep = Array.from({ length: 200 }, () => 'd').join('/');
    const cwd = folderWith({ [`${deep}/page.md`]: OUTDATED });
    assert.equal((await classwise(['check', '.', '--format', 'jsonl'], { cwd })).records.length, 1);
  });
  onUnix('a dataset that is a device or a pipe is told of, and not waited for', async () => {
    const cwd = folderWith({
      'page.md': OUTDATED,
      '.classwise.json': '{ "datasets": ["/dev/zero", "pipe.json", "../../../../../../../../etc/no-such.json"] }',
    });
    execFileSync('mkfifo', [path.join(cwd, 'pipe.json')]);
    const ran = await classwise(['check', 'page.md', '--format', 'jsonl'], { cwd });
    assert.deepEqual([ran.code, ran.records.length], [2, 1]);
    const told = ran.err.trim().split('\n');
    assert.equal(told.length, 3, ran.err);
    assert.match(told[0]!, /dev\/zero: is larger than 50 MB; .*correct the path$/);
    assert.match(told[1]!, /pipe\.json: is a pipe; .*correct the path$/);
    assert.match(told[2]!, /no-such\.json: cannot be read \(ENOENT: .*\); correct the path$/);
  });
  onUnix('a dataset that is no data is not shown', async () => {
    const cwd = folderWith({
      'page.md': OUTDATED,
      'inside/.classwise.json': '{ "datasets": ["../secret.txt"] }',
      'inside/page.md': OUTDATED,
      'secret.txt': 'password=hunter2-and-more-of-it\n',
    });
    const ran = await classwise(['check', 'inside', '--format', 'jsonl'], { cwd });
    assert.deepEqual([ran.code, ran.records.length], [2, 1]);
    assert.match(ran.err, /secret\.txt: not valid JSON: .*correct it there/);
    assert.doesNotMatch(ran.err + ran.out, /hunter2/);
  });
  it('a config or dataset nested without end is told with its file', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const cwd = folderWith({ 'page.md': OUTDATED, '.classwise.json': `{ "rules": ${deep} }`, 'own.json': deep });
    const ran = await classwise(['check', 'page.md', '--format', 'jsonl', '--dataset', 'own.json'], { cwd });
    assert.deepEqual([ran.code, ran.records.length], [2, 1]);
    for (const file of ['.classwise.json', 'own.json'])
      assert.ok(ran.err.includes(`${file}: nested more than 64 levels deep; no config or dataset is: correct it there`), ran.err);
  });
  it('words that every object has are documents, rules and options like any other', async () => {
    const cwd = folderWith({ 'constructor.md': OUTDATED, '__proto__/page.md': `&constructor; ${OUTDATED}` });
    const ran = await classwise(['check', '.', '--format', 'sarif'], { cwd });
    assert.equal(ran.code, 1, ran.err);
    for (const words of [
      ['constructor'],
      ['explain', '__proto__'],
      ['check', '.', '--rules', 'toString'],
      ['check', '.', '--format', 'constructor'],
    ])
      assert.equal((await classwise(words, { cwd })).code, 2, words.join(' '));
  });
});
