// Runs the built unit tests: node out/test/support/unit.mjs RESULT_FILE [GREP]. The result file is written last, so a run that
// dies in the middle leaves none.
import Mocha from 'mocha';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { report } from './report.ts';

const [resultFile, grep] = process.argv.slice(2);
if (!resultFile) throw new Error('usage: unit.mjs RESULT_FILE [GREP]');

/** Tells nothing: report() does. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {}
}

const builtTests = fileURLToPath(new URL('..', import.meta.url));
const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Silent });
if (grep) mocha.fgrep(grep);
for (const file of fs.readdirSync(builtTests, { recursive: true, encoding: 'utf8' }).sort()) {
  if (file.endsWith('.test.mjs')) mocha.addFile(path.join(builtTests, file));
}
await mocha.loadFilesAsync();
const result = await report(mocha.run(), console.log, Boolean(grep));
fs.writeFileSync(resultFile, JSON.stringify(result));
// Timers that a test left behind must not keep the run alive.
process.exit();
