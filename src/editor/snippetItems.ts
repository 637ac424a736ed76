/** Class snippets as completion items, under a prefix that nobody types in prose. */
import * as vscode from 'vscode';
import type { About, CheckOptions } from '../core/checker.ts';
import { defaultIndication } from '../core/describe/card.ts';
import { citingWay } from '../core/describe/citing.ts';
import { classSnippets, PREFIX, type Snippet, type SnippetOptions } from '../core/describe/snippets/index.ts';
import { inPlaceOf } from '../core/describe/snippets/place.ts';
import { namesChosen, namesOf } from '../core/nameRules/naming/places.ts';
import { CITE } from './cite.ts';
import { textEdits } from './edits.ts';
import type { Project } from './projects.ts';

/** What is known of a document before a snippet is made for it. */
interface Asked {
  readonly about: About;
  readonly options: CheckOptions;
}

/** What a document asks of the snippets that go into it. */
export function snippetOptions({ checker }: Project, source: string, { about, options }: Asked): SnippetOptions {
  const { jurisdiction, on, indication, placeFrom } = about;
  // Where nobody said the place, no name of it is wrong, and the INN is understood everywhere.
  const said = placeFrom === 'front-matter' || placeFrom === 'options';
  const names = (namesChosen(options.naming?.names) ?? (said ? namesOf(jurisdiction) : undefined))?.preferred ?? 'INN';
  return { jurisdiction, on, indication: indication ?? defaultIndication(checker.dataset), citing: citingWay(source), names };
}

/** The snippets for what was typed in `range`; none for what cannot become the prefix. */
export function snippetItems(project: Project, document: vscode.TextDocument, asked: Asked, range: vscode.Range): vscode.CompletionItem[] {
  const typed = document.getText(range).toLowerCase();
  if (!typed.startsWith(PREFIX) && !PREFIX.startsWith(typed)) return [];
  const source = document.getText();
  const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return classSnippets(project.checker.dataset, snippetOptions(project, source, asked)).map((snippet) => {
    const { body, edits } = inPlaceOf(source, at, snippet);
    const item = new vscode.CompletionItem(snippet.prefix, vscode.CompletionItemKind.Snippet);
    item.insertText = new vscode.SnippetString(body);
    item.additionalTextEdits = textEdits(document, edits);
    // The bibliography is another file: only a command that runs behind the item can change it. Left out of the item, the key would lead nowhere.
    const { bibliography } = snippet;
    if (bibliography)
      item.command = { command: CITE, title: 'Add to the bibliography', arguments: [document.uri, { edits: [], bibliography }] };
    item.detail = snippet.title;
    item.documentation = new vscode.MarkdownString(shownText(snippet));
    item.range = range;
    // Behind every name of the list.
    item.sortText = `~${snippet.prefix}`;
    return item;
  });
}

/** The text as it will stand in the document. */
function shownText({ text }: Snippet): string {
  return text.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}|\\([\\$}])/g, (_, stop: string | undefined, plain: string | undefined) =>
    stop === undefined ? (plain ?? '') : stop.replace(/\\([\\$}])/g, '$1'),
  );
}
