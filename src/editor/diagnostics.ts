/** Findings in the editor: new ones replace old ones at once, results of an old text are dropped, the word being typed is left alone. */
import * as vscode from 'vscode';
import type { About, Finding, Review } from '../core/checker.ts';
import { reviewText } from './check.ts';
import { isChecked } from './languages.ts';
import type { Log } from './log.ts';
import type { Projects } from './projects.ts';
import { readSettings } from './settings.ts';
import { toDiagnostic } from './toDiagnostic.ts';

/** Long enough not to work between two letters, short enough to feel immediate. */
const PAUSE_MS = 300;

interface Checked {
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly about?: About | undefined;
  readonly review?: Review | undefined;
}

export class Findings implements vscode.Disposable {
  readonly #shown = vscode.languages.createDiagnosticCollection('classwise');
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #checked = new Map<string, Checked>();
  /** Documents that are being typed in: there the word at the cursor is spared. */
  readonly #typing = new Set<string>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #told = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when a document has been checked, or is not to be checked any more. */
  readonly onDidCheck = this.#told.event;

  constructor(
    private readonly projects: Projects,
    private readonly log: Log,
    private readonly rulePage: (rule: string) => vscode.Uri,
  ) {
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((d) => void this.#check(d)),
      vscode.workspace.onDidChangeTextDocument((e) => this.#edited(e)),
      vscode.workspace.onDidSaveTextDocument((d) => void this.#check(d)),
      vscode.workspace.onDidCloseTextDocument((d) => this.#forget(d)),
      vscode.window.onDidChangeTextEditorSelection((e) => this.#cursorMoved(e)),
      vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration('classwise') && this.checkAll()),
      projects.onDidChange(() => this.checkAll()),
      this.#told,
    ];
    this.checkAll();
  }

  /** Checks every open document anew. */
  checkAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.#check(document);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (!isChecked(document) || contentChanges.length === 0) return;
    const key = document.uri.toString();
    const cursor = vscode.window.activeTextEditor?.document === document ? vscode.window.activeTextEditor.selection.active : undefined;
    // A file that another program has changed is read anew, and clean: nobody is typing.
    if (cursor && document.isDirty && contentChanges.some((c) => c.range.start.line <= cursor.line && c.range.end.line >= cursor.line))
      this.#typing.add(key);
    if (readSettings(document.uri).run === 'onSave') return;
    clearTimeout(this.#pending.get(key));
    this.#pending.set(
      key,
      setTimeout(() => void this.#check(document), PAUSE_MS),
    );
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    clearTimeout(this.#pending.get(key));
    if (!isChecked(document) || document.isClosed) return;
    const { version } = document;
    if (!readSettings(document.uri).enable) {
      this.#checked.delete(key);
      this.#shown.delete(document.uri);
      this.#told.fire(document);
      return;
    }
    let findings: readonly Finding[] = [];
    let about: About | undefined;
    let last: Review | undefined;
    try {
      const project = await this.projects.of(document);
      const reviewed = reviewText(this.projects, project, document.uri, document.getText());
      findings = reviewed?.findings ?? [];
      about = reviewed?.context;
      last = reviewed?.review;
    } catch (error) {
      // One document that cannot be checked must not take the others with it.
      this.log.once(
        `${vscode.workspace.asRelativePath(document.uri)}: could not be checked: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
    if (document.version !== version || document.isClosed) return;
    this.#checked.set(key, { version, findings, about, review: last });
    this.#show(document);
    this.#told.fire(document);
  }

  #show(document: vscode.TextDocument): void {
    const checked = this.#checked.get(document.uri.toString());
    if (!checked || checked.version !== document.version) return;
    const word = this.#typing.has(document.uri.toString()) ? wordAtCursor(document) : undefined;
    const shown = checked.findings
      .map((f) => toDiagnostic(document.uri, f, (span) => rangeOf(document, span), this.rulePage))
      .filter((d) => !word || !d.range.intersection(word));
    this.#shown.set(document.uri, shown);
  }

  /** All findings of a document; none while those of the text as it stands are not there yet. */
  all(document: vscode.TextDocument): readonly Finding[] {
    return this.ready(document) ?? [];
  }

  /** As `all`, but `undefined` while those of the text as it stands are not there yet. */
  ready(document: vscode.TextDocument): readonly Finding[] | undefined {
    const checked = this.#checked.get(document.uri.toString());
    return checked?.version === document.version ? checked.findings : undefined;
  }

  /** All findings of the text as it stands, waited for where they are not there yet. */
  async fresh(document: vscode.TextDocument): Promise<readonly Finding[]> {
    if (this.#checked.get(document.uri.toString())?.version !== document.version) await this.#check(document);
    return this.all(document);
  }

  /** What the document was about when it was last checked; it seldom changes from one letter to the next. */
  lastAbout(document: vscode.TextDocument): About | undefined {
    return this.#checked.get(document.uri.toString())?.about;
  }

  /** The document's last review and what has changed since, for the text as it stands. */
  review(document: vscode.TextDocument): Review | undefined {
    const checked = this.#checked.get(document.uri.toString());
    return checked?.version === document.version ? checked.review : undefined;
  }

  /** The findings that touch a range; none while those of the text as it stands are not there yet. */
  at(document: vscode.TextDocument, range: vscode.Range): { finding: Finding; range: vscode.Range }[] {
    return this.all(document)
      .map((finding) => ({ finding, range: rangeOf(document, finding) }))
      .filter((f) => f.range.intersection(range) !== undefined);
  }

  /** Leaving a word shows what was held back on it. */
  #cursorMoved({ textEditor, kind }: vscode.TextEditorSelectionChangeEvent): void {
    const key = textEditor.document.uri.toString();
    if (kind === undefined || !this.#typing.has(key)) return;
    this.#show(textEditor.document);
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#pending.get(key));
    this.#pending.delete(key);
    this.#checked.delete(key);
    this.#typing.delete(key);
    this.#shown.delete(document.uri);
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const s of [...this.#subscriptions, this.#shown]) s.dispose();
  }
}

function rangeOf(document: vscode.TextDocument, { start, end }: Pick<Finding, 'start' | 'end'>): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function wordAtCursor(document: vscode.TextDocument): vscode.Range | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || !editor.selection.isEmpty) return undefined;
  return document.getWordRangeAtPosition(editor.selection.active);
}
