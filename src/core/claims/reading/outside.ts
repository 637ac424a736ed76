/** Places that a text names only to leave them out: "outside the US", "everywhere but in Japan". */
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { Found } from '../../mentions/findMentions.ts';
import type { Clause } from './sentence.ts';

const LEFT_OUT =
  /\b(?:outside(?:\s+of)?|beyond|(?:every|any)where\s+(?:but|except|save|other\s+than)(?:\s+for)?|(?<!\bno\s)(?:countr(?:y|ies)|markets?|places?|regions?)\s+(?:but|except|other\s+than|besides)(?:\s+for)?|elsewhere\s+than|(?:except(?:ing)?|save|apart\s+from|aside\s+from|other\s+than)(?:\s+for)?(?=\s+in\b))\s+(?:in\s+)?(?:the\s+)?$/i;

/** Is the place at this term left out rather than meant? */
export function isLeftOut(clause: Pick<Clause, 'sentence'>, { start }: Pick<Found, 'start'>): boolean {
  const { block } = clause.sentence;
  return LEFT_OUT.test(block.text.slice(Math.max(clause.sentence.start, start - 60), start));
}

/** All places but those left out. Who says "Europe" may mean the United Kingdom, too. */
export function othersThan(all: readonly Jurisdiction[], leftOut: readonly Jurisdiction[]): Jurisdiction[] {
  return all.filter((j) => !leftOut.includes(j) && !(j === 'UK' && leftOut.includes('EU')));
}

const OTHER_USES =
  /\b(?:outside(?:\s+of)?|other\s+(?:diseases\s+)?than|diseases?\s+but|anything\s+but|except(?:\s+for)?|apart\s+from|besides|beyond)\s+(?:in\s+|for\s+)?(?:the\s+)?$/i;
const OUTSIDE_LABEL = /\b(?:outside|beyond)\s+(?:of\s+)?(?:its|the)\s+(?:label|licen[cs]e|indications?)\b/i;

/** "In diseases other than eczema", "outside its label": said of all uses but those that are licensed. */
export function isOfOtherUses({ sentence, start: from, text }: Pick<Clause, 'sentence' | 'start' | 'text'>): boolean {
  const { block, start } = sentence;
  return (
    OUTSIDE_LABEL.test(text) ||
    sentence.terms.some(
      (t) => t.target.kind === 'indication' && t.start >= from && OTHER_USES.test(block.text.slice(Math.max(start, t.start - 60), t.start)),
    )
  );
}
