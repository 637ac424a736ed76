/** Whether two names are said to be those of one drug, or of two. */
import type { Clause } from '../reading/sentence.ts';
import { isAssertion } from '../reading/mood.ts';
import { standing } from '../reading/standing.ts';
import { subjectOf, type Claim } from '../types.ts';

const SAME =
  /^\s+are\s+(?:in fact\s+|actually\s+|really\s+|both\s+)?(?:the same (?:drug|medicine|substance|molecule|thing|active ingredient)|one and the same|(?:two|different) names (?:for|of) (?:the same|one)|identical (?:drugs|medicines))\b/i;
const DIFFERENT =
  /^\s+are\s+(?:in fact\s+|actually\s+|really\s+|entirely\s+|completely\s+|two\s+)*(?:different|distinct|separate|unrelated)\s+(?:drugs|medicines|substances|molecules|compounds|active ingredients)\b/i;
const ANOTHER_NAME =
  /^\s*(?:,\s*)?(?:(?:is|was)\s+)?(?:also (?:known|called)(?: as)?|(?:another|an older|the older|the former|an alternative|the British|the American|the US) name (?:for|of)|(?:formerly|previously) (?:known as|called)|the same (?:drug|substance|molecule) as)\s+$/i;

const ONE_DRUG =
  /^[\s®™]+(?:both\s+)?(?:are\s+(?:(?:two|different|just|both|the)\s+)*(?:brands?|names?|versions?|brand\s+names)\s+(?:of|for)\s+(?:the\s+same|one)\b|are\s+(?:both|two)\s+(?:brands?|names|brand\s+names)\s+(?:of|for)\s+(?:the\s+drug\s+)?[\p{L}-]+(?=\s*[.,;]|$)|(?:both\s+)?(?:contain|hold|have|share)\s+(?:the\s+same|one)\s+(?:active|drug|medicine|substance|ingredient))/iu;

/** "Brands A and B contain the same active ingredient." */
function sameBrands(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  const names = clause.mentions.filter((m) => m.kind === 'brand');
  return names.slice(1).flatMap((second, i) => {
    const first = names[i]!;
    if (
      first.id === second.id ||
      !/^[\s®™]+and\s+$/.test(text.slice(first.end, second.start)) ||
      !ONE_DRUG.test(text.slice(second.end, clause.end))
    )
      return [];
    if (!isAssertion(clause, first.start)) return [];
    const mark = { start: first.start, end: second.end };
    return [
      {
        rule: 'brand-generic' as const,
        subject: { ...subjectOf(second), brand: undefined },
        predicate: 'same',
        setting: standing(clause),
        ...mark,
        value: mark,
        named: [first.id],
      },
    ];
  });
}

/** "A and B are two names of one drug", "... are different drugs", "A, also known as B": names of substances, not of products. */
export function readSameness(clause: Clause): Claim[] {
  const { text } = clause.sentence.block;
  const names = clause.mentions.filter((m) => m.kind === 'drug');
  return [
    ...sameBrands(clause),
    ...names.slice(1).flatMap((second, i) => {
      const first = names[i]!;
      const gap = text.slice(first.end, second.start);
      const after = text.slice(second.end, clause.end);
      const pair = /^\s+and\s+$/.test(gap) && (i === 0 || !/,\s*$/.test(text.slice(names[i - 1]!.end, first.start)));
      const predicate =
        pair && DIFFERENT.test(after) ? 'different' : (pair && SAME.test(after)) || ANOTHER_NAME.test(gap) ? 'same' : undefined;
      if (!predicate || (predicate === 'same') === (first.id === second.id) || !isAssertion(clause, first.start)) return [];
      const mark = { start: first.start, end: second.end };
      return [
        {
          rule: 'brand-generic' as const,
          subject: { ...subjectOf(second), brand: undefined },
          predicate,
          setting: standing(clause),
          ...mark,
          value: mark,
          named: [first.id],
        },
      ];
    }),
  ];
}
