/** "A is under review. So is B.", "The same goes for B": what the sentence before says of its drug, said of another. */
import { Respelled, type Read } from './respelled.ts';
import { endOfWords, saysMore, spanOf, VERB } from './gapping.ts';
import { groups } from './subjects.ts';

const ECHO =
  /^\W*(?:(?:so|neither|nor)\s+(?:is|are|was|were|has|have|does|do|did|can)|the\s+same\s+(?:goes|holds|applies|is\s+true|can\s+be\s+said)\s+(?:for|of|to))\s+(?:the\s+)?$/i;
/** How each of them begins: who is meant is asked of no other sentence. */
const BEGINS = /^\W*(?:so|neither|nor|the\s+same)\s/i;
const LONGEST = 300;
const NO_MORE = /^(?:\s*(?:too|as\s+well))?\W*$/i;

/** @returns what is said of the sentence's drug; `undefined` where it says so itself, or the one before is not about one drug. */
export function echoed(read: Read, before: Read | undefined): Read | undefined {
  const { sentence, block } = read;
  if (before?.block !== block || sentence.own.length === 0 || !BEGINS.test(sentence.text)) return undefined;
  const { text } = block;
  const [group, ...more] = groups({ mentions: sentence.own, sentence });
  if (!group || more.length > 0 || group[0]!.kind === 'class' || !ECHO.test(text.slice(sentence.start, group[0]!.start))) return undefined;
  const name = spanOf(group, text);
  if (!NO_MORE.test(text.slice(name.end, sentence.end))) return undefined;
  const told = before.sentence;
  const [first, ...others] = groups({ mentions: told.own, sentence: told }).filter((g) => g[0]!.kind !== 'class');
  if (!first || others.length > 0) return undefined;
  const verb = { start: spanOf(first, text).end, end: endOfWords(text, told.start, told.end) };
  const said = text.slice(verb.start, verb.end);
  if (told.text.length > LONGEST || /\?/.test(told.text) || !VERB.test(said) || saysMore(said)) return undefined;
  const words = new Respelled(read);
  words.insertFrom({ start: told.start, end: first[0]!.start }, name.start, told);
  words.take(name);
  words.insertFrom(verb, name.end, told);
  return words.read({ start: sentence.start, end: sentence.start + sentence.text.trimEnd().length });
}
