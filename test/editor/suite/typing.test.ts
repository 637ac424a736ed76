// Typing, letter by letter, in a long document: what is shown meanwhile.
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension.ts';
import { deepEqual, equal, ok } from '../assert.ts';
import { closeAll, diagnostics, diagnosticsNow, open, openText, rangeOf, remove, write } from '../helpers.ts';
import { next } from '../stubs.ts';

const FALSE_CLAIM = 'In the US dupilumab is the only biologic approved for atopic dermatitis.';
const FLAGGED = 'the only biologic';
const type = (text: string): Thenable<void> => vscode.commands.executeCommand('type', { text });
const changed = (document: vscode.TextDocument, fits: () => boolean = () => true): Promise<unknown> =>
  next(
    vscode.languages.onDidChangeDiagnostics,
    ({ uris }) => uris.some((uri) => uri.toString() === document.uri.toString()) && fits(),
    'diagnostics of the document',
  );
const putCursor = (at: vscode.Position): void => {
  vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
};
const flaggedIn = (document: vscode.TextDocument): string[] =>
  diagnosticsNow(document)
    .map((d) => document.getText(d.range))
    .filter((text) => text === FLAGGED);
/** The cursor is moved as by the arrow keys. */
const moveCursor = (to: string, by: string, value: number): Thenable<void> =>
  vscode.commands.executeCommand('cursorMove', { to, by, value });

/** The names of the classes and drugs with dated facts. */
async function knownNames(): Promise<string[]> {
  const { views } = await vscode.extensions.getExtension<Api>('classwise.classwise')!.activate();
  const classes = (await views.facts.getChildren()).filter((node) => node.kind === 'class');
  const members = await Promise.all(classes.map((node) => views.facts.getChildren(node)));
  return [...classes, ...members.flat()].flatMap((node) => (node.kind === 'class' || node.kind === 'drug' ? [node.name] : []));
}

/** The same numbers on every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** 200 KB of paragraphs with two names to a sentence; every fifth sentence is a false claim. */
async function longText(): Promise<{ paragraphs: string[]; mentions: number }> {
  const [names, random] = [await knownNames(), seeded(7)];
  const name = (): string => names[random(names.length)]!;
  const paragraphs: string[] = [];
  let [length, mentions] = [0, 0];
  while (length < 200 * 1024) {
    const sentences = [0, 1, 2, 3].map(
      () => `Some of the clinic's patients took ${name()} for a year, and others ${name()} at home, as agreed.`,
    );
    paragraphs.push([...sentences, FALSE_CLAIM].join(' '));
    length += paragraphs.at(-1)!.length + 2;
    mentions += 2 * sentences.length + 1;
  }
  return { paragraphs, mentions };
}

describe('typing in a document of 200 KB with 3,000 names', function () {
  this.timeout(120_000);
  /** The line that is typed in; a false claim stands at its end, so that every letter moves a finding. */
  const before = 'The notes: ';
  let document: vscode.TextDocument;
  let line: number;
  /** The places of the findings in all other lines. */
  let elsewhere: string;

  const inLine = (list: readonly vscode.Diagnostic[]): vscode.Range[] => list.map((d) => d.range).filter((r) => r.start.line === line);
  const others = (list: readonly vscode.Diagnostic[]): string =>
    JSON.stringify(list.filter((d) => d.range.start.line !== line).map((d) => d.range));

  beforeEach(async () => {
    const { paragraphs, mentions } = await longText();
    ok(mentions >= 3000, `${mentions} names`);
    const middle = paragraphs.length >> 1;
    paragraphs.splice(middle, 0, `${before}. ${FALSE_CLAIM}`);
    line = middle * 2;
    document = await openText(`${paragraphs.join('\n\n')}\n`);
    const list = await diagnostics(document);
    ok(list.length > paragraphs.length - 5, `${list.length} findings`);
    equal(inLine(list).length, 1);
    elsewhere = others(list);
  });
  afterEach(closeAll);

  it('never shows an empty list, a finding on the word being typed, or results of an older text after those of a newer one', async () => {
    const typed = 'Upadacitnib helps. Dupilumab is the only biologic approved for atopic dermatitis in the US';
    const start = before.length;
    putCursor(new vscode.Position(line, start));
    const claimAt = inLine(diagnosticsNow(document))[0]!.start.character;
    /** How many letters had been typed when a list was made: as many as the claim at the end of the line had moved by. */
    const ageOf = (list: readonly vscode.Diagnostic[]): number =>
      Math.max(...inLine(list).map((r) => r.end.character)) - claimAt - FLAGGED.length;
    let [done, newest, seen] = [0, 0, 0];
    const wrong: string[] = [];
    const look = (): void => {
      const list = diagnosticsNow(document);
      const age = ageOf(list);
      const text = typed.slice(0, done);
      seen++;
      if (list.length === 0) wrong.push(`empty after "${text}"`);
      if (others(list) !== elsewhere) wrong.push(`other findings after "${text}"`);
      if (age < newest || age > done) wrong.push(`a list of ${age} letters after one of ${newest}, after "${text}"`);
      newest = Math.max(newest, age);
      const lineText = `${before}${typed.slice(0, age)}`;
      const word = /[\w]*$/.exec(text)![0];
      for (const { start: from, end } of inLine(list).filter((r) => r.end.character <= start + age)) {
        if (!/^(?:Upadacitnib|the only biologic)$/.test(lineText.slice(from.character, end.character)))
          wrong.push(`"${lineText.slice(from.character, end.character)}" is marked after "${text}"`);
        if (word && end.character >= start + done - word.length) wrong.push(`the word being typed is marked after "${text}"`);
      }
    };
    const subscriptions = [
      vscode.languages.onDidChangeDiagnostics(look),
      vscode.workspace.onDidChangeTextDocument((e) => {
        if (e.document !== document || e.contentChanges.length === 0) return;
        done++;
        look();
      }),
    ];
    const random = seeded(11);
    const marked = (words: string) => () => inLine(diagnosticsNow(document)).some((r) => document.getText(r) === words);
    const settings = vscode.workspace.getConfiguration('classwise');
    const checks: Thenable<void>[] = [];
    try {
      for (const [i, letter] of [...typed].entries()) {
        await type(letter);
        // A changed setting starts a check at once: what is typed on meanwhile makes it an old one.
        if (random(8) === 0) checks.push(settings.update('maxFileSize', 3000 + i, vscode.ConfigurationTarget.Global));
        // After some letters the writer stops and thinks, always where the word looks like a slip.
        else if (typed.slice(0, i + 1) === 'Upadacitnib' || random(12) === 0)
          await changed(document, () => ageOf(diagnosticsNow(document)) === i + 1);
      }
      await changed(document, () => ageOf(diagnosticsNow(document)) === typed.length);
    } finally {
      await Promise.all(checks);
      await settings.update('maxFileSize', undefined, vscode.ConfigurationTarget.Global);
      vscode.Disposable.from(...subscriptions).dispose();
    }
    deepEqual(wrong, []);
    equal(done, typed.length);
    ok(seen > typed.length, `${seen} lists seen`);
    ok(marked('Upadacitnib')() && marked(FLAGGED)(), 'what was typed is marked once it is left');
  });

  it('takes a finding away with the first letter typed into it, leaves the others, and brings it back when the word is left', async () => {
    const [claim] = inLine(diagnosticsNow(document));
    putCursor(claim!.end);
    await type('s');
    equal(inLine(diagnosticsNow(document)).length, 0);
    equal(others(diagnosticsNow(document)), elsewhere);
    await vscode.commands.executeCommand('deleteLeft');
    await changed(document);
    equal(inLine(diagnosticsNow(document)).length, 0, 'the cursor is still in the word');
    const back = changed(document);
    await moveCursor('wrappedLineEnd', 'line', 1);
    await back;
    deepEqual(inLine(diagnosticsNow(document)), [claim]);
  });
});

describe('a finding', () => {
  afterEach(closeAll);

  it('stays when the cursor comes to it after something else was typed', async () => {
    const document = await openText(`\n\n${FALSE_CLAIM}\n`);
    const [found] = await diagnostics(document);
    putCursor(new vscode.Position(0, 0));
    for (const letter of 'Hello.') await type(letter);
    await changed(document);
    const lists: number[] = [];
    const subscription = vscode.languages.onDidChangeDiagnostics(() => lists.push(diagnosticsNow(document).length));
    const moved = next(vscode.window.onDidChangeTextEditorSelection, (e) => e.selections[0]!.active.line === 2, 'the cursor');
    await moveCursor('down', 'line', 2);
    await moved;
    putCursor(rangeOf(document, 'only').end);
    const again = changed(document);
    await vscode.workspace.getConfiguration('classwise').update('rules', { count: 'off' }, vscode.ConfigurationTarget.Global);
    await again;
    await vscode.workspace.getConfiguration('classwise').update('rules', undefined, vscode.ConfigurationTarget.Global);
    subscription.dispose();
    ok(lists.length > 0 && lists.every((count) => count === 1), lists.join());
    deepEqual(diagnosticsNow(document)[0]!.range, found!.range);
  });

  it('is looked for on saving alone where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('classwise');
    await settings.update('run', 'onSave', vscode.ConfigurationTarget.Global);
    try {
      await write('saved.md', '\nLast reviewed: October 2023\n');
      await write('other.md', FALSE_CLAIM);
      const document = await open('saved.md');
      await diagnostics(document, () => true);
      putCursor(new vscode.Position(0, 0));
      for (const letter of `${FALSE_CLAIM} `) await type(letter);
      // VS Code asks for lenses after every few letters: no reason to look.
      const lenses = vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      // Another document is opened, and what is wrong in it found, meanwhile.
      await diagnostics(await open('other.md'));
      deepEqual(flaggedIn(document), []);
      await document.save();
      await diagnostics(document, () => flaggedIn(document).includes(FLAGGED));
      ok((await lenses).length > 0, 'the lens was waiting for it');
    } finally {
      await closeAll();
      await remove('saved.md');
      await remove('other.md');
      await settings.update('run', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
