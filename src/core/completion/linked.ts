/** A name's other names: the drug behind a brand, the brands of a drug; and what a name is, in a few words. */
import type { Dataset } from '../dataset/dataset.ts';
import { foldName } from '../dataset/nameForms.ts';
import type { Lexicon } from '../dataset/lexicon.ts';
import type { Jurisdiction } from '../dataset/schema.ts';
import type { NameTable, SpelledName } from '../spelling/nameTable.ts';

/** A drug may be sold under many brands. */
const BRANDS = 3;

/** The drug of a brand; the local brands of a drug. */
export function linkedNames(
  dataset: Dataset,
  lexicon: Lexicon | undefined,
  table: NameTable,
  name: SpelledName,
  jurisdiction: Jurisdiction,
): SpelledName[] {
  return otherNames(dataset, lexicon, name, jurisdiction).flatMap((other) => table.get(foldName(other)) ?? []);
}

function otherNames(dataset: Dataset, lexicon: Lexicon | undefined, name: SpelledName, jurisdiction: Jurisdiction): readonly string[] {
  if (name.kind === 'class' || name.kind === 'combination') return [];
  const drug = name.id === undefined ? undefined : dataset.drugs.get(name.id);
  if (drug)
    return name.kind === 'brand'
      ? [drug.name]
      : drug.brands
          .filter((b) => b.jurisdictions.includes(jurisdiction))
          .map((b) => b.name)
          .slice(0, BRANDS);
  const entry = name.entry === undefined ? undefined : lexicon?.entry(name.entry);
  if (entry?.kind !== 'moiety') return [];
  if (name.kind === 'brand' || name.name !== entry.name) return [entry.name];
  const european = jurisdiction === 'EU' || jurisdiction === 'UK';
  return entry.brands
    .filter((b) => (b.jurisdiction === 'EU') === european)
    .map((b) => b.name)
    .slice(0, BRANDS);
}

/** "JAK inhibitors · Rinvoq", "brand of upadacitinib (US, EU)", "drug class". */
export function describeName(dataset: Dataset, lexicon: Lexicon | undefined, name: SpelledName, jurisdiction: Jurisdiction): string {
  if (name.kind === 'class') return 'drug class';
  const drug = name.id === undefined ? undefined : dataset.drugs.get(name.id);
  if (drug) {
    if (name.kind === 'brand') {
      const brand = drug.brands.find((b) => b.name === name.name);
      return `brand of ${drug.name}${brand ? ` (${brand.jurisdictions.join(', ')})` : ''}`;
    }
    if (name.name !== drug.name) return `${drug.names.find((n) => n.name === name.name)?.kind ?? 'another name'} of ${drug.name}`;
    const classes = drug.classes.map((id) => dataset.classes.get(id)?.name ?? id).join(', ');
    return [classes, ...otherNames(dataset, lexicon, name, jurisdiction)].join(' · ');
  }
  const entry = name.entry === undefined ? undefined : lexicon?.entry(name.entry);
  if (!entry || entry.kind === 'group') return 'drug class';
  if (entry.kind === 'combination') return `brand of ${(entry.formulas[0] ?? []).map((d) => d.name).join(' + ')} (${entry.jurisdiction})`;
  if (name.kind === 'brand') {
    const places = entry.brands.filter((b) => b.name === name.name).map((b) => b.jurisdiction);
    return `brand of ${entry.name}${places.length > 0 ? ` (${places.join(', ')})` : ''}`;
  }
  if (name.name !== entry.name) return `another name of ${entry.name}`;
  return [entry.class?.texts[0] ?? 'drug', ...otherNames(dataset, lexicon, name, jurisdiction)].join(' · ');
}
