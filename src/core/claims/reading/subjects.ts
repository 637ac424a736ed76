/** Who a predicate is about: the names before or behind it in its clause, or those that a pronoun or a heading carries over. */
import type { Mention } from '../../mentions/findMentions.ts';
import type { Clause, Sentence } from './sentence.ts';
import { isExcepted, isSetApart } from './exceptions.ts';
import { subjectOf, type Subject } from '../types.ts';

/** What may stand between two names that belong together: "A, B and C", "Adbry (tralokinumab)", "A 0.1% cream or B". */
const LINK =
  /^(?:\s|,|;|\/|\+|&|\(|\)|\band\b|\bor\b|\bnor\b|\bboth\b|\bas well as\b|\bthe\b|\bi\.e\.|\bnamely\b|\bsold as\b|\bbrand(?:ed)?\b|\bname\b|\bcreams?\b|\bointments?\b|\btablets?\b|\bgels?\b|\bfoams?\b|\binjections?\b|\boral\b|\btopical\b|\d+(?:\.\d+)?\s?(?:%|mg))*$/i;
/** Words that set a name apart from the subject: "unlike X", "after X", "other than X". */
const ASIDE =
  /\b(?:unlike|(?:works?|acts?|behaves?)\s+(?:just\s+|much\s+)?like|other than|apart from|except(?: for)?|besides|compared (?:with|to)|than|versus|vs\.?|after|with|without|instead of|in place of|alongside|similar to|in contrast to|as opposed to|not just|related to|rather than|and not|(?<=,\s)not|by|of|against|beyond)\s+(?:the |an? |other |oral |topical )*$/i;
/** "The use of X", "the label of X": it is X that is meant. */
const ABOUT =
  /\b(?:none|all|treated|treating|treat|begun|started|authori[sz]ation|registration|indication|tubes?|pack|product|prescriptions?|substances?|ingredients?|prescribers|users|takers|recipients|tablets|pills|creams?|ointments?|each|any|both|neither|use|uses|using|treatment|label|labels|labelling|labeling|licence|license|approval|application|applying|taking|giving|prescribing)\s+(?:of|with)\s+(?:the |an? |oral |topical )*$/i;

/** "Like X, Y is ...". */
const LIKE =
  /^\W*(?:(?:just|much|rather|exactly)\s+)?(?:like|as\s+with)\s+(?:(?:the\s+(?:[\w-]+\s+)?)|(?:(?:potent|strong|weak|old|older|new|newer|classic|topical|oral)\s+){1,2})?$/i;

/** "Y binds A, like X": X is only what Y is likened to. */
const LIKENED =
  /(?:,|\b(?:which|who|that),?)\s+(?:(?:just|much|rather|exactly)\s+)?like\s+(?:(?:the\s+(?:[\w-]+\s+)?)|(?:(?:potent|strong|weak|old|older|new|newer|classic|topical|oral)\s+){1,2})?$/i;

/** "Sold there as X, Y is ...": the name of the product there. */
const CALLED = /^\W*(?:marketed|sold|known|branded|available|launched|called|licen[cs]ed)\b[^,;]{0,40}\bas\s+$/i;

function isAside(before: string): boolean {
  // The words right before decide, however long the sentence is.
  const near = before.slice(-160);
  return (
    LIKENED.test(near) || (ASIDE.test(near) && !ABOUT.test(near)) || (before.length < 60 && (LIKE.test(before) || CALLED.test(before)))
  );
}

const EXAMPLES = /\b(?:such as|including|includes?|e\.g\.,?|among them|for example,?|for instance,?|namely|like)\s+(?:the |both )?$/i;

/** "Several others are in trials, including A and B". */
const EXAMPLES_BEHIND =
  /^[^.;:]{0,40}?[,(–—]\s*(?:such\s+as|including|among\s+them|namely|e\.g\.,?|for\s+(?:example|instance),?)\s+(?:both\s+)?$/i;

/** What makes a row of names a list; commas alone may also end a side remark ("Unlike A, B is ..."). */
const JOINS = /\b(?:and|or|nor|as well as)\b|[\/+&]/i;

/** As far as what stands right behind a name reaches, in characters. */
const NEAR = 40;

/** Names that stand together, left to right. */
export function groups(clause: Pick<Clause, 'mentions' | 'sentence'>): Mention[][] {
  const { text } = clause.sentence.block;
  const rows: Mention[][] = [];
  for (const mention of clause.mentions) {
    if (mention.attributive) continue;
    const last = rows.at(-1)?.at(-1);
    const gap = last && text.slice(last.end, mention.start);
    // "Are JAK inhibitors biologics?": two classes side by side are no list.
    const linked =
      last && LINK.test(gap!) && (last.kind === 'class') === (mention.kind === 'class') && !(last.kind === 'class' && /^\s*$/.test(gap!));
    if (linked) rows.at(-1)!.push(mention);
    else rows.push([mention]);
  }
  return rows.flatMap((row) => {
    const gaps = row.slice(1).map((m, i) => text.slice(row[i]!.end, m.start));
    // The list may go on with a name that is not known: "A, B and another".
    const behind = text.slice(row.at(-1)!.end, row.at(-1)!.end + NEAR);
    const goesOn = /^\s*,?\s*(?:and|or)\b/i.test(behind);
    // "Like A, B and C are ...": A is what the others are likened to.
    const likened =
      row.length > 2 && /,\s*$/.test(gaps[0]!) && !/^\s*,/.test(behind) && LIKE.test(text.slice(clause.sentence.start, row[0]!.start));
    const called = row.length > 1 && /,\s*$/.test(gaps[0]!) && CALLED.test(text.slice(clause.sentence.start, row[0]!.start));
    if (likened || called) return [row.slice(0, 1), row.slice(1)];
    return goesOn || gaps.some((gap) => JOINS.test(gap)) ? [row] : splitAtCommas(row, gaps);
  });
}

/** "A (B), C" without an "and": A and its brand B, and C apart. */
function splitAtCommas(row: readonly Mention[], gaps: readonly string[]): Mention[][] {
  const parts: Mention[][] = [[row[0]!]];
  gaps.forEach((gap, i) => {
    if (/[,;]/.test(gap) && row[i]!.id !== row[i + 1]!.id) parts.push([row[i + 1]!]);
    else parts.at(-1)!.push(row[i + 1]!);
  });
  return parts;
}

/** The drugs (each once) or classes of a group. A brand in brackets narrows its drug to the product. */
export function subjectsOf(group: readonly Mention[]): Subject[] {
  const out: Subject[] = [];
  for (const mention of group) {
    const subject = subjectOf(mention);
    const same = out.findIndex((s) => s.id === subject.id && s.kind === subject.kind);
    if (same < 0) out.push(subject);
    else
      out[same] = {
        ...out[same]!,
        route: out[same]!.route ?? subject.route,
        brand: out[same]!.brand ?? subject.brand,
        strength: out[same]!.strength ?? subject.strength,
      };
  }
  return out;
}

/**
 * The subject of a predicate at `start`..`end` (block offsets).
 * @returns an empty list when the text does not say, or says it only in part ("some of them").
 */
export function subjectFor(clause: Clause, start: number, end: number): Subject[] {
  const { block } = clause.sentence;
  const which = FORMER_LATTER.exec(clause.text)?.[1];
  if (which) return ofTwo(clause, /former|first/i.test(which));
  const own = groups(clause);
  const behind = own.find((g) => g[0]!.start >= end);
  // "Others under investigation include A and B": the list behind the verb is the subject.
  if (
    behind &&
    /^[^.;]{0,60}\b(?:include|are|is|were|remain)s?\s+(?:the |both )?$/i.test(block.text.slice(end, behind[0]!.start)) &&
    /\b(?:other|others|further|some|drugs?|inhibitors?|medicines?|agents?|those|candidates?|therap(?:y|ies)|treatments?|biologics?)\b/i.test(
      clause.text.slice(0, start - clause.start),
    )
  ) {
    return subjectsOf(behind);
  }
  const before = own.filter((g) => g.at(-1)!.end <= start);
  const subjectsBefore = before.filter((g) => !isAside(block.text.slice(clause.start, g[0]!.start)) && !isExcepted(clause.sentence, g));
  const nearest = subjectsBefore.at(-1);
  if (nearest) {
    if (OF_ITS_WORKING.test(block.text.slice(clause.start, nearest[0]!.start))) return [];
    // "Nemolizumab, an IL-31 antibody, is ...": the drug is the subject, the class only describes it.
    const previous = subjectsBefore.at(-2);
    const apposed =
      previous !== undefined &&
      nearest[0]!.kind === 'class' &&
      previous[0]!.kind !== 'class' &&
      /^,\s+(?:the\s+other|another|a\s+(?:further|second|third)|the\s+(?:second|third))\s+(?:\w+\s+)?$/i.test(
        block.text.slice(previous.at(-1)!.end, nearest[0]!.start),
      );
    if (apposed) return subjectsOf(previous);
    if (isPartial(block.text.slice(clause.start, nearest[0]!.start)) && nearest[0]!.kind === 'class')
      return behind && EXAMPLES_BEHIND.test(block.text.slice(end, behind[0]!.start)) ? subjectsOf(behind) : [];
    const examples = EXAMPLES.test(block.text.slice(clause.start, nearest[0]!.start));
    if (!examples && nearest[0]!.kind === 'class' && previous && previous[0]!.kind !== 'class') return subjectsOf(previous);
    return subjectsOf(nearest);
  }
  return carriedOver(clause, start);
}

const FORMER_LATTER =
  /^(?:(?:and|but|while|whereas)\s+)?(?:only\s+)?the\s+(former|latter|(?:first|second)(?=\s+(?:is|are|was|has|can|one|needs|carries)\b))\b/i;

/** "The former", "the latter": one of two named before in the sentence, or by the one before it. */
function ofTwo(clause: Clause, first: boolean): Subject[] {
  const { sentence, start } = clause;
  const before = subjectsOf(sentence.own.filter((m) => m.end <= start && !m.attributive));
  const two = before.length > 0 ? before : sentence.antecedents.last;
  return two.length === 2 ? [carried(two[first ? 0 : 1]!)] : [];
}

/** "The FDA has approved X": in the active voice the drug stands behind the verb. */
const ACTIVE = /\b(?:has|have|had|['’]s)\s+(?:(?:now|also|only|not|yet|so far|never|already|recently|just|since|still)\s+)*$/i;

/**
 * Who is said to be licensed by the words at `start`..`end` (block offsets), in the active or the passive voice.
 * @returns an empty list when the text does not say.
 */
export function licensee(clause: Clause, start: number, end: number): Subject[] {
  const active =
    ACTIVE.test(clause.text.slice(0, start - clause.start)) && !/^(?:has|have|had)\b/i.test(clause.sentence.block.text.slice(start, end));
  const behind = active ? subjectBehind(clause, end) : [];
  return behind.length > 0 ? behind : subjectFor(clause, start, end);
}

/** The names right behind a predicate: "the FDA is reviewing X", "no boxed warning for X". */
export function subjectBehind(clause: Clause, end: number, within = 60): Subject[] {
  const { block } = clause.sentence;
  const group = groups(clause).find((g) => g[0]!.start >= end);
  if (!group || group[0]!.start - end > within || isSetApart(clause.sentence, group)) return [];
  // "Injections have none, X tablets do": the subject of a statement of its own.
  const ownVerb =
    /^[\s®™]*(?:(?:tablets?|creams?|ointments?|injections?)\s+)?(?:do|does|did|is|are|has|have|can|may|needs?|carr(?:y|ies))\b/i;
  if (
    /^\s*,\s*(?:(?:the|oral|topical)\s+)*$/i.test(block.text.slice(end, group[0]!.start)) &&
    ownVerb.test(block.text.slice(group.at(-1)!.end))
  )
    return [];
  return /\b(?:is|are|was|were|has|have|than|unlike|reports?|people|patients|whether|how|risks?|safety|effects?|signals?|links?|cases?|concerns?|complaints?|harms?|questions?|lawsuits?|shortages?|prices?|label|labels|labelling)\b(?!\s+of\b)|\b(?:lotion|foam|formulation|version|solution|strength)\s+of\b/i.test(
    block.text.slice(end, group[0]!.start),
  )
    ? []
    : subjectsOf(group);
}

const SET_APART =
  /\b(?:unlike|other than|apart from|except(?: for)?|besides|compared (?:with|to)|than|versus|vs\.?|after|without|instead of|in place of|alongside|similar to|in contrast to|as opposed to|rather than|fail(?:ed|ure|ing)(?: of| on| with)?|tried|combined with|together with|added to)\s+(?:the |an? |other |oral |topical )*$/i;

/** The one drug that a sentence names or means, however often; `undefined` when there are several. What it is given with does not count. */
export function soleDrug(sentence: Sentence): Subject | undefined {
  const { text } = sentence.block;
  const drugs = sentence.mentions.filter((m) => m.kind !== 'class' && !m.attributive);
  if (drugs.length === 0 || drugs.some((m) => m.id !== drugs[0]!.id) || isSetApart(sentence, [drugs[0]!])) return undefined;
  const lead = text.slice(sentence.start, drugs[0]!.start);
  return SET_APART.test(lead) || LIKE.test(lead) || LIKENED.test(lead.slice(-40)) ? undefined : subjectsOf(drugs)[0];
}

/** "The mechanism by which X ... is under investigation": something about X is, not X. */
const OF_ITS_WORKING =
  /\b(?:by|in|with|through|for)\s+(?:which|whom)\s+(?:the\s+)?$|\b(?:mechanism|effects?|role|safety|reports?)\s+(?:\w+\s+)?of\s+(?:the\s+)?$/i;

/** "some of", "most", "many", "one of": not said of the whole class. */
function isPartial(before: string): boolean {
  return /\b(?:some|most|many|several|certain|one|two|three|other|another|various|selected|newer|older|a few|few|both)\s+(?:of\s+(?:the|these|those)\s+)?(?:[\w-]+\s+){0,3}$/i.test(
    before,
  );
}

/** "Tezepelumab, a biologic": the class only says what a drug is that the data does not know. */
export function isApposed({ sentence }: Clause, { kind, at }: Subject): boolean {
  if (kind !== 'class' || !at) return false;
  return /[,(]\s*(?:an?|another)\s+(?:[\w-]+\s+){0,2}$|^\W*[\p{L}-]{5,}(?:\s+\p{L}+)?\s+[–—]\s+$/iu.test(
    sentence.block.text.slice(Math.max(sentence.start, at.start - 60), at.start),
  );
}

const PLURAL =
  /\b(?:they|these (?:drugs|medicines|medications|treatments|agents|creams|ointments|tablets|inhibitors|therapies|biologics|products|injections|options)|those (?:drugs|medicines|medications))\b/i;
const SINGULAR =
  /\b(?:it|this (?:drug|medicine|medication|treatment|agent|cream|ointment|tablet|inhibitor|therapy|biologic|product|injection|antibody|class|type)|the (?:drug|medicine|medication|cream|ointment|tablet|antibody|biologic|injection|product|class))\b/i;

const ON_THEIR_LABEL = /\bon\s+(?:their|its)\s+(?:labels?|packs?|packages?)\b/i;

/** The subject of a clause without a name before its predicate. */
function carriedOver(clause: Clause, start: number): Subject[] {
  const lead = clause.text.slice(0, Math.max(0, start - clause.start));
  if (
    isPartial(`${lead.replace(/\b(?:is|are|was|were|has|have|still|being|now|currently)\b/gi, '').trimEnd()} `) ||
    /\b(?:some|most|many|others?|which of)\b/i.test(lead)
  )
    return [];
  // "..., which is approved", "... and is approved": the subject of the clause before.
  const continues =
    /^(?:which|who|that|and|neither|both|having|is|are|was|were|has|have|can|may|remains?|carr(?:y|ies)|still|now|also|currently|not|never|it|they|its?)\b/i.test(
      clause.text,
    ) || lead.trim() === '';
  // "Its lutikizumab is in phase 2": another one of the maker's.
  if (
    /^its\s+(?!(?:US|EU|UK|FDA|European|American|British|Japanese|current|own|only|first|label\w*|licen[cs]e|approval|authori[sz]ation|indications?|uses?|application|submission|filing|dossier|boxed|black|generic|safety|makers?|manufacturer|company|target|mechanism|active|brand|main|price|cost)\b)[\w-]+/i.test(
      clause.text,
    )
  )
    return [];
  if (clause.before && (continues || SINGULAR.test(lead) || PLURAL.test(lead) || ON_THEIR_LABEL.test(clause.text))) {
    for (let back: Clause | undefined = clause.before; back; back = back.before) {
      const from = back.start;
      const previous = groups(back).filter((g) => !isAside(clause.sentence.block.text.slice(from, g[0]!.start)));
      // "The JAK inhibitor X, licensed in 2020, was ...": X.
      const [first, second] = previous;
      const named =
        first?.[0]!.kind === 'class' && second && /^\s*$/.test(clause.sentence.block.text.slice(first.at(-1)!.end, second[0]!.start));
      const group = /^(?:which|who|having)\b/i.test(clause.text) ? previous.at(-1) : named ? second : first;
      // "The next biologic is perhaps Z; it ...": Z, which the data does not know.
      if (group && /^it\b/i.test(clause.text) && group[0]!.kind === 'class') return [];
      if (group) return subjectsOf(group);
    }
  }
  // "Tapinarof: no boxed warning": the drug before the colon, not the one of the heading.
  const named = clause.before ? groups(clause.before).at(-1) : undefined;
  if (named && clause.before && clause.sentence.block.text.slice(clause.before.end, clause.start).includes(':')) return subjectsOf(named);
  return ofHeading(clause.sentence, lead);
}

/** Without any subject of its own a clause below a heading, or in a row, is about what that names ("Approved from 12 years"). */
function ofHeading(sentence: Sentence, lead: string): Subject[] {
  const { heading } = sentence.antecedents;
  const elliptical = /^\W*(?:(?:is|are|has|have|with|without|no|none|a|currently|only|not|now|fully|still)\s+)*$/i.test(lead);
  return heading.length === 1 && elliptical && !isLabel(sentence) ? heading.map(carried) : [];
}

/** "Not approved. Children below 6; ...": a label for what stands behind it in the block, and no statement. */
function isLabel({ block, start, end, text, terms }: Sentence): boolean {
  const opens = !/[\p{L}\d]/u.test(block.text.slice(0, start));
  return opens && terms.length === 0 && text.trim().split(/\s+/).length <= 3 && /\p{L}/u.test(block.text.slice(end));
}

function carried(subject: Subject): Subject {
  return { ...subject, at: undefined };
}

const MOVED = /\b(?:from|fails?|failed|replaced by|switch(?:es|ed)?|step(?:ped)?|mov(?:e|es|ed)|instead|change[sd]?)\b/i;

/** The subject that later pronouns will mean: the first names of the sentence that are no aside. */
export function topicOf(sentence: Sentence): Subject[] {
  const all = groups({ mentions: sentence.own, sentence });
  const main = all.filter((g) => !isAside(sentence.block.text.slice(sentence.start, g[0]!.start)));
  const first = main[0];
  if (!first) return [];
  // "It aims where X aims. It ...", "It is for those whom steroids fail. It ...": what the first "it" means.
  const [opening] = sentence.mentions;
  if (opening?.carried && opening.start === sentence.start && opening.kind !== 'class') {
    const same = sentence.mentions.filter((m) => m.carried && m.start === opening.start);
    if (same.every((m) => m.id !== first[0]!.id)) return subjectsOf(same);
  }
  // "A does this; B does that. It ...": what the last part is about.
  const part = sentence.start + sentence.text.lastIndexOf(';') + 1;
  const opener = part > sentence.start ? main.find((g) => g[0]!.start >= part) : undefined;
  if (opener && opener[0]!.kind !== 'class' && !/\p{L}/u.test(sentence.block.text.slice(part, opener[0]!.start))) return subjectsOf(opener);
  // "Some move from A to B. It ...": with two drugs that are no list, "it" may be either.
  if (first[0]!.kind !== 'class') {
    const several = all.some((g) => g[0]!.kind !== 'class' && g !== first && g[0]!.id !== first[0]!.id);
    // "A came in 2017, B in 2021, C in 2023": each of them, one after the other.
    const each = new Set(main.flatMap((g) => (g[0]!.kind === 'class' ? [] : [g[0]!.id])));
    return (several && MOVED.test(sentence.text)) || each.size > 2 ? [] : subjectsOf(first);
  }
  // "A single JAK inhibitor is on sale, X. It ...": the drug, not its class.
  const plural = first[0]!.target.kind === 'class' && first[0]!.target.plural;
  const sole = soleDrug(sentence);
  return !plural && sole ? [sole] : subjectsOf(first);
}
