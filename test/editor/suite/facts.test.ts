// The facts view and the hover that leads to it: at the cursor, from the search box, by a link. Meaning is asserted, not markup.
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension.ts';
import { deepEqual, equal, fail, match, ok } from '../assert.ts';
import { diagnostics, hoverText, open, openText, rangeOf, remove, workspaceUri, write } from '../helpers.ts';
import { choose, leave } from '../stubs.ts';

const COMMAND = 'classwise.showFacts';

/** What the facts view says, without its tags; '' while it is closed. */
function shown(): string {
  const api = vscode.extensions.getExtension('classwise.classwise')!.exports as { factsPage: () => string | undefined };
  return (api.factsPage() ?? '')
    .replace(/<style[^]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
}

/** What the facts view says; pages are long, so a failure shows the beginning alone. */
function says(pattern: RegExp): void {
  const text = shown();
  if (!pattern.test(text)) fail(`${pattern} is not in: ${text.slice(0, 600)}`);
}

const factsTabs = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('classwise.facts'));

/** Waits until the tabs are as wanted. */
function tabs(wanted: (list: vscode.Tab[]) => boolean): Promise<vscode.Tab[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () =>
        finish(() =>
          reject(
            new Error(
              `the wanted tabs did not come: ${factsTabs()
                .map((t) => t.label)
                .join()}`,
            ),
          ),
        ),
      10_000,
    );
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    };
    const look = (): void => {
      const list = factsTabs();
      if (wanted(list)) finish(() => resolve(list));
    };
    const subscription = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
  });
}

const titled = (label: string) => (list: vscode.Tab[]) => list.length === 1 && list[0]!.label === label;

/** Opens a document with the cursor in the middle of a word. */
async function at(text: string, word: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await openText(text, language);
  const { start } = rangeOf(document, word);
  const cursor = start.translate(0, Math.floor(word.length / 2));
  vscode.window.activeTextEditor!.selection = new vscode.Selection(cursor, cursor);
  return document;
}

/** The command that a link of a hover runs, and what it hands over. */
function linkIn(hover: string): { command: string; args: unknown[] } {
  const link = /\[Show all facts\]\(command:([^?]+)\?([^)]+)\)/.exec(hover);
  ok(link, `the hover has a link: ${hover}`);
  return { command: link[1]!, args: JSON.parse(decodeURIComponent(link[2]!)) as unknown[] };
}

async function closeFacts(): Promise<void> {
  await vscode.window.tabGroups.close(factsTabs());
  await tabs((list) => list.length === 0);
}

describe('show drug facts', () => {
  afterEach(closeFacts);

  it('opens the facts of the name at the cursor beside the editor', async () => {
    await at('Treat with upadacitinib.\n', 'upadacitinib');
    const editors = vscode.window.activeTextEditor?.viewColumn;
    await vscode.commands.executeCommand(COMMAND);
    const [tab] = await tabs(titled('upadacitinib: facts'));
    ok(tab!.group.viewColumn !== editors, 'in a column of its own');
    says(/upadacitinib \(Rinvoq, Rinvoq LQ\) .* At a glance .*JAK inhibitor/);
    says(/Timeline .*United States .*Beside its class .*abrocitinib.* Sources /);
    says(/as of \d+ \w+ \d{4}\. Nothing later is known here/);
  });

  it('goes by the place of the document', async () => {
    await at('---\njurisdiction: EU\n---\n\nTreat with tralokinumab.\n', 'tralokinumab');
    await vscode.commands.executeCommand(COMMAND);
    await tabs(titled('tralokinumab: facts'));
    says(/Atopic dermatitis, in the European Union; data as of/);
    says(/European Union: authorised for/);
  });

  it('knows brands, classes, combinations and names of the lexicon alone, in one panel', async () => {
    for (const [text, word, title, wanted] of [
      ['Rinvoq is a tablet.\n', 'Rinvoq', 'upadacitinib', /upadacitinib \(Rinvoq, Rinvoq LQ\)/],
      ['JAK inhibitors are tablets.\n', 'JAK inhibitors', 'JAK inhibitor', /Drug class .*Side by side .*baricitinib/],
      // A brand of the lexicon whose drug has dated facts.
      ['Envarsus is a tablet.\n', 'Envarsus', 'tacrolimus', /Timeline .*Sources /],
      ['Metoprolol is a tablet.\n', 'Metoprolol', 'metoprolol', /from the lexicon: it names things and judges no claim .*Lopressor/],
      ['Advair is inhaled.\n', 'Advair', undefined, /Combination brand .*fluticasone.* salmeterol/],
    ] as const) {
      await at(text, word);
      await vscode.commands.executeCommand(COMMAND);
      const [tab] = await tabs(
        (list) => list.length === 1 && (title ? list[0]!.label === `${title}: facts` : /Advair/.test(list[0]!.label)),
      );
      ok(tab, word);
      says(wanted);
      await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    }
  });

  it('keeps to the place of the document when another name is asked for from within', async () => {
    await at('---\njurisdiction: EU\n---\n\nTreat with tralokinumab.\n', 'tralokinumab');
    await vscode.commands.executeCommand(COMMAND);
    await tabs(titled('tralokinumab: facts'));
    await vscode.commands.executeCommand(COMMAND, 'dupilumab');
    await tabs(titled('dupilumab: facts'));
    says(/in the European Union; data as of/);
  });

  it('follows new facts while it is open', async () => {
    const datasets = (value: string[] | undefined): Thenable<void> =>
      vscode.workspace.getConfiguration('classwise').update('datasets', value, vscode.ConfigurationTarget.Workspace);
    const own = {
      drugs: [
        {
          id: 'tralokinumab',
          name: 'tralokinumab',
          names: [],
          brands: [{ name: 'Housebrand', jurisdictions: ['US'] }],
          classes: ['biologic'],
          facts: [],
        },
      ],
    };
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(workspaceUri(), 'facts-own.json'),
      new TextEncoder().encode(JSON.stringify(own)),
    );
    await at('Treat with tralokinumab.\n', 'tralokinumab');
    await vscode.commands.executeCommand(COMMAND);
    await tabs(titled('tralokinumab: facts'));
    ok(!shown().includes('Housebrand'), 'not yet known');
    try {
      await datasets(['facts-own.json']);
      // A command goes to and fro between VS Code and the extension: time enough each time for the change to arrive.
      for (let turn = 0; turn < 500 && !shown().includes('Housebrand'); turn++)
        await vscode.commands.executeCommand('setContext', 'classwise.test', turn);
      says(/Housebrand/);
    } finally {
      await datasets(undefined);
    }
  });

  it('asks with a search box where there is no name, and forgives a slip', async () => {
    await at('Nothing here.\n', 'Nothing');
    // Not awaited: the command lasts until a name is chosen or the box is left.
    const done = vscode.commands.executeCommand(COMMAND, 'upadacitnib');
    await choose(done);
    await tabs(titled('upadacitinib: facts'));
    says(/upadacitinib \(Rinvoq, Rinvoq LQ\)/);
  });

  it('offers the names of the document first', async () => {
    await at('# A page\n\nTezepelumab is an antibody.\n', 'page');
    const done = vscode.commands.executeCommand(COMMAND);
    await choose(done);
    await tabs(titled('tezepelumab: facts'));
  });

  it('shows nothing when the search box is left', async () => {
    await at('Nothing here.\n', 'Nothing');
    const done = vscode.commands.executeCommand(COMMAND);
    await leave(done);
    equal(factsTabs().length, 0);
  });

  it('comes back after a reload with the same subject, for the place of its document', async () => {
    const { restoreFacts } = vscode.extensions.getExtension<Api>('classwise.classwise')!.exports;
    await write('restored.md', '---\njurisdiction: EU\n---\n\nTreat with tralokinumab.\n');
    const document = await open('restored.md');
    await vscode.commands.executeCommand(COMMAND, {
      ref: { kind: 'drug', id: 'tralokinumab', name: 'tralokinumab' },
      document: document.uri.toString(),
    });
    await tabs(titled('tralokinumab: facts'));
    await closeFacts();
    equal(shown(), '');
    // What VS Code hands over after a reload: an empty panel of this type.
    const panel = vscode.window.createWebviewPanel('classwise.facts', 'Facts', vscode.ViewColumn.Beside, { enableScripts: true });
    await restoreFacts(panel);
    deepEqual(panel.webview.options, { enableScripts: false, enableCommandUris: [COMMAND], localResourceRoots: [] });
    await tabs(titled('tralokinumab: facts'));
    says(/Atopic dermatitis, in the European Union; data as of/);
    await vscode.commands.executeCommand(COMMAND, 'dupilumab');
    await tabs(titled('dupilumab: facts'));
    await remove('restored.md');
  });

  it('has no script, and asks nothing of the network', async () => {
    await at('Treat with dupilumab.\n', 'dupilumab');
    await vscode.commands.executeCommand(COMMAND);
    await tabs(titled('dupilumab: facts'));
    const api = vscode.extensions.getExtension('classwise.classwise')!.exports as { factsPage: () => string };
    ok(/"default-src &#39;none&#39;; style-src &#39;nonce-\w+&#39;; /.test(api.factsPage()), 'nothing but its own style is allowed');
    ok(!/<script|\ssrc=|<link|@import|url\(/i.test(api.factsPage()), 'nothing is loaded');
  });
});

describe('the hover', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('classwise');
  const parts = (value: Record<string, boolean> | undefined): Thenable<void> =>
    settings().update('hover.parts', value, vscode.ConfigurationTarget.Global);
  const claim = 'Tralokinumab is still under investigation in the United States for atopic dermatitis.\n';

  afterEach(async () => {
    await parts(undefined);
    await closeFacts();
  });

  it('ends with a link that shows all facts of that very name', async () => {
    const document = await openText('---\njurisdiction: EU\n---\n\nPimecrolimus is a cream.\n');
    const { command, args } = linkIn(await hoverText(document, 'Pimecrolimus'));
    equal(command, COMMAND);
    await vscode.commands.executeCommand(command, ...args);
    await tabs(titled('pimecrolimus: facts'));
    says(/in the European Union; data as of/);
  });

  it('says what a name is: a drug, a brand of a drug, a class, a combination', async () => {
    const document = await openText('Upadacitinib, Opzelura, JAK inhibitors, Advair and metoprolol are medicines.\n');
    match(await hoverText(document, 'Upadacitinib'), /\*\*upadacitinib \(Rinvoq, Rinvoq LQ\)\*\*, drug\n/);
    match(await hoverText(document, 'Opzelura'), /\*\*Opzelura\*\*, brand of ruxolitinib\n/);
    match(await hoverText(document, 'JAK inhibitors'), /\*\*JAK inhibitor\*\*, drug class\n/);
    match(await hoverText(document, 'Advair'), /, combination\n/);
    match(await hoverText(document, 'metoprolol'), /\*\*metoprolol \(.*\)\*\*, drug\n/);
  });

  it('has five lines at most', async () => {
    const document = await openText('Upadacitinib and Advair are medicines, as are JAK inhibitors.\n');
    for (const name of ['Upadacitinib', 'Advair', 'JAK inhibitors'])
      ok((await hoverText(document, name)).split('\n\n').length <= 5, `${name}: five lines`);
  });

  it('shows the evidence on a flagged claim, with links to the sources', async () => {
    const document = await openText(claim);
    await diagnostics(document);
    const text = await hoverText(document, 'under investigation');
    match(text, /^Evidence: \[.+\]\(https?:.+\) \(\d{4}[-\d]*, US\)/);
    await parts({ evidence: false });
    equal(await hoverText(document, 'under investigation'), '');
  });

  it('leaves out each part that is switched off, at once', async () => {
    const document = await openText('Upadacitinib is a tablet.\n');
    const all = await hoverText(document, 'Upadacitinib');
    for (const [part, says] of [
      ['class', /JAK inhibitor;/],
      ['status', /United States: approved/],
      ['boxed-warning', /Boxed warning \(US\)/],
      ['sources', /Sources: /],
      ['more', /Show all facts/],
    ] as const) {
      match(all, says);
      await parts({ [part]: false });
      const less = await hoverText(document, 'Upadacitinib');
      ok(!says.test(less) && less.includes('upadacitinib'), `${part} is left out of: ${less}`);
    }
  });

  it('is not there when every part is off', async () => {
    const document = await openText('Upadacitinib is a tablet.\n');
    await parts({ class: false, status: false, 'boxed-warning': false, sources: false, evidence: false, more: false });
    equal(await hoverText(document, 'Upadacitinib'), '');
  });
});
