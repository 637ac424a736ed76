/** Mends names in a document: the fixes that are safe to apply together. */
import fs from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Finding } from '../../core/checker.ts';
import { mended } from '../../core/nameRules/bulk.ts';
import { reasonOf } from '../errors.ts';
import { Unreadable } from '../read.ts';
import type { CheckSettings, CheckTask } from './results.ts';

export interface Mended {
  readonly source: string;
  readonly count: number;
  readonly patch?: string;
}

/** The text with its names mended: written to the file, or as a patch only. */
export function mend(
  { name, path: file }: CheckTask,
  before: string,
  check: (source: string) => readonly Finding[],
  how: NonNullable<CheckSettings['fix']>,
): Mended {
  const { source, count } = mended(before, check);
  if (count === 0) return { source, count };
  if (how === 'write' && file !== undefined) {
    try {
      replaceFile(file, source);
    } catch (error) {
      throw new Unreadable(`cannot be written (${reasonOf(error)})`);
    }
    return { source, count };
  }
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, source, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
  return { source: before, count, patch };
}

/** Writes beside the file first, so that whoever breaks off in between finds it whole. Links stay links, rights stay rights. */
export function replaceFile(file: string, text: string): void {
  const real = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const fresh = path.join(path.dirname(real), `.${path.basename(real)}.${process.pid}.tmp`);
  const mode = fs.existsSync(real) ? fs.statSync(real).mode : undefined;
  try {
    fs.writeFileSync(fresh, text, mode === undefined ? {} : { mode });
    if (mode !== undefined) fs.chmodSync(fresh, mode);
    fs.renameSync(fresh, real);
  } catch (error) {
    fs.rmSync(fresh, { force: true });
    throw error;
  }
}
