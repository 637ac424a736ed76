/**
 * Names that a sentence only sets its statement against: "unlike X", "with the exception of X", "X apart", "X excepted". What is said
 * of the others is not said of them.
 */
import type { Mention } from '../../mentions/findMentions.ts';
import type { Sentence } from './sentence.ts';

const CHAIN = String.raw`(?:[\p{L}\d®™' -]{1,50}(?:,|\s(?:and|or))\s+)?(?:(?:the|an?|other|oral|topical|systemic|conventional|old|older)\s+)*`;
/** Before the name. */
const AGAINST = new RegExp(
  String.raw`\b(?:unlike(?:\s+with|\s+for)?|in\s+contrast\s+(?:to|with)|by\s+contrast\s+with|as\s+opposed\s+to|contrary\s+to|different(?:ly)?\s+from|compared\s+(?:with|to))\s+${CHAIN}$`,
  'iu',
);
const EXCEPT = new RegExp(
  String.raw`\b(?:except(?:\s+for|ing)?|with\s+the\s+(?:\w+\s+)?exceptions?\s+of|with\s+(?:one|a\s+single|the\s+one|an)\s+exception\s*[,:(–—-]+|the\s+(?:only\s+|one\s+)?exceptions?\s+(?:is|are|being)|excluding|other\s+than|apart\s+from|aside\s+from|besides|save(?:\s+for)?|bar|barring)\s*\s${CHAIN}$`,
  'iu',
);
/** Behind it. */
const APART =
  /^[\s®™]*(?:(?:cream|ointment|gel|foam|tablets?|capsules?)\s+)?(?:\([^()]{1,40}\)\s*)?(?:apart(?!\s+from\b)|aside|excepted|excluded|(?:is|being)\s+(?:the\s+(?:one\s+|only\s+|sole\s+)?|an\s+)exception)\b/i;

/** Does the sentence set its statement against the names of `group`, or leave them out? */
export function isSetApart(sentence: Sentence, group: readonly Mention[]): boolean {
  return isContrasted(sentence, group) || isExcepted(sentence, group);
}

function isContrasted(sentence: Sentence, group: readonly Mention[]): boolean {
  return AGAINST.test(before(sentence, group));
}

export function isExcepted(sentence: Sentence, group: readonly Mention[]): boolean {
  const lead = before(sentence, group);
  const behind = sentence.block.text.slice(group.at(-1)!.end, sentence.end);
  return (EXCEPT.test(lead) && !(AFTER_COMMA.test(lead) && !GOES_ON.test(behind))) || APART.test(behind);
}

/** "Apart from A, B is the only one": the comma ends what is left out, unless the list goes on behind B. */
const AFTER_COMMA = /,\s+(?:(?:the|an?|other|oral|topical|systemic)\s+)*$/i;
const GOES_ON = /^[\s®™]*(?:(?:cream|ointment|gel|foam|tablets?|capsules?|injections?)\b\s*)?(?:,|(?:and|or)\b)/i;

/** Ids of the drugs that the sentence leaves out of what it says. */
export function exceptedIn(sentence: Sentence): string[] {
  return sentence.own.filter((m) => m.kind !== 'class' && isExcepted(sentence, [m])).map((m) => m.id);
}

/** The words before the names, as far as an exception could reach. */
function before(sentence: Sentence, group: readonly Mention[]): string {
  return sentence.block.text.slice(Math.max(sentence.start, group[0]!.start - 120), group[0]!.start);
}
