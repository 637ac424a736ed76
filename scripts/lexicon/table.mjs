// data/lexicon.tsv as rows and back: one drug a line, tab-separated, lists joined with "|". People read and diff it.

export const COLUMNS = [
  'id',
  'name',
  'synonyms',
  'us_brands',
  'eu_brands',
  'combinations',
  'class',
  'class_source',
  'routes',
  'first_us_approval',
  'flags',
];
export const SYNONYM_KINDS = ['INN', 'USAN', 'BAN', 'syn', 'sfx', 'salt'];

/** The id of a name: lower case, with hyphens for everything that is neither letter nor digit. */
export const idOf = (name) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const list = (cell) => (cell ? cell.split('|') : []);

/** `ambiguous:A,B|other` -> { ambiguous: ['A', 'B'], other: [] } */
function parseFlags(cell) {
  const flags = {};
  for (const flag of list(cell)) {
    const colon = flag.indexOf(':');
    if (colon < 0) flags[flag] = [];
    else flags[flag.slice(0, colon)] = flag.slice(colon + 1).split(',');
  }
  return flags;
}

const formatFlags = (flags) =>
  Object.entries(flags)
    .map(([flag, names]) => (names.length > 0 ? `${flag}:${names.join(',')}` : flag))
    .join('|');

/** `EU:Brand + b + c` -> { name, jurisdiction, others }: a brand with this drug and the others in it. */
function parseCombination(text) {
  const [name, ...others] = text.split(' + ');
  return name.startsWith('EU:') ? { name: name.slice(3), jurisdiction: 'EU', others } : { name, jurisdiction: 'US', others };
}

const formatCombination = ({ name, jurisdiction, others }) => [jurisdiction === 'EU' ? `EU:${name}` : name, ...others].join(' + ');

function parseSynonym(text, where) {
  const colon = text.indexOf(':');
  const kind = text.slice(0, colon);
  if (!SYNONYM_KINDS.includes(kind))
    throw new Error(`${where}: the synonym "${text}" needs one of ${SYNONYM_KINDS.join(', ')} and a colon before it`);
  return { kind, name: text.slice(colon + 1) };
}

function parseRow(line, where) {
  const cells = line.split('\t');
  if (cells.length !== COLUMNS.length) throw new Error(`${where}: ${cells.length} columns instead of ${COLUMNS.length}`);
  const cell = Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]]));
  if (!cell.id || !cell.name) throw new Error(`${where}: id and name must not be empty`);
  if (!['FDA', 'editorial', ''].includes(cell.class_source))
    throw new Error(`${where}: class_source is "FDA" or "editorial", not "${cell.class_source}"`);
  if (Boolean(cell.class) !== Boolean(cell.class_source))
    throw new Error(`${where}: a class needs its class_source, and a class_source its class`);
  if (!/^(\d{4}-\d{2}-\d{2})?$/.test(cell.first_us_approval)) throw new Error(`${where}: first_us_approval is a day, YYYY-MM-DD, or empty`);
  return {
    id: cell.id,
    name: cell.name,
    synonyms: list(cell.synonyms).map((text) => parseSynonym(text, where)),
    usBrands: list(cell.us_brands),
    euBrands: list(cell.eu_brands),
    combinations: list(cell.combinations).map(parseCombination),
    classes: list(cell.class),
    classSource: cell.class_source,
    routes: list(cell.routes),
    firstUsApproval: cell.first_us_approval,
    flags: parseFlags(cell.flags),
  };
}

/** Reads the table. Throws at the first malformed line, saying which and why. */
export function parseTable(text) {
  const lines = text.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');
  if (lines[0] !== COLUMNS.join('\t')) throw new Error(`lexicon.tsv:1: the header must be ${COLUMNS.join(', ')}`);
  return lines.slice(1).map((line, i) => parseRow(line, `lexicon.tsv:${i + 2}`));
}

/** Writes the table, by id, so that a change is a small diff. */
export function formatTable(rows) {
  const lines = [...rows]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) =>
      [
        row.id,
        row.name,
        row.synonyms.map((s) => `${s.kind}:${s.name}`).join('|'),
        row.usBrands.join('|'),
        row.euBrands.join('|'),
        row.combinations.map(formatCombination).join('|'),
        row.classes.join('|'),
        row.classSource,
        row.routes.join('|'),
        row.firstUsApproval,
        formatFlags(row.flags),
      ].join('\t'),
    );
  return `${[COLUMNS.join('\t'), ...lines].join('\n')}\n`;
}
