/** The sentences that are reworded: the labelled ones, the rules' own examples, and what the facts give when they are told plainly. */
import * as path from 'node:path';
import { LABELLED_AS_OF, readSets } from '../../../bench/accuracy/sets.ts';
import { rules } from '../../../src/core/claims/rules/index.ts';
import { folder } from '../../core/support.ts';
import { told } from './told.ts';

export interface Sentence {
  readonly text: string;
  readonly asOf: string;
  /** Whether it should be flagged. */
  readonly bad: boolean;
  /** The claim type of its label, or the id of the rule whose example it is. */
  readonly type: string;
}

/** All of them, each text and day once. */
export function sentences(): Sentence[] {
  const labelled = readSets(path.join(folder('bench', 'accuracy')))
    .filter((set) => set.kind === 'claims')
    .flatMap((set) => set.documents.flatMap((d) => d.cases))
    .map((c): Sentence => ({ text: c.text, asOf: LABELLED_AS_OF, bad: c.bad, type: c.types[0]! }));
  const examples = rules.flatMap((rule) =>
    [...rule.flags, ...rule.passes].map(({ text, asOf = LABELLED_AS_OF }, i): Sentence => ({
      text,
      asOf,
      bad: i < rule.flags.length,
      type: rule.id,
    })),
  );
  return [...new Map([...labelled, ...examples, ...told(LABELLED_AS_OF)].map((s) => [`${s.asOf} ${s.text}`, s])).values()];
}
