/** What a label lists: "eczema is one of its labelled uses", "the licence does not cover asthma". The disease is what is told of. */
import type { Cues } from '../../patterns/gate.ts';
import type { Found } from '../../mentions/findMentions.ts';
import type { Clause } from '../reading/sentence.ts';
import { APPROVED, cuesIn, isDenied } from '../reading/cues.ts';
import { indicationsIn } from '../reading/setting.ts';
import { groups, soleDrug, subjectBehind, subjectsOf } from '../reading/subjects.ts';
import { subjectOf, type Subject } from '../types.ts';
import type { Statement } from './development.ts';

/** A statement that may be about one of the diseases that its clause names. */
export interface UseStatement extends Statement {
  readonly disease?: string | undefined;
}

/** "Atopic dermatitis is a labelled use of X". */
const USE_OF = new RegExp(
  String.raw`\b(?:an?|the|one of the|among the)\s+(?:\w+\s+)?${APPROVED}\s+(?:uses?|indications?)\s+(?:of|for)\b`,
  'gi',
);
/** The same where the drug was named before. */
const ONE_OF_ITS_USES = new RegExp(
  String.raw`\b(?:is|are|has\s+been|have\s+been)\s+(?:now\s+|also\s+)?(?:an?|one\s+of\s+(?:the|its)|among\s+(?:the|its))\s+(?:\w+\s+)?${APPROVED}\s+(?:uses?|indications?)\b(?!\s+(?:of|for)\b)`,
  'gi',
);

const LABEL = String.raw`(?:labels?|labelling|labeling|licen[cs]e|approval|authori[sz]ation|indications?)`;
/** "The US licence of X covers", "its label does not include". */
const COVERS = new RegExp(
  String.raw`\b${LABEL}(?:\s+(?:of|for|in|by)\s+(?:the\s+)?[\w®.-]+(?:\s+[\w®-]+)?){0,2}\s+(?:(?:now|also|still|currently|does|do|not|never|yet|already|so\s+far)\s+|(?:doesn|don)['’]t\s+)*(?:covers?|includes?|takes?\s+in|lists?|extends?\s+to|stretch(?:es)?\s+to|reach(?:es)?\s+to)\s+(?=\p{L})`,
  'giu',
);
/** "Has eczema on its label". */
const HAS_ON_LABEL = new RegExp(
  String.raw`\b(?:has|have|carr(?:y|ies))\s+(?=[^.;,]{3,40}\s(?:on|in)\s+(?:its|their|the)\s+(?:[\w-]+\s+)?${LABEL}\b)`,
  'gi',
);
/** "... lists eczema as a side effect". */
const NOT_AS_USE = /^[^.;]{0,40}\b(?:as\s+(?:an?|one|possible)|side\s+effects?|adverse|reactions?|warnings?|herpeticum)\b/i;

/** "X is not among the diseases for which the FDA has cleared Y", "eczema isn't on its label", "... falls outside its licence". */
const NOT_A_USE = new RegExp(
  [
    String.raw`(?:\bnot|n['’]t)\s+(?:yet\s+)?(?:an?\s+indication\b|an?\s+(?:[\w-]+\s+)?(?:[A-Z]{2,4}_*-)?(?:licen[sc]ed|approved|labell?ed|authori[sz]ed|cleared)\s+(?:use|indication)|(?:one\s+of|among)\s+(?:the|its)\s+(?:\w+\s+){0,2}?(?:diseases|uses|conditions|indications)|(?:on|part\s+of|in|listed\s+on)\s+(?:the|its)\s+(?:[\w-]+\s+){0,3}?(?:label|labelling|labeling|licen[cs]e|indications?))\b`,
    String.raw`\b(?:uses|indications|diseases|conditions)\b[^;]{0,90}?(?:\bnot|n['’]t)\s+(?:\w+\s+)?(?:among|one\s+of)\s+(?:them|these|those)\b`,
    String.raw`\b(?:falls?|lies?|remains?|stays?)\s+(?:still\s+)?(?:beyond|outside)\s+(?:of\s+)?(?:what\b[^;]{0,60}?\b(?:approved|licen[sc]ed|authori[sz]ed|cleared)\b|(?:the|its)\s+(?:[\w-]+\s+){0,3}?(?:label|labelling|labeling|licen[cs]e|indications?)\b)`,
    String.raw`\b(?:is|are)\s+(?:nowhere|not)\s+(?:to\s+be\s+)?(?:found|mentioned|named|seen|listed)\s+(?:in|on)\s+(?:the|its)\s+(?:[\w-]+\s+){0,3}?(?:label|labelling|labeling|licen[cs]e|indications?)\b`,
    String.raw`\b(?:has|have)\s+(?:never|not)\s+had\s+[^.;,]{3,40}?\s+(?:on|in|among)\s+(?:the|its)\s+(?:[\w-]+\s+){0,3}?(?:label|labelling|labeling|licen[cs]e|indications?)\b`,
    String.raw`\b(?:label|labelling|labeling|licen[cs]e|indications?)\s+(?:leaves|omits|passes)\s+(?:(?:out|over)\s+[^.;,]{3,40}?(?=[.;,]|$)|[^.;,]{3,40}?\s(?:out|over)\b)`,
    String.raw`\b(?:missing|absent|lacking)\s+(?:from|on)\s+(?:the|its)\s+(?:[\w-]+\s+){0,2}?(?:label|labelling|labeling|licen[cs]e)\b`,
  ].join('|'),
  'gi',
);

export const useCues: Cues = [USE_OF, ONE_OF_ITS_USES, COVERS, HAS_ON_LABEL, NOT_A_USE];

/** All statements of a clause about what a label lists. */
export function readUses(clause: Clause): UseStatement[] {
  return [...usesOf(clause), ...neitherUse(clause), ...oneOfUses(clause), ...covered(clause), ...notAUse(clause)];
}

function usesOf(clause: Clause): UseStatement[] {
  return cuesIn(clause, USE_OF)
    .filter((cue) => !isDenied(clause, cue.start))
    .map((cue) => ({ predicate: 'approved', subjects: subjectBehind(clause, cue.end, 40), mark: cue }));
}

/** "Neither A nor B is an approved use of X": denied of each. */
function neitherUse(clause: Clause): UseStatement[] {
  if (!/^\W*neither\b/i.test(clause.text)) return [];
  return cuesIn(clause, USE_OF).flatMap((cue) =>
    indicationsIn(diseasesIn(clause).filter((t) => t.end <= cue.start)).map((disease) => ({
      predicate: 'not-approved' as const,
      subjects: subjectBehind(clause, cue.end, 40),
      mark: cue,
      disease,
    })),
  );
}

function oneOfUses(clause: Clause): UseStatement[] {
  const disease = diseasesIn(clause)[0];
  const drug = disease && drugMeant(clause);
  if (!drug || clause.ages.length > 0) return [];
  return cuesIn(clause, ONE_OF_ITS_USES)
    .filter((cue) => disease.end <= cue.start && !isDenied(clause, cue.start))
    .map((cue) => ({ predicate: 'approved', subjects: [drug], mark: cue, disease: indicationsIn([disease])[0] }));
}

function covered(clause: Clause): UseStatement[] {
  if (clause.ages.length > 0) return [];
  return [...cuesIn(clause, COVERS), ...cuesIn(clause, HAS_ON_LABEL)].flatMap((cue): UseStatement[] => {
    const { text } = clause.sentence.block;
    const disease = diseasesIn(clause).find((t) => t.start >= cue.end);
    const drug = disease && drugMeant(clause);
    if (!drug || !/^(?:(?:the|chronic|atopic|severe|plaque|treatment|use|of|in)\s+)*$/i.test(text.slice(cue.end, disease.start))) return [];
    if (NOT_AS_USE.test(text.slice(disease.end, clause.end))) return [];
    const denied = isDenied(clause, cue.end);
    return [
      {
        predicate: denied ? 'not-approved' : 'approved',
        subjects: [drug],
        mark: { start: cue.start, end: disease.end },
        disease: indicationsIn([disease])[0],
      },
    ];
  });
}

function notAUse(clause: Clause): UseStatement[] {
  const sole = soleDrug(clause.sentence) ?? whose(clause);
  if (!sole || diseasesIn(clause).length === 0 || clause.ages.length > 0) return [];
  return cuesIn(clause, NOT_A_USE).map((cue) => ({
    predicate: 'not-approved',
    subjects: [sole],
    mark: cue,
    disease: diseaseNotAmong(clause, cue),
  }));
}

/** "It is the same with X, whose label leaves Y out". */
function whose({ text, before }: Clause): Subject | undefined {
  const group = before && /^whose\b/i.test(text) ? groups(before).at(-1) : undefined;
  const subjects = group ? subjectsOf(group) : [];
  return subjects.length === 1 && subjects[0]!.kind === 'drug' ? subjects[0] : undefined;
}

/** "Its uses are A and B, with C not among them": the disease right before the words. */
function diseaseNotAmong(clause: Clause, { end, text }: { end: number; text: string }): string | undefined {
  const words = /(?:not|n['’]t)\s+(?:\w+\s+)?(?:among|one\s+of)\s+(?:them|these|those)$/i.exec(text)?.[0];
  return words && indicationsIn(diseasesIn(clause).filter((t) => t.end <= end - words.length)).at(-1);
}

function diseasesIn({ terms }: Clause): Found[] {
  return terms.filter((t) => t.target.kind === 'indication');
}

/** The one drug that the sentence names, by itself or by its label ("X's label"); without any name, the one that the text is about. */
function drugMeant({ sentence }: Clause): Subject | undefined {
  const drugs = sentence.mentions.filter((m) => m.kind !== 'class');
  if (drugs.length > 0) return soleDrug(sentence) ?? (drugs.every((m) => m.id === drugs[0]!.id) ? subjectOf(drugs[0]!) : undefined);
  const { last, distance, heading } = sentence.antecedents;
  const near = distance <= 2 && last.length === 1 ? last[0] : heading.length === 1 ? heading[0] : undefined;
  return sentence.mentions.length === 0 && near?.kind === 'drug' ? { ...near, at: undefined } : undefined;
}
