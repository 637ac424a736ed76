/**
 * Counts the steps of a module's work: node out/test/support/steps.mjs. Steps are what V8 counts for precise coverage, how often each
 * block of code is run: the same on every machine, however busy. Only code that is compiled after the counting began is counted within its
 * functions, so that the module is loaded late, in a process of its own.
 *
 * What built-in functions do within themselves is not seen by that. A second number tells how many characters and entries they were handed to
 * look through: as far as a pattern matched, or to the end where it did not. How often a pattern goes back over them it cannot tell.
 */
import { Session } from 'node:inspector';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly functionName: string; readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** What is measured: each is a piece of work that is done once. */
export interface Measured {
  readonly name: string;
  /** Of the text, in characters. */
  readonly length: number;
  readonly work: () => unknown;
}

/** One line of what this writes. */
export interface Counted extends Pick<Measured, 'name' | 'length'> {
  readonly steps: number;
  /** Characters and entries that built-in functions were handed. */
  readonly looked: number;
}

const session = new Session();
session.connect();

/** Answers of the profiler come at once. */
function ask<T>(method: string, params: object = {}): T {
  let answer: T | undefined;
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result as T;
  });
  return answer!;
}

/** How often blocks of the program and its packages have run since this was last asked. */
function taken(): number {
  let steps = 0;
  for (const { url, functions } of ask<Coverage>('Profiler.takePreciseCoverage').result) {
    if (!url.startsWith('file:')) continue;
    for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  }
  return steps;
}

let handed = 0;

/** Counts what a built-in method is handed, and what it gives back where that is as long. */
function listen<T extends object>(
  prototype: T,
  methods: readonly (keyof T)[],
  count: (self: T & { length: number }, args: unknown[]) => number,
): void {
  for (const name of methods) {
    const real = prototype[name] as (this: T, ...args: unknown[]) => unknown;
    const heard = function (this: T & { length: number }, ...args: unknown[]): unknown {
      handed += count(this, args);
      return real.apply(this, args);
    };
    Object.defineProperty(prototype, name, { value: heard, configurable: true, writable: true });
  }
}

const triedOnce = new Map<string, boolean>();

/** Is a pattern tried at one place alone? Then it begins with `^`, in each of its branches. */
function isTriedOnce({ sticky, multiline, source }: RegExp): boolean {
  if (sticky || multiline || source[0] !== '^') return sticky;
  let once = triedOnce.get(source);
  if (once === undefined) {
    const flat = source.replace(/\\[^]/g, '').replace(/\[[^\]]*\]/g, '');
    let depth = 0;
    once = true;
    for (const [at, c] of [...flat].entries()) {
      if (c === '(') depth++;
      if (c === ')') depth--;
      if (c === '|' && depth === 0 && flat[at + 1] !== '^') once = false;
    }
    triedOnce.set(source, once);
  }
  return once;
}

function listenToAll(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called upon each pattern below
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    handed += found ? found.index + found[0].length - from : isTriedOnce(this) ? 1 : Math.max(0, text.length - from);
    return found;
  };
  const whole = (self: { length: number }): number => self.length;
  listen(String.prototype, ['toLowerCase', 'toUpperCase', 'trim', 'trimEnd', 'trimStart', 'split', 'normalize'], whole);
  listen(Array.prototype, ['concat', 'splice', 'indexOf', 'includes', 'join', 'reverse', 'sort', 'flat'], whole);
  listen(Array.prototype, ['slice'], (self, [from = 0, to = self.length]) => Math.max(0, Math.min(Number(to), self.length) - Number(from)));
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called upon each text below
  const { indexOf } = String.prototype;
  const sought = (self: { length: number }, [what, from]: unknown[]): number => {
    const start = typeof from === 'number' ? from : 0;
    const at = indexOf.call(self as unknown as string, String(what), start);
    return (at < 0 ? self.length : at) - start;
  };
  listen(String.prototype, ['indexOf', 'includes'], sought);
}

ask('Profiler.enable');
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
listenToAll();
const { measured } = await import('./steps.cases.ts');
for (const { name, length, work } of measured()) {
  taken();
  handed = 0;
  work();
  const counted: Counted = { name, length, looked: handed, steps: taken() };
  console.log(JSON.stringify(counted));
}
