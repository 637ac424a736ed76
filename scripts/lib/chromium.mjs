// The Chromium inside of an npm package, made ready to run on a machine without fonts or NSS libraries.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { root } from './project.mjs';

const hostDir = path.join(root, 'test-host');
const cache = path.join(hostDir, 'node_modules', '.chromium');
const requireFromHost = createRequire(path.join(hostDir, 'package.json'));

/** Whether a Chromium can be had here: the packaged one is for Linux on x64. */
export const hasChromium = () => Boolean(process.env.CHROMIUM_PATH) || (process.platform === 'linux' && process.arch === 'x64');

/** The package unpacks its browser into the folder that TMPDIR names. */
async function unpackedIn(dir, chromium) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = dir;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Unpacks everything next to the cache and moves it there whole, so that two first runs at once cannot see half of a file. */
async function fillCache(chromium, packageDir) {
  const fresh = fs.mkdtempSync(`${cache}-`);
  try {
    const executable = await unpackedIn(fresh, chromium);
    const linked = spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? 'not found';
    if (linked.includes('not found')) {
      // No NSS on this machine: the package carries Amazon Linux's build of it, but unpacks it on Lambda only.
      const archive = fs.createReadStream(path.join(packageDir, 'bin', 'al2023.tar.br'));
      await pipeline(archive, createBrotliDecompress(), requireFromHost('tar-fs').extract(path.join(fresh, 'al2023')));
    }
    fs.renameSync(fresh, cache);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!fs.existsSync(cache)) throw error;
  }
}

/** The workbench's page crashes where no font configuration is found at all. */
function fontsFile() {
  const file = path.join(cache, 'fonts.conf');
  const dirs = `<dir>${path.join(cache, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${path.join(cache, 'fonts-cache')}</cachedir>`;
  fs.writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}</fontconfig>\n`);
  return file;
}

async function findChromium() {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, env: {} };
  const entry = requireFromHost.resolve('@sparticuz/chromium');
  const packageDir = entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`));
  const { default: chromium } = await import(pathToFileURL(entry).href);
  if (!fs.existsSync(cache)) await fillCache(chromium, packageDir);
  const env = {};
  const libraries = path.join(cache, 'al2023', 'lib');
  if (fs.existsSync(libraries)) env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (!fs.existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = fontsFile();
  return { executablePath: await unpackedIn(cache, chromium), env };
}

/** Starts a headless Chromium: the npm package's, or the one that CHROMIUM_PATH names. */
export async function launchChromium() {
  const { executablePath, env } = await findChromium();
  const { chromium } = requireFromHost('playwright-core');
  // Root and containers have neither a sandbox nor a large /dev/shm nor a graphics card.
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--use-gl=angle', '--use-angle=swiftshader'];
  return chromium.launch({ executablePath, headless: true, env: { ...process.env, ...env }, args });
}
