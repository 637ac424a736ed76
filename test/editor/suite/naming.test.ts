// Names of different systems as a writer meets them, in a real VS Code.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { ask, codeActions, diagnostics, openText, rangeOf } from '../helpers.ts';

const BRITISH = '---\njurisdiction: UK\n---\n';
const CLAIM = 'Upadacitinib has no boxed warning.';

const actionsOn = async (document: vscode.TextDocument, word: string): Promise<vscode.CodeAction[]> =>
  (await codeActions(document, rangeOf(document, word))).filter((a) => a.kind?.contains(vscode.CodeActionKind.QuickFix));
const sourceActions = async (document: vscode.TextDocument, kind: string): Promise<vscode.CodeAction[]> =>
  ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0), kind);
const apply = async (action: vscode.CodeAction | undefined): Promise<void> => {
  ok(action?.edit, 'the action has an edit');
  ok(await vscode.workspace.applyEdit(action.edit), 'it was applied');
};
const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

describe('names', () => {
  before(async () => {
    const document = await openText(`${BRITISH}Take acetaminophen.\n`);
    await diagnostics(document);
    while ((await actionsOn(document, 'acetaminophen')).length === 0);
  });

  it('of another system are information, with the page of the rule behind the code', async () => {
    const document = await openText(`${BRITISH}Take acetaminophen. Acetaminophen helps.\n`);
    const [found, ...others] = await diagnostics(document);
    equal(others.length, 0);
    equal(document.getText(found!.range), 'acetaminophen');
    equal(found!.severity, vscode.DiagnosticSeverity.Information);
    equal(ruleOf(found!), 'naming');
    match(found!.message, /writes acetaminophen \(USAN, twice\)\. In the United Kingdom medicines go by INN or BAN: paracetamol/);
  });

  it('are mended here, or in the whole document', async () => {
    const document = await openText(`${BRITISH}Take acetaminophen. Acetaminophen helps.\n`);
    await diagnostics(document);
    const [here, everywhere] = await actionsOn(document, 'acetaminophen');
    deepEqual([here?.title, everywhere?.title], ['Change to "paracetamol"', 'Change all 2 in this document to "paracetamol"']);
    ok(here?.isPreferred && !everywhere?.isPreferred, 'the first is preferred');
    await apply(everywhere);
    equal(document.getText(), `${BRITISH}Take paracetamol. Paracetamol helps.\n`);
    await diagnostics(document, (list) => list.length === 0);
  });

  it('are all mended by "Fix all naming findings", and by source.fixAll.classwise, which leave claims alone', async () => {
    const text = `${BRITISH}Take acetaminophen or albuterol. ${CLAIM}\n`;
    const fixed = `${BRITISH}Take paracetamol or salbutamol. ${CLAIM}\n`;
    const document = await openText(text);
    await diagnostics(document, (list) => list.filter((d) => ruleOf(d) === 'naming').length === 2);
    await apply((await actionsOn(document, 'albuterol')).find((a) => a.title === 'Fix all naming findings in this document'));
    equal(document.getText(), fixed);

    const other = await openText(text);
    for (const kind of ['source.fixAll', 'source.fixAll.classwise']) {
      const [action, ...more] = await sourceActions(other, kind);
      equal(action?.title, 'Fix all names in this document', kind);
      equal(more.length, 0);
      if (kind.endsWith('classwise')) await apply(action);
    }
    equal(other.getText(), fixed);
    equal((await sourceActions(other, 'source.fixAll.classwise')).length, 0);
    equal((await sourceActions(other, 'source.organizeImports')).length, 0);
  });

  it('follow the setting', async () => {
    const settings = vscode.workspace.getConfiguration('classwise');
    const document = await openText('Adrenaline helps.\n');
    try {
      await settings.update('naming', { names: 'INN' }, vscode.ConfigurationTarget.Workspace);
      const [found] = await diagnostics(document);
      match(found!.message, /This project goes by INN: epinephrine/);
    } finally {
      await settings.update('naming', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await diagnostics(document, (list) => list.length === 0);
  });
});
