/** `classwise check`: judges what documents claim. */
import { visible } from '../../core/describe/report.ts';
import { oneOf, type Arguments } from '../arguments.ts';
import { Acceptances } from '../check/accept.ts';
import { checkAll } from '../check/checkAll.ts';
import type { FileResult } from '../check/results.ts';
import { settingsOf } from '../check/settings.ts';
import { Tally } from '../check/tally.ts';
import { tasksOf } from '../check/tasks.ts';
import { EXIT, UsageError } from '../errors.ts';
import { CHECK_FORMATS, reporterFor } from '../formats/index.ts';
import type { Reporter } from '../formats/reporter.ts';
import type { Io } from '../io.ts';
import { openOutput } from '../output.ts';
import { Progress } from '../progress.ts';
import { Projects } from '../project.ts';
import { warnIfOld } from '../staleness.ts';

/** Runs the command; resolves to its exit code. */
export async function check(args: Arguments, io: Io): Promise<number> {
  const format = oneOf('--format', args.format, CHECK_FORMATS) ?? 'text';
  refuseWhatDoesNotFit(args);
  const progress = new Progress(io);
  const tally = new Tally((message) => {
    progress.clear();
    io.err(`classwise: ${visible(message)}\n`);
  });
  const projects = new Projects({ cwd: io.cwd, config: args.config, datasets: args.datasets }, (problem) =>
    tally.fail({ message: problem }),
  );
  const { dataset } = projects.of(undefined).checker;
  const tasks = await tasksOf(args, io, {
    failed: (file, message) => tally.fail({ file, message }),
    empty: (word) => io.err(`classwise: ${visible(word)}: there is no document\n`),
  });
  if (tasks.length === 0 && tally.failures.length > 0) return EXIT.usage;
  const signal = io.interruption?.();

  const wants = { acceptances: args.accept !== undefined, document: format === 'html' || format === 'markdown' };
  const settings = settingsOf(args, io, wants);
  const acceptances = args.accept === undefined ? undefined : new Acceptances(args.accept, io.cwd);
  const patching = settings.fix === 'show';
  const reporter = patching
    ? patches
    : reporterFor(format, { dataset, asOf: settings.asOf, colour: io.colour, part: args.shard !== undefined });
  const output = openOutput(args.output, io);

  output.write(reporter.begin?.() ?? '');
  let done = 0;
  for await (const result of checkAll(tasks, settings, io, { wanted: args.workers, signal })) {
    done++;
    tally.add(result);
    acceptances?.add(result);
    const text = reporter.file(result);
    if (text && args.output === undefined) progress.clear();
    output.write(text);
    await output.drained();
    progress.at(done, tasks.length, tally.findings);
  }
  progress.clear();
  const interrupted = signal?.aborted === true && done < tasks.length;
  output.write(reporter.end?.(tally.summary(interrupted)) ?? '');
  output.close();

  if (patching) io.err(`${tally.mended} name${tally.mended === 1 ? '' : 's'} would be mended\n`);
  for (const { told, failed } of acceptances?.write(args.dryRun) ?? [])
    if (failed) tally.fail({ message: told });
    else io.err(`${told}\n`);
  warnIfOld(dataset, io);
  if (interrupted) return EXIT.interrupted;
  if (tally.failures.length > 0) return EXIT.usage;
  if (patching) return tally.mended > 0 ? EXIT.findings : EXIT.fine;
  return acceptances || !tally.exceeds(args) ? EXIT.fine : EXIT.findings;
}

/** Patches that others can apply, and nothing else. */
const patches: Reporter = { file: ({ mended }: FileResult) => mended?.patch ?? '' };

function refuseWhatDoesNotFit({ positionals, fix, accept, dryRun }: Arguments): void {
  if (positionals.length === 0) throw new UsageError('check: name files, folders or globs, or - for standard input');
  if (fix && accept !== undefined) throw new UsageError('--fix and --accept do not go together: mend first, then accept what is left');
  if (dryRun && !fix && accept === undefined) throw new UsageError('--dry-run: say with --fix or --accept what is to be tried');
  if (fix && !dryRun && positionals.includes('-'))
    throw new UsageError('--fix: standard input cannot be mended; name files, or add --dry-run');
}
