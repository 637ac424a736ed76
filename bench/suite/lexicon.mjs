// Two lexicons to compare: one with some of the real names, one with ten times as many, the others made up of syllables.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { compileLexicon } from '../../scripts/lexicon/compile.mjs';
import { formatTable, idOf, parseTable } from '../../scripts/lexicon/table.mjs';
import { root } from '../../scripts/lib/project.mjs';

const STARTS = 'b c d f g l m n p r s t v z br cl dr fl gl gr pl pr st tr xy qu'.split(' ');
const VOWELS = 'a e i o u y'.split(' ');
/** One substance has so many brands. */
const BRANDS = 3;

function madeUp() {
  let state = 1;
  const pick = (list) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)];
  };
  return () => Array.from({ length: pick([3, 4, 4, 5]) }, () => pick(STARTS) + pick(VOWELS)).join('') + pick(STARTS);
}

const namesIn = (row) => 1 + row.synonyms.length + row.usBrands.length + row.euBrands.length;

/** @returns the compiled texts of a lexicon of `count` names and of one of `times` as many, which holds the first */
export function lexicons(count, times) {
  const table = parseTable(fs.readFileSync(path.join(root, 'data', 'lexicon.tsv'), 'utf8'));
  const rows = [];
  let names = 0;
  for (const row of table) {
    if (names >= count) break;
    rows.push({ ...row, combinations: [] });
    names += namesIn(row);
  }
  const small = compileLexicon(formatTable(rows), '[]');
  const invent = madeUp();
  const taken = new Set(rows.map((row) => row.id));
  const empty = { synonyms: [], euBrands: [], combinations: [], classes: [], classSource: '', routes: [], firstUsApproval: '', flags: {} };
  while (names < count * times) {
    const name = invent();
    if (taken.has(idOf(name))) continue;
    taken.add(idOf(name));
    const usBrands = Array.from({ length: BRANDS }, () => {
      const brand = invent();
      return brand.charAt(0).toUpperCase() + brand.slice(1);
    });
    rows.push({ ...empty, id: idOf(name), name, usBrands });
    names += 1 + BRANDS;
  }
  return { small, large: compileLexicon(formatTable(rows), '[]') };
}
