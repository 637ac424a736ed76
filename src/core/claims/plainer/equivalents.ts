/**
 * Words and the plainer ones that they come to: what is said on the left is not so unless what stands on the right is so, too. `$<name>`
 * stands for the words of the group; `drug` must be one that the text names, `use` must name a disease. No drug, date or count is named
 * here; the rules judge what the sentence comes to.
 */
import { once } from '../../once.ts';

/** Patterns are global and tell where their groups stand (`dg`). */
export type Equivalent = readonly [pattern: RegExp, plainer: string];

/** What a topic is read as: at most 31 pairs, as many as a gate has bits. Made when it is first asked for: such patterns are slow to make. */
export const equivalents = (...pairs: readonly (readonly [pattern: string, plainer: string])[]): (() => readonly Equivalent[]) =>
  once(() => pairs.map(([pattern, plainer]) => [new RegExp(pattern, 'dgiu'), plainer]));
