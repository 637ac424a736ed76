/** `classwise init`: a config to start from, with every setting explained. */
import fs from 'node:fs';
import path from 'node:path';
import { CONFIG_FILE } from '../../core/config.ts';
import type { Jurisdiction } from '../../core/dataset/schema.ts';
import { REVIEWED_KEYS } from '../../core/documentContext.ts';
import type { Arguments } from '../arguments.ts';
import { EXIT, reasonOf, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';

/** Runs the command; its exit code. */
export function init({ positionals, jurisdiction, dryRun }: Arguments, io: Io): number {
  if (positionals.length > 0) throw new UsageError('init: takes no words; it writes into the working folder');
  const text = configToStartFrom(jurisdiction);
  if (dryRun) {
    io.out(text);
    return EXIT.fine;
  }
  try {
    fs.writeFileSync(path.join(io.cwd, CONFIG_FILE), text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new UsageError(`${CONFIG_FILE} is there already, and stays as it is`);
    throw new UsageError(`${CONFIG_FILE} cannot be written (${reasonOf(error)})`);
  }
  io.out(`wrote ${CONFIG_FILE}\n`);
  return EXIT.fine;
}

/** Settings that are not in use stand behind `//`: take it away, and they are. */
export function configToStartFrom(jurisdiction: Jurisdiction | undefined): string {
  const json = JSON.stringify;
  return `// What holds for all documents below this folder, in the editor and on the command line.
{
  // Whose approvals count where a text names no place: US, EU, UK, JP, CA or AU.
  ${jurisdiction ? '' : '// '}"jurisdiction": ${json(jurisdiction ?? 'UK')},

  // How loud a rule is: off, information, warning or error. "classwise explain" lists the rules.
  // "rules": { "count": "information", "only-first-newest": "off" },

  // By which names drugs go: auto, INN, USAN, BAN or off. The suffix of US biologic names: auto, keep or drop.
  // "naming": { "names": "auto", "suffix": "auto" },

  // The front matter keys that hold the date of the last review; the first one found counts.
  // "reviewedKeys": ${json(REVIEWED_KEYS).replaceAll(',', ', ')},

  // JSON files with facts of your own, relative to this file.
  // "datasets": ["formulary.json"],

  // Findings that are right as they stand. "classwise check FILE --accept REASON" writes them.
  // "accepted": [],

  // Documents to leave alone.
  "ignore": []
}
`;
}
