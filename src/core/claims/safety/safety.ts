/** Sentences by which texts deny a risk, a test, a warning or a contraindication, or assert a cause. */
import type { Clause } from '../reading/sentence.ts';
import type { Cues } from '../../patterns/gate.ts';
import { cuesIn, isDenied, markOf } from '../reading/cues.ts';
import { isSetApart } from '../reading/exceptions.ts';
import { isAssertion } from '../reading/mood.ts';
import { indicationsIn, MIXED, placesIn, settingsOf } from '../reading/setting.ts';
import type { Span } from '../../text/sentences.ts';
import { groups, subjectFor, subjectsOf } from '../reading/subjects.ts';
import { topicsIn } from './topics.ts';
import { BARS_NON_LIVE, SOME_VACCINES } from './vaccines.ts';
import type { Claim, Setting, Subject } from '../types.ts';

export type Safety =
  | 'allowed'
  | 'not-contraindicated'
  | 'no-contraindication'
  | 'no-risk'
  | 'no-serious'
  | 'no-tests'
  | 'only-test'
  | 'no-warning'
  | 'causes'
  | 'interchangeable'
  | 'bars-non-live'
  | 'thins-skin';

interface Cue {
  readonly safety: Safety;
  readonly pattern: RegExp;
  /** Denying the cue leaves no claim. Patterns with a denial of their own leave this out. */
  readonly affirmed?: true;
  /** The topic must stand behind the cue, before it, or anywhere; left out: no topic is asked for. */
  readonly topic?: 'behind' | 'anywhere';
  /** The drug stands behind, whatever is the subject. */
  readonly drugBehind?: true;
  /** More words with which the sentence says something narrower. */
  readonly unless?: RegExp;
}

const NOT = String.raw`(?:\s+not|n['’]t|\s+never)`;
const TESTS = String.raw`(?:(?:safety|laboratory|lab|blood|clinical|regular|routine)\s+)*(?:monitoring|blood\s+tests?|blood\s+work|blood\s+checks?|blood\s+counts?|lab(?:oratory)?\s+(?:tests?|testing|checks?|work)|screening|tests?|testing|checks?|bloods)`;
const USED = String.raw`(?:used|taken|given|continued|prescribed|started|administered|applied|injected|had|received)`;
const NEGATED = /\b(?:not|never|no|hardly|rarely|seldom|barely|nor)\b|n['’]t\b/i;
/** "Not free of", "not without". */
const TWICE_DENIED = /(?:\b(?:not|never|hardly)|n['’]t)\s+(?:\w+\s+)?$/i;
const EVIDENCE =
  /\b(?:evidence|data|cohort|registry|registries|trials?|stud(?:y|ies)|analys[ie]s|found|seen|observed|compared|than|versus|placebo|vehicle|weeks?|months?|participants|association|signal|suggest\w*|most|some|many|few|usually|often|without|when|healthy|fewer|less|as\s+\w+\s+as)\b/i;
const WITH_CARE =
  /\b(?:(?:with|using|under|effective|reliable|use|adequate)\s+(?:\w+\s+)?contraception|siblings?|relatives?|family|partners?|household|contacts|menopause|caution|careful\w*|benefits?|outweigh\w*|specialist|after|until|once|stopp\w*|before|only|ectopic|molar|father\w*|men|breakthrough|negative|exclud\w+|not\s+pregnant|non-live|inactivated|killed|except|apart from|other than|first|advice|avoid\w*|minor|mild|topical corticosteroids?)\b/i;
/** Thin skin told of something else than the drug: of steroids, by comparison, or as what it spares. */
const EVIDENCE_OF_OTHERS =
  /\b(?:than|less|rarely|seldom|if|without|unlike|instead|which\s+is\s+why|because|when|may|might|fear\w*|worr\w*)\b/i;
const SERIOUS = String.raw`(?:serious|severe|dangerous|major|grave|life-threatening|worrying)`;
const EFFECTS = String.raw`(?:[\w-]+\s+){0,2}?(?:side[- ]effects?|adverse\s+(?:effects?|events?|reactions?)|risks?|harms?|complications?|safety\s+(?:concerns?|signals?|issues?|problems?)|toxicit(?:y|ies)|dangers?)`;
const LABEL = String.raw`(?:labels?|labell?ing|packs?|packag(?:e|es|ing)|packets?|boxes|box|cartons?|tubes?|SmPC|product\s+information|prescribing\s+information|package\s+inserts?)`;

/** "No regulator has warned of": of none of them, wherever it is. */
const NOBODY_WARNED = String.raw`\bno\s+(?:[\w-]+\s+){0,2}?(?:regulators?|agency|agencies|authority|authorities)\s+(?:anywhere\s+)?(?:has|have)\s+(?:yet\s+|ever\s+|so\s+far\s+)?(?:warned|spoken(?:\s+(?:out|up))?|said\s+anything|issued\s+(?:an?\s+|any\s+)?(?:\w+\s+)?warnings?|commented|acted)\b`;
const NOBODY = new RegExp(NOBODY_WARNED, 'i');

const CUES: readonly Cue[] = [
  { safety: 'bars-non-live', unless: SOME_VACCINES, pattern: BARS_NON_LIVE },
  {
    safety: 'thins-skin',
    affirmed: true,
    unless: EVIDENCE_OF_OTHERS,
    pattern:
      /\b(?:thins?|atrophies)\s+(?:the\s+|your\s+|facial\s+|children['’]s\s+)skin\b|\bthins\s+skin\b|\bthin\s+skin\b(?<=\b(?:can|may|will|do|not|inhibitors|steroids|creams|ointments|they|drugs)\sthin\s+skin)|\b(?:causes?|leads?\s+to|brings?\s+on|results?\s+in|produces?)\s+(?:thinning\s+of\s+the\s+skin|skin[- ](?:thinning|atrophy)|atrophy)\b|\bskin\s+(?:gets|grows|becomes)\s+thin(?:ner)?\s+(?:under|with|on|from)\b|\bmakes?\s+the\s+skin\s+thin(?:ner)?\b/gi,
  },
  {
    safety: 'no-serious',
    unless:
      /\b(?:trials?|stud(?:y|ies)|weeks?|months?|years?|participants|placebo|vehicle|if|but|when|common|new|most|some|many|few|usually|often)\b/i,
    pattern: new RegExp(
      [
        String.raw`\bno\s+(?:reports?\s+of\s+)?(?:an?\s+|any\s+)?(?:known\s+|reported\s+|recorded\s+|real\s+)?${SERIOUS}\s+${EFFECTS}\b`,
        String.raw`\b(?:does|do|has|have|is|are)${NOT}\s+(?:been\s+)?(?:cause|have|carry|pose|bring|produce|linked\s+(?:to|with)|associated\s+with|caused)\s+(?:any\s+)?${SERIOUS}\s+${EFFECTS}\b`,
        String.raw`\b(?:without|free\s+(?:of|from)|devoid\s+of|lacks?)\s+(?:any\s+)?${SERIOUS}\s+${EFFECTS}\b`,
        String.raw`\b${SERIOUS}\s+${EFFECTS}\s+(?:are|is|have|has)\s+(?:unknown|unheard\s+of|not\s+(?:been\s+)?(?:known|reported|recorded|occurred|a\s+concern)|never\s+(?:been\s+)?(?:reported|seen|recorded))\b`,
        String.raw`\b(?:is|are)\s+(?:completely\s+|entirely\s+|totally\s+|quite\s+)?harmless\b`,
      ].join('|'),
      'gi',
    ),
  },
  {
    safety: 'only-test',
    topic: 'anywhere',
    pattern:
      /\b(?:requires?|needs?|calls?\s+for)\s+only\b(?=[^.;]{0,40}\b(?:tests?|testing|checks?|monitoring|screening)\b)|\b(?:is|are)\s+all\s+(?:that\s+is\s+)?(?:needed|required)\b|\b(?:the\s+)?(?:only|sole)\s+(?:[\w-]+\s+){0,2}?(?:to|that|one|which)\s+(?:needs?\s+to\s+be\s+|has\s+to\s+be\s+|must\s+be\s+|should\s+be\s+|is\s+|be\s+)?(?:test(?:ed)?|check(?:ed)?|measured?|monitor(?:ed)?|screen(?:ed)?|look(?:ed)?|determined?|needed|required|matters)\b|\b(?:the\s+)?(?:only|sole|single|one(?<=\bthe\sone))\s+(?:gene|enzyme|test|check|blood\s+value)\s+(?:that|which|with)\s+(?:has\s+)?(?:any\s+|an?\s+)?(?:bearing|matters|counts|plays|decides|predicts|influences|affects|determines)\b|\bonly\s+(?=[^.;]{2,50}\b(?:needs?|ha(?:s|ve)|must|should|are|is)\s+(?:to\s+be\s+|be\s+)?(?:tested|checked|measured|monitored|screened|needed|required)\b)|\b(?:alone|on its own)\s+(?:is|are)\s+(?:enough|sufficient|all\s+(?:that|you))\b|\b(?:alone|on its own)\s+suffices?\b|\b(?:is|are)\s+(?:enough|sufficient)\b/gi,
  },
  {
    safety: 'no-tests',
    unless:
      /\b(?:further|additional|extra|special|frequent|diagnos\w*|emollients?|moisturi\w*|between|beyond|more|other than|except|apart from|at home|skin|allergy|patch|genetic|biopsy|unless|only|every|each|daily|weekly|monthly)\b/i,
    pattern: new RegExp(
      [
        String.raw`\b(?:no|without(?:\s+any)?|(?:does|do)${NOT}\s+(?:require|need|call\s+for|involve|demand)(?:\s+any)?)\s+(?:(?:need\s+for|\p{L}[\w-]*)\s+){0,2}?${TESTS}\b`,
        String.raw`\b${TESTS}\s+(?:[\w-]+\s+){0,3}?(?:(?:is|are)${NOT}\s+(?:needed|required|necessary|called\s+for|asked\s+for)|(?:is|are)\s+(?:unnecessary|superfluous|pointless)|can\s+be\s+(?:skipped|omitted|left\s+out)|need\s+not\s+be\s+done)\b`,
        String.raw`\bno\s+need\s+(?:to\s+(?:monitor|check|test|screen|measure)|for\s+${TESTS})\b`,
        String.raw`\b(?:need\s+not|(?:does|do)${NOT}\s+(?:need|have)\s+to)\s+be\s+(?:monitored|checked|tested|screened|measured)\b`,
      ].join('|'),
      'giu',
    ),
  },
  {
    safety: 'no-contraindication',
    unless: /\b(?:other than|apart from|except|besides|save|but)\b/i,
    pattern: new RegExp(
      String.raw`\bno\s+(?:known\s+|absolute\s+|formal\s+|labell?ed\s+)?contraindications?\b(?!\s+(?:to|for|in|with|against|because))|\b(?:without|free\s+of)\s+(?:any\s+)?contraindications?\b`,
      'gi',
    ),
  },
  {
    safety: 'not-contraindicated',
    topic: 'behind',
    pattern: new RegExp(
      String.raw`\b(?:is|are)${NOT}\s+contraindicated\s+(?:in|during|for|with|while)\b|\bno\s+contraindications?\s+(?:in|during|for|to|with)\b|\b(?:pregnancy|breast-?feeding)\s+is(?:${NOT}\s+a|\s+no)\s+contraindication\b`,
      'gi',
    ),
  },
  {
    safety: 'no-warning',
    topic: 'anywhere',
    pattern: new RegExp(
      [
        String.raw`\b${LABEL}\b[^.;]{0,60}?\b(?:says?\s+nothing|(?:is|are)\s+silent|(?:does|do)${NOT}\s+(?:\w+\s+)?(?:mention|warn|name|list|state|show|say|tell|give|carry|indicate|include|speak)|(?:has|have|carr(?:y|ies)|bears?|contains?|gives?|includes?)\s+no\s+(?:\w+\s+){0,2}?(?:warnings?|mention|statements?|information|precautions?|advice|indication|note)|there(?:\s+is|['’]s)\s+(?:nothing|no\s+\w+))\b`,
        String.raw`\b(?:is|are)${NOT}\s+(?:\w+\s+)?(?:stated|shown|given|printed|named|mentioned|indicated|marked|declared|displayed)\s+on\s+(?:the\s+|any\s+)?(?:[\w-]+\s+){0,3}?${LABEL}\b`,
        String.raw`\b(?:there(?:\s+is|['’]s|\s+are)\s+)?(?:nothing|no\s+(?:\w+\s+)?(?:warnings?|mention|information|indication|word|statement))\s+on\s+(?:the\s+|any\s+|an?\s+)?(?:[\w-]+\s+){0,3}?${LABEL}\b`,
        String.raw`\bno\s+(?:\w+\s+)?(?:warnings?|restrictions?|precautions?|limits?|limitations?)\s+(?:about|on|over|of|regarding|concerning|for|in|against|appl(?:y|ies)\s+to)\b`,
        String.raw`\b(?:has|have)(?:${NOT}|\s+yet\s+to)\s+(?:(?:say|said|utter(?:ed)?)\s+(?:a\s+word|anything|something)|(?:issue|publish|put\s+out|give|make)(?:d|n|ed)?\s+(?:an?\s+|any\s+)?(?:[\w-]+\s+)?(?:warnings?|statements?|alerts?|advice|comments?)|speak|spoken(?:\s+(?:out|up))?|comment(?:ed)?|warn|address(?:ed)?|react(?:ed)?)\b|\b(?:has|have)\s+said\s+nothing\s+(?:about|on|of)\b`,
        NOBODY_WARNED,
        String.raw`\b(?:does|do|has|have)${NOT}\s+(?:warned?|caution(?:ed)?)\s+(?:about|of|against)\b`,
      ].join('|'),
      'gi',
    ),
  },
  {
    safety: 'causes',
    affirmed: true,
    topic: 'behind',
    unless:
      /\b(?:associat\w*|link\w*|signal|possibl[ey]|potential\w*|suspected|suspicion|question|debat\w*|fear\w*|concern\w*|worr\w*|rare\w*|warn\w*|box\w*|risk)\b(?!.*\bboxed warning\s*$)/i,
    pattern:
      /\b(?:(?:has|have)\s+been\s+(?:\w+\s+)?(?:proven|proved|shown|demonstrated|established|confirmed|found)\s+to\s+(?:cause|trigger|lead\s+to|induce|bring\s+on)|(?:is|are)\s+(?:\w+\s+)?(?:proven|proved|known|confirmed|established)\s+to\s+(?:cause|trigger|lead\s+to|induce)|(?:is|are)\s+(?:a|an|the)\s+(?:proven|known|confirmed|established)\s+cause\s+of|causes?|triggers?|gives?\s+rise\s+to|brings?\s+on|leads?\s+to)\b/gi,
  },
  {
    safety: 'interchangeable',
    affirmed: true,
    pattern:
      /\b(?:(?:is|are)\s+(?:\w+\s+)?(?:interchangeable|equivalent|the\s+same)|(?:can|may)\s+(?:\w+\s+)?be\s+(?:swapped|switched|exchanged|substituted|interchanged|traded|used\s+interchangeably)|(?:is|are)\s+used\s+interchangeably)\b/gi,
  },
  {
    safety: 'no-risk',
    topic: 'behind',
    unless: EVIDENCE,
    pattern: new RegExp(
      [
        String.raw`\b(?:does|do)${NOT}\s+(?:\w+\s+)?(?:raise|increase|affect|cause|carry|lead\s+to|trigger|harm|damage|bring|pose|worsen|produce|induce|add\s+to|heighten|suppress)\b`,
        String.raw`\b(?:no|without(?:\s+any|\s+an)?)\s+(?:known\s+|increased\s+|raised\s+|higher\s+|greater\s+|added\s+|extra\s+|elevated\s+)*(?:risks?|danger|chance|threat)\s+(?:of|to|for)\b`,
        String.raw`\bno\s+(?:known\s+)?(?:harm|damage|danger)\s+(?:to|for)\s+(?=[^.;]{3,40}\b(?:is|are|has\s+been|have\s+been)\s+(?:known|seen|reported|caused|done)\b)`,
        String.raw`\b(?:never|cannot|can['’]t)\s+(?:causes?|leads?\s+to|triggers?|raises?|increases?|harms?|damages?)\b`,
        String.raw`\b(?:is|are)\s+free\s+(?:of|from)\b`,
        String.raw`\b(?:has|have|poses?|carr(?:y|ies)|brings?)\s+no\s+(?=(?:[\w-]+\s+){1,3}risks?\b)|\b(?:has|have)\s+no\s+(?:effect|impact|influence)\s+on\b|\b(?:is|are)${NOT}\s+(?=teratogenic\b|harmful\s+to\b)`,
      ].join('|'),
      'gi',
    ),
  },
  {
    safety: 'no-risk',
    topic: 'anywhere',
    drugBehind: true,
    unless: EVIDENCE,
    pattern: /\b(?:has|have)\s+(?:never|not)\s+been\s+(?:linked|tied|connected)\s+(?:to|with)\b/gi,
  },
  {
    safety: 'allowed',
    topic: 'anywhere',
    unless: /\b(?:contraception|father\w*|men|after|until|once|stopp\w*|stud(?:y|ies)|trials?|data|found|topical)\b/i,
    pattern:
      /\b(?:(?:carr(?:y|ies)|poses?|brings?|has|have)\s+no\s+(?:more|greater|higher)\s+(?:risks?|dangers?)|(?:is|are)\s+no\s+(?:more\s+(?:dangerous|harmful|risky)|riskier))\s+(?:[\w-]+\s+){0,3}?than\s+(?:any|an?|the|using\s+an?)\s+(?:plain\s+|simple\s+)?(?:creams?|emollients?|moisturi[sz]ers?|ointments?|sugar\s+pills?|vitamins?|other\s+(?:medicines?|drugs?|tablets?|pills?|treatments?))\b/gi,
  },
  {
    safety: 'allowed',
    affirmed: true,
    topic: 'anywhere',
    unless: WITH_CARE,
    pattern: new RegExp(
      String.raw`\b(?:is|are|be|being|considered|remains?|appears?|seems?|regarded\s+as|thought\s+to\s+be|known\s+to\s+be|counts?\s+as|deemed)\s+(?:[\w-]+\s+){0,2}?(?:safe|harmless|suitable|compatible|acceptable|fine|permitted|allowed|appropriate|unproblematic)\b|\b(?:pose|present|cause|are|is)s?\s+no\s+(?:problem|danger|concern|obstacle|trouble)s?\b|\b(?:can|may)\s+safely\s+(?:become|get)\s+pregnant\b|\b(?:can|may)\s+(?:(?!not\b)\w+\s+){0,2}?(?:be\s+(?:\w+\s+)?${USED}|use|take|continue|receive|have|keep\s+taking|stay\s+on)\b|\b(?:no|without)\s+(?:\w+\s+)?contraception\s+(?:is\s+)?(?:needed|required|necessary)\b|\b(?:do|does)${NOT}\s+(?:need|require|(?:have|need)\s+to\s+use)\s+(?:\w+\s+)?contraception\b|\b(?:no\s+need\s+to|need\s+not|(?:does|do)${NOT}\s+(?:need|have)\s+to)\s+(?:be\s+)?(?:stop(?:ped)?|avoid(?:ed)?|discontinued?)\b`,
      'gi',
    ),
  },
];

/** What the drug itself must do: a drug behind is meant only where nothing else is the subject. */
const STRICT: ReadonlySet<Safety> = new Set<Safety>(['causes', 'no-risk', 'no-serious', 'interchangeable', 'thins-skin']);
const NO_SUBJECT =
  /^\W*(?:(?:it|they|there|is|are|has|have|been|with|to date|so far|as yet|yet|currently|also|these|this|drugs?)\b[\s,'’]*)*$/i;

export const safetyCues: Cues = CUES.map((cue) => cue.pattern);

/** The claims about safety that a clause makes. */
export function readSafety(clause: Clause): Claim[] {
  const taken: { start: number; end: number }[] = [];
  const claims: Claim[] = [];
  for (const cue of CUES) {
    for (const found of cuesIn(clause, cue.pattern)) {
      if (taken.some((t) => found.start < t.end && t.start < found.end)) continue;
      const read = readCue(clause, cue, found);
      if (read.length > 0) taken.push(found);
      claims.push(...read);
    }
  }
  return claims;
}

type FoundCue = ReturnType<typeof cuesIn>[number];

function readCue(clause: Clause, cue: Cue, found: FoundCue): Claim[] {
  if (cue.affirmed && (isDenied(clause, found.start) || (NEGATED.test(found.text) && !/^(?:need|do|no)|\bno\s+\w+$/i.test(found.text))))
    return [];
  if (cue.safety === 'no-warning' && /\b(?:boxed|black[- ]box)\b/i.test(clause.text)) return [];
  if (!cue.affirmed && TWICE_DENIED.test(clause.text.slice(0, found.start - clause.start))) return [];
  if (cue.unless?.test(clause.text.replace(found.text, ' ')) || !isAssertion(permitting(clause, cue), found.start)) return [];
  const { dataset } = clause.sentence.context;
  const topics = topicsIn(dataset, textOf(clause)).map((t) => ({ ...t, start: t.start + clause.start, end: t.end + clause.start }));
  const meant = cue.topic === 'behind' ? topics.filter((t) => t.start >= found.start) : topics;
  if (cue.topic && meant.length === 0) return [];
  const subjects = subjectsAround(clause, found, STRICT.has(cue.safety) && !cue.drugBehind);
  if (subjects.length === 0) return [];
  const last = meant.at(-1);
  const end =
    cue.topic === 'behind' || (last && last.start >= found.end && last.end - found.end < 60) ? Math.max(found.end, last!.end) : found.end;
  const disease = diseaseOf(clause, topics);
  return settingsFor(clause, found).flatMap((setting) =>
    subjects.map((subject) => ({
      rule: 'safety-labelling' as const,
      subject,
      predicate: cue.safety,
      setting: { ...setting, ...disease },
      named: cue.safety === 'interchangeable' ? brandsIn(clause) : [...new Set(meant.map((t) => t.id))],
      ...markOf(clause, subjects, subject, { start: found.start, end }),
    })),
  );
}

/** Where it is said; of no regulator at all, everywhere. */
function settingsFor(clause: Clause, found: FoundCue): Setting[] {
  if (!NOBODY.test(found.text)) return settingsOf(clause, { at: found.start });
  const { vocabulary } = clause.sentence.context.dataset;
  const abroad = /\b(?:outside|except|other\s+than|besides|apart\s+from|but)\b/i.test(clause.text) || placesIn(clause.terms).length > 0;
  return abroad
    ? []
    : vocabulary.jurisdictions.flatMap((j) => (j.id === 'INT' ? [] : settingsOf(clause, { at: found.start, place: j.id })));
}

/** The disease that is treated: a disease that is the risk spoken of ("lymphoma", "infected eczema") is none. */
function diseaseOf(clause: Clause, topics: readonly Span[]): { indication: string | undefined; indicationSaid: boolean } {
  const { context, antecedents, terms } = clause.sentence;
  const treated = indicationsIn(terms.filter((t) => !topics.some((topic) => topic.start < t.end && t.start < topic.end)));
  if (treated.length > 0) return { indication: treated.length === 1 ? treated[0] : MIXED, indicationSaid: true };
  const around = antecedents.indication ?? context.indication;
  const indication = around && !indicationsIn(terms).includes(around) ? around : context.dataset.indication;
  return { indication, indicationSaid: false };
}

/** "May be given" permits, it does not guess. */
function permitting(clause: Clause, cue: Cue): Clause {
  return cue.safety === 'allowed' ? clause.with({ text: clause.text.replace(/\bmay\b/gi, 'can') }) : clause;
}

/** The clause's words, with the state that "while breastfeeding" adds: no clause of its own. */
function textOf(clause: Clause): string {
  const more = /^\s+while\s+(?!\w+\s+(?:is|are|was|has|have)\b)[\w-]+/i.exec(
    clause.sentence.block.text.slice(clause.end, clause.sentence.end),
  );
  return clause.text + (more?.[0] ?? '');
}

function brandsIn(clause: Clause): string[] {
  return clause.mentions.flatMap((m) => m.brand ?? []);
}

/** The drug before the cue, or behind it: "no monitoring is needed with X", "pregnant women can take X", "live vaccines are safe during X". */
function subjectsAround(clause: Clause, cue: FoundCue, strict: boolean): Subject[] {
  const all = groups(clause).filter((g) => !isSetApart(clause.sentence, g));
  const before = all.filter((g) => g.at(-1)!.end <= cue.start);
  const behind = all.find((g) => g[0]!.start >= cue.end);
  // "Live vaccines can be given while on X": no clause of its own.
  const { mentions, block } = clause.sentence;
  const next = mentions.find(
    (m) =>
      m.start >= clause.end &&
      /^\s+while\s+(?:taking|using|on|receiving|being treated with)\s+$/i.test(block.text.slice(clause.end, m.start)),
  );
  if (all.length === 0 && next) return subjectsOf([next]);
  const own = before.length > 0 ? subjectFor(clause, cue.start, cue.end) : [];
  if (own.length > 0) return own;
  // "Smoking causes cancer in people on X": something else is the subject.
  if (strict && !NO_SUBJECT.test(clause.text.slice(0, cue.start - clause.start))) return [];
  if (behind) return behind[0]!.start - cue.end < 90 ? subjectsOf(behind) : [];
  // The drug stands inside the cue's own words, or an aside: "with X, no tests are needed".
  const within = all.find((g) => g[0]!.start >= cue.start && g.at(-1)!.end <= cue.end) ?? (before.length === 1 ? before[0] : undefined);
  return within ? subjectsOf(within) : subjectFor(clause, cue.start, cue.end);
}
