/** Writes findings into the config as accepted for good. */
import fs from 'node:fs';
import path from 'node:path';
import type { Accepted } from '../../core/accepted.ts';
import { CONFIG_FILE, readConfig } from '../../core/config.ts';
import { addToList } from '../../core/json/edits.ts';
import { applyEdits } from '../../core/nameRules/bulk.ts';
import { reasonOf } from '../errors.ts';
import { nameOf } from '../files.ts';
import type { FileResult } from './results.ts';
import { replaceFile } from './mend.ts';

/** The entries of a run, by the config that each is for. */
export class Acceptances {
  readonly #byConfig = new Map<string, Map<string, Accepted>>();
  readonly #outside: string[] = [];

  constructor(
    private readonly reason: string,
    private readonly cwd: string,
  ) {}

  /** A document outside the working folder and without a config of its own has no place where it could be said. */
  add({ config, findings, file: document }: FileResult): void {
    if (config === undefined && path.isAbsolute(document) && findings.length > 0) this.#outside.push(document);
    if (config === undefined && path.isAbsolute(document)) return;
    const file = config ?? path.join(this.cwd, CONFIG_FILE);
    const entries = this.#byConfig.get(file) ?? new Map<string, Accepted>();
    this.#byConfig.set(file, entries);
    for (const { acceptance } of findings) if (acceptance) entries.set(JSON.stringify(acceptance), { ...acceptance, reason: this.reason });
  }

  /** Writes them, or only counts them. @returns a line for each config, and what went wrong with it */
  write(dryRun: boolean): { readonly told: string; readonly failed: boolean }[] {
    const outside = this.#outside.map((document) => ({
      told: `${document}: not accepted: it lies outside this folder and has no ${CONFIG_FILE} above it; run the command there`,
      failed: true,
    }));
    const written = [...this.#byConfig]
      .filter(([, entries]) => entries.size > 0)
      .map(([file, entries]) => {
        const name = nameOf(file, this.cwd);
        const problem = dryRun ? undefined : writeInto(file, name, [...entries.values()]);
        const count = `${entries.size} finding${entries.size === 1 ? '' : 's'}`;
        if (problem) return { told: `${count} not accepted: ${problem}`, failed: true };
        return { told: `${count} ${dryRun ? 'would be ' : ''}accepted in ${name}`, failed: false };
      });
    return [...outside, ...written];
  }
}

function writeInto(file: string, name: string, entries: readonly Accepted[]): string | undefined {
  try {
    let text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    for (const entry of entries) {
      const edits = addToList(text, 'accepted', { ...entry });
      if (!edits) return `${name} is not valid; mend it first`;
      text = applyEdits(text, edits);
    }
    if ('problems' in readConfig(name, text)) return `${name} is not valid; mend it first`;
    replaceFile(file, text);
    return undefined;
  } catch (error) {
    return `${name} cannot be written (${reasonOf(error)})`;
  }
}
