// npm run bench:linear: does the work grow with the length of a text, and never with its square? Ratios of twice the text to the text,
// for ordinary and for hostile texts. Here and not among the tests, because it measures time.
import { build } from 'esbuild';
import Mocha from 'mocha';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const outfile = path.join(root, 'out', 'bench', 'linear.cjs');

await build({
  absWorkingDir: root,
  entryPoints: ['bench/linear.cases.ts'],
  bundle: true,
  format: 'cjs',
  platform: 'node',
  loader: { '.txt': 'text' },
  outfile,
});
const mocha = new Mocha({ timeout: 120_000, reporter: 'spec' });
mocha.addFile(outfile);
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
});
