/** What one does about a review date: look at what has changed since, and date the review anew. */
import * as vscode from 'vscode';
import type { Review } from '../../core/checker.ts';
import { dateInWords } from '../../core/dataset/calendar.ts';
import { REVIEWED_KEYS } from '../../core/documentContext.ts';
import type { Change } from '../../core/review/changes.ts';
import { changesInWords } from '../../core/review/findings.ts';
import { markReviewed } from '../../core/review/markReviewed.ts';
import { today } from '../clock.ts';
import type { Findings } from '../diagnostics.ts';
import { applyEdits } from '../edits.ts';
import { isChecked } from '../languages.ts';
import type { Projects } from '../projects.ts';

export const MARK_REVIEWED = 'classwise.markReviewed';
export const SHOW_CHANGES = 'classwise.showChangesSinceReview';

/** The document that a command is about: the one it is given, else the one in the active editor. */
async function documentOf(uri: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  const document = uri ? await vscode.workspace.openTextDocument(uri) : vscode.window.activeTextEditor?.document;
  return document && isChecked(document) ? document : undefined;
}

/** Writes today's date where the document has its review date, in the form that stands there, or as front matter where it has none. */
export async function markAsReviewed(projects: Projects, uri?: vscode.Uri): Promise<void> {
  const document = await documentOf(uri);
  if (!document) return;
  const project = await projects.of(document);
  const options = projects.optionsFor(document, project);
  const source = document.getText();
  const review = project.checker.lastReview(source, options);
  const key = (options.reviewedKeys ?? REVIEWED_KEYS)[0]!;
  const done = await applyEdits(document, [markReviewed(source, review?.date, today(), key)]);
  if (!done) void vscode.window.showErrorMessage('Classwise: the document cannot be changed; the review is not dated.');
}

interface ChangeItem extends vscode.QuickPickItem {
  readonly change: Change;
}

/** Lists the changes, newest first, and goes to the sentences that the chosen one touches. */
export async function showChanges(findings: Findings, uri?: vscode.Uri): Promise<void> {
  const document = await documentOf(uri);
  if (!document) return;
  await findings.fresh(document);
  const review = findings.review(document);
  const items = [...(review?.changes ?? [])].reverse().map(itemOf);
  const title = review?.date.date
    ? `${changesInWords(review.changes)} of ${dateInWords(review.date.date)}`
    : 'This document says no date of its last review';
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: placeHolderFor(review, items.length),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await reveal(document, chosen.change);
}

function placeHolderFor(review: Review | undefined, changes: number): string {
  if (changes > 0) return 'Choose a change to see the sentences that it touches';
  if (review?.fault) return review.fault.message;
  return review ? 'Nothing has changed for the drugs that it names' : 'Date it with “Classwise: Mark as Reviewed Today”';
}

function itemOf(change: Change): ChangeItem {
  const { about, sentences } = change;
  return {
    label: `${dateInWords(about.fact.date!)}: ${about.subject.name}`,
    description: `touches ${sentences.length} sentence${sentences.length === 1 ? '' : 's'}`,
    detail: about.fact.summary,
    change,
  };
}

async function reveal(document: vscode.TextDocument, { sentences }: Change): Promise<void> {
  const ranges = sentences.map((s) => new vscode.Range(document.positionAt(s.start), document.positionAt(s.end)));
  const [first] = ranges;
  if (!first) return;
  await vscode.window.showTextDocument(document, { selection: first });
  if (ranges.length === 1) return;
  const places = ranges.map((range) => new vscode.Location(document.uri, range));
  await vscode.commands.executeCommand('editor.action.goToLocations', document.uri, first.start, places, 'peek');
}
