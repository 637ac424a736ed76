/** The citation of a finding's evidence, in the way in which the document cites: a footnote, a link in brackets, or a key of its bibliography. */
import { dateInWords } from '../dataset/calendar.ts';
import type { Finding } from '../findings.ts';
import { readFrontMatter } from '../text/frontMatter.ts';
import { readProse, type Block } from '../text/prose.ts';
import { splitSentences } from '../text/sentences.ts';
import { escapeMarkdown, markdownLink } from './escape.ts';
import type { Edit } from './fixes.ts';
import type { Evidence } from './words.ts';

export interface Citation {
  readonly style: 'footnote' | 'link' | 'key';
  readonly edits: readonly Edit[];
  /** The entry that the bibliography needs; its file is named as the document names it. */
  readonly entry?: { readonly file: string; readonly key: string; readonly text: string };
}

/** Cites the first evidence that has an address behind the finding's sentence; `undefined` when there is none, or no sentence. */
export function citationOf(source: string, finding: Pick<Finding, 'start' | 'end' | 'evidence'>): Citation | undefined {
  const evidence = finding.evidence.find((e) => e.url !== null);
  if (!evidence) return undefined;
  const { blocks } = readProse(source);
  const block = blocks.find((b) => finding.start >= b.start && finding.end <= b.end);
  const at = block && sentenceEnd(source, block, finding);
  if (!at) return undefined;
  const bibliography = bibliographyOf(source);
  if (bibliography && /\[@[\w:]/.test(source)) {
    const key = evidence.id;
    return {
      style: 'key',
      edits: [{ start: at.inside, end: at.inside, newText: ` [@${key}]` }],
      entry: { file: bibliography, key, text: bibTeX(key, evidence) },
    };
  }
  if (!/\[\^[^\]\s]+\]/.test(source) && /(?<!!)\[[^\]]+\]\(https?:/.test(source)) {
    const newText = ` (${markdownLink(named(evidence), evidence.url!)})`;
    return { style: 'link', edits: [{ start: at.inside, end: at.inside, newText }] };
  }
  return { style: 'footnote', edits: footnote(source, at.behind, evidence) };
}

/** Offsets before and behind the mark that ends the finding's sentence. */
function sentenceEnd(source: string, block: Block, { end }: Pick<Finding, 'end'>): { inside: number; behind: number } | undefined {
  const { text, spans } = block;
  const sentence = splitSentences(text).find((s) => spans.sourceEndOf(s.end) >= end);
  if (!sentence) return undefined;
  const words = text.slice(sentence.start, sentence.end).replace(/[\s.?!:;]+$/, '').length;
  // A mark of emphasis or a link that ends there is not to be cut.
  const past = (at: number): number => at + (/^(?:\*+|_+|\]\([^)\s]*\))+/.exec(source.slice(at))?.[0].length ?? 0);
  return { inside: past(spans.sourceEndOf(sentence.start + words)), behind: past(spans.sourceEndOf(sentence.end)) };
}

function footnote(source: string, at: number, evidence: Evidence): Edit[] {
  const newline = /\r\n|\n/.exec(source)?.[0] ?? '\n';
  const labels = [...source.matchAll(/\[\^([^\]\s]+)\]/g)].map((m) => m[1]!);
  const there = definitionOf(source, evidence.url!);
  if (there) return [{ start: at, end: at, newText: `[^${there}]` }];
  // Where all others are numbers, so is this one.
  const label = labels.length > 0 && labels.every((l) => /^\d+$/.test(l)) ? String(Math.max(...labels.map(Number)) + 1) : evidence.id;
  const definition = `[^${label}]: ${escapeMarkdown(`${named(evidence)}: ${evidence.fact}`)} <${evidence.url}>`;
  const body = source.trimEnd();
  const afterAnother = /^\[\^[^\]\s]+\]:/.test(body.slice(body.lastIndexOf('\n') + 1));
  const gap = afterAnother ? newline : newline.repeat(2);
  const end = { start: body.length, end: source.length, newText: `${gap}${definition}${newline}` };
  // Two edits at one place have no order.
  if (at >= body.length) return [{ ...end, newText: `[^${label}]${end.newText}` }];
  return [{ start: at, end: at, newText: `[^${label}]` }, end];
}

/** The label of the footnote that has the address already. */
function definitionOf(source: string, url: string): string | undefined {
  const line = source.split(/\r?\n/).find((l) => /^\[\^[^\]\s]+\]:/.test(l) && l.includes(url));
  return line && /^\[\^([^\]\s]+)\]/.exec(line)![1];
}

/** `FDA, 18 September 2025`. */
function named({ publisher, date }: Evidence): string {
  const who = publisher?.replace(/\s*\(.*$/, '') || publisher || 'Source';
  return [who, date ? dateInWords(date) : undefined].filter(Boolean).join(', ');
}

function bibliographyOf(source: string): string | undefined {
  const value = readFrontMatter(source)?.entries.find((e) => e.key === 'bibliography')?.value;
  return value
    ?.split(/[[\],]/)
    .map((file) => file.trim().replace(/^["']|["']$/g, ''))
    .find((file) => file.toLowerCase().endsWith('.bib'));
}

function bibTeX(key: string, { publisher, date, fact, url }: Evidence): string {
  const plain = (text: string): string => text.replace(/[\\{}]/g, '').replace(/([%&#$_])/g, '\\$1');
  const fields = [
    `author = {{${plain(publisher ?? 'Unknown')}}}`,
    `title = {{${plain(fact.replace(/\.$/, ''))}}}`,
    ...(date ? [`date = {${date}}`] : []),
    `url = {${url}}`,
  ];
  return `@online{${key},\n  ${fields.join(',\n  ')},\n}\n`;
}
