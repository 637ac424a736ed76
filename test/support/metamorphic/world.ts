/** What every rewriting may ask: which names a sentence holds, which place it means, and how words are put in their place. */
import type { SourceMention } from '../../../src/core/checker.ts';
import type { Drug, Jurisdiction } from '../../../src/core/dataset/schema.ts';
import { bundled, checker } from '../../core/support.ts';
import type { Sentence } from './sentences.ts';

/** A way to say the same. It gives no text where it does not suit the sentence. */
export interface Rewriting {
  readonly id: string;
  readonly rewrite: (sentence: Sentence) => string[];
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `text` with other words in some places. A word that begins the sentence gets its capital. */
export function replaced(text: string, edits: readonly Edit[]): string {
  let out = text;
  for (const e of [...edits].sort((a, b) => b.start - a.start))
    out = out.slice(0, e.start) + (e.start === 0 ? capital(e.text) : e.text) + out.slice(e.end);
  return out;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every match of `pattern` (global) as an edit. */
export const editsOf = (text: string, pattern: RegExp, to: (match: RegExpExecArray) => string): Edit[] =>
  [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: to(m) }));

/** The place that the sentence means: the one it names, else the United States. `undefined` when it names several. */
export function placeOf({ text, asOf }: Sentence): Jurisdiction | undefined {
  const named = new Set(
    bundled()
      .vocabulary.jurisdictions.flatMap((j) => j.places.map((p) => ({ id: j.id, ...p })))
      .concat(bundled().vocabulary.bodies.flatMap((b) => b.names.map((n) => ({ id: b.jurisdiction, ...n }))))
      .filter(({ name, case: exact }) => wordPattern(name, exact === 'exact' ? '' : 'i').test(text))
      .map(({ id }) => id),
  );
  return named.size > 1 ? undefined : checker().contextOf(text, { asOf }).jurisdiction;
}

/** A name as a whole word. */
export const wordPattern = (name: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d-])`, `u${flags}`);

/** The names of drugs in a sentence, with their drugs: those of the dataset only. */
export function drugsIn(text: string): { readonly mention: SourceMention; readonly drug: Drug }[] {
  return checker()
    .mentions(text)
    .flatMap((mention) => {
      const drug = bundled().drugs.get(mention.id);
      return drug && (mention.kind === 'drug' || mention.kind === 'brand') ? [{ mention, drug }] : [];
    });
}

/** Written as the plain generic name, not with a suffix, a code or an abbreviation. */
export function isGeneric(mention: SourceMention, drug: Drug): boolean {
  const plain = [drug.name, ...drug.names.filter((n) => n.kind === 'INN' || n.kind === 'USAN' || n.kind === 'BAN').map((n) => n.name)];
  return mention.kind === 'drug' && plain.some((name) => name.toLowerCase() === mention.text.toLowerCase());
}

/** Brands sold in a place. "Rinvoq LQ" is a product beside "Rinvoq", which a writer would name in full: it is left out. */
export function brandsIn(drug: Drug, place: Jurisdiction): Drug['brands'] {
  const sold = drug.brands.filter((b) => b.jurisdictions.includes(place) && !b.former);
  return sold.filter((b) => !sold.some((other) => other !== b && b.name.startsWith(`${other.name} `)));
}
