/** Every rule of any kind, as lists of rules need them: pages, settings, config, levels. */
import { rules } from './claims/rules/index.ts';
import { nameRules } from './nameRules/index.ts';
import { reviewRules } from './review/rule.ts';
import type { AnyRuleId } from './ruleIds.ts';

/** What every rule tells of itself. */
export interface RuleInfo {
  readonly id: AnyRuleId;
  readonly title: string;
  readonly means: string;
  readonly why: string;
  readonly fix: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly flags: readonly RuleExample[];
  readonly passes: readonly RuleExample[];
}

/** An example as a rule's page shows it. */
export interface RuleExample {
  readonly text: string;
  readonly asOf?: string;
  readonly verdict?: 'outdated' | 'wrong';
  readonly jurisdiction?: string;
}

/** The rules about claims, then those about names, then those about the review date. */
export const allRules: readonly RuleInfo[] = Object.freeze([...rules, ...nameRules, ...reviewRules]);

/** The names by which a person switches rules. */
export const ruleIds: readonly AnyRuleId[] = Object.freeze(allRules.map((rule) => rule.id));
