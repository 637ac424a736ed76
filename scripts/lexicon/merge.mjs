// Brings the table up to date with what regulators' files say. Adds and fills in; never touches what people curated: ids, names,
// INN/USAN/BAN and other synonyms, editorial classes and flags. Nothing is taken out: names live on in texts.
//
// An observation is one thing that one file says: { what, about, value, source }, `about` being an ingredient as the file names it.
//   drug         the ingredient is licensed; a new line if the table lacks it     confirm   it is known to this source
//   usBrand, euBrand, suffixed, salt, route, class, approval                      `value` belongs to the ingredient
//   combination  { value: brand, jurisdiction, ingredients }
import { candidates, clean, fold } from './names.mjs';
import { idOf } from './table.mjs';

const emptyRow = (name) => ({
  id: idOf(name),
  name,
  synonyms: [],
  usBrands: [],
  euBrands: [],
  combinations: [],
  classes: [],
  classSource: '',
  routes: [],
  firstUsApproval: '',
  flags: {},
});

/** Finds rows by any of their names, salts and suffixes disregarded when need be. */
function createIndex(rows) {
  const byName = new Map();
  const add = (name, row) => byName.has(fold(name)) || byName.set(fold(name), row);
  for (const row of rows) add(row.name, row);
  for (const row of rows) for (const synonym of row.synonyms) add(synonym.name, row);
  return {
    add: (row) => add(row.name, row),
    find: (ingredient) =>
      candidates(ingredient)
        .map((name) => byName.get(fold(name)))
        .find(Boolean),
  };
}

const has = (list, name) => list.some((entry) => fold(entry) === fold(name));
const insert = (list, name) => [...list, name].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
const sameSet = (a, b) => a.length === b.length && a.every((entry) => b.includes(entry));

/** Adds to a row what only ever grows. Tells whether it did. */
const additions = {
  usBrand: (row, value) => {
    if (has(row.usBrands, value) || row.combinations.some((c) => fold(c.name) === fold(value))) return false;
    row.usBrands = insert(row.usBrands, value);
    return true;
  },
  euBrand: (row, value) => {
    if (has([...row.usBrands, ...row.euBrands], value)) return false;
    row.euBrands = insert(row.euBrands, value);
    return true;
  },
  suffixed: (row, value) => addSynonym(row, 'sfx', clean(value)),
  salt: (row, value) => addSynonym(row, 'salt', clean(value)),
  route: (row, value) => {
    if (row.routes.includes(value)) return false;
    row.routes = [...row.routes, value];
    return true;
  },
};
const WORDS = { usBrand: 'US brand', euBrand: 'EU brand', suffixed: 'name with suffix', salt: 'salt', route: 'route' };

function addSynonym(row, kind, name) {
  if (has([row.name, ...row.synonyms.map((s) => s.name)], name)) return false;
  row.synonyms = [...row.synonyms, { kind, name }];
  return true;
}

function addCombination(rows, { value, jurisdiction }) {
  let added = false;
  for (const row of rows) {
    const others = rows
      .filter((other) => other !== row)
      .map((other) => other.name)
      .sort();
    if (others.length === 0 || row.combinations.some((c) => fold(c.name) === fold(value) && sameSet([...c.others].sort(), others)))
      continue;
    row.combinations = [...row.combinations, { name: value, jurisdiction, others }].sort((a, b) =>
      a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
    );
    added = true;
  }
  return added;
}

/** FDA's class texts replace FDA's and fill gaps; an editorial class stays, and the difference is told. */
function applyClasses(classesOf, report) {
  for (const [row, { values, source }] of classesOf) {
    const texts = [...values].sort();
    if (sameSet(texts, row.classes)) continue;
    if (row.classSource === 'editorial') {
      report.kept.push(`${row.name}: class "${row.classes.join('; ')}" is editorial; ${source} has "${texts.join('; ')}"`);
      continue;
    }
    report.changed.push(`${row.name}: class "${row.classes.join('; ')}" -> "${texts.join('; ')}" (${source})`);
    row.classes = texts;
    row.classSource = 'FDA';
  }
}

/** A first approval can only turn out to be earlier: a later one belongs to another application. */
function applyApprovals(approvalOf, report) {
  for (const [row, { value, source }] of approvalOf) {
    if (row.firstUsApproval === value) continue;
    if (row.firstUsApproval && row.firstUsApproval < value) {
      report.kept.push(`${row.name}: first US approval ${row.firstUsApproval}; the earliest in ${source} is ${value}`);
      continue;
    }
    report.changed.push(`${row.name}: first US approval ${row.firstUsApproval || 'unknown'} -> ${value} (${source})`);
    row.firstUsApproval = value;
  }
}

/** Written by hand, the whole row or this name of it: older than the regulators' files, or never sold. */
const isCurated = ({ flags }, name) => flags.curated !== undefined && (flags.curated.length === 0 || flags.curated.includes(name));

function listGone(rows, seenRows, seenBrands, covered, report) {
  for (const row of rows) {
    const lists = { usBrand: row.usBrands, euBrand: row.euBrands };
    for (const [what, brands] of Object.entries(lists)) {
      if (!covered.has(what)) continue;
      for (const brand of brands)
        if (!seenBrands.has(fold(brand)) && !isCurated(row, brand)) report.gone.push(`${row.name}: ${WORDS[what]} ${brand}`);
    }
    const sold = Object.keys(lists).filter((what) => lists[what].length > 0);
    const expected = sold.length > 0 ? sold : Object.keys(lists);
    if (!seenRows.has(row) && !isCurated(row) && expected.every((what) => covered.has(what)))
      report.gone.push(`${row.name}: the drug itself`);
  }
}

/**
 * Applies observations to the table.
 * @param rows of `parseTable`; not changed
 * @param observations of the loaders
 * @param covered the columns whose whole content the files list (`usBrand`, `euBrand`): only there can something be gone
 * @returns the new rows, and what is new, changed, gone, or kept against a file, one line each
 */
export function refreshTable(rows, observations, covered) {
  const table = rows.map((row) => ({ ...row }));
  const index = createIndex(table);
  const report = { new: [], changed: [], gone: [], kept: [] };
  for (const { what, about, source } of observations) {
    if (what !== 'drug' || index.find(about)) continue;
    const row = emptyRow(candidates(about).at(-1));
    table.push(row);
    index.add(row);
    report.new.push(`drug ${row.name} (${source})`);
  }
  const [seenRows, seenBrands, classesOf, approvalOf] = [new Set(), new Set(), new Map(), new Map()];
  for (const observation of observations) {
    const { what, about, value, source, ingredients } = observation;
    if (/brand|combination/i.test(what)) seenBrands.add(fold(value));
    const found = (ingredients ?? [about]).map((name) => index.find(name));
    found.forEach((row) => row && seenRows.add(row));
    if (found.includes(undefined)) continue;
    const [row] = found;
    if (what === 'combination' && addCombination([...new Set(found)], observation))
      report.new.push(`${found.map((r) => r.name).join(' + ')}: combination ${value} (${source})`);
    else if (what === 'class') classesOf.set(row, { values: new Set([...(classesOf.get(row)?.values ?? []), value]), source });
    else if (what === 'approval' && !(approvalOf.get(row)?.value <= value)) approvalOf.set(row, { value, source });
    else if (additions[what]?.(row, value)) report.new.push(`${row.name}: ${WORDS[what]} ${value} (${source})`);
  }
  applyClasses(classesOf, report);
  applyApprovals(approvalOf, report);
  listGone(
    rows.map((_, i) => table[i]),
    seenRows,
    seenBrands,
    covered,
    report,
  );
  return { rows: table, report };
}
