/** Reads who is called the only, the first or the newest of what. */
import { isForUnknownUse, isLocalPolicy } from '../reading/qualifiers.ts';
import type { Cues } from '../../patterns/gate.ts';
import { within, wordsOf, type Clause } from '../reading/sentence.ts';
import { leftCues, readAllThatIsLeft } from './allThatIsLeft.ts';
import { classAgeCues, newestClass, readClassAge } from './classRank.ts';
import { placeCues, readFirstPlace, readNewestUse } from './firstPlace.ts';
import { besideCues, readBeside } from './besides.ts';
import { nothingElseCues, readNothingElse } from './nothingElse.ts';
import { setAt, type SetNoun } from './comparison.ts';
import { saysMore } from './saysMore.ts';
import { ageAbove } from '../reading/agesAbove.ts';
import { ageAround } from './subset.ts';
import { agesFor, claimsOf, LICENSED, RESTRICTED, type Rank } from './rankClaim.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { indicationsIn, placesIn } from '../reading/setting.ts';
import { groups, soleDrug, subjectFor, subjectsOf } from '../reading/subjects.ts';
import type { Mention } from '../../mentions/findMentions.ts';
import type { Claim, Subject } from '../types.ts';

const RANK =
  /\b(?:the|its|currently the|still the|a|an|(?<of>(?!(?:It|That|There|Here|This|What|He|She)['’])\p{Lu}[\w.]*['’]s?))\s+(?:\w+\s+){0,2}?(?<rank>first and only|one and only|one(?=\s+(?:[\w-]+\s+){1,6}?(?:that|which)\b|\s+(?:[\w-]+\s+){1,3}?(?:with\s+an?\s|on\s+the\s+(?:\w+\s+)?market|(?:approved|licensed|available|authori[sz]ed|sold|marketed|used)\b))|first and,? so far,? only|only|sole|single|lone|newest|latest|most recent(?:ly (?:approved|licensed|cleared|authori[sz]ed|licenced))?|youngest|first)\b(?!\s+(?:way|thing|difference|time|reason|one of|when|if|after|as|contraindication|enzyme|in\b|step|line|other|of\b(?!\s+(?:the lot|them|these)\b|\s+(?:(?:the|all|\p{Lu}[\w.]*['’]s?)\s+)(?:[\w-]+\s+){0,2}?\w+s\b)|patients?|people|children|adults?|infants?))/giu;
const CLASS_NOUN =
  /^(?:\s*(?:and\s+)?(?:most\s+\w+\s+)?(?:drug\s+|treatment\s+|medication\s+|steroid-free\s+|non-?steroidal\s+)?(?:class(?:es)?|(?:type|kind) of (?:treatment|drug|medicine|medication|therapy)|group|category|generation)\b(?:\s+of\s+all)?(?!\s+of\s+(?!(?:(?:eczema|advanced|targeted|non-?steroidal)\s+){0,2}(?:treatments?|drugs?|medicines?|medications?|therap|creams?|ointments?|topicals?|tablets?|pills?|injections?))))/i;
/** "Nothing newer than X exists among the antibodies", "no biologic is more recent than X". */
const NOTHING_NEWER =
  /\b(?:no\s+(?:newer|more\s+recent|later)(?=\s+[^.;]{3,60}?\sthan\s))\b|\b(?:nothing|none|no(?:\s+[\w-]+){1,6}?)\s+(?:(?:is|are|exists?|(?:has|have)\s+been\s+(?:approved|licen[sc]ed|authori[sz]ed|cleared)(?:\s+(?:by|in|for)\s+(?:the\s+)?[\w.]+(?:\s+dermatitis)?){0,2})\s+)?(?:newer|more\s+recent(?:ly)?|later|younger)\b/gi;
/** "There is nothing more recent on the market": than the one spoken of. */
const THERE_IS_NOTHING =
  /\bnothing\s+(?:newer|more\s+recent)\s+(?:can\s+be\s+had|exists|is\s+(?:available|on\s+(?:sale|the\s+market)))\b|\bthere\s+is\s+(?:so\s+far\s+|still\s+)?nothing\s+(?:newer|more\s+recent)(?=\s+(?:on|in|for)\b|\s*[.,;])/gi;
/** "The biologic that most recently joined the list". */
const LAST_TO_JOIN =
  /\bthe\s+(?=(?:[\w-]+\s+){1,4}?(?:that|which|to)\s+(?:have\s+)?(?:most\s+recently|last)\s+(?:joined?|arrived?|came|come|reached?|was\s+approved|approved|cleared))/gi;
type Cue = ReturnType<typeof cuesIn>[number];

export const rankCues: Cues = [
  RANK,
  ...besideCues,
  NOTHING_NEWER,
  LAST_TO_JOIN,
  ...classAgeCues,
  ...placeCues,
  ...leftCues,
  ...nothingElseCues,
  THERE_IS_NOTHING,
];

/** All claims of a clause about who is the only, first or newest. */
export function readRanks(clause: Clause): Claim[] {
  const claims = allRanks(clause);
  return claims.length > 0 && (isForUnknownUse(clause) || isLocalPolicy(clause)) ? [] : claims;
}

function allRanks(clause: Clause): Claim[] {
  const ranked = cuesIn(clause, RANK).flatMap((cue) => readRank(clause, cue));
  return ranked.length > 0
    ? ranked
    : [
        ...readBeside(clause),
        ...readClassAge(clause),
        ...readNothingNewer(clause),
        ...readNewestUse(clause),
        ...readFirstPlace(clause),
        ...readAllThatIsLeft(clause),
        ...readNothingElse(clause),
      ];
}

function rankOf(word: string): Rank {
  if (/only|sole|single|lone|^one$/i.test(word)) return 'only';
  return /^first$/i.test(word) ? 'first' : 'newest';
}

/** "The newest of Europe's biologics". */
const OF_THE =
  /^\s*(?:of\s+(?:(?:the|all|\p{Lu}[\w.]*['’]s?)\s+)+|(?:arrival|addition|entrant|newcomer|entry|member)\s+(?:among|to|of|in|on)\s+(?:the\s+)?(?:(?:list|ranks|family|group|class|field)\s+of\s+)?)(?:(?:two|three|four|five|six|seven|eight|\d+)\s+)?/u;

function readRank(clause: Clause, cue: Cue): Claim[] {
  const { block } = clause.sentence;
  if (!isAssertion(clause, cue.start, { supposes: appositive(clause, cue) !== undefined }) || isDenied(clause, cue.start)) return [];
  const rank = rankOf(cue.groups['rank']!);
  // "As a first systemic drug": in which order it is given.
  if (/^an?\s+first$/i.test(cue.text) && /\bas\s+$/i.test(clause.text.slice(0, cue.start - clause.start))) return [];
  const behind = block.text.slice(cue.end, clause.end);
  // "Of the two approved in 2024 it was the first": of those alone.
  if (
    /\b(?:approved|licen[sc]ed|launched|cleared|authori[sz]ed)\s+in\s+(?:\p{L}+\s+)?\d{4},/u.test(
      clause.text.slice(0, cue.start - clause.start),
    )
  )
    return [];
  // "The first drug to do so": to do what was told before.
  if (/^\s*(?:\w+\s+){0,3}to\s+do\s+(?:so|this|that)\b/i.test(behind)) return [];
  // "Europe's only biologic": of a place, not of a company.
  if (cue.groups['of'] && !clause.terms.some((t) => t.start === cue.start && placesIn([t]).length > 0)) return [];
  const among = OF_THE.exec(behind)?.[0].length ?? 0;
  let noun = setAt(clause, cue.end + among, agesFor(clause, cue.start)) ?? setBefore(clause, cue) ?? ofItsKind(clause, cue);
  if (among > 0 && !noun?.mention && !noun?.set.steroidFree && !noun?.set.route) return [];
  if (CLASS_NOUN.test(behind) && !noun?.mention)
    return rank === 'newest' ? newestClass(clause, cue, CLASS_NOUN.exec(behind)![0].length) : [];
  const group = noun && !noun.mention && !noun.set.classId ? groupOpened(clause, cue.start) : undefined;
  if (group) noun = { ...noun!, set: { ...noun!.set, classId: group.id, route: noun!.set.route ?? group.route } };
  if (
    !noun ||
    ageAround(clause) === 'unclear' ||
    (rank !== 'first' && ageAbove(clause.sentence) !== undefined) ||
    (!noun.mention && !noun.set.classId && !isCountable(clause))
  )
    return [];
  // "If a child needs a biologic, X is the only option": of those, at that age.
  const narrows = clause.before?.mentions.some((m) => m.kind === 'class') || clause.sentence.ages.length > 0;
  if (!noun.mention && narrows && /^\W*(?:if|when)\b/i.test(clause.sentence.text)) return [];
  if (RESTRICTED.test(wordsOf(clause.sentence, noun.end, clause.sentence.end))) return [];
  // "The only biologic in the registry": what the data cannot count.
  if (rank === 'only' && saysMore(clause, noun.end)) return [];
  if (
    rank === 'first' &&
    !LICENSED.test(clause.text) &&
    !(clause.before && LICENSED.test(clause.before.text)) &&
    !/\b(?:market|use|can\s+be\s+(?:given|prescribed))\b/.test(clause.text)
  )
    return [];
  const around = subjectsAround(clause, cue, noun.end);
  const apposed = appositive(clause, cue);
  const subjects = apposed ? subjectsOf([apposed]) : around.filter((s) => s.kind === 'drug');
  const mark = { start: cue.start, end: Math.min(noun.end, clause.sentence.end) };
  if (subjects.length > 0) return claimsOf(clause, subjects, rank, noun, mark, cue.end);
  // "The approval of the first and only drug against X", below the name of one.
  const [above, ...others] = clause.sentence.antecedents.heading;
  const told =
    rank === 'only' && noun.set.classId && /\bapproval\s+of\s+(?:its\s+[^,;]{3,40},\s+)?$/i.test(block.text.slice(clause.start, cue.start));
  if (told && above?.kind === 'drug' && others.length === 0 && clause.mentions.length === 0)
    return claimsOf(clause, [{ ...above, at: undefined }], rank, noun, mark, cue.end);
  return rank === 'only' && !noun.mention ? onlyClasses(clause, around, noun, mark) : [];
}

/** "It would compete with X, the newest of the biologics": supposed is what stands before the name. */
function appositive(clause: Clause, { start, groups: { rank } }: Cue): Mention | undefined {
  const { block, start: from } = clause.sentence;
  const name = clause.mentions.find((m) => m.kind !== 'class' && !m.carried && /^,\s*$/.test(block.text.slice(m.end, start)));
  return name && rank !== 'first' && /\b(?:would|could|might)\b/.test(block.text.slice(from, name.start)) ? name : undefined;
}

/** "Apart from steroids, calcineurin inhibitors are the only creams for eczema": broken by what is in neither class. */
function onlyClasses(clause: Clause, around: readonly Subject[], noun: SetNoun, mark: { start: number; end: number }): Claim[] {
  const { sentence } = clause;
  const before = groups({ mentions: sentence.mentions.filter((m) => m.end <= mark.start), sentence }).flatMap(subjectsOf);
  const classes = [...around, ...before].filter((s) => s.kind === 'class');
  if (classes.length === 0 || before.some((s) => s.kind === 'drug') || around.length === 0) return [];
  return claimsOf(clause, [around[0]!], 'only', noun, mark, mark.end).map((c) => ({
    ...c,
    predicate: 'only-class',
    named: [...new Set(classes.map((s) => s.id))],
  }));
}

const OF_ITS_KIND =
  /^\s*(?:(?:approved|licen[sc]ed|prescription)\s+)?(?:drug|medicine|treatment|product|agent|one|pill|tablet|cream|ointment|injection|antibody)\s+of\s+its\s+(?:kind|class|type|sort|group)\b/i;

/** "The only drug of its kind": of the class of the drug that is spoken of. */
function ofItsKind(clause: Clause, cue: Cue): SetNoun | undefined {
  const { sentence } = clause;
  const match = OF_ITS_KIND.exec(sentence.block.text.slice(cue.end, sentence.end));
  const classId = match ? sentence.context.dataset.drugs.get(soleDrug(sentence)?.id ?? '')?.classes[0] : undefined;
  return classId ? { set: { classId, route: undefined }, start: cue.end, end: cue.end + match![0].length, mention: undefined } : undefined;
}

/** "PDE4 inhibitors, a group in which X is the only drug". */
function groupOpened({ sentence }: Clause, at: number): Mention | undefined {
  const { text } = sentence.block;
  const opened = /\b(?:group|class|family|category)\s+(?:in|of|from|among)\s+which\s+[^,;]{2,40}$/i.exec(text.slice(sentence.start, at));
  const mention = opened && sentence.mentions.filter((m) => m.kind === 'class' && m.end <= sentence.start + opened.index).at(-1);
  return mention && /^[\s®™*]*,\s+(?:an?|the)\s+(?:\w+\s+)?$/.test(text.slice(mention.end, sentence.start + opened.index))
    ? mention
    : undefined;
}

/** Of any drug at all only where the sentence speaks of licensing or of a disease. */
function isCountable(clause: Clause): boolean {
  return LICENSED.test(clause.sentence.text) || indicationsIn(clause.sentence.terms).length > 0;
}

/** "Among creams for eczema, X is the latest arrival": the set opens the sentence. */
const AMONG_FIRST = /^(?:Among|Of)\s+(?:all\s+)?(?:the\s+)?/;
const ARRIVAL =
  /^\s*(?:(?:arrival|addition|entrant|newcomer|one)\b)?\s*(?:to\s+(?:be\s+(?:approved|licen[sc]ed|cleared|authori[sz]ed|launched)|arrive|come)\b|[.,;]|$|(?:in|on)\s+(?:the\s+)?\p{Lu})/iu;

/** "Of the biologics on the market, X is the only one": the set stands before. */
function setBefore(clause: Clause, cue: Cue): SetNoun | undefined {
  const { sentence } = clause;
  const { text } = sentence.block;
  const first = AMONG_FIRST.exec(sentence.text);
  if (first && ARRIVAL.test(text.slice(cue.end, sentence.end))) {
    const noun = setAt(clause, sentence.start + first[0].length, agesFor(clause, cue.start));
    if (noun && noun.end < cue.start) return { ...noun, start: cue.start, end: cue.end };
  }
  if (
    !/^\s*(?:ones?\b|[,.;:]|$|of\s+(?:the\s+lot|them|these)|(?:to\s+be|approved|licensed|that|which|so\s+far)\b)/i.test(
      text.slice(cue.end, sentence.end),
    )
  )
    return undefined;
  const ofTheLot = /^\s*of\s+(?:the\s+lot|them|these)\b/i.test(text.slice(cue.end, sentence.end));
  const mention = sentence.mentions.find(
    (m) =>
      m.kind === 'class' &&
      !m.carried &&
      m.end <= cue.start &&
      (ofTheLot ||
        isLabel(text.slice(sentence.start, m.start), text.slice(m.end)) ||
        /^,\s+of\s+which\b/i.test(text.slice(m.end)) ||
        /\b(?:of|among|amongst)\s+(?:all\s+)?(?:the\s+)?(?:\w+\s+){0,2}$/i.test(text.slice(sentence.start, m.start))),
  );
  const one = /^\s*ones?\b/i.exec(text.slice(cue.end))?.[0].length ?? 0;
  if (!mention) return undefined;
  const aimed = setAt(clause.with({ mentions: [] }), cue.end, agesFor(clause, cue.start));
  return {
    set: { classId: aimed?.set.classId ?? mention.id, route: mention.route, ages: agesFor(clause, cue.start) },
    start: cue.end,
    end: cue.end + one,
    mention,
  };
}

/** "**Biologics**: X, the latest one": the class labels the item. */
const isLabel = (before: string, behind: string): boolean => !/[\p{L}\d]/u.test(before) && /^[\s*]{0,3}:\s/.test(behind);

function readNothingNewer(clause: Clause): Claim[] {
  const { sentence } = clause;
  const { text } = sentence.block;
  const newer = cuesIn(clause, NOTHING_NEWER).flatMap((cue) => {
    const than = groups(clause).find(
      (g) =>
        g[0]!.kind !== 'class' &&
        g[0]!.start >= cue.end &&
        (/^no\s+(?:newer|more|later)/i.test(cue.text)
          ? /\sthan\s+(?:the\s+)?$/i
          : /^(?:\s+(?:out\s+there|on\s+the\s+market|around|to\s+be\s+had))?(?:\s+(?:for|in|against)\s[^.;,]{2,30})?\s+than\s+(?:\w+\s+)?$/i
        ).test(text.slice(cue.end, g[0]!.start)),
    );
    const mention = sentence.mentions.find((m) => m.kind === 'class' && !m.carried);
    const general = mention
      ? undefined
      : (among(clause, cue.end) ?? ofAll(clause) ?? (/^no\s/i.test(cue.text) ? setAt(clause, cue.start + 'no'.length) : undefined));
    const noun: SetNoun | undefined = mention
      ? { set: { classId: mention.id, route: mention.route }, start: mention.start, end: mention.end, mention }
      : general;
    return than && noun && isAssertion(clause, cue.start) ? claimsOf(clause, subjectsOf(than), 'newest', noun, cue, cue.end) : [];
  });
  const joined = cuesIn(clause, LAST_TO_JOIN).flatMap((cue) => {
    const noun = setAt(clause, cue.end);
    const subjects = noun ? subjectsAround(clause, cue, noun.end).filter((s) => s.kind === 'drug') : [];
    return noun && subjects.length > 0 && isAssertion(clause, cue.start)
      ? claimsOf(clause, subjects, 'newest', noun, { start: cue.start, end: noun.end }, cue.end)
      : [];
  });
  const none = cuesIn(clause, THERE_IS_NOTHING).flatMap((cue) => {
    const { last, distance } = sentence.antecedents;
    const before = sentence.own.length === 0 && distance <= 1 && last.length === 1 ? last[0] : undefined;
    const spoken = soleDrug(sentence) ?? before;
    // Of medicines as such, where the text tells for which disease.
    const disease =
      indicationsIn(sentence.terms).length === 1 || (sentence.antecedents.indication ?? sentence.context.indication) !== undefined;
    if (spoken?.kind !== 'drug' || !disease || !isAssertion(clause, cue.start)) return [];
    const noun: SetNoun = { set: { classId: undefined, route: undefined }, start: cue.start, end: cue.end, mention: undefined };
    return claimsOf(clause, [{ ...spoken, at: undefined }], 'newest', noun, cue, cue.end);
  });
  return [...newer, ...joined, ...none];
}

/** "Of all the systemic drugs for eczema, none is newer than". */
function ofAll(clause: Clause): SetNoun | undefined {
  const { sentence } = clause;
  const first = AMONG_FIRST.exec(sentence.text);
  return first ? setAt(clause, sentence.start + first[0].length) : undefined;
}

/** "... exists among the antibodies for eczema": the set behind. */
function among(clause: Clause, from: number): SetNoun | undefined {
  const { text } = clause.sentence.block;
  const at = /\b(?:among|of)\s+the\b/i.exec(text.slice(from, clause.end));
  return at ? setAt(clause, from + at.index + at[0].length) : undefined;
}

/** "X is the only ...", "X, the only ..., is", "the only ... is X". */
function subjectsAround(clause: Clause, cue: { start: number; end: number }, headEnd: number): Subject[] {
  const { text } = clause.sentence.block;
  // "As the only approved biologic, X ...": the subject of the main clause.
  if (/^As\s+(?:the|its)\b/.test(clause.sentence.text)) {
    const main = clause.sentence.mentions.filter((m) => m.start >= headEnd && m.kind !== 'class');
    return main[0] ? subjectsOf([main[0]]) : [];
  }
  // "A, B and, the latest one, C": the apposition stands before its name.
  const next = clause.mentions.find((m) => m.start >= headEnd);
  if (
    next &&
    next.kind !== 'class' &&
    /\band,?\s+$/i.test(text.slice(clause.start, cue.start)) &&
    /^\s*,\s+$/.test(text.slice(headEnd, next.start))
  )
    return subjectsOf([next]);
  const lead = clause.with({ mentions: clause.mentions.filter((m) => m.end <= cue.start) });
  const before = groups(lead).some((g) => g[0]!.kind !== 'class') ? subjectFor(lead, cue.start, cue.end) : [];
  if (before.length > 0) return before;
  // "The only biologics approved are A, B and C": the names behind the verb, before anything carried over.
  const behind = groups(clause).find((g) => g[0]!.start >= headEnd && g[0]!.kind !== 'class');
  if (
    behind &&
    /(?:\b(?:is|are|was|were|remains?|namely|called)\s+(?:still\s+|currently\s+)?|[,:(]\s*)$/i.test(text.slice(headEnd, behind[0]!.start))
  )
    return subjectsOf(behind);
  if (/s$/i.test(text.slice(cue.end, headEnd).trim()) && /^\s*The\b/.test(text.slice(clause.start, cue.end))) return [];
  const carried = subjectFor(lead, cue.start, cue.end);
  if (carried.length > 0) return carried;
  const sole = soleDrug(clause.sentence);
  return sole && !within(clause.mentions, clause).some((m) => m.kind === 'class' && m.end <= cue.start) ? [sole] : [];
}
