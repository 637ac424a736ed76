/** One document as the currency report sees it: plain data, so that it can be put together in one place and shown in another. */
import type { Checker, Finding, Reviewed } from '../checker.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import type { Evidence } from '../describe/words.ts';
import { defaultIndication } from '../describe/card.ts';
import { eventsOfFacts, type TimelineEvent } from '../factsPage/events.ts';
import type { LineMap } from '../text/lineMap.ts';

export interface ReportedDocument {
  readonly file: string;
  readonly jurisdiction: Jurisdiction;
  /** The day of the last review, in the precision in which the document gives it; left out where it is silent or not usable. */
  readonly reviewed?: string;
  /** Why its review date cannot be used. */
  readonly fault?: string;
  /** What has happened since the review to the drugs that it names, oldest first. */
  readonly changes: readonly ReportedChange[];
  /** Sentences that are not true as they stand. What has changed since the review is above. */
  readonly findings: readonly ReportedFinding[];
  /** The dated facts that speak against it. */
  readonly proofs: readonly TimelineEvent[];
}

export interface ReportedChange {
  readonly date: string;
  readonly drug: string;
  readonly fact: string;
  readonly url: string | null;
  readonly publisher: string | null;
  /** The lines it touches. */
  readonly lines: readonly number[];
}

export interface ReportedFinding extends Pick<Finding, 'rule' | 'severity' | 'verdict' | 'message'> {
  readonly line: number;
  readonly column: number;
  /** The words it is about, on one line. */
  readonly words: string;
  /** The day from which they have not been true. */
  readonly since: string | null;
  readonly evidence: readonly Evidence[];
}

/** More words than these are cut. */
const MOST_LETTERS = 160;

/** @param findings those of the review that are to be shown */
export function reportedDocument(
  { dataset }: Pick<Checker, 'dataset'>,
  text: { readonly file: string; readonly source: string; readonly lines: LineMap },
  { review, context }: Pick<Reviewed, 'review' | 'context'>,
  findings: readonly Finding[],
): ReportedDocument {
  const { source, lines } = text;
  // Switched off, accepted or not asked for: then it is not told either.
  const told = findings.some((f) => f.rule === 'changed-since-review');
  const shown = findings.filter((f) => f.rule !== 'changed-since-review' && f.rule !== 'review-date');
  return {
    file: text.file,
    jurisdiction: context.jurisdiction,
    ...(review && !review.fault && { reviewed: review.date.date }),
    ...(review?.fault && { fault: review.fault.message }),
    changes: (told ? (review?.changes ?? []) : []).map(({ about, sentences }) => {
      const { url, publisher } = firstProof(findings, about.fact.id);
      const touched = [...new Set(sentences.map((s) => lines.at(s.start).line))];
      return { date: about.fact.date ?? '', drug: about.subject.name, fact: about.fact.summary, url, publisher, lines: touched };
    }),
    findings: shown.map((f) => ({
      rule: f.rule,
      severity: f.severity,
      verdict: f.verdict,
      message: f.message,
      ...lines.at(f.start),
      words: cut(source.slice(f.start, f.end)),
      since: f.claim.since,
      evidence: f.evidence,
    })),
    proofs: proofsOf(dataset, findings, context.indication),
  };
}

function firstProof(findings: readonly Finding[], id: string): Pick<Evidence, 'url' | 'publisher'> {
  return findings.flatMap((f) => f.evidence).find((e) => e.id === id) ?? { url: null, publisher: null };
}

function proofsOf(dataset: Dataset, findings: readonly Finding[], indication: string | undefined): TimelineEvent[] {
  const ids = new Set(findings.flatMap((f) => f.evidence.map((e) => e.id)));
  const facts = [...ids].flatMap((id) => dataset.facts.get(id) ?? []);
  return eventsOfFacts(dataset, facts, indication ?? defaultIndication(dataset));
}

function cut(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1)}…` : line;
}
