/** Check Workspace as a VS Code task: the same engine, told on a terminal in lines that the problem matcher reads. No shell, no program. */
import * as vscode from 'vscode';
import { count as counted, excerptOf, findingInText, PLAIN } from '../core/describe/report.ts';
import { LineMap } from '../core/text/lineMap.ts';
import { checkFile, findFiles } from './files.ts';
import type { Log } from './log.ts';
import type { Projects } from './projects.ts';

const TYPE = 'classwise';

/** Offers one task for each folder of the workspace, and runs those of `tasks.json`. */
export function registerCheckTask(projects: Projects, log: Log): vscode.Disposable {
  const taskIn = (definition: vscode.TaskDefinition, folder: vscode.WorkspaceFolder): vscode.Task => {
    const run = new vscode.CustomExecution(() => Promise.resolve(new CheckTerminal(projects, log, folder)));
    const task = new vscode.Task(definition, folder, 'check', 'classwise', run, '$classwise');
    task.detail = 'Checks every document of the folder';
    // VS Code's problem matchers miss what a terminal says that is used a second time.
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, panel: vscode.TaskPanelKind.New, close: true };
    return task;
  };
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map((folder) => taskIn({ type: TYPE }, folder)),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && taskIn(definition, folder);
    },
  });
}

class CheckTerminal implements vscode.Pseudoterminal {
  readonly #write = new vscode.EventEmitter<string>();
  readonly #closed = new vscode.EventEmitter<number>();
  readonly #cancel = new vscode.CancellationTokenSource();
  readonly onDidWrite = this.#write.event;
  readonly onDidClose = this.#closed.event;

  constructor(
    private readonly projects: Projects,
    private readonly log: Log,
    private readonly folder: vscode.WorkspaceFolder,
  ) {}

  open(): void {
    void this.#run();
  }

  close(): void {
    this.#cancel.cancel();
  }

  /** Findings are no failure of the task: the problems tell of them. */
  async #run(): Promise<void> {
    const { token } = this.#cancel;
    let [documents, count] = [0, 0];
    for (const uri of await findFiles(this.folder, token)) {
      const checked = token.isCancellationRequested ? undefined : await checkFile(this.projects, this.log, uri);
      if (!checked) continue;
      documents++;
      count += checked.findings.length;
      const file = uri.path.slice(this.folder.uri.path.replace(/\/?$/, '/').length);
      const lines = new LineMap(checked.text);
      for (const finding of checked.findings) {
        const { line: startLine, column: startColumn } = lines.at(finding.start);
        this.#say(`${findingInText({ ...finding, file, startLine, startColumn }, excerptOf(lines, finding), PLAIN)}\n`);
      }
    }
    const { checker } = await this.projects.of(this.folder);
    this.#say(`${counted(count, 'finding')} in ${counted(documents, 'document')}. Facts as of ${checker.dataset.asOf}.\n`);
    this.#closed.fire(0);
  }

  /** A terminal goes back to the start of the line only when it is told so. */
  #say(text: string): void {
    if (text) this.#write.fire(text.replaceAll('\n', '\r\n'));
  }
}
