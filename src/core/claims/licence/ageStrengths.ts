/** Ages that go with a strength: "0.15% from 6, 0.05% from 2". */
import type { AgeGroup } from '../../text/ages.ts';
import type { Clause } from '../reading/sentence.ts';
import type { Subject } from '../types.ts';

/** "From 6 years (0.15%) or 2 years (0.05%)": the second age, of another strength. */
export function alternative({ sentence }: Clause, { end }: AgeGroup): AgeGroup[] {
  const match = /^\s*(?:\([^()]{1,30}\)\s*)?(?:or|and)\s+(\d{1,2})\s+(year|month)s?\b/i.exec(sentence.block.text.slice(end, sentence.end));
  const unit = match?.[2]!.toLowerCase() as 'year' | 'month' | undefined;
  return match && unit ? [{ start: end, end: end + match[0].length, min: { value: Number(match[1]), unit } }] : [];
}

/** In a table, the strength at the head of the row is that of its cells. */
export function strengthAbove({ sentence: { block, text } }: Clause): string {
  // "0.15%: for ages 6 and up".
  const label = block.kind === 'item' ? /^[^\w.]*\d+(?:\.\d+)?\s?%(?:\s+\w+)?(?=\s*[:–—-]\s)/.exec(text)?.[0] : undefined;
  if (label) return `${label} `;
  if (block.kind !== 'cell') return '';
  const head = /^\W*\d+(?:\.\d+)?\s?%/.exec(block.column?.text ?? '')?.[0];
  return head ? `${head} ` : block.row && block.row !== block ? `${block.row.text.trim()} ` : '';
}

/** "0.15% 6+, 0.05% 2 to 5": the strength right before an age is the one that the age goes with. */
export function ofStrength(subject: Subject, before: string): Subject {
  const strength =
    /(\d+(?:\.\d+)?)\s?%\s*(?:creams?|ointments?|gels?|foams?|lotions?)?\s*[:(,–—-]?\s*(?:from\s+)?(?:ages?d?\s+)?$/i.exec(before)?.[1] ??
    // "The 0.15% strength is for those aged 6".
    /\bthe\s+(\d+(?:\.\d+)?)\s?%\s+(?:strength|cream|ointment|one|version|product|foam)\b[^%;]{0,60}$/i.exec(before)?.[1];
  return strength ? { ...subject, strength: undefined, product: { ...subject.product, strength: `${strength}%` } } : subject;
}
