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
/** What is binary to git (UTF-16, say) has changed lines as well: that it cannot be read is to be told. */
const DIFF =
  '--text --unified=0 --inter-hunk-context=0 --no-color --no-ext-diff --no-textconv --find-renames --diff-filter=d --src-prefix=a/ --dst-prefix=b/ --no-relative --ignore-submodules=all'.split(
    ' ',
  );

/** Asks git in a folder what has changed between a revision and the files as they are. Throws a UsageError when it cannot tell. */
export async function changedSince(ref: string, cwd: string): Promise<ChangedLines> {
  const outside = `${cwd} is in no git repository; run the command in the one whose changes count, or leave --since out`;
  const top = (await git(['rev-parse', '--show-toplevel'], cwd, outside)).trimEnd();
  const root = fs.realpathSync(top);
  const lines = new Map<string, readonly LineRange[]>();
  await addChanges(lines, root, '', await baseOf(ref, root));
  return (file) => lines.get(path.relative(root, realPath(file)).split(path.sep).join('/'));
}

/** The commit to compare with. What has come to the other branch since the two parted is no change of this one. */
async function baseOf(ref: string, top: string): Promise<string> {
  const shallow =
    (await git(['rev-parse', '--is-shallow-repository'], top, 'git is too old; 2.15 is the first that will do')).trim() === 'true';
  const deepen = 'the clone is shallow: fetch the rest with git fetch --unshallow (fetch-depth: 0 of actions/checkout)';
  const unknown = `there is no revision "${ref}"; ${shallow ? deepen : 'name a branch, a tag or a commit, and fetch it first'}`;
  const commit = (await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], top, unknown)).trim();
  try {
    return (await git(['merge-base', commit, 'HEAD'], top, '')).trim();
  } catch {
    if (shallow) throw new UsageError(`--since: where this branch left "${ref}" is not known here; ${deepen}`);
    // Histories that have nothing in common.
    return commit;
  }
}

/** Adds the changed lines of a repository, and of the submodules in it since the commit that it had of each; `prefix` leads to the repository. */
async function addChanges(lines: Map<string, readonly LineRange[]>, top: string, prefix: string, base: string): Promise<void> {
  const where = prefix ? ` in the submodule ${prefix.slice(0, -1)}; git fetch there may help` : '';
  const patch = await git(['diff', ...DIFF, base, '--'], top, `git cannot compare the files${where}`);
  const tracked = await git(['ls-files', '--stage', '-z'], top, `git cannot list the files${where}`);
  for (const [, mode, name] of tracked.matchAll(/(\d+) [^\t\0]+\t([^\0]+)\0/g)) {
    if (mode !== SUBMODULE) lines.set(prefix + name, []);
    else if (fs.existsSync(path.join(top, name!, '.git'))) {
      const before = await git(['rev-parse', '--verify', '--quiet', `${base}:${name}`], top, '').catch(() => undefined);
      // One that has been added since is new as a whole.
      if (before) await addChanges(lines, path.join(top, name!), `${prefix}${name}/`, before.trim());
    }
  }
  for (const { newFileName, hunks } of parsePatch(patch)) {
    const ranges = hunks.filter((h) => h.newLines > 0).map((h): LineRange => [h.newStart, h.newStart + h.newLines - 1]);
    lines.set(prefix + (newFileName?.replace(/^b\//, '') ?? ''), ranges);
  }
}

/** The mode by which git tells a submodule from a file. */
const SUBMODULE = '160000';

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
