// The review date as a writer meets it, in a real VS Code.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from '../assert.ts';
import { codeActions, diagnostics, openText, rangeOf } from '../helpers.ts';
import { answering } from '../stubs.ts';

const PAGE = ['---', 'lastReviewed: 2023-10-31', '---', '', 'Roflumilast is a cream.', '', '- A text about nemolizumab.', ''].join('\n');
const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const lenses = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> =>
  (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10)).filter((l) =>
    /review/.test(l.command?.title ?? ''),
  );
const ofReview = (list: vscode.Diagnostic[]): boolean => list.some((d) => ruleOf(d) === 'changed-since-review');

/** Today as the extension has it. */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
};

describe('the review date', () => {
  it('says how much has changed since, with the changes and the sentences that they touch', async () => {
    const document = await openText(PAGE);
    const [found] = (await diagnostics(document, ofReview)).filter((d) => ruleOf(d) === 'changed-since-review');
    equal(document.getText(found!.range), '2023-10-31');
    equal(found!.severity, vscode.DiagnosticSeverity.Information);
    match(
      found!.message,
      /^\d+ (?:label )?changes since this review of 31 October 2023 in the United States: roflumilast \(.*9 July 2024.*\) and nemolizumab \(.*\)\. They touch 2 sentences/,
    );
    const related = found!.relatedInformation ?? [];
    const touched = new Set(related.map((r) => document.getText(r.location.range)));
    deepEqual([...touched].sort(), ['A text about nemolizumab.', 'Roflumilast is a cream.']);
    ok(
      related.every((r) => /\(\d{4}[-\d]*, US, .+\) https?:/.test(r.message)),
      'each change has its date and source',
    );
  });

  it('has a lens that says the same and dates the review anew', async () => {
    const document = await openText(PAGE);
    const [found] = (await diagnostics(document, ofReview)).filter((d) => ruleOf(d) === 'changed-since-review');
    const [count, mark, ...others] = await lenses(document);
    equal(others.length, 0);
    equal(count!.range.start.line, 1);
    ok(found!.message.startsWith(count!.command!.title), `${found!.message} / ${count!.command!.title}`);
    equal(mark!.command!.title, 'Mark as reviewed today');
    await vscode.commands.executeCommand(mark!.command!.command, ...(mark!.command!.arguments as unknown[]));
    equal(document.getText(), PAGE.replace('2023-10-31', today()));
    await diagnostics(document, (list) => !ofReview(list));
    deepEqual(
      (await lenses(document)).map((l) => l.command?.title),
      ['No label changes since this review', 'Mark as reviewed today'],
    );
  });

  it('leads from a change to the sentence that it touches', async () => {
    const document = await openText(PAGE);
    await diagnostics(document, ofReview);
    let items: readonly vscode.QuickPickItem[] = [];
    await answering(
      'showQuickPick',
      (list: readonly vscode.QuickPickItem[]) => {
        items = list;
        return items.find((item) => item.label.endsWith(': nemolizumab'));
      },
      () => vscode.commands.executeCommand('classwise.showChangesSinceReview'),
    );
    ok(items.length > 1, 'several changes are listed');
    ok(
      items.every((item) => /^(\d+ )?\w+ \d{4}: \w+/.test(item.label) && /touches \d sentence/.test(item.description ?? '') && item.detail),
      'each with its day, its drug, the sentences and what happened',
    );
    equal(document.getText(vscode.window.activeTextEditor!.selection), 'A text about nemolizumab.');
  });

  it('is written anew in its own form by the command, also in a visible line', async () => {
    const document = await openText('Roflumilast is a cream.\n\n*Last reviewed: March 2023*\n');
    await diagnostics(document, ofReview);
    await vscode.commands.executeCommand('classwise.markReviewed');
    match(document.getText(), /\*Last reviewed: (?!March 2023)\w+ \d{4}\*\n$/);
    await diagnostics(document, (list) => !ofReview(list));
  });

  it('is written into the front matter of a document that says none', async () => {
    const document = await openText('Text.\n');
    await vscode.commands.executeCommand('classwise.markReviewed');
    equal(document.getText(), `---\nlastReviewed: ${today()}\n---\n\nText.\n`);
  });

  for (const [what, date, message] of [
    ['is no date', '2023-02-30', /"2023-02-30" is not a date; write it as YYYY-MM-DD/],
    ['lies in the future', '2999-01-01', /2999-01-01 is in the future/],
  ] as const)
    it(`that ${what} is an error, one fix away from today`, async () => {
      const document = await openText(PAGE.replace('2023-10-31', date));
      const [found, ...others] = await diagnostics(document);
      equal(others.length, 0);
      equal(found!.severity, vscode.DiagnosticSeverity.Error);
      equal(ruleOf(found!), 'review-date');
      match(found!.message, message);
      const actions = await codeActions(document, rangeOf(document, date));
      const titles = actions.map((a) => a.title);
      ok(titles.includes('Mark as reviewed today') && titles.includes('Open the page of the rule review-date'), titles.join(' / '));
      ok(!titles.some((t) => /on this line|Accept/.test(t)), 'nothing is offered that front matter cannot hold');
      await vscode.commands.executeCommand('classwise.markReviewed');
      await diagnostics(document, (list) => list.length === 0);
    });

  it('is quiet where there is none, and where the rule is off', async () => {
    equal((await lenses(await openText('Roflumilast is a cream.\n'))).length, 0);
    const document = await openText(PAGE);
    await diagnostics(document, ofReview);
    const settings = vscode.workspace.getConfiguration('classwise');
    try {
      await settings.update('rules', { 'changed-since-review': 'off' }, vscode.ConfigurationTarget.Workspace);
      await diagnostics(document, (list) => !ofReview(list));
      equal((await lenses(document)).length, 0);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
