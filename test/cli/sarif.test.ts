import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import { allRules } from '../../src/core/rules.ts';
import { bundled } from '../core/support.ts';
import { classwise, folderWith, removeFolders } from './support.ts';

const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const PAGE = `---\nlastReviewed: 2020-01-01\njurisdiction: EU\n---\n\n# Creams\n\n${OUTDATED} Adrenaline here, epinephrine there.\n\n- upadacitnib, 15 mg\n`;

/** The schema that OASIS published with the standard, from the package that Microsoft made of it. */
const schemaFile = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/lib[\\/].*$/, 'lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(schemaFile, 'utf8')) as object);

function assertValid(log: unknown): void {
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
}

async function sarif(files: Readonly<Record<string, string | Uint8Array>>, ...words: string[]): Promise<Run> {
  const { out } = await classwise(['check', '.', '--format', 'sarif', ...words], { cwd: folderWith(files) });
  const log = JSON.parse(out) as Log;
  assertValid(log);
  return log.runs[0]!;
}
const results = (run: Run): Result[] => run.results!;
const fingerprints = (run: Run): unknown[] => results(run).map((r) => [r.ruleId, r.partialFingerprints!['classwise/v1']]);

describe('SARIF', () => {
  afterEach(removeFolders);

  it('passes the schema with findings of every kind, with none, and with failures', async () => {
    const kinds = new Set(results(await sarif({ 'a b/ä.md': PAGE })).map((r) => r.ruleId));
    for (const rule of ['only-first-newest', 'changed-since-review', 'naming', 'drug-spelling']) assert.ok(kinds.has(rule), rule);
    assert.deepEqual(results(await sarif({ 'a.md': 'Nothing.' })), []);
    const failed = await sarif({ 'a.md': Buffer.from([0]), '.classwise.json': '{' });
    assert.equal(failed.invocations![0]!.executionSuccessful, false);
    assert.equal(failed.invocations![0]!.toolExecutionNotifications!.length, 2);
  });
  it('is refused by the schema when it is wrong, so that the test above tests something', () => {
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: {} }] }), false);
  });

  it('tells which rules, with help and their page, and which data', async () => {
    const { driver } = (await sarif({ 'a.md': PAGE })).tool;
    assert.deepEqual(
      driver.rules!.map((r) => r.id),
      allRules.map((r) => r.id),
    );
    for (const rule of driver.rules!) {
      assert.ok(rule.help!.text.length > 100 && rule.help!.markdown!.includes(`docs/rules/${rule.id}.md`), rule.id);
      assert.ok(fs.existsSync(`docs/rules/${rule.id}.md`), rule.id);
    }
    assert.deepEqual(driver.properties, { dataVersion: bundled().version, dataAsOf: bundled().asOf });
  });
  it('points each result at its rule, its words and its source', async () => {
    const run = await sarif({ 'a b/ä.md': PAGE });
    for (const r of results(run)) {
      assert.equal(run.tool.driver.rules![r.ruleIndex!]!.id, r.ruleId);
      const { artifactLocation, region } = r.locations![0]!.physicalLocation!;
      assert.equal(artifactLocation!.uri, 'a%20b/%C3%A4.md');
      const marked = PAGE.slice(region!.charOffset, region!.charOffset! + region!.charLength!);
      const line = PAGE.split('\n')[region!.startLine! - 1]!;
      assert.equal(line.slice(region!.startColumn! - 1, region!.endColumn! - 1), marked);
    }
    assert.match(results(run).find((r) => r.ruleId === 'only-first-newest')!.message.markdown!, /\]\(https?:/);
  });
  it('gives fixes that make the edits', async () => {
    const fix = results(await sarif({ 'a.md': PAGE })).find((r) => r.ruleId === 'drug-spelling')!.fixes![0]!;
    const { deletedRegion, insertedContent } = fix.artifactChanges[0]!.replacements[0]!;
    const { charOffset, charLength } = deletedRegion;
    assert.deepEqual([PAGE.slice(charOffset, charOffset! + charLength!), insertedContent!.text], ['upadacitnib', 'upadacitinib']);
  });
  it('does not count a byte order mark, nor a letter beyond the plane as one', async () => {
    const [result] = results(await sarif({ 'a.md': `\uFEFF😀 ${OUTDATED}` }, '--rules', 'only-first-newest'));
    const { region } = result!.locations![0]!.physicalLocation!;
    assert.deepEqual(
      [region!.startLine, region!.startColumn, region!.charOffset],
      [1, 4 + OUTDATED.indexOf('the only'), 3 + OUTDATED.indexOf('the only')],
    );
  });

  it('keeps fingerprints when lines move: ten lines above change none', async () => {
    const before = await sarif({ 'a.md': PAGE });
    const after = await sarif({ 'a.md': PAGE.replace('# Creams', `${'One more line.\n'.repeat(10)}\n# Creams`) });
    assert.deepEqual(fingerprints(after), fingerprints(before));
    assert.equal(new Set(fingerprints(before).map(String)).size, results(before).length);
    const lines = (run: Run): unknown[] => results(run).map((r) => r.locations![0]!.physicalLocation!.region!.startLine);
    assert.notDeepEqual(lines(after), lines(before));
  });
  it('keeps fingerprints when other claims come and go, and not when the words change', async () => {
    const only = await sarif({ 'a.md': OUTDATED });
    const more = await sarif({ 'a.md': `Delgocitinib is still under investigation in the US.\n\n${OUTDATED}` });
    assert.ok(
      fingerprints(more)
        .map(String)
        .includes(String(fingerprints(only)[0])),
    );
    const other = await sarif({ 'a.md': OUTDATED.replace('approved', 'licensed') });
    assert.notDeepEqual(fingerprints(other), fingerprints(only));
  });
  it('tells the same claim made twice apart', async () => {
    const run = await sarif({ 'a.md': `${OUTDATED}\n\n${OUTDATED}` });
    assert.equal(new Set(fingerprints(run).map(String)).size, 2);
  });
  it('writes the same bytes for the same documents', async () => {
    assert.deepEqual(await sarif({ 'a.md': PAGE }), await sarif({ 'a.md': PAGE }));
  });
});
