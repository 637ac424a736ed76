/** The output channel: the place for errors, each said once. Nothing ever pops up. */
import * as vscode from 'vscode';

export class Log implements vscode.Disposable {
  readonly #channel = vscode.window.createOutputChannel('Classwise', { log: true });
  readonly #said = new Set<string>();

  /** Writes a warning unless the same one was written before. */
  once(message: string): void {
    if (this.#said.has(message)) return;
    this.#said.add(message);
    this.#channel.warn(message);
  }

  /** What has been written, for tests and for those who ask. */
  get messages(): readonly string[] {
    return [...this.#said];
  }

  dispose(): void {
    this.#channel.dispose();
  }
}
