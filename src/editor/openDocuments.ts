/** The documents of the editor as the engine keeps them open: what somebody types is read, and nothing else again. */
import type * as vscode from 'vscode';
import type { Checker, CheckOptions, OpenDocument } from '../core/checker.ts';

interface Kept {
  /** A document that is closed and opened again is another one, though its name is the same. */
  readonly of: vscode.TextDocument;
  readonly checker: Checker;
  /** What it is judged by. */
  readonly options: string;
  readonly document: OpenDocument;
  /** The version of the text that it has read. */
  version: number;
}

export class OpenDocuments {
  readonly #kept = new Map<string, Kept>();

  /** The document as its text stands. Opened anew where it is judged otherwise than before, or where an edit was missed. */
  of(document: vscode.TextDocument, checker: Checker, options: CheckOptions): OpenDocument {
    const key = document.uri.toString();
    const asked = JSON.stringify(options);
    const kept = this.#kept.get(key);
    if (kept?.of === document && kept.checker === checker && kept.options === asked && kept.version === document.version)
      return kept.document;
    const opened = checker.open(document.getText(), options);
    if (!document.isClosed) this.#kept.set(key, { of: document, checker, options: asked, document: opened, version: document.version });
    return opened;
  }

  /** Takes an edit in. One that cannot be followed, such as other line ends in the whole file, lets go of the document. */
  edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const kept = this.#kept.get(document.uri.toString());
    if (!kept || kept.version === document.version) return;
    if (kept.of !== document || contentChanges.length === 0 || kept.version !== document.version - 1) return this.close(document);
    try {
      kept.document.edit(
        contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, newText: text })),
      );
      kept.version = document.version;
    } catch {
      this.close(document);
    }
  }

  close(document: vscode.TextDocument): void {
    this.#kept.delete(document.uri.toString());
  }
}
