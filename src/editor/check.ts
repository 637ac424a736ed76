/** What checking a text means in the editor, wherever it is shown: its project, the person's settings, and what these leave out. */
import type * as vscode from 'vscode';
import type { OpenDocument, Reviewed } from '../core/checker.ts';
import { applyLevels } from '../core/config.ts';
import { isIgnored } from './ignored.ts';
import type { Project, Projects } from './projects.ts';
import { readSettings } from './settings.ts';

/** @returns what is found and at which level; `undefined` where the text is not to be checked: switched off, too large, or ignored. */
export function reviewText(projects: Projects, project: Project, uri: vscode.Uri, text: string): Reviewed | undefined {
  return reviewDocument(project, uri, text.length, () => project.checker.open(text, projects.optionsFor({ uri }, project)));
}

/** As `reviewText`, of a document of so many UTF-16 code units that may be open already. */
export function reviewDocument(project: Project, uri: vscode.Uri, length: number, open: () => OpenDocument): Reviewed | undefined {
  const settings = readSettings(uri);
  if (!settings.enable || length > settings.maxFileSize * 1024 || isIgnored(project, uri)) return undefined;
  const reviewed = open().review();
  return { ...reviewed, findings: [...applyLevels(applyLevels(reviewed.findings, project.config.rules), settings.rules)] };
}
