/**
 * Quick fixes: what a finding at the cursor offers to do about itself, one by one. In bulk only what `bulkFix` finds safe: names. A clinical
 * claim is the writer's.
 */
import * as vscode from 'vscode';
import type { Finding } from '../core/checker.ts';
import { commentMarks } from '../core/commentMarks.ts';
import { citationOf } from '../core/describe/citations.ts';
import { ignoreInFile } from '../core/ignoreFile.ts';
import { ignoreOnLine } from '../core/ignoreLine.ts';
import { bulkEdits, bulkFix } from '../core/nameRules/bulk.ts';
import { readFrontMatter } from '../core/text/frontMatter.ts';
import { ACCEPT } from './accept.ts';
import { CITE } from './cite.ts';
import { configToWrite } from './configFile.ts';
import type { Findings } from './diagnostics.ts';
import { workspaceEdit } from './edits.ts';
import type { Projects } from './projects.ts';
import { MARK_REVIEWED, SHOW_CHANGES } from './review/commands.ts';

/** What runs on save for those who ask for it: `"editor.codeActionsOnSave": { "source.fixAll.classwise": "explicit" }`. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('classwise');

export class FindingActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] };

  constructor(
    private readonly findings: Findings,
    private readonly projects: Projects,
    private readonly rulePage: (rule: string) => vscode.Uri,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics: shown }: Pick<vscode.CodeActionContext, 'diagnostics' | 'only'>,
  ): Promise<vscode.CodeAction[]> {
    // On save, the pause for typing may not be over yet.
    if (only && vscode.CodeActionKind.Source.contains(only)) return fixAll(document, await this.findings.fresh(document), only);
    const here = this.findings.at(document, range);
    if (here.length === 0) return [];
    const config = configToWrite(document, await this.projects.of(document));
    return here.flatMap(({ finding, range: place }) => {
      const diagnostics = shown.filter((d) => d.source === 'Classwise' && d.message === finding.message && d.range.isEqual(place));
      const sameRule = this.findings.all(document).filter((f) => f.rule === finding.rule);
      return [
        ...fixes(document, finding),
        ...fixRule(document, sameRule),
        ...review(document, finding),
        ...cite(document, finding),
        ...ignore(document, finding),
        ...(config ? accept(document, finding) : []),
        this.#page(finding),
      ].map((action) => Object.assign(action, { diagnostics }));
    });
  }

  #page({ rule }: Finding): vscode.CodeAction {
    return running(`Open the page of the rule ${rule}`, 'vscode.open', this.rulePage(rule));
  }
}

function fixes(document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  return finding.fixes.map(({ title, edits, kind }) => {
    const action = editing(document, title, edits);
    if (kind === 'value') action.isPreferred = true;
    return action;
  });
}

/** "Fix all naming findings in this document", where there is more than the one. */
function fixRule(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  if (findings.filter(bulkFix).length < 2) return [];
  return [editing(document, `Fix all ${findings[0]!.rule} findings in this document`, bulkEdits(findings))];
}

/** All that is safe to fix in one go. */
function fixAll(document: vscode.TextDocument, findings: readonly Finding[], only: vscode.CodeActionKind): vscode.CodeAction[] {
  const edits = bulkEdits(findings);
  if (edits.length === 0 || !only.intersects(FIX_ALL)) return [];
  const action = editing(document, 'Fix all names in this document', edits);
  action.kind = FIX_ALL;
  return [action];
}

/** What a review date asks for is a review; only the writer knows whether there was one. */
function review({ uri }: vscode.TextDocument, { rule }: Finding): vscode.CodeAction[] {
  if (!isOfReview(rule)) return [];
  const mark = running('Mark as reviewed today', MARK_REVIEWED, uri);
  return rule === 'review-date' ? [mark] : [running('Show the changes since this review', SHOW_CHANGES, uri), mark];
}

function isOfReview(rule: Finding['rule']): boolean {
  return rule === 'review-date' || rule === 'changed-since-review';
}

function cite(document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  const citation = isOfReview(finding.rule) ? undefined : citationOf(document.getText(), finding);
  if (!citation) return [];
  const title = `Insert the citation of the evidence as a ${citation.style === 'key' ? 'key of the bibliography' : citation.style}`;
  // A bibliography is another file, which has to be read first.
  if (citation.bibliography) return [running(title, CITE, document.uri, citation)];
  return [editing(document, title, citation.edits)];
}

function ignore(document: vscode.TextDocument, { rule, start }: Finding): vscode.CodeAction[] {
  const marks = commentMarks(document.languageId);
  const source = document.getText();
  const inFile = editing(document, `Ignore ${rule} in this file`, [ignoreInFile(source, rule, marks)]);
  // Front matter has no such comments.
  if (start < (readFrontMatter(source)?.end ?? 0)) return [inFile];
  return [editing(document, `Ignore ${rule} on this line`, [ignoreOnLine(source, start, rule, marks)]), inFile];
}

/** Changes since a review are accepted by a review, and a slip in a date by nobody. */
function accept({ uri }: vscode.TextDocument, { rule, start, end }: Finding): vscode.CodeAction[] {
  return isOfReview(rule) ? [] : [running('Accept for good, with a reason…', ACCEPT, uri, { rule, start, end })];
}

function editing(document: vscode.TextDocument, title: string, edits: Finding['fixes'][number]['edits']): vscode.CodeAction {
  const action = quickFix(title);
  action.edit = workspaceEdit(document, edits);
  return action;
}

function running(title: string, command: string, ...args: unknown[]): vscode.CodeAction {
  const action = quickFix(title);
  action.command = { command, title, arguments: args };
  return action;
}

function quickFix(title: string): vscode.CodeAction {
  return new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
}
