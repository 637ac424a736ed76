/** The facts for the assistants that writers use in the editor: look up a name, check a text. Nothing leaves the machine by these tools themselves. */
import * as vscode from 'vscode';
import { answerAbout, answerCheck, type Question } from '../core/answers.ts';
import type { Checker, CheckOptions } from '../core/checker.ts';
import type { Projects } from './projects.ts';

type Answer = (checker: Checker, input: Question & Record<string, unknown>, defaults: CheckOptions) => string;

/** By their names in package.json. */
const TOOLS: Readonly<Record<string, readonly [answer: Answer, doing: string]>> = {
  classwise_lookUp: [answerAbout, 'Looking up drug facts'],
  classwise_check: [answerCheck, 'Checking claims about drugs'],
};

/** Registers the tools where VS Code has the interface for them. */
export function registerLanguageModelTools(projects: Projects): vscode.Disposable {
  const lm = (vscode as { lm?: Partial<typeof vscode.lm> }).lm;
  if (!lm?.registerTool) return new vscode.Disposable(() => undefined);
  const register = lm.registerTool.bind(lm);
  return vscode.Disposable.from(
    ...Object.entries(TOOLS).map(([name, [answer, doing]]) =>
      register<Question & Record<string, unknown>>(name, {
        prepareInvocation: () => ({ invocationMessage: doing }),
        invoke: async ({ input }) => {
          // The facts of the open folder's own datasets count here, too.
          const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
          const scope = { uri: folder ? vscode.Uri.joinPath(folder, 'answer.md') : vscode.Uri.parse('untitled:answer.md') };
          const project = await projects.of(scope);
          const text = answer(project.checker, input, projects.optionsFor(scope, project));
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
      }),
    ),
  );
}
