/** `mechanism`: what a drug or class acts on, and what kind of thing that is. */
import { mechanismClaim } from '../substance/mechanismClaim.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Fact } from '../../dataset/schema.ts';
import { actingsIn } from '../substance/acting.ts';
import { agentsIn } from '../substance/agents.ts';
import { callingsOf } from '../substance/callings.ts';
import type { Clause } from '../reading/sentence.ts';
import { halfAgainst, halfCues, readHalves } from '../substance/halves.ts';
import { factAgainst, factBeyond, knownTargets, type Known, type Manner } from '../substance/knownTargets.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Rule } from '../rule.ts';
import { isStated } from '../reading/standing.ts';
import { readTargetCell } from '../substance/targetCells.ts';
import { beyondNames, FAMILIES, familyOf, ligandsOf, sortOf, targetCues } from '../substance/targets.ts';
import { readSameTarget, sameTargetCues, targetsApart } from '../substance/sameTarget.ts';
import { readWorkings, workingAgainst, workingCues } from '../substance/workings.ts';
import type { Claim, Judgement } from '../types.ts';

function read(clause: Clause): Claim[] {
  return [
    ...readActings(clause),
    ...readAgents(clause),
    ...readPan(clause),
    ...readWorkings(clause),
    ...readSameTarget(clause),
    ...readHalves(clause),
    ...readTargetCell(clause),
  ];
}

/** "X blocks A", "X acts on A alone". */
function readActings(clause: Clause): Claim[] {
  return actingsIn(clause).flatMap((a) => {
    if (!a.certain || !isStated(clause, a.start) || isPast(clause, a.start)) return [];
    const several = a.ids.length > 1 ? '+' : '';
    const predicate = a.denied
      ? a.manner === 'inhibits' && !a.itself
        ? 'spares'
        : undefined
      : `${a.action === 'activates' ? 'activates' : a.itself ? 'binds' : a.manner}${a.action === 'inhibits' ? '!' : ''}${several}${a.only ? ' only' : ''}`;
    if (predicate === undefined) return [];
    const pan = a.all && !a.denied && a.ids.length === 1 && FAMILIES[a.ids[0]!] !== undefined;
    return a.subjects.map((subject) => mechanismClaim(clause, subject, pan ? 'pan' : predicate, a.ids, a, a.value));
  });
}

/** "X is a JAK1-selective inhibitor", "a pan-JAK inhibitor". */
function readAgents(clause: Clause): Claim[] {
  return agentsIn(clause).flatMap((agent) => {
    if (!isStated(clause, agent.start)) return [];
    return callingsOf(clause, agent).flatMap(({ subject, denied }) => {
      if (denied) return [];
      const predicate = `${agent.action === 'activates' ? 'activates' : 'inhibits'}!${agent.ids.length > 1 ? '+' : ''}${agent.selective ? ' only' : ''}`;
      return [mechanismClaim(clause, subject, predicate, agent.ids, agent, agent)];
    });
  });
}

/** "X is a pan-JAK inhibitor": all of the family that the class is named for. */
function readPan(clause: Clause): Claim[] {
  return clause.mentions.flatMap((label) => {
    const family = label.kind === 'class' ? clause.sentence.context.dataset.classes.get(label.id)?.target : undefined;
    const pan = /\bpan-?\s?$/i.exec(clause.text.slice(0, label.start - clause.start));
    if (!family || !FAMILIES[family] || !pan || !isStated(clause, label.start)) return [];
    const mark = { start: label.start - pan[0].length, end: label.end };
    const plural = label.target.kind === 'class' && label.target.plural;
    return callingsOf(clause, { ...mark, plural }).flatMap(({ subject, denied }) =>
      denied ? [] : [mechanismClaim(clause, subject, 'pan', [family], mark, mark)],
    );
  });
}

/** "Was thought to block", "had blocked": told of the past. */
function isPast(clause: Clause, at: number): boolean {
  // What a drug was designed to do it does.
  if (/\b(?:was|were)\s+(?:designed|made|built|developed)\s+to\s+$/i.test(clause.text.slice(0, at - clause.start))) return false;
  return /\b(?:was|were|had|thought|believed|said|designed|hoped|supposed)\s+(?:\w+\s+){0,2}$/i.test(
    clause.text.slice(0, at - clause.start),
  );
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  if (claim.predicate === 'same-target') {
    const fact = targetsApart(dataset, claim);
    return fact && { claim, verdict: 'wrong', reason: { kind: 'fact', fact }, evidence: [dataset.facts.get(fact.id)!] };
  }
  const working = workingAgainst(dataset, claim);
  const known = working === 'no-working' ? knownTargets(dataset, claim.subject, claim.setting.on) : undefined;
  const fact = working === 'no-working' ? known && targetAgainst(dataset, claim, known) : working;
  return fact && { claim, verdict: 'wrong', reason: { kind: 'fact', fact }, evidence: [dataset.facts.get(fact.id)!] };
}

function targetAgainst(dataset: Dataset, claim: Claim, known: Known): Fact | undefined {
  const { predicate, named, subject } = claim;
  const ids = named!;
  if (predicate.startsWith('half ')) return halfAgainst(known, predicate);
  // Who switches it on does not block it.
  if (predicate === 'spares') return known.actions.has('activates') ? undefined : factWith(known, ids);
  if (predicate === 'pan') {
    const family = FAMILIES[ids[0]!];
    const own = family?.filter((t) => known.targets.has(t)) ?? [];
    return family && own.length > 0 && own.length < family.length && subject.kind === 'drug' ? known.facts[0] : undefined;
  }
  const [manner] = /^[a-z]+/.exec(predicate)!;
  if (manner === 'activates' || predicate.includes('!')) {
    const wrongWay = directionAgainst(known, ids, manner === 'activates');
    if (wrongWay) return wrongWay;
    if (manner === 'activates')
      return ids.some((id) => sortOf(id) === 'cytokine') ? undefined : factAgainst(known, ids[0]!, 'inhibits', true);
  }
  const alone = !predicate.includes('+') && subject.kind === 'drug';
  for (const id of ids) {
    const fact = factAgainst(known, id, manner as Manner, alone || predicate.includes('only'));
    if (fact) return fact;
  }
  return predicate.endsWith(' only') ? beyond(dataset, claim, known) : undefined;
}

/** "Only A", and there is more; for a class, in the first member of which that is known. */
function beyond(dataset: Dataset, { subject, named, setting }: Claim, known: Known): Fact | undefined {
  if (subject.kind === 'drug') return factBeyond(known, named!);
  for (const drug of dataset.membersOf(subject.id)) {
    const own = knownTargets(dataset, { kind: 'drug', id: drug.id, name: drug.name }, setting.on);
    const fact = own && factBeyond(own, named!);
    if (fact) return fact;
  }
  return undefined;
}

/** A target that the drug does have, and is said to leave alone. */
function factWith(known: Known, ids: readonly string[]): Fact | undefined {
  const has = ids.find((id) => known.targets.has(id) && !(sortOf(id) === 'cytokine' && isReceptorDrug(known, id) && ids.length > 1));
  return has ? known.facts.find((f) => f.kind === 'mechanism' && f.targets.includes(has)) : undefined;
}

function isReceptorDrug(known: Known, id: string): boolean {
  return [...known.targets].some((t) => ligandsOf(t).includes(id));
}

/** "Blocks" said of a drug that switches its target on, or the other way round. */
function directionAgainst(known: Known, ids: readonly string[], on: boolean): Fact | undefined {
  const own = known.facts.find(
    (f) => f.kind === 'mechanism' && ids.every((id) => f.targets.includes(id) || f.targets.some((t) => familyOf(t) === id)),
  );
  if (!own || own.kind !== 'mechanism') return undefined;
  return on
    ? own.action === 'inhibits' && !known.actions.has('activates')
      ? own
      : undefined
    : own.action === 'activates'
      ? own
      : undefined;
}

const otherCues: Cues = [...workingCues, ...sameTargetCues, ...halfCues, /\bpan-/i];

export const mechanism: Rule = {
  id: 'mechanism',
  title: 'How a drug works',
  means:
    'A sentence says that a drug or class acts on a target that it does not have, leaves out one that it has, or tells its working wrong.',
  why: 'The target explains effects and harms, and tells two drugs with like names apart.',
  fix: 'Name the target that the label or the fact behind the message names.',
  severity: 'warning',
  cues: [...targetCues, ...otherCues],
  only: beyondNames(otherCues),
  withoutDrug: 'words',
  flags: [
    { text: 'Tralokinumab blocks both IL-4 and IL-13 by binding the IL-4 receptor.', verdict: 'wrong' },
    { text: 'Nemolizumab latches on to IL-31 itself rather than to its receptor.', verdict: 'wrong' },
    { text: 'Baricitinib hits only JAK3.', verdict: 'wrong' },
    { text: 'Each JAK inhibitor goes for exactly one of the four JAKs.', verdict: 'wrong' },
  ],
  passes: [
    { text: 'Unlike tralokinumab and lebrikizumab, nemolizumab does not act on IL-13.' },
    { text: 'Dupilumab blocks interleukin-13 and interleukin-4.' },
    { text: 'JAK inhibitors lower the signals of IL-4, IL-13 and IL-31.' },
    { text: 'Does upadacitinib block IL-13?' },
  ],
  read,
  judge,
};
