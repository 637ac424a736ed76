/** Completion of names and of class snippets. Never unasked for in prose: Markdown has quick suggestions off, Quarto needs three letters. */
import * as vscode from 'vscode';
import { fitting, nameCompletions } from '../core/completion.ts';
import { defaultIndication } from '../core/describe/card.ts';
import { cardToHover } from '../core/describe/render.ts';
import { classSnippets } from '../core/describe/snippets.ts';
import { acceptsNames } from '../core/text/prose.ts';
import type { Project, Projects } from './projects.ts';
import { readSettings } from './settings.ts';

const LETTERS_IN_QUARTO = 3;

class NameItem extends vscode.CompletionItem {
  constructor(
    label: string,
    readonly about: {
      readonly kind: 'drug' | 'brand' | 'class';
      readonly id: string;
      readonly project: Project;
      readonly document: vscode.TextDocument;
    },
  ) {
    super(label, about.kind === 'class' ? vscode.CompletionItemKind.Class : vscode.CompletionItemKind.Value);
  }
}

export class NameCompletion implements vscode.CompletionItemProvider {
  constructor(private readonly projects: Projects) {}

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionList | undefined> {
    const settings = readSettings(document.uri);
    if (!settings.enable) return undefined;
    const typed = /[\p{L}\d][\p{L}\d-]*$/u.exec(document.lineAt(position).text.slice(0, position.character))?.[0] ?? '';
    if (document.languageId === 'quarto' && typed.length < LETTERS_IN_QUARTO) return undefined;
    const source = document.getText();
    if (!acceptsNames(source, document.offsetAt(position))) return undefined;
    const project = await this.projects.of(document);
    const options = this.projects.optionsFor(document, project);
    const context = project.checker.contextOf(source, options);
    const range = new vscode.Range(position.translate(0, -typed.length), position);
    const names = settings.completionNames ? this.#names(project, document, context.jurisdiction, range, typed) : [];
    // Incomplete: what fits is chosen anew with every letter.
    return new vscode.CompletionList([...names, ...snippets(project, context, range)], true);
  }

  #names(
    project: Project,
    document: vscode.TextDocument,
    jurisdiction: Parameters<typeof nameCompletions>[1],
    range: vscode.Range,
    typed: string,
  ): vscode.CompletionItem[] {
    return fitting(nameCompletions(project.checker.dataset, jurisdiction), typed).map((entry) => {
      const item = new NameItem(entry.label, { kind: entry.kind, id: entry.id, project, document });
      item.detail = entry.detail;
      item.filterText = [entry.label, ...entry.alsoFoundBy].join(' ');
      item.insertText = entry.label;
      item.range = range;
      return item;
    });
  }

  resolveCompletionItem(item: vscode.CompletionItem): vscode.CompletionItem {
    if (!(item instanceof NameItem)) return item;
    const { kind, id, project, document } = item.about;
    const card = project.checker.card({ kind, id }, this.projects.optionsFor(document, project));
    if (card) item.documentation = new vscode.MarkdownString(cardToHover(card, readSettings(document.uri).hoverParts));
    return item;
  }
}

function snippets(
  { checker }: Project,
  context: { readonly jurisdiction: Parameters<typeof nameCompletions>[1]; readonly on: number },
  range: vscode.Range,
): vscode.CompletionItem[] {
  const { dataset } = checker;
  return classSnippets(dataset, { ...context, indication: defaultIndication(dataset) }).map((snippet) => {
    const item = new vscode.CompletionItem(snippet.prefix, vscode.CompletionItemKind.Snippet);
    item.insertText = new vscode.SnippetString(snippet.body);
    item.detail = snippet.title;
    item.documentation = new vscode.MarkdownString(
      snippet.body.replace(
        /\$\{1:([^}]*)\}|\$0|\\([\\$}])/g,
        (_, stop: string | undefined, plain: string | undefined) => stop ?? plain ?? '',
      ),
    );
    item.range = range;
    // Behind every name of the list.
    item.sortText = `~${snippet.prefix}`;
    return item;
  });
}
