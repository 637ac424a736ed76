/** Findings accepted for good: known by rule, words and neighbours, so that they stay accepted when lines move and no longer when the claim changes. */
import type { Finding } from './findings.ts';

/** An entry of `accepted` in `.classwise.json`. */
export interface Accepted {
  readonly rule: string;
  /** The words that the finding marks. */
  readonly text: string;
  /** The words right before and right behind them, as far as the paragraph goes. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly reason: string;
}

/** As many words on either side tell one sentence from the next that says nearly the same. */
const NEIGHBOURS = 4;
/** Source on either side in which the neighbours are looked for. */
const REACH = 200;

/** The entry that accepts a finding. */
export function acceptanceOf(source: string, { rule, start, end }: Pick<Finding, 'rule' | 'start' | 'end'>, reason: string): Accepted {
  const { before, after } = around(source, start, end);
  const words = (list: readonly string[]): string => list.join(' ');
  const entry = { before: words(before.slice(-NEIGHBOURS)), after: words(after.slice(0, NEIGHBOURS)) };
  return {
    rule,
    text: plain(source.slice(start, end)),
    ...(entry.before && { before: entry.before }),
    ...(entry.after && { after: entry.after }),
    reason: reason.trim(),
  };
}

/** The findings that no entry accepts. */
export function withoutAccepted(source: string, findings: Finding[], accepted: readonly Accepted[]): Finding[] {
  if (accepted.length === 0) return findings;
  return findings.filter((f) => !accepted.some((entry) => entry.rule === f.rule && fits(source, f, entry)));
}

function fits(source: string, { start, end }: Finding, entry: Accepted): boolean {
  if (plain(source.slice(start, end)) !== plain(entry.text)) return false;
  const { before, after } = around(source, start, end);
  const said = (text: string | undefined): string[] => split(text ?? '');
  const wanted = { before: said(entry.before), after: said(entry.after) };
  return endsWith(before, wanted.before) && endsWith([...after].reverse(), [...wanted.after].reverse());
}

function endsWith(words: readonly string[], last: readonly string[]): boolean {
  return last.every((word, i) => words[words.length - last.length + i] === word);
}

/** The words on both sides, up to the ends of the paragraph. */
function around(source: string, start: number, end: number): { readonly before: string[]; readonly after: string[] } {
  const left = source
    .slice(Math.max(0, start - REACH), start)
    .split(/\n[ \t]*\r?\n/)
    .at(-1)!;
  const right = source.slice(end, end + REACH).split(/\n[ \t]*\r?\n/)[0]!;
  return { before: split(left), after: split(right) };
}

function split(text: string): string[] {
  return plain(text).split(' ').filter(Boolean);
}

/** Without emphasis, comments and line ends: what an editor may move about without changing a word. */
function plain(text: string): string {
  return text
    .replace(/<!--[^]*?-->/g, ' ')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
