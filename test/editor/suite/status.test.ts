// The status bar as a writer meets it, in a real VS Code.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { closeAll, openText, workspaceUri } from '../helpers.ts';
import { answering, next } from '../stubs.ts';

interface Shown {
  readonly text: string;
  readonly tooltip: string;
  readonly label: string;
}
interface Status {
  readonly shown: Shown | undefined;
  readonly onDidChange: vscode.Event<void>;
}
const status = (): Status => (vscode.extensions.getExtension('classwise.classwise')!.exports as { status: Status }).status;

/** Waits until the status bar shows what is wanted. */
async function shown(wanted: (s: Shown | undefined) => boolean): Promise<Shown | undefined> {
  if (!wanted(status().shown)) await next(status().onDidChange, () => wanted(status().shown), `now: ${JSON.stringify(status().shown)}`);
  return status().shown;
}
/** Answers both questions of "Change Jurisdiction"; `target` left out: the second one is not to be asked. */
async function change(place: string, target?: string): Promise<string[][]> {
  const asked: string[][] = [];
  await answering(
    'showQuickPick',
    (items: readonly vscode.QuickPickItem[]) => {
      asked.push(items.map((item) => item.label));
      return items.find((item) => item.label === (asked.length === 1 ? place : target));
    },
    () => vscode.commands.executeCommand('classwise.changeJurisdiction'),
  );
  return asked;
}

describe('the status bar', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('classwise');
  before(() => vscode.extensions.getExtension('classwise.classwise')!.activate());
  after(async () => {
    await settings().update('jurisdiction', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('jurisdiction', undefined, vscode.ConfigurationTarget.Global);
  });

  it('says the place, where it comes from, and the date of the data', async () => {
    await openText('---\njurisdiction: EU\n---\n\nText.\n');
    const found = await shown((s) => s?.text.startsWith('EU') ?? false);
    match(found!.text, /^EU · (?:old )?data [A-Z][a-z]{2} \d{4}$/);
    match(found!.tooltip, /Judged for the European Union, as the front matter of this document says\.\n.*\d{4}/);
    match(found!.label, /^Classwise\. Judged for the European Union.*\. Change the place\.$/);
    await openText('Sold in Japan.\n');
    match((await shown((s) => s?.text.startsWith('JP') ?? false))!.tooltip, /the one place that this document names/);
    await openText('Text.\n');
    match((await shown((s) => s?.text.startsWith('US') ?? false))!.tooltip, /nothing says otherwise/);
  });

  it('is there for the languages of Classwise alone, and while the extension is on', async () => {
    for (const language of ['markdown', 'quarto', 'rmd', 'mdx']) {
      await openText('Text.\n', language);
      await shown((s) => s !== undefined);
      await openText('Text.\n', 'plaintext');
      await shown((s) => s === undefined);
    }
    await openText('Text.\n');
    await shown((s) => s !== undefined);
    await settings().update('enable', false, vscode.ConfigurationTarget.Workspace);
    await shown((s) => s === undefined);
    await settings().update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    await shown((s) => s !== undefined);
    await closeAll();
    await shown((s) => s === undefined);
  });

  it('changes the place of the document in its front matter', async () => {
    const document = await openText('Text.\n');
    await shown((s) => s !== undefined);
    const asked = await change('United Kingdom', 'This document');
    deepEqual(asked[1], ['This document', 'This workspace', 'All my documents']);
    equal(document.getText(), '---\njurisdiction: UK\n---\n\nText.\n');
    await shown((s) => s?.text.startsWith('UK') ?? false);
    equal((await change('Japan')).length, 1, 'a setting would have no effect: it is not offered');
    equal(document.getText(), '---\njurisdiction: JP\n---\n\nText.\n');
    await shown((s) => s?.text.startsWith('JP') ?? false);
  });

  it('changes the place of the workspace, and of all documents', async () => {
    await openText('Text.\n');
    await shown((s) => s?.text.startsWith('US') ?? false);
    await change('Canada', 'All my documents');
    match((await shown((s) => s?.text.startsWith('CA') ?? false))!.tooltip, /your setting/);
    equal(settings().inspect('jurisdiction')?.globalValue, 'CA');
    await change('Australia', 'This workspace');
    match((await shown((s) => s?.text.startsWith('AU') ?? false))!.tooltip, /setting of this workspace/);
    equal(settings().inspect('jurisdiction')?.workspaceValue, 'AU');
    const asked = await change('Canada', undefined);
    ok(!asked[1]!.includes('All my documents'), 'what the workspace outweighs is not offered');
  });

  it('changes the place of the project in its config, which keeps its comments', async () => {
    const uri = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceUri(), name);
    const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri(name), new TextEncoder().encode(text));
    await settings().update('jurisdiction', undefined, vscode.ConfigurationTarget.Workspace);
    await write('.classwise.json', '{\n  // Ours\n  "jurisdiction": "EU"\n}\n');
    try {
      await write('placed.md', 'Text.\n');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri('placed.md')));
      match((await shown((s) => s?.text.startsWith('EU') ?? false))!.tooltip, /as \.classwise\.json says/);
      const asked = await change('Japan', 'This project');
      deepEqual(asked[1], ['This document', 'This project']);
      await shown((s) => s?.text.startsWith('JP') ?? false);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri('.classwise.json')));
      equal(text, '{\n  // Ours\n  "jurisdiction": "JP"\n}\n');
    } finally {
      await vscode.workspace.fs.delete(uri('.classwise.json'));
    }
  });

  it('changes nothing when nothing is chosen', async () => {
    const document = await openText('---\njurisdiction: EU\n---\n');
    await shown((s) => s?.text.startsWith('EU') ?? false);
    equal((await change('nowhere')).length, 1);
    equal(document.getText(), '---\njurisdiction: EU\n---\n');
  });
});
