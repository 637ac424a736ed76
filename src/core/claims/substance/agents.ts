/** Drugs called by what they act on, where no class's name says it: "a JAK1/JAK2 inhibitor", "an antibody against OX40". */
import type { Span } from '../../text/sentences.ts';
import type { Clause } from '../reading/sentence.ts';
import { findTargets, type TargetWord } from './targets.ts';

export interface Agent extends Span {
  readonly ids: readonly string[];
  readonly action: 'inhibits' | 'activates';
  readonly plural: boolean;
  /** "JAK1-selective", "selective JAK1 inhibitor": of its kind no other. */
  readonly selective: boolean;
}

const NOUN =
  /^(?<selective>[- ](?:selective|specific|preferential))?(?:\s+(?:tyrosine\s+)?kinase)?(?:[- ](?:targeting|targeted|blocking|inhibiting|neutrali[sz]ing|directed))?(?:\s+(?:oral|topical|monoclonal|small-molecule))?[- ](?<noun>inhibitor|blocker|antagonist|antibod(?:y|ies)|agonist|activator|biologic|mAb|drug|agent)(?<s>s)?\b/i;
const SELECTIVE =
  /^(?<selective>[- ](?:selective|specific))\s+(?<noun>cream|ointment|gel|tablet|pill|treatment|medicine|option)(?<s>s)?\b/i;
const SELECTIVE_BEFORE = /\b(?:selective|specific|highly specific|pure)\s+(?:\w+\s+)?$/i;
const OF =
  /\b(?:(?<noun>inhibitor|blocker|antagonist|agonist|activator)(?<s>s)?\s+of\s+(?:the\s+)?(?:enzymes?\s+|cytokines?\s+)?|antibod(?<ab>y|ies)\s+(?:\w+\s+)?(?:against|to|directed against|directed at|aimed at|that targets|targeting)\s+(?:the\s+)?(?:cytokines?\s+|(?:alpha|α)(?:[- ]?[12])?[- ](?:chain|subunit)\s+of\s+(?:the\s+)?)?|\banti-)$/i;

/** All such names in the clause, with block offsets. Names of classes are mentions and not among them. */
export function agentsIn(clause: Clause): Agent[] {
  const agents: Agent[] = [];
  const words = targetsIn(clause);
  for (let i = 0; i < words.length; i++) {
    // "JAK1 and JAK2 inhibitor", "JAK1/JAK2 inhibitor": one label with several targets.
    let last = i;
    while (words[last + 1] && /^\s*(?:\/|and|,|&|-|\+)\s*$/i.test(textOf(clause, words[last]!.end, words[last + 1]!.start))) last++;
    const chain = words.slice(i, last + 1);
    const start = chain[0]!.start;
    const end = chain.at(-1)!.end;
    const before = textOf(clause, clause.start, start);
    const after = NOUN.exec(textOf(clause, end, clause.end)) ?? SELECTIVE.exec(textOf(clause, end, clause.end));
    const of = OF.exec(before);
    i = last;
    if (chain.at(-1)!.sense === 'downstream' || (!after && !of)) continue;
    const noun = after?.groups?.['noun'] ?? of?.groups?.['noun'] ?? 'antibody';
    const from = of ? start - of[0].length : start;
    agents.push({
      start: from,
      end: after ? end + after[0].length : end,
      ids: [...new Set(chain.flatMap((w) => w.ids))],
      action: /^(?:agonist|activator)/i.test(noun) ? 'activates' : 'inhibits',
      plural: (after?.groups?.['s'] ?? of?.groups?.['s']) !== undefined || /ies$/i.test(noun),
      selective: after?.groups?.['selective'] !== undefined || SELECTIVE_BEFORE.test(before.slice(0, Math.max(0, from - clause.start))),
    });
  }
  return agents;
}

const read = new WeakMap<Clause, readonly TargetWord[]>();

/** Targets in the clause that are no part of a class's or drug's name, with block offsets. Several rules ask; each clause is searched once. */
export function targetsIn(clause: Clause): readonly TargetWord[] {
  const known = read.get(clause);
  if (known) return known;
  const isPart = (w: TargetWord): boolean => clause.mentions.some((m) => m.start <= w.start && m.end >= w.end);
  const found = findTargets(clause.text)
    .map((w) => ({ ...w, start: w.start + clause.start, end: w.end + clause.start }))
    .filter((w) => !isPart(w));
  read.set(clause, found);
  return found;
}

function textOf(clause: Clause, start: number, end: number): string {
  return clause.sentence.block.text.slice(start, end);
}
