import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { roomFor } from '../../src/cli/check/crew.ts';
import { classwise, folderWith, PROGRAM, removeFolders, type Ran, type World } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const ADULTS = 'Abrocitinib is licensed for adults only.';

/** Documents enough for worker threads, with configs of their own, one that is ignored, and one that cannot be read. */
const LIBRARY = {
  ...Object.fromEntries(
    Array.from({ length: 90 }, (_, i) => [`page-${String(i).padStart(2, '0')}.md`, i % 4 === 0 ? `${OUTDATED}\n` : 'Nothing.\n']),
  ),
  'eu/.classwise.json': '{ "jurisdiction": "EU" }',
  'eu/page.md': ADULTS,
  'us/page.md': ADULTS,
  'page-30.md': Buffer.from([0, 1, 2]),
  'broken/.classwise.json': '{',
  'broken/a.md': OUTDATED,
  'broken/b.md': OUTDATED,
};

/** On worker threads, as the program itself works. */
const threads: World = { program: PROGRAM, processors: 2 };
const WORDS = ['check', '.', '--format', 'jsonl', '--as-of', '2023-06-01'];

describe('worker threads', () => {
  afterEach(removeFolders);
  const told = ({ code, out, err }: Ran): unknown[] => [code, out, err];

  it('find the same in the same order as one thread, and report broken files once', async () => {
    const cwd = folderWith(LIBRARY);
    const one = await classwise([...WORDS, '--workers', '1'], { cwd, ...threads });
    const many = await classwise(WORDS, { cwd, ...threads });
    assert.deepEqual(told(many), told(one));
    assert.equal(one.code, 2);
    assert.equal(one.err.trim().split('\n').length, 2);
    assert.deepEqual(
      one.records.map((r) => r['file']).filter((f) => !String(f).startsWith('page')),
      ['broken/a.md', 'broken/b.md', 'us/page.md'],
    );
  });

  const TWENTY = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`c${String(i).padStart(2, '0')}.md`, OUTDATED]));

  it('that break down cost only the document that broke them', async () => {
    const poisonous = `
      import { checkBatch as real } from ${JSON.stringify(PROGRAM)};
      export const checkBatch = (job) => {
        if (!job.tasks.some((task) => task.name === 'c05.md')) return real(job);
        setImmediate(() => { throw new Error('poison'); });
        return new Promise(() => undefined);
      };`;
    const cwd = folderWith({ ...TWENTY, 'program.mjs': poisonous });
    const ran = await classwise(['check', '.', '--workers', '2', '--format', 'jsonl'], { cwd, program: `${cwd}/program.mjs` });
    assert.deepEqual([ran.code, ran.err], [2, 'classwise: c05.md: could not be checked: poison\n']);
    assert.equal(ran.records.length, 19);
  });
  it('get room by the largest document that is read, so that they clear up in time', () => {
    const cwd = folderWith({ 'small.md': OUTDATED, 'large.md': 'x'.repeat(3 << 20) });
    const room = (...names: string[]): number =>
      roomFor(
        names.map((name) => ({ name, path: `${cwd}/${name}` })),
        { maxMegabytes: 2 },
      );
    assert.deepEqual([room('small.md'), room('small.md', 'gone.md'), room('small.md', 'large.md')], [257, 257, 512]);
  });
  it('that cannot start leave the work to this thread', async () => {
    const cwd = folderWith(TWENTY);
    const ran = await classwise(['check', '.', '--workers', '2', '--format', 'jsonl'], { cwd, program: `${cwd}/none.js` });
    assert.deepEqual([ran.code, ran.err, ran.records.length], [1, '', 20]);
  });

  for (const [where, world] of [
    ['one thread', {}],
    ['worker threads', threads],
  ] as const)
    it(`interrupted, write what they have and exit with 130: ${where}`, async () => {
      const cwd = folderWith(LIBRARY);
      const stop = new AbortController();
      const ran = await classwise(['check', '.', '--format', 'jsonl'], {
        cwd,
        ...world,
        interruption: () => stop.signal,
        heard: () => stop.abort(),
      });
      assert.equal(ran.code, 130);
      assert.ok(ran.records.length > 0 && ran.records.length < 25);
    });

  it('interrupted, leave whole documents of every format', async () => {
    const cwd = folderWith(LIBRARY);
    for (const format of ['json', 'sarif', 'html', 'markdown', 'text', 'github']) {
      const stop = new AbortController();
      stop.abort();
      const ran = await classwise(['check', '.', '--format', format], { cwd, interruption: () => stop.signal });
      assert.equal(ran.code, 130, format);
      if (format === 'json') assert.deepEqual(JSON.parse(ran.out), []);
      if (format === 'sarif') {
        const [{ invocations }] = (JSON.parse(ran.out) as { runs: [{ invocations: [{ executionSuccessful: boolean }] }] }).runs;
        assert.equal(invocations[0].executionSuccessful, false);
      }
      if (format === 'html') assert.match(ran.out, /interrupted[^]*<\/html>/);
      if (format === 'text') assert.match(ran.out, /^Interrupted: /);
    }
  });

  it('end with Ctrl+C: the program writes what it has and exits with 130', async function () {
    if (process.platform === 'win32') this.skip();
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`p${i}.md`, OUTDATED]));
    const child = spawn(process.execPath, [PROGRAM, 'check', '.', '--format', 'jsonl'], { cwd: folderWith(many) });
    let out = '';
    child.stdout.on('data', (data: Buffer) => {
      if (!out) child.kill('SIGINT');
      out += data.toString();
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 130);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string });
    assert.ok(records.length > 0 && new Set(records.map((r) => r.file)).size < 600);
  });

  it('tell how far they are on a terminal only', async () => {
    const cwd = folderWith(LIBRARY);
    assert.match(
      (await classwise(WORDS, { cwd, ...threads, terminal: true })).err,
      /\r\u001B\[2K\d+ %: \d+ of \d+ documents, \d+ findings/,
    );
    assert.doesNotMatch((await classwise(WORDS, { cwd, ...threads })).err, /%/);
  });
});
