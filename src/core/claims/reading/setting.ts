/** Where, for what and when a clause speaks: its own words first, then its sentence's, then the document's. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { Found } from '../../mentions/findMentions.ts';
import type { Clause } from './sentence.ts';
import { dayOf, nowOf } from './mood.ts';
import { pointedDisease, pointsBack } from './pointed.ts';
import { isLeftOut, othersThan } from './outside.ts';
import type { Setting } from '../types.ts';

const ANYWHERE =
  /\b(?:no\s+(?:major\s+)?(?:country|market|region)|worldwide|world|anywhere(?! on| else on)|globally|any (?:country|market|region)|every (?:country|market)|internationally|elsewhere|(?:most|many|several|some|other|all|\d+|more than \d+|over \d+)\s+(?:other\s+)?countries)\b/i;

/** "Not in any country", "nowhere in the world". */
const IN_NO_PLACE =
  /\b(?:no\s+(?:major\s+)?(?:country|market|region)|any (?:country|market|region)|anywhere|in the world|worldwide|nowhere)\b/i;

/** "There" as a place, not "there is". */
const THERE =
  /\b(?:over|out|up|down)\s+there\b|(?<!\b(?:get|gets|got|getting)\s)\bthere\b(?!['’]|\s+(?:\w+ly\s+)?(?:is|are|was|were|has|have|had|be|been|being|exists?|remains?|will|would|may|can|could|should|must|comes?|came|seems?|appears?|stands?)\b)/i;

/** "It is off-label here, though Britain has licensed it": the document's own place. */
const HERE = /\b(?:(?<!\b(?:as|so)\s)here(?=\s*[.,;]|\s+(?:is|are|and|but|it|in)\b|\s*$)|(?:in|of) (?:this|our) country|at home)\b/i;

const REST = /\b(?:(?:in|for|across|throughout)\s+the\s+rest\s+of\s+the\s+world|everywhere\s+else)\b/i;

const SOMEWHERE = /\b(?:abroad|overseas|where\s+(?:I|we|you|she|he|they)\s+live|outside\s+(?:of\s+)?(?:North\s+America|the\s+Americas))\b/i;
/** A heading above what is said of other countries. */
const OTHER_PLACES =
  /\b(?:outside|abroad|overseas|elsewhere|(?:other|further)\s+countries|rest\s+of\s+the\s+world|(?:across|beyond)\s+the\s+Atlantic)\b/i;
/** From Europe it is America, from America Europe. */
const ACROSS = /\b(?:across|on\s+the\s+other\s+side\s+of|beyond)\s+the\s+(?:Atlantic|pond)\b/i;
const IN_THE_SECOND =
  /\b(?:in|for)\s+the\s+(?:first|second|third|former|latter|other)(?=\s*(?:,|of\s+(?:these|them|the)\b|(?:it|they|he|she|use|treatment)\b|one\b|two\b))/i;

export interface Asking {
  /** Where the predicate ends (block offset): of several places in the clause, those right behind it or before it count. */
  readonly at?: number;
  /** "Was the first", "a decision is expected": judged today, whatever the tense or the date. */
  readonly timeless?: boolean;
  /** A denial "in any country" is broken by any one of them. */
  readonly anywhere?: boolean;
  /** Several diseases right behind the words are each spoken of. */
  readonly each?: boolean;
  /** A denial "outside the US" is broken by any other place; what else is said of other places is not judged. */
  readonly elsewhere?: boolean;
  /** What is said of the whole world, or of a country without facts here, is asked of the document's own place. */
  readonly everywhere?: boolean;
  /** The one place that the words are about, whatever others the clause names. */
  readonly place?: Jurisdiction;
}

/** The settings in which a clause makes its claim: one for each place it names. Empty when it is not about the present. */
export function settingsOf(clause: Clause, asking: Asking = {}): Setting[] {
  const { at, timeless = false, place, each = false, anywhere = false, elsewhere = false, everywhere = false } = asking;
  const { context, antecedents } = clause.sentence;
  const on = timeless ? nowOf(clause) : dayOf(clause, context.on);
  // "In the rest of the world": everywhere but in the place that was spoken of.
  const rest = REST.test(clause.text) && antecedents.place !== undefined && placesIn(clause.terms).length === 0;
  // "In the second it is for adults only": of what the sentence before listed.
  if (IN_THE_SECOND.test(clause.text) && indicationsIn(clause.terms).length === 0 && placesIn(clause.terms).length === 0) return [];
  const leftOut = place ? [] : rest ? [antecedents.place] : placesLeftOut(clause);
  // "In Europe no country has approved it".
  const within = /\bno\s+(?:\w+\s+)?country\b/i.test(clause.text) && placesIn(clause.terms).length > 0;
  const worldwide = !place && !everywhere && !within && leftOut.length === 0 && ANYWHERE.test(clause.text);
  if (on === undefined || (worldwide && !(anywhere && IN_NO_PLACE.test(clause.text)))) return [];
  // A payer or a society licenses nothing: "approved by NICE" is not about the label.
  if (clause.terms.some(({ target }) => target.kind === 'body' && !target.regulator)) return [];
  if (clause.sentence.block.kind === 'cell' && isBelowPayer(clause)) return [];
  if (leftOut.length > 0 && !elsewhere) return [];
  // "Not in the US, unlike in Great Britain": said of the first alone.
  const own = placesIn(clause.terms.filter((t) => !isCompared(clause, t)));
  // "Approved in China and not yet approved here".
  const hereBehind = at !== undefined && /^\s+(?:over\s+)?here\b/i.test(clause.sentence.block.text.slice(at));
  const places = hereBehind ? [] : own.length > 1 && at !== undefined ? placesIn(nearestPlaces(clause, at)) : own;
  const all = context.dataset.vocabulary.jurisdictions.map((j) => j.id).filter((j) => j !== 'INT');
  const said = place
    ? [place]
    : leftOut.length > 0
      ? othersThan(all, leftOut)
      : places.length > 0
        ? places
        : hereBehind
          ? []
          : placesAround(clause);
  // "Over there it is licensed", where nothing tells of which country.
  if (said.length === 0 && antecedents.place === undefined && THERE.test(clause.text)) return [];
  if (said.length === 0 && !worldwide && (SOMEWHERE.test(clause.text) || OTHER_PLACES.test(clause.sentence.block.headings[0]?.text ?? '')))
    return [];
  const pointed = at !== undefined && indicationsIn(clause.terms).length === 0 && pointsBack(clause, at);
  const indications = pointed
    ? [pointedDisease(clause) ?? (context.indication === undefined ? undefined : MIXED)]
    : each && at !== undefined
      ? indicationsBehind(clause, at)
      : [indicationFor(clause)];
  const setApart = indicationsIn(clause.sentence.terms.filter((t) => isElsewhere(clause, t)));
  const page = antecedents.indication ?? context.indication;
  const around = page !== undefined && setApart.includes(page) ? undefined : page;
  // Of a country without facts of its own nothing is judged.
  const isHere = said.length === 0 && HERE.test(clause.text);
  const here = isHere ? context.jurisdiction : (antecedents.place ?? context.jurisdiction);
  const overThere = said.length === 0 && ACROSS.test(clause.text);
  const known = (worldwide ? all : said.length > 0 ? said : [overThere ? (here === 'EU' || here === 'UK' ? 'US' : 'EU') : here]).filter(
    (j) => j !== 'OTHER',
  );
  const asked = everywhere && known.length === 0 ? all.filter((j) => j !== 'OTHER').slice(0, 1) : known;
  return asked.flatMap((jurisdiction) =>
    indications.map((indication) => ({
      jurisdiction,
      // "Isn't licensed here", of a brand that only another country has.
      jurisdictionSaid: said.length > 0 || isHere,
      indication: indication ?? around ?? context.dataset.indication,
      indicationSaid: indication !== undefined,
      indicationAssumed: indication === undefined && around === undefined,
      ...(indication === undefined && antecedents.indicationNear && { indicationAbove: true }),
      ...(indication === undefined && antecedents.indication === undefined && { indicationOfPage: true }),
      on,
    })),
  );
}

/** The row or the column of a table is that of a body that licenses nothing. */
function isBelowPayer({ sentence }: Clause): boolean {
  const { row, column } = sentence.block;
  const heads = [row, column].flatMap((b) => (b && b !== sentence.block ? [b.text] : []));
  return sentence.context.dataset.vocabulary.bodies.some(
    ({ kind, names }) => kind !== 'regulator' && names.some(({ name }) => heads.some((text) => text.trim().startsWith(name))),
  );
}

/** The places that the clause leaves out ("outside the US"); where it names none, those of its sentence. */
function placesLeftOut(clause: Clause): Jurisdiction[] {
  const named = clause.terms.filter((t) => placesIn([t]).length > 0);
  const all = clause.sentence.terms.filter((t) => placesIn([t]).length > 0);
  const before = all.filter((t) => t.end <= clause.start).slice(-1);
  const near = named.length > 0 ? named : before.length > 0 ? before : all;
  return near.every((t) => isLeftOut(clause, t)) ? placesIn(near) : [];
}

/** For a clause that names no place: the last one named before it in the sentence, else those behind it. */
function placesAround(clause: Clause): Jurisdiction[] {
  // "Approved in China and not yet approved here".
  if (/\bhere\s*[.;]?\s*$/i.test(clause.text)) return [];
  const before = clause.sentence.terms.filter((t) => t.end <= clause.start && placesIn([t]).length > 0 && !isCompared(clause, t));
  if (before.length === 0)
    return HERE.test(clause.text) ? [] : placesIn(clause.sentence.terms.filter((t) => !isElsewhere(clause, t) && !isCompared(clause, t)));
  // "In Europe and the US, ...": all that stand together.
  const run = [before.at(-1)!];
  for (let i = before.length - 2; i >= 0; i--) {
    const gap = clause.sentence.block.text.slice(before[i]!.end, run[0]!.start);
    if (!/^(?:[\s,/]|\b(?:and|or|the|in|by|both)\b)*$/i.test(gap)) break;
    run.unshift(before[i]!);
  }
  return placesIn(run);
}

/** What may stand between "approved" and its disease. */
const LEADS_TO_DISEASE = /^(?!.*\b(?:and|but|remains?|is|are|has|have|off|while|not)\b)[^;:]{0,80}$/i;

/** The run of diseases ("for asthma and eczema") right behind `at`; where none is, what the clause says as a whole. */
function indicationsBehind(clause: Clause, at: number): (string | undefined)[] {
  const behind = clause.terms.filter((t) => t.target.kind === 'indication' && t.start >= at);
  const run: Found[] = [];
  for (const term of behind) {
    const gap = clause.sentence.block.text.slice(run.at(-1)?.end ?? at, term.start);
    if (
      run.length > 0
        ? !/^(?:[\s,/]|\b(?:and|or|nor|neither|for|also|in|mild|moderate|severe|to|chronic|as well as)\b)*$/i.test(gap)
        : !LEADS_TO_DISEASE.test(gap)
    )
      break;
    run.push(term);
  }
  const found = indicationsIn(run);
  if (found.length > 0) return found;
  // "Labelled for transplant patients": what the words are about is a disease that has no name here.
  const own = indicationsIn(clause.terms);
  return [own.length === 0 && FOR_SOMETHING.test(clause.sentence.block.text.slice(at, clause.end)) ? MIXED : indicationFor(clause)];
}

const FOR_SOMETHING =
  /^\s+(?:for|in)\s+(?!(?:the|an?|use|sale|adults?|patients?|people|children|adolescents|those|treat\w*|this|that|these|it|them|anyone|everyone|all|both|about|more|over|many|most|some|any|now|years?|moderate|severe|mild|topical|oral|systemic|routine|general|short|long|continuous|marketing|regulatory|full|approval)\b)[a-z]{4,}/;

/** The run of places ("in the US and Europe") that begins right behind `at`; where none does, the places before it. */
function nearestPlaces(clause: Clause, at: number): Found[] {
  const isPlace = (t: Found): boolean => placesIn([t]).length > 0;
  const all = clause.terms.filter(isPlace);
  const behind = all.filter((t) => t.start >= at);
  if (behind.length === 0) return all;
  const run: Found[] = [];
  for (const term of behind) {
    const gap = clause.sentence.block.text.slice(run.at(-1)?.end ?? term.start, term.start);
    if (!/^(?:[\s,/]|\b(?:and|or|the|in|by)\b)*$/i.test(gap)) break;
    run.push(term);
  }
  // "In Europe, in the US for another": the last place has a disease of its own.
  const [before, last] = run.slice(-2);
  const apart = last && /^,\s*(?:in\s+)?(?:the\s+)?$/.test(clause.sentence.block.text.slice(before!.end, last.start));
  return apart && /^\s+(?:only\s+)?for\b/.test(clause.sentence.block.text.slice(last.end)) ? run.slice(0, -1) : run;
}

const COMPARED =
  /\b(?:(?:as|like|than)\s+in|unlike|in\s+contrast\s+(?:to|with)|as\s+opposed\s+to|different(?:ly)?\s+from)\s+(?:(?:in|the|those|that|of|by)\s+)*$/i;

/** "As in the EU", "unlike in the US": a place that another one is only compared with. */
export function isCompared({ sentence }: Pick<Clause, 'sentence'>, { start }: Found): boolean {
  return COMPARED.test(sentence.block.text.slice(Math.max(sentence.start, start - 40), start));
}

/** The places that names of countries and bodies stand for, each once. */
export function placesIn(terms: readonly Found[]): Jurisdiction[] {
  const found = terms.flatMap(({ target }) =>
    target.kind === 'place' || (target.kind === 'body' && target.jurisdiction !== 'INT') ? [target.jurisdiction] : [],
  );
  return [...new Set(found)];
}

/** The disease a clause names; several related ones count as their family, several unrelated ones as none that can be judged. */
function indicationFor(clause: Clause): string | undefined {
  const { dataset } = clause.sentence.context;
  const own = indicationsIn(clause.terms);
  // "For eczema and other conditions" speaks of eczema all the same.
  if (own.length === 0 && OTHER_USES.test(clause.text)) return MIXED;
  const all = own.length > 0 ? own : indicationsIn(clause.sentence.terms.filter((t) => !isElsewhere(clause, t)));
  if (all.length <= 1) return all[0];
  return all.find((family) => all.every((id) => dataset.indicationsWithin(family).has(id))) ?? MIXED;
}

/** "..., but for vitiligo from 12", "..., although Britain has it licensed": a disease or place that a later part sets against this one. */
function isElsewhere({ sentence, end }: Clause, { start }: Found): boolean {
  return start >= end && CONTRAST.test(sentence.block.text.slice(end, start));
}

const CONTRAST =
  /;|\b(?:but|while|whilst|whereas|though|although)\s+(?:(?:only|just|one|two|three|of|them|these|those|is|are|approved|for|in|chronic|plaque|severe)\s+)*$/i;

const OTHER_USES =
  /\b(?:other|further|additional|several|various|new|more|many)\s+(?:\w+\s+)?(?:diseases|conditions|indications|uses|disorders|illnesses)\b/i;

/** Several diseases in one clause: which one a claim is about cannot be told. */
export const MIXED = 'mixed';

/** The diseases that names stand for, each once. */
export function indicationsIn(terms: readonly Found[]): string[] {
  return [...new Set(terms.flatMap(({ target }) => (target.kind === 'indication' ? [target.id] : [])))];
}

/** What a bare family word usually means ("eczema" -> atopic dermatitis); the id itself for all others. */
export function usualIndication(dataset: Dataset, id: string | undefined): string | undefined {
  return dataset.vocabulary.indications.find((i) => i.id === id)?.usually ?? id;
}
