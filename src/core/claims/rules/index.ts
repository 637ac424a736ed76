/** All rules, in the order in which they read a clause. A new claim type is a new file and a line here. */
import type { Rule } from '../rule.ts';
import type { RuleId } from '../types.ts';
import { approvalStatus } from './approvalStatus.ts';
import { availability } from './availability.ts';
import { boxedWarning } from './boxedWarning.ts';
import { brandGeneric } from './brandGeneric.ts';
import { classMembership } from './classMembership.ts';
import { count } from './count.ts';
import { guidelineSuperseded } from './guidelineSuperseded.ts';
import { indication } from './indication.ts';
import { labelledAge } from './labelledAge.ts';
import { mechanism } from './mechanism.ts';
import { offLabel } from './offLabel.ts';
import { onlyFirstNewest } from './onlyFirstNewest.ts';
import { routeForm } from './routeForm.ts';
import { safetyLabelling } from './safetyLabelling.ts';

export const rules: readonly Rule[] = Object.freeze([
  approvalStatus,
  offLabel,
  labelledAge,
  indication,
  onlyFirstNewest,
  boxedWarning,
  count,
  mechanism,
  classMembership,
  routeForm,
  brandGeneric,
  guidelineSuperseded,
  availability,
  safetyLabelling,
]);

/** The names by which a person switches rules. */
export const ruleIds: readonly RuleId[] = Object.freeze(rules.map((rule) => rule.id));
