// Where the project is, and how its scripts run other programs.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The extension's manifest, read afresh. */
export const manifest = () => JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Whether somebody sits in front of a terminal and can be asked to look at an editor. */
export const interactive = () => Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);

/** The file behind a command of an installed package, to be run with this Node: no shell, no .cmd files, no PATH. */
export function bin(packageName, command = packageName) {
  const dir = path.join(root, 'node_modules', packageName);
  const { bin: bins } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
  return path.join(dir, typeof bins === 'string' ? bins : bins[command]);
}

/**
 * Runs a program in the project's folder. `output: 'show'` hands it our own output streams, `'keep'` collects both in order.
 * Never rejects for an exit code: a program that cannot be started ends with code 127 and says why in `text`.
 */
export function run(command, args, { cwd = root, env = process.env, output = 'show', shell = false } = {}) {
  return new Promise((resolve) => {
    const stdio = output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, stdio, shell });
    const parts = [];
    child.stdout?.on('data', (data) => parts.push(data));
    child.stderr?.on('data', (data) => parts.push(data));
    child.once('error', (error) => resolve({ code: 127, text: `${command}: ${error.message}\n` }));
    child.once('close', (code, signal) => resolve({ code: code ?? 1, signal, text: Buffer.concat(parts).toString('utf8') }));
  });
}

/** Runs a script with this Node. */
export const node = (args, options) => run(process.execPath, args, options);

/** Makes Ctrl+C and a kill end the script in the ordinary way, so that what it does at its exit (ending servers) is done. */
export function exitOnSignals() {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) process.once(signal, () => process.exit(code));
}

/** Tells a person what went wrong: the message alone if it was meant for one, the stack too if it is a mistake in a program. */
export function complain(error) {
  // esbuild has printed its own errors already.
  if (Array.isArray(error?.errors)) return;
  console.error(error?.constructor === Error ? error.message : error);
}
