/** An age put in the place of another one, in the manner of the phrase that it replaces: "12 years and older" becomes "6 months and older". */
import { ageInWords, months } from '../dataset/calendar.ts';
import type { Age } from '../dataset/schema.ts';
import type { AgeGroup } from '../text/ages.ts';

/** New words for a stretch of a block's text; offsets are UTF-16 code units of that text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(' ');
const NUMBER = new RegExp(
  String.raw`(?<![\w.])(?<number>\d{1,2}(?:\.5)?|${WORDS.slice(1).join('|')})(?:(?<gap>[\s-]{0,3})(?<unit>years?|yrs?|y|months?|mos?|mo))?(?<plus>\s?\+|[- ]plus\b)?(?!\w)`,
  'i',
);
const AGED = String.raw`(?:adults?|grown-?ups?|adolescents?|teen(?:ager)?s?|young\s+people|children|kids)`;
/** The people whose age the phrase behind them tells: "adults and adolescents (aged ", "children from ". */
const PEOPLE = new RegExp(
  String.raw`\b(?<who>${AGED}(?:\s+(?:and|or)\s+${AGED})?)(?<patients>\s+patients)?(?=,?\s+\(?\s?(?:who\s+are\s+)?(?:aged?\s+|ages\s+|of\s+|from\s+)?$)`,
  'i',
);
const ANY_AGED = new RegExp(String.raw`\b${AGED}\b`, 'i');
/** Behind one of these, "adults" is the whole group that the sentence is about, not "most adults" or "young adults". */
const WHOLE_GROUP = /(?:^|[(:|]|\b(?:for|in|to|by|of|only|treats?|treating|covers?|just|solely|exclusively))\s*$/i;

/**
 * The change that makes the age group at `group` begin at `age`, or `undefined` where that cannot be said in the same manner.
 * @param text the block's text
 * @param from where the sentence begins in it
 */
export function changeAge(text: string, from: number, group: AgeGroup, age: Age): Change | undefined {
  return withoutOnly(text, group.word ? changeWord(text, from, group, age) : changeNumber(text, from, group, age));
}

/** "Adults only" is "people aged 12 years and older": the word that shut the others out has no place behind a lower bound. */
function withoutOnly(text: string, change: Change | undefined): Change | undefined {
  const only = change && /^\s+(?:only|alone)\b/i.exec(text.slice(change.end));
  return only ? { ...change, end: change.end + only[0].length } : change;
}

function changeWord(text: string, from: number, group: AgeGroup, age: Age): Change | undefined {
  const word = text.slice(group.start, group.end);
  const behind = text.slice(group.end);
  const patients = /^adults?$/i.test(word) ? /^\s+patients\b/i.exec(behind) : undefined;
  const plural = /^(?:adults|grown-?ups|adults and (?:adolescents|teen(?:ager)?s))$/i.test(word);
  if (group.max || !(plural || patients) || months(age) >= 216 || !WHOLE_GROUP.test(text.slice(from, group.start))) return undefined;
  const end = group.end + (patients?.[0].length ?? 0);
  // "Adults (18 or older)", "adults and children": more of the group is told behind it.
  if (/^\s*(?:,\s*)?(?:\(|(?:aged?|over|from|of|and|or|including|but)\b)/i.test(text.slice(end))) return undefined;
  return { start: group.start, end, text: likeCapital(word, `${patients ? 'patients' : 'people'} aged ${ageInWords(age)} and older`) };
}

function changeNumber(text: string, from: number, group: AgeGroup, age: Age): Change | undefined {
  const { min, max } = group;
  // A range is only narrowed: whether a younger group is covered to the same end is not known.
  if (!min || (max && (months(age) <= months(min) || months(age) >= months(max)))) return undefined;
  const phrase = text.slice(group.start, group.end);
  const match = NUMBER.exec(phrase);
  if (!match) return undefined;
  const { number, gap = ' ', unit, plus = '' } = match.groups as { number: string; gap?: string; unit?: string; plus?: string };
  const value = likeNumber(number, age.value);
  if (value === undefined) return undefined;
  const named = unit !== undefined || age.unit !== min.unit;
  const newUnit = !named || (max && age.unit === max.unit) ? '' : `${gap || ' '}${unitOf(age, min, unit)}`;
  // "6 months+" is nobody's manner.
  const tail = plus && newUnit ? ' and older' : plus;
  const at = { start: group.start + match.index, end: group.start + match.index + match[0].length };
  const change = { start: group.start, end: group.end, text: phrase };
  const changed = {
    ...change,
    text: `${text.slice(group.start, at.start)}${value}${newUnit}${tail}${text.slice(at.end, group.end)}`,
  };
  return withPeople(text, from, changed, age);
}

/** `adolescents aged 12 years` cannot become `adolescents aged 2 years`: then they are people. */
function withPeople(text: string, from: number, change: Change, age: Age): Change | undefined {
  const before = text.slice(from, change.start);
  const people = PEOPLE.exec(before);
  if (!people) {
    const named = ANY_AGED.exec(before.slice(-60));
    return named && !canBe(named[0], age) ? undefined : change;
  }
  const { who, patients } = people.groups as { who: string; patients?: string };
  if (canBe(who, age)) return change;
  const start = from + people.index;
  const words = likeCapital(who, patients ? 'patients' : 'people');
  return { ...change, start, text: `${words}${before.slice(people.index + people[0].length)}${change.text}` };
}

/** Can the youngest of these people be of that age? */
function canBe(who: string, age: Age): boolean {
  const years = months(age) / 12;
  if (/child|kid/i.test(who)) return years < 18;
  if (/adolescent|teen|young/i.test(who)) return years >= 12 && years < 18;
  return years >= 18;
}

function unitOf(age: Age, was: Age, written: string | undefined): string {
  if (written && age.unit === was.unit && !/^(?:year|month)s?$/i.test(written)) return written;
  return `${age.unit}${age.value === 1 ? '' : 's'}`;
}

function likeNumber(written: string, value: number): string | undefined {
  if (/^\d/.test(written)) return String(value);
  const word = WORDS[value];
  return word && likeCapital(written, word);
}

/** `words` with a capital where `written` has one. */
export function likeCapital(written: string, words: string): string {
  return /^\p{Lu}/u.test(written) ? words[0]!.toUpperCase() + words.slice(1) : words;
}
