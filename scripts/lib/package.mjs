// Makes the .vsix. Everything is bundled, so that no dependency goes into it (and none is asked of npm).
import * as fs from 'node:fs';
import { bin, node } from './project.mjs';
import { normalizeZip } from './reproducible.mjs';

/** Packages the extension into `file`; vsce builds it for production first, through the manifest's vscode:prepublish. */
export async function packageVsix(file, env = process.env) {
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  const { code, text } = await node([bin('@vscode/vsce', 'vsce'), 'package', ...options], { output: 'keep', env });
  if (code !== 0) throw new Error(`the package could not be made:\n${text}`);
  fs.writeFileSync(file, await normalizeZip(fs.readFileSync(file)));
  return text;
}
