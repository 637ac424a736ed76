import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { configToStartFrom } from '../../src/cli/commands/init.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { configSchema, readConfig } from '../../src/core/config.ts';
import { allRules } from '../../src/core/rules.ts';
import { classwise, folderWith, removeFolders } from './support.ts';

describe('classwise explain', () => {
  for (const rule of allRules)
    it(`tells all about ${rule.id}`, async () => {
      const { code, out } = await classwise(['explain', rule.id]);
      assert.equal(code, 0);
      for (const text of [rule.title, rule.means, rule.why, rule.fix, ...[...rule.flags, ...rule.passes].map((e) => e.text)])
        assert.ok(out.includes(text), text);
    });
  it('lists the rules', async () => assert.equal((await classwise(['explain'])).out.trim().split('\n').length, allRules.length));
  it('knows a near name', async () => {
    const { code, err } = await classwise(['explain', 'labeled-age']);
    assert.deepEqual([code, err], [2, 'classwise: explain: there is no rule "labeled-age"; did you mean labelled-age?\n']);
  });
});

describe('classwise init', () => {
  afterEach(removeFolders);
  it('writes a config that is read, for the place of --jurisdiction', async () => {
    const cwd = folderWith({});
    assert.equal((await classwise(['init', '--jurisdiction', 'eu'], { cwd })).code, 0);
    assert.deepEqual(readConfig('x', fs.readFileSync(path.join(cwd, '.classwise.json'), 'utf8')), {
      config: { jurisdiction: 'EU', ignore: [] },
    });
  });
  it('shows every setting in a form that is valid once its comment is taken away', () => {
    const read = readConfig('x', configToStartFrom(undefined).replace(/^ {2}\/\/ (?=")/gm, '  '));
    assert.ok('config' in read, JSON.stringify(read));
    assert.deepEqual(
      Object.keys(read.config).sort(),
      Object.keys(configSchema.entries)
        .filter((key) => key !== '$schema')
        .sort(),
    );
  });
  it('leaves a config that is there as it is', async () => {
    const cwd = folderWith({ '.classwise.json': '{}' });
    const ran = await classwise(['init'], { cwd });
    assert.deepEqual(
      [ran.code, ran.err, fs.readFileSync(path.join(cwd, '.classwise.json'), 'utf8')],
      [2, 'classwise: .classwise.json is there already, and stays as it is\n', '{}'],
    );
  });
  it('writes nothing with --dry-run', async () => {
    const cwd = folderWith({});
    assert.equal((await classwise(['init', '--dry-run'], { cwd })).out, configToStartFrom(undefined));
    assert.deepEqual(fs.readdirSync(cwd), []);
  });
});

describe('classwise completion', () => {
  /** What bash offers behind these words, the last of which is being typed. */
  async function offered(...words: string[]): Promise<string[]> {
    const { out } = await classwise(['completion', 'bash']);
    const script = `${out}\ncompopt() { :; }\nCOMP_WORDS=("$@"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _classwise; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', 'classwise', ...words], { encoding: 'utf8' });
    assert.equal(stderr, '');
    return stdout.split('\n').filter(Boolean);
  }
  const CASES: [words: string[], expected: string[]][] = [
    [['ch'], ['check', 'changes']],
    [
      ['check', '--ma'],
      ['--max-warnings', '--max-size'],
    ],
    [['check', '--format', 's'], ['sarif']],
    [
      ['mentions', '--format', ''],
      ['text', 'jsonl'],
    ],
    [
      ['check', '--jurisdiction', 'U'],
      ['US', 'UK'],
    ],
    [['check', 'a.md', '--fail-on', 'e'], ['error']],
    [['explain', 'only'], ['only-first-newest']],
    [
      ['data', ''],
      ['validate', 'version'],
    ],
    [['check', ''], []],
  ];
  for (const [words, expected] of CASES)
    it(`of bash offers behind "${words.join(' ')}": ${expected.join(' ') || 'files'}`, async function () {
      if (spawnSync('bash', ['-c', '((BASH_VERSINFO[0] >= 4))']).status !== 0) this.skip();
      assert.deepEqual(await offered(...words), expected);
    });
  for (const shell of ['zsh', 'fish'])
    it(`of ${shell} names every command and option, and is read by it where there is one`, async () => {
      const { out } = await classwise(['completion', shell]);
      for (const [name, { options }] of Object.entries(COMMANDS))
        for (const text of [name, ...options]) assert.ok(out.includes(text), text);
      const { error, status, stderr } = spawnSync(shell, ['-n', '-c', out], { encoding: 'utf8' });
      if (!error) assert.equal(status, 0, stderr);
    });
  for (const [words, message] of [
    [[], /name one shell: bash, zsh, fish/],
    [['fisch'], /"fisch" is not one of bash, zsh, fish; did you mean fish\?/],
  ] as const)
    it(`refuses "${words.join(' ')}"`, async () => assert.match((await classwise(['completion', ...words])).err, message));
});

describe('classwise watch', () => {
  afterEach(removeFolders);
  const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';

  it('checks all, then what changes, what is new, and all when a config changes, until it is stopped', async () => {
    const cwd = folderWith({ 'a.md': OUTDATED, 'b.md': 'Nothing.', 'notes.txt': OUTDATED });
    const stop = new AbortController();
    const write = (name: string, text: string): void => fs.writeFileSync(path.join(cwd, name), text);
    /** What is done when this is heard. */
    const steps: [hear: RegExp, then: () => void][] = [
      [/a\.md:1:14 warning[^]*1 finding in 2 documents[^]*Watching 2 documents/, () => write('b.md', OUTDATED)],
      [/b\.md:1:14 warning/, () => write('new.md', OUTDATED)],
      [/new\.md:1:14 warning/, () => write('a.md', 'Nothing.')],
      [/a\.md: nothing found/, () => write('.classwise.json', '{ "rules": { "only-first-newest": "off" } }')],
      [/0 findings in 3 documents/, () => stop.abort()],
    ];
    let said = '';
    const ran = await classwise(['watch', '.'], {
      cwd,
      interruption: () => stop.signal,
      heard: (text) => {
        said += text;
        if (!steps[0]?.[0].test(said)) return;
        said = '';
        steps.shift()![1]();
      },
    });
    assert.deepEqual([ran.code, steps.length, ran.err], [0, 0, '']);
  });
  it('checks all again when the config above the watched folder changes', async () => {
    const cwd = folderWith({ 'docs/a.md': OUTDATED, '.classwise.json': '{}' });
    const stop = new AbortController();
    let said = '';
    const ran = await classwise(['watch', 'docs'], {
      cwd,
      interruption: () => stop.signal,
      heard: (text) => {
        said += text;
        if (/Watching 1 document\.[^]*0 findings in 1 document/.test(said)) stop.abort();
        else if (/Watching 1 document\./.test(text))
          fs.writeFileSync(path.join(cwd, '.classwise.json'), '{ "rules": { "only-first-newest": "off" } }');
      },
    });
    assert.deepEqual([ran.code, ran.err], [0, '']);
  });
  it('refuses what cannot be watched', async () => {
    assert.match((await classwise(['watch', '-'])).err, /name files, folders or globs/);
    assert.match((await classwise(['watch', 'nowhere.md'], { cwd: folderWith({}) })).err, /nowhere\.md: no such file or folder/);
  });
});
