/** What the US label says of a boxed warning, held against what a text says of it. */
import type { Dataset } from '../../dataset/dataset.ts';
import { approvedMembers, boxedWarning as boxOf, inForce, type Scope } from '../../dataset/questions.ts';
import type { Drug, FactOf } from '../../dataset/schema.ts';
import { usualIndication } from '../reading/setting.ts';
import type { Claim, Judgement } from '../types.ts';
import { isNamedTopic } from './boxTopics.ts';
import { isFromTheStart } from './everBoxed.ts';

type Box = FactOf<'boxed-warning'>;

/** Judges what is said of a boxed warning, or of the safety of a drug that has one. */
export function judgeBox(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, subject, predicate } = claim;
  // Boxed warnings are a US device: elsewhere the words claim nothing the data could judge.
  if (setting.jurisdiction !== 'US') return undefined;
  const scope: Scope = { jurisdiction: 'US', on: setting.on, route: subject.route };
  const drugs =
    subject.kind === 'drug' ? [dataset.drugs.get(subject.id)!] : membersInUse(claim, dataset).filter((d) => !claim.except?.includes(d.id));
  const boxes = drugs
    .map((drug) => ({ drug, fact: boxOf(dataset, drug, scope) }))
    .filter((b): b is { drug: Drug; fact: Box } => b.fact !== undefined && b.fact.judge !== false);
  const present = boxes.filter((b) => b.fact.present);
  const absent = boxes.filter((b) => !b.fact.present);
  if (predicate === 'about' || predicate === 'not-about') return judgeTopic(claim, dataset, present);
  if (predicate === 'only-about') return judgeOnlyTopics(claim, dataset, present);
  if (predicate === 'never-box') {
    const always = subject.kind === 'drug' ? present.filter((b) => isFromTheStart(dataset, b.drug, b.fact, claim)) : [];
    return always.length > 0 ? verdict(claim, dataset, true, always, undefined) : undefined;
  }
  // Where the box itself calls the cause open, who calls the drug safe may well be right.
  const proven = present.filter((b) => b.fact.cause === undefined);
  if (predicate === 'safe') return proven.length > 0 ? verdict(claim, dataset, true, proven, undefined) : undefined;
  if (predicate === 'no-box')
    return present.length > 0 ? verdict(claim, dataset, true, present, earlierWithout(dataset, present, scope)) : undefined;
  if (predicate === 'all-box' && drugs.length > 0)
    return absent.length > 0 ? verdict(claim, dataset, false, absent, present.length > 0 ? latest(absent) : undefined) : undefined;
  const own = subject.kind === 'class' && drugs.length === 0 ? classBox(claim, dataset, scope) : undefined;
  if (own) return own;
  const allAbsent = absent.length > 0 && absent.length === drugs.length;
  return allAbsent ? verdict(claim, dataset, false, absent, undefined) : undefined;
}

/** What the box is said to be about, or to leave out, against what it is about. */
function judgeTopic(claim: Claim, dataset: Dataset, present: readonly { drug: Drug; fact: Box }[]): Judgement | undefined {
  const [topic] = claim.named!;
  const denies = claim.predicate === 'not-about';
  const broken = present.filter((b) => b.fact.topics.length > 0 && b.fact.topics.includes(topic!) === denies);
  if (present.length === 0 || broken.length < present.length) return undefined;
  // "Infection" may stand for a topic that the data names by another word.
  if (!denies && broken.some((b) => b.fact.topics.includes('severe-adverse-reactions'))) return undefined;
  return verdict(claim, dataset, true, broken, denies ? broken[0]!.fact.date : undefined);
}

/** The box is about more of what texts name without a doubt. */
function judgeOnlyTopics(claim: Claim, dataset: Dataset, present: readonly { drug: Drug; fact: Box }[]): Judgement | undefined {
  const broken = present.filter(
    (b) => claim.named!.every((t) => b.fact.topics.includes(t)) && b.fact.topics.some((t) => isNamedTopic(t) && !claim.named!.includes(t)),
  );
  if (present.length === 0 || broken.length < present.length) return undefined;
  return verdict(claim, dataset, true, broken, broken[0]!.fact.date);
}

/** The class's own fact, where the data has no licensed member for the disease. */
function classBox(claim: Claim, dataset: Dataset, scope: Scope): Judgement | undefined {
  const fact = dataset.classes
    .get(claim.subject.id)
    ?.facts.find(
      (f): f is Box =>
        f.kind === 'boxed-warning' && !f.present && f.judge !== false && f.jurisdiction === 'US' && inForce(dataset, f, scope.on) === 'yes',
    );
  const drug = dataset.membersOf(claim.subject.id)[0];
  return fact && drug && verdict(claim, dataset, false, [{ drug: { ...drug, name: `${claim.subject.name}s` }, fact }], undefined);
}

/** The members of a class that a text on the disease can mean: those licensed for it (or for anything, when it names none). */
function membersInUse(claim: Claim, dataset: Dataset): Drug[] {
  const { setting, subject } = claim;
  const indication = claim.predicate === 'all-box' && !setting.indicationSaid ? undefined : usualIndication(dataset, setting.indication);
  return approvedMembers(dataset, subject.id, { jurisdiction: 'US', on: setting.on, indication, route: subject.route }).approved.map(
    (m) => m.drug,
  );
}

/** "No boxed warning" was true once when the box has a date and the drug was on the market before it without one. */
function earlierWithout(dataset: Dataset, present: readonly { drug: Drug; fact: Box }[], scope: Scope): string | undefined {
  const { drug, fact } = present[0]!;
  const before = drug.facts.find(
    (f): f is Box => f.kind === 'boxed-warning' && !f.present && f.jurisdiction === 'US' && inForce(dataset, f, scope.on) === 'no',
  );
  return before ? fact.date : undefined;
}

function latest(list: readonly { fact: Box }[]): string | undefined {
  return list
    .map((b) => b.fact.date)
    .filter((d) => d !== undefined)
    .sort()
    .at(-1);
}

function verdict(
  claim: Claim,
  dataset: Dataset,
  present: boolean,
  members: readonly { drug: Drug; fact: Box }[],
  since: string | undefined,
): Judgement {
  return {
    claim,
    verdict: since ? 'outdated' : 'wrong',
    since,
    reason: { kind: 'box', present, members },
    evidence: members.map((m) => dataset.facts.get(m.fact.id)!),
  };
}
