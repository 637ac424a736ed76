/** More lists and objects within one another than any file of ours has; what asks for each of them in turn would run out of room. */
export const MOST_LEVELS = 64;

/** Is a value nested deeper than any of ours? Asked level by level, so that no depth is too much for the question itself. */
export function isTooDeep(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : []));
  }
  return false;
}
