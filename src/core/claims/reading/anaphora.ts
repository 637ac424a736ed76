/** What stands for a name: "it", "the cream", "both drugs". Each becomes a mention of what it means, so that the rules read it like a name. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Drug, Route } from '../../dataset/schema.ts';
import type { Mention } from '../../mentions/findMentions.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/sentences.ts';
import { formIn } from './product.ts';
import { namesAnother } from './strangers.ts';
import type { Named, Subject } from '../types.ts';

/** Nouns that stand for a medicine already named, with the route that they imply. */
const NOUNS: readonly [pattern: string, route: Route | undefined][] = [
  ['creams?|ointments?|gels?|foams?|topicals?', 'topical'],
  ['tablets?|pills?|capsules?', 'oral'],
  ['injections?|shots?|jabs?|antibod(?:y|ies)|biologics?', 'subcutaneous'],
  [
    'drugs?|medicines?|medications?|treatments?|agents?|inhibitors?|products?|therap(?:y|ies)|class|newcomer|molecule|compound|brand|prescription|(?:active\\s+)?substance|active\\s+ingredient',
    undefined,
  ],
];
const ROUTES = NOUNS.map(([pattern, route]) => [new RegExp(`^(?:${pattern})$`, 'i'), route] as const);
const NOUN = NOUNS.map(([pattern]) => pattern).join('|');
/** "The FDA approved the drug for eczema": the drug spoken of; "the drug for eczema" as a subject is any. */
const HANDLED = String.raw`\b(?:approv(?:e[sd]?|ing)|authori[sz](?:e[sd]?|ing)|licen[sc](?:e[sd]?|ing)|clear(?:s|ed|ing)?|reject(?:s|ed|ing)?|refus(?:e[sd]?|ing)|recommend(?:s|ed|ing)?|suggests?|prescrib(?:e[sd]?|ing)|submit(?:s|ted|ting)?|giv(?:e[sn]?|ing)|us(?:e[sd]?|ing)|tak(?:es?|ing)|back(?:s|ed|ing)?|of|with|on)`;
const ANAPHOR = new RegExp(
  String.raw`\b(?:(?<which>the|this|that|these|those|both|its|either)\s+(?:(?:new|newer|same|two|three|former|latter|company's|experimental|investigational)\s+)?(?:(?<strength>\d+(?:\.\d+)?\s?%)\s+)?(?<noun>${NOUN})\b(?!(?<!%\s+\S+)(?<!${HANDLED}\s+the\s+\S+)\s+(?:for|to)\b|\s+(?:that|which|who|whose|of|called|named|known|with|in\s+(?:question|use)|class|form|chosen)\b|-|\s+(?:options?|plans?|goals?|guidelines?|choices?|cream|tablets?|development|trials?|companies|makers?|labels?)\b)|(?<kind>${NOUN})\s+of\s+(?:this|that)\s+(?:kind|type|class|sort)\b|\bsuch\s+(?<such>(?:${NOUN})(?<=s))\b(?!\s+as\b)|(?<pronoun>its|their)(?=\s+(?:(?:US|EU|UK|FDA|American|European|British|Japanese|current|own|marketing|first|only|sole|latest|new(?:est)?)\s+)*(?:labels?|labelling|labeling|licen[cs]e|approval|authori[sz]ation|indications?|boxed|black|generic|brand|safety|efficacy|striking|benefits?|use(?=\s+(?:is|in|for|against|on)\b)|(?:approved|licen[sc]ed|labelled)\s+uses?|uses\b|regulatory|submission|filing|application|dossier|phase\s+(?:3|III|three)\s+(?:trials?|stud(?:y|ies)|programme|program|results?|data))\b)|(?<label>the|an?(?<=^\W{0,3}an?))(?=(?:\s+(?:US|EU|UK|FDA|American|European|British|Japanese|Canadian|Australian)|(?<=(?:^\W{0,3}|^There,(?:\s\w+,)?\s|:\s)the))\s+(?:labels?|labelling|labeling|licen[cs]e|approval|indication|authori[sz]ation)\b(?!\s+(?:of|for)\b))|(?<usage>use)(?=\s+(?:may|can|begins?|starts?)\b)(?<=^(?:In\s[^,]{2,30},\s)?use)|(?<pronoun2>it|they|them|both|this(?=\s+is\s+an?\s+(?:[\w-]+\s+){0,2}?(?:drug|medicine|medication|treatment|tablet|pill|cream|ointment|injection|biologic)\s+(?:only\s+|just\s+)?for\b)|this\s+one(?=\s+(?:is|has|can|may)\b)|(?<=\bthan\s)this\s+one|either(?=\s+(?:may|can|is|has|should)\b)|(?:these|those|the)\s+(?:two|three|four)(?=\s*(?:[,.;)]|$|(?:is|are|have|has|needs?|carry|both|can|may|do)\b)))(?!['’]?s?\s+(?:of\s+(?:the|these|those)\b|sides|arms|groups))\b)`,
  'gi',
);
/** "It is known that", "it takes": nothing is meant. */
const EXPLETIVE =
  /^it(?:['’]s|\s+(?:is|was|has been|remains|seems|appears|isn['’]t|wasn['’]t|may be|can be|would be|will be))\s+(?!(?:still\s+|currently\s+|now\s+|also\s+|thus\s+|therefore\s+|indeed\s+)?the\s+(?:only|sole|single|one|first|newest|latest|most\s+recent)\b)(?:\w+\s+){0,3}?(?:(?:known|clear|unclear|certain|thought|believed|said|estimated|expected|reported|possible|important|likely|unlikely|hoped|understood|recommended|advisable|true|rare|common|best|hard|easy|worth|time|necessary|essential|helpful|useful|wise)\s+(?:that|whether|if|to|how|why|what|which|for)\b|safe\s+(?:that|to|if)\b|safe\s+for\b[^.;]{2,60}\sto\b|(?:on|in|not until|only in|the)\b.{0,80}?\bthat\b)|^it\s+(?:is|was|remains)\s+an?\s+(?:[\w-]+\s+){0,2}?(?:fact|truth|myth|error|mistake|belief|misconception|pity|surprise|question|matter|rule)\b|^it(?:['’]s|\s+(?:is|was))(?:n['’]t|\s+not)?\s+(?:as\s+(?:if|though)|(?:just\s+|only\s+|not\s+)?(?:that|because))\b|^it\s+(?:takes|follows|helps|pays|makes sense)\b/i;

/** "It approved X in 2024", "it recommends X": a regulator, a country or a society does so. */
const ACTS =
  /^(?:it|they)\s+(?:also\s+|still\s+|now\s+|further\s+|conditionally\s+|strongly\s+)?(?:recommends?|advises?|suggests?|endorses?|favou?rs?|agrees?|disagrees?|sees\s|prefers?|would\s+(?:rather|prefer)\b)|^(?:it|they)\s+(?:has\s+|have\s+|had\s+)?(?:also\s+|then\s+|later\s+|now\s+|already\s+|first\s+)*(?:approved|licen[sc]ed|authori[sz]ed|cleared|refused|rejected|reviewed|accepted)\s+(?!by\b|for\b|in\b|to\b|and\b|or\b|as\b|on\b|with\b|from\b|under\b|only\b|at\b|because\b)\p{L}/iu;

const LIKENED = /^\W*(?:un)?like\s[^,;.]{2,60},\s+$/i;
const THAT_ONE = /(?:^|[.!?]\s+)(?:that|the\s+other)\s+one\b[^.!?]*[.!?]\s*$/i;
/** The sentence before is about molecules, cells or people. */
const OF_MOLECULES =
  /(?:^|[.!?]\s+)(?:(?:The|These|Those|Such|Some|Many|Most)\s+)?(?:[\w-]+\s+)?(?:cytokines|interleukins|proteins|molecules|messengers|signals|enzymes|kinases|cells|hormones|receptors|patients|people|doctors|dermatologists|researchers|studies|trials|guidelines|children|adults)\b[^.!?]*[.!?]\s*$/i;

export interface Meant {
  /** False where `last` is empty for sure. */
  readonly mayMean?: boolean;
  /** Drugs or classes of the sentences before, as a pronoun may mean them. */
  readonly last: readonly Subject[];
  /** The two drugs that the block names before, where there are two. */
  readonly pair?: readonly Subject[];
  /** How many sentences ago they were named. */
  readonly distance: number;
  /** The one drug or class of the heading, row or lead-in. */
  readonly heading: readonly Subject[];
  /** How many sentences ago medicines were named that are none of ours. */
  readonly stranger?: number | undefined;
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four'];

/** How many sentences a bare pronoun and a noun phrase reach back. */
export const REACH = { pronoun: 2, noun: 6 };

/**
 * The pronouns and noun phrases of a sentence as mentions of what they stand for.
 * @param own the names in the sentence itself: what follows one of them within the sentence is left to the grammar of the clause.
 * @param strangers names of other medicines in the sentence: what follows one of them may mean it.
 * @returns mentions with `carried` set; one for each drug meant, at the same place. Unclear ones are left out.
 */
export function anaphorsIn(
  dataset: Dataset,
  block: Block,
  span: Span,
  own: readonly Mention[],
  meant: Meant,
  strangers: readonly Span[] = [],
): Mention[] {
  const text = block.text.slice(span.start, span.end);
  const found: Mention[] = [];
  if (meant.mayMean === false && meant.heading.length === 0) return found;
  const matches = matchesOf(text, ANAPHOR);
  if (matches.length === 0 || ((meant.last.length === 0 || meant.distance > REACH.noun) && meant.heading.length === 0)) return found;
  for (const match of matches) {
    const at = span.start + match.index;
    const end = at + match[0].length;
    // "Like X, it works by ...": the other one.
    const likened = meant.distance <= 1 && span.start > 0 && meant.last[0]?.kind === 'drug' && LIKENED.test(text.slice(0, match.index));
    if ((!likened && own.some((m) => m.kind !== 'class' && m.start < at)) || own.some((m) => m.start >= at && m.start - end < 3)) continue;
    if (match.groups!['label'] && own.some((m) => m.kind !== 'class')) continue;
    // "Whichever JAK inhibitor they choose, its label": that one's.
    if (
      own.some(
        (m) =>
          m.kind === 'class' &&
          m.start < at &&
          /\b(?:whichever|any|every|each)\s+(?:\w+\s+)?$/i.test(block.text.slice(span.start, m.start)),
      )
    )
      continue;
    const ofKind = match.groups!['kind'] ?? match.groups!['such'];
    const noun = match.groups!['noun'] ?? ofKind;
    // "The company hopes to challenge X. Its drug ...": another one.
    if (noun && /^its$/i.test(match.groups!['which'] ?? '') && !/substance|ingredient|brand|class/i.test(noun)) continue;
    const reach = noun ? REACH.noun : REACH.pronoun;
    const near = meant.last.length > 0 && meant.distance <= reach ? meant.last : [];
    if (near.length === 0 && meant.heading.length === 0) continue;
    // "The younger, although it is a JAK inhibitor, has none."
    if (/^it$/i.test(match[0]) && /\bthe\s+(?:younger|older|elder|former|latter|other)\b[^;.]*$/i.test(text.slice(0, match.index)))
      continue;
    // "That one is for psoriasis. It has not been approved."
    if (/^it$/i.test(match[0]) && THAT_ONE.test(block.text.slice(Math.max(0, span.start - 200), span.start))) continue;
    // "Cytokines are proteins that .... They attach to ...".
    const far = meant.last.length === 0 || meant.distance > 1;
    if (far && /^they$/i.test(match[0]) && OF_MOLECULES.test(block.text.slice(Math.max(0, span.start - 300), span.start))) continue;
    if (ACTS.test(text.slice(match.index)) || /\bsame\s+class$/i.test(match[0])) continue;
    if (EXPLETIVE.test(text.slice(match.index)) || namesAnother(text.slice(0, match.index), span.start, own)) continue;
    if (strangers.some((s) => s.start < at)) continue;
    const which = (match.groups!['which'] ?? match.groups!['pronoun'] ?? match.groups!['pronoun2'] ?? 'its').toLowerCase();
    const plural = noun ? /s$/i.test(noun) && !/^class$/i.test(noun) : !/^(?:it|this)/.test(which);
    const route = noun ? ROUTES.find(([pattern]) => pattern.test(noun))![1] : undefined;
    // "It" below a drug's heading is the drug, though the last sentence spoke of its class.
    const above = meant.stranger !== undefined && meant.stranger <= reach ? [] : meant.heading;
    // "It", "the antibody" at the beginning of a section, with one drug above and another one named last: either may be meant.
    const opens = !/\p{L}/u.test(block.text.slice(0, noun ? span.start : at)) && block.headings[0] !== undefined;
    // And what follows in the sentence means the same.
    if (opens && above[0]?.kind === 'drug' && near[0]?.kind === 'drug' && above[0].id !== near[0].id) break;
    const order = !plural && near[0]?.kind === 'class' && meant.heading[0]?.kind === 'drug' ? [above, near] : [near, above];
    // "The tablets" may be those of one drug.
    const forms = plural && route !== undefined && /^(?:the|these)$/.test(which);
    const two = /^(?:both|(?:these|those|the)\s+two)\b/i.test(match[0]) && near.length !== 2 ? (meant.pair ?? []) : [];
    // "A biologic had never been approved. The drug ...": one of the class, and not the class.
    const single =
      noun !== undefined &&
      !plural &&
      !ofKind &&
      /^(?:drug|medicine|medication|agent|product|antibody|molecule|compound)$/i.test(noun) &&
      !/^(?:its|both)$/.test(which);
    const fitting = [two, ...order].find(
      (s) =>
        s.length > 0 &&
        !(single && s[0]!.kind === 'class') &&
        (agrees(s, plural) || ofKind !== undefined || (forms && agrees(s, false) && s[0]!.kind === 'drug')) &&
        s.every((x) => hasRoute(dataset, x, route)),
    );
    // "The four" are four.
    const number = /\b(two|three|four)\b/i.exec(match[0])?.[1]?.toLowerCase();
    if (number && fitting && fitting.length !== NUMBERS.indexOf(number) && !(noun && fitting[0]!.kind === 'class')) continue;
    // "Pills of this kind": the class of what was named.
    const meantNow = ofKind && fitting ? classOf(dataset, fitting) : fitting;
    const strength = match.groups!['strength']?.replace(/\s/g, '');
    for (const subject of meantNow ?? [])
      found.push(toMention(strength ? { ...subject, strength } : subject, at, end, block.text.slice(at, end), route));
  }
  return found;
}

/** The class itself, or the one that all the drugs are first of. */
function classOf(dataset: Dataset, subjects: readonly Subject[]): readonly Subject[] | undefined {
  if (subjects[0]!.kind === 'class') return subjects;
  const ids = new Set(subjects.map((s) => dataset.drugs.get(s.id)?.classes[0]));
  const group = ids.size === 1 ? dataset.classes.get([...ids][0] ?? '') : undefined;
  return group && [{ kind: 'class', id: group.id, name: group.name, at: undefined }];
}

function agrees(subjects: readonly Subject[], plural: boolean): boolean {
  return plural ? subjects.length > 1 || subjects[0]!.kind === 'class' : subjects.length === 1;
}

function hasRoute(dataset: Dataset, subject: Subject, route: Route | undefined): boolean {
  if (!route || subject.kind !== 'drug') return true;
  const drug = dataset.drugs.get(subject.id);
  return !drug || subject.route === route || (subject.route === undefined && routesOf(drug).has(route));
}

/** The routes by which a drug is sold or licensed, whatever the place. */
function routesOf(drug: Drug): Set<Route> {
  const routes = new Set<Route>();
  for (const brand of drug.brands) if (brand.route) routes.add(brand.route);
  for (const fact of drug.facts) {
    if (fact.kind === 'route') for (const route of fact.routes) routes.add(route);
    else if ((fact.kind === 'approval' || fact.kind === 'indication-expansion') && fact.route) routes.add(fact.route);
  }
  return routes;
}

/** A subject spoken of before, as a mention at the words that stand for it. */
export function toMention(subject: Subject, start: number, end: number, text: string, route: Route | undefined): Named {
  const form = formIn(text) ?? subject.product?.form;
  return {
    start,
    end,
    text,
    target:
      subject.kind === 'class' ? { kind: 'class', id: subject.id, plural: true } : { kind: 'drug', id: subject.id, resolution: 'synonym' },
    kind: subject.kind === 'class' ? 'class' : 'drug',
    id: subject.id,
    name: subject.name,
    resolution: 'synonym',
    attributive: false,
    brand: subject.brand,
    route: subject.route ?? route,
    form: subject.form,
    strength: subject.strength,
    carried: true,
    product: (subject.product ?? form) ? { ...subject.product, form } : undefined,
  };
}
