/**
 * Quick fixes: what a finding at the cursor offers to do about itself, one by one. In bulk only what `bulkFix` finds safe: names. A clinical
 * claim is the writer's.
 */
import * as vscode from 'vscode';
import type { Finding } from '../core/checker.ts';
import { ignoreOnLine } from '../core/ignoreLine.ts';
import { bulkEdits, bulkFix } from '../core/nameRules/bulk.ts';
import type { Findings } from './diagnostics.ts';

/** What runs on save for those who ask for it: `"editor.codeActionsOnSave": { "source.fixAll.classwise": "explicit" }`. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('classwise');

export class FindingActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] };

  constructor(
    private readonly findings: Findings,
    private readonly rulePage: (rule: string) => vscode.Uri,
  ) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: Pick<vscode.CodeActionContext, 'diagnostics' | 'only'>,
  ): vscode.ProviderResult<vscode.CodeAction[]> {
    const { only } = context;
    // On save, the pause for typing may not be over yet.
    if (only && vscode.CodeActionKind.Source.contains(only))
      return this.findings.fresh(document).then((all) => fixAll(document, all, only));
    return this.findings.at(document, range).flatMap(({ finding, range: place }) => {
      const diagnostics = context.diagnostics.filter(
        (d) => d.source === 'Classwise' && d.message === finding.message && d.range.isEqual(place),
      );
      const sameRule = this.findings.all(document).filter((f) => f.rule === finding.rule);
      return [...fixes(document, finding), ...fixRule(document, sameRule), ...ignore(document, finding), this.#page(finding)].map(
        (action) => Object.assign(action, { diagnostics }),
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
