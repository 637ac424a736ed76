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
  const target = path.resolve(io.cwd, file);
  const fresh = `${target}.${process.pid}.tmp`;
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      fs.rmSync(fresh, { force: true });
      throw new UsageError(`--output: ${file} cannot be written (${reasonOf(error)})`);
    }
  };
  if (fs.existsSync(target) && fs.statSync(target).isDirectory()) attempt(() => fs.openSync(target, 'w'));
  const fd = attempt(() => fs.openSync(fresh, 'w'));
  return {
    write: (text) => attempt(() => void fs.writeSync(fd, text)),
    drained: () => Promise.resolve(),
    close: () =>
      attempt(() => {
        fs.closeSync(fd);
        fs.renameSync(fresh, target);
      }),
  };
}
