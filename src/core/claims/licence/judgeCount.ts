/** What is licensed, counted and held against the number that a text gives. */
import type { Claim, Judgement } from '../types.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { beginningThere, membersIn, membersInFamily } from './comparison.ts';
import { coversSeverity } from './licence.ts';
import { inForce } from '../../dataset/questions.ts';
import { judgeDiseases } from './diseaseCount.ts';
import { judgeKinds } from './kinds.ts';
import { noRest } from './listed.ts';
import { usualIndication } from '../reading/setting.ts';

/** "Two creams" may be said of whatever goes on the skin: it must be wrong of that, too. */
export function judgeCount(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { scope, setting } = claim;
  if (!scope?.form) return judgeOver(claim, dataset);
  const loose = judgeOver({ ...claim, scope: { ...scope, form: undefined } }, dataset);
  return loose && !holds(claim, membersIn(dataset, scope, setting).members.length) ? (judgeOver(claim, dataset) ?? loose) : undefined;
}

function judgeOver(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting } = claim;
  if (claim.predicate === 'diseases') return judgeDiseases(claim, dataset);
  if (claim.predicate === 'kinds') return judgeKinds(claim, dataset);
  if (claim.predicate === 'listed')
    return { claim, verdict: 'wrong', reason: { kind: 'listed', count: claim.named!.length }, evidence: [] };
  if (claim.predicate === 'rest') {
    const fact = noRest(claim, dataset);
    return fact && { claim, verdict: 'wrong', reason: { kind: 'fact', fact }, evidence: [dataset.facts.get(fact.id)!] };
  }
  const family = claim.predicate === 'few' ? familyOf(claim, dataset) : undefined;
  const { members, complete } = family
    ? membersInFamily(dataset, claim.scope!, setting, family)
    : membersIn(dataset, claim.scope!, setting);
  // Without a disease the text may mean the usual one or any: it must be wrong either way.
  const usual =
    setting.indicationAssumed && !claim.anyUse ? membersIn(dataset, claim.scope!, { ...setting, indicationAssumed: false }) : undefined;
  if (holds(claim, members.length) || (usual && holds(claim, usual.members.length))) return undefined;
  // "Two for moderate to severe disease": labels may tell severities apart.
  const graded = members.filter(({ first }) => !('population' in first) || coversSeverity(first.population?.severity, claim.severity));
  if (holds(claim, graded.length)) return undefined;
  // An old drug of which nobody knows since when may not be meant.
  if (!claim.scope?.classId && holds(claim, members.filter((m) => m.first.date).length)) return undefined;
  // "Two creams for eczema", one of them for that of the hands.
  const named = familyOf(claim, dataset);
  if (claim.predicate !== 'few' && named && holds(claim, membersInFamily(dataset, claim.scope!, setting, named).members.length))
    return undefined;
  // "Three from 12 years" may leave out what is licensed for younger people, too.
  if (claim.count! > 0 && beginningThere(dataset, claim.scope!, setting) === claim.count) return undefined;
  const claimed = claim.count!;
  const more = members.length > claimed;
  const since = more ? members[claimed]?.first.date : undefined;
  // The data may lack a member: that there are fewer than the text says needs a source that counted them.
  if (!more && (!complete || !vouchedFor(claim, dataset, members.length))) return undefined;
  return {
    claim,
    verdict: since ? 'outdated' : 'wrong',
    since,
    reason: { kind: 'count', claimed: claim.predicate === 'few' ? undefined : claimed, members },
    // First the one that broke the count.
    evidence: [...members.slice(claimed), ...members.slice(0, claimed)].map((m) => dataset.facts.get(m.first.id)!),
  };
}

function holds({ predicate, count }: Claim, counted: number): boolean {
  if (predicate === 'at-least') return counted >= count!;
  return predicate === 'few' ? counted <= count! : counted === count;
}

/** Did a source count the very same number for this class, disease and place? */
function vouchedFor(claim: Claim, dataset: Dataset, counted: number): boolean {
  const { setting, subject, scope } = claim;
  const indication = usualIndication(dataset, setting.indication);
  return [...dataset.facts.values()].some(
    ({ fact }) =>
      fact.kind === 'tally' &&
      fact.judge !== false &&
      fact.count === counted &&
      fact.class === subject.id &&
      fact.jurisdiction === setting.jurisdiction &&
      fact.indication === indication &&
      (fact.route ?? scope?.route) === scope?.route &&
      inForce(dataset, fact, setting.on) === 'yes',
  );
}

/** "Eczema" without more: for a vague count everything in the family counts. */
function familyOf(claim: Claim, dataset: Dataset): string | undefined {
  const id = claim.setting.indication;
  return dataset.vocabulary.indications.find((i) => i.id === id)?.usually ? id : undefined;
}
