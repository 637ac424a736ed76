/** "Licensed from 6 months for moderate disease": some licences take in younger people only where the disease is severe. */
import { months } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce, statusOf } from '../../dataset/questions.ts';
import type { Licence } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Clause } from '../reading/sentence.ts';
import { APPROVAL, APPROVED, cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { isNarrowed, SEVERITY, severityIn } from '../reading/qualifiers.ts';
import { MIXED, settingsOf, usualIndication } from '../reading/setting.ts';
import { licensee, soleDrug } from '../reading/subjects.ts';
import { subjectOf, type Claim, type Judgement, type Subject } from '../types.ts';
import { coversSeverity, scopeOf } from './licence.ts';

const LICENSED_OR_GIVEN = new RegExp(
  String.raw`(?<![\w-])${APPROVED}\b|\b${APPROVAL}\b|\b(?:can|may)\s+(?:be\s+)?(?:given|used|prescribed|treated|had|have|receive|get)\b|\bcovers?\b|\bcovered\b`,
  'gi',
);
const NOT_SEVERE = /,?\s+not\s+(?:only\s+)?severe\b,?/i;
const EACH_SEVERITY = new RegExp(SEVERITY, 'gi');

export const severityAtAgeCues: Cues = [[LICENSED_OR_GIVEN, SEVERITY]];

/** Says of one age group that one severity is covered. "Moderate, not severe" is one. */
export function readSeverityAtAge(said: Clause): Claim[] {
  const clause = said.with({ text: said.text.replace(NOT_SEVERE, (words) => ' '.repeat(words.length)) });
  const [ages, ...others] = clause.ages;
  const severity = severityIn(clause);
  if (!ages || others.length > 0 || !severity || severity === 'severe' || isNarrowed(clause)) return [];
  if (matchesOf(clause.text, EACH_SEVERITY).length > 1) return [];
  const [cue] = cuesIn(clause, LICENSED_OR_GIVEN);
  if (
    !cue ||
    /\b(?:outside|beyond|off[- ]label)\b/i.test(clause.text) ||
    isDenied(clause, cue.start) ||
    isDenied(clause, ages.start) ||
    !isAssertion(clause, cue.start)
  )
    return [];
  const found = licensee(clause, cue.start, cue.end);
  const subjects = found.length > 0 ? found : theOne(clause);
  if (subjects.length !== 1 || subjects[0]!.kind !== 'drug') return [];
  return settingsOf(clause, { at: cue.end })
    .filter((setting) => setting.indication !== MIXED)
    .map((setting) => ({
      rule: 'indication' as const,
      subject: subjects[0]!,
      predicate: 'severity-at-age',
      setting,
      severity,
      ages,
      start: Math.min(cue.start, ages.start),
      end: Math.max(cue.end, ages.end),
    }));
}

/** The one drug of the sentence, or of its licence ("covered by X's licence"). */
function theOne({ sentence }: Clause): Subject[] {
  const sole = soleDrug(sentence);
  if (sole) return [sole];
  const drugs = sentence.mentions.filter((m) => m.kind !== 'class');
  return drugs.length > 0 && drugs.every((m) => m.id === drugs[0]!.id) ? [subjectOf(drugs[0]!)] : [];
}

/** Broken where every licence that takes in the youngest of the group is for other severities. */
export function judgeSeverityAtAge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const drug = dataset.drugs.get(claim.subject.id)!;
  const scope = { ...scopeOf(claim, drug), indication: usualIndication(dataset, claim.setting.indication) };
  const { approved, licences } = statusOf(dataset, drug, scope);
  const youngest = youngestOf(claim.ages!);
  if (approved !== 'yes' || licences.some((l) => l.judge === false || inForce(dataset, l, scope.on) !== 'yes')) return undefined;
  const own = licences.filter((l) => takesIn(l, youngest));
  const fact = own.at(-1);
  if (!fact || own.some(({ population: { severity } }) => !severity || coversSeverity(severity, claim.severity))) return undefined;
  return { claim, verdict: 'wrong', reason: { kind: 'licence', drug, licence: fact }, evidence: [dataset.facts.get(fact.id)!] };
}

/** In months; of "under 6" and "toddlers" the oldest, whom most such groups have. */
function youngestOf({ min, max }: AgeGroup): number {
  return min ? months(min) : months(max!) - 1;
}

const YEAR = months({ value: 1, unit: 'year' });

/** A label to 5 years ends at the sixth birthday. */
function takesIn({ population: { minAge, maxAge } }: Licence, age: number): boolean {
  return minAge !== undefined && months(minAge) <= age && (!maxAge || age < months(maxAge) + (maxAge.unit === 'year' ? YEAR : 1));
}
