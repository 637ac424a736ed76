/** Edits of the core, made in VS Code. */
import * as vscode from 'vscode';

/** Replaces a text from `start` to `end` (UTF-16 code units) by `newText`. */
export interface CoreEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The edits of a document as VS Code takes them. */
export function textEdits(document: vscode.TextDocument, edits: readonly CoreEdit[]): vscode.TextEdit[] {
  return edits.map(
    ({ start, end, newText }) => new vscode.TextEdit(new vscode.Range(document.positionAt(start), document.positionAt(end)), newText),
  );
}

/** The edits of a document as one change of the workspace. */
export function workspaceEdit(document: vscode.TextDocument, edits: readonly CoreEdit[]): vscode.WorkspaceEdit {
  const all = new vscode.WorkspaceEdit();
  for (const { range, newText } of textEdits(document, edits)) all.replace(document.uri, range, newText);
  return all;
}

/** Makes the edits. @returns false when the document cannot be changed */
export function applyEdits(document: vscode.TextDocument, edits: readonly CoreEdit[]): Thenable<boolean> {
  return vscode.workspace.applyEdit(workspaceEdit(document, edits));
}
