export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}
type Samples = Readonly<Record<string, readonly (number | undefined)[]>>;
export function interleave(
  contenders: Readonly<Record<string, (input: number, round: number) => number | undefined>>,
  options: { readonly rounds: number; readonly warmUp: number; readonly input: (round: number) => number },
): Promise<Samples>;
export function spreadOf(values: readonly (number | undefined)[]): Spread | undefined;
export function ratioOf(samples: Samples, name: string, against: string): Spread | undefined;
