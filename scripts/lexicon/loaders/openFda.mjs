// openFDA's bulk downloads, unpacked: drug-ndc-*.json and drug-label-*.json. They give FDA's own class texts (EPC).
import { brandCase, isGenericName, routeOf } from '../names.mjs';

export const source = 'openFDA';
export const covers = [];
/** The label files are large: one in memory at a time. */
export const oneByOne = true;

export const pick = (names) => names.filter((name) => /^drug-(?:ndc|label)-.*\.json$/i.test(name));

/** What the files say, as observations for `refreshTable`. */
export function load(files) {
  return Object.entries(files).flatMap(([name, text]) => {
    const { results } = JSON.parse(text);
    if (!Array.isArray(results)) throw new Error(`${name}: no "results"; is this a bulk download of openFDA?`);
    return results.flatMap(/^drug-ndc/i.test(name) ? observeProduct : observeLabel);
  });
}

const classTexts = (list) => (list ?? []).filter((text) => text.endsWith(' [EPC]')).map((text) => text.slice(0, -' [EPC]'.length));

/** Only products of new drug and biologics licence applications name brands and classes reliably. */
const isOriginal = (application) => /^(?:NDA|BLA)/.test(application ?? '');

function observeProduct(product) {
  if (!isOriginal(product.marketing_category)) return [];
  const ingredients = (product.active_ingredients ?? []).map((ingredient) => ingredient.name);
  return observe(ingredients, [product.brand_name], product.pharm_class, product.route);
}

function observeLabel({ openfda = {} }) {
  if (!(openfda.application_number ?? []).some(isOriginal)) return [];
  return observe(openfda.substance_name ?? [], openfda.brand_name, openfda.pharm_class_epc, openfda.route);
}

function observe(ingredients, brands, classes, routes) {
  const named = (brands ?? []).filter((brand) => brand && !isGenericName(brand, ingredients)).map(brandCase);
  if (ingredients.length > 1) return named.map((value) => ({ what: 'combination', value, jurisdiction: 'US', ingredients, source }));
  const [about] = ingredients;
  if (!about) return [];
  return [
    { what: 'confirm', about, source },
    ...named.map((value) => ({ what: 'usBrand', about, value, source })),
    ...classTexts(classes).map((value) => ({ what: 'class', about, value, source })),
    ...(routes ?? [])
      .map(routeOf)
      .filter(Boolean)
      .map((value) => ({ what: 'route', about, value, source })),
  ];
}
