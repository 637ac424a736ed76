// A real VS Code made of npm packages: the server inside of code-server, which a browser opens. Nothing else is downloaded.
import { spawn } from 'node:child_process';
import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { installHost } from './install.mjs';
import { node, root } from './project.mjs';

const hostModules = path.join(root, 'test-host', 'node_modules');
const vscodeDir = path.join(hostModules, 'code-server', 'lib', 'vscode');
const serverMain = path.join(vscodeDir, 'out', 'server-main.js');

/** Settings that keep VS Code quiet, offline and the same on every machine. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'security.workspace.trust.enabled': false,
};

/** Installs the host on first use and returns the version of VS Code that it holds. */
export async function ensureHost() {
  await installHost();
  // The page asks the server for <vscode>/node_modules/...: they lie one level up in an install without scripts.
  const link = path.join(vscodeDir, 'node_modules');
  try {
    fs.symlinkSync(path.relative(vscodeDir, hostModules), link, 'dir');
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return JSON.parse(fs.readFileSync(path.join(vscodeDir, 'package.json'), 'utf8')).version;
}

/** Hands `work` a folder of its own. The name is short because unix sockets inside of it have 107 characters at most. */
export async function withRunDir(work) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'cw-'));
  // With patience for a server that is just writing its last file.
  const remove = () => fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.once('exit', remove);
  try {
    return await work(dir);
  } finally {
    process.removeListener('exit', remove);
    remove();
  }
}

/** Installs a .vsix into the server that keeps its things in `serverDir`. */
export async function installVsix(serverDir, vsix) {
  const { text } = await node([serverMain, '--server-data-dir', serverDir, '--install-extension', vsix], { output: 'keep' });
  if (!/successfully installed/.test(text)) throw new Error(`${vsix} did not install:\n${text}`);
}

/** npm's own variables would reach the extension host and every program that it starts. */
function cleanEnvironment(extra) {
  const ours = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return { ...Object.fromEntries(ours), ...extra };
}

/** Resolves to the port that the server listens on. */
function listening(child, logFile) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`the VS Code server stopped (${code}):\n${fs.readFileSync(logFile, 'utf8').slice(-3000)}`)),
    );
  });
}

/** Makes a folder that is opened one of which nobody has said yet that it is trusted, and asks nobody. */
export const askTrust = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

/**
 * Starts the server on a free port of this machine, behind a token. `driven`: a page's address may name an extension to test.
 * Returns its port and token, `exited` (a promise) and `stop()`, which ends all of its processes.
 */
export async function startServer(serverDir, { settings = {}, driven = false } = {}) {
  const file = (...names) => path.join(serverDir, ...names);
  for (const dir of [file('data', 'User'), file('t')]) fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(file('data', 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const token = crypto.randomBytes(16).toString('hex');
  fs.writeFileSync(file('token'), token, { mode: 0o600 });
  const log = fs.openSync(file('server.log'), 'a');
  const args = ['--host', '127.0.0.1', '--port', '0', '--connection-token-file', file('token'), '--server-data-dir', serverDir];
  args.push('--accept-server-license-terms', '--disable-telemetry');
  if (!settings['security.workspace.trust.enabled']) args.push('--disable-workspace-trust');
  if (driven) args.push('--enable-smoke-test-driver');
  // Detached: the server and its extension hosts are a process group of their own, which can be ended as one.
  const child = spawn(process.execPath, [serverMain, ...args], {
    stdio: ['ignore', 'pipe', log],
    detached: true,
    env: cleanEnvironment({ TMPDIR: file('t') }),
  });
  fs.closeSync(log);
  child.stdout.pipe(fs.createWriteStream(file('server.log'), { flags: 'a' }));
  const killGroup = (signal) => {
    try {
      if (process.platform === 'win32') child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It is gone already.
    }
  };
  const killAtExit = () => killGroup('SIGKILL');
  process.prependOnceListener('exit', killAtExit);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      killGroup('SIGTERM');
      const impatient = setTimeout(() => killGroup('SIGKILL'), 5000);
      await exited;
      clearTimeout(impatient);
    }
    killGroup('SIGKILL');
    process.removeListener('exit', killAtExit);
  };
  try {
    return { port: await listening(child, file('server.log')), token, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
