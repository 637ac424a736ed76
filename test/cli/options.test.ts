import assert from 'node:assert/strict';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import type { OPTIONS } from '../../src/cli/options.ts';
import { classwise, folderWith, removeFolders } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const SLIP = 'Give upadacitnib.';

describe('options of check', () => {
  afterEach(removeFolders);
  const code = async (stdin: string, ...words: string[]): Promise<number> => (await classwise(['check', '-', ...words], { stdin })).code;

  describe('--rules', () => {
    it('leaves out every other rule', async () => {
      const ran = await classwise(['check', '-', '--format', 'jsonl', '--rules', 'count, drug-spelling'], { stdin: `${OUTDATED} ${SLIP}` });
      assert.deepEqual(
        ran.records.map((r) => r['rule']),
        ['drug-spelling'],
      );
    });
  });

  describe('--max-warnings', () => {
    const CASES: [what: string, text: string, words: string[], code: number][] = [
      ['lets as many pass', `${OUTDATED}\n\n${OUTDATED}`, ['--max-warnings', '2'], 0],
      ['and no more', `${OUTDATED}\n\n${OUTDATED}`, ['--max-warnings', '1'], 1],
      ['lets none pass', OUTDATED, ['--max-warnings', '0'], 1],
      ['never lets an error pass', 'Last reviewed: 2031-01-01', ['--max-warnings', '9'], 1],
      ['counts warnings only', SLIP, ['--max-warnings', '0'], 0],
      ['but for what --fail-on names', SLIP, ['--max-warnings', '0', '--fail-on', 'information'], 1],
      ['gives way to --fail-on never', OUTDATED, ['--max-warnings', '0', '--fail-on', 'never'], 0],
    ];
    for (const [what, text, words, expected] of CASES) it(what, async () => assert.equal(await code(text, ...words), expected));
  });

  describe('are refused with exit code 2 and one line:', () => {
    const WRONG: [words: string[], message: RegExp][] = [
      [['--rules', 'cuont'], /--rules: there is no rule "cuont"; did you mean count\?/],
      [['--rules', 'zzzzzz'], /--rules: there is no rule "zzzzzz"; known are .*labelled-age/],
      [['--max-warnings', '-1'], /--max-warnings/],
      [['--max-warnings', 'few'], /--max-warnings: "few" is not a whole number from 0/],
      [['--workers', '0'], /--workers: "0" is not a whole number from 1/],
      [['--shard', '5/4'], /--shard: "5\/4" is not a part of a whole; write it as 1\/4/],
      [['--shard', '0/4'], /--shard: "0\/4"/],
      [['--shard', 'half'], /--shard: "half"/],
      [['--accept', ' '], /--accept: give the reason/],
      [['--fix'], /--fix: standard input cannot be mended/],
      [['--fix', '--accept', 'x'], /--fix and --accept do not go together/],
      [['--dry-run'], /--dry-run: say with --fix or --accept/],
      [['--format', 'sarfi'], /--format: "sarfi" is not one of .*sarif.*; did you mean sarif\?/],
      [['--jurisdiction'], /--jurisdiction: its value is missing; write --jurisdiction PLACE/],
      [['--fix=yes'], /--fix/],
      [['--output', '.'], /--output: \. cannot be written \(EISDIR: it is a folder\)/],
      [['--output', 'no/where'], /--output: no\/where cannot be written \(ENOENT/],
      [['--rules', ' , '], /--rules: is empty; leave it out for all/],
      [['--since-ref', 'x'], /unknown option --since-ref; did you mean --since\?/],
    ];
    for (const [words, message] of WRONG)
      it(words.join(' '), async () => {
        const ran = await classwise(['check', '-', ...words], { cwd: folderWith({}), stdin: OUTDATED });
        assert.equal(ran.code, 2);
        assert.match(ran.err, message);
        assert.match(ran.err, /^classwise: [^\n]+\n$/);
        assert.equal(ran.out, '');
      });
  });
});

describe('the help', () => {
  it('names every command', async () => {
    const { out } = await classwise(['--help']);
    for (const name of Object.keys(COMMANDS)) assert.match(out, new RegExp(`^ {4}${name} `, 'm'));
  });
  it('is the same by help COMMAND, and of all by help alone', async () => {
    for (const name of Object.keys(COMMANDS))
      assert.equal((await classwise(['help', name])).out, (await classwise([name, '--help'])).out, name);
    assert.equal((await classwise(['help'])).out, (await classwise(['--help'])).out);
    const wrong = await classwise(['help', 'chek']);
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.match(wrong.err, /unknown command "chek".*did you mean check\?/);
  });
  it('is pointed to where an option stands in the place of a command', async () => {
    const { code, err } = await classwise(['--format', 'json']);
    assert.deepEqual([code, err], [2, 'classwise: --format: name a command before its options; classwise --help lists them\n']);
  });
  it('names the places to judge for', async () => assert.match((await classwise(['check', '--help'])).out, /US,\s+EU, UK, JP, CA, AU\n/));
  for (const [name, command] of Object.entries(COMMANDS))
    it(`of ${name} tells its options, examples and exit codes, within a page's width`, async () => {
      const { code, out } = await classwise([name, '--help']);
      assert.equal(code, 0);
      for (const part of ['Name', 'Usage', 'Description', 'Options', 'Examples', 'Exit codes'])
        assert.match(out, new RegExp(`^${part}$`, 'm'));
      for (const option of command.options) assert.match(out, new RegExp(`--${option}\\b`));
      for (const format of command.formats ?? []) assert.ok(out.includes(format), format);
      for (const line of out.split('\n')) assert.ok(line.length <= 100, line);
    });
  for (const [name, command] of Object.entries(COMMANDS))
    for (const [line] of command.examples)
      it(`has an example of ${name} with options that there are: ${line}`, () => {
        for (const [, option] of line.matchAll(/ --([\w-]+)/g)) assert.ok(command.options.includes(option as keyof typeof OPTIONS), option);
      });
});
