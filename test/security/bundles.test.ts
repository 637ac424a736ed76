/** What is shipped can neither speak to other machines nor make code from text: read off the finished bundles, so that it holds for dependencies, too. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { scanBundle } from '../support/bundleScan.ts';

/** Builtin modules that the command line may use. Those that open connections, or compile, are not among them. */
const BUILTINS =
  'assert async_hooks buffer child_process crypto events fs fs/promises os path perf_hooks process stream stream/consumers stream/promises timers/promises url util v8 worker_threads'.split(
    ' ',
  );

/** Each bundle with the modules that it may ask for. */
const BUNDLES: readonly (readonly [file: string, modules: readonly string[]])[] = [
  ['dist/extension.js', ['vscode']],
  ['dist/cli.js', BUILTINS],
  // It imports the program that the pool names: the command line itself.
  ['dist/entry/worker.js', ['url', 'worker_threads', '<computed> import(filename)', '<computed> import(specifier)']],
  ...fs
    .readdirSync('dist/api')
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => [`dist/api/${name}`, fs.readdirSync('dist/api').map((other) => `./${other}`)] as const),
];

describe('what is shipped', () => {
  it('is every script that is built', () => {
    const built = fs.readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => /\.[cm]?js$/.test(name));
    assert.deepEqual(built.map((name) => `dist/${name.replaceAll('\\', '/')}`).sort(), BUNDLES.map(([file]) => file).sort());
  });

  for (const [file, allowed] of BUNDLES) {
    const scanned = scanBundle(file, fs.readFileSync(file, 'utf8'));
    it(`asks for no module that could open a connection: ${file}`, () => {
      assert.deepEqual(
        [...scanned.modules].filter((name) => !allowed.includes(name)),
        [],
      );
    });
    it(`neither fetches nor makes code from text: ${file}`, () => assert.deepEqual(scanned.forbidden, []));
    it(`starts programs without a shell, if at all: ${file}`, () => {
      // execFile: git (and a helper of globby's packages that nothing calls). fork: the pool's other kind of worker; ours are threads.
      assert.deepEqual([...scanned.processes].sort(), file === 'dist/cli.js' ? ['execFile', 'fork'] : []);
    });
  }

  describe('would be caught when it', () => {
    const CAUGHT: readonly (readonly [what: string, code: string])[] = [
      ['fetches', 'fetch("https://x.y")'],
      ['fetches in a roundabout way', 'globalThis["fetch"]("https://x.y")'],
      ['opens a socket', 'new WebSocket("wss://x.y")'],
      ['sends when it is closed', 'navigator.sendBeacon("https://x.y")'],
      ['evaluates', 'eval("1")'],
      ['evaluates out of sight', '(0, eval)("1")'],
      ['makes a function', 'new Function("return 1")'],
      ['makes a function in a roundabout way', '(() => 0).constructor("return 1")()'],
      ['hands a timer a text', 'setTimeout("x()", 1)'],
      ['runs a shell', 'spawn("ls", { shell: true })'],
    ];
    for (const [what, code] of CAUGHT) it(what, () => assert.equal(scanBundle('x.js', code).forbidden.length > 0, true));
    it('asks for a module', () => {
      const code = 'const a = require("node:https"); import("net"); import "tls"; require(name);';
      assert.deepEqual([...scanBundle('x.js', code).modules], ['https', 'net', 'tls', '<computed> require(name)']);
    });
    it('starts a program', () => {
      const code = 'var cp = require("node:child_process"); cp.exec("ls"); const { spawn } = require("child_process");';
      assert.deepEqual([...scanBundle('x.js', code).processes].sort(), ['exec', 'spawn']);
    });
    it('and not for the words of its data', () =>
      assert.deepEqual(scanBundle('x.js', 'const a = "fetch(eval)"; // fetch()').forbidden, []));
  });
});
