/** Age groups as labels and leaflets write them: "12 years and older", "children aged 6 to 11 years", "≥ 12 years", "adults only". */
import { months } from '../dataset/calendar.ts';
import type { Age } from '../dataset/schema.ts';
import { once } from '../once.ts';
import { prepareGate } from '../patterns/gate.ts';
import { matchesOf } from './matches.ts';

export interface AgeGroup {
  readonly start: number;
  readonly end: number;
  /** Youngest age covered; left out when the group has no lower bound ("under 12"). */
  readonly min?: Age;
  /** Oldest age covered ("6 to 11"), or the first age no longer covered when `below` is set ("under 12"). */
  readonly max?: Age;
  readonly below?: boolean;
  /** "Over 15": some mean 15, some 16. */
  readonly over?: boolean;
  /** The group is named by a word ("adults"), not by a number. */
  readonly word?: boolean;
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(' ');
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  twelfth: 12,
  sixteenth: 16,
  eighteenth: 18,
};
const NUMBER = String.raw`(?:\d{1,2}(?:\.5)?|${WORDS.slice(1).join('|')})`;
const UNIT = String.raw`(?:years?|yrs?|y|months?|mos?|mo)`;
const OLD = String.raw`(?:\s*(?:-?\s*old|of\s+age|in\s+age))?`;
/** Behind a bare number ("12 and up"); "two or more" counts something else. */
const UP_BARE = String.raw`(?:\s*(?:,\s*)?(?:and|or)\s+(?:older(?!\s+the\b)|(?:over|above|up(?:wards?)?)(?!\s+(?:to|the|\d)))|\s+upwards?|\s+up(?!\s+to)|\s*\+|[- ]plus)`;
const UP = String.raw`(?:${UP_BARE}|\s*(?:,\s*)?(?:and|or)\s+(?:more|beyond|greater|later))`;
const n = (name: string): string => `(?<${name}>${NUMBER})`;
const u = (name: string): string => `(?<${name}>${UNIT})`;
/** Between a number and its unit there may be a space or a hyphen ("12-year-olds"). */
const GAP = String.raw`(?:\s|-)?`;

/** Tried in this order at each place; the longest reading first. */
const PATTERNS: readonly [
  RegExp | readonly RegExp[],
  (g: Record<string, string | undefined>) => Omit<AgeGroup, 'start' | 'end'> | undefined,
][] = [
  // "6 months to 5 years", "aged 6 to 11 years", "6-11 years", "between 2 and 5 years", "6 to under 13"
  [
    re(
      String.raw`${n('a')}${GAP}${u('ua')}?${OLD}\s*-?(?:to|through|up\s+to|until|and(?=\s+(?:under\s+)?${NUMBER}\s*${UNIT})|–|—|-)\s*-?(?<under>under\s+|less\s+than\s+|younger\s+than\s+)?${n('b')}${GAP}${u('ub')}${OLD}(?:s|-olds?)?`,
    ),
    (g) => range(g),
  ],
  [
    re(
      String.raw`(?:aged?|ages|(?<=\b(?:adults|children|adolescents|infants|people|patients|those)\s)(?:from|of|between))\s+${n('a')}\s*(?:to|through|and|–|—|-)\s*(?<under>under\s+)?${n('b')}${OLD}(?!\s*(?:mg|%|mL|kg|weeks?|days?|g\b))`,
    ),
    (g) => range(g),
  ],
  // "12 years and older", "12 and up", "12+", "aged 12 or over", "12 years of age and older"
  [
    [re(String.raw`${n('a')}${GAP}${u('ua')}${OLD}${UP}`), re(String.raw`${n('a')}s?${UP_BARE}(?:${GAP}${u('ua')}${OLD})?`)],
    (g) => ({ min: age(g['a']!, g['ua']) }),
  ],
  // "over-12s", "the under 12s"
  [
    re(String.raw`(?<how>over|under)[- ]${n('a')}s`),
    (g) => (/^over/i.test(g['how']!) ? { min: age(g['a']!, undefined) } : { max: age(g['a']!, undefined), below: true }),
  ],
  // "up to their 12th birthday"
  [
    re(String.raw`(?:up\s+to|until|before)\s+(?:their|the|a|his|her)\s+${n('a')}(?:th|nd|st|rd)\s+birthday`),
    (g) => ({ max: age(g['a']!, undefined), below: true }),
  ],
  [
    [
      // "the label starts at 18", "the licence there stops at six years"
      re(
        String.raw`(?<=\b(?:labels?|labelling|labeling|licen[cs]e|approval|indication|authori[sz]ation)\s(?:[\w(®)-]+\s){0,6}?)(?:starts?|begins?|stops?|ends?)\s+(?:at|from)\s+(?:the\s+age\s+of\s+|age\s+)?${n('a')}(?!\s*(?:%|mg|weeks?|days?|kg|hours?))${GAP}${u('ua')}?${OLD}`,
      ),
      // "sets the bar at 12", "draws the line at two years"
      re(
        String.raw`(?<=\b(?:limit|line|bar|threshold|floor|age)\b(?:\s[\w-]+){0,4}?\s)at\s+(?:the\s+age\s+of\s+|age\s+)?${n('a')}(?!\s*(?:%|mg|weeks?|days?|kg|hours?|points?|times|in\b))${GAP}${u('ua')}?${OLD}`,
      ),
      // "must wait until 12"
      re(
        String.raw`(?<=\bwait\s)until\s+(?:they\s+(?:are|turn)\s+|the\s+age\s+of\s+|age\s+)?${n('a')}(?!\s*(?:weeks?|days?|hours?|noon|am|pm|o['’]clock))${GAP}${u('ua')}?${OLD}`,
      ),
      // "the youngest children who can have it are six"
      re(String.raw`(?<=\byoungest\b[^.;]{0,90}\b(?:is|are|was|were)\s)${n('a')}${GAP}${u('ua')}?${OLD}`),
      // "six is the youngest age at which"
      re(String.raw`${n('a')}(?:${GAP}${u('ua')})?(?=\s+(?:is|remains)\s+(?:still\s+|now\s+)?the\s+(?:youngest|lowest|minimum)\s+age\b)`),
      // "it starts at 12"
      re(String.raw`(?<=\bit\s(?:now\s|only\s|still\s)?)starts?\s+at\s+${n('a')}(?=\s*(?:[.,;)]|$|\s(?:in|there|here)\b))`),
      // "a child must be 12 before"
      re(String.raw`(?<=\b(?:must|(?:has|have|needs?)\s+to)\s+be\s)(?:at\s+least\s+)?${n('a')}(?=\s+(?:before|to|for)\b)`),
    ],
    (g) => ({ min: age(g['a']!, g['ua']) }),
  ],
  // "at the second birthday"
  [
    re(
      String.raw`(?<!\bnot\s)(?:before|up\s+to)\s+(?:the|their|a|his|her)\s+(?<nth>first|second|third|fourth|fifth|sixth|seventh|twelfth|sixteenth|eighteenth|\d{1,2}(?:th|nd|rd))\s+birthday`,
    ),
    (g) => ({ below: true, max: { value: ORDINALS[g['nth']!.toLowerCase()] ?? parseInt(g['nth']!, 10), unit: 'year' } }),
  ],
  [
    re(
      String.raw`(?:from|at|until|before|after|had|passed|reach(?:ed|es)?)\s+(?:the|their|a|his|her|(?:an?|the|your)\s+(?:child|baby|patient)['’]s)\s+(?<nth>first|second|third|fourth|fifth|sixth|seventh|twelfth|sixteenth|eighteenth|\d{1,2}(?:th|nd|rd))\s+birthday`,
    ),
    (g) => ({ min: { value: ORDINALS[g['nth']!.toLowerCase()] ?? parseInt(g['nth']!, 10), unit: 'year' } }),
  ],
  // "a child of 8", "a girl of 9 years"
  [
    re(
      String.raw`(?<=\b(?:child|boy|girl|daughter|son|toddler|baby|infant|teenager)\s)of\s+${n('a')}(?!\s*(?:mg|kg|%|weeks?|days?|parents?))(?:${GAP}${u('ua')}${OLD})?`,
    ),
    (g) => ({ min: age(g['a']!, g['ua']), max: age(g['a']!, g['ua']) }),
  ],
  [
    [
      // "infants of 3 months"
      re(String.raw`(?<=\b(?:children|infants|babies|people|patients|those)\s)of\s+(?:just\s+)?${n('a')}${GAP}${u('ua')}`),
      // "a lower age limit of 12", "the minimum age is 12"
      re(
        String.raw`(?:minimum|lowest|lower|youngest)\s+(?:age\s+)?(?:bound|limit|age)?(?:\s+(?:of|is|at|to))?\s+${n('a')}${GAP}${u('ua')}?${OLD}`,
      ),
      re(String.raw`${n('a')}${GAP}${u('ua')}\s+as\s+(?:the|a|its)\s+(?:lower|minimum|youngest)\s+(?:age|limit|bound)`),
    ],
    (g) => ({ min: age(g['a']!, g['ua']) }),
  ],
  // "11 years and under", "5 years or younger"
  [
    re(String.raw`${n('a')}${GAP}${u('ua')}${OLD}\s*(?:,\s*)?(?:and|or)\s+(?:under|younger|below)(?!\s+\d)`),
    (g) => ({ max: age(g['a']!, g['ua']) }),
  ],
  // "before the age of twelve", "up to the age of 11", "before age 12", "not started before 12 years"
  [
    [
      re(String.raw`(?<!\b(?:not|long|even|just)\s)(?<how>before|up\s+to)\s+(?:the\s+)?age\s+(?:of\s+)?${n('a')}(?:${GAP}${u('ua')})?`),
      re(
        String.raw`(?<=\b(?:used|started|given|prescribed|taken|applied|offered|licen[sc]ed|approved|allowed|permitted|cleared)\s)(?<how>before)\s+${n('a')}(?:${GAP}${u('ua')}${OLD})?(?=\s*[.,;)]|$|\s+in\s)`,
      ),
    ],
    (g) => (/^before/i.test(g['how']!) ? { max: age(g['a']!, g['ua']), below: true } : { max: age(g['a']!, g['ua']) }),
  ],
  // "children of 3"
  [
    re(
      String.raw`(?:children|infants|babies|toddlers|kids)\s+(?:of|aged?)\s+${n('a')}(?!\s*(?:%|mg|kg|weeks?|days?|months?|mo\b|years?|yrs?|to\b|and\b|or\b|plus|up\b|through|parents?|famil|-|–|\+|,?\s+(?:and|or)))`,
    ),
    (g) => ({ min: age(g['a']!, undefined), max: age(g['a']!, undefined) }),
  ],
  [
    [
      // "who has not turned 12"
      re(
        String.raw`(?:(?:has|have)(?:\s+not|n['’]t)|not)\s+(?:yet\s+)?(?:turned|reached)\s+(?:the\s+age\s+of\s+)?${n('a')}(?!\s*(?:%|mg|weeks?|days?))`,
      ),
      // "before a child turns 12"
      re(
        String.raw`(?<!\bwait\s)(?:before|until)\s+(?:they|(?:an?|the|your|their|his|her)\s+(?:child|baby|patient|person|teenager|boy|girl))\s+(?:has\s+|have\s+)?(?:turn(?:s|ed)?|reach(?:es|ed)?|is|are)\s+(?:the\s+age\s+of\s+)?${n('a')}(?!\s*(?:%|mg|weeks?|days?|in\b|of\b))`,
      ),
      // "who are not yet 12"
      re(String.raw`(?<=\b(?:those|who\s+(?:is|are))\s)not\s+yet\s+${n('a')}(?=\s*[,.;)]|$)`),
    ],
    (g) => ({ max: age(g['a']!, undefined), below: true }),
  ],
  [
    [
      // "at the age of ten", "at one year of age"; where something begins there, it is the lower bound of a group
      re(
        String.raw`(?<!\b(?:starts?|starting|begins?|beginning|started|begun|began|limit|line|bar|threshold|floor|set|age)\s)at\s+(?:the\s+age\s+of\s+${n('a')}(?:${GAP}${u('ua')})?|${n('b')}\s+${u('ub')}\s+of\s+age)(?!\s*(?:or|and|to|on)\b)`,
      ),
      // "who is eight"
      re(String.raw`(?<=\bwho\s(?:is|are)\s(?:only\s|just\s)?)${n('a')}(?:${GAP}${u('ua')}${OLD})?(?=\s*[,.;)]|$)`),
    ],
    (g) => {
      const at = age(g['a'] ?? g['b']!, g['ua'] ?? g['ub']);
      return { min: at, max: at };
    },
  ],
  [
    re(String.raw`(?:turned|turn|reached|reach)\s+(?:the\s+age\s+of\s+)?${n('a')}(?:${GAP}${u('ua')})?(?!\s*(?:%|mg|weeks?|days?))`),
    (g) => ({ min: age(g['a']!, g['ua']) }),
  ],
  [
    re(String.raw`(?:≥|>=|&ge;)\s*${n('a')}${GAP}${u('ua')}?${OLD}(?!\s*(?:mg|%|kg|points?))`),
    (g) => (g['ua'] ? { min: age(g['a']!, g['ua']) } : undefined),
  ],
  [
    re(String.raw`(?:at\s+least|no\s+younger\s+than|not\s+younger\s+than)\s+${n('a')}${GAP}${u('ua')}${OLD}`),
    (g) => ({ min: age(g['a']!, g['ua']) }),
  ],
  // "younger than 12 years", "under 12", "below the age of 12"
  [
    re(
      String.raw`(?<how>younger\s+than|under|below|less\s+than|<)\s*(?<of>the\s+age\s+of\s+|age\s+)?${n('a')}${GAP}${u('ua')}?${OLD}(?!\s*(?:mg|%|mL|kg|g\b|weeks?|days?|hours?|grams?|percent|points?))`,
    ),
    (g) => (/^(?:less|<)/i.test(g['how']!) && !g['ua'] && !g['of'] ? undefined : { max: age(g['a']!, g['ua']), below: true }),
  ],
  // "from 12 years", "from the age of 2", "starting at age 6", "as young as 2", "down to 6 months"
  [
    re(
      String.raw`(?:from|starting\s+(?:at|from)|starts?\s+at|as\s+young\s+as|down\s+to|as\s+early\s+as|reserved\s+for)\s+(?:about\s+)?(?<of>the\s+age\s+of\s+|age\s+|ages\s+)?${n('a')}${GAP}${u('ua')}?${OLD}${UP}?`,
    ),
    (g) => (g['of'] || g['ua'] ? { min: age(g['a']!, g['ua']) } : undefined),
  ],
  // "over 12 years", "older than 12"
  [
    re(String.raw`(?:over|older\s+than|above)\s+(?:the\s+age\s+of\s+)?${n('a')}${GAP}${u('ua')}${OLD}`),
    (g) => ({ min: age(g['a']!, g['ua']), over: true }),
  ],
  [
    re(String.raw`\badults?(?:\s+patients?)?\s+and\s+(?:adolescents?|teen(?:ager)?s?)\b`),
    () => ({ min: { value: 12, unit: 'year' }, word: true }),
  ],
  [re(String.raw`\b(?:adolescents?|teen(?:ager)?s?)\s+and\s+adults?\b`), () => ({ min: { value: 12, unit: 'year' }, word: true })],
  // "a five-year-old", "15-year-olds"
  [re(String.raw`${n('a')}[- ](?<ua>year|month)[- ]olds?`), (g) => ({ min: age(g['a']!, g['ua']), max: age(g['a']!, g['ua']) })],
  [re(String.raw`\b(?:adults?|grown-?ups?)\b`), () => ({ min: { value: 18, unit: 'year' }, word: true })],
  [
    re(String.raw`\b(?:adolescen(?:ts?|ce)|teen(?:ager)?s?|young\s+people)\b`),
    () => ({ min: { value: 12, unit: 'year' }, max: { value: 17, unit: 'year' }, word: true }),
  ],
  [re(String.raw`\b(?:minors|under-?age\s+patients)\b`), () => ({ max: { value: 18, unit: 'year' }, below: true, word: true })],
  [re(String.raw`\b(?:newborns?|neonates?)\b`), () => ({ max: { value: 1, unit: 'month' }, below: true, word: true })],
  // Infants are told in months: a label from two years leaves out all of them, and some toddlers only.
  [re(String.raw`\b(?:infants?|babies)\b`), () => ({ max: { value: 24, unit: 'month' }, below: true, word: true })],
  [re(String.raw`\btoddlers?\b`), () => ({ max: { value: 2, unit: 'year' }, below: true, word: true })],
  [
    re(String.raw`\b(?:preschool|pre-school)(?:ers|\s+(?:children|kids))\b`),
    () => ({ min: { value: 2, unit: 'year' }, max: { value: 5, unit: 'year' }, word: true }),
  ],
  [
    re(String.raw`\b(?:children|kids|schoolchildren|kindergartners|(?:paediatric|pediatric)\s+(?:patients|use))\b`),
    () => ({ max: { value: 12, unit: 'year' }, below: true, word: true }),
  ],
];

/** Between words there are a few blanks at most: with no bound, long runs of them would be tried in every way. */
function re(pattern: string): RegExp {
  const bounded = pattern.replaceAll(String.raw`\s*`, String.raw`\s{0,3}`).replaceAll(String.raw`\s+`, String.raw`\s{1,3}`);
  return new RegExp(`(?<![\\w.])(?:${bounded})(?![\\w])`, 'giu');
}

function range(g: Record<string, string | undefined>): Omit<AgeGroup, 'start' | 'end'> | undefined {
  const unit = g['ub'] ?? g['ua'];
  const min = age(g['a']!, g['ua'] ?? unit);
  const max = age(g['b']!, unit);
  if (months(min) >= months(max)) return undefined;
  return g['under'] ? { min, max, below: true } : { min, max };
}

function age(number: string, unit: string | undefined): Age {
  const value = /^\d/.test(number) ? Number(number) : WORDS.indexOf(number.toLowerCase());
  return { value, unit: unit && /^mo/i.test(unit) ? 'month' : 'year' };
}

const OF_NO_AGE = String.raw`\s?(?:%|m?g\b|mL\b|kg\b|(?:weeks?|days?|hours?|minutes?|times)\b)`;
/** What every age has: a number, of something else than doses and weeks, or a word. */
export const AGE_WORD = new RegExp(
  String.raw`\b(?:(?<![\d.])\d{1,2}(?:\.5)?(?!\.?\d|${OF_NO_AGE})|(?:${WORDS.slice(1).join('|')}|${Object.keys(ORDINALS).join('|')})\b(?!${OF_NO_AGE})|adult|grown|minor|under-?age|newborn|neonat|adolescen|teen|young|infant|bab(?:y|ies)|toddler|pre-?school|child|kid|schoolchild|kindergart|pa?ediatric)`,
  'i',
);

/** Which of the patterns may match in a text. */
const gate = once(() =>
  prepareGate(
    PATTERNS.map(([patterns]) => [patterns].flat()),
    0,
  ),
);

/** All age groups in `text`, left to right, none inside another; `base` is added to their offsets. */
export function findAges(text: string, base = 0): AgeGroup[] {
  const open = AGE_WORD.test(text) ? gate()(text) : 0;
  if (open === 0) return [];
  const found: AgeGroup[] = [];
  const taken = new Uint8Array(text.length);
  PATTERNS.forEach(([patterns, read], i) => {
    if ((open & (1 << i)) === 0) return;
    for (const match of [patterns].flat().flatMap((pattern) => matchesOf(text, pattern))) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      const group = read(match.groups ?? {});
      if (!group) continue;
      const { min, max, below, over, word } = group;
      found.push({ start: base + start, end: base + end, min, max, below, over, word });
      taken.fill(1, start, end);
    }
  });
  found.sort((a, b) => a.start - b.start);
  return found.filter(
    (group, i) => !(group.word && isNarrowedBy(found[i + 1], text.slice(group.end - base, found[i + 1] && found[i + 1]!.start - base))),
  );
}

/** "Children aged 6 to 11 years" are one group, told by its numbers. */
function isNarrowedBy(next: AgeGroup | undefined, between: string): boolean {
  return (
    next !== undefined &&
    !next.word &&
    between.length < 40 &&
    /^(?:\s+patients?)?[\s,(]*(?:(?:who|that)\s+are\s+)?(?:aged?|ages|of|between)?\s*$/i.test(between)
  );
}
