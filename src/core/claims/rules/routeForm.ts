/** `route-form`: the route, form or strength in which a drug is given. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Route } from '../../dataset/schema.ts';
import type { Mention } from '../../mentions/findMentions.ts';
import { cellOf } from '../reading/cells.ts';
import type { Clause } from '../reading/sentence.ts';
import { FORM_ADJECTIVE, FORM_NOUN, FORM_WAY } from '../substance/forms.ts';
import { onlyWays, otherWay } from '../substance/onlyWay.ts';
import { reasonAgainst } from '../substance/givenOtherwise.ts';
import { MIXED } from '../reading/setting.ts';
import { groups, subjectFor, subjectsOf } from '../reading/subjects.ts';
import { relatedTo } from '../reading/relative.ts';
import type { Rule } from '../rule.ts';
import { isStatedAsWay } from '../reading/standing.ts';
import { readStrengthUses } from '../substance/strengthUses.ts';
import { readBare, readUsers, userCues } from '../substance/users.ts';
import { claimOf, make, strengthClaim } from '../substance/wayClaim.ts';
import { subjectOf, type Claim, type Judgement, type Subject } from '../types.ts';
import { matchesOf } from '../../text/matches.ts';

/** A strength that is said not to be for the disease. */
const OFF_LABEL =
  /\b(?:off[- ]label|outside\s+(?:of\s+)?(?:the|its)\s+(?:label|licen[cs]e)|unlicen[sc]ed|not\s+(?:labelled|licen[sc]ed|approved|meant|intended|indicated))\b/i;
/** Words under which a form need not exist: denials, wishes, research, comparisons. */
const UNREAL =
  /\b(?:no|not|un(?:approved|licen[sc]ed)|never|nobody|nowhere|none|hardly|without|neither|nor|lacks?|lacking|unlike|same\s+(?:substance|drug|ingredient|medicine|compound|family)|instead of|rather than|(?<!\bonly\s)exists?(?!\s+(?:only|solely)\b)|hop(?:e|es|ed|ing)|develop\w*|stud(?:y|ies|ied)|trials?|investigat\w*|tested|testing|experiment\w*|future|pipeline|wish\w*|await\w*|under review|phase|research\w*|vehicle|placebo|compound(?:ed|ing)|arthritis|transplant\w*|shown|vs|versus|than|alternatives?|patent)\b|n['’]t\b/i;
const BEHIND_NAME = new RegExp(
  String.raw`^\s*(?:®|™)?\s*(?:\([^()]*\)\s*)?(?:(?<strength>\d+(?:\.\d+)?)\s?(?<unit>%|mg)\s*)?(?<form>${FORM_NOUN})\b(?![- ](?:free|sparing|alternatives?|users?)\b)`,
  'i',
);
const STRENGTH_BEHIND =
  /^\s*(?:®|™)?\s*(?:\([^()]*\)\s*)?(?:(?:cream|ointment|gel|foam|lotion)\s+)?\(?(?<strength>\d+(?:\.\d+)?)\s?(?<unit>%)(?!\s*(?:of|to|in|were|had|reduction|lower|higher|improve))/i;
const BEFORE_NAME = new RegExp(
  String.raw`(?<both>\b(?:oral|topical|systemic|injectable|subcutaneous)\s+(?:and|or|and\/or|to|\/)\s+)?\b(?<form>${FORM_ADJECTIVE})\s+$`,
  'i',
);
const FORM_OF = new RegExp(
  String.raw`\b(?:the|an?)\s+(?:new\s+|generic\s+)?(?<form>${FORM_NOUN}|${FORM_ADJECTIVE})[- ](?:forms?|versions?|formulations?|preparations?|products?)\s+of\s+(?:the\s+)?$|\b(?<noun>tablets?|capsules?|creams?|ointments?|pills?)\s+(?:of|containing|with)\s+$`,
  'i',
);
const SMALL = String.raw`(?:(?:an?|the|as|by|in|via|with|through|once|twice|daily|weekly|monthly|every|other|two|four|three|eight|weeks?|days?|months?|single|usually|normally|always|only|solely|also|now|still|given|taken|administered|available|supplied|sold|marketed|used|applied|prescribed|dosed|dispensed|delivered|offered|packaged|put|either|simple|small|convenient|(?:once|twice|self)-?\s?(?:daily|weekly|monthly|administered|injected)|prescription|non-?steroidal|steroid-free|white|thin|the form of|form of|means of|way of|single-dose|topical|oral|injectable|new|biweekly|fortnightly|extended-release|a day|a week|or|both|\d+(?:\.\d+)?\s?(?:%|mg))\s+)`;
/** What an adjective may stand before to say of the drug how it is given. */
const KIND = String.raw`\s+(?:prescription\s+|eczema\s+|once-daily\s+)?(?:drugs?|treatments?|medicines?|medications?|therap(?:y|ies)|agents?|biologics?|antibod(?:y|ies)|creams?|ointments?|tablets?|pills?|products?|(?:[\w-]+\s+){1,3}(?:inhibitors?|agonists?|antagonists?|blockers?))\b`;
const PREDICATE = new RegExp(
  String.raw`\b(?<verb>is|are|comes?|goes|remains?|gets?|(?:can|may|must|should)\s+be)\s+${SMALL}{0,8}?(?<form>${FORM_NOUN}|${FORM_WAY}|${FORM_ADJECTIVE}(?=${KIND}))\b(?![- ](?:free|sparing|alternatives?|sites?|reactions?|phobia|based)\b)`,
  'gi',
);
const DOES = new RegExp(
  String.raw`\b(?:(?<oral>swallow(?:s|ed|ing)?)|(?<injected>(?:self-)?inject(?:s|ed|ing)?)|(?<topical>rub(?:s|bed|bing)?|smear(?:s|ed|ing)?|spread(?:s|ing)?|appl(?:y|ies|ied|ying))|(?<inhaled>inhal(?:e|es|ed|ing))|(?<intravenous>infus(?:e|es|ed|ing)))\s+(?:in\s+|on\s+|themselves\s+with\s+|yourself\s+with\s+)?(?:your\s+|the\s+|their\s+)?$`,
  'i',
);
const HAVE_IT = new RegExp(
  String.raw`\bhave\s+it\s+(?<form>(?:injected|infused|rubbed)(?:\s+(?:under|into|in|through)\s+(?:the|a|your)\s+(?:skin|veins?|muscles?))?)`,
  'i',
);
const NAME_TAIL =
  /^(?:\s|\bfor\s+(?:atopic\s+)?(?:eczema|dermatitis|AD|adults|children)\b|®|™|\)|\([^()]*\)|,[^,;]{0,60},|\b(?:itself|also|however|both|too|cream|ointment|gel|foam|tablets?|injections?)\b)*$/i;
const NEXT = new RegExp(String.raw`^\s*,?\s*(?:or|and|as well as)\s+${SMALL}{0,4}?(?<form>${FORM_NOUN}|${FORM_WAY})\b`, 'i');

/** "Take X by mouth", "have X as a syrup": verbs of use whose object is the drug. */
const USE =
  /\b(?:tak(?:e|es|ing)|giv(?:e|es|ing)|us(?:e|es|ing)|hav(?:e|ing)|gets?|getting|receives?|administers?|prescribes?|inject(?:s|ing)?|puts?|put(?:ting)?)\s+(?:the\s+|your\s+|their\s+)?$/i;
const WAY_BEHIND = new RegExp(
  String.raw`^\s*[®™]?\s*(?:(?:tablets?|cream|ointment)\s+)?(?<words>(?:both\s+|either\s+)?as\s+(?:an?\s+)(?:\w+ly\s+)?(?<noun>${FORM_NOUN})|(?<way>${FORM_WAY}))\b(?!\s+(?:cream|ointment|patients|users|of\b))`,
  'i',
);
/** "X pens for use under the skin". */
const FOR_USE = new RegExp(
  String.raw`^\s+(?:for\s+(?:use|injection)|(?:to\s+be\s+)?(?:used|given|put|taken|injected))\s+(?<form>${FORM_WAY})\b`,
  'i',
);
/** "With X, you inject yourself", "To use X, dab it on". */
const WITH = /^\W*(?:with|on|for|to\s+(?:use|take|apply|have)|when\s+(?:using|taking))\s+$/i;
const YOU_DO =
  /^\s*[®™]?\s*(?:tablets?|cream|ointment|pens?)?\s*,\s+(?:(?:you|patients|people|users|children|adults|they)\s+)?(?:(?:simply|just|can|must|have\s+to|need\s+to)\s+)*(?:(?<oral>swallows?\s+(?:it|an?|one|the)\b)|(?<injected>injects?\s+(?:it\b|yourself|themselves|under)|needs?\s+a\s+syringe)|(?<topical>(?:rub|smear|dab|spread|massage)s?\s+it\b))/i;
/** "X, an oral drug,". */
const APPOSED = new RegExp(
  String.raw`^\s*[®™]?\s*(?:\([^()]*\)\s*)?,\s+an?\s+(?:new\s+|once-daily\s+)?(?<form>${FORM_ADJECTIVE})(?=${KIND})`,
  'i',
);
/** "The pill X". */
const NOUN_BEFORE = /\bthe\s+(?:new\s+|generic\s+|daily\s+)?(?<form>tablets?|capsules?|pills?|creams?|ointments?|injections?)\s+$/i;
const STRENGTH_SAID =
  /^\s*[®™]?\s*(?:cream|ointment|gel|foam|lotion)?\s*(?:comes\s+in|has|is\s+sold\s+in|is\s+available\s+in)\s+(?:an?\s+)?(?:(?:single\s+)?strength\s+of\s+)?(?<strength>\d+(?:\.\d+)?)\s?%(?:\s+strength\b|(?=\s*[.,;]|$|\s+for\b))/i;

/** Any word for a form or a way of taking. */
const WAY = new RegExp(String.raw`\b(?:${FORM_NOUN}|${FORM_WAY}|${FORM_ADJECTIVE})\b`, 'i');

/** What verbs of use, appositions and lead-ins around a name say of its way. */
function around(clause: Clause, mention: Mention, subject: Subject, before: string, after: string): Claim[] {
  const from = { start: mention.start };
  const to = (text: string): { start: number; end: number } => ({ ...from, end: mention.end + text.length });
  const claims: Claim[] = [];
  const way = USE.test(before) ? WAY_BEHIND.exec(after) : null;
  const form = way?.groups!['noun'] ?? way?.groups!['way'];
  if (way && form) claims.push(...claimOf(clause, subject, form, to(way[0]), 'said'));
  const done = WITH.test(before) ? YOU_DO.exec(after) : null;
  const route = Object.entries(done?.groups ?? {}).find(([, value]) => value !== undefined)?.[0];
  if (done && route)
    claims.push(
      make(
        clause,
        subject,
        route === 'injected' ? (['subcutaneous', 'intramuscular', 'intravenous'] as const) : [route as Route],
        undefined,
        to(done[0]),
        'said',
      ),
    );
  const apposed = APPOSED.exec(after);
  if (apposed) claims.push(...claimOf(clause, subject, apposed.groups!['form']!, to(apposed[0]), 'said'));
  const noun = NOUN_BEFORE.exec(before);
  if (noun)
    claims.push(...claimOf(clause, subject, noun.groups!['form']!, { start: mention.start - noun[0].length, end: mention.end }, 'noun'));
  const strength = OFF_LABEL.test(clause.text) ? null : STRENGTH_SAID.exec(after);
  if (strength) claims.push(strengthClaim(clause, subject, `${strength.groups!['strength']!}%`, to(strength[0])));
  return claims;
}

function read(clause: Clause): Claim[] {
  const uses = readStrengthUses(clause);
  if (UNREAL.test(clause.text) || UNREAL.test(clause.sentence.text.replace(/\b(?:arthritis|than)\b/gi, ''))) return uses;
  return [
    ...uses,
    ...clause.mentions.filter((m) => m.kind !== 'class' && !m.attributive).flatMap((m) => atName(clause, m)),
    ...predicates(clause),
    ...onlyWays(clause)
      .filter((way) => isStatedAsWay(clause, way.start))
      .map(({ subject, routes, start, end }) => make(clause, subject, routes, undefined, { start, end }, 'only-way')),
    ...readCell(clause),
    ...readUsers(clause),
    ...readBare(clause),
  ];
}

/** "X tablets", "oral X", "the cream form of X", "swallow X". */
function atName(clause: Clause, mention: Mention): Claim[] {
  const { text } = clause.sentence.block;
  if (!isStatedAsWay(clause, mention.start)) return [];
  const subject = { ...subjectOf(mention), route: undefined };
  const before = text.slice(clause.start, mention.start);
  const after = text.slice(mention.end, clause.end);
  const claims: Claim[] = around(clause, mention, subject, before, clause.sentence.block.text.slice(mention.end, clause.sentence.end));
  const behind = BEHIND_NAME.exec(after);
  if (behind) {
    const end = mention.end + behind[0].length;
    const use = FOR_USE.exec(text.slice(end, clause.end));
    claims.push(
      ...claimOf(
        clause,
        subject,
        use?.groups!['form'] ?? behind.groups!['form']!,
        { start: mention.start, end: end + (use?.[0].length ?? 0) },
        'noun',
      ),
    );
  }
  const strength = behind?.groups!['strength'] ? behind : STRENGTH_BEHIND.exec(after);
  if (strength?.groups?.['strength'] && !OFF_LABEL.test(clause.text)) {
    const value = `${strength.groups['strength']}${strength.groups['unit'] === '%' ? '%' : ' mg'}`;
    claims.push(strengthClaim(clause, subject, value, { start: mention.start, end: mention.end + strength[0].length }));
  }
  const adjective = BEFORE_NAME.exec(before);
  if (adjective && !adjective.groups!['both'])
    claims.push(
      ...claimOf(
        clause,
        subject,
        adjective.groups!['form']!,
        { start: mention.start - adjective[0].length, end: mention.end },
        'adjective',
      ),
    );
  const of = FORM_OF.exec(before);
  const form = of?.groups!['form'] ?? of?.groups!['noun'];
  if (of && form) claims.push(...claimOf(clause, subject, form, { start: mention.start - of[0].length, end: mention.end }, 'noun'));
  const done = DOES.exec(before);
  const way = Object.entries(done?.groups ?? {}).find(([, value]) => value !== undefined)?.[0];
  if (done && way) {
    const under = way === 'injected' && /^\s+under\s+the\s+skin\b/i.test(after);
    const routes = under
      ? (['subcutaneous'] as const)
      : way === 'injected'
        ? (['subcutaneous', 'intramuscular', 'intravenous'] as const)
        : [way as Route];
    claims.push(make(clause, subject, routes, undefined, { start: mention.start - done[0].length, end: mention.end }, 'said'));
    const have = HAVE_IT.exec(after);
    if (have)
      claims.push(
        ...claimOf(
          clause,
          subject,
          have.groups!['form']!,
          { start: mention.end + have.index, end: mention.end + have.index + have[0].length },
          'said',
        ),
      );
  }
  return claims;
}

const FORM_COLUMN =
  /^(?:routes?(?: of administration)?|forms?|formulations?|how (?:it is |it['’]s )?(?:given|taken|used)|given(?: as| by)?|taken|administration|dosage form)$/i;
const CELL_FORM = new RegExp(
  String.raw`^\W*(?:an?\s+|once[- ]daily\s+|daily\s+)*(?<form>${FORM_NOUN}|${FORM_WAY}|${FORM_ADJECTIVE})\b(?!\s*(?:\/|or\b|and\b|,))`,
  'i',
);

/** "| upadacitinib | injection |" under "Route". */
function readCell(clause: Clause): Claim[] {
  const cell = cellOf(clause);
  if (!cell || cell.subject.kind !== 'drug' || !FORM_COLUMN.test(cell.header) || clause.start !== clause.sentence.start) return [];
  const match = CELL_FORM.exec(clause.text);
  const form = match?.groups!['form'];
  const start = clause.start + (match ? match[0].length - form!.length : 0);
  return match ? claimOf(clause, { ...cell.subject, route: undefined }, form!, { start, end: start + form!.length }, 'loose') : [];
}

/** "Can be given with a cream", "with topical X": what is given beside it. A pen is what it is given with. */
const WITH_PARTNER =
  /^(?!comes?\b).*\bwith\s+(?:(?!pre-?filled)[\w-]+\s+){0,4}?(?:creams?|ointments?|gels?|lotions?|foams?|tablets?|capsules?|pills?|injections?|infusions?|topical|oral|systemic|injectable)$/i;

/** "X is taken by mouth", "X comes as a cream or an injection". */
function predicates(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  return matchesOf(clause.text, PREDICATE).flatMap((match) => {
    const start = clause.start + match.index;
    if (WITH_PARTNER.test(match[0])) return [];
    if (!isStatedAsWay(clause, start)) return [];
    const subjects = subjectsOfPredicate(clause, start, start + match[0].length);
    const claims: Claim[] = [];
    let end = start + match[0].length;
    let form: string | undefined = match.groups!['form'];
    while (form) {
      // "An injection under the skin" is narrower than an injection.
      const under = /^(?:injections?|shots?|jabs?)$/i.test(form) ? /^\s+(under\s+the\s+skin)\b/i.exec(text.slice(end, clause.end)) : null;
      if (under) {
        end += under[0].length;
        form = under[1]!;
      }
      const from = end - form.length;
      // "The only cream that I can use": a word for anything put on the skin, no form.
      const loose = /\b(?:the|only)\s/i.test(match[0]);
      for (const subject of subjects)
        claims.push(...claimOf(clause, subject, form, { start: claims.length > 0 ? from : start, end }, loose ? 'loose' : 'said'));
      const next = NEXT.exec(text.slice(end, clause.end));
      form = next?.groups?.['form'];
      if (next) end += next[0].length;
    }
    return claims;
  });
}

/** The one name right before the verb; or what a pronoun there means. */
function subjectsOfPredicate(clause: Clause, start: number, end: number): Subject[] {
  const { text } = clause.sentence.block;
  const lead = clause.mentions.filter((m) => m.end <= start && !m.attributive);
  const group = groups(clause.with({ mentions: lead })).at(-1);
  // "X, which is injected": the relative's own verb.
  const related = group || !/^(?:which|that)\s+$/i.test(text.slice(clause.start, start)) ? undefined : relatedTo(clause);
  if (related) return plain(related.length === 1 ? related : []);
  if (!group)
    return /^\W*(?:it|they|this (?:drug|medicine)|these (?:drugs|medicines)|both)\b\s*$/i.test(text.slice(clause.start, start))
      ? plain(subjectFor(clause, start, end))
      : [];
  // "For eczema X is injected": the disease that opens the clause is no name's.
  const before = text.slice(clause.start, group[0]!.start).replace(/^\W*(?:for|in)\s+(?:\w+\s+)?(?:eczema|dermatitis)\s+$/i, '');
  if (
    !NAME_TAIL.test(text.slice(group.at(-1)!.end, start)) ||
    /\b(?:to|of|than|with|for|after|by|from|if|when|like|on|some|most|many|all)\s+(?:\w+\s+)?$/i.test(before)
  )
    return [];
  return plain(subjectsOf(group));
}

function plain(subjects: readonly Subject[]): Subject[] {
  return subjects.map((s) => ({ ...s, route: undefined }));
}

function judge(claim: Claim, dataset: Dataset): Judgement | undefined {
  const against = claim.predicate === 'only-way' ? otherWay : reasonAgainst;
  const found = claim.setting.indication === MIXED ? undefined : against(dataset, claim);
  return found && { claim, verdict: 'wrong', reason: found, evidence: [dataset.facts.get(found.fact.id)!] };
}

export const routeForm: Rule = {
  id: 'route-form',
  title: 'Route, form and strength',
  means: 'A sentence gives a drug a route, a form or a strength that it does not have.',
  why: 'A reader who looks for tablets that do not exist, or swallows what belongs on the skin, is misled at best.',
  fix: 'Name the form that the label names.',
  severity: 'warning',
  cues: [WAY, DOES, HAVE_IT, YOU_DO, ...userCues],
  // A strength behind a name.
  also: (sentence) => sentence.text.includes('%') && sentence.mentions.some((m) => m.kind !== 'class'),
  flags: [
    { text: 'Dupixent tablets are a convenient choice.', verdict: 'wrong' },
    { text: 'Ciclosporin is given as a weekly injection under the skin for severe eczema.', verdict: 'wrong' },
    { text: 'The cream form of upadacitinib is used twice a day.', verdict: 'wrong' },
    { text: 'Opzelura 3% cream is applied twice a day.', verdict: 'wrong' },
  ],
  passes: [
    { text: 'Dupixent is neither a steroid nor a cream; it is an injection under the skin.' },
    { text: 'There are no dupilumab tablets.' },
    { text: 'Jakafi tablets treat blood disorders.' },
    { text: 'Methotrexate is a tablet or an injection.' },
  ],
  read,
  judge,
};
