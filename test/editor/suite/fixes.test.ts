// Quick fixes as a writer meets them, in a real VS Code.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { codeActions, diagnostics, openText, rangeOf, replaceText, workspaceUri } from '../helpers.ts';

const AGED = 'Ruxolitinib cream is approved in the US for atopic dermatitis in people aged 12 years and older.';
const STATUS = 'Tralokinumab is still under investigation in the United States for atopic dermatitis.';
const IGNORE = /^Ignore /;
const PAGE = /^Open the page /;
const CITE = /^Insert the citation /;

const actionsOn = async (document: vscode.TextDocument, word: string): Promise<vscode.CodeAction[]> =>
  (await codeActions(document, rangeOf(document, word))).filter((a) => a.kind?.contains(vscode.CodeActionKind.QuickFix));
const apply = async (action: vscode.CodeAction | undefined): Promise<void> => {
  ok(action?.edit, 'the action has an edit');
  ok(await vscode.workspace.applyEdit(action.edit), 'it was applied');
};

describe('quick fixes', () => {
  // The first request in a fresh host comes back without what extensions answered to it; VS Code itself asks again all the time.
  before(async () => {
    const document = await openText(`${AGED}\n`);
    await diagnostics(document);
    while ((await actionsOn(document, '12 years')).length === 0);
  });

  it('change a value, and the finding goes away', async () => {
    const document = await openText(`${AGED}\n`);
    await diagnostics(document);
    const [fix, ...others] = await actionsOn(document, '12 years');
    equal(fix?.title, 'Change to "2 years and older" (FDA, 18 September 2025)');
    equal(fix?.isPreferred, true);
    ok(
      others.every((a) => !a.isPreferred),
      'nothing else is preferred',
    );
    await apply(fix);
    equal(document.getText(), `${AGED.replace('12', '2')}\n`);
    await diagnostics(document, (list) => list.length === 0);
  });

  it('put a draft in the place of a sentence, and are not preferred', async () => {
    const document = await openText(`First. ${STATUS} Last.\n`);
    await diagnostics(document);
    const [draft] = await actionsOn(document, 'under investigation');
    match(draft?.title ?? '', /^Replace the sentence by a dated, cited draft \(FDA, 28 December 2021\)$/);
    ok(!draft?.isPreferred, 'a draft is not preferred');
    await apply(draft);
    match(document.getText(), /^First\. The FDA approved tralokinumab .+\]\(https:.+\) \(draft, as of .+\)\. Last\.\n$/);
    await diagnostics(document, (list) => list.length === 0);
  });

  it('ignore a finding on its line', async () => {
    const document = await openText(`${STATUS}\n`);
    await diagnostics(document);
    await apply((await actionsOn(document, 'under investigation')).find((a) => IGNORE.test(a.title)));
    equal(document.getText(), `${STATUS} <!-- classwise-disable-line approval-status -->\n`);
    await diagnostics(document, (list) => list.length === 0);
  });

  it('ignore a rule in the whole file', async () => {
    const document = await openText(`---\ntitle: x\n---\n\n${STATUS}\n\n${STATUS}\n`);
    await diagnostics(document);
    await apply((await actionsOn(document, 'under investigation')).find((a) => a.title === 'Ignore approval-status in this file'));
    match(document.getText(), /^---\ntitle: x\n---\n\n<!-- classwise-disable-file approval-status -->\n\nTralokinumab/);
    await diagnostics(document, (list) => list.length === 0);
  });

  it('cite the evidence in a footnote, and leave the sentence to the writer', async () => {
    const document = await openText(`${STATUS} More.\n`);
    await diagnostics(document);
    await apply((await actionsOn(document, 'under investigation')).find((a) => CITE.test(a.title)));
    match(document.getText(), /dermatitis\.\[\^([^\]]+)\] More\.\n\n\[\^\1\]: DailyMed, 28 December 2021: .+ <https:\/\/[^>]+>\n$/);
    equal((await diagnostics(document)).length, 1);
  });

  it('cite by key where the document has a bibliography, which gets the entry once', async () => {
    const uri = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceUri(), name);
    const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri(name), new TextEncoder().encode(text));
    await write('refs.bib', '@book{old,\n}\n');
    await write('cited.md', `---\nbibliography: refs.bib\n---\n\n${STATUS} See [@old].\n`);
    const document = await vscode.workspace.openTextDocument(uri('cited.md'));
    await vscode.window.showTextDocument(document);
    await diagnostics(document);
    const { command } = (await actionsOn(document, 'under investigation')).find((a) => CITE.test(a.title))!;
    ok(command, 'it is offered');
    for (const times of [1, 2]) {
      await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
      const keys = document.getText().match(/ \[@us-[\w-]+\]/g) ?? [];
      equal(keys.length, times);
      const bibliography = (await vscode.workspace.openTextDocument(uri('refs.bib'))).getText();
      match(bibliography, new RegExp(`^@book\\{old,\\n\\}\\n\\n@online\\{${keys[0]!.slice(3, -1)},\\n[^@]+$`));
    }
  });

  it('ignore by a comment of MDX in MDX, where one of HTML would break the page', async () => {
    const document = await openText(`${STATUS}\n`, 'mdx');
    await diagnostics(document);
    await apply((await actionsOn(document, 'under investigation')).find((a) => a.title === 'Ignore approval-status on this line'));
    equal(document.getText(), `${STATUS} {/* classwise-disable-line approval-status */}\n`);
    await diagnostics(document, (list) => list.length === 0);
  });

  it('open the page of the rule', async () => {
    const document = await openText(`${STATUS}\n`);
    await diagnostics(document);
    const page = (await actionsOn(document, 'under investigation')).find((a) => PAGE.test(a.title));
    // VS Code hands on "vscode.open" under a name of its own.
    match(JSON.stringify(page?.command), /open".*docs\/rules\/approval-status\.md"/);
  });

  it('are those of the finding at the cursor alone', async () => {
    const document = await openText(`${AGED} ${STATUS}\n`);
    await diagnostics(document, (list) => list.length === 2);
    const titles = async (word: string): Promise<string[]> => (await actionsOn(document, word)).map((a) => a.title);
    deepEqual(
      (await titles('12 years')).map((t) => t.split(' (')[0]),
      [
        'Change to "2 years and older"',
        'Insert the citation of the evidence as a footnote',
        'Ignore labelled-age on this line',
        'Ignore labelled-age in this file',
        'Open the page of the rule labelled-age',
      ],
    );
    equal((await titles('cream')).length, 0);
  });

  it('are never those of an old text', async () => {
    const document = await openText(`${AGED}\n`);
    await diagnostics(document);
    await replaceText(document, `A longer beginning. ${AGED}\n`);
    // Right after the edit there are none until the pause for typing is over; whenever they are asked for, they fit the text.
    const fitting = async (): Promise<number> => {
      const changes = (await actionsOn(document, '12 years')).filter((a) => a.title.startsWith('Change'));
      const edits = changes.flatMap((a) => a.edit?.get(document.uri) ?? []);
      for (const edit of edits) equal(document.getText(edit.range), '12 years and older');
      return edits.length;
    };
    await fitting();
    await diagnostics(document, (list) => list.length === 1 && document.getText(list[0]!.range).includes('12 years and older'));
    equal(await fitting(), 1);
  });
});
