/** How often and on how much skin a text says that a drug is used. */
import type { Dataset } from '../../dataset/dataset.ts';
import { inForce, statusOf } from '../../dataset/questions.ts';
import type { FactOf } from '../../dataset/schema.ts';
import type { Clause } from '../reading/sentence.ts';
import type { Cues } from '../../patterns/gate.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { upTo } from '../../text/matches.ts';
import { isAssertion } from '../reading/mood.ts';
import { bearsOnDisease } from './safetyFacts.ts';
import { settingsOf } from '../reading/setting.ts';
import { groups, soleDrug, subjectFor, subjectsOf } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const N = String.raw`(?<n>\d{1,2}|${NUMBERS.slice(2).join('|')})`;
/** "Once a day", "every other week", "weekly": days from one dose to the next. */
const INTERVAL = new RegExp(
  String.raw`\b(?:(?<daily>(?:once|twice|three\s+times)[- ](?:daily|an?[- ]day|per\s+day)|every\s+(?:day|morning|evening|night)|each\s+day|daily)|(?<weekly>once[- ](?:weekly|a[- ]week|per\s+week)|every\s+week|weekly)|(?<fortnightly>every\s+other\s+week|fortnightly|every\s+fortnight)|(?<monthly>once\s+a\s+month|once\s+monthly|every\s+month|monthly)|every\s+${N}\s+(?<unit>days|weeks|months))\b`,
  'gi',
);
const UNIT: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30 };
const TAKEN =
  /\b(?:is|are|be|being|as|it)\s+(?:\w+\s+){0,2}?(?:taken|given|dosed|used|administered|injected|swallowed|prescribed|applied)\b[^,;]{0,45}$/i;
const ORDER = /^(?:please\s+)?(?:take|use|inject|swallow)\b[^,;]{0,50}$/i;
/** Something else is taken daily, or it is told as a mistake, a study, a history. */
const OTHER =
  /\b(?:folic|folate|supplement\w*|emollients?|moisturi[sz]\w*|steroids?|mistak\w*|errors?|accident\w*|overdos\w*|died|deaths?|fatal\w*|toxic\w*|danger\w*|instead|rather|wrong\w*|inadvertent\w*|trials?|stud(?:y|ies)|tested|except|start\w*|loading|first|initial\w*|weight|monitor\w*|checks?|blood|split|divided|not|never|warn\w*|beware|against|avoid\w*|quer(?:y|ied)|flags?|cancer|leuk[a]?emia|oncology|high-dose|symptoms?|diary|wash|bath\w*)\b|n['’]t\b/i;
/** An interval within this factor of a label's own may be another group's, a maintenance dose or another country's. */
const FAR_OFF = 3.5;

const AREA =
  /\b(?:up\s+to|as\s+much\s+as|over|on|covering|maximum\s+of)\s+(?<percent>\d{1,3})\s?(?:%|per\s?cent|percent)\s+(?:of\s+)?(?:the\s+|your\s+|their\s+)?(?:total\s+)?(?:body|skin|BSA)/gi;
/** "Up to half of the body". */
const SHARE =
  /\b(?:up\s+to|as\s+much\s+as|over|on|covering)\s+(?<share>(?:a\s+|one\s+)?half|two[- ]thirds|three[- ]quarters|(?:a|one)[- ](?:third|quarter))\s+(?:of\s+)?(?:the\s+|your\s+|their\s+)?(?:total\s+)?(?:body|skin)/gi;
const PER_CENT: readonly [RegExp, number][] = [
  [/half/i, 50],
  [/two/i, 67],
  [/three/i, 75],
  [/third/i, 33],
  [/quarter/i, 25],
];
const NO_LIMIT =
  /\b(?:no|without(?:\s+any)?)\s+(?:upper\s+|labell?ed\s+)?(?:limits?|restrictions?|limitation)\s+(?:on|to|of|for)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:area|surface|amount|quantity)\b|\b(?:to|on|over)\s+(?:the|your)\s+(?:whole|entire)\s+body\b|\bon\s+(?:any\s+(?:area|amount|proportion|share)\s+of|as\s+much\s+of)\s+the\s+(?:body|skin)\b/gi;

function common(clause: Clause, cue: { start: number; end: number }, predicate: string, count: number): Claim[] {
  const before = subjectFor(clause, cue.start, cue.end);
  const behind = groups(clause).find((g) => g[0]!.start >= cue.end);
  const own =
    before.length === 0 && behind && predicate !== 'interval' && /^\W*(?:there|with|no)\b/i.test(clause.text) ? subjectsOf(behind) : before;
  // "Up to a fifth of the skin may be treated with X".
  const byIt =
    own.length === 0 &&
    predicate === 'area' &&
    behind &&
    /\bwith\s+(?:the\s+)?$/i.test(clause.sentence.block.text.slice(cue.end, behind[0]!.start));
  // "Adults swallow 10 mg of X every morning"; "X: a tablet, swallowed once a day".
  const taken = own.length === 0 && predicate === 'interval';
  const sole = byIt || taken ? soleDrug(clause.sentence) : undefined;
  const subject = own.length === 1 && own[0]!.kind === 'drug' ? own[0]! : sole;
  if (!subject) return [];
  const start =
    subject.at && subject.at.start >= clause.start && cue.end - subject.at.start < 80 ? Math.min(subject.at.start, cue.start) : cue.start;
  const end = Math.max(cue.end, subject.at && subject.at.end <= clause.end ? subject.at.end : cue.end);
  // "Once a day" is no "once, when ...".
  const plain = clause.with({ text: clause.text.replace(/\bonce\b/gi, 'xxxx') });
  return settingsOf(plain, { at: cue.end }).map((setting) => ({
    rule: 'safety-labelling' as const,
    subject,
    predicate,
    setting,
    count,
    start,
    end,
    value: { start: cue.start, end: cue.end },
  }));
}

/** "250 mg every 2 weeks": a dose with its interval, as a step of a schedule. */
const STEP = new RegExp(
  String.raw`\b(?<mg>\d+(?:\.\d+)?)\s?mg\s+(?:(?:is|are)\s+)?(?:(?:given|injected|taken)\s+)?(?:under\s+the\s+skin\s+)?(?:every\s+(?<n>\d{1,2}|${NUMBERS.slice(1).join('|')})\s+(?<unit>weeks?|days?|months?)|(?<weekly>every\s+week|weekly|once\s+a\s+week)|(?<daily>every\s+day|daily|once\s+a\s+day))\b`,
  'gi',
);
/** Told of a trial, a mistake or another regimen than the label's. */
const NOT_THE_LABEL =
  /\b(?:trials?|stud(?:y|ies)|tested|off-label|wrong\w*|mistak\w*|errors?|instead|rather|not|never|unlike|phase|arm|group)\b|n['’]t\b/i;

export const dosingCues: Cues = [INTERVAL, STEP, AREA, SHARE, NO_LIMIT];

/** The claims about intervals and amounts that a clause makes. */
export function readDosing(clause: Clause): Claim[] {
  return [...readInterval(clause), ...readSteps(clause), ...readAmount(clause)];
}

function readSteps(clause: Clause): Claim[] {
  const sole = soleDrug(clause.sentence);
  if (!sole || clause.ages.length > 0 || NOT_THE_LABEL.test(clause.sentence.text)) return [];
  return cuesIn(clause, STEP)
    .filter((cue) => isAssertion(clause, cue.start))
    .flatMap((cue) => {
      const { n, unit, mg } = cue.groups;
      const days =
        n && unit
          ? (/^\d/.test(n) ? Number(n) : NUMBERS.indexOf(n.toLowerCase())) * UNIT[unit.replace(/s?$/, 's').toLowerCase()]!
          : daysOf(cue.groups);
      const plain = clause.with({ dates: [] });
      return !days
        ? []
        : settingsOf(plain, { at: cue.end, timeless: true }).map((setting) => ({
            rule: 'safety-labelling' as const,
            subject: sole,
            predicate: 'step',
            setting,
            count: days,
            strength: `${mg!} mg`,
            start: cue.start,
            end: cue.end,
            value: { start: cue.start, end: cue.end },
          }));
    });
}

function readInterval(clause: Clause): Claim[] {
  const cues = cuesIn(clause, INTERVAL);
  const [cue] = cues;
  // "A daily tablet, together with folic acid": what is taken beside it stands behind.
  if (
    !cue ||
    cues.some((c) => daysOf(c.groups) !== daysOf(cue.groups)) ||
    OTHER.test(clause.text.slice(0, cue.end - clause.start) + upTo(/[,;(]/, clause.text.slice(cue.end - clause.start)))
  )
    return [];
  const lead = clause.text.slice(0, cue.start - clause.start);
  const order = ORDER.test(lead);
  // "Take it daily" is an order, and one that harms: the words behind its verb are read as a statement.
  const said = order
    ? clause.with({ sentence: clause.sentence.with({ text: clause.sentence.text.replace(/^(?:please\s+)?\w+/i, 'x') }) })
    : clause;
  if (!isAssertion(said, cue.start) || isDenied(clause, cue.start)) return [];
  const adjective =
    groups(clause).some((g) => g[0]!.start - cue.end === 1) &&
    !/\w\s*$/.test(lead.replace(/\b(?:with|on|of|the|for|takes?|using|to)\s*$/i, ''));
  const direct = groups(clause).some((g) =>
    /^\s*(?:\([^)]*\)\s*)?(?:tablets?\s+|capsules?\s+|injections?\s+)?(?:\d+(?:\.\d+)?\s?mg\s+)?$/.test(
      clause.sentence.block.text.slice(g.at(-1)!.end, cue.start),
    ),
  );
  const after = clause.text.slice(cue.end - clause.start);
  const noun =
    (/\b(?:is|are)\s+an?\s+$/i.test(lead) && /^\s+(?:tablets?|pills?|capsules?|injections?|medicines?|drugs?|doses?)\b/i.test(after)) ||
    /\b(?:is|are)\s+an?\s+(?:tablet|pill|capsule|injection|drug|medicine)\s+(?:for|to\s+(?:take|swallow|inject))\s+$/i.test(lead);
  const labelled =
    clause.before !== undefined &&
    /^\W*an?\s+(?:[\w-]+\s+){0,3}(?:tablet|pill|capsule|injection)s?,?\s+(?:taken|swallowed|given|injected)\s+$/i.test(lead);
  if (!TAKEN.test(lead) && !noun && !order && !adjective && !direct && !labelled) return [];
  const days = daysOf(cue.groups);
  if (!days) return [];
  if (adjective || order) {
    const group = groups(clause).find((g) => (adjective ? g[0]!.start >= cue.end : g.at(-1)!.end <= cue.start));
    if (adjective && group) return common(clause, { start: group.at(-1)!.end, end: group.at(-1)!.end }, 'interval', days);
  }
  return common(clause, cue, 'interval', days);
}

function daysOf(groups: Record<string, string | undefined>): number | undefined {
  if (groups['daily']) return 1;
  if (groups['weekly']) return 7;
  if (groups['fortnightly']) return 14;
  if (groups['monthly']) return 30;
  const n = groups['n']?.toLowerCase();
  const unit = groups['unit']?.toLowerCase();
  return n && unit ? (/^\d/.test(n) ? Number(n) : NUMBERS.indexOf(n)) * UNIT[unit]! : undefined;
}

function readAmount(clause: Clause): Claim[] {
  const claims: Claim[] = [];
  const add = (pattern: RegExp, predicate: string, amount: (g: Record<string, string | undefined>) => number, denied = true): void => {
    for (const cue of cuesIn(clause, pattern)) {
      if ((denied && isDenied(clause, cue.start)) || !isAssertion(clause, cue.start)) continue;
      claims.push(...common(clause, cue, predicate, amount(cue.groups)));
    }
  };
  add(AREA, 'area', (g) => Number(g['percent']));
  add(SHARE, 'area', (g) => PER_CENT.find(([word]) => word.test(g['share']!))![1]);
  add(NO_LIMIT, 'area', () => 100, false);
  return claims;
}

/** The strength fact that an interval or amount goes against, if the label leaves no room for it. */
export function dosingAgainst(claim: Claim, dataset: Dataset): FactOf<'strength'> | undefined {
  const { subject, setting, count: said = 0 } = claim;
  const facts = (dataset.drugs.get(subject.id)?.facts ?? []).filter(
    (f): f is FactOf<'strength'> =>
      f.kind === 'strength' &&
      f.judge !== false &&
      (f.jurisdiction === setting.jurisdiction || f.jurisdiction === 'INT') &&
      !(subject.route && f.route && subject.route !== f.route) &&
      bearsOnDisease(dataset, f.indication, claim) &&
      inForce(dataset, f, setting.on) === 'yes',
  );
  if (claim.predicate === 'interval') {
    const allowed = facts.flatMap((f) => f.everyDays ?? []);
    const near = allowed.some((days) => Math.max(days / said, said / days) < FAR_OFF);
    return near ? undefined : facts.find((f) => f.everyDays);
  }
  if (claim.predicate === 'step') return stepAgainst(claim, dataset, facts);
  const limits = facts.flatMap((f) => f.maxArea ?? []);
  return limits.length > 0 && said > Math.max(...limits) ? facts.find((f) => f.maxArea !== undefined) : undefined;
}

/** How far a step may be from every interval of the label before it is another schedule. */
const STEP_OFF = 1.9;

/** A step of a dose that the label has, at an interval that it has for nobody; of a drug with one use there, as others are dosed in other ways. */
function stepAgainst(claim: Claim, dataset: Dataset, facts: readonly FactOf<'strength'>[]): FactOf<'strength'> | undefined {
  const { subject, setting, count: said = 0, strength = '' } = claim;
  const drug = dataset.drugs.get(subject.id)!;
  const uses = new Set(statusOf(dataset, drug, { jurisdiction: setting.jurisdiction, on: setting.on }).licences.map((l) => l.indication));
  const allowed = facts.flatMap((f) => f.everyDays ?? []);
  if (uses.size !== 1 || !facts.some((f) => f.everyDays && f.strengths.includes(strength))) return undefined;
  return allowed.every((days) => Math.max(days / said, said / days) > STEP_OFF) ? facts.find((f) => f.everyDays) : undefined;
}
