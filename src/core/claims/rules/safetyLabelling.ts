/** `safety-labelling`: contraindications, warnings, tests and limits that labels have and a text denies or exceeds. */
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce } from '../../dataset/questions.ts';
import type { Fact } from '../../dataset/schema.ts';
import type { Clause } from '../reading/sentence.ts';
import { combiningAgainst, combiningCues, readCombining } from '../safety/combining.ts';
import { dosingAgainst, dosingCues, readDosing } from '../safety/dosing.ts';
import type { Rule } from '../rule.ts';
import { readSafety, safetyCues, type Safety } from '../safety/safety.ts';
import { gravestTopics, safetyFacts, unprovenFacts, type SafetyFact } from '../safety/safetyFacts.ts';
import { readReviews, reviewCues, reviewOutcomes } from '../safety/safetyReviews.ts';
import { readSplitting, splittingCues } from '../safety/splitting.ts';
import type { Claim, Judgement } from '../types.ts';

function read(clause: Clause): Claim[] {
  return [...readSafety(clause), ...readDosing(clause), ...readReviews(clause), ...readSplitting(clause), ...readCombining(clause)];
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { named = [] } = claim;
  if (claim.predicate === 'interval' || claim.predicate === 'step' || claim.predicate === 'area') {
    const fact = dosingAgainst(claim, dataset);
    return fact && verdict(claim, dataset, [fact], undefined);
  }
  const facts = safetyFacts(claim, dataset);
  if (claim.predicate === 'combined') return verdict(claim, dataset, combiningAgainst(claim, dataset, facts));
  if (claim.predicate === 'under-review') {
    const outcomes = reviewOutcomes(claim, dataset, facts);
    return verdict(claim, dataset, outcomes, outcomes[0]?.date);
  }
  const about = (kinds: readonly SafetyFact['kind'][]): SafetyFact[] =>
    facts.filter((f) => kinds.includes(f.kind) && f.topics.some((t) => named.includes(t)));
  switch (claim.predicate as Safety) {
    case 'allowed':
      return verdict(
        claim,
        dataset,
        ruledOut(claim, dataset, [
          ...about(['contraindication', 'warning', 'boxed-warning']),
          ...testedFirst(claim, about(['monitoring'])),
        ]),
      );
    case 'not-contraindicated':
      return verdict(claim, dataset, about(['contraindication']));
    case 'no-contraindication':
      return verdict(claim, dataset, claim.subject.kind === 'drug' ? facts.filter((f) => f.kind === 'contraindication') : []);
    case 'no-risk':
      return verdict(claim, dataset, withoutDoubt(claim, dataset, about(['warning', 'boxed-warning'])));
    case 'no-serious':
      return verdict(claim, dataset, gravest(dataset, facts));
    case 'no-tests':
      return verdict(claim, dataset, testsAgainst(claim, dataset, facts));
    case 'only-test':
      return verdict(claim, dataset, moreTests(claim, facts));
    case 'no-warning':
      return verdict(
        claim,
        dataset,
        about(['warning', 'contraindication', 'label-change', 'boxed-warning']),
        changeOf(about(['label-change', 'warning'])),
      );
    case 'causes':
      return verdict(
        claim,
        dataset,
        unprovenFacts(claim, dataset).filter((f) => f.topics.some((t) => named.includes(t))),
      );
    case 'bars-non-live':
      return verdict(
        claim,
        dataset,
        facts.filter((f) => f.kind === 'warning' && f.topics.includes('live-vaccines')),
      );
    case 'thins-skin':
      return verdict(claim, dataset, freeOf(claim, dataset, 'skin-atrophy'));
    case 'interchangeable':
      return verdict(claim, dataset, differ(claim, dataset) ? facts.filter((f) => f.topics.includes('product-switching')) : []);
  }
}

/** What a label rules out, or warns of where another label rules it out: pregnancy, live vaccines. */
function ruledOut(claim: Claim, dataset: Dataset, facts: readonly SafetyFact[]): SafetyFact[] {
  const conditions = new Set(
    [...dataset.facts.values()].flatMap(({ fact }) => (fact.kind === 'contraindication' && fact.jurisdiction !== 'JP' ? fact.topics : [])),
  );
  conditions.add('live-vaccines').delete('hypersensitivity');
  const topics = claim.named!.filter((t) => conditions.has(t));
  // Serious infection is ruled out, infection as such is not.
  return facts.filter((f) => f.topics.some((t) => topics.includes(t) && t !== 'serious-infections'));
}

/** A label that wants pregnancy excluded first calls the drug in pregnancy anything but safe. */
function testedFirst({ named }: Claim, facts: readonly SafetyFact[]): SafetyFact[] {
  return named!.includes('pregnancy') ? facts.filter((f) => f.topics.includes('pregnancy')) : [];
}

/** How the drug or its class works, where the source rules the harm out. */
function freeOf({ subject, setting }: Claim, dataset: Dataset, topic: string): Fact[] {
  const drug = subject.kind === 'drug' ? dataset.drugs.get(subject.id) : undefined;
  // "Calcineurin inhibitors thin the skin": those that are put on it.
  const ids = drug?.classes ?? [subject.id, ...dataset.membersOf(subject.id).flatMap((d) => d.classes)];
  const classes = [...new Set(ids)].flatMap((id) => dataset.classes.get(id) ?? []);
  return [...(drug?.facts ?? []), ...classes.flatMap((c) => c.facts)].filter(
    (f) => f.kind === 'mechanism' && f.judge !== false && (f.notTopics ?? []).includes(topic) && inForce(dataset, f, setting.on) === 'yes',
  );
}

/** Boxed warnings, and warnings of several of the risks that boxed warnings are about. */
function gravest(dataset: Dataset, facts: readonly SafetyFact[]): SafetyFact[] {
  const topics = gravestTopics(dataset);
  return facts.filter(
    (f) => (f.kind === 'boxed-warning' && f.present) || (f.kind === 'warning' && f.topics.filter((t) => topics.has(t)).length >= 2),
  );
}

/** What has been seen with the drug without proof of a cause may be denied. */
function withoutDoubt(claim: Claim, dataset: Dataset, facts: readonly SafetyFact[]): readonly SafetyFact[] {
  const open = new Set(unprovenFacts(claim, dataset).flatMap((f) => f.topics));
  return claim.named!.some((t) => open.has(t)) ? [] : facts;
}

function tests(facts: readonly SafetyFact[]): SafetyFact[] {
  return facts.filter((f) => f.kind === 'monitoring' && f.topics.length > 0);
}

/** Where the text names what need not be tested, only tests of that count. */
function testsAgainst(claim: Claim, dataset: Dataset, facts: readonly SafetyFact[]): SafetyFact[] {
  const tested = new Set([...dataset.facts.values()].flatMap(({ fact }) => (fact.kind === 'monitoring' ? fact.topics : [])));
  const named = claim.named!.filter((t) => tested.has(t));
  return tests(facts).filter((f) => named.length === 0 || f.topics.some((t) => named.includes(t)));
}

/** "Only A is tested", while the same sources ask for more. */
function moreTests(claim: Claim, facts: readonly SafetyFact[]): SafetyFact[] {
  const asked = tests(facts);
  const topics = new Set(asked.flatMap((f) => f.topics));
  const named = claim.named!.filter((t) => topics.has(t));
  return named.length > 0 && named.length < topics.size ? asked.filter((f) => f.topics.some((t) => !named.includes(t))) : [];
}

/** Are two products named that come in different forms? */
function differ(claim: Claim, dataset: Dataset): boolean {
  const drug = dataset.drugs.get(claim.subject.id);
  const brands = (drug?.brands ?? []).filter((b) => claim.named!.includes(b.name));
  if (claim.named!.length === 0) return false;
  return brands.length > 1 && new Set(brands.map((b) => b.form)).size > 1;
}

/** The day from which on a label said it, when the change itself is dated. */
function changeOf(facts: readonly SafetyFact[]): string | undefined {
  return facts.every((f) => f.date) ? facts.map((f) => f.date!).sort()[0] : undefined;
}

function verdict(claim: Claim, dataset: Dataset, facts: readonly Fact[], since?: string): Judgement | undefined {
  const first = facts[0];
  return (
    first && {
      claim,
      verdict: since ? 'outdated' : 'wrong',
      since,
      reason: { kind: 'fact', fact: first },
      evidence: facts.slice(0, 5).map((f) => dataset.facts.get(f.id)!),
    }
  );
}

export const safetyLabelling: Rule = {
  id: 'safety-labelling',
  title: 'Safety on the label',
  means: 'A sentence denies a contraindication, a warning, a test or a limit that a label has, or calls a suspected harm proven.',
  why: 'Readers rely on it when they take or prescribe the drug: a missed contraindication or a daily dose of a weekly drug can kill.',
  fix: 'Say what the label says, and whose label it is.',
  severity: 'warning',
  cues: [...safetyCues, ...dosingCues, ...reviewCues, ...splittingCues, ...combiningCues],
  flags: [
    { text: 'TPMT is the only enzyme to test for before azathioprine.', verdict: 'wrong' },
    { text: 'Methotrexate is considered safe in pregnancy at the low doses used for eczema.', verdict: 'wrong' },
    { text: 'Methotrexate is taken once a day.', verdict: 'wrong' },
    { text: 'Upadacitinib needs no blood tests.', verdict: 'wrong' },
    { text: 'Dupilumab has been proven to cause cutaneous T-cell lymphoma.', verdict: 'wrong' },
  ],
  passes: [
    { text: 'Methotrexate must never be taken daily for eczema.' },
    { text: 'Patients should avoid live vaccines while receiving Dupixent; inactivated vaccines can be given.' },
    { text: 'Abrocitinib is contraindicated in pregnancy in the EU.' },
    { text: 'Is methotrexate safe in pregnancy?' },
  ],
  read,
  judge,
};
