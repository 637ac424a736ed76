// Edits of every kind in a document that is kept open: what is shown is what a new document with the same text shows.
import * as vscode from 'vscode';
import { ok } from '../assert.ts';
import { closeAll, diagnostics, diagnosticsNow, openText, rangeOf } from '../helpers.ts';

const FALSE_CLAIM = 'In the US dupilumab is the only biologic approved for atopic dermatitis.';
const FILLER = 'Wash the skin with cool water, pat it dry, and put the cream on while it is damp. '.repeat(30);
/** Long enough to be read in several parts. */
const TEXT = [1, 2, 3, 4].map((n) => `## Part ${n}\n\n${FALSE_CLAIM} Here ${n}.\n\n${FILLER}\n\n`).join('');

const shown = (document: vscode.TextDocument): string =>
  JSON.stringify(
    diagnosticsNow(document).map(({ range, message }) => [document.offsetAt(range.start), document.offsetAt(range.end), message]),
  );

/** Waits until the document shows what a new one with its text shows. */
async function isAsNew(document: vscode.TextDocument, least: number): Promise<void> {
  const other = await openText(document.getText());
  if (document.eol === vscode.EndOfLine.CRLF) await setLineEnds(vscode.EndOfLine.CRLF);
  await diagnostics(other, (list) => list.length >= least && other.getText() === document.getText());
  const wanted = shown(other);
  await diagnostics(document, () => shown(document) === wanted);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.window.showTextDocument(document);
}

const edit = async (change: (all: vscode.WorkspaceEdit) => void): Promise<void> => {
  const all = new vscode.WorkspaceEdit();
  change(all);
  ok(await vscode.workspace.applyEdit(all), 'the edit was applied');
};
const setLineEnds = (eol: vscode.EndOfLine): Thenable<boolean> =>
  vscode.window.activeTextEditor!.edit((builder) => builder.setEndOfLine(eol));

describe('a document shows what a new one with its text shows', function () {
  this.timeout(60_000);
  let document: vscode.TextDocument;
  beforeEach(async () => {
    document = await openText(TEXT);
    await diagnostics(document, (list) => list.length === 4);
  });
  afterEach(closeAll);

  it('after edits in several places at once, undone and made again', async () => {
    await edit((all) => {
      all.replace(document.uri, rangeOf(document, 'Here 1'), 'There\n\nand elsewhere');
      all.delete(document.uri, rangeOf(document, 'only biologic', 2));
      all.insert(document.uri, rangeOf(document, '## Part 4').start, `${FALSE_CLAIM}\n\n`);
    });
    await isAsNew(document, 4);
    await vscode.commands.executeCommand('undo');
    await isAsNew(document, 4);
    await vscode.commands.executeCommand('redo');
    await isAsNew(document, 4);
  });

  it('after a fence has opened over all that follows, and closed again', async () => {
    await edit((all) => all.insert(document.uri, rangeOf(document, '## Part 2').start, '```\n\n'));
    await isAsNew(document, 1);
    await edit((all) => all.insert(document.uri, rangeOf(document, '## Part 3').start, '```\n\n'));
    await isAsNew(document, 3);
  });

  it('after the line ends of the whole document have changed', async () => {
    await setLineEnds(vscode.EndOfLine.CRLF);
    await isAsNew(document, 4);
    await edit((all) => all.replace(document.uri, rangeOf(document, 'Here 3'), `${FALSE_CLAIM} There`));
    await isAsNew(document, 5);
  });
});
