/** `.classwise.json` as the extension writes it: with everything a person put there left in its place. */
import * as vscode from 'vscode';
import { CONFIG_FILE, readConfig } from '../core/config.ts';
import type { TextEdit } from '../core/json/edits.ts';
import { applyEdits } from './edits.ts';
import type { Project } from './projects.ts';

/**
 * The config to write to for a document: the one in force, else one in its workspace folder.
 * @returns `undefined` where nothing may be written: outside of a folder, in an untrusted one, on a disk that is read-only
 */
export function configToWrite(document: vscode.TextDocument, project: Pick<Project, 'configUri'>): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
  if (!folder || !vscode.workspace.isTrusted || vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) return undefined;
  return project.configUri ?? vscode.Uri.joinPath(folder, CONFIG_FILE);
}

/**
 * Edits the config, or makes it.
 * @param edit the edits of the text that is there, `''` for none; `undefined` when it is no config
 * @returns what is in the way, or `undefined` when it is done
 */
export async function editConfig(uri: vscode.Uri, edit: (text: string) => TextEdit[] | undefined): Promise<string | undefined> {
  const name = vscode.workspace.asRelativePath(uri);
  try {
    if (!(await exists(uri))) {
      // Made in one go: an empty config would be reported as a broken one.
      const made = edit('')?.map((e) => e.newText);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(made?.join('')));
      return undefined;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const text = document.getText();
    const read = text.trim() === '' ? undefined : readConfig(name, text);
    const edits = read && 'problems' in read ? undefined : edit(text);
    if (!edits) return `${name} has a mistake; correct it first`;
    // Changes that somebody has not saved yet are not for us to save.
    const { isDirty } = document;
    if (!(await applyEdits(document, edits)) || (!isDirty && !(await document.save()))) return `${name} cannot be written`;
    return undefined;
  } catch (error) {
    return `${name} cannot be written (${error instanceof Error ? error.message : String(error)})`;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
