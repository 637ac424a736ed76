/** "**X** (x). Still the only one approved.", "X: sold as Y": what stands behind a run-in name without a verb, as a statement about it. */
import type { Span } from '../../text/sentences.ts';
import { HAS_FINITE } from './clauses.ts';
import type { Sentence } from './sentence.ts';
import { Respelled, type Read } from './respelled.ts';

/** What may stand behind a name that is no more than a name, and what parts one from what is said of it. */
const NO_MORE = /^(?:-[a-z]{4})?[®™]?\W*(?:\([^()]{1,40}\)\W*)?$/;
const PARTED = /^(?:-[a-z]{4})?[®™]?\s*(?:\([^()]{1,40}\)\s*)?(?::|\s[–—])\s+(?=\S)/;
/** How such words begin that say what a drug is. */
const SAYS =
  /^\s*(?:(?:still|now|currently|also)\s+)*(?:(?:the|one)\s+(?:\w+\s+){0,2}?(?:only|sole|first|newest|latest|last|more|of)\b|(?:not\s+(?:yet\s+)?)?(?:approved|licen[sc]ed|authori[sz]ed|labell?ed|sold|marketed|used|given|injected|swallowed|under\s+review|in\s+phase)\b)/i;
/** Behind a colon as well. */
const IS_A = /^\s*an?\s/i;
const LONGEST = 200;

/** @returns the statement, which stands where the words do; `undefined` where they make none. */
export function runIn(read: Read, before: Read | undefined): Read | undefined {
  const { sentence, block } = read;
  if (block.quoted || sentence.text.length > LONGEST || HAS_FINITE.test(sentence.text)) return undefined;
  const own = before?.block === block && before.sentence.start === 0 ? nameOf(before.sentence, NO_MORE) : undefined;
  if (own) return sentence.own.every((m) => m.kind === 'class') ? told(read, own.name, before!.sentence, sentence.start) : undefined;
  const same = nameOf(sentence, PARTED);
  return same && told(read, same.name, sentence, same.end);
}

/** The one drug that a sentence begins with, where what stands behind its name is of this form, and the block offset behind that. */
function nameOf({ block, start, end, own }: Sentence, form: RegExp): { name: Span; end: number } | undefined {
  const name = own.find((m) => m.kind !== 'class' && !m.attributive);
  if (!name || own.some((m) => m.kind !== 'class' && m.id !== name.id)) return undefined;
  const match = /[\p{L}\d]/u.test(block.text.slice(start, name.start)) ? null : form.exec(block.text.slice(name.end, end));
  return match ? { name, end: name.end + match[0].length } : undefined;
}

function told(read: Read, name: Span, of: Sentence, from: number): Read | undefined {
  const { sentence } = read;
  const value = { start: from, end: sentence.end };
  const said = sentence.block.text.slice(value.start, value.end);
  if (!SAYS.test(said) && !(of === sentence && IS_A.test(said))) return undefined;
  const words = new Respelled(read);
  words.insertFrom(name, sentence.start, of);
  words.insert(' is ', value.start);
  words.take(value);
  return words.read(value);
}
