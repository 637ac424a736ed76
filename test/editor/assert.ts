// What the editor tests use of node:assert; a web worker has no Node builtins.

/** A failed expectation. */
export class AssertionError extends Error {
  override name = 'AssertionError';
}

const show = (value: unknown): string => JSON.stringify(value, undefined, 2) ?? String(value);

/** Fails outright. */
export function fail(message: string): never {
  throw new AssertionError(message);
}

/** Something is there. */
export function ok(value: unknown, message = `${show(value)} is not truthy`): asserts value {
  if (!value) fail(message);
}

/** The same value, as === has it. */
export function equal<T>(actual: T, expected: T, message = 'not equal'): void {
  if (actual !== expected) fail(`${message}\n  actual:   ${show(actual)}\n  expected: ${show(expected)}`);
}

/** The same plain data. */
export function deepEqual(actual: unknown, expected: unknown, message = 'not equal'): void {
  if (show(actual) !== show(expected)) fail(`${message}\n  actual:   ${show(actual)}\n  expected: ${show(expected)}`);
}

/** A text that the pattern finds something in. */
export function match(text: string, pattern: RegExp, message = 'no match'): void {
  if (!pattern.test(text)) fail(`${message}\n  text:    ${show(text)}\n  pattern: ${pattern}`);
}
