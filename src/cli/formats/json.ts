/** Findings for programs: JSON Lines, and one list as JSON (contract). */
import { failureRecords } from './records.ts';
import type { Reporter, ReportFrame } from './reporter.ts';

const asLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** A line a finding. A part of a larger run also says what it could not check, so that `merge` can say it of the whole. */
export function jsonlReporter({ part }: ReportFrame): Reporter {
  return {
    file: ({ findings }) => findings.map(({ record }) => asLine(record)).join(''),
    ...(part && { end: (summary) => failureRecords(summary).map(asLine).join('') }),
  };
}

export function jsonReporter(): Reporter {
  const list = jsonList(1);
  return {
    file: ({ findings }) => findings.map(({ record }) => list.next(record)).join(''),
    end: () => `${list.end()}\n`,
  };
}

/** Writes a list piece by piece, as `JSON.stringify` with two blanks would lay it out at this depth. */
export function jsonList(depth: number): { readonly next: (value: unknown) => string; readonly end: () => string } {
  const indent = '  '.repeat(depth);
  let first = true;
  return {
    next: (value) => {
      const opening = first ? '[\n' : ',\n';
      first = false;
      return `${opening}${indent}${JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`)}`;
    },
    end: () => (first ? '[]' : `\n${'  '.repeat(depth - 1)}]`),
  };
}
