/** A command line without a terminal: a fake world around `run`, and folders that are gone after each test. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** The day on which the fake world runs; after the bundled facts' own date, and near it. */
export const TODAY = '2026-11-25';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON Lines. */
  readonly records: readonly Record<string, unknown>[];
}

/** The built program. */
export const PROGRAM = path.resolve('dist/cli.js');

export interface World extends Partial<Pick<Io, 'interruption' | 'program' | 'processors' | 'terminal'>> {
  readonly cwd?: string;
  /** Told of everything that is written on standard output. */
  readonly heard?: (text: string) => void;
  readonly today?: string;
  readonly colour?: boolean;
  /** What stands on standard input, or why it cannot be read. */
  readonly stdin?: string | NodeJS.ErrnoException;
}

/** Runs `classwise WORDS`. */
export async function classwise(words: readonly string[], world: World = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(words, {
    cwd: world.cwd ?? os.tmpdir(),
    today: world.today ?? TODAY,
    colour: world.colour ?? false,
    out: (text) => {
      out += text;
      world.heard?.(text);
    },
    err: (text) => (err += text),
    stdin: () => (world.stdin instanceof Error ? Promise.reject(world.stdin) : Promise.resolve(world.stdin ?? '')),
    interruption: world.interruption,
    program: world.program,
    processors: world.processors,
    terminal: world.terminal,
  });
  return {
    code,
    out,
    err,
    get records() {
      return out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  };
}

const made: string[] = [];

/** A fresh folder with files in it, by relative path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'classwise-test-')));
  made.push(dir);
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    fs.writeFileSync(path.join(dir, name), text);
  }
  return dir;
}

/** Call it in `afterEach`. */
export function removeFolders(): void {
  for (const dir of made.splice(0)) fs.rmSync(dir, { recursive: true, force: true });
}
