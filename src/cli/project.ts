/** What a run works with: the dataset with the person's own facts over it, and the config found upwards from a file. */
import fs from 'node:fs';
import path from 'node:path';
import { bundledDataset, bundled } from '../bundled.ts';
import { createChecker, type Checker } from '../core/checker.ts';
import { CONFIG_FILE, readConfig, type Config } from '../core/config.ts';
import { withUserData, type UserFile } from '../core/dataset/userData.ts';
import type { Problem } from '../core/dataset/validate.ts';
import { ignoresBy } from '../core/ignoreGlobs.ts';
import { once } from '../core/once.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './errors.ts';
import { whyUnreadable } from './files.ts';
import type { Io } from './io.ts';
import { readJson } from './read.ts';

export interface Project {
  /** The config's absolute path, where there is one. */
  readonly file: string | undefined;
  readonly checker: Checker;
  readonly config: Config;
  /** Does the config ask to leave this file (absolute path) out? */
  readonly ignores: (file: string) => boolean;
}

/** The checker of all projects without facts of their own; frozen, so that they can share it. */
const withBundledFacts = once(() => createChecker(withUserData(bundledDataset(), []).dataset, bundled));

/** What the projects of a run are made from. */
export type ProjectOptions = Pick<Arguments, 'config' | 'datasets'> & Pick<Io, 'cwd'>;

/** Finds and keeps the project of each file. Broken user files are reported once and left out. */
export class Projects {
  readonly #byFolder = new Map<string, Project>();
  readonly #byConfig = new Map<string, Project>();
  readonly #checkers = new Map<string, Checker>();
  readonly #reported = new Set<string>();
  /** Whether a config, a dataset or a document could not be used. */
  failed = false;

  constructor(
    private readonly options: ProjectOptions,
    private readonly tell: (problem: string) => void,
  ) {}

  /** The projects of a command, which reports on standard error. */
  static of(args: Arguments, io: Io): Projects {
    return new Projects({ cwd: io.cwd, config: args.config, datasets: args.datasets }, (problem) => io.err(`classwise: ${problem}\n`));
  }

  /** The project of a file; of the working folder for standard input. */
  of(file: string | undefined): Project {
    const folder = file ? path.dirname(file) : this.options.cwd;
    let project = this.#byFolder.get(folder);
    if (!project)
      this.#byFolder.set(
        folder,
        (project = this.#forConfig(this.options.config ? path.resolve(this.options.cwd, this.options.config) : findConfig(folder))),
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
    const base = file ? path.dirname(file) : this.options.cwd;
    const own = [
      ...(config.datasets ?? []).map((d) => path.resolve(base, d)),
      ...this.options.datasets.map((d) => path.resolve(this.options.cwd, d)),
    ];
    const matches = config.ignore?.length ? ignoresBy(config.ignore) : undefined;
    return {
      file,
      checker: this.#checkerWith(own),
      config,
      ignores: (f) => matches?.(path.relative(base, f).split(path.sep).join('/')) ?? false,
    };
  }

  /** Folders with configs of their own share what knows the same facts. */
  #checkerWith(own: readonly string[]): Checker {
    if (own.length === 0) return withBundledFacts();
    const key = own.join('\n');
    let checker = this.#checkers.get(key);
    if (checker) return checker;
    const { dataset, problems } = withUserData(
      bundledDataset(),
      own.flatMap((d) => this.#readDataset(d)),
    );
    this.#report(problems);
    this.#checkers.set(key, (checker = createChecker(dataset, bundled)));
    return checker;
  }

  #config(file: string): Config {
    let text: string;
    try {
      text = readJson(file);
    } catch (error) {
      const message = whyUnreadable(error);
      if (this.options.config) throw new UsageError(`${this.#name(file)}: ${message}`);
      this.#report([{ file: this.#name(file), path: '', message }]);
      return {};
    }
    const read = readConfig(this.#name(file), text);
    if ('config' in read) return read.config;
    this.#report(read.problems);
    return {};
  }

  #readDataset(file: string): UserFile[] {
    try {
      return [{ file: this.#name(file), text: readJson(file) }];
    } catch (error) {
      this.#report([{ file: this.#name(file), path: '', message: `${whyUnreadable(error)}; correct the path` }]);
      return [];
    }
  }

  #report(problems: readonly Problem[]): void {
    for (const problem of problems) {
      this.failed = true;
      const line = describeProblem(problem);
      if (!this.#reported.has(line)) this.tell(line);
      this.#reported.add(line);
    }
  }

  #name(file: string): string {
    const relative = path.relative(this.options.cwd, file);
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
