/** How texts say that a drug is still on its way: in trials, before a regulator, planned. Each reading tells who is meant and where it stands. */
import type { Cues } from '../../patterns/gate.ts';
import type { Clause } from '../reading/clauses.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import { namesAnother } from '../reading/strangers.ts';
import { isForUnknownUse, isLocalPolicy, namesUnknownUse, isQualified } from '../reading/qualifiers.ts';
import { relatedTo } from '../reading/relative.ts';
import { placesIn } from '../reading/setting.ts';
import { groups, soleDrug, subjectBehind, subjectFor, subjectsOf } from '../reading/subjects.ts';
import { placeOfMaker } from '../substance/companies.ts';
import type { Jurisdiction } from '../../dataset/schema.ts';
import { openQuestionCues, readOpenQuestion } from './openQuestion.ts';
import type { Subject } from '../types.ts';

/** A reading of a clause: what is said of whom, and where. */
export interface Statement {
  readonly predicate: 'investigational' | 'not-approved' | 'approved' | 'developing';
  readonly subjects: readonly Subject[];
  readonly mark: { readonly start: number; readonly end: number };
  /** An expectation is about the future: a date or a past tense in it does not make it history. */
  readonly timeless?: boolean;
  /** The words ask or suppose ("to see whether it works") and still tell where the drug stands. */
  readonly supposes?: boolean;
  /** Where it stands there, when the text names no place but a company that has the drug in one. */
  readonly place?: Jurisdiction | undefined;
}

const STILL = String.raw`(?:also\s+|still\s+|currently\s+|now\s+|presently\s+|only\s+|just\s+|being\s+|as\s+yet\s+)*`;
const BE = String.raw`(?:is|are|(?<=\b(?:it|that|which))['’]s|being|been|remains?|still|currently|now|stays?|presently)`;
const STAGE = String.raw`(?:late[- ]stage\s+|early[- ]stage\s+|mid[- ]stage\s+|early\s+|late\s+|clinical\s+|ongoing\s+|pivotal\s+|confirmatory\s+|human\s+|further\s+|large\s+|two\s+|several\s+|its\s+|the\s+)*`;
const PHASE = String.raw`phase\s+(?:[1-4]|I{1,3}|one|two|three)\b[ab]?(?:\s+(?:trials?|studies|testing|development))?`;
const WORK = String.raw`(?:studied|tested|investigated|evaluated|developed|trialled|trialed|explored|assessed|researched|tried(?:\s+out)?)`;
const REGULATOR_WORK = String.raw`(?:approv(?:al|e)|decision|authori[sz]ation|clearance|licen[cs]e|ruling|verdict|green light|go-ahead|nod|blessing|say-so|okay|OK)`;

/** "X is ...": the drug stands before the words. */
const STATE = new RegExp(
  [
    String.raw`\b(?:investigational|experimental)\b(?!\s+(?:stud|model|data|evidence|arm|group))`,
    String.raw`\b(?:under|in)\s+(?:active\s+|ongoing\s+|clinical\s+|late[- ]stage\s+|early\s+)*(?:investigation|development|evaluation|study|trial)\b(?!\s+of\b)`,
    String.raw`\b(?:still\s+|currently\s+)+(?:being\s+)?${WORK}\b`,
    String.raw`\b${BE}\s+(?:(?!safe\b|effective\b|better\b|tolerated\b|good\b|given\b|used\b|tested\s+for\b)\w+\s+){0,5}?(?:in|through|into|to|undergoing|confined to|entering|entered)\s+${STAGE}(?:trials\b|testing\b|the pipeline\b|${PHASE})`,
    String.raw`\b(?:making|working|winding)\s+(?:its|their)\s+way\s+(?:through|to|towards?)\s+${STAGE}(?:trials|testing|development|the pipeline|the agency|regulators|${PHASE})`,
    String.raw`\b${BE}\s+(?:being\s+)?(?:readied|prepared|primed|lined\s+up|heading|headed|bound)\s+for\s+${STAGE}(?:${PHASE}|trials\b)`,
    String.raw`\b(?:await(?:s|ing)?|waits?\s+for|waiting\s+for|hop(?:es|ing)\s+for)\s+(?:an?\s+|its\s+|the\s+|their\s+)?(?:\w+['’]?s?\s+){0,3}?${REGULATOR_WORK}\b`,
    String.raw`\b${REGULATOR_WORK}\s+(?:\w+\s+){0,8}?(?:is|are)\s+${STILL}(?:expected|pending|awaited|anticipated|due)\b`,
    String.raw`\b(?:is|are)\s+expected\s+to\s+be\s+(?:approved|licen[sc]ed|cleared|authori[sz]ed|launched)\b`,
    String.raw`\b(?:is|are)\s+${STILL}(?:also\s+)?being\s+${WORK}\b`,
    String.raw`\b(?:is|are)\s+${STILL}being\s+(?:reviewed|considered|weighed|examined|looked\s+at)\s+by\s+(?:the\s+)?(?:[A-Z]\w+\s+)?(?:FDA_*|EMA|MHRA|TGA|PMDA|agency|regulators?|authorit(?:y|ies)|CHMP)\b`,
    String.raw`\b(?:drug|product|development|clinical|pipeline|treatment)\s+candidate\b|\b(?:a|an)\s+(?:trial|study|pipeline)\s+(?:product|drug|medicine)\b`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not)\s+(?:yet\s+)?left\s+(?:the\s+)?(?:stage\s+of\s+)?(?:clinical\s+)?(?:trials|testing)\b`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+never)\s+(?:yet\s+|so\s+far\s+)?(?:got(?:ten)?|come|gone|moved|progressed|advanced|made\s+it)\s+(?:any\s+)?(?:further|farther|beyond|past)\s+(?:than\s+)?${STAGE}(?:trials|testing|studies|${PHASE})`,
    String.raw`\b(?:at|in)\s+(?:the|a)\s+(?:clinical\s+)?(?:trials?|testing|study|development(?:al)?)\s+(?:stage|phase)\b`,
    String.raw`\b(?:on\s+the\s+horizon|in\s+the\s+(?:works|offing|making)|around\s+the\s+corner|up-and-coming)\b`,
    String.raw`\bavailable\s+(?:only\s+)?to\s+(?:trial|study)\s+participants\b`,
    String.raw`\b(?:has|have)\s+(?:climbed|got|come|moved|advanced)\s+(?:as\s+far\s+as|to|into)\s+${PHASE}`,
    String.raw`\bpending\s+(?:\w+\s+)?(?:approval|review|decision)\b`,
    String.raw`\bunder\s+(?:regulatory\s+|FDA_*\s+|EMA\s+|priority\s+|active\s+)?review\b`,
    String.raw`\b(?:had|available|accessible|obtained|offered|seen)\s+(?:only\s+)?(?:in|through|within)\s+(?:clinical\s+)?(?:trials|studies)\b(?=\s+(?:only|alone)\b|[.,;]|$)`,
    String.raw`\b(?:is|are|remains?)\s+${STILL}(?:stuck|held\s+up|in\s+limbo|stalled|on\s+hold)\b`,
    String.raw`\b(?:is|are)\s+${STILL}(?:before|with|in front of|sitting with)\s+(?:the\s+)?(?:regulators?|agency|FDA_*|EMA|MHRA|CHMP)\b`,
  ].join('|'),
  'gi',
);
/** The regulator's, the maker's or the researchers' own doing: the drug stands behind the words, or is the only one in the sentence. */
const DOING = new RegExp(
  [
    String.raw`\b(?:is|are)\s+${STILL}(?:reviewing|evaluating|considering|assessing|developing|testing|trialling|weighing|working\s+on|mulling)\b`,
    String.raw`\b(?:trials?|studies|investigators|researchers|scientists|clinicians)\s+(?:are|is)\s+${STILL}(?:under\s+way|running|ongoing|testing|studying|evaluating|assessing|investigating|working\s+out|looking\s+(?:into|at)|exploring|trying)\b`,
    String.raw`\b(?:patients|participants|volunteers|people|adults|adolescents|children)\s+(?:are|is)\s+${STILL}being\s+(?:recruited|enrol+ed)\s+(?:in|into|for|to)\b`,
    String.raw`\b(?:keeps?|has\s+kept|is\s+keeping)\s+(?:the\s+)?(?:[\w-]+\s+){1,3}?waiting\b`,
    String.raw`\b(?:has|have)\s+(?:just\s+|now\s+|recently\s+|again\s+)*(?:extended|prolonged|begun|started|opened|resumed)\s+(?:its|the|their)\s+(?:\w+\s+)?review\s+of\b`,
    String.raw`\b(?:getting\s+ready|preparing|gearing\s+up|recruiting|enrol+ing)\s+(?:\w+\s+){0,2}?for\s+(?:its\s+|a\s+|the\s+)?(?:phase\s+\w+|pivotal|late-stage|registration)`,
    String.raw`\b(?:can|may)\s+(?:still\s+)?(?:enrol+|join|take\s+part)\b[^;]{0,30}\b(?:trials?|stud(?:y|ies))\s+of\b`,
    String.raw`\b(?:is|are|remains?)\s+(?:committed\s+to|intent\s+on)\s+(?:the\s+)?develop(?:ing|ment)\b`,
    String.raw`\b(?:phase\s+(?:[1-3]|I{1,3}|one|two|three)[ab]?|clinical|pivotal)\s+(?:programmes?|programs?|trials?|studies)\b(?=[^;]{0,90}\b(?:is|are)\s+(?:still\s+|well\s+|now\s+)*(?:continuing|to\s+(?:start|begin|follow)|due\s+to|planned|under\s*way|ongoing|in\s+(?:full\s+)?swing|about\s+to|scheduled))`,
    String.raw`\b(?:application|filing|submission|NDA|BLA|dossier)\b(?=[^;]{0,120}\b(?:(?:is|are)\s+${STILL}(?:before|with|under\s+review|pending|in\s+front\s+of|being\s+reviewed)|(?:still\s+|now\s+)?(?:sits?|lies?|rests?|waits?)\s+(?:with|before|at))\b)`,
    String.raw`(?<!\b(?:safety|Cochrane|systematic|literature|evidence|medical|internal)\s)\breviews?\b(?=[^;]{0,120}\b(?:is|are|remains?)\s+${STILL}(?:ongoing|under\s+way|underway|in\s+progress|continuing|going\s+on|open|unfinished|pending|(?:not|n['’]t)\s+(?:yet\s+)?(?:finished|complete|over|done))\b)`,
    String.raw`\b(?:wait|waits|waiting|waited)\s+to\s+(?:hear|see|learn|find\s+out|know)\s+(?:what|whether|if|how|when)\s+(?:the\s+)?(?=(?:(?:US|EU|UK|drug|European|American|British)\s+)?(?:FDA_*|EMA|MHRA|TGA|PMDA|agency|regulators?|authorit(?:y|ies)|Commission|Washington|Brussels|London|Tokyo)\b)`,
    String.raw`\b(?:FDA_*|EMA|MHRA|EU|US|agency|Commission|regulators?|CHMP)?['’]?s?\s?${REGULATOR_WORK}\s+on\b(?=[^;]{0,80}\b(?:is|are)\s+(?:still\s+|yet\s+)*(?:expected|pending|awaited|due|to\s+come|outstanding|open|anticipated)\b)`,
    String.raw`\b(?:is|are)\s+(?:still\s+)?expected\s+to\s+(?:rule|decide)\s+on\b`,
    String.raw`\b(?:has|have)\s+(?:just\s+|now\s+|recently\s+|also\s+)*(?:filed|submitted|applied|put\s+in|handed\s+in|sought)\b(?!\s+(?:a\s+)?(?:law|suit|report|data|results))`,
    String.raw`\b(?:has|have)\s+asked\s+(?:the\s+)?(?:FDA_*|EMA|MHRA|regulators?|agency)\b(?!\s+to\s+(?:widen|extend|expand|broaden|lower|change|update|amend|remove|lift))`,
    String.raw`\b(?:plans?|intends?|expects?|aims?|is\s+set|are\s+set|is\s+due|is\s+planning|is\s+preparing|is\s+poised)\s+(?:to\s+|on\s+)?(?:submit|file|filing|seek|apply|hand\s+in|a\s+(?:\w+\s+)?(?:filing|submission))\b`,
    String.raw`\b(?:intends?|plans?|wants?|means?|is\s+going)\s+to\s+(?:take\s+(?:it|them|the\s+\w+|\w+)\s+to|turn\s+to|approach|apply\s+to|file\s+with|go\s+to)\s+(?:the\s+)?(?:\w+\s+)?(?:regulators?|FDA_*|EMA|agency|agencies|authorities)\b`,
    String.raw`\b(?:plans?|intends?|expects?|aims?|hopes?|is\s+(?:set|due|planning|preparing|about)|are\s+(?:set|due|planning|preparing|about))\s+(?:to\s+|on\s+)?(?:start|begin|launch|open|run|starting|beginning|opening)\s+(?:an?\s+|its\s+|the\s+|their\s+)?(?:[\w-]+\s+){0,2}?phase\s+\w+(?:\s+(?:programmes?|programs?|trials?|stud(?:y|ies)))?`,
    String.raw`\bshould\s+(?:reach|go\s+to|be\s+(?:filed|submitted)|land\s+with)\b(?=[^;]{0,90}\b(?:FDA_*|EMA|MHRA|agency|regulators?|filing|submission|application)\b)`,
  ].join('|'),
  'gi',
);
/** "X, if approved, would be ...": said of what is not approved. */
const IF_APPROVED =
  /\b(?:if|once|should\s+it\s+be|when\s+and\s+if|assuming)\s+(?:(?:it|they)(?:['’]s|\s+(?:is|are|were))\s+)?(?:eventually\s+)?(?:approved|licen[sc]ed|cleared|authori[sz]ed)\b(?=[^;]{0,120}\b(?:would|will|could|may|might)\b)|\b(?:would|could|will)\b,?\s+(?:if|once)\s+(?:(?:it|they)(?:['’]s|\s+(?:is|are|were))\s+)?(?:approved|licen[sc]ed|cleared|authori[sz]ed)\b/gi;
/** Nobody has decided yet: the drug behind the words, or the one that the sentence is about. */
const UNDECIDED = new RegExp(
  [
    String.raw`\b(?:has|have)\s+(?:not\s+(?:yet\s+|so\s+far\s+)?|never\s+|yet\s+to\s+|still\s+not\s+|still\s+to\s+)(?:approved?|licen[sc]ed?|authori[sz]ed?|clear(?:ed)?|registered|decided?\s+on|ruled?\s+on|passed\s+judgement)`,
    String.raw`\b(?:has|have)n['’]t\s+(?:yet\s+)?(?:approved|licen[sc]ed|authori[sz]ed|cleared|decided\s+on)\b`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+yet\s+to|\s+never)\s+(?:yet\s+|so\s+far\s+)?(?:grant(?:ed)?|sanction(?:ed)?|allow(?:ed)?)(?=\s+(?:this|that)\s+(?:use|indication|approval)\b)`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+yet\s+to)\s+(?:yet\s+)?(?:pronounced|decide[d]?|rule[d]?|spoken|made\s+up\s+its\s+mind|had\s+its\s+say)\b`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+yet\s+to)\s+(?:yet\s+)?(?:give[n]?|deliver(?:ed)?|announced?|reach(?:ed)?|hand(?:ed)?\s+down)\s+(?:its|their|an?|the)\s+(?:final\s+)?(?:verdict|decision|ruling|opinion|judge?ment|answer)\b|\b(?:remains?|is)\s+(?:still\s+)?undecided\b`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+yet\s+to|\s+never)\s+(?:yet\s+|so\s+far\s+)?(?:got(?:ten)?|get|ma[dk]e\s+it|come|passed|pass|cleared|clear|convinced|convince|won\s+over)\s+(?:(?:past|through|by)\s+)?(?:the\s+)?(?:FDA_*|EMA|MHRA|agency|regulators?)\b`,
    String.raw`\b(?:is|are|remains?)\s+(?:yet|still|left)\s+to\s+be\s+(?:decided|given|settled|ruled\s+on|determined)\b|\bup\s+to\s+(?:the\s+)?(?:FDA_*|EMA|regulators?)\b`,
    String.raw`(?<=\b(?:patients|people|doctors|dermatologists|adults|children|families|Americans|Europeans),?\s(?:\w+,\s)?)(?:(?:have|has)\s+(?:still\s+|as\s+yet\s+|so\s+far\s+)?no|(?:are|is)\s+(?:\w+\s+)?without)\s+access\s+to\b`,
    String.raw`\b(?:has|have)(?:n['’]t|\s+not|\s+never|\s+yet\s+to)\s+(?:yet\s+|so\s+far\s+|ever\s+)?(?:made?\s+it\s+to|crossed\s+(?:over\s+)?to)\s+(?:the\s+)?(?=\w)`,
    String.raw`\bno\s+(?:(?:major|big|other|single)\s+)?(?:(?:drug\s+)?regulator|(?:health\s+|drug\s+)?(?:agency|authority)|country|market)(?:\s+in\s+(?:the\s+)?\w+)?\s+has\s+(?:yet\s+|so\s+far\s+|ever\s+)*(?:approved|licen[sc]ed|cleared|authori[sz]ed|passed\s+judgement|let\s+(?:it\s+)?through|okayed)`,
  ].join('|'),
  'gi',
);

const ABOUT_SOMETHING_ELSE =
  /^\s*(?:the|its|an?|new)?\s*(?:label|labelling|labeling|reports?|safety|risks?|data|results|side effects?|long-term|combin\w+|dos\w+|biosimilars?|generics?)\b/i;

/** All readings of a clause that put a drug on its way to a licence. */
export function readDevelopment(clause: Clause): Statement[] {
  const said = allDevelopment(clause);
  return said.length > 0 && isForUnknownUse(clause) ? [] : said;
}

function allDevelopment(clause: Clause): Statement[] {
  return [
    ...underInvestigation(clause),
    ...others(clause),
    ...undecided(clause),
    ...ifApproved(clause),
    ...inHands(clause),
    ...readOpenQuestion(clause),
  ];
}

/** "Is developed by two companies": said of marketed drugs too, so only the end of a development breaks it. */
const IN_HANDS =
  /\bphase\s+\w+\s+(?:programmes?|programs?|trials?|stud(?:y|ies))\b(?=\s+(?:of|with)\s[^.;]{2,50}?\s(?:continues?|(?:is|are)\s+continuing|goes?\s+on|(?:is|are)\s+going\s+on)\b)|\b(?:is|are)\s+(?:steering|taking|guiding|running|shepherding|moving|carrying|pushing)\b(?=[^.;]{1,60}\s(?:through|into)\s+(?:an?\s+|its\s+|their\s+)?(?:[\w-]+\s+){0,2}?(?:phase\b|late-stage\b|trials?\b))|\bphase\s+\w+\s+(?:programmes?|programs?|trials?|stud(?:y|ies)|development)\s+(?:(?:is|are)\s+(?:still\s+)?(?:continuing|going\s+on)\b|continues?\b|(?:goes|go|runs?|rolls?|presses)\s+(?:on\b|in\b|with\b))|\b(?:continues?|(?:is|are)\s+continuing|carr(?:y|ies)\s+on\s+with)\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+\s+){0,3}?(?:trials?|stud(?:y|ies)|programme|program|development)\b|\bphase\s+\w+\b(?=[^;]{0,90}\b(?:is|are)\s+(?:run|being\s+run|led)\b)|\b(?:is|are)\s+(?:being\s+)?(?:co-?developed|jointly\s+developed|developed)\s+(?:jointly\s+)?by\b|\b(?:is|are)\s+being\s+pushed\s+(?:on|ahead|forward)\b/gi;

export const developmentCues: Cues = [STATE, DOING, IF_APPROVED, UNDECIDED, IN_HANDS, ...openQuestionCues];

function inHands(clause: Clause): Statement[] {
  return cuesIn(clause, IN_HANDS)
    .filter((cue) => !isDenied(clause, cue.start))
    .map((cue) => ({ predicate: 'developing', subjects: handled(clause, cue), mark: cue }));
}

function handled(clause: Clause, cue: { start: number; end: number }): Subject[] {
  const own = relatedTo(clause) ?? nearest(clause, cue);
  const behind = own.length > 0 ? own : subjectBehind(clause, cue.end, 60);
  return behind;
}

const SOON = /\b(?:horizon|works|offing|making|corner|up-and-coming)$/i;

const SOMETHING_ABOUT =
  /\b(?:signals?|risks?|safety|links?|reports?|questions?|effects?|doses?|intervals?|combinations?|labels?|warnings?|suppl(?:y|ies)|prices?)\s+(?:\w+\s+){0,2}?(?:for|of|with|to|in|between)\s+(?:\w+\s+)?$/i;

/** "Longer intervals for X are on the horizon", "a signal for X is under evaluation": something about X is, not X. */
function isItself(clause: Clause, { at }: Subject, cue: { start: number; text: string }): boolean {
  if (!at || at.start > cue.start) return true;
  const before = clause.text.slice(0, Math.max(0, at.start - clause.start));
  return !SOMETHING_ABOUT.test(before) && !(SOON.test(cue.text) && /\p{Ll}{3,}\s+(?:\w+\s+)?(?:for|of|with|to|on|after)\s/u.test(before));
}

const HANGS = /\b(?:stuck|up|limbo|stalled|hold)$/i;
const AT_REGULATOR = /\b(?:FDA_*|EMA|MHRA|agency|regulators?|approval)\b/;

function underInvestigation(clause: Clause): Statement[] {
  return (
    cuesIn(clause, STATE)
      .filter((cue) => !isDenied(clause, cue.start) && !namesUnknownUse(clause, cue.end))
      // What hangs in the air may be anything; at a regulator it is the licence.
      .filter((cue) => !HANGS.test(cue.text) || AT_REGULATOR.test(clause.sentence.text))
      .map((cue) => ({
        predicate: 'investigational',
        subjects: (describedBy(clause, cue) ?? nearest(clause, cue)).filter((s) => isItself(clause, s, cue)),
        mark: cue,
      }))
  );
}

function others(clause: Clause): Statement[] {
  const { text } = clause.sentence.block;
  return cuesIn(clause, DOING)
    .filter((cue) => !isDenied(clause, cue.start) && !ABOUT_SOMETHING_ELSE.test(text.slice(cue.end, clause.end)))
    .filter((cue) => !/^reviews?$|\bwaiting$/i.test(cue.text) || isOfRegulator(clause))
    .filter(
      (cue) =>
        !/\b(?:in|for)\s+(?:the|this|that)\s+(?:same\s+)?(?:setting|condition|indication|use|situation)\b/i.test(
          text.slice(cue.end, clause.end),
        ),
    )
    .map((cue) => {
      const named = groups(clause).some((g) => g[0]!.start >= cue.end);
      const sole = named ? undefined : (soleDrug(clause.sentence) ?? spokenOf(clause, cue));
      const behind = sole ? [sole] : subjectBehind(clause, cue.end, 90);
      // "Has filed X for a disease without a name here", "a review of X's label".
      const subjects = behind.filter(
        (s) => !s.at || !(namesUnknownUse(clause, s.at.end) || OF_A_PART.test(text.slice(s.at.end, clause.end))),
      );
      return {
        predicate: 'investigational',
        subjects,
        place: FILED.test(cue.text) && subjects.length === 1 ? placeMeant(clause, subjects[0]!.id) : undefined,
        mark: cue,
        timeless: true,
        supposes: true,
      };
    });
}

const OF_A_PART =
  /^['’]s?\s+(?!(?:application|filing|submission|dossier|NDA|BLA|approval|phase(?!\s+(?:4|IV|four)\b)|pivotal|late-stage)\b)\p{Ll}/u;
const FILED = /\b(?:filed|submitted|applied|submit|file|filing|apply)\b/i;

function placeMeant({ sentence }: Clause, drugId: string): Jurisdiction | undefined {
  const said = sentence.antecedents.place ?? sentence.terms.find(({ target }) => target.kind === 'place' || target.kind === 'body');
  return said ? undefined : placeOfMaker(sentence.context.dataset, drugId, sentence.block.text);
}

/** "Reviews are under way in the EU": a regulator's, not of studies and not of risks. */
function isOfRegulator({ sentence }: Clause): boolean {
  return (
    (/\b(?:agency|regulators?)\b/i.test(sentence.text) ||
      sentence.terms.some(({ target }) => target.kind === 'place' || (target.kind === 'body' && target.regulator))) &&
    !/\b(?:safety|risks?|Cochrane|systematic|literature|evidence|studies|trials)\b/i.test(sentence.text)
  );
}

/** "The company plans to hand in its submission": without any name in the sentence, what was spoken of just before. */
function spokenOf(clause: Clause, cue: { text: string }): Subject | undefined {
  const { mentions, antecedents, text } = clause.sentence;
  if (
    mentions.length > 0 ||
    !/\b(?:submission|filing|application|approval|dossier|decision|verdict|ruling|reviews?)\b/i.test(`${cue.text} ${text}`)
  )
    return undefined;
  const near = antecedents.distance <= 2 && antecedents.last.length === 1 ? antecedents.last[0] : antecedents.heading[0];
  return near?.kind === 'drug' ? { ...near, at: undefined } : undefined;
}

const GOT_THERE = /\b(?:it|over|crossed)\s+to\s+(?:the\s+)?$/i;

function undecided(clause: Clause): Statement[] {
  const { text } = clause.sentence.block;
  return cuesIn(clause, UNDECIDED)
    .filter((cue) => !/access\s+to$/i.test(cue.text) || isOfPeopleThere(clause))
    .filter((cue) => !GOT_THERE.test(cue.text) || clause.terms.some((t) => t.start === cue.end && t.target.kind === 'place'))
    .filter((cue) => !isQualified(clause, cue.end) && !ABOUT_SOMETHING_ELSE.test(text.slice(cue.end, clause.end)))
    .map((cue) => {
      const behind = subjectBehind(clause, cue.end);
      const sole = soleDrug(clause.sentence);
      return { predicate: 'not-approved', subjects: behind.length > 0 ? behind : sole ? [sole] : [], mark: cue, supposes: true };
    });
}

/** "European patients have no access to X": those of a place, not those who cannot pay. */
function isOfPeopleThere(clause: Clause): boolean {
  return (
    clause.terms.some((t) => placesIn([t]).length > 0) &&
    !/\b(?:without(?!\s+access)|uninsured|poor|rural|who|whose)\b/i.test(clause.text) &&
    !isLocalPolicy(clause)
  );
}

function ifApproved(clause: Clause): Statement[] {
  return cuesIn(clause, IF_APPROVED).map((cue) => {
    const before = subjectFor(clause, cue.start, cue.end);
    const sole = soleDrug(clause.sentence);
    return {
      predicate: 'investigational',
      subjects: before.length === 1 ? before : sole ? [sole] : [],
      mark: cue,
      timeless: true,
      supposes: true,
    };
  });
}

/** The grammatical subject; where none is found, the one drug that the sentence is about. */
function nearest(clause: Clause, cue: { start: number; end: number }): Subject[] {
  const own = subjectFor(clause, cue.start, cue.end);
  if (own.length > 0) return own;
  // "The maker is awaiting a decision on X".
  const awaited = /^\s+(?:(?:in|by)\s+(?:the\s+)?\w+\s+)?(?:on|about|for|of)\s/i.test(clause.text.slice(cue.end - clause.start))
    ? subjectBehind(clause, cue.end, 30)
    : [];
  if (awaited.length > 0) return awaited;
  // "The following are still under investigation: A": the list behind the words.
  if (/\b(?:the following|these|among (?:them|those)|examples?)\b/i.test(clause.text.slice(0, cue.start - clause.start))) {
    const behind = groups(clause).find((g) => g[0]!.start >= cue.end);
    if (behind) return subjectsOf(behind);
  }
  // "Patients are still waiting for its approval", "vitiligo is at the trial stage": of the one drug of the sentence.
  const before = clause.text.slice(0, cue.start - clause.start);
  const named = clause.mentions.length > 0 || namesAnother(before, clause.start, clause.mentions);
  const disease = clause.terms.some((t) => t.target.kind === 'indication' && t.end <= cue.start);
  // "An antibody to A, which is moving forward": the one drug that the sentence is about.
  const relative = /^(?:which|that)\s+(?:is|are|has|have|remains?)\b/i.test(clause.text);
  const sole = (!named && (disease || PEOPLE.test(before))) || relative ? soleDrug(clause.sentence) : undefined;
  return sole ? [sole] : [];
}

const PEOPLE = /\b(?:patients|counterparts|families|parents|doctors|dermatologists|prescribers|Americans|Europeans|Britons|Canadians)\b/i;

/** "the investigational JAK inhibitor delgocitinib": the adjective's own noun. */
function describedBy(clause: Clause, cue: { start: number; end: number; text: string }): Subject[] | undefined {
  if (!/^(?:investigational|experimental)/i.test(cue.text)) return undefined;
  const group = groups(clause).find((g) => g[0]!.start >= cue.end && g[0]!.kind !== 'class');
  const between = group && clause.sentence.block.text.slice(cue.end, group[0]!.start);
  return group && /^[\s\w/()-]{0,50}$/.test(between!) && !/\b(?:is|are|was|for|of|in|than|and|to|with)\b/.test(between!)
    ? subjectsOf(group)
    : undefined;
}
