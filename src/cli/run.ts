/** Picks the command and turns errors into one line and an exit code. */
import { changes } from './commands/changes.ts';
import { check } from './commands/check.ts';
import { data } from './commands/data.ts';
import { exportNames } from './commands/export.ts';
import { mentions } from './commands/mentions.ts';
import { show } from './commands/show.ts';
import { suggest } from './commands/suggest.ts';
import { EXIT, UsageError } from './errors.ts';
import { EXTENSIONS } from './files.ts';
import type { Io } from './io.ts';
import { OPTIONS, readArguments, type Arguments, type OptionName } from './options.ts';

interface Command {
  readonly usage: string;
  readonly means: string;
  readonly options: readonly OptionName[];
  readonly run: (args: Arguments, io: Io) => number | Promise<number>;
}

const COMMON: readonly OptionName[] = ['format', 'jurisdiction', 'as-of', 'config', 'dataset', 'help'];
const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    usage: 'check FILES|FOLDERS|GLOBS|-',
    means: 'flag outdated or wrong claims, and mixed or misspelled names (formats: text, json, jsonl)',
    options: [...COMMON, 'fail-on'],
    run: check,
  },
  mentions: {
    usage: 'mentions FILES|FOLDERS|GLOBS|-',
    means: 'list the drugs, brands and classes named (formats: text, jsonl)',
    options: COMMON,
    run: mentions,
  },
  show: {
    usage: 'show NAME...',
    means: 'tell what is known of a drug, brand or class (formats: text, markdown, json)',
    options: COMMON,
    run: show,
  },
  suggest: {
    usage: 'suggest WORDS|-',
    means: 'tell which names misspelled words may be (formats: text, jsonl)',
    options: ['format', 'config', 'dataset', 'help'],
    run: suggest,
  },
  changes: {
    usage: 'changes [FILES|FOLDERS|GLOBS]',
    means: 'list what happened to the drugs named since the review (formats: text, json)',
    options: [...COMMON, 'reviewed', 'drugs'],
    run: changes,
  },
  export: {
    usage: 'export --format FORMAT',
    means: 'write all names as a dictionary for another spell checker (formats: cspell, vale, hunspell)',
    options: ['format', 'output', 'config', 'dataset', 'help'],
    run: exportNames,
  },
  data: {
    usage: 'data validate FILES | data version',
    means: 'check a dataset of your own, or tell which one is in use',
    options: ['help'],
    run: data,
  },
};

/** Runs `classwise WORDS`; resolves to the exit code: 0 fine, 1 findings, 2 usage, config or data error. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(help());
    return EXIT.fine;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new UsageError(`unknown command "${name}"; known are ${Object.keys(COMMANDS).join(', ')}`);
    const args = readArguments(rest, command.options);
    if (args.help) {
      io.out(helpFor(command));
      return EXIT.fine;
    }
    return await command.run(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`classwise: ${error.message}\n`);
    return EXIT.usage;
  }
}

function help(): string {
  const commands = Object.values(COMMANDS).map((c) => `  ${c.usage.padEnd(34)} ${c.means}`);
  return [
    'Usage: classwise COMMAND [OPTIONS]',
    '',
    'Commands',
    ...commands,
    '',
    `A folder means every ${EXTENSIONS.map((e) => `.${e}`).join(' ')} file below it.`,
    'Exit codes: 0 fine; 1 findings, or a name not known; 2 usage, config or data error.',
    'classwise COMMAND --help lists the options.',
    '',
  ].join('\n');
}

function helpFor(command: Command): string {
  const lines = command.options.map((name) => {
    const option = OPTIONS[name];
    return `  ${`--${name}${'value' in option ? ` ${option.value}` : ''}`.padEnd(26)} ${option.means}`;
  });
  return [
    `Usage: classwise ${command.usage} [OPTIONS]`,
    '',
    `${command.means[0]!.toUpperCase()}${command.means.slice(1)}.`,
    '',
    'Options',
    ...lines,
    '',
  ].join('\n');
}
