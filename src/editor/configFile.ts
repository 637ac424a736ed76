/** `.classwise.json` as the extension writes it: with everything a person put there left in its place. */
import * as vscode from 'vscode';
import { CONFIG_FILE, readConfig } from '../core/config.ts';
import type { TextEdit } from '../core/json/edits.ts';
import { applyEdits as editText } from '../core/nameRules/bulk.ts';
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
  // Changes that somebody has not saved yet are theirs to save; ours join them.
  const open = vscode.workspace.textDocuments.find((d) => d.isDirty && d.uri.toString() === uri.toString());
  try {
    const text = open?.getText() ?? (await readText(uri)) ?? '';
    const read = text.trim() === '' ? undefined : readConfig(name, text);
    const edits = read && 'problems' in read ? undefined : edit(text);
    if (!edits) return `${name} has a mistake; correct it first`;
    if (open) return (await applyEdits(open, edits)) ? undefined : `${name} cannot be changed`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(editText(text, edits)));
    return undefined;
  } catch (error) {
    return `${name} cannot be written (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** The text of a file as it is, with its byte order mark; `undefined` when there is no such file. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
