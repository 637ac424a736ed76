/** Weighing what stays in memory, in a process that has the collector at hand. */
declare const gc: () => void;

/** Bytes in use, after the collector has cleared up. */
export function heap(): number {
  for (let i = 0; i < 3; i++) gc();
  return process.memoryUsage().heapUsed;
}

/** Everything that is held on to, so that none of it can be collected before it has been weighed. */
const held: unknown[] = [];

/** Bytes that `make` leaves behind. */
export function weigh(make: () => unknown): number {
  const before = heap();
  held.push(make());
  return heap() - before;
}
