/**
 * What a text calls a drug: "X is a L", "X, an L, ...", "the L X", "Ls such as X and Y", "X and other Ls". The label L is a class's name
 * or a target with "inhibitor" behind it; the rules say what it means. Only forms that can hardly be read otherwise count.
 */
import type { Mention } from '../../mentions/findMentions.ts';
import type { Span } from '../../text/sentences.ts';
import { within, type Clause } from '../reading/sentence.ts';
import { deniesCalling } from '../reading/negation.ts';
import { relatedTo } from '../reading/relative.ts';
import { groups, subjectFor, subjectsOf } from '../reading/subjects.ts';
import { subjectOf, type Subject } from '../types.ts';

export interface Calling {
  readonly subject: Subject;
  /** "is not a L". */
  readonly denied: boolean;
}

/** Words between "is" or a comma and the label that change nothing: articles, ranks, adjectives. */
const FILLER = String.raw`(?:(?:an?|the|our|my|your|their|one|both|all|each|another|class|family|group|example|kind|type|sort|form|member|part|two|three|four|five|several|[a-z]{3,}est|first|second|third|fourth|newest|latest|new|newer|next|only|sole|so-called|classic|typical|true|actual|strong|potent|powerful|mild|weak|prescription|approved|licensed|FDA-approved|oral|topical|injectable|systemic|non-?steroidal|steroid-free|targeted|selective|highly|very|once-daily|daily|twice-daily|weekly|novel|modern|old|older|well-known|common|commonly|used|widely|prescribed|human|humani[sz]ed|fully|monoclonal|recombinant|investigational|experimental|\d+(?:st|nd|rd|th)|[\w-]+-(?:generation|potency|strength|acting|class|in-class))\s+)`;
const FILL = String.raw`${FILLER}{0,6}(?:(?:of|in|among|from)\s+(?:the\s+)?(?:(?:class|family|group|category)\s+of\s+)?${FILLER}{0,3})?`;
const COPULA = new RegExp(
  String.raw`\b(?:(?:is|are|remains?|isn['’]t|aren['’]t|being)(?:\s+(?:not|also|still|now|in fact|actually|really|itself|therefore|thus|simply|technically|by definition|neither|no))*(?:\s+(?:classed|classified|considered|regarded|known|described|categori[sz]ed|grouped|viewed|seen|listed|counted|called|termed)(?:\s+(?:as|among|with|under))?(?:\s+to\s+be)?)?|(?:does\s+not\s+)?(?:belongs?(?:,[^,;]{3,50},)?\s+to|counts?\s+(?:as|among)|ranks?\s+among|qualif(?:y|ies)\s+as|works?\s+as|acts?\s+as|serves?\s+as|functions?\s+as|falls?\s+(?:under|into|within)))\s+${FILL}$`,
  'i',
);
/** Between a name and the label that explains it: ", a new", " (an oral". */
const APPOSED = new RegExp(
  String.raw`^\)?[^,():–—-]{0,24}(?:\([^()]*\)\s*)?(?<mark>[,(–—:]|\s-)\s*(?:being\s+|itself\s+|as\s+|likewise\s+|also\s+|again\s+|similarly\s+)?(?<article>an?|the|another|both|all|each)?(?:\s+(?:\w+\s+)?of\s+(?:them|which|these)(?:\s+(?:are|being))?)?\s*${FILL}$`,
  'i',
);
/** "A fourth L, X": the rank tells that X is the L. */
const RANKED = new RegExp(
  String.raw`\b(?:an?|another|the)\s+(?:new|newer|newest|second|third|fourth|fifth|sixth|latest|other|further)\s+${FILL}$`,
  'i',
);
/** "As a L, X", "Like other Ls, X", "Among the Ls, X": what X is one of. */
const AS_A = new RegExp(
  String.raw`^(?:As\s+an?\s+|(?:Like|As\s+with|In\s+common\s+with)\s+(?:all\s+|the\s+|most\s+)?other\s+|(?:Among|Of)\s+(?:all\s+)?the\s+|(?:As\s+)?[Tt]he\s+(?:newest|youngest|latest|oldest|first|most\s+recent)\s+(?:of|among)\s+(?:all\s+)?the\s+)${FILL}$`,
);
const COUNTED = new RegExp(String.raw`^(?:\w+,\s+)?(?:the\s+)?(?:two|three|four|five|both)\s+${FILL}$`, 'i');
const AND_OTHER = new RegExp(String.raw`\b(?:and|or)\s+other\s+${FILL}$`, 'i');
const DENIAL = /\b(?:not|no|never|neither|nor)\b|n['’]t\b/i;
/** Between the subject's name and "is". */
const NAME_TAIL =
  /^(?:\s|®|™|\)|\([^()]*\)|\b(?:cream|ointment|gel|foam|tablets?|capsules?|injections?|pills?|itself|also|therefore|however|both|drugs?)\b|\d+(?:\.\d+)?\s?(?:%|mg)|,[^,;]{0,70},)*$/i;
/** What may stand before the subject without turning it into part of something else ("the alternative to X is ..."). */
const SUBJECT_LEAD = /\b(?:to|of|than|with|for|after|by|from|against|between|before|versus|vs|unlike|if|when|whether|like|and|or|on)\b/i;
/** The label only describes what follows: "is a steroid alternative", "a JAK inhibitor trial". */
const MODIFIES =
  /^(?:[- ](?:free|sparing|na[iï]ve|treated|responsive|resistant|induced|related|associated|based|refractory|dependent)\b|-(?:like)\b|\s+(?:alternatives?|substitutes?|replacements?|users?|trials?|stud(?:y|ies)|withdrawal|labels?|warnings?|resistance|failures?|responders?|market|guidelines?|pathways?|doses?|safety|risks?|phobia|rescue|boosters?|companions?|precursors?|metabolites?)\b)/i;
const GOES_ON = /^\s*(?:may|can|could|will|would|should|must|might|is|are|was|were|has|have|had|do|does|did)\b/i;
const SIDE_CLAUSE =
  /^\W*(?:once|when|whenever|if|after|before|while|as\s+soon\s+as|as\s+long\s+as|since|although|though|until|unless|because|where)\b/i;
/** "Of the older drugs, X, a L, ...". */
const OPENING = /^\W*(?:Of|Among|In|For|By)\b[^,]{2,40},\s*$/;
const NOT_THESE =
  /\b(?:other than|apart from|except(?: for)?|besides|not|non|unlike|excluding|without|instead of|rather than|neither|nor|no)\s+(?:\w+\s+){0,2}$/i;

/** "Like X, Y is a L": of Y. */
const LIKE_ANOTHER = /^\W*(?:(?:Just\s+)?[Ll]ike|As\s+with)\s[^,]{2,60},\s*$/;

/** The subjects that the clause calls by the label at `label` (block offsets). */
export function callingsOf(clause: Clause, label: Span & { readonly plural: boolean }): Calling[] {
  const { text } = clause.sentence.block;
  const after = text.slice(label.end, clause.sentence.end);
  if (MODIFIES.test(after)) return [];
  for (const read of [copula, apposition, nameBehind, listBehind, asPlural]) {
    const found = read(clause, label, after);
    if (found.length > 0) return read === listBehind ? outsideTheOthers(clause, label, found) : found;
  }
  return [];
}

/** "As or Bs, such as x and y": each may be of either class. */
function outsideTheOthers(clause: Clause, label: Span, found: readonly Calling[]): Calling[] {
  const { sentence } = clause;
  const { dataset } = sentence.context;
  const others: string[] = [];
  let from = label.start;
  for (const mention of [...sentence.mentions].reverse()) {
    if (mention.end > from) continue;
    if (
      mention.kind !== 'class' ||
      !/^(?:\s|,|\/|\(\w+\)|\b(?:and|or|oral|topical|the|systemic|injectable)\b)*$/i.test(sentence.block.text.slice(mention.end, from))
    )
      break;
    others.push(mention.id);
    from = mention.start;
  }
  return found.filter(({ subject }) => !others.some((id) => dataset.membersOf(id).some((d) => d.id === subject.id)));
}

function called(subjects: readonly Subject[], denied = false): Calling[] {
  return subjects.map((subject) => ({ subject, denied }));
}

const ONE_OF_SEVERAL =
  /\b(?:only|sole|first|second|third|latest|newest|one|next|single)\s*$|\b(?:only|sole|first|second|latest|newest|single)\b/i;
const RESTRICTED_BEHIND = /^\s+(?:with|without|for|that|which|in|on|of|who|to)\b/i;

/** "X is a L", "X belongs to the Ls". "X isn't the only L", "X isn't a L for babies" deny something else. */
function copula(clause: Clause, label: Span): Calling[] {
  const found = copulas(clause, label);
  const { text } = clause.sentence.block;
  const rest = text.slice(label.end, clause.end);
  return found.some((f) => f.denied) &&
    (ONE_OF_SEVERAL.test(text.slice(Math.max(clause.start, label.start - 40), label.start)) || RESTRICTED_BEHIND.test(rest))
    ? []
    : found;
}

function copulas(clause: Clause, label: Span): Calling[] {
  const { text } = clause.sentence.block;
  const before = text.slice(clause.start, label.start);
  const match = COPULA.exec(before);
  if (!match) return [];
  const start = clause.start + match.index;
  const lead = clause.mentions.filter((m) => m.end <= start && !m.attributive);
  const named = lead.length > 0 ? groups(clause.with({ mentions: lead })) : [];
  const group = named.at(-1);
  // "Like X, it is a L": X is one, too.
  if (
    group &&
    named.length === 1 &&
    /^(?:Like|As\s+with|Just\s+like)\s+$/.test(text.slice(clause.sentence.start, group[0]!.start)) &&
    /^,\s+(?:it|this\s+\w+|the\s+\w+)\s+$/.test(text.slice(group.at(-1)!.end, start))
  )
    return DENIAL.test(match[0]) ? [] : called(subjectsOf(group));
  if (group) {
    const plain =
      named.length === 1 || named.slice(0, -1).every((g) => text.slice(g.at(-1)!.end, group[0]!.start).trim().endsWith(','))
        ? NAME_TAIL.test(text.slice(group.at(-1)!.end, start)) &&
          !SUBJECT_LEAD.test(text.slice(clause.start, group[0]!.start).replace(LIKE_ANOTHER, ''))
        : false;
    if (!plain) {
      // "X, an L2 for ..., is a L": the first name, when nothing but an aside follows it.
      const first = named[0]!;
      const tail = text.slice(first.at(-1)!.end, start);
      if (named.length < 2 || !/^\s*(?:\([^)]*\)\s*)?,[^,]{0,80},\s*$/.test(tail)) return [];
      return called(subjectsOf(first), deniesCalling('', match[0], DENIAL));
    }
    if (/\b(?:some|most|many|several|certain|half|part)\s+(?:\w+\s+)?$/i.test(text.slice(clause.start, group[0]!.start))) return [];
    return called(subjectsOf(group), deniesCalling(text.slice(clause.start, group[0]!.start), match[0], DENIAL));
  }
  if (SUBJECT_LEAD.test(before.slice(0, match.index)) || !/^(?:it|they|this|these|which|and|both)\b/i.test(before.trim())) return [];
  return called(relatedTo(clause) ?? subjectFor(clause, start, label.start), deniesCalling('', match[0], DENIAL));
}

/** "As Ls the clinic has X and Y at hand": the list is what the label stands for. */
function asPlural(clause: Clause, label: Span & { plural: boolean }): Calling[] {
  const { text } = clause.sentence.block;
  const next = clause.mentions.find((m) => m.start >= label.end);
  if (!label.plural || !next || next.kind === 'class' || !/^As\s+$/.test(text.slice(clause.sentence.start, label.start))) return [];
  const gap = text.slice(label.end, next.start);
  return /^,?\s+(?:[\p{L}.'’ ]{2,40}\s)?(?:has|have|uses?|offers?|lists?|knows?|names?|there\s+are)\s+$/u.test(gap)
    ? called(subjectsOf(groupFrom(clause, next)))
    : [];
}

const NUMBER_LAST = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|many|\d+)\s+(?:[\w-]+\s+)?$/i;

/** "X, an L," and "X (an L)". */
function apposition(clause: Clause, label: Span & { plural: boolean }, after: string): Calling[] {
  const { text } = clause.sentence.block;
  const mentions = clause.sentence.mentions.filter((m) => m.end <= label.start && !m.attributive);
  const last = mentions.at(-1);
  if (!last) return [];
  const gap = text.slice(last.end, label.start);
  const match = APPOSED.exec(gap);
  if (!match) return [];
  if (match.groups!['mark'] === '(' && /\)/.test(gap.slice(gap.indexOf('(')))) return [];
  const bracket = match.groups!['mark'] === '(';
  // "Once the skin is clear on X, the Ls ...": the comma ends the side clause.
  const opening = text.slice(clause.sentence.start, label.start);
  if (match.groups!['mark'] === ',' && SIDE_CLAUSE.test(opening) && opening.indexOf(',') === opening.lastIndexOf(',')) return [];
  const group = groups({ sentence: clause.sentence, mentions }).at(-1)!;
  const lead = text.slice(clause.sentence.start, group[0]!.start);
  // "X: a L" explains X where X opens the line.
  const opens = /^[:–—]$/.test(match.groups!['mark']!) && /^\W*$/.test(lead);
  if (match.groups!['mark'] === ':' && !opens) return [];
  if (!bracket) {
    if (!opens && !match.groups!['article'] && !label.plural) return [];
    // "We have three Xs, two Ls and one Y": each is counted by itself.
    if (NUMBER_LAST.test(lead) && NUMBER_LAST.test(gap)) return [];
    // "..., dupilumab, a JAK inhibitor or ...", "after X, a L may be ...": a list, or the subject of what follows.
    if (/^\s*,?\s*(?:and|or|plus)\b/i.test(after) || GOES_ON.test(after) || (/,\s*$/.test(lead) && !OPENING.test(lead))) return [];
    if (!/^\s*(?:[,;.)–—]|$|(?:that|which|for|from|used|approved|given|taken|applied|made|sold|by|with|in|already|now)\b)/i.test(after))
      return [];
    if (
      /\b(?:after|from|to|than|versus|vs|without|unlike|like|before|besides|including|as|with|for|of|on)\s+(?:\w+\s+)?$/i.test(lead) &&
      !/^\s*[,)]\s*(?!\w+\s*(?:,|and\b|or\b))/.test(after)
    )
      return [];
    const next = within(clause.sentence.mentions, { start: label.end, end: clause.sentence.end })[0];
    if (next && /^\s*,\s*(?:and\s+|or\s+)?(?:an?\s+|the\s+)?$/i.test(text.slice(label.end, next.start))) return [];
  } else if (!/^\s*[,;)]/.test(after)) return [];
  const all = label.plural || /both|all|each/i.test(match.groups!['article'] ?? '');
  return called(all && group.includes(last) ? subjectsOf(group) : [subjectOf(last)]);
}

/** "the L X", "the Ls X and Y", "a fourth L, X,". */
function nameBehind(clause: Clause, label: Span & { plural: boolean }): Calling[] {
  const { text } = clause.sentence.block;
  const { sentence } = clause;
  const next = sentence.mentions.find((m) => m.start >= label.end);
  if (!next || next.kind === 'class' || next.attributive) return [];
  const gap = text.slice(label.end, next.start);
  const before = text.slice(sentence.start, label.start);
  if (NOT_THESE.test(before)) return [];
  const close = /^\s+(?:drugs?\s+|medicines?\s+|called\s+|named\s+|known as\s+|\([A-Za-z0-9]{2,6}\)\s+)?$/i.test(gap);
  const ordinal =
    /^\s*,\s*(?:namely\s+)?$/.test(gap) &&
    RANKED.test(before) &&
    !/^\s*,?\s*(?:and|or)\b/i.test(text.slice(next.end, sentence.end)) &&
    !GOES_ON.test(text.slice(next.end, sentence.end));
  const opening =
    /^(?:\s+(?:prescribed|used|given|licensed|approved|available|on\s+the\s+market|for\s+eczema|for\s+atopic\s+dermatitis))?\s*,\s*$/i.test(
      gap,
    ) && AS_A.test(before);
  if (opening) return called([subjectOf(next)]);
  const counted = label.plural && /^\s*,\s*(?:both\s+|namely\s+)?$/.test(gap) && COUNTED.test(before);
  if (!close && !ordinal && !counted) return [];
  const group = groupFrom(clause, next);
  const list = text.slice(group[0]!.start, group.at(-1)!.end);
  const joints = list.match(/\b(?:and|or)\b/gi) ?? [];
  const all = label.plural && (close || counted) && joints.length <= 1 && !isInList(clause, label);
  return called(all ? subjectsOf(group) : [subjectOf(next)]);
}

/** "Ls such as X and Y", "Ls (X, Y)", "Ls: X, Y", "Ls include X"; and "X and other Ls" before it. */
function listBehind(clause: Clause, label: Span & { plural: boolean }): Calling[] {
  const { sentence } = clause;
  const { text } = sentence.block;
  const before = text.slice(sentence.start, label.start);
  const other = AND_OTHER.exec(before);
  if (other) {
    const last = sentence.mentions.filter((m) => m.end <= sentence.start + other.index).at(-1);
    return last && last.kind !== 'class' && /^[\s,®™]*$/.test(text.slice(last.end, sentence.start + other.index))
      ? called([subjectOf(last)])
      : [];
  }
  if (NOT_THESE.test(before)) return [];
  const next = sentence.mentions.find((m) => m.start >= label.end);
  if (!next || next.kind === 'class' || next.attributive) return [];
  const gap = text.slice(label.end, next.start);
  const group = groupFrom(clause, next);
  const tail = text.slice(group.at(-1)!.end, sentence.end);
  const such =
    /^\s*(?:\([A-Za-z0-9]{2,6}\)\s*)?(?:,?\s*(?:such as|for example,?|e\.g\.,?|for instance,?|namely|including|by which\s+[\w ]{2,24}?\s+means?)\s+(?:the\s+)?|\s+like\s+|,?\s*among them\s+)$/i.test(
      gap,
    );
  if (such)
    return label.plural || /\ban?\s+(?:\w+\s+)?$/i.test(before)
      ? called(isInList(clause, label) || goesOn(tail) ? [subjectOf(next)] : subjectsOf(group))
      : [];
  if (/^\s*\(\s*(?:e\.g\.,?|such as|for example,?|for instance,?|including|like)?\s*$/i.test(gap)) {
    const closed =
      /^[^()]{0,40}\)/.test(tail) &&
      !/\b(?:not|no|unlike|except|versus|vs|with|plus|or|after)\b/i.test(
        text.slice(group[0]!.start, group.at(-1)!.end) + tail.slice(0, tail.indexOf(')')),
      );
    return closed ? called(subjectsOf(group)) : [];
  }
  if (!label.plural) return [];
  const opens =
    /^\W*(?:another\s+(?:\w+\s+)?(?:group|class|kind)\s+(?:is|are)\s+)?(?:the\s+|there\s+are\s+|now\s+|only\s+|two\s+|three\s+|four\s+|currently\s+|approved\s+|available\s+|oral\s+|topical\s+|systemic\s+|other\s+)*$/i.test(
      before,
    );
  // "A wide choice of Ls, X and Y among them".
  if (/^\s*,\s*$/.test(gap) && /^\s+among\s+them\b/i.test(tail)) return called(subjectsOf(group));
  const colon =
    /^(?:\s+(?:are|have\s+been)\s+(?:(?:also|now|currently)\s+)?(?:available|approved|licen[sc]ed|used|in\s+use|on\s+the\s+market))?\s*:\s*$/.test(
      gap,
    ) &&
    opens &&
    /^\s*(?:\((?:[^()]|\([^()]*\)){1,50}\)\s*)?[.;)]*$/.test(tail);
  const include = LISTED.exec(gap);
  // "Are" may go on with anything ("are X and creams"), so the list must end the sentence.
  const whole = /^\s*(?:\([^()]{1,40}\)\s*)?(?:[.;)]|$)/.test(tail) || /\b(?:include|comprise)\s+$/i.test(gap);
  return colon || (include && opens && whole) ? called(subjectsOf(group)) : [];
}

const LISTED =
  /^,?\s+(?:(?:that|which|are|approved|licensed|available|used|prescribed|adults?|children|patients|people|on|the|this|section|chapter|page|leaflet|covered|discussed|listed|described|here|below|market|for|in|eczema|atopic|dermatitis|US|UK|EU|Europe|now|currently|today|form|a|further|another|group|class|and)\s+){0,7}(?:include|comprise|are|are called)\s+$/i;
const JOINT =
  /^(?:\s|,|;|\/|&|\(|\)|\[|\]|®|™|\b(?:and|or|both|the|oral|topical|drug|cream|ointment|tablets?|injections?)\b|\d+(?:\.\d+)?\s?(?:%|mg))*$/i;

/** "A (IL-13) and B": what explains a name in a list. */
const EXPLAINED = /\([^()]{1,40}\)/g;

/** The names of drugs that stand together from `first` on. */
function groupFrom(clause: Clause, first: Mention): Mention[] {
  const { text } = clause.sentence.block;
  const run = [first];
  for (const mention of clause.sentence.mentions) {
    if (mention.start < run.at(-1)!.end) continue;
    if (mention.kind === 'class' || mention.attributive || !JOINT.test(text.slice(run.at(-1)!.end, mention.start).replace(EXPLAINED, ' ')))
      break;
    run.push(mention);
  }
  return run;
}

/** "steroids, calcineurin inhibitors such as X, and Y": where the list of examples ends cannot be told. */
function isInList(clause: Clause, label: Span): boolean {
  return clause.sentence.mentions.some((m) => m.kind === 'class' && m.end <= label.start && m.end > label.start - 60);
}

function goesOn(tail: string): boolean {
  return /^\s*,?\s*(?:and|or)\b/i.test(tail);
}
