// A misspelled name as a writer meets it, in a real VS Code.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { codeActions, diagnostics, openText, rangeOf } from '../helpers.ts';

describe('a misspelled name', () => {
  it('is information with the name that is meant, and one fix away from it', async () => {
    const document = await openText('Upadacitnib is a tablet, and dupilumab is injected.\n');
    const [found, ...others] = await diagnostics(document);
    equal(others.length, 0);
    equal(document.getText(found!.range), 'Upadacitnib');
    equal(found!.severity, vscode.DiagnosticSeverity.Information);
    match(found!.message, /perhaps upadacitinib is meant/);
    const [fix] = await codeActions(document, rangeOf(document, 'Upadacitnib'));
    equal(fix?.title, 'Change to "Upadacitinib"');
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), 'it was applied');
    equal(document.getText(), 'Upadacitinib is a tablet, and dupilumab is injected.\n');
    await diagnostics(document, (list) => list.length === 0);
  });

  it('is left alone in code and links', async () => {
    const document = await openText('`upadacitnib` and [here](https://example.org/upadacitnib) and crisaborol.\n');
    const list = await diagnostics(document);
    deepEqual(
      list.map((d) => document.getText(d.range)),
      ['crisaborol'],
    );
  });
});
