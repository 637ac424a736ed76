// The first slice as a writer meets it: hover, completion, snippets and findings, in a real VS Code.
import * as vscode from 'vscode';
import { equal, match, ok } from '../assert.ts';
import { completionLabels, completions, diagnostics, diagnosticsNow, hoverText, open, openText, rangeOf, replaceText } from '../helpers.ts';

describe('hover', () => {
  it('tells class, status, boxed warning, sources and date for a drug', async () => {
    const document = await open('sample.md');
    const text = await hoverText(document, 'Ruxolitinib');
    match(text, /JAK inhibitor/);
    match(text, /United States: approved for .*atopic dermatitis since 21 September 2021, from 2 years since 18 September 2025/);
    match(text, /Boxed warning \(US\)/);
    match(text, /Sources: \[[^\]]+\]\(https?:\/\//);
    match(text, /Data as of \d{1,2} [A-Z][a-z]+ \d{4}/);
  });

  it('knows a brand by its drug, and a class by its members', async () => {
    const document = await openText('Rinvoq is one of the JAK inhibitors.\n');
    match(await hoverText(document, 'Rinvoq'), /upadacitinib/);
    match(await hoverText(document, 'JAK inhibitors'), /approved for atopic dermatitis.*ruxolitinib/);
  });

  it('follows the jurisdiction of the document', async () => {
    const document = await openText('---\njurisdiction: EU\n---\n\nTralokinumab is an antibody.\n');
    match(await hoverText(document, 'Tralokinumab'), /European Union: authorised for/);
  });

  it('says nothing in code', async () => {
    const document = await openText('Use `dupilumab` here.\n');
    equal(await hoverText(document, 'dupilumab'), '');
  });
});

describe('completion', () => {
  for (const [typed, offered] of [
    ['dup', ['dupilumab', 'Dupixent']],
    ['Rinv', ['Rinvoq', 'upadacitinib']],
    ['JAK', ['JAK inhibitors']],
    ['dupul', ['dupilumab', 'Dupixent']],
    ['metopr', ['metoprolol', 'Lopressor']],
    ['topical calc', ['topical calcineurin inhibitors']],
  ] as const) {
    it(`offers ${offered.join(' and ')} for "${typed}"`, async () => {
      const document = await openText(`Treat with ${typed}`);
      const labels = await completionLabels(document, rangeOf(document, typed).end);
      for (const label of offered) ok(labels.includes(label), `${label} is offered`);
    });
  }

  it('offers the members of a class behind its name first', async () => {
    const document = await openText('Use a topical JAK inhibitor \n');
    const list = await completions(document, new vscode.Position(0, 'Use a topical JAK inhibitor '.length));
    const [first] = list
      .filter((i) => !(typeof i.label === 'string' ? i.label : i.label.label).startsWith('cw-'))
      .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    equal(first?.label, 'ruxolitinib');
  });

  it('writes a name in the capitals that were typed', async () => {
    const document = await openText('Dupil');
    const list = await completions(document, rangeOf(document, 'Dupil').end);
    equal(list.find((i) => i.label === 'dupilumab')?.insertText, 'Dupilumab');
  });

  it('asks for three letters where the editor suggests while one types', async () => {
    const document = await openText('Treat with du', 'quarto');
    const labels = await completionLabels(document, rangeOf(document, 'du').end);
    ok(!labels.includes('dupilumab'), 'nothing is offered for two letters');
    const more = await openText('Treat with dup', 'quarto');
    ok((await completionLabels(more, rangeOf(more, 'dup').end)).includes('dupilumab'), 'the name is offered for three');
  });

  it('inserts a class snippet that is dated and cited', async () => {
    const document = await openText('cw-jak-inhibitor');
    const list = await completions(document, rangeOf(document, 'cw-jak-inhibitor').end);
    const item = list.find((i) => i.label === 'cw-jak-inhibitor');
    ok(item?.insertText instanceof vscode.SnippetString, 'the snippet is offered');
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'an editor is open');
    ok(await editor.insertSnippet(item.insertText, rangeOf(document, 'cw-jak-inhibitor')), 'it was inserted');
    match(document.getText(), /As of \d+ \w+ \d{4}, those approved for atopic dermatitis in the United States include .*upadacitinib/);
    match(document.getText(), /upadacitinib \([^)]+\)\[\^([\w-]+)\][^]+\n\[\^\1\]: .+ <https?:/);
  });

  it('stays out of code and front matter', async () => {
    const document = await openText('---\ntitle: dup\n---\n\n`dup`\n');
    const labels = [
      await completionLabels(document, rangeOf(document, 'dup').end),
      await completionLabels(document, rangeOf(document, 'dup', 2).end),
    ];
    for (const list of labels) ok(!list.includes('Dupixent'), 'no name is offered');
  });
});

describe('findings', () => {
  it('appear with evidence and a link to the rule, follow an edit and go away', async () => {
    const document = await open('sample.md');
    const ofLabel = ({ message }: vscode.Diagnostic): boolean => message.startsWith('Ruxolitinib is labelled');
    const first = (await diagnostics(document)).find(ofLabel);
    ok(first, 'there is a finding');
    match(first.message, /Ruxolitinib is labelled for atopic dermatitis from 2 years in the United States, since 18 September 2025/);
    match(first.relatedInformation?.[0]?.message ?? '', /2025-09-18, US, .+http/);
    ok(typeof first.code === 'object' && first.code.target.path.endsWith('/docs/rules/labelled-age.md'), 'the code links to the rule');
    await vscode.workspace.fs.stat(first.code.target);
    const line = first.range.start.line;

    const insert = new vscode.WorkspaceEdit();
    insert.insert(document.uri, new vscode.Position(0, 0), 'A line before.\n\n');
    await vscode.workspace.applyEdit(insert);
    await diagnostics(document, (list) => list.some((d) => ofLabel(d) && d.range.start.line === line + 2));

    await replaceText(document, 'Ruxolitinib cream is approved in the US for atopic dermatitis from 2 years of age.\n');
    await diagnostics(document, (list) => list.length === 0);
  });

  it('are not shown for what stands in code, comments, quotations and links', async () => {
    const sentence = 'Tralokinumab is still under investigation in the United States.';
    const quiet = [
      '---',
      `note: ${sentence}`,
      '---',
      '',
      '```',
      sentence,
      '```',
      '',
      `> ${sentence}`,
      '',
      `<!-- ${sentence} -->`,
      '',
      `[a](http://example.org "${sentence}")`,
      '',
    ].join('\n');
    const document = await openText(`${quiet}\n${sentence}\n`);
    const list = await diagnostics(document);
    equal(list.length, 1);
    equal(list[0]!.range.start.line, document.positionAt(document.getText().lastIndexOf(sentence)).line);
  });

  it('are as loud as the setting says', async () => {
    const document = await openText('Tralokinumab is still under investigation in the United States for atopic dermatitis.\n');
    await diagnostics(document);
    const settings = vscode.workspace.getConfiguration('classwise');
    await settings.update('rules', { 'approval-status': 'information' }, vscode.ConfigurationTarget.Global);
    await diagnostics(document, (list) => list.length === 1 && list[0]!.severity === vscode.DiagnosticSeverity.Information);
    await settings.update('rules', { 'approval-status': 'off' }, vscode.ConfigurationTarget.Global);
    await diagnostics(document, (list) => list.length === 0);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    await diagnostics(document);
  });
});

describe('a writer’s own facts', () => {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  const set = (datasets: string[] | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('classwise').update('datasets', datasets, vscode.ConfigurationTarget.Workspace);

  after(() => set(undefined));

  it('that are broken are reported once, and the rest works', async () => {
    await write('broken.json', '{ "drugs": [ { "id": "x" } ] }');
    await write(
      'house.json',
      JSON.stringify({
        sources: { house: { url: 'https://example.org/formulary', publisher: 'House formulary', type: 'primary' } },
        drugs: [
          {
            id: 'examplimab',
            name: 'examplimab',
            names: [],
            brands: [{ name: 'Exampla', jurisdictions: ['US'] }],
            classes: ['biologic'],
            facts: [],
          },
        ],
      }),
    );
    await set(['broken.json', 'house.json']);
    const document = await openText(
      'Examplimab is an antibody. Tralokinumab is still under investigation in the US for atopic dermatitis.\n',
    );
    await diagnostics(document);
    match(await hoverText(document, 'Examplimab'), /Exampla/);
    const api = vscode.extensions.getExtension('classwise.classwise')!.exports as { reported: () => readonly string[] };
    const about = api.reported().filter((line) => line.startsWith('broken.json'));
    ok(about.length > 0, 'the broken file is reported');
    ok(
      about.every((line) => /broken\.json at drugs\[0\]/.test(line)),
      'with its place',
    );
    equal(new Set(about).size, about.length);
    equal(diagnosticsNow(document).length, 1);
  });
});
