/** Which diseases a strength is said to be for: "the 1% cream is indicated for A and B", "weaker than the 1% cream, which is used for A as well as B". */
import type { Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { indicationsIn } from '../reading/setting.ts';
import { soleDrug } from '../reading/subjects.ts';
import type { Claim, Subject } from '../types.ts';
import { strengthClaim } from './wayClaim.ts';

const PERCENT = String.raw`(?<strength>\d+(?:\.\d+)?)\s?%`;
const PRODUCT = String.raw`(?:\s+(?:cream|ointment|foam|gel|lotion|strength|version|one|product))?`;
const IS_FOR = String.raw`(?:(?:is|are)\s+)?(?:now\s+|also\s+|both\s+)?(?:approved|licen[sc]ed|authori[sz]ed|indicated|labell?ed|used|meant|intended)\s+(?:in|for)\b`;
export const STRENGTH_FOR = new RegExp(
  String.raw`(?<![\d.])${PERCENT}${PRODUCT}(?:\s+(?:of|from)\s+\S+)?(?:\s+(?:that|which))?\s+${IS_FOR}`,
  'gi',
);
/** "The labelled strength for eczema is 1%". */
export const STRENGTH_IS = new RegExp(
  String.raw`\b(?:labell?ed|approved|licen[sc]ed)\s+strength\b[^.;,]{0,60}?\s(?:for|in)\s[^.;,]{2,40}?\sis\s+(?:the\s+)?${PERCENT}`,
  'gi',
);
/** The clause behind "the 1% cream,". */
const WHICH_IS_FOR = new RegExp(String.raw`^(?:which|that)\s+${IS_FOR}`, 'i');
const ENDS_WITH = new RegExp(String.raw`${PERCENT}${PRODUCT}\s*$`, 'i');
/** Another strength, or words after which a disease is not what the strength is for. */
const NOT_MEANT = /\d\s?%|\b(?:not|never|than|unlike|but|while|whereas|instead|off[- ]label|trials?|stud(?:y|ies|ied))\b|n['’]t\b/i;

/** A claim for each disease behind the words, where the sentence names one drug. */
export function readStrengthUses(clause: Clause): Claim[] {
  const drug = soleDrug(clause.sentence);
  if (!drug) return [];
  const said = cuesIn(clause, STRENGTH_FOR).map(({ start, end, groups }) => ({ start, end, strength: groups['strength']! }));
  return [
    ...isSaid(clause, drug),
    ...[...said, ...behindComma(clause)].flatMap(({ start, end, strength }) =>
      clause.terms
        .filter((t) => t.target.kind === 'indication' && t.start >= end && !NOT_MEANT.test(clause.sentence.block.text.slice(end, t.end)))
        .flatMap((disease) => {
          const claim = strengthClaim(clause, { ...drug, brand: undefined }, `${strength}%`, { start, end: disease.end });
          return indicationsIn([disease]).map((indication) => ({
            ...claim,
            setting: { ...claim.setting, indication, indicationSaid: true, indicationAssumed: false },
          }));
        }),
    ),
  ];
}

function isSaid(clause: Clause, drug: Subject): Claim[] {
  return cuesIn(clause, STRENGTH_IS).flatMap(({ start, end, groups }) => {
    const [disease, ...more] = indicationsIn(clause.terms.filter((t) => t.start > start && t.end < end));
    if (!disease || more.length > 0 || /\b(?:not|never)\b|n['’]t\b/i.test(clause.text)) return [];
    const claim = strengthClaim(clause, { ...drug, brand: undefined }, `${groups['strength']!}%`, { start, end });
    return [{ ...claim, setting: { ...claim.setting, indication: disease, indicationSaid: true, indicationAssumed: false } }];
  });
}

function behindComma({ before, text, start }: Clause): { start: number; end: number; strength: string }[] {
  const words = WHICH_IS_FOR.exec(text);
  const product = words && before && ENDS_WITH.exec(before.text);
  return product ? [{ start: before.start + product.index, end: start + words[0].length, strength: product.groups!['strength']! }] : [];
}
