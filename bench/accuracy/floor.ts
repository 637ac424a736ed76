/** The recorded floor: what precision and recall each set has reached, so that accuracy never falls unseen. */
import type { Score } from './score.ts';

export type Floor = Readonly<Record<string, { readonly precision: number; readonly recall: number }>>;

/** Down to three digits: what is recorded must be reachable again. */
const down = (share: number | undefined): number => Math.floor((share ?? 0) * 1000 + 1e-9) / 1000;

export const floorOf = (scores: readonly Score[]): Floor =>
  Object.fromEntries(scores.map(({ name, precision, recall }) => [name, { precision: down(precision), recall: down(recall) }]));

/** What lies below the floor, a sentence each; empty when all is well. */
export function belowFloor(scores: readonly Score[], floor: Floor): string[] {
  const out: string[] = [];
  for (const score of scores) {
    const least = floor[score.name];
    if (!least) out.push(`${score.name} has no recorded floor: npm run accuracy -- --record`);
    else
      for (const what of ['precision', 'recall'] as const) {
        const reached = score[what] ?? 0;
        if (reached < least[what]) out.push(`${score.name}: ${what} ${reached.toFixed(3)} is below its floor ${least[what].toFixed(3)}`);
      }
  }
  for (const name of Object.keys(floor))
    if (!scores.some((score) => score.name === name)) out.push(`${name} has a floor but is not there any more`);
  return out;
}
