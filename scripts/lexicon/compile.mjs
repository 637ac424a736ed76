// Makes the one string that the program carries out of data/lexicon.tsv and data/groups.json.
// The format is described, and read, in src/core/dataset/lexiconFormat.ts.
import { shorten } from './fragments.mjs';
import { idOf, parseTable } from './table.mjs';

const VERSION = 'classwise-lexicon 2';
const KIND_LETTERS = { INN: 'I', USAN: 'U', BAN: 'B', syn: 'Y', sfx: 'F', salt: 'S' };
const GROUP_KIND_LETTERS = { singular: 's', plural: 'p', abbreviation: 'a' };
const EPOCH = Date.UTC(1900, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

const number = (n) => n.toString(36);
const line = (fields) => fields.join('\t').replace(/\t+$/, '');

/** Gives each distinct text a number; `texts` is the dictionary. */
function dictionary() {
  const numbers = new Map();
  return {
    number: (text) => {
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return numbers.get(text);
    },
    get texts() {
      return [...numbers.keys()];
    },
  };
}

function synonymsOf(row, mark) {
  const usan = row.synonyms.find((s) => s.kind === 'USAN')?.name;
  const short = (name) => {
    if (name.startsWith(row.name)) return `~${name.slice(row.name.length)}`;
    return usan && name !== usan && name.startsWith(usan) ? `^${name.slice(usan.length)}` : name;
  };
  return row.synonyms.map((s) => KIND_LETTERS[s.kind] + mark(s.name, short(s.name))).join('|');
}

function moietyLine(row, classes, routes) {
  const ambiguous = new Set(row.flags.ambiguous ?? []);
  const body = new Set(row.flags.body ?? []);
  const mark = (name, written = name) => (body.has(name) ? `!!${written}` : ambiguous.has(name) ? `!${written}` : written);
  const brands = (names) => names.map((name) => mark(name)).join('|');
  const day = row.firstUsApproval ? number((Date.parse(`${row.firstUsApproval}T00:00:00Z`) - EPOCH) / DAY) : '';
  return line([
    mark(row.name) + (row.id === idOf(row.name) ? '' : `=${row.id}`),
    synonymsOf(row, mark),
    brands(row.usBrands),
    brands(row.euBrands),
    row.classes.length > 0
      ? (row.classSource === 'FDA' ? 'F' : 'E') + row.classes.map((text) => number(classes.number(text))).join(',')
      : '',
    row.routes.map((route) => String.fromCharCode(97 + routes.number(route))).join(''),
    day,
  ]);
}

/** A combination brand stands in the table under each ingredient; here it stands once, with all its formulas. */
function combinationLines(rows) {
  const indexOf = new Map(rows.map((row, i) => [row.name, i]));
  const brands = new Map();
  rows.forEach((row, i) => {
    for (const { name, jurisdiction, others } of row.combinations) {
      const parts = others.map((other) => {
        if (!indexOf.has(other)) throw new Error(`${row.id}: the ingredient "${other}" of ${name} is no name in the table`);
        return indexOf.get(other);
      });
      const formula = [i, ...parts].sort((a, b) => a - b);
      const key = `${jurisdiction}:${name}`;
      if (!brands.has(key)) brands.set(key, { name, jurisdiction, ambiguous: false, formulas: new Map() });
      const brand = brands.get(key);
      brand.formulas.set(formula.join(), formula);
      if (row.flags.ambiguous?.includes(name)) brand.ambiguous = true;
    }
  });
  return [...brands.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, jurisdiction, ambiguous, formulas }) =>
      line([
        (ambiguous ? '!' : '') + name,
        [...formulas.values()].map((formula) => formula.map(number).join(' ')).join(','),
        jurisdiction === 'US' ? '' : jurisdiction,
      ]),
    );
}

/** `*` stands for any text; all else is taken as it is. */
function matcher(pattern) {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`);
}

function groupLine(group, classTexts) {
  const classes = (group.lexiconClasses ?? []).flatMap((pattern) => {
    const hits = classTexts.flatMap((text, i) => (matcher(pattern).test(text) ? [i] : []));
    if (hits.length === 0) throw new Error(`groups.json: ${group.id}: no drug of the lexicon has the class "${pattern}"`);
    return hits;
  });
  const names = group.names.map(({ name, kind, plural, ambiguous, body }) => {
    if (/[;\t\n]/.test(name)) throw new Error(`groups.json: ${group.id}: "${name}" holds a character that separates names`);
    const letter = kind === 'singular' && plural === false ? 'x' : GROUP_KIND_LETTERS[kind];
    if (!letter) throw new Error(`groups.json: ${group.id}: the kind of "${name}" is singular, plural or abbreviation`);
    return `${letter}${body ? '!!' : ambiguous ? '!' : ''}${name}`;
  });
  return line([group.id, group.name, group.means, [...new Set(classes)].map(number).join(','), names.join(';')]);
}

/**
 * Compiles the lexicon.
 * @param tsvText the text of data/lexicon.tsv
 * @param groupsJson the text of data/groups.json, or what it holds
 * @returns one newline-joined string for `parseLexicon`
 */
export function compileLexicon(tsvText, groupsJson) {
  const rows = parseTable(tsvText).sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = typeof groupsJson === 'string' ? JSON.parse(groupsJson) : groupsJson;
  const classes = dictionary();
  const routes = dictionary();
  const moieties = rows.map((row) => moietyLine(row, classes, routes));
  const combinations = combinationLines(rows);
  const groupLines = groups.map((group) => groupLine(group, classes.texts));
  const counts = [classes.texts.length, moieties.length, combinations.length, groupLines.length];
  const body = [routes.texts.join('|'), ...classes.texts, ...moieties, ...combinations, ...groupLines].join('\n');
  return `${VERSION} ${counts.join(' ')}\n${shorten(body)}`;
}
