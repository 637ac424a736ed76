/**
 * Is a clause said as a plain statement about the present? Everything else (a question, a guess, advice, a trial's criteria,
 * somebody else's words, the past) asserts nothing that today's facts could contradict.
 */
import { parseDate, type Day } from '../../dataset/calendar.ts';
import type { Clause } from './sentence.ts';
import { isEntry } from './entries.ts';
import { deniesItself } from './negation.ts';
import { matchesOf } from '../../text/matches.ts';

const QUESTION_START = /^(?:is|are|was|were|does|do|did|can|could|will|would|should|has|have|what|which|who|when|where|why|how)\b/i;
const INSTRUCTION =
  /^(?:(?:please|always|never|do not|don't)\s+)?(?:ask|tell|talk|speak|check|consider|discuss|avoid|make sure|use|apply|store|keep|read|contact|call|let|(?:note|remember|bear in mind)(?!\s+that\s)|imagine|suppose|see|write|try|stop|start|take|wash|rewrite|update|correct|delete|remove|replace|revise|cite|amend|quote|look up|find out)\b(?!\s+(?:of|is|are|has|have)\b)(?!\s+(?:in|below|under|by|during|before|beyond|above|among)\s[^.;,]{2,50}?\s(?:is|are|was|has|remains)\b)/i;
/** Words of doubt and supposition around a statement. */
const HYPOTHESIS =
  /\b(?:whether|suppos(?:e|ing)|assum(?:e|ing)|hypothetical(?:ly)?|would(?!\s+rather\b)|could|might|perhaps|possibly|were to|hopes?(?!\s+(?:now\s+)?(?:rests?|lies?)\b)|hoped|hoping|in theory|imagine|wish(?:es)?|wonder|unclear|not known|unknown|debate[ds]?)\b/i;
/** A condition makes a supposition of what follows it; behind a statement it only limits it ("approved for adults if ..."). */
const CONDITION = /\b(?:if|unless|in case)\b/i;
/** "May" permits or guesses: followed by a verb of use it permits. */
const MAYBE =
  /\bmay\b(?!\s+(?:(?:now|only|also|still|not|already|therefore|so far)\s+)*(?:(?:be\s+)?(?:used|sold|marketed|given|chosen|prescribed|started|taken|applied|treated|considered|injected|had|offered|put|bought|tried)|use|start|begin|receive|take|have|apply|give|prescribe|get|offer|be\s+able\s+to|be\s+eligible)\b)/i;
const TRIAL =
  /\b(?:participants?|enrol(?:l?ed|ling|ment)|eligib(?:le|ility)|inclusion criteria|exclusion criteria|were excluded|was excluded|excluded (?:patients|people)|randomi[sz]ed|recruited|placebo|trial (?:tested|compared|enrolled|included)|study (?:tested|compared|enrolled|included)|(?<!\b(?:had|available|given|obtained|got)\s)in (?:a|the|one|this|that|their|our) (?:\w+ )?(?:trial|study|review|cohort|meta-analysis))\b/i;
const ATTRIBUTION =
  /\b(?:leaflets|pages|websites|sites|articles|texts|books|textbooks|brochures|patients|people)\s+(?:still\s+|often\s+|wrongly\s+|sometimes\s+)*(?:call|say|state|claim|describe|write|think|believe|name|hear|read)\b|\b(?:according to (?:an?|the|one|their|his|her|its|this|that|some) (?:\d{4} |\w+ ){0,3}(?:review|study|studies|trial|trials|paper|article|report|authors?|researchers?|investigators?|survey|analysis)|(?:authors?|researchers?|investigators?|experts?|critics|reviewers?|colleagues|et al\.?|study|review|survey|report|paper|guideline|leaflet|article|website|textbook|speaker) (?:\w+ ){0,2}(?:not(?:e|es|ed)|sa(?:y|ys|id)|report(?:s|ed)?|describ(?:e|es|ed)|conclud(?:e|es|ed)|suggest(?:s|ed)?|found|finds?|call(?:s|ed)|nam(?:es|ed)|term(?:s|ed)|stat(?:es|ed)|argu(?:e|es|ed)|believe[ds]?|cautions?|add(?:s|ed)?))\b/i;
/** "Many believe that", "the first edition stated that": somebody's words, whoever it is. */
const SAID_THAT =
  /\b(?:one|you|she|he|they|we)\s+(?:(?:often|still|sometimes|may|might|can|will|had|has|have)\s+)*(?:reads?|hears?|heard)\b[^.;]{0,30}?\bthat\b|\b(?:answered|replied|insisted|maintained)\s+that\b|\b(?:believ(?:e|es|ed)|think|thinks|thought|claim(?:s|ed)?|wr(?:ote|ites?)|(?<!United\s)stat(?:e|es|ed)|sa(?:y|ys|id)|assum(?:e|es|ed)|argu(?:e|es|ed)|report(?:s|ed)?|held|suggest(?:s|ed)?|(?:tells?|told)\s+(?:us|me|you|them|him|her|others))\s+that\b|\bI\s+(?:have\s+|was\s+|am\s+)?(?:\w+\s+)?(?:read|heard|saw|seen|told|gather)\b|^according to (?!the (?:FDA|EMA|MHRA|label|US label|current|latest)\b)|^true or false\b/i;
/** "Acme Pharma, Inc. says that": what a company tells of its own drug is told as so. */
const COMPANY_SAYS =
  /^(?:The\s+(?:company|maker|manufacturer)|\p{Lu}[^;:]{1,80}?\b(?:Inc|Ltd|plc|Corp|AG|Pharma\w*|\w*[Tt]herapeutics|Bio\w+))\b[^;]{0,30}?\s(?:says?|said|announced|reports?|reported)\s+that\b/u;
const META =
  /\b(?:editor'?s note|the (?:sentence|statement|paragraph|passage|page|leaflet|line) (?:that|which|saying|stating)|the sentence|the statement|the claim|the phrase|the wording|myth|misconception|outdated|keywords?:|(?:first|older|earlier|previous|last) (?:editions?|versions?)|older (?:leaflets?|texts?|pages?|labels?|articles?)|contrary to|(?:did|does|do)(?:\s+not|n['’]t)\s+(?:conclude|say|state|claim|mean|imply)\s+that)\b/i;
const HISTORY =
  /\b(?:(?:there\s+was\s+a|the|a)\s+time\s+when|the\s+days\s+when|for\s+a\s+(?:(?:good|long|short)\s+)?(?:time|while),?\s+the\s+only|in\s+(?:its|their)\s+day\b|briefly\s+(?:limited|restricted|reserved|the\s+only)|^the\s+year\s+(?:is|was)\b|in\s+those\s+(?:days|years)|back\s+in\s+the\s+day|on\s+(?:the\s+same|that\s+(?:same|very))\s+day|a\s+while\s+ago|at\s+that\s+point|during\s+the\s+pandemic|initially|(?<=\b(?:FDA_*|EMA|MHRA|agency|regulator|Commission|Canada)\s)on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+(?:approved|cleared|licen[cs]ed|extended|widened|expanded)|^last\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter|week|month|year)\b|yesterday|originally|at first|at the time|at that time|back then|by then|formerly|previously|once (?:reserved|limited|restricted|only|thought|considered)|in the past|used to(?!(?<=\b(?:is|are|be|been|being|also|only|now|just|commonly|often|mainly|widely|usually|medicines?|medications?|drugs?|treatments?|creams?|ointments?|gels?|foams?|biologics?|antibod(?:y|ies)|inhibitors?|tablets?|pills?|capsules?|injections?|products?|steroids?|immunosuppressants?)\s+used to)\s+(?:treat|manage|control|relieve|ease|calm|help|prevent|reduce|lower|clear|soothe)\b)|(?<!\bwait(?:s|ing)? )until (?!now|today|then the|(?:\w+\s+){1,4}(?:is|are|has|have)\b)|(?<!\b(?:is|are|now|currently|still|already) )before (?:then|that\b|(?:its|the|their|this) (?:first |US |EU |FDA |final )*(?:approval|launch|licen\w+|authori\w+|FDA|EMA|EU|decision|trials?|update|label|change|arrival)|it (?:was|came|got)|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|prior to|when (?:it|they|the|first)\b.*\b(?:approved|launched|licensed|wrote|published|was|were)|at launch|(?<!\bbe )had (?:been|not|no|yet|only|already)|(?<!\bsince )then[- ](?:an?|the|approved|still|only|new)\b|at the (?:beginning|start|end) of|no longer|long before|years ago|(?<!\bonly )once (?:also )?(?:the|its|a(?!\s+(?:day|night|week|fortnight|month|year)\b))\b(?!\s+(?:[\w-]+\s+){1,4}?(?:is|are|has|have)\s+(?:complete|finished|over|out|ended|available|read\b|been\b))|(?:for|after) (?:many )?(?:years|decades),? the\b|long the\b|gone are|any ?more\b|the first label)\b/i;
/** "Until today it was limited to": over as of now. */
const UNTIL_NOW = /\buntil (?:today|now|this (?:week|month|year))\b[^.;]{0,40}\b(?:was|were|had)\b/i;
const PAST = /\b(?:was|were|became|came|joined|followed|entered|stood|numbered|brought|(?<!\bbe\s)had|did)\b/i;
/** "Two weeks ago", "on April 18": when an event was, told from the day of the page. */
const LATELY =
  /\b(?:(?:an?|one|two|three|four|five|six|several|a\s+few|\d+)\s+(?:days?|weeks?|months?)\s+ago|(?:on|in|last|this)\s+(?:early\s+|late\s+|mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+(?:\d{1,2},\s+)?\d{4})|(?:this|last)\s+(?:week|month|spring|summer|autumn|fall|winter))\b/i;
/** "The FDA approved X on 21 September": an event, whatever stands in the present around it. */
const DECIDED =
  /\b(?:FDA_*|EMA|MHRA|TGA|PMDA|Commission|Agency|Administration|Canada|regulators?|agency)\s+(?:first\s+|also\s+|recently\s+)?(?:approved|licen[sc]ed|authori[sz]ed|cleared|extended|widened|expanded|broadened)\b/i;
const PRESENT =
  /\b(?:is|are|can|cannot|carry|comes?|shares?|needs?|requires?|stays?|covers?|starts?|allows?|lacks?|has|have|remains?|now|currently|today|(?<!\b(?:was|were|had)\s)still|carr(?:y|ies)|does|do|at present|so far|to date)\b/i;

/** How far behind the words of a claim a doubt still belongs to it, in characters. */
const REACH_BEHIND = 70;

/**
 * Does the clause, around its words at `at` (block offset), plainly state something?
 * @param reach how far behind `at` a word of doubt still counts, in characters.
 * @param supposes the words themselves suppose or ask ("trials are to show whether", "if approved"), and state something all the same.
 */
export function isAssertion(clause: Clause, at: number, { supposes = false, reach = REACH_BEHIND } = {}): boolean {
  const { sentence } = clause;
  const { block } = sentence;
  // The words as they stand: who asks may have masked some of them.
  if (block.quoted || isEntry(block, block.text.slice(sentence.start, sentence.end))) return false;
  const text = withoutConcession(sentence.text);
  const said = moodOf(text);
  if (said === 'unstated' || insideQuotes(text, at - sentence.start)) return false;
  if (block.kind === 'heading' && QUESTION_START.test(text)) return false;
  const own = withoutConcession(clause.text);
  const asks = said === 'asking' || /^(?:how|why|whether)\b/i.test(own);
  const upTo = own.slice(0, Math.max(0, at - clause.start));
  const behind = own.slice(Math.max(0, at - clause.start)).slice(0, reach);
  const around = upTo + (/^.*?(?=[,;]|\sand\s|$)/s.exec(behind)?.[0] ?? '');
  if (!supposes && (asks || CONDITION.test(upTo) || HYPOTHESIS.test(around) || MAYBE.test(around))) return false;
  if (!supposes && clause.before && /\b(?:whether|if|suppose)\b/i.test(clause.before.text) && /^(?:which|who|that)\b/.test(own))
    return false;
  return supposes || !TRIAL.test(text);
}

/** What a sentence as a whole does to all that it says: it states none of it, asks for it or supposes it, or does nothing. */
type Mood = 'unstated' | 'asking' | 'plain';

/** The rules ask about the same sentence in a row. */
let last: { readonly text: string; readonly mood: Mood } | undefined;

function moodOf(text: string): Mood {
  if (last?.text !== text) last = { text, mood: readMood(text) };
  return last.mood;
}

function readMood(text: string): Mood {
  if (/\?["'”’)]*\s*$/.test(text)) return 'unstated';
  // "A tablet and an injection, respectively": which belongs to which is not read.
  if (/\brespectively\b/i.test(text)) return 'unstated';
  // "Nothing short of severe disease lets a child have it": denies nothing, and says more than is read.
  if (/^\W*nothing\s+(?:short\s+of|less\s+than)\b/i.test(text)) return 'unstated';
  if (/\btrue\b\W{1,8}(?:\w\W{1,3})?(?:or\s+)?false\b/i.test(text)) return 'unstated';
  if (/^\W*(?:key\s?words?|(?:search|index|MeSH) terms?)\b/i.test(text) || INSTRUCTION.test(text)) return 'unstated';
  const reported = text.replace(COMPANY_SAYS, ' ');
  if (deniesItself(text) || ATTRIBUTION.test(text) || SAID_THAT.test(reported) || META.test(text)) return 'unstated';
  // "Had it been approved, ..." supposes.
  return /^(?:how|why|whether|what|where|had)\b/i.test(text) ? 'asking' : 'plain';
}

/** "Whether you live here or there, ...": asks nothing. The same length, so that places stay. */
const CONCESSION = /\bwhether\b[^,;?]{3,80}\bor\b[^,;?]{2,60},/gi;

function withoutConcession(text: string): string {
  return text.includes('hether') ? text.replace(CONCESSION, (words) => ' '.repeat(words.length)) : text;
}

const QUOTATION = /[“"«]([^”"»]{12,})[”"»]|(?<![\p{L}\d])'((?:[^']|(?<=\p{L})'(?=\p{L})){12,}?)'(?![\p{L}\d])/gu;

/** Is `at` inside quotation marks that hold more than a name? */
function insideQuotes(text: string, at: number): boolean {
  for (const match of matchesOf(text, QUOTATION))
    if (at > match.index && at < match.index + match[0].length) return /\s\S+\s/.test(match[1] ?? match[2]!);
  return false;
}

/** The present of a clause: the document's day, or the last day of the time that a dated entry tells of. */
export function nowOf({ sentence }: Clause): Day {
  const time = sentence.antecedents.time?.of;
  return time && time !== 'past' ? Math.min(time.last, sentence.context.on) : sentence.context.on;
}

/**
 * The day on which a clause is to be judged.
 * @returns the document's day for the plain present; the named day for "as of ..." ; `undefined` for the past or a dated event,
 * which is history and not judged by today's facts.
 */
export function dayOf(clause: Clause, today: Day): Day | undefined {
  const { sentence } = clause;
  const asOf = /\b(?:as of|as at|by the figures of|on the figures of)\s+$/i;
  for (const date of sentence.dates) {
    // "As of 2021, it was": the past, of which the year says too little.
    if (asOf.test(sentence.text.slice(0, date.start - sentence.start)) && PAST.test(clause.text)) return undefined;
    if (asOf.test(sentence.text.slice(0, date.start - sentence.start))) return Math.min(parseDate(date.date)!.last, today);
  }
  const { time } = sentence.antecedents;
  if (time?.of === 'past') return undefined;
  if (DECIDED.test(clause.text) && LATELY.test(sentence.text)) return undefined;
  const now = Math.min(nowOf(clause), today);
  if (HISTORY.test(clause.text) || HISTORY.test(openingAdverbial(sentence.text)) || UNTIL_NOW.test(sentence.text)) return undefined;
  const labelled = sentence.start + (time?.length ?? 0);
  const since = /\b(?:since|from)\s+(?:\w+\s+){0,2}$/i;
  const own = withoutAside(clause.text);
  const datedHere = datesOutsideAsides(clause).some(
    (d) =>
      d.start >= labelled &&
      !since.test(sentence.text.slice(0, d.start - sentence.start)) &&
      !isTitleYear(sentence.text, d.start - sentence.start),
  );
  const opensWithDate = sentence.dates.some(
    (d) =>
      d.start >= labelled &&
      d.start - sentence.start < 24 &&
      /^(?:(?:as\s+)?(?:back|early|late|recently)\s+(?:as\s+)?)?(?:in|on|by|during|at|around)\b/i.test(sentence.text),
  );
  if (opensWithDate && !(own.startsWith(' ') && clause.start === sentence.start)) return undefined;
  if (datedHere)
    return PRESENT.test(own) && !PAST.test(own) && !DECIDED.test(own) && !/\bin\s+(?:\w+\s+)?(?:19|20)\d{2}\b/.test(own) ? now : undefined;
  // "Was recently approved" speaks of now.
  return PAST.test(own) && !PRESENT.test(own) && !/\b(?:recently|just|newly|lately)\b/i.test(clause.text) ? undefined : now;
}

const DATED_ASIDE =
  /,?\s+with\s+an?\s+(?:\w+\s+)?(?:decision|answer|ruling|verdict|launch|approval)\s+(?:expected|due|planned|scheduled|likely)\b[^,;]{0,30}|(?<=\b(?:still|now|currently)\s(?:(?!\b(?:after|following|despite)\b)[^,;]){3,60})\s(?:after|following|despite)\s+(?:an?|its|the)\s+(?:[\w-]+\s+){1,6}?(?:in|of|on|from)\s[^,;]{4,25}(?=[.,]|$)|^(?:With|Following|After|Since)\s+(?:its|their)\s+(?:\w+\s+){0,3}?(?:approval|launch|licen[cs]e|authori[sz]ation)\s+(?:in|of|on)\s[^,;]{0,25},(?=\s[^,;]{2,60}\s(?:is|are|has|have|can|may|remains?)\b)|,\s+(?:(?:first|newly|only|already|now)\s+)?(?:approved|cleared|licen[cs]ed|authori[sz]ed|launched|introduced|marketed|sold|available)\b[^,;()]{0,60}\b(?:in|since|on)\s[^,;()]{0,25}(?:,(?=\s+(?:(?:is|are|has|have|can|may|remains?|carr(?:y|ies)|still|now)\b))|\W*$)/gi;

/** "X, approved in December 2021, is ...": the date is that of the aside. It is blanked, so that all offsets stay. */
function withoutAside(text: string): string {
  return /,|\s(?:after|following|despite)\s/.test(text) ? text.replace(DATED_ASIDE, (aside) => ' '.repeat(aside.length)) : text;
}

/** The dates of a clause that do not stand in such an aside. */
export function datesOutsideAsides({ text, start, dates }: Clause): Clause['dates'] {
  if (dates.length === 0) return dates;
  const own = withoutAside(text);
  return dates.filter((d) => own[d.start - start] !== ' ');
}

function openingAdverbial(text: string): string {
  return /^[^,]{0,140},/.exec(text)?.[0] ?? '';
}

/** "AAD 2023", "the 2023 guideline": the year names a document, it does not date the clause. */
function isTitleYear(text: string, at: number): boolean {
  return (
    /(?:AAD|NICE|guidelines?|EuroGuiDerm)\s+$/i.test(text.slice(0, at)) ||
    /^\d{4}\s+(?:\w+\s+){0,3}(?:guideline|guidance|update|review)/i.test(text.slice(at))
  );
}
