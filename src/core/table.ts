/** A table that is asked by words from outside. It knows its own entries alone: `constructor` and `toString` are words like any other. */
export function tableOf<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
