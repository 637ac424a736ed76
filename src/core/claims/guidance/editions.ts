/** Sentences that go by a replaced edition, call an edition the latest, or say that one is still to come. */
import { parseDate } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Guideline } from '../../dataset/schema.ts';
import {
  asFact,
  bodiesFor,
  bodiesIn,
  dayOfGuidance,
  editionsIn,
  fitsTopics,
  guidanceSetting,
  successorOf,
  topicsSaid,
  type Cited,
  type TopicsSaid,
} from './bodies.ts';
import { documentsOf } from './houses.ts';
import type { Clause, Sentence } from '../reading/sentence.ts';
import {
  GOES_BY,
  GUIDELINE,
  LAST_OUT,
  LATEST,
  NAMES_DOCUMENT,
  ON_ANOTHER_MATTER,
  OWN_PAPER,
  PAST_EDITION,
  REVIEW,
  SINCE_IT_WAS,
  STANDS,
  STATES,
} from './editionWords.ts';
import type { Cues } from '../../patterns/gate.ts';
import { cuesIn, isDenied } from '../reading/cues.ts';
import type { Claim, Judgement } from '../types.ts';

const IS_REVIEW = new RegExp(REVIEW, 'i');
const WHOLE = /\b(?:full|complete|comprehensive|main|original)\b/i;
const DUE =
  /\b(?:(?:is|are)\s*(?:not|n['’]t)\s+(?:yet\s+)?(?:out|published|available|finished|ready|released)(?:\s+yet)?|(?:has|have)\s*(?:not|n['’]t)\s+(?:yet\s+)?(?:been\s+)?(?:published|issued|released|appeared|come out|produced|written)|(?:is|are)\s+(?:still\s+|yet\s+)(?:to come|to be published|awaited|in preparation|under way|being (?:written|prepared|drafted)|pending|expected|due|forthcoming)|(?:has|have)\s+(?:still\s+|as\s+yet\s+|so\s+far\s+)?no\s+(?:[\w-]+\s+){0,2}?(?:guidelines?|guidance)\s+(?:on|for)|(?:has|have)\s+yet\s+to\s+(?:appear|be published|come out|issue|publish|produce))\b/gi;
/** What may stand between the guideline and its being due: whom and what it is for. */
const DUE_TOPIC =
  /^(?:\s|,|\b(?:on|for|in|of|about|the|topicals?|systemics?|treatments?|therap(?:y|ies)|drugs?|children|pa?ediatric|adolescents|infants|patients|and|with|atopic|dermatitis|eczema|AD)\b)*$/i;
const DUE_NOUN = new RegExp(String.raw`\b${GUIDELINE}\b`, 'i');

/** Without one of these a sentence is about no document. */
const DOCUMENTS =
  /[Gg]uid|[Rr]ecommend|[Rr]eview|analys|[Uu]pdate|edition|version|report|consensus|parameter|statement|evidence|knowledge|sections|academy|chapter|document|\btext|\b[A-Z]{2,}\d|\b[A-Z]{3,}/;

/** A document that is only cited is read for itself (`editionsIn`). */
export const editionCues: Cues = [LATEST, [DUE, DUE_NOUN]];

/** Claims about the documents themselves, whether a drug is named or not. */
export function readEditions(clause: Clause): Claim[] {
  if (!DOCUMENTS.test(clause.sentence.text)) return [];
  const latest = readLatest(clause);
  return latest.length > 0 ? latest : [...readDue(clause), ...readCited(clause), ...readAstray(clause)];
}

function claim(
  clause: Clause,
  predicate: string,
  on: number,
  guideline: Guideline | undefined,
  mark: { start: number; end: number },
): Claim {
  return {
    rule: 'guideline-superseded',
    subject: { kind: 'guideline', id: guideline?.id ?? 'guidance', name: guideline?.title ?? 'guidance' },
    predicate,
    setting: guidanceSetting(clause, guideline?.jurisdiction ?? 'INT', on),
    start: mark.start,
    end: mark.end,
  };
}

/** "According to the 2014 guideline", "the 2014 guideline recommends". */
function readCited(clause: Clause): Claim[] {
  const { sentence } = clause;
  if (PAST_EDITION.test(sentence.text) || STANDS.test(sentence.text)) return [];
  const { text } = sentence.block;
  const said = topicsSaid(sentence);
  // Several documents of a body in one place: a history, or a comparison.
  const cited = editionsIn(sentence);
  if (cited.length > 2) return [];
  return cited.flatMap(({ guideline, at, former }) => {
    if (at.start < clause.start || at.end > clause.end || at.end - at.start > 80) return [];
    const on = dayOfGuidance(clause, at.start, 'reviews');
    if (on === undefined || /\bdraft\b/i.test(guideline.title)) return [];
    const plain = GOES_BY.test(text.slice(clause.start, at.start)) || STATES.test(text.slice(at.end, clause.end));
    // What replaced it may be about one part only, or about adults only.
    if (!plain || (said.children !== guideline.topic.includes('paediatric') && !(former && guideline.topic.includes('paediatric'))))
      return [];
    if (guideline.topic.includes('systemic') && !said.systemic && !sentence.mentions.some((m) => m.kind !== 'class')) return [];
    if (guideline.topic.includes('systemic') && said.topical && !said.systemic) return [];
    return [{ ...claim(clause, 'cited', on, guideline, at), value: at, editions: [guideline.id], count: former }];
  });
}

/** A document on another disease, cited for this one as if it were on it. */
function readAstray(clause: Clause): Claim[] {
  const { sentence } = clause;
  const { dataset } = sentence.context;
  return editionsIn(sentence).flatMap(({ guideline, at }) => {
    if (guideline.topic !== OTHER_DISEASE || at.start < clause.start || at.end > clause.end) return [];
    const disease = dataset.vocabulary.indications.find((i) => i.id === guideline.indication)?.name ?? '';
    const around = [sentence.text, ...sentence.block.headings.map((h) => h.text)];
    const on = dayOfGuidance(clause, at.start, 'reviews');
    if (on === undefined || around.some((text) => text.toLowerCase().includes(disease))) return [];
    const own = claim(clause, 'astray', on, guideline, at);
    // Beside a document on eczema it is cited for eczema, whatever the page is about.
    const beside = editionsIn(sentence).some((c) => c.guideline.topic !== OTHER_DISEASE && c.guideline.indication !== undefined);
    const setting = { ...own.setting, indicationAssumed: own.setting.indicationAssumed && !beside };
    return [{ ...own, setting, value: at, editions: [guideline.id] }];
  });
}

/** The topic of documents that are in the data only because texts confuse them with others. */
const OTHER_DISEASE = 'other-disease';

/** "The latest review is that of 2020", "no later update exists", "has not been updated since 2014". */
function readLatest(clause: Clause): Claim[] {
  const { sentence } = clause;
  const { dataset } = sentence.context;
  const { text } = sentence.block;
  return cuesIn(clause, LATEST).flatMap((cue) => {
    const { noun, stands, last, still } = cue.groups;
    if (stands && (!(NAMES_DOCUMENT.test(sentence.text) || /\b(?:said|silent|spoken)\b/i.test(stands)) || OWN_PAPER.test(sentence.text)))
      return [];
    // "On systemic steroids it has said nothing new": of one matter there may well be nothing.
    if (stands && clause.mentions.some((m) => !m.carried)) return [];
    if (/\b(?:library|shel(?:f|ves)|archives?|bookshop)\b/i.test(clause.text)) return [];
    if (!IS_REVIEW.test(cue.text) && ON_ANOTHER_MATTER.test(clause.text)) return [];
    const { goesby, what, force } = cue.groups;
    const current = cue.groups['current'] ?? still ?? goesby ?? what ?? force;
    if (!stands && (isDenied(clause, cue.start) || WHOLE.test(cue.text))) return [];
    const on = dayOfLatest(clause, cue);
    if (on === undefined || /\b(?:draft|supersed\w*|since then|search)\b/i.test(sentence.text.replace(cue.text, ' '))) return [];
    const review = stands || last ? IS_REVIEW.test(cue.text) : !current && !new RegExp(`^${GUIDELINE}$`, 'i').test(noun ?? 'review');
    const cited = editionsIn(sentence).flatMap((c) => (c.former || isUndated(sentence, c) ? [] : [c.guideline]));
    const years = sentence.dates.map((d) => Number(d.date.slice(0, 4)));
    const year = Math.max(...cited.map((g) => newestYear(g)), ...years);
    if (!Number.isFinite(year)) return [];
    // "Cochrane's newest review" is about Cochrane; "the newest review is Cochrane's" about all.
    const lead = bodiesIn(dataset, sentence.terms, text).filter((b) => b.at!.end <= cue.end);
    const own = review ? (last ? [] : lead) : bodiesFor(clause);
    const named = own.length > 0 || review ? own.map((b) => b.id) : [...new Set(editionsIn(sentence).map((c) => c.guideline.body))];
    // "The X guideline of 2014 is the current US guidance".
    const [only, ...others] = cited;
    const bodies = !review && only && others.length === 0 && named.includes(only.body) ? [only.body] : named;
    if (!review && bodies.length !== 1) return [];
    const said = topicsSaid(sentence);
    if (review && said.topical === said.systemic && cited.length === 0) return [];
    return [
      {
        ...claim(
          clause,
          current ? 'current' : /replac|supersed|place|successor/i.test(stands ?? '') ? 'unreplaced' : 'latest',
          on,
          cited[0],
          cue,
        ),
        named: bodies,
        editions: cited.map((g) => g.id),
        count: year,
        scope: { classId: review ? 'review' : undefined, route: routeOf(said, cited) },
        exclusive: said.children,
      },
    ];
  });
}

/** A year tells which edition is meant, not when the sentence speaks. */
function dayOfLatest(clause: Clause, cue: { start: number; end: number }): number | undefined {
  const { sentence } = clause;
  const main = clause.text.replace(SINCE_IT_WAS, ' ');
  if (
    /\b(?:was|were|had|did|became|appeared|came out|until)\b/i.test(main) &&
    !/\b(?:is|are|remains?|includes?|covers?|pools?|contains?|finds?|shows?|ranks?|rests?)\b/i.test(main) &&
    !LAST_OUT.test(main)
  )
    return undefined;
  if (/^(?:in|by|as of|until|before)\s+(?:\w+\s+)?(?:19|20)\d{2}\b/i.test(sentence.text)) return undefined;
  // What the document is said to find may be a guess, a trial's result: that it is the latest is said flatly.
  const flat = (text: string): string =>
    text.replace(/\b(?:may|might|could|would|was|were|came|placebo|randomi[sz]ed|participants)\b/gi, (word) => 'x'.repeat(word.length));
  const plain = clause.with({ text: flat(clause.text), dates: [], sentence: sentence.with({ text: flat(sentence.text), dates: [] }) });
  return dayOfGuidance(plain, cue.start, 'reviews');
}

/** "The clinical report of 2014": named by what is now another edition's name too, the year tells that it is not that one. */
function isUndated(sentence: Sentence, { guideline, at }: Cited): boolean {
  const years = sentence.dates.map((d) => Number(d.date.slice(0, 4)));
  if (years.length === 0 || /\d/.test(sentence.block.text.slice(at.start, at.end))) return false;
  return years.every((year) => year < Number(guideline.date.slice(0, 4)));
}

function newestYear(guideline: Guideline): number {
  return Math.max(...[guideline.date, ...guideline.names].flatMap((n) => n.match(/\b(?:19|20)\d{2}\b/g) ?? []).map(Number));
}

function routeOf(said: TopicsSaid, cited: readonly Guideline[]): 'topical' | 'oral' | undefined {
  if (said.topical !== said.systemic) return said.topical ? 'topical' : 'oral';
  if (cited.length === 0) return undefined;
  if (cited.every((g) => g.topic.includes('topical'))) return 'topical';
  return cited.every((g) => g.topic.includes('systemic')) ? 'oral' : undefined;
}

/** "The academy's paediatric guidance is not out yet." */
function readDue(clause: Clause): Claim[] {
  const { sentence } = clause;
  if (!DUE_NOUN.test(clause.text) || clause.mentions.some((m) => m.kind !== 'class')) return [];
  const said = topicsSaid(sentence);
  return cuesIn(clause, DUE).flatMap((cue) => {
    const on = dayOfGuidance(clause, cue.start);
    const bodies = bodiesFor(clause);
    // Another update can always be due: it must be told which document is meant.
    if (on === undefined || bodies.length !== 1) return [];
    const noun = DUE_NOUN.exec(clause.text);
    if (!noun || !(said.children || said.topical !== said.systemic || isOnlyOne(clause, bodies[0]!.id, noun.index))) return [];
    const between = clause.text.slice(noun.index + noun[0].length, cue.start - clause.start).replace(/,[^,]{3,60},/g, ' ');
    if (!DUE_TOPIC.test(between)) return [];
    if (/\b(?:update|revision|next|new|second|third)\b/i.test(clause.text.slice(0, cue.start - clause.start)) && !said.children) return [];
    return [
      {
        ...claim(clause, 'due', on, undefined, cue),
        named: [bodies[0]!.id],
        scope: { classId: undefined, route: routeOf(said, []) },
        exclusive: said.children,
      },
    ];
  });
}

/** "The X guideline", of a house that has one. */
function isOnlyOne({ text, sentence }: Clause, body: string, at: number): boolean {
  const named = /\bthe\s+(?:[\w/]+\s+){1,3}$/i.test(text.slice(0, at)) && /^guidelines?\b/i.test(text.slice(at));
  return named && documentsOf(sentence.context.dataset, body).filter((g) => g.topic === 'whole').length === 1;
}

/** A house whose documents are all about children. */
function isForChildren(dataset: Dataset, body: string): boolean {
  const own = documentsOf(dataset, body);
  return own.length > 0 && own.every((g) => g.topic.includes('paediatric'));
}

/** Topics of documents on treatment as a whole, or on a large part of it. */
const GENERAL = /^whole$|paediatric|topical|systemic/;

/** Judges what `readEditions` read. */
export function judgeEdition(claim: Claim, dataset: Dataset): Judgement | undefined {
  const { setting, editions = [] } = claim;
  if (claim.predicate === 'astray') {
    const document = dataset.guidelines.get(editions[0]!)!;
    const fact = asFact(document);
    const about = { fact, subject: { kind: 'guideline' as const, id: document.id, name: document.title } };
    return setting.indicationAssumed ? undefined : { claim, verdict: 'wrong', reason: { kind: 'fact', fact }, evidence: [about] };
  }
  if (claim.predicate === 'cited') {
    const old = dataset.guidelines.get(editions[0]!)!;
    if (claim.count) return parseDate(old.date)!.last <= setting.on ? verdict(claim, old) : undefined;
    const later = successorOf(dataset, old, setting.on);
    return later && verdict(claim, later, old);
  }
  const cited = editions.map((id) => dataset.guidelines.get(id)!);
  if (claim.predicate === 'current' && cited.length > 0) {
    const later = cited.map((g) => successorOf(dataset, g, setting.on));
    return later.every((g) => g !== undefined) ? verdict(claim, later[0]!, cited[0]) : undefined;
  }
  const said: TopicsSaid = {
    children: claim.exclusive === true || (claim.named!.length > 0 && claim.named!.every((b) => isForChildren(dataset, b))),
    topical: claim.scope?.route === 'topical',
    systemic: claim.scope?.route === 'oral',
  };
  const review = claim.scope?.classId === 'review';
  const all = claim.named!.length > 0 ? claim.named!.flatMap((body) => documentsOf(dataset, body)) : [...dataset.guidelines.values()];
  // Of a document that is named, a later one on something else is no successor.
  const succeeds = (g: Guideline): boolean =>
    cited.length === 0
      ? GENERAL.test(g.topic)
      : cited.some(
          (c) => g.supersedes?.includes(c.id) || (claim.predicate !== 'unreplaced' && (g.updates?.includes(c.id) || g.topic === c.topic)),
        );
  const out = all
    .filter(succeeds)
    .filter((g) => !editions.includes(g.id) && !/\bdraft\b/i.test(g.title) && g.topic !== 'technology-appraisal')
    .filter((g) => (review ? g.topic.includes('review') : !g.topic.includes('review') || claim.named!.length > 0))
    .filter((g) => fitsTopics(g, said) && (parseDate(g.date)?.last ?? Infinity) <= setting.on)
    .filter((g) => claim.predicate === 'due' || newestYear(g) > claim.count!)
    .filter((g) => !setting.indicationSaid || !g.indication || dataset.indicationsWithin(setting.indication!).has(g.indication))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  if (claim.predicate === 'due' && !out.some((g) => (said.children ? g.topic.includes('paediatric') : true))) return undefined;
  // "The current guidance of 2012": older than all that the body's list begins with.
  const standing = all.filter((g) => fitsTopics(g, said) && !successorOf(dataset, g, setting.on));
  if (claim.predicate === 'current' && standing.some((g) => Number(g.date.slice(0, 4)) <= claim.count!)) return undefined;
  return out[0] && verdict(claim, out.at(-1)!, undefined, out[0]);
}

function verdict(claim: Claim, later: Guideline, replaced?: Guideline, first: Guideline = later): Judgement {
  const about = (g: Guideline): Judgement['evidence'][number] => ({
    fact: asFact(g),
    subject: { kind: 'guideline', id: g.id, name: g.title },
  });
  return {
    claim,
    verdict: 'outdated',
    since: first.date,
    reason: { kind: 'edition', later, replaced },
    evidence: [about(later), ...(replaced ? [about(replaced)] : [])],
  };
}
