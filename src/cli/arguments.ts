/** Reads the words behind a command; what is wrong with them is told with what would be right. */
import { parseArgs } from 'node:util';
import { parseDate } from '../core/dataset/calendar.ts';
import type { Jurisdiction } from '../core/dataset/schema.ts';
import { ruleIds } from '../core/rules.ts';
import type { AnyRuleId } from '../core/ruleIds.ts';
import { nearest } from '../core/search.ts';
import { UsageError } from './errors.ts';
import { FAIL_ON, OPTIONS, PLACES, type Option, type OptionName } from './options.ts';

export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly asOf?: string | undefined;
  readonly rules?: readonly AnyRuleId[] | undefined;
  readonly since?: string | undefined;
  readonly failOn?: (typeof FAIL_ON)[number] | undefined;
  readonly maxWarnings?: number | undefined;
  readonly fix: boolean;
  readonly accept?: string | undefined;
  readonly dryRun: boolean;
  readonly shard?: Shard | undefined;
  readonly workers?: number | undefined;
  readonly maxSize?: number | undefined;
  readonly ignored: boolean;
  readonly config?: string | undefined;
  readonly datasets: readonly string[];
  readonly reviewed?: string | undefined;
  readonly drugs?: readonly string[] | undefined;
  readonly help: boolean;
}

/** Reads the words behind a command. Throws a UsageError that says which word is wrong and what would be right. */
export function readArguments(words: readonly string[], allowed: readonly OptionName[]): Arguments {
  const { values, positionals } = parse(words, allowed);
  const text = (name: OptionName): string | undefined => values[name] as string | undefined;
  return {
    positionals,
    format: text('format'),
    output: text('output'),
    jurisdiction: oneOf('--jurisdiction', text('jurisdiction')?.toUpperCase(), PLACES),
    asOf: day(text('as-of')),
    rules: list('--rules', text('rules'))?.map((rule) => knownRule('--rules', rule)),
    since: text('since'),
    failOn: oneOf('--fail-on', text('fail-on'), FAIL_ON),
    maxWarnings: count('--max-warnings', text('max-warnings'), 0),
    fix: values['fix'] === true,
    accept: reason(text('accept')),
    dryRun: values['dry-run'] === true,
    shard: shard(text('shard')),
    workers: count('--workers', text('workers'), 1),
    maxSize: count('--max-size', text('max-size'), 1),
    ignored: values['no-gitignore'] === true,
    config: text('config'),
    datasets: (values['dataset'] as string[] | undefined) ?? [],
    reviewed: reviewDate(text('reviewed')),
    drugs: list('--drugs', text('drugs')),
    help: values['help'] === true,
  };
}

/** A value from a fixed list; the error names the list. */
export function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined || allowed.includes(value as T)) return value as T | undefined;
  throw new UsageError(`${option}: "${value}" is not one of ${allowed.join(', ')}${didYouMean(value, allowed)}`);
}

/** The id of a rule, as `where` names it. */
export function knownRule(where: string, id: string): AnyRuleId {
  const known = ruleIds.find((r) => r === id);
  if (known) return known;
  const hint = didYouMean(id, ruleIds) || `; known are ${ruleIds.join(', ')}`;
  throw new UsageError(`${where}: there is no rule "${id}"${hint}`);
}

/** `; did you mean --format?`, or nothing when no word is near. */
export function didYouMean(word: string, words: readonly string[], before = ''): string {
  const near = nearest(word, words);
  return near ? `; did you mean ${before}${near}?` : '';
}

function parse(words: readonly string[], allowed: readonly OptionName[]): { values: Record<string, unknown>; positionals: string[] } {
  const options = Object.fromEntries(
    allowed.map((name): [string, object] => {
      const { type, multiple, short }: Option = OPTIONS[name];
      return [name, { type, ...(multiple && { multiple }), ...(short && { short }) }];
    }),
  );
  try {
    return parseArgs({ args: [...words], options: options as never, allowPositionals: true });
  } catch (error) {
    throw new UsageError(explain(error as Error, allowed));
  }
}

function explain(error: Error, allowed: readonly OptionName[]): string {
  const unknown = /Unknown option '-*([^']+)'/.exec(error.message)?.[1];
  if (unknown) {
    const hint = didYouMean(unknown, allowed, '--') || `; known are ${allowed.map((n) => `--${n}`).join(', ')}`;
    return `unknown option --${unknown}${hint}`;
  }
  const missing = /Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(error.message)?.[1];
  if (missing) return `${missing}: its value is missing; write ${missing} ${(OPTIONS[missing.slice(2) as OptionName] as Option).value}`;
  return error.message.split(/\. |\.?\n/)[0]!;
}

function list(option: string, value: string | undefined): string[] | undefined {
  const names = value
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names?.length === 0) throw new UsageError(`${option}: is empty; leave it out for all`);
  return names;
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

function count(option: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,6}$/.test(value) || Number(value) < least) throw new UsageError(`${option}: "${value}" is not a whole number from ${least}`);
  return Number(value);
}

function shard(value: string | undefined): Shard | undefined {
  if (value === undefined) return undefined;
  const [part, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).slice(1).map(Number);
  if (!part || !of || part > of) throw new UsageError(`--shard: "${value}" is not a part of a whole; write it as 1/4`);
  return { part, of };
}

function reason(value: string | undefined): string | undefined {
  if (value === undefined || value.trim()) return value?.trim();
  throw new UsageError('--accept: give the reason in a few words, for those who review the text');
}
