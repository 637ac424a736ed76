/** A sentence in plainer words: what has been said in a roundabout way is told as the rules know it. */
import { prepareGate } from '../../patterns/gate.ts';
import { once } from '../../once.ts';
import { EQUIVALENTS } from './index.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/sentences.ts';
import type { Sentence } from '../reading/sentence.ts';
import { Respelled, type Read } from '../reading/respelled.ts';

/** Which topics, and which patterns of each, a text is worth trying for. */
const topicsIn = once(() =>
  prepareGate(
    EQUIVALENTS.map((topic) => topic().map(([pattern]) => pattern)),
    0,
  ),
);
const patternsIn = EQUIVALENTS.map((topic) =>
  once(() =>
    prepareGate(
      topic().map(([pattern]) => [pattern]),
      0,
    ),
  ),
);

/** Words that are read as others. Offsets in the sentence's text. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly match: RegExpExecArray;
  readonly by: string;
}

/** @returns `undefined` where there is nothing to say more plainly. */
export function restated(read: Read): Read | undefined {
  const { sentence, block } = read;
  const { own, terms, antecedents } = sentence;
  // Nobody whom it could be about.
  if (block.quoted || (own.length + terms.length + antecedents.heading.length === 0 && !antecedents.mayMean)) return undefined;
  const open = topicsIn()(sentence.text);
  if (open === 0) return undefined;
  const found = replacementsIn(sentence, open);
  if (found.length === 0) return undefined;
  const words = new Respelled(read);
  let at = sentence.start;
  for (const one of found) {
    words.take({ start: at, end: sentence.start + one.start });
    put(words, one, sentence.start);
    at = sentence.start + one.end;
  }
  words.take({ start: at, end: sentence.end });
  return words.read();
}

/** Left to right, none inside another; of two at one place the one that stands first in the table. */
function replacementsIn(sentence: Sentence, open: number): Replacement[] {
  const { text } = sentence;
  const found: Replacement[] = [];
  EQUIVALENTS.forEach((topic, i) => {
    if ((open & (1 << i)) === 0) return;
    const tried = patternsIn[i]!()(text);
    for (const [j, [pattern, by]] of topic().entries())
      for (const match of (tried & (1 << j)) === 0 ? [] : matchesOf(text, pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        if (!found.some((f) => f.start < end && start < f.end) && fits(sentence, match)) found.push({ start, end, match, by });
      }
  });
  return found.sort((a, b) => a.start - b.start);
}

/** "Few doctors who prescribe X do so off-label", "nothing limits X to it": what stands before takes it back. */
const TAKEN_BACK = /\b(?:nothing|none|neither|nor|few|hardly|almost|nearly|seldom|rarely|scarcely|barely|nobody|no\s+one)\b[^.;]*$/i;
/** "The stronger X cream", "the 0.3% strength of X", and behind the match "X's 0.15% cream": one product, not the drug. */
const OF_PRODUCT = /\bstrength\s+of\b[^.;]*$|\b(?:stronger|weaker)\b[^.;]*$/i;
const PRODUCT_BEHIND = /^(?:['’]s\b|\s+(?:\d|\p{Lu}{2}\b))/u;
/** "No form of eczema", "before 2025 children", "warnings against use in children": no disease, people or drugs by themselves. */
const NOT_THEMSELVES =
  /^\s*(?:(?:in|for)\s+)?(?:(?:no|none|neither|hardly|few|almost|not|never|only|before|until|since|after|during|warnings?|(?:safety\s+)?data|trial|studies|cases)\b|.*\b(?:(?:19|20)\d{2}|biosimilars?|generics?|other\s+than)\b)/i;
const OF_PEOPLE_OR_USES = ['use', 'who', 'set'];

/** Does the match say what it seems to say: of the drug itself, of diseases, people and places, and with nothing before that takes it back? */
function fits(sentence: Sentence, match: RegExpExecArray): boolean {
  const { text } = sentence;
  const before = text.slice(0, match.index);
  const behind = text.slice(match.index + match[0].length);
  const endsInDrug = match.groups?.['drug'] !== undefined && match[0].endsWith(match.groups['drug']);
  return (
    !TAKEN_BACK.test(before) &&
    !OF_PRODUCT.test(before) &&
    !(endsInDrug && PRODUCT_BEHIND.test(behind)) &&
    !OF_PEOPLE_OR_USES.some((group) => NOT_THEMSELVES.test(match.groups?.[group] ?? '')) &&
    holdsNames(sentence, match)
  );
}

/** What a pattern calls a drug is one that the text names, what it calls a place is one, and what it calls a use ends in a disease. */
function holdsNames({ start, own, terms, text }: Sentence, { indices }: RegExpExecArray): boolean {
  const holds = (group: string, names: readonly Span[], toTheEnd = false): boolean => {
    const span = indices!.groups?.[group];
    return (
      !span ||
      names.some(
        (name) =>
          name.start >= start + span[0] &&
          name.end <= start + span[1] &&
          (!toTheEnd || text.slice(name.end - start, span[1]).trim() === ''),
      )
    );
  };
  const diseases = terms.filter((t) => t.target.kind === 'indication');
  const places = terms.filter((t) => t.target.kind === 'place' || t.target.kind === 'body');
  return holds('drug', own) && holds('use', diseases, true) && holds('where', places);
}

/** `$<name>` stands for the words of a group, which stay where they are. */
function put(words: Respelled, { start, end, match, by }: Replacement, base: number): void {
  for (const [i, part] of by.split(/\$<(\w+)>/).entries()) {
    if (i % 2 === 0) {
      if (part) words.insert(part, base + start, base + end);
    } else {
      const group = match.indices!.groups![part];
      if (group) words.take({ start: base + group[0], end: base + group[1] });
    }
  }
}
