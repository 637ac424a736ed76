/** `classwise completion`: the script by which a shell completes commands, options and their values. */
import { bashCompletion, fishCompletion, zshCompletion, type Commands } from '../completion.ts';
import { didYouMean, type Arguments } from '../arguments.ts';
import { EXIT, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };
export const SHELLS = Object.keys(SCRIPTS);

/** Runs the command; its exit code. */
export function completion({ positionals }: Arguments, io: Io, commands: Commands): number {
  const [shell, ...more] = positionals;
  if (shell === undefined || more.length > 0) throw new UsageError(`completion: name one shell: ${SHELLS.join(', ')}`);
  if (!Object.hasOwn(SCRIPTS, shell))
    throw new UsageError(`completion: "${shell}" is not one of ${SHELLS.join(', ')}${didYouMean(shell, SHELLS)}`);
  io.out(SCRIPTS[shell as keyof typeof SCRIPTS](commands));
  return EXIT.fine;
}
