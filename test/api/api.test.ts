import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { lint } from 'markdownlint/sync';
import { remark } from 'remark';
import ts from 'typescript';
import { createChecker, ruleIds } from '../../src/api/index.ts';
import markdownlintRule from '../../src/api/markdownlint.ts';
import remarkClasswise from '../../src/api/remark.ts';
import { folderWith, removeFolders } from '../cli/support.ts';

const root = path.resolve('.');
const OUTDATED = 'Dupilumab is the only biologic approved in the US for atopic dermatitis.';
const PAGE = `---\ntitle: Care\n---\n\n# Care\n\n${OUTDATED} Give upadacitnib.\n`;
const ASKED = { asOf: '2026-11-22' };

describe('the Node API', () => {
  it('checks a text: findings with lines, message, evidence and fixes', () => {
    const [first, second] = createChecker().check(PAGE, ASKED);
    assert.deepEqual(
      [first!.rule, first!.severity, first!.startLine, first!.startColumn, PAGE.slice(first!.start, first!.end)],
      ['only-first-newest', 'warning', 7, 14, 'the only biologic'],
    );
    assert.match(first!.evidence[0]!.url!, /^https:/);
    assert.deepEqual(
      second!.fixes[0]!.edits.map((e) => e.newText),
      ['upadacitinib'],
    );
    assert.deepEqual([first!.fixes.some((f) => f.bulk), second!.fixes[0]!.bulk], [false, true]);
  });
  it('judges at a day, for a place, by rules', () => {
    const text = 'Abrocitinib is licensed for adults only.';
    const found = (...args: Parameters<ReturnType<typeof createChecker>['check']>): number => createChecker().check(...args).length;
    assert.deepEqual([found(text, { asOf: '2023-06-01' }), found(text, { asOf: '2022-06-01' })], [1, 0]);
    assert.equal(found(text, { asOf: '2023-06-01', jurisdiction: 'EU' }), 0);
    assert.equal(createChecker({ rules: { 'only-first-newest': 'off' } }).check(OUTDATED, ASKED).length, 0);
    assert.equal(createChecker({ rules: { 'only-first-newest': 'error' } }).check(OUTDATED, ASKED)[0]!.severity, 'error');
  });
  it('refuses a place and a day that are none', () => {
    assert.throws(
      () => createChecker().check(OUTDATED, { ...ASKED, jurisdiction: 'uk' as 'UK' }),
      /jurisdiction: "uk" is not one of US, EU/,
    );
    assert.throws(() => createChecker().check(OUTDATED, { asOf: '2022-02-30' }), /asOf: "2022-02-30" is not a day/);
  });
  it('mends names, lists mentions, shows what is known, and tells which facts it has', () => {
    const checker = createChecker();
    assert.equal(checker.fix('Give upadacitnib.', ASKED), 'Give upadacitinib.');
    assert.deepEqual(
      checker.mentions('Rinvoq helps.').map((m) => m.name),
      ['upadacitinib'],
    );
    assert.match(checker.show('Rinvoq', ASKED)!, /upadacitinib/);
    assert.equal(checker.show('Nothing', ASKED), undefined);
    assert.match(checker.data.asOf, /^\d{4}-\d\d-\d\d$/);
    assert.ok(ruleIds.includes('count'));
  });
  it('judges at today when nobody says at which day', () => assert.doesNotThrow(() => createChecker().check(OUTDATED)));
  it('says what is wrong with its options', () => {
    assert.throws(() => createChecker({ rules: { cuont: 'off' } }), /options at rules\.cuont: there is no such rule; known are/);
    assert.throws(() => createChecker({ datasets: [{ name: 'own.json', text: '{' }] }), /own\.json: not valid JSON/);
    assert.throws(() => createChecker().check('', { asOf: '2024' }), /asOf: "2024" is not a day; write it as YYYY-MM-DD/);
    assert.throws(() => createChecker().check('', { asOf: '2024-13-01' }), /not a day/);
  });
});

describe('the remark plugin', () => {
  it('makes messages with place, rule and evidence', async () => {
    const file = await remark().use(remarkClasswise, ASKED).process(PAGE);
    const [message] = file.messages;
    assert.deepEqual(
      [message!.source, message!.ruleId, message!.line, message!.column, message!.fatal],
      ['classwise', 'only-first-newest', 7, 14, false],
    );
    assert.match(String(message!.note), /https:/);
  });
  it('takes the settings of a project', async () => {
    const file = await remark()
      .use(remarkClasswise, { ...ASKED, rules: { 'only-first-newest': 'off', 'drug-spelling': 'off' } })
      .process(PAGE);
    assert.deepEqual(file.messages, []);
  });
});

describe('the markdownlint rule', () => {
  const run = (text: string, config: object = ASKED) =>
    lint({ strings: { page: text }, config: { default: false, classwise: config }, customRules: [markdownlintRule] })['page']!;

  it('finds what the command line finds, in the lines of the file', () => {
    const [claim, slip] = run(PAGE);
    assert.deepEqual([claim!.lineNumber, claim!.errorRange], [7, [14, 17]]);
    assert.match(claim!.errorDetail!, /No longer the only one.* \[only-first-newest\]$/);
    assert.deepEqual(slip!.fixInfo, { editColumn: OUTDATED.length + 7, deleteCount: 11, insertText: 'upadacitinib' });
    assert.equal(claim!.fixInfo ?? null, null);
  });
  it('tells what is wrong in the front matter at the first line behind it', () => {
    assert.deepEqual(
      run('---\nlastReviewed: 2031-01-01\n---\n\nNothing.\n').map((e) => e.lineNumber),
      [5],
    );
  });
  it('takes the settings of a project', () => {
    assert.deepEqual(run(OUTDATED, { ...ASKED, rules: { 'only-first-newest': 'off' } }), []);
  });
});

describe('the npm package', () => {
  afterEach(removeFolders);
  /** A project in which the package is installed. */
  function project(files: Readonly<Record<string, string>>): string {
    const cwd = folderWith({ ...files, 'package.json': '{ "type": "module" }' });
    fs.mkdirSync(path.join(cwd, 'node_modules'));
    fs.symlinkSync(root, path.join(cwd, 'node_modules', 'classwise'), 'junction');
    return cwd;
  }
  const PROGRAM = `
    import { createChecker } from 'classwise';
    import remarkClasswise from 'classwise/remark';
    import rule from 'classwise/markdownlint';
    console.log(createChecker().check(${JSON.stringify(OUTDATED)}).length, typeof remarkClasswise, rule.names.join());`;

  it('is imported by its name', () => {
    const cwd = project({ 'a.mjs': PROGRAM });
    const { stdout, stderr } = spawnSync(process.execPath, ['a.mjs'], { cwd, encoding: 'utf8' });
    assert.deepEqual([stdout, stderr], ['1 function classwise\n', '']);
  });
  it('has types, which refuse what is wrong', () => {
    const cwd = project({
      'good.ts':
        "import { createChecker, type Finding } from 'classwise';\nexport const found: Finding[] = createChecker({ jurisdiction: 'UK' }).check('');",
      'bad.ts': "import { createChecker } from 'classwise';\ncreateChecker({ jurisdiction: 'Mars' });",
      'plugins.ts':
        "import plugin from 'classwise/remark';\nimport rule from 'classwise/markdownlint';\nplugin({ asOf: '2024-01-01' });\nexport const names: string[] = rule.names;",
    });
    const errors = (file: string): number[] => {
      const program = ts.createProgram([path.join(cwd, file)], {
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        strict: true,
        noEmit: true,
        types: [],
        lib: ['lib.es2022.d.ts'],
      });
      return ts.getPreEmitDiagnostics(program).map((d) => d.code);
    };
    assert.deepEqual([errors('good.ts'), errors('bad.ts'), errors('plugins.ts')], [[], [2322], []]);
  });
  it('stays out of the extension, and its threads and patches do, too', () => {
    const extension = fs.readFileSync(path.join(root, 'dist/extension.js'), 'utf8');
    for (const text of ['Tinypool', 'chokidar', 'globby', 'createTwoFilesPatch']) assert.ok(!extension.includes(text), text);
  });
});
