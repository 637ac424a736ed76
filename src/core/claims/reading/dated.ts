/**
 * The time that a sentence's surroundings give it: a dated entry ("**5 May 2019.** ..."), a label ("Status in March 2021: ..."), a
 * heading, a lead-in or the first cell of a table row that is a date. What stands there is told of that time, not of today.
 */
import { parseDate, type DayRange } from '../../dataset/calendar.ts';
import { findDates, type WrittenDate } from '../../text/dates.ts';
import type { Block } from '../../text/block.ts';

/** `past`: of some time before a date ("Until 2017"), which no fact of one day can judge. */
export type Time = DayRange | 'past';

/** A page's own date: the page is judged as it stands today. */
const OF_THE_PAGE =
  /\b(?:updated|reviewed|revised|checked|edited|modified|written|printed|accessed|retrieved|copyright|valid|version|v\d)\b|©/i;
/** A year that names a document, an event's own date, or the beginning of something. */
const NO_LABEL =
  /\b(?:guidelines?|guidance|AAD|NICE|EuroGuiDerm|consensus|recommendations?|approved|licen[sc]ed|authori[sz]ed|launched|cleared|born|founded|since|after|is|are|was|were|has|have|had|can|may|will)\b|\bfrom\s+$/i;
const BEFORE = /\b(?:until|before|by|up\s+to|prior\s+to)\s*$/i;
/** Words that a heading may have beside its date. */
const HEADING_WORDS =
  /\b(?:status|state|view|guidance|what was known|updates?|news|changes|approvals?|decisions|situation|labels?|issue|entry|knowledge|overview|digest|summary|bulletin|newsletter|press|review|notes|minutes|report|journal|diary|log|congress|conference|meeting|archive|edition|volume|no|week(?:\s+\d{1,2})?|month|year|spring|summer|autumn|winter|fall|early|mid|late|end|as|at|of|in|on|the|for|until|before|by|around|about|to|and|today|then|back)\b/gi;
/** More words than a label has. */
const MOST_WORDS = 7;
/** Behind a date that opens a sentence: a mark, or a sentence of its own. */
const LEAD_MARK = /^\W{0,4}(?:[:–—]|\s-\s|\)|\.$)|^\s+(?=\p{Lu})/u;
const TITLE =
  /^\s*(?:[\w.]+\s+){0,4}?(?:guidelines?|guidance|updates?|reviews?|labels?|recommendations?|consensus|editions?|versions?|stud(?:y|ies)|trials?|approvals?)\b/i;
const VERB = /\b(?:(?!United\b)\w{3,}ed|won|got|came|gave|went|took|made|saw|said|brought|began|became)\b/i;
/** A date of an event or of a source is no label. */
const AN_EVENT =
  /\b(?:approvals?|launch|decision|authori[sz]ation|licen[cs]e|clearance|submission|application|source|sources|see|doi|ref|reference|born|label|trial|trials|study)\b/i;
const COLON = /^[^:;]{1,70}:\s/;

/** The time that `label` gives, if it is nothing but a date and a few words about it. */
function timeOf(label: string, dates: readonly WrittenDate[]): Time | undefined {
  const rest = without(label, dates);
  const [first] = dates;
  if (!first || (rest.match(/[\p{L}\d]+/gu) ?? []).length > MOST_WORDS || NO_LABEL.test(rest)) return undefined;
  return /\bfrom\s+$/i.test(label.slice(0, first.start)) ? undefined : stretchOf(label, dates);
}

function stretchOf(label: string, dates: readonly WrittenDate[]): Time | undefined {
  if (OF_THE_PAGE.test(without(label, dates))) return undefined;
  if (BEFORE.test(label.slice(0, dates[0]!.start))) return 'past';
  const ranges = dates.map((d) => parseDate(d.date)!);
  return { first: Math.min(...ranges.map((r) => r.first)), last: Math.max(...ranges.map((r) => r.last)) };
}

function without(label: string, dates: readonly WrittenDate[]): string {
  return dates.reduceRight((text, d) => text.slice(0, d.start) + text.slice(d.end), label);
}

/** The time that a heading, a row's first cell or a lead-in gives to all that stands below, beside or behind it. */
export function timeAround(block: Block): Time | undefined {
  const row = block.row && block.row !== block ? headingTime(block.row.text) : undefined;
  const lead = block.leadIn && block.leadIn !== block ? labelTime(block.leadIn.text) : undefined;
  const column = block.kind === 'cell' && block.column ? columnTime(block.column.text) : undefined;
  if (row ?? column ?? lead) return row ?? column ?? lead;
  return timeBelow(block.headings);
}

/** Blocks below the same headings ask in a row. */
let last: { readonly headings: readonly Block[]; readonly time: Time | undefined } | undefined;

function timeBelow(headings: readonly Block[]): Time | undefined {
  if (last?.headings === headings) return last.time;
  const time = firstOf(headings, (heading) => (heading.byline ? undefined : headingTime(heading.text)));
  last = { headings, time };
  return time;
}

function firstOf<T, R>(list: readonly T[], read: (entry: T) => R | undefined): R | undefined {
  for (const entry of list) {
    const found = read(entry);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A column of how things once were. */
const ONCE =
  /^\W*(?:at\s+first|at\s+(?:the\s+)?(?:launch|start|beginning|approval)|(?:first|initial|original|earlier|former|previous|old|past)(?:ly)?\s*(?:US|EU|UK)?\s*(?:label(?:led|led\s+age)?|licen[cs]e[ds]?|approv(?:al|ed)|indication|age|status)?(?:\s+(?:for|from|at|in))?|originally|initially|formerly|earlier|then|once|in\s+the\s+past)\W*$/i;

function columnTime(text: string): Time | undefined {
  return ONCE.test(text) ? 'past' : labelTime(text);
}

function labelTime(text: string): Time | undefined {
  return text.length > 80 ? undefined : timeOf(text.replace(/\s{0,3}:\s{0,3}$/, ''), findDates(text));
}

/** Of a line that is a date, with no more than small words beside it. */
function headingTime(text: string): Time | undefined {
  const dates = text.length > 80 ? [] : findDates(text);
  if (dates.length === 0) return undefined;
  const rest = without(text, dates).replace(HEADING_WORDS, ' ');
  return /[\p{L}\d]/u.test(rest) ? undefined : stretchOf(text, dates);
}

export interface Lead {
  readonly time: Time;
  /** How much of the sentence the label is. */
  readonly length: number;
  /** The label is the whole sentence, or heads an entry: what follows in the block is told of its time, too. */
  readonly entry: boolean;
}

/** A block without a year holds no such date. */
export const HAS_YEAR = /\d{4}/;

/** The date at the head of a sentence: "5 May 2019: ...", "2019 - ...", "March 2017 FDA approves ...", "Status in March 2021: ...". */
export function leadOf(sentence: string, first: boolean): Lead | undefined {
  const head = sentence.slice(0, 90);
  const dates = HAS_YEAR.test(head) ? findDates(head) : [];
  const [date] = dates;
  if (!date) return undefined;
  const posted = /^\W*(?:(?:posted|published|news|entry|update|note)\b[\s:,]*)?(?:(?:of|on|from|in|at|as of)\s+)?\W*$/i.test(
    head.slice(0, date.start),
  );
  const behind = sentence.slice(date.end);
  const bare = posted && /^\W*$/.test(head.slice(0, date.start)) && !TITLE.test(behind.slice(0, 80));
  const mark = LEAD_MARK.exec(behind.slice(0, 8));
  if (mark && (/\S/.test(mark[0]) ? posted : bare)) {
    const time = timeOf(head.slice(0, date.end), [date]);
    return time && { time, length: date.end + mark[0].length, entry: true };
  }
  // "Conference notes, March 2021." at the head of a paragraph.
  const titled = first && sentence.length < 60 && !VERB.test(sentence) && !AN_EVENT.test(sentence) ? timeOf(sentence, dates) : undefined;
  const whole = titled ?? (sentence.length < 80 ? headingTime(sentence.replace(/[.:\s]+$/, '')) : undefined);
  if (whole) return { time: whole, length: sentence.length, entry: true };
  const label = COLON.exec(head)?.[0];
  const time =
    label && !VERB.test(label)
      ? timeOf(
          label,
          dates.filter((d) => d.end <= label.length),
        )
      : undefined;
  return time && { time, length: label!.length, entry: /^\W*(?:status|state|update|news|as\s+of|as\s+at)\b/i.test(label!) };
}
