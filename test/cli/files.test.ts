import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { reasonOf } from '../../src/cli/errors.ts';
import { classwise, folderWith, PROGRAM, removeFolders, type Ran } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const filesOf = (ran: Ran): unknown[] => ran.records.map((r) => r['file']);
const check = (cwd: string, ...words: string[]): Promise<Ran> => classwise(['check', '--format', 'jsonl', ...words], { cwd });

describe('the files of a command', () => {
  afterEach(removeFolders);

  describe('leave out what git ignores', () => {
    const FILES = {
      '.gitignore': 'drafts/\n*.tmp.md\n!kept.tmp.md\n/top.md\n',
      'a.md': OUTDATED,
      'top.md': OUTDATED,
      'b.tmp.md': OUTDATED,
      'kept.tmp.md': OUTDATED,
      'drafts/c.md': OUTDATED,
      'deep/top.md': OUTDATED,
      'deep/.gitignore': 'own.md\n',
      'deep/own.md': OUTDATED,
      'other/own.md': OUTDATED,
    };
    it('in a folder, with the files of its folders', async () => {
      assert.deepEqual(filesOf(await check(folderWith(FILES), '.')).sort(), ['a.md', 'deep/top.md', 'kept.tmp.md', 'other/own.md']);
    });
    it('in a folder of a repository whose top ignores it', async () => {
      const top = folderWith({ ...FILES, '.git/HEAD': 'ref: refs/heads/main\n', 'deep/b.tmp.md': OUTDATED });
      assert.deepEqual(filesOf(await check(path.join(top, 'deep'), '.')), ['top.md']);
    });
    it('in a glob', async () => {
      assert.deepEqual(filesOf(await check(folderWith(FILES), '**/own.md')), ['other/own.md']);
    });
    it('as the list of the clone says, in any folder of it and in a linked worktree', async () => {
      const top = folderWith({ 'a.md': OUTDATED, 'mine/b.md': OUTDATED, 'deep/mine.md': OUTDATED, 'deep/c.md': OUTDATED });
      const git = (...words: string[]): void =>
        void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd: top, stdio: 'ignore' });
      git('init', '.');
      git('add', '.');
      git('commit', '--message', 'first');
      const linked = path.join(folderWith({}), 'linked');
      git('worktree', 'add', linked);
      fs.mkdirSync(path.join(top, '.git', 'info'), { recursive: true });
      fs.writeFileSync(path.join(top, '.git', 'info', 'exclude'), '/mine/\nmine.md\n');
      assert.deepEqual(filesOf(await check(top, '.')), ['a.md', 'deep/c.md']);
      assert.deepEqual(filesOf(await check(path.join(top, 'deep'), '.')), ['c.md']);
      assert.deepEqual(filesOf(await check(linked, '.')), ['a.md', 'deep/c.md']);
      assert.deepEqual(filesOf(await check(top, 'deep/mine.md')), ['deep/mine.md']);
      assert.equal(filesOf(await check(top, '.', '--no-gitignore')).length, 4);
    });
    it("as the person's own list says", async () => {
      const config = folderWith({ list: 'mine.md\n' });
      fs.writeFileSync(path.join(config, 'gitconfig'), `[core]\n\texcludesFile = ${path.join(config, 'list').replaceAll('\\', '/')}\n`);
      const before = process.env['GIT_CONFIG_GLOBAL'];
      process.env['GIT_CONFIG_GLOBAL'] = path.join(config, 'gitconfig');
      try {
        assert.deepEqual(filesOf(await check(folderWith({ 'a.md': OUTDATED, 'mine.md': OUTDATED }), '.')), ['a.md']);
      } finally {
        if (before === undefined) delete process.env['GIT_CONFIG_GLOBAL'];
        else process.env['GIT_CONFIG_GLOBAL'] = before;
      }
    });
    it('but not where it is named outright', async () => {
      assert.deepEqual(filesOf(await check(folderWith(FILES), 'drafts/c.md')), ['drafts/c.md']);
    });
    it('but not with --no-gitignore', async () => {
      assert.equal(filesOf(await check(folderWith(FILES), '.', '--no-gitignore')).length, 8);
    });
  });

  describe('that begin with a dot', () => {
    const FILES = { 'a.md': OUTDATED, '.hidden.md': OUTDATED, '.github/b.md': OUTDATED, '.github/.c.md': OUTDATED };
    it('are left out of a folder', async () => assert.deepEqual(filesOf(await check(folderWith(FILES), '.')), ['a.md']));
    it('are read where they, or the folder, are named', async () => {
      const cwd = folderWith(FILES);
      assert.deepEqual(filesOf(await check(cwd, '.hidden.md', '.github')), ['.hidden.md', '.github/b.md']);
      assert.deepEqual(filesOf(await check(cwd, '.github/**/*.md')), ['.github/b.md']);
    });
  });

  it('behind links are read where the link is named, and not below a folder', async () => {
    const cwd = folderWith({ 'real/b.md': OUTDATED });
    const library = folderWith({ 'a.md': OUTDATED });
    fs.symlinkSync(path.join(cwd, 'real'), path.join(library, 'folder'));
    fs.symlinkSync(path.join(cwd, 'real', 'b.md'), path.join(library, 'file.md'));
    assert.deepEqual(filesOf(await check(library, '.')), ['a.md']);
    assert.deepEqual(filesOf(await check(library, 'folder', 'file.md')), ['folder/b.md', 'file.md']);
    assert.deepEqual(filesOf(await check(library, 'folder/*.md')), ['folder/b.md']);
  });
  it('go round no circle of links', async () => {
    const cwd = folderWith({ 'a/b.md': OUTDATED });
    fs.symlinkSync(path.join(cwd, 'a'), path.join(cwd, 'a', 'again'));
    assert.deepEqual(filesOf(await check(cwd, '.')), ['a/b.md']);
  });

  (process.platform === 'win32' ? it.skip : it)('that are pipes are told, and not waited for', async () => {
    const cwd = folderWith({ 'a.md': OUTDATED });
    spawnSync('mkfifo', [path.join(cwd, 'pipe.md')]);
    const ran = await check(cwd, 'pipe.md', 'a.md');
    assert.deepEqual([filesOf(ran), ran.code, /pipe\.md: is a pipe/.test(ran.err)], [['a.md'], 2, true]);
  });

  it('that are not there are told, and the others are checked', async () => {
    const ran = await check(folderWith({ 'a.md': OUTDATED }), 'nowhere.md', 'a.md');
    assert.deepEqual([filesOf(ran), ran.code, ran.err], [['a.md'], 2, 'classwise: nowhere.md: no such file or folder\n']);
  });

  it('of a glob that fits nothing are told to be none', async () => {
    const ran = await check(folderWith({}), '*.md');
    assert.deepEqual([ran.code, ran.err], [0, 'classwise: *.md: there is no document\n']);
  });

  describe('that cannot be used are told with a remedy, and the others are checked', () => {
    const UNUSABLE: [what: string, content: Uint8Array, message: RegExp][] = [
      ['binary', Buffer.from('PNG\u0000\u0001\u0002'), /bad\.md: is no text but binary; leave it out/],
      ['in Latin-1', Buffer.from('# One\n\nSjögren\n', 'latin1'), /bad\.md: is not in UTF-8 \(line 3\); save it as UTF-8/],
      ['cut within a letter', Buffer.from('Sjögren').subarray(0, 3), /bad\.md: is not in UTF-8 \(line 1\)/],
      ['in UTF-16', Buffer.from('\uFEFFDupilumab', 'utf16le'), /bad\.md: is in UTF-16; save it as UTF-8/],
      ['of 50 MB', Buffer.alloc(50 * 1024 * 1024, 'word '), /bad\.md: is larger than 10 MB; split it, or raise the limit with --max-size/],
    ];
    for (const [what, content, message] of UNUSABLE)
      it(what, async () => {
        const ran = await check(folderWith({ 'a.md': OUTDATED, 'bad.md': content, 'c.md': OUTDATED }), '.');
        assert.deepEqual([ran.code, filesOf(ran)], [2, ['a.md', 'c.md']]);
        assert.match(ran.err, message);
        assert.match(ran.err, /^classwise: [^\n]+\n$/);
      });

    it('a device without an end', async function () {
      if (!fs.existsSync('/dev/zero')) this.skip();
      const ran = await check(folderWith({ 'a.md': OUTDATED }), '/dev/zero', 'a.md');
      assert.deepEqual([ran.code, filesOf(ran)], [2, ['a.md']]);
      assert.match(ran.err, /\/dev\/zero: is larger than 10 MB/);
    });
    it('a file that is gone when its turn comes', async () => {
      const cwd = folderWith({ 'a.md': OUTDATED, 'b.md': OUTDATED });
      const ran = await classwise(['check', '-', 'a.md', 'b.md', '--format', 'jsonl', '--workers', '1'], {
        cwd,
        stdin: OUTDATED,
        heard: () => fs.rmSync(path.join(cwd, 'b.md'), { force: true }),
      });
      assert.deepEqual([ran.code, filesOf(ran)], [2, ['<stdin>', 'a.md']]);
      assert.equal(ran.err, 'classwise: b.md: cannot be read (ENOENT: there is no such file or folder)\n');
    });
  });

  it('may be larger with --max-size', async () => {
    const cwd = folderWith({ 'a.md': `${OUTDATED}\n${'\n'.repeat(1_200_000)}` });
    assert.equal((await check(cwd, 'a.md', '--max-size', '1')).code, 2);
    assert.equal((await check(cwd, 'a.md', '--max-size', '2')).code, 1);
  });

  for (const [code, words] of [
    ['EACCES', 'EACCES: no permission'],
    ['EISDIR', 'EISDIR: it is a folder'],
    ['EWHATEVER', 'EWHATEVER'],
  ] as const)
    it(`say why: ${code}`, () => assert.equal(reasonOf(Object.assign(new Error(), { code })), words));

  it('that may not be read say so', function () {
    if (process.platform === 'win32') this.skip();
    const cwd = folderWith({ 'a.md': OUTDATED, 'locked.md': OUTDATED });
    fs.chmodSync(path.join(cwd, 'locked.md'), 0);
    fs.chmodSync(cwd, 0o755);
    // Root may read everything, so it sends somebody else.
    const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'check', '.', '--format', 'jsonl'], {
      cwd,
      ...somebody,
      encoding: 'utf8',
    });
    if (/Cannot find module/.test(stderr)) this.skip();
    assert.equal(stderr, 'classwise: locked.md: cannot be read (EACCES: no permission)\n');
    assert.deepEqual([status, stdout.trim().split('\n').length], [2, 1]);
  });
});
