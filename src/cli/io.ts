/** The outside world of the command line, passed in so that tests can stand in for it. */
export interface Io {
  readonly cwd: string;
  /** Today, `YYYY-MM-DD`, in the place where the command runs. */
  readonly today: string;
  readonly colour: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<string>;
  /** Resolves when what was written has gone on to its reader; left out: it always has. */
  readonly drained?: () => Promise<void>;
  /** Who calls it ends by itself when the person asks to stop; without it the program ends at once. */
  readonly interruption?: () => AbortSignal;
  /** Whether standard error is a terminal, where a line can be written over. */
  readonly terminal?: boolean;
  /** The built program, which worker threads load; without it everything is done on this thread. */
  readonly program?: string;
  /** How many processors there are to share the work. */
  readonly processors?: number;
}
