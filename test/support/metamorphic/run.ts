/** Rewords sentences and looks whether their verdict stays. */
import { equalDrug } from './equals.ts';
import { otherNames } from './names.ts';
import type { Sentence } from './sentences.ts';
import { voices } from './voice.ts';
import { otherWords } from './wording.ts';
import type { Rewriting } from './world.ts';

export const rewritings: readonly Rewriting[] = [...otherNames, ...otherWords, voices, equalDrug];

export interface Failure {
  readonly rewriting: string;
  readonly original: string;
  readonly rewrite: string;
  readonly asOf: string;
  /** Whether it was flagged as it stood, which was right. */
  readonly before: boolean;
  /** What the rewrite was flagged with; empty when it was not. */
  readonly after: readonly string[];
}

/** How many rewrites there were of sentences of a kind, and how many kept the verdict. */
export interface Kept {
  readonly all: number;
  readonly kept: number;
}

export interface Outcome {
  readonly rewriting: string;
  /** Of sentences that are rightly flagged, and of those that are rightly not. */
  readonly flagged: Kept;
  readonly silent: Kept;
  readonly failures: readonly Failure[];
}

type Check = (text: string, asOf: string) => readonly { readonly rule: string; readonly message: string }[];

/**
 * Rewords every sentence that is judged rightly as it stands. Those that are not are a matter of accuracy (`npm run accuracy`),
 * and say nothing about rewording.
 */
export function reword(rewriting: Rewriting, sentences: readonly Sentence[], check: Check): Outcome {
  const failures: Failure[] = [];
  const count = { flagged: { all: 0, kept: 0 }, silent: { all: 0, kept: 0 } };
  for (const sentence of sentences) {
    const { text, asOf, bad } = sentence;
    if (check(text, asOf).length > 0 !== bad) continue;
    const kind = bad ? count.flagged : count.silent;
    for (const rewrite of new Set(rewriting.rewrite(sentence))) {
      if (rewrite === text) continue;
      kind.all++;
      const after = check(rewrite, asOf);
      if (after.length > 0 === bad) kind.kept++;
      else
        failures.push({
          rewriting: rewriting.id,
          original: text,
          rewrite,
          asOf,
          before: bad,
          after: after.map((f) => `${f.rule}: ${f.message}`),
        });
    }
  }
  return { rewriting: rewriting.id, ...count, failures };
}

export const shareOf = ({ all, kept }: Kept): number => (all === 0 ? 1 : kept / all);

/** A failure as people read it. */
export function tell({ original, rewrite, asOf, before, after }: Failure): string {
  return [
    `  original (${before ? 'flagged' : 'not flagged'}, as of ${asOf}): ${original}`,
    `  rewrite  (${after.length > 0 ? 'flagged' : 'not flagged'}): ${rewrite.replaceAll('\n', '⏎')}`,
    ...after.map((line) => `    ${line}`),
  ].join('\n');
}
