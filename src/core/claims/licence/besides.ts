/** "No other biologic than X", "X has no rival", "X alone is licensed": the only one, told by the others. */
import type { Mention } from '../../mentions/findMentions.ts';
import type { Cues } from '../../patterns/gate.ts';
import { wordsOf, type Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { THE_DISEASE } from '../reading/pointed.ts';
import { indicationsIn } from '../reading/setting.ts';
import { groups, soleDrug, subjectFor, subjectsOf } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';
import { setAt, type SetNoun } from './comparison.ts';
import { agesFor, claimsOf, LICENSED, RESTRICTED } from './rankClaim.ts';

/** "Apart from X, no biologic is approved", "no other biologic than X", "no second JAK inhibitor". */
const NO_OTHER =
  /\b(?:nothing\s+else|no\s+(?:other|second|further)|without\s+(?:any\s+)?(?:other|another|second)|not\s+(?:\w+\s+){0,2}?(?:another|any other|a second)|no|nothing\b[^.;,]{0,60}?\bin\s+the\s+way\s+of(?:\s+an?)?)(?=\s)|n['’]t\s+(?:\w+\s+){0,2}?(?:another|any other|a second)(?=\s)/gi;
const BESIDES = /\b(?:with the (?:\w+ )?exception of|excluding|barring|apart from|other than|except(?: for)?|besides|than|aside from)\s+$/i;
/** "No biologic is older than X", "approved more recently than X": compared, not excepted. */
const COMPARED = /\b(?:more\s+\w+|less\s+\w+|(?!other\b|further\b)\w+er)\s+than\s+$/i;
/** As `BESIDES`, anywhere. */
const SAYS_BESIDES = /\b(?:exception of|excluding|barring|apart from|other than|except|besides|aside from)\b/i;
/** "X has no rival among the biologics". */
const NO_RIVAL =
  /\b(?:has|with|knows|faces)\s+(?:as\s+yet\s+|so\s+far\s+|still\s+)?no\s+(?:\w+\s+)?(?:rivals?|competitors?|competition|equals?|company|peers?)\s+(?:among|amongst|in|from)\s+(?:the\s+)?(?:other\s+)?(?:(?:list|ranks|family|group|class|field)\s+of\s+)?/gi;
/** Right behind "no other medicine": nothing narrows which. */
const IS_LICENSED =
  /^\s*(?:than\s+\S+\s+)?(?:,\s+(?:oral|topical|injected|old)\s+or\s+\w+,\s+)?(?:has|have|is|are|can)\s+(?:(?:yet|ever|so\s+far|now|currently|been|be|an?)\s+)*(?:approv\w*|label|indication|licen[sc]\w*|authori[sz]\w*|cleared|prescribed)\b(?![^.;]*\b(?:since|that|which|with|by\s+mouth)\b)/i;
/** "Only X may be given to adolescents", "X alone is licensed". */
const ONLY_NAME = /\b(?:only|solely)\s+$/i;
const ALONE = /^\s+alone\b/i;

/** "Only" and "alone" beside a name, with a word of licensing or use. */
const SAYS_ONLY = /\b(?:only|solely|alone)\b/i;
const LICENSED_OR_USED = /\b(?:approved|licen[sc]ed|authori[sz]ed|cleared|indicated|labelled|prescribed|given|used|approval|licen[cs]e)\b/i;

/** "No second X exists", "there is no other X". */
const EXISTS = /\b(?:there\s+(?:is|are)|exists?)\b/i;

export const besideCues: Cues = [
  [NO_OTHER, LICENSED],
  [NO_OTHER, SAYS_BESIDES],
  [NO_OTHER, EXISTS],
  NO_RIVAL,
  [SAYS_ONLY, LICENSED_OR_USED],
];

/** All claims of a clause that tell the only one by the others. */
export function readBeside(clause: Clause): Claim[] {
  return [...readNoOther(clause), ...readNoRival(clause), ...readOnlyName(clause)];
}

function readNoOther(clause: Clause): Claim[] {
  const { sentence } = clause;
  const text = sentence.block.text;
  const besides = groups({ mentions: sentence.mentions, sentence }).find(
    (g) =>
      g[0]!.kind !== 'class' &&
      BESIDES.test(text.slice(sentence.start, g[0]!.start)) &&
      !COMPARED.test(text.slice(sentence.start, g[0]!.start)),
  );
  return cuesIn(clause, NO_OTHER).flatMap((cue) => {
    const bare = /^no(?:thing\b.*)?$/i.test(cue.text) && !/else$/i.test(cue.text);
    if (bare && !besides) return [];
    const noun = /else$/i.test(cue.text)
      ? anything(cue)
      : (setAt(clause, cue.end, agesFor(clause, cue.start)) ?? ofSameClass(clause, cue.end));
    const ofDisease = (indicationsIn(sentence.terms).length > 0 || THE_DISEASE.test(sentence.text)) && EXISTS.test(clause.text);
    // "No other medicine": counted where the sentence tells for which disease.
    const counted =
      noun?.mention !== undefined ||
      noun?.set.classId !== undefined ||
      (noun !== undefined &&
        (!bare || noun.set.systemic === true || noun.set.steroidFree === true) &&
        (indicationsIn(sentence.terms).length === 1 || THE_DISEASE.test(sentence.text)) &&
        IS_LICENSED.test(wordsOf(sentence, noun.end, sentence.end)));
    if (!noun || !counted || !(ofDisease || /^nothing/i.test(cue.text) || LICENSED.test(sentence.text)) || !isAssertion(clause, cue.start))
      return [];
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

/** "Nothing else is approved for it": no other medicine at all. */
function anything({ start, end }: { start: number; end: number }): SetNoun {
  return { set: { classId: undefined, route: undefined }, start, end, mention: undefined };
}

const OF_THE_CLASS =
  /^\s*(?:drug|medicine|treatment|agent|member|one|product)s?\s+(?:of|in|from)\s+(?:the|this|that|its)\s+(?:same\s+)?(?:class|group|family)\b/i;

/** "No other drug of the class": of the one drug that is spoken of. */
function ofSameClass({ sentence }: Clause, from: number): SetNoun | undefined {
  const match = OF_THE_CLASS.exec(sentence.block.text.slice(from, sentence.end));
  // "X is a topical JAK inhibitor, and no other drug of the class": as the sentence names it.
  const named = match ? sentence.own.filter((m) => m.kind === 'class' && m.end <= from).at(-1) : undefined;
  if (named) return { set: { classId: named.id, route: named.route }, start: from, end: from + match![0].length, mention: undefined };
  const [last] = sentence.antecedents.last;
  const near = sentence.antecedents.last.length === 1 && last?.kind === 'drug' ? last.id : undefined;
  const classId = match ? sentence.context.dataset.drugs.get(soleDrug(sentence)?.id ?? near ?? '')?.classes[0] : undefined;
  return classId ? { set: { classId, route: undefined }, start: from, end: from + match![0].length, mention: undefined } : undefined;
}

function readNoRival(clause: Clause): Claim[] {
  return cuesIn(clause, NO_RIVAL).flatMap((cue) => {
    const noun = setAt(clause, cue.end, agesFor(clause, cue.start));
    const subjects = subjectFor(clause, cue.start, cue.end).filter((s) => s.kind === 'drug');
    if (!noun?.mention || subjects.length === 0 || !isAssertion(clause, cue.start)) return [];
    if (RESTRICTED.test(wordsOf(clause.sentence, noun.end, clause.sentence.end))) return [];
    return claimsOf(clause, subjects, 'only', noun, { start: cue.start, end: noun.end }, noun.end);
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
  // "Of those, X alone is approved": of the class spoken of before.
  const [last] = sentence.antecedents.last;
  const spoken =
    !mention && sentence.antecedents.last.length === 1 && last?.kind === 'class' && /^Of\s+(?:those|these|them)\b/.test(sentence.text)
      ? last
      : undefined;
  if (spoken && isAssertion(clause, group[0]!.start)) {
    const at = { start: clause.start, end: group[0]!.start };
    const noun: SetNoun = {
      set: { classId: spoken.id, route: spoken.route, ages: agesFor(clause, clause.start) },
      ...at,
      mention: undefined,
    };
    return claimsOf(clause, subjectsOf(group), 'only', noun, { start: group[0]!.start, end: group.at(-1)!.end }, group.at(-1)!.end);
  }
  if (!mention || !isAssertion(clause, group[0]!.start)) return [];
  const noun: SetNoun = {
    set: { classId: mention.id, route: mention.route, ages: agesFor(clause, clause.start) },
    start: mention.start,
    end: mention.end,
    mention,
  };
  return claimsOf(clause, subjectsOf(group), 'only', noun, { start: group[0]!.start, end: group.at(-1)!.end }, group.at(-1)!.end);
}
