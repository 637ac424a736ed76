// What every editor test does: open a document, wait for findings, and ask for what a writer would see.
import * as vscode from 'vscode';
import { ok } from './assert.ts';

const waitLimit = 10_000;

/** The folder that VS Code has open: a fresh copy of test/editor/workspace for every run. */
export function workspaceUri(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'a workspace folder is open');
  return folder.uri;
}

const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceUri(), name);

/** Writes a file of the workspace, as another program would. */
export async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

/** Removes a file or folder of the workspace. */
export async function remove(name: string): Promise<void> {
  await vscode.workspace.fs.delete(uriOf(name), { recursive: true });
}

/** Opens a document of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens a new, unsaved document with this text. */
export async function openText(content: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Puts `text` in place of the whole document. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const everything = document.validateRange(new vscode.Range(0, 0, Number.MAX_SAFE_INTEGER, 0));
  edit.replace(document.uri, everything, text);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was applied');
}

/** Closes all editors without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** The range of the `nth` (from 1) place where `text` stands in the document. */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 1): vscode.Range {
  let at = -1;
  for (let count = 0; count < nth; count += 1) {
    at = document.getText().indexOf(text, at + 1);
    ok(at >= 0, `the document has "${text}" ${nth} times`);
  }
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** The extension's own diagnostics of a document as they stand. */
export const diagnosticsNow = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'Classwise');

/** Waits until the extension's diagnostics of a document are as wanted (by default: there are some), and returns them. */
export function diagnostics(
  document: vscode.TextDocument,
  wanted: (list: vscode.Diagnostic[]) => boolean = (list) => list.length > 0,
): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const list = diagnosticsNow(document);
      if (wanted(list)) finish(() => resolve(list));
    };
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    };
    const tooLate = (): Error =>
      new Error(
        `the wanted diagnostics did not come; there are:\n${
          diagnosticsNow(document)
            .map((d) => d.message)
            .join('\n') || '(none)'
        }`,
      );
    const timer = setTimeout(() => finish(() => reject(tooLate())), waitLimit);
    const subscription = vscode.languages.onDidChangeDiagnostics((event) => {
      if (event.uris.some((uri) => uri.toString() === document.uri.toString())) look();
    });
    look();
  });
}

/** Runs a command that asks providers; VS Code cancels it when the document changes meanwhile (a file that is read anew): then it asks again. */
export async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  for (;;) {
    try {
      return await vscode.commands.executeCommand<T>(command, ...args);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'Canceled')) throw error;
    }
  }
}

/** All hover text that VS Code would show in the middle of the `nth` place where `word` stands; '' if none. */
export async function hoverText(document: vscode.TextDocument, word: string, nth = 1): Promise<string> {
  const range = rangeOf(document, word, nth);
  const middle = document.positionAt(document.offsetAt(range.start) + Math.floor(word.length / 2));
  const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, middle);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

/** The completion items offered at a position, without the words of open documents that VS Code itself offers. */
export async function completions(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await ask<vscode.CompletionList>(command, document.uri, at);
  return items.filter((item) => item.kind !== vscode.CompletionItemKind.Text);
}

/** The labels of the completion items offered at a position. */
export async function completionLabels(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  return (await completions(document, at)).map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
}

/** The quick fixes and other code actions offered for a range. */
export function codeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}
