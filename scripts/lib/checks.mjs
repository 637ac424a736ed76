// What can be said about the sources without running them: types, lint, format, and generated files that are up to date.
import { bin, node } from './project.mjs';

// Types and format remember, by the content of files, what was fine before. Lint does not: its rules look across files.
const checks = {
  types: () => [bin('typescript', 'tsc'), '--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'],
  lint: () => [bin('eslint'), '--max-warnings', '0', '.'],
  format: () => [bin('prettier'), '--check', '--cache', '--cache-strategy', 'content', '--log-level', 'warn', '.'],
  'generated files': () => ['scripts/generate.mjs', '--check'],
};

/** Runs all checks at the same time. Prints what they find; true when nothing. */
export async function runChecks() {
  const names = Object.keys(checks);
  const results = await Promise.all(names.map(async (name) => ({ name, ...(await node(checks[name](), { output: 'keep' })) })));
  const wrong = results.filter((result) => result.code !== 0);
  for (const { name, text } of wrong) console.error(`${name}:\n${text}`);
  if (wrong.length === 0) console.log(`checked: ${names.join(', ')}`);
  return wrong.length === 0;
}
