// npm start [-- FILE...]: installs what is missing, builds, shows what Classwise finds in the examples (or FILES), and on a
// terminal opens an editor with the extension in it.
import * as path from 'node:path';
import { installProject } from './lib/install.mjs';
import { openEditor } from './lib/open-editor.mjs';
import { complain, exitOnSignals, interactive, node, root } from './lib/project.mjs';

/** Colours are for terminals; a pipe or a log file gets plain text. */
const colourEnvironment = () => (process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' });

async function main() {
  // npm starts us in the project's folder and tells where the user was.
  const userDir = process.env.INIT_CWD ?? process.cwd();
  const files = process.argv.slice(2).map((file) => path.resolve(userDir, file));
  exitOnSignals();
  process.chdir(root);
  await installProject();
  const { build } = await import('../esbuild.mjs');
  await build();
  const named = files.length > 0 ? files.map((file) => path.relative(root, file)) : ['examples'];
  const check = await node(['dist/cli.js', 'check', '--fail-on', 'never', ...named], { env: colourEnvironment() });
  if (check.code !== 0) process.exit(check.code);
  if (interactive()) await openEditor(files.length > 0 ? path.dirname(files[0]) : path.join(root, 'examples'));
}

await main().catch((error) => {
  complain(error);
  process.exit(1);
});
