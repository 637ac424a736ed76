/** "Licensed in Japan only": that a drug is licensed in one place and in no other. */
import { compareDates } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { statusOf } from '../../dataset/questions.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { cuesIn, LICENCE_WORDS } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { isLeftOut } from '../reading/outside.ts';
import { MIXED, placesIn, settingsOf, usualIndication } from '../reading/setting.ts';
import { soleDrug } from '../reading/subjects.ts';
import type { Claim, Judgement } from '../types.ts';
import { aboutAll } from './licence.ts';
import { asProduct } from './oneProduct.ts';

/** "Licensed in Japan only", "no authority other than the Japanese one has approved it". */
const ONLY_THERE =
  /\b(?:only|solely|exclusively)\s+(?:in|by)\s+(?:the\s+)?(?=\p{Lu})|\b(?:[Nn]o|[Aa]ny)\s+(?:authority|regulator|country|agency)\s+(?:other\s+than|outside|besides|except|but)\s+(?:the\s+)?(?=\p{Lu})|\bnowhere\s+(?:but|outside|else\s+than)\s+(?:in\s+)?(?:the\s+)?(?=\p{Lu})|\bonly\s+(?:been\s+|so\s+far\s+)*(?:approved|licen[sc]ed|authori[sz]ed|cleared)\s+(?:so\s+far\s+)?(?:in|by)\s+(?:the\s+)?(?=\p{Lu})|\b(?:[Jj]ust|[Oo]nly)\s+the\s+(?=\p{Lu}\w+\s+(?:one|regulators?|agency|authorit(?:y|ies)|ministry)\b)/gu;
const BEHIND_ONLY =
  /^\s+(?:is|remains)\s+(?:still\s+|so\s+far\s+|currently\s+)*the\s+(?:only|sole|one)\s+(?:\w+\s+)?(?:country|place|market|nation|region|territory|regulator)\b|^\s*(?:one\s+)?(?:(?:only|alone)\b(?=\s*(?:[.,;:)]|$|and\b|but\b|so\s+far))|,?\s*(?:and|but)\s+(?:in\s+)?(?:no\s+other\s+(?:country|market|place|territory)|nowhere\s+else|no\s+one\s+else['’]s)\b)/i;

const ONLY_APPROVED = /^only\s+(?:been|so|approved|licen|authori|cleared)/i;

/** Of regulators. */
const PASSED = /\b(?:passed|allowed|sanctioned|accepted)\b/i;

export const onlyThereCues: Cues = [
  [ONLY_THERE, LICENCE_WORDS],
  [ONLY_THERE, PASSED],
  [/\b(?:only|alone|no\s+other|nowhere\s+else)\b/i, LICENCE_WORDS],
];

export function readOnlyThere(clause: Clause): Claim[] {
  const { sentence } = clause;
  const sole = soleDrug(sentence);
  // "Until now sold only in Japan, it has been approved": over.
  if (
    !sole ||
    !(LICENCE_WORDS.test(clause.text) || PASSED.test(clause.text)) ||
    sole.form ||
    sole.strength ||
    /\b(?:until|till|hitherto)\b/i.test(clause.text)
  )
    return [];
  const places = clause.terms.filter((t) => placesIn([t]).length > 0 && t.target.kind === 'place');
  // "For adults only in the US": only adults.
  const ofAges = (at: number): boolean => clause.ages.some((a) => a.end < at && at - a.end < 3);
  const cues = cuesIn(clause, ONLY_THERE).filter((cue) => places.some((t) => t.start === cue.end) && !ofAges(cue.start));
  const place =
    cues.length > 0 ? places.find((t) => t.start === cues[0]!.end) : places.find((t) => BEHIND_ONLY.test(sentence.block.text.slice(t.end)));
  if (!place || places.length !== 1 || !isAssertion(clause, place.start)) return [];
  if (isLeftOut(clause, place) && cues.length === 0) return [];
  // "Only approved in X for Y" may limit either.
  if (
    cues.length > 0 &&
    ONLY_APPROVED.test(cues[0]!.text) &&
    !/^\s*(?:[.,;:)]|$|so\s+far\b|to\s+date\b|and\b|but\b)/i.test(sentence.block.text.slice(place.end))
  )
    return [];
  return settingsOf(clause, { at: place.end, each: true, place: placesIn([place])[0]! })
    .filter((s) => s.indication !== MIXED)
    .map((setting) => ({
      rule: 'approval-status' as const,
      subject: sole,
      predicate: 'only-there',
      setting,
      start: cues[0]?.start ?? place.start,
      end: place.end,
    }));
}

/** "Licensed in Japan only": broken by a licence in another place. */
export function judgeOnlyThere(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, subject } = claim;
  // "The compound is licensed in Japan only" is not about the brand that it was met under.
  const { brand: _, ...product } = subject.product ?? {};
  const meant = subject.product?.carried ? { ...subject, product } : subject;
  const drug = asProduct(dataset.drugs.get(subject.id)!, meant);
  const indication = setting.indicationAssumed ? undefined : usualIndication(dataset, setting.indication);
  const others = dataset.vocabulary.jurisdictions
    .filter((j) => j.id !== setting.jurisdiction && j.id !== 'INT')
    .map((j) => ({ j, first: statusOf(dataset, drug, { jurisdiction: j.id, on: setting.on, indication, route: subject.route }).first }))
    .flatMap(({ first }) => (first?.date && first.judge !== false ? [first] : []))
    .sort((a, b) => compareDates(a.date!, b.date!));
  const [first] = others;
  return (
    first && {
      claim,
      verdict: 'outdated',
      since: first.date,
      reason: { kind: 'licence', drug, licence: first },
      evidence: aboutAll(dataset, [first]),
    }
  );
}
