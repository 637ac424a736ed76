/** A citation by key: the key goes into the document, its entry into the bibliography that the document names. */
import * as vscode from 'vscode';
import type { Citation } from '../core/describe/citations.ts';
import type { BibliographyEntries } from '../core/describe/citing.ts';
import { workspaceEdit } from './edits.ts';

/** Internal: offered by quick fixes alone, which know the evidence. */
export const CITE = 'classwise.citeEvidence';

export function registerCite(): vscode.Disposable {
  return vscode.commands.registerCommand(CITE, cite);
}

/** Makes the edits of a citation, and adds what the bibliography lacks. */
export async function cite(uri: vscode.Uri, { edits, bibliography }: Omit<Citation, 'style'>): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = workspaceEdit(document, edits);
  if (bibliography) await addEntries(edit, vscode.Uri.joinPath(uri, '..', bibliography.file), bibliography.entries);
  const done = await vscode.workspace.applyEdit(edit);
  if (!done) void vscode.window.showErrorMessage(`Classwise: the citation is not inserted: ${bibliography?.file} cannot be changed.`);
}

/** Adds the entries to the end of the bibliography, which is made where it is missing; none whose key is there already. */
async function addEntries(edit: vscode.WorkspaceEdit, file: vscode.Uri, entries: BibliographyEntries['entries']): Promise<void> {
  let bibliography: vscode.TextDocument;
  try {
    bibliography = await vscode.workspace.openTextDocument(file);
  } catch {
    const contents = new TextEncoder().encode(entries.map((e) => e.text).join('\n'));
    edit.createFile(file, { contents, ignoreIfExists: true });
    return;
  }
  const there = bibliography.getText();
  const missing = entries.filter(({ key }) => !there.includes(`{${key},`));
  if (missing.length === 0) return;
  const gap = there.trim() === '' ? '' : there.endsWith('\n') ? '\n' : '\n\n';
  edit.insert(file, bibliography.positionAt(there.length), gap + missing.map((e) => e.text).join('\n'));
}
