/** `count`: how many drugs of a class are licensed for a use. */
import { months } from '../../dataset/calendar.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { wordsOf, type Clause } from '../reading/sentence.ts';
import { diseaseCountCues, readDiseases } from '../licence/diseaseCount.ts';
import { atHandCues, countsThem, isAtHand, readNumberOfThem } from '../licence/atHand.ts';
import { AMOUNT_BEHIND, nounBefore } from '../licence/numberBehind.ts';
import { NUMBER_WORDS, numberIn } from '../licence/numbers.ts';
import { isSharedOut } from '../licence/sharedOut.ts';
import { setAt, targetLater, type SetNoun } from '../licence/comparison.ts';
import { kindCues, readKinds } from '../licence/kinds.ts';
import { announcesList, listedCues, readListed, readRest } from '../licence/listed.ts';
import { ageAround, allOf, atAge, OVER_ALL, PICKED_OUT, wayBehind } from '../licence/subset.ts';
import { APPROVAL, APPROVED, cuesIn, isDenied, REGULATOR_ACTS } from '../reading/cues.ts';
import { exceptedIn } from '../reading/exceptions.ts';
import { isAssertion } from '../reading/mood.ts';
import { isForUnknownUse, isLocalPolicy, isQualified, opensWithUnknownUse, severityIn } from '../reading/qualifiers.ts';
import { ageAbove } from '../reading/agesAbove.ts';
import { saysMore } from '../licence/saysMore.ts';
import { MIXED, settingsOf } from '../reading/setting.ts';
import { judgeCount } from '../licence/judgeCount.ts';
import type { Rule } from '../rule.ts';
import { subjectOf, type Claim, type ComparisonSet, type Subject } from '../types.ts';

/** A number before a noun: "at least two", "no", "only a few". */
const AMOUNT = new RegExp(
  String.raw`\b(?:(?<more>at least|more than|over)\s+)?(?:(?<number>(?<![\w-])\d{1,2}(?=\s)|a single|a pair of|a trio of|${NUMBER_WORDS})|(?<none>no|none of (?:the|these|those)(?!\s+(?:two|three|four|five|six|seven|\d))|(?:do|does)(?: not|n['’]t) (?:yet |so far )?have (?:a single|any|one)(?=\s)|(?:can(?:not|['’]t)|may not) (?:yet )?(?:be given|be prescribed|have|get|take) any(?=\s)|(?:has|have)(?: not|n['’]t)(?: yet| so far| ever)* (?:approved|licen[sc]ed|cleared|authori[sz]ed)(?: any| a single| one|(?=\s+anything\b))|not (?:one|a single)|not yet (?:have |got )?an?|without an?|any(?<=\b[Nn]or\s(?:do|does)\s[^.;]{3,60}\shave\sany))|(?:only|just|no more than)\s+(?:the use of\s+)?(?:only\s+|approved\s+|licensed\s+|cleared\s+)?(?<few>a few))(?=\s)(?!\s+(?:of\b(?!\s+(?:them|these)\b)|more\b|other\b|percent|per cent|in\b|out\b))`,
  'gi',
);
const LICENSED = new RegExp(
  String.raw`(?<![\w-])${APPROVED}\b|\b${APPROVAL}s?\b|${REGULATOR_ACTS}|\b(?:(?:allows?|permits?)(?=\s+no\b)|be\s+(?:given|prescribed)(?=\s+any\b)|available|on the (?:\w+ )?market|on sale|reached the market|marketed|sold|prescribed|prescription|on the FDA_*['’]s list|label|and\s+that(?:['’]s|\s+is)\s+[A-Z]\w+|there\s+is(?:n['’]t|\s+not)\s+a\s+(?:second|third|fourth|fifth)|made\s+it\s+(?:through|past)|that\s+(?:[A-Z]\w+\s+)?(?:doctors|dermatologists|patients|prescribers|clinicians|Americans|Europeans)\s+(?:now\s+)?(?:have|can\s+(?:give|prescribe|use|choose)))\b|\blet\b.{0,40}\bthrough\b`,
  'i',
);
const EVERY_LICENSED = new RegExp(LICENSED, 'gi');
const MORE_TO_COME =
  /\bwill\s+(?:likely|probably|surely|soon)\s+approve\s+(?:more|others)\b|\b(?:additional|further|more|other|new)\s+(?:\w+\s+){0,2}?(?:approvals?|ones?|drugs?|members?|options?)\b.{0,60}\b(?:soon|likely|probabl[ey]|expected|close|imminent|on the way|coming|follow|near future)\b/i;
/** "Two biologics targeting IL-13 are approved": a part of the class. */
const MODIFIED =
  /^\s*,?\s*(?:aimed|directed|targeting|blocking|acting|binding|against|(?:that|which)\b(?!['’](?:s|re|ve)\b|\s+(?:(?:the\s+)?[A-Z]\w+\s+)?(?:is|are|has|have|was|were)\b)|with(?!\s+(?:an?\s+)?(?:\w+\s+)?(?:approval|licen[cs]e))|of\s+(?:the|that|this|its|their)\b(?!\s+(?:class|family|group|kind|type|sort)\b)|given|taken|made|from)\b/i;
/** "Since X no cream has come": none after it. */
const SINCE_BEFORE = /^\W*(?:since|after)\s/i;
/** "One or two": no single number is said. */
const OF_SEVERAL = /\b(?:\d+|one|two|three|four|five|first|another)\s*(?:or|to|and|,|-|–)\s*$/i;
/** "These two", "the other two", "the first two": a part that was named before. */
const POINTED =
  /\b(?:(?:warnings?|studies|trials|data|labels?)\s+(?:for|on|of|to)|these|those|none\s+of\s+the|other|another|first|last|next|least|of|which|every|phase|class|grade|week|than)\s+$/i;
/** "Two biologics approved in the US target IL-13": approved ones that do something, not how many are approved. */
const RESTRICTIVE =
  /^[^.;]{0,20}?(?<!\b(?:is|are|been|were|now|currently|have|has|also|only|fully|,)\s)\b(?:approved|licen[sc]ed|authori[sz]ed|cleared)\b[^.;]{0,60}\b(?:target|block|act|work|bind|inhibit|share|cause|have|carry|are|come|need|cost)s?\b/i;
/** Narrower than `THE_DISEASE`: "ten drugs for the disease" may be those of a study, "for this disease" are all there are. */
const THIS_DISEASE = /\b(?:for|in|against|of)\s+this\s+(?:disease|condition|indication)\b/i;
/** "a few" counts up to three (Oxford: "a small number"; with more than that licensed, more have come). */
const A_FEW = 3;
type Cue = ReturnType<typeof cuesIn>[number];

function read(clause: Clause): Claim[] {
  return [
    ...cuesIn(clause, AMOUNT).flatMap((cue) =>
      readAmount(clause, cue, setAt(clause, cue.end, agesBehind(clause, cue.end)) ?? ofThem(clause, cue)),
    ),
    ...cuesIn(clause, AMOUNT_BEHIND).flatMap((cue) => readAmount(clause, cue, nounBefore(clause, cue))),
    ...readBoth(clause),
    ...readNumberOfThem(clause),
    ...readDiseases(clause),
    ...readListed(clause),
    ...readRest(clause),
    ...readKinds(clause),
  ];
}

/** "Both of the approved ones": two, of the class that was just spoken of. */
const BOTH =
  /\bboth\s+(?:of\s+)?(?:the\s+)?(?:approved|licen[sc]ed|authori[sz]ed|cleared)\s+(?:ones|drugs|medicines|products)\b|\bthe\s+two\s+(?:ones|drugs|medicines|products)\s+(?:(?:that|which)\s+(?:are|have\s+been)\s+)?(?:on\s+the\s+market|on\s+sale|available|approved|licen[sc]ed|authori[sz]ed|cleared)\b/gi;
const COUNTS_BOTH = new RegExp(BOTH, 'i');

function readBoth(clause: Clause): Claim[] {
  const [last] = clause.sentence.antecedents.last;
  if (last?.kind !== 'class' || clause.sentence.antecedents.last.length > 1) return [];
  return cuesIn(clause, BOTH)
    .filter((cue) => isAssertion(clause, cue.start))
    .flatMap((cue) =>
      settingsOf(clause)
        .filter((s) => s.indication !== MIXED)
        .map((setting) => ({
          rule: 'count' as const,
          subject: { ...last, at: undefined },
          predicate: 'exactly',
          setting,
          count: 2,
          scope: { classId: last.id, route: last.route },
          start: cue.start,
          end: cue.end,
        })),
    );
}

/** "A few of them": the class that was named before. */
function ofThem(clause: Clause, cue: Cue): SetNoun | undefined {
  const mention = clause.mentions.find((m) => m.carried && m.kind === 'class' && m.start - cue.end < 6 && m.start >= cue.end);
  return mention && (cue.groups['few'] ?? cue.groups['number'])
    ? { set: { classId: mention.id, route: mention.route }, start: cue.start, end: mention.end, mention }
    : undefined;
}

function agesBehind(clause: Clause, after: number): AgeGroup | undefined {
  const leading = clause.ages.find(
    (a) =>
      a.end <= after &&
      !isAdults(a) &&
      /^\W*(?:(?:in|for|at|of|to|from|children|infants|babies|toddlers|newborns|adolescents|kids|people|patients|those|an?|the|child|boy|girl|who|is|are|aged?)\s+)*$/i.test(
        clause.text.slice(0, a.start - clause.start),
      ),
  );
  // "Infants under 3 months": the number says more than the word.
  const number = leading?.word
    ? clause.ages.find((a) => !a.word && a.end <= after && a.start - leading.end < 3 && a.start >= leading.end)
    : undefined;
  return clause.sentence.ages.find((a) => a.start > after && !isAdults(a)) ?? number ?? leading;
}

function isAdults(group: AgeGroup): boolean {
  return group.word === true && group.min !== undefined && months(group.min) >= months({ value: 18, unit: 'year' });
}

function readAmount(clause: Clause, amount: Cue, noun: SetNoun | undefined): Claim[] {
  const around = ageAround(clause);
  if (!noun || around === 'unclear') return [];
  // "The one approved biologic" is the only one, of those that the sentence means.
  if (/^one$/i.test(amount.groups['number'] ?? '') && /\bthe\s+$/i.test(clause.text.slice(0, amount.start - clause.start))) return [];
  if (isOfLaterDisease(clause)) return [];
  const { block, text } = clause.sentence;
  const g = amount.groups;
  const lead = block.text.slice(clause.start, amount.start);
  const behind = wordsOf(clause.sentence, noun.end, clause.end);
  if (
    !(LICENSED.test(clause.text) || isAtHand(clause, amount, noun)) ||
    !isAssertion(clause, amount.start) ||
    isSharedOut(clause) ||
    isLocalPolicy(clause) ||
    (g['none'] !== undefined && opensWithUnknownUse(clause)) ||
    isForUnknownUse(clause) ||
    // "One biologic used off-label": not of the licensed ones. "Once it is approved, five will be available." "In Europe but not here."
    /\boff[- ]label\b|\bwill\s+(?:then\s+)?be\b/i.test(clause.text) ||
    /\bbut\s+not\s+(?:yet\s+)?(?:here|in|by)\b/i.test(text)
  )
    return [];
  // "Two tablets cleared on one day": those of that day.
  if (/\b(?:on|in|within)\s+(?:one|the\s+same|a\s+single)\s+(?:day|week|month)\b|\bat\s+(?:once|the\s+same\s+time)\b/i.test(clause.text))
    return [];
  // "Four classes of cream, seven drugs all told": of what stands before.
  if (/,\s*$/.test(lead) && /^\s*(?:all\s+told|altogether|in\s+(?:all|total))\W*$/i.test(behind)) return [];
  // "Contains no steroid": what is in it.
  if (g['none'] && /\bcontain(?:s|ing|ed)?\s+$/i.test(lead)) return [];
  // "None of the agents above": of those that are listed there.
  if (/^none/i.test(g['none'] ?? '') && (!noun.mention || /\b(?:above|below|listed|mentioned|here)\b/i.test(clause.text))) return [];
  if (g['none'] && around === undefined && ageAbove(clause.sentence) !== undefined) return [];
  // "Without a topical, X is not approved": how X is used.
  if (/^without/i.test(amount.text) && /^\s*,/.test(behind)) return [];
  // "Two of the ...", "two other ...", "no JAK inhibitor other than": not the whole count.
  if (
    /\b(?:other than|except\w*|apart from|besides|beyond|another|than|excluding|barring)\b/i.test(
      text.replace(/\b(?:more|younger|older|less|fewer) than\b/gi, ''),
    ) ||
    (POINTED.test(lead) && !/\b(?:is|as|makes?\s+\S+)\s+one\s+of\s+(?:only\s+|just\s+)?$/i.test(lead))
  )
    return [];
  // "Approved only from 12 years": which ones.
  if (/\bonly\s+(?:from|for|in|at|above|over)\s/i.test(behind) && clause.ages.length > 0) return [];
  if (exceptedIn(clause.sentence).length > 0) return [];
  if (MODIFIED.test(behind) || clause.dates.some((d) => /\bsince\s+$/i.test(block.text.slice(clause.start, d.start)))) return [];
  // "Two products, A and B, make up the whole menu of IL-13 antibodies": the set stands behind.
  if (
    !noun.mention &&
    /\b(?:make\s+up|form|constitute|exhaust)\b/i.test(behind) &&
    clause.mentions.some((m) => m.kind === 'class' && m.start > noun.end)
  )
    return [];
  // "Next to X there are three", "against IL-13 there are two".
  if (/^\W*(?:against|next\s+to|alongside)\b/i.test(clause.sentence.text)) return [];
  if (OF_SEVERAL.test(lead) || RESTRICTIVE.test(behind)) return [];
  // "No drug but steroids".
  if (g['none'] && /^\s*(?:for\s+\w+\s+)?(?:but|save)\s/i.test(behind)) return [];
  // "No biologic has come on the market since X": none after it.
  if (g['none'] && /\bsince\s+(?!then\b|today\b)\S/i.test(behind)) return [];
  // "No biologic has lost its licence": not that none is licensed.
  if (g['none'] && (SINCE_BEFORE.test(text) || (!atAge(behind) && saysMore(clause, noun.end)))) return [];
  if (g['none'] && tellsOfThem(clause, amount, noun, lead, behind)) return [];
  const aimed = targetLater(clause.sentence.context.dataset, behind);
  if (aimed === 'unknown' || (noun.start >= amount.start && PICKED_OUT.test(behind))) return [];
  const over = OVER_ALL.test(clause.text);
  const scope: ComparisonSet = {
    ...noun.set,
    classId: aimed ?? noun.set.classId ?? allOf(clause, noun.end),
    route: noun.set.route ?? wayBehind(behind),
    ages: noun.set.ages ?? around ?? atAge(behind),
  };
  const anyDrug = !noun.set.classId;
  // "For mild disease no systemic drug is approved": labels tell severities apart, counts do not.
  if (g['none'] && /\bmild\b(?![\s-]*(?:to|or|and)\b)/i.test(clause.text)) return [];
  // Of all drugs the data knows a part: enough to show that there are more than said, for a disease that is named in full.
  if (
    anyDrug &&
    (/\b(?:mild|moderate|severe|cure|line|which|side effects?|mg|doses?)\b|\bwith(?!\s+(?:an?\s+)?(?:\w+\s+)?(?:approval|licen[cs]e))\b/i.test(
      behind,
    ) ||
      g['few'] ||
      g['more'])
  )
    return [];
  if (g['few'] && !MORE_TO_COME.test(text)) return [];
  if (!g['none'] && cuesIn(clause, EVERY_LICENSED).some((c) => isDenied(clause, c.start))) return [];
  const exact = numberOf(g);
  const predicate = g['few'] ? 'few' : g['more'] ? 'at-least' : 'exactly';
  const count = g['more'] && /more than|over/i.test(g['more']) ? exact + 1 : exact;
  const subject: Subject = noun.mention ? subjectOf(noun.mention) : { kind: 'class', id: noun.set.classId ?? '', name: 'drug' };
  return settingsOf(clause)
    .filter(
      (setting) =>
        setting.indication !== MIXED &&
        (!anyDrug || setting.indicationSaid || (!setting.indicationAssumed && THIS_DISEASE.test(clause.text))),
    )
    .map((setting) => ({
      rule: 'count' as const,
      subject,
      predicate,
      setting: over ? { ...setting, indicationAssumed: true } : setting,
      anyUse: over,
      count,
      severity: severityIn(clause),
      scope,
      value: { start: amount.start, end: amount.end },
      start: Math.min(amount.start, noun.start),
      end: Math.max(noun.end, amount.end),
    }));
}

/** "The two that are sold here, but only X is approved for A": A is the contrast's. */
function isOfLaterDisease({ terms, sentence, end }: Clause): boolean {
  const later = terms.every((t) => t.target.kind !== 'indication')
    ? sentence.terms.find((t) => t.target.kind === 'indication' && t.start >= end)
    : undefined;
  return later !== undefined && /\b(?:but|though|although|whereas|while|yet)\b/i.test(sentence.block.text.slice(end - 5, later.start));
}

/** "No approved biologic needs blood tests": none of the approved ones does, not that none is approved. */
function tellsOfThem(clause: Clause, amount: Cue, noun: SetNoun, lead: string, behind: string): boolean {
  if (!LICENSED.test(clause.sentence.block.text.slice(amount.end, noun.end)) || LICENSED.test(behind)) return false;
  return (
    !/\b(?:there|has|have|had|with|exists?|see|sees|find|finds)\b/i.test(lead) &&
    !/\bexists?\b/i.test(behind) &&
    isQualified(clause, noun.end)
  );
}

function numberOf(g: Record<string, string | undefined>): number {
  if (g['few']) return A_FEW;
  if (g['none']) return 0;
  return numberIn(g['number']!);
}

export const count: Rule = {
  id: 'count',
  title: 'Counts',
  means: 'A sentence says how many drugs of a class are licensed for a use, and the number has changed.',
  why: 'A count ages with every approval; an old one hides treatments.',
  fix: 'Give the present number with its date, or name the drugs instead.',
  severity: 'warning',
  cues: [[AMOUNT, LICENSED], [AMOUNT_BEHIND, LICENSED], BOTH, ...atHandCues, ...diseaseCountCues, ...listedCues, ...kindCues],
  also: (sentence) =>
    announcesList(sentence.text) ||
    countsThem(sentence) ||
    (COUNTS_BOTH.test(sentence.text) && sentence.antecedents.last[0]?.kind === 'class'),
  withoutDrug: 'disease',
  flags: [
    { text: 'Two topical PDE4 inhibitors are approved by the FDA for atopic dermatitis.', verdict: 'outdated' },
    { text: 'No oral JAK inhibitor is FDA approved for eczema.', verdict: 'outdated' },
    {
      text: 'The FDA has approved only a few oral and topical JAK inhibitors for eczema, but additional approvals will likely occur soon.',
      verdict: 'outdated',
    },
  ],
  passes: [
    { text: 'Three topical PDE4 inhibitors are approved by the FDA for atopic dermatitis.' },
    { text: 'Two topical PDE4 inhibitors are approved by the FDA for atopic dermatitis.', asOf: '2025-06-30' },
    { text: 'Two oral JAK inhibitors, upadacitinib and abrocitinib, are approved by the FDA for atopic dermatitis.' },
  ],
  read,
  judge: judgeCount,
};
