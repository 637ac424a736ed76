import assert from 'node:assert/strict';
import * as path from 'node:path';
import { classwise, folderWith, removeFolders, type Ran } from './support.ts';

/** Outdated since 2021. */
const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const FINE = 'Dupilumab is an antibody.';
const filesOf = (ran: Ran): unknown[] => ran.records.map((r) => r['file']);

describe('classwise check', () => {
  afterEach(removeFolders);

  describe('as JSON Lines', () => {
    const KEYS = 'file start end startLine startColumn endLine endColumn rule verdict severity message claim evidence fixes'.split(' ');

    it('writes one object a finding, with the fields of the contract', async () => {
      const ran = await classwise(['check', '-', '--format', 'jsonl'], { stdin: `# Title\n\n${FINE} ${OUTDATED}\n` });
      assert.equal(ran.records.length, 1);
      const [record] = ran.records;
      assert.deepEqual(Object.keys(record!), KEYS);
      assert.deepEqual(
        [record!['file'], record!['rule'], record!['verdict'], record!['severity']],
        ['<stdin>', 'only-first-newest', 'outdated', 'warning'],
      );
      assert.match(String(record!['message']), /tralokinumab/);
      const claim = record!['claim'] as Record<string, unknown>;
      assert.deepEqual(
        [claim['type'], claim['subject'], claim['jurisdiction'], claim['indication']],
        ['only-first-newest', 'dupilumab', 'US', 'atopic-dermatitis'],
      );
      const [proof] = record!['evidence'] as Record<string, unknown>[];
      for (const key of ['id', 'date', 'jurisdiction', 'fact', 'url']) assert.equal(typeof proof![key], 'string', key);
      assert.match(String(proof!['url']), /^https?:\/\//);
      const fixes = record!['fixes'] as { title: string; edits: { start: number; end: number; newText: string }[] }[];
      assert.deepEqual(
        fixes.map((f) => [Object.keys(f), f.edits.map((e) => Object.keys(e))]),
        [[['title', 'edits'], [['start', 'end', 'newText']]]],
      );
      const { start, end } = fixes[0]!.edits[0]!;
      assert.equal(`# Title\n\n${FINE} ${OUTDATED}\n`.slice(start, end), OUTDATED);
    });

    it('counts offsets from 0 in UTF-16 units, lines and columns from 1', async () => {
      const source = `\uFEFF😀 first\r\n\r\n- 💉 ${OUTDATED}\r\n`;
      const [record] = (await classwise(['check', '-', '--format', 'jsonl'], { stdin: source })).records;
      const [start, end] = [Number(record!['start']), Number(record!['end'])];
      const marked = source.slice(start, end);
      assert.match(marked, /^(?:the )?only biologic/i);
      assert.deepEqual([record!['startLine'], record!['startColumn']], [3, start - source.indexOf('- 💉') + 1]);
      assert.deepEqual([record!['endLine'], record!['endColumn']], [3, end - source.indexOf('- 💉') + 1]);
    });

    it('writes nothing at all when there is nothing to say', async () => {
      const ran = await classwise(['check', '-', '--format', 'jsonl'], { stdin: FINE });
      assert.deepEqual([ran.code, ran.out, ran.err], [0, '', '']);
    });
  });

  it('writes one list as JSON', async () => {
    const ran = await classwise(['check', '-', '--format', 'json'], { stdin: OUTDATED });
    const list = JSON.parse(ran.out) as unknown[];
    assert.equal(list.length, 1);
    assert.deepEqual(JSON.parse((await classwise(['check', '-', '--format', 'json'], { stdin: FINE })).out), []);
  });

  describe('as text', () => {
    it('names file, line and column, what is true since when, and the source', async () => {
      const cwd = folderWith({ 'notes/a.md': `\n${OUTDATED}\n` });
      const { out } = await classwise(['check', 'notes/a.md'], { cwd });
      assert.match(out, /notes\/a\.md:2:\d+ warning outdated \[only-first-newest\]/);
      assert.match(out, /tralokinumab \(.*2021/);
      assert.match(out, /https?:\/\//);
      assert.match(out, /1 finding in 1 document\. Facts as of \d{4}-\d\d-\d\d\./);
    });
    it('marks the words that it is about', async () => {
      const { out } = await classwise(['check', '-'], { stdin: OUTDATED });
      const lines = out.split('\n');
      const line = lines.findIndex((l) => l.includes(OUTDATED));
      const caret = lines[line + 1]!;
      const marked = lines[line]!.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1);
      assert.match(marked, /^(?:the )?only biologic$/i);
    });
    it('uses colours on a terminal only', async () => {
      assert.match((await classwise(['check', '-'], { stdin: OUTDATED, colour: true })).out, /\u001B\[/);
      assert.doesNotMatch((await classwise(['check', '-'], { stdin: OUTDATED })).out, /\u001B/);
    });
  });

  describe('exits', () => {
    it('with 0 when it finds nothing', async () => assert.equal((await classwise(['check', '-'], { stdin: FINE })).code, 0));
    it('with 1 when it finds something', async () => assert.equal((await classwise(['check', '-'], { stdin: OUTDATED })).code, 1));
    it('with 1 when something is as loud as --fail-on', async () =>
      assert.equal((await classwise(['check', '-', '--fail-on', 'information'], { stdin: OUTDATED })).code, 1));
    it('with 0 when nothing is as loud as --fail-on', async () =>
      assert.equal((await classwise(['check', '-', '--fail-on', 'error'], { stdin: OUTDATED })).code, 0));
    it('with 0 with --fail-on never', async () => {
      const ran = await classwise(['check', '-', '--fail-on', 'never', '--format', 'jsonl'], { stdin: OUTDATED });
      assert.deepEqual([ran.code, ran.records.length], [0, 1]);
    });
  });

  describe('judges', () => {
    const found = async (words: string[], stdin = OUTDATED, today?: string): Promise<number> =>
      (await classwise(['check', '-', '--format', 'jsonl', ...words], { stdin, ...(today && { today }) })).records.length;
    const ADULTS = 'Abrocitinib is approved for adults only.';

    it('at the day of --as-of', async () => {
      assert.equal(await found(['--as-of', '2021-06-01']), 0);
      assert.equal(await found(['--as-of=2022-06-01']), 1);
    });
    it('at the day of the world without it', async () => assert.equal(await found([], OUTDATED, '2021-06-01'), 0));
    it('for the US when nothing says otherwise', async () => assert.equal(await found(['--as-of', '2023-06-01'], ADULTS), 1));
    it('for the place of --jurisdiction', async () =>
      assert.equal(await found(['--as-of', '2023-06-01', '--jurisdiction', 'EU'], ADULTS), 0));
    it('for a place in any capitals', async () => assert.equal(await found(['--as-of', '2023-06-01', '--jurisdiction', 'eu'], ADULTS), 0));
  });

  describe('reads', () => {
    it('every Markdown file below a folder, and no other', async () => {
      const names = ['a.md', 'b.markdown', 'c.qmd', 'deep/er/d.rmd', 'e.mdx', 'F.MD', 'G.Rmd'];
      const others = ['h.txt', 'i.html', 'node_modules/x/j.md', 'k.md.bak'];
      const cwd = folderWith(Object.fromEntries([...names, ...others].map((n) => [n, OUTDATED])));
      assert.deepEqual(filesOf(await classwise(['check', '.', '--format', 'jsonl'], { cwd })).sort(), [...names].sort());
    });
    it('a file named outright, whatever its ending', async () => {
      const cwd = folderWith({ 'article.txt': OUTDATED, noending: OUTDATED });
      assert.deepEqual(filesOf(await classwise(['check', 'article.txt', 'noending', '--format', 'jsonl'], { cwd })), [
        'article.txt',
        'noending',
      ]);
    });
    it('what a glob names', async () => {
      const cwd = folderWith({ 'a/one.md': OUTDATED, 'a/two.md': OUTDATED, 'b/three.md': OUTDATED, 'a/four.txt': OUTDATED });
      assert.deepEqual(filesOf(await classwise(['check', 'a/*.md', '--format', 'jsonl'], { cwd })), ['a/one.md', 'a/two.md']);
      assert.deepEqual(filesOf(await classwise(['check', '**/t*.md', '--format', 'jsonl'], { cwd })), ['a/two.md', 'b/three.md']);
    });
    it('a file with the marks of a glob in its name', async () => {
      const cwd = folderWith({ 'a[1].md': OUTDATED });
      assert.deepEqual(filesOf(await classwise(['check', 'a[1].md', '--format', 'jsonl'], { cwd })), ['a[1].md']);
    });
    it('each file once, in the order of the words', async () => {
      const cwd = folderWith({ 'a.md': OUTDATED, 'b.md': OUTDATED });
      assert.deepEqual(filesOf(await classwise(['check', 'b.md', '.', './b.md', 'a.md', '--format', 'jsonl'], { cwd })), ['b.md', 'a.md']);
    });
    it('files elsewhere, named in full', async () => {
      const cwd = folderWith({});
      const elsewhere = path.join(folderWith({ 'a.md': OUTDATED }), 'a.md');
      assert.deepEqual(filesOf(await classwise(['check', elsewhere, '--format', 'jsonl'], { cwd })), [elsewhere]);
    });
    it('standard input among files', async () => {
      const cwd = folderWith({ 'a.md': OUTDATED });
      assert.deepEqual(filesOf(await classwise(['check', 'a.md', '-', '--format', 'jsonl'], { cwd, stdin: OUTDATED })), [
        'a.md',
        '<stdin>',
      ]);
    });
    it('an empty folder as nothing', async () => {
      const ran = await classwise(['check', '.'], { cwd: folderWith({}) });
      assert.deepEqual([ran.code, /0 findings in 0 documents/.test(ran.out)], [0, true]);
    });
  });

  describe('refuses, with exit code 2 and one line', () => {
    const WRONG: [what: string, words: string[], message: RegExp][] = [
      ['no words', ['check'], /name files, folders or globs, or - for standard input/],
      ['a file that is not there', ['check', 'nowhere.md'], /nowhere\.md: no such file or folder/],
      ['an option that is nearly one', ['check', '-', '--formt', 'json'], /unknown option --formt; did you mean --format\?/],
      ['a place by a near name', ['check', '-', '--jurisdction=US'], /--jurisdction; did you mean --jurisdiction\?/],
      ['an option nobody knows', ['check', '-', '--zzz'], /unknown option --zzz; known are .*--as-of/],
      ['an option of another command', ['check', '-', '--drugs', 'x'], /unknown option --drugs/],
      ['an option without its value', ['check', '-', '--as-of'], /--as-of/],
      ['a format nobody knows', ['check', '-', '--format', 'xml'], /--format: "xml" is not one of .*jsonl/],
      ['a day that does not exist', ['check', '-', '--as-of', '2024-02-30'], /--as-of: "2024-02-30" is not a day.*YYYY-MM-DD/],
      ['a month for a day', ['check', '-', '--as-of', '2024-02'], /--as-of: "2024-02"/],
      ['a word for a day', ['check', '-', '--as-of', 'today'], /--as-of: "today"/],
      ['a place nobody knows', ['check', '-', '--jurisdiction', 'Mars'], /--jurisdiction: "MARS" is not one of US, EU/],
      ['no place in particular', ['check', '-', '--jurisdiction', 'INT'], /--jurisdiction: "INT" is not one of/],
      ['a level nobody knows', ['check', '-', '--fail-on', 'noise'], /--fail-on: "noise" is not one of error, warning, information, never/],
      ['a config that is not there', ['check', '-', '--config', 'no.json'], /no\.json: cannot be read/],
      ['a command nobody knows', ['chek', '-'], /unknown command "chek"; known are check/],
      ['a name that every object has', ['constructor'], /unknown command "constructor"/],
    ];
    for (const [what, words, message] of WRONG) {
      it(what, async () => {
        const ran = await classwise(words, { cwd: folderWith({}), stdin: OUTDATED });
        assert.equal(ran.code, 2);
        assert.match(ran.err, message);
        assert.match(ran.err, /^classwise: [^\n]+\n$/);
        assert.equal(ran.out, '');
      });
    }
  });

  for (const command of ['check', 'mentions', 'changes']) {
    it(`reads on behind a document that cannot be read, and says so: ${command}`, async () => {
      const cwd = folderWith({ 'a.md': `---\nlastReviewed: 2020-01-01\n---\n\n${OUTDATED}` });
      const stdin = Object.assign(new Error('gone'), { code: 'EIO' });
      const ran = await classwise([command, '-', 'a.md'], { cwd, stdin });
      assert.equal(ran.code, 2);
      assert.equal(ran.err, 'classwise: <stdin>: cannot be read (EIO)\n');
      assert.match(ran.out, /a\.md/);
    });
  }

  it('explains itself', async () => {
    for (const words of [[], ['--help'], ['-h'], ['help']]) {
      const ran = await classwise(words);
      assert.deepEqual([ran.code, ran.err], [0, '']);
      assert.match(ran.out, /check[^]*mentions[^]*show/);
    }
    const own = await classwise(['check', '--help']);
    assert.equal(own.code, 0);
    assert.match(own.out, /--as-of YYYY-MM-DD/);
  });

  it('says when its facts are old, and only then', async () => {
    assert.match(
      (await classwise(['check', '-'], { stdin: FINE, today: '2029-01-01' })).err,
      /the facts are of \d{4}-\d\d-\d\d, \d+ months old/,
    );
    assert.equal((await classwise(['check', '-'], { stdin: FINE })).err, '');
  });
});
