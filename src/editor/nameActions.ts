/** Refactorings of the name at the cursor: from a brand to its generic name and the other way round. */
import * as vscode from 'vscode';
import { switchName, type NameSwitch } from '../core/switchNames.ts';
import type { SourceMention } from '../core/checker.ts';
import type { Findings } from './diagnostics.ts';
import { workspaceEdit } from './edits.ts';
import type { Projects } from './projects.ts';
import { readSettings } from './settings.ts';

export class NameActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] };

  constructor(
    private readonly findings: Findings,
    private readonly projects: Projects,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind }: Pick<vscode.CodeActionContext, 'triggerKind'>,
  ): Promise<vscode.CodeAction[]> {
    // Asked for, not whenever the cursor moves: the whole document is read for it, and a bulb over each name would be noise.
    if (triggerKind !== vscode.CodeActionTriggerKind.Invoke || !readSettings(document.uri).enable) return [];
    const project = await this.projects.of(document);
    const { checker } = project;
    const source = document.getText();
    const mention = checker.mentionAt(source, document.offsetAt(range.start));
    if (!mention || document.offsetAt(range.end) > mention.end) return [];
    const about = this.findings.lastAbout(document) ?? checker.contextOf(source, this.projects.optionsFor(document, project));
    return checker.switches(mention, about.jurisdiction).flatMap((to) => actionFor(document, source, mention, to));
  }
}

function actionFor(document: vscode.TextDocument, source: string, mention: SourceMention, to: NameSwitch): vscode.CodeAction[] {
  const edit = switchName(source, mention, to);
  if (!edit) return [];
  const what = to.kind === 'generic' ? 'its generic name' : 'the brand';
  const title = `Change ${mention.text} to ${what} ${to.name}${to.detail ? ` (${to.detail})` : ''}`;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  action.edit = workspaceEdit(document, [edit]);
  return [action];
}
