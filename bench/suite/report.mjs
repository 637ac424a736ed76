// The results as tables, for the terminal and for bench/RESULTS.md, and the part of the README that is made from them.
import { COMPLETION, DATA_READY, EDIT, FULL, HOVER, LEZER, SUGGESTIONS, TOKENIZER } from './contenders.mjs';
import { judge } from './targets.mjs';

/** A number with as many digits as tell something. */
export function figure(value) {
  if (value === 0) return '0';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  if (value >= 10) return value.toFixed(1);
  return value >= 0.1 ? value.toFixed(2) : value.toPrecision(2).replace(/e-\d+$/, (power) => `·10${power.slice(1)}`);
}

export const sizeName = (characters) => (characters >= 1_000_000 ? `${characters / 1_000_000} MB` : `${characters / 1000} KB`);

const spread = ({ low, high }) => `${figure(low)} to ${figure(high)}`;
const stated = (value, unit = '') => (value ? `${figure(value.median)}${unit} (${spread(value)})` : '');
const verdict = { true: 'met', false: 'MISSED', undefined: 'not measured' };

function targetTable(results) {
  const rows = judge(results).map(({ what, most, unit = '', measured, met }) => [
    what,
    `${most}${unit && ` ${unit}`}`,
    measured ? figure(measured.median) : '',
    measured ? spread(measured) : '',
    measured ? String(measured.rounds) : '',
    verdict[String(met)],
  ]);
  return { title: 'Targets', head: ['', 'at most', 'median', 'middle half', 'rounds', ''], rows };
}

function documentTable({ characters, findings, rows, left }) {
  return {
    title: `A document of ${sizeName(characters)} (${findings} findings)`,
    head: ['', 'ms', 'of a stop at every word', 'of Lezer alone', 'of the full check', 'rounds'],
    rows: rows.map(({ name, ms, ratios }) => [
      name,
      figure(ms.median),
      ...[TOKENIZER, LEZER, FULL].map((against) => (against === name ? '1' : stated(ratios[against]))),
      String(ms.rounds),
    ]),
    notes: left,
  };
}

function growthTable({ twiceTheText, tenfoldNamesChecked, tenfoldNamesFound, typedInTenfold }) {
  const rows = Object.entries({
    'a full check of 1 MB, of that of its first half': twiceTheText,
    'a full check of 500 KB with 100,000 names, of that with 10,000': tenfoldNamesChecked,
    'finding names in 500 KB with 100,000 names, of that with 10,000': tenfoldNamesFound,
    'a letter typed in 10 MB, of one typed in 1 MB': typedInTenfold,
  });
  return {
    title: 'Growth',
    head: ['', 'times', 'rounds'],
    rows: rows.filter(([, value]) => value).map(([name, value]) => [name, stated(value), String(value.rounds)]),
  };
}

const claimsTable = (rows) => ({
  title: `Understanding claims, in ${figure(Math.min(...rows.map(({ words }) => words)))} words`,
  head: ['', 'ms', 'of a stop at every word', 'of parse and names', 'of parse and mentions', 'rounds'],
  rows: rows.map(({ name, ms, beside }) => [
    name,
    figure(ms.claims.median),
    ...['tokens', 'names', 'mentions'].map((stage) => stated(beside[stage])),
    String(ms.claims.rounds),
  ]),
});

const loadTable = ({ rows, kilobytes }) => ({
  title: `Loading, each in a fresh process (the extension's bundle with its data: ${kilobytes.toLocaleString('en')} KB)`,
  head: ['', 'ms', 'of the parser alone', 'rounds'],
  rows: rows.map(({ name, ms, ratio }) => [name, figure(ms.median), stated(ratio), String(ms.rounds)]),
});

function memoryTable({ data, document, typing }) {
  const names = {
    facts: 'the facts',
    check: 'and what the first check opens',
    hover: 'and the first hover',
    completion: 'and the first completion and suggestion',
    all: 'all of the data',
  };
  const rows = Object.entries(names).map(([name, label]) => [label, stated(data[name])]);
  const ordinals = ['first', 'second', 'third', 'last'];
  const quarters = typing.quarters.map((quarter, i) => [
    `all of the heap, ${ordinals[i]} quarter of ${figure(typing.edits)} edits`,
    stated(quarter),
  ]);
  return { title: 'Memory that stays', head: ['', 'MB'], rows: [...rows, ['an open document of 1 MB', stated(document)], ...quarters] };
}

/** Every table of what was measured. */
export function tables(results) {
  const { documents = [], claims, growth, load, memory } = results;
  return [
    targetTable(results),
    ...documents.map(documentTable),
    ...(claims ? [claimsTable(claims)] : []),
    ...(growth ? [growthTable(growth)] : []),
    ...(load ? [loadTable(load)] : []),
    ...(memory ? [memoryTable(memory)] : []),
  ];
}

/** For a terminal: columns as wide as what stands in them. */
export function asText({ title, head, rows, notes = [] }) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd();
  return [title, line(head), ...rows.map(line), ...notes].join('\n');
}

const markdownTable = ({ head, rows }) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function asMarkdown(table) {
  const notes = (table.notes ?? []).map((note) => `- ${note}`).join('\n');
  return [`## ${table.title}`, markdownTable(table), ...(notes ? [notes] : [])].join('\n\n');
}

/** The README's words about speed. Only what was measured is said. */
export function readmePart(results) {
  const { machine, date } = results;
  const document = results.documents?.find((d) => d.characters === 1_000_000);
  if (!document) return `Not measured yet: \`npm run bench\`.`;
  const row = (name) => document.rows.find((r) => r.name === name);
  const times = (name) => document.ratio(FULL, name);
  const beside = document.rows
    .map(({ name }) => name)
    .filter((name) => name === LEZER || !/^(?:Classwise|a )/.test(name))
    .map((name) => `${figure(times(name).median)} times ${name === LEZER ? 'the Markdown parser alone' : name}`);
  const labels = {
    [FULL]: ['check all of it', beside.join(', ')],
    [EDIT]: ['check again after a letter is typed', `${figure(row(EDIT)?.ratios[FULL].median ?? 0)} times a full check`],
    [HOVER]: ['answer a hover', ''],
    [COMPLETION]: ['complete a name at a letter typed', ''],
    [SUGGESTIONS]: ['suggest names for a misspelled word', ''],
  };
  const rows = Object.entries(labels)
    .filter(([name]) => row(name))
    .map(([name, [label, note]]) => [label, figure(row(name).ms.median), note]);
  const loaded = results.load?.rows.find(({ name }) => name === DATA_READY);
  if (loaded)
    rows.push(['be loaded, its data ready', figure(loaded.ms.median), `${figure(loaded.ratio.median)} times the Markdown parser alone`]);
  return [
    `Measured on ${date} (${machine.cpu}, ${machine.cores} cores, Node ${machine.node}), medians, in a Markdown document of 1 MB with a drug named in every 25 words; all sizes, spreads and targets are in [bench/RESULTS.md](bench/RESULTS.md).`,
    '',
    markdownTable({ head: ['To', 'ms', 'which is'], rows }),
  ].join('\n');
}

/** All of bench/RESULTS.md. */
export function resultsPage(results) {
  const { machine, date, command } = results;
  return `${[
    '# What the benchmarks measured',
    `Written by \`${command}\` on ${date}: ${machine.cpu}, ${machine.cores} cores, ${machine.memory} GB, ${machine.system}, Node ${machine.node}. [README.md](README.md) tells what is measured and how. A figure is the median of rounds in which everything works in turn, a ratio the median of the rounds' own ratios; in brackets stands the middle half of the rounds.`,
    ...tables(results).map(asMarkdown),
    '## In the README',
    `<!-- readme:begin -->\n${readmePart(results)}\n<!-- readme:end -->`,
  ].join('\n\n')}\n`;
}

/** The part of a results page that the README repeats. */
export const readmePartOf = (page) => /<!-- readme:begin -->\n([^]*)\n<!-- readme:end -->/.exec(page)?.[1];
