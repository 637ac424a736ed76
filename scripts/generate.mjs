// Writes what is made from the data and the rules: snippets/*.code-snippets, docs/rules/*.md and the list of rules in package.json;
// and the README's parts about the data and, from the last results of npm run bench, about speed.
// With --check it writes nothing and fails when a file is not what it should be.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readmePartOf } from '../bench/suite/report.mjs';
import { buildData, loadSource } from './build-data.mjs';
import { dataSection } from './lib/data-report.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

async function snippets(dataset) {
  const { classSnippets, createDataset, lastDay } = await loadSource('scripts/lib/core.ts');
  const data = createDataset([dataset]);
  const files = {};
  for (const jurisdiction of ['US', 'EU', 'UK']) {
    const entries = classSnippets(data, { jurisdiction, on: lastDay(data), indication: data.indication });
    const body = Object.fromEntries(
      entries.map((s) => [
        s.title,
        {
          prefix: s.prefix,
          body: `${s.text}$0`.split('\n'),
          description: `${s.title} (${jurisdiction}, data of ${data.asOf})`,
          scope: 'markdown,quarto,rmd,mdx',
        },
      ]),
    );
    files[`snippets/classes-${jurisdiction.toLowerCase()}.code-snippets`] = `${JSON.stringify(body, undefined, 2)}\n`;
  }
  return files;
}

async function rulePages() {
  const { allRules: rules } = await loadSource('src/core/rules.ts');
  const list = (examples) =>
    examples.map(
      (e) =>
        `- ${e.text}${e.jurisdiction ? ` (in a document for ${e.jurisdiction})` : ''}${e.asOf ? ` (judged at ${e.asOf})` : ''}${e.verdict ? ` (${e.verdict})` : ''}`,
    );
  const page = (rule) =>
    [
      `# ${rule.title} (\`${rule.id}\`)`,
      '',
      // The page quotes wrong sentences on purpose.
      '<!-- classwise-disable-file -->',
      '',
      rule.means,
      '',
      '## Why it matters',
      '',
      rule.why,
      '',
      '## How to mend it',
      '',
      rule.fix,
      '',
      '## Flagged',
      '',
      ...list(rule.flags),
      '',
      '## Not flagged',
      '',
      ...list(rule.passes),
      '',
      '## Switching it off',
      '',
      `Here: \`<!-- classwise-disable-line ${rule.id}: reason -->\`. Everywhere: \`"rules": { "${rule.id}": "off" }\` in \`.classwise.json\`, or the setting \`classwise.rules\`.`,
      '',
      `Default severity: ${rule.severity}. Examples without a date are judged at the day of the bundled data.`,
      '',
    ].join('\n');
  const index = [
    '# Rules',
    '',
    '| Rule | What it flags | Severity |',
    '|---|---|---|',
    ...rules.map((r) => `| [\`${r.id}\`](${r.id}.md) | ${r.means} | ${r.severity} |`),
    '',
  ].join('\n');
  return { 'docs/rules/README.md': index, ...Object.fromEntries(rules.map((r) => [`docs/rules/${r.id}.md`, page(r)])) };
}

/** package.json with the list of rules that can be set. */
async function manifest() {
  const { ruleIds } = await loadSource('src/core/rules.ts');
  const json = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const level = { type: 'string', enum: ['off', 'information', 'warning', 'error'] };
  const setting = json.contributes.configuration[0].properties['classwise.rules'];
  setting.properties = Object.fromEntries(ruleIds.map((id) => [id, level]));
  return { 'package.json': `${JSON.stringify(json, undefined, 2)}\n` };
}

/** Puts text between the marks of a generated part. */
function withPart(text, name, part) {
  return text.replace(new RegExp(`(<!-- ${name}:begin -->)[^]*(<!-- ${name}:end -->)`), (_, begin, end) => `${begin}\n${part}\n${end}`);
}

/** The README with its sections about the data and about speed written anew. */
async function readme(dataset) {
  const { parseLexicon } = await loadSource('src/core/dataset/lexicon.ts');
  const lexicon = parseLexicon(fs.readFileSync(path.join(root, 'out', 'data', 'lexicon.txt'), 'utf8'));
  const brands = new Set(
    lexicon
      .names()
      .filter((n) => n.kind === 'brand' || n.kind === 'combination')
      .map((n) => n.fold),
  ).size;
  const text = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
  const results = fs.readFileSync(path.join(root, 'bench', 'RESULTS.md'), 'utf8');
  const withData = withPart(text, 'data', dataSection(dataset, { moieties: lexicon.counts.moieties, brands }));
  return { 'README.md': withPart(withData, 'speed', readmePartOf(results)) };
}

const check = process.argv.includes('--check');
const { dataset } = await buildData();
const files = { ...(await snippets(dataset)), ...(await rulePages()), ...(await manifest()), ...(await readme(dataset)) };
const stale = Object.entries(files).filter(
  ([name, text]) => !fs.existsSync(path.join(root, name)) || fs.readFileSync(path.join(root, name), 'utf8') !== text,
);
if (check) {
  for (const [name] of stale) console.error(`${name} is not current: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
    console.log(`wrote ${name}`);
  }
}
