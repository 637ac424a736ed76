/** Which files a command reads: files named outright, folders, globs, and `-` for standard input. */
import fs from 'node:fs';
import path from 'node:path';
import { globby, isDynamicPattern } from 'globby';
import { reasonOf, UsageError } from './errors.ts';
import { excludedAround } from './gitExclude.ts';
import type { Io } from './io.ts';
import { readDocument, Unreadable } from './read.ts';

/** Files that a folder stands for (contract). */
export const EXTENSIONS = ['md', 'markdown', 'qmd', 'rmd', 'mdx'];

export interface Input {
  /** As the output names it: relative to the working folder where it lies below it. */
  readonly name: string;
  /** The absolute path; left out for standard input. */
  readonly path?: string;
}

export interface ExpandOptions {
  /** Read files that git ignores, too. */
  readonly ignored?: boolean | undefined;
  /** A path that is not there, or a folder that could not be looked into: told, and the others are read. Left out: the first one is an error. */
  readonly failed?: ((name: string, message: string) => void) | undefined;
  /** A pattern or folder without a single document. */
  readonly empty?: ((word: string) => void) | undefined;
}

/**
 * Expands the words of a command line, in order, each file once.
 * What git ignores is left out of folders and globs, not where it is named outright.
 */
export async function expandInputs(words: readonly string[], io: Io, options: ExpandOptions = {}): Promise<Input[]> {
  const seen = new Set<string>();
  const inputs: Input[] = [];
  const add = (file: string): void => {
    const absolute = path.resolve(io.cwd, file);
    if (seen.has(absolute)) return;
    seen.add(absolute);
    inputs.push({ name: nameOf(absolute, io.cwd), path: absolute });
  };
  for (const word of words) {
    const absolute = path.resolve(io.cwd, word);
    const there = word === '-' ? undefined : kindOf(absolute);
    if (word === '-') inputs.push({ name: STDIN });
    else if (there === 'file') add(word);
    else if (there === 'folder' || isDynamicPattern(word)) {
      const found = await (there === 'folder' ? find(DOCUMENTS, absolute, io, options) : find(word, io.cwd, io, options));
      if (found.length === 0) options.empty?.(word);
      found.forEach(add);
    } else if (options.failed) options.failed(word, there!);
    else throw new UsageError(`${word}: ${there!}`);
  }
  return inputs;
}

/** What stands at a path, or why nothing can be read there. */
function kindOf(absolute: string): string {
  try {
    return fs.statSync(absolute).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file or folder' : `cannot be read (${reasonOf(error)})`;
  }
}

/** In a folder, endings count in any capitals. */
const DOCUMENTS = `**/*.{${EXTENSIONS.join(',')}}`;

/** What the output calls standard input. */
const STDIN = '<stdin>';

/** A file as the output names it. */
export function nameOf(absolute: string, cwd: string): string {
  const relative = path.relative(cwd, absolute);
  return /^\.\.(?:[\\/]|$)/.test(relative) ? absolute : relative.split(path.sep).join('/');
}

/** The text of an input, or `undefined` when it cannot be read, which is then said on standard error. */
export async function readInput(input: Input, io: Io): Promise<string | undefined> {
  try {
    return input.path === undefined ? await io.stdin() : readDocument(input.path);
  } catch (error) {
    io.err(`classwise: ${input.name}: ${whyUnreadable(error)}\n`);
    return undefined;
  }
}

/** Why an input cannot be used, in words that follow its name. */
export function whyUnreadable(error: unknown): string {
  return error instanceof Unreadable ? error.message : `cannot be read (${reasonOf(error)})`;
}

/**
 * The files that a pattern stands for below a folder, in an order that is the same everywhere. As git and ripgrep have it, names that begin with a dot
 * are left out unless the pattern says the dot, and links are not followed: they may lead in circles.
 */
async function find(pattern: string, folder: string, io: Io, { ignored, failed }: ExpandOptions): Promise<string[]> {
  const readdir = ((dir: string, options: object, done: (error: Error | null, entries?: unknown) => void) =>
    fs.readdir(dir, options as never, (error: Error | null, entries: unknown) => {
      if (error) failed?.(nameOf(path.resolve(folder, dir), io.cwd), `cannot be read (${reasonOf(error)})`);
      done(error, entries);
    })) as unknown as typeof fs.readdir;
  const files = await globby(pattern, {
    cwd: folder,
    absolute: true,
    gitignore: !ignored,
    globalGitignore: !ignored,
    caseSensitiveMatch: pattern !== DOCUMENTS,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: ['**/node_modules/**'],
    fs: { ...fs, readdir },
  });
  const excluded = ignored ? () => false : excludedAround(folder);
  return files.filter((file) => !excluded(file)).sort();
}
