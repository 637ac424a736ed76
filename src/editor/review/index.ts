/** The surfaces of the review date, registered together. */
import * as vscode from 'vscode';
import type { Findings } from '../diagnostics.ts';
import { SELECTOR } from '../languages.ts';
import type { Projects } from '../projects.ts';
import { MARK_REVIEWED, markAsReviewed, SHOW_CHANGES, showChanges } from './commands.ts';
import { ReviewLens } from './lens.ts';

export function registerReview(findings: Findings, projects: Projects): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeLensProvider(SELECTOR, new ReviewLens(findings)),
    vscode.commands.registerCommand(MARK_REVIEWED, (uri?: vscode.Uri) => markAsReviewed(projects, uri)),
    vscode.commands.registerCommand(SHOW_CHANGES, (uri?: vscode.Uri) => showChanges(findings, uri)),
  );
}
