// RxNorm's prescribable content: RXNCONSO.RRF, fields parted by "|", no heading. Names of ingredients, salts and brands.
import { brandCase, clean, isSuffixed } from '../names.mjs';

export const source = 'RxNorm';
export const covers = [];

export const pick = (names) => names.filter((name) => name === 'RXNCONSO.RRF');

const FIELD = { source: 11, type: 12, text: 14, suppressed: 16 };
const INGREDIENT = 'IN';
const SALT = 'PIN';
/** "Semantic branded drug form": `ingredient / ingredient Form [Brand]`. */
const BRANDED_FORM = 'SBDF';

/** What the file says, as observations for `refreshTable`. */
export function load(files) {
  const byType = { [INGREDIENT]: [], [SALT]: [], [BRANDED_FORM]: [] };
  for (const line of files['RXNCONSO.RRF'].split('\n')) {
    const fields = line.split('|');
    if (fields[FIELD.source] === 'RXNORM' && fields[FIELD.suppressed] === 'N') byType[fields[FIELD.type]]?.push(fields[FIELD.text]);
  }
  const ingredients = new Set(byType[INGREDIENT].map(clean));
  const seen = [...ingredients].map((about) => ({ what: 'confirm', about, source }));
  for (const salt of byType[SALT].map(clean)) {
    const about = longestPrefix(salt, ingredients);
    if (about) seen.push({ what: isSuffixed(salt) ? 'suffixed' : 'salt', about, value: salt, source });
  }
  return [...seen, ...byType[BRANDED_FORM].flatMap((text) => observeBrand(text, ingredients))];
}

function observeBrand(text, known) {
  const match = /^(.*) \[([^\]]+)\]$/.exec(text);
  if (!match) return [];
  const ingredients = match[1].split(' / ').map((part) => longestPrefix(clean(part), known));
  if (ingredients.some((ingredient) => !ingredient)) return [];
  const value = brandCase(match[2]);
  if (ingredients.length > 1) return [{ what: 'combination', value, jurisdiction: 'US', ingredients, source }];
  return [{ what: 'usBrand', about: ingredients[0], value, source }];
}

/** The longest name in `known` that `text` begins with. */
function longestPrefix(text, known) {
  const words = text.split(' ');
  for (let end = words.length; end > 0; end--) {
    const name = words.slice(0, end).join(' ');
    if (known.has(name)) return name;
  }
  return undefined;
}
