// A folder of which nobody has said that it is trusted, in a VS Code that has just been started.
import * as vscode from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { codeActions, completionLabels, diagnostics, hoverText, open, rangeOf, remove, write } from '../helpers.ts';

const WRONG = 'In the US dupilumab is the only biologic approved for atopic dermatitis.\n';

describe('in a folder that is not trusted', () => {
  before(() => write('wrong.md', `${WRONG}\nTreat with tralo`));
  after(() => remove('wrong.md'));

  it('the extension wakes up by itself for a Markdown document, and shows findings', async () => {
    equal(vscode.workspace.isTrusted, false);
    const extension = vscode.extensions.getExtension('classwise.classwise');
    ok(extension && !extension.isActive, 'it is there, and asleep');
    const [found] = await diagnostics(await open('wrong.md'));
    equal(found?.source, 'Classwise');
    ok(extension.isActive, 'it is awake');
  });

  it('hover and completion tell what they know', async () => {
    const document = await open('wrong.md');
    match(await hoverText(document, 'dupilumab'), /United States: approved for/);
    ok((await completionLabels(document, rangeOf(document, 'tralo').end)).includes('tralokinumab'));
  });

  it('fixes of the text are offered, writing the config is not', async () => {
    const document = await open('wrong.md');
    await diagnostics(document);
    let titles: string[] = [];
    // The first request in a fresh host comes back without ours; VS Code itself asks again all the time.
    while (!titles.some((title) => title.startsWith('Ignore ')))
      titles = (await codeActions(document, rangeOf(document, 'only biologic'))).map((action) => action.title);
    ok(!titles.some((title) => title.startsWith('Accept for good')), titles.join('\n'));
  });

  it('what its config says counts: it is data', async () => {
    await write('.classwise.json', '{ "rules": { "only-first-newest": "off" } }');
    const document = await open('wrong.md');
    await diagnostics(document, (list) => list.length === 0);
    await remove('.classwise.json');
    await diagnostics(document);
  });
});
