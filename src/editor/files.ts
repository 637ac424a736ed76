/** The documents of the workspace as they stand in their files, open or not. */
import * as vscode from 'vscode';
import type { Finding } from '../core/checker.ts';
import { reviewText } from './check.ts';
import { DOCUMENT_FILES } from './languages.ts';
import type { Log } from './log.ts';
import type { Projects } from './projects.ts';

/** All documents of a folder (`undefined`: of the workspace), by path. */
export async function findFiles(folder: vscode.WorkspaceFolder | undefined, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const pattern = folder ? new vscode.RelativePattern(folder, DOCUMENT_FILES) : DOCUMENT_FILES;
  const files = await vscode.workspace.findFiles(pattern, '**/node_modules/**', undefined, token);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Checks a file. @returns `undefined` when it is left out, or could not be read, which is logged. */
export async function checkFile(
  projects: Projects,
  log: Log,
  uri: vscode.Uri,
): Promise<{ readonly text: string; readonly findings: readonly Finding[] } | undefined> {
  try {
    const project = await projects.of({ uri });
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const findings = reviewText(projects, project, uri, text)?.findings;
    return findings && { text, findings };
  } catch (error) {
    log.once(`${vscode.workspace.asRelativePath(uri)}: could not be checked`, error);
    return undefined;
  }
}
