/** Checks many documents: on this thread, or on worker threads; the results come in the order of the documents. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Io } from '../io.ts';
import { createSession } from './checkFile.ts';
import { hireCrew } from './crew.ts';
import type { CheckSettings, CheckTask, FileResult } from './results.ts';

/** As many documents go to a worker at a time: sending them costs about as much as checking one. */
const MOST_IN_A_BATCH = 16;
/** So many batches a worker gets at least, so that none waits for another at the end. */
const BATCHES = 4;
/** As many batches a worker may be ahead: results that wait for an earlier one are memory. */
const AHEAD = 2;
/** For fewer documents, opening the facts once more takes longer than checking. */
const WORTH_A_WORKER = 64;

/** Yields each result once; after an interruption, those that are there. */
export async function* checkAll(
  tasks: readonly CheckTask[],
  settings: CheckSettings,
  { program, processors = 1 }: Pick<Io, 'program' | 'processors'>,
  { wanted, signal }: { readonly wanted?: number | undefined; readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<FileResult> {
  const asked = wanted ?? processors;
  const size = Math.min(MOST_IN_A_BATCH, 1 + Math.floor(tasks.length / (asked * BATCHES)));
  const workers = Math.min(asked, Math.ceil(tasks.length / size));
  const worth = wanted === undefined ? tasks.length >= WORTH_A_WORKER : wanted > 1;
  const crew = program && worth && workers > 1 ? await hireCrew(program, workers, settings, tasks) : undefined;
  if (!crew) {
    yield* checkHere(tasks, settings, signal);
    return;
  }
  try {
    yield* inOrder(batchesOf(tasks, size), crew.check, workers * AHEAD, signal);
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
  batches: Iterator<readonly CheckTask[]>,
  run: (batch: readonly CheckTask[]) => Promise<FileResult[]>,
  ahead: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileResult> {
  const waiting: { done?: readonly FileResult[] }[] = [];
  // Not Promise.race with one promise for the signal: it would keep every result that it has ever been raced with.
  let wake = (): void => undefined;
  const start = (batch: readonly CheckTask[]): void => {
    const entry: (typeof waiting)[number] = {};
    waiting.push(entry);
    void run(batch).then((results) => {
      entry.done = results;
      wake();
    });
  };
  const feed = (): void => {
    while (waiting.length < ahead) {
      const next = batches.next();
      if (next.done) return;
      start(next.value);
    }
  };
  const stop = (): void => wake();
  signal?.addEventListener('abort', stop);
  try {
    for (feed(); waiting.length > 0; feed()) {
      while (!waiting[0]!.done && !signal?.aborted) await new Promise<void>((resolve) => (wake = resolve));
      if (signal?.aborted) {
        for (const { done } of waiting) yield* done ?? [];
        return;
      }
      yield* waiting.shift()!.done!;
    }
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function* batchesOf(tasks: readonly CheckTask[], size: number): Generator<readonly CheckTask[]> {
  for (let at = 0; at < tasks.length; at += size) yield tasks.slice(at, at + size);
}
