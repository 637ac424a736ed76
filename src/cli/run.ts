/** Picks the command and turns errors into one line and an exit code. */
import { version } from '../../package.json';
import { didYouMean, readArguments } from './arguments.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, UsageError } from './errors.ts';
import { helpFor, helpForAll } from './help.ts';
import type { Io } from './io.ts';

/** `help COMMAND` is `COMMAND --help`, as many programs have it. */
function asked(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  return first === 'help' ? [...rest, '--help'] : words;
}

/** Runs `classwise WORDS`; resolves to the exit code: 0 fine, 1 findings, 2 usage, config or data error, 130 interrupted. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = asked(words);
  if (name === undefined || name === '--help' || name === '-h') {
    io.out(helpForAll());
    return EXIT.fine;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${version}\n`);
    return EXIT.fine;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    const known = Object.keys(COMMANDS);
    if (name.startsWith('-')) throw new UsageError(`${name}: name a command before its options; classwise --help lists them`);
    if (!command) throw new UsageError(`unknown command "${name}"; known are ${known.join(', ')}${didYouMean(name, known)}`);
    const args = readArguments(rest, command.options);
    if (args.help) {
      io.out(helpFor(name, command));
      return EXIT.fine;
    }
    return await command.run(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`classwise: ${error.message}\n`);
    return EXIT.usage;
  }
}
