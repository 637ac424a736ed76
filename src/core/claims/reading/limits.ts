/**
 * What a denial is limited to: a weight, a way of use, an age told before. "Below 40 kg it is not licensed" leaves the rest of the
 * licence as it is. A form or strength of its own is a product's matter (see `product.ts`).
 */
import { months } from '../../dataset/calendar.ts';
import type { AgeGroup } from '../../text/ages.ts';
import { wordsOf, type Clause } from './sentence.ts';

const WEIGHT = /\b(?:weigh\w*|(?:body\s?)?weights?|lighter|\d+(?:\.\d+)?\s?(?:kg|kilos?|kilograms?|lbs?|pounds))\b/i;
const WAY_OF_USE =
  /\b(?:(?:used|taken|given|applied|injected|on)\s+(?:alone|(?:on\s+)?(?:its|their)\s+own|by\s+(?:itself|themselves))|as\s+(?:an?\s+|the\s+)?(?:sole|only|single|add-on|adjunct\w*)\b|monotherapy|(?:alone|on\s+its\s+own|by\s+itself),?\s+(?=(?:is|are|has|have)\b)|without\s+(?:an?\s+|any\s+|the\s+|concomitant\s+|additional\s+|background\s+|other\s+)*(?:topicals?|steroids?|corticosteroids?|creams?|ointments?|emollients?|phototherapy|UV\w*|systemic|treatment|therapy|TCS|TCI)|(?:combined|together|along)\s+with)\b/i;
/** "If no topical is used with it, ..." */
const CONDITION = /^\W*(?:if|unless|when(?!\s+it\s+comes\s+to\b)|where|as\s+long\s+as|in\s+case)\b/i;
const ADULT = months({ value: 18, unit: 'year' });

/** Is a denial at `at` (block offset) said of a weight or of a way of use only, which the sentence told before it or tells right behind? */
export function isLimited(clause: Clause, at: number): boolean {
  const { sentence } = clause;
  const before = wordsOf(sentence, sentence.start, at);
  if (CONDITION.test(before)) return true;
  return WEIGHT.test(before) || WEIGHT.test(wordsOf(sentence, at, clause.end)) || WAY_OF_USE.test(before);
}

/** The young people of whom the sentence spoke before the clause ("Toddlers cannot have X: it is not approved"). */
export function youngBefore({ sentence, start }: Clause): AgeGroup | undefined {
  return sentence.ages.filter((a) => a.end <= start && !(a.min && months(a.min) >= ADULT)).at(-1);
}
