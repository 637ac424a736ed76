// What the figures have to be. Each target says where its figure stands in the results; a figure that was not measured misses nothing.
import { EDIT, FULL, LEZER } from './contenders.mjs';

const MEGABYTE = 1_000_000;

/** The samples of one size, and a ratio within its rounds. */
const at = (results, characters) => results.documents?.find((d) => d.characters === characters);
const ratio = (name, against) => (results) => at(results, MEGABYTE)?.ratio(name, against);

/** Of a text in which nothing is claimed. */
const claims = (text) => (results) => results.claims?.find(({ name }) => name === text)?.beside.mentions;

export const TARGETS = [
  { what: 'a full check of 1 MB, beside Lezer alone', most: 1.3, figure: ratio(FULL, LEZER) },
  { what: 'a full check of 1 MB, beside cspell-lib', most: 0.6, figure: ratio(FULL, 'cspell-lib') },
  { what: 'a full check of 1 MB, beside markdownlint', most: 0.1, figure: ratio(FULL, 'markdownlint') },
  { what: 'a full check of 1 MB, beside harper.js', most: 0.01, figure: ratio(FULL, 'harper.js') },
  { what: 'a re-check after a letter typed in 1 MB, beside a full check', most: 0.01, figure: ratio(EDIT, FULL) },
  { what: 'a re-check in 10 MB, beside one in 1 MB', most: 2, figure: (results) => results.growth?.typedInTenfold },
  { what: 'a full check of twice the text', most: 2.1, figure: (results) => results.growth?.twiceTheText },
  { what: 'a full check with ten times the names (100,000)', most: 1.3, figure: (results) => results.growth?.tenfoldNamesChecked },
  { what: 'finding names with ten times the names (100,000)', most: 1.3, figure: (results) => results.growth?.tenfoldNamesFound },
  { what: 'understanding claims where no drug is named, beside parse and mentions', most: 1, figure: claims('no drug is named') },
  {
    what: 'understanding claims where one sentence in five names a drug, beside parse and mentions',
    most: 1,
    figure: claims('one sentence in five names a drug'),
  },
  { what: 'loading the extension with its data ready, beside the parser alone', most: 3, figure: (results) => results.load?.dataReady },
  { what: 'heap over 100,000 edits, the last quarter beside the second', most: 1.05, figure: (results) => results.memory?.typing.growth },
  { what: 'memory of the data with all of it opened', most: 15, unit: 'MB', figure: (results) => results.memory?.data.all },
];

/** Each target with its figure, and whether it is met; `undefined` = not measured. */
export const judge = (results) =>
  TARGETS.map(({ figure, ...target }) => {
    const measured = figure(results);
    return { ...target, measured, met: measured && measured.median <= target.most };
  });
