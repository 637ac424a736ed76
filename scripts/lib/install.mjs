// Installs what is missing, so that `npm test` and `npm start` are the first and only commands in a fresh clone.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { root, run } from './project.mjs';

const readJson = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const asked = ({ dependencies, devDependencies }) => ({ ...dependencies, ...devDependencies });

/**
 * Whether node_modules holds what the lock file asks for. npm writes its own record of an install as the last thing it does,
 * so a half-finished install has none; comparing the two also accepts an install made by hand.
 */
export function isInstalled(dir) {
  const wanted = readJson(path.join(dir, 'package-lock.json'))?.packages;
  const present = readJson(path.join(dir, 'node_modules', '.package-lock.json'))?.packages;
  const declared = readJson(path.join(dir, 'package.json'));
  if (!wanted || !present || !declared) return false;
  const { '': lockedRoot = {}, ...locked } = wanted;
  // A manifest that asks for something else than its lock says is for npm to judge, in its own words.
  if (!isDeepStrictEqual(asked(declared), asked(lockedRoot))) return false;
  const same = (name) => present[name]?.version === locked[name]?.version && present[name]?.integrity === locked[name]?.integrity;
  const mayBeAbsent = (name) => !present[name] && (locked[name].optional || locked[name].devOptional);
  return Object.keys(present).every(same) && Object.keys(locked).every((name) => mayBeAbsent(name) || same(name));
}

/** npm as a program: the one that runs us, else the one on the PATH (a .cmd file on Windows, which needs a shell). */
function npm() {
  const running = process.env.npm_execpath ?? '';
  if (path.basename(running) === 'npm-cli.js') return { command: process.execPath, first: [running], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

async function install(dir, message, extra) {
  if (isInstalled(dir)) return;
  console.log(message);
  const { command, first, shell } = npm();
  const args = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error', ...extra];
  const { code, text } = await run(command, args, { cwd: dir, output: 'keep', shell });
  if (code === 0) return;
  process.stderr.write(`npm ci in ${path.relative(root, dir) || '.'} failed:\n${text}`);
  process.exit(1);
}

/** The packages that build and check the project. Ends the process with npm's own text when they cannot be had. */
export const installProject = () => install(root, 'installing the packages of the project (once)', []);

/**
 * The npm packages that make a VS Code. Their scripts stay off: code-server's own wants one exact Node and compiles native
 * modules, none of which the tests need.
 */
export const installHost = () =>
  install(path.join(root, 'test-host'), 'installing a VS Code from npm (once, about 500 MB)', ['--ignore-scripts']);

/** The programs that the benchmarks compare with. None of their scripts is needed to run them. */
export const installPeers = () =>
  install(path.join(root, 'bench'), 'installing the programs to compare with (once, about 150 MB)', ['--ignore-scripts']);
