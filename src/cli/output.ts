/** Where a command's results go: standard output, or a file that is there whole or not at all. */
import fs from 'node:fs';
import path from 'node:path';
import { reasonOf, UsageError } from './errors.ts';
import type { Io } from './io.ts';

export interface Output {
  readonly write: (text: string) => void;
  /** Resolves when there is room for more. */
  readonly drained: () => Promise<void>;
  readonly close: () => void;
}

/** @param file as the person named it; left out: standard output */
export function openOutput(file: string | undefined, io: Io): Output {
  if (file === undefined)
    return { write: (text) => text && io.out(text), drained: io.drained ?? (() => Promise.resolve()), close: () => undefined };
  const named = path.resolve(io.cwd, file);
  const there = fs.existsSync(named);
  // A link stays a link, and what is no file (a pipe, a device) is written to as it is.
  const target = there ? fs.realpathSync(named) : named;
  const direct = there && !fs.statSync(target).isFile();
  const fresh = direct ? target : `${target}.${process.pid}.tmp`;
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (!direct) fs.rmSync(fresh, { force: true });
      throw new UsageError(`--output: ${file} cannot be written (${reasonOf(error)})`);
    }
  };
  const fd = attempt(() => fs.openSync(fresh, 'w'));
  return {
    write: (text) => attempt(() => void fs.writeSync(fd, text)),
    drained: () => Promise.resolve(),
    close: () =>
      attempt(() => {
        fs.closeSync(fd);
        if (!direct) fs.renameSync(fresh, target);
      }),
  };
}
