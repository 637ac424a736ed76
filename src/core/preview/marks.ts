/** What a rendered document marks: its findings, and the names of drugs and classes that no finding covers. */
import type { Checker, CheckOptions } from '../checker.ts';
import type { Finding } from '../findings.ts';
import type { Block } from '../text/block.ts';
import { readProse } from '../text/prose.ts';

export interface PreviewMark {
  readonly kind: 'finding' | 'name';
  readonly severity?: Finding['severity'];
  /** The source of the block in which it stands: offsets in UTF-16 code units. */
  readonly block: { readonly start: number; readonly end: number };
  /** The marked words as a reader sees them, every run of white space as one blank. */
  readonly text: string;
  /** How many times the same words stand before it in the block. */
  readonly nth: number;
  /** What is to be said of it, in one line. */
  readonly title: string;
}

/** The marks of a document, in order; where marks meet, the finding stays. */
export function previewMarks(checker: Checker, source: string, findings: readonly Finding[], options: CheckOptions): PreviewMark[] {
  const context = checker.contextOf(source, options);
  const titles = new Map<string, string | undefined>();
  const names = checker.mentions(source).map((m) => {
    const key = `${m.kind} ${m.id}`;
    if (!titles.has(key)) {
      const card = checker.card(m, { ...options, jurisdiction: context.jurisdiction, indication: context.indication });
      titles.set(key, card && [card.title, ...card.lines.slice(0, 2).map((l) => l.text)].join('. ').replace(/\.\./g, '.'));
    }
    return { kind: 'name' as const, start: m.start, end: m.end, title: titles.get(key) };
  });
  const wrong = findings.map((f) => ({ kind: 'finding' as const, severity: f.severity, start: f.start, end: f.end, title: f.message }));
  const free = names.filter((n) => n.title !== undefined && !wrong.some((f) => f.start < n.end && n.start < f.end));
  const { blocks } = readProse(source);
  return [...wrong, ...free]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, title, ...kind }) => {
      const block = blocks.find((b) => b.joinedAt === undefined && b.start <= start && end <= b.end);
      const place = block && placeIn(block, start, end);
      return block && place ? [{ ...kind, title: title!, block: { start: block.start, end: block.end }, ...place }] : [];
    });
}

function placeIn(block: Block, start: number, end: number): Pick<PreviewMark, 'text' | 'nth'> | undefined {
  const from = block.spans.indexOf(start);
  const last = block.spans.indexOf(end - 1);
  if (from === undefined || last === undefined || last < from) return undefined;
  const text = oneLine(block.text.slice(from, last + 1));
  const before = oneLine(block.text.slice(0, from));
  return { text, nth: before.split(text).length - 1 };
}

/** As a reader sees it: line ends and runs of blanks are one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
