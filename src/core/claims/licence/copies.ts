/** Copies of a drug denied without the word: "a generic of A, but none of B"; "A's brand is the only A that pharmacies can get". */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { settingsOf } from '../reading/setting.ts';
import { groups, subjectsOf } from '../reading/subjects.ts';
import type { Claim, Subject } from '../types.ts';

/** "Whereas X is a brand without one." */
const WITHOUT_ONE = /\b(?:without\s+one|(?:has|have)\s+none|lacks?\s+one)\s*[.,;!]?$/gi;
const NONE_OF = /^(?:there\s+(?:is|are)\s+)?none\s+(?:of|for)\s/gi;
/** That there is one is said, not what it is like. */
const HAS_COPIES =
  /\b(?:has|have|had\s+as|comes?\s+as|available\s+as|sold\s+as|bought\s+as|there(?:['’]s|\s+is|\s+are))\s+(?:an?\s+|now\s+|also\s+)*(?:[\w-]+\s+)?(?:(?<generic>generics?)|biosimilars?)(?!\s+(?!version|form|equivalent|cop|product|alternative)\w)/i;
const COPIES = /\b(?:(?<generic>generics?)|biosimilars?)\b/i;
/** Between the brand and its drug: "Xolair is the one omalizumab". */
const THE_ONLY = /\b(?:is|remains)\s+(?:still\s+|so\s+far\s+)*the\s+(?:only|sole|one|single)\s+(?:(?:brand|version|form)\s+of\s+)?/gi;
/** "No other brand of omalizumab is sold here." */
const NO_OTHER_BRAND = /\bno\s+(?:other|second|further)\s+(?:brands?|versions?|makes?)\s+of\s+/gi;
const SOLD =
  /^\s+(?:is|are|has\s+been|have\s+been|can\s+be)\s+(?:\w+\s+)?(?:sold|available|marketed|on\s+sale|on\s+the|bought|had|launched)\b(?!\s+(?:for|as|to)\b)/i;
const ENDS = /^\s*(?:cream|ointment|injection)?\s*(?:[.,;:!]|$)/i;
/** One's own shop or ward. */
const LOCAL = /\b(?:[Oo]ur|[Mm]y|[Ww]e|us|wards?|clinics?|hospitals?|pharmacy)\b/;
const TO_BE_HAD =
  /^\s+(?:(?:product|brand|version)\s+)?(?:(?:that|which)\s+[^,;]{0,40}\b(?:can|may)\s+(?:\w+\s+)?(?:get|buy|have|order|dispense|obtain|be\s+(?:had|bought|dispensed|obtained))|on\s+(?:the|sale)\b|available\b|marketed\b|sold\b)/i;

export const copiesCues: Cues = [
  [NONE_OF, COPIES],
  [WITHOUT_ONE, COPIES],
  NO_OTHER_BRAND,
  [THE_ONLY, /\b(?:get|buy|have|had|order|dispense|obtain|bought|dispensed|obtained|market|sale|available|marketed|sold)\b/i],
];

export function readCopies(clause: Clause): Claim[] {
  const [none] = cuesIn(clause, NONE_OF);
  const copies = none && clause.before ? COPIES.exec(clause.before.text) : undefined;
  const named = groups(clause)[0];
  const [without] = cuesIn(clause, WITHOUT_ONE);
  const known = without && clause.before ? HAS_COPIES.exec(clause.before.text) : undefined;
  if (without && known && named && named.at(-1)!.end <= without.start)
    return claims(clause, known.groups!['generic'] ? 'no-generic' : 'no-biosimilar', subjectsOf(named), without);
  if (
    none &&
    copies &&
    named &&
    named[0]!.start === none.end &&
    ENDS.test(clause.sentence.block.text.slice(named.at(-1)!.end, clause.sentence.end))
  )
    return claims(clause, copies.groups!['generic'] ? 'no-generic' : 'no-biosimilar', subjectsOf(named), none);
  if (LOCAL.test(clause.text)) return [];
  for (const cue of cuesIn(clause, NO_OTHER_BRAND)) {
    const drug = clause.mentions.find((m) => m.start === cue.end && m.kind !== 'class');
    if (drug && SOLD.test(clause.sentence.block.text.slice(drug.end, clause.end)))
      return claims(clause, 'brand-only', subjectsOf([drug]), { start: cue.start, end: drug.end });
  }
  return cuesIn(clause, THE_ONLY).flatMap((cue) => {
    const brand = clause.mentions.find((m) => m.brand && cue.start - m.end === 1);
    const drug = clause.mentions.find((m) => !m.brand && m.start === cue.end && m.id === brand?.id);
    return drug && TO_BE_HAD.test(clause.sentence.block.text.slice(drug.end, clause.end))
      ? claims(clause, 'brand-only', subjectsOf([drug]), { start: brand!.start, end: drug.end })
      : [];
  });
}

function claims(clause: Clause, predicate: string, subjects: readonly Subject[], mark: { start: number; end: number }): Claim[] {
  if (!isAssertion(clause, mark.start)) return [];
  return settingsOf(clause, { at: mark.start }).flatMap((setting) =>
    subjects.map((subject) => ({
      rule: 'availability' as const,
      subject,
      predicate,
      setting,
      named: subjects.map((s) => s.id),
      start: mark.start,
      end: Math.max(mark.end, subject.at?.end ?? mark.end),
    })),
  );
}
