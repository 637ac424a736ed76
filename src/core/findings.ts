/** From a judgement to what is shown of it: the finding (contract). */
import { rules } from './claims/rules/index.ts';
import type { Claim, Judgement } from './claims/types.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { Jurisdiction } from './dataset/schema.ts';
import { messageFor } from './describe/messages.ts';
import { fixesFor, type Fix, type Place } from './describe/fixes.ts';
import { evidenceOf, type Evidence } from './describe/words.ts';
import type { AnyRuleId } from './ruleIds.ts';

/** What is wrong at a place of a document (contract). Offsets are UTF-16 code units of the source. */
export interface Finding {
  readonly rule: AnyRuleId;
  readonly verdict: 'outdated' | 'wrong';
  readonly severity: 'error' | 'warning' | 'information';
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly claim: {
    readonly type: AnyRuleId;
    readonly subject: string;
    readonly predicate: string;
    readonly jurisdiction: Jurisdiction;
    readonly indication: string | null;
    readonly since: string | null;
  };
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
  /** Other places of the document that it is about, each for one entry of the evidence. */
  readonly touched?: readonly { readonly evidence: string; readonly start: number; readonly end: number }[];
}

/** Puts a judgement on a sentence of a block into source offsets and words. */
export function toFinding(dataset: Dataset, place: Place, judgement: Judgement): Finding {
  const { claim } = judgement;
  const { block } = place;
  const rule = rules.find((r) => r.id === claim.rule)!;
  // What a list's lead-in and its item say together is marked at the item.
  const at = (from: number, to: number): { start: number; end: number } =>
    block.standsAt ?? block.spans.rangeOf(block.joinedAt !== undefined && to > block.joinedAt ? Math.max(from, block.joinedAt) : from, to);
  return {
    rule: claim.rule,
    verdict: judgement.verdict,
    severity: judgement.severity ?? rule.severity,
    ...at(claim.start, claim.end),
    message: messageFor(dataset, judgement),
    claim: summary(claim, judgement.since),
    evidence: judgement.evidence.map((e) => evidenceOf(dataset, e)),
    fixes: fixesFor(dataset, place, judgement),
  };
}

function summary(claim: Claim, since: string | undefined): Finding['claim'] {
  return {
    type: claim.rule,
    subject: claim.subject.id,
    predicate: claim.predicate,
    jurisdiction: claim.setting.jurisdiction,
    indication: claim.setting.indication ?? null,
    since: since ?? null,
  };
}

/**
 * One finding for one claim: the same rule about the same subject at overlapping places is said once, and so is the same fact that two
 * rules bring against the same words. Sorted by place.
 */
export function oneEach(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  const reached = new Map<string, number>();
  return sorted.filter((f) => {
    const keys = [`${f.rule} ${f.claim.subject}`, `${f.evidence[0]?.id} ${f.claim.subject}`];
    if (keys.some((key) => f.start < (reached.get(key) ?? -1))) return false;
    for (const key of keys) reached.set(key, f.end);
    return true;
  });
}
