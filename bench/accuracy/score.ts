/** What findings are worth beside labels: which sentence a finding belongs to, and precision and recall over the sentences. */
import type { Case, LabelledSet } from './sets.ts';

/** Of a finding, what the score needs. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly message: string;
}

/** A labelled sentence with the findings on it. */
export interface Outcome extends Case {
  readonly hits: readonly Hit[];
}

/** A finding where there is no label: neither right nor wrong, to be read by a person. */
export interface Unlabelled extends Hit {
  readonly file: string;
  readonly text: string;
}

export interface Scored {
  readonly name: string;
  readonly kind: LabelledSet['kind'];
  /** The sentences that count. */
  readonly outcomes: readonly Outcome[];
  readonly unlabelled: readonly Unlabelled[];
}

export interface Score {
  readonly name: string;
  /** Sentences that should be flagged, and those that should not. */
  readonly bad: number;
  readonly fine: number;
  /** Bad sentences that were flagged. */
  readonly found: number;
  /** Fine sentences that were flagged. */
  readonly falseAlarms: number;
  /** `undefined` where there is nothing to divide by. */
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
}

/** Runs `check` over the documents of a set and gives each finding to its sentence. */
export function scoreSet(set: LabelledSet, check: (text: string) => readonly Hit[]): Scored {
  const outcomes: Outcome[] = [];
  const unlabelled: Unlabelled[] = [];
  for (const { file, text, cases } of set.documents) {
    const hits = new Map<Case, Hit[]>(cases.map((c) => [c, []]));
    for (const hit of check(text)) {
      const at = sentenceOf(hit, cases);
      if (at) hits.get(at)!.push(hit);
      else unlabelled.push({ ...hit, file, text: text.slice(hit.start, hit.end) });
    }
    for (const [c, found] of hits) if (c.counts) outcomes.push({ ...c, hits: found });
  }
  return { name: set.name, kind: set.kind, outcomes, unlabelled };
}

/** The sentence that a finding overlaps most, by one code unit at least; of equals the earlier one. */
export function sentenceOf(hit: Pick<Hit, 'start' | 'end'>, cases: readonly Case[]): Case | undefined {
  let best: Case | undefined;
  let most = 0;
  for (const c of [...cases].sort((a, b) => a.start - b.start)) {
    const overlap = Math.min(hit.end, c.end) - Math.max(hit.start, c.start);
    if (overlap > most) [best, most] = [c, overlap];
  }
  return best;
}

/**
 * Precision and recall. In pages every finding weighs in the precision: two alarms on a sentence are two things that a writer has to read.
 * A sentence that stands alone is flagged or not.
 */
export function scoreOf(name: string, outcomes: readonly Outcome[], kind: LabelledSet['kind']): Score {
  const bad = outcomes.filter((o) => o.bad);
  const fine = outcomes.filter((o) => !o.bad);
  const flagged = (list: readonly Outcome[]): number => list.filter((o) => o.hits.length > 0).length;
  const weight = (list: readonly Outcome[]): number => (kind === 'claims' ? flagged(list) : list.reduce((n, o) => n + o.hits.length, 0));
  const precision = ratio(weight(bad), weight(bad) + weight(fine));
  const recall = ratio(flagged(bad), bad.length);
  return {
    name,
    bad: bad.length,
    fine: fine.length,
    found: flagged(bad),
    falseAlarms: flagged(fine),
    precision,
    recall,
    f1:
      precision === undefined || recall === undefined
        ? undefined
        : precision + recall === 0
          ? 0
          : (2 * precision * recall) / (precision + recall),
  };
}

const ratio = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

/** The score of a set and of each claim type in it; a sentence of several types counts under each. */
export function scoresOf({ name, kind, outcomes }: Scored): { readonly all: Score; readonly types: readonly Score[] } {
  const types = [...new Set(outcomes.flatMap((o) => o.types))].sort();
  return {
    all: scoreOf(name, outcomes, kind),
    types: types.map((type) =>
      scoreOf(
        type,
        outcomes.filter((o) => o.types.includes(type)),
        kind,
      ),
    ),
  };
}

export const misses = ({ outcomes }: Scored): Outcome[] => outcomes.filter((o) => o.bad && o.hits.length === 0);
export const falseAlarms = ({ outcomes }: Scored): Outcome[] => outcomes.filter((o) => !o.bad && o.hits.length > 0);
