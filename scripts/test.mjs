// npm test: installs what is missing, builds, checks, and runs every suite. The last line says "N passed, N failed" over all.
// Options: --only unit|accuracy|lint|editor|web, --grep TEXT. TEST_HOST=desktop|npm and HOST_VERBOSE=1 are for the editor suites.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks } from './lib/checks.mjs';
import { hasChromium } from './lib/chromium.mjs';
import { runEditorSuite } from './lib/editor-suite.mjs';
import { installProject } from './lib/install.mjs';
import { complain, exitOnSignals, node, root } from './lib/project.mjs';
import { withRunDir } from './lib/vscode-host.mjs';

async function runUnitTests(grep) {
  return withRunDir(async (dir) => {
    const resultFile = path.join(dir, 'result.json');
    await node(['--enable-source-maps', 'out/test/support/unit.mjs', resultFile, ...(grep ? [grep] : [])]);
    if (fs.existsSync(resultFile)) return JSON.parse(fs.readFileSync(resultFile, 'utf8'));
    console.error('the unit tests did not run to their end');
    return undefined;
  });
}

/** Accuracy over the labelled sets: a report of one line a set, and a failure where one falls below its floor. */
async function runAccuracy(grep) {
  if (grep) return { passed: 0, failed: 0 };
  const { code } = await node(['bench/accuracy/run.mjs', '--summary']);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

const suites = {
  unit: runUnitTests,
  accuracy: runAccuracy,
  editor: (grep) => runEditorSuite('node', grep),
  web: (grep) => runEditorSuite('web', grep),
};

/** Prints the closing line and ends. */
function finish(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

/** A suite fails as a whole when it did not reach its end or had nothing to run. */
function judge(name, result, grep) {
  if (!result) return { passed: 0, failed: 1 };
  const empty = result.passed + result.failed === 0 && !grep;
  if (empty) console.error(`the ${name} suite has no tests`);
  return { passed: result.passed, failed: result.failed + (empty ? 1 : 0) };
}

async function buildAll() {
  // Imported late: it needs the packages that installProject() brings.
  const { build } = await import('../esbuild.mjs');
  try {
    await build({ tests: true });
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}

/** The suites to run. Without a browser there is no web worker host, which must not keep other systems from testing. */
function chooseSuites(only) {
  if (only === 'lint') return [];
  if (only) return [only];
  const all = Object.keys(suites);
  if (hasChromium()) return all;
  console.log('suite web: left out, there is no Chromium from npm for this system (CHROMIUM_PATH can name one)');
  return all.filter((name) => name !== 'web');
}

const USAGE = `Usage: npm test -- [--only unit|accuracy|lint|editor|web] [--grep TEXT]

  --only SUITE   one suite alone
  --grep TEXT    only the tests whose names hold TEXT
  -h, --help     this text`;

/** The options; a wrong one ends the run with one line and exit code 2. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        grep: { type: 'string', default: '' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { only } = values;
    if (only !== undefined && only !== 'lint' && !Object.hasOwn(suites, only))
      throw new Error('--only takes unit, accuracy, lint, editor or web');
    return values;
  } catch (error) {
    // node:util's messages go on with advice about positional arguments.
    console.error(`npm test: ${error.message.split('. ')[0]}; --help tells the options`);
    process.exit(2);
  }
}

async function main() {
  const { only, grep, help } = readOptions();
  if (help) {
    console.log(USAGE);
    return;
  }
  exitOnSignals();
  process.chdir(root);
  await installProject();
  if (!(await buildAll())) finish(0, 1);
  if (!only || only === 'lint') {
    const fine = await runChecks();
    if (!fine) finish(0, 1);
    if (only) finish(1, 0);
  }
  let total = { passed: 0, failed: 0 };
  for (const name of chooseSuites(only)) {
    const started = performance.now();
    const result = judge(name, await suites[name](grep), grep);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`suite ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
    total = { passed: total.passed + result.passed, failed: total.failed + result.failed };
  }
  finish(total.passed, total.failed);
}

await main().catch((error) => {
  complain(error);
  finish(0, 1);
});
