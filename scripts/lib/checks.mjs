// What can be said about the sources without running them: types, lint, format, and generated files that are up to date.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { bin, node, root } from './project.mjs';

const checks = {
  types: () => [bin('typescript', 'tsc'), '--noEmit', '-p', '.'],
  lint: () => [bin('eslint'), '--max-warnings', '0', '.'],
  format: () => [bin('prettier'), '--check', '--log-level', 'warn', '.'],
  'generated files': () => ['scripts/generate.mjs', '--check'],
};

/** Runs the named checks (all of them if none is named) at the same time. Prints what they find; true when nothing. */
export async function runChecks(names = Object.keys(checks)) {
  const present = names.filter((name) => name !== 'generated files' || fs.existsSync(path.join(root, 'scripts', 'generate.mjs')));
  const results = await Promise.all(present.map(async (name) => ({ name, ...(await node(checks[name](), { output: 'keep' })) })));
  const wrong = results.filter((result) => result.code !== 0);
  for (const { name, text } of wrong) console.error(`${name}:\n${text}`);
  if (wrong.length === 0) console.log(`checked: ${present.join(', ')}`);
  return wrong.length === 0;
}
