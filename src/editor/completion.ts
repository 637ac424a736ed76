/** Completion of names and of class snippets. Never unasked for in prose: Markdown has quick suggestions off, elsewhere three letters are needed. */
import * as vscode from 'vscode';
import type { Completion } from '../core/completion/complete.ts';
import { cardToHover } from '../core/describe/render.ts';
import { createAcceptsNames } from '../core/text/prose.ts';
import type { Findings } from './diagnostics.ts';
import type { Project, Projects } from './projects.ts';
import { readSettings } from './settings.ts';
import { snippetItems } from './snippetItems.ts';

/** Where the editor suggests while one types, so many letters are needed, and the list is short. */
const LETTERS_UNASKED = 3;
const SHORT_LIST = 8;

class NameItem extends vscode.CompletionItem {
  constructor(
    entry: Completion,
    readonly about: Pick<Completion, 'name'> & { readonly project: Project; readonly document: vscode.TextDocument },
  ) {
    super(entry.label, entry.name.kind === 'class' ? vscode.CompletionItemKind.Class : vscode.CompletionItemKind.Value);
  }
}

export class NameCompletion implements vscode.CompletionItemProvider {
  readonly #acceptsNames = createAcceptsNames();

  constructor(
    private readonly projects: Projects,
    private readonly findings: Findings,
  ) {}

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionList | undefined> {
    const settings = readSettings(document.uri);
    if (!settings.enable) return undefined;
    const before = document.lineAt(position).text.slice(0, position.character);
    const typed = /[\p{L}\d][\p{L}\d-]*$/u.exec(before)?.[0] ?? '';
    // Markdown has quick suggestions off, so whoever sees a list there has asked for it.
    const unasked = document.languageId !== 'markdown';
    if (unasked && typed.length > 0 && typed.length < LETTERS_UNASKED) return undefined;
    const source = document.getText();
    if (!this.#acceptsNames(source, document.offsetAt(position))) return undefined;
    const project = await this.projects.of(document);
    const options = this.projects.optionsFor(document, project);
    const about = this.findings.lastAbout(document) ?? project.checker.contextOf(source, options);
    const asked = { before, jurisdiction: about.jurisdiction, ...(unasked && typed.length > 0 && { most: SHORT_LIST }) };
    const names = settings.completionNames ? project.checker.complete(asked) : [];
    const items = names.map((entry, rank) => {
      const item = new NameItem(entry, { name: entry.name, project, document });
      item.detail = entry.detail;
      item.insertText = entry.insert;
      item.range = new vscode.Range(position.translate(0, -entry.replaces), position);
      // The engine has chosen and ranked: another name or a slip must not be filtered out again.
      item.filterText = before.slice(before.length - entry.replaces);
      item.sortText = String(rank).padStart(3, '0');
      return item;
    });
    // Incomplete: what fits is chosen anew with every letter.
    const range = new vscode.Range(position.translate(0, -typed.length), position);
    return new vscode.CompletionList([...items, ...snippetItems(project, document, { about, options }, range)], true);
  }

  resolveCompletionItem(item: vscode.CompletionItem): vscode.CompletionItem {
    if (!(item instanceof NameItem)) return item;
    const { name, project, document } = item.about;
    const ref = { kind: name.kind, id: name.id ?? '', entry: name.entry };
    const card = project.checker.card(ref, this.projects.optionsFor(document, project));
    if (card) item.documentation = new vscode.MarkdownString(cardToHover(card, readSettings(document.uri).hoverParts));
    return item;
  }
}
