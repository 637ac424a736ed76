/** The sentences that are reworded: the labelled ones, the rules' own examples, and approvals told plainly from the facts. */
import * as path from 'node:path';
import { LABELLED_AS_OF, readSets } from '../../../bench/accuracy/sets.ts';
import { rules } from '../../../src/core/claims/rules/index.ts';
import { statusOf } from '../../../src/core/dataset/questions.ts';
import { bundled, folder, scope } from '../../core/support.ts';
import { capital } from './world.ts';

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
  return [...new Map([...labelled, ...examples, ...approvals()].map((s) => [`${s.asOf} ${s.text}`, s])).values()];
}

const REGULATORS = { US: 'the FDA', EU: 'the European Commission', UK: 'the MHRA' } as const;

/** "X is (not) approved by the FDA for atopic dermatitis", for each drug of which the facts are sure. */
function approvals(): Sentence[] {
  const out: Sentence[] = [];
  for (const drug of bundled().drugs.values()) {
    for (const place of ['US', 'EU', 'UK'] as const) {
      const { approved, against, licences } = statusOf(bundled(), drug, scope(place, LABELLED_AS_OF));
      if (approved === 'maybe' || (approved === 'no' && !against) || licences.some((l) => l.judge === false)) continue;
      const tell = (not: string): string => `${capital(drug.name)} is ${not}approved by ${REGULATORS[place]} for atopic dermatitis.`;
      const common = { asOf: LABELLED_AS_OF, type: 'approval-status' };
      out.push({ text: tell(''), bad: approved === 'no', ...common }, { text: tell('not '), bad: approved === 'yes', ...common });
    }
  }
  return out;
}
