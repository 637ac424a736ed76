/** "No phase 3 results have been reported", "its phase 3 trials haven't read out": broken by results that the facts date, or by a licence. */
import type { Dataset } from '../../dataset/dataset.ts';
import { begunBy } from '../../dataset/questions.ts';
import type { FactOf } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { namesUnknownUse } from '../reading/qualifiers.ts';
import { usualIndication } from '../reading/setting.ts';
import { soleDrug } from '../reading/subjects.ts';
import type { Claim, Judgement } from '../types.ts';
import type { Statement } from './development.ts';
import { judgeUnlicensed } from './licence.ts';

const PHASE = String.raw`(?:phase\s+(?:3|III|three)|late-stage|pivotal)`;
const WORK = String.raw`(?:trials?|stud(?:y|ies)|programmes?|programs?|results?|data|readouts?)`;
const TOLD = String.raw`(?:read\s+out|(?:been\s+)?(?:reported|published|released|announced|delivered|presented)|come\s+(?:out|in)|come|delivered|produced|yielded|given)`;
const UNREPORTED = new RegExp(
  [
    String.raw`\b${PHASE}\s+${WORK}\b[^.;]{0,60}?\b(?:has|have)(?:n['’]t|\s+not|\s+yet\s+to|\s+never)\s+(?:yet\s+|so\s+far\s+)*(?:be\s+)?(?:${TOLD}|report|read\s+out|deliver)\b`,
    String.raw`\bno\s+(?:\w+\s+)?${PHASE}\s+${WORK}\b[^.;]{0,50}?\b(?:has|have|(?:is|are)(?=\s+(?:yet\s+)?(?:out|available|known)))\s+(?:yet\s+|so\s+far\s+|ever\s+)*(?:${TOLD}|out|available|known)\b`,
    String.raw`\b(?:has|have)\s+(?:so\s+far\s+|as\s+yet\s+)?(?:made|published|reported|released|shown)\s+no\s+${PHASE}\s+${WORK}\b`,
    String.raw`\b${PHASE}\s+(?:results?|data|readouts?)\b[^.;]{0,50}?\b(?:is|are|remains?)\s+(?:still\s+|yet\s+)+(?:awaited|pending|outstanding|expected|to\s+come|missing|unpublished)\b`,
  ].join('|'),
  'gi',
);

export const unreportedCues: Cues = [UNREPORTED];

/** Statements that a drug's phase 3 has no results; of the one drug of the sentence, or of the one that "its" means. */
export function readUnreported(clause: Clause): Statement[] {
  const drug = soleDrug(clause.sentence);
  return drug
    ? cuesIn(clause, UNREPORTED)
        .filter((cue) => !namesUnknownUse(clause, cue.end))
        .map((cue) => ({ predicate: 'unreported', subjects: [drug], mark: cue, timeless: true, supposes: true }))
    : [];
}

/** Outdated from the day of the first results on; a licence shows as well that there were some. */
export function judgeUnreported(claim: Claim, dataset: Dataset): Judgement | undefined {
  const drug = dataset.drugs.get(claim.subject.id);
  if (!drug) return undefined;
  const { on } = claim.setting;
  const indication = usualIndication(dataset, claim.setting.indication);
  const results = drug.facts
    .filter(
      (f): f is FactOf<'pipeline'> =>
        f.kind === 'pipeline' &&
        f.reported === true &&
        f.judge !== false &&
        (indication === undefined || dataset.indicationsWithin(indication).has(f.indication)) &&
        begunBy(f, on) === 'yes',
    )
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const [first] = results;
  if (!first) return judgeUnlicensed({ ...claim, predicate: 'unfinished' }, dataset);
  return {
    claim,
    verdict: 'outdated',
    since: first.date,
    reason: { kind: 'fact', fact: first },
    evidence: results.map((f) => dataset.facts.get(f.id)!),
  };
}
