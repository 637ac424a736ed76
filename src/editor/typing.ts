/** Where a person is typing: the words that no finding may be shown on until the cursor has left them. */
import * as vscode from 'vscode';
import { moved, type Place } from '../core/text/moved.ts';

export class Typing {
  /** By document: the places right behind the last letters typed. */
  readonly #places = new Map<string, readonly Place[]>();

  /** Follows an edit: typed at the cursor, or made elsewhere by something else. */
  edited({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    // With several cursors an event holds one change for each; every change counts from the text that the one before it left.
    const places = isTyped(document, contentChanges, reason)
      ? contentChanges.map(({ rangeOffset, text }, i) => {
          const at = rangeOffset + text.length;
          return moved({ start: at, end: at }, contentChanges.slice(i + 1));
        })
      : this.#at(key).map((place) => moved(place, contentChanges));
    const left = places.filter((place) => place !== undefined);
    if (left.length > 0) this.#places.set(key, left);
    else this.#places.delete(key);
  }

  /** The words being typed in a document. */
  words(document: vscode.TextDocument): Place[] {
    return this.#at(document.uri.toString()).flatMap((place) => wordAt(document, place) ?? []);
  }

  /** The cursor of the active editor has moved. @returns whether it has left the word that was being typed. */
  hasLeft({ document, selections }: vscode.TextEditor): boolean {
    const key = document.uri.toString();
    const words = this.#at(key).map((place) => wordAt(document, place) ?? place);
    if (words.length === 0) return false;
    const cursors = selections.map((s) => document.offsetAt(s.active));
    if (cursors.some((at) => words.some((word) => word.start <= at && at <= word.end))) return false;
    return this.stop(document);
  }

  /** Nobody is typing in the document any more. @returns whether somebody was. */
  stop(document: vscode.TextDocument): boolean {
    return this.#places.delete(document.uri.toString());
  }

  #at(key: string): readonly Place[] {
    return this.#places.get(key) ?? [];
  }
}

/** A file that another program has changed is read anew, and clean; undoing puts back what was there: that is not typing. */
function isTyped(
  document: vscode.TextDocument,
  changes: readonly vscode.TextDocumentContentChangeEvent[],
  reason: vscode.TextDocumentChangeReason | undefined,
): boolean {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || !document.isDirty || reason !== undefined) return false;
  const { line } = editor.selection.active;
  return changes.some(({ range }) => range.start.line <= line && range.end.line >= line);
}

function wordAt(document: vscode.TextDocument, { start }: Place): Place | undefined {
  const word = document.getWordRangeAtPosition(document.positionAt(start));
  return word && { start: document.offsetAt(word.start), end: document.offsetAt(word.end) };
}
