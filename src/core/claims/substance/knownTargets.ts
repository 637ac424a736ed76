/** What the data says a drug or class acts on, and whether a target that a text names agrees with it. */
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce } from '../../dataset/questions.ts';
import type { DrugClass, Fact, FactOf } from '../../dataset/schema.ts';
import type { Day } from '../../dataset/calendar.ts';
import { FAMILIES, familyOf, impliedBy, isInside, ligandsOf, sortOf } from './targets.ts';
import type { Subject } from '../types.ts';

type Mechanism = FactOf<'mechanism'>;

export interface Known {
  /** What it acts on, as facts that may judge and its classes say. */
  readonly targets: ReadonlySet<string>;
  /** Targets that a source rules out, with the fact. */
  readonly ruledOut: ReadonlyMap<string, Fact>;
  /** Everything that may be said of it: targets with what they imply, and what facts that judge nothing allow. */
  readonly allowed: ReadonlySet<string>;
  readonly actions: ReadonlySet<Mechanism['action']>;
  /** The facts to show, the most telling first. */
  readonly facts: readonly Fact[];
}

/** What is known of a subject on a day; `undefined` when the data knows no target of it. */
export function knownTargets(dataset: Dataset, subject: Subject, on: Day): Known | undefined {
  const drug = subject.kind === 'drug' ? dataset.drugs.get(subject.id) : undefined;
  const own = subject.kind === 'class' ? dataset.classes.get(subject.id) : undefined;
  const classes = drug ? drug.classes.flatMap((id) => dataset.classes.get(id) ?? []) : own ? [own] : [];
  const inUse = (facts: readonly Fact[]): Fact[] => facts.filter((f) => inForce(dataset, f, on) === 'yes');
  const ownFacts = inUse(drug?.facts ?? own?.facts ?? []);
  const mechanisms = ownFacts.filter((f): f is Mechanism => f.kind === 'mechanism');
  const sure = mechanisms.filter((f) => f.judge !== false);
  const targets = new Set(sure.flatMap((f) => f.targets));
  // A class's target is the family's where the drug's own facts name no member of it.
  const broad = classes.flatMap((c) => (c.target ? [c.target] : []));
  for (const target of broad) if (![...targets].some((t) => FAMILIES[target]?.includes(t))) targets.add(target);
  if (targets.size === 0) return undefined;
  const loose = mechanisms.filter((f) => f.judge === false).flatMap((f) => f.targets);
  const inherited = drug
    ? inUse(classes.flatMap((c: DrugClass) => c.facts)).filter((f): f is Mechanism => f.kind === 'mechanism' && f.judge !== false)
    : [];
  // What the class binds on its way, each member binds; of a class's several targets a member may have one.
  const bound = inherited.filter((f) => f.action === 'binds').flatMap((f) => f.targets);
  const allowed = new Set([...targets, ...loose, ...bound].flatMap((t) => [...impliedBy(t)]));
  const memberships = ownFacts.filter((f) => f.kind === 'class-membership' && f.judge !== false);
  const facts = [...sure, ...memberships, ...inherited];
  if (facts.length === 0) return undefined;
  const ruledOut = new Map(sure.flatMap((f) => (f.notTargets ?? []).map((t) => [t, f] as const)));
  return { targets, ruledOut, allowed, actions: new Set([...sure, ...inherited].map((f) => f.action)), facts };
}

/** How a text says that a drug acts: `binds` holds on to the molecule itself, `inhibits` may be loose, `pathway` looser still. */
export type Manner = 'binds' | 'inhibits' | 'pathway';

/** Does `id` not belong to what the drug acts on? The fact that speaks against it, or `undefined` where it agrees or cannot be told. */
export function factAgainst(known: Known, id: string, manner: Manner, alone: boolean): Fact | undefined {
  const first = (): Fact => bestFact(known, id);
  // To break the pair of ligand and receptor is to stop its pathway, whichever of the two is held.
  if (manner === 'pathway' && [...known.targets].some((t) => ligandsOf(t).includes(id) || ligandsOf(id).includes(t))) return undefined;
  if (known.ruledOut.has(id)) return known.ruledOut.get(id);
  // A receptor's drug holds on to the receptor, not to the cytokine.
  if (manner === 'binds' && isLigandOnly(known, id)) return first();
  if (known.allowed.has(id)) return undefined;
  const cytokines = sortOf(id) === 'cytokine' || sortOf(id) === 'receptor';
  const inside = [...known.targets].every(isInside);
  if (manner === 'pathway') {
    // What happens behind a drug's target, many cytokines' signals for one, is not the data's to judge.
    if (inside && cytokines && !isInside(id)) return undefined;
    if (!inside && isInside(id)) return undefined;
    if ([...known.targets].some((t) => impliedBy(id).has(t))) return undefined;
  }
  // Drugs on Janus kinases do stop several cytokines: only one alone, or bound, is a claim about the target.
  if (inside && cytokines && manner === 'inhibits' && !alone && [...known.targets].some((t) => familyOf(t))) return undefined;
  return sortOf(id) ? first() : undefined;
}

function isLigandOnly(known: Known, id: string): boolean {
  return [...known.targets].some((t) => ligandsOf(t).includes(id) && sortOf(t) === 'receptor');
}

/** A fact that names the family or kind of `id` reads best; else the first. */
function bestFact(known: Known, id: string): Fact {
  return known.facts.find((f) => f.kind === 'mechanism' && (f.notTargets ?? []).includes(id)) ?? known.facts[0]!;
}

/** "Only A": a target of the drug that `claimed` leaves out, with the fact that names it. */
export function factBeyond(known: Known, claimed: readonly string[]): Fact | undefined {
  const covered = new Set(claimed.flatMap((id) => [...impliedBy(id)]));
  const left = [...known.targets].filter(
    (t) => !covered.has(t) && !ligandsOf(t).some((l) => covered.has(l)) && !FAMILIES[t] && !impliedBy(t).has(claimed[0]!),
  );
  return left.length > 0 ? known.facts.find((f) => f.kind === 'mechanism' && left.some((t) => f.targets.includes(t))) : undefined;
}
