/** The search box for a name: the document's own names first, then everything; slips and parts of names are found too. */
import * as vscode from 'vscode';
import type { Checker, NameRef } from '../../core/checker.ts';

interface NameItem extends vscode.QuickPickItem {
  readonly ref?: NameRef;
}

const MOST = 30;

/** Asks for a name. @returns `undefined` when the person leaves without one. */
export function pickName(checker: Checker, source: string | undefined, typed = ''): Promise<NameRef | undefined> {
  const pick = vscode.window.createQuickPick<NameItem>();
  pick.title = 'Show Drug Facts';
  pick.placeholder = 'Search for a drug, brand or class';
  const start = startItems(checker, source);
  pick.value = typed;
  pick.items = typed ? found(checker, typed) : start;
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      pick.items = value.trim() ? found(checker, value.trim()) : start;
    });
    pick.onDidAccept(() => {
      const ref = pick.selectedItems[0]?.ref;
      if (!ref) return;
      resolve(ref);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** The names that a search brings up, the best first. All are shown: the search forgives what VS Code's own filter would not. */
function found(checker: Checker, query: string): NameItem[] {
  const near = checker.search(query, MOST).flatMap((name) => {
    const ref = checker.lookUp(name);
    return ref ? [itemOf(name, ref)] : [];
  });
  const exact = checker.lookUp(query);
  const is = (item: NameItem): boolean => exact !== undefined && keyOf(item.ref!) === keyOf(exact);
  // An abbreviation is known, though a search for what is near does not bring it up.
  const first = near.some(is) || !exact ? near.filter(is) : [itemOf(exact.name, exact)];
  return [...first, ...near.filter((item) => !is(item))].map((item) => ({ ...item, alwaysShow: true }));
}

function startItems(checker: Checker, source: string | undefined): NameItem[] {
  const here = new Map((source === undefined ? [] : checker.mentions(source)).map((m) => [keyOf(m), itemOf(m.name, m)]));
  const { drugs, classes } = checker.dataset;
  const byName = (a: { name: string }, b: { name: string }): number => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
  const rest = [
    ...[...classes.values()].sort(byName).map(({ id, name }) => itemOf(name, { kind: 'class', id, name })),
    ...[...drugs.values()].sort(byName).map(({ id, name }) => itemOf(name, { kind: 'drug', id, name })),
  ].filter((item) => !here.has(keyOf(item.ref!)));
  const heading = (label: string): NameItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  if (here.size === 0) return rest;
  return [heading('In this document'), ...here.values(), heading('All with dated facts'), ...rest];
}

/** A brand and its drug are one thing to show. */
function keyOf({ kind, id, entry }: Pick<NameRef, 'kind' | 'id' | 'entry'>): string {
  return entry === undefined ? `${kind === 'class'} ${id}` : `${entry}`;
}

function itemOf(label: string, ref: NameRef): NameItem {
  const { kind, id, name, entry } = ref;
  const other = label.toLowerCase() === name.toLowerCase() ? '' : ` of ${name}`;
  return { label, description: `${kind === 'class' ? 'drug class' : kind}${other}`, ref: { kind, id, name, entry } };
}
