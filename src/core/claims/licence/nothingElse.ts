/** "No cream but steroids", "with steroids and with nothing else", "no biologic has come on the market since X": the only or newest, told by what there is not. */
import type { Cues } from '../../patterns/gate.ts';
import { wordsOf, type Clause } from '../reading/sentence.ts';
import { cuesIn } from '../reading/cues.ts';
import { isAssertion } from '../reading/mood.ts';
import { groups, subjectsOf } from '../reading/subjects.ts';
import type { Claim } from '../types.ts';
import { setAt, type SetNoun } from './comparison.ts';
import { agesFor, claimsOf, RESTRICTED } from './rankClaim.ts';
import { saysMore } from './saysMore.ts';

/** Behind it the kind of treatment; behind that "but" and the class. */
const NO_KIND = /\b(?:have|has|(?:there\s+)?(?:is|are)|offers?|with|gets?)\s+(?:still\s+|so\s+far\s+)?no\s+(?:other\s+)?(?=\w)/gi;
const BUT =
  /^\s*(?:(?:to\s+(?:turn\s+to|choose(?:\s+from)?|use|fall\s+back\s+on)|at\s+(?:hand|all)|left|available)\s+)?(?:but|except|other\s+than|besides|apart\s+from)\s+(?:the\s+)?(?:topical\s+)?$/i;
/** "Can be treated with A and with no other product". */
const TREATED_WITH =
  /\b(?:can|may)\s+(?:only\s+)?be\s+(?:treated|managed)\s+with\s+(?=[^.;]{3,60}?\band\s+(?:with\s+)?(?:no\s+other|nothing\s+else)\b)/gi;
/** "The only creams left are A". */
const LEFT_ARE = /\bthe\s+only\s+(?=[^.;,]{3,60}?\s(?:left|remaining|to\s+hand|that\s+(?:is|are)\s+left)\s+(?:is|are)\s)/gi;
/** "An X is the only ointment that Japan allows". */
const SINGLE = /\b(?:is|are)\s+the\s+only\s+(?=\w)/gi;
const ALLOWED = /^\s+(?:that|which)\s+(?:the\s+)?[\p{Lu}][\w.]*(?:\s+\p{Lu}\w+)?\s+(?:allows?|permits?|has\s+(?:approved|licen[sc]ed))\b/u;
/** "Apart from steroids, no drug taken by mouth is approved". */
const APART = /^\W*(?:apart|aside)\s+from\s+(?:the\s+)?$|^\W*(?:besides|except\s+for|other\s+than|barring)\s+(?:the\s+)?$/i;
const NO_ONE =
  /\bno\s+(?:other\s+)?(?=[^.;,]{3,60}?\s(?:is|are|has|have)\s+(?:yet\s+|so\s+far\s+|been\s+)*(?:FDA_*-|EMA-)?(?:approved|licen[sc]ed|authori[sz]ed|cleared|available|on\s+the\s+market)\b)/gi;
/** "... has come on the market since X did". */
const SINCE =
  /\bno\s+(?=[^.;]{3,80}?\b(?:has|have)\s+(?:come|been\s+(?:approved|licen[sc]ed|launched|cleared|authori[sz]ed|introduced)|arrived|followed|appeared|joined|reached)\b[^.;]{0,40}?\bsince\b)/gi;
const SINCE_BEFORE = /\bsince\s+(?:the\s+(?:approval|launch|arrival)\s+of\s+)?(?:the\s+)?$/i;

export const nothingElseCues: Cues = [NO_KIND, NO_ONE, TREATED_WITH, LEFT_ARE, SINGLE, SINCE];

/** All claims of a clause that tell the only class, or the newest drug, by what there is not. */
export function readNothingElse(clause: Clause): Claim[] {
  return [...noneBut(clause), ...apartFrom(clause), ...treatedWith(clause), ...leftAre(clause), ...single(clause), ...noneSince(clause)];
}

type Cue = ReturnType<typeof cuesIn>[number];

/** The age of the clause itself; what follows in another one is of something else. */
const agesHere = (clause: Clause, at: number): ReturnType<typeof agesFor> =>
  agesFor(clause.with({ sentence: clause.sentence.with({ ages: clause.sentence.ages.filter((a) => a.end <= clause.end) }) }), at);

/** Classes in the order of the text, each run of them one group. */
function classGroups(clause: Clause): ReturnType<typeof groups> {
  const all = groups({ mentions: clause.sentence.mentions, sentence: clause.sentence });
  return all.filter((g) => g[0]!.kind === 'class' && !g[0]!.carried);
}

function onlyClass(clause: Clause, cue: Cue, noun: SetNoun | undefined, group: ReturnType<typeof groups>[number] | undefined): Claim[] {
  if (!noun || !group || noun.mention || !isAssertion(clause, cue.start)) return [];
  // Over all medicines a class can hardly be the only one: the route or the age has to narrow them.
  if (!noun.set.route && !noun.set.steroidFree && !noun.set.ages && !noun.set.systemic) return [];
  const subjects = subjectsOf(group);
  const mark = { start: cue.start, end: Math.min(Math.max(noun.end, cue.end), clause.sentence.end) };
  return claimsOf(clause, [subjects[0]!], 'only', noun, mark, mark.end).map((c) => ({
    ...c,
    predicate: 'only-class',
    named: subjects.map((s) => s.id),
  }));
}

function noneBut(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  return cuesIn(clause, NO_KIND).flatMap((cue) => {
    const noun = setAt(clause, cue.end, agesHere(clause, cue.start));
    const group = noun && classGroups(clause).find((g) => g[0]!.start >= noun.end && BUT.test(text.slice(noun.end, g[0]!.start)));
    return onlyClass(clause, cue, noun, group);
  });
}

function apartFrom(clause: Clause): Claim[] {
  const { sentence } = clause;
  return cuesIn(clause, NO_ONE).flatMap((cue) => {
    const group = classGroups(clause).find(
      (g) => g.at(-1)!.end <= cue.start && APART.test(sentence.block.text.slice(sentence.start, g[0]!.start)),
    );
    const noun = group && setAt(clause, cue.end, agesHere(clause, cue.start));
    return noun && !saysMore(clause, noun.end) ? onlyClass(clause, cue, noun, group) : [];
  });
}

function treatedWith(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  return cuesIn(clause, TREATED_WITH).flatMap((cue) => {
    const group = classGroups(clause).find((g) => g[0]!.start >= cue.end && g[0]!.start - cue.end < 20);
    const other = /\b(?:no\s+other|nothing\s+else)\s*/i.exec(text.slice(cue.end, clause.sentence.end));
    const noun = other ? setAt(clause, cue.end + other.index + other[0].length, agesHere(clause, cue.start)) : undefined;
    return onlyClass(clause, cue, noun, group);
  });
}

function leftAre(clause: Clause): Claim[] {
  return cuesIn(clause, LEFT_ARE).flatMap((cue) => {
    const noun = setAt(clause, cue.end, agesHere(clause, cue.start));
    const own = classGroups(clause);
    const group = noun && own.find((g) => g[0]!.start >= noun.end);
    // "Who won't use a steroid": what is left is left beside that.
    const before = own.filter((g) => g.at(-1)!.end <= cue.start).flatMap(subjectsOf);
    return onlyClass(clause, cue, noun, group).map((c) => ({ ...c, named: [...c.named!, ...before.map((s) => s.id)] }));
  });
}

function single(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  return cuesIn(clause, SINGLE).flatMap((cue) => {
    const group = classGroups(clause).find((g) => g.at(-1)!.end <= cue.start && cue.start - g.at(-1)!.end < 3);
    const noun = group && setAt(clause, cue.end, agesHere(clause, cue.start));
    return noun && ALLOWED.test(text.slice(noun.end, clause.sentence.end)) ? onlyClass(clause, cue, noun, group) : [];
  });
}

function noneSince(clause: Clause): Claim[] {
  const { sentence } = clause;
  const { text } = sentence.block;
  return cuesIn(clause, SINCE).flatMap((cue) => {
    const noun = setAt(clause, cue.end, agesHere(clause, cue.start));
    const group = groups(clause).find((g) => g[0]!.kind !== 'class' && SINCE_BEFORE.test(text.slice(cue.end, g[0]!.start)));
    if (!noun || !group || !isAssertion(clause, cue.start) || RESTRICTED.test(wordsOf(sentence, noun.end, group[0]!.start))) return [];
    const mark = { start: cue.start, end: group.at(-1)!.end };
    return claimsOf(clause, subjectsOf(group), 'newest', noun, mark, noun.end);
  });
}
