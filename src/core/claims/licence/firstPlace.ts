/** Reads which use of a drug is called its newest, and which place the first to license it. */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/clauses.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { indicationsIn, settingsOf } from '../reading/setting.ts';
import { soleDrug } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';

/** "The newest disease on the label". */
const NEWEST_USE =
  /\b(?:newest|latest|most\s+recent(?:ly\s+added)?|last)\s+(?:US\s+|EU\s+|FDA\s+|approved\s+|labelled\s+)*(?:disease|indication|use|condition|addition)\b/gi;

/** "The newest disease on the X label is Y": compared with X's later licences. */
export function readNewestUse(clause: Clause): Claim[] {
  const sole = soleDrug(clause.sentence);
  return cuesIn(clause, NEWEST_USE).flatMap((cue) => {
    const named = indicationsIn(clause.terms);
    if (!sole || named.length !== 1 || !isAssertion(clause, cue.start) || isDenied(clause, cue.start)) return [];
    return settingsOf(clause, { at: cue.end, timeless: true }).map((setting) => ({
      rule: 'only-first-newest' as const,
      subject: sole,
      predicate: 'newest-use',
      setting: { ...setting, indication: named[0] },
      named,
      start: cue.start,
      end: cue.end,
    }));
  });
}

/** "The United States was the first country to approve X". */
const FIRST_PLACE =
  /\b(?:was|became|is)\s+the\s+first\s+(?:country|place|nation|market|jurisdiction|regulator|agency|authority)\b[^;]{0,40}?\b(?:to|that|where)\b/gi;

export const placeCues: Cues = [NEWEST_USE, FIRST_PLACE];

export function readFirstPlace(clause: Clause): Claim[] {
  const sole = soleDrug(clause.sentence);
  return cuesIn(clause, FIRST_PLACE).flatMap((cue) => {
    const before = { ...clause, terms: clause.terms.filter((t) => t.end <= cue.start) };
    if (!sole || !isAssertion(clause, cue.start) || isDenied(clause, cue.start)) return [];
    return settingsOf(before, { timeless: true })
      .filter((s) => s.jurisdictionSaid)
      .map((setting) => ({
        rule: 'only-first-newest' as const,
        subject: sole,
        predicate: 'first-place',
        setting: { ...setting, indication: indicationsIn(clause.terms)[0], indicationSaid: indicationsIn(clause.terms).length > 0 },
        start: cue.start,
        end: cue.end,
      }));
  });
}
