/** Places that a text names only to leave them out: "outside the US", "everywhere but in Japan". */
import type { Jurisdiction } from '../../dataset/schema.ts';
import type { Found } from '../../mentions/findMentions.ts';
import type { Clause } from './clauses.ts';

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
