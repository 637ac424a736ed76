/** Quick fixes: what a finding at the cursor offers to do about itself, one by one. Never in bulk: a clinical claim is the writer's. */
import * as vscode from 'vscode';
import type { Finding } from '../core/checker.ts';
import { ignoreOnLine } from '../core/ignoreLine.ts';
import type { Findings } from './diagnostics.ts';

export class FindingActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  constructor(
    private readonly findings: Findings,
    private readonly rulePage: (rule: string) => vscode.Uri,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: Pick<vscode.CodeActionContext, 'diagnostics'>,
  ): vscode.CodeAction[] {
    return this.findings.at(document, range).flatMap(({ finding, range: place }) => {
      const diagnostics = context.diagnostics.filter(
        (d) => d.source === 'Classwise' && d.message === finding.message && d.range.isEqual(place),
      );
      return [...fixes(document, finding), ...ignore(document, finding), this.#page(finding)].map((action) =>
        Object.assign(action, { diagnostics }),
      );
    });
  }

  #page({ rule }: Finding): vscode.CodeAction {
    const action = quickFix(`Open the page of the rule ${rule}`);
    action.command = { command: 'vscode.open', title: action.title, arguments: [this.rulePage(rule)] };
    return action;
  }
}

function fixes(document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  return finding.fixes.map(({ title, edits, kind }) => {
    const action = editing(document, title, edits);
    if (kind === 'value') action.isPreferred = true;
    return action;
  });
}

function ignore(document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  // MDX has no HTML comments: one would break the page.
  if (document.languageId === 'mdx') return [];
  const edit = ignoreOnLine(document.getText(), finding.start, finding.rule);
  return [editing(document, `Ignore ${finding.rule} on this line`, [edit])];
}

function editing(document: vscode.TextDocument, title: string, edits: Finding['fixes'][number]['edits']): vscode.CodeAction {
  const action = quickFix(title);
  action.edit = new vscode.WorkspaceEdit();
  for (const { start, end, newText } of edits)
    action.edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
  return action;
}

function quickFix(title: string): vscode.CodeAction {
  return new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
}
