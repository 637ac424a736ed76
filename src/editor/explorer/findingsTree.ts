/** The view "Findings": those of all open and checked documents, by rule and by file. */
import * as vscode from 'vscode';
import { SOURCE } from '../toDiagnostic.ts';

interface Found {
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
}
export type FindingNode =
  | { readonly kind: 'rule'; readonly rule: string; readonly found: readonly Found[] }
  | { readonly kind: 'file'; readonly uri: vscode.Uri; readonly found: readonly Found[] }
  | ({ readonly kind: 'finding' } & Found);

export type Order = 'rule' | 'file';

export class FindingsTree implements vscode.TreeDataProvider<FindingNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscription = vscode.languages.onDidChangeDiagnostics(() => this.#changed.fire());
  #order: Order = 'file';

  orderBy(order: Order): void {
    this.#order = order;
    this.#changed.fire();
  }

  getTreeItem(node: FindingNode): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    if (node.kind === 'finding') return findingItem(node);
    const label = node.kind === 'rule' ? node.rule : nameOf(node.uri);
    const item = new vscode.TreeItem(label, node.found.length > 20 ? Collapsed : Expanded);
    item.description = String(node.found.length);
    item.contextValue = node.kind;
    if (node.kind === 'file') item.resourceUri = node.uri;
    item.iconPath = node.kind === 'file' ? vscode.ThemeIcon.File : new vscode.ThemeIcon('law');
    item.accessibilityInformation = { label: `${label}, ${node.found.length} findings` };
    return item;
  }

  getChildren(node?: FindingNode): FindingNode[] {
    if (node?.kind === 'finding') return [];
    if (node) return node.found.map((f) => ({ kind: 'finding', ...f }));
    const all = vscode.languages
      .getDiagnostics()
      .flatMap(([uri, list]) => list.filter((d) => d.source === SOURCE).map((diagnostic) => ({ uri, diagnostic })))
      .sort((a, b) =>
        a.uri.path === b.uri.path ? a.diagnostic.range.start.compareTo(b.diagnostic.range.start) : a.uri.path < b.uri.path ? -1 : 1,
      );
    const groups = new Map<string, Found[]>();
    for (const found of all) {
      const key = this.#order === 'rule' ? ruleOf(found.diagnostic) : found.uri.toString();
      groups.set(key, [...(groups.get(key) ?? []), found]);
    }
    return [...groups].map(([key, found]) =>
      this.#order === 'rule' ? { kind: 'rule', rule: key, found } : { kind: 'file', uri: found[0]!.uri, found },
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function findingItem({ uri, diagnostic }: Found): vscode.TreeItem {
  const { line } = diagnostic.range.start;
  const item = new vscode.TreeItem(diagnostic.message);
  item.description = `${nameOf(uri)}:${line + 1}`;
  item.tooltip = diagnostic.message;
  item.iconPath = new vscode.ThemeIcon(['error', 'warning', 'info', 'info'][diagnostic.severity]!);
  item.command = {
    command: 'vscode.open',
    title: 'Open',
    arguments: [uri, { selection: diagnostic.range } satisfies vscode.TextDocumentShowOptions],
  };
  item.contextValue = 'finding';
  return item;
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
