/** What holds for all documents of a run, from the words of the command line. */
import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';
import type { CheckSettings } from './results.ts';

export function settingsOf(args: Arguments, io: Io, wants: Partial<CheckSettings['wants']> = {}): CheckSettings {
  return {
    cwd: io.cwd,
    config: args.config,
    datasets: args.datasets,
    asOf: args.asOf ?? io.today,
    jurisdiction: args.jurisdiction,
    rules: args.rules,
    maxMegabytes: args.maxSize,
    fix: args.fix ? (args.dryRun ? 'show' : 'write') : undefined,
    wants: { acceptances: false, document: false, ...wants },
  };
}
