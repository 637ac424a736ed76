/** Checks many documents: on this thread, or on worker threads; the results come in the order of the documents. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Io } from '../io.ts';
import { createSession } from './checkFile.ts';
import { hireCrew } from './crew.ts';
import type { CheckSettings, CheckTask, FileResult } from './results.ts';

/** As many documents go to a worker at a time: enough that sending them costs little, few enough that none waits for another. */
const BATCH = 8;
/** As many batches a worker may be ahead: results that wait for an earlier one are memory. */
const AHEAD = 3;
/** For fewer documents, opening the facts once more takes longer than checking. */
const WORTH_A_WORKER = 48;

/** Yields each result once; after an interruption, those that are there. */
export async function* checkAll(
  tasks: readonly CheckTask[],
  settings: CheckSettings,
  { program, processors = 1 }: Pick<Io, 'program' | 'processors'>,
  { wanted, signal }: { readonly wanted?: number | undefined; readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<FileResult> {
  const workers = Math.min(wanted ?? processors, Math.ceil(tasks.length / BATCH));
  const worth = wanted === undefined ? tasks.length >= WORTH_A_WORKER : wanted > 1;
  const crew = program && worth && workers > 1 ? await hireCrew(program, workers, settings) : undefined;
  if (!crew) {
    yield* checkHere(tasks, settings, signal);
    return;
  }
  try {
    yield* inOrder(batchesOf(tasks), crew.check, workers * AHEAD, signal);
  } finally {
    await crew.dismiss();
  }
}

async function* checkHere(
  tasks: readonly CheckTask[],
  settings: CheckSettings,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileResult> {
  const session = createSession(settings);
  for (const task of tasks) {
    // Between two documents there is time to hear that the person wants to stop.
    await turn();
    if (signal?.aborted) return;
    yield session.check(task);
  }
}

/** Keeps `ahead` batches under way and yields their results in order. */
async function* inOrder(
  batches: Iterable<readonly CheckTask[]>,
  run: (batch: readonly CheckTask[]) => Promise<FileResult[]>,
  ahead: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileResult> {
  const waiting: { readonly promise: Promise<FileResult[]>; done?: FileResult[] }[] = [];
  const stopped = new Promise<undefined>((resolve) => {
    if (signal?.aborted) resolve(undefined);
    signal?.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const start = (batch: readonly CheckTask[]): void => {
    const entry: (typeof waiting)[number] = { promise: run(batch) };
    // One that nobody waits for any more must not count as an error of its own.
    entry.promise.then(
      (results) => (entry.done = results),
      () => undefined,
    );
    waiting.push(entry);
  };
  const source = batches[Symbol.iterator]();
  const feed = (): void => {
    while (waiting.length < ahead && !signal?.aborted) {
      const next = source.next();
      if (next.done) return;
      start(next.value);
    }
  };
  for (feed(); waiting.length > 0; feed()) {
    const results = await Promise.race([waiting[0]!.promise, stopped]);
    if (!results) {
      for (const { done } of waiting) yield* done ?? [];
      return;
    }
    waiting.shift();
    yield* results;
  }
}

function* batchesOf(tasks: readonly CheckTask[]): Generator<readonly CheckTask[]> {
  for (let at = 0; at < tasks.length; at += BATCH) yield tasks.slice(at, at + BATCH);
}
