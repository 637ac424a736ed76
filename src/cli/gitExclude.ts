/** What the clone's own `.git/info/exclude` leaves out: the ignore list that is not shared, for which globby does not look. */
import fs from 'node:fs';
import path from 'node:path';
import { ignoresBy } from '../core/ignoreGlobs.ts';

/** Tells of a file (absolute path) found from `folder` whether the exclude list of the repository around it names it. */
export function excludedAround(folder: string): (file: string) => boolean {
  // The folder may be reached by a link; what lies below it is not.
  const base = fs.realpathSync(folder);
  const top = topOf(base);
  const list = top && readExclude(path.join(top, '.git'));
  if (!top || !list) return () => false;
  const excluded = ignoresBy(list.split(/\r?\n/));
  return (file) =>
    excluded(
      path
        .relative(top, path.resolve(base, path.relative(folder, file)))
        .split(path.sep)
        .join('/'),
    );
}

function topOf(folder: string): string | undefined {
  if (fs.existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : topOf(above);
}

/** A linked worktree and a submodule have a file in the place of the folder `.git`; a worktree shares the list of its clone. */
function readExclude(dotGit: string): string | undefined {
  const pointer = read(dotGit)
    ?.replace(/^gitdir: /, '')
    .trim();
  const own = path.resolve(path.dirname(dotGit), pointer ?? '.git');
  const common = path.resolve(own, read(path.join(own, 'commondir'))?.trim() ?? '');
  return read(path.join(common, 'info', 'exclude'));
}

/** The text of a file, or `undefined` where there is none to read. */
function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
