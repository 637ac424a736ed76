// EMA's table of medicines, saved as CSV: a few lines about the export, then the heading. Gives EU brands.
import { parseCsv, rowsUnderHeading } from '../csv.mjs';
import { isGenericName } from '../names.mjs';

export const source = 'EMA';
export const covers = ['euBrand'];

export const pick = (names) => names.filter((name) => /^medicines[-_]output.*\.csv$/i.test(name));

/** The headings, in the present form of the table and in the one before 2024. */
const HEADINGS = [
  {
    brand: 'Name of medicine',
    substance: 'International non-proprietary name (INN) / common name',
    status: 'Medicine status',
    category: 'Category',
  },
  {
    brand: 'Medicine name',
    substance: 'International non-proprietary name (INN) / common name',
    status: 'Authorisation status',
    category: 'Category',
  },
];

/** What the file says, as observations for `refreshTable`. Only human medicines that are authorised. */
export function load(files) {
  return Object.entries(files).flatMap(([name, text]) => {
    const separator = text.split('\n').some((line) => line.startsWith('Category;')) ? ';' : ',';
    const records = parseCsv(text, separator);
    for (const heading of HEADINGS) {
      const rows = rowsUnderHeading(records, Object.values(heading));
      if (rows) return rows.flatMap((row) => observe(row, heading));
    }
    throw new Error(`${name}: no heading with "Name of medicine" and "International non-proprietary name (INN) / common name"`);
  });
}

function observe(row, heading) {
  if (row[heading.category] !== 'Human' || row[heading.status] !== 'Authorised') return [];
  const substances = row[heading.substance]
    .replace(/\([^)]*\)/g, '')
    .split(/[;,]|\s\/\s/)
    .map((text) => text.trim())
    .filter(Boolean);
  const brand = row[heading.brand].replace(/\s*\(previously .*\)$/i, '').trim();
  if (substances.length === 0 || !brand) return [];
  const generic = isGenericName(brand.replaceAll('/', ' / '), substances);
  if (substances.length > 1)
    return generic ? [] : [{ what: 'combination', value: brand, jurisdiction: 'EU', ingredients: substances, source }];
  const [about] = substances;
  return [{ what: 'drug', about, source }, ...(generic ? [] : [{ what: 'euBrand', about, value: brand, source }])];
}
