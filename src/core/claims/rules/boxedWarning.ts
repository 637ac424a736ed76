/** `boxed-warning`: whether a US label carries one, about what, and "safe" said of a drug that does. */
import type { Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { exceptedIn } from '../reading/exceptions.ts';
import { isAssertion } from '../reading/mood.ts';
import { isTwiceDenied } from '../reading/negation.ts';
import { settingsOf } from '../reading/setting.ts';
import { groups, soleDrug, subjectBehind, subjectFor, subjectsOf } from '../reading/subjects.ts';
import { boxCellCues, readBoxCell } from '../safety/boxCells.ts';
import { likenedClass, ownerOf } from '../safety/boxOwner.ts';
import { leftOutBefore, onlyTopics, topicsSaid } from '../safety/boxTopics.ts';
import { boxPronounCues, readBoxPronoun } from '../safety/boxPronoun.ts';
import { BOX, BOXED, deniesElse, HAS_NONE, LABEL_HAS_NONE, NONE_BEFORE } from '../safety/boxWords.ts';
import { readSafe, SAFE } from '../safety/calledSafe.ts';
import { extensionCues, readExtension } from '../safety/extended.ts';
import { settingsOfPast } from '../safety/everBoxed.ts';
import { judgeBox } from '../safety/judgeBox.ts';
import type { Rule } from '../rule.ts';
import { subjectOf, type Claim, type Subject } from '../types.ts';

const NONE_BEHIND =
  /^\s*(?:and|but)\s+you\s+(?:will\s+not|won['’]t)\s+(?:find|see)\s+(?:one|any)\b|^\s*(?:does|do|did)(?:\s+not|n['’]t)\s+(?:apply|extend|concern|cover|include|reach|touch|affect|hold)\b|^\s*(?:stops?\s+short|passes\s+over|has\s+no\s+bearing)\b|^\s*(?:is|are)\s+not\s+(?:meant|intended|for)\b|^\s*(?:no|none)\W*$|^\s*(?:(?:is|are|was|were|has been|remains?)\s+)?(?:absent|missing|not\s+(?:found|present|required|there|needed|part)|nowhere)\b/i;
/** "None", "no", "not applicable" behind "Boxed warning:", "Boxed warning for X cream:". */
const ANSWERED =
  /^s?\s*(?:(?:for|on|of|with)\s[^:.;]{3,40}?)?(?:\([^()]{1,20}\)\s*)?[:–—-]\s*(?:none|no|nil|not\s+(?:applicable|present|required)|n\/a|absent|(?:it\s+)?does\s+not\s+have\s+one)\b/i;
/** What a box warns of; boxes of pens warn of nothing. */
const RISK =
  /\b(?:risks?|cancers?|infections?|inflammation|clots?|heart|deaths?|harm|effects?|malignan\w+|lymphoma|events?|anaphyla\w+|bleeding|toxicity|damage)\b/i;
/** Words that tie a boxed warning to a label; without one of them nothing is said of any drug. */
const HAS =
  /\b(?:carr(?:y|ies|ied|ying)|put|puts|placed|added|has|have|had|having|given|handed|get|gets|got|with|bears?|bearing|includes?|contains?|comes?|under|its|their|the|in|heads?|opens?|starts?|begins?|wears?|shares?|features?|displays?|shows?|requires?|wants?|there\s+is|comes?\s+with|subject\s+to|labelled|earns?|earned)\s+(?:[\w-]+\s+){0,5}$|['’]s\s+(?:[\w-]+\s+){0,3}$/i;
const HAS_BEHIND =
  /^\s*(?:(?:for|about|on|of)\s[^.;:]{3,90}?\s)?(?:heads?|opens?|sits?|stands?|appears?|is\s+(?:on|part|printed|found|placed|put|shown)|applies|tops?)\b/i;

/** "Isn't the only drug with", "A, not B, carries": denies no boxed warning. */
const NOT_DENIED = /\bnot only\b|\bnot without\b|(?:\bnot|n['’]t)\s+(?:the\s+(?:only|first|sole)|alone)\b|,\s+not\s+[^,]{2,40},/gi;

type Cue = ReturnType<typeof cuesIn>[number];

function read(clause: Clause): Claim[] {
  return [
    ...cuesIn(clause, BOX).flatMap((cue) => readBox(clause, cue)),
    ...readBoxCell(clause),
    ...readNone(clause),
    ...readBoxPronoun(clause),
    ...readExtension(clause),
    ...readSafe(clause),
  ];
}

function readNone(clause: Clause): Claim[] {
  const { block, start, text } = clause.sentence;
  const earlier = text.slice(0, clause.start - start);
  const before = /[^.!?]*[.!?]\s*$/.exec(block.text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const pattern = BOXED.test(earlier) ? HAS_NONE : BOXED.test(before) ? LABEL_HAS_NONE : undefined;
  if (!pattern) return [];
  return cuesIn(clause, pattern).flatMap((cue) => {
    const subjects = groups(clause)
      .filter((g) => g.at(-1)!.end <= cue.start)
      .slice(-1)
      .flatMap(subjectsOf);
    if (!isAssertion(clause, cue.start)) return [];
    return settingsOf(clause, { at: cue.end }).flatMap((setting) =>
      subjects.map((subject) => ({
        rule: 'boxed-warning' as const,
        subject,
        setting,
        predicate: 'no-box',
        start: cue.start,
        end: cue.end,
      })),
    );
  });
}

function readBox(clause: Clause, cue: Cue): Claim[] {
  const { block } = clause.sentence;
  const before = clause.text.slice(0, cue.start - clause.start);
  const behind = block.text.slice(cue.end, clause.end);
  const near = /(?:\S+\s+){0,9}$/.exec(before)![0].replace(NOT_DENIED, '');
  // "Boxed warning: none" answers itself.
  const answered = ANSWERED.exec(block.text.slice(cue.end, clause.sentence.end));
  // A European text, wherever the page is read.
  if (/\b(?:summary\s+of\s+product\s+characteristics|SmPC|SPC)\b/i.test(clause.text)) return [];
  // "There are drugs without a boxed warning": which ones is not said.
  if (
    /(?<!(?<!\bthere\s)\b(?:is|are)\s+(?:[\w-]+\s+){0,3})\b(?:drugs|medicines|treatments|creams)\s+(?:without|with\s+no)\s+(?:an?\s+)?$/i.test(
      before,
    )
  )
    return [];
  if (cue.text.toLowerCase() === 'box' && !/\b(?:warning|boxed|label)/i.test(`${block.text} ${block.column?.text ?? ''}`)) return [];
  if (/^boxed$/i.test(cue.text) && !RISK.test(behind)) return [];
  if (deniesElse(near)) return [];
  const twice = isTwiceDenied(before.replace(NOT_DENIED, ''));
  const leftOut = leftOutBefore(clause, cue);
  const none =
    !twice &&
    !leftOut &&
    (answered !== null || /^\W*(?:none|neither)\b/i.test(before) || NONE_BEFORE.test(near) || NONE_BEHIND.test(behind));
  if (
    !none &&
    !twice &&
    !/^boxed$/i.test(cue.text) &&
    !HAS.test(before) &&
    !HAS_BEHIND.test(behind) &&
    before.trim() !== '' &&
    !/:\s*$/.test(before)
  )
    return [];
  // "Neither A nor B is the subject of the boxed warning on X": of other matters it may warn.
  if (/^\W*neither\b/i.test(before) && /\b(?:in|of|by|from)\s+(?:the|its|their)\s+$/i.test(before)) return [];
  // "Without a boxed warning it would be used more", "asked for a label without one".
  if (none && /\bwithout\b/i.test(before)) {
    if (/^\W*without\b/i.test(clause.text) && /\b(?:would|could|might)\b/i.test(clause.sentence.text)) return [];
    if (/\b(?:ask(?:s|ed)?|call(?:s|ed)?|petition\w*|wants?|wish\w*|propos\w*|request\w*|hop(?:e|es|ed))\b/i.test(before)) return [];
  }
  if (!isAssertion(clause, cue.start) || /\bnot (?:all|every|each|any)\b/i.test(before)) return [];
  // "On all of them, but not on X", "on all but one, X being free of it": X is what has none.
  const subjects = boxSubjects(clause, cue, before).filter(
    ({ at }) =>
      none ||
      !at ||
      at.start < cue.end ||
      (!/\b(?:but|and)\s+not\s+(?:on\s+|for\s+)?(?:the\s+)?$/i.test(block.text.slice(cue.end, at.start)) &&
        !/^(?:\s+\w+)?\s+being\s+(?:free|spared|exempt|without)\b/i.test(block.text.slice(at.end))),
  );
  // "JAK inhibitors without a boxed warning": those of them that have none.
  const [first] = subjects;
  const behindName = first?.kind === 'class' && first.at ? block.text.slice(first.at.end, cue.start) : '';
  if (none && /^\s+(?:without|lacking|free\s+(?:of|from))\s+(?:an?\s+|the\s+|any\s+)?(?:US\s+)?$/i.test(behindName)) return [];
  const every =
    /\b(?:all|every|each|any|whichever|whatever)\s+(?:\w+\s+){0,4}$/i.test(lead(clause, subjects[0])) ||
    // "As for JAK creams, every single one bears it".
    /^\s*,\s+(?:every|each)\s+(?:single\s+)?(?:one|of\s+them)\b/i.test(first?.at ? block.text.slice(first.at.end, cue.start) : '');
  const topics = leftOut ?? topicsSaid(clause, cue);
  const from = none ? cue.start - boxLead(before) : cue.start;
  const except = exceptedIn(clause.sentence);
  // "Was given a boxed warning", without a date, is told of what is so.
  const given =
    !none &&
    clause.sentence.dates.length === 0 &&
    /\b(?:was|were|got)\s+(?:also\s+)?(?:given|handed|slapped\s+with|saddled\s+with)\s+an?\s+(?:\w+\s+)?$/i.test(before);
  const settings = settingsOf(clause, { timeless: given });
  if (none && settings.length === 0) {
    const past = settingsOfPast(clause);
    return past.settings.flatMap((setting) =>
      subjects.map((subject) => ({
        rule: 'boxed-warning' as const,
        subject,
        predicate: 'never-box',
        setting,
        date: past.date,
        start: from,
        end: cue.end,
      })),
    );
  }
  return settings.flatMap((setting) =>
    subjects.flatMap((subject) => {
      const claim = { rule: 'boxed-warning' as const, subject, setting, except, start: from, end: cue.end };
      const about = topics.map((t) => ({
        ...claim,
        predicate: t.denied ? 'not-about' : 'about',
        named: [t.id],
        start: t.start,
        end: t.end,
      }));
      if (leftOut) return about;
      const only = none ? undefined : onlyTopics(clause, cue);
      if (only)
        return [
          {
            ...claim,
            predicate: 'only-about',
            named: only.map((t) => t.id),
            start: Math.min(...only.map((t) => t.start)),
            end: Math.max(...only.map((t) => t.end)),
          },
        ];
      return [
        { ...claim, predicate: none ? 'no-box' : every ? 'all-box' : 'has-box' },
        ...(none ? [] : subjects.length > 1 ? about.filter((a) => a.predicate === 'not-about') : about),
      ];
    }),
  );
}

function lead(clause: Clause, subject: Subject | undefined): string {
  return clause.sentence.block.text.slice(clause.start, Math.max(clause.start, subject?.at?.start ?? clause.start));
}

/** The drug before the words; behind them ("no boxed warning on the label of X", "put a box on X"); the one of the sentence. */
function boxSubjects(clause: Clause, cue: Cue, before: string): Subject[] {
  // "Boxed warnings are for the JAK inhibitors".
  const next = groups(clause).find((g) => g[0]!.start >= cue.end);
  if (
    next &&
    /^\s*(?:is|are)\s+(?:only\s+)?(?:for|a\s+matter\s+of)\s+(?:the\s+|oral\s+)*$/i.test(
      clause.sentence.block.text.slice(cue.end, next[0]!.start),
    )
  )
    return subjectsOf(next);
  const behind = subjectBehind(clause, cue.end, 90);
  const owner = ownerOf(clause, cue, behind);
  if (owner) return owner;
  const first =
    /\bthere\s+(?:is|are)\b|\b(?:put|placed|added)\s+an?\s+$|\b(?:needn['’]t|need not)\b/i.test(before) ||
    /^\s*(?:that\s+(?:the\s+)?(?:FDA|agency|regulators?)|heads?|opens?|tops?|on|for|in|of|(?:is|are)\s+(?:only\s+)?(?:for|a\s+matter\s+of))\b[^,;]{0,60}$/i.test(
      clause.sentence.block.text.slice(cue.end, behind[0]?.at?.start ?? cue.end),
    )
      ? behind
      : [];
  const own = subjectFor(clause, cue.start, cue.end);
  // "X lacks the boxed warning of Y": Y only tells which.
  const whose = /\b(?:lacks?|has|have|carr(?:y|ies)|shares?|bears?|without)\b[^,;]{0,30}\bthe\s+(?:\w+\s+)?$/i.test(before);
  if (first.length > 0 && !(own.length > 0 && whose)) return first;
  const alike = likenedClass(clause, cue.start);
  if (alike.length > 0) return alike;
  if (own.length > 0) return own;
  const sole = soleDrug(clause.sentence);
  return behind.length > 0 ? behind : sole ? [sole] : ofLabels(clause, cue);
}

/** "At the top of every steroid cream label", "since Xs do harm, their labels carry it": the class whose labels they are. */
function ofLabels(clause: Clause, cue: Cue): Subject[] {
  const { block } = clause.sentence;
  const labelled = clause.mentions.find(
    (m) => m.kind === 'class' && m.start >= cue.end && /^\s+labels?\b/i.test(block.text.slice(m.end)) && m.start - cue.end < 60,
  );
  if (labelled) return [subjectOf(labelled)];
  const theirs = /^their\b/i.test(clause.text) && clause.before ? groups(clause.before) : [];
  return theirs.length === 1 ? subjectsOf(theirs[0]!) : [];
}

/** How much of "no", "carries a" before the cue is marked with it. */
function boxLead(before: string): number {
  return /\b(?:no|without(?: an?)?|carr(?:y|ies)(?: an?)?|has(?: an?)?|have(?: an?)?)\s+(?:\w+\s+)?$/i.exec(before)?.[0].length ?? 0;
}

export const boxedWarning: Rule = {
  id: 'boxed-warning',
  title: 'Boxed warning',
  means:
    'A sentence gives a drug a boxed warning it does not have, denies one it has, or calls a drug with a boxed warning safe without a word of it.',
  why: 'The boxed warning is the strongest warning on a US label. Readers weigh a treatment by it.',
  fix: 'Say what the label says: whether there is a boxed warning and what it is about.',
  severity: 'warning',
  cues: [BOX, SAFE, ...boxCellCues, [HAS_NONE, BOXED], LABEL_HAS_NONE, ...extensionCues, ...boxPronounCues],
  flags: [
    { text: 'Upadacitinib has no boxed warning.', verdict: 'wrong' },
    { text: 'Dupilumab carries a boxed warning for serious infections.', verdict: 'wrong' },
    { text: 'Abrocitinib is generally safe.', verdict: 'wrong' },
  ],
  passes: [
    { text: 'Dupilumab has no boxed warning.' },
    { text: 'Upadacitinib carries a boxed warning for serious infections and blood clots.' },
    { text: 'Is abrocitinib safe?' },
    { text: 'Dupilumab is generally safe.' },
  ],
  read,
  judge: judgeBox,
};
