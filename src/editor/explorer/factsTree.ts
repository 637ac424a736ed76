/** The view "Drug Classes": what the document names on top, then every class with its drugs, and what is known of each. */
import * as vscode from 'vscode';
import type { Checker, CheckOptions } from '../../core/checker.ts';
import { listInWords } from '../../core/describe/words.ts';
import { isChecked } from '../languages.ts';
import type { Projects } from '../projects.ts';
import { readSettings } from '../settings.ts';

/** What a node stands for. */
export type Node =
  | { readonly kind: 'document' }
  | { readonly kind: 'drug' | 'class'; readonly id: string; readonly name: string; readonly detail: string }
  | { readonly kind: 'line'; readonly text: string };

const ICONS = { document: 'file', drug: 'beaker', class: 'symbol-class', line: 'info' } as const;

export class FactsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    private readonly projects: Projects,
    onDidCheck: vscode.Event<vscode.TextDocument>,
  ) {
    const refresh = (): void => this.#changed.fire();
    this.#subscriptions = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(refresh),
      onDidCheck((document) => document === activeDocument() && refresh()),
      projects.onDidChange(refresh),
    ];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(labelOf(node), node.kind === 'document' ? Expanded : node.kind === 'line' ? None : Collapsed);
    item.contextValue = node.kind;
    item.iconPath = new vscode.ThemeIcon(ICONS[node.kind]);
    if (node.kind === 'line') item.tooltip = node.text;
    if (node.kind === 'drug' || node.kind === 'class') item.description = node.detail;
    return item;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const document = activeDocument();
    const scope = document ?? { uri: vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.parse('untitled:view.md') };
    const project = await this.projects.of(scope);
    const { checker } = project;
    const options = this.projects.optionsFor(scope, project);
    if (!node)
      return [...(document && namedIn(document, checker).length > 0 ? [{ kind: 'document' } as const] : []), ...classesOf(checker)];
    if (node.kind === 'document') return document ? namedIn(document, checker) : [];
    if (node.kind === 'class') return [...linesOf(checker, node, about(checker, document, options)), ...membersOf(checker, node.id)];
    return node.kind === 'drug' ? linesOf(checker, node, about(checker, document, options)) : [];
  }

  dispose(): void {
    for (const s of this.#subscriptions) s.dispose();
  }
}

function labelOf(node: Node): string {
  return node.kind === 'document' ? 'In this document' : node.kind === 'line' ? node.text : node.name;
}

function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isChecked(document) && readSettings(document.uri).enable ? document : undefined;
}

function about(checker: Checker, document: vscode.TextDocument | undefined, options: CheckOptions): CheckOptions {
  return document ? { ...options, jurisdiction: checker.contextOf(document.getText(), options).jurisdiction } : options;
}

function classesOf({ dataset }: Checker): Node[] {
  return [...dataset.classes.values()]
    .map((c) => ({ kind: 'class' as const, id: c.id, name: c.name, detail: '' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function membersOf({ dataset }: Checker, id: string): Node[] {
  return dataset
    .membersOf(id)
    .map((drug) =>
      drugNode(
        drug.id,
        drug.name,
        drug.brands.filter((b) => !b.former).map((b) => b.name),
      ),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function drugNode(id: string, name: string, brands: readonly string[]): Node & { readonly name: string } {
  return { kind: 'drug', id, name, detail: listInWords([...new Set(brands)].slice(0, 3)) };
}

/** The drugs and classes that a document names and the dataset knows, in the order in which they first come. */
function namedIn(document: vscode.TextDocument, checker: Checker): Node[] {
  const seen = new Map<string, Node>();
  const { dataset } = checker;
  for (const { kind, id } of checker.mentions(document.getText())) {
    const drug = kind === 'class' ? undefined : dataset.drugs.get(id);
    const group = kind === 'class' ? dataset.classes.get(id) : undefined;
    const key = `${kind === 'class' ? 'class' : 'drug'} ${id}`;
    if (seen.has(key)) continue;
    if (drug)
      seen.set(
        key,
        drugNode(
          id,
          drug.name,
          drug.brands.map((b) => b.name),
        ),
      );
    else if (group) seen.set(key, { kind: 'class', id, name: group.name, detail: 'class' });
  }
  return [...seen.values()];
}

function linesOf(checker: Checker, { kind, id }: { kind: 'drug' | 'class'; id: string }, options: CheckOptions): Node[] {
  const card = checker.card({ kind, id }, options);
  return (card?.lines ?? []).map(({ text }) => ({ kind: 'line', text }));
}
