// VS Code's own Markdown preview, as it renders with the extension's plugin.
import * as vscode from 'vscode';
import { match, ok } from '../assert.ts';
import { diagnostics, openText } from '../helpers.ts';

const render = (document: vscode.TextDocument): Thenable<string> => vscode.commands.executeCommand<string>('markdown.api.render', document);

// The preview takes plugins from extensions of its own host only; the test's web worker host does not hold the preview.
const withPreview = vscode.extensions.getExtension('vscode.markdown-language-features') ? it : it.skip;

describe('the Markdown preview', () => {
  withPreview('marks what is flagged and the names, and says why', async () => {
    const document = await openText('# Options\n\nIn the US, **dupilumab** is the only biologic approved for eczema.\n');
    await diagnostics(document);
    const html = await render(document);
    match(html, /<strong[^>]*><span class="classwise-name" title="dupilumab[^"]*">dupilumab<\/span><\/strong>/);
    match(html, /<span class="classwise-finding classwise-warning" title="[^"]*tralokinumab[^"]*">the only biologic<\/span>/);
  });

  it('marks nothing when Classwise is switched off', async () => {
    const document = await openText('Dupilumab and tralokinumab.\n');
    const config = vscode.workspace.getConfiguration('classwise');
    await config.update('enable', false, vscode.ConfigurationTarget.Global);
    try {
      const html = await render(document);
      ok(html.includes('Dupilumab') && !html.includes('classwise-'), html);
    } finally {
      await config.update('enable', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
