/** What a run works with: the dataset with the person's own facts over it, and the config found upwards from a file. */
import fs from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { bundledDataset, bundled } from '../bundled.ts';
import { createChecker, type Checker } from '../core/checker.ts';
import { CONFIG_FILE, readConfig, type Config } from '../core/config.ts';
import { withUserData, type UserFile } from '../core/dataset/userData.ts';
import type { Problem } from '../core/dataset/validate.ts';
import { UsageError } from './errors.ts';
import type { Io } from './io.ts';
import type { Arguments } from './options.ts';

export interface Project {
  readonly checker: Checker;
  readonly config: Config;
  /** Does the config ask to leave this file (absolute path) out? */
  readonly ignores: (file: string) => boolean;
}

/** Finds and keeps the project of each file. Broken user files are reported once, on standard error, and left out. */
export class Projects {
  readonly #byFolder = new Map<string, Project>();
  readonly #byConfig = new Map<string, Project>();
  readonly #reported = new Set<string>();
  /** Whether a config, a dataset or a document could not be used. */
  failed = false;

  constructor(
    private readonly io: Io,
    private readonly args: Arguments,
  ) {}

  /** The project of a file; of the working folder for standard input. */
  of(file: string | undefined): Project {
    const folder = file ? path.dirname(file) : this.io.cwd;
    let project = this.#byFolder.get(folder);
    if (!project)
      this.#byFolder.set(
        folder,
        (project = this.#forConfig(this.args.config ? path.resolve(this.io.cwd, this.args.config) : findConfig(folder))),
      );
    return project;
  }

  #forConfig(file: string | undefined): Project {
    const key = file ?? '';
    let project = this.#byConfig.get(key);
    if (!project) this.#byConfig.set(key, (project = this.#load(file)));
    return project;
  }

  #load(file: string | undefined): Project {
    const config = file ? this.#config(file) : {};
    const base = file ? path.dirname(file) : this.io.cwd;
    const own = [
      ...(config.datasets ?? []).map((d) => path.resolve(base, d)),
      ...this.args.datasets.map((d) => path.resolve(this.io.cwd, d)),
    ];
    const { dataset, problems } = withUserData(
      bundledDataset(),
      own.flatMap((d) => this.#readDataset(d)),
    );
    this.#report(problems);
    const matches = config.ignore?.length ? picomatch([...config.ignore], { dot: true }) : undefined;
    return {
      checker: createChecker(dataset, bundled),
      config,
      ignores: (f) => matches?.(path.relative(base, f).split(path.sep).join('/')) ?? false,
    };
  }

  #config(file: string): Config {
    let text: string;
    try {
      text = fs.readFileSync(file, 'utf8');
    } catch (error) {
      throw new UsageError(`${this.#name(file)}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
    }
    const read = readConfig(this.#name(file), text);
    if ('config' in read) return read.config;
    this.#report(read.problems);
    return {};
  }

  #readDataset(file: string): UserFile[] {
    try {
      return [{ file: this.#name(file), text: fs.readFileSync(file, 'utf8') }];
    } catch (error) {
      this.#report([
        {
          file: this.#name(file),
          path: '',
          message: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}); correct the path`,
        },
      ]);
      return [];
    }
  }

  #report(problems: readonly Problem[]): void {
    for (const problem of problems) {
      this.failed = true;
      const line = describeProblem(problem);
      if (!this.#reported.has(line)) this.io.err(`classwise: ${line}\n`);
      this.#reported.add(line);
    }
  }

  #name(file: string): string {
    const relative = path.relative(this.io.cwd, file);
    return relative.startsWith('..') ? file : relative;
  }
}

export function describeProblem({ file, path: at, message }: Problem): string {
  return `${file}${at ? ` at ${at}` : ''}: ${message}`;
}

/** The nearest `.classwise.json` in `folder` or above. */
function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const file = path.join(at, CONFIG_FILE);
    if (fs.existsSync(file)) return file;
    if (path.dirname(at) === at) return undefined;
  }
}
