// The manifest is code: what it names must exist, and what it repeats must agree.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import manifest from '../package.json';
import words from '../package.nls.json';
import { ruleIds } from '../src/core/rules.ts';
import { CONFIG_FILE, JURISDICTIONS } from '../src/core/config.ts';
import { REVIEWED_KEYS } from '../src/core/documentContext.ts';
import { LANGUAGES } from '../src/editor/languages.ts';
import { classwise } from './cli/support.ts';

describe('the manifest', () => {
  const settings = manifest.contributes.configuration[0]!.properties;

  it('asks for the VS Code whose API is used, and no newer one', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });
  it('wakes up for each language that is read, and for nothing else', () => {
    assert.deepEqual(
      manifest.activationEvents,
      LANGUAGES.map((language) => `onLanguage:${language}`),
    );
  });
  it('tells VS Code of the languages it does not know by itself, by the names their own extensions use', () => {
    const documents = manifest.contributes.languages.filter((l) => l.id !== 'jsonc');
    assert.deepEqual(['markdown', ...documents.map((l) => l.id)], LANGUAGES);
  });
  it('lets the config have comments', () => {
    const config = manifest.contributes.languages.find((l) => l.id === 'jsonc');
    assert.deepEqual(config, { id: 'jsonc', filenames: [CONFIG_FILE] });
  });
  it('has words for every title that it names by a key', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((m) => m[1]!);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(words).sort());
  });
  it('offers commands about a document only where one is open, and those about an entry of a view only there', () => {
    const anywhere = ['showFacts', 'checkWorkspace', 'findingsByRule', 'findingsByFile'].map((id) => `classwise.${id}`);
    for (const { command } of manifest.contributes.commands) {
      const rule = manifest.contributes.menus.commandPalette.find((m) => m.command === command);
      if (/Entry$/.test(command)) assert.equal(rule?.when, 'false', command);
      else if (anywhere.includes(command)) assert.equal(rule, undefined, command);
      else for (const language of LANGUAGES) assert.match(rule?.when ?? '', new RegExp(`\\b${language}\\b`), command);
    }
  });
  it('has ten settings at most, each with a default, an order and resource scope', () => {
    const all = Object.values(settings) as { default?: unknown; order?: number; scope?: string }[];
    assert.ok(all.length <= 10);
    for (const setting of all) assert.ok(setting.default !== undefined && setting.order !== undefined && setting.scope === 'resource');
  });
  it('lets every rule be set, and only rules', () => {
    assert.deepEqual(Object.keys(settings['classwise.rules'].properties).sort(), [...ruleIds].sort());
  });
  it('has the same review keys as the engine', () => {
    assert.deepEqual(settings['classwise.reviewedKeys'].default, REVIEWED_KEYS);
  });
  it('names files that exist, and a page for every rule', () => {
    assert.ok(fs.existsSync(manifest.icon));
    for (const { fileMatch, url } of manifest.contributes.jsonValidation) {
      assert.equal(fileMatch, CONFIG_FILE);
      assert.ok(fs.existsSync(url));
    }
    for (const { media } of manifest.contributes.walkthroughs.flatMap((w) => w.steps))
      assert.ok(fs.existsSync(media.markdown), media.markdown);
    for (const id of ruleIds) assert.ok(fs.existsSync(`docs/rules/${id}.md`), id);
  });
  it('lets assistants ask for the places that can be judged, and no others', () => {
    for (const { inputSchema } of manifest.contributes.languageModelTools)
      assert.deepEqual(inputSchema.properties.jurisdiction.enum, JURISDICTIONS);
  });
  it('reads the findings of the command line as problems', async () => {
    const { out } = await classwise(['check', '-'], { stdin: 'In the US dupilumab is the only biologic approved for eczema.\n' });
    const lines = out.split('\n');
    const pattern: readonly { regexp: string; message?: number }[] = manifest.contributes.problemMatchers[0]!.pattern;
    const first = lines.findIndex((line) => new RegExp(pattern[0]!.regexp).test(line));
    const matches = pattern.map(({ regexp }, i) => new RegExp(regexp).exec(lines[first + i] ?? ''));
    assert.ok(matches.every(Boolean), out);
    assert.deepEqual(matches[0]!.slice(1), ['<stdin>', '1', '24', 'warning', 'only-first-newest']);
    assert.match(matches.at(-1)![pattern.at(-1)!.message!]!, /^No longer the only one/);
  });
  it('is one file for the desktop and the web', () => {
    assert.equal(manifest.main, manifest.browser);
  });
});
