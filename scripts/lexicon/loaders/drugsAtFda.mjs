// Drugs@FDA data files: Products.txt, Applications.txt, Submissions.txt and MarketingStatus.txt, tab-separated, Windows-1252.
import { brandCase, dayOf, isGenericName, routeOf } from '../names.mjs';

export const source = 'Drugs@FDA';
export const covers = ['usBrand'];
export const encoding = 'windows-1252';
const NEEDED = ['Products.txt', 'Applications.txt', 'Submissions.txt'];
const TENTATIVE = '4';

/** The files of this source among `names`; none unless all that are needed are there. */
export function pick(names) {
  if (!NEEDED.every((name) => names.includes(name))) return [];
  return [...NEEDED, ...names.filter((name) => name === 'MarketingStatus.txt')];
}

/** Rows by heading. FDA's notes hold stray line breaks: a line that does not begin with a number goes on with the one before. */
function readRows(text) {
  const lines = [];
  for (const line of text.replace(/\r/g, '').split('\n')) {
    if (lines.length === 0 || /^\d/.test(line)) lines.push(line);
    else lines[lines.length - 1] += ` ${line}`;
  }
  const heading = lines[0]
    .replace(/^\uFEFF/, '')
    .split('\t')
    .map((cell) => cell.trim());
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(heading.map((column, i) => [column, (cells[i] ?? '').trim()]));
  });
}

/** The day of the first original approval, by application number. */
function firstApprovals(submissions) {
  const days = new Map();
  for (const row of submissions) {
    if (row.SubmissionType !== 'ORIG' || row.SubmissionStatus !== 'AP') continue;
    const day = dayOf(row.SubmissionStatusDate);
    if (day && (!days.has(row.ApplNo) || day < days.get(row.ApplNo))) days.set(row.ApplNo, day);
  }
  return days;
}

/** `TABLET;ORAL` -> oral */
const routesOf = (form) => (form.split(';')[1] ?? '').split(',').map(routeOf).filter(Boolean);

/** What the files say, as observations for `refreshTable`. New drug and biologics licence applications only: generics have no brand. */
export function load(files) {
  const original = new Set(
    readRows(files['Applications.txt'])
      .filter((row) => /^(?:NDA|BLA|N|B)$/.test(row.ApplType))
      .map((row) => row.ApplNo),
  );
  const days = firstApprovals(readRows(files['Submissions.txt']));
  const tentative = new Set(
    readRows(files['MarketingStatus.txt'] ?? '')
      .filter((row) => row.MarketingStatusID === TENTATIVE)
      .map((row) => `${row.ApplNo}/${row.ProductNo}`),
  );
  const seen = [];
  for (const row of readRows(files['Products.txt'])) {
    if (!original.has(row.ApplNo) || !row.ActiveIngredient || tentative.has(`${row.ApplNo}/${row.ProductNo}`)) continue;
    const ingredients = row.ActiveIngredient.split(';')
      .map((text) => text.trim())
      .filter(Boolean);
    const brand = row.DrugName && !isGenericName(row.DrugName, ingredients) ? brandCase(row.DrugName) : undefined;
    if (ingredients.length > 1) {
      if (brand) seen.push({ what: 'combination', value: brand, jurisdiction: 'US', ingredients, source });
      continue;
    }
    const [about] = ingredients;
    seen.push({ what: 'drug', about, source });
    if (brand) seen.push({ what: 'usBrand', about, value: brand, source });
    for (const value of routesOf(row.Form)) seen.push({ what: 'route', about, value, source });
    if (days.has(row.ApplNo)) seen.push({ what: 'approval', about, value: days.get(row.ApplNo), source });
  }
  return seen;
}
