/** The ids of all rules, by what they judge. A leaf, so that findings can name their rule without knowing the rules. */
import type { RuleId as ClaimRuleId } from './claims/types.ts';

export type NameRuleId = 'drug-spelling' | 'naming';
export type ReviewRuleId = 'changed-since-review' | 'review-date';

/** The id of a rule, whether it judges claims, names or the review date. */
export type AnyRuleId = ClaimRuleId | NameRuleId | ReviewRuleId;
