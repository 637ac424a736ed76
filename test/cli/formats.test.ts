import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { classwise, folderWith, removeFolders } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const REVIEWED = `---\nlastReviewed: 2023-01-15\n---\n\n# Care\n\n${OUTDATED} Ruxolitinib cream helps.\n`;
const LIBRARY = { 'b/worse.md': REVIEWED, 'a.md': OUTDATED, 'fine.md': 'Nothing.', 'bad.md': Buffer.from([0]) };
const check = async (format: string, ...words: string[]): Promise<string> =>
  (await classwise(['check', '.', '--format', format, ...words], { cwd: folderWith(LIBRARY) })).out;

describe('formats of check', () => {
  afterEach(removeFolders);

  it('show control characters of documents and file names, and let none through', async () => {
    const evil = 'e\u001B[31mvil\n::error::x.md';
    const cwd = folderWith({ [evil]: `Dupilumab is the only biologic \u001B[2J approved in the US for atopic dermatitis.\n` });
    for (const format of ['text', 'github']) {
      const ran = await classwise(['check', '.', '--format', format], { cwd });
      assert.match(ran.out, /\u241B\[31mvil/, format);

      assert.doesNotMatch(ran.out, /[\0-\x09\x0B-\x1F]|^::error::x/m, format);
    }
  });

  it('write a list as JSON that is laid out as JSON.stringify does it', async () => {
    const out = await check('json');
    assert.equal(out, `${JSON.stringify(JSON.parse(out), undefined, 2)}\n`);
  });

  describe('for GitHub', () => {
    it('write one annotation a finding, and one for what could not be checked', async () => {
      const lines = (await check('github')).trim().split('\n');
      const first = lines.find((line) => line.includes('file=a.md'))!;
      assert.match(
        first,
        /^::warning file=a\.md,line=1,endLine=1,col=14,endColumn=31,title=outdated%3A only-first-newest::No longer the only one/,
      );
      assert.match(lines.at(-1)!, /^::error file=bad\.md,title=Classwise::is no text but binary/);
    });
    it('escape what would end a property or a line', async () => {
      const cwd = folderWith({ 'a,b: 100%.md': OUTDATED });
      assert.match((await classwise(['check', '.', '--format', 'github'], { cwd })).out, /file=a%2Cb%3A 100%25\.md,line=1/);
    });
  });

  describe('as text', () => {
    it('group by file', async () => {
      assert.match(await check('text'), /^a\.md 1 finding\n\na\.md:1:14 warning[^]*\nb\/worse\.md 2 findings\n\n/);
    });
    it('show a long line around the finding, and the mark under its words', async () => {
      const { out } = await classwise(['check', '-'], { stdin: `${'Some words before it. '.repeat(10)}${OUTDATED}` });
      const [line, caret] = out.split('\n').slice(3, 5) as [string, string];
      assert.equal(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1), 'the only biologic');
      assert.ok(line.startsWith('    …') && line.length < 120);
    });
    it('say what could not be checked', async () => {
      assert.match(await check('text'), /3 findings in 3 documents, 1 document could not be checked\. Facts as of/);
    });
  });

  describe('as a currency report', () => {
    for (const format of ['html', 'markdown'])
      it(`rank the documents by how out of date they are: ${format}`, async () => {
        const out = await check(format);
        const at = ['b/worse.md', 'a.md', 'fine.md'].map((file) =>
          out.indexOf(file, out.indexOf('Ranking</h2>') + out.indexOf('## Ranking') + 1),
        );
        assert.deepEqual(
          at,
          [...at].sort((a, b) => a - b),
        );
        for (const told of ['15 January 2023', 'the only biologic', 'Could not be checked', 'bad.md', 'Changed since the review'])
          assert.ok(out.includes(told), told);
        assert.match(out, /tralokinumab[^]*https:\/\//);
      });
    it('load nothing and run nothing', async () => {
      const out = await check('html');
      assert.match(out, /Content-Security-Policy" content="default-src &#39;none&#39;/);
      for (const bad of [/<script/i, /\ssrc=/i, /<link/i, /url\(/i, /@import/i, /\son\w+=/i, / style=/i]) assert.doesNotMatch(out, bad);
    });
    it('escape what documents and names hold', async () => {
      const cwd = folderWith({
        '<img src=x>.md': `${OUTDATED.replace('only', '**only**')}\n`,
        'b.md': '---\nlastReviewed: <script>alert(1)</script>\n---\n\nDupilumab.',
      });
      const { out } = await classwise(['check', '.', '--format', 'html'], { cwd });
      assert.doesNotMatch(out, /<img|<script/);
      assert.match(out, /&lt;img src=x&gt;\.md/);
    });
    it('show a timeline that says itself what it shows', async () => {
      assert.match(
        await check('html'),
        /<svg viewBox="[^"]+" role="img" aria-label="Timeline of b\/worse\.md: review of 15 January 2023, \d+ dated events\./,
      );
    });
    it('do not tell changes when their rule is off', async () => {
      assert.doesNotMatch(await check('html', '--rules', 'only-first-newest'), /Changed since the review/);
    });
    it('hold Markdown in which nothing is flagged', async () => {
      const report = await check('markdown');
      const ran = await classwise(['check', '-'], { stdin: report });
      assert.match(ran.out, /^0 findings/);
    });
    it('of nothing is a report, too', async () => {
      const { code, out } = await classwise(['check', '.', '--format', 'html'], { cwd: folderWith({}) });
      assert.equal(code, 0);
      assert.match(out, /Currency of 0 documents/);
    });
  });

  it('go to where a link of that name leads, and the link stays', async () => {
    const cwd = folderWith({ ...LIBRARY, 'real.txt': 'old' });
    fs.symlinkSync(path.join(cwd, 'real.txt'), path.join(cwd, 'link.txt'));
    await classwise(['check', 'a.md', '--output', 'link.txt'], { cwd });
    assert.ok(fs.lstatSync(path.join(cwd, 'link.txt')).isSymbolicLink());
    assert.match(fs.readFileSync(path.join(cwd, 'real.txt'), 'utf8'), /1 finding in 1 document/);
  });
  it('go to a file with --output, in place of an older one', async () => {
    const cwd = folderWith({ 'a.md': OUTDATED, 'r.json': 'old' });
    const ran = await classwise(['check', 'a.md', '--format', 'json', '-o', 'r.json'], { cwd });
    assert.deepEqual([ran.code, ran.out], [1, '']);
    assert.equal((JSON.parse(fs.readFileSync(path.join(cwd, 'r.json'), 'utf8')) as unknown[]).length, 1);
    assert.deepEqual(fs.readdirSync(cwd).sort(), ['a.md', 'r.json']);
  });
});
