/** The age group that a text has set before a sentence that names none: the heading, the lead-in of the list, the question it answers. */
import { months } from '../../dataset/calendar.ts';
import { findAges, type AgeGroup } from '../../text/ages.ts';
import type { Sentence } from './sentence.ts';

const ADULT = months({ value: 18, unit: 'year' });
/** Words for the young that name no age. */
const YOUNG =
  /\b(?:child|kid|boy|girl|son|daughter|bab(?:y|ies)|infants?|toddlers?|newborns?|pre-?schoolers?|school\s+age|teen\w*|adolescen\w*|p(?:a)?ediatric\w*)\b/i;
/** How far back a question may stand, in characters. */
const QUESTION_REACH = 200;
/** "Under 12: ...", at the head of the paragraph. */
const LABEL = /^[^.?!:]{2,40}:/;

/** @returns the one group; `unclear` where the text speaks of the young and not of one age; `undefined` where it speaks of none */
export function ageAbove({ block, ages, start }: Sentence): AgeGroup | 'unclear' | undefined {
  if (ages.length > 0) return undefined;
  const before = block.text.slice(Math.max(0, start - QUESTION_REACH), start);
  const question = /[^.?!]*\?[^?]*$/.exec(before)?.[0] ?? '';
  const label = start > 0 ? (LABEL.exec(block.text)?.[0] ?? '') : '';
  const [heading, ...higher] = block.headings;
  const column = block.kind === 'cell' && block.column !== block ? (block.column?.text ?? '') : '';
  for (const text of [question, label, column, block.leadIn?.text ?? '', heading?.text ?? '']) {
    const young = text === '' ? [] : findAges(text).filter((a) => !(a.min && months(a.min) >= ADULT));
    // A page on children also tells of what is licensed at all.
    if (text === heading?.text && higher.length === 0 && young.every((a) => a.word)) continue;
    if (young.length === 1) return young[0];
    if (young.length > 1 || YOUNG.test(text)) return 'unclear';
  }
  return undefined;
}
