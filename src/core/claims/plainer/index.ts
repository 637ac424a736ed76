/** All that is told in plainer words, by topic; at most 31 topics. */
import { AGES, TAKEN_IN } from './ages.ts';
import type { Equivalent } from './equivalents.ts';
import { GUIDANCE, SAFETY, STANDING } from './guidance.ts';
import { LABELS, OF_A_PLACE } from './labels.ts';
import { BOXES, CLASSES, PACKS } from './products.ts';
import { COUNTS, FIRST_AND_LAST, HOW_MANY, ONLY } from './ranks.ts';
import { BEFORE_IT, GOING_ON, NOT_YET, SAID_YES } from './regulators.ts';
import { NAMES_AND_MAKERS, ON_SALE } from './trade.ts';
import { NOT_APPROVED, ON_AND_OFF_LABEL, USES } from './uses.ts';

export const EQUIVALENTS: readonly (() => readonly Equivalent[])[] = [
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
  BOXES,
  GOING_ON,
  USES,
  NOT_APPROVED,
  ON_AND_OFF_LABEL,
  TAKEN_IN,
  HOW_MANY,
  FIRST_AND_LAST,
  STANDING,
  NAMES_AND_MAKERS,
  ON_SALE,
];
