/** The output channel: the place for errors, each said once. Nothing ever pops up. */
import * as vscode from 'vscode';

export class Log implements vscode.Disposable {
  readonly #channel = vscode.window.createOutputChannel('Classwise', { log: true });
  readonly #said = new Set<string>();

  /** Writes a warning unless the same one was written before. What led to an error may differ from one time to the next, and is no other error. */
  once(message: string, error?: unknown): void {
    const reason = error === undefined ? '' : `: ${error instanceof Error ? error.message : JSON.stringify(error)}`;
    if (this.#said.has(message + reason)) return;
    this.#said.add(message + reason);
    this.#channel.warn(message + reason);
    if (error instanceof Error && error.stack) this.#channel.warn(error.stack);
  }

  /** What has been written, for tests and for those who ask. */
  get messages(): readonly string[] {
    return [...this.#said];
  }

  dispose(): void {
    this.#channel.dispose();
  }
}
