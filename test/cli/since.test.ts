import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { classwise, folderWith, removeFolders, type Ran } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const OTHER = 'Abrocitinib is licensed in the US for adults only.';

const git = (cwd: string, ...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** A repository with one commit of these files. */
function repositoryWith(files: Readonly<Record<string, string>>): string {
  const cwd = folderWith(files);
  git(cwd, 'init', '--quiet', '.');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '--quiet', '--message', 'first');
  return cwd;
}

const since = (cwd: string, ...words: string[]): Promise<Ran> => classwise(['check', '--format', 'jsonl', ...words], { cwd });
const places = (ran: Ran): string[] => ran.records.map((r) => `${String(r['file'])}:${String(r['startLine'])}`);

describe('check --since', () => {
  afterEach(removeFolders);

  it('tells what stands on changed lines, in changed and in new files', async () => {
    const cwd = repositoryWith({ 'a.md': `${OUTDATED}\n\nOne.\n`, 'b.md': `${OUTDATED}\n` });
    fs.appendFileSync(path.join(cwd, 'a.md'), `\n${OTHER}\n`);
    fs.writeFileSync(path.join(cwd, 'new.md'), OUTDATED);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD')), ['a.md:5', 'new.md:1']);
  });
  it('compares with where the branch left the other one: what has come there since is no change of this one', async () => {
    const cwd = repositoryWith({ 'a.md': `${OUTDATED}\n` });
    git(cwd, 'branch', 'work');
    fs.writeFileSync(path.join(cwd, 'a.md'), 'Mended.\n');
    git(cwd, 'commit', '--quiet', '--all', '--message', 'mended');
    git(cwd, 'tag', 'moved-on');
    git(cwd, 'checkout', '--quiet', 'work');
    fs.writeFileSync(path.join(cwd, 'f.md'), OTHER);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'moved-on')), ['f.md:1']);
  });
  it('tells a claim that was changed in its first line only', async () => {
    const cwd = repositoryWith({ 'a.md': 'Dupilumab is the only drug\nbiologic approved in the US for atopic dermatitis.\n' });
    fs.writeFileSync(path.join(cwd, 'a.md'), 'Dupilumab is the only\nbiologic approved in the US for atopic dermatitis.\n');
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD')), ['a.md:1']);
  });
  it('compares with any revision, from any folder of the repository', async () => {
    const cwd = repositoryWith({ 'deep/a.md': 'One.\n', 'b.md': 'One.\n' });
    git(cwd, 'tag', 'v1');
    for (const file of ['deep/a.md', 'b.md']) fs.appendFileSync(path.join(cwd, file), `\n${OUTDATED}\n`);
    git(cwd, 'commit', '--all', '--quiet', '--message', 'second');
    assert.deepEqual(places(await since(path.join(cwd, 'deep'), '.', '--since', 'v1')), ['a.md:3']);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD~1')), ['b.md:3', 'deep/a.md:3']);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD')), []);
  });
  it('knows a file that has moved, and names of every kind', async () => {
    const name = 'e"x ü\tx.md';
    const text = `${'Some words of the old page.\n'.repeat(10)}\n${OUTDATED}\n`;
    const cwd = repositoryWith({ 'old.md': text, [name]: text });
    git(cwd, 'mv', 'old.md', 'moved.md');
    for (const file of ['moved.md', name]) fs.appendFileSync(path.join(cwd, file), `\n${OTHER}\n`);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD')), [`${name}:14`, 'moved.md:14']);
  });
  it('knows names with blanks, and lines that end as on Windows', async () => {
    const cwd = repositoryWith({ 'a b.md': `${OUTDATED}\r\n\r\nOne.\r\n` });
    fs.appendFileSync(path.join(cwd, 'a b.md'), `\r\n${OTHER}\r\n`);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD')), ['a b.md:5']);
    git(cwd, 'config', 'core.autocrlf', 'true');
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD')), ['a b.md:5']);
  });
  it('tells a changed file that git takes for binary', async () => {
    const cwd = repositoryWith({ 'a.md': 'One.\n' });
    fs.writeFileSync(path.join(cwd, 'a.md'), Buffer.from(`\uFEFF${OUTDATED}\n`, 'utf16le'));
    assert.equal((await since(cwd, '.', '--since', 'HEAD')).err, 'classwise: a.md: is in UTF-16; save it as UTF-8\n');
  });
  it('works in a linked worktree', async () => {
    const cwd = repositoryWith({ 'a.md': `${OUTDATED}\n` });
    const linked = path.join(folderWith({}), 'linked');
    git(cwd, 'worktree', 'add', '--quiet', linked);
    fs.appendFileSync(path.join(linked, 'a.md'), `\n${OTHER}\n`);
    assert.deepEqual(places(await since(linked, '.', '--since', 'HEAD')), ['a.md:3']);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD')), []);
  });
  it('follows a submodule from the commit that the repository had of it', async () => {
    const text = `${OUTDATED}\n`;
    const origin = repositoryWith({ 's.md': text, 'same.md': text });
    const cwd = repositoryWith({ 'a.md': text });
    git(cwd, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', origin, 'sub dir');
    git(cwd, 'commit', '--quiet', '--message', 'submodule');
    git(cwd, 'tag', 'before');
    assert.deepEqual(places(await since(cwd, '.', '--since', 'before')), []);
    const sub = path.join(cwd, 'sub dir');
    fs.appendFileSync(path.join(sub, 's.md'), `\n${OTHER}\n`);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'before')), ['sub dir/s.md:3']);
    git(sub, 'commit', '--quiet', '--all', '--message', 'changed');
    git(cwd, 'commit', '--quiet', '--all', '--message', 'moved');
    assert.deepEqual(places(await since(cwd, '.', '--since', 'before')), ['sub dir/s.md:3']);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD')), []);
    assert.deepEqual(places(await since(sub, '.', '--since', 'HEAD~1')), ['s.md:3']);
    assert.equal(places(await since(cwd, '.', '--since', 'HEAD~2')).length, 3);
  });
  it('says in a shallow clone what is missing, and how to get it', async () => {
    const origin = repositoryWith({ 'a.md': 'One.\n' });
    git(origin, 'branch', 'other');
    for (const branch of ['other', '-']) {
      git(origin, 'checkout', '--quiet', branch);
      fs.writeFileSync(path.join(origin, 'b.md'), `${branch}\n`);
      git(origin, 'add', '.');
      git(origin, 'commit', '--quiet', '--message', 'second');
    }
    const clone = path.join(folderWith({}), 'clone');
    git(origin, 'clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${origin}`, clone);
    const REMEDY = 'the clone is shallow: fetch the rest with git fetch --unshallow (fetch-depth: 0 of actions/checkout)\n';
    const parted = await since(clone, '.', '--since', 'origin/other');
    assert.deepEqual(
      [parted.code, parted.err],
      [2, `classwise: --since: where this branch left "origin/other" is not known here; ${REMEDY}`],
    );
    assert.equal((await since(clone, '.', '--since', 'HEAD~1')).err, `classwise: --since: there is no revision "HEAD~1"; ${REMEDY}`);
    assert.equal((await since(clone, '.', '--since', 'HEAD')).code, 0);
  });
  it('does not judge by what was taken out', async () => {
    const cwd = repositoryWith({ 'a.md': `${OUTDATED}\n\nOne.\n\nTwo.\n` });
    fs.writeFileSync(path.join(cwd, 'a.md'), `${OUTDATED}\n\nTwo.\n`);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD')), []);
  });
  it('runs nothing that the repository itself names', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = repositoryWith({ 'a.md': 'One.\n', '.gitattributes': '*.md diff=evil\n' });
    const mark = path.join(cwd, 'ran');
    for (const key of ['diff.evil.command', 'diff.evil.textconv', 'diff.external', 'core.fsmonitor'])
      git(cwd, 'config', key, `touch ${mark};true`);
    fs.appendFileSync(path.join(cwd, 'a.md'), `\n${OUTDATED}\n`);
    assert.deepEqual(places(await since(cwd, '.', '--since', 'HEAD')), ['a.md:3']);
    assert.equal(fs.existsSync(mark), false);
  });

  const REFUSED: [what: string, ref: string, message: RegExp][] = [
    ['an unknown revision', 'nowhere', /--since: there is no revision "nowhere"; name a branch, a tag or a commit, and fetch it/],
    ['what looks like an option', '--output=x', /--since: there is no revision "--output=x"/],
  ];
  for (const [what, ref, message] of REFUSED)
    it(`refuses ${what}`, async () => {
      const ran = await since(repositoryWith({ 'a.md': 'One.' }), '.', `--since=${ref}`);
      assert.equal(ran.code, 2);
      assert.match(ran.err, message);
      assert.equal(ran.err.trim().split('\n').length, 1);
    });
  it('says when there is no repository', async () => {
    const cwd = folderWith({ 'a.md': OUTDATED });
    assert.match(
      (await since(cwd, '.', '--since', 'HEAD')).err,
      /^classwise: --since: .* is in no git repository; run the command in the one whose changes count, or leave --since out\n$/,
    );
  });
});
