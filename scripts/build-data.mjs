// Turns data/ into what the program carries: checks every file, joins them, and writes out/data/dataset.txt (compact JSON)
// and the published schemas data/schema/*.json. A wrong file stops the build with file, path and reason.
import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileLexicon } from './lexicon/compile.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Loads a TypeScript module of src/ by bundling it first. */
export async function loadSource(file) {
  const outfile = path.join(root, 'out', 'scripts', `${path.basename(file, '.ts')}.mjs`);
  await build({
    entryPoints: [path.join(root, file)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
    loader: { '.txt': 'text' },
  });
  return import(`${pathToFileURL(outfile).href}?${fs.statSync(outfile).mtimeMs}`);
}

function readJson(file, problems) {
  const name = path.relative(root, file);
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    problems.push({ file: name, path: '', message: `not valid JSON: ${error.message}` });
    return undefined;
  }
}

/** Reads and checks all of data/. Resolves to the joined dataset and the problems found. */
export async function readData(dir = path.join(root, 'data')) {
  const { validatePart, crossCheck } = await loadSource('src/core/dataset/validate.ts');
  const problems = [];
  const part = (kind, file) => {
    const json = readJson(file, problems);
    if (json === undefined) return undefined;
    const result = validatePart(kind, path.relative(root, file), json);
    if (result.problems) problems.push(...result.problems);
    return result.data;
  };
  const folder = (kind, name) => {
    const where = path.join(dir, name);
    const all = [];
    for (const file of fs
      .readdirSync(where)
      .filter((f) => f.endsWith('.json'))
      .sort()) {
      const data = part(kind, path.join(where, file));
      if (data && `${data.id}.json` !== file)
        problems.push({
          file: `data/${name}/${file}`,
          path: 'id',
          message: `the file is named ${file}, its id is "${data.id}"; make them the same`,
        });
      if (data) all.push(data);
    }
    return all;
  };
  const manifest = part('manifest', path.join(dir, 'dataset.json')) ?? {};
  const dataset = {
    ...manifest,
    drugs: folder('drug', 'drugs'),
    classes: folder('class', 'classes'),
    guidelines: part('guidelines', path.join(dir, 'guidelines.json')) ?? [],
    sources: part('sources', path.join(dir, 'sources.json')) ?? {},
    vocabulary: part('vocabulary', path.join(dir, 'vocabulary.json')),
  };
  if (problems.length === 0) {
    const fileOf = (id) =>
      id === 'guidelines' ? 'data/guidelines.json' : `data/${dataset.drugs.some((d) => d.id === id) ? 'drugs' : 'classes'}/${id}.json`;
    problems.push(...crossCheck(dataset, fileOf));
  }
  return { dataset, problems };
}

/** Leaves out what the program does not show or can put back itself: schema names, notes for curators, the common day of verification, unused sources. */
function compact(dataset) {
  const used = new Set();
  const facts = (list) =>
    list.map((fact) => {
      fact.sources.forEach((s) => used.add(s));
      const { verified, note: _, ...rest } = fact;
      return verified === dataset.asOf ? rest : { ...rest, verified };
    });
  const strip = ({ $schema: _, ...rest }) => rest;
  const drugs = dataset.drugs.map((d) => ({ ...strip(d), facts: facts(d.facts) }));
  const classes = dataset.classes.map((c) => ({ ...strip(c), facts: facts(c.facts) }));
  const guidelines = facts(dataset.guidelines);
  const sources = Object.entries(dataset.sources)
    .filter(([id]) => used.has(id))
    .map(([id, { url, ...source }]) => ({ id, url: url.replace(/^https:\/\//, ''), ...source }));
  return [{ ...strip(dataset), drugs, classes, guidelines, sources: undefined, vocabulary: strip(dataset.vocabulary) }, sources];
}

async function writeSchemas() {
  const { toJsonSchema } = await import('@valibot/to-json-schema');
  const schemas = await loadSource('src/core/dataset/schema.ts');
  const { configSchema } = await loadSource('src/core/config.ts');
  const named = {
    config: configSchema,
    dataset: schemas.dataset,
    drug: schemas.drug,
    class: schemas.drugClass,
    vocabulary: schemas.vocabulary,
    manifest: schemas.manifest,
  };
  fs.mkdirSync(path.join(root, 'data', 'schema'), { recursive: true });
  for (const [name, schema] of Object.entries(named)) {
    const json = toJsonSchema(schema, { errorMode: 'ignore', target: 'draft-07' });
    fs.writeFileSync(
      path.join(root, 'data', 'schema', `${name}.schema.json`),
      `${JSON.stringify({ title: `Classwise ${name}`, ...json }, undefined, 2)}\n`,
    );
  }
}

/** The names and words of data/words/ in the form that the program reads. */
async function packedWords() {
  const { packWords } = await loadSource('src/core/spelling/words.ts');
  const { foldName } = await loadSource('src/core/dataset/nameForms.ts');
  const lines = (name) => {
    const file = path.join(root, 'data', 'words', name);
    return fs
      .readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line && !line.startsWith('#'));
  };
  return packWords(lines('names.txt').map(foldName), [...lines('ordinary.txt'), ...lines('added.txt')], lines('common.txt').map(foldName));
}

/** Checks data/ and writes the compact dataset. Throws an error that lists every problem, a line each. */
export async function buildData() {
  const { dataset, problems } = await readData();
  if (problems.length > 0) {
    throw new Error(
      `data/ has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map((p) => `  ${p.file}${p.path ? ` at ${p.path}` : ''}: ${p.message}`).join('\n')}`,
    );
  }
  const { pack } = await loadSource('src/core/dataset/pack.ts');
  const { squeeze } = await loadSource('src/core/dataset/phrases.ts');
  // Two texts: the sources wait until the first of them is asked for. Plain ASCII, which is read quickest.
  const ascii = (json) => json.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const text = compact(dataset)
    .map((part) => squeeze(ascii(JSON.stringify(pack(part)))))
    .join('\n');
  const outfile = path.join(root, 'out', 'data', 'dataset.txt');
  fs.mkdirSync(path.dirname(outfile), { recursive: true });
  fs.writeFileSync(outfile, text);
  const lexicon = compileLexicon(
    fs.readFileSync(path.join(root, 'data', 'lexicon.tsv'), 'utf8'),
    fs.readFileSync(path.join(root, 'data', 'groups.json'), 'utf8'),
  );
  fs.writeFileSync(path.join(root, 'out', 'data', 'lexicon.txt'), lexicon);
  fs.writeFileSync(path.join(root, 'out', 'data', 'words.txt'), await packedWords());
  await writeSchemas();
  return { dataset, bytes: Buffer.byteLength(text), lexiconBytes: Buffer.byteLength(lexicon) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { dataset, bytes, lexiconBytes } = await buildData();
    const count = [...dataset.drugs, ...dataset.classes].reduce((n, s) => n + s.facts.length, 0);
    console.log(
      `data ${dataset.version}: ${dataset.drugs.length} drugs, ${dataset.classes.length} classes, ${count} facts, ${Math.round(bytes / 1024)} KB; lexicon ${Math.round(lexiconBytes / 1024)} KB`,
    );
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
