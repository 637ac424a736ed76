// How regulators' files write names, and how the lexicon does: salts, four-letter suffixes, capitals, routes, dates.

/** Words that make a salt, ester or hydrate of a drug's name; the last words of the name are looked at. */
const SALT_WORDS = new Set(
  (
    'acetate acetonide adipate aluminum anhydrous arginine aspartate benzathine benzoate besylate besilate bitartrate bromide butyrate calcium camsylate ' +
    'carbonate chloride choline citrate cypionate decanoate diacetate diethylamine dihydrate dihydrochloride dimaleate dimeglumine dimesylate dipotassium dipropionate disodium ' +
    'disoproxil ditosylate edisylate enanthate erbumine esylate ethylsuccinate etexilate fumarate furoate gluconate glucuronate hemifumarate hemihydrate hyclate hydrobromide ' +
    'hydrochloride hydroxide iodide isethionate lactate lactobionate lysine magnesium malate maleate medoxomil meglumine mesylate mesilate methylsulfate monohydrate ' +
    'mononitrate mucate napsylate nitrate olamine oxalate palmitate pamoate pentahydrate phosphate piperazine pivalate polacrilex potassium propionate saccharate salicylate ' +
    'sesquihydrate sodium stearate succinate sulfate tannate tartrate tebutate teoclate tetrahydrate tosylate trihydrate trisodium trometamol tromethamine valerate xinafoate zinc'
  ).split(' '),
);

export const clean = (text) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** For comparison: no capitals, hyphens as blanks. */
export const fold = (text) => clean(text).replace(/[\s-]+/g, ' ');

/** Whether a biologic's name carries FDA's four-letter suffix. */
export const isSuffixed = (name) => /^[a-z][a-z0-9 .()-]*[a-z0-9)]-[a-z]{4}$/.test(name) && !/-(?:dopa|acid|zinc|iron)$/.test(name);

export const withoutSuffix = (name) => (isSuffixed(name) ? name.slice(0, -5) : name);

/** The names an ingredient could go by, the fullest first: as written, without suffix, and without its salt words one by one. */
export function candidates(ingredient) {
  const names = [clean(ingredient)];
  const plain = withoutSuffix(names[0]);
  if (plain !== names[0]) names.push(plain);
  const words = plain.split(' ');
  while (words.length > 1 && SALT_WORDS.has(words.at(-1))) {
    words.pop();
    names.push(words.join(' '));
  }
  return names;
}

/** `KISQALI` -> `Kisqali`, `EMEND FOR ORAL SUSPENSION` -> `Emend for Oral Suspension`; a name that is not all capitals is left alone. */
export function brandCase(name) {
  const text = name.trim().replace(/\s+/g, ' ');
  if (text !== text.toUpperCase()) return text;
  const cased = text.toLowerCase().replace(/(^|[\s/-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
  return cased
    .replace(/ (And|For|In|Of|With)(?= )/g, (word) => word.toLowerCase())
    .replace(/ (Xr|Er|Sr|Cr|Odt|Hct|Hc|Iv|Pd|Lq|Rtu)(?=\s|$)/g, (word) => word.toUpperCase());
}

/** Whether a product's name is only its ingredient's, perhaps with a company behind it: no brand. */
export function isGenericName(brand, ingredients) {
  const name = fold(brand);
  return ingredients.some((ingredient) =>
    candidates(ingredient).some((candidate) => name === fold(candidate) || name.startsWith(`${fold(candidate)} `)),
  );
}

const ROUTES = {
  'iv (infusion)': 'intravenous',
  iv: 'intravenous',
  im: 'intramuscular',
  'im-iv': 'intramuscular',
  subcutaneous: 'subcutaneous',
  respiratory: 'inhalation',
  'respiratory (inhalation)': 'inhalation',
  auricular: 'otic',
  parenteral: 'injection',
};
const KNOWN_ROUTES = new Set(
  (
    'oral intravenous injection subcutaneous topical intramuscular ophthalmic inhalation nasal rectal vaginal implantation transdermal sublingual intrathecal otic ' +
    'intravitreal buccal intravesical dental intrauterine intratracheal intradermal intraperitoneal intraocular periodontal urethral intralesional infiltration enteral ' +
    'intra-articular epidural'
  ).split(' '),
);

/** The lexicon's word for a route, or undefined when it has none. */
export function routeOf(text) {
  const route = ROUTES[clean(text)] ?? clean(text);
  return KNOWN_ROUTES.has(route) ? route : undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const iso = (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** `2017-03-28 00:00:00`, `March 28, 2017`, `28-Mar-2017`, `3/28/2017` -> `2017-03-28`; undefined for anything else. */
export function dayOf(text) {
  const value = (text ?? '').trim();
  let m = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (m) return m[0];
  m = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}), (\d{4})$/.exec(value) ?? /^()(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(value);
  if (m && m[1]) return monthDay(m[3], m[1], m[2]);
  if (m) return monthDay(m[4], m[3], m[2]);
  m = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  return m ? iso(m[3], m[1], m[2]) : undefined;
}

function monthDay(year, month, day) {
  const index = MONTHS.indexOf(month.toLowerCase().slice(0, 3));
  return index < 0 ? undefined : iso(year, index + 1, day);
}
