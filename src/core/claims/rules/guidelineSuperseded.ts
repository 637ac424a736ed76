/** `guideline-superseded`: what a body's guidance says of a drug, and which of its editions stands. */
import type { Dataset } from '../../dataset/dataset.ts';
import { months } from '../../dataset/calendar.ts';
import { documentCues } from '../guidance/bodies.ts';
import { documentsOf } from '../guidance/houses.ts';
import type { Clause } from '../reading/sentence.ts';
import { editionCues, judgeEdition, readEditions } from '../guidance/editions.ts';
import { positionsOf, sinceOf, type Position } from '../guidance/positions.ts';
import type { Rule } from '../rule.ts';
import type { Stance } from '../guidance/stanceCues.ts';
import { readStances, stanceCues } from '../guidance/stances.ts';
import type { Claim, Judgement } from '../types.ts';

function read(clause: Clause): Claim[] {
  const stances = readStances(clause);
  const editions = readEditions(clause);
  // "According to the 2014 guideline, X is recommended": the edition is the trouble, and said once.
  return [...stances, ...editions];
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  if (claim.subject.kind === 'guideline') return judgeEdition(claim, dataset);
  const stance = claim.predicate as Stance;
  if (stance === 'only') return judgeOnly(claim, dataset);
  if (stance === 'agree') return judgeAgreement(claim, dataset);
  const ages = stance === 'for' || stance === 'strongly' || stance === 'conditionally' ? undefined : claim.ages;
  const positions = standing(claim, dataset, claim.body!, ages);
  const said = (direction: Position['direction']): Position[] => positions.filter((p) => p.direction === direction);
  switch (stance) {
    case 'silent':
      return refuted(
        claim,
        dataset,
        [...said('for'), ...said('against'), ...(claim.subject.kind === 'drug' ? said('neutral') : [])],
        'outdated',
      );
    case 'not-for':
      if (claim.every) return refuted(claim, dataset, ofMembers(claim, dataset), 'outdated');
      return said('against').length > 0 ? undefined : refuted(claim, dataset, said('for'), 'outdated');
    case 'against':
      if (said('against').length > 0) return undefined;
      return refuted(claim, dataset, said('for'), rejectedBefore(claim, dataset) ? 'outdated' : 'wrong');
    case 'first-line':
      return refuted(
        claim,
        dataset,
        said('for').filter((p) => p.line === 'after-systemic' || p.line === 'after-topical' || p.line === 'second'),
        'wrong',
      );
    case 'strongly':
    case 'conditionally': {
      const other = stance === 'strongly' ? 'conditional' : 'strong';
      const weaker = said('for').filter((p) => p.strength === other);
      if (said('for').some((p) => p.strength !== other)) return undefined;
      return weaker.length > 0 ? refuted(claim, dataset, weaker, 'wrong') : judgeFor(claim, dataset, positions);
    }
    case 'for':
      return judgeFor(claim, dataset, positions);
  }
}

/** What the body recommends of a class, drug by drug. */
function ofMembers({ subject, setting, editions, body }: Claim, dataset: Dataset): Position[] {
  return dataset
    .membersOf(subject.id)
    .flatMap(({ id, name }) =>
      positionsOf(dataset, { subject: { kind: 'drug', id, name, route: subject.route }, setting, body: body!, editions }),
    )
    .filter((p) => p.direction === 'for');
}

function judgeFor(claim: Claim, dataset: Dataset, positions: readonly Position[]): Judgement | undefined {
  const narrower = narrowed(claim, dataset);
  if (narrower.length > 0) return refuted(claim, dataset, narrower, 'wrong');
  const yes = positions.filter((p) => p.direction === 'for');
  const dropped = positions.filter((p) => p.direction === 'dropped');
  if (dropped.length > 0 && yes.length === 0) return refuted(claim, dataset, dropped, 'outdated');
  const no = positions.filter(
    (p) =>
      p.direction === 'against' && (!claim.ages?.min || !p.population?.minAge || months(claim.ages.min) >= months(p.population.minAge)),
  );
  return yes.length > 0 ? undefined : refuted(claim, dataset, no, 'wrong');
}

/** "For mild disease", "from 2 years": what the body recommends is all for worse disease, or for older patients. */
function narrowed(claim: Claim, dataset: Dataset): Position[] {
  const { subject, setting, editions, ages } = claim;
  const all = positionsOf(dataset, { subject, setting, body: claim.body!, editions });
  const yes = all.filter((p) => p.direction === 'for');
  if (subject.kind !== 'drug' || yes.length === 0 || yes.length < all.length) return [];
  const milder = claim.severity === 'mild' && yes.every((p) => p.population?.severity && !/mild|any/.test(p.population.severity));
  const from = ages?.min;
  const younger = from && !ages.word && yes.every((p) => p.population?.minAge && months(p.population.minAge) > months(from));
  // "In children", by an appraisal that is for adults only.
  const upTo = ages?.word && editions?.length ? ages.max : undefined;
  const tooYoung = upTo && yes.every((p) => p.population?.minAge && months(p.population.minAge) >= months(upTo));
  return milder || younger || tooYoung ? yes : [];
}

function standing(claim: Claim, dataset: Dataset, body: string, ages: Claim['ages']): Position[] {
  const { subject, setting, editions } = claim;
  const severity = claim.predicate === 'only' || claim.predicate === 'first-line' ? undefined : claim.severity;
  return positionsOf(dataset, { subject, setting, body, editions, ages, severity });
}

/** A draft that the final guidance reversed: the rejection was true once. */
function rejectedBefore(claim: Claim, dataset: Dataset): boolean {
  const documents = documentsOf(dataset, claim.body!).map((g) => g.id);
  return (dataset.drugs.get(claim.subject.id)?.facts ?? []).some(
    (f) => f.kind === 'guideline' && f.direction === 'against' && documents.includes(f.guideline),
  );
}

/** "Support is limited to A and B", while the body recommends C of the same kind too. */
function judgeOnly(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { scope, setting } = claim;
  const strong = claim.strength === 'strongly';
  const yes = (id: string): Position[] => {
    const subject = { kind: 'drug' as const, id, name: id, route: scope?.route };
    const positions = positionsOf(dataset, { subject, setting, body: claim.body!, editions: claim.editions });
    return positions.filter(
      (p) => p.direction === 'for' && (!strong || p.strength === 'strong') && dataset.drugs.get(id)!.facts.includes(p),
    );
  };
  // "And the three JAK inhibitors": those of the class that are recommended.
  const named = (claim.named ?? []).flatMap((id) =>
    dataset.classes.has(id) ? dataset.membersOf(id).flatMap((d) => (yes(d.id).length > 0 ? [d.id] : [])) : [id],
  );
  // A list that does not fit the data is about something that the data does not know.
  if (named.length === 0 || named.some((id) => !dataset.drugs.has(id) || yes(id).length === 0)) return undefined;
  const route = yes(named[0]!)[0]!.route === 'topical';
  const members = scope?.classId ? dataset.membersOf(scope.classId) : [...dataset.drugs.values()];
  const others = members
    .filter((d) => !named.includes(d.id))
    .flatMap((d) => yes(d.id))
    .filter((p) => (p.route === 'topical') === route);
  if (claim.last)
    return refuted(
      claim,
      dataset,
      others.filter((p) => isLater(dataset, p, named.flatMap(yes))),
      'outdated',
    );
  return refuted(claim, dataset, others, 'outdated');
}

/** Did one position come after all of the others? */
function isLater(dataset: Dataset, one: Position, others: readonly Position[]): boolean {
  const since = sinceOf(dataset, one);
  return since !== undefined && others.every((p) => (sinceOf(dataset, p) ?? '9999') < since);
}

/** "US guidelines agree on X", while one of them recommends it and another one advises against it. */
function judgeAgreement(claim: Claim, dataset: Dataset): Judgement | undefined {
  if (claim.body !== claim.bodies?.[0]) return undefined;
  const positions = (claim.bodies ?? []).map((body) => standing(claim, dataset, body, claim.ages));
  const yes = positions.find((list) => list.some((p) => p.direction === 'for') && !list.some((p) => p.direction === 'against'));
  const no = positions.find((list) => list.some((p) => p.direction === 'against') && !list.some((p) => p.direction === 'for'));
  return yes && no && refuted(claim, dataset, [...no, ...yes], 'wrong');
}

function refuted(claim: Claim, dataset: Dataset, facts: readonly Position[], verdict: Judgement['verdict']): Judgement | undefined {
  const first = facts[0];
  const since = facts
    .map((f) => sinceOf(dataset, f))
    .filter((d) => d !== undefined)
    .sort()[0];
  return (
    first && {
      claim,
      verdict: since ? verdict : 'wrong',
      since: verdict === 'outdated' ? since : undefined,
      reason: { kind: 'fact', fact: first },
      evidence: facts.map((f) => dataset.facts.get(f.id)!),
    }
  );
}

export const guidelineSuperseded: Rule = {
  id: 'guideline-superseded',
  title: 'Guidance',
  means:
    'A sentence goes by guidance that has been replaced, calls an older edition the latest, or says of a body what its current guidance does not.',
  why: 'Readers treat by guidance. An old edition hides the treatments that came after it, and bodies differ on the older ones.',
  fix: 'Name the body and the edition that stands, with its date, and say what it says.',
  severity: 'warning',
  cues: (dataset) => [...stanceCues, ...editionCues, ...documentCues(dataset)],
  withoutDrug: 'guidance',
  flags: [
    { text: 'The AAD has not yet addressed lebrikizumab or nemolizumab.', verdict: 'outdated' },
    { text: 'According to the 2014 AAD guideline, topical corticosteroids are the mainstay of treatment.', verdict: 'outdated' },
    { text: 'The newest network meta-analysis of systemic eczema treatments is Cochrane’s, of 2020.', verdict: 'outdated' },
    { text: 'NICE does not recommend delgocitinib cream on the NHS.', verdict: 'outdated' },
    { text: 'The allergy task force endorses methotrexate for atopic dermatitis.', verdict: 'wrong' },
  ],
  passes: [
    { text: 'The 2014 AAD guideline, since superseded, predated every biologic for atopic dermatitis.' },
    { text: 'The AAD has not yet addressed lebrikizumab or nemolizumab.', asOf: '2024-12-31' },
    { text: 'The AAD conditionally recommends against systemic corticosteroids, except as a short bridge.' },
    { text: 'In its 2020 review, Cochrane pooled 74 trials of systemic eczema drugs.' },
  ],
  read,
  judge,
};
