// npm run data:refresh -- --from DIR [--write]: compares data/lexicon.tsv with the regulators' own download files lying in DIR
// (docs/data-sources.md says which) and prints what is new, changed and gone. Only with --write is the table written.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as drugBank from './loaders/drugBank.mjs';
import * as drugsAtFda from './loaders/drugsAtFda.mjs';
import * as ema from './loaders/ema.mjs';
import * as openFda from './loaders/openFda.mjs';
import * as purpleBook from './loaders/purpleBook.mjs';
import * as rxNorm from './loaders/rxNorm.mjs';
import { refreshTable } from './merge.mjs';
import { formatTable, parseTable } from './table.mjs';

export const LOADERS = [drugsAtFda, purpleBook, openFda, rxNorm, drugBank, ema];

/** Everything that the known files in `dir` say, which sources were found, and which columns they list in full. */
export function readSources(dir) {
  const names = fs.readdirSync(dir);
  const observations = [];
  const found = [];
  const missing = new Set();
  for (const loader of LOADERS) {
    const picked = loader.pick(names);
    if (picked.length === 0) {
      loader.covers.forEach((column) => missing.add(column));
      continue;
    }
    const decoder = new TextDecoder(loader.encoding ?? 'utf-8');
    for (const batch of loader.oneByOne ? picked.map((name) => [name]) : [picked]) {
      const files = Object.fromEntries(batch.map((name) => [name, decoder.decode(fs.readFileSync(path.join(dir, name)))]));
      for (const observation of loader.load(files)) observations.push(observation);
    }
    found.push(`${loader.source}: ${picked.join(', ')}`);
  }
  // US brands, for one, stand in two sources: without both, one that is not found may stand in the other.
  const covered = new Set(LOADERS.flatMap((loader) => loader.covers).filter((column) => !missing.has(column)));
  return { observations, found, covered };
}

/**
 * Compares the table with the files in `dir`.
 * @returns the new text of the table, and the report as lines
 */
export function refresh(tableText, dir) {
  const { observations, found, covered } = readSources(dir);
  if (found.length === 0) throw new Error(`${dir}: none of the regulators' files is here; docs/data-sources.md names them`);
  const { rows, report } = refreshTable(parseTable(tableText), observations, covered);
  const section = (title, lines) => [`${title}: ${lines.length}`, ...[...lines].sort().map((line) => `  ${line}`)];
  const lines = [
    ...found,
    ...section('new', report.new),
    ...section('changed', report.changed),
    ...section('gone from the files (kept in the table)', report.gone),
    ...section('kept against the files (curated)', report.kept),
  ];
  return { text: formatTable(rows), lines, report };
}

const USAGE = `Usage: npm run data:refresh -- --from DIR [--write] [--table FILE]

  --from DIR     the folder with the regulators' files (docs/data-sources.md names them)
  --write        write the table; without it the difference is only printed
  --table FILE   the table (default data/lexicon.tsv)
  -h, --help     this text`;

function main() {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      write: { type: 'boolean', default: false },
      table: { type: 'string', default: 'data/lexicon.tsv' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (!values.from) throw new Error('--from DIR is missing; --help tells the options');
  const { text, lines } = refresh(fs.readFileSync(values.table, 'utf8'), values.from);
  console.log(lines.join('\n'));
  if (values.write) fs.writeFileSync(values.table, text);
  console.log(
    values.write
      ? `${values.table} is written. New names that are everyday words need the flag "ambiguous".`
      : 'Nothing is written; --write writes.',
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main();
  } catch (error) {
    // node:util's messages go on with advice about positional arguments.
    console.error(
      `data:refresh: ${error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message.split('. ')[0]}; --help tells the options` : error.message}`,
    );
    process.exitCode = 2;
  }
}
