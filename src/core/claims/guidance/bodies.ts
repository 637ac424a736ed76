/**
 * Which guideline bodies, payers and editions a clause speaks of. `settingsOf` answers nothing for such clauses, since a society
 * licenses nothing: claims about guidance have a setting of their own.
 */
import { parseDate, type Day } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Fact, Guideline, Jurisdiction } from '../../dataset/schema.ts';
import type { Found } from '../../mentions/findMentions.ts';
import type { Clause, Sentence } from '../reading/sentence.ts';
import type { Span } from '../../text/sentences.ts';
import { dayOf, isAssertion } from '../reading/mood.ts';
import { indicationsIn } from '../reading/setting.ts';
import type { Setting } from '../types.ts';
import { matchesOf } from '../../text/matches.ts';
import { bodyOf, callsHouse, carriedBodies, documentsOf, housesIn, NEAR, type NamedBody } from './houses.ts';

/** "US guidelines", "Japan's 2024 guideline": the guidance of a place. */
const OF_PLACE =
  /^(?:'s|’s)?\s+(?:(?:national|\d{4}|dermatology|current|latest|newest|new|clinical|atopic|dermatitis|eczema|AD)\s+){0,4}(?:guideline\s+(?:panels|groups|bodies|authors|writers|committees)|guidelines?|guidance)\b/i;
const ONE_GUIDELINE = /\bguideline$/i;
/** "One American guideline": not that of each body there. */
const SOME = /\b(?:one|another|an?|some|other|older|most)\s+$/i;
const APART =
  /\b(?:unlike|than|in contrast to|whereas|as opposed to|contrary to|not(?:\s+(?:under|by|in|from|within|according\s+to))?|differs?\s+from|different\s+from|departs?\s+from|disagrees?\s+with)\s+(?:the\s+)?$/i;
const TOGETHER = /^(?:[\s,/]|\b(?:and|or|nor|the|both|US|UK)\b|\([^)]*\))*$/i;

/** The bodies of a sentence, in order, regulators left out. */
export function bodiesIn(dataset: Dataset, terms: readonly Found[], text: string, within?: Span): NamedBody[] {
  const named = terms.flatMap(({ target, start, end }) => {
    if (target.kind === 'body') return target.regulator ? [] : [{ id: target.id, at: { start, end } }];
    const ofPlace = target.kind === 'place' ? OF_PLACE.exec(text.slice(end, end + 60)) : null;
    if (target.kind !== 'place' || !ofPlace || SOME.test(text.slice(Math.max(0, start - 12), start))) return [];
    const bodies = dataset.vocabulary.bodies.filter(
      (b) => b.jurisdiction === target.jurisdiction && b.kind !== 'regulator' && documentsOf(dataset, b.id).length > 0,
    );
    // "The 2023 US guideline": one of theirs, and it is not said which.
    return bodies.length > 1 &&
      ONE_GUIDELINE.test(ofPlace[0]) &&
      !/\b(?:no|any|every|each)\s+$/i.test(text.slice(Math.max(0, start - 8), start))
      ? []
      : bodies.map(({ id }) => ({ id, at: { start, end } }));
  });
  return within ? [...named, ...housesIn(dataset, named, text, within)].sort((a, b) => a.at!.start - b.at!.start) : named;
}

/** The bodies that a sentence is about, its own or by what it calls them: what "it" and "the academy" can mean in the next one. */
export function bodiesToldOf(sentence: Sentence): NamedBody[] {
  const { block, context, terms, antecedents } = sentence;
  // "Unlike the academy it advises against X": not the academy does.
  const own = bodiesIn(context.dataset, terms, block.text, sentence).filter(
    (b) => !APART.test(block.text.slice(sentence.start, b.at!.start)),
  );
  const goesOn = own.length === 0 && /^(?:it|its|they|their)\b|\b(?:the|this|that)\s/i.test(sentence.text);
  // "US guidelines" are those of several: none of them is meant behind it.
  return goesOn
    ? carriedBodies(context.dataset, sentence, antecedents.bodies ?? [])
    : own.filter((b) => !own.some((o) => o !== b && o.at!.start === b.at!.start));
}

/** Kinds of documents that a reader knows one house by. */
const OWN_KIND = /\b(practice parameter|clinical report)s?\b/i;

/** The body whose document is of a kind of its own ("the practice parameter"), or the one of the place or of the sentences before ("the 2021 guideline"). */
function bodiesOfDocument(sentence: Sentence): NamedBody[] {
  const { dataset } = sentence.context;
  const kind = OWN_KIND.exec(sentence.text)?.[1]!.toLowerCase();
  const all = [...dataset.guidelines.values()];
  const houses = new Set(
    kind ? all.filter((g) => [g.title, ...g.names, g.summary].some((n) => n.toLowerCase().includes(kind))).map((g) => g.body) : [],
  );
  if (houses.size === 1) return [{ id: [...houses][0]! }];
  if (
    kind ||
    !/\bthe\s+(?:(?:19|20)\d{2}\s+(?:guidelines?|edition|version)|(?:guidelines?|edition|version)\s+of\s+(?:19|20)\d{2})\b/i.test(
      sentence.text,
    )
  )
    return [];
  const places = new Set(sentence.terms.flatMap((t) => (t.target.kind === 'place' ? [t.target.jurisdiction] : [])));
  const place = places.size === 1 ? [...places][0] : places.size === 0 ? sentence.antecedents.place : undefined;
  const own = dataset.vocabulary.bodies.filter(
    (b) => b.jurisdiction === place && b.kind !== 'regulator' && documentsOf(dataset, b.id).length > 0,
  );
  if (own.length === 1) return [{ id: own[0]!.id }];
  const [last] = places.size === 0 ? (sentence.antecedents.bodies ?? []) : [];
  return last && last.distance <= NEAR ? [{ id: last.id }] : [];
}

/** The bodies whose guidance a clause is about: its own, else those of the clauses before it, else the one a pronoun means. */
export function bodiesFor(clause: Clause): NamedBody[] {
  const { sentence } = clause;
  const { text } = sentence.block;
  const { dataset } = sentence.context;
  for (let at: Clause | undefined = clause; at; at = at.before) {
    // "The former recommends it, the latter advises against it."
    const ordinal = /^\W*(?:(?:and|but|while|whereas)\s+)?the\s+(former|latter|first|second)\b/i.exec(at.text)?.[1];
    if (ordinal) return ofTwoBodies(at, /former|first/i.test(ordinal));
    // "..., unlike the academy, which recommends it": the one right before.
    const right = /^(?:which|who)\b/i.test(at.text) && at.before ? bodyRightBefore(at.before, at.start) : undefined;
    if (right) return right;
    const own = bodiesIn(dataset, at.terms, text, at).filter((b) => !APART.test(text.slice(at.start, b.at!.start)));
    const meant = carriedBodies(dataset, at, sentence.antecedents.bodies ?? []);
    const others = meant.filter((m) => (m.at ? !own.some((b) => b.at!.start < m.at!.end && m.at!.start < b.at!.end) : own.length === 0));
    // "While another guideline advises against it": nobody who was named.
    if (own.length === 0 && ANOTHER_HOUSE.test(at.text)) return [];
    // "The academy", where it is not clear which: nobody is meant that the clauses before name.
    if (own.length + others.length === 0 && callsHouse(at.text)) return [];
    if (own.length + others.length > 0) return [...own, ...others].sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  }
  return [];
}

const ANOTHER_HOUSE =
  /^\W*(?:(?:and|but|while|whereas|though|although)\s+)?(?:another|other|some|different|older|a\s+(?:second|third|further))\s+(?:[\w-]+\s+)?(?:guidelines?|guidance|bod(?:y|ies)|societ(?:y|ies)|panels?|groups?|experts)\b/i;

/** One of the two bodies that the clauses before name. */
function ofTwoBodies(clause: Clause, first: boolean): NamedBody[] {
  const { sentence } = clause;
  const named = bodiesIn(
    sentence.context.dataset,
    sentence.terms.filter((t) => t.end <= clause.start),
    sentence.block.text,
  );
  const ids = [...new Set(named.map((b) => b.id))];
  return ids.length === 2 ? [{ id: ids[first ? 0 : 1]! }] : [];
}

/** The body whose name ends a clause; none where it is only called by its kind; `undefined` where no body stands there. */
function bodyRightBefore({ sentence, terms, start, end, text }: Clause, behind: number): NamedBody[] | undefined {
  const named = bodiesIn(sentence.context.dataset, terms, sentence.block.text, { start, end });
  const last = named.find((b) => b.at!.end <= behind && behind - b.at!.end < 4);
  if (last) return [last];
  return callsHouse(/\b(?:the|this|that)\s+[\w'’]+(?:\s+[\w'’]+){0,2}\W*$/i.exec(text)?.[0] ?? '') ? [] : undefined;
}

/** Of several bodies before `at` (block offset), those said together right before it: "both the AAD and the task force recommend". */
export function bodiesBefore(clause: Clause, bodies: readonly NamedBody[], at: number): NamedBody[] {
  const before = bodies.filter((b) => !b.at || b.at.end <= at);
  const { text } = clause.sentence.block;
  const run: NamedBody[] = [];
  for (const body of [...before].reverse()) {
    const next = run[0];
    const joined = !next?.at || !body.at || body.at.start === next.at.start || TOGETHER.test(text.slice(body.at.end, next.at.start));
    if (next && !joined) break;
    run.unshift(body);
  }
  return run;
}

export function jurisdictionOf(dataset: Dataset, body: string): Jurisdiction {
  return bodyOf(dataset, body)?.jurisdiction ?? 'INT';
}

/** The years by which an edition is cited. */
function yearsOf(guideline: Guideline): Set<string> {
  return new Set([guideline.date.slice(0, 4), ...guideline.names.flatMap((n) => n.match(/\b(?:19|20)\d{2}\b/g) ?? [])]);
}

const DOCUMENT = String.raw`(?:guidelines?|guidance|advice|recommendations?|update|edition|version|review|report|meta-analysis|appraisal|statement|consensus|practice parameter|position paper|list|document|text|chapter|parts?|sections?|series)`;
const YEAR_BEFORE = new RegExp(String.raw`\b((?:19|20)\d{2})(?:\/(?:20)?\d{2})?(?:'s)?\s+(?:[\w-]+\s+){0,4}${DOCUMENT}\b`, 'gi');
const YEAR_BEHIND = new RegExp(
  String.raw`(?:\b(?:that|those|the\s+one|\w+['’]s)\s+(?:of|from)|\b${DOCUMENT}\s*(?:\(|,|of|from|dated|published in|issued in|is\s+that\s+of|are\s+those\s+of|that of|those of|is from|are from|dates? from|(?:(?:that|which)\s+)?(?:appeared|came\s+out|(?:was|were)\s+(?:published|issued))\s+in)?)\s*(?:the\s+)?(?:[a-z]+\s+)?\b((?:19|20)\d{2})\b`,
  'gi',
);

/** A document that a sentence cites, and where it does. */
export interface Cited {
  readonly guideline: Guideline;
  readonly at: { readonly start: number; readonly end: number };
  /** It is not `guideline` itself that is cited but an edition of this year that it replaced. */
  readonly former?: number;
}

const cited = new WeakMap<Sentence, readonly Cited[]>();

/** The editions that a sentence cites by name, by number, by body and year, or by how many people they pool. */
export function editionsIn(sentence: Sentence): readonly Cited[] {
  let found = cited.get(sentence);
  if (!found) cited.set(sentence, (found = findEditions(sentence)));
  return found;
}

/** What a sentence that cites a document holds: a year beside a word for one, or what one of the data is known by. */
export function documentCues(dataset: Dataset): Cues {
  const known = [...dataset.guidelines.values()].flatMap((g) => [...g.names.map(literal), ...(g.counts ?? []).map(pooled)]);
  return [YEAR_BEFORE, YEAR_BEHIND, ...known];
}

function literal(name: string): RegExp {
  return new RegExp('\\b' + name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

function findEditions(sentence: Sentence): Cited[] {
  const { dataset } = sentence.context;
  const { text, start } = sentence;
  const found: Cited[] = [];
  const add = (guideline: Guideline, from: number, length: number, former?: number): void => {
    const same = found.find((f) => f.guideline === guideline);
    const at = { start: start + from, end: start + from + length };
    if (!same) found.push({ guideline, at, ...(former && { former }) });
    else if (at.end - at.start > same.at.end - same.at.start) found[found.indexOf(same)] = { ...same, at };
  };
  const years = [...matchesOf(text, YEAR_BEFORE), ...matchesOf(text, YEAR_BEHIND)];
  const named = bodiesIn(dataset, sentence.terms, sentence.block.text);
  const bodies = named.length > 0 ? named : bodiesOfDocument(sentence);
  const said = topicsSaid(sentence);
  for (const guideline of dataset.guidelines.values()) {
    if (bodies.some((b) => b.id === guideline.body)) {
      const own = yearsOf(guideline);
      const former = guideline.replacesYears ?? [];
      for (const match of years) {
        if (own.has(match[1]!) && fitsTopics(guideline, said)) add(guideline, match.index, match[0].length);
        else if (former.includes(Number(match[1]))) add(guideline, match.index, match[0].length, Number(match[1]));
      }
    }
    for (const name of guideline.names) {
      const at = indexOfName(text, name);
      if (at >= 0) add(guideline, at, name.length);
    }
    if (guideline.counts && pools(text, guideline.counts)) add(guideline, 0, text.length);
  }
  return found;
}

function indexOfName(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[at + name.length] ?? ' ')) return at;
  }
  return -1;
}

/** A large number of people, or the number of studies with the word behind it. */
function pools(text: string, counts: readonly number[]): boolean {
  return counts.some((n) => pooled(n).test(text));
}

const patterns = new Map<number, RegExp>();

function pooled(count: number): RegExp {
  let pattern = patterns.get(count);
  if (!pattern) {
    const written = count >= 1000 ? `(?:${count}|${count.toLocaleString('en-US')})` : `${count}\\s+(?:trials|studies|RCTs)`;
    patterns.set(count, (pattern = new RegExp(`(?<![\\w.,])${written}(?![\\d%])`)));
  }
  return pattern;
}

/** What of medicine a text about guidance is about. */
export interface TopicsSaid {
  readonly children: boolean;
  readonly topical: boolean;
  readonly systemic: boolean;
}

const CHILDREN = /\b(?:child(?:ren|hood)?|pa?ediatrics?|infants?|babies|adolescents?|teenagers?|young people)\b/i;
const TOPICAL = /\b(?:topicals?|topically|creams?|ointments?|moisturi[sz]ers?|emollients?)\b/i;
const SYSTEMIC = /\b(?:systemics?|oral|biologics?|phototherapy|injections?|immunosuppressants?|tablets?)\b/i;

export function topicsSaid(sentence: Sentence): TopicsSaid {
  const { text, mentions, context } = sentence;
  const topical =
    TOPICAL.test(text) || mentions.some((m) => m.route === 'topical' || (m.kind !== 'class' && isOnlyTopical(context.dataset, m.id)));
  const systemic = SYSTEMIC.test(text) || mentions.some((m) => m.route === 'oral' || m.route === 'subcutaneous');
  return { children: CHILDREN.test(text), topical, systemic };
}

function isOnlyTopical(dataset: Dataset, drug: string): boolean {
  const routes = new Set(dataset.drugs.get(drug)?.brands.flatMap((b) => b.route ?? []));
  return routes.size === 1 && routes.has('topical');
}

/** Can a document be what is meant, where children, topical or systemic treatment are spoken of? Topics name what they are about. */
export function fitsTopics({ topic }: Guideline, said: TopicsSaid): boolean {
  if (said.children !== topic.includes('paediatric')) return topic === 'technology-appraisal';
  if (topic === 'whole' || said.topical === said.systemic) return true;
  return said.topical ? !topic.includes('systemic') && topic !== 'biologics' : !topic.includes('topical');
}

/** The first document that replaced `guideline` and was out by the day. */
export function successorOf(dataset: Dataset, guideline: Guideline, on: Day): Guideline | undefined {
  return [...dataset.guidelines.values()]
    .filter((g) => g.supersedes?.includes(guideline.id) && (parseDate(g.date)?.last ?? Infinity) <= on)
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0];
}

/** A guideline as evidence, in the form of a fact. */
export function asFact(guideline: Guideline): Extract<Fact, { kind: 'guideline' }> {
  const { id, jurisdiction, date, summary, sources, verified, indication } = guideline;
  return { kind: 'guideline', id, jurisdiction, date, summary, sources, verified, indication, guideline: id, direction: 'neutral' };
}

const MASKED: Readonly<Record<'guidance' | 'reviews', RegExp>> = {
  guidance:
    /^[Aa]ccording to\b|^Where(?=\s[^,;.?]{3,60},\s)|^What(?=\s[^,;.]{3,60}\s(?:is|remains)\s)|(?<=[A-Z](?:['’]s\s(?:\w+\s)?(?:committee|panel|guideline|guidance|experts))? )(?:says|states|advises|holds|concludes)\s+that\b|\b(?:[Gg]uidelines?|reviewers?|experts?)\b|\b[Bb]efore\b|\b[Aa]void\b|\bcould(?=\s+have\s+systemic\b)|\bcame(?=\s+(?:down|out)\s+(?:firmly\s+|clearly\s+)?(?:in\s+favou?r|against)\b[^.;]{0,80}\bin\s+its\s+(?:19|20)\d{2}\b)/g,
  reviews: /^according to\b|\b(?:guidelines?|reviews?|meta-analys[ie]s|stud(?:y|ies)|reviewers?|experts?)\b|\bbefore\b|\bin the\b/gi,
};

/** The same clause with the words masked by which a text would only hand on what a document says: of guidance, that is the claim. */
function unattributed(clause: Clause, words: 'guidance' | 'reviews'): Clause {
  const mask = (text: string): string => text.replace(MASKED[words], (word) => 'x'.repeat(word.length));
  const { sentence } = clause;
  return clause.with({ text: mask(clause.text), sentence: sentence.with({ text: mask(sentence.text) }) });
}

/** Is something plainly said of a body's guidance, and on which day is it to be judged? `undefined`: no claim about the present. */
export function dayOfGuidance(clause: Clause, at: number, words: 'guidance' | 'reviews' = 'guidance', supposes = false): Day | undefined {
  // "The 2023 guideline" names a document, it does not date the clause.
  const titles = editionsIn(clause.sentence).map((c) => c.at);
  const dates = clause.dates.filter((d) => !titles.some((t) => t.start <= d.start && d.end <= t.end));
  const bare = unattributed(clause, words);
  // "In line with the 2014 guideline" opens with no date.
  const opens = /^(?:in (?:line|accordance|keeping|agreement)|on the basis)\b/i.test(clause.sentence.text);
  const plain = bare.with({ dates, ...(opens && { sentence: bare.sentence.with({ dates: [] }) }) });
  return isAssertion(plain, at, { supposes }) ? dayOf(plain, clause.sentence.context.on) : undefined;
}

/** The setting of a claim about guidance. */
export function guidanceSetting(clause: Clause, jurisdiction: Jurisdiction, on: Day): Setting {
  const { sentence } = clause;
  const here = indicationsIn(clause.terms);
  const own = here.length > 0 ? here : indicationsIn(sentence.terms);
  const around = sentence.antecedents.indication ?? sentence.context.indication;
  return {
    jurisdiction,
    jurisdictionSaid: true,
    indication: own[0] ?? around ?? sentence.context.dataset.indication,
    indicationSaid: own.length > 0,
    indicationAssumed: own.length === 0 && around === undefined,
    on,
  };
}
