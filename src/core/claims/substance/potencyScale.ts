/** Into how many potency classes a place sorts its topical steroids: "American dermatologists rank them in five classes". */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Fact, Jurisdiction } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import { NUMBER_WORDS, numberIn } from '../licence/numbers.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { placesIn } from '../reading/setting.ts';
import { subjectOf, type Claim, type Subject } from '../types.ts';

const SORTED = new RegExp(
  String.raw`\b(?:rank|sort|divide|group|class|classif|grade|split|arrange|order)(?:s|ed|ing|y|ies|ied)?\b[^.;]{0,60}?\b(?:in|into|by|across|on)\s+(?:the\s+)?(?<number>\d|${NUMBER_WORDS})\s+(?:(?:potency|strength|different)\s+){0,2}(?:class(?:es)?|groups?|bands?|categor(?:y|ies)|ranks?|grades?|levels?|tiers?)\b`,
  'gi',
);

export const potencyScaleCues: Cues = [SORTED];

/** Said of one place that the sentence names, since every country has a scale of its own. */
export function potencyScalesIn(clause: Clause): { subject: Subject; start: number; end: number; count: number; place: Jurisdiction }[] {
  const group = clause.mentions.find((m) => m.kind === 'class');
  const [place, ...more] = [...new Set(placesIn(clause.terms))];
  if (!group || !place || more.length > 0) return [];
  return cuesIn(clause, SORTED)
    .filter((cue) => !isDenied(clause, cue.start) && isAssertion(clause, cue.start))
    .map((cue) => ({ subject: subjectOf(group), start: cue.start, end: cue.end, count: numberIn(cue.groups['number']!), place }));
}

/** The fact that gives the place another number. */
export function potencyScaleAgainst(dataset: Dataset, { subject, named, count }: Claim): Fact | undefined {
  const facts = dataset.classes.get(subject.id)?.facts ?? [];
  return facts.find((f) => f.kind === 'class-membership' && f.ranks !== undefined && f.jurisdiction === named![0] && f.ranks !== count);
}
