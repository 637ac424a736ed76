/** "**X** (x). Still the only one approved.", "X: sold as Y": what stands behind a run-in name without a verb, as a statement about it. */
import type { Span } from '../../text/sentences.ts';
import { HAS_FINITE, type Sentence } from './clauses.ts';
import { Respelled, type Read } from './respelled.ts';
import { groups } from './subjects.ts';

/** What a name may have with it and be no more than a name. */
const NAME_ONLY = /^\W*(?:NAME(?:-[a-z]{4})?[®™]?\W*(?:\([^()]{1,40}\)\W*)?)$/;
const NAME_BEFORE = /^\W*NAME(?:-[a-z]{4})?[®™]?\s*(?:\([^()]{1,40}\)\s*)?(?::|\s[–—])\s+(?=\S)/;
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
  const own = before?.block === block && before.sentence.start === 0 ? nameOf(before.sentence, NAME_ONLY) : undefined;
  if (own) return sentence.own.every((m) => m.kind === 'class') ? told(read, own.name, before!.sentence, sentence.start) : undefined;
  const same = nameOf(sentence, NAME_BEFORE);
  return same && told(read, same.name, sentence, sentence.start + same.length);
}

/** The one drug that a sentence is a name of, or begins with, and how long that is. */
function nameOf(sentence: Sentence, form: RegExp): { name: Span; length: number } | undefined {
  const [first] = groups({ mentions: sentence.own, sentence }).filter((g) => g[0]!.kind !== 'class');
  const name = first?.[0];
  if (!name || name.carried || sentence.own.some((m) => m.kind !== 'class' && m.id !== name.id)) return undefined;
  const at = name.start - sentence.start;
  const match = form.exec(`${sentence.text.slice(0, at)}NAME${sentence.text.slice(name.end - sentence.start)}`);
  return match ? { name, length: match[0].length - 'NAME'.length + (name.end - name.start) } : undefined;
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
