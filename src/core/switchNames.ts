/** From a brand to its generic name and the other way round, as an edit of the name in a document. */
import type { NameKind } from './dataset/nameForms.ts';
import type { Dataset } from './dataset/dataset.ts';
import type { Lexicon } from './dataset/lexicon.ts';
import type { Jurisdiction } from './dataset/schema.ts';

export interface NameSwitch {
  /** The name that takes the place of the other one. */
  readonly name: string;
  readonly kind: 'brand' | 'generic';
  /** Which product of the drug it is, where brands differ. */
  readonly detail?: string | undefined;
}

/** The generic name of a brand; the brands that a drug has in a place, the data's first one first. Empty for classes and combinations. */
export function namesToSwitch(
  dataset: Dataset,
  lexicon: () => Lexicon | undefined,
  { kind, id, entry }: { readonly kind: NameKind; readonly id: string; readonly entry?: number | undefined },
  jurisdiction: Jurisdiction,
): NameSwitch[] {
  if (kind !== 'brand' && kind !== 'drug') return [];
  const drug = entry === undefined ? dataset.drugs.get(id) : undefined;
  const other = entry === undefined ? undefined : lexicon()?.entry(entry);
  const name = drug?.name ?? (other?.kind === 'moiety' ? other.name : undefined);
  if (name === undefined) return [];
  if (kind === 'brand') return [{ name, kind: 'generic' }];
  if (drug) {
    const brands = drug.brands.filter((b) => b.jurisdictions.includes(jurisdiction) && !b.former);
    return brands.map((b) => ({ name: b.name, kind: 'brand', ...(brands.length > 1 && { detail: b.form ?? b.route }) }));
  }
  const european = jurisdiction === 'EU' || jurisdiction === 'UK';
  const brands = other?.kind === 'moiety' ? other.brands.filter((b) => (b.jurisdiction === 'EU') === european) : [];
  return brands.map((b) => ({ name: b.name, kind: 'brand' }));
}

/** The edit that puts `to` in a mention's place; `undefined` when markup stands within the name. */
export function switchName(
  source: string,
  mention: { readonly start: number; readonly end: number; readonly text: string },
  to: NameSwitch,
): { readonly start: number; readonly end: number; readonly newText: string } | undefined {
  const { start, end, text } = mention;
  if (source.slice(start, end) !== text) return undefined;
  // A generic name is nobody's trade mark, and has a capital only where a sentence begins.
  const mark = to.kind === 'generic' ? (/^(?:®|™|\u00AE|&reg;|&trade;)/.exec(source.slice(end))?.[0].length ?? 0) : 0;
  const capital = to.kind === 'generic' && beginsSentence(source, start);
  return { start, end: end + mark, newText: capital ? to.name[0]!.toUpperCase() + to.name.slice(1) : to.name };
}

function beginsSentence(source: string, at: number): boolean {
  return /(?:^|[.?!]["'”’)\]]*\s+|(?:^|\n)[ \t]*(?:[-*+>#|]+|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|\n[ \t]*\r?\n[ \t]*)["'“‘([*_]*$/.test(
    source.slice(Math.max(0, at - 40), at),
  );
}
