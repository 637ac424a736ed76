/** The `classwise` program: the real world behind `run`. On a worker thread the same file only hands out its handler. */
import os from 'node:os';
import { once } from 'node:events';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import v8 from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { EXIT } from './errors.ts';
import { decode } from './read.ts';
import { run } from './run.ts';

export { checkBatch } from './check/worker.ts';

if (isMainThread) {
  // Both hold for the worker threads too. A pattern is compiled at once instead of being interpreted first: a single document takes a fifth less time.
  v8.setFlagsFromString('--no-regexp-tier-up');
  // The heap is cleared up when it has grown by a tenth, not when it has nearly doubled: memory does not grow with the number of documents.
  v8.setFlagsFromString('--heap-growing-percent=10');
  start();
}

function start(): void {
  // A reader that stops early (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  void run(process.argv.slice(2), {
    cwd: process.cwd(),
    today: today(),
    colour: process.env['FORCE_COLOR'] ? process.env['FORCE_COLOR'] !== '0' : process.stdout.isTTY && !process.env['NO_COLOR'],
    out: (chunk) => void process.stdout.write(chunk),
    err: (chunk) => void process.stderr.write(chunk),
    stdin: async () => decode(await buffer(process.stdin)),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    interruption,
    terminal: process.stderr.isTTY,
    program: __filename,
    processors: os.availableParallelism(),
  }).then((code) => {
    process.exitCode = code;
  });
}

/** Ctrl+C asks to stop; who asks twice does not want to wait. */
function interruption(): AbortSignal {
  const stopping = new AbortController();
  process.on('SIGINT', () => {
    if (stopping.signal.aborted) process.exit(EXIT.interrupted);
    stopping.abort();
  });
  return stopping.signal;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}
