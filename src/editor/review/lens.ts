/** The lens over a document's review date: how much has changed since, and the button that dates the review anew. */
import * as vscode from 'vscode';
import { changesInWords } from '../../core/review/findings.ts';
import type { Findings } from '../diagnostics.ts';
import { isChecked } from '../languages.ts';
import { readSettings } from '../settings.ts';
import { MARK_REVIEWED, SHOW_CHANGES } from './commands.ts';

export class ReviewLens implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(private readonly findings: Findings) {
    this.onDidChangeCodeLenses = (listener, self, disposables) =>
      findings.onDidCheck(() => void listener.call(self, undefined), undefined, disposables);
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    if (!isChecked(document) || !readSettings(document.uri).enable) return [];
    // VS Code asks again with every letter, and keeps the old lenses until it is answered.
    await this.findings.settled(document, token);
    const findings = this.findings.all(document);
    const review = this.findings.review(document);
    if (!review) return [];
    const { date, changes, fault } = review;
    const range = new vscode.Range(document.positionAt(date.start), document.positionAt(date.end));
    const lenses = [new vscode.CodeLens(range, { command: MARK_REVIEWED, title: 'Mark as reviewed today', arguments: [document.uri] })];
    // Where the finding is silenced, so is its lens.
    const silenced = changes.length > 0 && !findings.some((f) => f.rule === 'changed-since-review');
    if (fault || silenced) return fault ? lenses : [];
    const command = changes.length > 0 ? SHOW_CHANGES : '';
    return [new vscode.CodeLens(range, { command, title: changesInWords(changes), arguments: [document.uri] }), ...lenses];
  }
}
