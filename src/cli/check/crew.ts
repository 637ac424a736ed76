/** The worker threads of a run, and what is done when one of them breaks down. */
import fs from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { MAX_MEGABYTES } from '../read.ts';
import type { CheckSettings, CheckTask, FileResult } from './results.ts';

export interface Crew {
  readonly check: (tasks: readonly CheckTask[]) => Promise<FileResult[]>;
  readonly dismiss: () => Promise<void>;
}

/**
 * @param program the file whose `checkBatch` the threads call
 * @param tasks what there will be to do, by which the room of a thread is measured
 * @returns `undefined` where no thread can start: then there is this one
 */
export async function hireCrew(
  program: string,
  workers: number,
  settings: CheckSettings,
  tasks: readonly CheckTask[],
): Promise<Crew | undefined> {
  const pool = poolOf(program, workers, roomFor(tasks, settings));
  if (!Array.isArray(await attempt(pool, [], settings))) {
    await end(pool);
    return undefined;
  }
  let dismissed = false;
  const check = async (tasks: readonly CheckTask[]): Promise<FileResult[]> => {
    const result = await attempt(pool, tasks, settings);
    if (Array.isArray(result)) return result;
    // What was under way at the end has not broken down.
    return dismissed ? [] : oneByOne(program, tasks, settings);
  };
  const dismiss = (): Promise<void> => {
    dismissed = true;
    return end(pool);
  };
  return { check, dismiss };
}

/** Megabytes that a thread has for the facts and for what it works with, whatever the documents are. */
const ROOM = 256;
/** Megabytes of what is new in a thread: a quarter of what V8 would take, at no cost in time, since nearly all of it is gone after each document. */
const YOUNG = 12;
/** So many times its own size a document may take: a page full of claims takes about a hundred. */
const ROOM_FOR_ITS_SIZE = 128;
const MEGABYTE = 1024 * 1024;

/**
 * The megabytes that a thread may hold. V8 clears up the later the more that is, so that a limit far above the need makes memory grow with the number
 * of documents. Too little costs no result: a document that breaks a thread gets one with all the room there can be need of.
 */
export function roomFor(tasks: readonly CheckTask[], { maxMegabytes = MAX_MEGABYTES }: Pick<CheckSettings, 'maxMegabytes'>): number {
  const largest = tasks.reduce((most, task) => Math.max(most, sizeOf(task)), 0) / MEGABYTE;
  return Math.ceil(ROOM + ROOM_FOR_ITS_SIZE * Math.min(largest, maxMegabytes));
}

function sizeOf({ path: file, text = '' }: CheckTask): number {
  // A file that is gone by now is told of when its turn comes.
  return file === undefined ? text.length : (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0);
}

function poolOf(program: string, workers: number, megabytes: number): Tinypool {
  const pool = new Tinypool({
    filename: program,
    name: 'checkBatch',
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG },
  });
  // A thread that breaks down is replaced, and what it was doing tells of it.
  pool.on('error', () => undefined);
  return pool;
}

async function attempt(pool: Tinypool, tasks: readonly CheckTask[], settings: CheckSettings): Promise<FileResult[] | Error> {
  try {
    return (await pool.run({ settings, tasks })) as FileResult[];
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Ends the threads. The pool waits for each with a listener for errors that takes the thread for an emitter with more functions than it has:
 * one that breaks down right then would take the program with it.
 */
async function end(pool: Tinypool): Promise<void> {
  const threads = pool.threads.flatMap((worker) => ('thread' in worker ? [worker.thread as Worker] : []));
  const ended = pool.destroy();
  for (const thread of threads) thread.removeAllListeners('error').on('error', () => undefined);
  await ended;
}

/** A document that breaks a thread takes no other with it: each gets a thread of its own. */
async function oneByOne(program: string, tasks: readonly CheckTask[], settings: CheckSettings): Promise<FileResult[]> {
  const room = ROOM + ROOM_FOR_ITS_SIZE * Math.max(settings.maxMegabytes ?? 0, MAX_MEGABYTES);
  const results: FileResult[] = [];
  for (const task of tasks) {
    const pool = poolOf(program, 1, room);
    const result = await attempt(pool, [task], settings);
    if (Array.isArray(result)) results.push(...result);
    else results.push({ file: task.name, problems: [], findings: [], failure: `could not be checked: ${result.message}` });
    await end(pool);
  }
  return results;
}
