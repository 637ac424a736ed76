/** "Insert Class Summary": what is known of a class, put into the document at the cursor, with tab stops and cited as the document cites. */
import * as vscode from 'vscode';
import { snippetsOf, type Snippet } from '../core/describe/snippets/index.ts';
import { asBlock } from '../core/describe/snippets/place.ts';
import { inPlace } from '../core/describe/words.ts';
import type { Dataset } from '../core/dataset/dataset.ts';
import type { DrugClass } from '../core/dataset/schema.ts';
import type { SourceMention } from '../core/checker.ts';
import { cite } from './cite.ts';
import { textEdits } from './edits.ts';
import { isChecked } from './languages.ts';
import type { Projects } from './projects.ts';
import { snippetOptions } from './snippetItems.ts';

const INSERT_SUMMARY = 'classwise.insertClassSummary';

export function registerInsertSummary(projects: Projects): vscode.Disposable {
  return vscode.commands.registerCommand(INSERT_SUMMARY, async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isChecked(editor.document)) return;
    const { document } = editor;
    const project = await projects.of(document);
    const { checker } = project;
    const { dataset } = checker;
    const mention = checker.mentionAt(document.getText(), document.offsetAt(editor.selection.active));
    const group = await pickClass(dataset, classesOf(dataset, mention));
    if (!group) return;
    const options = projects.optionsFor(document, project);
    const about = checker.contextOf(document.getText(), options);
    const snippets = snippetsOf(dataset, group, snippetOptions(project, document.getText(), { about, options }));
    const snippet = await pickKind(snippets, `${group.name}, ${inPlace(dataset, about.jurisdiction)}`);
    if (snippet) await insert(editor, snippet);
  });
}

/** The classes of the name at the cursor. */
function classesOf(dataset: Dataset, mention: SourceMention | undefined): string[] {
  if (!mention) return [];
  return mention.kind === 'class' ? [mention.id] : [...(dataset.drugs.get(mention.id)?.classes ?? [])];
}

async function pickClass(dataset: Dataset, here: readonly string[]): Promise<DrugClass | undefined> {
  const byName = [...dataset.classes.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const groups = [...here.flatMap((id) => dataset.classes.get(id) ?? []), ...byName.filter((g) => !here.includes(g.id))];
  const items = groups.map((group) => {
    const short = group.names.filter((n) => n.kind === 'abbreviation').map((n) => n.name);
    return { label: group.name, description: [...(here.includes(group.id) ? ['at the cursor'] : []), ...short].join(', '), group };
  });
  const options = { title: 'Insert Class Summary', placeHolder: 'Choose a drug class', matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.group;
}

async function pickKind(snippets: readonly Snippet[], about: string): Promise<Snippet | undefined> {
  const items = snippets.map((snippet) => ({ label: snippet.label, description: snippet.prefix, snippet }));
  return (await vscode.window.showQuickPick(items, { title: `Insert Class Summary: ${about}`, placeHolder: 'Choose a text' }))?.snippet;
}

/** Footnotes first: they stand behind the text, so that the place of the text stays what it is. One undo takes back both. */
async function insert(editor: vscode.TextEditor, snippet: Snippet): Promise<void> {
  const { document } = editor;
  const { at, body, edits } = asBlock(document.getText(), document.offsetAt(editor.selection.active), snippet);
  const place = document.positionAt(at);
  const notes = textEdits(document, edits);
  const done =
    notes.length === 0 ||
    (await editor.edit((edit) => notes.forEach((e) => edit.replace(e.range, e.newText)), { undoStopBefore: true, undoStopAfter: false }));
  const undo = { undoStopBefore: notes.length === 0, undoStopAfter: true };
  if (!done || !(await editor.insertSnippet(new vscode.SnippetString(body), place, undo)))
    return void vscode.window.showErrorMessage('Classwise: the summary is not inserted: the document cannot be changed.');
  if (snippet.bibliography) await cite(document.uri, { edits: [], bibliography: snippet.bibliography });
}
