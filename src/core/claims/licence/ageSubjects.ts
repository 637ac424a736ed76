/** Whose age a clause tells, and whether it is a trial's. */
import type { Clause } from '../reading/sentence.ts';
import type { Subject } from '../types.ts';
import { OF_TRIALS } from './ageWords.ts';
import { soleDrug } from '../reading/subjects.ts';

/** The one drug found, else the one that the sentence is about, else the one of the heading or row. */
export function oneDrug(found: readonly Subject[], clause: Clause): Subject | undefined {
  const drugs = found.filter((s) => s.kind === 'drug');
  if (drugs.length === 1) return drugs[0];
  if (drugs.length > 1) return undefined;
  const { sentence } = clause;
  const sole = soleDrug(sentence);
  // "No cream is approved under 2; X is an ointment": named only later. "JAK inhibitors by mouth are for": of the class.
  if (
    sole?.at &&
    (sole.at.start >= clause.end || (sole.at.end <= clause.start && clause.mentions.some((m) => m.kind === 'class' && !m.attributive)))
  )
    return undefined;
  if (sole || sentence.mentions.some((m) => !m.carried && m.kind !== 'class')) return sole;
  const heading = sentence.antecedents.heading[0];
  const below = sentence.block.kind === 'item' || sentence.block.kind === 'cell' || sentence.block.joinedAt !== undefined;
  return below && heading?.kind === 'drug' ? heading : undefined;
}

export function isOfTrials(clause: Clause): boolean {
  return OF_TRIALS.test(clause.text);
}
