// Runs test/editor in a real VS Code: a desktop one where it can be had, else the one made of npm packages.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import { launchChromium } from './chromium.mjs';
import { manifest, root } from './project.mjs';
import { askTrust, ensureHost, startServer, withRunDir } from './vscode-host.mjs';

const suiteFile = path.join(root, 'out', 'editor', 'suite.js');
const sampleWorkspace = path.join(root, 'test', 'editor', 'workspace');
const timeLimit = 300_000;
const verbose = Boolean(process.env.HOST_VERBOSE);

/** What the suite is told, by way of user settings: the only road that leads into every kind of extension host. */
const suiteSettings = (resultFile, { grep, folder }) => ({
  'classwiseTest.resultFile': resultFile,
  'classwiseTest.grep': grep,
  'classwiseTest.folder': folder,
  ...(folder === 'untrusted' ? askTrust : {}),
});

/**
 * The suite's own result, written as the last thing it does. VS Code reports success as well when its extension host dies in
 * the middle, so this file and nothing else says that the suite ran to its end.
 */
const readResult = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined);

const harmless = /@vscode\/spdlog|native-watchdog|getaddrinfo|ENOTFOUND|Service Worker|vsda/;

/** Opens VS Code's page and waits until it says that the extension host is done. Prints the suite's lines as they come. */
async function driveBrowser(server, browser, { workspace, errors }) {
  const page = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
  const at = `127.0.0.1:${server.port}`;
  const remote = (file) => `vscode-remote://${at}${encodeURI(file)}`;
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = format(...args);
    const ours = text.indexOf('[suite]');
    if (ours >= 0) console.log(text.slice(ours + '[suite]'.length));
    else if (verbose) console.error(`vscode ${type}: ${text.slice(0, 500)}`);
    if (ours < 0 && type === 'error' && !harmless.test(text)) errors.push(text.slice(0, 2000));
  });
  const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  const failed = new Promise((_, reject) => {
    page.once('crash', () => reject(new Error('the page of VS Code crashed')));
    browser.once('disconnected', () => reject(new Error('the browser stopped')));
    server.exited.then((code) => reject(new Error(`the VS Code server stopped (${code})`)));
    setTimeout(() => reject(new Error(`the suite did not end within ${timeLimit / 1000} s`)), timeLimit).unref();
  });
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(suiteFile)],
    ['skipWelcome', 'true'],
  ];
  const query = `tkn=${server.token}&folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  const running = page.goto(`http://${at}/?${query}`).then(() => ended);
  await Promise.race([running, failed]);
}

/** Runs the suite in the npm VS Code, in its Node or (`web`) its web worker extension host. */
async function runInNpmHost(runDir, { web, ...asked }) {
  const workspace = path.join(runDir, 'workspace');
  const resultFile = path.join(runDir, 'result.json');
  fs.cpSync(sampleWorkspace, workspace, { recursive: true });
  const { publisher, name } = manifest();
  const kind = web ? { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } } : {};
  const settings = { ...suiteSettings(resultFile, asked), ...kind };
  const server = await startServer(path.join(runDir, 'server'), { settings, driven: true });
  const errors = [];
  let browser;
  try {
    browser = await launchChromium();
    await driveBrowser(server, browser, { workspace, errors });
  } catch (error) {
    errors.push(error.message);
  } finally {
    await browser?.close().catch(() => undefined);
    await server.stop();
  }
  return { result: readResult(resultFile), errors };
}

/** Runs the suite in a desktop VS Code, with user data of its own. */
async function runInDesktop(runDir, desktop, asked) {
  const { runTests } = await import('@vscode/test-electron');
  const workspace = path.join(runDir, 'workspace');
  const userData = path.join(runDir, 'user');
  const resultFile = path.join(runDir, 'result.json');
  fs.cpSync(sampleWorkspace, workspace, { recursive: true });
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(path.join(userData, 'User', 'settings.json'), JSON.stringify(suiteSettings(resultFile, asked)));
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const trust = asked.folder === 'untrusted' ? [] : ['--disable-workspace-trust'];
  const launchArgs = [workspace, '--user-data-dir', userData, '--disable-extensions', ...trust, ...asRoot];
  try {
    await runTests({ ...desktop, extensionDevelopmentPath: root, extensionTestsPath: suiteFile, launchArgs });
  } catch (error) {
    return { result: readResult(resultFile), errors: [error.message] };
  }
  return { result: readResult(resultFile), errors: [] };
}

/**
 * A desktop VS Code, if there is one: the one that VSCODE_EXECUTABLE_PATH names, or, where there is a display, one that is in
 * .vscode-test already or can be downloaded. TEST_HOST=desktop|npm decides by force.
 */
async function findDesktop() {
  const wanted = process.env.TEST_HOST;
  if (wanted === 'npm') return undefined;
  if (process.env.VSCODE_EXECUTABLE_PATH) return { vscodeExecutablePath: process.env.VSCODE_EXECUTABLE_PATH };
  const none = (reason) => {
    if (wanted === 'desktop') throw new Error(`no desktop VS Code: ${reason}`);
    console.log(`no desktop VS Code (${reason}); taking the one from npm`);
    return undefined;
  };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return none('no display');
  if (fs.existsSync(path.join(root, '.vscode-test'))) return { version: 'stable' };
  try {
    // The time limit is for networks that drop packets instead of refusing them.
    await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) });
  } catch (error) {
    return none(`its download does not answer: ${error.cause?.code ?? error.name}`);
  }
  return { version: 'stable' };
}

/**
 * Runs the editor suite and returns { passed, failed, skipped }, or undefined with a printed reason when it did not run to its
 * end. `host` is 'node' or 'web'. In the Node host a short run in a folder that is not trusted follows.
 */
export async function runEditorSuite(host, grep = '') {
  const web = host === 'web';
  const desktop = web ? undefined : await findDesktop();
  if (desktop) console.log('desktop VS Code, Node extension host');
  else console.log(`VS Code ${await ensureHost()} from npm, ${web ? 'web worker' : 'Node'} extension host`);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const folder of web ? ['suite'] : ['suite', 'untrusted']) {
    const asked = { web, grep, folder };
    const { result, errors } = await withRunDir((dir) => (desktop ? runInDesktop(dir, desktop, asked) : runInNpmHost(dir, asked)));
    if (!result) {
      console.error(`the suite did not run to its end. VS Code says:\n${errors.slice(-10).join('\n') || '(nothing)'}`);
      return undefined;
    }
    for (const key of Object.keys(total)) total[key] += result[key];
  }
  return total;
}
