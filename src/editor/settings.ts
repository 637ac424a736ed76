/** All settings, read in one place into one frozen value. */
import * as vscode from 'vscode';
import type { RuleLevel } from '../core/config.ts';
import { jurisdictionId, type Jurisdiction } from '../core/dataset/schema.ts';
import { NAME_CHOICES, SUFFIX_CHOICES, type NamingChoice } from '../core/nameRules/choice.ts';

export interface Settings {
  readonly enable: boolean;
  /** `undefined`: not set by the person; the project or the default decides. */
  readonly jurisdiction: Jurisdiction | undefined;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly reviewedKeys: readonly string[];
  readonly naming: NamingChoice;
  readonly hoverParts: ReadonlySet<string>;
  readonly completionNames: boolean;
  readonly run: 'onType' | 'onSave';
  /** In KB. */
  readonly maxFileSize: number;
  readonly datasets: readonly string[];
}

export const SECTION = 'classwise';

/** The settings for a document or folder. Values of a wrong type fall back to the default. */
export function readSettings(scope: vscode.Uri | undefined): Settings {
  const get = vscode.workspace.getConfiguration(SECTION, scope);
  // Only what somebody chose counts: the default must not outweigh a document that speaks of one country.
  const set = get.inspect<string>('jurisdiction');
  const jurisdiction = set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue;
  return Object.freeze({
    enable: get.get<boolean>('enable', true),
    jurisdiction: jurisdictionId.options.find((id) => id === jurisdiction),
    rules: get.get<Record<string, RuleLevel>>('rules', {}),
    reviewedKeys: strings(get.get('reviewedKeys')),
    naming: namingChoice(get.get('naming')),
    hoverParts: new Set(Object.entries(get.get<Record<string, boolean>>('hover.parts', {})).flatMap(([part, on]) => (on ? [part] : []))),
    completionNames: get.get<boolean>('completion.names', true),
    run: get.get<string>('run') === 'onSave' ? 'onSave' : 'onType',
    maxFileSize: get.get<number>('maxFileSize', 2048),
    datasets: strings(get.get('datasets')),
  });
}

function namingChoice(value: unknown): NamingChoice {
  const { names, suffix } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return { names: NAME_CHOICES.find((c) => c === names), suffix: SUFFIX_CHOICES.find((c) => c === suffix) };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
}
