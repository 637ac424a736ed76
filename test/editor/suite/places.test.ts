// The places that a document may be in: a file, no file yet, a disk that is not one, a disk that cannot be written to, a comparison.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { FilesInMemory } from '../filesInMemory.ts';
import { closeAll, completionLabels, diagnostics, diagnosticsNow, hoverText, open, openText, rangeOf, remove, write } from '../helpers.ts';
import { inFolder, next } from '../stubs.ts';

const TEXT = 'In the US dupilumab is the only biologic approved for atopic dermatitis.\n\nTreat with tralo';

/** What a writer sees of the text above. */
async function works(document: vscode.TextDocument): Promise<void> {
  const list = await diagnostics(document);
  deepEqual(
    list.map((d) => document.getText(d.range)),
    ['the only biologic'],
  );
  match(await hoverText(document, 'dupilumab'), /United States: approved for/);
  ok((await completionLabels(document, rangeOf(document, 'tralo').end)).includes('tralokinumab'), 'the name is offered');
}

describe('a document', () => {
  const registered: vscode.Disposable[] = [];
  const openUri = async (address: string): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address));
    await vscode.window.showTextDocument(document);
    return document;
  };

  afterEach(async () => {
    await closeAll();
    vscode.Disposable.from(...registered.splice(0)).dispose();
  });

  for (const [ending, language] of [
    ['md', 'markdown'],
    ['qmd', 'quarto'],
    ['Rmd', 'rmd'],
    ['mdx', 'mdx'],
  ] as const) {
    it(`that ends in .${ending} is read as ${language}`, async () => {
      await write(`place.${ending}`, TEXT);
      const document = await open(`place.${ending}`);
      equal(document.languageId, language);
      await works(document);
      await remove(`place.${ending}`);
    });

    it(`in ${language} is read before it is saved`, async () => works(await openText(TEXT, language)));
  }

  it('in a virtual folder is read, with the config of that folder', async () => {
    const files = new FilesInMemory({
      '/repo/page.md': TEXT,
      '/repo/quiet/page.md': TEXT,
      '/repo/quiet/.classwise.json': '{ "rules": { "only-first-newest": "information" } }',
    });
    registered.push(vscode.workspace.registerFileSystemProvider('vscode-vfs', files, { isCaseSensitive: true }));
    const folder = { uri: vscode.Uri.parse('vscode-vfs://github/repo'), name: 'repo', index: 0 };
    await inFolder(folder, async () => {
      await works(await openUri('vscode-vfs://github/repo/page.md'));
      const [found] = await diagnostics(await openUri('vscode-vfs://github/repo/quiet/page.md'));
      equal(found!.severity, vscode.DiagnosticSeverity.Information);
    });
  });

  it('that is read-only is read all the same', async () => {
    registered.push(
      vscode.workspace.registerFileSystemProvider('memfs', new FilesInMemory({ '/page.md': TEXT }), {
        isReadonly: true,
        isCaseSensitive: true,
      }),
    );
    await works(await openUri('memfs:/page.md'));
  });

  it('in the left side of a comparison has no findings, and its right side has', async () => {
    const old = { provideTextDocumentContent: () => TEXT };
    registered.push(vscode.workspace.registerTextDocumentContentProvider('classwise-old', old));
    await write('compared.md', `${TEXT}.`);
    const right = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'compared.md');
    const left = vscode.Uri.parse('classwise-old:/compared.md');
    const opened = next(
      vscode.workspace.onDidOpenTextDocument,
      (d) => d.uri.path.endsWith('/compared.md') && d.uri.scheme === left.scheme,
      'the left side',
    );
    await vscode.commands.executeCommand('vscode.diff', left, right, 'Old and new');
    const before = await opened;
    equal(before.languageId, 'markdown');
    await diagnostics(await vscode.workspace.openTextDocument(right));
    deepEqual(diagnosticsNow(before), []);
    match(await hoverText(before, 'dupilumab'), /United States: approved for/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await remove('compared.md');
  });
});
