/** What can be completed: every name the dataset has, and the class snippets. */
import type { Dataset } from './dataset/dataset.ts';
import type { Jurisdiction } from './dataset/schema.ts';

export interface NameCompletion {
  readonly label: string;
  readonly kind: 'drug' | 'brand' | 'class';
  readonly id: string;
  /** Shown beside the name: what it is, and its other name. */
  readonly detail: string;
  /** Names by which it is found as well, so that a brand offers its drug and the other way round. */
  readonly alsoFoundBy: readonly string[];
}

/** The entries that a prefix fits, by any of their names; all of them when it fits none, so that the editor's own fuzzy match can try. */
export function fitting(entries: readonly NameCompletion[], typed: string): readonly NameCompletion[] {
  const prefix = typed.toLowerCase();
  if (prefix.length < 2) return entries;
  const fits = entries.filter((e) => [e.label, ...e.alsoFoundBy].some((name) => name.toLowerCase().startsWith(prefix)));
  return fits.length > 0 ? fits : entries;
}

/** All names, drugs first, then brands sold in the jurisdiction, then the others and the classes. */
export function nameCompletions(dataset: Dataset, jurisdiction: Jurisdiction): NameCompletion[] {
  const items: NameCompletion[] = [];
  for (const drug of dataset.drugs.values()) {
    const classes = drug.classes.map((id) => dataset.classes.get(id)?.name ?? id).join(', ');
    const brands = drug.brands.map((b) => b.name);
    const synonyms = drug.names.filter((n) => n.name !== drug.name && n.kind !== 'abbreviation' && n.kind !== 'code');
    const local = drug.brands.filter((b) => b.jurisdictions.includes(jurisdiction)).map((b) => b.name);
    items.push({
      label: drug.name,
      kind: 'drug',
      id: drug.id,
      detail: `${classes}${local.length > 0 ? ` · ${local.slice(0, 3).join(', ')}` : ''}`,
      alsoFoundBy: [...brands, ...synonyms.map((n) => n.name)],
    });
    for (const n of synonyms)
      items.push({ label: n.name, kind: 'drug', id: drug.id, detail: `${n.kind} of ${drug.name}`, alsoFoundBy: [] });
    for (const b of drug.brands)
      items.push({
        label: b.name,
        kind: 'brand',
        id: drug.id,
        detail: `brand of ${drug.name} (${b.jurisdictions.join(', ')})`,
        alsoFoundBy: [drug.name],
      });
  }
  for (const group of dataset.classes.values()) {
    for (const n of group.names)
      if (n.kind !== 'abbreviation') items.push({ label: n.name, kind: 'class', id: group.id, detail: 'drug class', alsoFoundBy: [] });
  }
  return items;
}
