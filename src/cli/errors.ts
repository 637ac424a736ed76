/** An error that the person at the keyboard can mend: one line on standard error, exit code 2. */
export class UsageError extends Error {}

export const EXIT = { fine: 0, findings: 1, usage: 2, interrupted: 130 } as const;

/** Why a file cannot be read or written, by the system's code for it. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** `EACCES: no permission`; the code alone where there are no words for it. */
export function reasonOf(error: unknown): string {
  const { code = 'error' } = error as NodeJS.ErrnoException;
  return REASONS[code] ? `${code}: ${REASONS[code]}` : code;
}
