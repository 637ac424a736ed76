/** Sentences by which texts say whether a drug can be had: copies of it, its launch, places, prescription and who pays. */
import { APPROVED, cuesIn, isDenied, markOf } from '../reading/cues.ts';
import { bodiesIn, dayOfGuidance, guidanceSetting, jurisdictionOf } from '../guidance/bodies.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/sentence.ts';
import { isAssertion } from '../reading/mood.ts';
import { severityIn } from '../reading/qualifiers.ts';
import { placesIn, settingsOf } from '../reading/setting.ts';
import { groups, soleDrug, subjectFor, subjectsOf } from '../reading/subjects.ts';
import type { Claim, Subject } from '../types.ts';

export type Supply =
  'no-generic' | 'no-biosimilar' | 'brand-only' | 'not-launched' | 'soon' | 'available' | 'only-in' | 'prescription-only' | 'not-funded';

interface Cue {
  readonly supply: Supply | 'no-copy';
  readonly pattern: RegExp;
  /** Denying the cue leaves no claim. Patterns with a denial of their own leave this out. */
  readonly affirmed?: true;
}

const NOT = String.raw`(?:\s+not|n['’]t)(?:\s+(?:yet|so far|currently|at present|now|as yet|to date))*`;
const COPY = String.raw`(?:generics?|biosimilars?)(?:\s+(?:versions?|equivalents?|forms?|cop(?:y|ies)|products?|competition|competitors?|alternatives?|substitutes?|drugs?|medicines?))?`;
const ON_SALE = String.raw`(?:on\s+sale|on\s+(?:the\s+|any\s+)?(?:[\w-]+\s+)?(?:market|shelves)|available|marketed|sold|in\s+(?:the\s+)?(?:[\w-]+\s+)?pharmacies|stocked|launched|obtainable|dispensed|to be had)`;
const COME = String.raw`(?:launch(?:ed)?|arriv(?:e|ed)\s+(?:in|on|at|with)\s|reach(?:ed)?\s+(?:the\s+|\w+\s+)?(?:[\w-]+\s+)?(?:market|pharmacies|patients|shelves)|(?:go|gone)\s+on\s+sale|c[ao]me\s+(?:on\s*to|to)\s+(?:the\s+)?(?:\w+\s+)?market|marketed|introduced|hit\s+the\s+(?:market|shelves)|(?:made?|got(?:ten)?)\s+(?:it\s+)?(?:in)?to\s+(?:[\w-]+\s+){0,2}?(?:pharmac\w+|drugstores|chemists|market|shelves)\b|be\s+(?:launched|marketed|sold))`;

const CUES: readonly Cue[] = [
  {
    supply: 'no-copy',
    pattern: new RegExp(
      [
        String.raw`\b(?:no|without(?:\s+an?)?|lacks?(?:\s+an?)?|lacking(?:\s+an?)?|(?:still\s+)?await(?:s|ing)(?:\s+an?|\s+its(?:\s+first)?)?|fac(?:es?|ing)\s+no|yet\s+to\s+(?:face|have|get|see)(?:\s+an?|\s+its\s+first)?|still\s+waiting\s+for(?:\s+an?)?|(?:has|have|is|are)(?:${NOT})\s+(?:(?:met|faced|got|seen|had|received)(?:\s+an?|\s+any)?|an?|any)|can(?:not|['’]t)\s+(?:yet\s+)?(?:buy|get|obtain|have|prescribe)\s+(?:an?|any))\s+(?:(?!longer\b)[\w-]+\s+){0,2}?${COPY}\b`,
        String.raw`\b(?:generics?|biosimilars?)\b(?=[^.;]{0,60}?\b(?:(?:is|are|has|have)${NOT}\s+(?:been\s+)?(?:${ON_SALE}|approved|${COME})|(?:do|does)${NOT}\s+exist|(?:is|are|remains?)\s+(?:still\s+|yet\s+)(?:to\s+come|awaited|years\s+away|in\s+development|some\s+way\s+off)|(?:is|are)\s+years\s+away|(?:has|have)\s+yet\s+to\s+(?:be\s+)?(?:appear|arrive|${COME})))`,
        String.raw`\b(?:won['’]t|will\s+not|will\s+never)\s+(?:find|get|see|come\s+across)\s+(?:an?|any)\s+(?:[\w-]+\s+){0,2}?${COPY}\b`,
        String.raw`\b(?:nobody|no\s+one|no\s+(?:company|maker|manufacturer|firm))\s+(?:yet\s+|so\s+far\s+|currently\s+)?(?:makes?|sells?|produces?|markets?|offers?|supplies|has\s+(?:launched|made|marketed))\s+(?:an?\s+|any\s+)?(?:[\w-]+\s+){0,2}?${COPY}\b`,
        String.raw`\bnot\s+(?:one|a\s+single)\s+(?:[\w-]+\s+){0,2}?${COPY}\b|\bwithout\s+competition\s+from\s+${COPY}\b`,
        String.raw`\b(?:(?:is|are)${NOT}\s+(?:available|sold|marketed|obtainable|dispensed|to\s+be\s+had)|(?:do|does)${NOT}\s+(?:exist|come)|can(?:not|['’]t|\s+not)\s+(?:yet\s+)?be\s+(?:had|bought|got|obtained|found|dispensed|prescribed))\s+(?:in\s+(?:the\s+)?[\w.]+\s+)?(?:\w+\s+)?(?:as|in)\s+(?:an?\s+)?(?:generic|biosimilar)\b`,
        String.raw`\b(?:generics?|biosimilars?)\b(?=[^.;]{0,40}?\scan(?:not|['’]t|\s+not)\s+(?:yet\s+)?be\s+(?:had|bought|obtained|found|dispensed)\b(?!\s+(?:over|without|on(?:line|\s+prescription)|from)\b))`,
        String.raw`\b(?:protected|shielded|spared|safe)\s+(?:\w+\s+)?from\s+(?:any\s+)?${COPY}\b`,
        String.raw`\b(?:has|have)${NOT}\s+gone\s+(?:generic|off[- ]patent)\b`,
      ].join('|'),
      'gi',
    ),
  },
  {
    supply: 'brand-only',
    affirmed: true,
    pattern:
      /\b(?:sold|available|marketed|supplied|obtainable|dispensed|comes?|exists?|to be had)\s+(?:as|under|by)\s+(?:an?\s+|the\s+|its\s+)?(?:\w+\s+)?brand(?:ed)?(?:[- ]name)?(?:\s+(?:name|product|drug|medicine))?\s+(?:alone|only|and nothing else)\b|\b(?:not|n['’]t|cannot|never)\s+[^.;]{0,30}\bin\s+any\s+(?:other\s+)?form\s+(?:but|except|other\s+than)\s+(?:the\s+|its\s+)?brand(?:ed)?\b|\b(?:only\s+be\s+(?:had|bought|obtained|got|dispensed)|be\s+(?:had|bought|obtained|got|dispensed)(?:\s+in\s+(?:the\s+)?[A-Z]\w*(?:\s+[A-Z]\w+)?)?\s+only)\s+as\s+(?:an?\s+|the\s+|its\s+)?(?:\w+\s+)?brand(?:ed)?\b|\b(?:(?:sold|available|marketed|supplied|obtainable|dispensed|comes?|exists?|to be had)\s+(?:in\s+(?:the\s+)?[\w.]+(?:\s+[A-Z]\w+)?\s+)?(?:only|solely|exclusively)|(?:only|solely|exclusively)\s+(?:sold|available|marketed|supplied|obtainable|dispensed|comes?|exists?))\s+(?:in\s+(?:the\s+)?[\w.]+\s+)?(?:as|under|by)\s+(?:an?\s+|the\s+|its\s+)?(?:(?:brand(?:ed)?(?:[- ]name)?|originator|reference\s+product)\b|(?=\S+[^\w]*$))|\b(?:brand(?:[- ]name)?[- ]only|only\s+(?:the|a)\s+brand(?:ed|[- ]name)?\s+(?:\w+\s+)?(?:is|exists)|only\s+(?:as\s+)?an?\s+(?:expensive\s+)?brand(?:ed|[- ]name)?\s+(?:drug|medicine|product|cream|ointment))\b/gi,
  },
  {
    supply: 'not-launched',
    pattern: new RegExp(
      String.raw`\bno\s+(?:\w+\s+)?(?:products?|brands?|preparations?)\b[^.;]{0,40}?\b(?:has|have)\s+(?:yet\s+|so\s+far\s+|ever\s+)?(?:been\s+)?${COME}|\b(?:is|are)${NOT}\s+(?:(?:commercially|widely|generally)\s+)?${ON_SALE}\b|\b(?:has|have)(?:${NOT}|\s+yet\s+to|\s+still\s+to)\s+(?:been\s+)?${COME}\b|\bcan(?:not|['’]t|\s+not)\s+(?:yet\s+)?be\s+(?:bought|obtained|dispensed|ordered)\b|\b(?:you|patients|people|one|pharmacists)\s+(?:can(?:not|['’]t)\s+(?:yet\s+)?(?:buy|order|get\s+hold\s+of)\b|(?:won['’]t|will\s+not|can(?:not|['’]t))\s+(?:yet\s+)?find\b(?=[^.;]{2,40}\s(?:in|at)\s+(?:any|an?|the)\s+(?:[\w-]+\s+)?pharmac))|\b(?:pharmacies|pharmacists|drugstores|chemists|wholesalers)\s+(?:do${NOT}|have\s+yet\s+to)\s+(?:stock|sell|carry|dispense)\b|\b(?:still\s+)?await(?:s|ing)\s+(?:its\s+)?(?:market\s+)?launch\b|\b(?:is|are|remains?)\s+(?:still\s+|yet\s+)(?:to\s+be\s+(?:launched|marketed)|unavailable|waiting\s+to\s+be\s+launched)\b`,
      'gi',
    ),
  },
  {
    supply: 'soon',
    affirmed: true,
    pattern:
      /\b(?:will|should)\s+(?:soon|shortly|be|become|also|now|then)\s+(?:soon\s+|shortly\s+|be\s+|become\s+)*(?:available|on\s+sale|launched|marketed|sold|in\s+pharmacies|able\s+to\s+(?:get|buy|obtain|use|receive|have)|reach\w*|arriv\w*|come\s+to)|\b(?:is|are)\s+(?:expected|due|set|about|slated|planned|scheduled)\s+to\s+(?:be\s+|become\s+)?(?:launch\w*|available|reach\w*|arriv\w*|go\s+on\s+sale|hit|come\s+(?:on|to))\b|\b(?:launch|market\s+entry)\s+(?:[\w-]+\s+){0,4}?(?:is|remains)\s+(?:still\s+)?(?:expected|planned|awaited|pending|due|imminent)\b|\bcoming\s+soon\b/gi,
  },
  {
    supply: 'not-funded',
    pattern: new RegExp(
      String.raw`\b(?:is|are|remains?)\s+(?:still\s+)?(?:unavailable|out\s+of\s+reach)\b|\b(?:is|are)${NOT}\s+(?:${ON_SALE}|funded|reimbursed|covered|prescribed|offered|provided|paid for|commissioned|an?\s+(?:NHS\s+)?option|listed|subsidi[sz]ed|on\s+the\s+(?:[\w-]+\s+){0,3}?(?:NHS|PBS|Scheme))\b|\b(?:has|have|with)\s+(?:as\s+yet\s+|still\s+|so\s+far\s+|yet\s+)?no\s+(?:NHS|PBS)\s+(?:listing|funding|subsidy)\b|\b(?:wait(?:s|ing)|hop(?:es|ing))\s+for\s+(?:an?\s+|its\s+)?(?:NHS|PBS)\s+(?:listing|funding|subsidy)\b|\bcan(?:not|['’]t|\s+not)\s+(?:yet\s+)?(?:be\s+(?:prescribed|had|obtained|offered|given|provided)|get|have|prescribe)\b|\b(?:can\s+)?only\s+(?:be\s+)?(?:bought|available|obtained|had|prescribed|to be had)?\s*(?:be\s+)?privately\b|\b(?:available|bought|obtained|prescribed|had)\s+(?:only\s+privately|privately\s+only|only\s+on\s+(?:a\s+)?private)\b|\b(?:is|are)\s+(?:\w+\s+)?unable\s+to\s+(?:prescribe|offer|give|provide|start)\b|\b(?:do|does)${NOT}\s+(?:pay\s+for|offer|fund|cover|reimburse|provide)\b`,
      'gi',
    ),
  },
  {
    supply: 'only-in',
    pattern:
      /\band\s+nowhere\s+else\b|\bnowhere\s+(?:else\s+)?(?:but|except|other\s+than|outside)\s+(?:in\s+)?(?=(?:the\s+)?(?:\p{Lu}|there\b))/gu,
  },
  {
    supply: 'prescription-only',
    pattern:
      /\b(?:(?:only|solely)\s+(?:\w+\s+)?(?:on|by|with|through)\s+(?:an?\s+)?prescription|prescription[- ]only|(?:needs?|requires?)\s+an?\s+prescription|(?:is|are)(?:\s+not|n['’]t)\s+(?:sold|available|to be had)\s+(?:over[- ]the[- ]counter|OTC|without\s+(?:an?\s+)?prescription)|can(?:not|['’]t)\s+be\s+(?:bought|had|obtained|sold)\s+(?:over[- ]the[- ]counter|OTC|without\s+(?:an?\s+)?prescription)|no\s+(?:over[- ]the[- ]counter|OTC)\b)/gi,
  },
  {
    supply: 'only-in',
    affirmed: true,
    pattern: new RegExp(
      String.raw`\b(?:(?:available|sold|marketed|exists?|on\s+sale|on\s+the\s+market|obtainable|to\s+be\s+had|${APPROVED})\s+(?:only|solely|exclusively)|(?:only|solely|exclusively)\s+(?:available|sold|marketed|exists?|on\s+sale|on\s+the\s+market|obtainable|${APPROVED}))\s+in\s+(?=(?:the\s+)?\p{Lu})|\b(?:available|sold|marketed|used|on\s+sale|on\s+the\s+market|obtainable|${APPROVED})\s+in\s+(?=(?:the\s+)?\p{Lu}[\w.]*(?:\s+\p{Lu}\w+)?\s+(?:only|alone)\b)`,
      'giu',
    ),
  },
  {
    supply: 'available',
    affirmed: true,
    pattern: new RegExp(
      String.raw`\b(?:is|are)\s+(?:(?:now|also|still|widely|currently|already|newly|both)\s+)*(?:${ON_SALE}|prescribed)\b|\bpharmac(?:y|ies)\s+(?:(?:now|also|already|still|have|has)\s+)*(?:stock(?:s|ed)?|sells?|sold|carr(?:y|ies|ied))\b|\bcan\s+(?:now\s+|also\s+|already\s+|still\s+)?(?:be\s+(?:bought|obtained|prescribed|dispensed)|get|buy|obtain|prescribe)\b`,
      'gi',
    ),
  },
];

const NARROW =
  /\b(?:pens?|autoinjectors?|auto-injectors?|pre-?filled|vials?|eye\s+drops|foam|spray|potent|stronger|strong|medium|high|higher|moderate[- ]strength|for\s+(?:infants|children|adolescents)|stock|shortages?|wholesale|at\s+home|everywhere|all\s+(?:pharmacies|countries|strengths)|every\s+(?:pharmacy|country)|trial|studies|study|samples?)\b/i;
const PLAIN_NARROW =
  /\b(?:first[- ]line|before|until|unless|without|mild|alone|monotherapy|routinely|elsewhere|other\s+than|except|who\s+(?:have|has)\s+not|who\s+haven|weigh\w*|if|when|first\s+systemic|in\s+(?:primary\s+care|general\s+practice)|to\s+(?:everyone|everybody|every|all|tourists|visitors)|together|plus|alongside|prescribed\s+privately|cosmetic|same\s+way|week\s+\d+|weeks|over\s+the\s+counter|pharmacy|walk-in|(?:small|this|our)\s+hospital|GPs?\b|\d+\s?kg|in\s+(?:all|every|some)|yet\s+in\s+every)\b/i;

export const supplyCues: Cues = CUES.map((cue) => cue.pattern);

/** The claims about supply that a clause makes. */
export function readSupply(clause: Clause): Claim[] {
  const taken: { start: number; end: number }[] = [];
  const claims: Claim[] = [];
  for (const { supply, pattern, affirmed } of CUES) {
    for (const cue of cuesIn(clause, pattern)) {
      if (taken.some((t) => cue.start < t.end && t.start < cue.end) || (affirmed && isDenied(clause, cue.start))) continue;
      // What the cue itself says ("do not stock") narrows nothing.
      if (NARROW.test(clause.text.replace(cue.text, ' '))) continue;
      const kind = supply === 'no-copy' ? (/biosimilar/i.test(cue.text) ? 'no-biosimilar' : 'no-generic') : supply;
      const found = supply === 'not-funded' ? readFunded(clause, cue) : readOne(clause, kind, cue);
      if (found.length > 0) taken.push(cue);
      claims.push(...found);
    }
  }
  return claims;
}

type FoundCue = ReturnType<typeof cuesIn>[number];

function readOne(clause: Clause, supply: Supply, cue: FoundCue): Claim[] {
  const subjects = subjectsAround(clause, cue);
  if (
    subjects.length === 0 ||
    subjects.some((s) => s.strength || (s.form && !/^(?:generic|systemic)$/.test(s.form))) ||
    !asserted(clause, supply, cue)
  )
    return [];
  const behind = clause.sentence.block.text.slice(cue.end, clause.end);
  // "Not available as an ointment": a form of it is.
  if (supply === 'not-launched' && /^\s+(?:as|without|in\s+(?:tablet|cream|liquid|an?\b))/i.test(behind)) return [];
  if (
    supply === 'brand-only' &&
    !/brand|originator|reference/i.test(cue.text) &&
    !clause.mentions.some((m) => m.brand && m.start >= cue.end && m.start - cue.end < 6)
  )
    return [];
  const nowhere = /nowhere/i.test(cue.text);
  const named = supply === 'only-in' ? placesIn(nowhere ? clause.terms : clause.terms.filter((t) => t.start >= cue.end - 1)) : [];
  if (nowhere && /^\s+(?:under|as|by|with|for)\b/i.test(behind)) return [];
  // "Licensed in the US only for X": the use is narrowed, not the place.
  if (supply === 'only-in' && (named.length !== 1 || (!nowhere && /\b(?:for|as|to|in\s+(?!the\b|\p{Lu}))/u.test(behind)))) return [];
  // "Not yet" and "soon" speak of now, whatever date the sentence expects.
  const timeless = supply === 'soon' && clause.dates.length === 0;
  return settingsOf(clause, { at: cue.start, timeless, elsewhere: supply === 'not-launched', anywhere: supply === 'not-launched' })
    .slice(0, supply === 'only-in' ? 1 : undefined)
    .flatMap((setting) =>
      subjects.map((subject) => ({
        rule: 'availability' as const,
        subject,
        predicate: supply,
        setting,
        named: supply === 'only-in' ? named : subjects.map((s) => s.id),
        exclusive:
          /\b(?:yet|still|so far|soon|awaits?|anywhere|any\s+(?:country|market))\b/i.test(clause.text) ||
          /^(?:has|have)\b.*\b(?:not|n['’]t)/i.test(cue.text) ||
          /\bapproved|licen[cs]ed|exists?|authori/i.test(cue.text),
        ages: clause.ages[0],
        ...markOf(clause, subjects, subject, cue),
      })),
    );
}

/** A launch to come is no guess: "should soon be available" says it. */
function asserted(clause: Clause, supply: Supply, cue: FoundCue): boolean {
  if (supply !== 'soon') return isAssertion(clause, cue.start);
  return isAssertion(clause.with({ text: clause.text.replace(/\bshould\b/gi, 'will') }), cue.start);
}

/** Who pays: a payer is named ("on the NHS"), or the text says that only private patients get it. */
function readFunded(clause: Clause, cue: FoundCue): Claim[] {
  const { sentence } = clause;
  const { dataset } = sentence.context;
  const payers = bodiesIn(dataset, sentence.terms, sentence.block.text)
    .map((b) => b.id)
    .filter((id) => dataset.vocabulary.bodies.some((b) => b.id === id && b.kind === 'payer'));
  if (payers.length === 0 && !/\bprivate/i.test(cue.text)) return [];
  // "If NICE says no, X cannot be given".
  if (PLAIN_NARROW.test(clause.text) || (clause.before && /^\W*(?:if|unless|when|until|where)\b/i.test(clause.before.text))) return [];
  const on = dayOfGuidance(clause, cue.start);
  const subjects = subjectsAround(clause, cue);
  if (on === undefined) return [];
  const place = placesIn(sentence.terms)[0] ?? sentence.antecedents.place ?? sentence.context.jurisdiction;
  const asked =
    payers.length > 0 ? payers : dataset.vocabulary.bodies.filter((b) => b.kind === 'payer' && b.jurisdiction === place).map((b) => b.id);
  return asked.slice(0, 1).flatMap((body) =>
    subjects.map((subject) => ({
      rule: 'availability' as const,
      subject,
      predicate: 'not-funded',
      setting: guidanceSetting(clause, jurisdictionOf(dataset, body), on),
      body,
      ages: clause.ages[0],
      severity: severityIn(clause),
      ...markOf(clause, subjects, subject, cue),
    })),
  );
}

/** The drugs right behind a cue that goes on with them ("no generic version of X", "will soon be able to get X"), else its subject. */
function subjectsAround(clause: Clause, cue: FoundCue): Subject[] {
  const { text } = clause.sentence.block;
  const behind = groups(clause).find((g) => g[0]!.start >= cue.end);
  const gap = behind && text.slice(cue.end, behind[0]!.start);
  const joins =
    gap !== undefined &&
    /^\s*(?:(?:versions?|equivalents?|forms?|cop(?:y|ies))\s+)?(?:(?:of|to|for)\s+)?(?:the\s+|an?\s+|either\s+(?:of\s+)?)?(?:[\w-]+\s+){0,1}$/i.test(
      gap,
    );
  const before = groups(clause).some((g) => g.at(-1)!.end <= cue.start);
  if (behind && joins && (!before || /^\s*(?:(?:versions?|equivalents?|forms?|cop(?:y|ies))\s+)?(?:of|to)\b|^\s*$/i.test(gap)))
    return subjectsOf(behind);
  // "No X biosimilar": the drug within.
  const within = groups(clause).find((g) => g[0]!.start >= cue.start && g.at(-1)!.end <= cue.end);
  if (within) return subjectsOf(within);
  const own = subjectFor(clause, cue.start, cue.end);
  // "Unable to start patients on it".
  const sole = /\bon\s+it\b/i.test(text.slice(cue.end, clause.end)) ? soleDrug(clause.sentence) : undefined;
  if (sole) return [sole];
  if (own.length > 0 || before || !clause.before) return own;
  // "X is approved, but you cannot buy it", "X has one brand, as nobody makes a generic".
  const goesBack =
    /^\s*(?:it|them)\b/i.test(text.slice(cue.end, clause.end)) ||
    /^\W*(?:as|since|because|for)?\W*(?:nobody|no\s+one|no\s+company)\b/i.test(clause.text);
  const [meant] = goesBack ? groups(clause.before) : [];
  return meant ? subjectsOf(meant) : [];
}
