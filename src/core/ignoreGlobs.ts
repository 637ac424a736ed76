/** Which documents a project's `ignore` leaves out. Its patterns are read as those of a `.gitignore` (gitignore(5)). */
import ignore from 'ignore';

/** @returns whether a path, relative to the config's folder and with `/`, is left out; nothing outside that folder is */
export function ignoresBy(patterns: readonly string[]): (relative: string) => boolean {
  const own = ignore().add([...patterns]);
  return (relative) => ignore.isPathValid(relative) && own.ignores(relative);
}
