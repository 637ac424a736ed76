/** Which files a command reads: files named outright, folders, globs, and `-` for standard input. */
import fs from 'node:fs';
import path from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { UsageError } from './errors.ts';
import type { Io } from './io.ts';

/** Files that a folder stands for (contract). */
export const EXTENSIONS = ['md', 'markdown', 'qmd', 'rmd', 'mdx'];

export interface Input {
  /** As the output names it: relative to the working folder where it lies below it. */
  readonly name: string;
  /** The absolute path; left out for standard input. */
  readonly path?: string;
  readonly read: () => Promise<string>;
}

/** Expands the words of a command line, in order, each file once. A path that does not exist is an error; a folder without documents is not. */
export function expandInputs(words: readonly string[], io: Io): Input[] {
  const seen = new Set<string>();
  const inputs: Input[] = [];
  const add = (file: string): void => {
    const absolute = path.resolve(io.cwd, file);
    if (seen.has(absolute)) return;
    seen.add(absolute);
    const relative = path.relative(io.cwd, absolute);
    const name = relative.startsWith('..') ? absolute : relative.split(path.sep).join('/');
    inputs.push({ name, path: absolute, read: () => fs.promises.readFile(absolute, 'utf8') });
  };
  for (const word of words) {
    if (word === '-') inputs.push({ name: '<stdin>', read: io.stdin });
    else if (fs.existsSync(path.resolve(io.cwd, word))) {
      if (fs.statSync(path.resolve(io.cwd, word)).isDirectory()) documentsBelow(path.resolve(io.cwd, word)).forEach(add);
      else add(word);
    } else if (isDynamicPattern(word)) {
      globSync(word, { cwd: io.cwd, absolute: true, ignore: ['**/node_modules/**'] })
        .sort()
        .forEach(add);
    } else throw new UsageError(`${word}: no such file or folder`);
  }
  return inputs;
}

/** The text of an input, or `undefined` when it cannot be read, which is then said on standard error. */
export async function readInput(input: Input, io: Io): Promise<string | undefined> {
  try {
    return await input.read();
  } catch (error) {
    io.err(`classwise: ${input.name}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})\n`);
    return undefined;
  }
}

function documentsBelow(folder: string): string[] {
  return globSync(`**/*.{${EXTENSIONS.join(',')}}`, {
    cwd: folder,
    absolute: true,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**'],
  }).sort();
}
