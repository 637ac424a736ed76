/**
 * Which lines have changed since a git revision. git is run without a shell, and without the programs that a config may name for comparing;
 * a filter that the config of the clone itself names (as git-lfs does) is run, as by any git command.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parsePatch } from 'diff';
import { UsageError } from '../errors.ts';
import type { LineRange } from './results.ts';

/** The changed lines of a file; `undefined` for a file that git does not know, which is new as a whole. */
export type ChangedLines = (file: string) => readonly LineRange[] | undefined;

const run = promisify(execFile);
/** What git says about a large change has to fit. */
const MOST_OUTPUT = 1 << 30;
/** Names as they are. */
const SETTINGS = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false'];
const DIFF =
  '--unified=0 --inter-hunk-context=0 --no-color --no-ext-diff --no-textconv --find-renames --diff-filter=d --src-prefix=a/ --dst-prefix=b/ --no-relative'.split(
    ' ',
  );

/** Asks git in a folder what has changed between a revision and the files as they are. Throws a UsageError when it cannot tell. */
export async function changedSince(ref: string, cwd: string): Promise<ChangedLines> {
  const top = (await git(['rev-parse', '--show-toplevel'], cwd, `${cwd} is in no git repository`)).trimEnd();
  const unknown = `there is no revision "${ref}"; name a branch, a tag or a commit, and fetch it first where the clone is shallow`;
  const commit = (await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd, unknown)).trim();
  // What has come to the other branch since the two parted is no change of this one.
  const base = await git(['merge-base', commit, 'HEAD'], top, '').then(
    (said) => said.trim(),
    () => commit,
  );
  const patch = await git(['diff', ...DIFF, base, '--'], top, 'git cannot compare the files');
  const tracked = await git(['ls-files', '-z'], top, 'git cannot list the files');
  const lines = new Map<string, LineRange[]>(tracked.split('\0').map((name) => [name, []]));
  for (const { newFileName, hunks } of parsePatch(patch)) {
    const ranges = hunks.filter((h) => h.newLines > 0).map((h): LineRange => [h.newStart, h.newStart + h.newLines - 1]);
    lines.set(newFileName?.replace(/^b\//, '') ?? '', ranges);
  }
  const root = fs.realpathSync(top);
  return (file) => lines.get(path.relative(root, realPath(file)).split(path.sep).join('/'));
}

/** A file that is gone by now is told of when it is read. */
function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

async function git(words: readonly string[], cwd: string, otherwise: string): Promise<string> {
  try {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
    return (await run('git', [...SETTINGS, ...words], { cwd, env, maxBuffer: MOST_OUTPUT })).stdout;
  } catch (error) {
    const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: string };
    if (code === 'ENOENT') throw new UsageError('--since: git is not installed');
    const said = stderr?.split('\n')[0]?.replace(/^fatal: /, '');
    throw new UsageError(`--since: ${otherwise}${said && !said.startsWith('not a git repository') ? ` (${said})` : ''}`);
  }
}
