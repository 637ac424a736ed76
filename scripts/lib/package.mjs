// Makes the .vsix. Everything is bundled, so that no dependency goes into it (and none is asked of npm).
import { bin, node } from './project.mjs';

/** Packages the extension into `file`; vsce builds it for production first, through the manifest's vscode:prepublish. */
export async function packageVsix(file) {
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  const { code, text } = await node([bin('@vscode/vsce', 'vsce'), 'package', ...options], { output: 'keep' });
  if (code !== 0) throw new Error(`the package could not be made:\n${text}`);
  return text;
}
