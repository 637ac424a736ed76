/** A citation by key: the key goes into the document, its entry into the bibliography that the document names. */
import * as vscode from 'vscode';
import type { Citation } from '../core/describe/citations.ts';
import { workspaceEdit } from './edits.ts';

/** Internal: offered by quick fixes alone, which know the evidence. */
export const CITE = 'classwise.citeEvidence';

export function registerCite(): vscode.Disposable {
  return vscode.commands.registerCommand(CITE, async (uri: vscode.Uri, citation: Citation) => {
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = workspaceEdit(document, citation.edits);
    if (citation.entry) await addEntry(edit, vscode.Uri.joinPath(uri, '..', citation.entry.file), citation.entry);
    const done = await vscode.workspace.applyEdit(edit);
    if (!done) void vscode.window.showErrorMessage(`Classwise: the citation is not inserted: ${citation.entry?.file} cannot be changed.`);
  });
}

/** Adds the entry to the end of the bibliography, which is made where it is missing; nothing where the key is there already. */
async function addEntry(edit: vscode.WorkspaceEdit, file: vscode.Uri, { key, text }: NonNullable<Citation['entry']>): Promise<void> {
  let bibliography: vscode.TextDocument;
  try {
    bibliography = await vscode.workspace.openTextDocument(file);
  } catch {
    edit.createFile(file, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
    return;
  }
  const there = bibliography.getText();
  if (there.includes(`{${key},`)) return;
  const gap = there.trim() === '' ? '' : there.endsWith('\n') ? '\n' : '\n\n';
  edit.insert(file, bibliography.positionAt(there.length), gap + text);
}
