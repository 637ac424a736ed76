/** Who says for which place a document is judged. */
import * as vscode from 'vscode';
import type { About } from '../../core/checker.ts';
import type { PlaceSaidBy } from '../../core/describe/status.ts';
import type { Project } from '../projects.ts';
import { SECTION } from '../settings.ts';

/** Of those who could say it, the one whose word holds. */
export function placeSaidBy(document: vscode.TextDocument, { config }: Pick<Project, 'config'>, { placeFrom }: About): PlaceSaidBy {
  if (placeFrom !== 'options') return placeFrom;
  if (config.jurisdiction) return 'project';
  const set = vscode.workspace.getConfiguration(SECTION, document.uri).inspect<string>('jurisdiction');
  if (set?.workspaceFolderValue !== undefined) return 'folder';
  return set?.workspaceValue !== undefined ? 'workspace' : 'user';
}
