// What documents say of the command line must be so.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { CHECK_FORMATS } from '../src/cli/formats/index.ts';
import { OPTIONS } from '../src/cli/options.ts';

const read = (file: string): string => fs.readFileSync(file, 'utf8');
/** Options of other programs that the documents show. */
const FOREIGN = new Set([
  'ignore-scripts',
  'include',
  'no-audit',
  'no-fund',
  'production',
  'format',
  'write',
  'from',
  'record',
  'theme',
  'out',
  'only',
  'grep',
]);

describe('documents about the command line', () => {
  for (const file of ['docs/ci.md', 'action.yml', 'README.md'])
    it(`name options that there are: ${file}`, () => {
      for (const [, option] of read(file).matchAll(/(?<![\w-])--([a-z][\w-]*)/g))
        assert.ok(Object.hasOwn(OPTIONS, option!) || FOREIGN.has(option!), option);
    });
  it('name commands that there are, and README names each', () => {
    for (const file of ['docs/ci.md', 'README.md', '.pre-commit-hooks.yaml'])
      for (const [, command] of read(file).matchAll(/(?:`classwise|dist\/cli\.js|entry: classwise) ([a-z]+)/g))
        assert.ok(Object.hasOwn(COMMANDS, command!), `${file}: ${command}`);
    for (const command of Object.keys(COMMANDS))
      assert.match(read('README.md'), new RegExp(`(?:classwise|cli\\.js|\`) ?${command}\\b`), command);
  });
  it('let the action have every format, and hand its inputs over by the environment alone', () => {
    const action = read('action.yml');
    for (const format of CHECK_FORMATS) assert.ok(action.includes(format), format);
    const [, script] = action.split('      run: |') as [string, string];
    assert.doesNotMatch(script, /\$\{\{/);
    for (const [, input] of action.matchAll(/^ {2}([a-z-]+):\n {4}description/gm))
      assert.ok(action.includes(`\${{ inputs.${input} }}`), input);
  });
});
