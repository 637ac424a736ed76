// A document that the engine breaks on costs its own findings, and nothing else.
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension.ts';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { closeAll, diagnostics, diagnosticsNow, hoverText, open, openText, remove, write } from '../helpers.ts';
import { next } from '../stubs.ts';

const POISON = 'In the US dupilumab is the only biologic that breaks the reader of this page.';
const CLAIM = 'In the US dupilumab is the only biologic approved for atopic dermatitis.';

/** Runs `work` while reading the poisoned text throws, as a mistake of ours would. */
async function broken(work: () => Promise<void>): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called upon each pattern below
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text: string): RegExpExecArray | null {
    if (text === POISON) throw new Error('poisoned');
    return exec.call(this, text);
  };
  try {
    await work();
  } finally {
    RegExp.prototype.exec = exec;
  }
}

describe('a document that cannot be checked', () => {
  afterEach(closeAll);

  it('is told of once in the output channel, and the others go on', async () => {
    const api = vscode.extensions.getExtension<Api>('classwise.classwise')!.exports;
    const told = (): string[] => api.reported().filter((line) => line.startsWith('poison.md'));
    await write('poison.md', POISON);
    await broken(async () => {
      const checked = next(api.onDidCheck, (d) => d.uri.path.endsWith('/poison.md'), 'the check of the poisoned page');
      const poisoned = await open('poison.md');
      await checked;
      deepEqual(told(), ['poison.md: could not be checked: poisoned']);
      equal(diagnosticsNow(poisoned).length, 0);

      const other = await openText(CLAIM);
      equal((await diagnostics(other)).length, 1);
      match(await hoverText(other, 'dupilumab'), /United States: approved for/);

      await closeAll();
      const again = next(api.onDidCheck, (d) => d.uri.path.endsWith('/poison.md'), 'the second check of the poisoned page');
      await vscode.commands.executeCommand('classwise.checkWorkspace');
      await open('poison.md');
      await vscode.workspace.getConfiguration('classwise').update('jurisdiction', 'EU');
      await again;
      await vscode.workspace.getConfiguration('classwise').update('jurisdiction', undefined);
      equal(told().length, 1);
    });
    // What was wrong is mended: the page is checked again with the next change.
    const mended = await open('poison.md');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(mended.uri, mended.positionAt(POISON.length), `\n\n${CLAIM}`);
    ok(await vscode.workspace.applyEdit(edit));
    equal((await diagnostics(mended)).length, 1);
    await remove('poison.md');
  });
});
