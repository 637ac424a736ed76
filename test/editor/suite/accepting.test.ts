// Accepting a finding for good, and switching brand and generic, in a real VS Code.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { closeAll, codeActions, diagnostics, openText, rangeOf, workspaceUri } from '../helpers.ts';
import { FilesInMemory } from '../filesInMemory.ts';
import { answering, inFolder } from '../stubs.ts';

const STATUS = 'Tralokinumab is still under investigation in the United States for atopic dermatitis.';
const ACCEPT = /^Accept for good/;

const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceUri(), name);
const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
const read = async (name: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));
const remove = async (name: string): Promise<void> => {
  try {
    await vscode.workspace.fs.delete(uriOf(name));
  } catch {
    // It was never made.
  }
};

async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
  await write(name, text);
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.window.showTextDocument(document);
  return document;
}

const acceptAction = async (document: vscode.TextDocument): Promise<vscode.CodeAction | undefined> => {
  let actions: vscode.CodeAction[] = [];
  // The first request in a fresh host comes back without ours, and right after an edit there are none; VS Code itself asks again all the time.
  while (!actions.some((a) => a.title.startsWith('Open the page of the rule')))
    actions = await codeActions(document, rangeOf(document, 'under investigation'));
  return actions.find((a) => ACCEPT.test(a.title));
};
async function accept(document: vscode.TextDocument, reason: string | undefined): Promise<vscode.InputBoxOptions> {
  const { command } = (await acceptAction(document))!;
  ok(command, 'accepting is offered');
  let asked: vscode.InputBoxOptions = {};
  await answering(
    'showInputBox',
    (options: vscode.InputBoxOptions) => {
      asked = options;
      return reason;
    },
    () => vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[])),
  );
  return asked;
}

describe('accepting a finding for good', () => {
  beforeEach(() => remove('.classwise.json'));
  after(async () => {
    await remove('.classwise.json');
    await remove('accepted.md');
  });

  it('asks for the reason, makes the config, and the finding is gone for good', async () => {
    const document = await openFile('accepted.md', `# Title\n\n${STATUS}\n`);
    await diagnostics(document);
    const asked = await accept(document, 'quoted from the old leaflet');
    match(asked.prompt ?? '', /Why is it right/);
    equal(await asked.validateInput?.('  '), 'Give a reason in a few words.');
    equal(await asked.validateInput?.('a reason'), undefined);
    await diagnostics(document, (list) => list.length === 0);
    const { accepted } = JSON.parse(await read('.classwise.json')) as { accepted: Record<string, string>[] };
    equal(accepted.length, 1);
    equal(accepted[0]!['rule'], 'approval-status');
    equal(accepted[0]!['reason'], 'quoted from the old leaflet');
    match(document.getText(), new RegExp(accepted[0]!['text']!));
    equal(document.isDirty, false);
  });

  it('keeps what a person put into the config', async () => {
    const config = '// Our house\n{\n\t"rules": { "count": "off" }, // counted elsewhere\n}\n';
    await write('.classwise.json', config);
    const document = await openFile('accepted.md', `${STATUS}\n`);
    await diagnostics(document);
    await accept(document, 'so it is');
    await diagnostics(document, (list) => list.length === 0);
    const text = await read('.classwise.json');
    match(
      text,
      /^\/\/ Our house\n\{\n\t"rules": \{ "count": "off" \}, \/\/ counted elsewhere\n\t"accepted": \[\n\t\t\{ "rule": .*\}\n\t\],\n\}\n$/,
    );
  });

  it('does nothing when no reason is given', async () => {
    const document = await openFile('accepted.md', `${STATUS}\n`);
    await diagnostics(document);
    await accept(document, undefined);
    const files = await vscode.workspace.fs.readDirectory(workspaceUri());
    ok(!files.some(([name]) => name === '.classwise.json'), 'no config is made');
    equal((await diagnostics(document)).length, 1);
  });

  it('leaves a broken config alone and says so', async () => {
    await write('.classwise.json', '{ "accepted": ');
    const document = await openFile('accepted.md', `${STATUS}\n`);
    await diagnostics(document);
    let said = '';
    await answering(
      'showErrorMessage',
      (message: string) => void (said = message),
      () => accept(document, 'so it is'),
    );
    match(said, /not accepted: \.classwise\.json has a mistake; correct it first/);
    equal(await read('.classwise.json'), '{ "accepted": ');
  });

  it('is not offered on a disk that is read-only', async () => {
    const files = new FilesInMemory({ '/old.md': `${STATUS}\n` });
    const registered = vscode.workspace.registerFileSystemProvider('memfs', files, { isReadonly: true, isCaseSensitive: true });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('memfs:/old.md'));
      await vscode.window.showTextDocument(document);
      await diagnostics(document);
      const folder = { uri: vscode.Uri.parse('memfs:/'), name: 'old', index: 0 };
      equal(await inFolder(folder, () => acceptAction(document)), undefined);
      const writable = { ...folder, uri: workspaceUri() };
      ok(await inFolder(writable, () => acceptAction(document)), 'it is offered on a disk that can be written to');
    } finally {
      await closeAll();
      registered.dispose();
    }
  });

  it('is not offered outside of a folder', async () => {
    const document = await openText(`${STATUS}\n`);
    await diagnostics(document);
    equal(await acceptAction(document), undefined);
  });
});

describe('switching brand and generic', () => {
  const switches = async (document: vscode.TextDocument, name: string): Promise<vscode.CodeAction[]> =>
    (await codeActions(document, rangeOf(document, name))).filter((a) => a.kind?.contains(vscode.CodeActionKind.RefactorRewrite));

  it('is a refactoring of the name at the cursor, there and back', async () => {
    const document = await openText('It helps. Rinvoq® is a tablet.\n');
    await diagnostics(document, () => true);
    let [change, ...others] = await switches(document, 'Rinvoq');
    while (!change) [change, ...others] = await switches(document, 'Rinvoq');
    deepEqual([change.title, others.length], ['Change Rinvoq to its generic name upadacitinib', 0]);
    ok(change.edit && (await vscode.workspace.applyEdit(change.edit)), 'it was applied');
    equal(document.getText(), 'It helps. Upadacitinib is a tablet.\n');
    const [back] = await switches(document, 'Upadacitinib');
    ok(back?.edit, 'it is offered');
    equal(back.title, 'Change Upadacitinib to the brand Rinvoq (extended-release tablet)');
    ok(await vscode.workspace.applyEdit(back.edit), 'it was applied');
    equal(document.getText(), 'It helps. Rinvoq is a tablet.\n');
  });

  it('offers nothing in code, on other words, and on classes', async () => {
    const document = await openText('Use `Rinvoq` with care. JAK inhibitors help.\n');
    for (const word of ['Rinvoq', 'care', 'JAK inhibitors']) equal((await switches(document, word)).length, 0, word);
  });
});
