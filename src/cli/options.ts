/** Options of the commands: one table, read with node:util and explained when they are wrong. */
import { parseArgs } from 'node:util';
import { parseDate } from '../core/dataset/calendar.ts';
import { jurisdictionId, type Jurisdiction } from '../core/dataset/schema.ts';
import { UsageError } from './errors.ts';

export const OPTIONS = {
  format: { type: 'string', means: 'how results are written', value: 'FORMAT' },
  jurisdiction: { type: 'string', means: 'the place to judge for where a text names none (default US)', value: 'US' },
  'as-of': { type: 'string', means: 'the day to judge at (default today)', value: 'YYYY-MM-DD' },
  'fail-on': {
    type: 'string',
    means: 'the lowest severity that makes the exit code 1: error, warning (default), information, never',
    value: 'LEVEL',
  },
  config: { type: 'string', means: 'a .classwise.json to use instead of the one found upwards from each file', value: 'FILE' },
  dataset: { type: 'string', multiple: true, means: 'a JSON file with facts of your own; may be given more than once', value: 'FILE' },
  reviewed: { type: 'string', means: 'the day of the review: YYYY, YYYY-MM or YYYY-MM-DD', value: 'DATE' },
  drugs: { type: 'string', means: 'drugs, brands or classes, separated by commas', value: 'A,B' },
  output: { type: 'string', short: 'o', means: 'the file to write (default standard output)', value: 'FILE' },
  help: { type: 'boolean', short: 'h', means: 'this text' },
} as const;
export type OptionName = keyof typeof OPTIONS;

export interface Arguments {
  readonly positionals: readonly string[];
  readonly format?: string | undefined;
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly asOf?: string | undefined;
  readonly failOn?: string | undefined;
  readonly config?: string | undefined;
  readonly datasets: readonly string[];
  readonly reviewed?: string | undefined;
  readonly drugs?: readonly string[] | undefined;
  readonly output?: string | undefined;
  readonly help: boolean;
}

/** Reads the words behind a command. Throws a UsageError that says which word is wrong and what would be right. */
export function readArguments(words: readonly string[], allowed: readonly OptionName[]): Arguments {
  const options = Object.fromEntries(
    allowed.map((name) => [
      name,
      {
        type: OPTIONS[name].type,
        ...('multiple' in OPTIONS[name] ? { multiple: true } : {}),
        ...('short' in OPTIONS[name] ? { short: OPTIONS[name].short } : {}),
      },
    ]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...words], options: options as never, allowPositionals: true });
  } catch (error) {
    throw new UsageError(explain(error as Error, allowed));
  }
  const { values, positionals } = parsed;
  return {
    positionals,
    format: values['format'] as string | undefined,
    jurisdiction: oneOf(
      '--jurisdiction',
      (values['jurisdiction'] as string | undefined)?.toUpperCase(),
      jurisdictionId.options.filter((j) => j !== 'INT'),
    ),
    asOf: day(values['as-of'] as string | undefined),
    failOn: oneOf('--fail-on', values['fail-on'] as string | undefined, ['error', 'warning', 'information', 'never']),
    config: values['config'] as string | undefined,
    datasets: (values['dataset'] as string[] | undefined) ?? [],
    reviewed: reviewDate(values['reviewed'] as string | undefined),
    drugs: (values['drugs'] as string | undefined)
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    output: values['output'] as string | undefined,
    help: values['help'] === true,
  };
}

/** A value from a fixed list; the error names the list. */
export function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined || allowed.includes(value as T)) return value as T | undefined;
  throw new UsageError(`${option}: "${value}" is not one of ${allowed.join(', ')}`);
}

function day(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value.length !== 10 || !parseDate(value))
    throw new UsageError(`--as-of: "${value}" is not a day of the calendar; write it as YYYY-MM-DD`);
  return value;
}

function reviewDate(value: string | undefined): string | undefined {
  if (value === undefined || parseDate(value)) return value;
  throw new UsageError(`--reviewed: "${value}" is not a date; write it as YYYY, YYYY-MM or YYYY-MM-DD`);
}

function explain(error: Error, allowed: readonly OptionName[]): string {
  const unknown = /Unknown option '(-+)?([^']+)'/.exec(error.message)?.[2];
  if (!unknown) return error.message.split('. ')[0]!;
  const near = [...allowed]
    .map((name) => ({ name, shared: [...unknown].filter((c) => name.includes(c)).length - Math.abs(name.length - unknown.length) }))
    .sort((a, b) => b.shared - a.shared)[0];
  const hint =
    near && near.shared >= unknown.length - 2 ? `; did you mean --${near.name}?` : `; known are ${allowed.map((n) => `--${n}`).join(', ')}`;
  return `unknown option --${unknown}${hint}`;
}
