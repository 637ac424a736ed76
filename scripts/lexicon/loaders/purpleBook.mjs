// The Purple Book's monthly CSV: licensed biologics. The month's changes stand first, then, under a second heading, all products.
import { parseCsv, rowsUnderHeading } from '../csv.mjs';
import { brandCase, clean, dayOf, isGenericName, isSuffixed, routeOf } from '../names.mjs';

export const source = 'Purple Book';
export const covers = ['usBrand'];

export const pick = (names) => names.filter((name) => /^purple-?book.*\.csv$/i.test(name));

/** What the file says, as observations for `refreshTable`. */
export function load(files) {
  return Object.entries(files).flatMap(([name, text]) => {
    const rows = rowsUnderHeading(parseCsv(text), ['Proprietary Name', 'Proper Name', 'BLA Number']);
    if (!rows) throw new Error(`${name}: no heading with "Proprietary Name", "Proper Name" and "BLA Number"`);
    return rows.flatMap(observe);
  });
}

function observe(row) {
  const about = clean(row['Proper Name']);
  if (!about) return [];
  const seen = [{ what: 'drug', about, source }];
  if (isSuffixed(about)) seen.push({ what: 'suffixed', about, value: about, source });
  const brand = row['Proprietary Name'];
  if (brand && brand !== 'N/A' && !isGenericName(brand, [about])) seen.push({ what: 'usBrand', about, value: brandCase(brand), source });
  for (const value of (row['Route of Administration'] ?? '').split(/[;,/]/).map(routeOf))
    if (value) seen.push({ what: 'route', about, value, source });
  const day = dayOf(row['Date of First Licensure']) ?? (row['BLA Type'] === '351(a)' ? dayOf(row['Approval Date']) : undefined);
  if (day) seen.push({ what: 'approval', about, value: day, source });
  return seen;
}
