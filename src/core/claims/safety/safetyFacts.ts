/** What labels say of a drug's safety: the facts of the drug, of its classes where they are about its route, of a class's members. */
import type { Dataset } from '../../dataset/dataset.ts';
import { approvedMembers, inForce, isLicence } from '../../dataset/questions.ts';
import type { Drug, Fact, FactOf } from '../../dataset/schema.ts';
import { usualIndication } from '../reading/setting.ts';
import type { Claim } from '../types.ts';

type SafetyKind = 'contraindication' | 'warning' | 'monitoring' | 'label-change' | 'boxed-warning';
export type SafetyFact = FactOf<SafetyKind>;

const KINDS: ReadonlySet<Fact['kind']> = new Set<SafetyKind>([
  'contraindication',
  'warning',
  'monitoring',
  'label-change',
  'boxed-warning',
]);

/** The safety facts that bear on a claim on its day and in its place. What was only seen together with the drug is left out. */
export function safetyFacts(claim: Claim, dataset: Dataset): SafetyFact[] {
  return allFacts(claim, dataset).filter((f) => !isUnproven(f));
}

/** Reports of something seen with the drug whose cause is not proven. */
export function unprovenFacts(claim: Claim, dataset: Dataset): SafetyFact[] {
  // What was found out since tells more than a box that leaves it open.
  const isBox = (f: SafetyFact): number => Number(f.kind === 'boxed-warning');
  return allFacts(claim, dataset)
    .filter(isUnproven)
    .sort((a, b) => isBox(a) - isBox(b));
}

const isUnproven = (fact: SafetyFact): boolean => 'cause' in fact && fact.cause === 'unproven';

function allFacts(claim: Claim, dataset: Dataset): SafetyFact[] {
  const { subject, setting } = claim;
  const bears = (fact: Fact, drug?: Drug): fact is SafetyFact =>
    KINDS.has(fact.kind) &&
    fact.judge !== false &&
    (fact.jurisdiction === setting.jurisdiction || fact.jurisdiction === 'INT') &&
    inForce(dataset, fact, setting.on) === 'yes' &&
    bearsOnDisease(dataset, 'indication' in fact ? fact.indication : undefined, claim) &&
    ofRoute(fact as SafetyFact, claim, drug);
  if (subject.kind === 'class') {
    const own = classesAbove(dataset, [subject.id]).flatMap((id) => dataset.classes.get(id)?.facts ?? []);
    const scope = {
      jurisdiction: setting.jurisdiction,
      on: setting.on,
      indication: usualIndication(dataset, setting.indication),
      route: subject.route,
    };
    const members = approvedMembers(dataset, subject.id, scope).approved;
    return [...own.filter((f) => bears(f)), ...members.flatMap(({ drug }) => drug.facts.filter((f) => bears(f, drug)))] as SafetyFact[];
  }
  const drug = dataset.drugs.get(subject.id)!;
  const ofClasses = classesAbove(dataset, drug.classes).flatMap((id) => dataset.classes.get(id)?.facts ?? []);
  const own = drug.facts.filter((f): f is SafetyFact => bears(f, drug));
  // What a class's boxed warnings are about does not bear on a member whose label has none.
  const unboxed = own.some((f) => f.kind === 'boxed-warning' && !f.present);
  const grave = gravestTopics(dataset);
  return [...own, ...ofClasses.filter((f): f is SafetyFact => bears(f, drug) && !(unboxed && f.topics.some((t) => grave.has(t))))];
}

function classesAbove(dataset: Dataset, ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => [id, ...classesAbove(dataset, dataset.classes.get(id)?.parents ?? [])]))];
}

/** Does a fact for a disease bear on what the text is about? One about another disease says nothing here. */
export function bearsOnDisease(dataset: Dataset, disease: string | undefined, { subject, setting }: Claim): boolean {
  if (!disease) return true;
  const drugs = subject.kind === 'class' ? dataset.membersOf(subject.id) : [dataset.drugs.get(subject.id)!];
  // A page may name a harm ("lymphoma") more often than the disease that it is about.
  const treats = drugs.some((d) => d.facts.some((f) => isLicence(f) && f.indication === setting.indication));
  const asked = setting.indicationSaid || treats ? setting.indication : dataset.indication;
  if (!asked) return true;
  return dataset.indicationsWithin(asked).has(disease) || dataset.indicationsWithin(disease).has(asked);
}

/** A fact about tablets does not bear on a cream: of a drug that comes as both, the text must say which. */
function ofRoute(fact: SafetyFact, { subject }: Claim, drug: Drug | undefined): boolean {
  if (!fact.route) return true;
  if (subject.route) return subject.route === fact.route;
  const routes = new Set(drug?.brands.flatMap((b) => b.route ?? []));
  return routes.size === 0 || (routes.size === 1 && routes.has(fact.route)) || drug?.facts.includes(fact) === true;
}

/** The topics of the gravest warnings: those that the boxed warnings of several drugs are about. */
export function gravestTopics(dataset: Dataset): Set<string> {
  const drugs = new Map<string, Set<string>>();
  for (const { fact, subject } of dataset.facts.values()) {
    if (fact.kind !== 'boxed-warning') continue;
    for (const topic of fact.topics) drugs.set(topic, (drugs.get(topic) ?? new Set()).add(subject.id));
  }
  return new Set([...drugs].flatMap(([topic, of]) => (of.size > 1 ? [topic] : [])));
}
