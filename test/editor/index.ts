// What a real VS Code runs, in its Node and in its web worker extension host alike: VS Code calls run(), which loads the tests of
// the folder that the setting classwiseTest.folder names (they are bundled into this file) and writes the result where
// classwiseTest.resultFile says.
import * as vscode from 'vscode';
import { report } from '../support/report.ts';
import { mocha } from './mocha.ts';

// console.log of the extension host and VS Code's own log reach scripts/lib/editor-suite.mjs on one road: mark our lines.
const print = (line: string): void => console.log(`[suite]${line}`);

/** Tells nothing: report() does. */
class Silent {}

/** Runs the suite; rejects when a test failed, which is how VS Code learns of it. */
export async function run(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('classwiseTest');
  mocha.setup({ ui: 'bdd', reporter: Silent, timeout: 30_000 });
  if (settings.get('folder') === 'suite') await wakeUp();
  await (settings.get('folder') === 'untrusted' ? import('tests:untrusted') : import('tests:suite'));
  const grep = settings.get<string>('grep');
  if (grep) mocha.fgrep(grep);
  const result = await report(mocha.run(), print, true);
  await writeResult(settings.get<string>('resultFile'), result);
  if (result.failed > 0) throw new Error(`${result.failed} tests failed`);
}

/** Starts the extension in its fresh host, and tells how long that takes: reading its file and registering everything. */
async function wakeUp(): Promise<void> {
  const started = performance.now();
  await vscode.extensions.getExtension('classwise.classwise')?.activate();
  print(`  activation: ${(performance.now() - started).toFixed(0)} ms`);
}

async function writeResult(file: string | undefined, result: object): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!file || !folder) throw new Error('the suite needs a workspace folder and the setting classwiseTest.resultFile');
  // On Windows a path in an address starts with a slash of its own.
  const path = vscode.Uri.file(file).path;
  await vscode.workspace.fs.writeFile(folder.uri.with({ path }), new TextEncoder().encode(JSON.stringify(result)));
}
