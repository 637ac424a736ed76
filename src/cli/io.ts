/** The outside world of the command line, passed in so that tests can stand in for it. */
export interface Io {
  readonly cwd: string;
  /** Today, `YYYY-MM-DD`, in the place where the command runs. */
  readonly today: string;
  readonly colour: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<string>;
}
