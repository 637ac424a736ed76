/** "X can be combined with Y": two treatments told to go together where a label advises against it. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Clause } from '../reading/sentence.ts';
import type { Cues } from '../../patterns/gate.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import type { SafetyFact } from './safetyFacts.ts';
import { settingsOf } from '../reading/setting.ts';
import { groups, subjectsOf } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';

const JOIN = String.raw`(?:combined|(?:used|taken|given|applied|prescribed)\s+(?:together|along|alongside|at\s+the\s+same\s+time|in\s+combination)|paired|added)`;
/** Before the second name. */
const TOGETHER = new RegExp(
  String.raw`\b(?:(?:can|may)\s+(?:\w+ly\s+)?be\s+(?:\w+ly\s+)?${JOIN}|to\s+be\s+(?:\w+ly\s+)?${JOIN}|(?:is|are)\s+(?:safely|often|routinely|freely)\s+${JOIN})(?:\s+\w+ly)?\s+(?:with|to|as|and)?\s*`,
  'gi',
);
const COMBINING = /\b(?:[Cc]ombining|[Pp]airing|[Aa]dding|the\s+combination\s+of)\s+/g;
const FAVOURED =
  /\b(?:is|are)\s+(?:\w+\s+){0,2}?(?:encouraged|allowed|permitted|recommended|advised|approved|fine|safe|suggested|no\s+problem)\b|\b(?:labels?|FDA_*|EMA|company)\s+(?:\w+\s+)?(?:encourages|allows|permits|recommends|advises|suggests)\b/i;
const ALLOWS = /\b(?:allows?|permits?|lets?|encourages?|can|may|is|are)\b/i;
const NARROW =
  /\b(?:not|never|no|nor|neither|avoid\w*|against|caution|rarely|specialist|trials?|stud(?:y|ies)|if|whether|should|unless|except|other\s+than|rather|instead)\b|n['’]t\b/i;

export const combiningCues: Cues = [TOGETHER, [COMBINING, FAVOURED]];

/** Claims that two treatments go together; `named` holds the second one. */
export function readCombining(clause: Clause): Claim[] {
  const all = groups(clause);
  if (all.length < 2 || NARROW.test(clause.text)) return [];
  const [first, second] = all;
  const { text } = clause.sentence.block;
  const between = text.slice(first!.at(-1)!.end, second![0]!.start);
  const joined = cuesIn(clause, TOGETHER).find((c) => c.start >= first!.at(-1)!.end && c.end <= second![0]!.start);
  const gerund = cuesIn(clause, COMBINING).find((c) => c.end <= first!.at(-1)!.start && first![0]!.start - c.end < 20);
  const close = /^[\s®™]*(?:cream|ointment|tablets?)?\s*(?:with|and|to)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?$/i;
  const said = joined
    ? ALLOWS.test(text.slice(clause.start, joined.end)) &&
      /^\s*(?:an?\s+|the\s+|other\s+|biologics?\s+such\s+as\s+)*$/i.test(text.slice(joined.end, second![0]!.start))
    : gerund && close.test(between) && FAVOURED.test(text.slice(second!.at(-1)!.end, clause.end));
  const cue = joined ?? gerund;
  if (
    !said ||
    !cue ||
    isDenied(clause, cue.start) ||
    !isAssertion(clause.with({ text: clause.text.replace(/\bmay\b/gi, 'can') }), cue.start)
  )
    return [];
  const one = subjectsOf(first!);
  const other = subjectsOf(second!);
  if (one.length !== 1 || other.length !== 1) return [];
  const pairs = [
    [one[0]!, other[0]!],
    [other[0]!, one[0]!],
  ] as const;
  const mark = { start: first![0]!.start, end: second!.at(-1)!.end };
  return settingsOf(clause, { at: cue.start })
    .slice(0, 1)
    .flatMap((setting) =>
      pairs
        .filter(([subject]) => subject.kind === 'drug')
        .map(([subject, partner]) => ({
          rule: 'safety-labelling' as const,
          subject,
          predicate: 'combined',
          setting,
          named: [partner.id],
          ...mark,
          value: mark,
        })),
    );
}

/** The facts that advise against giving the drug with the other one, or with a class that it belongs to. */
export function combiningAgainst(claim: Claim, dataset: Dataset, facts: readonly SafetyFact[]): SafetyFact[] {
  const id = claim.named![0]!;
  const kinds = new Set([id, ...lineage(dataset, dataset.drugs.get(id)?.classes ?? [id])]);
  return facts.filter((f) => f.kind === 'warning' && (f.notWith ?? []).some((other) => kinds.has(other)));
}

function lineage(dataset: Dataset, ids: readonly string[]): string[] {
  return ids.flatMap((id) => [id, ...lineage(dataset, dataset.classes.get(id)?.parents ?? [])]);
}
