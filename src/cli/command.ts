/** What a command is: what it takes, what its help says, and what runs it. */
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import type { OptionName } from './options.ts';

export interface Command {
  /** What stands behind the command's name. */
  readonly usage: string;
  /** One line. */
  readonly means: string;
  /** What one has to know to use it, a paragraph each. */
  readonly about: readonly string[];
  readonly options: readonly OptionName[];
  /** The values of `--format`. */
  readonly formats?: readonly string[];
  /** The words it takes where they are a fixed list. */
  readonly words?: readonly string[];
  /** Command lines with what they do. */
  readonly examples: readonly (readonly [line: string, means: string])[];
  /** What each exit code means, where it is not only 0 and 2. */
  readonly exits?: Readonly<Record<number, string>>;
  readonly run: (args: Arguments, io: Io) => number | Promise<number>;
}
