/** Reads who is called the only, the first or the newest of what. */
import { isForUnknownUse } from '../reading/qualifiers.ts';
import { months } from '../../dataset/calendar.ts';
import type { Cues } from '../../patterns/gate.ts';
import { within, wordsOf, type Clause } from '../reading/clauses.ts';
import { leftCues, readAllThatIsLeft } from './allThatIsLeft.ts';
import { classAgeCues, newestClass, readClassAge } from './classRank.ts';
import { placeCues, readFirstPlace, readNewestUse } from './firstPlace.ts';
import { setAt, type SetNoun } from './comparison.ts';
import { APPROVAL, APPROVED, cuesIn, isDenied } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { MIXED, settingsOf, indicationsIn } from '../reading/setting.ts';
import { groups, soleDrug, subjectFor, subjectsOf } from '../reading/subjects.ts';
import type { AgeGroup } from '../../text/ages.ts';
import type { Mention } from '../../mentions/findMentions.ts';
import type { Claim, Subject } from '../types.ts';

const RANK =
  /\b(?:the|its|currently the|still the|a|an|our)\s+(?:\w+\s+){0,2}?(?<rank>first and only|one and only|first and,? so far,? only|only|sole|single|lone|newest|latest|most recent(?:ly (?:approved|licensed|cleared|authori[sz]ed|licenced))?|youngest|first)\b(?!\s+(?:way|thing|difference|time|reason|one of|when|if|after|as|contraindication|enzyme|in\b|step|line|other|of\b(?!\s+(?:the lot|them|these)\b)|patients?|people|children|adults?|infants?))/gi;
/** Nouns that stand for any drug at all need a word of licensing, or a disease, to be counted. */
const LICENSED = new RegExp(String.raw`\b(?:${APPROVED}|${APPROVAL}|prescribed|on the (?:\w+ )?market|available|launched|labelled)\b`, 'i');
/** "The only one that works at night": counted over something that the data cannot count. "That is approved" restricts nothing more. */
const RESTRICTED =
  /^[^.;,]{0,80}?\b(?:(?:that|which)(?!\s+(?:(?:is|are|was|has|have|had)\s+(?:been\s+|so far\s+|currently\s+|US\s+|FDA\s+)*(?:\w+-)?(?:approv\w*|licen[sc]\w*|authori[sz]\w*|clear\w*|available)|[^.;,]{0,70}?\b(?:can|may)\s+(?:be\s+)?(?:used?|prescribed|given|have|get)\b|(?:the\s+)?[\w.]+\s+has\b|has\s+(?:\w+\s+){0,2}?(?:clearance|approval|authori[sz]ation|an?\s+licen[cs]e)))|whose|(?:made|produced|sold|marketed|developed|owned)\s+by|as (?:a|an) \w+|targeting|blocking|acting|aimed|given|taken|needing|requiring|without|with (?:a|an|no|proven|data|evidence)|in (?:its class)|of its kind|of (?:the|its|this|that) (?:class|kind|group|type|family))\b/i;
const CLASS_NOUN =
  /^(?:\s*(?:and\s+)?(?:most\s+\w+\s+)?(?:drug\s+|treatment\s+|medication\s+|steroid-free\s+|non-?steroidal\s+)?(?:class(?:es)?|type of (?:treatment|drug|medicine|medication|therapy)|group|category|generation)\b(?:\s+of\s+all)?(?!\s+of\s+(?!treatments?\b|drugs?\b|medicines?\b|medications?\b|therap)))/i;
/** "Apart from X, no biologic is approved", "no other biologic than X", "no second JAK inhibitor". */
const NO_OTHER =
  /\b(?:no\s+(?:other|second|further)|without\s+(?:any\s+)?(?:other|another|second)|not\s+(?:\w+\s+){0,2}?(?:another|any other|a second)|no)(?=\s)|n['’]t\s+(?:\w+\s+){0,2}?(?:another|any other|a second)(?=\s)/gi;
const BESIDES = /\b(?:with the (?:\w+ )?exception of|excluding|barring|apart from|other than|except(?: for)?|besides|than|aside from)\s+$/i;
/** "Only X may be given to adolescents", "X alone is licensed". */
const ONLY_NAME = /\b(?:only|solely)\s+$/i;
const ALONE = /^\s+alone\b/i;

/** "Nothing newer than X exists among the antibodies", "no biologic is more recent than X". */
const NOTHING_NEWER =
  /\b(?:nothing|none|no(?:\s+[\w-]+){1,4}?)\s+(?:(?:is|are|exists?|has\s+been\s+approved)\s+)?(?:newer|more\s+recent|later|younger)\b/gi;
/** "The biologic that most recently joined the list". */
const LAST_TO_JOIN =
  /\bthe\s+(?=(?:[\w-]+\s+){1,4}?(?:that|which|to)\s+(?:have\s+)?(?:most\s+recently|last)\s+(?:joined?|arrived?|came|come|reached?|was\s+approved|approved|cleared))/gi;
type Cue = ReturnType<typeof cuesIn>[number];
type Rank = 'only' | 'first' | 'newest';

/** "Only" and "alone" beside a name, with a word of licensing or use. */
const SAYS_ONLY = /\b(?:only|solely|alone)\b/i;
const LICENSED_OR_USED = /\b(?:approved|licen[sc]ed|authori[sz]ed|cleared|indicated|labelled|prescribed|given|used|approval|licen[cs]e)\b/i;

export const rankCues: Cues = [
  RANK,
  [NO_OTHER, LICENSED],
  [SAYS_ONLY, LICENSED_OR_USED],
  NOTHING_NEWER,
  LAST_TO_JOIN,
  ...classAgeCues,
  ...placeCues,
  ...leftCues,
];

/** All claims of a clause about who is the only, first or newest. */
export function readRanks(clause: Clause): Claim[] {
  const claims = allRanks(clause);
  return claims.length > 0 && isForUnknownUse(clause) ? [] : claims;
}

function allRanks(clause: Clause): Claim[] {
  const ranked = cuesIn(clause, RANK).flatMap((cue) => readRank(clause, cue));
  return ranked.length > 0
    ? ranked
    : [
        ...readNoOther(clause),
        ...readOnlyName(clause),
        ...readClassAge(clause),
        ...readNothingNewer(clause),
        ...readNewestUse(clause),
        ...readFirstPlace(clause),
        ...readAllThatIsLeft(clause),
      ];
}

function rankOf(word: string): Rank {
  if (/only|sole|single|lone/i.test(word)) return 'only';
  return /^first$/i.test(word) ? 'first' : 'newest';
}

function readRank(clause: Clause, cue: Cue): Claim[] {
  const { block } = clause.sentence;
  if (!isAssertion(clause, cue.start) || isDenied(clause, cue.start)) return [];
  const rank = rankOf(cue.groups['rank']!);
  const behind = block.text.slice(cue.end, clause.end);
  const noun = setAt(clause, cue.end, agesFor(clause, cue.start)) ?? setBefore(clause, cue);
  if (CLASS_NOUN.test(behind) && !noun?.mention)
    return rank === 'newest' ? newestClass(clause, cue, CLASS_NOUN.exec(behind)![0].length) : [];
  if (!noun || (!noun.mention && !noun.set.classId && !isCountable(clause))) return [];
  if (RESTRICTED.test(wordsOf(clause.sentence, noun.end, clause.sentence.end))) return [];
  if (rank === 'first' && !LICENSED.test(clause.text) && !/\b(?:market|use)\b/.test(clause.text)) return [];
  const around = subjectsAround(clause, cue, noun.end);
  const subjects = around.filter((s) => s.kind === 'drug');
  const mark = { start: cue.start, end: Math.min(noun.end, clause.sentence.end) };
  if (subjects.length > 0) return claimsOf(clause, subjects, rank, noun, mark, cue.end);
  return rank === 'only' && !noun.mention ? onlyClasses(clause, around, noun, mark) : [];
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

/** Of any drug at all only where the sentence speaks of licensing or of a disease. */
function isCountable(clause: Clause): boolean {
  return LICENSED.test(clause.sentence.text) || indicationsIn(clause.sentence.terms).length > 0;
}

/** "Of the biologics on the market, X is the only one": the set stands before. */
function setBefore(clause: Clause, cue: Cue): SetNoun | undefined {
  const { sentence } = clause;
  const { text } = sentence.block;
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
      (ofTheLot || /\b(?:of|among|amongst)\s+(?:all\s+)?(?:the\s+)?(?:\w+\s+){0,2}$/i.test(text.slice(sentence.start, m.start))),
  );
  const one = /^\s*ones?\b/i.exec(text.slice(cue.end))?.[0].length ?? 0;
  if (!mention) return undefined;
  const aimed = setAt({ ...clause, mentions: [] }, cue.end, agesFor(clause, cue.start));
  return {
    set: { classId: aimed?.set.classId ?? mention.id, route: mention.route, ages: agesFor(clause, cue.start) },
    start: cue.end,
    end: cue.end + one,
    mention,
  };
}

const ADULT = months({ value: 18, unit: 'year' });

/** The age group that narrows the set; adults and older are no narrowing. */
function agesFor(clause: Clause, after: number): AgeGroup | undefined {
  const narrowing = clause.sentence.ages.filter((a) => !(a.word && a.min && !a.max && months(a.min) >= ADULT));
  return narrowing.find((a) => a.start > after) ?? narrowing.find((a) => a.end <= after);
}

function claimsOf(
  clause: Clause,
  subjects: readonly Subject[],
  rank: Rank,
  noun: SetNoun,
  mark: { start: number; end: number },
  at: number,
): Claim[] {
  const named = subjects.map((s) => s.id);
  const worldwide = rank === 'first' && WORLDWIDE.test(clause.text);
  if (worldwide) return worldFirst(clause, subjects, noun, mark, named);
  const settings = settingsOf(clause, { at, timeless: rank === 'first', anywhere: true }).filter((setting) => setting.indication !== MIXED);
  const places = settings.map((s) => s.jurisdiction);
  const together = rank === 'only' && places.length > 1 && /\bboth\b/i.test(wordsOf(clause.sentence, noun.end, clause.end));
  return (together ? settings.slice(0, 1) : settings).map((setting) => ({
    rule: 'only-first-newest' as const,
    subject: subjects[0]!,
    predicate: rank,
    setting,
    scope: noun.set,
    named,
    anyUse: rank === 'only' && ANY_USE.test(clause.sentence.text),
    places: together ? places.slice(1) : undefined,
    ...mark,
  }));
}

/** "Of any kind", "for any disease": counted over all uses. */
const ANY_USE =
  /\b(?:for|in)\s+any\s+(?:\w+\s+)?(?:disease|condition|indication|use|purpose)\b|\bapproval\s+(?:at\s+all|of\s+any\s+kind)\b|\bany\s+approval\b/i;

const WORLDWIDE = /\b(?:world['’]?s?|worldwide|anywhere|globally)\b/i;

/** "The world's first": compared over all places. */
function worldFirst(
  clause: Clause,
  subjects: readonly Subject[],
  noun: SetNoun,
  mark: { start: number; end: number },
  named: string[],
): Claim[] {
  const { context } = clause.sentence;
  const indication = indicationsIn(clause.terms);
  if (indication.length > 1) return [];
  const setting = {
    jurisdiction: 'INT' as const,
    jurisdictionSaid: true,
    indication: indication[0],
    indicationSaid: indication.length > 0,
    indicationAssumed: indication.length === 0,
    on: context.on,
  };
  const scope = { ...noun.set, worldwide: true };
  return [{ rule: 'only-first-newest', subject: subjects[0]!, predicate: 'first', setting, scope, named, ...mark }];
}

function readNoOther(clause: Clause): Claim[] {
  const { sentence } = clause;
  const text = sentence.block.text;
  const besides = groups({ mentions: sentence.mentions, sentence }).find(
    (g) => g[0]!.kind !== 'class' && BESIDES.test(text.slice(sentence.start, g[0]!.start)),
  );
  return cuesIn(clause, NO_OTHER).flatMap((cue) => {
    const bare = /^no$/i.test(cue.text);
    if (bare && !besides) return [];
    const noun = setAt(clause, cue.end, agesFor(clause, cue.start));
    if (!noun?.mention || !LICENSED.test(sentence.text) || !isAssertion(clause, cue.start)) return [];
    if (RESTRICTED.test(wordsOf(sentence, noun.end, sentence.end))) return [];
    const sole = soleDrug(sentence);
    const near = [sentence.antecedents.last, sentence.antecedents.heading].find((list) => list.some((s) => s.kind === 'drug')) ?? [];
    const subjects = besides
      ? subjectsOf(besides)
      : sole
        ? [sole]
        : near.filter((s) => s.kind === 'drug').map((s) => ({ ...s, at: undefined }));
    // "No other": whatever the one is, there are others.
    return subjects.length > 0
      ? claimsOf(clause, subjects, 'only', noun, { start: cue.start, end: noun.end }, noun.end).map((c) => ({ ...c, every: !besides }))
      : [];
  });
}

/** "Among the JAK inhibitors, only X can be given to adolescents", "of the four biologics, X alone ...". */
function readOnlyName(clause: Clause): Claim[] {
  const { sentence } = clause;
  const { text } = sentence.block;
  const group = groups(clause).find(
    (g) => g[0]!.kind !== 'class' && (ONLY_NAME.test(text.slice(clause.start, g[0]!.start)) || ALONE.test(text.slice(g.at(-1)!.end))),
  );
  if (!group || !LICENSED_OR_USED.test(clause.text)) return [];
  const mention = sentence.mentions.find(
    (m): m is Mention =>
      m.kind === 'class' &&
      !m.carried &&
      /\b(?:of|among|amongst|from)\s+(?:all\s+)?(?:the\s+)?(?:\w+\s+){0,2}$/i.test(text.slice(sentence.start, m.start)),
  );
  if (!mention || !isAssertion(clause, group[0]!.start)) return [];
  const noun: SetNoun = {
    set: { classId: mention.id, route: mention.route, ages: agesFor(clause, clause.start) },
    start: mention.start,
    end: mention.end,
    mention,
  };
  return claimsOf(clause, subjectsOf(group), 'only', noun, { start: group[0]!.start, end: group.at(-1)!.end }, group.at(-1)!.end);
}

function readNothingNewer(clause: Clause): Claim[] {
  const { sentence } = clause;
  const { text } = sentence.block;
  const newer = cuesIn(clause, NOTHING_NEWER).flatMap((cue) => {
    const than = groups(clause).find(
      (g) => g[0]!.kind !== 'class' && g[0]!.start >= cue.end && /^\s+than\s+(?:\w+\s+)?$/i.test(text.slice(cue.end, g[0]!.start)),
    );
    const mention = sentence.mentions.find((m) => m.kind === 'class' && !m.carried);
    const general = mention ? undefined : among(clause, cue.end);
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
  return [...newer, ...joined];
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
  const lead = { ...clause, mentions: clause.mentions.filter((m) => m.end <= cue.start) };
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
