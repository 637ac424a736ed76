import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { classwise, folderWith, removeFolders, type Ran } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const LIBRARY = {
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`${i % 3 === 0 ? 'a b' : 'ä'}/page ${i}.md`, `${OUTDATED}\n\nGive upadacitnib.\n`]),
  ),
  'empty.md': '',
};
const BROKEN = { 'x/.classwise.json': '{', 'x/1.md': OUTDATED, 'x/2.md': OUTDATED, 'x/3.md': OUTDATED, 'bad.md': Buffer.from([0]) };

/** Checks the four shards of a library and merges what they write. */
async function sharded(
  files: Readonly<Record<string, string | Uint8Array>>,
  format: string,
): Promise<{ whole: Ran; merged: Ran; parts: Ran[] }> {
  const cwd = folderWith(files);
  const whole = await classwise(['check', '.', '--format', format], { cwd });
  const parts: Ran[] = [];
  const out = folderWith({});
  for (const part of [3, 1, 4, 2]) {
    const ran = await classwise(['check', '.', '--format', format, '--shard', `${part}/4`], { cwd });
    fs.writeFileSync(path.join(out, `${part}.${format}`), ran.out);
    parts.push(ran);
  }
  return { whole, parts, merged: await classwise(['merge', '*'], { cwd: out }) };
}

describe('shards', () => {
  afterEach(removeFolders);

  for (const [what, text] of [
    ['a finding of no known severity', '{"file":"a","severity":"loud"}'],
    ['a log without runs', '{"runs":5}'],
    ['nothing but a number', '7'],
  ] as const)
    it(`are not merged with ${what}`, async () => {
      const ran = await classwise(['merge', '-'], { cwd: folderWith({}), stdin: text });
      assert.equal(ran.code, 2);
      assert.match(ran.err, /^classwise: [^\n]+\n$/);
    });
  const sorted = (text: string): string[] => text.split('\n').sort();

  for (const [what, files] of [
    ['documents', LIBRARY],
    ['documents that cannot all be read', { ...LIBRARY, ...BROKEN }],
  ] as const) {
    it(`merged are the whole, byte for byte after sorting, as JSON Lines: ${what}`, async () => {
      const { whole, merged, parts } = await sharded(files, 'jsonl');
      assert.deepEqual(sorted(merged.out), sorted(whole.out));
      assert.deepEqual([merged.code, sorted(merged.err)], [whole.code, sorted(whole.err)]);
      assert.ok(parts.every((part) => part.out.length < whole.out.length));
    });
    it(`merged are the whole, byte for byte, as SARIF: ${what}`, async () => {
      const { whole, merged } = await sharded(files, 'sarif');
      assert.equal(merged.out, whole.out);
      assert.deepEqual([merged.code, sorted(merged.err)], [whole.code, sorted(whole.err)]);
    });
  }
  it('that were interrupted say so when they are merged', async () => {
    for (const format of ['jsonl', 'sarif']) {
      const stop = new AbortController();
      stop.abort();
      const cwd = folderWith(LIBRARY);
      const words = ['check', '.', '--format', format, '--shard', '1/1', '--output', `part.${format}`];
      assert.equal((await classwise(words, { cwd, interruption: () => stop.signal })).code, 130);
      const merged = await classwise(['merge', `part.${format}`], { cwd });
      assert.deepEqual([merged.code, merged.err], [2, 'classwise: interrupted before all documents were checked\n']);
    }
  });
  it('depend on the path alone: other files come and go', async () => {
    const shardOf = async (files: Readonly<Record<string, string>>): Promise<number> => {
      const cwd = folderWith(files);
      for (let part = 1; part <= 4; part++)
        if (
          (await classwise(['check', '.', '--format', 'jsonl', '--shard', `${part}/4`], { cwd })).records.some((r) => r['file'] === 'x.md')
        )
          return part;
      return 0;
    };
    assert.equal(await shardOf({ 'x.md': OUTDATED }), await shardOf({ 'a.md': OUTDATED, 'x.md': OUTDATED, 'z/x.md': OUTDATED }));
  });
});

describe('classwise merge', () => {
  afterEach(removeFolders);
  const line = async (file: string): Promise<string> =>
    (await classwise(['check', '.', '--format', 'jsonl'], { cwd: folderWith({ [file]: OUTDATED }) })).out;

  it('keeps what stands in two parts once, and sorts by document', async () => {
    const [a, b] = [await line('a.md'), await line('b.md')];
    const cwd = folderWith({ '1.jsonl': b + a, '2.jsonl': `${a}\n` });
    assert.equal((await classwise(['merge', '1.jsonl', '2.jsonl'], { cwd })).out, a + b);
  });
  it('exits as one run would have done', async () => {
    const cwd = folderWith({ '1.jsonl': await line('a.md'), '2.jsonl': '' });
    const code = async (...words: string[]): Promise<number> => (await classwise(['merge', ...words], { cwd })).code;
    assert.deepEqual([await code('1.jsonl'), await code('2.jsonl'), await code('1.jsonl', '--fail-on', 'error')], [1, 0, 0]);
    assert.deepEqual([await code('1.jsonl', '--max-warnings', '1'), await code('1.jsonl', '--max-warnings', '0')], [0, 1]);
  });
  it('writes to a file', async () => {
    const cwd = folderWith({ '1.jsonl': await line('a.md') });
    assert.equal((await classwise(['merge', '1.jsonl', '-o', 'all.jsonl'], { cwd })).out, '');
    assert.equal(fs.readFileSync(path.join(cwd, 'all.jsonl'), 'utf8'), fs.readFileSync(path.join(cwd, '1.jsonl'), 'utf8'));
  });

  describe('refuses', () => {
    const LOG = {
      $schema: '',
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'Classwise', version: '1', properties: { dataVersion: 'a' } } }, results: [] }],
    };
    const other = JSON.stringify(LOG).replace('"dataVersion":"a"', '"dataVersion":"b"');
    const WRONG: [what: string, files: Readonly<Record<string, string>>, message: RegExp][] = [
      ['what is no record', { 'a.jsonl': '{"x": 1}' }, /a\.jsonl line 1: is no finding/],
      ['what is no JSON', { 'a.jsonl': '\nfoo' }, /a\.jsonl line 2: is no finding/],
      [
        'a log that was cut short',
        { 'a.sarif': JSON.stringify(LOG).slice(0, 60) },
        /a\.sarif: is no JSON; is it a log that was cut short\?/,
      ],
      ['a log of another tool', { 'a.sarif': JSON.stringify(LOG).replace('Classwise', 'Other') }, /a\.sarif: is no log of Classwise/],
      [
        'logs of other data',
        { 'a.sarif': JSON.stringify(LOG), 'b.sarif': other },
        /b\.sarif: was written by Classwise 1 with data b, a\.sarif by Classwise 1 with data a; check all parts with the same version/,
      ],
    ];
    for (const [what, files, message] of WRONG)
      it(what, async () => {
        const ran = await classwise(['merge', '*'], { cwd: folderWith(files) });
        assert.deepEqual([ran.code, ran.out], [2, '']);
        assert.match(ran.err, message);
      });
    it('a pattern for which there is no file', async () => {
      const ran = await classwise(['merge', 'part-*.sarif'], { cwd: folderWith({}) });
      assert.deepEqual([ran.code, ran.err], [2, 'classwise: merge: part-*.sarif stands for no file; name those that check has written\n']);
    });
    it('no files', async () => assert.equal((await classwise(['merge'])).code, 2));
  });
});
