// Check Workspace and the views in the Explorer.
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension.ts';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { closeAll, diagnostics, openText, workspaceUri } from '../helpers.ts';
import { next } from '../stubs.ts';

interface Outcome {
  readonly documents: number;
  readonly findings: number;
  readonly cancelled: boolean;
}

const file = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceUri(), 'many', name);
const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const WRONG = 'In the US dupilumab is the only biologic approved for atopic dermatitis.\n';

const findingsOf = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'Classwise');

/** Waits until the findings of a file are as wanted. */
async function found(uri: vscode.Uri, wanted: (list: vscode.Diagnostic[]) => boolean): Promise<vscode.Diagnostic[]> {
  const fits = (): boolean => wanted(findingsOf(uri));
  if (!fits()) await next(vscode.languages.onDidChangeDiagnostics, fits, `now: ${findingsOf(uri).length} findings`);
  return findingsOf(uri);
}

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

  it('follows the settings at once in files that are not open', async () => {
    const settings = vscode.workspace.getConfiguration('classwise');
    const now = (count: number): Promise<unknown> => found(file('wrong.md'), (list) => list.length === count);
    for (const [setting, value] of [
      ['enable', false],
      ['rules', { 'only-first-newest': 'off' }],
    ] as const) {
      await vscode.commands.executeCommand('classwise.checkWorkspace');
      await now(1);
      await settings.update(setting, value, vscode.ConfigurationTarget.Global);
      await now(0);
      await settings.update(setting, undefined, vscode.ConfigurationTarget.Global);
    }
    await vscode.commands.executeCommand('classwise.checkWorkspace');
  });

  it('shows a finding once when its file is opened, and never none in between', async () => {
    equal(findingsOf(file('wrong.md')).length, 1);
    const counts: number[] = [];
    const subscription = vscode.languages.onDidChangeDiagnostics(() => counts.push(findingsOf(file('wrong.md')).length));
    const opened = vscode.workspace.onDidOpenTextDocument(() => counts.push(findingsOf(file('wrong.md')).length));
    // What is shown for an open document has links to its rule; the wording is the same.
    const checked = next(
      vscode.languages.onDidChangeDiagnostics,
      ({ uris }) => uris.some((uri) => uri.path.endsWith('wrong.md')),
      'a check',
    );
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file('wrong.md')));
    await checked;
    vscode.Disposable.from(subscription, opened).dispose();
    ok(counts.length > 1 && counts.every((count) => count === 1), counts.join());
  });
});

describe('the task "classwise: check"', () => {
  before(async () => {
    await closeAll();
    await write(file('.classwise.json'), '{ "ignore": ["old/**"] }');
    await write(file('task.md'), `First.\n\n${WRONG}`);
    await write(file('old/task.md'), WRONG);
  });
  after(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceUri(), 'many'), { recursive: true }));

  it('is offered without a tasks.json, and its problem matcher shows what it finds', async () => {
    const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'classwise' });
    equal(others.length, 0);
    deepEqual([task!.name, task!.source, task!.problemMatchers], ['check', 'classwise', ['$classwise']]);
    const shown = found(file('task.md'), (list) => list.length === 1);
    await vscode.tasks.executeTask(task!);
    const [problem] = await shown;
    deepEqual([problem!.range.start.line, problem!.range.start.character, problem!.severity], [2, 23, vscode.DiagnosticSeverity.Warning]);
    match(problem!.message, /^No longer the only one in the United States/);
    deepEqual(findingsOf(file('old/task.md')), []);
  });

  it('can be run again, and shows what is there by then', async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: 'classwise' });
    await write(file('task.md'), 'Right.\n');
    await write(file('new.md'), WRONG);
    const ended = next(vscode.tasks.onDidEndTask, (e) => e.execution.task.name === 'check', 'the end of the task');
    await vscode.tasks.executeTask(task!);
    await found(file('new.md'), (list) => list.length === 1);
    await found(file('task.md'), (list) => list.length === 0);
    await ended;
  });

  it('runs when a tasks.json names it', async () => {
    const config = vscode.workspace.getConfiguration('tasks', workspaceUri());
    await config.update('version', '2.0.0', vscode.ConfigurationTarget.Workspace);
    await config.update(
      'tasks',
      [{ type: 'classwise', label: 'Our pages', problemMatcher: '$classwise' }],
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      await write(file('more.md'), WRONG);
      const shown = found(file('more.md'), (list) => list.length === 1);
      await vscode.commands.executeCommand('workbench.action.tasks.runTask', 'Our pages');
      await shown;
    } finally {
      await config.update('tasks', undefined, vscode.ConfigurationTarget.Workspace);
      await config.update('version', undefined, vscode.ConfigurationTarget.Workspace);
    }
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
