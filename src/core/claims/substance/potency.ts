/** How strong a topical steroid is said to be: a US class from 1 (strongest) to 7, or a word for a stretch of them. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Fact } from '../../dataset/schema.ts';
import type { Clause, Sentence } from '../reading/sentence.ts';
import type { Cues } from '../../patterns/gate.ts';
import { cuesIn } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { subjectOf, type Claim, type Subject } from '../types.ts';

export interface Potency {
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
  /** The strongest and the weakest class that the words allow. */
  readonly from: number;
  readonly to: number;
}

const STEROID = String.raw`(?:(?:topical\s+)?(?:cortico)?steroids?|preparations?|agents?|potency|strength|class)`;
const SAID = new RegExp(
  String.raw`\b(?:is(?: in)?|are|counts? as|ranks? (?:as|in|among|with|alongside)|belongs? (?:in|to|with|among)|falls? (?:in|into|under)|sits? (?:in|with|among)|goes (?:in|with)|(?:is |are )?(?:classed|placed|listed|ranked|rated|grouped|filed) (?:as|in|among|with|under))\s+(?:(?:an?|the|one|of|among|our|US|usually)\s+){0,4}(?:(?:potency\s+)?(?:class|group)\s+(?<class>I{1,3}|IV|VI{0,2}|V|[1-7])\b|(?<word>super-?potent|ultra-?potent|super-?high(?:[- ]potency)?|ultra-?high(?:[- ]potency)?|(?:very|most|highly) (?:high[- ]potency|potent|strong)|strongest|most potent|high(?:est)?[- ]potency|potent|strong|moderate(?:ly)?[- ](?:potent|potency)|mid(?:dle|dling)?[- ]potency|medium[- ]potency|low(?:est)?[- ]potency|very mild|mild|weak|least potent|mildest|weakest)(?:\s*,?\s*${STEROID}|\s*,?\s+(?:topical|prescription)\s+${STEROID}))`,
  'gi',
);
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7 };
/** Another ester of the same steroid has a strength of its own. */
const OTHER_ESTER = /^\s*(?:-?17-?)?\s*(?:butyrate|valerate|probutate|aceponate|buteprate)/i;

/** Does the name of another ester begin `after` a steroid's name? */
export function isOtherEster(after: string): boolean {
  return OTHER_ESTER.test(after);
}

/** Potencies that the clause gives a drug. */
export function potenciesIn(clause: Clause): Potency[] {
  const { text } = clause.sentence.block;
  return cuesIn(clause, SAID).flatMap((cue) => {
    const drug = clause.mentions.filter((m) => m.end <= cue.start && m.kind !== 'class').at(-1);
    if (!drug || !isAssertion(clause, cue.start)) return [];
    const between = text.slice(drug.end, cue.start);
    if (
      OTHER_ESTER.test(between) ||
      !/^(?:\s|,|®|™|\d+(?:\.\d+)?\s?%|\([^()]*\)|\b(?:cream|ointment|lotion|gel|foam|acetate)\b)*$/i.test(between)
    )
      return [];
    if (
      clause.mentions.filter((m) => m.kind !== 'class' && m.end <= drug.start).length > 0 ||
      /\b(?:than|like|to|of)\s+(?:\w+\s+)?$/i.test(text.slice(clause.start, drug.start))
    )
      return [];
    return [{ subject: subjectOf(drug), start: cue.start, end: cue.end, ...rangeOf(cue.groups['class'], cue.groups['word']) }];
  });
}

/** The classes that a number or a word stands for. */
export function rangeOf(number: string | undefined, word: string | undefined): { from: number; to: number } {
  if (number) {
    const n = ROMAN[number.toUpperCase()] ?? Number(number);
    return { from: n, to: n };
  }
  if (/^(?:super|ultra|very (?:high|potent|strong)|most|strongest|highest|highly)/i.test(word!)) return { from: 1, to: 2 };
  if (/^(?:high|potent|strong)/i.test(word!)) return { from: 1, to: 4 };
  if (/^(?:mod|mid(?!est)|medium)/i.test(word!)) return { from: 3, to: 6 };
  return { from: 5, to: 7 };
}

/** The fact that gives the drug another potency. Class numbers are the US scale. */
export function potencyAgainst(dataset: Dataset, { subject, named, setting }: Claim): Fact | undefined {
  const [from, to] = (named ?? []).map(Number);
  if (from === to && setting.jurisdiction !== 'US') return undefined;
  return dataset.drugs.get(subject.id)?.facts.find((f) => {
    if (f.kind !== 'class-membership' || f.judge === false || !/^[1-7]$/.test(f.potency ?? '')) return false;
    if (f.strengths && !f.strengths.includes(subject.product?.strength ?? subject.strength ?? '')) return false;
    const slack = f.potencySlack ?? 0;
    return Number(f.potency) < from! - slack || Number(f.potency) > to! + slack;
  });
}

/** Systems that number from the weakest on. */
const ELSEWHERE = /\b(?:German\w*|Dutch|Netherlands|ATC|WHO|other\s+countries)\b/i;
const SCALE =
  /\bclass(?:es)?\s+(?<class>I{1,3}|IV|VI{0,2}|V|[1-7])\s+(?:(?:topical\s+)?(?:cortico)?steroids?\s+|creams?\s+|products?\s+)?(?:(?:is|are|means|holds?|stands?\s+for)\s+(?:the\s+)?|(?<=\bwith\s+class\s+\S+\s+)(?:being\s+)?the\s+)(?:(?<strong>strongest|most\s+(?:potent|powerful)|highest)|(?<weak>weakest|mildest|gentlest|least\s+potent|lowest))\b(?!\s+(?!(?:and|of|in|on|class|group|one|steroids?|topicals?|potency)\b)[a-z])/gi;

export const potencyCues: Cues = [SAID, SCALE];

/** Does a sentence without a name tell of the scale of the class that was spoken of before it? */
export function tellsScale({ text, antecedents }: Sentence): boolean {
  return (
    /^\W*class/i.test(text) &&
    antecedents.last.length === 1 &&
    antecedents.last[0]!.kind === 'class' &&
    new RegExp(SCALE.source, 'i').test(text)
  );
}

/** "Class 1 is the mildest": the scale told the wrong way round. The rank is a class that the text puts at an end of the scale. */
export function scalesIn(clause: Clause): { subject: Subject; start: number; end: number; rank: number; weak: boolean }[] {
  const [last] = clause.sentence.antecedents.last;
  const named = clause.sentence.mentions.find((m) => m.kind === 'class');
  // Other countries and other systems count otherwise, and stockings have classes, too.
  const { place } = clause.sentence.antecedents;
  if (
    !named &&
    (!/^\W*class\s+[1-7]\b/i.test(clause.text) ||
      /\bthere\b/i.test(clause.text) ||
      ELSEWHERE.test(clause.sentence.block.text) ||
      (place !== undefined && place !== 'US'))
  )
    return [];
  const group = named ? subjectOf(named) : last?.kind === 'class' ? last : undefined;
  if (!group || clause.terms.some((t) => t.target.kind === 'place' && t.target.jurisdiction !== 'US')) return [];
  return cuesIn(clause, SCALE).flatMap((cue) =>
    isAssertion(clause, cue.start)
      ? [
          {
            subject: group,
            start: cue.start,
            end: cue.end,
            rank: rangeOf(cue.groups['class'], undefined).from,
            weak: cue.groups['weak'] !== undefined,
          },
        ]
      : [],
  );
}

/** A member of that very class, whose strength is the other end of the scale. */
export function scaleAgainst(dataset: Dataset, { subject, named }: Claim): Fact | undefined {
  const [rank, weak] = [Number(named![0]), named![1] === 'weak'];
  const ranked = dataset
    .membersOf(subject.id)
    .flatMap((d) => d.facts.filter((f) => f.kind === 'class-membership' && f.judge !== false && /^[1-7]$/.test(f.potency ?? '')));
  const potency = (f: Fact): number => (f.kind === 'class-membership' ? Number(f.potency) : 0);
  const lowest = Math.min(...ranked.map(potency));
  const highest = Math.max(...ranked.map(potency));
  if (lowest >= highest || rank !== (weak ? lowest : highest)) return undefined;
  return ranked.find((f) => potency(f) === rank);
}
