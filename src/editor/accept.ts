/** "Accept for good": a finding that is right as it stands goes into `.classwise.json`, with the reason. */
import * as vscode from 'vscode';
import { acceptanceOf } from '../core/accepted.ts';
import type { Finding } from '../core/checker.ts';
import { addToList } from '../core/json/edits.ts';
import { configToWrite, editConfig } from './configFile.ts';
import type { Projects } from './projects.ts';

/** Internal: offered by quick fixes alone, which know the finding. */
export const ACCEPT = 'classwise.acceptFinding';

export function registerAccept(projects: Projects): vscode.Disposable {
  return vscode.commands.registerCommand(ACCEPT, async (uri: vscode.Uri, finding: Pick<Finding, 'rule' | 'start' | 'end'>) => {
    const document = await vscode.workspace.openTextDocument(uri);
    const source = document.getText();
    const config = configToWrite(document, await projects.of(document));
    const reason = config && (await askReason(finding.rule));
    if (!config || reason === undefined) return;
    // From the text as it was: typing may have gone on while the reason was asked for.
    const accepted = acceptanceOf(source, finding, reason);
    const problem = await editConfig(config, (text) => addToList(text, 'accepted', { ...accepted }));
    if (problem) void vscode.window.showErrorMessage(`Classwise: not accepted: ${problem}.`);
    // A folder that is not watched tells nobody of its new file.
    else projects.reset();
  });
}

function askReason(rule: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: `Accept this ${rule} finding for good`,
    prompt: 'Why is it right as it stands? The reason goes into .classwise.json, for those who review the text.',
    validateInput: (value) => (value.trim() ? undefined : 'Give a reason in a few words.'),
    ignoreFocusOut: true,
  });
}
