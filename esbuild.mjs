// Builds everything that runs: the extension and the command line (dist/), and with { tests: true } the tests (out/).
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { complain, root } from './scripts/lib/project.mjs';

// The dataset is text: it is parsed when it is first asked for, which costs less than as much source code.
const common = { absWorkingDir: root, bundle: true, target: 'es2022', logLevel: 'warning', loader: { '.txt': 'text' } };

/** One file for the desktop and for the browser, `main` and `browser` of the manifest: platform neutral, so that importing a Node builtin is an error. */
const extension = {
  ...common,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  external: ['vscode'],
};

const cli = {
  ...common,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  format: 'cjs',
  platform: 'node',
  mainFields: ['module', 'main'],
  // Packages written as ES modules ask where they are; a CommonJS bundle tells them.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** The pool makes a function from text to import the program, for builds that would rewrite `import`; ours does not, and no text becomes code. */
const withoutNewFunction = {
  name: 'without-new-function',
  setup(build) {
    build.onLoad({ filter: /[\\/]tinypool[\\/]dist[\\/]utils-[^\\/]*\.js$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, 'utf8');
      return { contents: text.replace('new Function("specifier", "return import(specifier)")', '(specifier) => import(specifier)') };
    });
  },
};

/** What a worker thread of the command line starts with; the pool looks for it in this place. It then loads the command line itself. */
const cliWorker = {
  ...cli,
  entryPoints: ['node_modules/tinypool/dist/entry/worker.js'],
  outfile: 'dist/entry/worker.js',
  banner: {},
  define: {},
  plugins: [withoutNewFunction],
};

/** What `import 'classwise'` gives, and the adapters for other linters. They share the data. */
const api = {
  ...common,
  entryPoints: ['src/api/index.ts', 'src/api/remark.ts', 'src/api/markdownlint.ts'],
  outdir: 'dist/api',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  splitting: true,
  platform: 'neutral',
  mainFields: ['module', 'main'],
};

/** Their types: each file declares its own, so that no other file is needed to read it. */
async function writeDeclarations() {
  const { default: ts } = await import('typescript');
  for (const file of api.entryPoints) {
    const source = fs.readFileSync(path.join(root, file), 'utf8');
    const { outputText } = ts.transpileDeclaration(source, { fileName: file, compilerOptions: { target: ts.ScriptTarget.ES2022 } });
    const out = path.join(root, api.outdir, `${path.basename(file, '.ts')}.d.mts`);
    fs.writeFileSync(out, outputText.replaceAll(".ts'", ".mjs'"));
  }
}

const testFiles = (dir) =>
  fs
    .readdirSync(path.join(root, dir), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(dir, name.split(path.sep).join('/')))
    .filter((name) => name.endsWith('.test.ts'))
    .sort();

/** The unit tests, with the core bundled in and shared between them; packages come from node_modules. */
const unitTests = () => ({
  ...common,
  entryPoints: ['test/support/unit.ts', 'test/support/steps.ts', ...testFiles('test').filter((name) => !name.startsWith('test/editor/'))],
  outdir: 'out/test',
  outbase: 'test',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  splitting: true,
  platform: 'node',
  packages: 'external',
  sourcemap: true,
});

/** `import 'tests:NAME'` means every test/editor/NAME/*.test.ts. */
const editorFolders = {
  name: 'editor-folders',
  setup(build) {
    build.onResolve({ filter: /^tests:/ }, ({ path: name }) => ({ path: name.slice('tests:'.length), namespace: 'tests' }));
    build.onLoad({ filter: /.*/, namespace: 'tests' }, ({ path: name }) => ({
      contents: testFiles(`test/editor/${name}`)
        .map((file) => `import './${file}';`)
        .join('\n'),
      resolveDir: root,
    }));
  },
};

/** The editor tests, one file for both kinds of extension host. */
const editorTests = {
  ...common,
  entryPoints: ['test/editor/index.ts'],
  outfile: 'out/editor/suite.js',
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
  define: { global: 'globalThis' },
  plugins: [editorFolders],
  sourcemap: 'inline',
};

/** Builds from nothing; throws when something does not build. `production` leaves out source maps and makes the files small. */
export async function build({ tests = false, production = false } = {}) {
  for (const dir of ['dist', 'out/test', 'out/editor']) fs.rmSync(path.join(root, dir), { recursive: true, force: true });
  const { buildData } = await import('./scripts/build-data.mjs');
  await buildData();
  const shipped = { minify: production, sourcemap: !production };
  const builds = [
    { ...extension, ...shipped },
    { ...cli, ...shipped },
    { ...cliWorker, ...shipped },
    { ...api, ...shipped },
  ];
  if (tests) builds.push(unitTests(), editorTests);
  await Promise.all(builds.map((options) => esbuild.build(options)));
  await writeDeclarations();
  fs.chmodSync(path.join(root, cli.outfile), 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flags = process.argv.slice(2);
  await build({ tests: flags.includes('--tests'), production: flags.includes('--production') }).catch((error) => {
    complain(error);
    process.exit(1);
  });
}
