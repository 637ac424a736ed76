/** `.classwise.json`: what a project says for all its documents. Read by editor and command line alike. */
import * as v from 'valibot';
import type { Accepted } from './accepted.ts';
import type { Jurisdiction } from './dataset/schema.ts';
import { parseJson, type Problem } from './dataset/validate.ts';
import { withoutComments } from './json/comments.ts';
import { NAME_CHOICES, SUFFIX_CHOICES, type NamingChoice } from './nameRules/choice.ts';
import { ruleIds } from './rules.ts';

export const RULE_LEVELS = ['off', 'information', 'warning', 'error'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** Places whose facts can judge a text: as the setting `classwise.jurisdiction`. */
export const JURISDICTIONS = ['US', 'EU', 'UK', 'JP', 'CA', 'AU'] as const satisfies readonly Jurisdiction[];

const level = v.optional(v.picklist(RULE_LEVELS));

export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  /** Where the documents are read: facts of this place judge what names no other. */
  jurisdiction: v.optional(v.picklist(JURISDICTIONS)),
  /** Rule id -> how loud it is. */
  rules: v.optional(v.strictObject(Object.fromEntries(ruleIds.map((id) => [id, level])))),
  /** Front matter keys that hold a document's date. */
  reviewedKeys: v.optional(v.array(v.string())),
  /** By which names drugs go, and whether the suffix of US biologic names stays. */
  naming: v.optional(
    v.pipe(
      v.strictObject({ names: v.optional(v.picklist(NAME_CHOICES)), suffix: v.optional(v.picklist(SUFFIX_CHOICES)) }),
      v.description(
        'By which names drugs go. names: auto (as the place of the document has it), INN, USAN, BAN (the INN, or the British name beside it), off. suffix, the four letters behind the US name of a biologic: auto (only in US documents), keep, drop.',
      ),
    ),
  ),
  /** The project's own facts, paths relative to this file. */
  datasets: v.optional(v.array(v.string())),
  /** Globs of files not to check. */
  ignore: v.optional(v.array(v.string())),
  /** Findings accepted for good. */
  accepted: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          rule: v.picklist(ruleIds),
          text: v.string(),
          before: v.optional(v.string()),
          after: v.optional(v.string()),
          reason: v.string(),
        }),
      ),
      v.description(
        'Findings accepted for good: the rule, the words that it marks, the words right before and behind them, and the reason. “Classwise: Accept” writes the entry.',
      ),
    ),
  ),
});

export interface Config {
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly rules?: Readonly<Record<string, RuleLevel | undefined>> | undefined;
  readonly reviewedKeys?: readonly string[] | undefined;
  readonly naming?: NamingChoice | undefined;
  readonly datasets?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly accepted?: readonly Accepted[] | undefined;
}

/** The name of the file, looked for upwards from a document. */
export const CONFIG_FILE = '.classwise.json';

/** Reads a config, which may have comments. @returns the config, or what is wrong with it and how to mend it. */
export function readConfig(file: string, text: string): { config: Config } | { problems: Problem[] } {
  const read = parseJson(file, withoutComments(text));
  if ('problems' in read) return read;
  const { json } = read;
  const lists = listsForObjects(json);
  if (lists.length > 0) return { problems: lists.map((path) => ({ file, path, message: 'expected an object, found a list' })) };
  const result = v.safeParse(configSchema, json);
  if (result.success) return { config: result.output };
  return {
    problems: result.issues.slice(0, MOST_PROBLEMS).map((issue) => ({ file, path: v.getDotPath(issue) ?? '', message: messageOf(issue) })),
  };
}

/** Nobody reads more. */
const MOST_PROBLEMS = 100;

/** Of a value that is wrong. */
const MOST_LETTERS = 80;

/** Where a list stands in an object's place: valibot takes a list for an object. */
function listsForObjects(json: unknown): string[] {
  if (Array.isArray(json)) return [''];
  return Object.entries(json ?? {}).flatMap(([key, value]) => ((key === 'rules' || key === 'naming') && Array.isArray(value) ? [key] : []));
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    if (issue.path?.length === 1) return `there is no such setting; known are ${Object.keys(configSchema.entries).join(', ')}`;
    const part = issue.path?.[0]?.key;
    if (part === 'naming') return 'there is no such key; known are names, suffix';
    if (part === 'accepted') return 'there is no such key; known are rule, text, before, after, reason';
    return `there is no such rule; known are ${ruleIds.join(', ')}`;
  }
  if (issue.type === 'strict_object' && issue.expected?.startsWith('"')) return `the key ${issue.expected} is missing; add it`;
  const expected = issue.expected === 'Object' ? 'an object' : (issue.expected ?? 'another value');
  const found = JSON.stringify(issue.input) ?? 'nothing';
  return `found ${found.length > MOST_LETTERS ? `${found.slice(0, MOST_LETTERS)}…` : found}, expected ${expected}`;
}

/** Findings at the levels that the config gives their rules; those switched off are left out. */
export function applyLevels<F extends { readonly rule: string; readonly severity: 'error' | 'warning' | 'information' }>(
  findings: readonly F[],
  rules: Config['rules'],
): F[] {
  if (!rules) return [...findings];
  return findings.flatMap((finding) => {
    const level = rules[finding.rule];
    if (level === 'off') return [];
    return [level ? { ...finding, severity: level } : finding];
  });
}
