/** What a count or a superlative is counted over: a class, a route, a target and an age, read from the words around it. */
import { compareDates, months, type Day } from '../../dataset/calendar.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { approvedMembers, youngestAge, type Scope } from '../../dataset/questions.ts';
import type { Drug, Fact, Licence, Route } from '../../dataset/schema.ts';
import type { Mention } from '../../mentions/findMentions.ts';
import type { AgeGroup } from '../../text/ages.ts';
import type { Clause } from '../reading/sentence.ts';
import { usualIndication } from '../reading/setting.ts';
import { OTHER_NOUN } from './subset.ts';
import type { ComparisonSet, Setting } from '../types.ts';

export interface Member {
  readonly drug: Drug;
  readonly first: Fact;
}

export interface Members {
  readonly members: readonly Member[];
  /** Of no other member the data leaves open whether it belongs here: there are no fewer and no more. */
  readonly complete: boolean;
}

/** A noun phrase that names a set: "topical JAK inhibitors", "drug that you swallow". Offsets are the block's. */
export interface SetNoun {
  readonly set: ComparisonSet;
  readonly start: number;
  readonly end: number;
  /** The class it names; left out for "drug", "treatment" and the like. */
  readonly mention: Mention | undefined;
}

const ADJECTIVE = String.raw`(?:(?:[A-Z]{2,4}[- ])?(?:approved|licen[sc]ed|authori[sz]ed|cleared)|prescription|available|marketed|different|such|topical|oral|injectable|injected|systemic|non-?\s?steroid(?:al)?|steroid-free|steroid-sparing|anti-inflammatory|targeted|once-daily|eczema|(?:other|further|single|new|advanced)(?=\s))`;
const LEAD = new RegExp(String.raw`^\s*(?:${ADJECTIVE}[\s,]+(?:and\s+|or\s+)?)*$`, 'i');
const GENERIC = new RegExp(
  String.raw`^\s*(?:${ADJECTIVE}[\s,]+(?:and\s+|or\s+)?)*(?<noun>drugs?|medicines?|medications?|treatments?|therap(?:y|ies)|agents?|products?|options?|choices?|topicals?|creams?(?:\s+(?:and|or)\s+ointments?)?|ointments?(?:\s+(?:and|or)\s+creams?)?|non-?\s?steroid(?:al)?s?|injections?|injectables?|jabs?|tablets?|pills?|capsules?|molecules?|anything|antibod(?:y|ies))\b(?:\s+(?:of any (?:kind|sort|type)|whatsoever|at all))?`,
  'i',
);
const ROUTES: readonly [RegExp, Route][] = [
  [/\b(?:oral|tablets?|pills?|capsules?|by mouth|swallow(?:ed)?)\b/i, 'oral'],
  [/\b(?:topicals?|creams?|ointments?|gels?|(?:on|for|to) (?:the |your |their )?skin|can (?:put|use) on|rub(?:bed)?)\b/i, 'topical'],
  [/\b(?:injections?|injectables?|injected|jabs?|under the skin|subcutaneous)\b/i, 'subcutaneous'],
];
const STEROID_FREE =
  /\b(?:(?:do(?:es)?\s+not|don['’]t|doesn['’]t)\s+contain\s+(?:an?\s+)?steroids?|contains?\s+no\s+steroids?|non-?\s?steroid(?:al)?s?|steroid-free|steroid-sparing|free of steroids?|without (?:a )?steroids?|spares? steroids?)\b/i;
/** Words behind the noun that still belong to the set. */
const FORM_BEHIND =
  /^\s*(?:in\s+the\s+form\s+of\s+an?\s+(?:pill|tablet|cream|ointment|capsule)|(?:in|as)\s+(?:a\s+)?(?:pill|tablet|cream|ointment|capsule|topical|oral)\s+form|(?:in\s+the\s+country\s+)?(?:that|which)\s+goes?\s+(?:on|onto)\s+the\s+skin|(?:that|which)\s+(?:you|people|patients|one)\s+(?:can\s+)?(?:swallow|rub\s+in|inject)s?|(?:(?:that|which)\s+)?(?:you|people|patients|one)\s+can\s+(?:put|rub|use)\s+on(?:\s+(?=the\s+skin|eczema|atopic))?|(?:(?:that|which)\s+(?:is|are)\s+)?(?:taken|given|swallowed)?\s*by\s+(?:mouth|injection)|to\s+(?:swallow|inject|rub\s+in)|(?:to\s+rub|rubbed|put|for\s+use|to\s+put|applied)\s+(?:on|in|into|to)\s+(?:the\s+)?skin|for\s+(?:the\s+)?skin|(?:that|which)\s+(?:(?:do(?:es)?\s+not|don['’]t|doesn['’]t)\s+contain\s+(?:an?\s+)?steroids?|contains?\s+no\s+steroids?)|(?:that\s+(?:is|are)\s+)?(?:free\s+of|without)\s+(?:an?\s+)?steroids?|tablets?|pills?|creams?|ointments?|injections?)\b/i;
const TARGET_BEHIND =
  /^\s*(?:,\s*(?!which\b))?(?:for\s+(?:AD|(?:atopic\s+)?(?:eczema|dermatitis))\s+)?(?:(?:in|on)\s+(?:the\s+)?\p{Lu}[\w.]*(?:\s+\p{Lu}\w+)?\s+(?:market\s+)?|(?:on\s+the\s+market|available|sold|approved|licen[sc]ed)\s+(?:in\s+(?:the\s+)?\p{Lu}[\w.]*(?:\s+\p{Lu}\w+)?\s+)?)?(?:(?:that|which)\s+(?:only\s+|specifically\s+|selectively\s+|directly\s+)?(?:targets?|blocks?|inhibits?|goes?\s+after|acts?\s+on|hits?|neutrali[sz]es?|binds?)|targeting|blocking|inhibiting|aimed\s+at|directed\s+(?:specifically\s+|only\s+)?(?:at|against)|specific\s+(?:for|to)|against|to\s+(?:specifically\s+|selectively\s+)?(?:target|block|go\s+after|hit|neutrali[sz]e)|going\s+after|acting\s+on)\s+(?:the\s+)?(?<target>[\w-]+(?:[\s-][\w-]+){0,4})/iu;

/** "Antibody to IL-13". */
const TO_TARGET = /^\s*to\s+(?:the\s+)?(?<target>[\w-]+(?:[\s-][\w-]+){0,4})/;

/** The set that begins at block offset `from`: a class with what may stand before it, or a general word for medicines. */
export function setAt(clause: Clause, from: number, ages?: AgeGroup): SetNoun | undefined {
  const { text } = clause.sentence.block;
  const { dataset } = clause.sentence.context;
  const limit = clause.sentence.end;
  const mention = clause.mentions.find(
    (m) =>
      m.kind === 'class' && !m.attributive && !m.carried && m.start >= from && m.start - from < 70 && LEAD.test(text.slice(from, m.start)),
  );
  const generic = mention ? undefined : GENERIC.exec(text.slice(from, limit));
  if (!mention && !generic) return undefined;
  const anyKind = mention ? (/^\s+of any (?:kind|sort|type)\b/i.exec(text.slice(mention.end))?.[0].length ?? 0) : 0;
  const end = mention ? mention.end + anyKind : from + generic![0].length;
  if (OTHER_NOUN.test(text.slice(end, limit))) return undefined;
  const form = FORM_BEHIND.exec(text.slice(end, limit));
  // "For the skin that do not contain a steroid": two additions.
  const more = form ? FORM_BEHIND.exec(text.slice(end + form[0].length, limit)) : null;
  const formEnd = end + (form?.[0].length ?? 0) + (more?.[0].length ?? 0);
  const target = TARGET_BEHIND.exec(text.slice(formEnd, limit));
  const to = target || !/antibod/i.test(text.slice(from, end)) ? null : TO_TARGET.exec(text.slice(formEnd, limit));
  const aimedTo = to ? classByTarget(dataset, to.groups!['target']!) : undefined;
  const aimed = target ? classByTarget(dataset, target.groups!['target']!) : aimedTo;
  // "The only one against X", where X is no target that the data knows: nothing can be counted.
  if (target && !aimed) return undefined;
  const said = text.slice(from, formEnd);
  const routes = ROUTES.filter(([re]) => re.test(said));
  // "Oral and topical" narrows nothing.
  const route = mention?.route ?? (routes.length === 1 ? routes[0]![1] : undefined);
  const general = /antibod/i.test(generic?.groups?.['noun'] ?? '') ? classNamed(dataset, 'monoclonal antibody') : undefined;
  const set = {
    classId: aimed ?? mention?.id ?? general ?? classOfListed(clause, from, formEnd),
    route: general ? undefined : route,
    form: formIn(said),
    ages,
    ...(STEROID_FREE.test(said) && { steroidFree: true }),
    ...(/\b(?:targeted|advanced)\b/i.test(said) && { targeted: true }),
    ...(/\b(?:systemic|advanced)\b/i.test(said) && route !== 'topical' && { systemic: true }),
  };
  return { set, start: from, end: aimed ? formEnd + (target ?? to)![0].length : formEnd, mention };
}

/** "JAK inhibitors include two creams, A and B", "two oral JAK inhibitors, A and B, and one topical, C": of the class that all those listed are of. */
function classOfListed({ sentence }: Clause, from: number, end: number): string | undefined {
  const { text } = sentence.block;
  const named = sentence.own.filter((m) => m.start >= end && m.kind !== 'class');
  if (!named[0] || !/^\s*[,:(–—-]+\s*(?:namely\s+|both\s+)?$/.test(text.slice(end, named[0].start))) return undefined;
  const group = sentence.own.filter((m) => m.kind === 'class' && m.end <= from).at(-1);
  if (!group) return undefined;
  const members = new Set(sentence.context.dataset.membersOf(group.id).map((d) => d.id));
  return named.every((m) => members.has(m.id)) ? group.id : undefined;
}

/** "Creams", "the ointment"; both together are no more than a way of use. */
function formIn(said: string): string | undefined {
  const forms = [/\bcreams?\b/i, /\bointments?\b/i].map((re) => re.test(said));
  return forms[0] === forms[1] ? undefined : forms[0] ? 'cream' : 'ointment';
}

/** The class that is also called `name`. */
function classNamed(dataset: Dataset, name: string): string | undefined {
  return [...dataset.classes.values()].find((c) => c.names.some((n) => n.name === name))?.id;
}

/** The class that a name's own addition picks out ("biologics against IL-13"), at the start of `after`. */
export function classAimedAt(dataset: Dataset, after: string): string | undefined {
  const said = TARGET_BEHIND.exec(after)?.groups!['target'];
  return said ? classByTarget(dataset, said) : undefined;
}

const TARGET_LATER =
  /\b(?:that|which)\s+(?:only\s+|both\s+)?(?:targets?|blocks?|inhibits?|acts?\s+on|neutrali[sz]es?|binds?(?:\s+to)?)\s+(?:the\s+)?(?<target>[\w-]+(?:[\s-][\w-]+){0,4})/i;

/** "Two are approved that bind IL-13": the class that the words behind the predicate pick out; `unknown` where the data has no such target. */
export function targetLater(dataset: Dataset, behind: string): string | undefined {
  const said = TARGET_LATER.exec(behind)?.groups!['target'];
  return said ? (classByTarget(dataset, said) ?? 'unknown') : undefined;
}

/** The members whose label begins at the very age that the set names ("from 12 years"). */
export function beginningThere(dataset: Dataset, set: ComparisonSet, setting: Setting): number | undefined {
  const { ages } = set;
  if (!ages?.min || ages.max) return undefined;
  const { members } = membersIn(dataset, { ...set, ages: undefined }, setting);
  const indication = setting.indicationAssumed ? undefined : usualIndication(dataset, setting.indication);
  const scope: Scope = { jurisdiction: setting.jurisdiction, on: setting.on, indication, route: set.route };
  return members.filter((m) => {
    const youngest = youngestAge(dataset, m.drug, scope);
    return youngest !== undefined && months(youngest.age) === months(ages.min!);
  }).length;
}

/** The class whose target the words name: "IL-13", "the interleukin-31 receptor". */
function classByTarget(dataset: Dataset, words: string): string | undefined {
  const said = plainTarget(words);
  let best: { id: string; length: number } | undefined;
  for (const group of dataset.classes.values()) {
    const own = group.target && plainTarget(group.target);
    if (own && said.startsWith(own) && (!best || own.length > best.length)) best = { id: group.id, length: own.length };
  }
  return best?.id;
}

function plainTarget(words: string): string {
  return words
    .toLowerCase()
    .replace(/interleukin/g, 'il')
    .replace(/receptors?/g, 'r')
    .replace(/ligand/g, 'l')
    .replace(/[^a-z0-9]|alpha|α/g, '');
}

/** The set that a class name stands for, with the route the text gives it. */
export function setOf(mention: Mention | undefined, ages?: AgeGroup): ComparisonSet {
  return { classId: mention?.id, route: mention?.route, ages };
}

/** The members of a set that are surely licensed in a setting, oldest first. */
export function membersIn(dataset: Dataset, set: ComparisonSet, setting: Setting, on: Day = setting.on): Members {
  // Where nothing names a disease, "the only topical JAK inhibitor" is counted over every use.
  const indication = setting.indicationAssumed ? undefined : usualIndication(dataset, setting.indication);
  const scope: Scope = { jurisdiction: setting.jurisdiction, on, indication, route: set.route, form: set.form };
  const { approved, unsure } = approvedMembers(dataset, set.classId, scope);
  const without = [
    ...(set.steroidFree || set.targeted ? ['steroid'] : []),
    ...(set.targeted ? ['calcineurin inhibitor', 'conventional immunosuppressant'] : []),
  ];
  const left = new Set(without.flatMap((name) => membersNamed(dataset, name)));
  const kept = approved.filter((m) => !left.has(m.drug.id) && !(set.systemic && m.first.route === 'topical'));
  // A licence without a route may be for another one, one without an age for others.
  const sure = kept.filter((m) => m.first.judge !== false && (!set.route || routeOf(m) === set.route));
  const reach = sure.map((m) => ({ m, covers: set.ages ? coversAges(dataset, m.drug, scope, set.ages) : true }));
  const members = reach.flatMap(({ m, covers }) => (covers ? [m] : []));
  return { members, complete: unsure.length === 0 && sure.length === kept.length && reach.every(({ covers }) => covers !== undefined) };
}

/** The route of a licence: its own, or the one that all the drug's brands have. */
function routeOf({ drug, first }: { readonly drug: Drug; readonly first: Licence }): Route | undefined {
  const routes = new Set(drug.brands.map((b) => b.route));
  return first.route ?? (routes.size === 1 ? [...routes][0] : undefined);
}

/** The members of a set over all diseases of a family, each once by its first licence, oldest first. */
export function membersInFamily(dataset: Dataset, set: ComparisonSet, setting: Setting, family: string): Members {
  const all = [...dataset.indicationsWithin(family)]
    .filter((id) => id !== family)
    .map((indication) => membersIn(dataset, set, { ...setting, indication }));
  const byDate = (a: Member, b: Member): number => compareDates(a.first.date ?? '0001', b.first.date ?? '0001');
  const firsts = new Map(
    all
      .flatMap((m) => m.members)
      .sort((a, b) => byDate(b, a))
      .map((m) => [m.drug.id, m]),
  );
  return { members: [...firsts.values()].sort(byDate), complete: all.every((m) => m.complete) };
}

/** The drugs of the class that is also called `name`. */
function membersNamed(dataset: Dataset, name: string): string[] {
  const id = classNamed(dataset, name);
  return id ? dataset.membersOf(id).map((d) => d.id) : [];
}

/** Does the label reach into the age group ("under 12", "6 months to 5 years")? `undefined` where the data has no age. */
function coversAges(dataset: Dataset, drug: Drug, scope: Scope, ages: AgeGroup): boolean | undefined {
  const youngest = youngestAge(dataset, drug, scope);
  if (!youngest) return undefined;
  const reach = months(youngest.age);
  if (ages.below && ages.max) return reach < months(ages.max);
  return ages.min ? reach <= months(ages.min) : true;
}
