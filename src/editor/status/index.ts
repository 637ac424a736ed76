/** The status bar and what one can do from it, registered together. */
import type * as vscode from 'vscode';
import type { Findings } from '../diagnostics.ts';
import type { Projects } from '../projects.ts';
import { registerChange } from './change.ts';
import { StatusItem } from './item.ts';

export type { ShownStatus, StatusItem } from './item.ts';

export function registerStatus(context: vscode.ExtensionContext, findings: Findings, projects: Projects): StatusItem {
  const item = new StatusItem(findings, projects);
  context.subscriptions.push(item, registerChange(findings, projects));
  return item;
}
