/** All rules, in the order in which they read a clause. A new claim type is a new file and a line here. */
import type { Rule } from '../rule.ts';
import type { RuleId } from '../types.ts';
import { approvalStatus } from './approvalStatus.ts';
import { availability } from './availability.ts';
import { boxedWarning } from './boxedWarning.ts';
import { count } from './count.ts';
import { guidelineSuperseded } from './guidelineSuperseded.ts';
import { indication } from './indication.ts';
import { labelledAge } from './labelledAge.ts';
import { onlyFirstNewest } from './onlyFirstNewest.ts';
import { safetyLabelling } from './safetyLabelling.ts';

export const rules: readonly Rule[] = Object.freeze([
  approvalStatus,
  labelledAge,
  indication,
  onlyFirstNewest,
  boxedWarning,
  count,
  guidelineSuperseded,
  availability,
  safetyLabelling,
]);

/** The names by which a person switches rules. */
export const ruleIds: readonly RuleId[] = Object.freeze(rules.map((rule) => rule.id));
