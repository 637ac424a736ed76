// How a mocha run is told, the same way in Node, in an extension host and in a web worker.
import type { Runner, Test } from 'mocha';

/** What a run came to. */
export interface Result {
  passed: number;
  failed: number;
  skipped: number;
}

const titleOf = (test: Test): string => test.titlePath().join(' › ');

/** The error with its stack; mocha's own frames say nothing about the failure. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  const lines = stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
  return lines
    .split('\n')
    .filter((line) => !/node_modules\/mocha\/|node:internal/.test(line))
    .join('\n');
}

/**
 * Prints failures in full as they happen (and with `every` the name of each test), and resolves at the end of the run.
 * Call it before the run starts.
 */
export function report(runner: Runner, print: (line: string) => void, every: boolean): Promise<Result> {
  const result: Result = { passed: 0, failed: 0, skipped: 0 };
  const say = (text: string): void => text.split('\n').forEach((line) => print(`  ${line}`));
  runner.on('pass', (test) => {
    result.passed += 1;
    if (every) say(`ok ${titleOf(test)}`);
  });
  runner.on('pending', (test) => {
    result.skipped += 1;
    say(`skipped ${titleOf(test)}`);
  });
  runner.on('fail', (test, error: unknown) => {
    result.failed += 1;
    say(`FAILED ${titleOf(test)}\n${textOf(error)}`);
  });
  return new Promise((resolve) => runner.once('end', () => resolve(result)));
}
