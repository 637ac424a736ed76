// DrugBank's open vocabulary (CC0), a CSV. It confirms names; it adds none: many of its synonyms are foreign or codes.
import { parseCsv, rowsUnderHeading } from '../csv.mjs';

export const source = 'DrugBank open vocabulary';
export const covers = [];

export const pick = (names) => names.filter((name) => /^drugbank.*vocabulary\.csv$/i.test(name));

/** What the file says, as observations for `refreshTable`. */
export function load(files) {
  return Object.entries(files).flatMap(([name, text]) => {
    const rows = rowsUnderHeading(parseCsv(text), ['DrugBank ID', 'Common name', 'Synonyms']);
    if (!rows) throw new Error(`${name}: no heading with "DrugBank ID", "Common name" and "Synonyms"`);
    return rows.filter((row) => row['Common name']).map((row) => ({ what: 'confirm', about: row['Common name'], source }));
  });
}
