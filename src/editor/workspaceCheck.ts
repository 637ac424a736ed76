/** "Check Workspace": every document of the workspace, open or not, with its findings in Problems. */
import * as vscode from 'vscode';
import type { Finding } from '../core/checker.ts';
import { LineMap } from '../core/text/lineMap.ts';
import { checkFile, findFiles } from './files.ts';
import { DOCUMENT_FILES } from './languages.ts';
import type { Log } from './log.ts';
import type { Projects } from './projects.ts';
import { toDiagnostic } from './toDiagnostic.ts';

const CHECK_WORKSPACE = 'classwise.checkWorkspace';

/** What a run came to; a cancelled one keeps what it has. */
export interface Outcome {
  readonly documents: number;
  readonly findings: number;
  readonly cancelled: boolean;
}

export class WorkspaceCheck implements vscode.Disposable {
  readonly #shown = vscode.languages.createDiagnosticCollection('classwise-workspace');
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    private readonly projects: Projects,
    private readonly log: Log,
    private readonly rulePage: (rule: string) => vscode.Uri,
    onDidCheck: vscode.Event<vscode.TextDocument>,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(DOCUMENT_FILES);
    this.#subscriptions = [
      this.#shown,
      watcher,
      vscode.commands.registerCommand(CHECK_WORKSPACE, () => this.#withProgress()),
      // An open document is checked as it is typed; what was found in its file would be there twice.
      onDidCheck(({ uri }) => this.#shown.has(uri) && this.#shown.delete(uri)),
      watcher.onDidDelete((uri) => this.#shown.delete(uri)),
      watcher.onDidChange((uri) => void this.#again(uri)),
      projects.onDidChange(() => void this.#allAgain()),
      vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration('classwise') && void this.#allAgain()),
    ];
  }

  async #withProgress(): Promise<Outcome> {
    const title = 'Classwise: checking the workspace';
    const outcome = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => this.#run(progress, token),
    );
    const { documents, findings, cancelled } = outcome;
    const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
    vscode.window.setStatusBarMessage(
      `Classwise: ${count(findings, 'finding')} in ${count(documents, 'document')}${cancelled ? ', cancelled' : ''}`,
      10_000,
    );
    if (findings > 0) void vscode.commands.executeCommand('workbench.actions.view.problems');
    return outcome;
  }

  async #run(progress: vscode.Progress<{ message?: string; increment?: number }>, token: vscode.CancellationToken): Promise<Outcome> {
    const files = await findFiles(undefined, token);
    let [documents, findings] = [0, 0];
    this.#shown.clear();
    for (const [i, uri] of files.entries()) {
      if (token.isCancellationRequested) break;
      progress.report({ message: `${i + 1} of ${files.length}`, increment: 100 / files.length });
      const found = await this.#check(uri);
      if (!found) continue;
      documents++;
      findings += found.length;
    }
    return { documents, findings, cancelled: token.isCancellationRequested };
  }

  /** Checks a file and shows what is found, unless it is open. `undefined` when it is left out. */
  async #check(uri: vscode.Uri): Promise<readonly Finding[] | undefined> {
    const checked = await checkFile(this.projects, this.log, uri);
    const open = vscode.workspace.textDocuments.some((d) => d.uri.toString() === uri.toString());
    if (checked && !open) this.#show(uri, checked.text, checked.findings);
    return checked?.findings;
  }

  #show(uri: vscode.Uri, text: string, findings: readonly Finding[]): void {
    const lines = new LineMap(text);
    const position = (offset: number): vscode.Position => {
      const { line, column } = lines.at(offset);
      return new vscode.Position(line - 1, column - 1);
    };
    const rangeOf = ({ start, end }: { start: number; end: number }): vscode.Range => new vscode.Range(position(start), position(end));
    this.#shown.set(
      uri,
      findings.map((f) => toDiagnostic(uri, f, rangeOf, this.rulePage)),
    );
  }

  /** A file that a run found something in has been changed by another program, or is to be judged in another way. */
  async #again(uri: vscode.Uri): Promise<void> {
    if (this.#shown.has(uri) && !(await this.#check(uri))) this.#shown.delete(uri);
  }

  async #allAgain(): Promise<void> {
    for (const uri of Array.from(this.#shown, ([uri]) => uri)) await this.#again(uri);
  }

  dispose(): void {
    for (const s of this.#subscriptions) s.dispose();
  }
}
