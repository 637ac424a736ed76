/** Counts what a run has found, and what it could not do. */
import type { Arguments } from '../arguments.ts';
import type { Failure, Summary } from '../formats/reporter.ts';
import type { FileResult } from './results.ts';

const RANK = { information: 1, warning: 2, error: 3 } as const;
type Severity = keyof typeof RANK;

export class Tally {
  readonly failures: Failure[] = [];
  readonly #told = new Set<string>();
  readonly #found: Record<Severity, number> = { information: 0, warning: 0, error: 0 };
  #documents = 0;
  mended = 0;

  constructor(private readonly tell: (message: string) => void) {}

  get findings(): number {
    return Object.values(this.#found).reduce((a, b) => a + b, 0);
  }

  add({ file, skipped, failure, problems, findings, mended }: FileResult): void {
    for (const message of problems) this.fail({ message });
    if (failure !== undefined) this.fail({ file, message: failure });
    else if (!skipped) this.#documents++;
    this.mended += mended?.count ?? 0;
    this.count(findings.map((f) => f.record.severity));
  }

  count(severities: readonly Severity[]): void {
    for (const severity of severities) this.#found[severity]++;
  }

  /** Every thread meets the same broken config: it is told once. */
  fail(failure: Failure): void {
    const line = failure.file === undefined ? failure.message : `${failure.file}: ${failure.message}`;
    if (this.#told.has(line)) return;
    this.#told.add(line);
    this.failures.push(failure);
    this.tell(line);
  }

  summary(interrupted: boolean): Summary {
    return { documents: this.#documents, findings: this.findings, failures: this.failures, mended: this.mended, interrupted };
  }

  /** Is there more than the person lets pass? */
  exceeds({ failOn = 'warning', maxWarnings }: Pick<Arguments, 'failOn' | 'maxWarnings'>): boolean {
    if (failOn === 'never') return false;
    const loud = (Object.keys(RANK) as Severity[]).filter((severity) => RANK[severity] >= RANK[failOn]);
    if (maxWarnings === undefined) return loud.some((severity) => this.#found[severity] > 0);
    return this.#found.warning > maxWarnings || loud.some((severity) => severity !== 'warning' && this.#found[severity] > 0);
  }
}
