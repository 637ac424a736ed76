/** Reads which use of a drug is called its newest, and which place the first to license it. */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { APPROVAL, cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { indicationsIn, placesIn, settingsOf } from '../reading/setting.ts';
import { soleDrug } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';

/** "The newest disease on the label". */
const NEWEST_USE =
  /\b(?:newest|latest|most\s+recent(?:ly\s+added)?|last)\s+(?:new\s+|US\s+|EU\s+|FDA\s+|approved\s+|labelled\s+)*(?:disease|indication|use|condition|addition)\b/gi;

/** "The newest disease on the X label is Y": compared with X's later licences. */
export function readNewestUse(clause: Clause): Claim[] {
  const sole = soleDrug(clause.sentence);
  return cuesIn(clause, NEWEST_USE).flatMap((cue) => {
    const named = indicationsIn(clause.terms);
    // "In June 2025 it was the latest addition": then.
    if (clause.sentence.dates.length > 0 && /\bwas\s+(?:the\s+)?$/i.test(clause.text.slice(0, cue.start - clause.start))) return [];
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

/** "X got its first licence anywhere from Brazil": the place stands behind. */
const FIRST_FROM = new RegExp(
  String.raw`\b(?:its\s+(?:very\s+)?first\s+${APPROVAL}|first\s+(?:came|was\s+(?:granted|given|won)))\b[^;]{0,40}?\b(?:from|in|by)\s+(?:the\s+)?(?=\p{Lu})`,
  'gu',
);
const OF_ALL =
  /\b(?:anywhere|worldwide|globally|in\s+the\s+(?:whole\s+)?world|of\s+all\s+countries|(?:ahead\s+of|before|earlier\s+than)\s+(?:any|every|all)\s+(?:other|others|else)?)/i;

export const placeCues: Cues = [NEWEST_USE, FIRST_PLACE, [FIRST_FROM, OF_ALL]];

export function readFirstPlace(clause: Clause): Claim[] {
  const sole = soleDrug(clause.sentence);
  const from = OF_ALL.test(clause.sentence.text) ? cuesIn(clause, FIRST_FROM) : [];
  return [...cuesIn(clause, FIRST_PLACE), ...from].flatMap((cue) => {
    const before = clause.with({ terms: clause.terms.filter((t) => (from.includes(cue) ? t.start === cue.end : t.end <= cue.start)) });
    if (!sole || !isAssertion(clause, cue.start) || isDenied(clause, cue.start)) return [];
    const place = from.includes(cue) ? placesIn(before.terms)[0] : undefined;
    return settingsOf(before, { timeless: true, ...(place && { place }) })
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
