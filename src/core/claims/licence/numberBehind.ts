/** A number that stands behind what it counts: "prescription creams number two", "that brings the biologics to five". */
import type { cuesIn } from '../reading/cues.ts';
import type { Clause } from '../reading/sentence.ts';
import { setAt, setOf, type SetNoun } from './comparison.ts';
import { NUMBER_WORDS } from './numbers.ts';

/** "Brings the biologics to five": what is counted may stand without a word for counting. */
const BRINGS = String.raw`brings|bringing|raises|raising`;
/** "Takes the tally to". */
const TAKES = String.raw`${BRINGS}|takes|taking|lifts|lifting|pushes|pushing`;
/** Nothing may follow that the number counts instead ("to two injections a month"). */
const LAST = String.raw`(?=\s*(?:[.,;:)]|$|[–—]|in\s+all\b|altogether\b))`;
/** A number behind its noun: "prescription creams number two". */
export const AMOUNT_BEHIND = new RegExp(
  String.raw`\b(?:number|total|come\s+to|add\s+up\s+to|stands?\s+at|(?:is|are|comes?\s+to)(?=\s+(?:\d{1,2}|${NUMBER_WORDS})\b)(?<=\b(?:number|tally|total|count)\b[^;]{0,90}\s(?:is|are|comes?\s+to))|to(?=\s+(?:\d{1,2}|${NUMBER_WORDS})${LAST})(?<=\b(?:${BRINGS}|(?:${TAKES})\s+(?:\S+\s+){1,2}(?:number|tally|total|count))\b[^;]{0,110}\sto))\s+(?<number>\d{1,2}|${NUMBER_WORDS})\b`,
  'gi',
);
const COUNTED = new RegExp(
  String.raw`\b(?:(?:(?:${TAKES})\s+(?:(?:the|its|their)\s+)?(?:[\w.’']+\s+)?)?(?:number|tally|total|count)|regards|${BRINGS})\s+(?:of\s+)?(?:the\s+)?`,
  'i',
);

/** "Steroid-free prescription creams number two": the noun phrase that opens the clause. */
export function nounBefore(clause: Clause, cue: ReturnType<typeof cuesIn>[number]): SetNoun | undefined {
  // "If it is approved, that brings them to five": not yet.
  if (/^to\b/i.test(cue.text) && /\b(?:if|once|when|should|unless|will|until)\b/i.test(clause.sentence.text)) return undefined;
  const { text } = clause.sentence.block;
  const of = COUNTED.exec(text.slice(clause.start, cue.start));
  const mention = clause.mentions.find((m) => m.kind === 'class' && !m.carried && m.end <= cue.start);
  const noun =
    (of && setAt(clause, clause.start + of.index + of[0].length)) ??
    setAt(clause, clause.start) ??
    (of && mention ? { set: setOf(mention), start: mention.start, end: mention.end, mention } : undefined);
  if (!noun || noun.end > cue.start) return undefined;
  const words = clause.sentence.block.text.slice(noun.start, cue.start);
  const free = /\b(?:free of|without) steroids?\b/i.test(words);
  return free ? { ...noun, set: { ...noun.set, steroidFree: true } } : noun;
}
