// "Insert Class Summary" and the class snippets of completion, as a writer meets them in a real VS Code.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { completions, open, openText, rangeOf, workspaceUri } from '../helpers.ts';
import { answering, choose, leave, next } from '../stubs.ts';

const COMMAND = 'classwise.insertClassSummary';

const editorNow = (): vscode.TextEditor => {
  const editor = vscode.window.activeTextEditor;
  ok(editor, 'an editor is open');
  return editor;
};

/** Opens a document with the cursor in the middle of a word. */
async function at(text: string, word: string): Promise<vscode.TextDocument> {
  const document = await openText(text);
  cursorIn(document, word);
  return document;
}

function cursorIn(document: vscode.TextDocument, word: string): void {
  const cursor = rangeOf(document, word).start.translate(0, Math.floor(word.length / 2));
  editorNow().selection = new vscode.Selection(cursor, cursor);
}

/** Answers both questions by the label; `undefined` leaves the box. @returns what was offered. */
async function insert(...labels: (string | undefined)[]): Promise<string[][]> {
  const offered: string[][] = [];
  await answering(
    'showQuickPick',
    (items: readonly vscode.QuickPickItem[]) => {
      offered.push(items.map((item) => item.label));
      return items.find((item) => item.label === labels[offered.length - 1]);
    },
    () => vscode.commands.executeCommand(COMMAND),
  );
  return offered;
}

/** Waits until this is selected, as VS Code tells of its own moves of the cursor a moment later. */
async function selected(wanted: RegExp): Promise<void> {
  const fits = (): boolean => wanted.test(editorNow().document.getText(editorNow().selection));
  if (!fits()) await next(vscode.window.onDidChangeTextEditorSelection, fits, `${wanted} is selected`);
}

describe('insert class summary', () => {
  it('takes the class of the drug at the cursor first, by the keyboard alone', async () => {
    const document = await at('Treat with upadacitinib today.\n\nMore.\n', 'upadacitinib');
    await choose(vscode.commands.executeCommand(COMMAND));
    match(
      document.getText(),
      /^Treat with upadacitinib today\.\n\n\*\*JAK inhibitor\*\*: .+ approved for atopic dermatitis .+\n\nMore\.\n/,
    );
  });

  it('leaves the document alone when the box is left', async () => {
    const document = await at('Treat with upadacitinib.\n', 'upadacitinib');
    await leave(vscode.commands.executeCommand(COMMAND));
    equal(document.getText(), 'Treat with upadacitinib.\n');
    deepEqual(
      (await insert('JAK inhibitor', undefined)).map((list) => list.length > 0),
      [true, true],
    );
    equal(document.getText(), 'Treat with upadacitinib.\n');
  });

  it('offers every class, and of the chosen one each kind of text', async () => {
    const document = await at('Calcineurin inhibitors calm the skin.\n', 'Calcineurin inhibitors');
    const [classes, kinds] = await insert('JAK inhibitor', 'Comparison table');
    equal(classes?.[0], 'calcineurin inhibitor');
    equal(new Set(classes).size, classes?.length);
    deepEqual(kinds, ['Professional summary', 'Patient-friendly summary', 'Comparison table', 'Safety box']);
    match(
      document.getText(),
      /^Calcineurin .+\n\n\*\*JAK inhibitor: members side by side\*\*.+\n\n\| Name \|.+\n\| --- \|.+\n\| ruxolitinib \|/,
    );
  });

  it('stops where the writer has to decide: what is typed takes the place of each stop', async () => {
    const document = await openText('');
    await insert('AhR agonist', 'Patient-friendly summary');
    await selected(/^\[.+\]$/);
    await vscode.commands.executeCommand('type', { text: 'Ask your nurse.' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: ' Next.' });
    match(document.getText(), /\)\. Ask your nurse\. Next\.\n\n\[\^/);
  });

  it('goes by the place of the document, and cites by the footnotes that it has', async () => {
    const document = await at('---\njurisdiction: EU\n---\n\nText.[^1]\n\n[^1]: A source.\n', 'Text');
    await insert('JAK inhibitor', 'Professional summary');
    match(document.getText(), /authorised for atopic dermatitis in the European Union include .+\)\[\^2\]/);
    match(document.getText(), /\n\[\^1\]: A source\.\n\[\^2\]: .+ <https?:[^>]+>\n/);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), '---\njurisdiction: EU\n---\n\nText.[^1]\n\n[^1]: A source.\n', 'one undo takes back text and footnotes');
  });

  it('cites by links where the document does', async () => {
    const document = await at('See [this](https://example.org/).\n', 'See');
    await insert('JAK inhibitor', 'Safety box');
    match(document.getText(), /\n> - US label of .+: boxed warning about .+ \(\[.+\]\(https?:.+\)\)\n/);
  });

  it('cites by keys where the document has a bibliography, which gets each entry once', async () => {
    const uri = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceUri(), name);
    const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri(name), new TextEncoder().encode(text));
    await write('summary.bib', '@book{old,\n}\n');
    await write('summary.md', '---\nbibliography: summary.bib\n---\n\nText.\n');
    const document = await open('summary.md');
    for (const times of [1, 2]) {
      cursorIn(document, 'Text');
      await insert('AhR agonist', 'Professional summary');
      const keys = [...document.getText().matchAll(/@(us-[\w-]+)/g)].map((m) => m[1]!);
      const bibliography = (await vscode.workspace.openTextDocument(uri('summary.bib'))).getText();
      match(bibliography, /^@book\{old,\n\}\n\n@online\{/);
      equal(keys.length, new Set(keys).size * times);
      for (const key of new Set(keys)) equal(bibliography.split(`{${key},`).length, 2, key);
    }
  });
});

describe('class snippets in completion', () => {
  const item = async (document: vscode.TextDocument, prefix: string): Promise<vscode.CompletionItem> => {
    const found = (await completions(document, rangeOf(document, prefix).end)).find((i) => i.label === prefix);
    ok(found, `${prefix} is offered`);
    return found;
  };
  const body = ({ insertText }: vscode.CompletionItem): string => (insertText instanceof vscode.SnippetString ? insertText.value : '');

  it('are there for tables and safety boxes, too', async () => {
    const document = await openText('Text. cw-jak-inhibitor-table');
    match(body(await item(document, 'cw-jak-inhibitor-table')), /^\n\n\*\*JAK inhibitor: members[^]+\| Name \|/);
    const other = await openText('cw-jak-inhibitor-safety');
    match(body(await item(other, 'cw-jak-inhibitor-safety')), /^> \*\*JAK inhibitor: safety/);
  });

  it('put their footnotes at the end of the document', async () => {
    const document = await openText('cw-jak-inhibitor\n\nMore.\n');
    const { additionalTextEdits: edits } = await item(document, 'cw-jak-inhibitor');
    match(edits?.[0]?.newText ?? '', /^\n\n\[\^us-[\w-]+\]: .+ <https?:/);
    equal(edits?.[0]?.range.start.line, 2);
  });

  it('add to the bibliography when they are taken', async () => {
    const document = await openText('---\nbibliography: refs.bib\n---\n\ncw-jak-inhibitor\n');
    const { command } = await item(document, 'cw-jak-inhibitor');
    match(JSON.stringify(command), /"file":"refs\.bib","entries":\[\{"key":"us-/);
  });

  it('are not offered for what cannot become their prefix', async () => {
    const document = await openText('Treat with dup');
    const labels = (await completions(document, rangeOf(document, 'dup').end)).map((i) =>
      typeof i.label === 'string' ? i.label : i.label.label,
    );
    ok(!labels.some((label) => label.startsWith('cw-')), 'no snippet among the names');
  });
});
