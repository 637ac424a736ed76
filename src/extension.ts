/** Registration only: the surfaces live in `editor/`, what they show in `core/`. */
import * as vscode from 'vscode';
import { registerAccept } from './editor/accept.ts';
import { registerCite } from './editor/cite.ts';
import { registerCheckTask } from './editor/checkTask.ts';
import { FindingActions } from './editor/codeActions.ts';
import { NameCompletion } from './editor/completion.ts';
import { Findings } from './editor/diagnostics.ts';
import { registerExplorer, type Views } from './editor/explorer/index.ts';
import { FactsView } from './editor/facts/view.ts';
import { NameHover } from './editor/hover.ts';
import { registerInsertSummary } from './editor/insertSummary.ts';
import { SELECTOR } from './editor/languages.ts';
import { registerLanguageModelTools } from './editor/languageModelTools.ts';
import { Log } from './editor/log.ts';
import { NameActions } from './editor/nameActions.ts';
import { PreviewMarks } from './editor/preview.ts';
import { Projects } from './editor/projects.ts';
import { registerReview } from './editor/review/index.ts';
import { WorkspaceCheck } from './editor/workspaceCheck.ts';
import { registerStatus, type StatusItem } from './editor/status/index.ts';

/** What other extensions and the tests get. */
export interface Api {
  /** Problems with configs and datasets that were reported in the output channel. */
  readonly reported: () => readonly string[];
  /** Fires when an open document has been checked, or could not be. */
  readonly onDidCheck: vscode.Event<vscode.TextDocument>;
  /** The page that the facts view shows; `undefined` while it is closed. */
  readonly factsPage: () => string | undefined;
  /** What VS Code does with a facts view that was open when its window was reloaded. */
  readonly restoreFacts: FactsView['deserializeWebviewPanel'];
  /** The views in the Explorer. */
  readonly views: Views;
  /** For VS Code's own Markdown preview (`markdown.markdownItPlugins`). */
  readonly extendMarkdownIt: PreviewMarks['extend'];
  /** What the status bar shows, and when that changes. */
  readonly status: Pick<StatusItem, 'shown' | 'onDidChange'>;
}

export function activate(context: vscode.ExtensionContext): Api {
  const log = new Log();
  const projects = new Projects(log);
  const rulePage = (rule: string): vscode.Uri => vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${rule}.md`);
  const findings = new Findings(projects, log, rulePage);
  const facts = new FactsView(projects, context.workspaceState);
  context.subscriptions.push(
    log,
    facts,
    projects,
    findings,
    vscode.languages.registerCodeActionsProvider(SELECTOR, new FindingActions(findings, projects, rulePage), FindingActions.metadata),
    vscode.languages.registerCodeActionsProvider(SELECTOR, new NameActions(findings, projects), NameActions.metadata),
    registerAccept(projects),
    registerCite(),
    registerInsertSummary(projects),
    registerReview(findings, projects),
    vscode.languages.registerHoverProvider(SELECTOR, new NameHover(projects, findings)),
    vscode.languages.registerCompletionItemProvider(SELECTOR, new NameCompletion(projects, findings)),
    registerLanguageModelTools(projects),
    registerCheckTask(projects, log),
    vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration('classwise.datasets') && projects.reset()),
  );
  const views = registerExplorer(projects, findings.onDidCheck);
  context.subscriptions.push(views, new WorkspaceCheck(projects, log, rulePage, findings.onDidCheck));
  const preview = new PreviewMarks(projects, findings, log);
  return {
    reported: () => log.messages,
    onDidCheck: findings.onDidCheck,
    factsPage: () => facts.page,
    restoreFacts: (panel) => facts.deserializeWebviewPanel(panel),
    status: registerStatus(context, findings, projects),
    views,
    extendMarkdownIt: (md) => preview.extend(md),
  };
}
