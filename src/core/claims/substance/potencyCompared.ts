/** Two steroids set side by side: "X is milder than Y", "X is on a par with Y". */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Fact } from '../../dataset/schema.ts';
import type { Cues } from '../../patterns/gate.ts';
import type { Mention } from '../../mentions/findMentions.ts';
import type { Clause } from '../reading/sentence.ts';
import { isAssertion } from '../reading/mood.ts';
import { subjectOf, type Claim, type Subject } from '../types.ts';
import { isOtherEster } from './potency.ts';

export interface Compared {
  readonly subject: Subject;
  /** Of the other steroid. */
  readonly other: string;
  readonly how: 'stronger' | 'weaker' | 'alike';
  readonly start: number;
  readonly end: number;
}

const TAIL = String.raw`[\s®™]*(?:(?:propionate|acetate|cream|ointment|lotion|gel|\d+(?:\.\d+)?\s?%)\s+){0,3}`;
const BETWEEN = new RegExp(
  String.raw`^${TAIL}(?:(?:is|are)\s+(?:(?:much|far|even|a\s+lot|considerably|clearly|actually)\s+)?(?:(?<stronger>stronger|more\s+(?:potent|powerful))|(?<weaker>weaker|milder|gentler|less\s+(?:potent|powerful|strong)))\s+than|(?<alike>(?:is|are)\s+(?:just\s+|about\s+|exactly\s+)?(?:as\s+(?:strong|potent|mild|weak|gentle|powerful)\s+as|on\s+a\s+par\s+with|equal\s+in\s+(?:potency|strength)\s+to|in\s+the\s+same\s+potency\s+(?:class|group)\s+as)|ranks\s+(?:alongside|level\s+with|equal\s+with)|(?:equals|matches)(?=\s[^.;]{0,40}\bin\s+(?:potency|strength)\b)))\s+(?:the\s+)?$`,
  'i',
);
/** As `BETWEEN`, anywhere: the telling words of it. */
const SAYS_SO =
  /\b(?:(?:stronger|weaker|milder|gentler|(?:more|less)\s+(?:potent|powerful|strong))\s+than|as\s+(?:strong|potent|mild|weak|gentle|powerful)\s+as|on\s+a\s+par\s+with|potency\s+(?:to|class|group)|ranks\s+(?:alongside|level|equal)|in\s+(?:potency|strength))\b/i;

/** The steroids that a clause compares; an ester is another steroid. */
export function comparedIn(clause: Clause): Compared[] {
  const { text } = clause.sentence.block;
  if (!SAYS_SO.test(clause.text)) return [];
  const names = clause.mentions.filter((m) => m.kind !== 'class' && !m.carried);
  return names.slice(1).flatMap((second, i) => {
    const first: Mention = names[i]!;
    const said = BETWEEN.exec(text.slice(first.end, second.start))?.groups;
    const isOne = /^\W*(?:topical\s+|prescription\s+|the\s+)*$/i.test(text.slice(clause.start, first.start));
    if (
      !said ||
      !isOne ||
      isOtherEster(text.slice(first.end)) ||
      isOtherEster(text.slice(second.end)) ||
      !isAssertion(clause, second.start)
    )
      return [];
    const how = said['stronger'] ? 'stronger' : said['weaker'] ? 'weaker' : 'alike';
    return [{ subject: subjectOf(first), other: second.id, how, start: first.start, end: second.end }];
  });
}

export const comparedCues: Cues = [SAYS_SO];

/** The fact of a steroid that stands two classes or more on the other side. */
export function comparedAgainst(dataset: Dataset, { subject, named }: Claim): Fact | undefined {
  const own = potencyOf(dataset, subject.id);
  const other = potencyOf(dataset, named![0]!);
  if (!own || !other) return undefined;
  // Class 1 is the strongest.
  const ahead = other.potency - own.potency;
  const wrong = named![1] === 'stronger' ? ahead <= -2 : named![1] === 'weaker' ? ahead >= 2 : Math.abs(ahead) >= 2;
  return wrong ? own.fact : undefined;
}

function potencyOf(dataset: Dataset, id: string): { potency: number; fact: Fact } | undefined {
  for (const fact of dataset.drugs.get(id)?.facts ?? [])
    if (fact.kind === 'class-membership' && fact.judge !== false && !fact.strengths && /^[1-7]$/.test(fact.potency ?? ''))
      return { potency: Number(fact.potency), fact };
  return undefined;
}
