/** Options of the commands: one table, from which they are read, explained, completed and told in the help. */
import { CONFIG_FILE, JURISDICTIONS } from '../core/config.ts';
import { ruleIds } from '../core/rules.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  readonly short?: string;
  /** What the help says. */
  readonly means: string;
  /** What stands for its value in the help. */
  readonly value?: string;
  /** The values it takes, where they are a fixed list. */
  readonly values?: readonly string[];
}

/** Places to judge for: those that a config may name. */
export const PLACES = JURISDICTIONS;
export const FAIL_ON = ['error', 'warning', 'information', 'never'] as const;

export const OPTIONS = {
  format: { type: 'string', means: 'how results are written', value: 'FORMAT' },
  output: { type: 'string', short: 'o', means: 'the file to write (default standard output)', value: 'FILE' },
  jurisdiction: {
    type: 'string',
    means: 'the place to judge for where a text names none (default US)',
    value: 'PLACE',
    values: PLACES,
  },
  'as-of': { type: 'string', means: 'the day to judge at (default today)', value: 'YYYY-MM-DD' },
  rules: { type: 'string', means: 'only these rules, separated by commas; classwise explain lists them', value: 'A,B', values: ruleIds },
  since: {
    type: 'string',
    means: 'only findings on lines changed since this git revision: a branch, a tag, a commit',
    value: 'REF',
  },
  'fail-on': {
    type: 'string',
    means: 'the lowest severity that makes the exit code 1: error, warning (default), information, never',
    value: 'LEVEL',
    values: FAIL_ON,
  },
  'max-warnings': { type: 'string', means: 'let this many warnings pass before the exit code is 1; errors never pass', value: 'N' },
  fix: { type: 'boolean', means: 'mend spelling and naming in the files; claims are never changed' },
  accept: { type: 'string', means: `write what is found into ${CONFIG_FILE}, as accepted for this reason`, value: 'REASON' },
  'dry-run': { type: 'boolean', means: 'write nothing: show what would be written (with --fix, as a patch)' },
  shard: { type: 'string', means: 'only the I-th of N parts of the files, the same part on every machine', value: 'I/N' },
  workers: { type: 'string', means: 'how many documents are checked at a time (default: one a processor)', value: 'N' },
  'max-size': { type: 'string', means: 'leave out documents larger than so many megabytes (default 10)', value: 'MB' },
  'no-gitignore': { type: 'boolean', means: 'read files that git ignores, too' },
  config: { type: 'string', means: `a config to use instead of the ${CONFIG_FILE} found upwards from each file`, value: 'FILE' },
  dataset: { type: 'string', multiple: true, means: 'a JSON file with facts of your own; may be given more than once', value: 'FILE' },
  reviewed: { type: 'string', means: 'the day of the review: YYYY, YYYY-MM or YYYY-MM-DD', value: 'DATE' },
  drugs: { type: 'string', means: 'drugs, brands or classes, separated by commas', value: 'A,B' },
  help: { type: 'boolean', short: 'h', means: 'this text' },
} as const satisfies Readonly<Record<string, Option>>;
export type OptionName = keyof typeof OPTIONS;
