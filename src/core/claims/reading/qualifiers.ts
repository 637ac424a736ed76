/**
 * Words that narrow what is said: a weight, a dose, an interval, a combination, a way of use. A denial or a status with such words
 * is about that part of the label only, which the approvals do not settle.
 */
import { severityNames, type Severity } from '../../dataset/schema.ts';
import type { Clause } from './sentence.ts';
import { upTo, matchesOf } from '../../text/matches.ts';

const PLAIN =
  /\b(?:for|in|by|the|to|treat|treatment|treating|of|with|patients?|people|anyone|use|and|or|nor|yet|currently|now|so|far|at|present|today|here|there|this|that|these|it|disease|condition|indication|purpose|any|a|an|official(?:ly)?|still|either|both|as|things|stand|moderate|severe|mild|is|are|was|has|have|been|not|adults?|cream|creams|ointment|tablets?|drug|medicine|licen[cs]e|status|approval|label|agency|regulator|skin|authorities|country|countries|commission|market|on|its|their|own|because|since|despite|although|trials?|studies|phase|three|two|one|III|II|includes?|such|other|others|groups?|some|outside|anywhere|nowhere|everywhere|but|except|than|health|authority|regulatory|bod(?:y|ies)|world|worldwide|ages?|all|kind|sort|whatsoever|ever|date|moment|time|being|yet|anything|regions?|north|south|western|major|Washington|Brussels|London|Tokyo)\b/gi;

/**
 * Is there anything behind `end` (block offset) but the disease, the place and small words?
 * @param ages whether an age, with the word for whose it is ("in children below 12"), is nothing more either.
 */
export function isQualified(clause: Clause, end: number, ages = false): boolean {
  return /[\p{L}\d]/u.test(unexplained(clause, end, ages));
}

/** What stands behind `end` (block offset) up to the next comma, without the spans that are understood and the small words. */
export function unexplained(clause: Clause, end: number, ages = false): string {
  let rest = withoutSpans(clause, end, clause.end);
  // The number of a footnote that is glued to the full stop.
  rest = upTo(/[,;:]/, rest).replace(/[.”’')]\d{1,3}\W*$/, ' ');
  // "In children below 12": the age is known.
  if (ages && clause.ages.length > 0) rest = rest.replace(/\b(?:children|adolescents|teenagers|infants|babies|toddlers|kids)\b/gi, ' ');
  return rest
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:not\s+|in|un)?(?:adequately\s+)?controlled\s+(?:by|with|on)\s[^,;]*$/i, ' ')
    .replace(PLAIN, ' ');
}

/** What stands between two block offsets without the spans that are understood and the small words. */
export function unexplainedIn(clause: Clause, from: number, to: number): string {
  return withoutSpans(clause, from, to)
    .replace(/\([^)]*\)/g, ' ')
    .replace(PLAIN, ' ');
}

function withoutSpans(clause: Clause, from: number, to: number): string {
  const { text } = clause.sentence.block;
  let rest = '';
  let at = from;
  const known = [...clause.terms, ...clause.dates, ...clause.ages, ...clause.mentions]
    .filter((t) => t.start >= from && t.end <= to)
    .sort((a, b) => a.start - b.start);
  for (const span of known) {
    rest += ` ${text.slice(at, Math.max(at, span.start))} `;
    at = Math.max(at, span.end);
  }
  return rest + text.slice(at, Math.max(at, to));
}

const NARROWING =
  /\b(?:every|weekly|monthly|(?:\d+|two|four|eight)[- ](?:weekly|week|mg|times)|once(?!\s+(?:more|again|the|its|their|all|these|those)\b)|(?<!\b(?:dates?|deadlines?|decision|postponed|delayed|extended|review)\s)twice|dos(?:e(?![- ]dependent|\s+the\s+first\s+(?:patients?|participants?))|es|ing(?!\s+in\s+(?:the|its|an?)\s+(?:pivotal|phase|late-stage)\b)|age)|regimen|interval|maintenance|\d+\s?mg|\d+\s?%\s+of\s+(?:the\s+|your\s+)?body|combin\w+|together(?:\s+with\b|(?=\s+(?:is|are|has|have|was|were)))|at\s+the\s+same\s+time|monotherapy|intravenous|intralesional|systemic use|generic|biosimilar|autoinjector|pre-?filled|pens?|syringes?|long-term|high-dose|low-dose|pregnan\w+|breast-?feeding|to\s+prevent|prevention|alongside|plus|stronger|weaker|for\s+use\s+with|compounded|nasal\s+spray|inhaler)\b/i;

/** "The once-daily JAK inhibitor" describes the drug. */
const OFTEN_TAKEN =
  /\b(?:once|twice)[- ](?:a[- ])?da(?:il)?y(?=\s+(?:\w+\s+){0,3}?(?:drug|inhibitor|tablet|pill|medicine|cream|ointment|treatment|[A-Z]+\d))/gi;

/** "Have no approved dose": no licence at all. */
const NO_DOSE = /(?<=\bno\s+(?:approved|licen[sc]ed|labelled)\s+)dose\b/gi;

/** Does the clause speak of a dose, an interval, a device or a combination rather than of the drug as such? */
export function isNarrowed(clause: Clause): boolean {
  return NARROWING.test(clause.text.replace(OFTEN_TAKEN, ' ').replace(NO_DOSE, ' '));
}

/** A severity as texts write it. */
export const SEVERITY = /\b(mild(?:[- ]to[- ]| (?:or|and) )moderate|moderate(?:[- ]to[- ]| (?:or|and) )severe|mild|moderate|severe)\b/i;

/** The severity that the clause names, as labels write it. */
export function severityIn(clause: Clause): Severity | undefined {
  return severityOf(clause.text);
}

/** The first severity in a text. */
function severityOf(text: string): Severity | undefined {
  const said = SEVERITY.exec(text)?.[1]
    ?.toLowerCase()
    .replace(/ (?:or|and) | to |-(?:or|and)-/g, '-to-')
    .replace(/ /g, '-');
  return severityNames.find((s) => s === said);
}

/** "In phase 3 for X", where X is no disease that the vocabulary knows: what is tried there, the data cannot tell. */
export function namesUnknownUse(clause: Clause, end: number): boolean {
  const { text } = clause.sentence.block;
  if (clause.terms.some((t) => t.target.kind === 'indication' && t.start >= end && t.start - end < 110)) return false;
  if (
    /^\s*(?:in\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|for\s+(?:approval|review|authori[sz]ation|registration|an?\s+licen[cs]e|(?:an?\s+|its\s+|the\s+)?(?:[\w-]+\s+)?(?:phase\s+\w+|late-stage|pivotal)|the\s+time\s+being|now|the\s+present|the\s+moment)|in\s+(?:the\s+)?(?:spring|summer|autumn|fall|winter|coming|next|near|first|second|third|fourth))\b/i.test(
      text.slice(end, clause.end),
    )
  )
    return false;
  const use =
    /^\s*(?:trials?\s+|studies\s+|testing\s+|now\s+)?(?:for|as|in(?!\s+(?:[\w-]+\s+){0,4}?(?:phase|trials?|studies|study|development)\b))\s+(?:an?\s+|the\s+)?/i.exec(
      text.slice(end, clause.end),
    );
  return use !== null && isQualified(clause, end + use[0].length);
}

/** "For gout it is not approved", "in acne no JAK inhibitor is": a use that opens the clause, and that the vocabulary does not know. */
export function opensWithUnknownUse(clause: Clause): boolean {
  const opening = /^\W*(?:for|in|on|against)\s+(?:an?\s+|the\s+)?(?=\p{Ll})[^,;:()]{3,50}?(?=,|\s(?:it|they|no(?!t\b)|none|only)\b)/iu.exec(
    clause.text,
  );
  const end = clause.start + (opening?.[0].length ?? 0);
  const known = [...clause.terms, ...clause.dates, ...clause.ages, ...clause.mentions].some((t) => t.start < end);
  return opening !== null && !known && /\p{L}/u.test(opening[0].replace(PLAIN, ' ').replace(OPENING_WORDS, ' '));
}

/** Whom, where, when and how something is used: no word for what it is used against. */
const NO_USE =
  /^(?:the|an?|next|coming|this|late|early|mid|use|uses|sale|adults?|patients?|people|person|children|child|infants?|babies|toddlers?|boys?|girls?|adolescents?|teenagers?|teens|kids|women|men|elderly|older|younger|young|those|them|it|this|that|these|him|her|us|me|you|anyone|everyone|someone|all|both|any|each|every|about|more|over|under|many|most|some|few|several|now|years?|year-olds?|months?|weeks?|days?|decades?|time|times|age|ages|aged|moderate|severe|mild|topical|oral|systemic|routine|general|short|long|continuous|skin|phase|receptors?|ligands?|interleukins?|cytokines?|proteins?|molecules?|enzymes?|targets?|itch|inflammation|now|good|prescription|first|last|once|launch|approval|sale|decision|verdict|ruling|answer|outcome|reply|review|disease|diseases|condition|conditions|indication|purpose|reasons?|practice|clinics?|hospitals?|countries|country|places?|dermatology|cases?|other|others|marketing|regulatory|permission|agency|regulators?|authority|authorities|committee|panel|company|companies|makers?|manufacturers?|preschoolers?|schoolchildren|grown-ups?|newborns?|parents?|families|carers?|doctors?|prescribers?|pharmacists?|nurses?|clearance|authori[sz]ation|licen[cs]e|which|whom|what|whatever|whichever|treatment|treating|therapy|example|instance|fact|theory|principle|part|particular|addition|use|trials?|studies|doses?|its|their|his|our|my|your|children's|spite|view|light|line|so|up|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i;
const USED_FOR =
  /\b(?:[Ff]or|[Aa]gainst|[Ii]n|[Oo]n|to\s+treat|(?:patients?|people|adults?|children|those|someone|women|men)\s+with)\s+(?:(?:the|an?|his|her|their|its|severe|mild|moderate|chronic|acute|widespread|scalp|facial|various)\s+)*(\p{Ll}[\p{L}-]+)/gu;

/** Words that name a disease, whichever it is. "Dermatitis" alone is the page's own. */
export const DISEASE_WORD =
  /\b(?!\w*(?:dermatitis|diagnosis|prognosis|basis|analysis|synthesis|hypothesis|thesis|emphasis|diploma|aroma)\b)(?:\p{L}{3,}(?:itis|osis|asis|lysis|oma|omas|pathy|pathies|aemia|emia|phigus|phigoid|derma)|lichen|lupus|rosacea|keloids?|warts|urticaria|hives|prurigo|pruritus|morphea|ichthyosis|syndrome|porphyria|scabies|mastocytosis)\b/iu;

/** "In Netherton syndrome": a disease that is called by a name. */
const OF_A_NAME = /\b(?:in|for|of|against)\s+\p{Lu}[\p{L}-]+(?:['’]s)?\s+(?:disease|syndrome|arteritis|sarcoma|lymphoma|carcinoma)\b/u;

/**
 * Does the clause say what for, in words that stand for no disease of the vocabulary ("used off-label for keloids")?
 * @param anywhere any noun behind "in" and "on" counts, too, not only a disease's.
 */
export function isForUnknownUse(clause: Clause, anywhere = false): boolean {
  if (clause.terms.some((t) => t.target.kind === 'indication')) return false;
  if (OF_A_NAME.test(clause.text)) return true;
  let text = clause.text;
  for (const { start, end } of [...clause.terms, ...clause.dates, ...clause.ages, ...clause.mentions])
    text = text.slice(0, start - clause.start) + '-'.repeat(end - start) + text.slice(end - clause.start);
  return matchesOf(text, USED_FOR).some(
    ({ 0: said, 1: noun, index }) =>
      !NO_USE.test(noun!.replace(/-$/, '')) &&
      (anywhere || !/^(?:in|on)\b/i.test(said) || DISEASE_WORD.test(upTo(/[,;:.]/, text.slice(index, index + said.length + 30)))),
  );
}

const OPENING_WORDS =
  /\b(?:fact|short|brief|particular|general|practice|all|most|many|some|other|words|places?|years?|summary|contrast|addition|example|instance|moment|future|past|time|being|view|light|case|end|meantime|world|against|dermatology|medicine|clinics?|hospitals?|skin|hand|other|account|balance|average|whole|basis|paper|weeks?|months?|reason|reasons|which|whom|what)\b/gi;

/** A page of such rules; the name of a hospital or a department above a page is a letterhead. */
const POLICY_PAGE =
  /\b(?:local(?:ly)?(?!\s+(?:labels?|licen|regulat|approv|authori))|formular(?:y|ies)|business case|prior authori[sz]ation|insurers?|insurance|payers?|Medicare|Medicaid|health plan|ICB|CCG)\b/i;

const OF_LICENCE = /\b(?:licen[cs]ed?|labels?|labelled|indicated|marketing authori[sz]ation)\b/i;

/** A hospital's, insurer's or formulary's own rule is not the label. */
const POLICY =
  /\b(?:local(?:ly)?(?!\s+(?:labels?|licen|regulat|approv|authori))|formular(?:y|ies)|trust|hospitals?|clinics?|departments?|business case|prior authori[sz]ation|insurers?|insurance|payers?|Medicare|Medicaid|health plan|(?:the|my|your|their|this)\s+plan|(?:preferred\s+)?drug\s+list|tier\s+\d|cupboard|(?:his|her|my)\s+practice|(?:the|my|your|their|this)\s+plan|our|ICB|CCG)\b/i;

/** Does it name a country or a regulator, whose a licence is? */
export function namesRegulator(terms: Clause['terms']): boolean {
  return terms.some(({ target }) => target.kind === 'place' || (target.kind === 'body' && target.regulator));
}

export function isLocalPolicy({ sentence, terms }: Clause): boolean {
  if (POLICY.test(sentence.text)) return true;
  // A formulary may speak of the licence, too.
  const ofLicence =
    OF_LICENCE.test(sentence.text) ||
    /\b(?:indications?|licen[cs]e|label|approval)\b/i.test(sentence.block.column?.text ?? '') ||
    namesRegulator(terms);
  // "We give it from 12 years", below the name of a hospital.
  const page = /\b(?:here|we|us)\b/i.test(sentence.text) ? POLICY : POLICY_PAGE;
  return !ofLicence && sentence.block.headings.some((h) => !h.byline && page.test(h.text));
}
