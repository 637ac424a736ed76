/** The two views in the Explorer and what can be done with their entries. */
import * as vscode from 'vscode';
import { SHOW_FACTS, type FactsAsked } from '../facts/command.ts';
import type { Projects } from '../projects.ts';
import { FactsTree, type Node } from './factsTree.ts';
import { FindingsTree } from './findingsTree.ts';

/** What the tests ask of the views. */
export interface Views {
  readonly facts: FactsTree;
  readonly findings: FindingsTree;
}

export function registerExplorer(projects: Projects, onDidCheck: vscode.Event<vscode.TextDocument>): Views & vscode.Disposable {
  const facts = new FactsTree(projects, onDidCheck);
  const findings = new FindingsTree();
  const command = (id: string, run: (node: Node) => unknown): vscode.Disposable => vscode.commands.registerCommand(`classwise.${id}`, run);
  const registered = vscode.Disposable.from(
    facts,
    findings,
    vscode.window.createTreeView('classwise.classes', { treeDataProvider: facts }),
    vscode.window.createTreeView('classwise.findings', { treeDataProvider: findings }),
    command('openEntry', (node) =>
      node.kind === 'drug' || node.kind === 'class' ? vscode.commands.executeCommand(SHOW_FACTS, factsAsked(node)) : undefined,
    ),
    command('copyEntry', (node) => vscode.env.clipboard.writeText(textOf(node))),
    command('insertEntry', (node) => insert(textOf(node))),
    vscode.commands.registerCommand('classwise.findingsByRule', () => findings.orderBy('rule')),
    vscode.commands.registerCommand('classwise.findingsByFile', () => findings.orderBy('file')),
  );
  return Object.assign(registered, { facts, findings });
}

function factsAsked({ kind, id, name }: { kind: 'drug' | 'class'; id: string; name: string }): FactsAsked {
  return { ref: { kind, id, name, entry: undefined }, document: vscode.window.activeTextEditor?.document.uri.toString() };
}

function textOf(node: Node): string {
  return node.kind === 'document' ? '' : node.kind === 'line' ? node.text : node.name;
}

async function insert(text: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor) await editor.edit((edit) => editor.selections.forEach((s) => edit.replace(s, text)));
}
