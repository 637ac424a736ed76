/** Sentences whose drug names are marked, and how well the names found agree with the marks. */
import { readFileSync } from 'node:fs';
import { createNames, type SourceMention } from '../../../src/core/names.ts';
import { lexicon } from '../../lexicon/support.ts';
import { bundled } from '../support.ts';

const names = createNames(bundled(), { lexicon: () => lexicon });

/** What a mark says: `d` a substance used as a medicine, `b` a brand, `g` a group, `n` a substance not used as a medicine. */
export type Mark = 'd' | 'b' | 'g' | 'n';

export interface Score {
  /** Of the marked names of a kind, how many overlap a name found. */
  readonly recall: Readonly<Record<Mark, number>>;
  readonly marks: Readonly<Record<Mark, number>>;
  /** Of the names found, how many overlap a mark. */
  readonly precision: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Scores every line of a file that holds no heading. */
export function scoreFile(file: string): Score {
  const lines = readFileSync(file, 'utf8').split('\n');
  const marks = { d: 0, b: 0, g: 0, n: 0 };
  const hits = { d: 0, b: 0, g: 0, n: 0 };
  const missed: string[] = [];
  const wrong: string[] = [];
  let found = 0;
  for (const line of lines.slice(4)) {
    const { text, spans } = readMarks(line);
    const mentions = names.mentions(text);
    found += mentions.length;
    for (const span of spans) {
      marks[span.mark]++;
      if (mentions.some((m) => m.start < span.end && m.end > span.start)) hits[span.mark]++;
      else missed.push(`${span.mark}:${text.slice(span.start, span.end)}  <  ${text}`);
    }
    for (const m of mentions) if (!spans.some((s) => m.start < s.end && m.end > s.start)) wrong.push(`${m.text} (${m.id})  <  ${text}`);
  }
  const share = (kind: Mark): number => (marks[kind] === 0 ? 1 : hits[kind] / marks[kind]);
  return {
    recall: { d: share('d'), b: share('b'), g: share('g'), n: share('n') },
    marks,
    precision: found === 0 ? 1 : 1 - wrong.length / found,
    missed,
    wrong,
  };
}

/** What the product finds in a text. */
export const mentionsIn = (text: string): SourceMention[] => names.mentions(text);

/** The names found in a text, in order. */
export function foundIn(text: string): string[] {
  return names.mentions(text).map((m) => m.text);
}

function readMarks(line: string): { text: string; spans: { start: number; end: number; mark: Mark }[] } {
  const spans: { start: number; end: number; mark: Mark }[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(/\[\[([dbgn]):(.+?)\]\]/g)) {
    text += line.slice(from, match.index);
    spans.push({ start: text.length, end: text.length + match[2]!.length, mark: match[1] as Mark });
    text += match[2]!;
    from = match.index + match[0].length;
  }
  return { text: text + line.slice(from), spans };
}
