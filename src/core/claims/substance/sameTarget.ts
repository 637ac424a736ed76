/** "It blocks the same receptor as X": two drugs with one target, said of drugs that have none in common. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Fact } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { isStated, standing } from '../reading/standing.ts';
import { groups, subjectFor, subjectsOf } from '../reading/subjects.ts';
import { subjectOf, type Claim, type Subject } from '../types.ts';
import { knownTargets } from './knownTargets.ts';
import { ligandsOf } from './targets.ts';

const ACTS = String.raw`(?:blocks?|targets?|binds?(?:\s+to)?|inhibits?|hits?|acts?\s+on|(?:is\s+)?aim(?:s|ed)\s+at|goes?\s+after|has|have|shares?)`;
const SAME_AS = new RegExp(
  String.raw`\b${ACTS}\s+(?:the\s+|exactly\s+the\s+)(?:very\s+)?same\s+(?:drug\s+|molecular\s+)?(?:receptor|target)\s+(?:as|that)\s+(?:the\s+)?|\bshares?\s+(?:its|their|the|a)\s+(?:receptor|target)\s+with\s+`,
  'gi',
);
const BOTH_SAME = new RegExp(
  String.raw`\b(?:both\s+)?${ACTS}\s+(?:the\s+|exactly\s+the\s+|one\s+and\s+the\s+)(?:very\s+)?same\s+(?:drug\s+|molecular\s+)?(?:receptor|target)\b(?!\s+(?:as|that)\b)`,
  'gi',
);

export const sameTargetCues: Cues = [SAME_AS, BOTH_SAME];

/** The claims of a clause that two drugs have one target. */
export function readSameTarget(clause: Clause): Claim[] {
  const as = cuesIn(clause, SAME_AS).flatMap((cue) => {
    const other = clause.mentions.find((m) => m.start === cue.end && m.kind !== 'class');
    const own = subjectFor(clause.with({ mentions: clause.mentions.filter((m) => m.end <= cue.start) }), cue.start, cue.end);
    return other && own.length === 1 ? pair(clause, own[0]!, subjectOf(other), { start: cue.start, end: other.end }) : [];
  });
  const both = cuesIn(clause, BOTH_SAME).flatMap((cue) => {
    const group = groups(clause)
      .filter((g) => g.at(-1)!.end <= cue.start)
      .at(-1);
    const two = group ? subjectsOf(group) : [];
    return two.length === 2 ? pair(clause, two[0]!, two[1]!, cue) : [];
  });
  return [...as, ...both];
}

function pair(clause: Clause, subject: Subject, other: Subject, mark: { start: number; end: number }): Claim[] {
  if (subject.kind !== 'drug' || other.kind !== 'drug' || subject.id === other.id) return [];
  if (isDenied(clause, mark.start) || !isStated(clause, mark.start)) return [];
  const { start, end } = mark;
  return [
    {
      rule: 'mechanism',
      subject,
      predicate: 'same-target',
      setting: standing(clause),
      named: [other.id],
      start,
      end,
      value: { start, end },
    },
  ];
}

/** The fact that gives one of them another target; `undefined` where they have one in common, or nothing is known. */
export function targetsApart(dataset: Dataset, { subject, named, setting }: Claim): Fact | undefined {
  const other = dataset.drugs.get(named![0]!)!;
  const [a, b] = [subject, { kind: 'drug' as const, id: other.id, name: other.name }].map((s) => knownTargets(dataset, s, setting.on));
  if (!a || !b || a.targets.size === 0 || b.targets.size === 0) return undefined;
  const reach = (targets: ReadonlySet<string>): Set<string> => new Set([...targets].flatMap((t) => [t, ...ligandsOf(t)]));
  const own = reach(a.targets);
  return [...reach(b.targets)].some((t) => own.has(t)) ? undefined : a.facts[0];
}
