/** Which bodies, by which of their documents, a clause says to recommend or not. */
import type { cuesIn } from '../reading/cues.ts';
import type { Clause } from '../reading/sentence.ts';
import type { NamedBody } from './houses.ts';
import { type Cited, bodiesBefore, bodiesFor, editionsIn } from './bodies.ts';

export type FoundCue = ReturnType<typeof cuesIn>[number];

/** How appraisals are cited. */
export const NUMBERED = /\b[A-Z]{2,}\d{2,}\b/;

/** The bodies that the clause names; where it names none, or only who pays, those whose documents it cites by number. */
export function bodiesOf(clause: Clause): NamedBody[] {
  const said = bodiesFor(clause);
  const named = said.length > 0 ? said : alsoOf(clause);
  const { vocabulary } = clause.sentence.context.dataset;
  const { text } = clause.sentence.block;
  const numbered = citedFor(clause).filter((c) => NUMBERED.test(text.slice(c.at.start, c.at.end)));
  const pay = named.every((n) => vocabulary.bodies.find((b) => b.id === n.id)?.kind === 'payer');
  return pay && numbered.length > 0 ? [...new Set(numbered.map((c) => c.guideline.body))].map((id) => ({ id })) : named;
}

/** "X is not recommended either": by the body that the sentence before names. */
function alsoOf({ text, sentence }: Clause): NamedBody[] {
  const [last] = sentence.antecedents.bodies ?? [];
  const also =
    /\b(?:is|are)\s+(?:also\s+|likewise\s+)?(?:not\s+)?recommended\b/i.test(text) &&
    /\b(?:either|too|also|likewise|as\s+well)\b/i.test(text);
  return also && last?.distance === 1 ? [{ id: last.id }] : [];
}

/** Does the clause cite an appraisal? Its text gives the ages. */
export function isAppraisal(clause: Clause): boolean {
  return citedFor(clause).some((c) => c.guideline.topic === 'technology-appraisal');
}

/** "The task force shares that view", "is of one mind with the academy": the other body is the one spoken of before. */
export function withOther({ sentence }: Clause, bodies: readonly NamedBody[]): readonly NamedBody[] {
  if (new Set(bodies.map((b) => b.id)).size !== 1) return bodies;
  const other = sentence.antecedents.bodies?.find((b) => b.id !== bodies[0]!.id && b.distance <= 3);
  return other ? [...bodies, { id: other.id }] : bodies;
}

/** The editions that the clause cites, else those of the clause before it: "the 2024 guideline is silent; the update of 2025 is not". */
export function citedFor(clause: Clause): readonly Cited[] {
  const all = editionsIn(clause.sentence);
  for (let at: Clause | undefined = clause; at; at = at.before) {
    const { start, end } = at;
    const own = all.filter((c) => c.at.start >= start && c.at.end <= end);
    if (own.length > 0) return own;
  }
  const { text } = clause.sentence.block;
  return all.filter((c) => !NOT_BY.test(text.slice(clause.sentence.start, c.at.start)));
}

/** "Under the licence, but not under TA681": what another document says is not said of that one. */
const NOT_BY = /\bnot\s+(?:under|by|in|from|within|according\s+to)\s+(?:[\w'’]+\s+)?$/i;

/** The bodies before the verb; where none is, those that a "from" or "by" names behind it. */
export function orBehind(clause: Clause, bodies: readonly NamedBody[], cue: FoundCue): NamedBody[] {
  const before = bodiesBefore(clause, bodies, cue.end);
  if (before.length > 0) return before;
  const { text } = clause.sentence.block;
  const behind = bodies.filter(
    (b) =>
      b.at &&
      (/\b(?:from|by|of|in|under|per)\s+(?:the\s+)?$/i.test(text.slice(cue.end, b.at.start)) || /^['’]s\b/.test(text.slice(b.at.end))),
  );
  return ofOneVerdict(clause, behind);
}

/** "A recommendation for it from one body and one against it from another". */
const OTHER_VERDICT = /\b(?:for|against|recommend\w*|not|no)\b/i;

function ofOneVerdict({ sentence }: Clause, bodies: readonly NamedBody[]): NamedBody[] {
  const { text } = sentence.block;
  const other = bodies.findIndex(
    (b, i) => i > 0 && b.at && OTHER_VERDICT.test(text.slice(bodies[i - 1]!.at?.end ?? b.at.start, b.at.start)),
  );
  return bodies.slice(0, other < 0 ? undefined : other);
}

/** "Recommended by NICE", "missing from the AAD's guidance": the bodies behind, else those before. */
export function nearestBodies(clause: Clause, bodies: readonly NamedBody[], cue: FoundCue): NamedBody[] {
  const behind = bodies.filter((b) => b.at && b.at.start >= cue.start);
  return behind.length > 0 ? ofOneVerdict(clause, behind) : bodiesBefore(clause, bodies, cue.start);
}
