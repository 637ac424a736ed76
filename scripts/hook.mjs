#!/usr/bin/env node
// The entry of .pre-commit-hooks.yaml: makes the program in the clone that pre-commit keeps, at its first run, and checks the files it is given.
// pre-commit's own way to install (npm install --global of a git address) leaves out what the build needs, and so the program.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { spawnSync } from 'node:child_process';
import { installProject } from './lib/install.mjs';
import { complain, root } from './lib/project.mjs';

const program = path.join(root, 'dist', 'cli.js');

async function make() {
  await installProject();
  // Imported late: it needs the packages that installProject() brings.
  const { build } = await import('../esbuild.mjs');
  await build({ production: true });
}

try {
  if (!fs.existsSync(program)) await make();
  const { status } = spawnSync(process.execPath, [program, 'check', ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 2;
} catch (error) {
  complain(error);
  process.exitCode = 2;
}
