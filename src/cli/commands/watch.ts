/** `classwise watch`: checks again what changes, until the person stops it. */
import fs from 'node:fs';
import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { CONFIG_FILE } from '../../core/config.ts';
import type { Arguments } from '../arguments.ts';
import { checkAll } from '../check/checkAll.ts';
import type { CheckTask } from '../check/results.ts';
import { settingsOf } from '../check/settings.ts';
import { Tally } from '../check/tally.ts';
import { EXIT, UsageError } from '../errors.ts';
import { EXTENSIONS, expandInputs } from '../files.ts';
import { count } from '../../core/describe/report.ts';
import { textReporter } from '../formats/text.ts';
import type { Io } from '../io.ts';
import { Projects } from '../project.ts';

/** Milliseconds to wait for more: an editor that saves writes more than once. */
const PAUSE = 50;
const LEFT_ALONE = new Set(['node_modules', '.git']);

/** Runs the command; resolves when the person stops it. */
export async function watch(args: Arguments, io: Io): Promise<number> {
  if (args.positionals.length === 0 || args.positionals.includes('-')) throw new UsageError('watch: name files, folders or globs');
  await expandInputs(args.positionals, io, { ignored: args.ignored });
  const signal = io.interruption?.();
  const changes = await observe(args, io, signal);
  let all = true;
  let changed: ReadonlySet<string> = new Set();
  for (;;) {
    const tasks = await tasksNow(args, io);
    const due = all ? tasks : tasks.filter((task) => changed.has(task.path!));
    if (due.length > 0) await checkThem(due, args, io, signal, !all);
    if (signal?.aborted) return EXIT.fine;
    if (all) io.out(`Watching ${count(tasks.length, 'document')}. Ctrl+C ends it.\n\n`);
    const next = await changes.next();
    if (next.done) return EXIT.fine;
    changed = next.value;
    // What other files say holds for many documents.
    all = [...changed].some((file) => !isDocument(file) && !tasks.some((task) => task.path === file));
  }
}

/** A file that is gone, or a glob that fits nothing yet, is no error while one watches. */
async function tasksNow(args: Arguments, io: Io): Promise<CheckTask[]> {
  const there = args.positionals.filter((word) => fs.existsSync(path.resolve(io.cwd, word)) || /[*?[{(!]/.test(word));
  return expandInputs(there, io, { ignored: args.ignored });
}

async function checkThem(
  tasks: readonly CheckTask[],
  args: Arguments,
  io: Io,
  signal: AbortSignal | undefined,
  each: boolean,
): Promise<void> {
  const settings = settingsOf(args, io);
  // Opened anew each time: a dataset may be what has changed.
  const { dataset } = Projects.of(args, { ...io, err: () => undefined }).of(undefined).checker;
  const reporter = textReporter({ dataset, asOf: settings.asOf, colour: io.colour });
  const tally = new Tally((message) => io.err(`classwise: ${message}\n`));
  for await (const result of checkAll(tasks, settings, io, { wanted: args.workers, signal })) {
    tally.add(result);
    io.out(reporter.file(result));
    if (each && result.findings.length === 0 && result.failure === undefined && !result.skipped)
      io.out(`${result.file}: nothing found\n\n`);
  }
  if (!each) io.out(reporter.end?.(tally.summary(false)) ?? '');
}

/** The configs above a file or folder, of which the nearest governs it. */
function configsAbove(file: string): string[] {
  const folder = path.dirname(file);
  if (folder === file) return [];
  const config = path.join(folder, CONFIG_FILE);
  return [...(fs.existsSync(config) ? [config] : []), ...configsAbove(folder)];
}

/** The files that change, those of one moment together; ends with the signal. */
async function observe(args: Arguments, io: Io, signal: AbortSignal | undefined): Promise<AsyncGenerator<ReadonlySet<string>>> {
  const named = args.positionals.map((word) => path.resolve(io.cwd, word)).filter((file) => fs.existsSync(file));
  const globs = named.length < args.positionals.length ? [io.cwd] : [];
  const configs = args.config === undefined ? [...named, ...globs].flatMap(configsAbove) : [args.config];
  const others = [...args.datasets, ...configs].map((file) => path.resolve(io.cwd, file));
  const exact = new Set([...named, ...others]);
  const watcher = watchFiles([...named, ...globs, ...others], {
    ignoreInitial: true,
    ignored: (file, stats) =>
      LEFT_ALONE.has(path.basename(file)) ||
      (stats?.isFile() === true && !exact.has(file) && !isDocument(file) && !/\.json$|^\.gitignore$/.test(path.basename(file))),
  });
  const waiting = new Set<string>();
  let wake = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, file) => {
    waiting.add(path.resolve(io.cwd, file));
    clearTimeout(timer);
    timer = setTimeout(() => wake(), PAUSE);
  });
  signal?.addEventListener('abort', () => wake(), { once: true });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return (async function* () {
    try {
      while (!signal?.aborted) {
        if (waiting.size === 0) await new Promise<void>((resolve) => (wake = resolve));
        if (signal?.aborted) return;
        const now = new Set(waiting);
        waiting.clear();
        if (now.size > 0) yield now;
      }
    } finally {
      clearTimeout(timer);
      await watcher.close();
    }
  })();
}

function isDocument(file: string): boolean {
  return path.basename(file) !== CONFIG_FILE && EXTENSIONS.includes(path.extname(file).slice(1).toLowerCase());
}
