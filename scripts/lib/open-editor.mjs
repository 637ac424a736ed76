// Opens an editor with the extension in it: the desktop `code` if there is one, else the VS Code from npm, in a browser.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { packageVsix } from './package.mjs';
import { root, run } from './project.mjs';
import { ensureHost, installVsix, startServer, withRunDir } from './vscode-host.mjs';

/** Whether a program of this name lies on the PATH. */
function onPath(name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const dirs = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return dirs.some((dir) => endings.some((ending) => fs.existsSync(path.join(dir, name + ending))));
}

/** Serves VS Code to a browser of this machine until the user has enough. */
async function serve(folder) {
  console.log('\nno `code` command here: starting the VS Code from npm');
  await ensureHost();
  await withRunDir(async (dir) => {
    const serverDir = path.join(dir, 'server');
    const vsix = path.join(dir, 'classwise.vsix');
    await packageVsix(vsix);
    await installVsix(serverDir, vsix);
    const server = await startServer(serverDir);
    console.log(
      `\nopen in a browser of this machine: http://127.0.0.1:${server.port}/?tkn=${server.token}&folder=${encodeURIComponent(folder)}`,
    );
    console.log('Ctrl+C ends it');
    await server.exited;
  });
}

/** Opens `folder` in an editor with the extension in it. */
export async function openEditor(folder) {
  if (!onPath('code')) return serve(folder);
  console.log('\nopening VS Code with the extension in it');
  const { code, text } = await run('code', [`--extensionDevelopmentPath=${root}`, folder], {
    output: 'keep',
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`code failed:\n${text}`);
}
