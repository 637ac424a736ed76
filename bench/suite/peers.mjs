// Other programs that read the same files, each as a person would run it over a whole file. They are installed in bench/node_modules.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Every problem of the file counts: cspell-lib would otherwise stop reading at the two hundredth. */
const ALL = 1_000_000_000;

async function cspell() {
  const { getDefaultSettings, mergeSettings, readSettings, spellCheckDocument } = await import('cspell-lib');
  const terms = await readSettings(require.resolve('@cspell/dict-medicalterms/cspell-ext.json'));
  const own = { dictionaries: ['medicalterms'], maxNumberOfProblems: ALL, maxDuplicateProblems: ALL };
  const settings = mergeSettings(await getDefaultSettings(), terms, own);
  let number = 0;
  return async (text) => {
    const document = { uri: `file:///bench-${number++}.md`, text, languageId: 'markdown', locale: 'en' };
    return (await spellCheckDocument(document, { generateSuggestions: false, noConfigSearch: true }, settings)).issues.length;
  };
}

async function markdownlint() {
  const { lint } = await import('markdownlint/sync');
  return (text) => lint({ strings: { text } }).text.length;
}

async function writeGood() {
  const { default: suggest } = await import('write-good');
  return (text) => suggest(text).length;
}

async function harper() {
  const { LocalLinter } = await import('harper.js');
  const { binaryInlined } = await import('harper.js/binaryInlined');
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return async (text) => (await linter.lint(text, { language: 'markdown' })).length;
}

const TEXTLINT_RULES = ['common-misspellings', 'max-comma', 'no-todo', 'stop-words', 'unexpanded-acronym'];

async function textlint() {
  const plain = async (name) => {
    const { default: module } = await import(name);
    return module.default ?? module;
  };
  const { TextlintKernel } = await import('@textlint/kernel');
  const plugins = [{ pluginId: 'markdown', plugin: await plain('@textlint/textlint-plugin-markdown') }];
  const rules = [];
  for (const ruleId of TEXTLINT_RULES) rules.push({ ruleId, rule: await plain(`textlint-rule-${ruleId}`) });
  const kernel = new TextlintKernel();
  return async (text) => (await kernel.lintText(text, { ext: '.md', filePath: 'text.md', plugins, rules })).messages.length;
}

/** Name -> a promise of `read(text)`, which resolves to the number of problems found. */
export const peers = { 'cspell-lib': cspell, markdownlint, 'write-good': writeGood, 'harper.js': harper, textlint };

/** Texts of up to so many characters are read however long it takes: a target compares with them. */
export const NEEDED = { 'harper.js': 1_000_000 };

/** The names for `--peers`. */
export const PEERS = { none: [], fast: ['cspell-lib', 'markdownlint', 'write-good'], all: Object.keys(peers) };
