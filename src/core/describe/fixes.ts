/**
 * What a finding offers to do about itself: another value where the facts leave just one, else a whole sentence as a draft. The words of
 * the document are changed only where they stand in the source as they read: an edit never cuts through markup.
 */
import { HAS_FINITE } from '../claims/reading/clauses.ts';
import type { Judgement } from '../claims/types.ts';
import { dateInWords, earlierDate } from '../dataset/calendar.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Fact } from '../dataset/schema.ts';
import type { Edit } from '../text/edit.ts';
import { HIDDEN } from '../text/inline.ts';
import type { Block } from '../text/block.ts';
import { publisherOf } from './citing.ts';
import { draftFor, type Draft } from './drafts.ts';
import { escapeMarkdown, markdownLink, safeUrl } from './escape.ts';
import { valueChanges, type ValueChange } from './fixValues.ts';
import { citationsOf } from './words.ts';

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** `value`: makes the claim true as it stands. `choice`: the writer has to choose or to read on. `draft`: a sentence to start from. */
  readonly kind: 'value' | 'choice' | 'draft';
  /** Mends the whole finding and is safe to apply together with those of other findings: names, never claims. */
  readonly bulk?: true;
}

/** A sentence of a block, with the document it stands in; offsets are those of the block's text. */
export interface Place {
  readonly source: string;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** The fixes of one judgement, the surest first. Often none. */
export function fixesFor(dataset: Dataset, place: Place, judgement: Judgement): Fix[] {
  const sentence = { text: place.block.text, start: place.start, end: place.end };
  const values = valueChanges(dataset, sentence, judgement).flatMap((v) => valueFix(dataset, place, v));
  if (values.length > 0) return values;
  const draft = draftFor(dataset, judgement);
  return draft ? draftFix(dataset, place, judgement, draft) : [];
}

function valueFix(dataset: Dataset, place: Place, { change, fact, unsure }: ValueChange): Fix[] {
  const at = sourceRange(place, change.start, change.end);
  if (!at) return [];
  const title = `Change to "${change.text}"${proof(dataset, fact)}`;
  return [
    {
      title: unsure === 'edition' ? `${title}; check what it says` : title,
      edits: [{ ...at, newText: escapeMarkdown(change.text) }],
      kind: unsure ? 'choice' : 'value',
    },
  ];
}

/** Kinds of blocks in which a sentence with its source has room. */
const ROOMY = new Set<Block['kind']>(['paragraph', 'item']);

function draftFix(dataset: Dataset, place: Place, { claim }: Judgement, draft: Draft): Fix[] {
  const { block, start, end } = place;
  const written = block.text.slice(start, end);
  // A lead-in introduces what follows; a sentence read together with it stands in two blocks.
  if (!ROOMY.has(block.kind) || leavesPronoun(place, claim.subject.name, draft.text) || endsLeadIn(place, draft.text)) return [];
  if (block.joinedAt !== undefined || /:$/.test(written) || !isBalanced(written)) return [];
  const at = sourceRange(place, start, end);
  const links = sourceLinks(dataset, draft.facts);
  if (!at || links.length === 0) return [];
  const source = `${links.length > 1 ? 'Sources' : 'Source'}: ${links.join(', ')} (draft, as of ${dateInWords(earlierDate(dataset.asOf, claim.setting.on))}).`;
  return [
    {
      title: `Replace the sentence by a dated, cited draft${proof(dataset, draft.facts[0]!)}`,
      edits: [{ ...at, newText: `${escapeMarkdown(draft.text)} ${source}` }],
      kind: 'draft',
    },
  ];
}

/** An item without a verb that shows is read as the end of its lead-in ("Approved for:"), which the draft is not. */
function endsLeadIn({ block, start }: Place, draft: string): boolean {
  return block.leadIn !== undefined && block.text.slice(0, start).trim() === '' && !HAS_FINITE.test(draft);
}

/** "It is ..." behind the sentence would speak of another drug once the draft stands there. */
function leavesPronoun({ block, end }: Place, subject: string, draft: string): boolean {
  return /^\s*(?:It|Its|They|Their|This|These|Both)\b/.test(block.text.slice(end)) && !draft.toLowerCase().includes(subject.toLowerCase());
}

/** Sources as links, each address once. */
function sourceLinks(dataset: Dataset, facts: readonly Fact[]): string[] {
  const links = new Map<string, string>();
  for (const fact of facts) {
    const [first] = citationsOf(dataset, fact);
    if (!first || !safeUrl(first.url) || links.has(first.url)) continue;
    const date = fact.date ?? first.date;
    links.set(first.url, markdownLink(`${publisherOf(first)}${date ? `, ${dateInWords(date)}` : ''}`, first.url));
  }
  return [...links.values()];
}

/** ` (FDA, 18 September 2025)`: whose word it is, and since when. */
function proof(dataset: Dataset, fact: Fact): string {
  const [first] = citationsOf(dataset, fact);
  const regulator = dataset.jurisdiction(fact.jurisdiction).regulator;
  const licensing = fact.kind === 'approval' || fact.kind === 'age-expansion' || fact.kind === 'indication-expansion';
  const who = licensing && regulator ? regulator : first && publisherOf(first);
  const date = fact.date ?? first?.date;
  const parts = [who, date && dateInWords(date)].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/**
 * Where a stretch of the block's text stands in the source, when nothing but whole emphasis stands between its words there;
 * `undefined` when a link, code, a citation, half an emphasis or another block would be cut.
 */
function sourceRange({ source, block }: Place, start: number, end: number): { start: number; end: number } | undefined {
  if (block.joinedAt !== undefined && start < block.joinedAt) return undefined;
  const text = block.text.slice(start, end);
  if (text.includes(HIDDEN)) return undefined;
  const inner = { start: block.spans.sourceOf(start), end: block.spans.sourceEndOf(end) };
  const lead = /[*_]+$/.exec(source.slice(Math.max(0, inner.start - 3), inner.start))?.[0].length ?? 0;
  const tail = /^[*_]+/.exec(source.slice(inner.end, inner.end + 3))?.[0].length ?? 0;
  // Marks that open right before the words belong to them when they close within.
  const around = [inner, { ...inner, start: inner.start - lead }, { ...inner, end: inner.end + tail }];
  return around.find((at) => readsAs(source.slice(at.start, at.end), text));
}

/** Marks of emphasis, of which each kind has to be there in pairs. */
const EMPHASIS = /\*+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu;

function readsAs(raw: string, text: string): boolean {
  const marks = raw.match(EMPHASIS) ?? [];
  const paired = marks.every((mark) => marks.filter((m) => m === mark).length % 2 === 0);
  const alike = (s: string): string =>
    s
      .replace(/\s+/g, ' ')
      .replace(/[\u2010-\u2012]/g, '-')
      .replace(/[\u2018\u2019\u02BC]/g, "'");
  return paired && alike(raw.replace(EMPHASIS, '')) === alike(text);
}

/** Are brackets and quotation marks closed within the sentence? If not, it is part of something longer. */
function isBalanced(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return count(/[([]/g) === count(/[)\]]/g) && count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0;
}
