/** The one value of a claim that is to be another: an age, a number, a class, a brand, an edition. Each only where the data has just one answer. */
import { membersIn } from '../claims/licence/comparison.ts';
import type { Claim, Judgement, Reason } from '../claims/types.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { months } from '../dataset/calendar.ts';
import { isLicence } from '../dataset/questions.ts';
import type { Drug, Fact, Guideline } from '../dataset/schema.ts';
import { asFact } from '../claims/guidance/bodies.ts';
import { changeAge, likeCapital, type Change } from './fixAges.ts';

/** A change of a value, with the fact that it goes by. */
export interface ValueChange {
  readonly change: Change;
  readonly fact: Fact;
  /** The writer has to choose or to read on: another change may be meant, or what is said around the value may be different too. */
  readonly unsure?: 'one-of-several' | 'edition' | undefined;
}

/** A sentence in its block's text; offsets are UTF-16 code units of that text. */
export interface Written {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Changes of the claimed value, each of which alone makes the claim true. */
export function valueChanges(dataset: Dataset, sentence: Written, { claim, reason }: Judgement): ValueChange[] {
  switch (reason.kind) {
    case 'age':
      return ageChange(sentence, claim, reason);
    case 'count':
      return countChange(dataset, sentence, claim, reason);
    case 'edition':
      return editionChanges(dataset, sentence, claim, reason);
    case 'brand-here':
      return claim.value && reason.brands.length === 1
        ? [swap(sentence, claim.value, reason.brands[0]!, soldAs(reason.drug, reason.brands[0]!, claim) ?? reason.fact)]
        : [];
    case 'brand-of':
      return pairChanges(dataset, sentence, claim, reason);
    case 'fact':
      if (claim.rule === 'class-membership') return classChange(dataset, sentence, claim, reason.fact);
      return claim.predicate === 'suffix' ? suffixChange(dataset, sentence, claim, reason.fact) : [];
    default:
      return [];
  }
}

/** Puts a name in the place of another. */
function swap({ text }: Written, at: { start: number; end: number }, name: string, fact: Fact): ValueChange {
  return { change: { ...at, text: likeCapital(text.slice(at.start, at.end), name) }, fact };
}

function ageChange({ text, start, end }: Written, claim: Claim, reason: Extract<Reason, { kind: 'age' }>): ValueChange[] {
  const { ages, allAges = [] } = claim;
  if (!ages?.min || claim.predicate !== 'for') return [];
  const { age, fact } = reason.actual;
  // A licence for the young alone ("2 to 11 years") says nothing of those above, unless the text's own group was the label's before.
  // A strength that the claim was not read to be about ("the .03% one") has perhaps an age of its own.
  if (!claim.subject.strength && /\d\s?(?:%|mg\b)/.test(text.slice(start, end))) return [];
  const { maxAge } = fact.population;
  if (maxAge && !reason.was && months(maxAge) < months(ages.min)) return [];
  const change = changeAge(text, start, ages, age);
  if (!change) return [];
  // "Adults and children from 12 years": a group told in two parts is not mended in one of them.
  const apart = (a: { start: number; end: number }): boolean => a.end <= change.start || a.start >= change.end;
  const near = allAges.some((a) => {
    if (a === ages || !apart(a)) return false;
    const between = text.slice(Math.min(a.end, change.end), Math.max(a.start, change.start));
    return between.length < 25 && !/[.;]/.test(between);
  });
  return near ? [] : [{ change, fact }];
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function countChange(dataset: Dataset, sentence: Written, claim: Claim, reason: Extract<Reason, { kind: 'count' }>): ValueChange[] {
  const { members, claimed } = reason;
  const { value, setting } = claim;
  // With one on either side, verb and noun would have to follow the number.
  if (!value || claim.predicate !== 'exactly' || claimed === undefined || claimed < 2 || members.length < 2) return [];
  if (setting.indicationAssumed || !claim.scope?.classId || !membersIn(dataset, claim.scope, setting).complete) return [];
  const written = sentence.text.slice(value.start, value.end);
  const digits = /^\d+$/.test(written);
  const number = digits ? String(members.length) : NUMBERS[members.length];
  if (!number || !(digits || NUMBERS.includes(written.toLowerCase()))) return [];
  // "Two, crisaborole and roflumilast, ...": a list that no longer fits its number.
  const words = sentence.text.slice(sentence.start, sentence.end).toLowerCase();
  const names = members.flatMap(({ drug }) => [drug.name, ...drug.brands.map((b) => b.name)]);
  if (names.some((name) => words.includes(name.toLowerCase()))) return [];
  // Dated by the approval that made the number what it is.
  return [swap(sentence, value, number, members.at(-1)!.first)];
}

/** Two names that do not belong together: either may be the wrong one. */
function pairChanges(
  dataset: Dataset,
  sentence: Written,
  claim: Claim,
  { brand, drug: owner, fact }: Extract<Reason, { kind: 'brand-of' }>,
): ValueChange[] {
  const { value, subject, setting } = claim;
  if (!value) return [];
  const at = subject.at && subject.at.start >= claim.start && subject.at.end <= claim.end ? subject.at : undefined;
  const saysBrand = sentence.text.slice(value.start, value.end).toLowerCase() === brand.toLowerCase();
  const drug = dataset.drugs.get(subject.id);
  const sold = drug?.brands.filter((b) => b.jurisdictions.includes(setting.jurisdiction) && !b.former) ?? [];
  const out: ValueChange[] = [];
  if (saysBrand && drug && sold.length === 1) {
    const own = soldAs(drug, sold[0]!.name, claim);
    if (own) out.push({ ...swap(sentence, value, sold[0]!.name, own), unsure: 'one-of-several' });
  }
  if (at) out.push({ ...swap(sentence, at, owner.name, fact), unsure: 'one-of-several' });
  return out;
}

/** The fact that names the brand: a licence in the place that the text is about before any other. */
function soldAs(drug: Drug, brand: string, { setting }: Claim): Fact | undefined {
  const facts = drug.facts.filter((f) => 'brands' in f && f.brands?.includes(brand) && f.judge !== false);
  const rank = (f: Fact): number => (f.jurisdiction === setting.jurisdiction ? 0 : 2) + (isLicence(f) ? 0 : 1);
  return facts.sort((a, b) => rank(a) - rank(b))[0];
}

/** The four letters that the US name has, or none where it has none. */
function suffixChange(dataset: Dataset, { text }: Written, { value, subject }: Claim, fact: Fact): ValueChange[] {
  const drug = dataset.drugs.get(subject.id);
  if (!value || !drug) return [];
  const own = drug.names.flatMap(({ name }) => (/-[a-z]{4}$/.test(name) ? [name.slice(-5)] : []));
  if (own.length > 1) return [];
  return [{ change: { ...value, text: `${text.slice(value.start, value.end - 5)}${own[0] ?? ''}` }, fact }];
}

const ENDS_PHRASE = /^(?:\s*(?:[.,;:)]|$)|\s+(?:for|used|approved|licen[sc]ed|authori[sz]ed|indicated)\b)/i;
/** The sentence says more of the class than its name: "like X", "in the same class as". */
const COMPARED = /\b(?:like|unlike|same|similar|such as|including|other|another|both|class)\b/i;

/** "Tapinarof is a topical steroid": the one class the drug is in, with its article. */
function classChange(dataset: Dataset, { text, start, end }: Written, claim: Claim, fact: Fact): ValueChange[] {
  const { value, subject } = claim;
  const drug = dataset.drugs.get(subject.id);
  if (!value || !drug || drug.classes.length !== 1 || (claim.predicate !== 'member' && claim.predicate !== 'acts-on')) return [];
  const own = dataset.classes.get(drug.classes[0]!);
  const label = text.slice(value.start, value.end);
  // "Biologics such as X": the label is other drugs', too.
  if (!own || /s$/i.test(label) || !ENDS_PHRASE.test(text.slice(value.end)) || COMPARED.test(text.slice(start, end))) return [];
  const before = text.slice(start, value.start);
  const article = /(?<![\w-])(an?)\s+$/i.exec(before);
  if (!article)
    return /^\W*$/.test(before) && text.slice(value.end).trim() === '' ? [{ change: change(value, label, own.name), fact }] : [];
  const words = `${/^[aeiou]/i.test(own.name) ? 'an' : 'a'} ${own.name}`;
  return [{ change: change({ start: start + article.index, end: value.end }, article[0], words), fact }];
}

function change(at: { start: number; end: number }, written: string, words: string): Change {
  return { start: at.start, end: at.end, text: likeCapital(written, words) };
}

/** The successors of a document, each named in the manner in which the text names the old one. */
function editionChanges(
  dataset: Dataset,
  { text }: Written,
  { value, setting }: Claim,
  { later, replaced }: Extract<Reason, { kind: 'edition' }>,
): ValueChange[] {
  if (!value || !replaced) return [];
  const written = text.slice(value.start, value.end);
  const on = Number(later.date.slice(0, 4).padEnd(8, '0'));
  const successors = [...dataset.guidelines.values()].filter((g) => g.supersedes?.includes(replaced.id) && on <= setting.on);
  return successors.flatMap((g) => {
    const name = nameLike(written, g, successors.length > 1);
    return name ? [{ change: { ...value, text: name }, fact: asFact(g), unsure: 'edition' as const }] : [];
  });
}

/** `2014 AAD guidelines` as `2023 AAD topical guidelines`: the same words with another year or number; the part it treats where there are several. */
function nameLike(written: string, { names }: Guideline, withPart: boolean): string | undefined {
  const shape = (name: string): string =>
    name
      .replace(/\b(?:topical|systemic) /i, '')
      .replace(/\d+/g, '#')
      .replace(/s$/i, '')
      .toLowerCase();
  const fitting = names.filter((name) => shape(name) === shape(written));
  const [name] = [...fitting].sort((a, b) => (withPart ? b.length - a.length : a.length - b.length));
  return name && `${name}${/guidelines$/i.test(written) && !/s$/i.test(name) ? 's' : ''}`;
}
