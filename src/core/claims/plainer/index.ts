/** All that is told in plainer words, by topic; at most 31 topics. */
import { AGES } from './ages.ts';
import type { Equivalent } from './equivalents.ts';
import { GUIDANCE, SAFETY } from './guidance.ts';
import { LABELS, OF_A_PLACE } from './labels.ts';
import { CLASSES, PACKS } from './products.ts';
import { COUNTS, ONLY } from './ranks.ts';
import { BEFORE_IT, NOT_YET, SAID_YES } from './regulators.ts';

export const EQUIVALENTS: readonly (readonly Equivalent[])[] = [
  SAID_YES,
  BEFORE_IT,
  NOT_YET,
  LABELS,
  OF_A_PLACE,
  AGES,
  CLASSES,
  ONLY,
  COUNTS,
  GUIDANCE,
  SAFETY,
  PACKS,
];
