/** Several numbers for several places in one sentence: which goes with which is not read. */
import type { Clause } from '../reading/sentence.ts';
import { placesIn } from '../reading/setting.ts';
import { matchesOf } from '../../text/matches.ts';

const NUMBER_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten';
/** "Two are approved in the US, and three in the EU": which number goes with which place is not read. */
const ELLIPSIS = new RegExp(String.raw`(?:,?\s+(?:and|but)|[,;])\s+(?:only\s+)?(?:\d{1,2}|none|${NUMBER_WORDS})\s+(?:more\s+)?in\b`, 'i');
const SOME_NUMBER = new RegExp(
  String.raw`(?<![\w.-])(?:\d{1,2}|none|${NUMBER_WORDS})(?![\w%-]|\s+(?:of|or|to)\b|\s*(?:years?|months?|weeks?|mg|kg))`,
  'gi',
);

/** "The FDA has approved two and the EMA three": as many numbers as places. */
export function isSharedOut({ sentence }: Clause): boolean {
  if (ELLIPSIS.test(sentence.text)) return true;
  if (new Set(placesIn(sentence.terms)).size < 2) return false;
  const inside = (at: number): boolean => [...sentence.ages, ...sentence.dates].some((s) => s.start <= at && at < s.end);
  return matchesOf(sentence.text, SOME_NUMBER).filter((m) => !inside(sentence.start + m.index)).length > 1;
}
