// Check Workspace and the views in the Explorer.
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension.ts';
import { deepEqual, equal, ok } from '../assert.ts';
import { closeAll, diagnostics, openText, workspaceUri } from '../helpers.ts';

interface Outcome {
  readonly documents: number;
  readonly findings: number;
  readonly cancelled: boolean;
}

const file = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceUri(), 'many', name);
const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const WRONG = 'In the US dupilumab is the only biologic approved for atopic dermatitis.\n';

async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('classwise.classwise');
  ok(extension, 'VS Code knows the extension');
  return extension.activate();
}

describe('Check Workspace', () => {
  before(async () => {
    await closeAll();
    await write(file('.classwise.json'), '{ "ignore": ["old/**"] }');
    await write(file('wrong.md'), WRONG);
    await write(file('right.qmd'), 'Dupilumab is an antibody.\n');
    await write(file('old/wrong.md'), WRONG);
  });
  after(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceUri(), 'many'), { recursive: true }));

  it('shows what is wrong in files that are not open, and leaves out what the project ignores', async () => {
    await api();
    const outcome = await vscode.commands.executeCommand<Outcome>('classwise.checkWorkspace');
    ok(outcome.documents >= 2 && !outcome.cancelled, JSON.stringify(outcome));
    const [found] = vscode.languages.getDiagnostics(file('wrong.md'));
    equal(found?.source, 'Classwise');
    deepEqual(vscode.languages.getDiagnostics(file('right.qmd')), []);
    deepEqual(vscode.languages.getDiagnostics(file('old/wrong.md')), []);
  });

  it('shows a finding once when its file is opened', async () => {
    const document = await vscode.workspace.openTextDocument(file('wrong.md'));
    await vscode.window.showTextDocument(document);
    const list = await diagnostics(document);
    equal(list.length, 1);
  });
});

describe('the view of drug classes', () => {
  it('has the names of the document on top, then classes with their drugs and facts', async () => {
    const { views } = await api();
    const document = await openText('Tralokinumab and Opzelura.\n');
    await diagnostics(document, () => true);
    const [top, ...classes] = await views.facts.getChildren();
    equal(views.facts.getTreeItem(top!).label, 'In this document');
    const named = await views.facts.getChildren(top);
    deepEqual(
      named.map((node) => views.facts.getTreeItem(node).label),
      ['tralokinumab', 'ruxolitinib'],
    );
    const [fact] = await views.facts.getChildren(named[0]);
    ok(fact?.kind === 'line' && fact.text.length > 10, JSON.stringify(fact));
    const jak = classes.find((node) => node.kind === 'class' && node.id === 'jak-inhibitor');
    const members = (await views.facts.getChildren(jak)).filter((node) => node.kind === 'drug');
    ok(members.length >= 3, String(members.length));
  });

  it('inserts a name where the cursor is', async () => {
    const { views } = await api();
    const document = await openText('Use .\n');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 4, 0, 4);
    const jak = (await views.facts.getChildren()).find((node) => node.kind === 'class' && node.id === 'jak-inhibitor');
    await vscode.commands.executeCommand('classwise.insertEntry', jak);
    equal(document.getText(), 'Use JAK inhibitor.\n');
  });
});

describe('the view of findings', () => {
  it('groups them by file or by rule', async () => {
    const { views } = await api();
    const document = await openText(WRONG);
    await diagnostics(document);
    const [byFile] = views.findings.getChildren().filter((node) => node.kind === 'file' && node.uri.toString() === document.uri.toString());
    equal(byFile && views.findings.getChildren(byFile).length, 1);
    await vscode.commands.executeCommand('classwise.findingsByRule');
    ok(views.findings.getChildren().some((node) => node.kind === 'rule' && node.rule === 'only-first-newest'));
    await vscode.commands.executeCommand('classwise.findingsByFile');
  });
});
