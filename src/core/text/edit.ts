/** Replaces the source from `start` to `end` (UTF-16 code units) by `newText`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}
