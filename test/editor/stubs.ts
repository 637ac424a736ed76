// What a person answers when the extension asks: VS Code's own questions, answered by the test.
import * as vscode from 'vscode';

/** Runs `work` with an answer in the place of one of VS Code's questions; `answer` is given what the question is about. */
export async function answering<Asked, T>(
  question: 'showInputBox' | 'showQuickPick' | 'showErrorMessage',
  answer: (asked: Asked) => unknown,
  work: () => PromiseLike<T>,
): Promise<T> {
  const window = vscode.window as unknown as Record<string, unknown>;
  const own = window[question];
  window[question] = (asked: Asked) => Promise.resolve(answer(asked));
  try {
    return await work();
  } finally {
    window[question] = own;
  }
}

/** Runs `work` as if this were the workspace folder of every document. */
export async function inFolder<T>(folder: vscode.WorkspaceFolder, work: () => PromiseLike<T>): Promise<T> {
  const workspace = vscode.workspace as unknown as Record<string, unknown>;
  const own = workspace['getWorkspaceFolder'];
  workspace['getWorkspaceFolder'] = () => folder;
  try {
    return await work();
  } finally {
    workspace['getWorkspaceFolder'] = own;
  }
}

/** Resolves with the next event that fits; rejects when none comes in time. */
export function next<T>(event: vscode.Event<T>, fits: (value: T) => boolean, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`it did not come: ${what}`));
    }, 10_000);
    const subscription = event((value) => {
      if (!fits(value)) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(value);
    });
  });
}

/** Runs a command of the search box until what follows from it has come: the box opens in its own time. */
async function until(come: PromiseLike<unknown>, command: string): Promise<void> {
  let settled = false;
  const following = Promise.resolve(come).finally(() => (settled = true));
  while (!settled) await vscode.commands.executeCommand(command);
  await following;
}

/** Takes the first entry of every search box, as the Enter key does, until `after` has come. */
export const choose = (after: PromiseLike<unknown>): Promise<void> => until(after, 'workbench.action.acceptSelectedQuickOpenItem');
/** Leaves the search box, as the Escape key does. */
export const leave = (after: PromiseLike<unknown>): Promise<void> => until(after, 'workbench.action.closeQuickOpen');
