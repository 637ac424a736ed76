import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import { open } from '../helpers.ts';

describe('the extension', () => {
  it('is found in this host and wakes up for a Markdown document', async () => {
    const extension = vscode.extensions.getExtension('classwise.classwise');
    ok(extension, 'VS Code knows the extension');
    const document = await open('sample.md');
    equal(document.languageId, 'markdown');
    await extension.activate();
    ok(extension.isActive, 'the extension is active');
  });
});
