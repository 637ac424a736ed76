// Whatever is switched off is gone at once, without a reload, and comes back as quickly. The parts of the hover are in facts.test.ts.
import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import {
  closeAll,
  completionLabels,
  diagnostics,
  diagnosticsNow,
  hoverText,
  open,
  openText,
  rangeOf,
  remove,
  replaceText,
  write,
} from '../helpers.ts';

const ONLY = 'In the US dupilumab is the only biologic approved for atopic dermatitis.';
const STATUS = 'Tralokinumab is still under investigation in the United States for atopic dermatitis.';
const TEXT = `${ONLY}\n\n${STATUS}\n`;

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('classwise');
const set = (key: string, value: unknown): Thenable<void> => settings().update(key, value, vscode.ConfigurationTarget.Global);
const rules = (list: readonly vscode.Diagnostic[]): string => list.map((d) => (d.code as { value: string }).value).join(' ');
/** Waits until the findings of a document are those of these rules, in their order. */
const findings = (document: vscode.TextDocument, wanted: string): Promise<vscode.Diagnostic[]> =>
  diagnostics(document, (list) => rules(list) === wanted);
const BOTH = 'only-first-newest approval-status';

describe('switched off at once', () => {
  afterEach(async () => {
    await closeAll();
    for (const key of ['enable', 'rules', 'hover.parts', 'completion.names']) await set(key, undefined);
  });

  it('is one rule, by the setting', async () => {
    const document = await openText(TEXT);
    await findings(document, BOTH);
    await set('rules', { 'only-first-newest': 'off' });
    await findings(document, 'approval-status');
    await set('rules', undefined);
    await findings(document, BOTH);
  });

  it('is one rule of a project, and one file, by its config', async () => {
    await write('off.md', TEXT);
    const document = await open('off.md');
    await findings(document, BOTH);
    for (const [config, left] of [
      [{ rules: { 'approval-status': 'off' } }, 'only-first-newest'],
      [{ ignore: ['off.md'] }, ''],
      [{}, BOTH],
    ] as const) {
      await write('.classwise.json', JSON.stringify(config));
      await findings(document, left);
    }
    await remove('.classwise.json');
    await remove('off.md');
  });

  it('is one file, by a comment', async () => {
    const document = await openText(TEXT);
    await findings(document, BOTH);
    await replaceText(document, `<!-- classwise-disable-file -->\n\n${TEXT}`);
    await findings(document, '');
    await replaceText(document, TEXT);
    await findings(document, BOTH);
  });

  it('is one line, by a comment', async () => {
    const document = await openText(TEXT);
    await findings(document, BOTH);
    await replaceText(document, `${ONLY} <!-- classwise-disable-line -->\n\n${STATUS}\n`);
    await findings(document, 'approval-status');
  });

  it('are names in completion', async () => {
    const document = await openText('Treat with tralo');
    const offered = async (): Promise<boolean> =>
      (await completionLabels(document, rangeOf(document, 'tralo').end)).includes('tralokinumab');
    equal(await offered(), true);
    await set('completion.names', false);
    equal(await offered(), false);
  });

  it('is the whole extension: findings, hover, completion, lenses', async () => {
    const document = await openText(`Last reviewed: October 2023\n\n${TEXT}\nTreat with tralo`);
    const seen = async (): Promise<boolean[]> => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      const labels = await completionLabels(document, rangeOf(document, 'tralo').end);
      return [(await hoverText(document, 'dupilumab')) !== '', labels.includes('tralokinumab'), lenses.length > 0];
    };
    await diagnostics(document);
    equal(String(await seen()), 'true,true,true');
    await set('enable', false);
    await diagnostics(document, (list) => list.length === 0);
    equal(String(await seen()), 'false,false,false');
    await set('enable', undefined);
    await diagnostics(document);
    equal(String(await seen()), 'true,true,true');
    ok(diagnosticsNow(document).length > 0);
  });
});
